package korean

import (
	"iter"
	"strings"
	"unicode/utf8"

	"sillok/internal/korean/lexicon"
)

// Words divides a stretch of text into words. Names and what stands in quotation
// marks are opaque; what stands in brackets is left out of the letters.
func (t *Text) Words(in Span) []Word { return t.divide(in, -1) }

// FirstWords gives the first n of the words of a stretch, read in the light of as many as
// come behind them as a word's reading may ask for.
func (t *Text) FirstWords(in Span, n int) []Word {
	list := t.divide(in, n+lookAhead)
	return list[:min(n, len(list))]
}

// EachWord gives the words of a stretch one after the other, reading few more than are asked
// for.
func (t *Text) EachWord(in Span) iter.Seq2[int, Word] {
	return func(yield func(int, Word) bool) {
		given := 0
		for n := 8; ; n *= 4 {
			list := t.FirstWords(in, n)
			for ; given < len(list); given++ {
				if !yield(given, list[given]) {
					return
				}
			}
			if given < n {
				return
			}
		}
	}
}

// lookAhead is how many words behind a word its reading asks for.
const lookAhead = 2

// divide gives at most n words, all where n is negative.
func (t *Text) divide(in Span, n int) []Word {
	pairs := &enclosed{of: t.text[in.Start:in.End]}
	room := n
	if n < 0 {
		room = strings.Count(pairs.of, " ") + 1
	}
	list := make([]Word, 0, room)
	for i := in.Start; i < in.End && len(list) != n; {
		r, size := utf8.DecodeRuneInString(t.text[i:])
		if r == ' ' || r == '\t' || r == '\n' || r == '\u00a0' || r == '\u3000' {
			i += size
			continue
		}
		var w Word
		w, i = t.word(in, pairs, i)
		if w.Text != "" && !itemSign()[w.Text] || w.Bracket.Len() > 0 { // ○ alone begins an item
			list = append(list, w)
		}
	}
	t.settleVerbs(list)
	return list
}

// itemSign are letters that alone are the signs of items.
var itemSign = laterSet("○ ㅇ ㅁ o O")

// settleVerbs reads words in the way that the next word asks for: 열 is ten, 열 예정 is
// of 열다; 열려 is of 열다, 열려 있다 is of 열리다. Behind a particle that asks for
// one, a word is a verb that has become a particle (계획에 따라).
func (t *Text) settleVerbs(words []Word) {
	for i := range words {
		w := &words[i]
		if w.Opaque || w.Text == "" {
			continue
		}
		if i == 0 && w.Verb != nil && utf8.RuneCountInString(w.Text) == 1 && w.End < len(t.text) && t.text[w.End] == '.' { // 가. 개요
			w.Verb = nil
		}
		if t.countsBehind(words, i) || t.tellsOfSelf(words, i) {
			continue
		}
		if t.looksLikeVerb(words, i) {
			w.Verb, w.Noun.End = nil, w.End
			if !adverbs()[w.Text] {
				var noun string
				noun, w.Particles = splitParticles(w.Text)
				w.Noun.End, w.Case = t.behind(w, len(noun)), caseOf(w.Particles)
			}
			continue
		}
		if w.Verb == nil && i > 0 && !countsOnce(words, i) {
			if r, ok := verbBehind(&words[i-1], w); ok {
				w.Verb, w.Particles, w.Case = verbOf(r), nil, NoCase
			}
		}
		if w.Verb != nil && w.Verb.Copula && w.Verb.Ending == "ㄹ" { // 한미일, 선거일
			if i+1 == len(words) {
				w.Verb = nil
			} else if _, ok := t.auxiliaryAt("ㄹ", &words[i+1]); !ok {
				w.Verb = nil
			}
			if w.Verb == nil {
				w.Noun.End = w.End
			}
		}
		if v := w.Verb; v != nil && !v.Copula && v.Ending == "게" && (v.Adjective || v.Noun != "" && NounAction(v.Noun).Kind == "") {
			if i+1 == len(words) {
				w.Verb.Adverbial = true
			} else if _, ok := t.auxiliaryAt("게", &words[i+1]); !ok {
				w.Verb.Adverbial = true
			}
			if w.Verb.Adverbial {
				continue
			}
		}
		if i+1 < len(words) && !w.Comma {
			if w.Verb != nil {
				if _, ok := t.auxiliaryAt(w.Verb.Ending, &words[i+1]); ok {
					continue
				}
			}
			if t.mayBeAuxiliary(&words[i+1]) {
				if r, ok := t.askedFor(w.Text, &words[i+1]); ok {
					w.Verb, w.Particles, w.Case = verbOf(r), nil, NoCase
					continue
				}
			}
		}
		if w.Verb == nil && w.Particles == nil && i > 0 && words[i-1].Particles != nil {
			if r, ok := readVerb(w.Text); ok {
				before := Word{Particles: words[i-1].Particles}
				v := Word{Verb: verbOf(r)}
				if _, ok := t.postverb([]Word{before, v}, 1); ok {
					w.Verb = v.Verb
				}
			}
		}
	}
}

