package facts

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// Who speaks without a name: officials, holders of a post, citizens.

// unnamedSpeaker finds who speaks before a quotation without a name: 관계자, 측 and
// the like, or a post. The body that stands in front of the word speaks; for 같은
// 관계자 the one before; without a body the speaker is told by a description in
// brackets.
func (r *reader) unnamedSpeaker(before diag.Span, s *speech) (id entity.ID, end int, ok bool) {
	tokens, k, ok := r.unnamedIn(before)
	if !ok {
		return id, end, false
	}
	return r.unnamedAt(tokens, k, before.Start, s), tokens[k].End, true
}

// unnamedAt gives who speaks without a name as token k says.
func (r *reader) unnamedAt(tokens []token, k, start int, s *speech) entity.ID {
	if k > 0 && pointsBack.Has(tokens[k-1].text) && !s.unnamed.IsZero() {
		return s.unnamed
	}
	if r.kind(tokens[k]) == "agency" {
		return r.Mentions[tokens[k].mark].ID
	}
	at := k
	for at > 0 && someOne[tokens[at-1].text] {
		at-- // 한빛부의 한 고위 |관계자
	}
	chain := r.chain(tokens, at, 0)
	body, _ := r.bodyOf(chain)
	if body < 0 {
		body = r.bodyNamed(append(chain[:len(chain):len(chain)], tokens[k]))
	}
	var of entity.ID
	if body >= 0 {
		of = r.Mentions[body].ID
	}
	if tailIn(tokens[k].text, peopleNouns) == "" { // a post, of whoever holds it
		if id := r.byPost(tokens, k, start, of); !id.IsZero() {
			return id
		}
		if body >= 0 {
			return nameless(phrase(append(chain[:len(chain):len(chain)], tokens[k])))
		}
	}
	if body >= 0 {
		return of
	}
	if len(chain) > 0 && localBodies[chain[len(chain)-1].text] {
		if id := r.localBody(chain[len(chain)-1].text, start); !id.IsZero() {
			return id
		}
	}
	if k > 0 && localBodies[tokens[k-1].text] {
		if id := r.localBody(tokens[k-1].text, start); !id.IsZero() {
			return id
		}
	}
	if id := r.byPost(tokens, k, start, of); !id.IsZero() {
		return id
	}
	return described(chain, tokens[k].text)
}

// veiled gives the description of somebody whose name a newspaper hides and who is the last
// subject of a span: 50대 권모 씨는, 주민 이모(45)씨도, A씨가.
func (r *reader) veiled(in diag.Span) (entity.ID, bool) {
	words, ok := r.lastSubject(in, veiledName)
	if !ok || len(r.marks(words)) > 0 {
		return entity.ID{}, false
	}
	return nameless(r.str(words)), true
}

// lastSubject gives the words of the last match of a form of subjects in a span; ok is false where the span has
// none, or a mark behind it is the subject.
func (r *reader) lastSubject(in diag.Span, form *lazyregexp.Regexp) (words diag.Span, ok bool) {
	all := form.FindAllStringSubmatchIndex(r.str(in), -1)
	if len(all) == 0 {
		return words, false
	}
	last := all[len(all)-1]
	words = diag.Span{Start: in.Start + last[2], End: in.Start + last[3]}
	m, named := r.subject(in)
	return words, !named || r.Mentions[m].In.Start <= words.End
}

// surnameAlone gives whom a surname with 씨 means that is the last subject of a span: the one person of
// the text who bears it, else nobody known (이에 대해 나씨는).
func (r *reader) surnameAlone(in diag.Span) (entity.ID, bool) {
	name, ok := r.lastSubject(in, surnameWithSsi)
	if !ok || r.insideMarks(name.Start) || !r.isSurname(korean.FirstRunes(r.str(name), 1)) {
		return entity.ID{}, false
	}
	if id := r.bySurname(korean.FirstRunes(r.str(name), 1)); !id.IsZero() {
		return id, true
	}
	return nameless(r.str(name)), true
}

// isSurname reports whether a syllable is a surname, where that is known: not of 응우옌 티 |란| 씨는.
func (r *reader) isSurname(s string) bool {
	if r.names == nil {
		return true
	}
	_, ok := r.names.Surname(s)
	return ok
}

// surnameWithSsi is such a surname.
var surnameWithSsi = pattern("surname-alone")

// veiledName is such a description, with the word before it.
var veiledName = pattern("veiled-name")

// unnamedBehind finds who says, without a name, the words with which a sentence opens:
// “…”고 한빛부 관계자는 말했다.
func (r *reader) unnamedBehind(before diag.Span, q *quotation, s *speech) (entity.ID, bool) {
	rest := diag.Span{Start: q.outer.End, End: q.outer.End + len(upToQuote(r.Text[q.outer.End:r.lines[r.line(q.outer.End-1)].End]))}
	t := readTail(r.str(rest))
	if r.trim(before).Len() > 0 || !verbLinks[t.link] || len(t.words) > longestSayer || !saying(strings.Join(t.words, " ")) {
		return entity.ID{}, false
	}
	id, _, ok := r.unnamedSpeaker(rest, s)
	return id, ok
}

// longestSayer is the most words of a subject with its verb behind a quotation.
const longestSayer = 6

// someOne are words in front of a noun for somebody without a name.
var someOne = korean.List("some one")

