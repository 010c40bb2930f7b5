// Command hostile writes inputs that are made to cost time and memory, and says what
// each costs to import, annotate, build and serve.
//
//	cd benchmarks && TMPDIR=/dev/shm go run ./hostile -sillok ../sillok
//
// (in memory: on a disk each site's thousands of files that were just removed make the
// file system look long for room, which is no cost of ours)
//
// An input is one form of Korean documents (a date, a post with its name, the row of a
// roster, an opening mark, …) again and again up to 300 KB: on one line, on lines, in
// paragraphs, and each time with another name and number; HTML, office files and
// pages of their own kinds come besides. Nothing of them is random, so that two runs
// compare. What a stage may cost is -seconds of a processor and -memory MB. Listed are
// what costs more, an input that is refused without its name, and one that takes the
// page of the document beside it away; then the exit status is 1.
package main

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
)

func main() {
	binary := flag.String("sillok", "", "the program")
	seconds := flag.Float64("seconds", 2, "processor seconds that a stage may take")
	memory := flag.Int("memory", 256, "MB that a stage may hold")
	size := flag.Int("size", 300, "KB of an input")
	stages := flag.String("stages", "import,annotate,build,serve", "what to run, in this order")
	only := flag.String("only", "", "regular expression of the inputs to try")
	share := flag.String("share", "1/1", "which inputs to try: 2/9 is every ninth, from the second on")
	write := flag.String("write", "", "folder into which to write the inputs, without running anything")
	flag.Parse()
	chosen, err := regexp.Compile(*only)
	var part, parts int
	if _, wrong := fmt.Sscanf(*share, "%d/%d", &part, &parts); err == nil && (wrong != nil || part < 1 || part > parts) {
		err = fmt.Errorf("-share %s", *share)
	}
	if err != nil || *binary == "" && *write == "" {
		flag.Usage()
		os.Exit(2)
	}
	r := &runner{binary: *binary, seconds: *seconds, memory: *memory, stages: strings.Split(*stages, ",")}
	for i, in := range inputs(*size << 10) {
		if !chosen.MatchString(in.name) || i%parts != part-1 {
			continue
		}
		if *write != "" {
			err = in.write(*write)
		} else {
			err = r.try(in)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	if r.summary(); r.over > 0 {
		os.Exit(1)
	}
}
