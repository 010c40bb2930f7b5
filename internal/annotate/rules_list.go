package annotate

import (
	"slices"
	"strings"
	"sync"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Lists: what stands between names of a kind, with the same sign between, is of
// that kind; and the last item's head may be shared by those before it:
// 과기정통·교육·외교부, 서울·경기·충남교육청.

// list is a run of items with one sign between them.
type list []item

type item struct {
	first, last int // words
	in          diag.Span
}

// lists gives the runs of two items and more that sep parts, within a line. An
// item is a row of at most four words; the last one ends at its particle.
func (a *article) lists(seps ...string) []list {
	var out []list
	var l list // in room that is used again
	for i := 0; i < len(a.words); {
		l = l[:0]
		sep := ""
		for {
			it, next, gap := a.item(i, seps)
			if len(l) > 0 && it.first > it.last {
				break
			}
			l = append(l, it)
			i = next
			if gap == "" || sep != "" && gap != sep {
				break
			}
			sep = gap
		}
		if len(l) > 1 {
			out = append(out, slices.Clone(l))
		}
	}
	return out
}

// companyGapSigns are the signs of companies as they stand between items.
var companyGapSigns = words("company-gap-signs")

// companySigns takes the signs of companies out of what stands between items.
var companySigns = sync.OnceValue(func() *strings.Replacer {
	var pairs []string
	for _, sign := range companyGapSigns.All() {
		pairs = append(pairs, sign, "")
	}
	return strings.NewReplacer(pairs...)
})

// word is the word that the k-th item of a list is by itself: of the first, before which more
// words stand, the last one.
func (it item) word(k int) int {
	if k == 0 {
		return it.last
	}
	return it.first
}

// item gives the row of words that begins with the i-th, the word behind it and
// the separator between, "" where the list ends.
func (a *article) item(i int, seps []string) (it item, next int, gap string) {
	it = item{first: i, last: i, in: a.words[i].span()}
	for j := i + 1; j < len(a.words); j++ {
		g := a.gap(j)
		if companyGapSigns.Within(g) {
			g = companySigns().Replace(g)
		}
		for _, s := range seps {
			if g == s {
				return it, j, s
			}
		}
		if g != " " || j-i > 3 {
			return it, j, ""
		}
		it.last, it.in.End = j, a.words[j].end
	}
	return it, len(a.words), ""
}

// sharedBodies claims the items of a list with middle dots that are bodies with
// the ending of a known one of the list: 과기정통·교육·중기부.
func sharedBodies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, l := range a.lists("·") {
		heads := append(a.headsOf(l), a.lastEndings(l)...)
		for k, it := range l {
			w := a.words[it.last]
			if k == len(l)-1 {
				w = a.words[it.first]
			} else if k > 0 && it.first != it.last {
				continue
			}
			if sure(a.claims.endingAt(w.end, "agency")) || sure(a.claims.from(a, a.wordAt(w.start), "agency")) {
				continue
			}
			for _, head := range heads {
				if e := a.agencyNamed(a.text[w.start:w.end] + head); e != nil {
					out = append(out, claim.Candidate{In: w.span(), ID: e.ID, Detail: "…·…" + head, Score: 0.9})
					break
				}
			}
		}
	}
	return out
}

// lastEndings gives the endings, the longest first, of the listed body that closes a list, each long enough to say what
// it is: 생명·손해보험협회.
func (a *article) lastEndings(l list) []string {
	const least, longest = 4, 6
	it := l[len(l)-1]
	c := a.claims.from(a, it.first, "agency")
	if c == nil || c.Entity == nil || isLocal(c.Entity) {
		return nil
	}
	var out []string
	s := spanText(a, c.In)
	for n := min(longest, runes(s)-2); n >= least; n-- {
		out = append(out, korean.LastRunes(s, n))
	}
	return out
}

// sure reports whether a claim needs no support.
func sure(c *claim.Candidate) bool { return c != nil && !c.Weak }

// headsOf gives the endings of the known bodies of a list.
func (a *article) headsOf(l list) []string {
	var heads []string
	for k, it := range l {
		if h := a.headOf(a.words[it.word(k)]); h != "" && !slices.Contains(heads, h) {
			heads = append(heads, h)
		}
	}
	return heads
}

