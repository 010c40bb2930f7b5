package facts

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// A quotation is words between quotation marks that somebody is said to have
// said. Korean tells it by what follows the closing mark: the quotative 고, 라고,
// 며, 면서, 라는, and a verb of saying. Words in quotation marks without them are
// terms, titles or emphasis. One exception: a whole paragraph in quotation marks.

// quotation is a pair of marks, and what it was found to be.
type quotation struct {
	words   diag.Span // without the marks
	outer   diag.Span // with them
	spoken  bool
	block   bool      // a paragraph of its own
	speaker entity.ID // where the marks themselves are credited
	single  bool      // in single marks or corner brackets
}

var (
	// quotative is what follows the closing mark of words that were said.
	quotative = regexp.MustCompile(`^[,.]?\s?(이?라고|이?라며|이?라면서|이?라는|이?란|라던|고|며|면서|는|던|다고|다며|다면서|하고|하며|[은는이가을를]?\s?(?:말|얘기|이야기|설명|취지)|등의?\s|[이가]?라?\s?(?:말|답)했)`)
	// reportVerb is a verb or noun of saying.
	reportVerb = regexp.MustCompile(`말했|말한|말하|말하며|말을|밝혔|밝힌|밝히|강조|설명|전했|전하|덧붙|지적|주장|당부|언급|답했|답변|대답|평가|소개|기대|약속|반박|비판|촉구|호소|제안|예상|전망|분석|진단|조언|토로|자신했|회고|물었|적었|썼|경고|요청|다짐|역설|피력|내다봤|내다보|알렸|해명|반문|되물|꼽았|귀띔|털어놨|털어놓|인사했|축하|격려|치하|환영|입장을|고 했|라고 했|라며 |의견|목소리|이야기|얘기|웃었|아쉬워|우려|걱정|확신|단언|선언|발표|공언|요구|권고|권했|외쳤|이라는 것|설파|시사|질타|꼬집|추궁|성토|따졌|따져|항변|반발|맞섰|일축|장담|자평|증언|진술|하소연|푸념|한탄|논평|언명|첨언|부연|풀이|운을|입을|의지를|소감|포부|뜻을`)
	// namingVerb follows quoted names: "…"라고 부른다.
	namingVerb = regexp.MustCompile(`^[,]?\s?(이?라고|이?라는|이?란)\s?(부르|부른|불리|불린|불러|불렀|일컫|일컬|이름|제목|주제|명칭|표현|단어|뜻|글귀|문구|구호|슬로건|표어|용어|개념|서비스|사업|시스템|행사|책|코너|프로그램|별명)`)
	// finite is how spoken words end.
	finite = regexp.MustCompile(`(다|요|까|죠|자|라|네|지|냐|니|나|군|세|걸|것|예정|계획|방침|때문|기회|사업|입장|생각|수준|상황|과제|문제|필요|중|뿐|일|점|때|셈|편|덕분|바람|목표|기술|수단)[.?!…]*$`)
)

// findQuotations pairs the marks of each paragraph.
func (r *reader) findQuotations() {
	open := -1 // of a quotation that goes on in the next paragraph
	for _, l := range r.lines {
		pairs, left := r.pairs(l, open)
		all := append(pairs, r.singles(l, pairs)...)
		slices.SortStableFunc(all, func(a, b quotation) int { return a.outer.Start - b.outer.Start })
		for _, q := range all {
			r.judge(&q, l)
			if q.spoken || !q.single {
				r.quotes = append(r.quotes, q)
			}
		}
		open = left
	}
}

// pairs finds the double quotation marks of a line. An opening mark without a
// closing one ends where the quotative stands; a closing mark without an opening
// one begins after the subject of the sentence. left is an opening mark that the
// next paragraph may close.
func (r *reader) pairs(l diag.Span, open int) (list []quotation, left int) {
	start := open
	for i, c := range r.str(l) {
		at := l.Start + i
		switch r.markKind(c, at, l, start) {
		case opening:
			if start >= 0 && start >= l.Start {
				if q, ok := r.closeMissing(start, at); ok {
					list = append(list, q)
				}
			}
			start = at
		case closing:
			end := at + utf8.RuneLen(c)
			if start < 0 {
				if q, ok := r.openMissing(l, at, end); ok {
					list = append(list, q)
				}
				continue
			}
			list = append(list, r.quoted(start, at, end))
			start = -1
		}
	}
	if start < 0 {
		return list, -1
	}
	if q, ok := r.closeMissing(max(start, l.Start), l.End); ok && start >= l.Start {
		return append(list, q), -1
	}
	if start >= l.Start && r.continued(l) {
		return list, start
	}
	return list, -1
}

