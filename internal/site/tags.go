package site

import (
	"slices"
	"strconv"
	"strings"

	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/site/view"
)

// tag is what people filed documents under, with its page.
type tag struct {
	name, path string
	docs       []*library.Doc // newest first
}

const tagsPath = "tags/index.html"

// tagsOf gives the tags of documents by their names.
func tagsOf(docs []*library.Doc) []tag {
	filed := map[string][]*library.Doc{}
	var ids []entity.ID
	for _, d := range docs {
		for _, name := range d.Tags {
			if filed[name] == nil {
				ids = append(ids, entity.ID{Kind: "tag", Name: name})
			}
			filed[name] = append(filed[name], d)
		}
	}
	slices.SortFunc(ids, func(a, b entity.ID) int { return strings.Compare(a.Name, b.Name) })
	slugs := entity.Slugs(ids)
	tags := make([]tag, len(ids))
	for i, id := range ids {
		tags[i] = tag{id.Name, "tags/" + slugs[id] + "/index.html", filed[id.Name]}
	}
	return tags
}

// tagPages is the list of tags and, for each of them, its documents.
func (s *Site) tagPages() []Page {
	if len(s.tags) == 0 {
		return nil
	}
	f := s.frame(tagsPath, "tags", s.t("tags"), s.t("tags.lead", len(s.tags)))
	l := &List{Frame: f, lead: f.description}
	l.sections = func() []view.Section {
		sec := view.Section{Title: f.title}
		for _, t := range s.tags {
			sec.Chips = append(sec.Chips, l.here().tagLink(t))
		}
		return []view.Section{sec}
	}
	pages := []Page{{tagsPath, "list.html", l}}
	for _, t := range s.tags {
		all := func(p place) []view.Link { return []view.Link{p.linkTo(tagsPath, p.t("tags"))} }
		pages = append(pages, s.docList(t.path, t.name, s.t("tag.lead", t.name, len(t.docs)), t.docs, all)...)
	}
	return pages
}

// tagLink is the way to a tag's page, with the number of its documents.
func (p place) tagLink(t tag) view.Link {
	return view.Link{Href: p.href(t.path), Text: t.name, Note: strconv.Itoa(len(t.docs))}
}

// tagsCell is the ways to the tags of a document.
func (p place) tagsCell(d *library.Doc) view.Cell {
	var c view.Cell
	for _, t := range p.filedUnder(d) {
		c.SmallLinks = append(c.SmallLinks, view.Link{Href: p.href(t.path), Text: t.name})
	}
	return c
}

// filedUnder gives the tags of a document in the order of the site's.
func (s *Site) filedUnder(d *library.Doc) []tag {
	var tags []tag
	for _, t := range s.tags {
		if slices.Contains(d.Tags, t.name) {
			tags = append(tags, t)
		}
	}
	return tags
}
