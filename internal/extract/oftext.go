package extract

import (
	"strings"

	"sillok/internal/lazyregexp"
)

// A notice tells when a thing will be announced, handed out or registered in rows
// that look like those in which a document tells of itself: ○ 발표 : 2019. 6. 26.
// Such a row is text, and its day is no day of the document.

// isOfText reports whether a field of handing out or of entry is a row of the text:
// an item of an outline, a row below the first sentence beside rows of other labels,
// a deed alone there, or a deed behind words that say of what it is: 합격자 발표.
func (p *page) isOfText(f field) bool {
	l := &p.lines[f.line]
	if f.kind != fieldReleased && f.kind != fieldEntered || l.outside || l.cells != nil || f.from > len(l.text) {
		return false
	}
	below := f.line > p.first
	stem := f.form == "stem"
	released := f.kind == fieldReleased
	switch {
	case numberedItem.MatchString(l.text), f.lines == 2 && hasBullet(l.text) && below:
		return true
	case outlined.MatchString(l.text):
		return below || stem && released || p.besideRows(f.line)
	case released && hasDash(l.text):
		return below || stem
	case released && ofWhat.MatchString(l.text[:f.from]) && p.fieldsOn(f.line, f.line)[0].from == f.from && !p.leadIn(l, f):
		return true
	case released && below:
		return stem || p.besideRows(f.line)
	case below && stem && p.besideRows(f.line):
		return !strings.Contains(f.value, ":") // 승인: 2019. 3. 2. / 착공: 2019. 4. 1.
	}
	return false
}

// hasDash reports whether a line begins with the dash of an item.
func hasDash(s string) bool { return strings.IndexAny(s, "-–—") == 0 }

var (
	// outlined and numberedItem begin the items of an outline, which boards do not set
	// before the fields of theirs.
	outlined     = lazyregexp.New(`^[○◦ㅇ❍□◎●■◯※]`)
	numberedItem = lazyregexp.New(`^(?:[0-9]{1,2}[.)]\s|[①-⑳]|[가나다라마바사아자차카타파하][.)]\s|[(（][0-9가-하][)）])`)
	// ofWhat ends in a word that says of what a deed is.
	ofWhat = lazyregexp.New(`[가-힣]\s$`)
	// rowLabel begins a row with a label and its value.
	rowLabel = lazyregexp.New(`^[○◦ㅇ❍□◎●■◯※▶▷*•·ㆍ-]?\s?([가-힣](?:[가-힣 ]{0,10}[가-힣])?)\s?[:：]\s?\S`)
)

// besideRows reports whether right over or under line i stands a row whose label is
// none of those in which a document tells of itself.
func (p *page) besideRows(i int) bool {
	for _, j := range []int{i - 1, i + 1} {
		if j < 0 || j >= len(p.lines) || max(i, j) < len(p.lines) && p.lines[max(i, j)].gap {
			continue
		}
		if m := rowLabel.FindStringSubmatch(p.lines[j].text); m != nil && len(fieldsOfText(p.lines[j].text)) == 0 {
			return true
		}
	}
	return false
}