// singles finds the single quotation marks of a line outside of double ones, and the
// corner brackets in which older papers quote.
func (r *reader) singles(l diag.Span, pairs []quotation) []quotation {
	var list []quotation
	start := -1
	for i, c := range r.str(l) {
		at := l.Start + i
		switch {
		case slices.ContainsFunc(pairs, func(q quotation) bool { return q.outer.Start <= at && at < q.outer.End }):
			start = -1
		case c == '‘' || c == '「' || c == '『' || c == '｢':
			start = at
		case (c == '’' || c == '」' || c == '』' || c == '｣') && start >= 0:
			q := r.quoted(start, at, at+utf8.RuneLen(c))
			q.single = true
			list = append(list, q)
			start = -1
		}
	}
	return list
}

// quoted makes a quotation of an opening mark, and a closing one from end to after.
func (r *reader) quoted(open, end, after int) quotation {
	_, size := utf8.DecodeRuneInString(r.Text[open:])
	return quotation{words: r.trim(diag.Span{Start: open + size, End: end}), outer: diag.Span{Start: open, End: after}}
}

type markKind uint8

const (
	noMark markKind = iota
	opening
	closing
)

// markKind tells whether a character opens or closes a quotation. The straight
// mark does both: it opens after a space or at the beginning, unless a quotation
// is open and no word follows.
func (r *reader) markKind(c rune, at int, l diag.Span, open int) markKind {
	switch c {
	case '“', '〝':
		return opening
	case '”', '〞', '‟':
		return closing
	case '"', '＂':
		before, _ := utf8.DecodeLastRuneInString(r.Text[l.Start:at])
		after, _ := utf8.DecodeRuneInString(r.Text[at+utf8.RuneLen(c) : l.End])
		spaceBefore := at == l.Start || strings.ContainsRune(" ([‘'·,", before)
		spaceAfter := at+utf8.RuneLen(c) == l.End || after == ' '
		switch {
		case spaceBefore && !spaceAfter:
			if open >= l.Start && open >= 0 && quotative.MatchString(r.Text[at+utf8.RuneLen(c):l.End]) && !finiteBefore(r.Text[l.Start:at]) {
				return closing
			}
			return opening
		case !spaceBefore:
			return closing
		case open >= 0:
			return closing
		}
		return opening
	}
	return noMark
}

// finiteBefore reports whether the words before a mark end as a sentence does, so
// that a quotation may have been closed there before.
func finiteBefore(s string) bool { return strings.HasSuffix(strings.TrimSpace(s), ",") }

// spokenEnd finds where spoken words end that no mark closes: …겠다고 말했다.
var spokenEnd = regexp.MustCompile(`(다|요|까|자|라)[.?!]?(고|라고|며|면서|라며|라면서)\s`)

// closeMissing gives the quotation that opens at open and is closed by nothing
// before end.
func (r *reader) closeMissing(open, end int) (quotation, bool) {
	_, size := utf8.DecodeRuneInString(r.Text[open:])
	s := r.Text[open+size : end]
	best := -1
	for _, m := range spokenEnd.FindAllStringSubmatchIndex(s, -1) {
		if reportVerb.MatchString(firstOf(s[m[1]:], 20)) {
			best = m[3]
			break
		}
	}
	if best < 0 {
		return quotation{}, false
	}
	at := open + size + best
	return quotation{words: r.trim(diag.Span{Start: open + size, End: at}), outer: diag.Span{Start: open, End: at}, spoken: true}, true
}

