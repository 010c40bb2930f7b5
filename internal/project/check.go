package project

import (
	"cmp"
	"slices"
	"strings"
	"sync/atomic"
	"unicode"

	"sillok/internal/annotate"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/facts"
	"sillok/internal/library"
	"sillok/internal/personal"
	"sillok/internal/say"
)

// What GitHub Pages publishes at most is 1 GB; builds near it fail in ways that
// are hard to see.
const (
	largestSite = 900 << 20
	largeSite   = 500 << 20
)

// Check builds the site without writing anything and gives all problems, in
// order; those of pages that are not shown yet too.
func (s *Site) Check() ([]diag.Problem, error) {
	s.Drafts = true
	size := &counter{}
	r, err := s.Build(BuildOptions{Frozen: true}, size)
	if err != nil {
		return nil, err
	}
	problems := r.Problems
	l, err := s.Load(true)
	if err != nil {
		return nil, err
	}
	for _, d := range l.Library.Documents {
		problems = append(problems, rightsProblem(d)...)
		problems = append(problems, oddCharacters(d.File)...)
	}
	documents := documentsOf(l.pages)
	for _, d := range documents { // as they stand, unmasked
		problems = append(problems, s.personalData(d)...)
		problems = append(problems, denseLines(d)...)
	}
	problems = append(problems, annotate.CheckFrequent(documents, l.Names)...)
	problems = append(problems, annotate.CheckNamesakes(documents, l.Names)...)
	annotator, err := s.annotator(l.Names, l.pages)
	if err != nil {
		return nil, err
	}
	pending, err := s.pendingNames(l, annotator)
	if err != nil {
		return nil, err
	}
	problems = append(problems, pending...)
	problems = append(problems, s.offers(documents, annotator)...)
	if n := size.bytes.Load(); n > largeSite {
		problems = append(problems, diag.Problem{Rule: "size", Warning: n < largestSite, File: s.settingsFile,
			Message: say.Sprintf("the site has %d MB; GitHub Pages publishes at most 1000", n>>20)})
	}
	return s.apply(problems), nil
}

// counter is an Output that counts bytes alone.
type counter struct {
	Nothing
	bytes atomic.Int64
}

func (c *counter) Write(_ string, data []byte) error {
	c.bytes.Add(int64(len(data)))
	return nil
}

// rightsProblem reminds that a page in a public repository is itself
// published, whatever the site shows of it.
func rightsProblem(d *library.Doc) []diag.Problem {
	if d.Document.Publish != "" || !doc.ForbidsReuse(d.Rights) {
		return nil
	}
	return []diag.Problem{{Rule: "rights", Warning: true, File: d.File,
		Message: say.Text("this document forbids redistribution, and its page holds the full text"),
		Hint:    say.Text("keep the repository private, or decide with a publish: line; the published site shows an excerpt")}}
}

// personalData names the personal data in a page: the published site masks them,
// and a public repository holds them all the same.
func (s *Site) personalData(d *doc.Document) []diag.Problem {
	if d.Personal == "keep" || d.Personal == "" && s.Settings.Personal == "keep" {
		return nil
	}
	var ps []diag.Problem
	for _, x := range personal.Find(d.File.Text) {
		ps = append(ps, diag.Problem{Rule: "personal", Warning: true, File: d.File, At: x.In,
			Message: say.Sprintf("a %s stands here; the published site masks it", x.Kind),
			Hint:    say.Text("the repository itself holds it; personal: keep in the page publishes it")})
	}
	return ps
}

// denseLines tells of the lines of which nothing is read because it would take too
// long, each at its first mark.
func denseLines(d *doc.Document) []diag.Problem {
	var ps []diag.Problem
	for _, l := range facts.Dense(d) {
		at := diag.Span{}
		if i := slices.IndexFunc(d.Mentions, func(m doc.Mention) bool { return m.In.Start >= l.Start }); i >= 0 {
			at = d.Mentions[i].At
		}
		ps = append(ps, diag.Problem{Rule: "text", Warning: true, File: d.File, At: at,
			Message: say.Text("this line has too many marks for its length to be read; its marks stand, and the lists say nothing of it"),
			Hint:    say.Text("divide it into sentences, each on a line, and run sillok annotate")})
		if len(ps) == mostDense {
			break
		}
	}
	return ps
}

// mostDense is how many such lines of a page are told.
const mostDense = 20

