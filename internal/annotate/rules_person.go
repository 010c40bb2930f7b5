package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// A person is a name beside a post, or one that the tagger found and that a
// post, a title or a verb of saying supports somewhere in the document. A name
// without any of these is not marked: 클라우드 and 세종시 look like names to a
// model. Bylines are not body text (guide, Roles and quotations).

// namePlace is a word that has the shape of a full name.
type namePlace struct {
	i      int // index of the word
	name   string
	glued  bool // a particle follows the name within the word
	in     diag.Span
	tag    string // the tagger's label of exactly this place
	tagged bool   // the tagger takes the name for a person's, here or elsewhere
}

// namePlaces lists the words that may be names of persons by their shape.
func (a *article) namePlaces() []namePlace {
	if a.places == nil {
		a.places = a.findNamePlaces()
	}
	return a.places
}

// taggedNames are the words that the tagger takes for persons' names.
func (a *article) taggedNames() map[string]bool {
	if a.tagged == nil {
		a.tagged = map[string]bool{}
		for _, t := range a.tags {
			if t.Tag == "PS" && t.Score > 0.6 {
				a.tagged[a.text[t.Start:t.End]] = true
			}
		}
	}
	return a.tagged
}

func (a *article) findNamePlaces() []namePlace {
	tagged := a.taggedNames()
	out := []namePlace{}
	for i, w := range a.words {
		name, glued := a.nameShape(i)
		if name == "" || isGeneric(name) || a.isTerm(name) || a.ambiguousPost(name) {
			continue
		}
		if runes(name) > 2 && korean.CountWord(name) || a.seatAbroad(i) { // 두번째 원장, 주영국 한국문화원장
			continue
		}
		in := diag.Span{Start: w.start, End: w.start + len(name)}
		if a.isByline(in) {
			continue
		}
		tag := a.tagAt(in)
		if bare := a.withoutSubject(name); bare != "" && tag != "PS" && (isGeneric(bare) || a.isTerm(bare)) { // 주민이
			continue
		}
		if tag == "QT" { // the tagger knows rare names as numbers
			tag = ""
		}
		out = append(out, namePlace{i, name, glued, in, tag, tag == "PS" || tagged[name]})
	}
	return out
}

// withoutSubject is name without a last syllable that may be a particle, "" where
// there is none.
func (a *article) withoutSubject(name string) string {
	rest, ok := topicParticles.CutEnd(name)
	if !ok || runes(rest) < 2 {
		return ""
	}
	return rest
}

// personsWhere claims the names for which holds is true. A rare name or one
// that is also a word marks its other mentions only if the tagger agrees.
func (a *article) personsWhere(detail string, score float32, holds func(p namePlace) bool) []claim.Candidate {
	return a.personsAmong(a.namePlaces(), detail, score, holds)
}

func (a *article) personsAmong(places []namePlace, detail string, score float32, holds func(p namePlace) bool) []claim.Candidate {
	var out []claim.Candidate
	for _, p := range places {
		if !holds(p) {
			continue
		}
		c := claim.Candidate{In: p.in, Detail: detail, Score: score, Sure: true}
		if p.tag == "PS" {
			c.Score += 0.07
			c.Detail += ", tagger PS"
		} else if e, _ := a.names.SurnameEntry(p.name); e.Word || e.Tier > 'C' {
			c.Sure = p.tagged
		}
		out = append(out, c)
	}
	return out
}

// beforeBodies claims NAME + body + office + post: 최장혁 행정안전부 전자정부국장.
func beforeBodies(a *article) []claim.Candidate {
	return a.personsWhere("name + body + post", 0.92, func(p namePlace) bool {
		mourned := a.mournedBefore(p.i)
		beside := mourned || a.opens(p.i) && a.bodyAndPostAfter(p.i)
		if p.glued || !beside || a.hitAt(a.words[p.i]) {
			return false
		}
		if p.tagged || p.tag != "" {
			return p.tagged
		}
		if mourned {
			return a.listedPerson(p.name) && !korean.IsWord(p.name) && bareNoun(p.name)
		}
		return a.likeName(p.name) || a.startsLine(p.i) && a.listedPerson(p.name) && bareNoun(p.name)
	})
}

// mournedBefore reports whether the i-th word stands before the post that somebody held at a body, on a line that tells of
// a death: 홍길동 전 가람부 차관이 별세했다.
func (a *article) mournedBefore(i int) bool {
	if i+2 >= len(a.words) || a.gap(i+1) != " " || !formerBetween.Has(a.word(i+1)) {
		return false
	}
	return a.bodyAndPostAfter(i+1) && a.mourns(strings.LastIndexByte(a.text[:a.words[i].start], '\n')+1)
}