// openMissing gives the quotation that closes at end though nothing opened it: it
// begins after the subject of its sentence.
func (r *reader) openMissing(l diag.Span, end, after int) (quotation, bool) {
	if !quotative.MatchString(r.Text[after:l.End]) {
		return quotation{}, false
	}
	s := r.sentences[r.sentence(end-1)]
	start := max(s.Start, l.Start)
	for _, m := range r.marks(diag.Span{Start: start, End: end}, "person") {
		n := topicLength(r.Text[r.Mentions[m].In.End:end])
		if n == 0 {
			continue
		}
		words := r.trim(diag.Span{Start: r.Mentions[m].In.End + n, End: end})
		return quotation{words: words, outer: diag.Span{Start: words.Start, End: after}, spoken: true}, true
	}
	return quotation{}, false
}

// continued reports whether the paragraph after l opens with a quotation mark, as
// a quotation over several paragraphs does.
func (r *reader) continued(l diag.Span) bool {
	i := r.line(l.Start)
	if i+1 >= len(r.lines) {
		return false
	}
	next := r.str(r.lines[i+1])
	return !r.heading[r.lines[i+1].Start] && strings.ContainsAny(next, "”") && !strings.ContainsAny(next[:min(3, len(next))], "“\"")
}

// quoteRule is one way in which a text tells that words in quotation marks were
// said. Its examples, found and not found, are in testdata/quotes, in a file of its
// name.
type quoteRule struct {
	name string
	says func(r *reader, q *quotation, l diag.Span) bool
}

// quoteRules are the ways; one is enough.
func quoteRules() []quoteRule {
	return []quoteRule{
		{"block", (*reader).saysBlock},
		{"framed", (*reader).saysFramed},
		{"quotative", (*reader).saysQuotative},
		{"speaker", (*reader).saysSpeaker},
		{"demand", (*reader).saysDemand},
		{"stance", (*reader).saysStance},
		{"standing", (*reader).saysStanding},
		{"credited", (*reader).saysCredited},
		{"headline", (*reader).saysHeadline},
	}
}

// judge tells quotations from quoted terms.
func (r *reader) judge(q *quotation, l diag.Span) {
	if r.inAnswer(q.words) {
		q.spoken = false
		return
	}
	heading := r.heading[l.Start]
	q.spoken = q.spoken && !heading
	for _, rule := range quoteRules() {
		if q.spoken {
			return
		}
		if heading && rule.name != "headline" {
			continue
		}
		if rule.name != r.without {
			q.spoken = rule.says(r, q, l)
		}
	}
}

// saysBlock finds a paragraph that is a quotation and nothing else.
func (r *reader) saysBlock(q *quotation, l diag.Span) bool {
	words := r.str(q.words)
	q.block = !q.single && q.outer.Start == l.Start && strings.Trim(r.Text[q.outer.End:l.End], " .") == "" && length(words) >= 15 && finite.MatchString(words)
	return q.block
}

// saysFramed finds a quotation that is a sentence of its own, which the sentence
// before or behind it attributes: 나 원장은 이렇게 말했다. “…”
func (r *reader) saysFramed(q *quotation, l diag.Span) bool {
	after := r.Text[q.outer.End:l.End]
	return !q.single && r.framed(q, l, after) && finite.MatchString(r.str(q.words))
}

// saysQuotative finds the quotative behind the mark with a verb of saying, or with
// another quotation on whose verb it depends.
func (r *reader) saysQuotative(q *quotation, l diag.Span) bool {
	after, words := r.Text[q.outer.End:l.End], r.str(q.words)
	if !quotative.MatchString(after) || namingVerb.MatchString(after) || length(words) < 8 && !finite.MatchString(words) {
		return false
	}
	rest := restOfSentence(after)
	if heardOf.MatchString(after) {
		return false
	}
	if q.single {
		return reportVerb.MatchString(rest) && clause.MatchString(words) && r.speaks(r.beforeMark(q, l))
	}
	return reportVerb.MatchString(rest) || nextOpens(rest)
}

// saysSpeaker finds the quotative behind the mark and somebody who can speak as the
// subject in front of it, whatever the verb is: …”고 고개를 숙였다, …”라며 (in the next
// paragraph the sentence goes on).
func (r *reader) saysSpeaker(q *quotation, l diag.Span) bool {
	after, words := r.Text[q.outer.End:l.End], r.str(q.words)
	return !q.single && bareQuotative.MatchString(after) && !namingVerb.MatchString(after) && (finite.MatchString(words) && length(words) >= 8 || clause.MatchString(words) && length(words) >= 4 || length(words) >= 20) && r.speaks(r.beforeMark(q, l))
}

