package annotate

import (
	"slices"
	"strconv"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
)

// An occasion is named when it has a number (제3회, 제4차), a year (2023
// 대한민국 정부 박람회), quotation marks, or the authority knows it. Surveys, examinations and elections
// are no occasions (guide, span rule 13).

// occasions are the heads of occasions.
var occasions = words("occasions")

// meetings are the occasions that are counted by 차 (제4차 전체회의); 1차 수사
// 대상 is none.
var meetings = words("meetings")

// noOccasion are words that make what follows no occasion of its own.
var noOccasion = words("no-occasion")

var (
	edition  = pattern("edition")
	year     = pattern("year")
	bareYear = pattern("bare-year")
)

// row is a row of nouns that ends in the head of an occasion.
type row struct {
	in       diag.Span
	words    []string
	head     string
	numbered bool // begins with a number or a year
}

// rows gives the rows of nouns that end in the head of an occasion and hold no
// word that makes it none.
func (a *article) rows() []row {
	var out []row
	for i := range a.words {
		a.stems(i, func(s string) bool {
			head := occasionHead(s)
			if head == "" || sittingGenitive.Ends(s) {
				return false
			}
			r := a.row(i, s)
			r.head = head
			r.numbered = r.numbered && (!sessionUnit.Ends(r.words[0]) || meetings.Has(head))
			if !slices.ContainsFunc(r.words, func(w string) bool { return noOccasion.Has(w) }) {
				out = append(out, r)
			}
			return true
		})
	}
	return out
}

// row is the row that ends in the stem of the i-th word.
func (a *article) row(i int, stem string) row {
	end := a.words[i].start + len(stem)
	first, numbered := a.startAtNumber(a.nounsBefore(i, 9), i)
	if a.isQuotedWhole(first-1, end) && year.MatchString(a.word(first-1)) { // ‘2025년 가온데이터 교류회’
		first, numbered = first-1, true
	}
	words := a.wordsOf(first, i, end)
	if numbered && a.gap(first) == " " && ordinal.Has(a.word(first-1)) {
		first--
	}
	return row{in: diag.Span{Start: a.words[first].start, End: end}, words: words, numbered: numbered}
}

// isQuotedWhole reports whether a quotation begins with the i-th word and ends at an offset.
func (a *article) isQuotedWhole(i, end int) bool {
	return i >= 0 && a.gap(i+1) == " " && a.isQuoted(diag.Span{Start: a.words[i].start, End: end})
}

// numberedOccasions claims 제3회 산림정보 세미나 and 2023 대한민국 정부 박람회, but
// not what has no name without its body: 제4차 회의.
func numberedOccasions(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, r := range a.rows() {
		if !r.numbered || len(r.words) < 2 {
			continue
		}
		ofPeriod := periodUnit.Ends(r.words[0]) && bareHeads.Has(r.head)
		if ofPeriod || len(r.words) == 2 && occasionTooPlain(r.words[1]) {
			continue
		}
		out = append(out, claim.Candidate{In: r.in, Detail: "number + …" + r.head, Score: 0.95, Sure: true})
	}
	for _, m := range a.claims.list {
		if in, ok := a.editionOf(&m); ok {
			out = append(out, claim.Candidate{In: in, Detail: "number + " + spanText(a, m.In), Score: 0.95, Sure: true})
		}
	}
	return out
}

// editionOf is a listed occasion with the number or year right before it, whatever words
// its name is of: 2023 대한민국 정부 박람회.
func (a *article) editionOf(m *claim.Candidate) (diag.Span, bool) {
	i := a.wordAt(m.In.Start)
	if m.Kind != "event" || m.Entity == nil {
		return diag.Span{}, false
	}
	followsWord := i > 0 && a.words[i].start == m.In.Start && a.gap(i) == " "
	if !followsWord || !opensOccasion(a.word(i-1)) {
		return diag.Span{}, false
	}
	return diag.Span{Start: a.words[i-1].start, End: m.In.End}, true
}

// yearBehind claims 코리아 가람 엑스포 2025: an occasion whose year stands behind
// its head.
func yearBehind(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, r := range a.rows() {
		i := a.wordAt(r.in.End)
		if end := a.shortYear(r.in.End); end > 0 && !r.numbered && (len(r.words) > 1 || particular(r.words) > 0) {
			out = append(out, claim.Candidate{In: diag.Span{Start: r.in.Start, End: end}, Detail: r.head + " + short year", Score: 0.9, Sure: true})
			continue
		}
		if r.numbered || len(r.words) < 2 && runes(r.words[0]) < longOccasion {
			continue
		}
		if a.gap(i) != " " {
			continue
		}
		a.stems(i, func(s string) bool {
			if !bareYear.MatchString(s) {
				return false
			}
			out = append(out, claim.Candidate{In: diag.Span{Start: r.in.Start, End: a.words[i].start + len(s)}, Detail: r.head + " + year", Score: 0.9, Sure: true})
			return true
		})
	}
	return out
}

// longOccasion is how many syllables the name of an occasion has at least that is one word
// (가람국제도자엑스포).
const longOccasion = 7

// shortYear is where the two digits behind an occasion end that are its year's, the
// document's or the one before or behind that: 나루엑스포 96, 가람쇼'98; 0 for none.
func (a *article) shortYear(offset int) int {
	m := shortYear.FindStringSubmatchIndex(a.text[offset:])
	day, ok := a.published.Earliest()
	if m == nil || !ok {
		return 0
	}
	n, _ := strconv.Atoi(a.text[offset+m[2] : offset+m[3]])
	if d := (day.Year - n) % 100; d > 1 && d < 99 {
		return 0
	}
	return offset + m[3]
}

