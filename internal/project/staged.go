package project

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"sync"

	"sillok/internal/annotate"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/say"
)

// What a shard made lies in .sillok/shards, a file a source, until an import of
// the whole takes it in: only that one knows all titles, and so the addresses. It
// takes nothing that it would not have made itself: each file tells of what it was
// made.

// stagedDir holds the pages that shards made.
const stagedDir = stateDir + "/shards"

// stagedPage is a page that a shard made.
type stagedPage struct {
	Key     string // of the program and of all that a page depends on beside its source
	Source  string
	SHA256  string
	Title   string
	Day     edtf.Date // of publication
	Page    string
	Imprint doc.Imprint

	Introduced []annotate.Introduction // names that the source introduces
}

// stagedName is the file of a source's page.
func stagedName(source string) string {
	return path.Join(stagedDir, hash([]byte(source))[:32]+".json")
}

// stage keeps new pages for the import of the whole.
func (s *Site) stage(key string, pages []newPage, result *Imported) error {
	for _, p := range pages {
		a := &p.document.Article
		data, err := json.Marshal(stagedPage{Key: key, Source: a.Source, SHA256: a.SHA256, Title: a.Title, Day: a.Published, Page: string(p.text), Imprint: p.imprint, Introduced: p.introduced})
		if err == nil {
			err = writeFile(s.path(stagedName(a.Source)), data)
		}
		if err != nil {
			return say.Errorf("cannot keep the page of %s: %w", a.Source, err)
		}
		result.Staged++
	}
	return nil
}

// staged gives the page that a shard made of a source, if it is what would be
// made now.
func (s *Site) staged(key, source, sum string) (newPage, bool) {
	data, err := os.ReadFile(s.path(stagedName(source)))
	if err != nil {
		return newPage{}, false
	}
	var p stagedPage
	if json.Unmarshal(data, &p) != nil || p.Key != key || p.Source != source || p.SHA256 != sum {
		return newPage{}, false
	}
	head := doc.Article{Title: p.Title, Published: p.Day, Source: p.Source, SHA256: p.SHA256}
	return newPage{document: &doc.Document{Article: head}, text: []byte(p.Page), imprint: p.Imprint, introduced: p.Introduced}, true
}

// unstage removes what shards made, and tells how much of it was of no use: of
// another program, or of other names, pages or sources.
func (s *Site) unstage(used int) []diag.Problem {
	files, err := os.ReadDir(s.path(stagedDir))
	if err != nil {
		return nil
	}
	var problems []diag.Problem
	if left := len(files) - used; left > 0 {
		problems = append(problems, diag.Problem{Rule: "source", Warning: true, File: &diag.File{Name: stagedDir},
			Message: say.Sprintf("%d pages that shards made were not taken: the program, the names, the pages or the sources were others", left),
			Hint:    say.Text("run each shard and the import of the whole with one sillok on one state of the site")})
	}
	if err := os.RemoveAll(s.path(stagedDir)); err != nil {
		problems = append(problems, unreadable(stagedDir, err))
	}
	return problems
}

// programSum is the hash of the running program.
var programSum = sync.OnceValue(func() string {
	name, err := os.Executable()
	if err != nil {
		return ""
	}
	f, err := os.Open(name)
	if err != nil {
		return ""
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return ""
	}
	return hex.EncodeToString(h.Sum(nil))
})

// stageKey is a hash of all that a new page depends on beside its source: the
// program, the settings, the names, the other pages, and the sources from which
// furniture is learnt. It is empty where the program cannot be read: then nothing
// is taken.
func (s *Site) stageKey(pages []parsedPage, samples []string, o ImportOptions) (string, error) {
	if programSum() == "" {
		return "", nil
	}
	h := sha256.New()
	fmt.Fprintln(h, programSum(), o.Encoding, len(pages))
	for _, p := range pages {
		fmt.Fprintln(h, p.name, hash([]byte(p.text)))
	}
	names, _, err := s.list(namesDir, func(name string) bool { return !strings.HasPrefix(path.Base(name), ".") })
	if err != nil {
		return "", err
	}
	slices.Sort(names)
	for _, name := range slices.Concat([]string{SettingsFile}, names, samples) {
		data, err := os.ReadFile(s.path(name))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", say.Errorf("cannot read %s: %w", name, err)
		}
		fmt.Fprintln(h, name, hash(data))
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
