package facts

import (
	"regexp"
	"sort"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
)

// A Korean sentence chains clauses: only the last verb must carry tense, and a
// verb in front of a noun has a tense of its own (시행된 법, 시행될 법). Whether a
// date is of something done or planned is told, in this order, by
//
//  1. the date itself, when it lies wholly after or before the publication,
//  2. a word of intention in the clause: 예정, 계획, 방침, 목표, 기로 했다, 겠다,
//  3. the clause's verb; when it carries no tense, the sentence's last verb.

var (
	// connective ends a clause.
	connective = regexp.MustCompile(`(?:하고|되고|있고|없고|했고|됐고|였고|았고|었고|이고|시키고|하며|되며|으며|이며|하면서|되면서|으면서|지만|는데|은데|인데|으나|하자|되자|데 이어|[^년월일주간그이\s] (?:뒤|후)|한 데다|는 등|한 가운데|을 거쳐|를 거쳐|하여|되어|[가-힣]{2}해|[가-힣]{2}돼|이어)(,?\s)`)
	// intention marks what is planned.
	intention = regexp.MustCompile(`예정|계획이|계획입|[할될] 계획|계획을 (세우|마련|갖)|계획으로|계획($|\.|”|")|방침|목표|기로 (했|하고|한|합의|결정)|키로|겠다|겠습|겠으|전망|할 것|될 것|[갈날들릴올울일질칠낼을볼줄] (것|수 있도록|계획|예정|방침|전망|생각|때|일)|하려|려고 한|추진할|준비하|앞두|기한|채택할|까지 (마치|끝내|완료)|로 예상|으로 예상|내다봤|할 수 있을|될 수 있을|도록 할`)
	// past ends or adorns verbs of what was done.
	past = regexp.MustCompile(`[했됐였웠갔왔났렸졌었았쳤켰렀섰겼뎠꼈폈몄녔셨뒀줬췄꿨뤘](다|고|으며|으나|지만|던|음|습니다|는데|을|었)|(된|한|진|린|친|든|연|난|낸|룬|킨|은|던)(\s|,|$)|바 있|(?:개최|출범|시행|발표|선정|지정|설립|도입|개통|구축|취임|완료|폐지|공포|제정|개소|졸업|수료|합격|임명|확대|신설|통합|개편)(\s|$|,|\()`)
	// present is the plain form, which tells plans when the date lies ahead.
	present = regexp.MustCompile(`([한된운든간진긴친린낸난온]다|는다)(\.|\s|$|”|")`)
)

// clause gives the clause that a mark stands in, all of the mark included.
func (r *reader) clause(i int) diag.Span {
	m := r.Mentions[i].In
	c := r.sentenceSpan(m.Start)
	s := c
	for _, cut := range r.cuts(r.sentence(m.Start)) {
		at := cut.End
		switch {
		case at <= c.Start || at > s.End:
		case at <= m.Start:
			c.Start = at
		case cut.Start >= m.End && c.End == s.End && length(r.Text[m.End:at]) > 6:
			c.End = at
		}
	}
	return over(r.trim(c), m)
}

// cuts gives the connectives of a sentence, found once.
func (r *reader) cuts(k int) []diag.Span {
	if list, ok := r.connectives[k]; ok {
		return list
	}
	s := r.sentences[k]
	list := []diag.Span{}
	for _, m := range connective.FindAllStringIndex(r.str(s), -1) {
		if at := (diag.Span{Start: s.Start + m[0], End: s.Start + m[1]}); !r.insideMark(at.End - 2) {
			list = append(list, at)
		}
	}
	r.connectives[k] = list
	return list
}

// sentenceSpan gives the sentence of an offset; of a sentence within a quotation
// only what is quoted.
func (r *reader) sentenceSpan(at int) diag.Span {
	s := r.sentences[r.sentence(at)]
	if q := r.inQuote(at); q >= 0 {
		w := r.quotes[q].words
		s.Start, s.End = max(s.Start, w.Start), min(s.End, w.End)
	}
	return s
}

