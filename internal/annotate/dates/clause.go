package dates

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
)

// reach is how many bytes a clause is looked for to either side of a date.
const reach = 600

// Clause gives the clause of text that the expression at stands in, and whether
// it tells of something planned or done. In Korean the predicate follows what
// dates it: the first predicate after the date that shows tense decides, before
// the clause is closed by a sentence's end, the end of a quotation, or the
// ending of a reported or contrasted clause (…다고, …지만). So the reporting
// verb at the end of a sentence says nothing of a plan reported in it.
func Clause(text string, at diag.Span) (clause diag.Span, status doc.Status) {
	start := clauseStart(text, at.Start)
	quoted := quotedAt(text, at.Start)
	status, end, _ := tenseFrom(text, at.End, at.End, quoted)
	if status != doc.Unclear {
		end = clauseEnd(text, at.End, end, quoted)
	}
	return diag.Span{Start: start, End: max(end, at.End)}, status
}

// clauseEnd goes on from the predicate that ends at pos to the end of its
// clause, at most reach bytes after the date.
func clauseEnd(text string, date, pos int, quoted bool) int {
	limit := min(len(text), date+reach)
	i, _ := wordBefore(text, pos, date)
	for end := pos; ; {
		start, stop := wordAt(text, i, limit)
		if start == stop || strings.IndexByte(text[i:start], '\n') >= 0 {
			return end
		}
		word := text[start:stop]
		if line := strings.IndexByte(word, '\n'); line >= 0 {
			return start + line
		}
		inner, cutOff := cutAtQuote(strings.TrimRight(word, ".,"), quoted)
		if cutOff || endsSentence(word) || closes(inner) {
			return stop
		}
		i, end = stop, stop
	}
}

// statusCache keeps how far the last search came: between a date and the
// predicate that decides, every position has the same answer, and where none was
// found yet, a later search goes on from there.
type statusCache struct {
	from, to int // positions that have the answer
	quoted   bool
	status   doc.Status
	open     bool // the search ended without an answer, for distance
}

func (c *statusCache) after(text string, pos int, quoted bool) doc.Status {
	start := pos
	if c.from <= pos && pos < c.to && quoted == c.quoted {
		if !c.open {
			return c.status
		}
		start = c.to
	}
	status, end, open := tenseFrom(text, pos, start, quoted)
	*c = statusCache{pos, end, quoted, status, open}
	return status
}

// tenseFrom looks for the first predicate after pos that shows tense; before
// start there is none. end is the end of the search: of the predicate, or of the
// clause. open tells that the search was given up for distance.
func tenseFrom(text string, pos, start int, quoted bool) (status doc.Status, end int, open bool) {
	limit := min(len(text), pos+reach)
	open = limit < len(text)
	if i := strings.IndexByte(text[pos:limit], '\n'); i >= 0 {
		limit, open = pos+i, false
	}
	i := start
	for i < limit {
		start, stop := wordAt(text, i, limit)
		if start == stop {
			break
		}
		if q := closingOf(text[start:stop]); q != "" && !quoted {
			if j := strings.Index(text[start+1:limit], q); j >= 0 {
				i = start + 1 + j + len(q) // words quoted within the clause
				continue
			}
		}
		word := text[start:stop]
		inner, cutOff := cutAtQuote(strings.TrimRight(word, ".,"), quoted)
		next, _ := nextWord(text, stop, limit)
		if s := predicate(strings.Trim(inner, "'‘’“”()[].,?!…·"), next); s != doc.Unclear {
			return s, stop, false
		}
		if cutOff || endsSentence(word) || closes(strings.TrimRight(inner, ",")) {
			return doc.Unclear, stop, false
		}
		i = stop
	}
	return doc.Unclear, max(i, start), open
}

// cutAtQuote cuts a word at the straight quote that ends a quotation.
func cutAtQuote(word string, quoted bool) (string, bool) {
	if !quoted {
		return word, false
	}
	before, _, found := strings.Cut(word, `"`)
	if !found {
		before, _, found = strings.Cut(word, "”")
	}
	return before, found
}

