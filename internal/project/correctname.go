package project

import (
	"errors"
	"slices"
	"strings"

	"sillok/internal/say"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// planName makes words a name of a thing: on its line of the names files, or on
// a new one.
func (s *Site) planName(names *entity.Authority, c Correction) ([]change, error) {
	id, err := s.checkID(names, c.ID, c.New)
	if err != nil {
		return nil, err
	}
	if id.Kind == "date" {
		return nil, say.New("dates have no names file")
	}
	c.Surface = strings.TrimSpace(c.Surface)
	e := names.Get(id)
	if e == nil || !e.Site {
		return []change{s.onNames(namesFile(names, id), appended(namesLine(id, c.Surface)))}, nil
	}
	if slices.ContainsFunc(append([]entity.Alias{{Text: e.Name}}, e.Aliases...), func(al entity.Alias) bool { return al.Text == c.Surface }) {
		return nil, say.Errorf("%s has the name %s already", e.ID, c.Surface)
	}
	return []change{s.onNames(e.File.Name, onLine(e.ID, "alias", c.Surface))}, nil
}

// planMerge makes one thing of two: ID goes into Into, with its names, and pages
// name Into from now on.
func (s *Site) planMerge(names *entity.Authority, c Correction) ([]change, error) {
	gone, err := s.checkID(names, c.ID, false)
	if err != nil {
		return nil, err
	}
	into, err := s.checkID(names, c.Into, false)
	if err != nil {
		return nil, err
	}
	into = names.Resolve(into)
	switch {
	case gone == into:
		return nil, say.Errorf("%s and %s are one thing already", c.ID, c.Into)
	case gone.Kind != into.Kind:
		return nil, say.Errorf("%s and %s are of two kinds; change the kind of the marks instead", gone, into)
	case gone.Kind == "date":
		return nil, say.New("dates have no names file")
	}
	changes, err := s.mergeNames(names, gone, into)
	if err != nil {
		return nil, err
	}
	pages, err := s.pagesWhere(names, func(d *doc.Document) bool {
		held := false
		eachID(d, func(id *entity.ID) { held = held || *id == gone })
		return held
	})
	if err != nil {
		return nil, err
	}
	for _, p := range pages {
		changes = append(changes, s.onPage(p.name, names, func(d *doc.Document) (bool, error) {
			rename(d, gone, into)
			return true, nil
		}))
	}
	return changes, nil
}

// mergeNames gives the changes of names files that make gone a former id of into.
func (s *Site) mergeNames(names *entity.Authority, gone, into entity.ID) ([]change, error) {
	key, aliases, own := "was", []string{gone.Title()}, ""
	if e := names.Get(gone); e != nil {
		aliases = nil
		for _, al := range e.Aliases {
			if al.File != nil { // a site's own: its line goes
				aliases = append(aliases, al.Text)
			}
		}
		builtIn, err := entity.Load()
		if err != nil {
			return nil, err
		}
		if builtIn.Get(gone) != nil {
			key = "merge"
		} else {
			aliases = append([]string{e.Name}, aliases...)
		}
		if e.Site && e.ID == gone {
			own = e.File.Name
		}
	}
	file, edits := namesFile(names, into), []nameEdit{}
	has := []string{into.Title()}
	if e := names.Get(into); e != nil && e.Site {
		has = append(has, e.Name)
		for _, al := range e.Aliases {
			has = append(has, al.Text)
		}
	} else {
		edits = append(edits, appended(namesLine(into, into.Title())))
	}
	edits = append(edits, onLine(into, key, gone.Name))
	for _, a := range aliases {
		if !slices.Contains(has, a) {
			edits = append(edits, onLine(into, "alias", a))
		}
	}
	switch own {
	case "":
	case file:
		edits = append([]nameEdit{withoutLine(gone)}, edits...)
	default:
		return []change{s.onNames(own, withoutLine(gone)), s.onNames(file, edits...)}, nil
	}
	return []change{s.onNames(file, edits...)}, nil
}

// planSplit makes another thing, Into, of what one document calls ID.
func (s *Site) planSplit(names *entity.Authority, c Correction) ([]change, error) {
	id, err := s.checkID(names, c.ID, false)
	if err != nil {
		return nil, err
	}
	other, err := s.checkID(names, c.Into, true)
	if err != nil {
		return nil, err
	}
	if other == id || other.Kind != id.Kind || id.Kind == "date" {
		return nil, say.Errorf("%s cannot be told apart from %s; give it another id of the same kind", other, id)
	}
	name, _, err := s.seen(names, c.Slug)
	if err != nil {
		return nil, err
	}
	var edits []nameEdit
	if names.Get(id) == nil {
		edits = append(edits, appended(namesLine(id, id.Title())))
	}
	if names.Get(other) == nil {
		edits = append(edits, appended("- {id: "+yamlString(other.Name)+", split: "+yamlString(id.Name)+"}\n"))
	}
	var changes []change
	if len(edits) > 0 {
		changes = append(changes, s.onNames(namesFile(names, id), edits...))
	}
	return append(changes, s.onPage(name, names, func(d *doc.Document) (bool, error) {
		for i := range d.Mentions {
			if d.Mentions[i].ID == id {
				d.Mentions[i].Machine = false // or annotate would find the other again
			}
		}
		return rename(d, id, other) > 0, nil
	})), nil
}

// rename puts one id in the place of another in the marks and lists of a page,
// and gives how many it changed.
func rename(d *doc.Document, from, to entity.ID) int {
	n := 0
	eachID(d, func(id *entity.ID) {
		if *id == from {
			*id = to
			n++
		}
	})
	return n
}

// eachID visits the ids in the marks and lists of a page.
func eachID(d *doc.Document, visit func(*entity.ID)) {
	for i := range d.Mentions {
		visit(&d.Mentions[i].ID)
	}
	for i := range d.Gone {
		visit(&d.Gone[i].ID)
	}
	for i := range d.Roles {
		visit(&d.Roles[i].Person)
		visit(&d.Roles[i].Agency)
	}
	for i := range d.Quotes {
		visit(&d.Quotes[i].Speaker)
	}
	for i := range d.Events {
		for j := range d.Events[i].Who {
			visit(&d.Events[i].Who[j])
		}
	}
}

// namesFile is where new lines of a thing's kind go.
func namesFile(names *entity.Authority, id entity.ID) string {
	if e := names.Get(id); e != nil && e.Site && e.File != nil {
		return e.File.Name
	}
	return namesDir + "/" + id.Kind + ".yaml"
}

// onNames is a change of a names file: edits, one after the other. It may not add
// problems to the names of the site.
func (s *Site) onNames(name string, edits ...nameEdit) change {
	return change{name, func(text string) ([]byte, error) {
		before, err := s.nameErrors(name, text)
		if err != nil {
			return nil, err
		}
		now := text
		for _, edit := range edits {
			if now, err = edit(&diag.File{Name: name, Text: now}); err != nil {
				return nil, err
			}
		}
		after, err := s.nameErrors(name, now)
		if err != nil {
			return nil, err
		}
		if len(after) > len(before) {
			return nil, errors.New(after[0].String())
		}
		return []byte(now), nil
	}}
}

// nameErrors are what is wrong with the names files of the site, of which one
// says something else.
func (s *Site) nameErrors(name, text string) ([]diag.Problem, error) {
	list, _, err := s.list(namesDir, isNames)
	if err != nil {
		return nil, err
	}
	files := []*diag.File{{Name: name, Text: text}}
	for _, n := range list {
		if f, err := s.read(n); err == nil && f.Name != name {
			files = append(files, f)
		}
	}
	a, err := entity.Load()
	if err != nil {
		return nil, err
	}
	_, problems := a.WithKinds(s.Settings.kinds()).With(files)
	return slices.DeleteFunc(problems, func(p diag.Problem) bool { return p.Warning }), nil
}
