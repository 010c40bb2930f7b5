package project

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"sillok/internal/say"

	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/unicode/norm"

	"sillok/internal/annotate"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/extract"
	"sillok/internal/facts"
	"sillok/internal/lazyregexp"
)

// ImportOptions say how sources become pages.
type ImportOptions struct {
	Encoding string // of text sources; empty: found out
	Replace  bool   // import a source anew although it has a page
	Frozen   bool   // write nothing; a source without a page is a problem
	Shard    Shard  // of the sources: their pages wait for an import of all
	Building bool   // a source that cannot be read is left out with a warning: the build goes on
}

// Imported says what an import did.
type Imported struct {
	Written  []string   // new or replaced pages
	Staged   int        // pages that a shard made, for an import of all to take in
	Joined   int        // files that were not copied: the same document is there
	Left     int        // files that were not copied: no documents
	Others   []string   // pages that another run made of the same sources meanwhile
	Heads    []OpenHead // of the written pages, those that a person should look at
	Problems []diag.Problem

	pages      []parsedPage                       // that there were before
	introduced map[string][]annotate.Introduction // the names that the written pages introduce
	named      bool                               // a person named the files: what was removed comes back
}

// wrote notes a page that was written, what its head leaves open, and the names that it
// introduces.
func (r *Imported) wrote(name string, d *doc.Document, introduced []annotate.Introduction) {
	r.Written = append(r.Written, name)
	if h := openHead(name, d); h.Open() {
		r.Heads = append(r.Heads, h)
	}
	if len(introduced) > 0 {
		if r.introduced == nil {
			r.introduced = map[string][]annotate.Introduction{}
		}
		r.introduced[name] = introduced
	}
}

// sourceFile is a source and the hash of its bytes.
type sourceFile struct {
	name string // in NFC
	file string // as the disk has it
	hash string
}

// Import makes a page of each given source; without names, of every source
// that has none. Files outside content/sources are copied there first.
//
// With a shard the pages of its slice of the sources are made, and wait until all
// are imported: what N shards and then an import of all write is what one import
// writes.
func (s *Site) Import(files []string, o ImportOptions) (*Imported, error) {
	if o.Shard.partial() && len(files) > 0 {
		return nil, say.Errorf("--shard shares out what is in %s; import the files first, or name none", sourcesDir)
	}
	if o.Encoding != "" && !extract.KnownEncoding(o.Encoding) {
		return nil, Misuse{say.Errorf("no encoding is named %q; as utf-8, cp949, euc-kr, utf-16le", o.Encoding)}
	}
	names, nameProblems, err := s.Authority()
	if err != nil {
		return nil, err
	}
	pages, problems, err := s.documents(names)
	if err != nil {
		return nil, err
	}
	result := &Imported{Problems: append(nameProblems, problems...), pages: pages, named: len(files) > 0}
	var sources []string
	if len(files) > 0 {
		adopted, err := s.adopt(files, extract.Options{Encoding: o.Encoding, Names: names}, pages)
		if err != nil {
			return nil, err
		}
		sources = adopted.Sources
		result.Joined, result.Left = adopted.Joined, adopted.Left
		result.Problems = append(result.Problems, adopted.Problems...)
	} else {
		if sources, problems, err = s.list(sourcesDir, isSource); err != nil {
			return nil, err
		}
		result.Problems = append(result.Problems, o.weigh(problems)...)
		s.sources = make(map[string]string, len(sources))
		for _, name := range sources {
			s.sources[norm.NFC.String(name)] = name
		}
		result.Problems = append(result.Problems, s.orphans(pages)...)
	}
	slices.Sort(sources)
	sources = slices.Compact(sources)
	return result, s.importSources(sources, pages, o, result)
}

