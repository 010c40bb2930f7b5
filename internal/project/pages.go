package project

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"

	"sillok/internal/say"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/facts"
	"sillok/internal/library"
)

// parsedPage is a page in content/documents and what follows from its text.
type parsedPage struct {
	name     string // of its file, as on the disk
	text     string
	names    *entity.Authority // with which the facts were derived; nil for a file that cannot be read
	document *doc.Document
	input    library.Input
	problems []diag.Problem
}

// plainPage is a documentation page.
type plainPage struct {
	text     string
	names    *entity.Authority // whose kinds its links were read with
	page     *doc.Page
	problems []diag.Problem
}

// documents parses every page in content/documents, in parallel, ordered by
// path. A page that cannot be parsed is reported and left out; s.parsed has it
// all the same.
func (s *Site) documents(names *entity.Authority) ([]parsedPage, []diag.Problem, error) {
	files, problems, err := s.list(documentsDir, isMarkdown)
	if err != nil {
		return nil, nil, err
	}
	s.large = len(files) >= manyPages
	pages := make([]parsedPage, len(files))
	s.each("read", len(files), func(i int) { pages[i] = s.document(files[i], names) })
	parsed := make(map[string]parsedPage, len(files))
	kept := pages[:0:0]
	for i, p := range pages {
		parsed[files[i]] = p
		problems = append(problems, p.problems...)
		if p.document != nil {
			kept = append(kept, p)
		}
	}
	s.parsed = parsed
	return kept, problems, nil
}

// document parses one page, or gives the result of an earlier run when neither
// its text nor the names have changed.
func (s *Site) document(name string, names *entity.Authority) parsedPage {
	f, err := s.read(name)
	if err != nil {
		return parsedPage{name: name, problems: []diag.Problem{unreadable(name, err)}}
	}
	old, ok := s.parsed[name]
	if ok && old.text == f.Text && old.names == names {
		return old
	}
	p := parsedPage{name: name, text: f.Text, names: names}
	if p.problems = notText(f); p.problems != nil {
		return p
	}
	read, fault := guarded(s, f, func() parsedPage {
		p := p
		p.parse(f, s.keptPages, s.large)
		return p
	})
	if fault != nil {
		p.problems = []diag.Problem{*fault}
		return p
	}
	return read
}

// parse reads the text of p and derives what it says, or finds that it is kept. Own
// lets the document be no part of its file's text.
func (p *parsedPage) parse(f *diag.File, kept *keptPages, own bool) {
	k, known := kept.get(f.Text)
	if p.document = k.document(f, p.names.Kinds); p.document == nil {
		if p.document, p.problems = doc.ParseKinds(f, p.names.Kinds); len(p.problems) == 0 {
			k.keep(p.document, f.Text)
		}
		if own { // what is kept is no part of the file's text
			p.document.Own()
		}
	}
	p.document.Slug = pageSlug(f.Name)
	if base := strings.TrimSuffix(path.Base(f.Name), ".md"); base != p.document.Slug {
		p.problems = append(p.problems, diag.Problem{Rule: "slug", Warning: true, File: f,
			Message: say.Sprintf("the file's name has characters that addresses cannot hold, so the page is at documents/%s/", p.document.Slug),
			Hint:    say.Sprintf("rename the file to %s.md", p.document.Slug)})
	}
	if !known {
		if fault := k.derive(f, p.document, facts.Reading{}); fault != nil {
			p.problems = append(p.problems, *fault) // the page stands without what follows from it
		} else {
			kept.add(f.Text, k)
		}
	}
	p.input = library.Input{Document: p.document, Sentences: k.Sentences, Derived: k.Derived}
}

// derive finds what follows from a page by itself. The names that it is read with
// are the program's, whose words of posts are the same for all sites. read may be of its
// text.
func (k *keptPage) derive(f *diag.File, d *doc.Document, read facts.Reading) *diag.Problem {
	names, err := entity.Load()
	if err != nil {
		panic(err) // the tables are part of the program, and a test reads them
	}
	sentences := doc.Sentences(d.Text, d.Headings)
	k.Sentences, k.Derived = doc.Worded(d.Text, sentences), &doc.Derived{}
	x, fault := caught(f, func() *doc.Derived { return read.Derive(d, sentences, names) })
	if fault == nil {
		k.Derived = x
	}
	return fault
}

