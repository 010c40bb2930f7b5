package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// toldOf gives what a date dates: one happening, or the several that a line of a list
// tells of it.
func (r *reader) toldOf(i int) []dated {
	if list := r.severalDeeds(i); len(list) > 1 || len(list) == 1 && list[0].timed {
		return list
	}
	if list := r.programme(i); len(list) > 0 {
		return list
	}
	x, ok := r.told(i)
	if !ok {
		return nil
	}
	if deed, ok := r.repairedThen(x); ok {
		return []dated{x, deed}
	}
	return r.chained(x)
}

// withoutClocks leaves out the times of day in words.
func withoutClocks(s string) string {
	return strings.Join(slices.DeleteFunc(strings.Fields(s), korean.IsClock), " ")
}

// severalDeeds reads a line that begins with its only date and lists nouns of what
// happened then, each behind what it happened to: 2017. 7. 26. 한빛부, 나래부 출범, 한빛마루
// 개통. What names no deed belongs to the next one.
func (r *reader) severalDeeds(i int) []dated {
	at := r.Mentions[i].In
	line := r.lines[r.line(at.Start)]
	if hangulLetters(r.Text[line.Start:at.Start]) > 0 || sentenceLike(r.str(line)) || len(r.marks(line, "date")) > 1 || len(r.cells(line)) > 0 {
		return nil
	}
	in := r.trimmed(diag.Span{Start: at.End, End: line.End})
	if comma := strings.LastIndex(r.str(in), ", "); comma > 0 && r.cases(in) > 0 { // 나래법 시행, |가람원이 새봄원으로 바뀜|
		list := r.nounDeeds(i, diag.Span{Start: in.Start, End: in.Start + comma})
		x, ok := r.told(i)
		if len(list) == 0 || !ok || x.clause == nil || x.clause.Predicate.Start < in.Start+comma {
			return nil
		}
		return append(list, x)
	}
	return r.nounDeeds(i, in)
}

// nounDeeds reads such a list in some words of the line of date i.
func (r *reader) nounDeeds(i int, in diag.Span) []dated {
	if strings.ContainsAny(withoutClocks(r.str(in)), "():") || r.cases(in) > 0 || !r.verbless(in) {
		return nil
	}
	var list []dated
	from := in.Start
	for end := in.Start; end < in.End; {
		comma := strings.Index(r.Text[end:in.End], ", ")
		next := in.End
		if comma >= 0 {
			next = end + comma
		}
		if timed := strings.Fields(r.Text[end:next]); len(timed) > 1 && korean.IsClock(timed[0]) {
			from = end // 04:30 완진, |06:00 본부 가동|
		}
		part := r.trimmed(diag.Span{Start: from, End: next})
		end = min(in.End, next+len(", "))
		if a := korean.ActionIn(r.str(part)); a.Kind != "" && !unhappening[a.Kind] && strings.Contains(r.str(part), " ") {
			list = append(list, dated{mark: i, words: part, noun: r.str(part), action: a, alone: true, timed: part.Start > in.Start && korean.IsClock(firstWord(r.str(part)))})
			from = end
			continue
		}
		if len(r.marks(part)) == 0 && !strings.Contains(r.str(part), " ") {
			return nil // 착수, 중간, 최종 보고회: one deed
		}
	}
	if from < in.End {
		return nil // words are left that no deed takes
	}
	return list
}
