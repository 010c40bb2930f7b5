package korean_test

import (
	"fmt"
	"strings"
	"testing"

	"sillok/internal/golden"
	"sillok/internal/korean"
)

// TestGateOfReading holds all that is read of the sentences of testdata/clauses.txt, also
// what no case asks for: who changes the reader sees what else changes. Read the
// difference before -update.
func TestGateOfReading(t *testing.T) {
	var b strings.Builder
	for _, c := range readCases(t, "testdata/clauses.txt") {
		b.WriteString(c.text + "\n")
		for _, clause := range clausesOf(c.text) {
			b.WriteString("\t" + whole(c.text, clause) + "\n")
		}
	}
	golden.Check(t, "testdata/reading.golden", b.String())
}

// whole writes everything that a clause tells.
func whole(text string, c *korean.Clause) string {
	s := fmt.Sprintf("%s %s [%s] %d%d%d%d", action(c), strings.ReplaceAll(c.Status.String(), " ", "-"), text[c.Predicate.Start:c.Predicate.End], c.Form, c.Tense, c.Mood, c.Relation)
	for _, flag := range []struct {
		on   bool
		name string
	}{{c.Negated, "negated"}, {c.Polite, "polite"}, {c.Telling, "telling"}, {c.Quoted, "quoted"}, {c.Voice == korean.Passive, "passive"}} {
		if flag.on {
			s += " " + flag.name
		}
	}
	for _, key := range []string{"is", "deed", "noun", "of", "by"} {
		if v := property(text, c, key); v != "-" && v != "/" && v != "" {
			s += " " + key + "=" + v
		}
	}
	for _, a := range c.Args {
		s += fmt.Sprintf(" %d/%d=%s", a.Role, a.Case, text[a.Span.Start:a.Span.End])
	}
	if c.Joint != "" {
		s += " " + c.Joint
	}
	return s
}

// TestGateOfReadingNeighbours holds what is read of texts that differ from such a sentence
// by one word or sign, and is not read of the sentence.
func TestGateOfReadingNeighbours(t *testing.T) {
	var b strings.Builder
	for _, c := range readCases(t, "testdata/clauses.txt") {
		b.WriteString(golden.Differences(c.text, nil, func(s string) (found []string) {
			for _, clause := range clausesOf(s) {
				found = append(found, whole(s, clause))
			}
			return found
		}))
	}
	golden.Check(t, "testdata/neighbours.golden", b.String())
}
