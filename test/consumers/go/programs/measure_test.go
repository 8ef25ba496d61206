package errata

import (
	"encoding/json"
	"os"
	"sort"
	"testing"
	"time"
)

// TestMeasure writes the medians, in nanoseconds, of what reading a body, classifying
// its code, and looking the code up in a map of all literal codes cost.
func TestMeasure(t *testing.T) {
	encoded, err := os.ReadFile(os.Getenv("ERRATA_MEASURE_INPUT"))
	if err != nil {
		t.Fatal(err)
	}
	var input struct{ Bodies, Codes []string }
	if err := json.Unmarshal(encoded, &input); err != nil {
		t.Fatal(err)
	}
	bodies := make([][]byte, len(input.Bodies))
	for index, body := range input.Bodies {
		bodies[index] = []byte(body)
	}
	index, found := catalog(), 0
	times := map[string]float64{
		"perBody": median(len(bodies), func() {
			for _, body := range bodies {
				if Parse(body, Response{}).Known() {
					found++
				}
			}
		}),
		"perCode": median(len(input.Codes), func() {
			for _, code := range input.Codes {
				if _, ok := index.classify(code, text{}, 0); ok {
					found++
				}
			}
		}),
		"perLookup": median(len(input.Codes), func() {
			for _, code := range input.Codes {
				found += index.exact[code]
			}
		}),
	}
	if found == 0 {
		t.Error("nothing was found")
	}
	output, err := json.Marshal(times)
	if err == nil {
		err = os.WriteFile(os.Getenv("ERRATA_MEASURE_OUTPUT"), output, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func median(inputs int, work func()) float64 {
	const rounds, warmUp = 40, 5
	var times []float64
	for round := 0; round < rounds+warmUp; round++ {
		start := time.Now()
		work()
		if round >= warmUp {
			times = append(times, float64(time.Since(start).Nanoseconds())/float64(inputs))
		}
	}
	sort.Float64s(times)
	return times[len(times)/2]
}