// countsBehind reads a word right behind a number as a unit with its particles: 1만 개를,
// 3천 대는, which by themselves are other words.
func (t *Text) countsBehind(words []Word, i int) bool {
	w := &words[i]
	if i == 0 || w.Opaque || words[i-1].Comma || words[i-1].Stop || !isNumeral(words[i-1].Text) && !isNativeNumeral(words[i-1].Text) {
		return false
	}
	units, longest := unitTable()
	for n := 1; n < len(w.Text) && n <= longest; n++ {
		list, ok := Particles(w.Text[:n], w.Text[n:])
		if !ok || units[w.Text[:n]] == "" {
			continue
		}
		w.Verb, w.Particles, w.Case = nil, list, caseOf(list)
		w.Noun.End = t.behind(w, n)
		return true
	}
	return false
}

// tellsOfSelf reads a word with which a sentence or a turn begins as who speaks, which may be a verb too: 나는 6월 퇴직했다, but 불이
// 나는 곳.
func (t *Text) tellsOfSelf(words []Word, i int) bool {
	w := &words[i]
	if w.Verb == nil || w.Verb.Form != Adnominal || w.Verb.Tense != Present || i > 0 && !words[i-1].Comma && !words[i-1].Stop {
		return false
	}
	noun := FirstRunes(w.Text, 1)
	list, ok := Particles(noun, w.Text[len(noun):])
	if !ok || list == nil || Reference(noun) != "self" {
		return false
	}
	w.Verb, w.Particles, w.Case = nil, list, caseOf(list)
	w.Noun.End = t.behind(w, len(noun))
	return true
}

// isNumeral reports whether a word is a number in figures alone, with words for powers of
// ten: 1,300, 2천, 1만.
func isNumeral(w string) bool {
	if w == "" || !isDigit(w[0]) {
		return false
	}
	_, end := number(w, 0)
	return end == len(w)
}

// isNativeNumeral reports whether a word is a number of Korean's own before what is counted: 세, 마흔, 스물네.
func isNativeNumeral(w string) bool {
	tens, ones := List("native tens"), List("native ones")
	if tens[w] || ones[w] {
		return true
	}
	for i := range w {
		if i > 0 && tens[w[:i]] && ones[w[i:]] {
			return true
		}
	}
	return false
}

// looksLikeVerb reports whether a word that was read as a verb is none by what
// stands around it: the adverb 보다, 지난 before a noun (지난 회의), and nouns in ㅁ
// of native verbs (알림 서비스, 고령층 돌봄에), which as verbs have arguments.
func (t *Text) looksLikeVerb(words []Word, i int) bool {
	w := &words[i]
	if w.Verb == nil {
		return false
	}
	before := NoCase
	if i > 0 && !words[i-1].Comma {
		before = words[i-1].Case
	}
	switch {
	case strings.HasPrefix(w.Text, "없이"): // 보상 없이는
		return w.Text != "없이" || before != Subject
	case w.Verb.Copula && i > 0 && strings.HasSuffix(w.Text, "보다") && timeTable()[strings.TrimSuffix(w.Text, "보다")].kind == "tail": // 1년 전보다
		return true
	case w.Text == "본": // 본 안건
		return before == NoCase && i+1 < len(words)
	case w.Text == "보다":
		return before != Object && i+1 < len(words)
	case w.Text == "지난":
		return before == NoCase || before == Topic
	case w.Verb.Form == Nominal && w.Verb.Ending == "ㅁ" && w.Verb.Noun == "" && !w.Verb.Copula && !w.Verb.Past && !w.Verb.Supposed:
		return (before == NoCase || before == Genitive || before == With) && i+1 < len(words) && !w.Stop && (i == 0 || words[i-1].Verb == nil)
	}
	return false
}

