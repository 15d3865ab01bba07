package main

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
)

func main() {
	fmt.Println("#", runtime.Version())
	for code := 0; code < 65536; code++ {
		if text := http.StatusText(code); text != "" {
			fmt.Printf("%d\tphrase\t%s\n", code, text)
		}
	}
	// Constants can't be listed at run time, so they come from the source that was compiled.
	source, err := os.ReadFile(filepath.Join(runtime.GOROOT(), "src/net/http/status.go"))
	if err != nil {
		panic(err)
	}
	for _, match := range regexp.MustCompile(`(?m)^\tStatus(\w+) += (\d+)`).FindAllSubmatch(source, -1) {
		fmt.Printf("%s\tname\t%s\n", match[2], match[1])
	}
}
