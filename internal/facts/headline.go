package facts

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// A headline tells a happening as a note: who, what to, and the action as a noun
// (행정안전부, 상주감리제도 도입), at most forty characters. What stands around the
// action gives way first: where, how, who, then the words before the object's head.

// longestHeadline is the number of characters of a headline without its status.
const longestHeadline = 40

// headline gives the headline of what a date dates; ok is false where its words do
// not say what it happened to.
func (r *reader) headline(x dated, p participants) (string, bool) {
	if x.clause == nil {
		return r.itemHeadline(x, p)
	}
	c := x.clause
	action := actionWords(c, x.action)
	object := r.object(c)
	how := r.phrase(c, korean.How)
	with := r.phrase(c, korean.WithWho)
	where := r.phrase(c, korean.Where)
	who := ""
	if a, ok := c.Arg(korean.Who); ok && (a.Of == nil || a.Case == korean.Topic) { // another clause's own subject is not this one's
		who = r.tidied(diag.Span(a.Span))
	}
	if counter(object) || pointing(object) && !p.topic.IsZero() {
		object = "" // 110개가, 이 창구는
	}
	if object == "" && who == "" {
		object = r.ownThing(p)
	}
	if object == "" {
		how = r.longPhrase(c, korean.How)
	}
	if object == "" && who == "" {
		if who = r.doerName(p); who == "" || where == "" && how == "" && with == "" {
			return "", false
		}
	}
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if where != "" && c.Kind != korean.Begin && object != "" {
		where = ""
	}
	add(where)
	if object != "" && (how != "" || with != "") {
		add(korean.WithParticle(object, "을"))
	} else {
		add(object)
	}
	add(with)
	add(how)
	if d := c.Deed.Noun; d != "" && strings.Contains(strings.Join(parts, " "), d) {
		action = strings.TrimPrefix(action, d+" ")
	}
	add(action)
	s := strings.Join(parts, " ")
	if who != "" && who != object && length(who)+2+length(s) <= longestHeadline {
		return who + ", " + s, true
	}
	if object == "" && who != "" {
		return shortened(who+", "+s, longestHeadline), true
	}
	return shortened(s, longestHeadline), true
}

// doerName gives the name of whoever takes part first and acts.
func (r *reader) doerName(p participants) string {
	for _, kind := range [...]string{"person", "agency"} {
		for _, id := range p.all {
			if id.Kind == kind {
				return plainName(id)
			}
		}
	}
	return ""
}

// ownThing gives the name of the first thing that the words of a happening name, or
// of the one spoken of.
func (r *reader) ownThing(p participants) string {
	for _, id := range p.own {
		if thing(id) {
			return plainName(id)
		}
	}
	if !p.topic.IsZero() {
		return plainName(p.topic)
	}
	return ""
}

// itemHeadline gives the headline of the words of a row, a label, or an item.
func (r *reader) itemHeadline(x dated, p participants) (string, bool) {
	s := strings.Trim(tidy(x.noun), " .,:;")
	if first, rest, ok := strings.Cut(s, " "); ok && strings.Trim(first, "0123456789") == "" {
		s = rest // the number of a row
	}
	topic := ""
	if !p.topic.IsZero() {
		topic = plainName(p.topic)
	}
	for _, id := range p.own {
		if x.bare && thing(id) {
			topic = plainName(id)
		}
	}
	if x.bare || len(strings.Fields(s)) < 2 && !namesAny(s, p.own) {
		if topic == "" {
			return s, !x.bare && length(s) > 4
		}
		if s != "" && !strings.Contains(topic, s) {
			return shortened(topic+" "+s, longestHeadline), true
		}
		return shortened(topic, longestHeadline), true
	}
	return shortened(s, longestHeadline), s != ""
}

func namesAny(s string, ids []entity.ID) bool {
	for _, id := range ids {
		if thing(id) {
			return true
		}
	}
	return false
}