// pairedBodies claims both bodies of a pair that a hyphen ties: 산업부-중기부, 나루대학교-가람연구원.
func pairedBodies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i, w := range a.words {
		a.stems(i, func(s string) bool {
			front, back := a.pairIn(s)
			if front == nil {
				return false
			}
			cut := w.start + strings.IndexByte(s, '-')
			second := claim.Candidate{In: diag.Span{Start: cut + 1, End: w.start + len(s)}, Detail: "…-body", Score: 0.99, Sure: true, Certain: true}
			if back != nil {
				second.ID, second.Entity = back.ID, back
			}
			out = append(out, claim.Candidate{In: diag.Span{Start: w.start, End: cut}, ID: front.ID, Entity: front, Detail: "body-…", Score: 0.99, Sure: true, Certain: true}, second)
			return true
		})
	}
	return out
}

// pairIn gives the bodies of s, if a hyphen ties a listed one and one that is listed or ends as bodies do, and the
// whole is no name; back may be unlisted, front is nil where s is no pair.
func (a *article) pairIn(s string) (front, back *entity.Entity) {
	first, second, ok := strings.Cut(s, "-")
	if !ok || strings.Contains(second, "-") || !hangul(lastRune(second)) || a.agencyNamed(s) != nil {
		return nil, nil
	}
	front, back = a.agencyNamed(first), a.agencyNamed(second)
	if runes(second) < 2 || back == nil && bodySuffix(second) == "" {
		return nil, nil
	}
	return front, back
}

// dottedBodies claims a listed body whose name is written with a middle dot: 정부혁신·지방분권위원회.
func dottedBodies(a *article) []claim.Candidate {
	return a.eachStem(func(i int, s string) (claim.Candidate, bool) {
		if i == 0 || !dotGaps.Has(a.gap(i)) || bodySuffix(s) == "" {
			return claim.Candidate{}, false
		}
		e := a.agencyNamed(a.word(i-1) + s)
		if e == nil {
			return claim.Candidate{}, false
		}
		in := diag.Span{Start: a.words[i-1].start, End: a.words[i].start + len(s)}
		return claim.Candidate{In: in, ID: e.ID, Entity: e, Detail: e.Name, Score: 0.97, Sure: true}, true
	})
}

// dotGaps are middle dots.
var dotGaps = words("dot-gaps")

// sharedEndings are the heads that several bodies share in a list, the longest
// first.
var sharedEndings = words("shared-endings")

// headOf gives the ending that the body at w shares with those before it.
func (a *article) headOf(w word) string {
	c := a.claims.from(a, a.wordAt(w.start), "agency")
	if c != nil && c.Rule == policeRule && c.Entity != nil {
		return policeEnds.All()[0]
	}
	if c == nil || c.Entity == nil || c.In.End > w.end {
		return ""
	}
	for _, e := range sharedEndings.All() {
		if s := spanText(a, c.In); strings.HasSuffix(s, e) && s != e {
			return e
		}
	}
	return ""
}

// listedSystems claims the items of a list of systems that nobody listed: what
// stands between two known ones, and all of a list in which each item names its
// owner in a bracket (△정부24·주민등록(행안부) △디브레인(기재부)).
func listedSystems(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, l := range a.lists(", ", "·") {
		known := 0
		for _, it := range l {
			if a.listsSystem(it) {
				known++
			}
		}
		for k, it := range l {
			between := k > 0 && k+1 < len(l) && a.listsSystem(l[k-1]) && a.listsSystem(l[k+1])
			if !between && (known < 2 || k == 0) || a.listsSystem(it) {
				continue
			}
			if k == len(l)-1 { // the last one may carry a particle, or more words
				it.last = it.first
				it.in = diag.Span{Start: it.in.Start, End: a.words[it.first].start + len(a.stemByParticle(it.first))}
			}
			if a.freeItem(it) && (between || !isGeneric(strings.ReplaceAll(spanText(a, it.in), " ", ""))) {
				out = append(out, claim.Candidate{In: it.in, Detail: "among systems", Score: 0.85, Sure: true})
			}
		}
	}
	return append(out, ownedLists(a)...)
}

