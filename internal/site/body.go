package site

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/library"
)

// body writes the text of a document: paragraphs, numbered sentences, marks as
// links, and the speaker beside what was said. Of an excerpt it writes the
// sentences that may be shown, with a sign where some are left out.
type body struct {
	*writer
	d       *library.Doc
	next    int // the next sentence to write
	mark    int // the next mark
	quote   int // the next quotation
	offset  int // bytes of the text counted so far,
	chars   int // and their characters: marks are named by character offset
	skipped bool
}

func (f *Frame) body(d *library.Doc) *page {
	b := &body{writer: f.writer(), d: d}
	if d.Publish == library.Metadata {
		return &b.page
	}
	headings := d.Headings
	text := d.Text
	for at := 0; at < len(text); {
		end := len(text)
		if i := strings.Index(text[at:], "\n\n"); i >= 0 {
			end = at + i
		}
		for at < end { // a heading is a line; it may touch the paragraph below it
			part := diag.Span{Start: at, End: end}
			if len(headings) > 0 && headings[0].Start < end {
				if h := headings[0]; h.Start > at {
					part.End = h.Start
				} else {
					part, headings = h, headings[1:]
					b.block(part, true)
					at = after(text, part.End)
					continue
				}
			}
			b.block(part, false)
			at = after(text, part.End)
		}
		at = after(text, end)
	}
	return &b.page
}

// after is the next byte that is not a line's end.
func after(text string, at int) int {
	for at < len(text) && text[at] == '\n' {
		at++
	}
	return at
}

// block writes a paragraph or a heading.
func (b *body) block(in diag.Span, heading bool) {
	first := b.next
	for first < len(b.d.Sentences) && b.d.Sentences[first].End <= in.Start {
		first++
	}
	last := first
	shown := false
	for last < len(b.d.Sentences) && b.d.Sentences[last].Start < in.End {
		shown = shown || b.d.Shows(last)
		last++
	}
	b.next = last
	if !shown && b.d.Publish != library.Full {
		b.gap()
		return
	}
	closing := b.open(in, heading)
	at := in.Start
	for i := first; i < last; i++ {
		s := b.d.Sentences[i]
		s.Start, s.End = max(s.Start, at), min(s.End, in.End)
		if !b.d.Shows(i) {
			b.gapInside()
			at = s.End
			continue
		}
		b.lines(diag.Span{Start: at, End: s.Start})
		n := strconv.Itoa(i + 1)
		b.raw(`<span class="sen" id="s`, n, `">`)
		if !heading {
			b.raw(`<a class="sn" href="#s`, n, `" aria-label="`).text(b.t("sentence")).raw(" ", n, `" tabindex="-1">`, n, `</a>`)
		}
		b.marks(s)
		b.raw("</span>")
		b.skipped = false
		at = s.End
	}
	if b.d.Publish == library.Full {
		b.marks(diag.Span{Start: at, End: in.End})
	}
	b.raw(closing, "\n")
}

// gap stands for sentences that are not shown; one sign for many.
func (b *body) gap() {
	if !b.skipped {
		b.raw(`<p class="gap" aria-label="`).text(b.t("left.out")).raw("\">[…]</p>\n")
	}
	b.skipped = true
}

func (b *body) gapInside() {
	if !b.skipped {
		b.raw(" […] ")
	}
	b.skipped = true
}

// open begins a block and gives what ends it. A paragraph in which somebody
// begins to speak carries the speaker's name.
func (b *body) open(in diag.Span, heading bool) (closing string) {
	if heading {
		b.raw("<h2>")
		return "</h2>"
	}
	var who []entity.ID
	id := 0
	for b.quote < len(b.d.Quotes) && b.d.Quotes[b.quote].Words.Start < in.End {
		q := &b.d.Quotes[b.quote]
		b.quote++
		if q.State == doc.Rejected || q.Speaker.IsZero() || q.Words.Start < in.Start {
			continue
		}
		if id == 0 {
			id = b.quote
		}
		if len(who) == 0 || who[len(who)-1] != q.Speaker {
			who = append(who, q.Speaker)
		}
	}
	if len(who) == 0 {
		b.raw("<p>")
		return "</p>"
	}
	b.raw(`<p class="said" id="q`, strconv.Itoa(id), `"><span class="by">`).text(b.t("said.by")).raw(" ")
	b.names(who, ", ")
	b.raw("</span>")
	return "</p>"
}

// marks writes the text of in with its marks as links.
func (b *body) marks(in diag.Span) {
	at := in.Start
	ms := b.d.Mentions
	for b.mark < len(ms) && ms[b.mark].In.Start < at {
		b.mark++
	}
	for ; b.mark < len(ms) && ms[b.mark].In.End <= in.End; b.mark++ {
		m := &ms[b.mark]
		b.lines(diag.Span{Start: at, End: m.In.Start})
		b.one(m)
		at = m.In.End
	}
	b.lines(diag.Span{Start: at, End: in.End})
}

// one writes a mark.
func (b *body) one(m *doc.Mention) {
	surface := b.d.Text[m.In.Start:m.In.End]
	path := b.entityPath(m.ID)
	tag := "a"
	if path == "" {
		tag = "span"
	}
	b.raw("<", tag, ` class="mark `, m.ID.Kind, `" id="m`).num(b.character(m.In.Start))
	if path != "" {
		b.raw(`" href="`, b.to(path))
	}
	b.raw(`" data-k="`).text(b.Site.badge(m.ID.Kind))
	if title := b.markTitle(m, surface); title != "" {
		b.raw(`" title="`).text(title)
	}
	b.raw(`">`)
	b.lines(m.In)
	b.raw("</", tag, ">")
}

// markTitle is what hovering adds: the role, the day, or the name in full.
func (s *Site) markTitle(m *doc.Mention, surface string) string {
	switch {
	case m.Role != "":
		return m.Role
	case m.ID.Kind == "date":
		if m.ID.Name == surface {
			return ""
		}
		return m.ID.Name
	}
	if title := s.title(m.ID); title != surface {
		return title
	}
	return ""
}

// lines writes text with its line breaks.
func (b *body) lines(in diag.Span) {
	s := b.d.Text[in.Start:in.End]
	for {
		i := strings.IndexByte(s, '\n')
		if i < 0 {
			b.text(s)
			return
		}
		b.text(s[:i])
		b.raw("<br>\n")
		s = s[i+1:]
	}
}

// character is the character offset of the byte at i; i never goes back.
func (b *body) character(i int) int {
	b.chars += utf8.RuneCountInString(b.d.Text[b.offset:i])
	b.offset = i
	return b.chars
}

// markID is the anchor of a mark: its character offset.
func markID(d *library.Doc, m *doc.Mention) string {
	return "m" + strconv.Itoa(utf8.RuneCountInString(d.Text[:m.In.Start]))
}
