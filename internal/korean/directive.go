package korean

import "strings"

// Directs reports whether a clause tells somebody what to do, as demands and instructions
// end: 제출하시기 바람, 마련하기 바랍니다, (글의 끝에서) 보고할 것. Within quotation marks 할 것 is what
// somebody will do.
func (t *Text) Directs(c *Clause) bool {
	if c.Kind == Ask && c.Relation == Main && c.Tense != Past {
		return true
	}
	words := strings.Fields(t.Str(c.Predicate))
	if c.Relation != Main || c.Quoted || len(words) == 0 {
		return false
	}
	switch words[len(words)-1] {
	case "것":
		return len(words) > 1 && c.Mood != Plain
	case "바람", "요망":
		return c.Lemma == "" && t.asked(c)
	}
	return false
}

// asked reports whether what a clause wishes is a verb made a noun: 제출하시기.
func (t *Text) asked(c *Clause) bool {
	for _, o := range t.Clauses(c.Sentence) {
		if o.Of == c && o.Relation == Embedded && o.pred.end != nil && o.pred.end.Ending == "기" {
			return true
		}
	}
	return false
}
