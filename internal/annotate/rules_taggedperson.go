package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
)

// Persons as the tagger sees them: candidates that need a post, a bracket or a
// verb of saying beside one of their mentions.

// foreignWithSurname takes the particle from a Korean surname of one syllable that ends a foreign name: 피터 한|이 왔다.
func (a *article) foreignWithSurname(in diag.Span) diag.Span {
	given, last, two := strings.Cut(spanText(a, in), " ")
	surname := korean.FirstRunes(last, 1)
	if _, listed := a.names.SurnameEntry(surname); !two || !listed || runes(last) != 2 {
		return in
	}
	if !foreignSound(given) || a.postAfter(a.wordAt(in.End-1)) {
		return in
	}
	if list, ok := korean.Particles(surname, last[len(surname):]); !ok || len(list) == 0 {
		return in
	}
	in.End -= len(last) - len(surname)
	return in
}

// taggedPersons takes the tagger's persons. They stand if a post or a verb of saying
// supports them at one of their mentions; else they are weak.
func taggedPersons(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, t := range a.tags {
		if t.Tag != "PS" {
			continue
		}
		in := diag.Span{Start: t.Start, End: t.End}
		name := a.text[in.Start:in.End]
		if !a.hasForm(name, form{least: 2, not: term | generic | anyPost}) || ceremonies.Ends(name) || !a.standsAsName(in) {
			continue
		}
		whole := a.wholeForeign(a.wholeName(in))
		cut := a.foreignWithSurname(whole)
		in, written := a.beforeWrittenPost(cut)
		i := a.wordAt(in.Start)
		last := a.wordAt(in.End - 1)
		if i := strings.LastIndexByte(name, ' '); i > 0 && !written && a.isPost(name[i+1:]) { // 백 원장: surname.go
			continue
		}
		if a.rareSurname(name) && t.Score < 0.9 {
			continue
		}
		behind := last < len(a.words) && a.postAfter(last)
		supported := written || behind || a.postBefore(i) || a.saysSomething(in)
		if !supported && a.oddName(spanText(a, in)) {
			continue
		}
		m := claim.Candidate{In: in, Detail: "tagger PS", Score: t.Score, Weak: true, Certain: cut != whole}
		if supported {
			m.Weak, m.Sure = false, true
		}
		out = append(out, m)
	}
	return out
}

// beforeWrittenPost leaves out the post that the tagger or the model took in, written to the
// name (스튜어트 토슨|교수는) or behind one that sounds foreign (노지모바 |국장은), and reports whether one is.
func (a *article) beforeWrittenPost(in diag.Span) (diag.Span, bool) {
	text := spanText(a, in)
	post, ok := a.names.PostSuffix(text)
	name := strings.TrimSuffix(text, post)
	bare := strings.TrimRight(name, " ")
	if !ok || runes(post) < 2 || runes(bare) < 3 {
		return in, false
	}
	if kind, _ := a.names.PostWord(post); bare == name && kind.Ambiguous || bare != name && a.surnamed(bare) { // 김 의원
		return in, false
	}
	return diag.Span{Start: in.Start, End: in.Start + len(bare)}, true
}

// surnamed reports whether a name of one word is a surname and nothing more.
func (a *article) surnamed(name string) bool {
	surname, ok := a.names.Surname(name)
	return ok && surname == name
}

// oddName reports whether name has the form of few names: four syllables behind a
// surname of one, Latin letters, or words that do not sound foreign.
func (a *article) oddName(name string) bool {
	surname, korean := a.names.Surname(name)
	switch {
	case !allHangul(strings.ReplaceAll(name, " ", "")):
		return true
	case strings.Contains(name, " "):
		return !foreignSound(name)
	case korean:
		return runes(name) > 3 && runes(surname) == 1
	}
	return !foreignSound(name)
}

// wholeName takes in the last syllable that the tagger took for a particle where
// a post follows: 박영은 팀장.
func (a *article) wholeName(in diag.Span) diag.Span {
	i := a.wordAt(in.Start)
	whole := a.words[i].span()
	if whole.Start != in.Start || whole.End <= in.End || a.gap(i+1) != " " {
		return in
	}
	if w := a.word(i); a.given(w) == 2 && a.isPost(a.word(i+1)) {
		return whole
	}
	return in
}

// standsAsName reports whether what the tagger took for a person's name is one word at
// least, neither a byline nor the name of an administration (윤석열 정부).
func (a *article) standsAsName(in diag.Span) bool {
	if !a.startsWord(in.Start) || !a.endsName(in) || a.seatAbroad(a.wordAt(in.Start)) {
		return false
	}
	return !a.isByline(in) && !administrations.Begins(a.text[in.End:])
}

// saysSomething reports whether the person named at in is the subject of a
// verb of saying: NAME은 “…”.
func (a *article) saysSomething(in diag.Span) bool {
	rest := a.after(in.End, 160)
	n := particleLen(rest)
	if n <= 0 {
		return false
	}
	if !nominatives.Has(rest[:n]) {
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
	return speechActs.Within(rest)
}

// Word lists; words.tsv says what for.
var (
	speechActs  = words("speech-acts")
	nominatives = words("nominatives")
)
