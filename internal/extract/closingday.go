package extract

import "sillok/internal/lazyregexp"

// mostClosing is how many lines may stand behind the day that closes a text: who
// wrote or signs it, and a line of the paper's.
const mostClosing = 2

// closingDay is the whole day that stands alone, with a clock or without, right
// behind the last prose, where nothing follows but who wrote or signs the text: the
// day of entry of an article that was copied, or that of a plan or report whose
// office no list knows.
func (p *page) closingDay() []dated {
	i := p.last + 1
	if p.last < 0 || i >= len(p.lines) || len(p.lines)-i-1 > mostClosing {
		return nil
	}
	l := &p.lines[i]
	if l.data || l.row || length(l.text) > 40 || hasBullet(l.text) && !bareStamp.MatchString(l.text) {
		return nil
	}
	st, ok := firstStamp(l.text)
	if !ok || !st.whole() || st.loose || isRange(l.text[st.end:]) {
		return nil
	}
	rest := l.text[:st.start] + l.text[st.end:]
	if !isClockAlone(rest) {
		return nil
	}
	for _, behind := range p.lines[i+1:] {
		if length(behind.text) > 40 || stampHint(behind.text) || hasBullet(behind.text) || behind.row {
			return nil
		}
	}
	return []dated{{st, rankSigned, i, "day behind the text"}}
}

// closedBy is the day at the end of line i, behind the text, where the line is the paper's: with the word for entry
// behind a copyright statement (<저작권자 ⓒ 한빛일보> 2019/04/05 11:20 송고), in brackets behind a note (※ 기고는 본지의
// 편집 방향과 다를 수 있습니다. (2019.04.05)).
func (p *page) closedBy(i int) (dated, bool) {
	l := &p.lines[i]
	if i <= p.last || l.label != labelRights && l.label != labelNote {
		return dated{}, false
	}
	form, rank, why := enteredEnd, rankEntered, "date of entry"
	if l.label == labelNote {
		form, rank, why = noticeEnd, rankSigned, "day behind the text"
	}
	at := form.FindStringIndex(l.text)
	if at == nil && l.label == labelRights {
		at = clockedEnd.FindStringIndex(l.text) // [ⓒ 나래경북, 무단전재 금지] 2022.10.07 15:02
	}
	if at == nil {
		return dated{}, false
	}
	if editedAt.MatchString(l.text[at[0]:]) {
		rank = rankChanged
	}
	st, ok := firstStamp(l.text[at[0]:])
	return dated{st, rank, i, why}, ok && st.whole() && !st.loose
}

var (
	enteredEnd = lazyregexp.New(stampText + `\s?` + enteredWord + `\s?([\])>〉]?)$`)
	clockedEnd = lazyregexp.New(`[\])>〉]\s(?:19|20)\d{2}[.\-/]\s?\d{1,2}[.\-/]\s?\d{1,2}\.?\s\d{1,2}:\d{2}(?::\d{2})?$`)
	noticeEnd  = lazyregexp.New(`[.!]\s?[(\[]` + stampText + `[)\]]$`)
)
