// Explains HTTP status codes. Without arguments: the whole registry. Package httpstatus finds the library by what
// pkg-config says:
//
//	go build -o explain .
//	./explain 404 'payload too large' im_a_teapot 499
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"example.org/explain/httpstatus"
)

var classes = [...]string{
	"none", "1xx informational", "2xx success", "3xx redirection", "4xx client error", "5xx server error",
}

func list() {
	const row = "%-4v  %-31s  %-31s  %s\n"
	fmt.Printf(row, "CODE", "NAME", "PHRASE", "DEFINED IN")
	all := httpstatus.All()
	for _, status := range all {
		fmt.Printf(row, uint16(status), status.Name(), status.Phrase(), status.Reference())
	}
	fmt.Printf("%d codes, IANA registry of %s\n", len(all), httpstatus.RegistryDate())
}

func explain(status httpstatus.Status) {
	if status.IsValid() {
		fmt.Printf("%v\n  name      %s\n", status, status.Name())
		for _, alias := range status.Aliases() {
			fmt.Printf("  alias     %s\n", alias)
		}
	} else {
		fmt.Printf("%d is not registered\n", status)
	}
	fmt.Printf("  class     %s\n", classes[status.Class()])
	if status.IsValid() {
		fmt.Printf("  meaning   %s\n  defined   %s\n", status.Description(), status.Reference())
		fmt.Printf("            %s\n", status.URL())
	} else {
		fmt.Printf("  fallback  %v\n", status.Fallback())
	}
	traits := "content"
	if !status.HasContent() {
		traits = "no content"
	}
	if status.IsError() {
		traits += ", error"
	}
	if status.IsCacheable() {
		traits += ", cacheable"
	}
	if status.IsExperimental() {
		traits += ", experimental"
	}
	if status.IsDeprecated() {
		traits += ", deprecated"
	}
	fmt.Printf("  traits    %s\n", traits)
}

// parse returns the status that an argument means.
func parse(argument string) (httpstatus.Status, error) {
	if argument != "" && strings.Trim(argument, "0123456789") == "" {
		number, err := strconv.ParseUint(argument, 10, 16)
		if err != nil {
			return 0, fmt.Errorf("%s is too large, codes end at 65535", argument)
		}
		return httpstatus.Status(number), nil
	}
	if status, ok := httpstatus.FromName(argument); ok {
		return status, nil
	}
	if status, ok := httpstatus.FromPhrase(argument); ok {
		return status, nil
	}
	return 0, fmt.Errorf("\"%s\" is neither a number nor the name or phrase of a status code", argument)
}

func main() {
	if len(os.Args) == 1 {
		list()
	}
	exit := 0
	for _, argument := range os.Args[1:] {
		status, err := parse(argument)
		if err != nil {
			fmt.Fprintln(os.Stderr, "httpstatus:", err)
			exit = 1
			continue
		}
		explain(status)
	}
	os.Exit(exit)
}
