package immerrors_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/immerrors"
	other "example.com/immerrors/v2"
)

const notFound = `{"Code":"InvalidProject.NotFound","Message":"The resource Project cannot be found. Please check.","RequestId":"r-1","HostId":"h"}`

func check(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func TestErrorsIs(t *testing.T) {
	e := immerrors.Parse([]byte(notFound), immerrors.Response{Status: 404})
	err := fmt.Errorf("cannot read: %w", e)
	yes := []error{
		immerrors.CodeInvalidResourceNotFound, immerrors.Code("InvalidProject.NotFound"),
		immerrors.GroupResourceState, immerrors.CategoryNotFound, e, other.CodeInvalidResourceNotFound,
	}
	no := []error{
		immerrors.CodeInvalidResource, immerrors.Code(""), immerrors.Group(""), immerrors.GroupQuota, immerrors.Family("Invalid"),
		immerrors.Variant(""), immerrors.CategoryInternal, errors.New("other"), other.CodeTimeout, other.CategoryNotFound,
	}
	for _, target := range yes {
		check(t, fmt.Sprintf("is %#v", target), errors.Is(err, target), true)
	}
	for _, target := range no {
		check(t, fmt.Sprintf("is %#v", target), errors.Is(err, target), false)
	}
}

func TestFamiliesAndVariants(t *testing.T) {
	user := immerrors.NewThrottlingUser()
	check(t, "family", errors.Is(user, immerrors.Family("Throttling")), true)
	check(t, "family by function", immerrors.IsThrottling(fmt.Errorf("x: %w", user)), true)
	check(t, "shorter", errors.Is(user, immerrors.Family("Thrott")), false)
	check(t, "nil", immerrors.IsThrottling(nil), false)
	quota := immerrors.NewLimitExceededError_InputQuota()
	check(t, "variant", errors.Is(quota, immerrors.VariantLimitExceededError_InputQuota), true)
	check(t, "other variant", errors.Is(quota, immerrors.VariantLimitExceededError_ResourceCount), false)
	info, ok := immerrors.VariantLimitExceededError_InputQuota.Info()
	check(t, "info", []any{info.Code, info.Message, ok}, []any{immerrors.CodeLimitExceededError, quota.Message, true})
	_, ok = immerrors.Variant("LimitExceededError.Nobody").Info()
	check(t, "no such variant", ok, false)
}

func TestErrorsAs(t *testing.T) {
	err := fmt.Errorf("cannot read: %w", immerrors.Parse([]byte(notFound), immerrors.Response{}))
	params, ok := immerrors.AsInvalidResourceNotFound(err)
	check(t, "params", []any{params.ResourceType, ok}, []any{"Project", true})
	_, ok = immerrors.AsInvalidResource(err)
	check(t, "other params", ok, false)
	_, ok = immerrors.AsInvalidResource(nil)
	check(t, "params of nil", ok, false)
	var e *immerrors.Error
	check(t, "errors.As", errors.As(err, &e), true)
	check(t, "status of the catalog", e.Status, 404)
	check(t, "fields", e.Fields, map[string]any{"HostId": "h"})
	check(t, "request id", e.RequestID, "r-1")
	_, ok = immerrors.FromError(errors.New("other"))
	check(t, "another error", ok, false)
}

func TestUnknown(t *testing.T) {
	e := immerrors.Parse([]byte(`{"Code":"Brand.New","Message":"m"}`), immerrors.Response{Status: 503, Header: http.Header{"Retry-After": {"7"}}})
	check(t, "known", e.Known(), false)
	check(t, "code", e.Code, immerrors.Code("Brand.New"))
	check(t, "by its code", errors.Is(e, immerrors.Code("Brand.New")), true)
	check(t, "category", errors.Is(e, immerrors.CategoryUnavailable), true)
	wait, ok := e.RetryAfter()
	check(t, "wait", []any{wait, ok}, []any{7 * time.Second, true})
	check(t, "text", e.Error(), "Brand.New: m")
	check(t, "no body", immerrors.Parse(nil, immerrors.Response{Status: 502}).Error(), "HTTP status 502")
	check(t, "nothing", immerrors.Parse(nil, immerrors.Response{}).Error(), "unknown error")
	// A server that sends the template itself sends no such error.
	literal := immerrors.Parse([]byte(`{"Code":"Missing{ParameterName}.x"}`), immerrors.Response{})
	check(t, "literal", errors.Is(literal, immerrors.CodeMissingNamedParameter), false)
}

func TestSuccess(t *testing.T) {
	outcome := immerrors.NewNoError()
	check(t, "outcome", []any{outcome.Success(), outcome.Err(), immerrors.IsOutcome(outcome)}, []any{true, nil, true})
	for _, status := range []int{0, 204, 302} {
		check(t, fmt.Sprint("no code at ", status), immerrors.Parse([]byte(`{}`), immerrors.Response{Status: status}).Err(), nil)
	}
	for _, body := range []string{`{"Code":"Brand.New"}`, notFound} {
		vanished := immerrors.Parse([]byte(body), immerrors.Response{Status: 200})
		check(t, "a code at 200", []any{vanished.Success(), vanished.Err(), vanished.Category == immerrors.CategoryOK}, []any{false, vanished, false})
	}
	failure := immerrors.NewThrottlingUser()
	check(t, "failure", failure.Err(), error(failure))
	check(t, "retry", immerrors.IsRetryable(fmt.Errorf("x: %w", failure)), true)
	check(t, "retry of another error", immerrors.IsRetryable(errors.New("x")), false)
}

func TestFarDates(t *testing.T) {
	header := http.Header{"Retry-After": {"Fri, 31 Dec 9999 23:59:59 GMT"}}
	wait, ok := immerrors.Parse(nil, immerrors.Response{Header: header, Now: time.Unix(0, 0)}).RetryAfter()
	check(t, "far", []any{wait > 200*365*24*time.Hour, ok}, []any{true, true})
}

func TestServer(t *testing.T) {
	cause := errors.New("disk")
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		e := immerrors.NewInvalidResourceNotFound(immerrors.InvalidResourceNotFoundParams{ResourceType: "Project"})
		e = e.WithRequestID("r").WithField("HostId", "h").WithField("Nothing", 1.0).WithRetryAfter(1500 * time.Millisecond).WithCause(cause).WithMessage("not this")
		check(t, "cause", errors.Is(e, cause), true)
		wire, err := e.Wire("")
		check(t, "wire", err, nil)
		for name, values := range wire.Header {
			w.Header()[name] = values
		}
		w.WriteHeader(wire.Status)
		w.Write(wire.Body)
	}))
	defer server.Close()
	response, err := http.Get(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var body any
	if err := json.NewDecoder(response.Body).Decode(&body); err != nil {
		t.Fatal(err)
	}
	e := immerrors.ParseValue(body, immerrors.Response{Status: response.StatusCode, Header: response.Header})
	params, _ := immerrors.AsInvalidResourceNotFound(e)
	wait, _ := e.RetryAfter()
	check(t, "over the wire", []any{e.Status, params.ResourceType, e.RequestID, wait, e.Fields}, []any{404, "Project", "r", 2 * time.Second, map[string]any{"HostId": "h"}})
	check(t, "content type", response.Header.Get("Content-Type"), "application/json")
}

