package project

import (
	"slices"
	"strings"

	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/say"
)

// Split tells two people (or things) of one id apart in all pages: where a page's marks
// or lists put the id at body, it becomes id_(body), and the names file learns of it. It
// gives the pages that changed.
func (s *Site) Split(id, body string) ([]string, error) {
	l, err := s.Load(true) // what the pages know may be corrected
	if err != nil {
		return nil, err
	}
	old, err := s.known(l.Names, id)
	if err != nil {
		return nil, err
	}
	into := old.String() + "_(" + strings.ReplaceAll(strings.TrimSpace(body), " ", "_") + ")"
	var changed []string
	for _, p := range l.pages {
		if p.document == nil || !putsAt(p.document, old, body) {
			continue
		}
		if _, err := s.Correct(Correction{Action: "split", Slug: p.document.Slug, ID: old.String(), Into: into, New: true}); err != nil {
			return changed, err
		}
		changed = append(changed, p.document.File.Name)
	}
	if len(changed) == 0 {
		return nil, say.Errorf("no page puts %s at %s", old, body)
	}
	return changed, nil
}

// Join makes one thing of two ids in all pages and names files: id becomes into.
func (s *Site) Join(id, into string) ([]string, error) {
	l, err := s.Load(true)
	if err != nil {
		return nil, err
	}
	for _, one := range []string{id, into} {
		if _, err := s.known(l.Names, one); err != nil {
			return nil, err
		}
	}
	done, err := s.Correct(Correction{Action: "merge", ID: id, Into: into})
	if err != nil {
		return nil, err
	}
	var changed []string
	for _, f := range done.Files {
		changed = append(changed, f.Name)
	}
	return changed, nil
}

// known reads the id of something that a names file lists or a page names.
func (s *Site) known(names *entity.Authority, id string) (entity.ID, error) {
	found, err := s.checkID(names, id, true)
	if err != nil || names.Get(found) != nil || s.onPages(found) {
		return found, err
	}
	if near := names.Suggest(found.Kind, found.Name); near != "" {
		return found, say.Errorf("nothing is called %s; did you mean %s?", found, near)
	}
	return found, say.Errorf("nothing is called %s; an id stands in the parentheses of a mark, as person:홍가람", found)
}

// putsAt reports whether d says that somebody of an id is at a body.
func putsAt(d *doc.Document, id entity.ID, body string) bool {
	body = strings.ReplaceAll(body, "_", " ")
	if slices.ContainsFunc(d.Mentions, func(m doc.Mention) bool { return m.ID == id && strings.Contains(m.Role, body) }) {
		return true
	}
	return slices.ContainsFunc(d.Roles, func(r doc.Role) bool {
		return r.Person == id && strings.Contains(strings.ReplaceAll(r.Agency.Name, "_", " "), body)
	})
}