// actionWords gives the action of a clause as a noun: 개최, 구축 완료.
func actionWords(c *korean.Clause, action korean.Action) string {
	noun := action.Noun
	if noun == "예정" {
		return "" // the status says so
	}
	if stem, verb := strings.CutSuffix(c.Lemma, "다"); verb && action == c.Action && action.Class != "" && !strings.Contains(stem, noun) && noun == korean.Nominalise(stem) {
		noun = action.Class // 엶: 개최
	}
	if d := c.Deed.Noun; d != "" && d != noun {
		return d + " " + noun
	}
	return noun
}

// object gives what a clause is about: what is done, opens or is held; of a clause
// before a noun, that noun.
func (r *reader) object(c *korean.Clause) string {
	if a, ok := c.Arg(korean.What); ok && (a.Of == nil || a.Case != korean.Subject) {
		return r.tidied(diag.Span(a.Span))
	}
	if c.Relation == korean.Modifying && c.Noun.Len() > 0 {
		return r.tidied(diag.Span(c.Noun))
	}
	for _, o := range r.korean().Clauses(c.Sentence) { // 부지는 … 공모하며, … 결정한다
		if o != c && (o.Of == c && o.Relation == korean.Linked || c.Of == o && c.Relation == korean.Linked) {
			if a, ok := o.Arg(korean.What); ok && (a.Case == korean.Topic || o.Manner() && o.Of == c) {
				return r.tidied(diag.Span(a.Span))
			}
		}
	}
	return ""
}

// phrase gives the argument of a clause that has a role, with its particle, unless
// it is long.
func (r *reader) phrase(c *korean.Clause, role korean.Role) string {
	if s := r.longPhrase(c, role); length(s) <= 18 {
		return s
	}
	return ""
}

func (r *reader) longPhrase(c *korean.Clause, role korean.Role) string {
	a, ok := c.Arg(role)
	if !ok {
		return ""
	}
	return r.tidied(diag.Span{Start: a.Span.Start, End: a.Word.End})
}

// tidied gives the words of a span as a headline has them.
func (r *reader) tidied(s diag.Span) string { return tidy(r.str(s)) }

// tidy drops line ends, quotation marks and glosses in brackets.
func tidy(s string) string {
	s = withoutGlosses(strings.Join(strings.Fields(lineSigns.Replace(s)), " "))
	return strings.Trim(strings.TrimLeftFunc(s, decoration), " ,")
}

var lineSigns = strings.NewReplacer("\n", " ", "“", "", "”", "", `"`, "", "‘", "", "’", "", "「", "", "」", "", "｢", "", "｣", "", "『", "", "』", "", "|", " ", "│", " ")

// withoutGlosses leaves out what stands in round brackets.
func withoutGlosses(s string) string {
	for {
		open := strings.LastIndexByte(s, '(')
		if open < 0 {
			return s
		}
		end := strings.IndexByte(s[open:], ')')
		if end < 0 {
			return strings.TrimSpace(s[:open])
		}
		s = s[:open] + s[open+end+1:]
	}
}

// shortened keeps the end of a headline, where its head and its action stand.
func shortened(s string, n int) string {
	words := strings.Fields(s)
	for len(words) > 1 && length(strings.Join(words, " ")) > n {
		words = words[1:]
	}
	return firstOf(strings.Join(words, " "), n)
}

// plainName is an entity's name without what tells it from its namesakes.
func plainName(id entity.ID) string {
	name, _, _ := strings.Cut(id.Name, "_(")
	return strings.ReplaceAll(name, "_", " ")
}

// pointing reports whether words point at what was named before: 이 창구, 해당 사업.
func pointing(s string) bool {
	first, _, more := strings.Cut(s, " ")
	return more && korean.Pointing(first)
}

// counter reports whether words count and name nothing: 110개, 세 번째, 명, 두 건.
func counter(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 2 {
		return false
	}
	return length(words[len(words)-1]) == 1 || len(words) == 1 && digit(s[0]) && !strings.ContainsFunc(s, korean.IsSyllable) || len(words) == 1 && digit(s[0]) && length(strings.TrimLeft(s, "0123456789,.만천백억조")) <= 2
}
