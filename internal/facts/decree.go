package facts

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
)

// A decree names a person with the present post on one line, and on the next what
// becomes of the person:
//
//	공공데이터정책관 나은별
//	디지털정부국장에 보함

// decreed reads the posts of decrees.
func (r *reader) decreed() []claim {
	var list []claim
	for i := range r.lines {
		if r.decreesOn(i) {
			list = append(list, r.decreeClaims(i)...)
		}
	}
	return list
}

// decreesOn reports whether a decree begins on line i.
func (r *reader) decreesOn(i int) bool {
	return i+1 < len(r.lines) && r.isDecree(i+1) && r.namesSpeaker(i)
}

// isDecree reports whether a line tells what becomes of somebody: it ends in a word of
// decree, and names nobody.
func (r *reader) isDecree(i int) bool {
	words := strings.Fields(strings.TrimRight(r.str(r.lines[i]), " ."))
	n := len(words)
	return n > 1 && n < 12 && decrees[words[n-1]] && len(r.marks(r.lines[i], "person")) == 0 && !sentenceLike(r.str(r.lines[i]))
}

// decreeClaims gives the posts of the decree whose person line i names.
func (r *reader) decreeClaims(i int) []claim {
	tokens := r.lineTokens(i)
	at := 0
	for r.kind(tokens[at]) != "person" {
		at++
	}
	person, day := tokens[at].mark, r.noticeDay()
	var list []claim
	add := func(t title, when edtf.Date, in diag.Span) {
		if !t.found {
			return
		}
		c := claim{Role: doc.Role{Person: r.Mentions[person].ID, Post: t.post, When: when, In: in, Evidence: r.str(in)}}
		if c.Agency = r.paperOf(in.End); t.agency >= 0 {
			c.Agency = r.Mentions[t.agency].ID
		}
		list = append(list, c)
	}
	now, _ := r.leftTitle(tokens, at, 0)
	now, _ = r.wholeItem(now, tokens, at)
	add(now, until(day), r.lines[i])
	for _, s := range divide(r.lineTokens(i+1), func(t token) bool { return t.text == "." || t.text == "," }) {
		item := r.withoutOrder(s.tokens)
		if len(item) == 0 {
			continue
		}
		t := r.careerPost(item, -1, true)
		if n := len(item); !t.found && n > 1 && works[item[n-1].text] && office(item[n-2].text) {
			t = title{post: phrase(item), agency: -1, found: true} // 정보과 근무를 명함
		}
		add(t, since(day), r.lines[i+1])
	}
	return list
}