// plainPages parses the documentation pages.
func (s *Site) plainPages(names *entity.Authority) ([]*doc.Page, []diag.Problem, error) {
	files, problems, err := s.list(contentDir, isPlain)
	if err != nil {
		return nil, nil, err
	}
	pages := make([]plainPage, len(files))
	s.each("read", len(files), func(i int) {
		f, err := s.read(files[i])
		if err != nil {
			pages[i].problems = []diag.Problem{unreadable(files[i], err)}
			return
		}
		if old, ok := s.plain[files[i]]; ok && old.text == f.Text && old.names == names {
			pages[i] = old
			return
		}
		pages[i] = plainPage{text: f.Text, names: names, problems: notText(f)}
		if pages[i].problems != nil {
			return
		}
		read, fault := guarded(s, f, func() plainPage {
			p := plainPage{text: f.Text, names: names}
			p.page, p.problems = doc.ParsePageKinds(f, names.Kinds)
			return p
		})
		if fault != nil {
			read = plainPage{text: f.Text, names: names, problems: []diag.Problem{*fault}}
		}
		pages[i] = read
	})
	plain := make(map[string]plainPage, len(files))
	var list []*doc.Page
	for i, p := range pages {
		plain[files[i]] = p
		problems = append(problems, p.problems...)
		if p.page != nil {
			list = append(list, p.page)
		}
	}
	s.plain = plain
	return list, problems, nil
}

// ledger gives each slug its document number: its line in content/ids.txt, from
// 0. Slugs that the file lacks follow in order of path; appended says how many.
func (s *Site) ledger(pages []parsedPage) (numbers map[string]int, appended []string, err error) {
	numbers = map[string]int{}
	b, err := os.ReadFile(s.path(ledgerFile))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, nil, say.Errorf("cannot read the document numbers: %w", err)
	}
	n := 0
	for line := range strings.Lines(string(b)) {
		if slug := norm.NFC.String(strings.TrimSpace(line)); slug != "" {
			if _, twice := numbers[slug]; !twice {
				numbers[slug] = n
			}
		}
		n++
	}
	for _, p := range pages {
		if _, ok := numbers[p.document.Slug]; !ok {
			numbers[p.document.Slug] = n
			n++
			appended = append(appended, p.document.Slug)
		}
	}
	return numbers, appended, nil
}

// appendLedger writes new slugs to the end of content/ids.txt, each as a line of
// its own also where an editor has dropped the last line's end. Those that
// another run has written meanwhile are there already.
func (s *Site) appendLedger(slugs []string) error {
	if len(slugs) == 0 {
		return nil
	}
	return s.locked(func() error {
		old, err := os.ReadFile(s.path(ledgerFile))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return say.Errorf("cannot read the document numbers: %w", err)
		}
		has := map[string]bool{}
		for line := range strings.Lines(string(old)) {
			has[norm.NFC.String(strings.TrimSpace(line))] = true
		}
		if len(old) > 0 && old[len(old)-1] != '\n' {
			old = append(old, '\n')
		}
		for _, slug := range slugs {
			if !has[slug] {
				old = append(old, slug+"\n"...)
			}
		}
		if err := keepFile(s.path(ledgerFile), old); err != nil {
			return say.Errorf("cannot write the document numbers: %w", err)
		}
		return nil
	})
}

func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// newSlug gives the address of a new page: its title's slug, else its source's
// name; one that is taken gets digits of the source's hash.
func newSlug(a *doc.Article, taken map[string]bool) string {
	base := slugOf(shortened(cmp.Or(a.Title, stem(a.Source))))
	slug := base
	for n := slugDigits; taken[slug] || slug == ""; n += slugDigits {
		slug = strings.TrimPrefix(base+"-"+a.SHA256[:min(n, len(a.SHA256))], "-")
	}
	return slug
}

// slugDigits is how many digits of the source's hash tell addresses of one name apart.
const slugDigits = 8

// stem is the name of a file without its folder and its ending.
func stem(file string) string { return strings.TrimSuffix(path.Base(file), path.Ext(file)) }

// longestSlug leaves room for a hash behind a title: an address that entity.Slugs
// would cut is another one when the page is read again.
const longestSlug = 50 // characters

// shortened ends a long title behind a word.
func shortened(title string) string {
	r := []rune(title)
	if len(r) <= longestSlug {
		return title
	}
	head := string(r[:longestSlug])
	if i := strings.LastIndexByte(head, ' '); i > len(head)/2 {
		return head[:i]
	}
	return head
}

// pageSlug is the address of the page in a file: the file's name, as a person
// chose it, where an address can hold that.
func pageSlug(file string) string {
	base := strings.TrimSuffix(path.Base(file), ".md")
	id := entity.ID{Kind: "document", Name: base}
	if entity.Slugs([]entity.ID{id})[id] == strings.ToLower(base) {
		return base
	}
	return slugOf(base)
}

// slugOf is the address of a document with this name: as of an entity, with
// runs of "-" as one.
func slugOf(name string) string {
	id := entity.ID{Kind: "document", Name: name}
	var b strings.Builder
	for _, r := range entity.Slugs([]entity.ID{id})[id] {
		if r != '-' || b.Len() > 0 && !strings.HasSuffix(b.String(), "-") {
			b.WriteRune(r)
		}
	}
	return strings.Trim(b.String(), "-.")
}
