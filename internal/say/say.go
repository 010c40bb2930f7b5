// Package say gives the program's messages in the language of its user.
//
// A message is written in English where it arises, and that English text is
// also its key (as in GNU gettext): ko.po holds the Korean one. Without a call of
// [Korean], or where the catalogue lacks a text, English is said. What stands on
// pages is not said here: package site has words of its own.
//
// A Korean text writes a particle that hangs on the word before it as a pair in
// braces, {은/는}; the fitting one is chosen when the words are there.
package say

import (
	"cmp"
	_ "embed"
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"

	"sillok/internal/korean"
)

//go:embed ko.po
var catalogue string

// loaded is the catalogue, read when the first Korean text is asked for.
var loaded = sync.OnceValue(func() map[string]string { return parse(catalogue) })

var speaksKorean atomic.Bool

// Korean chooses the language of all that is said from now on: Korean, or
// English.
func Korean(yes bool) { speaksKorean.Store(yes) }

// Text gives a text that has no place for words.
func Text(english string) string {
	if speaksKorean.Load() {
		return InKorean(english)
	}
	return english
}

// InKorean gives a text in Korean whatever the user speaks, for pages of Korean
// sites: the labels of what an import cut. What has no Korean stays as it is.
func InKorean(english string) string {
	if english == "" { // the catalogue's own head
		return ""
	}
	return cmp.Or(loaded()[english], english)
}

// Sprintf is fmt.Sprintf in the user's language.
func Sprintf(format string, words ...any) string {
	if !speaksKorean.Load() {
		return fmt.Sprintf(format, words...)
	}
	return fit(fmt.Sprintf(Text(format), words...))
}

// Fprintf is fmt.Fprintf in the user's language. What cannot be written is the
// writer's to remember.
func Fprintf(w io.Writer, format string, words ...any) {
	_, _ = io.WriteString(w, Sprintf(format, words...))
}

// Count is a number of things: Count(1, "page") is "1 page", Count(3, "page")
// "3 pages". In Korean the catalogue has "%d page".
func Count(n int, thing string) string {
	switch {
	case speaksKorean.Load():
		return Sprintf("%d "+thing, n)
	case n == 1:
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// Errorf is fmt.Errorf in the user's language; %w wraps as there.
func Errorf(format string, words ...any) error {
	if !speaksKorean.Load() {
		return fmt.Errorf(format, words...)
	}
	return fitted{fmt.Errorf(Text(format), words...)}
}

// fitted is an error whose particles are chosen when it is read.
type fitted struct{ error }

func (f fitted) Error() string { return fit(inWords(f.error.Error())) }
func (f fitted) Unwrap() error { return f.error }

// Error is what an error says, in the user's language also where the system said it.
func Error(err error) string {
	if !speaksKorean.Load() {
		return err.Error()
	}
	return inWords(err.Error())
}

// inWords puts what the system says of files and addresses into Korean.
func inWords(text string) string { return systemWords().Replace(text) }

// systemWords are the errors of the operating system that users meet, as package
// syscall says them; each stands behind a colon.
var systemWords = sync.OnceValue(func() *strings.Replacer {
	return strings.NewReplacer(
		": no such file or directory", ": 그런 파일이나 폴더가 없습니다",
		": The system cannot find the file specified.", ": 그런 파일이 없습니다",
		": permission denied", ": 권한이 없습니다",
		": is a directory", ": 파일이 아니라 폴더입니다",
		": not a directory", ": 폴더가 아니라 파일입니다",
		": file exists", ": 이미 있습니다",
		": no space left on device", ": 디스크에 자리가 없습니다",
		": read-only file system", ": 쓸 수 없는 디스크입니다",
		": bind: address already in use", ": 다른 프로그램이 그 포트를 쓰고 있습니다",
		": bind: permission denied", ": 그 포트를 쓸 권한이 없습니다",
		": too many open files", ": 연 파일이 너무 많습니다",
	)
})

// New is errors.New; the language is that of the moment when it is read, so
// that it may stand in a variable of a package.
func New(english string) error { return &message{english} }

type message struct{ english string }

func (m *message) Error() string { return Text(m.english) }

// pair is a particle in both forms, behind the word that it hangs on. Quotation
// marks and brackets between them are not spoken; where nothing spoken stands before
// it, both forms are written, as 이(가).
var pair = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`([\p{L}\p{N}]*)([^\p{L}\p{N}\s{]*)\{(\p{Hangul}+)/(\p{Hangul}+)\}`)
})

// fit chooses the particles of a text.
func fit(text string) string {
	return pair().ReplaceAllStringFunc(text, func(s string) string {
		m := pair().FindStringSubmatch(s)
		if m[1] == "" {
			return m[2] + m[3] + "(" + m[4] + ")"
		}
		return m[1] + m[2] + korean.WithParticle(m[1], m[3])[len(m[1]):]
	})
}
