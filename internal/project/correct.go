package project

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/say"
)

// Correction is what a person decides in a browser. Which fields count depends
// on the action:
//
//	confirm, remove, change   a mark: Slug, At, Surface; change: ID
//	mark                      words without a mark: Slug, Sentence, Nth, Surface, ID
//	name                      Surface becomes a name of ID
//	merge                     ID is the same thing as Into
//	split                     the ID of document Slug is another thing, Into
//	head                      Slug, Key (title, publisher, author, published), Value
//	row                       Slug, List, Row, Key (confirm, reject, change, add), Value
//	undo                      the last Count corrections
type Correction struct {
	Action   string `json:"action"`
	Slug     string `json:"slug"`
	At       int    `json:"at"`       // the mark's place: characters of the text before it, as in its address #m12
	Sentence int    `json:"sentence"` // which sentence holds the words, from 1
	Nth      int    `json:"nth"`      // which of the places of the words in that sentence, from 1
	Surface  string `json:"surface"`  // what the person saw there
	ID       string `json:"id"`       // kind:id
	Into     string `json:"into"`     // kind:id
	New      bool   `json:"new"`      // the id may be one that nothing knows yet
	Scope    string `json:"scope"`    // one (default), document, all: which like it are meant
	Key      string `json:"key"`
	Value    string `json:"value"`
	List     string `json:"list"` // roles, quotes, events
	Row      string `json:"row"`  // of the list, without dash and box
	Count    int    `json:"count"`
	Try      bool   `json:"try"` // only say what would change
}

// Scopes of a correction.
const (
	scopeOne      = "one"
	scopeDocument = "document"
	scopeAll      = "all"
)

// Corrected says what a correction changed, or would.
type Corrected struct {
	Files []FileChange `json:"files"`
	More  int          `json:"more,omitempty"` // files that are not shown
}

// FileChange is the lines of a file that became others.
type FileChange struct {
	Name  string           `json:"name"`
	Lines []doc.LineChange `json:"lines"`
}

// mostShown is how many files of a correction are shown.
const mostShown = 20

// change is what a correction does to one file: now gives the new text from
// what the file says, "" where there is none, and may be asked several times.
type change struct {
	name string
	now  func(text string) ([]byte, error)
}

// errStale says that a page has changed since the person saw it.
var errStale = say.New("the page has changed; load it again")

// errSame says that a correction would change nothing.
var errSame = say.New("nothing would change: it says so already")

// plans make the changes of each action.
var plans = map[string]func(*Site, *entity.Authority, Correction) ([]change, error){
	"confirm": (*Site).planMark,
	"remove":  (*Site).planMark,
	"change":  (*Site).planMark,
	"mark":    (*Site).planNewMark,
	"name":    (*Site).planName,
	"merge":   (*Site).planMerge,
	"split":   (*Site).planSplit,
	"head":    (*Site).planHead,
	"row":     (*Site).planRow,
}

// Correct writes a decision into the pages and names files it concerns:
// ordinary, minimal edits. A mark is the one that the person saw, wherever it
// stands in the page by now. With c.Try nothing is written.
func (s *Site) Correct(c Correction) (*Corrected, error) {
	if c.Action == "undo" {
		return s.undo(max(c.Count, 1), c.Try)
	}
	plan := plans[c.Action]
	if plan == nil {
		return nil, say.Errorf("there is no correction %q, want one of %s", c.Action, strings.Join(sortedKeys(plans), ", "))
	}
	if !slices.Contains([]string{"", scopeOne, scopeDocument, scopeAll}, c.Scope) {
		return nil, say.Errorf("scope is %q, want one, document or all", c.Scope)
	}
	names, _, err := s.Authority()
	if err != nil {
		return nil, err
	}
	changes, err := plan(s, names, c)
	if err != nil {
		return nil, err
	}
	if c.Try {
		return s.try(changes)
	}
	done, err := s.write(changes)
	if len(done) == 0 {
		if err == nil {
			err = errSame
		}
		return nil, err
	}
	s.show(done, names)
	return corrected(done), errors.Join(err, s.note(done))
}

// show lets what was written be what the person sees from now on, before the
// next build.
func (s *Site) show(done []written, names *entity.Authority) {
	for _, w := range done {
		if _, known := s.parsed[w.Name]; known {
			s.parsed[w.Name] = s.document(w.Name, names)
		}
	}
}

// try makes changes in memory.
func (s *Site) try(changes []change) (*Corrected, error) {
	var made []written
	for _, c := range changes {
		i := slices.IndexFunc(made, func(w written) bool { return w.Name == c.name })
		if i < 0 {
			w := written{Name: c.name}
			f, err := s.read(c.name)
			switch {
			case errors.Is(err, fs.ErrNotExist):
				w.Made = true
			case err != nil:
				return nil, err
			default:
				w.Was, w.Now = f.Text, f.Text
			}
			made, i = append(made, w), len(made)
		}
		now, err := c.now(made[i].Now)
		if err != nil {
			return nil, err
		}
		made[i].Now = string(now)
	}
	made = slices.DeleteFunc(made, func(w written) bool { return w.Was == w.Now })
	if len(made) == 0 {
		return nil, errSame
	}
	return corrected(made), nil
}