// insideMark reports whether an offset lies in a mark.
func (r *reader) insideMark(at int) bool {
	i := sort.Search(len(r.Mentions), func(i int) bool { return r.Mentions[i].In.End > at })
	return i < len(r.Mentions) && r.Mentions[i].In.Start <= at
}

// side tells where a date lies from the publication.
type side uint8

const (
	unknown side = iota
	ahead
	behind
)

// sideOf compares a date with the day of publication. Of an interval its end
// counts when it closes, its beginning when it only opens.
func (r *reader) sideOf(d edtf.Date) side {
	first, ok1 := r.Published.Earliest()
	last, ok2 := r.Published.Latest()
	if !ok1 || !ok2 || open(d.String()) || open(r.Published.String()) && first.Year != last.Year {
		return unknown
	}
	if from, to, ok := d.Interval(); ok {
		switch {
		case to.IsZero() || to.String() == "..":
			d = from
		default:
			if end, ok := to.Latest(); ok && last.Before(end) {
				return ahead
			}
			d = to
		}
	}
	from, ok1 := d.Earliest()
	to, ok2 := d.Latest()
	switch {
	case ok1 && last.Before(from):
		return ahead
	case ok2 && to.Before(first):
		return behind
	}
	return unknown
}

// open reports whether a date's year is not known.
func open(s string) bool { return strings.HasPrefix(s, "XXXX") || s == "" }

// judged is a date mark's clause with its status.
type judged struct {
	clause diag.Span
	status doc.Status
}

// status tells whether what a date mark dates is planned or done; each mark is
// judged once.
func (r *reader) status(i int) (diag.Span, doc.Status) {
	j, ok := r.judged[i]
	if !ok {
		j.clause, j.status = r.judgeDate(i)
		r.judged[i] = j
	}
	return j.clause, j.status
}

func (r *reader) judgeDate(i int) (diag.Span, doc.Status) {
	c := r.clause(i)
	m := r.Mentions[i].In
	tail := r.statusWords(m, c)
	plan, done := intention.MatchString(tail), past.MatchString(tail)
	if !plan && !done {
		rest := unreported(r.Text[min(m.End, c.End):max(c.End, r.sentenceSpan(m.Start).End)])
		plan, done = intention.MatchString(rest), past.MatchString(rest)
		tail += rest
	}
	switch side := r.sideOf(r.date(i)); {
	case side == ahead:
		return c, doc.Planned
	case side == behind && plan && !done:
		return c, doc.Unclear
	case side == behind:
		return c, doc.Done
	case plan:
		return c, doc.Planned
	case present.MatchString(tail) && !done && r.endsAhead(r.date(i)):
		return c, doc.Planned
	case done:
		return c, doc.Done
	}
	return c, doc.Unclear
}

// endsAhead reports whether a time is not over on the day of publication: the
// plain form then tells what is to come (연내 도입한다).
func (r *reader) endsAhead(d edtf.Date) bool {
	if strings.HasPrefix(d.String(), "..") {
		return true
	}
	end, ok1 := d.Latest()
	last, ok2 := r.Published.Latest()
	return ok1 && ok2 && last.Before(end)
}

// statusWords gives the words of a clause that tell the status of a date: those
// behind it, up to the next date when they hold a verb, without who reports them.
func (r *reader) statusWords(m, c diag.Span) string {
	tail := r.Text[min(m.End, c.End):c.End]
	if next := r.marks(diag.Span{Start: m.End, End: c.End}, "date"); len(next) > 0 {
		if first := r.Text[m.End:r.Mentions[next[0]].In.Start]; intention.MatchString(first) || past.MatchString(first) {
			tail = first
		}
	}
	return unreported(tail)
}

// unreported cuts the reporting verb, whose tense is the reporter's: 연다고 |밝혔다.
func unreported(s string) string {
	if m := reported.FindStringIndex(s); m != nil {
		return s[:m[0]+len("다")]
	}
	return s
}

var reported = regexp.MustCompile(`[다라자냐]고\s(?:[가-힣]+\s){0,2}?(?:했|밝혔|밝힌|말했|전했|설명|강조|덧붙|소개|발표|알렸|주장)`)
