package facts

import (
	"sillok/internal/doc"
	"sillok/internal/lazyregexp"
)

// A defining sentence says what a thing is: "※ X : …", "X는 …을 말한다",
// "X는 …하는 서비스다", "…인 X".

var (
	gloss    = lazyregexp.New(`^[’”"']?(?:\s?\([^()]{1,40}\))?\s?[:：]\s?\S`)
	defines  = pattern("defines")
	meaning  = pattern("meaning")
	glossary = lazyregexp.New(`^(?:※|\*|주\)|☞|▷|-)\s?[‘“'"]?$`)
)

// definitions gives the sentences that define a named thing, the first of each.
func (r *reader) definitions() []doc.Definition {
	var list []doc.Definition
	seen := map[string]bool{}
	for i := range r.Mentions {
		m := r.Mentions[i]
		if m.ID.IsZero() || m.ID.Kind == "date" || m.ID.Kind == "person" || seen[m.ID.String()] {
			continue
		}
		s := r.sentences[r.sentence(m.In.Start)]
		lead, after := r.Text[s.Start:m.In.Start], r.Text[m.In.End:s.End]
		atStart := length(lead) <= 2 || glossary.MatchString(lead)
		if r.heading[s.Start] || !(glossary.MatchString(lead) && gloss.MatchString(after) || atStart && defines.MatchString(after) && meaning.MatchString(after)) {
			continue
		}
		seen[m.ID.String()] = true
		list = append(list, doc.Definition{Of: m.ID, In: s})
	}
	return list
}