// bracketedSystems claims what the bracket behind the word for a sort of system lists as
// examples: 알림장 앱(가람톡, 나루스쿨 등). Where none of them is known something else must
// speak for them.
func bracketedSystems(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i, w := range a.words {
		inner, ok := a.examplesBehind(w.end)
		if !ok || !sortsInFront.Ends(a.word(i)) {
			continue
		}
		list, more := moreBehind.CutEnd(spanText(a, inner))
		if !more || !strings.ContainsAny(list, ","+dots) {
			continue
		}
		known := false
		var free []diag.Span
		for _, in := range a.pieces(diag.Span{Start: inner.Start, End: inner.Start + len(list)}) {
			it := item{first: a.wordAt(in.Start), last: a.wordAt(in.End - 1), in: in}
			switch {
			case a.listsSystem(it):
				known = true
			case a.mayBeExample(it):
				free = append(free, in)
			}
		}
		for _, in := range free {
			out = append(out, claim.Candidate{In: in, Detail: "sort(NAME, …)", Score: 0.8, Sure: known, Weak: !known})
		}
	}
	return out
}

// examplesBehind is what the bracket at an offset holds, of one that closes soon, on its line.
func (a *article) examplesBehind(offset int) (inner diag.Span, ok bool) {
	rest, opens := strings.CutPrefix(a.after(offset, 120), "(")
	text, _, closes := strings.Cut(rest, ")")
	start := offset + len("(")
	return diag.Span{Start: start, End: start + len(text)}, opens && closes
}

// mayBeExample reports whether it, of a bracket with examples of systems, may be the name
// of one: one word or two that name nothing else.
func (a *article) mayBeExample(it item) bool {
	name := spanText(a, it.in)
	if !inRange(runes(name), 3, 12) || it.last-it.first > 1 || quotedNoNames.Ends(name) {
		return false
	}
	return a.startsWord(it.in.Start) && a.freeItem(it) && particular(strings.Fields(name)) > 0
}

// sortsInFront end the words for sorts of systems whose examples a bracket lists.
var sortsInFront = words("sorts-in-front")

// listsSystem reports whether a known system stands at the end of it, or at its
// beginning where more words follow.
func (a *article) listsSystem(it item) bool {
	if c := a.claims.from(a, it.first, "system"); c != nil && c.Source == claim.Authority {
		return true
	}
	c := a.claims.endingAt(it.in.End, "system")
	return c != nil && c.Source == claim.Authority
}

// freeItem reports whether it may be a name that nobody listed.
func (a *article) freeItem(it item) bool {
	text := spanText(a, it.in)
	for _, w := range strings.Fields(text) {
		if !bareNoun(w) || isConnector(w) || countedThing(w) {
			return false
		}
	}
	return runes(text) > 1 && !a.isTerm(text) && !a.claims.overlapping(a, it.in, func(c *claim.Candidate) bool { return c.Source == claim.Authority })
}

// ownedLists claims the parts of NAME·NAME(body) in lines that hold two such
// brackets and a known system at least.
func ownedLists(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, line := range lines(a.text) {
		owned := a.ownedItems(line)
		if len(owned) < 2 && !a.knownSystemIn(line) {
			continue
		}
		known := len(owned) < 2
		var found []claim.Candidate
		for _, in := range owned {
			for _, part := range a.partsOf(in) {
				part.End = part.Start + len(withoutBuilding(spanText(a, part)))
				if c := a.claims.from(a, a.wordAt(part.Start), "system"); c != nil && c.Source == claim.Authority {
					known = true
					if c.In.Contains(part) {
						continue
					}
				}
				if len(owned) < 2 && !a.ownedAlone(part) {
					continue
				}
				found = append(found, claim.Candidate{In: part, Detail: "NAME(body)", Score: 0.88, Sure: true})
			}
		}
		if known {
			out = append(out, found...)
		}
	}
	return out
}

// withoutBuilding is the name of a system without what is done with it: X시스템 구축사업.
// What ends otherwise stays whole.
func withoutBuilding(name string) string {
	loc := builtBehind.FindStringIndex(name)
	if loc == nil {
		return name
	}
	if head, _ := systemHead(name[:loc[0]]); head == "" {
		return name
	}
	return name[:loc[0]]
}

