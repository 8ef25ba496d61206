"""Tests of the fixed files of the Python SDK that the vectors cannot say."""

import copy
import json
import multiprocessing
import pickle
from datetime import UTC, datetime, timedelta, timezone
from email.message import Message
from http import HTTPStatus

import pytest

import alibaba_imm_errors as sdk

CODE = "Throttling.User"


def body(code=CODE, **members):
    return json.dumps({"Code": code, **members})


@pytest.mark.parametrize(
    "text",
    [
        "[" * 10_000_000,
        '{"a":' * 1_000_000,
        '{"Code":' + "[" * 100_000,
        '{"Code":NaN}',
        '{"Code":Infinity}',
        '{"Code":-Infinity}',
        '{"Code":1e999}',
        '{"Code":' + "9" * 100_000 + "}",
        b"\xff\xfe\x00",
        b"",
        bytearray(b"x"),
        memoryview(b"y"),
        None,
        7,
        object(),
        float("nan"),
        {"Code": float("nan")},
        {"Code": 10**400},
        {"Code": True},
        {1: 2},
        [[[]]],
        {"Code": ["Throttling.User"]},
    ],
    ids=lambda text: f"{type(text).__name__}-{str(text)[:12]!r}",
)
def test_gives_an_unknown_result_for_any_body(text):
    result = sdk.parse_error(text, status=503)
    assert isinstance(result, sdk.UnknownResult)
    assert (result.code, result.category, result.body is text) == (None, "unavailable", True)


@pytest.mark.parametrize("wrap", [str.encode, lambda t: bytearray(t, "utf-8"), lambda t: memoryview(t.encode()), json.loads, str])
def test_reads_every_kind_of_body(wrap):
    result = sdk.parse_error(wrap(body()))
    assert result.known
    assert result.known_code is sdk.ErrorCode.THROTTLING_USER
    assert result.code == CODE == sdk.ErrorCode.THROTTLING_USER


def test_keeps_lone_surrogates():
    result = sdk.parse_error('{"Code":"Invalid\\ud800.NotFound"}')
    assert result.known
    assert result.params == {"ResourceType": "\ud800"}


@pytest.mark.parametrize("status", [99, 600, -1, 10**30, 400.0, "400", True])
def test_ignores_what_is_no_status(status):
    assert sdk.parse_error("", status=status).status is None


def test_takes_the_status_of_the_standard_library():
    assert sdk.parse_error("", status=HTTPStatus.NOT_FOUND).category == "not-found"


class Hostile:
    def items(self):
        raise RuntimeError


def message(value):
    headers = Message()
    headers["RETRY-AFTER"] = value
    return headers


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "5"}, 5),
        ([("retry-after", "5"), ("retry-after", "6")], 5),
        ([(b"Retry-After", b"5")], 5),
        (message("5"), 5),
        ({"Retry-After": "\t 5 "}, 5),
        ({"Retry-After": "\u0665"}, None),
        ({"Retry-After": "1234567890"}, None),
        ({"Retry-After": "Thu, 01 Jan 2026 00:00:02 GMT"}, 2),
        ({"Retry-After": "Sat, 01 Jan 0000 00:00:02 GMT"}, 0),
        ({"Retry-After": "Mon, 30 Feb 2026 00:00:02 GMT"}, None),
        ({"Retry-After": "Thu, 01 Jan 2026 00:00:60 GMT"}, None),
        ({"Retry-After": "Thu, 01 Jan 2026 24:00:00 GMT"}, None),
        (Hostile(), None),
        (7, None),
        ([1], None),
        ({1: 2}, None),
        ({}, None),
    ],
)
def test_reads_the_headers_of_any_library(headers, seconds):
    now = datetime(2026, 1, 1, tzinfo=UTC)
    assert sdk.parse_error("", headers=headers, now=now).retry_after == seconds


def test_rounds_the_time_to_wait_up_in_any_zone():
    zone = timezone(timedelta(hours=5))
    now = datetime(2026, 1, 1, 5, 0, 0, 1, tzinfo=zone)
    headers = {"Retry-After": "Thu, 01 Jan 2026 00:00:02 GMT"}
    assert sdk.parse_error("", headers=headers, now=now).retry_after == 2
    assert sdk.parse_error("", headers={"Retry-After": "Thu, 01 Jan 1970 00:00:00 GMT"}).retry_after == 0


def test_raises_the_class_of_the_category():
    result = sdk.parse_error(body("InvalidProject.NotFound", Message="m", RequestId="r"), status=404)
    with pytest.raises(sdk.ImmNotFoundError) as caught:
        sdk.raise_for_error(result)
    error = caught.value
    assert isinstance(error, sdk.ImmError)
    assert str(error) == "InvalidProject.NotFound: m"
    assert (error.request_id, error.status, error.params) == ("r", 404, {"ResourceType": "Project"})
    assert error.known_code is sdk.ErrorCode.INVALID_RESOURCE_NOT_FOUND