// verbBehind reads a word that is a noun by itself as a verb before a noun where
// the word before it is an argument: 감동을 전한, 화가 난, 씨가 준.
func verbBehind(before, w *Word) (r verbReading, ok bool) {
	if before.Case == Object && w.Case == Topic { // 논란을 빚은 나라: no topic stands behind an object
		r, ok = readVerb(w.Text)
		return r, ok && r.sure > 1 && r.ending.role == Adnominal && !r.adjective
	}
	if w.Particles != nil && w.Text != "은" {
		return r, false
	}
	one := utf8.RuneCountInString(w.Text) == 1
	switch before.Case {
	case NoCase:
		if !anew()[before.Text] || before.Comma || before.Stop || !one {
			return r, false
		}
		r, ok = readVerb(w.Text)
		return r, ok && r.sure > 1 && r.ending.role == Adnominal && r.ending.tense == Past && !r.adjective
	case Object:
	case Subject, Source, Place:
		if w.Text == "한" || one && before.Case == Place {
			return r, false
		}
	case Means:
		if w.Text != "한" {
			return r, false
		}
	default:
		return r, false
	}
	if lexicon.Lookup(w.Text)&(lexicon.Action|lexicon.State) != 0 || determiners()[w.Text] && !(w.Text == "한" && before.Case != Subject) {
		return r, false
	}
	r, ok = readVerb(w.Text)
	return r, ok && r.sure > 1 && (before.Case == Object || r.ending.role == Adnominal)
}

// countsOnce reports whether the i-th word is the number one before what is counted: 가입을
// 한 번만 하면.
func countsOnce(words []Word, i int) bool {
	return words[i].Text == "한" && i+1 < len(words) && timesCounted()[strings.TrimSuffix(words[i+1].Text, "만")]
}

// timesCounted are counters that nothing does: behind 한 they are counted.
var timesCounted = laterSet("번 차례 단계 걸음 달 가지 시간 주 줄 마디 번도 번씩 차례도 달간 시간씩 가지씩 명씩 곳씩 대씩 개씩 건씩 권씩 장씩 팀씩 곳에 곳에서 곳으로 자리에 자리에서 줄로 눈에 번에 권에 장에 화면에 화면에서 화면으로")

// anew are adverbs before verbs that tell of something made or done: 새로 연 창구.
var anew = laterSet("새로 다시 처음 처음으로 갓")

// determiners are words before nouns, and adverbs, that look like verbs and stand
// behind arguments as well.
var determiners = laterSet("두 세 네 열 안 잘 더 다 새 전 본 현 각 매 총 단 첫 큰 이를 위 및 다른 이런 그런 어떤 이 그 저 몇 여러 모든 한 약 바로 다시 함께 하나 이후 이번 서로 스스로 대신 사실 자주 일부 매일 매년 거의 아주")

// askedFor reads a word as a verb whose ending asks for the auxiliary behind it.
func (t *Text) askedFor(word string, next *Word) (best verbReading, ok bool) {
	score := -1
	eachReading(word, func(r verbReading, points int) {
		if _, found := t.auxiliaryAt(r.ending.form, next); found && points > score && (r.sure > 1 || r.noun == "") {
			best, score, ok = r, points, true
		}
	})
	return best, ok
}

// word reads the word that begins at offset i; next is the offset behind it.
func (t *Text) word(in Span, pairs *enclosed, i int) (w Word, next int) {
	letters := spelling{of: t.text}
	opaque := 0 // bytes of letters that are opaque
	last := i   // behind the last letter
	w.Start = -1
	begin := func(at int) {
		if w.Start < 0 {
			w.Start = at
		}
	}
	nounEnd := i
loop:
	for i < in.End {
		if k := t.nameAt(Span{i, i + 1}); k >= 0 && t.names[k].Start == i && t.names[k].End <= in.End {
			begin(i)
			letters.add(i, t.names[k].End)
			i = t.names[k].End
			opaque, last, nounEnd, w.Opaque = letters.len(), i, i, true
			continue
		}
		r, size := utf8.DecodeRuneInString(t.text[i:])
		switch {
		case IsSyllable(r): // most characters
			begin(i)
			letters.add(i, i+size)
			i += size
			last = i
			continue
		case r == ' ' || r == '\t' || r == '\n' || r == '\u00a0' || r == '\u3000':
			break loop
		case partner(r) != 0:
			p, ok := pairs.outermost(i - in.Start)
			if !ok || p.open != i-in.Start {
				i += size
				continue
			}
			end := in.Start + p.last
			inside := Span{i + size, in.Start + p.close}
			if r == '(' || r == '[' || r == '【' {
				w.Bracket = inside
				begin(i)
				if letters.len() > 0 {
					opaque, w.Opaque = letters.len(), true
				}
				if letters.len() == 0 && opaque == 0 { // a bracket before the word, or alone
					if last < end {
						last = end
					}
				}
				i = end
				continue
			}
			begin(i)
			letters.add(inside.Start, inside.End)
			w.Quote = inside
			i = end
			opaque, last, nounEnd, w.Opaque = letters.len(), i, i, true
			continue
		case r == ',' || r == '，' || r == ';':
			if i+size < in.End && t.text[i+size] >= '0' && t.text[i+size] <= '9' && letters.len() > 0 { // 1,000: kept, so that the noun's length is that of its text
				letters.add(i, i+size)
				i += size
				continue
			}
			w.Comma = true
			i += size
			break loop
		case strings.ContainsRune(".!?…:", r):
			if (r == '.' || r == ':') && i+size < in.End && t.text[i+size] != ' ' && letters.len() > 0 {
				letters.add(i, i+size)
				i += size
				continue
			}
			w.Stop = w.Stop || r != ':' && r != '.' || r == '.' && i > in.Start && !(t.text[i-1] >= '0' && t.text[i-1] <= '9')
			w.Colon = w.Colon || r == ':'
			if w.Dots = w.Dots || r == '…' && letters.len() > 0; w.Dots {
				i += size
				break loop
			}
			w.Comma = w.Comma || r == ':'
			i += size
			continue
		case !letter(r):
			if letters.len() > 0 && (r == '/' || r == '~' || r == '∼' || r == '·' || r == '-' || r == 'ㆍ' || r == '&' || r == '+' || r == '%') {
				begin(i + size)
				letters.add(i, i+size)
				if r == '%' {
					last = i + size // 택배비 50%
				}
			}
			i += size
			continue
		}
		begin(i)
		letters.add(i, i+size)
		i += size
		last = i
	}
	if w.Start < 0 {
		return Word{}, i
	}
	w.End = last
	w.Text = letters.text()
	t.analyse(&w, opaque, nounEnd)
	return w, i
}

