package annotate

import (
	"sort"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// A person is a name beside a post, or one that the tagger found and that a
// post, a title or a verb of saying supports somewhere in the document. A name
// without any of these is not marked: 클라우드 and 세종시 look like names to a
// model. Bylines are not body text (guide, Roles and quotations).

func findPersons(a *article) []match {
	var out []match
	out = append(out, besidePosts(a)...)
	out = append(out, notices(a)...)
	out = append(out, tagged(a)...)
	out = append(out, authorityPersons(a)...)
	kept := out[:0]
	for _, m := range out {
		if !a.isByline(m.in) {
			kept = append(kept, m)
		}
	}
	return kept
}

// besidePosts claims names by their place alone: NAME + post, NAME + body +
// office + post, body + post + NAME, NAME 씨.
func besidePosts(a *article) []match {
	taggedNames := map[string]bool{} // names that the tagger takes for persons anywhere
	for _, t := range a.tags {
		if t.Tag == "PS" && t.Score > 0.6 {
			taggedNames[a.text[t.Start:t.End]] = true
		}
	}
	var out []match
	for i := range a.words {
		name, glued := a.nameShape(i)
		if name == "" {
			continue
		}
		w := a.words[i]
		m := match{in: diag.Span{Start: w.start, End: w.start + len(name)}, kind: "person", sure: true}
		tag := a.tagAt(m.in)
		ps := tag == "PS" || taggedNames[name]
		if isGeneric(name) || a.isTerm(name) {
			continue
		}
		switch {
		case !glued && a.bodyAndPostAfter(i) && (ps || tag == "" && a.likeName(name) && a.opens(i) && !a.hitAt(w)):
			m.reason, m.score = "rule: name + body + post", 0.92
		case !glued && a.postAfter(i) && (ps || tag == "" && a.maybePerson(name) && (a.opens(i) && a.officialAfter(i) || a.inList(i) || a.afterBody(i))):
			m.reason, m.score = "rule: name + post", 0.9
		case a.postInBracket(i) && (ps || a.maybePerson(name)):
			m.reason, m.score = "rule: (post + name)", 0.9
		case !glued && hasAnyPrefix(a.after(w.end, 8), []string{" 씨", "씨"}) && (ps || a.personLike(name)):
			m.reason, m.score = "rule: name + 씨", 0.9
		case a.postBefore(i) && (ps || tag == "" && a.contactLine(w) && a.likeName(name)):
			m.reason, m.score = "rule: post + name", 0.85
		default:
			continue
		}
		if tag == "PS" {
			m.score += 0.07
			m.reason += ", tagger PS"
		} else if e, _ := a.names.SurnameEntry(name); e.Word || e.Tier > 'C' {
			m.sure = ps
		}
		out = append(out, m)
	}
	return out
}

// nameShape gives the i-th word, without particle, if it has the shape of a
// Korean full name: a surname and one to three syllables more, Hangul alone.
// glued says that a particle follows the name.
func (a *article) nameShape(i int) (name string, glued bool) {
	w := a.word(i)
	if n := runes(w); n < 2 || n > 6 || !allHangul(w) {
		return "", false
	}
	if _, ok := a.names.Surname(w); !ok {
		return "", false
	}
	surname, _ := a.names.Surname(w)
	if n := runes(w); n == 3 || n == 2 || n == 4 && runes(surname) == 2 {
		return w, false
	}
	stems(w, func(s string) bool {
		if n := runes(s); s != w && (n == 3 || n == 2) {
			name, glued = s, true
			return true
		}
		return false
	})
	if name == "" && runes(w) == 4 {
		return w, false
	}
	return name, glued
}

func allHangul(s string) bool {
	for _, r := range s {
		if !hangul(r) {
			return false
		}
	}
	return s != ""
}

// personLike judges a name by its letters: three syllables (four with a surname
// of two), no organisation's or office's end, no term.
func (a *article) personLike(name string) bool {
	surname, _ := a.names.Surname(name)
	given := runes(name) - runes(surname)
	if given != 2 || a.isTerm(name) || bodySuffix(name) != "" || isGeneric(name) || isConnector(name) {
		return false
	}
	if hasAnySuffix(name, []string{"부", "처", "청", "국", "실", "과", "팀", "회", "시", "도", "군", "구", "는", "은", "을", "를", "에", "의", "던", "할", "될", "된", "한", "적", "들", "등", "면", "고", "며", "과의", "법", "학", "력", "률", "권", "관", "장", "자", "성", "형", "화", "계", "제", "급", "이", "가", "만", "나", "와", "단", "업", "사", "안", "별", "용", "간", "로", "서"}) {
		return name != "" && commonGiven(name)
	}
	if _, ok := a.names.PostSuffix(name); ok {
		return false
	}
	return true
}

// maybePerson is personLike for places where little else can stand: three
// syllables that are no term, no organisation and no generic word.
func (a *article) maybePerson(name string) bool {
	_, post := a.names.PostSuffix(name)
	surname, _ := a.names.Surname(name)
	return runes(name)-runes(surname) == 2 && !a.isTerm(name) && bodySuffix(name) == "" && !isGeneric(name) && !isConnector(name) && !post &&
		!hasAnySuffix(name, []string{"는", "은", "을", "를", "에", "의", "던", "할", "될", "된", "들", "며", "가", "구", "군", "시", "동", "읍", "면", "한", "해", "도", "이", "당", "과", "국", "엔", "써", "인", "급", "직", "측", "간", "여", "학", "률", "권"}) &&
		!countries[name] && !regions[name]
}

// officialAfter reports whether the post behind the i-th word is that of an
// office (정보기획과장), with no number before it.
func (a *article) officialAfter(i int) bool {
	span, ok := a.roleAfter(i)
	if !ok {
		return false
	}
	role := spanText(a, span)
	if p, ok := a.names.PostWord(role); ok && runes(role) == 2 && (!p.Ambiguous || !a.rareSurname(a.word(i))) { // 왕기홍 단장이
		return hasAnyPrefix(a.text[span.End:], []string{"은", "는", "이 ", "가 ", "도 ", "의 ", "과 ", "와 ", "을 ", "를 ", "에게"})
	}
	return !hasDigit(role) && strings.Count(role, " ") < 3 && runes(postOf(role)) >= 3 && !hasAnyPrefix(role, []string{"출신", "소속"})
}

// afterBody reports whether a body and nouns alone stand before the i-th word,
// and a post right behind it: LG CNS 공공SOC 부문 왕기홍 단장.
func (a *article) afterBody(i int) bool {
	if a.gap(i+1) != " " || !stems(a.word(i+1), func(s string) bool {
		post, ok := a.names.PostSuffix(s)
		return ok && (post == s || runes(s) > 4) && post != "박사"
	}) {
		return false
	}
	for j := i; j > 0 && i-j < 4; j-- {
		if a.gap(j) != " " {
			return false
		}
		if bareHeads[a.word(j-1)] || a.bodyEndsAt(a.words[j-1].end) || strings.HasSuffix(a.word(j-1), "의") && a.bodyEndsAt(a.words[j-1].end-len("의")) {
			return true
		}
		if !bareNoun(a.word(j-1)) && !isOffice(a.word(j-1)) || isConnector(a.word(j-1)) {
			return false
		}
	}
	return false
}

// isOffice tells a department (스마트시티과) from a noun with 과.
func isOffice(word string) bool {
	return runes(word) >= 4 && strings.HasSuffix(word, "과") && !hasAnySuffix(word, []string{"장과", "관과", "원과", "회과", "부과", "처과", "청과", "단과", "국과", "실과", "팀과", "템과", "폼과", "법과"})
}

// inList reports whether the i-th word stands in a list item with bullets: a
// body's word or nothing before it.
func (a *article) inList(i int) bool {
	for j := i; j > 0 && i-j < 3; j-- {
		g := a.gap(j)
		if strings.ContainsAny(g, bullets) {
			return true
		}
		if g != " " {
			return false
		}
	}
	return false
}

// opens reports whether the i-th word opens a clause: a name does, the adjective
// or address before a body does not.
func (a *article) opens(i int) bool {
	g := a.gap(i)
	if g != " " {
		return !strings.HasSuffix(g, "(")
	}
	prev := a.word(i - 1)
	return !bareNoun(prev) && hasAnySuffix(prev, []string{"은", "는", "에서", "에", "와", "과", "며", "고"}) || prev == "등" || prev == "이날"
}

// likeName is maybePerson for places where only a particle or a verb's ending
// could be mistaken for a name's last syllable.
func (a *article) likeName(name string) bool {
	return a.listedPerson(name) && !isConnector(name) && !hasAnySuffix(name, []string{"는", "은", "을", "를", "에", "의", "던", "할", "될", "된", "들", "며", "가", "한", "해", "엔", "써", "인", "측", "과", "와", "고"})
}

// hitAt reports whether the authority knows something that begins with w.
func (a *article) hitAt(w word) bool {
	next := a.hitsFrom(w.start)
	return len(next) > 0 && next[0].In.Start < w.end
}

// contactLine reports whether w stands in the block of a press release that
// says whom to ask: 담당부서 … 책임자 과장 홍길동 (044-205-0000).
func (a *article) contactLine(w word) bool {
	line := a.before(w.start, 240) + a.after(w.end, 30)
	return hasAnyPrefix(a.after(w.end, 3), []string{" (", "(", " ☎", ""}) && containsAny(line, []string{"담당부서", "담당 부서", "책임자", "담당자", "문의"})
}

func containsAny(s string, list []string) bool {
	for _, w := range list {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// bodyAndPostAfter reports whether a body of the claims so far begins right
// behind the i-th word, and a post follows: 최장혁 행정안전부 전자정부국장.
func (a *article) bodyAndPostAfter(i int) bool {
	if i+1 >= len(a.words) || a.gap(i+1) != " " {
		return false
	}
	return a.claims.from(a, i+1, "agency") != nil && a.postAfter(i)
}

// postInBracket reports whether the i-th word is the name in (대표 홍길동).
func (a *article) postInBracket(i int) bool {
	return i > 0 && a.gap(i) == " " && a.isPost(a.word(i-1)) && strings.HasSuffix(a.gap(i-1), "(") &&
		hasAnyPrefix(a.after(a.words[i].end, 3), []string{")", ",", "·"})
}

// commonGiven lets names through whose last syllable also ends ordinary nouns
// (성, 형, 화, 용 …) if the first of the given name is one that names begin with
// and words rarely do.
func commonGiven(name string) bool {
	rs := []rune(name)
	return len(rs) == 3 && strings.ContainsRune("혜숙옥희연윤은승현준민태종창병영재성상", rs[1]) && strings.ContainsRune("성형화용자서", rs[2])
}

// postAfter reports whether a post follows the i-th word: at once, or after
// the words of an affiliation.
func (a *article) postAfter(i int) bool {
	_, ok := a.roleAfter(i)
	return ok
}

// maxAffiliation is how many words may stand between a name and its post:
// 대통령 직속 디지털플랫폼정부위원회 위원장.
const maxAffiliation = 6

// roleAfter gives the words from after the i-th word to the end of the first
// post behind it. Between them only nouns may stand.
func (a *article) roleAfter(i int) (diag.Span, bool) {
	behind := a.behindBracket(i)
	for j := behind; j < behind+maxAffiliation && j < len(a.words); j++ {
		if g := a.gap(j); g != " " && !(j == behind && behind > i+1) && !(j > i+1 && (g == "·" || g == "(" || g == ") ")) {
			return diag.Span{}, false
		}
		w := a.words[j]
		end := 0
		stems(a.word(j), func(s string) bool {
			if a.isPost(s) && !a.bodyEndsAt(w.start+len(s)) {
				end = w.start + len(s)
				return true
			}
			return false
		})
		if next := a.word(j + 1); end > 0 && a.gap(j+1) == " " && (next == "직속" || next == "소속" || next == "산하") {
			end = 0
		}
		if end > 0 && hasAnyPrefix(a.text[end:], []string{"들", "급", "직 ", "직을", "단 ", "과정", "실 "}) {
			return diag.Span{}, false
		}
		if end > 0 {
			return diag.Span{Start: a.words[behind].start, End: end}, true
		}
		if !a.affiliationWord(j) {
			return diag.Span{}, false
		}
	}
	return diag.Span{}, false
}

// behindBracket is the index of the first word after the i-th and a short
// bracket behind it: 홍길동(52) 교수, 홍길동(왼쪽) 장관, 홍길동(Hong Gildong) 대표.
func (a *article) behindBracket(i int) int {
	rest := a.after(a.words[i].end, 60)
	if !strings.HasPrefix(rest, "(") {
		return i + 1
	}
	end := strings.IndexByte(rest, ')')
	if end < 0 || !strings.HasPrefix(rest[end+1:], " ") {
		return i + 1
	}
	return a.wordAt(a.words[i].end + end + 1)
}

// bodyEndsAt reports whether a body's name ends at offset: 연구원 in
// 한국전자통신연구원 is no post.
func (a *article) bodyEndsAt(offset int) bool {
	return a.claims.endingAt(offset, "agency") != nil
}

// affiliationWord reports whether the j-th word may stand between a person and
// a post: a bare noun, or part of a known name.
func (a *article) affiliationWord(j int) bool {
	if w := a.word(j); (bareNoun(w) || isOffice(w)) && (!isConnector(w) || w == "대통령" || w == "직속" || w == "산하" || w == "소속" || w == "전" || w == "현" || w == "정부") || countries[w] {
		return true
	}
	w := a.words[j].span()
	return a.claims.overlapping(a, w, func(m *match) bool {
		return m.kind == "agency" && (m.in.Contains(w) || m.in.Start == w.Start && a.text[m.in.End:w.End] == "의")
	})
}

// isPost reports whether s ends in a post that stands there as a word: 부원장,
// 전자정부국장, 한국피엠오협회장.
func (a *article) isPost(s string) bool {
	post, ok := a.names.PostSuffix(s)
	if !ok && hasAnySuffix(s, morePosts) {
		return true
	}
	if !ok || runes(post) < 2 {
		return false
	}
	return (s == post || runes(s) >= 4) && !degrees[post]
}

// morePosts are ends of posts that the table does not have.
var morePosts = []string{"전문관", "총괄관", "지도사", "이코노미스트", "컨설턴트", "애널리스트", "디렉터", "코디네이터", "랩장", "연구사"}

// degrees are what people are without holding it: experts, doctors of a
// subject. They stand in the table of posts since they follow names too.
var degrees = set(`전문가 석사 학사 강사 학생 회원 직원 국민 시민 주민 학회원 소비자 이용자 연구진 임직원`)

// postBefore reports whether a post stands right before the i-th word, with a
// body in front of it: 행정안전부 장관 홍길동.
func (a *article) postBefore(i int) bool {
	if i == 0 || a.gap(i) != " " {
		return false
	}
	prev := a.word(i - 1)
	if !a.isPost(prev) {
		return false
	}
	return a.gap(i-1) == " " || prev != lastRunes(prev, 2)
}

// tagAt is the tagger's label for exactly in, "" where it has none.
func (a *article) tagAt(in diag.Span) string {
	i := sort.Search(len(a.tags), func(i int) bool { return a.tags[i].Start >= in.Start })
	if i < len(a.tags) && a.tags[i].Start == in.Start && a.tags[i].End == in.End {
		return a.tags[i].Tag
	}
	return ""
}

// tagged takes the tagger's persons. They stand if a post or a verb of saying
// supports them at one of their mentions; else they are weak.
func tagged(a *article) []match {
	var out []match
	for _, t := range a.tags {
		if t.Tag != "PS" {
			continue
		}
		in := diag.Span{Start: t.Start, End: t.End}
		name := a.text[in.Start:in.End]
		if runes(name) < 2 || a.isTerm(name) || isGeneric(name) || !a.startsWord(in.Start) || !a.endsName(in) {
			continue
		}
		in = a.wholeForeign(in)
		i := a.wordAt(in.Start)
		last := a.wordAt(in.End - 1)
		if i := strings.LastIndexByte(name, ' '); i > 0 && a.isPost(name[i+1:]) { // 백 원장: surname.go
			continue
		}
		if a.rareSurname(name) && t.Score < 0.9 {
			continue
		}
		m := match{in: in, kind: "person", reason: "tagger PS", score: t.Score, weak: true}
		if last < len(a.words) && (a.postAfter(last) || a.postBefore(i) || a.saysSomething(in)) {
			m.weak, m.sure = false, true
		}
		out = append(out, m)
	}
	return out
}

// rareSurname reports whether fewer than ten thousand people bear the surname:
// such a name is as likely a word (국제학).
func (a *article) rareSurname(name string) bool {
	e, ok := a.names.SurnameEntry(name)
	return ok && runes(name) <= 4 && e.Tier >= 'D'
}

func (a *article) startsWord(offset int) bool {
	i := a.wordAt(offset)
	return i < len(a.words) && a.words[i].start == offset
}

// endsName reports whether a particle, a post or a boundary follows in.
func (a *article) endsName(in diag.Span) bool {
	rest := a.after(in.End, 30)
	if particleLen(rest) >= 0 {
		return true
	}
	_, ok := a.names.PostPrefix(rest)
	return ok
}

// saysSomething reports whether the person named at in is the subject of a
// verb of saying: NAME은 “…”.
func (a *article) saysSomething(in diag.Span) bool {
	rest := a.after(in.End, 160)
	n := particleLen(rest)
	if n <= 0 {
		return false
	}
	switch rest[:n] {
	case "은", "는", "이", "가":
	default:
		return false
	}
	name := a.text[in.Start:in.End]
	if _, korean := a.names.Surname(name); !korean && !strings.Contains(name, " ") {
		return false
	}
	if strings.ContainsAny(rest, "“\"") {
		return runes(name) >= 3
	}
	if stop := strings.IndexByte(rest, '.'); stop >= 0 {
		rest = rest[:stop]
	}
	if !strings.Contains(name, " ") && runes(name) != 3 {
		return false
	}
	for _, act := range []string{"연설", "강연", "발표", "발제", "축사", "인사말", "말했", "밝혔", "강조", "설명했", "전했", "지적했", "덧붙", "주장했", "취임", "임명", "선임", "위촉"} {
		if strings.Contains(rest, act) {
			return true
		}
	}
	return false
}

// authorityPersons claims office holders whose post or body stands beside
// their name; the name alone is no proof.
func authorityPersons(a *article) []match {
	var out []match
	for _, h := range a.hits {
		e := h.Entity
		if e.ID.Kind != "person" || e.Site || e.Hide {
			continue
		}
		near := a.before(h.In.Start, 60) + " " + a.after(h.In.End, 90)
		for _, p := range e.Posts {
			if strings.Contains(near, p.Post) || a.tagAt(h.In) == "PS" && a.speaksOf(p) {
				out = append(out, match{in: h.In, kind: "person", id: entity.ID{Kind: "person", Name: e.ID.Name}, entity: e, reason: "authority: " + e.ID.Name + ", " + p.Post, score: 0.97, sure: true})
				break
			}
		}
	}
	return out
}

// speaksOf reports whether the document names both a post and its body.
func (a *article) speaksOf(p entity.Post) bool {
	if runes(p.Post) < 4 && !strings.Contains(a.text, p.Agency.Title()) {
		return false
	}
	return strings.Contains(a.text, p.Post)
}

// isByline reports whether the name is the writer's: [김관용기자], 홍길동 기자
// at the end of a line, before an address.
func (a *article) isByline(in diag.Span) bool {
	rest := a.after(in.End, 60)
	for _, post := range []string{"기자", "특파원", "편집장", "선임기자", "객원기자", "인턴기자", "칼럼니스트"} {
		r, ok := strings.CutPrefix(strings.TrimPrefix(rest, " "), post)
		if !ok {
			continue
		}
		r = strings.TrimSpace(r)
		if r == "" || strings.ContainsAny(r[:1], "[(=]@/|") || strings.Contains(r, "@") {
			return true
		}
		if before := a.before(in.Start, 30); strings.HasSuffix(before, "[") || strings.HasSuffix(strings.TrimSpace(before), "=") {
			return true
		}
	}
	return false
}