// saysDemand finds words that somebody demands: …점검할 것”을 당부했다.
func (r *reader) saysDemand(q *quotation, l diag.Span) bool {
	return !q.single && demanded.MatchString(r.Text[q.outer.End:l.End]) && strings.HasSuffix(r.str(q.words), "것")
}

// saysStance finds words that somebody is said to stand for: 나 원장은 “…”는 입장이다.
func (r *reader) saysStance(q *quotation, l diag.Span) bool {
	return !q.single && stance.MatchString(r.Text[q.outer.End:l.End]) && clause.MatchString(r.str(q.words)) && r.speaks(r.beforeMark(q, l))
}

// saysStanding finds a quotation that is a sentence of its own in a paragraph that
// tells of a person: “이대로는 못 삽니다.” 주민 나은별씨는 한숨을 쉬었다.
func (r *reader) saysStanding(q *quotation, l diag.Span) bool {
	words := r.str(q.words)
	if q.single || length(words) < 8 || !ended.MatchString(words) || q.outer.Start < l.Start {
		return false
	}
	before, after := r.Text[l.Start:q.outer.Start], r.Text[q.outer.End:l.End]
	if after != "" && after[0] != ' ' || strings.TrimSpace(before) != "" && !outerStop.MatchString(lastOf(before, 3)) && !strings.HasSuffix(strings.TrimSpace(before), ":") {
		return false
	}
	_, ok := r.subject(l)
	return ok
}

// saysCredited finds words behind which their speaker stands in a bracket or behind a
// dash: “길을 내겠다”(나은별 원장), “길을 내겠다.” - 나은별 원장.
func (r *reader) saysCredited(q *quotation, l diag.Span) bool {
	tokens := r.tokens(diag.Span{Start: q.outer.End, End: l.End})
	if q.single || len(tokens) < 2 || tokens[0].text != "(" && !strings.Contains("-–—―", tokens[0].text) || tokens[0].mark >= 0 {
		return false
	}
	end := len(tokens)
	if tokens[0].text == "(" {
		end = closes(tokens, 0)
	}
	if end < 0 || end > longestTitle+2 || r.people(tokens[:end]) != 1 || length(r.str(q.words)) < 5 {
		return false
	}
	for _, t := range tokens[:end] {
		if r.kind(t) == "person" {
			q.speaker = r.Mentions[t.mark].ID
		}
	}
	return true
}

// saysHeadline finds words in a headline or a caption right behind the name or the
// title of their speaker: 나은별 장관 “내년에 연다”.
func (r *reader) saysHeadline(q *quotation, l diag.Span) bool {
	if q.single || endsSentence(r.str(l)) || length(r.str(q.words)) < 5 || q.outer.Start < l.Start {
		return false
	}
	tokens := r.tokens(diag.Span{Start: l.Start, End: q.outer.Start})
	for k := len(tokens) - 1; k >= 0 && k >= len(tokens)-longestTitle; k-- {
		if r.kind(tokens[k]) != "person" {
			continue
		}
		if _, next := r.rightTitle(tokens, k); next < len(tokens) && !(next == len(tokens)-1 && strings.Contains(",:", tokens[next].text)) {
			return false
		}
		if last := tokens[len(tokens)-1]; last.word() && !r.isPost(last.text, true) && !acting[last.text] {
			return false // the last word has a particle, and the words are said in a sentence
		}
		q.speaker = r.Mentions[tokens[k].mark].ID
		return true
	}
	return false
}

// beforeMark gives the words of the sentence in front of a quotation.
func (r *reader) beforeMark(q *quotation, l diag.Span) diag.Span {
	start := r.lines[r.line(q.outer.Start)].Start
	if s := r.sentences[r.sentence(q.outer.Start)]; s.Start > start && s.Start <= q.outer.Start {
		start = s.Start
	}
	return diag.Span{Start: start, End: q.outer.Start}
}

