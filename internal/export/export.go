// Package export writes a Library in the formats of its field.
//
// Each format is a file of this package with one entry in [Formats]. All of
// them are written from the same joined statements, each with the sentence
// that says it. What a format cannot hold is stated in its Loses field, and on
// the site's data page. Sentences that a document's rights do not allow are
// left out of every format; the statement then names its document alone.
//
// Dates are EDTF wherever a format takes a text; where it wants a day, the
// earliest and latest day are given, and open digits are never filled in.
package export

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
	"sillok/internal/library"
	"sillok/internal/say"
)

// Format is one way to write a Library.
type Format struct {
	Name   string // as on the command line: popolo
	Title  string // as on the data page
	Loses  string // what the format cannot hold; "" for nothing
	Schema string // address of what describes it
	Files  func(l *library.Library, o Options) ([]File, error)
}

// Options are what a format may want to know of the site.
type Options struct {
	Title    string
	Address  string // absolute address of the site, with "/" at its end; "" where there is none
	Language string

	gathered **dataset // where several formats share what they gather; nil where none do
}

// Shared is the options for several formats of one library, which gather its statements
// once. They stay in memory as long as the options do.
func (o Options) Shared() Options {
	o.gathered = new(*dataset)
	return o
}

// File is one file of an export.
type File struct {
	Name   string // mentions.csv
	Data   []byte
	Beside bool // describes the others (a schema) and is left out on standard output
}

// Formats lists the formats in order of their names.
func Formats() []Format {
	list := []Format{
		jsonFormat, csvFormat, popoloFormat, teiFormat, annotationFormat, graphmlFormat, gexfFormat,
		rdfFormat, icalendarFormat, timelineFormat, bibtexFormat, cslFormat, textsFormat,
	}
	slices.SortFunc(list, func(a, b Format) int { return cmp.Compare(a.Name, b.Name) })
	return list
}

// Lookup finds a format by its name.
func Lookup(name string) (Format, error) {
	var names []string
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	if near := diag.Near(name, names); near != "" {
		return Format{}, say.Errorf("there is no format %q; did you mean %s?", name, near)
	}
	return Format{}, say.Errorf("there is no format %q, want one of %s", name, strings.Join(names, ", "))
}

// one makes the Files of a format that is a single file.
func one(name string, write func(l *library.Library, o Options) ([]byte, error)) func(*library.Library, Options) ([]File, error) {
	return func(l *library.Library, o Options) ([]File, error) {
		data, err := write(l, o)
		return []File{{Name: name, Data: data}}, err
	}
}

// entries are the entities of all kinds, in the order of kinds and titles.
func entries(l *library.Library) []*library.Entry {
	var list []*library.Entry
	for _, k := range l.Names.Kinds {
		list = append(list, l.Kinds[k.Name]...)
	}
	return list
}

// address is the page of an entity: absolute where the site has an address,
// else from the site's root.
func address(l *library.Library, o Options, id entity.ID) string {
	e := l.Entries[id]
	k := l.Names.Kind(id.Kind)
	if e == nil || k == nil {
		return ""
	}
	return o.Address + k.Section + "/" + e.Slug + "/"
}

func documentAddress(o Options, d *library.Doc) string {
	return o.Address + "documents/" + d.Slug + "/"
}

// longestEvidence is how many characters of a sentence are given as evidence: of a text
// without line ends the whole is one sentence, and each statement would hold it.
const longestEvidence = 2000

// sentence is the evidence of a statement as far as its document's rights allow; of a
// sentence that is longer than any, what stands around the statement.
func sentence(r library.Ref) string {
	if !r.Shows() {
		return ""
	}
	s := r.SentenceText()
	if len(s) <= 3*longestEvidence { // bytes, of Korean letters
		return s
	}
	at := min(max(r.In.Start-r.Doc.Sentences[r.Sentence].Start, 0), len(s))
	before, after := korean.LastRunes(s[:at], longestEvidence/2), korean.FirstRunes(s[at:], longestEvidence/2)
	part := before + after
	if len(before) < at {
		part = "…" + part
	}
	if len(after) < len(s)-at {
		part += "…"
	}
	return part
}

// day is a whole day as YYYY-MM-DD.
func day(d edtf.Day) string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// bounds are the first and last day of a date; "" where one is open.
func bounds(d edtf.Date) (first, last string) {
	if x, ok := d.Earliest(); ok {
		first = day(x)
	}
	if x, ok := d.Latest(); ok {
		last = day(x)
	}
	return first, last
}

// statusName is a status in the words of the data: planned, done, under way.
func statusName(s library.Status) string { return s.String() }

// stateName says whose a statement is: a machine's or a person's.
func stateName(s doc.State) string {
	if s == doc.Confirmed {
		return "confirmed"
	}
	return "machine"
}

func promiseName(s library.PromiseStatus) string {
	return [...]string{library.Pending: "pending", library.NoRecord: "no later record", library.Changed: "changed", library.Broken: "broken",
		library.KeptLate: "kept late", library.Kept: "kept"}[s]
}

// texts are the ids of a list, in their order.
func texts(ids []entity.ID) []string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = id.String()
	}
	return list
}
