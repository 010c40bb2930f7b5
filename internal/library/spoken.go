package library

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/korean"
)

// backPointers are the words that say that something was on the day last
// spoken of.
var backPointers = []string{"이날", "당일", "같은 날"}

// openingMarks are the marks in which words that somebody says begin.
const openingMarks = "“\"〝″＂"

// spoken is the time of speaking that the quotation's own sentence tells: the day that it points back to, else the
// time before the quoted words that leads to them (18일 인터뷰에서 “…”) or between them and the verb (“…”고 18일 밝혔다).
// It is zero where the sentence tells none, or one that lies ahead or holds the day of publication.
func (d *Doc) spoken(r Ref) edtf.Date {
	var last doc.Mention
	for _, m := range r.marks() {
		switch {
		case m.ID.Kind != "date" || !r.sentence().Contains(m.In) || inQuotes(d.Text[r.sentence().Start:m.In.Start]):
		case slices.Contains(backPointers, d.Text[m.In.Start:m.In.End]):
			return timeOf(m)
		case m.In.End <= r.In.Start && d.leadsToWords(m.In.End, r.In.Start),
			m.In.Start >= r.In.End && last.In.Len() == 0 && d.datesVerb(r, m.In):
			last = m
		case m.In.End <= r.In.Start:
			last = doc.Mention{} // the time right before the words is another's
		}
	}
	when := timeOf(last)
	if _, _, ranges := when.Interval(); ranges || when.Contains(d.Published) {
		return edtf.Date{}
	}
	if from, ok := when.Earliest(); !ok || d.after(from) {
		return edtf.Date{}
	}
	return when
}

// inQuotes reports whether what stands behind s, the beginning of a sentence, stands in quotation marks.
func inQuotes(s string) bool {
	return strings.Count(s, "“") > strings.Count(s, "”") || strings.Count(s, "\"")%2 == 1
}

// timeOf is the time that a mark of a date names, zero for any other.
func timeOf(m doc.Mention) edtf.Date {
	when, _ := edtf.Parse(m.ID.Name)
	return when
}

// after reports whether a day lies behind the document's publication.
func (d *Doc) after(day edtf.Day) bool {
	last, ok := d.Published.Latest()
	return ok && last.Before(day)
}

// leadsToWords reports whether what stands from a time to quoted words, or to the first of several, says where and to
// whom they were said and dates nothing else: 18일 |인터뷰에서 “, 8일 |청사에서 열린 취임식에서 “; not 10일 |개통한 시스템을 “.
func (d *Doc) leadsToWords(from, to int) bool {
	gap := d.Text[from:to]
	if i := strings.IndexAny(gap, openingMarks); i >= 0 {
		gap = gap[:i]
	}
	t := korean.Read(gap)
	for k := range t.Sentences() {
		for _, c := range t.Clauses(k) {
			if c.Mood != korean.Plain || c.State || c.Form == korean.Final {
				return false
			}
			if _, does := c.Arg(korean.Who); does && c.Relation != korean.Modifying {
				return false
			}
			if c.Relation == korean.Modifying && !placesWords(t, korean.Span{Start: c.Noun.Start, End: len(gap)}) {
				return false
			}
		}
	}
	return true
}

// placesWords reports whether the noun phrase that a stretch opens with says where something is said: 취임식에서,
// 회의에 참석해.
func placesWords(t *korean.Text, in korean.Span) bool {
	words := t.Words(in)
	i := slices.IndexFunc(words, func(w korean.Word) bool { return w.Case != korean.NoCase && w.Case != korean.Genitive })
	return i >= 0 && (words[i].Case == korean.Source || words[i].Case == korean.Place && i+1 < len(words))
}

// datesVerb reports whether a time stands between the quoted words and the verb that says that they were said:
// “…”라고 |18일| 밝혔다.
func (d *Doc) datesVerb(r Ref, in diag.Span) bool {
	if strings.Count(strings.TrimSpace(d.Text[r.In.End:in.Start]), " ") > 0 {
		return false
	}
	behind := d.Text[in.End:r.sentence().End]
	t := korean.Read(behind)
	return len(t.Sentences()) == 1 && len(t.Clauses(0)) == 1 && !strings.ContainsAny(behind, openingMarks)
}

// goesOn reports whether q is what the same person says next, in the sentence behind that of the quotation before it
// in one paragraph, and tells who says it by a word that points back: 그는 “…”.
func (q *Quote) goesOn(before *Quote) bool {
	s := q.Ref.sentence()
	if before == nil || before.Speaker != q.Speaker || q.Ref.Sentence-before.Ref.Sentence > 1 || s.Start < before.Ref.In.End {
		return false
	}
	opens, _, _ := strings.Cut(q.Ref.Doc.Text[s.Start:s.End], " ")
	return korean.Reference(korean.BareNoun(opens)) == "other" && !strings.Contains(q.Ref.Doc.Text[before.Ref.In.End:s.Start], "\n")
}