// wordAt is the next written word from i.
func wordAt(text string, i, limit int) (start, stop int) {
	for i < limit && (text[i] == ' ' || text[i] == '\t') {
		i++
	}
	start = i
	for i < limit && text[i] != ' ' && text[i] != '\t' {
		i++
	}
	for i < len(text) && !utf8.RuneStart(text[i]) {
		i++
	}
	return start, i
}

func nextWord(text string, i, limit int) (word string, stop int) {
	start, stop := wordAt(text, i, limit)
	return text[start:stop], stop
}

// closingOf is the quotation mark that closes what a word opens, or "".
func closingOf(word string) string {
	for _, q := range [...][2]string{{"“", "”"}, {`"`, `"`}, {"‘", "’"}, {"'", "'"}, {"「", "」"}, {"『", "』"}, {"《", "》"}, {"〈", "〉"}} {
		if strings.HasPrefix(word, q[0]) {
			return q[1]
		}
	}
	return ""
}

func endsSentence(word string) bool {
	word = strings.TrimRight(word, `"'”’)]`)
	if word == "" {
		return false
	}
	switch word[len(word)-1] {
	case '?', '!':
		return true
	case '.':
		return len(word) > 1 && word[len(word)-2] >= utf8.RuneSelf
	}
	return false
}

