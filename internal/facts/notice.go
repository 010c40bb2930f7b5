package facts

import (
	"regexp"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// A personnel notice has sections with a sign, and items of a post and a name.

// notices reads personnel notices: sections with a sign, items of a post and a
// name.
func (r *reader) notices() []claim {
	lines := r.noticeLines()
	if len(lines) == 0 {
		return nil
	}
	body, day := r.noticeBody(lines[0]), r.noticeDay()
	leaves := false
	var list []claim
	for i := lines[0].first; i < len(r.lines); i++ {
		l := r.lines[i]
		if head, ok := r.sectionHead(l); ok {
			leaves = leaving.MatchString(r.str(head))
			if own := r.marks(head, "agency"); len(own) > 0 {
				body = r.Mentions[own[0]].ID // ◇ 한빛부
			}
		}
		if !slices.ContainsFunc(lines, func(n noticeLine) bool { return n.first == i }) {
			continue
		}
		for _, m := range r.marks(l, "person") {
			if label := r.labelBefore(l, m); label != "" {
				leaves = leaving.MatchString(label)
			}
			if c, ok := r.noticeItem(l, m, body, day, leaves); ok {
				list = append(list, c)
			}
		}
	}
	return list
}

// sectionHead gives the words that a section begins with: its whole line, or those
// before its first item when items follow on the line (◇한빛부 ▲국장 나은별). A line
// that begins with an item has none.
func (r *reader) sectionHead(l diag.Span) (diag.Span, bool) {
	s := r.str(l)
	sign := sectionOf.FindString(s)
	if sign == "" {
		return diag.Span{}, false
	}
	if m := noticeMark.FindStringIndex(s[len(sign):]); m != nil {
		l.End = l.Start + len(sign) + m[0]
	}
	return l, len(r.marks(l, "person")) == 0
}

// labelBefore gives the last label in brackets of a line before a mark: <승진>.
func (r *reader) labelBefore(l diag.Span, m int) string {
	list := itemLabel.FindAllString(r.Text[l.Start:r.Mentions[m].In.Start], -1)
	if len(list) == 0 {
		return ""
	}
	return list[len(list)-1]
}

var itemLabel = regexp.MustCompile(`[<〈＜][^<>〈〉＜＞]{1,20}[>〉＞]`)

// noticeLine is a line with items.
type noticeLine struct{ first int }

// noticeLines gives the lines of the notice: with item signs, a person in each
// item, and no sentence.
func (r *reader) noticeLines() []noticeLine {
	var list []noticeLine
	people := 0
	for i, l := range r.lines {
		s := r.str(l)
		if r.heading[l.Start] || sentenceLike(s) || !noticeMark.MatchString(s) {
			continue
		}
		n := 0
		for _, m := range r.marks(l, "person") {
			if _, ok := r.itemPost(r.item(l, m), m); ok {
				n++
			}
		}
		if n > 0 {
			list = append(list, noticeLine{i})
			people += n
		}
	}
	notice := strings.Contains(r.Title, "인사") || regexp.MustCompile(`전보|승진|임용|발령`).MatchString(r.Text)
	if people < 2 || !notice {
		return nil
	}
	return list
}

// item gives the item of a line that holds a person: between signs, or between
// commas when the line has only one sign.
func (r *reader) item(l diag.Span, m int) diag.Span {
	at := r.Mentions[m].In
	item := r.narrow(r.narrow(l, at, noticeMark), at, itemLabel)
	if len(r.marks(item, "person")) > 1 {
		for _, p := range r.parts(item) {
			if p.Contains(at) {
				return p
			}
		}
	}
	return over(r.trim(item), at)
}

// narrow cuts a span at the signs nearest to a place in it.
func (r *reader) narrow(l, at diag.Span, sign *regexp.Regexp) diag.Span {
	part := l
	for _, s := range sign.FindAllStringIndex(r.str(l), -1) {
		if l.Start+s[1] <= at.Start {
			part.Start = l.Start + s[1]
		} else if l.Start+s[0] >= at.End {
			part.End = l.Start + s[0]
			break
		}
	}
	return part
}

// itemPost gives the post of an item: the words before the name, else those after.
func (r *reader) itemPost(item diag.Span, m int) (string, bool) {
	at := r.Mentions[m].In
	before := strings.Fields(cvBracket.ReplaceAllString(r.Text[item.Start:at.Start], " "))
	if n := len(before); n > 0 && r.isPost(before[n-1], true) {
		return r.cutBody(before[n-1], item.Start, at.Start), true
	}
	if t := r.titleAfter(at.End); t.found && t.in.End <= item.End {
		return t.post, true
	}
	return "", false
}

// cutBody takes a marked body off the front of a word.
func (r *reader) cutBody(post string, from, to int) string {
	for _, m := range r.marks(diag.Span{Start: from, End: to}, "agency") {
		if s := r.surface(m); strings.HasPrefix(post, s) && post != s {
			if rest := strings.TrimPrefix(post, s); rest == "장" {
				return gluedPost(s)
			} else if r.isPost(rest, true) {
				return rest
			}
		}
	}
	return post
}

// noticeItem makes the claim of an item.
func (r *reader) noticeItem(l diag.Span, m int, body entity.ID, day edtf.Date, leaves bool) (claim, bool) {
	item := r.item(l, m)
	post, ok := r.itemPost(item, m)
	if !ok {
		return claim{}, false
	}
	if own := r.marks(item, "agency"); len(own) > 0 {
		body = r.Mentions[own[len(own)-1]].ID
	}
	if own := r.marks(item, "date"); len(own) > 0 {
		day = r.date(own[0])
	}
	when := since(day)
	if leaves {
		when = until(day)
	}
	c := claim{Role: r.role(r.Mentions[m].ID, post, -1, when, item)}
	c.Agency = body
	c.In = item
	c.Evidence = r.str(item)
	return c, true
}

// noticeBody gives the body whose notice it is: the first named before the first
// item, else the one that the headline names.
func (r *reader) noticeBody(first noticeLine) entity.ID {
	if list := r.marks(diag.Span{Start: 0, End: r.lines[first.first].Start}, "agency"); len(list) > 0 {
		return r.Mentions[list[0]].ID
	}
	return r.titleBody()
}

// titleBody gives the body that the headline names, which holds no marks: [인사]
// 한빛부.
func (r *reader) titleBody() entity.ID {
	if r.names == nil {
		return entity.ID{}
	}
	title := strings.TrimSpace(titleTag.ReplaceAllString(r.Title, ""))
	for _, s := range append([]string{title}, strings.Fields(title)...) {
		for _, e := range r.names.Lookup(s, r.Published) {
			if e.ID.Kind == "agency" {
				return e.ID
			}
		}
	}
	return entity.ID{}
}

var titleTag = regexp.MustCompile(`^[\[<【(][^\])>】]{1,10}[\])>】]|\s인사$`)

// noticeDay gives the day on which the posts begin: a date with 자 behind it.
func (r *reader) noticeDay() edtf.Date {
	for i := range r.Mentions {
		if r.Mentions[i].ID.Kind == "date" && strings.HasPrefix(r.Text[r.Mentions[i].In.End:], "자") {
			return r.date(i)
		}
	}
	return edtf.Date{}
}
