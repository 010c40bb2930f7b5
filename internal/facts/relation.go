package facts

import (
	"regexp"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// Relations are read from verbs and nouns that name them. The type says what From
// is to To: From hosts To, builds To, is part of To; From is succeeded by To, is
// replaced by To.

// relations gives the relations of all sentences, each once for its sentence.
func (r *reader) relations() []doc.Relation {
	var list []doc.Relation
	seen := map[doc.Relation]bool{}
	add := func(from, to entity.ID, kind string, in diag.Span) {
		x := doc.Relation{From: from, To: to, Type: kind, In: in}
		if !from.IsZero() && !to.IsZero() && from != to && !seen[x] {
			seen[x] = true
			list = append(list, x)
		}
	}
	for k, s := range r.sentences {
		r.occasionRoles(k, s, add)
		r.works(s, add)
		r.belonging(s, add)
		r.lineage(s, add)
		r.partners(s, add)
	}
	return list
}

// adder takes a relation that a span states.
type adder func(from, to entity.ID, kind string, in diag.Span)

// workVerbs are what bodies do to systems. The object's particle must stand
// between, or the verb describes the system (A가 운영하는 B).
var workVerbs = []struct {
	kind string
	verb *regexp.Regexp
}{
	{"order", regexp.MustCompile(`발주`)},
	{"supply", regexp.MustCompile(`공급|납품|수주`)},
	{"run", regexp.MustCompile(`운영|맡아|맡고|관리(?:하|한|해|를)|제공(?:하|한|해)|서비스(?:하|한)`)},
	{"build", regexp.MustCompile(`구축|개발|만들|만든|재구축|세우|세운|수립|마련|설계|지었|지은|고도화|내놓|내놨|열었|연다|개통(?:했|한|하)|선보`)},
	{"designate", regexp.MustCompile(`지정(?:했|한|하)|선정(?:했|한|하)`)},
}

// works reads what bodies do to systems, plans included.
func (r *reader) works(s diag.Span, add adder) {
	for _, i := range r.marks(s, "system", "law") {
		at := r.Mentions[i].In
		actor, ok := r.actorFor(s, at.Start)
		if !ok {
			continue
		}
		after := r.objectTail(s, i)
		for _, w := range workVerbs {
			if verb := w.verb.FindStringIndex(after); verb != nil && (r.Mentions[i].ID.Kind == "system" || w.kind == "build") {
				add(r.described(at.End+verb[1], actor), r.Mentions[i].ID, w.kind, s)
				break
			}
		}
		if k, ok := r.describer(s, i); ok {
			for _, w := range workVerbs {
				if w.verb.MatchString(r.masked(diag.Span{Start: r.Mentions[k].In.End, End: at.Start})) {
					add(r.Mentions[k].ID, r.Mentions[i].ID, w.kind, s)
					break
				}
			}
		}
	}
}

// described gives the body that a verb describes (…을 구축하는 |한빛시|), else the
// actor: the verb ends at an offset.
func (r *reader) described(at int, actor entity.ID) entity.ID {
	tail := describing.FindString(r.Text[at:])
	if m := r.markAt(at + len(tail)); tail != "" && m >= 0 && r.Mentions[m].ID.Kind == "agency" {
		return r.Mentions[m].ID
	}
	return actor
}

var describing = regexp.MustCompile(`^(?:하는|한|할|하던|하고\s있는|은|는|ㄴ)?\s`)

var (
	objectMark = regexp.MustCompile(`^[’”"'」』]?(?:\s?\([^()]{1,30}\)[’”"']?)?(?:을|를|\s(?:구축|개발|시범|서비스|사업|포털)[가-힣\s]{0,8}(?:을|를)?|과|와|·|,)`)
	adnominal  = regexp.MustCompile(`^(?:\s?\([^()]{1,20}\))?(?:이|가)\s(?:[가-힣0-9·]+\s){0,3}?[가-힣]+(?:하는|하던|한|할|되는|된|운|는|은|던|연|낸|든)\s[‘'“"「]?(?:[가-힣A-Za-z]+\s){0,1}[‘'“"「]?$`)
	purpose    = regexp.MustCompile(`려고|위해|위한|도록|에\s맞|에\s따라|통해|활용|이용|바탕|기반`)
	clauseEnd  = regexp.MustCompile(`[다요]\.|지만|는데|은데|으나`)
)

// objectTail gives the words after a system that is an object, up to the end of
// the clause chain; "" when it is none.
func (r *reader) objectTail(s diag.Span, i int) string {
	after := r.masked(diag.Span{Start: r.Mentions[i].In.End, End: s.End})
	if !objectMark.MatchString(after) {
		return ""
	}
	for _, stop := range []*regexp.Regexp{clauseEnd, purpose} {
		if cut := stop.FindStringIndex(after); cut != nil {
			after = after[:cut[1]]
		}
	}
	if notStep.MatchString(after) {
		return ""
	}
	return firstOf(after, 40+strings.Count(after, "_"))
}

// actorFor gives who does what a sentence says of something at an offset: the
// body that is its subject; of a sentence without a subject that of the sentence
// before it.
func (r *reader) actorFor(s diag.Span, at int) (entity.ID, bool) {
	list := r.marks(diag.Span{Start: s.Start, End: at}, "agency")
	for k := len(list) - 1; k >= 0; k-- {
		m := r.Mentions[list[k]].In
		if bodyTopic.MatchString(r.Text[m.End:s.End]) && r.inQuote(m.Start) < 0 {
			return r.Mentions[list[k]].ID, true
		}
	}
	if hasTopic.MatchString(r.Text[s.Start:at]) {
		return entity.ID{}, false
	}
	if k := r.sentence(s.Start); k > 0 && r.line(r.sentences[k-1].Start) == r.line(s.Start) {
		if m, ok := r.sentenceSubject(r.sentences[k-1]); ok && r.Mentions[m].ID.Kind == "agency" {
			return r.Mentions[m].ID, true
		}
	}
	return entity.ID{}, false
}

// hasTopic finds a subject of any kind.
var hasTopic = regexp.MustCompile(`[가-힣](은|는|이|가)\s`)

// describer gives the body of a clause that describes a system: A가 운영하는 |B|.
func (r *reader) describer(s diag.Span, i int) (int, bool) {
	list := r.marks(diag.Span{Start: s.Start, End: r.Mentions[i].In.Start}, "agency")
	if len(list) == 0 {
		return 0, false
	}
	k := list[len(list)-1]
	return k, adnominal.MatchString(r.Text[r.Mentions[k].In.End:r.Mentions[i].In.Start])
}

var (
	under   = regexp.MustCompile(`^(?:의)?\s?(?:소속|산하|직속|아래|밑)(?:의|으로|인)?\s?(?:[가-힣]+\s){0,1}?$`)
	isUnder = regexp.MustCompile(`^(?:\s?(?:소속|산하|직속))(?:으로|이다|이며|기관|인|이었)`)
)

// belonging reads what belongs to what: A 소속 B, "B는 A 산하 기관", and a body right
// behind its parent.
func (r *reader) belonging(s diag.Span, add adder) {
	list := r.marks(s, "agency")
	for k := 0; k+1 < len(list); k++ {
		a, b := r.Mentions[list[k]], r.Mentions[list[k+1]]
		between := r.Text[a.In.End:b.In.Start]
		switch {
		case between == " ", under.MatchString(between):
			add(b.ID, a.ID, "part", s)
		case bodyTopic.MatchString(r.Text[a.In.End:s.End]) && isUnder.MatchString(r.Text[b.In.End:s.End]):
			add(a.ID, b.ID, "part", s)
		}
	}
}

var (
	renamed  = regexp.MustCompile(`^(?:으로|로)\s?(?:[가-힣]+\s){0,3}?(?:이름|바뀌|바꾸|바꿨|바뀐|개편|재편|승격|전환|확대|거듭|되돌|돌아|개칭|탈바꿈|변경)`)
	startsAs = regexp.MustCompile(`^(?:으로|로)\s?(?:[가-힣]+\s){0,2}?(?:출발|시작|첫발|출범)`)
	mergedTo = regexp.MustCompile(`(?:합쳐|통합|합친|통합한|합치|통폐합|묶어|합해)`)
	replaced = regexp.MustCompile(`^[’”"']?(?:을|를)\s?(?:[가-힣]+\s){0,2}?(?:대체|대신|갈음|바꾼|교체)`)
	absorbed = regexp.MustCompile(`^[’”"']?(?:으로|로)\s?(?:[가-힣]+\s){0,2}?(?:통합|합쳐|합쳤|흡수|대체|옮겨|바뀌|바뀐|교체|개편)`)
)

// lineage reads what became of what: renamed, merged, replaced.
func (r *reader) lineage(s diag.Span, add adder) {
	bodies := r.marks(s, "agency")
	for _, b := range bodies {
		after := r.Text[r.Mentions[b].In.End:s.End]
		before := r.beforeOf(bodies, b)
		switch {
		case startsAs.MatchString(after) && len(before) > 0 && bodyTopic.MatchString(r.Text[r.Mentions[before[0]].In.End:s.End]):
			add(r.Mentions[b].ID, r.Mentions[before[0]].ID, "succeed", s)
		case renamed.MatchString(after):
			if m, ok := r.bodySubject(diag.Span{Start: s.Start, End: r.Mentions[b].In.Start}); ok {
				add(r.Mentions[m].ID, r.Mentions[b].ID, "succeed", s)
			}
		case len(before) > 1 && mergedTo.MatchString(r.Text[r.Mentions[before[len(before)-1]].In.End:r.Mentions[b].In.Start]):
			for _, m := range r.joinedTail(before) {
				add(r.Mentions[m].ID, r.Mentions[b].ID, "succeed", s)
			}
		}
	}
	systems := r.marks(s, "system")
	for _, b := range systems {
		after := r.Text[r.Mentions[b].In.End:s.End]
		for _, a := range r.beforeOf(systems, b) {
			subject := bodyTopic.MatchString(strings.TrimLeft(r.Text[r.Mentions[a].In.End:s.End], "’”\"'"))
			switch {
			case subject && replaced.MatchString(after):
				add(r.Mentions[b].ID, r.Mentions[a].ID, "replace", s)
			case subject && absorbed.MatchString(after):
				add(r.Mentions[a].ID, r.Mentions[b].ID, "replace", s)
			}
		}
	}
}

// beforeOf gives the marks of a list before one of them.
func (r *reader) beforeOf(list []int, m int) []int {
	return list[:slices.Index(list, m)]
}

// joinedTail gives the last marks of a list that are joined to one another.
func (r *reader) joinedTail(list []int) []int {
	k := len(list) - 1
	for ; k > 0; k-- {
		if !chain.MatchString(r.Text[r.Mentions[list[k-1]].In.End:r.Mentions[list[k]].In.Start]) {
			break
		}
	}
	return list[k:]
}

var partner = regexp.MustCompile(`^(?:\s?\([^()]{1,20}\))?(?:와|과)\s(?:함께|협력|협의|공동|손잡|손을|업무\s?협약|협약|힘을|연계)`)

// partners reads who works with whom: A는 B와 협력해.
func (r *reader) partners(s diag.Span, add adder) {
	for _, b := range r.marks(s, "agency") {
		if !partner.MatchString(r.Text[r.Mentions[b].In.End:s.End]) {
			continue
		}
		actor, ok := r.actorFor(s, r.Mentions[b].In.Start)
		if !ok {
			if m, found := r.bodySubject(s); found {
				actor, ok = r.Mentions[m].ID, true
			}
		}
		if ok {
			add(actor, r.Mentions[b].ID, "cooperate", s)
		}
	}
}
