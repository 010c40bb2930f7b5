package facts

import (
	"slices"
	"strings"
	"unicode"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// The words of headlines: what is left out of them, and what none can be.

// unheaded reports whether a phrase is one word that needs others before it: 것, 명.
func unheaded(s string) bool {
	what := korean.Reference(s)
	return what == "bound" || what == "list" || what == "counter"
}

// withoutGloss leaves out a bracket at the beginning of words.
func withoutGloss(s string) string {
	if gloss := bracketAfter.FindString(s); gloss != "" {
		return s[len(gloss):]
	}
	return s
}

// withoutModifiers shortens a phrase to n characters: what stands before the last
// words that modify (…을 위한, …의) goes, as much as must.
func withoutModifiers(s string, n int) (string, bool) {
	for _, w := range readWords(s) {
		if w.Case != korean.Genitive && (w.Verb == nil || w.Verb.Form == korean.Final || w.Verb.Copula) {
			continue
		}
		if rest := strings.TrimSpace(s[min(len(s), max(w.End, w.Start+len(w.Text))):]); length(rest) <= n && strings.Contains(rest, " ") && !beginsLinked(rest) {
			return rest, true
		}
	}
	words := readWords(s)
	for k := len(words) - 3; k >= 0; k-- { // of two things that are joined the last: ‘나래 평가’와 | ‘가람 점검’ 결과
		if words[k].Case != korean.With {
			continue
		}
		rest := strings.TrimSpace(s[min(len(s), words[k].End):])
		return rest, length(rest) <= n && strings.Contains(rest, " ")
	}
	return "", false
}

// beginsLinked reports whether words begin with a verb that goes on with those that were cut off before it: (병오년을) 맞아 강좌.
func beginsLinked(words string) bool {
	list := readWords(words)
	return len(list) > 0 && list[0].Verb != nil && list[0].Verb.Form == korean.Link
}

// withoutPurpose gives shorter forms of a phrase with what it is for in front, the longest first: 기록 관리 및 활용
// 활성화를 위한 협약 is 기록 관리 및 활용 활성화 협약, then 활용 활성화 협약. No name is cut.
func (l *clauseLine) withoutPurpose(q part) []string {
	s := q.text
	words := readWords(s)
	inName := func(w korean.Word) bool {
		return slices.ContainsFunc(l.marks(q.at), func(m int) bool {
			i := strings.Index(s, l.tidied(l.Mentions[m].In))
			return i >= 0 && i < w.Start && w.End < i+len(l.tidied(l.Mentions[m].In))
		})
	}
	for i := len(words) - 1; i > 0; i-- {
		deed := words[i-1]
		if !korean.Towards(words[i].Text) || deed.Case != korean.Object || !korean.IsAction(s[deed.Start:deed.Noun.End]) || i+1 == len(words) {
			continue
		}
		list := []string{s[:deed.Noun.End] + " " + strings.TrimSpace(s[words[i].End:])}
		for k, w := range words[:i-1] {
			if (joinsNouns[w.Text] || w.Case == korean.With) && k+2 < i && !inName(w) {
				list = append(list, list[0][words[k+1].Start:])
			}
		}
		return list
	}
	return nil
}

// behindList gives what a list with the word for and so on sums up: 국장, 과장, 팀장 등 | 주요 보직 인사.
func behindList(s string) (string, bool) {
	i := strings.LastIndex(s, " "+korean.Et+" ")
	if i < 0 || !strings.Contains(s[:i], ", ") {
		return s, false
	}
	rest := s[i+len(" "+korean.Et+" "):]
	return rest, len(strings.Fields(rest)) > 1
}

// joinsNouns are the words between two nouns of one phrase.
var joinsNouns = korean.List("joins nouns")

// behindModifier gives what stands behind the last verb that modifies a noun in a phrase; the phrase
// where there is none.
func behindModifier(s string) string {
	words := readWords(s)
	for k := len(words) - 2; k >= 0; k-- {
		if w := words[k]; w.Verb != nil && !w.Verb.Copula && w.Verb.Form == korean.Adnominal {
			return strings.TrimSpace(s[min(len(s), w.End):])
		}
	}
	return s
}

// withoutDay leaves out the end of a day that stands before words: 9. | 접속 장애.
func withoutDay(s string) string {
	first, rest, more := strings.Cut(s, " ")
	if n, ok := strings.CutSuffix(first, "."); more && ok && n != "" && strings.Trim(n, "0123456789") == "" {
		return rest
	}
	return s
}

// headOfList gives the thing that ends a phrase with a list in it, behind the genitive of what it
// has: 자료실, 강당 등 지하 1층, 지상 3층의 |가람도서관|; else the first of a long list.
func (l *clauseLine) headOfList(q part) string {
	if m := l.marks(q.at); len(m) > 0 && strings.Contains(q.text, ", ") && length(q.text) > longestHeadline/2 {
		name := tidy(l.surface(m[len(m)-1]))
		before, ok := strings.CutSuffix(q.text, name)
		owned := len(m) > 1 && l.Text[l.Mentions[m[len(m)-2]].In.End:l.Mentions[m[len(m)-1]].In.Start] == korean.Of+" "
		if ok && strings.HasSuffix(before, korean.Of+" ") && !owned { // and not 가람시의 가람패스, 나래시의 나래패스
			return name
		}
	}
	return firstOfList(q.text)
}

// firstOfList gives the first of the things of a long list, without what was done beside
// it: 카카오, KB국민은행, … 3사 is
// 카카오 등.
func firstOfList(s string) string {
	first, rest, ok := strings.Cut(s, ", ")
	if ok && strings.Contains(first, " ") && korean.IsAction(lastWord(first)) {
		return rest // another deed of the line: 기본법 시행, 센터가 진흥원으로 바뀜
	}
	if !ok || length(s) <= longestHeadline/2 || strings.Contains(rest, "의 ") && !strings.Contains(rest, ",") {
		return s
	}
	if korean.IsAction(lastWord(rest)) {
		words := readWords(s)
		for _, w := range slices.Backward(words) {
			if w.Case == korean.With && w.End < len(s) {
				return strings.TrimSpace(s[w.End:]) // 가람원, 나래원과 시험 운영: what is done with them
			}
		}
		return s
	}
	return first + " " + korean.Et
}

// onlyBetters reports whether a headline only tells that a quality is to grow, which is an aim
// and no deed: 시민 만족도 제고.
func onlyBetters(s string) bool {
	at := strings.LastIndexByte(s, ' ')
	if at < 0 || korean.NounAction(s[at+1:]).Kind != "grow" {
		return false
	}
	return tailIn(korean.BareNoun(lastWord(s[:at])), qualities) != ""
}

// qualities are the ends of nouns for what is better or worse and is no thing.
var qualities = korean.List("qualities")

// nextOccasion reports whether words begin with the next of a row of occasions: 다음 회의.
func nextOccasion(words []string) bool {
	if len(words) < 2 || words[0] != korean.Next {
		return false
	}
	what := strings.TrimRight(words[1], ",")
	kind := korean.NounAction(what).Kind
	return korean.IsOccasion(what) && (kind == "" || kind == korean.Hold || kind == korean.Meet)
}

// sound reports whether a headline can be one: it begins with no word that goes on
// with something, its brackets close, and nothing of a label is left in it.
func sound(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 && length(s) < 4 || length(s) > longestHeadline || strings.ContainsAny(s, "=<>|…[]") {
		return false
	}
	switch korean.Reference(strings.TrimRight(words[0], ",")) {
	case "bound", "list", "other", "counter":
		if !nextOccasion(words) {
			return false
		}
	}
	if what := korean.Reference(korean.BareNoun(strings.TrimRight(words[0], ","))); what == "self" && len(words[0]) < len("본인은") || what == "other" || strings.Contains(s, ": ") {
		return false
	}
	if korean.TellsWhen(words[0]) || len(words) > 1 && korean.Pointing(words[0]) {
		return false // 이번 감사 | 24명 참여: which
	}
	if parts := strings.Split(s, ", "); len(parts) > 2 && slices.ContainsFunc(parts[1:len(parts)-1], func(p string) bool { return korean.NounAction(lastWord(p)).Kind != "" }) {
		return false // two deeds
	}
	if onlyBetters(s) {
		return false
	}
	if n := len(words); n > 1 && korean.Reference(words[n-2]) == "other" {
		return false // 이 개통
	}
	if n := len(words); korean.Reference(words[n-1]) == "bound" && words[n-1] != korean.Deed || n > 1 && korean.Towards(words[n-2]) && !korean.IsAction(words[n-1]) {
		return false // 국정감사 때, 막기 위해 낡음
	}
	for i, w := range words {
		if korean.Pointing(w) && (length(w) > 2 || i+1 < len(words) && lastNamed.Has(w)) {
			return false // 이같은 문제 적발, 가람원, 그 순서 결정
		}
		if _, alone := korean.Particles("", w); alone && korean.Reference(w) == "" || i > 0 && w == words[i-1] {
			return false // a particle by itself, a word twice
		}
	}
	for n, w := range readWords(s) {
		if n == 0 && len(words) > 1 && w.Verb != nil && w.Verb.AndThen() && w.Verb.Noun == "" && !w.Comma && !w.Opaque {
			return false // 앞두고 제정안 입법예고
		}
		if korean.EndsFinite(w.Text) && !w.Opaque {
			return false
		}
		if w.Verb != nil && w.Verb.Form == korean.Final && (!w.Verb.Copula || w.End == len(s) && w.Verb.Ending != "") && !w.Opaque {
			return false // 섰다, 무엇인가
		}
		if w.Verb != nil && w.Verb.Form == korean.Link && w.End == len(s) && !w.Opaque && !korean.IsAction(lastWord(s)) {
			return false // 개통하려
		}
	}
	for _, p := range [...]string{"()", "「」", "“”", "‘’"} {
		if strings.Count(s, p[:len(p)/2]) != strings.Count(s, p[len(p)/2:]) {
			return false
		}
	}
	return true
}

// lastNamed are the words that point at nothing but what was named before.
var lastNamed = words("last-named")

// tidied gives the words of a span as a headline has them.
func (r *reader) tidied(s diag.Span) string { return tidy(r.str(s)) }

// tidy drops line ends, quotation marks and glosses in brackets.
func tidy(s string) string {
	if !evenlySpaced(s) {
		s = strings.Join(strings.Fields(lineSigns.Replace(s)), " ")
	}
	s = withoutGlosses(s)
	return strings.Trim(strings.TrimLeftFunc(s, decoration), " ,")
}

var lineSigns = strings.NewReplacer("\n", " ", "*", "", "“", "", "”", "", `"`, "", "‘", "", "’", "", "'", "", "`", "", "「", " ", "」", "", "｢", " ", "｣", "", "『", " ", "』", "", "|", " ", "│", " ")

// evenlySpaced reports whether a text holds no sign of a line, and words with one space between them.
func evenlySpaced(s string) bool {
	before := ' '
	for _, c := range s {
		if c == ' ' && before == ' ' || strings.ContainsRune("\n\t\r\v\f*“”\"‘’'`「」｢｣『』|│", c) || c > unicode.MaxLatin1 && unicode.IsSpace(c) || c == '\u0085' || c == '\u00a0' {
			return false
		}
		before = c
	}
	return before != ' ' || s == ""
}

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
	return korean.FirstRunes(strings.Join(words, " "), n)
}

// plainName is an entity's name without what tells it from its namesakes.
func plainName(id entity.ID) string {
	return strings.ReplaceAll(id.Base(), "_", " ")
}

// pointing reports whether words point at what was named before: 이 창구, 해당 사업.
func pointing(s string) bool {
	first, _, more := strings.Cut(s, " ")
	return more && korean.Pointing(first)
}

// pointsAlone reports whether words only point at what was told before: 이 일, 이.
func pointsAlone(s string) bool { return pointing(s) || korean.Reference(s) == "other" }

// counter reports whether words count and name nothing: 110개, 세 번째, 명, 두 건.
func counter(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 2 {
		return false
	}
	return length(words[len(words)-1]) == 1 && words[len(words)-1] != korean.Et || len(words) == 1 && digit(s[0]) && !strings.ContainsFunc(s, korean.IsSyllable) || len(words) == 1 && digit(s[0]) && length(strings.TrimLeft(s, "0123456789,.만천백억조")) <= 2
}

// readWords gives the words of a text that stands alone.
func readWords(s string) []korean.Word {
	return korean.Read(s).Words(korean.Span{End: len(s)})
}
