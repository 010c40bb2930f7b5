package project

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"sillok/internal/annotate"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/say"
)

// Proposals are marks that another program found, in a file: one JSON object after
// the other (JSON lines), a list of them, or W3C Web Annotations as export writes
// them. A place is told by characters of the text that `sillok export texts` gives, by
// the words themselves, or by both, which must then agree.

// proposal is one of them as the file has it.
type proposal struct {
	Document string   `json:"document"` // address, page or its last part
	Start    *int     `json:"start"`    // characters of the text
	End      *int     `json:"end"`
	Quote    string   `json:"quote"`
	Prefix   string   `json:"prefix"` // what stands before and after the words
	Suffix   string   `json:"suffix"`
	Kind     string   `json:"kind"`
	ID       string   `json:"id"` // with or without kind; empty: what the names say
	Score    *float32 `json:"score"`
	Reason   string   `json:"reason"`
	By       string   `json:"by"`

	number int // its place in the file, from 1
}

// proposals are those of a file, by the page that they speak of.
type proposals struct {
	file   *diag.File
	by     string // the program's name where a proposal tells none
	bySlug map[string][]proposal

	mu      sync.Mutex
	refused []diag.Problem
	seen    map[string]bool // pages that were asked for
}

// unsure is the likelihood of a proposal that tells none.
const unsure = 0.5

// readProposals reads a file. An error means that it is no JSON of one of the forms.
func readProposals(name string) (*proposals, error) {
	if err := Missing(name); err != nil {
		return nil, err
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, say.Errorf("cannot read proposals: %w", err)
	}
	defer f.Close()
	base := filepath.Base(name)
	p := &proposals{file: &diag.File{Name: filepath.ToSlash(name)}, by: strings.TrimSuffix(base, filepath.Ext(base)), bySlug: map[string][]proposal{}, seen: map[string]bool{}}
	n := 0
	for d := json.NewDecoder(f); ; {
		var raw json.RawMessage
		if err := d.Decode(&raw); errors.Is(err, io.EOF) {
			return p, nil
		} else if err != nil {
			return nil, say.Errorf("%s: the JSON behind %s cannot be read: want a JSON object on each line, as {\"document\": …, \"quote\": …, \"id\": …}", name, say.Count(n, "mark"))
		}
		list, err := readProposal(raw)
		if err != nil {
			return nil, say.Errorf("%s: after %d proposals: %w", name, n, err)
		}
		for _, x := range list {
			n++
			x.number = n
			slug := slugOfAddress(x.Document)
			p.bySlug[slug] = append(p.bySlug[slug], x)
		}
	}
}

// readProposal reads a value of the file: a proposal, an annotation, or a list or
// collection of them.
func readProposal(raw json.RawMessage) ([]proposal, error) {
	var items []json.RawMessage
	var head struct {
		Items  []json.RawMessage `json:"items"`
		Target json.RawMessage   `json:"target"`
	}
	if err := json.Unmarshal(raw, &items); err != nil {
		if err := json.Unmarshal(raw, &head); err != nil {
			return nil, err
		}
		items = head.Items
	}
	switch {
	case items != nil:
		var out []proposal
		for _, item := range items {
			list, err := readProposal(item)
			if err != nil {
				return nil, err
			}
			out = append(out, list...)
		}
		return out, nil
	case head.Target != nil:
		return readAnnotation(raw)
	}
	var p proposal
	err := json.Unmarshal(raw, &p)
	return []proposal{p}, err
}

// readAnnotation reads a W3C Web Annotation: the body whose purpose is identifying is
// the id, or the kind alone; the selectors tell the place.
func readAnnotation(raw json.RawMessage) ([]proposal, error) {
	var a struct {
		Creator struct {
			Name string `json:"name"`
		} `json:"creator"`
		Body []struct {
			Purpose, Value string
		} `json:"body"`
		Target struct {
			Source   string `json:"source"`
			Selector []struct {
				Type                  string
				Start, End            *int
				Exact, Prefix, Suffix string
			} `json:"selector"`
		} `json:"target"`
	}
	if err := json.Unmarshal(raw, &a); err != nil {
		return nil, err
	}
	p := proposal{Document: a.Target.Source, By: a.Creator.Name}
	for _, b := range a.Body {
		switch b.Purpose {
		case "identifying", "classifying", "tagging":
			p.ID = b.Value
		case "describing", "commenting":
			p.Reason = b.Value
		}
	}
	for _, s := range a.Target.Selector {
		if s.Start != nil {
			p.Start, p.End = s.Start, s.End
		}
		if s.Exact != "" {
			p.Quote, p.Prefix, p.Suffix = s.Exact, s.Prefix, s.Suffix
		}
	}
	return []proposal{p}, nil
}

// slugOfAddress is the page that an address, a path or its last part names.
func slugOfAddress(s string) string {
	s, _, _ = strings.Cut(s, "#")
	s, _, _ = strings.Cut(s, "?")
	return strings.TrimSuffix(path.Base(strings.TrimRight(s, "/")), ".md")
}

