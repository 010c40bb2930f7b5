package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
)

// A surname with a post (최 부원장) is one mention of the person with that
// surname and post whom the document names in full (guide, span rule 3).
// Surnames that are everyday words (이, 전, 한, 정) need the very post.

// formerly are the surnames that, behind a name, mean former, present, late.
var formerly = words("formerly")

// behindNoun reports whether a noun stands right before the i-th word.
func (a *article) behindNoun(i int) bool {
	return i > 0 && a.gap(i) == " " && bareNoun(a.word(i-1)) && !joiningVerb.Ends(a.word(i-1))
}

// joiningVerb ends verbs that look like nouns and lead on to another subject: 최 처장이 답하자 | 신 위원장은.
var joiningVerb = words("joining-verbs")

// holder is a person of the document with the posts it gives.
type holder struct {
	id    entity.ID
	name  string
	posts []string
}

// surnamePosts claims surnames with a post of persons named in full.
func surnamePosts(a *article, marks *taken) []claim.Candidate {
	people := holders(a, marks)
	if len(people) == 0 {
		return nil
	}
	var out []claim.Candidate
	out = append(out, foreignSurnames(a, people, marks)...)
	for i := range a.words {
		surname, post, in := a.surnamePost(i)
		if formerly.Has(surname) && a.behindNoun(i) { // 홍길동 전 장관
			continue
		}
		if surname == "" || marks.used.has(in.Start) {
			continue
		}
		if p, very := whoIs(a, people, surname, post, a.people[in]); p != nil {
			glued := very && in.End-in.Start == len(surname)+len(post) // 나차관은, of 나은별 차관
			out = append(out, claim.Candidate{In: in, ID: p.id, Score: 0.93, Detail: p.name, Certain: runes(surname) > 1 || glued})
		}
	}
	return out
}

// foreignSurnames claims the first or last word of a foreign name with a post behind it:
// 레예스 장관, of 루이스 레예스, 다나카 국장, of 다나카 히로. One person alone may bear it.
func foreignSurnames(a *article, people []*holder, marks *taken) []claim.Candidate {
	bearer := map[string]*holder{}
	for _, p := range people {
		words := strings.Fields(p.name)
		if surname, ok := a.names.Surname(p.name); ok && len(words) < 2 {
			words = []string{surname} // 김나래 선장 and 제임스 김
		}
		if len(words) == 0 {
			continue
		}
		for _, w := range []string{words[0], words[len(words)-1]} {
			if old, ok := bearer[w]; ok && old != p {
				bearer[w] = nil
				continue
			}
			bearer[w] = p
		}
	}
	var out []claim.Candidate
	for i := 0; i+1 < len(a.words) && len(bearer) > 0; i++ {
		p, post := bearer[a.word(i)], a.wholePost(a.word(i+1))
		in := diag.Span{Start: a.words[i].start, End: a.words[i+1].start + len(post)}
		if p == nil || post == "" || !strings.Contains(p.name, " ") {
			continue
		}
		if a.gap(i+1) == " " && !marks.used.overlaps(in) {
			out = append(out, claim.Candidate{In: in, ID: p.id, Score: 0.93, Detail: p.name})
		}
	}
	return out
}

// holders lists the persons that are named in full, in order of appearance.
func holders(a *article, marks *taken) []*holder {
	var list []*holder
	byID := map[entity.ID]*holder{}
	for _, m := range marks.list {
		if m.Kind != "person" {
			continue
		}
		name := spanText(a, m.In)
		id := idOf(a, &m)
		h := byID[id]
		if h == nil {
			h = &holder{id: id, name: name}
			byID[id] = h
			list = append(list, h)
		}
		if role := a.role(m); role != "" {
			h.posts = append(h.posts, postOf(role))
		}
		if post := a.madeBefore(m.In.Start); post != "" {
			h.posts = append(h.posts, post)
		}
	}
	return list
}

// madeBefore is the post before offset that whoever is named there is given: 나래부 1차관에 |홍길동.
func (a *article) madeBefore(offset int) string {
	i := a.wordAt(offset)
	if i == 0 || i == len(a.words) || a.gap(i) != " " {
		return ""
	}
	post, ok := recipient.CutEnd(a.word(i - 1))
	if !ok || !a.isPost(post) {
		return ""
	}
	return post
}

// surnamePost reads 최 부원장 at the i-th word, also 최 전 부원장, 최 신임 부원장, or 최부원장 within it.
func (a *article) surnamePost(i int) (surname, post string, in diag.Span) {
	w := a.words[i]
	s := a.word(i)
	if e, ok := a.names.Surname(s); ok && e == s && i+1 < len(a.words) && a.gap(i+1) == " " {
		j := i + 1
		if formerBetween.Has(a.word(j)) && a.gap(j+1) == " " { // 홍 전 국장
			j++
		}
		if post := a.wholePost(a.word(j)); post != "" && j < len(a.words) {
			return s, post, diag.Span{Start: w.start, End: a.words[j].start + len(post)}
		}
		return "", "", in
	}
	if surname, ok := a.names.Surname(s); ok && len(s) > len(surname) && a.wholePost(s) == "" {
		whole := i+1 < len(a.words) && a.gap(i+1) == " " && len(surname)+len(a.wholePost(s[len(surname):])) == len(s) && a.wholePost(a.word(i+1)) != ""
		if post := a.wholePost(s[len(surname):]); runes(post) >= 2 && !whole { // 편주석 사무총장 is a name
			return surname, post, diag.Span{Start: w.start, End: w.start + len(surname) + len(post)}
		}
	}
	return "", "", in
}

// wholePost gives the post that word is, without its particle.
func (a *article) wholePost(word string) string {
	post, ok := a.names.PostPrefix(word)
	if !ok || runes(post) < 2 || particleLen(word[len(post):]) < 0 {
		return ""
	}
	return post
}

// surelyPerson is the probability from which the model's word for a surname with a post counts.
const surelyPerson = 0.95

// whoIs chooses the person meant by a surname with a post: the one with that
// post, else the only one with that surname, unless the surname is an
// everyday word and the model not sure that it is one here. very tells that it is
// the one of that post.
func whoIs(a *article, people []*holder, surname, post string, sure bool) (who *holder, very bool) {
	var same, fitting []*holder
	for _, p := range people {
		if s, ok := a.names.Surname(p.name); !ok || s != surname {
			continue
		}
		same = append(same, p)
		for _, q := range p.posts {
			if strings.HasSuffix(q, post) || strings.HasSuffix(post, q) {
				fitting = append(fitting, p)
				break
			}
		}
	}
	switch {
	case len(fitting) == 1:
		return fitting[0], true
	case len(same) == 1 && len(fitting) == 0:
		if e, ok := a.names.SurnameEntry(surname); ok && e.Word && len(same[0].posts) > 0 && !sure {
			return nil, false
		}
		return same[0], false
	}
	return nil, false
}
