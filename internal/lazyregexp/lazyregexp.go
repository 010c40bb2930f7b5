// Package lazyregexp has regular expressions that are compiled when they are first
// used: a program that starts need not compile hundreds that it does not use. It
// is made as Go's own internal/lazyregexp is.
package lazyregexp

import (
	"regexp"
	"regexp/syntax"
	"sync"

	"sillok/internal/finder"
)

// Regexp is a regular expression that is compiled on first use. It is safe for
// concurrent use. Its methods are those of [regexp.Regexp].
type Regexp struct {
	expression func() string
	once       sync.Once
	compiled   *regexp.Regexp
	needs      []*finder.Finder // of every match
	anchored   bool             // a match begins where the text does
	first      *runeSet         // with what a text that matches begins
	last       *runeSet         // and ends
}

// New gives a Regexp. An expression with a fault panics on first use; a test of each
// package that has some compiles them all by using them.
func New(expression string) *Regexp {
	return &Regexp{expression: func() string { return expression }}
}

// Later is [New] of an expression that is looked up on first use.
func Later(expression func() string) *Regexp { return &Regexp{expression: expression} }

func (r *Regexp) re() *regexp.Regexp {
	r.once.Do(func() {
		expression := r.expression()
		re, err := syntax.Parse(expression, syntax.Perl)
		if err != nil {
			panic("lazyregexp: " + err.Error())
		}
		re = re.Simplify()
		for _, c := range choices(re) {
			r.needs = append(r.needs, finder.New(c))
		}
		r.first, r.last = edges(re)
		if r.anchored = at(re, syntax.OpBeginText, false); r.anchored {
			expression = `\A(?:` + expression + ")" // so that ^a|^b is not tried at each place
		}
		r.compiled = regexp.MustCompile(expression)
	})
	return r.compiled
}

func (r *Regexp) FindAllString(s string, n int) []string {
	if !r.may(s) {
		return nil
	}
	return r.re().FindAllString(s, n)
}

func (r *Regexp) FindAllStringIndex(s string, n int) [][]int {
	if !r.may(s) {
		return nil
	}
	return r.re().FindAllStringIndex(s, n)
}

func (r *Regexp) FindAllStringSubmatch(s string, n int) [][]string {
	if !r.may(s) {
		return nil
	}
	return r.re().FindAllStringSubmatch(s, n)
}

func (r *Regexp) FindAllStringSubmatchIndex(s string, n int) [][]int {
	if !r.may(s) {
		return nil
	}
	return r.re().FindAllStringSubmatchIndex(s, n)
}

func (r *Regexp) FindString(s string) string {
	if !r.may(s) {
		return ""
	}
	return r.re().FindString(s)
}

func (r *Regexp) FindStringIndex(s string) []int {
	if !r.may(s) {
		return nil
	}
	return r.re().FindStringIndex(s)
}

func (r *Regexp) FindStringSubmatch(s string) []string {
	if !r.may(s) {
		return nil
	}
	return r.re().FindStringSubmatch(s)
}

func (r *Regexp) FindStringSubmatchIndex(s string) []int {
	if !r.may(s) {
		return nil
	}
	return r.re().FindStringSubmatchIndex(s)
}

func (r *Regexp) FindSubmatch(b []byte) [][]byte { return r.re().FindSubmatch(b) }

func (r *Regexp) MatchString(s string) bool { return r.may(s) && r.re().MatchString(s) }

func (r *Regexp) ReplaceAllString(s, with string) string {
	if !r.may(s) {
		return s
	}
	return r.re().ReplaceAllString(s, with)
}

func (r *Regexp) ReplaceAllStringFunc(s string, f func(string) string) string {
	if !r.may(s) {
		return s
	}
	return r.re().ReplaceAllStringFunc(s, f)
}

func (r *Regexp) Split(s string, n int) []string { return r.re().Split(s, n) }