// closes reports whether a word ends a clause whose tense is its own.
func closes(word string) bool {
	for _, ending := range [...]string{"다고", "라고", "다며", "라며", "라면서", "다면서", "지만", "는데", "으나", "했고", "됐고", "었고", "았고", "으며", "느냐", "자며"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// plannedWords are nouns that make what they follow a plan.
var plannedWords = [...]string{"예정", "계획", "방침", "전망", "앞두", "목표", "추진키", "검토키", "예고", "할듯", "될듯"}

// predicate tells the tense of one written word; next is the word after it.
func predicate(word, next string) doc.Status {
	if word == "" {
		return doc.Unclear
	}
	for _, w := range plannedWords {
		if strings.HasPrefix(word, w) && !strings.HasPrefix(word, "계획대로") {
			return doc.Planned
		}
	}
	if strings.HasSuffix(word, "기로") || strings.HasSuffix(word, "키로") {
		return doc.Planned
	}
	stem := strings.TrimSuffix(word, "고")
	if has(word, "겠") {
		return doc.Planned
	}
	if pastStem(word) {
		return doc.Done
	}
	switch {
	case strings.HasPrefix(next, "있") && strings.HasSuffix(word, "고"), strings.HasPrefix(word, "중이"), word == "중인", word == "중인데":
		return doc.Done // going on
	case future(stem):
		return doc.Planned
	case adnominalFuture(word):
		return doc.Planned
	case adnominalPast(word) && !pointsOn(next):
		return doc.Done
	}
	return doc.Unclear
}

func has(word, s string) bool { return strings.Contains(word, s) }

// final gives the final consonant of a syllable by its number in Unicode:
// 0 none, 4 ㄴ, 20 ㅆ; -1 if r is no Hangul syllable.
func final(r rune) int {
	if r < '가' || r > '힣' {
		return -1
	}
	return int(r-'가') % 28
}

const (
	finalN  = 4
	finalSS = 20
)

// pastStem reports whether a word holds 았, 었 or 였, contracted or not.
func pastStem(word string) bool {
	for _, r := range word {
		if final(r) == finalSS && r != '있' && r != '겠' {
			return true
		}
	}
	return false
}

// future reports whether a word ends in the plain present of a verb, which of a
// date to come tells the future: 열린다, 시행한다고, 개최합니다.
func future(word string) bool {
	word = strings.TrimSuffix(strings.TrimSuffix(word, "며"), "면서")
	if strings.HasSuffix(word, "합니다") || strings.HasSuffix(word, "됩니다") {
		return true
	}
	stem, ok := strings.CutSuffix(word, "다")
	if !ok {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(stem)
	return final(r) == finalN && stem != "판"
}

// adnominalFuture reports whether a word is the future adnominal of a common
// verb: 시행할, 개최될, 열릴.
func adnominalFuture(word string) bool {
	switch word {
	case "역할", "분할", "관할":
		return false
	}
	for _, s := range [...]string{"할", "될", "릴", "킬"} {
		if strings.HasSuffix(word, s) {
			return true
		}
	}
	return false
}

// notPast are words in 한, 된 and 린 that tell no past happening.
var notPast = strings.Fields(`대한 위한 관한 통한 향한 의한 인한 비롯한 포함한 또한 중요한 다양한 필요한 가능한 안전한 편리한 우수한 유능한 강력한 특별한 주요한 최대한
	권한 제한 무한 기한 시한 북한 유한 한 관련된 포함된 새로운 이러한 그러한 어떠한 동일한 유사한 확실한 명확한 투명한 공정한 완전한 신속한 정확한 적절한 적합한 충분한 심각한 단순한
	복잡한 막대한 거대한 방대한 원활한 활발한 지속가능한 가급적한 상당한 불필요한 불가피한 부족한 불편한 건강한 튼튼한 행복한 따뜻한 풍부한 탁월한 뛰어난 세계적인 활용한 이용한 기반한 연계한 접목한 사용한 적용한 겸한 입각한 근거한 속한 해당한`)

// pastEndings end the past adnominal of common verbs.
var pastEndings = [...]string{"한", "된", "린", "던", "낸", "맺은", "받은", "가진", "이뤄진", "펼쳐진", "벌어진", "치러진", "만난", "나온", "나선", "맡은", "거친", "마친"}

// adnominalPast reports whether a word is the past adnominal of a verb: 열린,
// 발표한, 선정된.
func adnominalPast(word string) bool {
	if len(word) < len("열린") {
		return false
	}
	for _, s := range pastEndings {
		if strings.HasSuffix(word, s) {
			return !slices.ContainsFunc(notPast, func(w string) bool {
				return word == w || len(w) > len("대한") && strings.HasSuffix(word, w)
			})
		}
	}
	return false
}

// pointsOn reports whether the word after an adnominal form makes it a step
// before the main predicate: 파악한 후, 마련한 뒤.
func pointsOn(next string) bool {
	for _, s := range [...]string{"후", "뒤", "다음", "만큼", "채", "이후"} {
		if strings.HasPrefix(next, s) {
			return true
		}
	}
	return false
}

// clauseStart goes back from pos to the end of the clause before.
func clauseStart(text string, pos int) int {
	limit := max(0, pos-reach)
	if i := strings.LastIndexByte(text[limit:pos], '\n'); i >= 0 {
		limit += i + 1
	}
	for limit < pos && !utf8.RuneStart(text[limit]) {
		limit++
	}
	for i := pos; i > limit; {
		start, stop := wordBefore(text, i, limit)
		if start == stop {
			return limit
		}
		word := text[start:stop]
		if endsSentence(word) || closes(strings.TrimRight(word, `,"”’'`)) && stop < pos {
			return skipSpace(text, stop, pos)
		}
		for _, q := range [...]string{"“", `"`, "‘", "「"} {
			if after, ok := strings.CutPrefix(word, q); ok && !strings.ContainsAny(after, `"”’`) && !strings.Contains(after, "」") {
				return start + len(q)
			}
		}
		i = start
	}
	return limit
}

func wordBefore(text string, i, limit int) (start, stop int) {
	for i > limit && (text[i-1] == ' ' || text[i-1] == '\t') {
		i--
	}
	stop = i
	for i > limit && text[i-1] != ' ' && text[i-1] != '\t' {
		i--
	}
	return i, stop
}

func skipSpace(text string, i, limit int) int {
	for i < limit && (text[i] == ' ' || text[i] == '\t') {
		i++
	}
	return i
}

// quotedAt reports whether pos stands within a quotation of its line.
func quotedAt(text string, pos int) bool {
	from := max(0, pos-4096)
	if i := strings.LastIndexByte(text[from:pos], '\n'); i >= 0 {
		from += i + 1
	}
	line := text[from:pos]
	return strings.Count(line, `"`)%2 == 1 || strings.LastIndex(line, "“") > strings.LastIndex(line, "”")
}