// beforePosts claims NAME + post: 홍길동 과장, KT 허철회 상무, 홍길동과장은.
func beforePosts(a *article) []claim.Candidate {
	spaced := a.personsWhere("name + post", 0.9, func(p namePlace) bool {
		if p.glued || !a.postAfter(p.i) {
			return false
		}
		if p.tagged {
			return true
		}
		if p.tag != "" {
			return false
		}
		given := a.madeBefore(p.in.Start) != "" && a.nameByStem(p.name) // 초대 국장에 |정나한| 정보관을
		likely := a.maybePerson(p.name) && a.personBeforePost(p.i)
		return given || likely || a.surelyBeforePost(p)
	})
	return append(spaced, a.personsAmong(a.placesInPosts(), "name + post", 0.9, func(p namePlace) bool {
		switch {
		case p.tagged:
			return true
		case p.tag != "" || korean.IsWord(p.name):
			return false
		case a.besideBody(p.i):
			return a.maybePerson(p.name)
		}
		return a.personLike(p.name) && a.opens(p.i)
	})...)
}

// placesInPosts lists the names with a post written to them, as papers of before 2005 do:
// 최수만전문위원은.
func (a *article) placesInPosts() []namePlace {
	var out []namePlace
	for i := range a.words {
		if p, ok := a.nameInPost(i); ok {
			out = append(out, p)
		}
	}
	return out
}

// nameInPost is the name in a word that is one with a post behind it. The longest post
// counts: 조직위원장 has no name of three syllables.
func (a *article) nameInPost(i int) (namePlace, bool) {
	if runes(a.word(i)) < 5 {
		return namePlace{}, false
	}
	s := a.stemByParticle(i)
	post, ok := a.names.PostSuffix(s)
	name := strings.TrimSuffix(s, post)
	if !ok || runes(post) < 2 || a.given(name) != 2 || a.is(name, generic|term|bodyName|country|region) {
		return namePlace{}, false
	}
	in := diag.Span{Start: a.words[i].start, End: a.words[i].start + len(name)}
	p := namePlace{i: i, name: name, in: in, tag: a.tagAt(in)}
	p.tagged = p.tag == "PS" || a.taggedNames()[name]
	kind, _ := a.names.PostWord(post)
	sure := p.tagged || !kind.Ambiguous || a.besideBody(i)
	return p, sure && allHangul(s) && !a.isByline(in)
}

// surelyBeforePost reports whether a name that ends as words with particles do stands
// between a body or office and a post that is a subject (밀연구팀 방효은 팀장은), or before the head of a body
// where a clause or an item begins (이상로 인천지방경찰청장은).
func (a *article) surelyBeforePost(p namePlace) bool {
	headed := a.claims.from(a, p.i+1, "agency") != nil && a.isPost(a.stemByParticle(p.i+1)) // 인천지방경찰청장
	if !a.listedPerson(p.name) || !headed && !a.plainPostBehind(p.i) || a.gap(p.i) != " " {
		return false
	}
	rest := a.text[a.words[p.i+1].start+len(a.stemByParticle(p.i+1)):]
	word := strings.TrimSuffix(p.name, string(lastRune(p.name)))
	if !nominatives.Begins(rest) || isGeneric(word) || a.isTerm(word) {
		return false
	}
	opens := a.startsSentence(p.in) || andParticles.Ends(a.word(p.i-1)) || strings.ContainsAny(a.gap(p.i), ",")
	if headed && opens && !korean.IsWord(word) {
		return true
	}
	return a.afterBody(p.i) || officeEnds.Ends(a.word(p.i-1)) && runes(a.word(p.i-1)) > 2
}

// plainPostBehind reports whether the word right behind the i-th is a post and no more.
func (a *article) plainPostBehind(i int) bool {
	if a.gap(i+1) != " " {
		return false
	}
	return a.stems(i+1, func(s string) bool {
		post, ok := a.names.PostSuffix(s)
		return ok && post == s && runes(s) > 1
	})
}

// personBeforePost reports whether the i-th word, with a post behind it, stands where a
// person does: it opens a clause, an item of a list, or what follows a body.
func (a *article) personBeforePost(i int) bool {
	switch {
	case a.opens(i) && a.officialAfter(i), a.inList(i) && a.plainPostAfter(i):
		return true
	}
	return a.afterBody(i)
}

// plainPostAfter reports whether the post behind the i-th word is no ordinary
// word too (경감).
func (a *article) plainPostAfter(i int) bool {
	span, ok := a.roleAfter(i)
	if !ok {
		return false
	}
	p, _ := a.names.PostWord(postOf(spanText(a, span)))
	return !p.Ambiguous
}

// inBrackets claims the name in (대표 홍길동).
func inBrackets(a *article) []claim.Candidate {
	found := a.personsWhere("(post + name)", 0.9, func(p namePlace) bool {
		switch {
		case !a.postInBracket(p.i):
			return false
		case p.tagged, a.listedPerson(p.name) && !a.isTerm(p.name):
			return true
		}
		return a.given(p.name) == 1 && a.headInBracket(p.i)
	})
	for i := range found {
		found[i].Sure = found[i].Sure || a.headInBracket(a.wordAt(found[i].In.Start))
	}
	return found
}