// orphans tells of pages whose source is not there: they stay as they are, and
// cannot be compared with it any more.
func (s *Site) orphans(pages []parsedPage) []diag.Problem {
	var problems []diag.Problem
	var removed map[string]bool
	for _, p := range pages {
		source := p.document.Source
		if source == "" || s.sources[source] != "" {
			continue
		}
		if removed == nil {
			removed = s.removedSources()
		}
		hint := say.Sprintf("put the file back into %s, or remove the source line of this page", sourcesDir)
		if removed[p.document.SHA256] {
			hint = say.Sprintf("somebody removed this document: remove its page, or its line in %s", removedFile)
		}
		problems = append(problems, diag.Problem{Rule: "source", Warning: true, File: p.document.File, At: lineAt(p.text, source),
			Message: say.Sprintf("there is no source %s", source), Hint: hint})
	}
	return problems
}

// lineAt is the place of a value in a page's head.
func lineAt(text, value string) diag.Span {
	if i := strings.Index(text, value); i >= 0 {
		return diag.Span{Start: i, End: i + len(value)}
	}
	return diag.Span{}
}

// extracted reads a source; a failure of ours is a problem of that source.
func (s *Site) extracted(name string, data []byte, o extract.Options) (*doc.Article, []diag.Problem) {
	type extracted struct {
		article  *doc.Article
		problems []diag.Problem
	}
	x, fault := guarded(s, &diag.File{Name: name}, func() (x extracted) {
		x.article, x.problems = extract.Extract(name, data, o)
		return x
	})
	if fault != nil {
		return nil, []diag.Problem{*fault}
	}
	return x.article, x.problems
}

// leftOut turns what is wrong with sources that cannot be read into warnings:
// a build goes on without them.
func leftOut(problems []diag.Problem) []diag.Problem {
	for i := range problems {
		if problems[i].Rule != "internal" {
			problems[i].Warning = true
		}
	}
	return problems
}

// weigh gives problems of sources that cannot be read as a build or an import tells
// them: who imports asked for each of them.
func (o ImportOptions) weigh(problems []diag.Problem) []diag.Problem {
	if o.Building {
		return leftOut(problems)
	}
	return problems
}

// batch is how many pages are made before they are written: what is in memory does
// not grow with the number of sources.
const batch = 256

// importSources makes the missing pages.
func (s *Site) importSources(sources []string, pages []parsedPage, o ImportOptions, result *Imported) error {
	bySource := map[string]parsedPage{}
	taken, broken := s.claimed()
	for _, p := range pages {
		if p.document.Source == "" {
			continue
		}
		if first, twice := bySource[p.document.Source]; twice {
			result.Problems = append(result.Problems, diag.Problem{Rule: "source", File: p.document.File,
				Message: say.Sprintf("source %s has two pages, %s and this one", p.document.Source, first.document.File.Name), Hint: say.Text("remove one of them, or the source line of the one that is not its page")})
			continue
		}
		bySource[p.document.Source] = p
	}
	todo, err := s.withoutPages(sources, bySource, broken, o, result)
	if err != nil || len(todo) == 0 {
		return err
	}
	m, err := s.newMaker(todo, pages, bySource, o)
	if err != nil {
		return err
	}
	if o.Shard.partial() {
		todo = slices.DeleteFunc(todo, func(f sourceFile) bool { return !o.Shard.has(f.name) })
	}
	used, before, known := 0, len(result.Written), len(m.introduced)
	for first := 0; first < len(todo); first += batch {
		made := make([]newPage, min(batch, len(todo)-first))
		s.eachOf("annotate", first, len(made), len(todo), func(i int) { made[i] = m.make(todo[first+i]) })
		for _, p := range made {
			if p.staged {
				used++
			}
			m.introduced = append(m.introduced, p.introduced)
		}
		if err := m.keep(todo[first:], made, taken, result); err != nil {
			return err
		}
	}
	if o.Shard.partial() {
		return nil
	}
	result.Problems = append(result.Problems, s.unstage(used)...)
	problems, err := m.spread(pages, known, result.Written[before:], result.introduced)
	result.Problems = append(result.Problems, problems...)
	return err
}

