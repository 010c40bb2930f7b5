package dates

import (
	"strings"

	"sillok/internal/edtf"
)

// announcing are the words that only what is to come has; the plain present
// (열린다), which tells the future of a date too, is misread more easily.
var announcing = words("announcing")

// sentenceEnd ends a sentence; followsUp says that a deed comes behind another.
var (
	sentenceEnd = words("sentence-end")
	followsUp   = words("follows-up")
)

// announced reports whether the future that m takes is told by such a word before
// the sentence of e ends or a comma comes.
func (r *resolver) announced(m mode, e expression) bool {
	if m != earliest {
		return false
	}
	after, _, _ := strings.Cut(r.text[e.end:min(len(r.text), e.end+240)], "\n")
	after, _, _ = strings.Cut(after, sentenceEnd.Word())
	after, _, _ = strings.Cut(after, ",")
	return announcing.Within(after)
}

// withinYear corrects a choice by tense that left the publication's year, where
// the day or month of that year is at most near days or months away: who means
// last year's or next year's in such a case says so (지난해, 내년), and the tense
// was misread.
func (r *resolver) withinYear(spans []span, chosen, near int) int {
	p := r.around()
	if spans[chosen].lo.Year == p.lo.Year {
		return chosen
	}
	for i, s := range spans {
		if s.lo.Year == p.lo.Year && distance(s, p) <= near && distance(spans[chosen], p) > near {
			r.because("year of publication")
			return i
		}
	}
	return chosen
}

// thisYear prefers the publication's year for figures that nothing dates: who
// writes (12.2) in April and means last December adds the year, but in January.
func (r *resolver) thisYear(spans []span, chosen int) int {
	p := r.around()
	if distance(spans[chosen], p) <= 60 {
		return chosen
	}
	for i, s := range spans {
		if s.lo.Year == p.lo.Year {
			return i
		}
	}
	return chosen
}

// withinMonth is withinYear for the ends of a range of days without a month: of
// the publication's month where the day is at most a week away.
func (r *resolver) withinMonth(spans []span, chosen int) int {
	p := r.around()
	for i, s := range spans {
		if s.lo.Month == p.lo.Month && s.lo.Year == p.lo.Year && distance(s, p) <= 7 && distance(spans[chosen], p) > 20 {
			return i
		}
	}
	return chosen
}

// justPast corrects a bare day that is to come in the next month, where it was
// yesterday or the day before: the next month's would be told so (다음 달).
func (r *resolver) justPast(spans []span, chosen int) int {
	p := r.around()
	if chosen == 0 || !p.hi.Before(spans[chosen].lo) {
		return chosen
	}
	if before := spans[chosen-1]; distance(before, p) <= 2 && distance(spans[chosen], p) >= 25 {
		return chosen - 1
	}
	return chosen
}

// byWeekday corrects the choice by a weekday beside the figures: where the
// chosen day is another weekday and one neighbour fits, that one is meant.
func (r *resolver) byWeekday(p point, spans []span, chosen int) int {
	if !p.weekdayIn || p.dir != undirected || weekdayOf(spans[chosen].lo) == p.weekday {
		return chosen
	}
	fit := -1
	for i := max(0, chosen-1); i <= min(chosen+1, len(spans)-1); i++ {
		if weekdayOf(spans[i].lo) != p.weekday {
			continue
		}
		if fit >= 0 {
			return chosen
		}
		fit = i
	}
	if fit < 0 {
		return chosen
	}
	r.because("fits the weekday")
	return fit
}

// followedUp reports whether what follows a day makes it past: 5일에 이어.
func followedUp(after string) bool {
	after = atTime.WithoutBegin(after)
	return followsUp.Begins(after[spaceLen(after):])
}

// fitsWeekday reports whether a month and day fall on the weekday beside them in
// a year, or none stands there.
func fitsWeekday(p point, year int) bool {
	return !p.weekdayIn || weekdayOf(edtf.Day{Year: year, Month: p.month.n, Day: p.day.n}) == p.weekday
}
