package doc

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"sillok/internal/say"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// Longest is the length in bytes of the longest page that is read: that of the
// longest source, with its marks and lists.
const Longest = 16 << 20

// mostProblems is how many problems of one page are told.
const mostProblems = 50

// Parse reads an annotated page whose marks are of the built-in kinds. All that
// is wrong with the page is among the problems; the Document holds whatever
// could be read, and is never nil.
func Parse(f *diag.File) (*Document, []diag.Problem) { return ParseKinds(f, entity.Builtin()) }

// ParseKinds is Parse for a site with kinds of its own.
func ParseKinds(f *diag.File, all []*entity.Kind) (*Document, []diag.Problem) {
	d := &Document{File: f, kinds: all, Slug: norm.NFC.String(strings.TrimSuffix(path.Base(f.Name), ".md"))}
	if len(f.Text) > Longest {
		return d, []diag.Problem{{Rule: "page", File: f, Message: say.Sprintf("the page has %s MB", strconv.Itoa(len(f.Text)>>20)), Hint: say.Sprintf("pages have at most %d MB; split the source", Longest>>20)}}
	}
	l := readLayout(f.Text)
	var problems []diag.Problem
	if l.closed {
		problems = readFront(f, l.front, d)
	} else {
		at := diag.Span{Start: l.body.Start, End: l.body.Start}
		message, hint := say.Text("the page has no front matter"), say.Text("a page begins with a line ---, its title and other keys, and a line ---")
		if strings.HasPrefix(f.Text, "---\n") || strings.HasPrefix(f.Text, "---\r\n") {
			message, hint = say.Text("the front matter is not closed"), say.Text("put a line --- behind its last key")
		}
		problems = append(problems, diag.Problem{Rule: "front-matter", File: f, At: at, Message: message, Hint: hint})
	}
	s := scanBody(f, l.body, all)
	d.Text, d.Mentions, d.Headings, d.Tree = string(s.out), slices.Clone(s.mentions), s.headings, s.tree
	problems = append(problems, s.problems...)
	if at, wide := s.wideBrackets(l.body); wide {
		problems = append(problems, diag.Problem{Rule: "mark", File: f, At: at, Message: say.Text("a mark has full-width brackets"), Hint: markForm()})
	}
	if at, lost := lostHead(f.Text, l.body); lost {
		problems = append(problems, diag.Problem{Rule: "list", File: f, At: at, Message: say.Text("a row of a list stands in the text: the line that names its list is gone"), Hint: say.Text("write a line <!-- roles -->, <!-- quotes --> or <!-- events --> above its first row")})
	}
	problems = append(problems, d.readLists(l, all)...)
	problems = append(problems, d.resolve()...)
	diag.Sort(problems)
	if n := len(problems); n > mostProblems {
		problems = append(problems[:mostProblems:mostProblems], diag.Problem{Rule: "page", File: f, At: problems[mostProblems].At, Message: say.Sprintf("and %s more problems in this page", strconv.Itoa(n-mostProblems))})
	}
	return d, problems
}

// readLists reads the lists of l into d.
func (d *Document) readLists(l layout, ks kinds) []diag.Problem {
	r := lister{file: d.File, kinds: ks}
	for _, s := range l.lists {
		if !isListName(s.name) {
			r.problem(s.head, say.Sprintf("no list is called %s", s.name), diag.DidYouMean(s.name, listNames[:], say.Text("lists")))
		}
	}
	for _, at := range l.list("roles") {
		if role, ok := r.role(at); ok {
			d.Roles = append(d.Roles, role)
		}
	}
	for _, at := range l.list("quotes") {
		if q, ok := r.quote(at); ok {
			d.Quotes = append(d.Quotes, q)
		}
	}
	for _, at := range l.list("events") {
		if e, ok := r.event(at); ok {
			d.Events = append(d.Events, e)
		}
	}
	var marks []MachineMark
	for _, at := range l.list("marks") {
		if m, ok := r.machineMark(at); ok {
			marks = append(marks, m)
		}
	}
	d.joinMarks(marks)
	return r.problems
}

// joinMarks tells the machine's marks from a person's: those with an equal row
// are the machine's. A row whose place has no mark any more was taken away; one
// whose place is marked otherwise, or is no longer in the text, says nothing.
func (d *Document) joinMarks(rows []MachineMark) {
	if len(rows) == 0 {
		return
	}
	places := d.places(rows)
	next := 0 // rows are in the order of the text, mostly
	for i, r := range rows {
		in := places[i]
		if in.Len() == 0 {
			continue
		}
		m := d.mentionAt(in.Start, next)
		switch {
		case m < len(d.Mentions) && d.Mentions[m].In == in && d.Mentions[m].ID == r.ID:
			d.Mentions[m].Machine, d.Mentions[m].Reason, d.Mentions[m].Score = true, r.Reason, r.Score
			next = m + 1
		case m == len(d.Mentions) || !d.Mentions[m].In.Overlaps(in):
			r.In = in
			d.Gone = append(d.Gone, r)
		}
	}
}

// places finds the places of rows in the text; the zero Span where there is none.
func (d *Document) places(rows []MachineMark) []diag.Span {
	anchors := make([]Anchor, len(rows))
	for i, r := range rows {
		anchors[i] = r.Anchor
	}
	return locate(d.Text, anchors, func(a Anchor, in diag.Span, ordered bool) bool {
		m := d.mentionAt(in.Start, 0)
		least := enough
		switch marked := m < len(d.Mentions) && d.Mentions[m].In == in; {
		case marked && !a.bothSides(d.Text, in):
			return false
		case marked && ordered:
			least = half
		case marked:
			least = ample
		}
		return a.likeness(d.Text, in) >= least
	})
}

// mentionAt is the index of the first mark that ends behind offset at. The
// guess is tried first.
func (d *Document) mentionAt(at, guess int) int {
	ends := func(i int) bool { return d.Mentions[i].In.End > at }
	if guess < len(d.Mentions) && ends(guess) && (guess == 0 || !ends(guess-1)) {
		return guess
	}
	lo, hi := 0, len(d.Mentions)
	for lo < hi {
		if mid := (lo + hi) / 2; ends(mid) {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}
