package facts

import (
	"regexp"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
)

// The steps of a system's life are words of its clause: 시범, 개통, 확대. A step is
// planned when the clause says so or its date lies ahead. 시범 goes before 개통
// (시범 오픈), ends before all else.

var stepWords = []struct {
	step string
	word *regexp.Regexp
}{
	{"종료", regexp.MustCompile(`종료(?:했|됐|한|된|하|되|할|될)|폐지|문을\s닫|서비스를\s(?:마쳤|마친|접)|중단하기로`)},
	{"대체", regexp.MustCompile(`대체|대신하|갈아탔|바뀌었|바뀐다|교체|(?:으로|로)\s(?:통합|합쳐)(?:됐|된|졌|진|된다)`)},
	{"시범", regexp.MustCompile(`시범`)},
	{"확대", regexp.MustCompile(`확대|확산|넓혔|넓힌|넓혀|넓히|늘렸|늘린다|늘려`)},
	{"개통", regexp.MustCompile(`개통|오픈|문을\s?(?:열|연)|서비스를\s?(?:시작|개시)|시작(?:했|됐|한다|된다|될)|운영에\s들어|가동|개시|시행|선보|열었|열린다|열렸|연다|개방|공개`)},
	{"구축", regexp.MustCompile(`구축|재구축|개발|만들|만든다|지었|지은|고도화|도입|설계`)},
	{"계획", regexp.MustCompile(`계획|로드맵|추진|수립|예정|방침|검토|마련`)},
}

// steps gives the steps that the document's sentences state of systems.
func (r *reader) steps() []doc.Step {
	var list []doc.Step
	seen := map[doc.Step]bool{}
	for i := range r.Mentions {
		m := r.Mentions[i]
		if m.ID.Kind != "system" {
			continue
		}
		clause := r.clause(i)
		if r.heading[clause.Start] {
			continue
		}
		step, at := r.stepBefore(i, clause)
		if step == "" {
			step, at = stepIn(r.stepTail(i, clause))
			at += m.In.End
		}
		if step == "" {
			continue
		}
		x := doc.Step{System: m.ID, Step: step, In: r.sentences[r.sentence(m.In.Start)]}
		x.When, x.Planned = r.stepDate(i, clause, at)
		if !seen[x] {
			seen[x] = true
			list = append(list, x)
		}
	}
	return list
}

// stepTail gives the words that speak of a system: those behind it in its clause,
// when a particle or its own word joins them to it.
func (r *reader) stepTail(i int, clause diag.Span) string {
	tail := r.masked(diag.Span{Start: r.Mentions[i].In.End, End: max(clause.End, r.Mentions[i].In.End)})
	if !joins.MatchString(tail) || notStep.MatchString(tail) {
		return ""
	}
	if next := r.marks(diag.Span{Start: r.Mentions[i].In.End, End: clause.End}, "system"); len(next) > 0 {
		between := r.Text[r.Mentions[i].In.End:r.Mentions[next[0]].In.Start]
		switch {
		case describes.MatchString(between):
			return "" // the verb is the next system's: A는 2002년 개통한 B를
		case !chain.MatchString(strings.Trim(between, "’‘'\"”“")):
			tail = between
		}
	}
	tail = firstOf(tail, 60+strings.Count(tail, "_"))
	if m := builds.FindStringIndex(tail); m != nil && actsOn.MatchString(tail[:m[0]]) {
		return "" // the system is what builds something else
	}
	return tail
}

// stepBefore gives the step of a clause that describes a system: 2002년 개통한 |B|.
func (r *reader) stepBefore(i int, clause diag.Span) (string, int) {
	lead := r.Text[clause.Start:r.Mentions[i].In.Start]
	if !describes.MatchString(lead) {
		return "", 0
	}
	word := strings.TrimRight(lead, " ‘“'\"「")
	word = word[strings.LastIndexAny(word, " ,")+1:]
	step, _ := stepIn(word)
	return step, r.Mentions[i].In.Start - 1
}

var (
	// notStep finds words that look like a step and are none.
	notStep = regexp.MustCompile(`^의\s(?:하나|일부|일환|한\s축)|다시|임시|재개|복구`)
	builds  = regexp.MustCompile(`구축|개발|만들|만든|도입|설계`)
	actsOn  = regexp.MustCompile(`^[’”"']?(?:은|는|이|가)\s.*[가-힣](?:을|를)\s`)
	// describes ends a clause that describes the noun behind it.
	describes = regexp.MustCompile(`[가-힣](?:한|된|할|될|하는|되는|은|던|린|든|운|연)\s[‘“'"「]?$`)
)

// joins matches what ties a verb to the system before it.
var joins = regexp.MustCompile(`^[’”"'」』]?(?:\s?\([^()]{1,30}\)[’”"']?)?(?:이라는\s|라는\s|은|는|이|가|을|를|도|의|(?:과|와|·|,)\s?[^.]{0,20}?_|으로|로|\s(?:구축|개발|시범|개통|서비스|사업|확대|오픈|전국|본|운영|도입|1단계|2단계))`)

// stepIn finds the step that words tell, and where.
func stepIn(s string) (string, int) {
	for _, w := range stepWords {
		if m := w.word.FindStringIndex(s); m != nil {
			return w.step, m[0]
		}
	}
	return "", 0
}

// stepDate gives the date of a step: the nearest in its clause, else the only one
// of its sentence; and whether the step is planned.
func (r *reader) stepDate(i int, clause diag.Span, at int) (edtf.Date, bool) {
	d := r.nearestDate(clause, at)
	if d < 0 {
		all := r.marks(r.sentenceSpan(at-1), "date")
		if len(all) == 1 && !r.parted(min(at, r.Mentions[all[0]].In.Start), max(at, r.Mentions[all[0]].In.End)) {
			d = all[0]
		}
	}
	if d >= 0 {
		_, status := r.status(d)
		return r.date(d), status == doc.Planned
	}
	tail := r.Text[r.Mentions[i].In.End:clause.End]
	if !intention.MatchString(tail) && !past.MatchString(tail) {
		tail += r.Text[clause.End:max(clause.End, r.sentenceSpan(r.Mentions[i].In.Start).End)]
	}
	return edtf.Date{}, intention.MatchString(tail)
}