func TestCreate(t *testing.T) {
	for _, create := range []func() (*immerrors.Error, error){
		func() (*immerrors.Error, error) { return immerrors.Create("Nobody", "", nil) },
		func() (*immerrors.Error, error) {
			return immerrors.Create(immerrors.CodeTimeout, "Timeout.Nobody", nil)
		},
		func() (*immerrors.Error, error) { return immerrors.Create(immerrors.CodeInvalidResource, "", nil) },
		func() (*immerrors.Error, error) {
			return immerrors.Create(immerrors.CodeInvalidResource, "", map[string]any{"ResourceType": []int{1}})
		},
	} {
		if e, err := create(); err == nil || e != nil {
			t.Errorf("got %v, %v", e, err)
		}
	}
	if _, err := immerrors.NewTimeout().Wire("nobody"); err == nil {
		t.Error("there is no such envelope")
	}
}

type broken struct{}

func (broken) MarshalJSON() ([]byte, error) { panic("broken") }

func TestValues(t *testing.T) {
	endless := map[string]any{}
	endless["Code"] = endless
	for _, value := range []any{nil, 7, make(chan int), broken{}, endless, map[string]any{"Code": func() {}}, strings.Repeat("[", 100)} {
		check(t, fmt.Sprintf("%T", value), immerrors.ParseValue(value, immerrors.Response{}).Known(), false)
	}
	type body struct{ Code, Message string }
	e := immerrors.ParseValue(body{"Timeout", "<&>"}, immerrors.Response{})
	check(t, "struct", []any{e.Template, e.Message}, []any{immerrors.CodeTimeout, "<&>"})
}

func TestTexts(t *testing.T) {
	texts := immerrors.TextsFor("zh-CN-x-private")
	e := immerrors.Parse([]byte(notFound), immerrors.Response{})
	ofError, ok := texts.Remedy(fmt.Errorf("x: %w", e))
	ofCode, _ := texts.Remedy(immerrors.CodeInvalidResourceNotFound)
	check(t, "remedy", []any{ofError, ofError.Locale, ok}, []any{ofCode, "zh-CN", true})
	if causes := texts.Causes(e); len(causes) == 0 {
		t.Error("no causes")
	}
	_, ok = texts.Remedy(errors.New("other"))
	check(t, "another error", ok, false)
	_, ok = texts.Remedy(nil)
	check(t, "nil", ok, false)
	title, _ := texts.Title()
	check(t, "title", title.Locale, "zh-CN")
	_, ok = texts.GroupTitle("nobody")
	check(t, "no group", ok, false)
	parameter, _ := texts.Parameter("ParameterName")
	check(t, "parameter", parameter.Text != "", true)
	english, _ := immerrors.TextsFor("de").Remedy(e)
	check(t, "source", []any{english.Locale, immerrors.Locales()}, []any{"en", []string{"en", "zh-CN"}})
}

func TestInfoIsACopy(t *testing.T) {
	info, _ := immerrors.CodeTimeout.Info()
	info.Status[0] = 1
	again, _ := immerrors.CodeTimeout.Info()
	check(t, "status", again.Status, []int{408})
	check(t, "docs", again.DocsURL, "https://errors.example.com/imm/timeout")
	check(t, "gRPC", again.Category.GRPCCode(), uint32(4))
}

func TestConcurrentUse(t *testing.T) {
	var group sync.WaitGroup
	for worker := 0; worker < 8; worker++ {
		group.Add(1)
		go func() {
			defer group.Done()
			for _, code := range immerrors.Codes() {
				immerrors.Parse([]byte(`{"Code":"`+string(code)+`"}`), immerrors.Response{})
				immerrors.TextsFor("zh").Description(code)
			}
		}()
	}
	group.Wait()
}