// headInBracket reports whether the bracket of the i-th word opens behind a body and
// with the post before that word: there a name of two syllables is one too (나래청(청장
// 정온)).
func (a *article) headInBracket(i int) bool {
	open := a.words[i-1].start - len("(")
	return open > 0 && a.text[open] == '(' && a.claims.endingAt(open, "agency") != nil
}

// inPostBrackets claims the name alone in a bracket behind a post: 산림청장(홍길동).
func inPostBrackets(a *article) []claim.Candidate {
	return a.personsWhere("post (name)", 0.88, func(p namePlace) bool {
		if a.gap(p.i) != "(" || !strings.HasPrefix(a.text[p.in.End:], ")") || photoPlaces.Has(p.name) {
			return false
		}
		return a.isPost(a.word(p.i-1)) && (p.tagged || a.listedPerson(p.name)) && !rarelyNameEnds.Ends(p.name)
	})
}

// withTitle claims NAME 씨.
func withTitle(a *article) []claim.Candidate {
	return a.personsWhere("name + title", 0.9, func(p namePlace) bool {
		return titleSsi.Begins(a.after(p.in.End, 8)) && (p.tagged || a.personLike(p.name) || a.nameByStem(p.name))
	})
}

// afterBody reports whether a body and nouns alone stand before the i-th word,
// and a post right behind it: LG CNS 공공SOC 부문 왕기홍 단장.
func (a *article) afterBody(i int) bool {
	if _, ok := a.roleAfter(i); a.gap(i+1) != " " || !ok {
		return false
	}
	for j := i; j > 0 && i-j < 4; j-- {
		if a.gap(j) != " " {
			return false
		}
		if bareHeads.Has(a.word(j-1)) || a.bodyIs(j-1) {
			return true
		}
		if !bareNoun(a.word(j-1)) && !isOffice(a.word(j-1)) || isConnector(a.word(j-1)) {
			return false
		}
	}
	return false
}

// besideBody reports whether a body stands right before the i-th word.
func (a *article) besideBody(i int) bool { return a.gap(i) == " " && a.bodyIs(i-1) }

// bodyIs reports whether the i-th word ends a body's name, with the genitive or not.
func (a *article) bodyIs(i int) bool {
	if a.bodyEndsAt(a.words[i].end) {
		return true
	}
	name, ok := genitive.CutEnd(a.word(i))
	return ok && a.bodyEndsAt(a.words[i].start+len(name))
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
	return !bareNoun(prev) || clauseOpeners.Has(prev)
}

// startsLine reports whether nothing stands before the i-th word in its line,
// so that its last syllable is not that of an adjective (책임인 행안부).
func (a *article) startsLine(i int) bool {
	return strings.Contains(a.gap(i), "\n") && !isConnector(a.word(i)) && runes(a.word(i)) == 3
}

// officeHolders claims office holders whose post or body stands beside
// their name; the name alone is no proof. Of namesakes the one whose body
// stands there too comes first.
func officeHolders(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, h := range a.hits {
		if h.Entity.ID.Kind != "person" || h.Entity.Site || a.isByline(h.In) {
			continue
		}
		if e, post := a.officeHolder(h); e != nil {
			out = append(out, claim.Candidate{In: h.In, ID: e.ID, Entity: e, Detail: e.ID.Name + ", " + post, Score: 0.97, Sure: true})
		}
	}
	return out
}

// officeHolder chooses among the persons of a name the one whose post stands
// near the name, best with its body.
func (a *article) officeHolder(h entity.Hit) (*entity.Entity, string) {
	near := a.before(h.In.Start, 60) + " " + a.after(h.In.End, 90)
	var found *entity.Entity
	var post string
	for _, r := range h.Readings {
		if r.Entity.ID.Kind != "person" || r.Entity.Hide {
			continue
		}
		for _, p := range r.Entity.Posts {
			if !strings.Contains(near, p.Post) && !(a.tagAt(h.In) == "PS" && a.speaksOf(p)) {
				continue
			}
			if e := a.names.Get(p.Agency); e != nil && strings.Contains(near, e.Name) {
				return r.Entity, p.Post
			}
			if found == nil {
				found, post = r.Entity, p.Post
			}
		}
	}
	return found, post
}

// speaksOf reports whether the document names both a post and its body.
func (a *article) speaksOf(p entity.Post) bool {
	if runes(p.Post) < 4 && !strings.Contains(a.text, p.Agency.Title()) {
		return false
	}
	return strings.Contains(a.text, p.Post)
}

// Word lists; words.tsv says what for.
var (
	topicParticles = words("topic-particles")
	titleSsi       = words("title-ssi")
	genitive       = words("genitive")
	clauseOpeners  = words("clause-openers")
)

// photoPlaces are what brackets say of where somebody stands in a picture.
var photoPlaces = words("photo-places")
