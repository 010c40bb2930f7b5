package annotate

import (
	"slices"
	"sort"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Bare heads (위원회, 개발원, 협회) mean the body with that head that the
// document speaks of. They are led back to it when there is one such body, or
// when the one spoken of last is of the same paragraph; else they stay bare.

// shortWhere claims the first stem of each free word that find takes.
func (a *article) shortWhere(marks *taken, find func(i int, stem string) (claim.Candidate, bool)) []claim.Candidate {
	var out []claim.Candidate
	for i, w := range a.words {
		if marks.used.has(w.start) {
			continue
		}
		a.stems(i, func(s string) bool {
			c, ok := find(i, s)
			if ok {
				out = append(out, c)
			}
			return ok
		})
	}
	return out
}

// standsFor claims in as a short form of body.
func (a *article) standsFor(body *claim.Candidate, in diag.Span, score float32) claim.Candidate {
	return claim.Candidate{In: in, ID: body.ID, Entity: body.Entity, Like: body.In, Score: score, Detail: spanText(a, body.In)}
}

// shortBodies claims bare heads that clearly mean one body.
func shortBodies(a *article, marks *taken) []claim.Candidate {
	return a.shortWhere(marks, func(i int, s string) (claim.Candidate, bool) {
		in := diag.Span{Start: a.words[i].start, End: a.words[i].start + len(s)}
		if runes(s) > 3 && shortCommission.Ends(s) {
			body := a.onlyEarlier(in.Start, func(m *claim.Candidate) bool { return a.hasHead(m, s) || spanText(a, m.In) == inFull(s) })
			if body == nil {
				return claim.Candidate{}, false
			}
			return a.standsFor(body, in, 0.9), true
		}
		if sortsBetween.Begins(a.after(in.End, 8)) { // 공단 간
			return claim.Candidate{}, false
		}
		if !bareHeads.Has(s) || wideHeads.Has(s) && !centreParticles.Begins(a.after(in.End, 4)) {
			return claim.Candidate{}, false
		}
		body := a.meant(i, s, in)
		if body == nil {
			return claim.Candidate{}, false
		}
		return a.standsFor(body, in, 0.85), true
	})
}

// meant is the mention of the body that the head at in stands for, nil where
// it is not clear.
func (a *article) meant(i int, head string, in diag.Span) *claim.Candidate {
	before := a.word(i - 1)
	ofName := !pointsAt.Has(before) && !korean.IsAdverb(before)
	if ofName && a.gap(i) == " " && i > 0 && a.modifies(i-1) { // 운영 위원회: a name of its own
		return nil
	}
	if counted.Has(a.word(i-1)) && a.gap(i) == " " {
		return nil
	}
	var last *claim.Candidate
	different := false
	for _, m := range a.earlier(in.Start) {
		if !a.hasHead(m, head) {
			continue
		}
		if last == nil {
			last = m
		} else if !sameBody(a, last, m) && !a.shortens(last, m) {
			different = true
			break
		}
	}
	if different && (wideHeads.Has(head) || a.farBehind(last, in)) {
		return a.mainBody(in.Start, func(m *claim.Candidate) bool { return a.hasHead(m, head) })
	}
	return last
}

// A body is what the text is about when it is named mainTimes before, and so many times for each
// mention of the others with its head.
const mainTimes = 3

// mainBody is the last mention before an offset of the body among those that fit that the text is about, nil where none is.
func (a *article) mainBody(at int, fits func(*claim.Candidate) bool) *claim.Candidate {
	counts := map[string]int{}
	last := map[string]*claim.Candidate{}
	total := 0
	for _, m := range a.earlier(at) {
		if !fits(m) {
			continue
		}
		id := idOf(a, m).String()
		if counts[id]++; counts[id] == 1 {
			last[id] = m
		}
		total++
	}
	for id, n := range counts {
		if n >= mainTimes && n >= mainTimes*(total-n) {
			return last[id]
		}
	}
	return nil
}

// shortens reports whether one of two unlisted bodies is called by the end of the other's name:
// 시설공단, of 남구시설공단.
func (a *article) shortens(x, y *claim.Candidate) bool {
	p, q := spanText(a, x.In), spanText(a, y.In)
	return x.Entity == nil && y.Entity == nil && (strings.HasSuffix(p, q) || strings.HasSuffix(q, p))
}

// farBehind reports whether a paragraph ends between a body and in, or more than two
// other bodies stand there.
func (a *article) farBehind(body *claim.Candidate, in diag.Span) bool {
	return strings.Contains(a.text[body.In.End:in.Start], "\n\n") || a.countBetween(body, in) > 2
}

// sortsBetween stand behind a sort of bodies of which several are meant.
var sortsBetween = words("sorts-between")

// counted are the words before a head that say how many are meant.
var counted = words("counted")

// shortRegional reads a region and the last syllable of its office as the one
// office of that region that was named before: 부산청, of 부산지방고용노동청.
func shortRegional(a *article, marks *taken) []claim.Candidate {
	return a.shortWhere(marks, func(i int, s string) (claim.Candidate, bool) {
		place, ok := regionalHeads.CutEnd(s)
		if !ok || !regions.Has(place) {
			return claim.Candidate{}, false
		}
		head := strings.TrimPrefix(s, place)
		body := a.onlyEarlier(a.words[i].start, func(m *claim.Candidate) bool {
			name := idOf(a, m).Name
			return strings.HasPrefix(name, place) && strings.HasSuffix(name, head) && runes(name) >= 6
		})
		if body == nil {
			return claim.Candidate{}, false
		}
		return a.standsFor(body, diag.Span{Start: a.words[i].start, End: a.words[i].start + len(s)}, 0.88), true
	})
}

// regionalHeads are the last syllables of regional offices.
var regionalHeads = words("regional-heads")

// shortSystems reads the proper part of a system's name whose first word says where or
// whose it is as the system: 나루 이음넷, then 이음넷.
func shortSystems(a *article, marks *taken) []claim.Candidate {
	long := map[string]*claim.Candidate{}
	for k := range marks.list {
		m := &marks.list[k]
		if m.Kind != "system" {
			continue
		}
		if rest, ok := a.behindPlace(spanText(a, m.In)); ok && long[rest] == nil {
			long[rest] = m
		}
	}
	if len(long) == 0 {
		return nil
	}
	return a.shortWhere(marks, func(i int, s string) (claim.Candidate, bool) {
		m := long[s]
		if m == nil {
			return claim.Candidate{}, false
		}
		return a.standsFor(m, diag.Span{Start: a.words[i].start, End: a.words[i].start + len(s)}, 0.88), true
	})
}

// behindPlace is the proper part of a system's name of two words, the first of which is a
// place or a local government.
func (a *article) behindPlace(name string) (string, bool) {
	place, rest, ok := strings.Cut(name, " ")
	if !ok || strings.Contains(rest, " ") || runes(rest) < 3 {
		return "", false
	}
	if head, _ := systemHead(rest); head == rest || isGeneric(rest) || a.isTerm(rest) {
		return "", false
	}
	return rest, regions.Has(place) || isLocal(a.agencyNamed(place)) || a.localStem(place)
}

// localStem reports whether a local government is called s with its sort behind: 나루 of
// 나루군.
func (a *article) localStem(s string) bool {
	return slices.ContainsFunc(localHeads.All(), func(head string) bool { return isLocal(a.agencyNamed(s + head)) })
}

// localHeads stand for the local government that a text speaks of.
var localHeads = words("local-heads")

// shortGovernments reads 시는, 도가, 시에 따르면 at the beginning of a sentence as
// the only local government with that head that was named before.
func shortGovernments(a *article, marks *taken) []claim.Candidate {
	return a.shortWhere(marks, func(i int, s string) (claim.Candidate, bool) {
		if !localHeads.Has(s) {
			return a.namesakeTown(i, s)
		}
		return a.localMeant(i, s)
	})
}

// namesakeTown reads the bare name of a town that several provinces have, where it acts, as the only one
// of that name spoken of before, else as the one whose province the document names: 경남 고성군은 …. 고성군은 ….
func (a *article) namesakeTown(i int, s string) (claim.Candidate, bool) {
	w := a.words[i]
	in := diag.Span{Start: w.start, End: w.start + len(s)}
	if runes(s) < 2 || !localEnds.Ends(s) || a.agencyNamed(s) != nil {
		return claim.Candidate{}, false
	}
	if !governmentParticles.Has(a.text[in.End:w.end]) && !toldBy.Begins(a.after(in.End, 24)) {
		return claim.Candidate{}, false
	}
	of := func(m *claim.Candidate) bool { return isLocal(m.Entity) && m.Entity.ID.Base() == s }
	if slices.ContainsFunc(a.earlier(in.Start), of) {
		if body := a.onlyEarlier(in.Start, of); body != nil {
			return a.standsFor(body, in, 0.85), true
		}
		return claim.Candidate{}, false
	}
	e := a.townOfProvince(s)
	if e == nil {
		return claim.Candidate{}, false
	}
	return claim.Candidate{In: in, ID: e.ID, Entity: e, Score: 0.8, Detail: e.Name}, true
}

// townOfProvince is the one of the towns of a name whose province the document names; nil where it names
// that of none or of several.
func (a *article) townOfProvince(s string) *entity.Entity {
	var found *entity.Entity
	for _, r := range regions.All() {
		e := a.agencyNamed(r + " " + s)
		if !isLocal(e) || !a.namesProvince(r, e.Parent.Name) {
			continue
		}
		if found != nil && found != e {
			return nil
		}
		found = e
	}
	return found
}

// namesProvince reports whether the document speaks of a province, by its name or its short name at the
// beginning of a word.
func (a *article) namesProvince(short, name string) bool {
	for _, text := range []string{a.title, a.text} {
		if strings.Contains(text, name) || strings.HasPrefix(text, short) || strings.Contains(text, " "+short) {
			return true
		}
	}
	return false
}

func (a *article) localMeant(i int, head string) (claim.Candidate, bool) {
	w := a.words[i]
	rest := a.text[w.start+len(head) : w.end]
	if !governmentParticles.Has(rest) && !toldBy.Begins(a.after(w.start+len(head), 24)) {
		return claim.Candidate{}, false
	}
	before := a.text[a.sentence(w.start).Start:w.start]
	opens := strings.IndexFunc(before, hangul) < 0 || dayInFront.MatchString(strings.TrimLeft(before, " \t\n“\"‘'"+bullets))
	if !opens && !turnsTo.Has(a.word(i-1)) && !a.onlyAdverb(i, before) {
		return claim.Candidate{}, false
	}
	body := a.onlyEarlier(w.start, func(m *claim.Candidate) bool {
		return isLocal(m.Entity) && strings.HasSuffix(m.Entity.Name, head)
	})
	if body == nil {
		return claim.Candidate{}, false
	}
	return a.standsFor(body, diag.Span{Start: w.start, End: w.start + len(head)}, 0.85), true
}

// onlyAdverb reports whether the text before the i-th word is an adverb that leads on: 이에 구는.
func (a *article) onlyAdverb(i int, before string) bool {
	w := a.word(i - 1)
	return korean.IsAdverb(w) && strings.Trim(before, " \t\n“\"‘',"+bullets) == w
}

// dayInFront is a day before the subject of a sentence: 22일 시에 따르면.
var dayInFront = pattern("day-in-front")

// pointsAt are the words that point at a body spoken of.
var pointsAt = words("points-at")

// hasHead reports whether m's surface or canonical name ends in head.
func (a *article) hasHead(m *claim.Candidate, head string) bool {
	head = inFull(head)
	if s := spanText(a, m.In); strings.HasSuffix(s, head) && s != head {
		return true
	}
	if m.Entity != nil {
		return strings.HasSuffix(m.Entity.Name, head)
	}
	return strings.HasSuffix(m.ID.Name, head)
}

// lookBack is how many bodies back a short form may point.
const lookBack = 300

// earlier lists the bodies whose marks end before offset, the nearest first.
func (a *article) earlier(offset int) []*claim.Candidate {
	var out []*claim.Candidate
	for i := sort.Search(len(a.claims.list), func(i int) bool { return a.claims.list[i].In.Start >= offset }) - 1; i >= 0 && len(out) < lookBack; i-- {
		if m := &a.claims.list[i]; m.Kind == "agency" && m.In.End <= offset {
			out = append(out, m)
		}
	}
	return out
}

// countBetween is how many bodies stand between m and in.
func (a *article) countBetween(m *claim.Candidate, in diag.Span) int {
	n := 0
	for _, k := range a.earlier(in.Start) {
		if k.In.Start <= m.In.End {
			break
		}
		n++
	}
	return n
}

// Word lists; words.tsv says what for.
var (
	governmentParticles = words("government-particles")
	centreParticles     = words("centre-particles")
	wideHeads           = words("wide-heads")
	toldBy              = words("told-by")
	turnsTo             = words("turns-to")
)

// onlyEarlier gives the last mark before an offset that fits, where all that fit
// are of one body; nil where none fits or several bodies do.
func (a *article) onlyEarlier(at int, fits func(*claim.Candidate) bool) *claim.Candidate {
	var body *claim.Candidate
	for _, m := range a.earlier(at) {
		if !fits(m) {
			continue
		}
		if body != nil && !sameBody(a, body, m) {
			return nil
		}
		body = m
	}
	return body
}