// speaks reports whether a span has somebody for its subject who can speak.
func (r *reader) speaks(in diag.Span) bool {
	if _, ok := r.subject(in); ok {
		return true
	}
	if _, ok := r.bodySubject(in); ok {
		return true
	}
	_, _, ok := r.unnamedIn(in)
	return ok || pronoun.MatchString(r.str(in))
}

var (
	// bareQuotative is the quotative alone, with the connective that takes it up.
	bareQuotative = regexp.MustCompile(`^(?:이?라고|이?라며|이?라면서|고|며|면서|다고|다며|하고|하며)(?:[\s,]|$)`)
	// demanded follows words that somebody demands.
	demanded = regexp.MustCompile(`^[을를]\s(?:[가-힣]+\s){0,2}?(?:당부|요청|주문|지시|강조|약속|촉구|권고|제안|요구)`)
	// stance follows the words of what somebody stands for.
	stance = regexp.MustCompile(`^(?:이?라는|는|이란)\s(?:입장|생각|뜻|판단|계획|방침|반응|각오|포부|의지|견해|소신|구상|글을|댓글|말을|말로|반응을|답을|질문을|문자를|편지를|것이)`)
	// heardOf follows words that go round, and that nobody in particular said.
	heardOf = regexp.MustCompile(`^(?:이?라는|는)\s(?:[가-힣]+\s)?(?:지적|우려|의견|목소리|비판|말|분석|평가|주장|여론|불만|반응)(?:이|가|도|만)\s(?:[가-힣]+\s)?(?:나오|나온|나왔|있|많|높|제기|들리|들린|이어|쏟아|커지|커졌|거세|잇따)`)
	// ended is the end of words that are whole sentences.
	ended = regexp.MustCompile(`(?:다|요|까|죠|자|라|지|네)[.?!…]+$`)
	// clause is the end of words in single marks that were said.
	clause = regexp.MustCompile(`(?:다|요|까|자|라|냐)[.?!]?$`)
)

var (
	saidBefore = regexp.MustCompile(`(?:이렇게|이같이|다음과\s같이|다음처럼)?\s?(?:말했다|밝혔다|설명했다|강조했다|덧붙였다|전했다|물었다|답했다|회고했다|털어놨다|적었다|썼다)[.:]\s?$|[가-힣]\s?[:：]\s?$`)
	saidAfter  = regexp.MustCompile(`^\s[^.“”"]{2,60}?(?:말했다|밝혔다|설명했다|강조했다|덧붙였다|전했다|물었다|답했다|회고했다|털어놨다|웃었다|말이다|설명이다|얘기다|이야기다|지적이다|평가다|주장이다)\.`)
)

// framed reports whether a quotation is a sentence of its own that the sentence
// before or behind it attributes: 나 원장은 이렇게 말했다. “…”
func (r *reader) framed(q *quotation, l diag.Span, after string) bool {
	if length(r.str(q.words)) < 10 {
		return false
	}
	return saidBefore.MatchString(r.Text[r.lines[r.line(q.outer.Start)].Start:q.outer.Start]) && (after == "" || after[0] == ' ') || saidAfter.MatchString(after)
}

// nextOpens reports whether another quotation follows in the same sentence, on
// which the verb of saying depends: "…"라면서 "…"고 말했다.
func nextOpens(rest string) bool { return strings.ContainsAny(rest, "“\"") }

// restOfSentence gives the text up to the end of its sentence, outside of
// quotation marks.
func restOfSentence(s string) string {
	if i := sentenceStop.FindStringIndex(s); i != nil {
		return s[:i[1]]
	}
	return s
}

var sentenceStop = regexp.MustCompile(`[다요]\.(\s|$|[가-힣])`)

// inAnswer reports whether a span lies in an answer, where quotations are the
// interviewee's own.
func (r *reader) inAnswer(s diag.Span) bool {
	for _, a := range r.answers {
		if a.words.Contains(s) {
			return true
		}
	}
	return false
}

// inQuote gives the index of the spoken quotation that holds an offset, or -1.
func (r *reader) inQuote(offset int) int {
	for i, q := range r.quotes {
		if q.spoken && q.words.Start <= offset && offset < q.words.End {
			return i
		}
	}
	return -1
}
