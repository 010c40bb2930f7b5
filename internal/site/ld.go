package site

import (
	"strings"

	"sillok/internal/library"
)

// Structured data for search engines (schema.org). It repeats what the page
// shows and nothing else.

func ld(kind string) *object {
	return (&object{}).str("@context", "https://schema.org").str("@type", kind)
}

// siteLD tells of the whole site as a data set.
func (f *Frame) siteLD() *object {
	s := f.site
	o := ld("Dataset").str("name", s.set.Title).str("description", f.description).str("inLanguage", f.Language()).
		str("url", s.absolute("index.html")).str("license", s.set.Licence)
	if day := s.lib.Newest.String(); day != "" {
		o.str("dateModified", day)
	}
	return o
}

// articleLD tells of a document. One that a body published is a report.
func (f *Frame) articleLD(d *library.Doc) *object {
	kind := "NewsArticle"
	if strings.Contains(d.Source, "보도자료") || strings.HasSuffix(d.Publisher, "부") || strings.HasSuffix(d.Publisher, "청") {
		kind = "Report"
	}
	o := ld(kind).str("headline", f.site.docTitle(d)).str("inLanguage", orElse(d.Language, f.Language())).str("url", f.site.absolute(f.path))
	if machineDate(d.Published.String()) {
		o.str("datePublished", d.Published.String())
	}
	if d.URL != "" {
		o.str("isBasedOn", d.URL)
	}
	if d.Publisher != "" {
		o.object("publisher", (&object{}).str("@type", "Organization").str("name", d.Publisher))
	}
	o.list("author", len(d.Authors), func(i int) *object {
		return (&object{}).str("@type", "Person").str("name", d.Authors[i])
	})
	return o
}

// entityLD tells of an entity. Kinds that schema.org does not know get none.
func (f *Frame) entityLD(e *library.Entry) *object {
	known := f.site.kindOf[e.ID.Kind]
	if known == nil || known.Schema == "" {
		return nil
	}
	kind := known.Schema
	if kind == "GovernmentOrganization" && !governs(e) {
		kind = "Organization"
	}
	s := f.site
	o := ld(kind).str("name", s.title(e.ID)).str("url", s.absolute(f.path))
	var others []string
	for _, x := range e.Surfaces[:min(len(e.Surfaces), 5)] {
		if x.Text != s.title(e.ID) && e.ID.Kind != "person" {
			others = append(others, x.Text)
		}
	}
	o.strs("alternateName", others)
	switch e.ID.Kind {
	case "person":
		if p := e.LatestPost(); p != nil {
			o.str("jobTitle", p.Post)
			if !p.Agency.IsZero() {
				o.object("worksFor", (&object{}).str("@type", "Organization").str("name", s.title(p.Agency)))
			}
		}
	case "event":
		for _, m := range e.Moments {
			if machineDate(m.When.String()) {
				o.str("startDate", m.When.String())
				break
			}
		}
	case "agency":
		if e.Entity != nil && machineDate(e.Entity.Begin.String()) {
			o.str("foundingDate", e.Entity.Begin.String())
		}
	}
	return o
}

// governs reports whether a body is one of the state's.
func governs(e *library.Entry) bool {
	if e.Entity == nil {
		return false
	}
	for _, class := range []string{"부", "처", "청", "위원회", "원", "실", "지방자치단체", "시", "도", "군", "구", "국회", "법원", "중앙"} {
		if strings.HasSuffix(e.Entity.Class, class) {
			return true
		}
	}
	return false
}
