package facts

import (
	"sillok/internal/doc"
	"sillok/internal/lazyregexp"
)

// A defining sentence says what a thing is: "※ X : …", "X는 …을 말한다",
// "X는 …하는 서비스다", "…인 X".

var (
	gloss    = lazyregexp.New(`^[’”"']?(?:\s?\([^()]{1,40}\))?\s?[:：]\s?\S`)
	defines  = lazyregexp.New(`^[’”"']?(?:\s?\([^()]{1,40}\))?(?:은|는|이란|란)\s`)
	meaning  = lazyregexp.New(`(?:말한다|뜻한다|의미한다|가리킨다|일컫는다|것이다|의미하는 것|말하는데|골자로 한다|(?:서비스|시스템|사업|전략|제도|기관|기구|위원회|단체|포털|플랫폼|창구|법률?|법이|행사|체계|누리집|협의체|재단|공간|망|통로|뼈대|지도|정부|모델|구조|모임|자리)(?:이)?다)[.\s”"]*$`)
	glossary = lazyregexp.New(`^(?:※|\*|주\)|☞|▷|-)\s?[‘“'"]?$`)
)

// definitions gives the sentences that define a named thing, the first of each.
func (r *reader) definitions() []doc.Definition {
	var list []doc.Definition
	seen := map[string]bool{}
	for i := range r.Mentions {
		m := r.Mentions[i]
		if m.ID.Kind == "date" || m.ID.Kind == "person" || seen[m.ID.String()] {
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
