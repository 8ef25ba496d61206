// Command ask reads requests from standard input, asks for each by HTTP and prints what the SDKs make of the answers, as JSON.
package main

import (
	"encoding/json"
	"io"
	"log"
	"net/http"
	"os"
)

type request struct{ ID, Catalog, URL string }

type answer struct {
	ID    string `json:"id"`
	Error any    `json:"error"`
}

func main() {
	var requests []request
	if err := json.NewDecoder(os.Stdin).Decode(&requests); err != nil {
		log.Fatal(err)
	}
	answers := []answer{}
	for _, request := range requests {
		response, err := http.Get(request.URL)
		if err != nil {
			log.Fatal(err)
		}
		body, err := io.ReadAll(response.Body)
		if err != nil {
			log.Fatal(err)
		}
		response.Body.Close()
		parsed := parsers[request.Catalog](body, response.StatusCode, response.Header)
		answers = append(answers, answer{ID: request.ID, Error: parsed})
	}
	if err := json.NewEncoder(os.Stdout).Encode(answers); err != nil {
		log.Fatal(err)
	}
}
