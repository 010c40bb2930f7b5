package site

import (
	"strings"

	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
	"sillok/internal/library"
)

// writer is a page under construction that knows where it stands.
type writer struct {
	page
	from
	*Site
}

func (w *writer) raw(parts ...string) *writer {
	w.page.raw(parts...)
	return w
}

func (w *writer) text(s string) *writer {
	w.page.text(s)
	return w
}

func (w *writer) num(n int) *writer {
	w.page.num(n)
	return w
}

func (f *Frame) writer() *writer { return &writer{from: f.from, Site: f.site} }

// link writes <a href> to the file at path.
func (w *writer) link(path, label string) *writer {
	w.raw(`<a href="`, w.to(path), `">`).text(label).raw("</a>")
	return w
}

// abbr writes the badge of a kind.
func (w *writer) abbr(kind string) {
	w.raw(`<abbr class="badge `, kind, `" title="`).text(w.label(kind)).raw(`">`).text(w.Site.badge(kind)).raw("</abbr>")
}

// name writes an entity's title, linked where it has a page.
func (w *writer) name(id entity.ID) *writer {
	if path := w.entityPath(id); path != "" {
		return w.link(path, w.title(id))
	}
	w.text(w.title(id))
	return w
}

// badged writes the badge and the name, which stay on one line.
func (w *writer) badged(id entity.ID) *writer {
	w.raw(`<span class="nm">`)
	w.abbr(id.Kind)
	w.name(id).raw("</span>")
	return w
}

// names writes entities in a row, with sep between them.
func (w *writer) names(ids []entity.ID, sep string) {
	for i, id := range ids {
		if i > 0 {
			w.raw(sep)
		}
		w.name(id)
	}
}

// title is an entity's name for readers: 행정안전부 (2008–2013).
func (s *Site) title(id entity.ID) string {
	if e := s.lib.Entries[id]; e != nil && e.Title != "" {
		return e.Title
	}
	return id.Title()
}

// chip writes the word for a state; the shape before it comes with the class.
func (w *writer) chip(class, word string) {
	w.raw(` <span class="st`, class, `">`).text(word).raw("</span>")
}

// certain says whether a machine or a person stands behind a fact.
func (w *writer) certain(state doc.State) {
	if state == doc.Machine {
		w.chip(" guess", w.t("guess"))
	} else {
		w.chip("", w.t("confirmed"))
	}
}

// status shows how far something has come, unless it is plainly done.
func (w *writer) status(s library.Status) {
	switch s {
	case korean.Done:
	case korean.Planned:
		w.chip(" plan", w.t("planned"))
	case korean.UnderWay:
		w.chip(" plan", w.t("under.way"))
	case korean.Postponed:
		w.chip(" open", w.t("postponed"))
	case korean.Cancelled:
		w.chip(" open", w.t("cancelled"))
	case korean.Failed:
		w.chip(" open", w.t("failed"))
	case korean.Denied:
		w.chip(" open", w.t("denied"))
	case korean.AskedFor:
		w.chip(" open", w.t("asked.for"))
	default:
		w.chip(" open", w.t("unclear"))
	}
}

// when writes a date as a chip, linked to its page.
func (w *writer) when(d edtf.Date) {
	path := w.datePath(d.String())
	switch {
	case d.IsZero():
		w.raw(`<span class="when">`).text(w.t("when.unknown")).raw("</span>")
	case path == "" || path == w.path:
		w.raw(`<span class="when">`).text(w.dateText(d)).raw("</span>")
	default:
		w.raw(`<a class="when" href="`, w.to(path), `">`).text(w.dateText(d)).raw("</a>")
	}
}

// time writes a date in running text: <time> where its form is one that HTML
// knows.
func (w *writer) time(d edtf.Date) *writer {
	text := d.String()
	if machineDate(text) {
		w.raw(`<time datetime="`, text, `">`).text(text).raw("</time>")
	} else {
		w.text(w.dateText(d))
	}
	return w
}

