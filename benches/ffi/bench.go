// Go: a text and a trait of a status, beside http.StatusText.
package main

import (
	"fmt"
	"math"
	"net/http"
	"time"

	"example.org/explain/httpstatus"
)

var sink int

func main() {
	registered := httpstatus.All()
	statuses := make([]httpstatus.Status, 1000)
	for n := range statuses {
		statuses[n] = registered[n*7919%len(registered)]
	}
	loops := []func(){
		func() {
			for _, status := range statuses {
				sink += len(status.Phrase())
			}
		},
		func() {
			for _, status := range statuses {
				if status.IsClientError() {
					sink++
				}
			}
		},
		func() {
			for _, status := range statuses {
				sink += len(http.StatusText(int(status)))
			}
		},
	}
	best := []float64{math.Inf(1), math.Inf(1), math.Inf(1)}
	for round := 0; round < 3000; round++ {
		for i, loop := range loops {
			start := time.Now()
			loop()
			best[i] = math.Min(best[i], float64(time.Since(start))/float64(len(statuses)))
		}
	}
	fmt.Println(best[0], best[1], best[2])
}
