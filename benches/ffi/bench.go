// Go: cgo.
package main

/*
#cgo LDFLAGS: -lhttpstatus -lempty
#include <httpstatus.h>
const char *empty_phrase(uint16_t code);
bool empty_is_valid(uint16_t code);
*/
import "C"

import (
	"fmt"
	"time"
)

const calls = 5000

func main() {
	loops := [...]func(){
		func() {
			for n := 0; n < calls; n++ {
				C.http_status_phrase(404)
			}
		},
		func() {
			for n := 0; n < calls; n++ {
				C.empty_phrase(404)
			}
		},
		func() {
			for n := 0; n < calls; n++ {
				C.http_status_is_valid(404)
			}
		},
		func() {
			for n := 0; n < calls; n++ {
				C.empty_is_valid(404)
			}
		},
	}
	best := [4]float64{1e9, 1e9, 1e9, 1e9}
	for round := 0; round < 1000; round++ {
		for i, loop := range loops {
			start := time.Now()
			loop()
			if ns := float64(time.Since(start)) / calls; ns < best[i] {
				best[i] = ns
			}
		}
	}
	fmt.Println(best[0], best[1], best[2], best[3])
}
