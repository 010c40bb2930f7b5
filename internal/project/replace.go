package project

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sillok/internal/say"

	"golang.org/x/text/unicode/norm"

	"sillok/internal/annotate"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// imprintsFile holds what imports wrote, a line each; of several of one source
// the last counts. It is a memory, not a truth: without it import --replace
// takes the words of the source and keeps the page's head.
const imprintsFile = stateDir + "/imported.jsonl"

// imprints reads them by source, if they are wanted.
func (s *Site) imprints(wanted bool) map[string]*doc.Imprint {
	all := map[string]*doc.Imprint{}
	if !wanted {
		return all
	}
	data, err := os.ReadFile(s.path(imprintsFile))
	if err != nil {
		return all
	}
	for line := range bytes.Lines(data) {
		var p doc.Imprint
		if json.Unmarshal(line, &p) == nil && p.Source != "" {
			all[p.Source] = &p
		}
	}
	return all
}

// keepImprints adds to them.
func (s *Site) keepImprints(all []doc.Imprint) error {
	if len(all) == 0 {
		return nil
	}
	var b bytes.Buffer
	for _, p := range all {
		line, err := json.Marshal(p)
		if err != nil {
			return err
		}
		b.Write(append(line, '\n'))
	}
	return s.locked(func() error {
		f, err := os.OpenFile(s.path(imprintsFile), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
		if err != nil {
			return say.Errorf("cannot note what was imported: %w", err)
		}
		_, err = f.Write(b.Bytes())
		return errors.Join(err, f.Close())
	})
}

// mergedPage joins a new reading of a source into its page: what people changed
// stays.
func mergedPage(article *doc.Article, old parsedPage, was *doc.Imprint, a *annotate.Annotator, names *entity.Authority) newPage {
	p := newPage{was: old.text, imprint: doc.ImprintOf(article)}
	text, clashes := old.document.Merge(article, was)
	p.clashes = clashes
	f := &diag.File{Name: old.document.File.Name, Text: text}
	d, problems := doc.ParseKinds(f, names.Kinds)
	d.Slug = old.document.Slug
	carryMarks(d, old.document)
	p.introduced = annotate.Introductions(d, names)
	complete(d, a.Introducing(p.introduced), names)
	d.Renew()
	p.document, p.text = d, d.Markdown()
	return p.readBack(f.Name, names, diag.Errors(problems))
}

// carryMarks brings the marks that people made or took away from the page old to
// d, which has new lines: they stand where the words around them still do, else
// where the same words occur as often as before.
func carryMarks(d, old *doc.Document) {
	d.Mentions = slices.DeleteFunc(d.Mentions, func(m doc.Mention) bool { return m.Machine })
	var places []diag.Span
	for _, g := range old.Gone {
		places = append(places, g.In)
	}
	for _, m := range old.Mentions {
		places = append(places, m.In)
	}
	found := doc.Locate(d.Text, doc.AnchorsAt(old.Text, places))
	for i, in := range found {
		if in.Len() == 0 {
			found[i] = sameOccurrence(d.Text, old.Text, places[i])
		}
	}
	d.Gone = nil
	for i, g := range old.Gone {
		if g.In = found[i]; g.In.Len() > 0 {
			d.Gone = append(d.Gone, g)
		}
	}
	for i, m := range old.Mentions {
		m.In, m.At = found[len(old.Gone)+i], diag.Span{}
		if !m.Machine && m.In.Len() > 0 && !slices.ContainsFunc(d.Mentions, func(o doc.Mention) bool { return o.In.Overlaps(m.In) }) {
			d.Mentions = append(d.Mentions, m)
		}
	}
	slices.SortFunc(d.Mentions, func(a, b doc.Mention) int { return a.In.Start - b.In.Start })
}

// sameOccurrence finds the words of a place of old at the same occurrence in
// text, where they occur as often there.
func sameOccurrence(text, old string, in diag.Span) diag.Span {
	surface := old[in.Start:in.End]
	if strings.Count(text, surface) != strings.Count(old, surface) {
		return diag.Span{}
	}
	found, _ := doc.Occurrence(text, surface, strings.Count(old[:in.Start], surface)+1)
	return found
}

// replacePage writes a merged page in the place of the old one, which is kept in
// .sillok, and the conflicts beside it. A page that was saved meanwhile stays.
func (s *Site) replacePage(old parsedPage, m newPage, result *Imported) error {
	changed := false
	backup := numbered(s.path(stateDir+"/replaced/"+m.document.Slug), ".md")
	if err := keepFile(backup, []byte(m.was)); err != nil {
		return say.Errorf("cannot keep the replaced page: %w", err)
	}
	done, err := s.rewrite(old.name, func(text string) ([]byte, error) {
		if changed = text != m.was; changed {
			return []byte(text), nil
		}
		return m.text, nil
	})
	name := norm.NFC.String(old.name)
	switch {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return say.Errorf("cannot replace a page: %w", err)
	case changed || err != nil:
		result.Problems = append(result.Problems, diag.Problem{Rule: "source", File: old.document.File, Message: say.Text("this page was changed while its source was read anew; it stays as it is"), Hint: say.Text("run sillok import --replace again")})
		return nil
	case done:
		result.wrote(name, m.document, m.introduced)
	}
	return s.tellConflicts(old, m.clashes, result)
}

// tellConflicts writes where page and source differ beside the page, and says so.
func (s *Site) tellConflicts(old parsedPage, clashes []doc.Conflict, result *Imported) error {
	if len(clashes) == 0 {
		return nil
	}
	path := numbered(strings.TrimSuffix(s.path(old.name), ".md"), ".conflict.txt")
	shown := norm.NFC.String(documentsDir + strings.TrimPrefix(filepath.ToSlash(path), filepath.ToSlash(s.path(documentsDir))))
	var b strings.Builder
	fmt.Fprintf(&b, "%s and the new reading of %s differ.\nThe page keeps its own words, unless it says below that they were replaced. Take over what you need, then remove this file.\n", old.document.File.Name, old.document.Source)
	for _, c := range clashes {
		fmt.Fprintf(&b, "\n== %s\n-- page%s\n%s\n-- source\n%s\n", c.What, replacedNote(c), strings.TrimSpace(c.Yours), strings.TrimSpace(c.New))
		result.Problems = append(result.Problems, diag.Problem{Rule: "source", Warning: true, File: old.document.File, At: c.At,
			Message: say.Sprintf("%s: the page and the new source differ%s", c.What, replacedNote(c)), Hint: say.Sprintf("both are in %s", shown)})
	}
	if err := keepFile(path, []byte(b.String())); err != nil {
		return say.Errorf("cannot write the conflicts of a page: %w", err)
	}
	return nil
}

func replacedNote(c doc.Conflict) string {
	if c.Replaced {
		return say.Text(" (the page's words were replaced)")
	}
	return ""
}
