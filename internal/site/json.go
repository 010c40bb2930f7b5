package site

import (
	"sillok/internal/library"
)

// Beside each page stands index.json: the page's facts, each with the
// sentences behind it.

// refJSON is one piece of evidence.
func (s *Site) refJSON(r library.Ref) *object {
	o := (&object{}).str("document", r.Doc.Slug).num("sentence", r.Sentence+1)
	if r.Shows() && r.In.Len() > 0 {
		o.str("words", r.Text())
	}
	return o
}

func (s *Site) evidenceJSON(o *object, refs []library.Ref) *object {
	refs = refs[:min(len(refs), perPage)]
	return o.list("evidence", len(refs), func(i int) *object { return s.refJSON(refs[i]) })
}

// docJSON is the facts of a document.
func (s *Site) docJSON(d *library.Doc) []byte {
	o := (&object{}).str("title", d.Title).str("publisher", d.Publisher).strs("authors", d.Authors).
		str("published", d.Published.String()).str("language", d.Language).str("rights", d.Rights).
		str("url", d.URL).str("sha256", d.SHA256).str("imported", d.Imported).str("shown", d.Publish).str("address", docPath(d))
	o.list("mentions", len(d.Mentions), func(i int) *object {
		m := &d.Mentions[i]
		in := (&object{}).str("id", m.ID.String()).str("role", m.Role).flag("machine", m.Machine)
		if r, ok := refTo(d, m.In); ok {
			in.num("sentence", r.Sentence+1)
			if r.Shows() {
				in.str("surface", d.Text[m.In.Start:m.In.End])
			}
		}
		return in
	})
	o.list("roles", len(d.Roles), func(i int) *object {
		r := &d.Roles[i]
		in := (&object{}).str("person", r.Person.String()).str("post", r.Post).str("agency", r.Agency.String()).str("when", r.When.String())
		if ref, ok := refTo(d, r.In); ok {
			in.num("sentence", ref.Sentence+1)
		}
		return in
	})
	return o.bytes()
}

// entityJSON is the facts of an entity.
func (s *Site) entityJSON(e *library.Entry) []byte {
	o := (&object{}).str("id", e.ID.String()).str("title", s.title(e.ID)).str("kind", e.ID.Kind).str("address", s.paths[e.ID]).num("documents", e.Docs)
	if e.Entity != nil {
		o.str("name", e.Entity.Name).str("class", e.Entity.Class).str("begin", e.Entity.Begin.String()).str("end", e.Entity.End.String())
	}
	o.list("surfaces", len(e.Surfaces), func(i int) *object {
		return (&object{}).str("text", e.Surfaces[i].Text).num("n", e.Surfaces[i].N)
	})
	o.list("posts", len(e.Roles), func(i int) *object {
		p := e.Roles[i]
		in := (&object{}).str("person", p.Person.String()).str("post", p.Post).str("agency", p.Agency.String()).str("when", p.When.String()).str("seen", p.Seen.String())
		return s.evidenceJSON(in, p.Evidence)
	})
	o.list("words", len(e.Quotes), func(i int) *object {
		q := e.Quotes[i]
		in := (&object{}).str("when", q.When.String()).str("occasion", q.Occasion.String())
		if q.Ref.Shows() {
			in.str("text", q.Text)
		}
		return in.object("evidence", s.refJSON(q.Ref))
	})
	o.list("steps", len(e.Steps), func(i int) *object {
		st := e.Steps[i]
		return s.evidenceJSON((&object{}).str("step", st.Step).str("when", st.When.String()).str("status", statusWord(st.Status)), st.Evidence)
	})
	o.list("happenings", len(e.Moments), func(i int) *object { return s.momentJSON(e.Moments[i]) })
	o.list("relations", len(e.Links), func(i int) *object {
		r := e.Links[i]
		return s.evidenceJSON((&object{}).str("from", r.From.String()).str("type", r.Type).str("to", r.To.String()).num("documents", r.Docs), r.Evidence)
	})
	refs := e.Mentions[:min(len(e.Mentions), 10*perPage)]
	o.num("mentions", len(e.Mentions)).list("named", len(refs), func(i int) *object { return s.refJSON(refs[i]) })
	return o.bytes()
}

func (s *Site) momentJSON(m *library.Moment) *object {
	o := (&object{}).str("when", m.When.String()).str("status", statusWord(m.Status)).str("surface", m.Surface)
	if s.tells(m) {
		o.str("what", m.What)
	}
	return s.evidenceJSON(o, m.Evidence)
}

// tells reports whether a happening's own words may be shown: one of its
// sentences must be.
func (s *Site) tells(m *library.Moment) bool {
	for _, r := range m.Evidence {
		if r.Shows() {
			return true
		}
	}
	return false
}

func statusWord(st library.Status) string { return st.String() }
