package facts

import (
	"slices"
	"sort"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// reader is a document prepared for reading: its text with marks, divided into
// sentences, lines and quotations.
type reader struct {
	*doc.Document
	names         *entity.Authority
	without       string      // name of the rule that is left out, for tests
	divided       []diag.Span // into sentences, whatever the marks
	sentences     []diag.Span
	lines         []diag.Span  // without line ends; empty lines are left out
	dense         []diag.Span  // the lines of which nothing is read
	heading       map[int]bool // starts of lines that are headings
	quotes        []quotation
	answers       []answer
	claims        []claim     // of posts, once they are read
	blocks        []diag.Span // contact blocks, once they are found
	noticed       []noticeLine
	rowsOfPersons map[int][]korean.Column // of lines of tables, once they are found
	listed        []diag.Span             // lines of lists, once they are found
	begins        []turn                  // of each line, once they are read
	turnCount     map[turnKind]int
	ofTurns       map[entity.ID]bool // who begins turns, once it is asked for
	firstTurn     int                // the first of minutes, -1 where there is none
	tokenized     map[int][]token
	dateLines     map[int]bool // which are one date and nothing else, of those that were asked for
	spoken        []doc.Quote  // with speakers, once they are read
	noVerb        map[diag.Span]bool
	dates         map[string]edtf.Date // of marks, by their names, once they are asked for
	ofPart        map[string]entity.ID
	blocksEnd     []int // what [reader.readBlocks] finds
	headsUpTo     []int

	read       Reading             // of what may be the same text
	text       *korean.Text        // once it is asked for
	matter     *entity.ID          // what the document is about, once it is asked for
	inTitle    bool                // its title names it
	spelled    map[string][]string // names as the document has them by their first two characters, once they are asked for
	thingNames []thingName         // of systems, laws and occasions, the longest first
	namesBegin map[string][]int    // those of thingNames by their first three characters
	inHead     *entity.ID          // the body that its title names, once it is asked for
	ofMoves    *entity.ID          // the body of whose people's moves it tells, once it is asked for

	isChronicle *bool   // once it is asked for
	notice      *string // what a notice is about, once it is asked for
	news        *int    // the date of what the document makes known, once it is asked for

	owners    []entity.ID     // of each line, whose curriculum vitae goes on there, once one is sought
	mostNamed *entity.ID      // the person whom most marks name, once it is sought
	bareKinds map[string]bool // of local governments, alone as topics of sentences, once one is sought

	ofKind        map[string][]int // the marks of each kind, once they are looked back at
	outerOfQuotes *stretches       // where quotations stand, once one is sought
	innerOfQuotes *stretches

	topics    []int      // marks of bodies that are topics, once one is sought
	minutesOf *entity.ID // whose minutes the text is, once it is asked for

	issuedBy    *entity.ID                   // the publisher, once it is asked for
	soleCouncil *entity.ID                   // the only one that is named, once it is asked for
	councils    map[int]councilAndGovernment // named in front of an offset, once they are sought

	counted     []countedBody          // the bodies of the text, once they are counted
	byBase      map[string][]entity.ID // by their names without their places
	begin       *bodiesByName          // by the beginnings of their names
	governments []entity.ID            // the local ones, once they are asked for
	titleBodies []entity.ID            // those that the title names, once they are asked for
	office      *entity.ID             // of the officials of the text, once it is asked for
	called      map[string]string      // what short words for bodies stand for, once it is asked
	led         map[string]entity.ID   // the body that each post leads, once it is sought

	places        map[entity.ID][]int  // the marks of each, once they are asked for
	titleAnywhere map[entity.ID]*title // the first beside any place of a person, nil for none, once it is sought

	sole *soleNamed // the one system that is named, once it is asked for

	inTheTitle  []entity.ID            // whose names the title holds, once they are asked for
	markCount   *census                // once it is asked for
	portrait    *entity.ID             // whom the text is about, once it is asked for
	topicClause map[int]*korean.Clause // the first clause of each sentence that names its topic, nil for none
	choices     *[]Choice              // where they are kept for who learns

	reported []diag.Span // parts that give what newspapers wrote, once they are asked for
}

func newReader(d *doc.Document, names *entity.Authority) *reader {
	return newReaderWithout(d, names, "")
}

// newReaderWithout leaves out one rule, as the tests of rules do.
func newReaderWithout(d *doc.Document, names *entity.Authority, rule string) *reader {
	return newReaderOf(d, doc.Sentences(d.Text, d.Headings), names, rule, Reading{})
}

// newReaderOf is newReaderWithout for a document whose text is divided into sentences.
func newReaderOf(d *doc.Document, divided []diag.Span, names *entity.Authority, rule string, read Reading) *reader {
	d, divided = unwrapped(d, divided)
	r := &reader{read: read, divided: divided, without: rule, dense: dense(d), names: names, heading: map[int]bool{}, tokenized: map[int][]token{}, led: map[string]entity.ID{}, noVerb: map[diag.Span]bool{}, dates: map[string]edtf.Date{}, ofPart: map[string]entity.ID{}, councils: map[int]councilAndGovernment{}, titleAnywhere: map[entity.ID]*title{}, called: map[string]string{}, topicClause: map[int]*korean.Clause{}}
	r.Document = without(d, r.dense)
	r.sentences = whole(divided, d.Mentions)
	at := 0
	for line := range strings.Lines(d.Text) {
		if s := strings.TrimRight(line, "\n"); s != "" {
			r.lines = append(r.lines, diag.Span{Start: at, End: at + len(s)})
		}
		at += len(line)
	}
	for _, h := range d.Headings {
		r.heading[h.Start] = true
	}
	r.findAnswers()
	r.findQuotations()
	return r
}

// unwrapped gives a document whose sentences have spaces for the line ends that only their
// length made, with its sentences. Places stay the same.
func unwrapped(d *doc.Document, sentences []diag.Span) (*doc.Document, []diag.Span) {
	var b []byte
	for _, s := range sentences {
		for k := s.Start; k < s.End; k++ {
			if d.Text[k] == '\n' {
				if b == nil {
					b = []byte(d.Text)
				}
				b[k] = ' '
			}
		}
	}
	if b == nil {
		return d, sentences
	}
	c := *d
	c.Text = string(b)
	return &c, doc.Sentences(c.Text, c.Headings)
}

// whole stretches sentences over the marks that reach beyond them, and joins
// those that one mark holds together: people mark what they like
// ([! 2021년](date:2021)), and rules look before and behind a mark in its sentence.
func whole(sentences []diag.Span, marks []doc.Mention) []diag.Span {
	out := sentences[:0:0]
	m := 0
	for _, s := range sentences {
		for m < len(marks) && marks[m].In.End <= s.Start {
			m++
		}
		for i := m; i < len(marks) && marks[i].In.Start < s.End; i++ {
			s = over(s, marks[i].In)
		}
		if n := len(out) - 1; n >= 0 && s.Start < out[n].End {
			out[n].End = max(out[n].End, s.End)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// over stretches a span over a mark.
func over(s, mark diag.Span) diag.Span {
	return diag.Span{Start: min(s.Start, mark.Start), End: max(s.End, mark.End)}
}

// str gives the words of a span.
func (r *reader) str(s diag.Span) string { return r.Text[s.Start:s.End] }

// masked gives the words of a span with its marks blotted out, for rules that
// look for verbs: 개발 is none in 한국지역정보개발원. Places stay the same.
func (r *reader) masked(s diag.Span) string {
	marks := r.marks(s)
	if len(marks) == 0 {
		return r.str(s)
	}
	b := []byte(r.str(s))
	for _, i := range marks {
		in := r.Mentions[i].In
		for k := in.Start - s.Start; k < in.End-s.Start; k++ {
			b[k] = '_'
		}
	}
	return string(b)
}

// surface gives the words of a mark.
func (r *reader) surface(i int) string { return r.str(r.Mentions[i].In) }

// sentence gives the index of the sentence that holds an offset.
func (r *reader) sentence(offset int) int {
	i := sort.Search(len(r.sentences), func(i int) bool { return r.sentences[i].End > offset })
	return min(i, len(r.sentences)-1)
}

// line gives the index of the line that holds an offset.
func (r *reader) line(offset int) int {
	i := sort.Search(len(r.lines), func(i int) bool { return r.lines[i].End > offset })
	return min(i, len(r.lines)-1)
}

// marks gives the indexes of the marks within a span, of the kinds named; of all
// kinds when none is named.
func (r *reader) marks(in diag.Span, kinds ...string) []int {
	from := sort.Search(len(r.Mentions), func(i int) bool { return r.Mentions[i].In.Start >= in.Start })
	var list []int
	for i := from; i < len(r.Mentions) && r.Mentions[i].In.End <= in.End; i++ {
		if len(kinds) == 0 || slices.Contains(kinds, r.Mentions[i].ID.Kind) {
			list = append(list, i)
		}
	}
	return list
}

// date gives the date of a mark, zero for other marks and for dates that cannot be
// read.
func (r *reader) date(i int) edtf.Date {
	if r.Mentions[i].ID.Kind != "date" {
		return edtf.Date{}
	}
	name := r.Mentions[i].ID.Name
	d, known := r.dates[name]
	if !known {
		d, _ = edtf.Parse(name) // zero where it cannot be read
		r.dates[name] = d
	}
	return d
}

// markAt gives the mark that begins at an offset, or -1.
func (r *reader) markAt(offset int) int {
	i := sort.Search(len(r.Mentions), func(i int) bool { return r.Mentions[i].In.Start >= offset })
	if i < len(r.Mentions) && r.Mentions[i].In.Start == offset {
		return i
	}
	return -1
}

// markEnding gives the mark that ends at an offset, or -1.
func (r *reader) markEnding(offset int) int {
	i := sort.Search(len(r.Mentions), func(i int) bool { return r.Mentions[i].In.End >= offset })
	if i < len(r.Mentions) && r.Mentions[i].In.End == offset {
		return i
	}
	return -1
}

// ids gives the entities of marks, each once, in order of place.
func (r *reader) ids(marks []int) []entity.ID {
	var list []entity.ID
	for _, i := range marks {
		if id := r.Mentions[i].ID; id.Kind != "date" && !slices.Contains(list, id) && !r.typeWords(i) {
			list = append(list, id)
		}
	}
	return list
}

// length is a number of characters.
func length(s string) int { return korean.Length(s) }

// trim shortens a span by the white space at its ends.
func (r *reader) trim(s diag.Span) diag.Span {
	for s.Start < s.End && (r.Text[s.Start] == ' ' || r.Text[s.Start] == '\n') {
		s.Start++
	}
	for s.End > s.Start && (r.Text[s.End-1] == ' ' || r.Text[s.End-1] == '\n') {
		s.End--
	}
	return s
}

// korean gives the document as it is read, with its marks as names.
func (r *reader) korean() *korean.Text {
	if r.text == nil {
		var names, times []diag.Span
		for _, m := range r.Mentions {
			if m.ID.Kind == "date" {
				times = append(times, m.In)
			} else {
				names = append(names, m.In)
			}
		}
		r.text = korean.Again(r.read.text, r.Text, korean.Names(names), korean.Times(times), korean.Headings(r.Headings), korean.Divided(r.divided))
	}
	return r.text
}

// nearest gives the mark of a kind in a sentence that stands nearest to an offset, or -1.
func (r *reader) nearest(kind string, s diag.Span, at int) int {
	best, distance := -1, 0
	for _, m := range r.marks(s, kind) {
		d := max(r.Mentions[m].In.Start-at, at-r.Mentions[m].In.End)
		if best < 0 || d < distance {
			best, distance = m, d
		}
	}
	return best
}
