package project

import (
	"cmp"
	"fmt"
	"os"
	"path"
	"slices"
	"strings"
	"sync/atomic"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/extract"
	"sillok/internal/say"
)

// preferred are the formats of one document in the order in which its text is
// taken: what says best what is a table and what a heading comes first.
var preferred = []string{".hwpx", ".hwp", ".docx", ".odt", ".html", ".htm", ".xhtml", ".txt", ".text", ".pdf"}

// Adopted says what became of the files that a person meant.
type Adopted struct {
	Sources  []string // in content/sources now, relative to the site
	Joined   int      // not copied: the same document is there
	Left     int      // not copied: no documents
	Problems []diag.Problem
}

// adoption is what is known of a source beside its bytes, until its page is made.
type adoption struct {
	row     *listed  // what a list says
	copies  []string // files with the same document that were not copied
	article *doc.Article
	names   *entity.Authority // with which the article was read
}

// take gives the article that was read before the file was copied, once, where
// reading these bytes with these names would give the same; else nil.
func (a *adoption) take(hash string, names *entity.Authority) *doc.Article {
	if a == nil || a.article == nil || a.article.SHA256 != hash || a.names != names {
		return nil
	}
	article := a.article
	a.article = nil
	return article
}

// apply puts it into the article.
func (a *adoption) apply(article *doc.Article) {
	if a != nil {
		a.row.apply(article)
		article.Copies = a.copies
	}
}

// Adopt makes the documents of a folder sources.
func (s *Site) Adopt(folder string) (*Adopted, error) {
	return s.adopt([]string{folder}, extract.Options{}, nil)
}

// adopt copies the documents among files, folders, zip archives and lists into
// content/sources. What cannot be read as a document is not copied: it would be
// told of by every later build. known are the pages that there are: a document
// that one of them holds is not copied again.
func (s *Site) adopt(args []string, o extract.Options, known []parsedPage) (*Adopted, error) {
	list, problems, done, err := s.gather(args)
	defer done()
	if err != nil {
		return nil, err
	}
	if len(list) == 0 && len(problems) == 0 {
		problems = append(problems, diag.Problem{Rule: "source", Warning: true, File: &diag.File{Name: path.Clean(strings.Join(args, ", "))},
			Message: say.Text("there are no documents in it"), Hint: say.Sprintf("sillok reads %s", extract.Readable())})
	}
	slices.SortStableFunc(list, func(a, b candidate) int {
		return cmp.Or(rank(a)-rank(b), strings.Compare(a.name, b.name))
	})
	seen := make([]seenFile, len(list))
	var held atomic.Int64
	s.each("read", len(list), func(i int) {
		seen[i] = s.look(list[i], o)
		if a := seen[i].article; a != nil && held.Add(int64(len(a.Text))) > mostHeld {
			seen[i].article = nil
		}
	})

	r := &Adopted{Problems: problems}
	if s.adopted == nil {
		s.adopted = map[string]*adoption{}
	}
	copies := newCopies()
	for _, p := range known {
		copies.add(p.document.File.Name, "", printOf(&p.document.Article))
	}
	used := map[string]bool{}
	strange := map[string]int{}
	for i, c := range list {
		if err := s.takeOne(c, seen[i], o.Names, r, copies, used, strange); err != nil {
			return nil, err
		}
	}
	for _, ext := range sortedKeys(strange) {
		message := say.Sprintf("files of type %q are not read; there are %d", ext, strange[ext])
		if ext == "" {
			message = say.Sprintf("files without an ending are not read; there are %d", strange[ext])
		}
		r.Problems = append(r.Problems, diag.Problem{Rule: "source", Warning: true, File: &diag.File{Name: "*" + ext}, Message: message, Hint: say.Sprintf("sillok reads %s", extract.Readable())})
	}
	return r, nil
}

// rank is how early a file is taken: those of a list first, since a list says
// more of them, then by format.
func rank(c candidate) int {
	if c.row != nil {
		return -1
	}
	if i := slices.Index(preferred, strings.ToLower(path.Ext(c.name))); i >= 0 {
		return i
	}
	return len(preferred)
}

