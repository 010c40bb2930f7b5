package annotate

import (
	"sort"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// Bare heads (위원회, 개발원, 협회) mean the body with that head that the
// document speaks of. They are led back to it when there is one such body, or
// when the one spoken of last is of the same paragraph; else they stay bare.

// bareHeads are the heads that stand for their body.
var bareHeads = set(`위원회 협의회 협회 진흥원 개발원 연구원 연구소 재단 공사 공단 조합 협동조합 학회 연합회 중앙회 진흥회 평가원 정보원 관리원 교육원 센터 은행 공제회 보호원 보안원`)

func resolveShort(a *article, marks *taken) {
	for i := range a.words {
		w := a.words[i]
		if marks.used.has(w.start) {
			continue
		}
		stems(a.word(i), func(s string) bool {
			if m, ok := a.shortened(i, s); ok {
				marks.add(m)
				return true
			}
			if localHeads[s] {
				if m, ok := a.localMeant(i, s); ok {
					marks.add(m)
				}
				return true
			}
			if !bareHeads[s] {
				return false
			}
			in := diag.Span{Start: w.start, End: w.start + len(s)}
			if s == "센터" && !hasAnyPrefix(a.after(in.End, 4), []string{"는 ", "가 ", "의 "}) {
				return true
			}
			if body := a.meant(i, s, in); body != nil {
				marks.add(match{in: in, kind: "agency", id: body.id, entity: body.entity, like: body.in, score: 0.85, reason: "document: " + spanText(a, body.in)})
			}
			return true
		})
	}
}

// meant is the mention of the body that the head at in stands for, nil where
// it is not clear.
func (a *article) meant(i int, head string, in diag.Span) *match {
	if a.gap(i) == " " && i > 0 && a.modifies(i-1) && !pointsAt[a.word(i-1)] { // 운영 위원회: a name of its own
		return nil
	}
	var last *match
	different := false
	for _, m := range a.earlier(in.Start) {
		if !a.hasHead(m, head) {
			continue
		}
		if last == nil {
			last = m
		} else if !sameBody(a, last, m) {
			different = true
			break
		}
	}
	if last == nil || different && (head == "센터" || head == "은행") || different && strings.Contains(a.text[last.in.End:in.Start], "\n\n") {
		return nil
	}
	if different && a.countBetween(last, in) > 2 {
		return nil
	}
	return last
}

// localHeads stand for the local government that a text speaks of.
var localHeads = set(`시 도 군 구`)

// localMeant reads 시는, 도가, 시에 따르면 at the beginning of a sentence as the only local
// government with that head that was named before.
func (a *article) localMeant(i int, head string) (match, bool) {
	w := a.words[i]
	rest := a.word(i)[len(head):]
	told := rest == "에" && strings.HasPrefix(a.after(w.end, 12), " 따르면")
	if rest != "는" && rest != "은" && rest != "가" && !told || a.sentence(w.start).Start != w.start {
		return match{}, false
	}
	var body *match
	for _, m := range a.earlier(w.start) {
		if m.entity == nil || !isPlaceClass(m.entity.Class) || !strings.HasSuffix(m.entity.Name, head) {
			continue
		}
		if body != nil && !sameBody(a, body, m) {
			return match{}, false
		}
		body = m
	}
	if body == nil {
		return match{}, false
	}
	in := diag.Span{Start: w.start, End: w.start + len(head)}
	return match{in: in, kind: "agency", id: body.id, entity: body.entity, like: body.in, score: 0.85, reason: "document: " + spanText(a, body.in)}, true
}

// shortened reads a word that is the end of just one body's name, with its head
// and two syllables more: 정보화협의회 of 정부정보화협의회.
func (a *article) shortened(i int, stem string) (match, bool) {
	suffix := bodySuffix(stem)
	name := stem
	if suffix != "" && !strings.HasSuffix(stem, suffix) {
		name = strings.TrimSuffix(stem, "장")
	}
	if suffix == "" || runes(name) < runes(suffix)+2 {
		return match{}, false
	}
	var body *match
	for _, m := range a.earlier(a.words[i].start) {
		if !strings.HasSuffix(spanText(a, m.in), name) {
			continue
		}
		if body != nil && !sameBody(a, body, m) {
			return match{}, false
		}
		body = m
	}
	if body == nil {
		return match{}, false
	}
	in := diag.Span{Start: a.words[i].start, End: a.words[i].start + len(name)}
	return match{in: in, kind: "agency", id: body.id, entity: body.entity, like: body.in, score: 0.88, reason: "document: " + spanText(a, body.in)}, true
}

// pointsAt are the words that point at a body spoken of.
var pointsAt = set(`이 그 동 본 이번 해당 우리 대통령직속`)

// hasHead reports whether m's surface or canonical name ends in head.
func (a *article) hasHead(m *match, head string) bool {
	if s := spanText(a, m.in); strings.HasSuffix(s, head) && s != head {
		return true
	}
	if m.entity != nil {
		return strings.HasSuffix(m.entity.Name, head)
	}
	return strings.HasSuffix(m.id.Name, head)
}

func sameBody(a *article, x, y *match) bool {
	if x.entity != nil && y.entity != nil {
		return x.entity == y.entity
	}
	return idOf(a, x) == idOf(a, y)
}

func idOf(a *article, m *match) entity.ID {
	if !m.id.IsZero() {
		return m.id
	}
	return entity.ID{Kind: m.kind, Name: idName(spanText(a, m.in))}
}

// lookBack is how many bodies back a short form may point.
const lookBack = 300

// earlier lists the bodies marked before offset, the nearest first.
func (a *article) earlier(offset int) []*match {
	var out []*match
	for i := sort.Search(len(a.claims.list), func(i int) bool { return a.claims.list[i].in.Start >= offset }) - 1; i >= 0 && len(out) < lookBack; i-- {
		if m := &a.claims.list[i]; m.kind == "agency" {
			out = append(out, m)
		}
	}
	return out
}

// countBetween is how many bodies stand between m and in.
func (a *article) countBetween(m *match, in diag.Span) int {
	n := 0
	for _, k := range a.earlier(in.Start) {
		if k.in.Start <= m.in.End {
			break
		}
		n++
	}
	return n
}
