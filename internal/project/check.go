package project

import (
	"slices"
	"sync/atomic"
	"unicode"

	"sillok/internal/annotate"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
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
	frequent := annotate.Frequent(documents, l.Names, oftenNamed)
	problems = append(problems, annotate.TellFrequent(frequent)...)
	problems = append(problems, annotate.Misspelt(documents, l.Names, frequent)...)
	problems = append(problems, annotate.CheckNamesakes(documents, l.Names)...)
	problems = append(problems, annotate.CheckAlike(documents, l.Names)...)
	annotator, err := s.annotator(l.Names, l.pages)
	if err != nil {
		return nil, err
	}
	pending, err := s.pendingNames(l, annotator)
	if err != nil {
		return nil, err
	}
	problems = append(problems, pending...)
	stray, err := s.stray(l.Names)
	if err != nil {
		return nil, err
	}
	problems = append(problems, stray...)
	told := map[entity.ID]bool{}
	for _, u := range frequent {
		told[u.ID] = true
	}
	problems = append(problems, s.offers(readWhole(documents, problems), annotator, told)...)
	if n := size.bytes.Load(); n > largeSite {
		problems = append(problems, diag.Problem{Rule: "size", Warning: n < largestSite, File: s.settingsFile,
			Message: say.Sprintf("the site has %d MB; GitHub Pages publishes at most 1000", n>>20)})
	}
	return s.apply(problems), nil
}

// oftenNamed is in how many documents a name has to stand for its lack of a line in
// the names files to be told.
const oftenNamed = 3

// readWhole leaves out the documents of which something is no warning.
func readWhole(documents []*doc.Document, problems []diag.Problem) []*doc.Document {
	faulty := map[string]bool{}
	for _, p := range problems {
		if !p.Warning && p.File != nil {
			faulty[p.File.Name] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(documents), func(d *doc.Document) bool { return faulty[d.File.Name] })
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
			Message: say.Sprintf("a %s stands here; the published site masks it", kindOfData(x.Kind)),
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

// kindOfData names a kind of personal data.
func kindOfData(k personal.Kind) string {
	switch k {
	case personal.Telephone:
		return say.Text("telephone number")
	case personal.Email:
		return say.Text("e-mail address")
	case personal.Resident:
		return say.Text("resident registration number")
	case personal.Birth:
		return say.Text("date of birth")
	}
	return say.Text("home address")
}

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