// mostHeld is how much text of articles is kept until their pages are made: a
// folder of documents may be larger than memory. What is above it is read twice.
const mostHeld = 8 << 20

// seenFile is what was found in a candidate. Its bytes are not kept.
type seenFile struct {
	hash     string
	print    print
	read     bool // it is a document
	strange  bool // nothing knows its format
	problems []diag.Problem
	article  *doc.Article // of a source of which there is nothing to tell
}

// look reads a candidate.
func (s *Site) look(c candidate, o extract.Options) seenFile {
	data, err := c.open()
	if err != nil {
		return seenFile{problems: []diag.Problem{unreadable(c.origin, err)}}
	}
	f := seenFile{hash: hash(data), strange: !extract.Known(c.name) && extract.FormatOf(data) == ""}
	if c.inside {
		f.read = true
		return f
	}
	article, problems := s.extracted(c.origin, data, o)
	f.problems = problems
	if f.read = article != nil; f.read {
		f.print = printOf(article)
		if len(problems) == 0 {
			f.article = article
		}
	}
	return f
}

// takeOne copies one candidate, or tells why it is not copied.
func (s *Site) takeOne(c candidate, f seenFile, names *entity.Authority, r *Adopted, copies *copies, used map[string]bool, strange map[string]int) error {
	if !c.single && s.removedSources()[f.hash] {
		r.Problems = append(r.Problems, diag.Problem{Rule: "source", Warning: true, File: &diag.File{Name: c.origin},
			Message: say.Text("this document was removed before, and was not copied"), Hint: say.Text("import the file by its own name to have it again")})
		return nil
	}
	if c.inside {
		r.Sources = append(r.Sources, path.Join(sourcesDir, c.name))
		return nil
	}
	if !f.read {
		r.Left++
		switch {
		case f.strange && !c.single:
			strange[path.Ext(c.name)]++
		case c.single:
			r.Problems = append(r.Problems, f.problems...)
		default:
			r.Problems = append(r.Problems, leftOut(f.problems)...)
		}
		return nil
	}
	name, there := s.freeName(c.name, f.hash, used)
	switch {
	case there:
	case name == "":
		r.Problems = append(r.Problems, diag.Problem{Rule: "source", Warning: !c.single, File: &diag.File{Name: c.origin},
			Message: say.Sprintf("%s is there with other content", path.Join(sourcesDir, c.name)), Hint: say.Text("rename the file, or put it there yourself and run sillok import --replace")})
		return nil
	default:
		if same, found := copies.find(f.print); found {
			r.Joined++
			if kept := s.adopted[same.source]; kept != nil {
				kept.copies = append(kept.copies, c.name)
			}
			r.Problems = append(r.Problems, diag.Problem{Rule: "source", Warning: true, File: &diag.File{Name: c.origin},
				Message: say.Sprintf("this is the same document as %s, and was not copied", same.name), Hint: say.Sprintf("if it is another one, put it into %s yourself", sourcesDir)})
			return nil
		}
		data, err := c.open()
		if err == nil {
			err = writeFile(s.path(name), data)
		}
		if err != nil {
			return say.Errorf("cannot import %s: %w", c.origin, err)
		}
	}
	used[name] = true
	copies.add(c.origin, name, f.print)
	r.Sources = append(r.Sources, name)
	s.adopted[name] = &adoption{row: c.row, article: f.article, names: names}
	return nil
}

// freeName finds a source's name: the one it would have, or, where another file
// of this run took that, one with a number. there reports that the same bytes
// stand under it already. The name is empty where a file that was there before
// has other bytes.
func (s *Site) freeName(name, sum string, used map[string]bool) (free string, there bool) {
	first := path.Join(sourcesDir, name)
	ext := path.Ext(first)
	for n := 1; ; n++ {
		source := first
		if n > 1 {
			source = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(first, ext), n, ext)
		}
		old, err := os.ReadFile(s.path(source))
		switch {
		case err == nil && hash(old) == sum:
			return source, true
		case err == nil:
		case n == 1 || used[first]:
			return source, false
		default:
			return "", false
		}
	}
}