// written is a file before and after a correction.
type written struct {
	Name string `json:"name"`
	Was  string `json:"was"`
	Now  string `json:"now"`
	Made bool   `json:"made,omitempty"` // there was no such file
}

// write makes changes on the disk and gives what it wrote, also where it failed
// at a later one.
func (s *Site) write(changes []change) (done []written, err error) {
	for _, c := range changes {
		w := written{Name: c.name}
		make := func(text string) ([]byte, error) {
			now, err := c.now(text)
			w.Was, w.Now = text, string(now)
			return now, err
		}
		if _, err := os.Lstat(s.path(c.name)); errors.Is(err, fs.ErrNotExist) {
			first, err := make("")
			if err != nil {
				return done, err
			}
			made, err := s.create([]newFile{{c.name, first}})
			if err != nil {
				return done, err
			}
			if made[0] {
				w.Made = true
				done = append(done, w)
				continue
			}
		}
		changed, err := s.rewrite(c.name, make)
		if err != nil {
			return done, err
		}
		if changed {
			done = append(done, w)
		}
	}
	return done, nil
}

// corrected shows what was written.
func corrected(all []written) *Corrected {
	r := &Corrected{Files: []FileChange{}}
	for _, w := range all {
		if len(r.Files) == mostShown {
			r.More++
			continue
		}
		r.Files = append(r.Files, FileChange{w.Name, doc.DiffLines(w.Was, w.Now)})
	}
	return r
}

// onPage is a change of a page's marks, head or lists. edit reports whether what
// the person saw is still there.
func (s *Site) onPage(name string, names *entity.Authority, edit func(d *doc.Document) (bool, error)) change {
	return change{name, func(text string) ([]byte, error) {
		f := &diag.File{Name: name, Text: text}
		d, problems := doc.ParseKinds(f, names.Kinds)
		there, err := edit(d)
		if err != nil {
			return nil, err
		}
		if !there {
			return nil, errStale
		}
		page := d.Markdown()
		if readBack(name, page, d, names.Kinds, diag.Errors(problems)) == nil {
			return page, nil
		}
		d.Renew() // rows whose words somebody changed may mean other places now
		page = d.Markdown()
		if bad := readBack(name, page, d, names.Kinds, diag.Errors(problems)); bad != nil {
			return nil, errors.New(bad.Message)
		}
		return page, nil
	}}
}

// pagesWhere gives the pages that something holds of, ordered by path.
func (s *Site) pagesWhere(names *entity.Authority, holds func(*doc.Document) bool) ([]parsedPage, error) {
	pages, _, err := s.documents(names)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(pages, func(p parsedPage) bool { return !holds(p.document) }), nil
}

// seen finds a page as it was last built, which is what the person sees, else as
// it now stands in its file.
func (s *Site) seen(names *entity.Authority, slug string) (name string, d *doc.Document, err error) {
	if slug == "" || !fs.ValidPath(slug) {
		return "", nil, say.Errorf("there is no page %q", slug)
	}
	name = s.fileOf(slug)
	if p := s.parsed[name]; p.document != nil {
		return name, p.document, nil
	}
	p := s.document(name, names)
	if p.document == nil {
		return "", nil, say.Errorf("there is no page %q", slug)
	}
	return name, p.document, nil
}

// mentionAt is the index of the mark with so many characters before it, or -1.
func mentionAt(d *doc.Document, at int) int {
	return slices.IndexFunc(d.Mentions, func(m doc.Mention) bool { return utf8.RuneCountInString(d.Text[:m.In.Start]) == at })
}

// fileOf is the file of a page, which may lie in a folder of its own.
func (s *Site) fileOf(slug string) string {
	for _, name := range sortedKeys(s.parsed) {
		if p := s.parsed[name]; p.document != nil && p.document.Slug == slug {
			return name
		}
	}
	return documentsDir + "/" + slug + ".md"
}

// checkID reads an id that a person chose. One that nothing knows yet has to be
// asked for: a slip of the keyboard must not make a new thing.
func (s *Site) checkID(names *entity.Authority, text string, asNew bool) (entity.ID, error) {
	id := entity.Parse(strings.ReplaceAll(strings.TrimSpace(text), " ", "_"))
	kind := names.Kind(id.Kind)
	if kind == nil {
		var known []string
		for _, k := range names.Kinds {
			known = append(known, k.Name)
		}
		return id, say.Errorf("%q has no known kind, want one of %s before a colon", text, strings.Join(known, ", "))
	}
	if id.Kind == "date" {
		_, err := edtf.Parse(id.Name)
		return id, err
	}
	if kind.CheckID != nil {
		if err := kind.CheckID(id.Name); err != nil {
			return id, err
		}
	}
	if asNew || names.Get(id) != nil || s.onPages(id) {
		return id, nil
	}
	if near := names.Suggest(id.Kind, id.Name); near != "" {
		return id, say.Errorf("nothing is called %s; did you mean %s? A new thing has to be asked for", id, near)
	}
	return id, say.Errorf("nothing is called %s; a new thing has to be asked for", id)
}

// onPages reports whether a page that was last built marks id.
func (s *Site) onPages(id entity.ID) bool {
	for _, p := range s.parsed {
		if p.document != nil && slices.ContainsFunc(p.document.Mentions, func(m doc.Mention) bool { return m.ID == id }) {
			return true
		}
	}
	return false
}
