package annotate

import (
	"strings"

	"sillok/internal/entity"
)

// Notices (인사, 부고, 동정) list posts and names without sentences:
//
//	◇ 국장급 전보 ▲ 정보통신정책실장 홍길동 ▲ 감사관 김영희
//	▲ 박철수(행정안전부 과장)씨 부친상
//
// A list item that ends in a name after a post, or begins with one before a
// bracket with a post, names a person.

const bullets = "▲△▷▶◇◆■□●○▽▼※"

func notices(a *article) []match {
	var out []match
	for i := range a.words {
		name := a.word(i)
		if s := strings.TrimSuffix(name, "씨"); s != name && a.itemStarts(i) {
			name = s
		}
		if n := runes(name); n < 2 || n > 4 || !allHangul(name) {
			continue
		}
		if _, ok := a.names.Surname(name); !ok || a.isTerm(name) {
			continue
		}
		w := word{a.words[i].start, a.words[i].start + len(name)}
		if died(a.after(w.end, 30)) && a.itemStarts(i) && a.listedPerson(name) {
			out = append(out, match{in: w.span(), kind: "person", reason: "rule: notice of death", score: 0.92, sure: true})
			continue
		}
		if a.itemStarts(i) && (a.bracketPost(w.end) || a.inList(i) && a.gap(i) != " " && a.officialAfter(i)) || a.itemEnds(w.end) && i > 0 && a.gap(i) == " " && a.isPost(a.word(i-1)) && a.inBullets(i) {
			if a.listedPerson(name) || a.tagAt(w.span()) == "PS" {
				out = append(out, match{in: w.span(), kind: "person", reason: "rule: notice", score: 0.9, sure: true})
			}
		}
	}
	return out
}

// died reports whether a notice of death goes on like this after a name.
func died(rest string) bool {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(rest, " "), "씨")
	return ok && hasAnyPrefix(rest, []string{" 별세", " 부친상", " 모친상", " 조모상", " 조부상", " 빙부상", " 빙모상", " 시부상", " 시모상", " 장인상", " 장모상", " 상배", " 부인상", " 남편상", " 형제상"})
}

// itemStarts reports whether the i-th word opens a list item or a line.
func (a *article) itemStarts(i int) bool {
	g := a.gap(i)
	return strings.Contains(g, "\n") || strings.ContainsAny(g, bullets+",") || strings.HasSuffix(g, ")·")
}

// itemEnds reports whether a list item ends at offset.
func (a *article) itemEnds(offset int) bool {
	rest := strings.TrimLeft(a.after(offset, 8), " ")
	return rest == "" || strings.ContainsAny(firstRune(rest), bullets+",;/(")
}

func firstRune(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}

// bracketPost reports whether a bracket with a post follows: (행정안전부 과장).
func (a *article) bracketPost(offset int) bool {
	rest := strings.TrimPrefix(a.after(offset, 120), " ")
	inner, ok := strings.CutPrefix(rest, "(")
	if !ok {
		return false
	}
	inner, _, ok = strings.Cut(inner, ")")
	if !ok {
		return false
	}
	for _, f := range strings.FieldsFunc(inner, func(r rune) bool { return r == ' ' || r == '·' || r == ',' }) {
		if a.isPost(f) {
			return true
		}
	}
	return false
}

// inBullets reports whether a bullet opens the item that the i-th word ends,
// or the line is nothing but such an item.
func (a *article) inBullets(i int) bool {
	for j := i; j > 0 && i-j < 8; j-- {
		g := a.gap(j)
		if strings.ContainsAny(g, bullets) || strings.Contains(g, "\n") {
			return true
		}
		if g != " " && g != "·" && g != ") " && g != " (" {
			return false
		}
	}
	return i < 8
}

// noticeRole gives the role in front of a notice's name: the words from the
// item's start to the name.
func (a *article) noticeRole(i int) string {
	first := i
	for j := i; j > 0 && i-j < 8; j-- {
		if g := a.gap(j); g != " " && g != "·" {
			break
		}
		first = j - 1
	}
	return plainText(a.text[a.words[first].start:a.words[i].start])
}

// tellApart gives a name that a notice lists twice, for two posts, two ids: the
// first keeps the bare one, the later gets its post behind it (decision 7).
func tellApart(a *article, marks []match) {
	first := map[entity.ID]string{} // the role of the first of a name
	for i := range marks {
		m := &marks[i]
		w := a.wordAt(m.in.Start)
		if m.kind != "person" || m.fixed || w >= len(a.words) || !a.inBullets(w) || !a.itemEnds(m.in.End) {
			continue
		}
		role := a.noticeRole(w)
		if old, ok := first[m.id]; !ok {
			first[m.id] = role
		} else if role != "" && old != "" && role != old {
			m.id.Name += "_(" + idName(postOf(role)) + ")"
		}
	}
}