// oddCharacters reports characters that show another order than they have,
// nothing at all, or only what the original's own font shows: people cannot check
// what they cannot see.
func oddCharacters(f *diag.File) []diag.Problem {
	var ps []diag.Problem
	for i, r := range f.Text {
		if unicode.Is(unicode.Co, r) {
			ps = append(ps, diag.Problem{Rule: "text", Warning: true, File: f, At: diag.Span{Start: i, End: i + len(string(r))},
				Message: say.Sprintf("the character U+%04X here has a shape in the original's own font alone", r), Hint: say.Text("look it up in the original and put in what it shows")})
			continue
		}
		if r == '\n' || r == '\t' || r == '\r' || !unicode.In(r, unicode.Cc, unicode.Cf) || r == '\u200d' || r == '\u200c' {
			continue
		}
		ps = append(ps, diag.Problem{Rule: "text", Warning: true, File: f, At: diag.Span{Start: i, End: i + len(string(r))},
			Message: say.Sprintf("the invisible character U+%04X stands here", r)})
	}
	return ps
}

// pendingNames tells for each line of the names files what it would change in
// the pages, before annotate applies it.
func (s *Site) pendingNames(l *Loaded, annotator *annotate.Annotator) ([]diag.Problem, error) {
	if files, _, err := s.list(namesDir, isNames); err != nil || len(files) == 0 {
		return nil, err
	}
	type line struct {
		file *diag.File
		at   diag.Span
	}
	byLine := map[line][]annotate.Change{}
	var lines []line
	for _, c := range annotate.Pending(annotator, documentsOf(l.pages)) {
		e := l.Names.Get(c.After)
		if e == nil || !e.Site {
			e = l.Names.Get(c.Before)
		}
		if e == nil || !e.Site || e.File == nil {
			continue // not the doing of a names file
		}
		at := line{e.File, e.At}
		if byLine[at] == nil {
			lines = append(lines, at)
		}
		byLine[at] = append(byLine[at], c)
	}
	var ps []diag.Problem
	for _, at := range lines {
		ps = append(ps, diag.Problem{Rule: "name", Warning: true, File: at.file, At: at.at,
			Message: say.Sprintf("this line changes %s", annotate.Summary(byLine[at])), Hint: say.Text("sillok annotate applies it")})
	}
	return ps, nil
}

// mostOffers is how many offers of one page are told of, the likeliest.
const mostOffers = 5

// offers lists what may be a name in pages that a machine has marked, but is not
// likely enough to be marked: somebody should look. A mark in the page takes it.
func (s *Site) offers(documents []*doc.Document, annotator *annotate.Annotator) []diag.Problem {
	if s.Settings.Check["offer"] == "off" {
		return nil
	}
	found := make([][]diag.Problem, len(documents))
	s.each("check", len(documents), func(i int) {
		d := documents[i]
		if !slices.ContainsFunc(d.Mentions, func(m doc.Mention) bool { return m.Machine }) {
			return
		}
		list := annotator.Offered(annotate.Fresh(d))
		slices.SortStableFunc(list, func(x, y annotate.Offer) int { return cmp.Compare(y.Likelihood, x.Likelihood) })
		for _, o := range list[:min(len(list), mostOffers)] {
			surface := d.Text[o.In.Start:o.In.End]
			if marked(d, o.In) {
				continue
			}
			found[i] = append(found[i], diag.Problem{Rule: "offer", Warning: true, File: d.File, At: placeInFile(d, o.In),
				Message: say.Sprintf("%q may be a name (%s, %.2f) and is not marked", surface, o.Kind, o.Likelihood),
				Hint:    say.Sprintf("mark it as [%s](%s:%s), or leave it", surface, o.Kind, strings.ReplaceAll(surface, " ", "_"))})
		}
	})
	return slices.Concat(found...)
}

// marked reports whether a mark of d overlaps in.
func marked(d *doc.Document, in diag.Span) bool {
	return slices.ContainsFunc(d.Mentions, func(m doc.Mention) bool { return m.In.Overlaps(in) })
}

// placeInFile is where a stretch of d's text stands in its file: on the line of the
// mark before it, at the first place of its words there.
func placeInFile(d *doc.Document, in diag.Span) diag.Span {
	from := 0
	for _, m := range d.Mentions {
		if m.In.End <= in.Start && m.At.End > from {
			from = m.At.End
		}
	}
	surface := d.Text[in.Start:in.End]
	if i := strings.Index(d.File.Text[from:], surface); i >= 0 {
		return diag.Span{Start: from + i, End: from + i + len(surface)}
	}
	return diag.Span{Start: from, End: from}
}