// byPost gives the one person named before an offset who holds the post of token k,
// of the surname in front of it when there is one, and at the body in front of it: 원장은, 나 원장은.
func (r *reader) byPost(tokens []token, k, before int, body entity.ID) entity.ID {
	noun := tokens[k].text
	if tailIn(noun, peopleNouns) != "" {
		return entity.ID{}
	}
	surname := ""
	if k > 0 && tokens[k-1].word() && length(tokens[k-1].text) == 1 && !thisOrThat.Has(tokens[k-1].text) {
		surname = tokens[k-1].text
	}
	if surname != "" && strings.IndexFunc(surname, korean.IsSyllable) < 0 {
		return r.byHanja(surname) // 羅 청장
	}
	if surname != "" && strings.IndexFunc(noun, korean.IsSyllable) < 0 {
		return r.bySurname(surname) // 나 CTO
	}
	if first := korean.FirstRunes(noun, 1); surname == "" && noun != first && r.isPost(strings.TrimPrefix(noun, first), true) && !r.isPost(noun, true) {
		surname, noun = first, strings.TrimPrefix(noun, first) // 나대통령은
	}
	var list []entity.ID
	for _, c := range r.posts() {
		if len(list) > 1 {
			break // of thousands none is the one
		}
		if !body.IsZero() && !c.Agency.IsZero() && !strings.HasPrefix(body.Name, c.Agency.Base()) && !strings.HasPrefix(c.Agency.Name, body.Base()) {
			continue // (부회장) 고한샘 |대표|는, where 나은별 leads another company
		}
		if c.In.Start < before && c.present && strings.HasSuffix(c.Post, noun) && strings.HasPrefix(c.Person.Name, surname) {
			list = union(list, []entity.ID{c.Person})
		}
	}
	if len(list) == 0 && surname != "" {
		for m := range r.back("person", before) {
			if id := r.bySurname(surname); r.Mentions[m].ID == id {
				return id // the last who was named, by a post that no form tells
			}
			break
		}
	}
	return only(list)
}

// byHanja gives the one person of the text whose name in Hanja begins with a character: in a
// bracket behind the name, or as a mark of its own.
func (r *reader) byHanja(surname string) entity.ID {
	var found []entity.ID
	for i, m := range r.Mentions {
		if len(found) < 2 && m.ID.Kind == "person" && (strings.HasPrefix(r.Text[m.In.End:], "("+surname) || strings.HasPrefix(r.surface(i), surname) && len(r.surface(i)) > len(surname)) {
			found = union(found, []entity.ID{m.ID})
		}
	}
	return only(found)
}

// described gives the id of a speaker without a name: the words for the person in
// brackets.
func described(chain []token, noun string) entity.ID {
	var words []token
	for _, t := range chain[max(0, len(chain)-2):] {
		if t.mark < 0 && !modifier[t.text] {
			words = append(words, t)
		}
	}
	return nameless(strings.TrimSpace(phrase(words) + " " + noun))
}

// nameless gives the id of a person of whom there is a description alone.
func nameless(words string) entity.ID {
	return entity.ID{Kind: "person", Name: "(" + strings.ReplaceAll(words, " ", "_") + ")"}
}

// peopleNouns are nouns for those who speak without a name.
var peopleNouns = korean.List("people")

// unnamedIn finds the last noun for somebody without a name in a span that is its
// subject, or stands at its end: tokens of the span, and the noun's index, whose
// text is the noun alone.
func (r *reader) unnamedIn(in diag.Span) ([]token, int, bool) {
	tokens := r.tokens(in)
	for k := len(tokens) - 1; k >= 0; k-- {
		t := tokens[k]
		if r.insideMarks(t.Start) || t.mark >= 0 {
			continue
		}
		noun, particle := t.text, ""
		if !t.gap && k > 0 && r.kind(tokens[k-1]) == "agency" && sideOf.Has(t.text) {
			return tokens, k - 1, true
		}
		for _, p := range someOneParticles.All() {
			if rest, ok := strings.CutSuffix(t.text, p); ok && rest != "" {
				noun, particle = rest, p
				break
			}
		}
		if particle == genitive && k+1 < len(tokens) && askedFor(tokens[k+1].text) || particle == "" && k < len(tokens)-1 || particle == "에" && (k+1 >= len(tokens) || tokens[k+1].text != "따르면") {
			continue
		}
		if tailIn(noun, peopleNouns) != "" || length(noun) > 1 && r.isPost(noun, true) && !(k > 0 && r.kind(tokens[k-1]) == "person") {
			tokens[k].text = noun
			return tokens, k, true
		}
	}
	return nil, 0, false
}

// askedFor reports whether a word is a noun for a question with a particle behind it: whoever
// asks it is not whoever answers.
func askedFor(word string) bool {
	for noun := range askedNouns {
		if strings.HasPrefix(word, noun) {
			return true
		}
	}
	return false
}

// localBodies are words for the local government or the ministry last named: 시
// 관계자.
var localBodies = korean.List("local bodies")

// localBody gives the body of the title whose name ends so, else the last one named before an offset outside of
// what somebody says.
func (r *reader) localBody(tail string, at int) entity.ID {
	if id := r.titleBody(); strings.HasSuffix(id.Base(), tail) && !id.IsZero() {
		return id
	}
	for m := range r.back("agency", at) {
		id := r.Mentions[m].ID
		if strings.HasSuffix(id.Base(), tail) && !r.insideMarks(r.Mentions[m].In.Start) {
			return id
		}
	}
	return entity.ID{}
}

// Words around somebody who is not named; words.tsv says what for.
var (
	pointsBack       = words("points-back")
	thisOrThat       = words("this-or-that")
	sideOf           = words("side-of")
	someOneParticles = words("some-one-particles")
)