// keep writes pages, beside whose sources they stand.
func (m *maker) keep(sources []sourceFile, made []newPage, taken map[string]bool, result *Imported) error {
	var imprints []doc.Imprint
	var fresh []newPage
	for i, p := range made {
		result.Problems = append(result.Problems, p.problems...)
		if p.document == nil {
			continue
		}
		old, replaced := m.bySource[sources[i].name]
		switch {
		case replaced:
			if err := m.replacePage(old, p, result); err != nil {
				return err
			}
		case m.options.Shard.partial():
			fresh = append(fresh, p)
			continue // the import of all notes its imprint
		default:
			fresh = append(fresh, p)
		}
		imprints = append(imprints, p.imprint)
	}
	if m.options.Shard.partial() {
		if err := m.stage(m.key, fresh, result); err != nil {
			return err
		}
	} else if err := m.addPages(fresh, taken, result); err != nil {
		return err
	}
	return m.keepImprints(imprints)
}

// withoutPages gives the sources of which a page is to be made, in any shard, and
// tells of those of this shard whose page is older than they.
func (s *Site) withoutPages(sources []string, bySource map[string]parsedPage, broken func(string) bool, o ImportOptions, result *Imported) ([]sourceFile, error) {
	files, problems := s.hashSources(sources)
	problems = o.weigh(problems)
	result.Problems = append(result.Problems, problems...)
	files, err := s.wanted(files, bySource, o, result)
	if err != nil {
		return nil, err
	}
	var todo []sourceFile
	for _, src := range files {
		page, has := bySource[src.name]
		switch {
		case broken(src.name): // its page is reported already
		case !has && o.Frozen:
			result.Problems = append(result.Problems, s.withoutPage(src, o)...)
		case !has, o.Replace && page.document.SHA256 != src.hash:
			todo = append(todo, src)
		case page.document.SHA256 != "" && page.document.SHA256 != src.hash && o.Shard.has(src.name):
			result.Problems = append(result.Problems, diag.Problem{Rule: "source", Warning: true, File: page.document.File,
				Message: say.Sprintf("%s has changed since this page was made of it", src.name), Hint: say.Sprintf("sillok import --replace %s reads it anew and keeps your corrections where the words are still there", src.name)})
		}
	}
	return todo, nil
}

// claimed gives what the files in content/documents hold already, those that
// cannot be parsed among them: slugs, and sources. A source whose page is broken
// is not imported a second time. A page that cannot even be read may be that of
// any source.
func (s *Site) claimed() (slugs map[string]bool, broken func(source string) bool) {
	slugs = map[string]bool{}
	sources := map[string]bool{}
	unread := false
	for name, p := range s.parsed {
		base := strings.TrimSuffix(path.Base(norm.NFC.String(name)), ".md")
		slugs[base], slugs[slugOf(base)] = true, true
		if p.document != nil && (p.document.Source != "" || diag.Errors(p.problems) == 0) {
			continue
		}
		text := p.text
		if !utf8.ValidString(text) { // saved by an editor in the Korean encoding of Windows
			text, _ = korean.EUCKR.NewDecoder().String(text)
		}
		unread = unread || p.names == nil
		for _, m := range sourceKey.FindAllStringSubmatch(text, -1) {
			sources[norm.NFC.String(strings.Trim(m[1], `"' `))] = true
		}
	}
	return slugs, func(source string) bool { return unread || sources[source] }
}

// sourceKey matches the line of a page's head that names its source.
var sourceKey = lazyregexp.New(`(?m)^source:[ \t]*(.+?)[ \t\r]*$`)

// withoutPage says why a source has no page: it cannot be read, or nobody has
// imported it.
func (s *Site) withoutPage(src sourceFile, o ImportOptions) []diag.Problem {
	data, err := os.ReadFile(s.path(src.file))
	if err != nil {
		return leftOut([]diag.Problem{unreadable(src.name, err)})
	}
	if article, problems := s.extracted(src.name, data, extract.Options{Encoding: o.Encoding}); article == nil {
		return leftOut(problems)
	}
	return []diag.Problem{{Rule: "source", File: &diag.File{Name: src.name},
		Message: say.Sprintf("this source has no page in %s", documentsDir), Hint: say.Text("run sillok build without --frozen and commit the page")}}
}