// shortYear is the year behind an occasion in two digits.
var shortYear = pattern("short-year")

// dayNoun ends the name of a day that is kept each year: 자원순환의 날.
var dayNoun = words("day-noun")

// memorialDays claims a day that is kept each year, where the words around show that
// it is: in quotation marks, with a number in front, observed or held.
func memorialDays(a *article) []claim.Candidate {
	return a.eachStem(func(i int, s string) (claim.Candidate, bool) {
		if !dayNoun.Has(s) || a.gap(i) != " " || !dayGenitives.Ends(a.word(i-1)) {
			return claim.Candidate{}, false
		}
		in := diag.Span{Start: a.words[i-1].start, End: a.words[i].start + len(s)}
		first := a.scopeOfDay(i-1, in.End)
		in.Start = a.words[first].start
		ok := first < i-1 || a.isQuoted(in) || runes(a.word(i-1)) > 2 && (dayKept.Begins(a.after(in.End, 40)))
		return claim.Candidate{In: in, Detail: "…" + spanText(a, in), Score: 0.85, Sure: true}, ok && !a.isTerm(spanText(a, in))
	})
}

// scopeOfDay is the first of the words before the i-th that belong to the name of a
// day which ends at end: a number, a country, what quotation marks hold with it.
func (a *article) scopeOfDay(i, end int) int {
	opens := func(j int) bool {
		return dayScope.Has(a.word(j)) || edition.MatchString(a.word(j)) || a.isQuotedFrom(a.words[j].start, end)
	}
	first := i
	for first > 0 && i-first < 3 && a.gap(first) == " " && opens(first-1) {
		first--
	}
	return first
}

// Word lists; words.tsv says what for.
var (
	dayGenitives = words("day-genitives")
	dayScope     = words("day-scope")
	dayKept      = words("day-kept")
	sessionUnit  = words("session-unit")
	periodUnit   = words("period-unit")
	ordinal      = words("ordinal")
)

// quotedOccasions claims what fills quotation marks and ends in a head.
func quotedOccasions(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, r := range a.rows() {
		telling := len(r.words) > 1 || particular(r.words) > 0 || runes(r.words[0]) >= longOccasion
		if telling && a.isQuoted(r.in) && !alsoPrizes.Has(r.head) {
			out = append(out, claim.Candidate{In: r.in, Detail: "‘…" + r.head + "’", Score: 0.93, Sure: true})
		}
	}
	for _, q := range a.quoted { // 「나루 잇(iT) 어워드 2025 공모전」: a bracket parts the row
		name := spanText(a, q)
		head := occasionHead(name[strings.LastIndexByte(name, ' ')+1:])
		title := strings.Contains(name, "(") && strings.Contains(name, " ") && runes(name) <= 45
		if title && head != "" && !alsoPrizes.Has(head) && a.nounsOnly(q) {
			out = append(out, claim.Candidate{In: q, Detail: "‘…(…) …" + head + "’", Score: 0.9, Sure: true})
		}
	}
	return out
}

// alsoPrizes are heads that end quoted words which are no occasions.
var alsoPrizes = words("also-prizes")

// occasionHead gives the longest head that stem ends in, "" for none.
func occasionHead(stem string) string {
	for n := min(6, runes(stem)); n > 0; n-- {
		if h := korean.LastRunes(stem, n); occasions.Has(h) && (n > 1 || h == stem) {
			return h
		}
	}
	if h := grandShows.Word(); strings.HasSuffix(stem, h) && runes(stem) >= runes(h)+3 {
		return h
	}
	return ""
}

// grandShows is a head that is a word of its own too.
var grandShows = words("grand-shows")

// occasionTooPlain reports whether a number and word are no name without their body: 제4차
// 회의, 제9차 정기총회.
func occasionTooPlain(word string) bool { return occasions.Has(word) || wholeSessions.Has(word) }

// startAtNumber moves the start of a row to the last word that opens a name of
// an occasion: 제3회, 제4차, 2023.
func (a *article) startAtNumber(first, last int) (int, bool) {
	for i := last - 1; i >= first; i-- {
		if opensOccasion(a.word(i)) {
			return i, true
		}
	}
	return first, false
}

// opensOccasion reports whether w is a number or year that opens the name of an
// occasion.
func opensOccasion(w string) bool { return edition.MatchString(w) || bareYear.MatchString(w) }

// plainEdition is an event's name without its number or year.
func plainEdition(name string) string {
	first, rest, ok := strings.Cut(name, "_")
	if ok && (edition.MatchString(first) || year.MatchString(first)) {
		return rest
	}
	return name
}

// shortestOccasion is how many letters an occasion of one word has at least that an abbreviation stands behind.
const shortestOccasion = 6

// abbreviatedOccasions claims an occasion behind which its abbreviation stands: 국제조달워크숍(IPPW), 세계 산림기관
// 다자간회의(MMFP).
func abbreviatedOccasions(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i, w := range a.words {
		name := a.word(i)
		if !abbreviation.MatchString(a.after(w.end, 16)) || !occasions.Ends(name) || abbreviatedEnds.Ends(name) || a.isTerm(name) {
			continue
		}
		first := a.nounsBefore(i, 4)
		for first < i && !worldly.Has(a.word(first)) {
			first++
		}
		in := diag.Span{Start: a.words[first].start, End: w.end}
		listed := func(c *claim.Candidate) bool { return !c.Weak }
		if first == i && runes(name) < shortestOccasion || a.claims.overlapping(a, in, listed) {
			continue
		}
		out = append(out, claim.Candidate{In: in, Detail: "…" + korean.LastRunes(name, 2) + "(ABC)", Score: 0.85, Sure: true})
	}
	return out
}