// linkedTime is time, as a link to the date's page where there is one.
func (w *writer) linkedTime(d edtf.Date) {
	path := w.datePath(d.String())
	if path == "" {
		w.time(d)
		return
	}
	w.raw(`<a href="`, w.to(path), `">`)
	w.time(d).raw("</a>")
}

// docTitle is a document's headline; where it has none, its first words.
func (s *Site) docTitle(d *library.Doc) string {
	if d.Title != "" {
		return d.Title
	}
	if len(d.Sentences) > 0 && d.Shows(0) {
		return cut(d.Text[d.Sentences[0].Start:d.Sentences[0].End], 30)
	}
	return s.t("document.untitled", d.Publisher, d.Published.String())
}

// cut shortens s to n characters, at a space where one is near.
func cut(s string, n int) string {
	runes := 0
	for i := range s {
		if runes++; runes > n {
			if sp := strings.LastIndexByte(s[:i], ' '); sp > i/2 {
				i = sp
			}
			return strings.TrimRight(s[:i], " ,·\n") + "…"
		}
	}
	return s
}

// source writes what stands behind a statement: title, publisher, 발행 date, and
// the way to the sentence.
func (w *writer) source(r library.Ref) {
	w.raw("<span>「").text(w.docTitle(r.Doc)).raw("」</span> ")
	if r.Doc.Publisher != "" {
		w.raw("<span>").text(r.Doc.Publisher).raw("</span> ")
	}
	if !r.Doc.Published.IsZero() {
		w.raw("<span>").text(w.t("published")).raw(" ")
		w.time(r.Doc.Published).raw("</span> ")
	}
	w.context(r)
}

// context writes the link that opens the sentence in its document.
func (w *writer) context(r library.Ref) {
	word := w.t("in.context")
	if !r.Shows() {
		word = w.t("to.document")
	}
	w.raw(`<a href="`, w.to(sentencePath(r)), `">`).text(word).raw("</a>")
}

// evidence writes the one evidence line that all pages share: the sentence
// with the words marked that the refs point at, and its source. before stands
// first among the parts of the source.
func (w *writer) evidence(before string, refs ...library.Ref) {
	w.raw(`<li class="ev"><p`, w.foreign(refs[0].Doc), ">")
	w.highlighted(refs)
	w.raw(`</p><p class="src">`)
	if before != "" {
		w.raw("<span>").text(before).raw("</span> ")
	}
	w.source(refs[0])
	if m := mentionAt(refs[0]); m != nil {
		w.certain(markState(m))
	}
	w.raw("</p></li>\n")
}

// foreign is the lang attribute for words of d where their language is not the
// page's.
func (s *Site) foreign(d *library.Doc) string {
	page := "ko"
	if s.set.Language == "en" {
		page = "en"
	}
	if lang := orElse(d.Language, "ko"); lang != page {
		return ` lang="` + escapeText(lang) + `"`
	}
	return ""
}

// evidenceList writes refs as evidence lines; those that point into one
// sentence share a line.
func (w *writer) evidenceList(refs []library.Ref) {
	w.raw(`<ol class="evs">` + "\n")
	for from := 0; from < len(refs); {
		to := from + 1
		for to < len(refs) && refs[to].Doc == refs[from].Doc && refs[to].Sentence == refs[from].Sentence {
			to++
		}
		w.evidence("", refs[from:to]...)
		from = to
	}
	w.raw("</ol>\n")
}

// markState says who made a mark.
func markState(m *doc.Mention) doc.State {
	if m.Machine {
		return doc.Machine
	}
	return doc.Confirmed
}

// refs writes the numbers of a fact's evidence, each a link to its sentence.
func (w *writer) refs(refs []library.Ref) {
	const most = 3
	for i, r := range refs {
		if i == most {
			w.raw(` <small>`).text(w.t("and.more", len(refs)-most)).raw("</small>")
			return
		}
		if i > 0 {
			w.raw(", ")
		}
		w.raw(`<a href="`, w.to(sentencePath(r)), `" title="`).text(w.docTitle(r.Doc)).raw(`">`).num(i + 1).raw("</a>")
	}
}