// leaves reports whether a machine's mark stays when pages are annotated: those of
// other programs do, but for the ones that are proposed anew.
func (p *proposals) leaves(m doc.Mention) bool {
	by := annotate.Proposed(m)
	return by != "" && (p == nil || !p.from(by))
}

// from reports whether a program of that name proposes something in the file.
func (p *proposals) from(by string) bool {
	if by == p.by {
		return true
	}
	for _, list := range p.bySlug {
		if slices.ContainsFunc(list, func(x proposal) bool { return x.By == by }) {
			return true
		}
	}
	return false
}

// of gives what is proposed for d, each at its place in d's text. What cannot be
// placed, or has no kind of kinds, is refused.
func (p *proposals) of(d *doc.Document, kinds []*entity.Kind) []annotate.Proposal {
	if p == nil {
		return nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.seen[d.Slug] = true
	var out []annotate.Proposal
	for _, x := range p.bySlug[d.Slug] {
		in, err := x.place(d.Text)
		id, kindErr := x.id(kinds)
		if err = errors.Join(err, kindErr); err != nil {
			p.refuse(x, err)
			continue
		}
		a := annotate.Proposal{In: in, ID: id, By: x.By, Why: x.Reason, Score: unsure}
		if a.By == "" {
			a.By = p.by
		}
		if x.Score != nil {
			a.Score = min(max(*x.Score, 0), 1)
		}
		out = append(out, a)
	}
	return out
}

func (p *proposals) refuse(x proposal, err error) {
	p.refused = append(p.refused, diag.Problem{Rule: "proposal", Warning: true, File: p.file,
		Message: say.Sprintf("proposal %d (%s, %q) is left out: %s", x.number, x.Document, x.Quote, strings.ReplaceAll(err.Error(), "\n", "; "))})
}

// problems are the proposals that were refused; unless only some pages were
// annotated, also those for pages that do not exist.
func (p *proposals) problems(pages []parsedPage, some bool) []diag.Problem {
	if p == nil {
		return nil
	}
	for slug, list := range p.bySlug {
		known := slices.ContainsFunc(pages, func(q parsedPage) bool { return q.document != nil && q.document.Slug == slug })
		if p.seen[slug] || known && some {
			continue
		}
		for _, x := range list {
			p.refuse(x, say.New("there is no such page"))
		}
	}
	slices.SortFunc(p.refused, func(a, b diag.Problem) int { return strings.Compare(a.Message, b.Message) })
	return p.refused
}

// place is where the words stand in text.
func (x proposal) place(text string) (diag.Span, error) {
	if x.Start != nil && x.End != nil {
		in, ok := bytesOf(text, *x.Start, *x.End)
		if ok && (x.Quote == "" || text[in.Start:in.End] == x.Quote) && !strings.Contains(text[in.Start:in.End], "\n") {
			return in, nil
		}
	}
	if x.Quote == "" || strings.Contains(x.Quote, "\n") {
		return diag.Span{}, say.New("no such place in the text")
	}
	var found []diag.Span
	whole := x.Prefix + x.Quote + x.Suffix
	for at := 0; ; {
		i := strings.Index(text[at:], whole)
		if i < 0 {
			break
		}
		start := at + i + len(x.Prefix)
		found = append(found, diag.Span{Start: start, End: start + len(x.Quote)})
		at += i + 1
	}
	switch len(found) {
	case 0:
		return diag.Span{}, say.New("the text does not have these words")
	case 1:
		return found[0], nil
	}
	return diag.Span{}, say.Errorf("the words stand at %d places: give more of what is around them", len(found))
}

// bytesOf turns a span of characters into one of bytes.
func bytesOf(text string, start, end int) (diag.Span, bool) {
	in := diag.Span{Start: -1, End: -1}
	n := 0
	for i := range text {
		if n == start {
			in.Start = i
		}
		if n == end {
			in.End = i
			break
		}
		n++
	}
	if in.End < 0 && end == utf8.RuneCountInString(text) {
		in.End = len(text)
	}
	return in, in.Start >= 0 && in.End > in.Start
}

// id is the kind and, where it is told, the name.
func (x proposal) id(kinds []*entity.Kind) (entity.ID, error) {
	kind, name := x.Kind, x.ID
	if k, rest, ok := strings.Cut(x.ID, ":"); ok && isKind(kinds, k) {
		kind, name = k, rest
	} else if kind == "" && isKind(kinds, x.ID) {
		kind, name = x.ID, ""
	}
	if !isKind(kinds, kind) {
		return entity.ID{}, say.Errorf("there is no kind %q", kind)
	}
	if name == "" && kind != "date" {
		return entity.ID{Kind: kind}, nil
	}
	if _, err := edtf.Parse(name); kind == "date" && err != nil {
		return entity.ID{}, err
	}
	if strings.ContainsAny(name, "<>[]|\n\t") {
		return entity.ID{}, say.Errorf("%q is no id", name)
	}
	return entity.ID{Kind: kind, Name: strings.ReplaceAll(name, " ", "_")}, nil
}

// isKind reports whether kinds has one of that name.
func isKind(kinds []*entity.Kind, name string) bool {
	return slices.ContainsFunc(kinds, func(k *entity.Kind) bool { return k.Name == name })
}
