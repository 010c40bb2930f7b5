// Command mutate makes small changes at random places of packages and says which of
// them no test notices (mutation testing, as DeMillo, Lipton and Sayward described it
// in 1978): a change that survives is behaviour that no test holds, or code that does
// nothing.
//
//	cd benchmarks && go run ./mutate -n 40 -seed 3 internal/korean internal/facts
//
// Nothing is written into the tree: each change is an overlay of go test. The tests of
// the changed package run first, then those of the packages that import it (-near),
// until one fails. Packages take turns, so that a large one does not take all draws.
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
)

// near are the packages whose tests run behind those of a changed one.
var near = map[string][]string{
	"internal/korean":         {"internal/annotate/dates", "internal/annotate", "internal/facts", "internal/library"},
	"internal/annotate/dates": {"internal/annotate", "internal/facts"},
	"internal/annotate":       {"internal/facts"},
	"internal/facts":          {"internal/library"},
	"internal/library":        {"internal/site"},
	"internal/doc":            {"internal/library", "internal/site"},
}

func main() {
	n := flag.Int("n", 40, "changes to try")
	seed := flag.Uint64("seed", 1, "what is drawn")
	root := flag.String("root", "..", "the module")
	skip := flag.String("skip", "TestSpeed|TestBombs|TestLinear|TestMaskIsLinear|TestPagesMadeToCostTime", "tests that measure time")
	flag.Parse()
	var places [][]place
	for _, dir := range flag.Args() {
		found, err := placesOf(*root, dir)
		if err != nil || len(found) == 0 {
			fmt.Fprintf(os.Stderr, "%s: nothing to change: %v\n", dir, err)
			os.Exit(1)
		}
		places = append(places, found)
	}
	if len(places) == 0 {
		flag.Usage()
		os.Exit(2)
	}
	draw := rand.New(rand.NewPCG(*seed, 0))
	count := map[verdict]int{}
	for i := 0; count[survived]+count[killed] < *n && i < 4**n; i++ {
		list := places[i%len(places)]
		p := list[draw.IntN(len(list))]
		v, by := try(*root, p, *skip)
		count[v]++
		fmt.Printf("%s\t%s:%d\t%s\t%s\n", v, p.file, p.line, p.what, by)
	}
	fmt.Printf("%d of %d survive (%d do not compile, %d took too long)\n", count[survived], count[survived]+count[killed], count[broken], count[slow])
}
