package search

import (
	"encoding/base64"
	"encoding/json"
	"path"
	"strings"
	"unicode/utf16"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/library"
)

// A site that is read from a disk cannot fetch: browsers refuse it. It can run
// its own scripts, so that under Options.Offline each file stands a second time
// as a script that hands its bytes over,
//
//	sillok("search/t/3f.0a1b2c.bin", "base64…")
//
// and each block once more with the sentences of its documents, which cannot
// be cut from their pages either:
//
//	sillok("search/x/3.js", "base64 of {\"41\": [[1, \"…\", [[0, 5, \"agencies/…\"]]], …]}")
//
// A sentence is its number, its text and its marks: first and last character in
// UTF-16, as scripts count, and the address the mark leads to.

// sentenceJSON is one sentence of a text script.
type sentenceJSON [3]any

func (b *builder) scripts(files []File) []File {
	out := make([]File, 0, len(files)+len(b.docs)/blockDocs+1)
	for _, f := range files {
		out = append(out, script(strings.TrimSuffix(f.Path, path.Ext(f.Path))+".js", f.Path, f.Data))
	}
	for i := range (b.last + blockDocs - 1) / blockDocs {
		name := textPath(i)
		out = append(out, script(name, name, b.text(i)))
	}
	return out
}

func textPath(block int) string {
	return "search/x" + strings.TrimPrefix(blockStem(block), "d") + ".js"
}

func script(at, name string, data []byte) File {
	quoted, _ := json.Marshal(name) // a string always can be
	return File{Path: at, Data: []byte("sillok(" + string(quoted) + `,"` + base64.StdEncoding.EncodeToString(data) + `")` + "\n")}
}

// text is the sentences of a block's documents by number.
func (b *builder) text(block int) []byte {
	texts := map[int][]sentenceJSON{}
	for n := block*blockDocs + 1; n <= min((block+1)*blockDocs, b.last); n++ {
		if d := b.docs[n]; d != nil {
			texts[n] = b.sentences(d)
		}
	}
	return marshal(texts)
}

// sentences is what may be shown of d.
func (b *builder) sentences(d *library.Doc) []sentenceJSON {
	out := []sentenceJSON{}
	next := 0
	for i, s := range d.Sentences {
		marks := [][3]any{}
		for next < len(d.Mentions) && d.Mentions[next].In.Start < s.Start {
			next++
		}
		for ; next < len(d.Mentions) && d.Mentions[next].In.End <= s.End; next++ {
			m := &d.Mentions[next]
			if to := b.pathOf(m.ID); to != "" {
				marks = append(marks, [3]any{units(d.Text, s.Start, m.In.Start), units(d.Text, s.Start, m.In.End), to})
			}
		}
		if d.Shows(i) {
			out = append(out, sentenceJSON{i + 1, oneLine(d.Text, s), marks})
		}
	}
	return out
}

func oneLine(text string, in diag.Span) string {
	return strings.ReplaceAll(text[in.Start:in.End], "\n", " ")
}

// units counts the UTF-16 units between two bytes.
func units(text string, from, to int) int {
	n := 0
	for _, r := range text[from:to] {
		n += utf16.RuneLen(r)
	}
	return n
}

// pathOf is the page of what is mentioned; "" for none.
func (b *builder) pathOf(id entity.ID) string {
	if keys := keysOf(id); len(keys) > 0 {
		return datePath(keys[len(keys)-1])
	}
	e, k := b.entry(id), b.l.Names.Kind(id.Kind)
	if e == nil || k == nil {
		return ""
	}
	return k.Section + "/" + e.Slug + "/index.html"
}

// datePath is the page of a date, by its key. Halves and quarters are told on
// their year's page.
func datePath(key string) string {
	frag := ""
	if len(key) == 7 && key[5:] > "12" {
		frag = "#q" + string(key[6]-2)
		if key[5] == '4' {
			frag = "#h" + string(key[6]+1)
		}
		key = key[:4]
	}
	return "dates/" + strings.ReplaceAll(key, "-", "/") + "/index.html" + frag
}
