package search

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"sillok/internal/library"
)

// filed is an index by paths.
func filed(files []File) map[string][]byte {
	all := map[string][]byte{}
	for _, f := range files {
		all[f.Path] = f.Data
	}
	return all
}

// An index that is brought up to date has the bytes of one that is made anew, whatever
// was added, changed, taken away or is told of more or fewer documents.
func TestRenew(t *testing.T) {
	r := rand.New(rand.NewPCG(18, 4))
	docs := many(700) // enough for lists by what is missing
	for i := range docs {
		docs[i].body = fmt.Sprintf("[행정안전부](agency:행정안전부) 드문%d 말. ", i%90) + string([]rune(docs[i].body)[:100])
		if i%7 > 0 {
			docs[i].body += " 흔한 낱말 하나."
		}
	}
	var gone map[int]bool
	made := func() *library.Library {
		l := join(t, library.Options{}, docs...)
		l.Documents = slices.DeleteFunc(l.Documents, func(d *library.Doc) bool { return gone[d.Number] })
		return l
	}
	l := made()
	files, err := Build(l, nil, Options{})
	if err != nil {
		t.Fatal(err)
	}
	was, then := filed(files), TermsOf(l)
	again, anew := 0, 0
	for round := range 12 {
		gone = map[int]bool{}
		for range r.IntN(3) {
			gone[r.IntN(len(docs))] = true
		}
		for range r.IntN(4) {
			docs[r.IntN(len(docs))].body = "[조달청](agency:조달청)이 " + docs[r.IntN(len(docs))].body
		}
		switch r.IntN(4) {
		case 0:
			docs = append(docs, many(1)...)
		case 1:
			docs[r.IntN(len(docs))].title = "다른 제목"
		case 2:
			for i := range 200 { // a common word becomes a rarer one
				docs[i].body = "[행정안전부](agency:행정안전부)가 말했다."
			}
		}
		l = made()
		want, err := Build(l, nil, Options{})
		if err != nil {
			t.Fatal(err)
		}
		last := &Last{Then: then, Now: TermsOf(l), Read: func(path string) ([]byte, error) {
			if data, ok := was[path]; ok {
				return data, nil
			}
			return nil, os.ErrNotExist
		}}
		got, err := Build(l, nil, Options{Last: last})
		if err != nil {
			t.Fatal(err)
		}
		for i, f := range got {
			if f.Again {
				again++
				f.Data = was[f.Path]
			} else {
				anew++
			}
			if f.Path != want[i].Path || !bytes.Equal(f.Data, want[i].Data) {
				t.Fatalf("round %d: %s is not %s", round, f.Path, want[i].Path)
			}
		}
		if len(got) != len(want) {
			t.Fatalf("round %d: %d files, want %d", round, len(got), len(want))
		}
		was, then = filed(want), last.Now
	}
	if again == 0 || anew == 0 {
		t.Errorf("%d files are as they were, %d were made anew: the test shows nothing", again, anew)
	}
}

// Of an index that is damaged nothing is taken.
func TestRenewDamaged(t *testing.T) {
	l := join(t, library.Options{}, few...)
	want, err := Build(l, nil, Options{})
	if err != nil {
		t.Fatal(err)
	}
	terms := TermsOf(l)
	for _, f := range want {
		was := filed(want)
		was[f.Path] = append(slices.Clone(f.Data), 0)
		got, err := Build(l, nil, Options{Last: &Last{Then: terms, Now: terms, Read: func(path string) ([]byte, error) { return was[path], nil }}})
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range got {
			if g.Again && g.Path == f.Path {
				t.Errorf("%s is taken from an index in which it is damaged", g.Path)
			}
		}
	}
}