// hashSources hashes sources. Their bytes are not kept: they may be more than
// there is memory.
func (s *Site) hashSources(names []string) ([]sourceFile, []diag.Problem) {
	files := make([]sourceFile, len(names))
	problems := make([][]diag.Problem, len(names))
	s.each("read", len(names), func(i int) {
		data, err := os.ReadFile(s.path(names[i]))
		if err != nil {
			problems[i] = []diag.Problem{unreadable(names[i], err)}
			return
		}
		files[i] = sourceFile{norm.NFC.String(names[i]), names[i], hash(data)}
	})
	read := slices.DeleteFunc(files, func(f sourceFile) bool { return f.name == "" })
	return read, slices.Concat(problems...)
}

// complete finds what a document mentions and says.
func complete(d *doc.Document, a *annotate.Annotator, names *entity.Authority) facts.Reading {
	a.Annotate(d)
	return gather(d, names)
}

// gather finds what a document says, by the marks that its page will have.
func gather(d *doc.Document, names *entity.Authority) facts.Reading {
	d.Resolve()
	return facts.Read(d, names)
}

// importDay is the day of this run, or SOURCE_DATE_EPOCH's.
func importDay() string {
	now := time.Now()
	if epoch, err := strconv.ParseInt(os.Getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
		now = time.Unix(epoch, 0).UTC()
	}
	return now.Format("2006-01-02")
}

// addPages writes the pages of new sources. Where another run has made a page
// of the same source meanwhile, its page stands.
func (s *Site) addPages(pages []newPage, taken map[string]bool, result *Imported) error {
	for len(pages) > 0 {
		files := make([]newFile, len(pages))
		for i, m := range pages {
			slug := newSlug(&m.document.Article, taken)
			taken[slug] = true
			files[i] = newFile{documentsDir + "/" + slug + ".md", m.text}
		}
		made, err := s.create(files)
		for i, f := range files {
			if made[i] {
				result.wrote(f.name, pages[i].document, pages[i].introduced)
			}
		}
		if err != nil {
			return say.Errorf("cannot write a page: %w", err)
		}
		var again []newPage // a page of something else has the address
		for i, m := range pages {
			switch {
			case made[i]:
			case s.sourceOf(files[i].name) == m.document.Source:
				result.Others = append(result.Others, files[i].name)
			default:
				again = append(again, m)
			}
		}
		pages = again
	}
	return nil
}

// sourceOf is the source that a page names; empty where there is none.
func (s *Site) sourceOf(name string) string {
	f, err := s.read(name)
	if err != nil {
		return ""
	}
	d, _ := doc.Parse(f)
	return d.Source
}

func documentsOf(pages []parsedPage) []*doc.Document {
	docs := make([]*doc.Document, len(pages))
	for i, p := range pages {
		docs[i] = p.document
	}
	return docs
}

// pageName gives the page a person means: a slug, a name in content/documents
// or a path.
func (s *Site) pageName(arg string) string {
	arg = filepath.ToSlash(arg)
	if root, err := filepath.Abs(s.Dir); err == nil {
		if abs, err := filepath.Abs(filepath.FromSlash(arg)); err == nil {
			if rel, err := filepath.Rel(root, abs); err == nil && strings.HasPrefix(filepath.ToSlash(rel), documentsDir+"/") {
				return filepath.ToSlash(rel)
			}
		}
	}
	if !strings.HasPrefix(arg, documentsDir+"/") {
		arg = documentsDir + "/" + strings.TrimPrefix(arg, "/")
	}
	if !isMarkdown(arg) {
		arg += ".md"
	}
	return arg
}
