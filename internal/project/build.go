package project

import (
	"cmp"
	"errors"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/say"
)

// BuildOptions are the flags of a build.
type BuildOptions struct {
	Address string // absolute address of the published site, over the settings'
	Publish bool   // rights apply
	Frozen  bool   // write nothing under content
	Strict  bool   // any error keeps the earlier site
}

// Report says what a build did.
type Report struct {
	Documents  int
	Mentions   []KindCount // in the order of the kinds
	Imported   []string    // pages made of new sources
	Open       int         // those of them whose head lacks a title or the year
	Restricted int         // documents that --publish would shorten; 0 under --publish
	Chosen     int         // those of them of which the page or sillok.yaml says so
	Held       int         // documents that are not shown yet: drafts, and those of a later day
	Problems   []diag.Problem
	Unkept     string   // why nothing that earlier builds kept of pages was used; empty where it was, or is not there
	Left       []string // formats that a site of this size offers by the command export alone
	Aborted    bool     // --strict met an error, --publish one in the names, or no page can be made with these templates: the earlier site stands
}

// KindCount counts the mentions of one kind.
type KindCount struct {
	Kind string
	N    int
}

// Marks is the number of mentions of all kinds.
func (r *Report) Marks() int {
	n := 0
	for _, k := range r.Mentions {
		n += k.N
	}
	return n
}

// Build imports new sources, joins all pages and writes the site to out. An
// error means that out is as it was; problems of single files do not stop the
// others unless o.Strict. Without usable templates there is nothing to write, and
// the earlier site stands.
// Where nothing has changed since the last build into the same folder, nothing is
// done, and the report is that build's.
func (s *Site) Build(o BuildOptions, out Output) (*Report, error) {
	folder, onDisk := out.(*Folder)
	var k *keeper
	if onDisk {
		last := s.lastInto(folder)
		same, seen := s.unchanged(o, folder, last)
		if same != nil {
			return same, folder.Keep()
		}
		k = s.keeper(o, folder, seen)
	}
	r, err := s.build(o, out, k)
	if err != nil {
		return nil, errors.Join(err, out.Abort())
	}
	if o.Strict && diag.Errors(r.Problems) > 0 {
		r.Aborted = true
	}
	if r.Aborted {
		return r, out.Abort()
	}
	if err := out.Close(); err != nil {
		return r, err
	}
	if onDisk {
		s.keptPages.save()
		s.remember(o, folder, k, r)
	}
	return r, nil
}

func (s *Site) build(o BuildOptions, out Output, k *keeper) (*Report, error) {
	if o.Address != "" {
		address, err := siteAddress(o.Address)
		if err != nil {
			return nil, Misuse{say.Errorf("--base-url %w", err)}
		}
		o.Address = address
	}
	if k != nil {
		defer sparing(k.pages())()
	}
	imported, err := s.Import(nil, ImportOptions{Frozen: o.Frozen, Building: true})
	if err != nil {
		return nil, err
	}
	l, err := s.load(o.Publish, imported)
	if err != nil {
		return nil, err
	}
	defer sparing(len(l.Library.Documents))()
	var forgotten map[*diag.File]string
	if len(l.pages) >= manyPages {
		forgotten = s.forget(l)
	}
	if !o.Frozen {
		if err := s.appendLedger(l.appended); err != nil {
			return nil, err
		}
	}
	r := s.report(l)
	r.Imported, r.Open, r.Unkept = imported.Written, len(imported.Heads), s.keptPages.notice
	problems := append(imported.Problems, l.Problems...)
	if o.Publish && namesUnread(problems, say.Text("build --publish waits until this line can be read, because it may hide a name")) {
		r.Aborted = true
		r.Problems = s.apply(problems)
		return r, nil
	}
	exports, left, err := s.writeExports(l, o, out)
	if err != nil {
		return nil, err
	}
	r.Left = left
	p, err := s.pages(l, o, exports)
	if err != nil {
		return nil, err
	}
	problems = append(problems, p.problems...)
	if len(p.editions) == 0 { // broken templates
		r.Aborted = true
		r.Problems = s.apply(problems)
		return r, nil
	}
	index, err := s.searchPages(l, k)
	if err != nil {
		return nil, err
	}
	k.take(s, p.editions)
	p.editions[0].pages = append(p.editions[0].pages, index...)
	written, err := p.write(s, out, k)
	problems = append(problems, written...)
	s.recall(problems, forgotten)
	r.Problems = s.apply(problems)
	return r, err
}

// namesUnread reports whether a line of a names file could not be read, and says with each
// why what was asked for waits.
func namesUnread(problems []diag.Problem, waits string) bool {
	unread := false
	for i := range problems {
		p := &problems[i]
		if p.Warning || p.File == nil || !strings.HasPrefix(p.File.Name, namesDir+"/") {
			continue
		}
		unread = true
		p.Hint = strings.TrimPrefix(p.Hint+"; "+waits, "; ")
	}
	return unread
}

// manyPages is from how many pages on a build lets go of what it has done with, and
// collects its garbage sooner.
const manyPages = 3000

// sparing makes the collector of a large site's build leave less behind; the
// function that it gives ends that. Who sets GOGC decides.
func sparing(pages int) (end func()) {
	if pages < manyPages || os.Getenv("GOGC") != "" {
		return func() {}
	}
	before := debug.SetGCPercent(50)
	return func() { debug.SetGCPercent(before) }
}

// forget lets the texts of the files of pages go, which no page of a large site
// shows: what is left of a page in memory is its own text with its marks. It gives
// the names of the files.
func (s *Site) forget(l *Loaded) (names map[*diag.File]string) {
	names = make(map[*diag.File]string, len(l.pages))
	for _, p := range l.pages {
		names[p.document.File] = p.name
		p.document.File.Text = ""
	}
	s.parsed, l.pages = map[string]parsedPage{}, nil // the next run reads them anew
	return names
}

// recall reads the texts of forgotten files again in which problems have a place.
func (s *Site) recall(problems []diag.Problem, forgotten map[*diag.File]string) {
	for _, p := range problems {
		if name, ok := forgotten[p.File]; ok && p.File.Text == "" {
			if f, err := s.read(name); err == nil {
				p.File.Text = f.Text
			}
		}
	}
}

// report counts what was loaded.
func (s *Site) report(l *Loaded) *Report {
	r := &Report{Documents: len(l.Library.Documents), Held: l.held}
	n := map[string]int{}
	for _, d := range l.Library.Documents {
		for _, m := range d.Mentions {
			n[m.ID.Kind]++
		}
	}
	for _, k := range l.Names.Kinds {
		r.Mentions = append(r.Mentions, KindCount{k.Name, n[k.Name]})
	}
	slices.SortStableFunc(r.Mentions, func(a, b KindCount) int { return -cmp.Compare(a.N, b.N) })
	if !l.options.Publish {
		r.Restricted, r.Chosen = l.Library.Restricted(l.options)
	}
	return r
}