def test_raises_no_outcome():
    sdk.raise_for_error(sdk.parse_error(body("NoError"), status=200))


@pytest.mark.parametrize(
    ("text", "status", "success"),
    [
        (body("NoError"), 404, True),
        (body("Newer"), 200, False),
        (body(), 200, False),
        ("", 204, True),
        ("", 302, True),
        ("", 400, False),
        ("", None, True),
    ],
)
def test_raises_what_is_no_success(text, status, success):
    result = sdk.parse_error(text, status=status)
    assert result.success is success
    if success:
        sdk.raise_for_error(result)
    else:
        with pytest.raises(sdk.ImmError) as caught:
            sdk.raise_for_error(result)
        assert not caught.value.success


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_survives_pickle_and_copy(protocol):
    error = sdk.to_error(sdk.parse_error(body("InvalidProject.NotFound"), status=404))
    error.add_note("noted")
    for again in (pickle.loads(pickle.dumps(error, protocol)), copy.deepcopy(error), copy.copy(error)):
        assert type(again) is sdk.ImmNotFoundError
        assert (again.result, str(again), again.__notes__) == (error.result, str(error), ["noted"])


def fail(_):
    sdk.raise_for_error(sdk.parse_error(body("InvalidProject.NotFound"), status=404))


def test_crosses_processes():
    with multiprocessing.get_context("fork").Pool(1) as pool, pytest.raises(sdk.ImmNotFoundError):
        pool.map(fail, [1])


def test_results_cannot_be_changed():
    result = sdk.parse_error(body())
    with pytest.raises(AttributeError):
        result.code = "x"


def test_guards():
    result = sdk.parse_error(body(), status=400)
    assert sdk.has_code(result, sdk.ErrorCode.THROTTLING_USER)
    assert not sdk.has_code(result, sdk.ErrorCode.TIMEOUT)
    assert sdk.in_group(result, "throttling")
    assert sdk.in_family(result, "Throttling")
    assert not sdk.in_family(result, "Throttling.User.More")
    assert not sdk.in_family(sdk.parse_error(body("ThrottlingX")), "Throttling")
    assert sdk.has_category(result, "resource-exhausted")
    assert sdk.is_retryable(result)
    assert not sdk.is_retryable(sdk.parse_error(""))
    assert sdk.is_outcome(sdk.parse_error(body("NoError")))


def test_creates_what_it_reads():
    code = sdk.ErrorCode.INVALID_RESOURCE_NOT_FOUND
    created = sdk.create_error(code, {"ResourceType": "Project"}, request_id="r", fields={"HostId": "h"}, retry_after=9)
    assert created.headers == {"content-type": "application/json", "retry-after": "9"}
    result = sdk.parse_error(json.dumps(created.body), status=created.status, headers=created.headers)
    assert sdk.has_code(result, code)
    assert (result.params, result.request_id, result.retry_after) == ({"ResourceType": "Project"}, "r", 9)
    assert result.fields == {"HostId": "h"}


def test_refuses_to_create_what_is_not_there():
    with pytest.raises(ValueError, match="a value for ResourceType is needed"):
        sdk.create_error(sdk.ErrorCode.INVALID_RESOURCE_NOT_FOUND, {})
    with pytest.raises(ValueError, match="has no variant"):
        sdk.create_error(sdk.ErrorCode.TIMEOUT, variant="None")
    with pytest.raises(ValueError, match="there is no envelope"):
        sdk.create_error(sdk.ErrorCode.TIMEOUT, envelope="none")


def test_explains():
    metadata = sdk.metadata_of(sdk.ErrorCode.THROTTLING_USER)
    assert (metadata.name, metadata.group, metadata.retry) == ("ThrottlingUser", "throttling", "throttling")
    assert metadata.docs == "https://errors.example.com/imm/throttling.user"
    assert sdk.ErrorCode.of(CODE) is sdk.ErrorCode.THROTTLING_USER
    assert sdk.ErrorCode.of("Newer") is None
    texts = sdk.load_texts("zh-Hans-CN")
    assert texts.locales == ["en"]
    assert sdk.load_texts("ZH-cn").locales == ["zh-CN", "en"]
    assert sdk.load_texts("zh-CN").title().text == "智能媒体管理"
    assert texts.group_title("throttling").locale == "en"
    assert texts.parameter("ResourceType") is not None
    assert texts.causes(sdk.ErrorCode.THROTTLING_USER)
    assert texts.description(sdk.parse_error(body())) == texts.description(sdk.ErrorCode.THROTTLING_USER)
