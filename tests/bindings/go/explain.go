// Prints each answer of the binding about the codes in the arguments, as ../c/httpstatus.c does.
package main

import (
	"fmt"
	"os"
	"strconv"

	"example.org/explain/httpstatus"
)

func answers(status httpstatus.Status) {
	text := func(what, answer string) {
		if answer == "" {
			answer = "-"
		}
		fmt.Println(uint16(status), what, answer)
	}
	for _, alias := range status.Aliases() {
		text("alias", alias)
	}
	for _, phrase := range status.FormerPhrases() {
		text("former_phrase", phrase)
	}
	fmt.Println(uint16(status), "class", status.Class())
	fmt.Println(uint16(status), "fallback", uint16(status.Fallback()))
	// The test repeats these two lines for each text and each bool.
	text("class_name", status.ClassName())
	fmt.Println(uint16(status), "is_valid", status.IsValid())
}

// surface checks what only Go has.
func surface() {
	const gone httpstatus.Status = httpstatus.Gone // a constant expression
	text := fmt.Sprintf("%v|%s|%d|%v|%d", gone, gone, gone, httpstatus.Status(499), httpstatus.Status(499))
	if expected := "410 Gone|410 Gone|410|499|499"; text != expected {
		panic(text + " is not " + expected)
	}
}

func constant(name string, status httpstatus.Status) {
	fmt.Println(name, uint16(status))
}

func main() {
	surface()
	for _, argument := range os.Args[1:] {
		code, err := strconv.ParseUint(argument, 10, 16)
		if err != nil {
			panic(err)
		}
		answers(httpstatus.Status(code))
	}
	for _, status := range httpstatus.All() {
		fmt.Println(uint16(status))
	}
	fmt.Println("version", httpstatus.Version())
	fmt.Println("registry date", httpstatus.RegistryDate())
	// The test repeats this line for each name.
	constant("NOT_FOUND", httpstatus.NotFound)
}