// builtBehind is what is done with the system whose name stands before it.
var builtBehind = pattern("built-behind")

// ownedAlone reports whether part, with a bracket behind it, may be a system without
// others beside it: one or two nouns that name nothing else, the bracket a
// ministry or agency.
func (a *article) ownedAlone(part diag.Span) bool {
	name := spanText(a, part)
	inner, _, _ := strings.Cut(strings.TrimPrefix(a.after(part.End, 60), "("), ")")
	e := a.agencyNamed(inner)
	first := a.wordAt(part.Start)
	it := item{first: first, last: a.wordAt(part.End - 1), in: part}
	if e == nil || !ministryClasses.Has(e.Class) || it.last-it.first > 1 || a.words[first].start != part.Start {
		return false
	}
	return runes(name) > 2 && !a.is(name, generic) && a.freeItem(it) &&
		!a.claims.overlapping(a, part, func(c *claim.Candidate) bool { return c.Kind == "agency" })
}

// ministryClasses are the classes of bodies that own systems.
var ministryClasses = words("ministry-classes")

// knownSystemIn reports whether a listed system is named in line.
func (a *article) knownSystemIn(line diag.Span) bool {
	return a.claims.overlapping(a, line, func(c *claim.Candidate) bool { return c.Kind == "system" && c.Source == claim.Authority })
}

// ownedItems gives what stands in front of the brackets of line that hold a
// body and nothing else, back to the sign that opens the item.
func (a *article) ownedItems(line diag.Span) []diag.Span {
	var out []diag.Span
	text := spanText(a, line)
	for at := 0; ; {
		open := strings.IndexByte(text[at:], '(')
		if open < 0 {
			return out
		}
		open += at
		at = open + 1
		inner, _, ok := strings.Cut(text[open+1:], ")")
		if !ok || a.claims.endingAt(line.Start+open+1+len(inner), "agency") == nil && a.agencyNamed(inner) == nil {
			continue
		}
		start := strings.LastIndexFunc(text[:open], func(r rune) bool { return strings.ContainsRune(bullets+",;:)-", r) })
		begin := line.Start
		if start >= 0 {
			begin += start + len(korean.FirstRunes(text[start:], 1))
		}
		for begin < line.Start+open && a.text[begin] == ' ' {
			begin++
		}
		if in := (diag.Span{Start: begin, End: line.Start + open}); in.Len() > 0 && runes(spanText(a, in)) < 40 {
			out = append(out, in)
		}
	}
}

// partsOf gives the parts of in between middle dots.
func (a *article) partsOf(in diag.Span) []diag.Span {
	var out []diag.Span
	at := in.Start
	for part := range dotParts(spanText(a, in)) {
		if part.Len() > 0 {
			out = append(out, diag.Span{Start: at + part.Start, End: at + part.End})
		}
	}
	return out
}

// listedBodies claims what stands between two known bodies of a list of
// companies or with commas between: Nokia, Ericsson, ACME Data.
func listedBodies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, l := range a.lists(", ", "·", ",") {
		sure := 0
		for _, it := range l {
			if a.listsCompany(it) {
				sure++
			}
		}
		if sure < 2 || 3*sure < len(l) {
			continue
		}
		for k, it := range l {
			if k > 0 && k < len(l)-1 && a.unlistedBody(it) {
				out = append(out, claim.Candidate{In: it.in, Detail: "among companies", Score: 0.85, Sure: true})
			}
		}
	}
	return out
}

// unlistedBody reports whether it may be a body that nobody listed: one word, or
// several in Latin letters, that says no sort of body.
func (a *article) unlistedBody(it item) bool {
	text := spanText(a, it.in)
	switch {
	case a.listsBody(it), !a.freeItem(it), it.first != it.last && !isLatinName(text):
		return false
	}
	return !isGeneric(text) && !a.genericCompany(text) && !a.genericBody(text)
}

func (a *article) listsBody(it item) bool { return a.claims.from(a, it.first, "agency") != nil }

// listsCompany reports whether a known company or one with its sign stands at it.
func (a *article) listsCompany(it item) bool {
	c := a.claims.from(a, it.first, "agency")
	return c != nil && (isCompany(c.Entity) || c.Rule == "company-sign")
}