// spelling is the letters of a word: a stretch of the text, copied only where a word
// leaves out signs between its letters.
type spelling struct {
	of       string
	from, to int
	copied   []byte
}

// add adds a stretch of the text.
func (s *spelling) add(from, to int) {
	switch {
	case s.len() == 0:
		s.from, s.to = from, to
	case s.copied == nil && s.to == from:
		s.to = to
	default:
		if s.copied == nil {
			s.copied = append(make([]byte, 0, s.to-s.from+2*(to-from)), s.of[s.from:s.to]...)
		}
		s.copied = append(s.copied, s.of[from:to]...)
	}
}

func (s *spelling) len() int { return max(s.to-s.from, len(s.copied)) }

func (s *spelling) text() string {
	if s.copied != nil {
		return string(s.copied)
	}
	return s.of[s.from:s.to]
}

func letter(r rune) bool {
	return IsSyllable(r) || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 0x2FFF && r < 0xA000 || r > 0xC0 && r < 0x250 || r >= 0x3131 && r <= 0x318E || r == '○'
}

// behind gives the offset in the text behind the first n bytes of a word's letters:
// the text may have signs between them that the letters have not.
func (t *Text) behind(w *Word, n int) int {
	if n >= len(w.Text) {
		return w.End
	}
	at := 0
	for i, r := range t.text[w.Start:w.End] {
		if at >= n {
			return w.Start + i
		}
		if next, size := utf8.DecodeRuneInString(w.Text[at:]); next == r {
			at += size
		}
	}
	return w.End
}

// analyse fills in noun, particles and verb of a word.
func (t *Text) analyse(w *Word, opaque, nounEnd int) {
	if !w.Opaque {
		noun, particles, verb := recall(w.Text)
		w.Particles, w.Verb = particles, verb
		w.Noun = Span{w.Start, t.behind(w, len(noun))}
		w.Case = caseOf(particles)
		return
	}
	noun, tail := w.Text[:opaque], w.Text[opaque:]
	w.Noun = Span{w.Start, max(nounEnd, t.behind(w, opaque))}
	list, ok := Particles(noun, tail)
	if !ok && w.Bracket.Len() > 0 {
		list, ok = Particles(t.Str(w.Bracket), tail) // 조례(안)이
	}
	if ok {
		w.Particles, w.Case = list, caseOf(list)
		if tail == "" && w.Quote.Len() == 0 && w.Bracket.Len() > 0 {
			if n, p, v := readWord(noun); v != nil { // 열었다(사진)
				w.Verb = v
			} else if p != nil {
				w.Particles, w.Case = p, caseOf(p)
				w.Noun.End = t.behind(w, len(n))
			}
		}
		return
	}
	if r, ok := readVerb(tail); ok && isLight(r.stem) {
		w.Verb = withNoun(verbOf(r), noun)
		return
	}
	if _, v, ok := readCopula("것" + tail); ok {
		v.Noun = noun
		w.Verb = v
		return
	}
	if _, v, ok := readCopula("거" + tail); ok {
		v.Noun = noun
		w.Verb = v
		return
	}
	// a name that stands in a longer word: 나래부장관은
	n, list := splitParticles(w.Text)
	w.Particles, w.Case = list, caseOf(list)
	w.Noun.End = max(w.Noun.End, t.behind(w, len(n)))
}
