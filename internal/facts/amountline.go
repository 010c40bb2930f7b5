package facts

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/korean"
)

// A line without a verb may tell how a measure went: its label is the measure, and each
// number has its time in front of it.
//
//	- 거래규모 : (2003년) 36.2조원 → (2019년) 102.8조 원
//
// It is a measure of what the text is about by its title.

// amountLine gives the quantities of such a line, none of other lines.
func (r *reader) amountLine(i int) []doc.Amount {
	l := r.lines[i]
	of := r.subjectMatter()
	if of.IsZero() || !r.inTitle || r.heading[l.Start] || endsSentence(r.str(l)) {
		return nil
	}
	name, value, ok := r.label(l)
	what := r.labelWords(l, value)
	if !ok || name == "" || len(r.marks(diag.Span{Start: l.Start, End: value.Start})) > 0 || !plainNouns(strings.Fields(what)) || !nounPhrase(strings.Fields(what)) {
		return nil
	}
	var list []doc.Amount
	for _, q := range korean.Quantities(r.masked(value)) {
		q.Start, q.End = q.Start+value.Start, q.End+value.Start
		m := r.timeBefore(q.Start)
		if m < 0 {
			return nil // a number without a time: no line of this kind
		}
		words := r.str(diag.Span(q.Span))
		list = append(list, doc.Amount{Of: of, Value: valueOf(words, q.Unit), Number: q.Value, Unit: q.Unit, Kind: q.Kind, What: what, In: r.sentences[r.sentence(q.Start)], When: r.date(m)})
	}
	if len(list) < 2 {
		return nil
	}
	return list
}

// labelWords gives the words of a line's label with their spaces.
func (r *reader) labelWords(l, value diag.Span) string {
	words := r.str(r.trimmed(diag.Span{Start: l.Start, End: max(l.Start, value.Start)}))
	return strings.TrimRight(words, " :：")
}

// timeBefore gives the date mark that stands right in front of a number, perhaps in a
// bracket, -1 without one.
func (r *reader) timeBefore(at int) int {
	before := strings.TrimRight(r.Text[:at], " ():")
	if m := r.markEnding(len(before)); m >= 0 && !r.date(m).IsZero() {
		return m
	}
	return -1
}
