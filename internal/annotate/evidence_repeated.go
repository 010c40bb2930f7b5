package annotate

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
)

// supports tells of each claim whether something in the document speaks for it:
// the same thing is named surely elsewhere, it fills quotation marks, or it is
// the bracket behind a sure name.
func supports(a *article) []bool {
	claims := a.claims.list
	sure := map[string]int{}
	for _, m := range claims {
		if !m.Weak {
			sure[claimKey(a, m)]++
		}
	}
	out := make([]bool, len(claims))
	for i, m := range claims {
		others := sure[claimKey(a, m)]
		if !m.Weak {
			others--
		}
		out[i] = others > 0 || m.Kind != "person" && a.isQuoted(m.In) || a.inAliasBracket(m)
	}
	return out
}

// claimKey is what two claims of one thing share: the entity, else the surface.
func claimKey(a *article, m claim.Candidate) string {
	if m.Entity != nil {
		return m.Entity.ID.String()
	}
	return m.Kind + ":" + spanText(a, m.In)
}

// inAliasBracket reports whether m fills a bracket right behind a sure claim
// of the same thing, or the bracket behind m holds one.
func (a *article) inAliasBracket(m claim.Candidate) bool {
	same := func(c *claim.Candidate) bool { return !c.Weak && c.Entity != nil && c.Entity == m.Entity }
	if m.In.Start > 0 && a.text[m.In.Start-1] == '(' {
		if c := a.claims.endingAt(m.In.Start-1, m.Kind); c != nil && same(c) {
			return true
		}
	}
	return m.In.End+1 < len(a.text) && a.text[m.In.End] == '(' && a.claims.overlapping(a, diag.Span{Start: m.In.End + 1, End: m.In.End + 2}, same)
}

// repeatedNames claims the other mentions of names that were found surely. Names
// that the authority knows were found everywhere by the scan.
func repeatedNames(a *article, marks *taken) []claim.Candidate {
	var out []claim.Candidate
	names := a.sureNames(marks)
	for _, w := range a.words {
		if marks.used.has(w.start) {
			continue
		}
		for _, n := range names[korean.FirstRunes(a.text[w.start:], 2)] {
			end := w.start + len(n.surface)
			if !strings.HasPrefix(a.text[w.start:], n.surface) || !a.endsHere(end, n.of.Kind) || n.of.Kind == "event" && a.insideOccasion(w.start, end) {
				continue
			}
			c := n.of
			c.In, c.Role, c.Sure = diag.Span{Start: w.start, End: end}, "", false
			c.Detail, c.Score = spanText(a, n.of.In), n.of.Score*0.97
			c.Certain = a.meantSince(n.of, w.start) || !n.of.Sure && a.calledByPost(n.of)
			out = append(out, c)
		}
	}
	return out
}

// meantSince reports whether the word at start, of a name that is certain, stands behind the place that introduces it
// and goes with no noun before it.
func (a *article) meantSince(of claim.Candidate, start int) bool {
	return of.Certain && start > of.In.Start && !a.joinsWord(start)
}

// joinsWord reports whether the word at start goes with the noun before it.
func (a *article) joinsWord(start int) bool {
	i := a.wordAt(start)
	return a.gap(i) == " " && a.modifies(i-1) && !pointsAt.Has(a.word(i-1))
}

// insideOccasion reports whether the name of an occasion is only a part of another's:
// a ceremony or head follows, a number or year stands before it, or a noun before
// its only word.
func (a *article) insideOccasion(start, end int) bool {
	i := a.wordAt(end)
	if strings.HasPrefix(a.text[end:], " ") && a.stems(i, func(s string) bool { return ceremonies.Ends(s) || occasions.Has(s) }) {
		return true
	}
	first := a.wordAt(start)
	if a.gap(first) == " " && numbers(a.word(first-1)) {
		return true
	}
	return !strings.Contains(a.text[start:end], " ") && a.gap(first) == " " && a.modifies(first-1)
}

// sureName is a name to look for elsewhere in the document.
type sureName struct {
	surface string
	of      claim.Candidate
}

// sureNames lists the names that may mark their other mentions, by their first
// two characters, the longest first. An edition is looked for without its
// number too.
func (a *article) sureNames(marks *taken) map[string][]sureName {
	names := map[string][]sureName{}
	done := map[string]bool{}
	add := func(surface string, m claim.Candidate) {
		if done[surface] || runes(surface) < 2 {
			return
		}
		done[surface] = true
		k := korean.FirstRunes(surface, 2)
		names[k] = append(names[k], sureName{surface, m})
	}
	places := map[string]int{}
	for i := range marks.list {
		if m := &marks.list[i]; m.Kind == "agency" && m.Entity == nil && a.unknownName(m.In) {
			places[spanText(a, m.In)]++
		}
	}
	for _, m := range marks.list {
		surface := spanText(a, m.In)
		if !a.marksOthers(m) && places[surface] < 2 {
			continue
		}
		add(surface, m)
		if joined := strings.ReplaceAll(surface, " ", ""); m.Kind != "person" && runes(joined) >= 5 {
			add(joined, m)
		}
		if front, inner := withoutBracket(surface); inner != "" {
			add(front, m)
		}
		if plain := plainEdition(idName(surface)); (m.Kind == "event" || m.Kind == "system") && plain != idName(surface) && strings.Contains(plain, "_") {
			add(strings.ReplaceAll(plain, "_", " "), m)
		}
	}
	for _, list := range names {
		slices.SortStableFunc(list, func(x, y sureName) int { return len(y.surface) - len(x.surface) })
	}
	return names
}

// marksOthers reports whether the other mentions of a mark are looked for: it is sure,
// and the scan does not find them by itself.
func (a *article) marksOthers(m claim.Candidate) bool {
	if m.Rule == aliasInBracket {
		return true
	}
	scanned := m.Entity != nil && m.Kind != "person"
	return !scanned && (m.Sure || a.quotedAgain(m) || a.calledByPost(m))
}

// calledByPost reports whether a mark is a full name of three syllables, and no other word, with a post behind it.
func (a *article) calledByPost(m claim.Candidate) bool {
	s := spanText(a, m.In)
	if m.Kind != "person" || runes(s) != 3 || korean.IsWord(s) {
		return false
	}
	return a.fullName(s) && a.postAfter(a.wordAt(m.In.Start))
}

// quotedAgain reports whether a mark fills quotation marks and its words stand
// elsewhere in the text too: then they are a name there as well.
func (a *article) quotedAgain(m claim.Candidate) bool {
	return m.Kind == "system" && m.Source != claim.Model && a.isQuoted(m.In) && a.standsTwice(spanText(a, m.In))
}

// standsTwice reports whether words stand in the text more than once. The same few are asked
// about again and again, so what was found is kept.
func (a *article) standsTwice(words string) bool {
	twice, known := a.twice[words]
	if !known {
		if a.twice == nil {
			a.twice = map[string]bool{}
		}
		twice = strings.Count(a.text, words) > 1
		a.twice[words] = twice
	}
	return twice
}

// bracketAliases claims NAME(ALIAS) when ALIAS is an abbreviation in Latin
// letters or a short form, not a gloss (guide, span rule 9): 국제연합(UN), 한국데이터산업협회(한데협).
func bracketAliases(a *article, marks *taken) []claim.Candidate {
	var out []claim.Candidate
	for _, m := range marks.list {
		in, agreed, ok := a.aliasBehindMark(m)
		if !ok || marks.used.has(in.Start) {
			continue
		}
		c := m
		c.In, c.Like, c.Detail, c.Score, c.Role = in, m.In, spanText(a, m.In), 0.93, ""
		name := spanText(a, in)
		named := m.Kind == "agency" && bodySuffix(c.Detail) != "" || m.Kind == "system" && m.Entity != nil
		agreed = agreed && agreedKinds[m.Kind] && !(m.Kind == "system" && isGeneric(name))
		c.Certain = agreed || named && isCapitals(name) && runes(name) > 2
		out = append(out, c)
		if second, ok := a.secondAlias(in, m.Kind); ok {
			c.In = second
			out = append(out, c)
		}
	}
	return out
}

// agreedKinds are the kinds of things of which a text says once what it calls them from there on.
var agreedKinds = map[string]bool{"agency": true, "system": true, "law": true}

// aliasBehindMark is the alias in the bracket behind a mark, and whether a word agrees upon it.
func (a *article) aliasBehindMark(m claim.Candidate) (in diag.Span, agreed, ok bool) {
	if m.Kind == "date" {
		return diag.Span{}, false, false
	}
	in, open, agreed := a.calledBehind(m, longestAlias)
	name := spanText(a, in)
	if name == "" || notAliasEnds.Ends(name) {
		return diag.Span{}, false, false
	}
	return in, agreed, agreed || a.aliasHere(m, name, open)
}

// longestAlias is how many bytes of a bracket are read for an alias.
const longestAlias = 60

// calledBehind is what the bracket behind a mark, of so many bytes at most, calls it, where the bracket opens
// and whether a word agrees upon the name (이하 …); the zero Span where no bracket calls it anything.
func (a *article) calledBehind(m claim.Candidate, longest int) (in diag.Span, open int, agreed bool) {
	open = a.bracketBehind(m)
	if open < 0 {
		return diag.Span{}, open, false
	}
	inner, _, shut := strings.Cut(a.after(open+1, longest), ")")
	if m.Kind == "person" { // 홍길동(洪吉童·52)
		if i := strings.IndexAny(inner, ","+dots); i >= 0 {
			inner = inner[:i]
		}
		shut = shut || inner != ""
	}
	called, agreed := agreedName(inner)
	name := definedName(called)
	if !shut || name == "" {
		return diag.Span{}, open, false
	}
	start := open + 1 + strings.Index(a.text[open+1:], name)
	return diag.Span{Start: start, End: start + len(name)}, open, agreed
}

// bracketBehind is where a bracket opens right behind a mark, behind the quotation mark
// that shuts it or, for a person, a space; -1 where none does.
func (a *article) bracketBehind(m claim.Candidate) int {
	open := m.In.End
	if _, ok := cutAnyPrefix(a.text[open:], closings); ok {
		_, size := utf8.DecodeRuneInString(a.text[open:])
		open += size
	}
	if m.Kind == "person" && hanja.MatchString(a.after(open, 20)) {
		open += strings.Index(a.text[open:], "(")
	}
	if m.Kind == "system" {
		open = a.behindSite(open)
	}
	if !strings.HasPrefix(a.text[open:], "(") {
		return -1
	}
	return open
}

// behindSite is where the word for the site of a system ends whose address a bracket holds (나루24 누리집(naru.go.kr));
// end where none follows.
func (a *article) behindSite(end int) int {
	rest, ok := strings.CutPrefix(a.after(end, 80), " ")
	site, inner, shut := strings.Cut(rest, "(")
	address, _, _ := strings.Cut(inner, ")")
	if !ok || !shut || !sortsApart.Has(site) || !isAddress(address) {
		return end
	}
	return end + len(" ") + len(site)
}

// secondAlias is the abbreviation in capitals behind a short form in one bracket:
// (다협, DAHYUP).
func (a *article) secondAlias(first diag.Span, kind string) (diag.Span, bool) {
	rest, ok := strings.CutPrefix(a.after(first.End, 30), ", ")
	alias, _, shut := strings.Cut(rest, ")")
	in := diag.Span{Start: first.End + len(", "), End: first.End + len(", ") + len(alias)}
	return in, ok && shut && kind == "agency" && isCapitals(alias)
}

// aliasHere reports whether inner, in the bracket that opens at open, is an alias of
// m. Behind a quotation mark only what cannot be a gloss is one: the short form of
// an act, an abbreviation.
func (a *article) aliasHere(m claim.Candidate, inner string, open int) bool {
	if open > m.In.End && m.Kind == "law" && lawHeads.Ends(inner) && !strings.Contains(inner, " ") {
		return true
	}
	if open > m.In.End && m.Kind != "person" && !isLatinName(inner) {
		return false
	}
	if _, ok := a.secondAlias(diag.Span{Start: open + 1, End: open + 1 + len(inner)}, m.Kind); ok && allHangul(inner) && runes(inner) < 7 {
		return true
	}
	return aliasLike(spanText(a, m.In), inner, m.Kind)
}

// closings shut a quoted name in front of its bracket.
var closings = []string{"’", "”", "」", "』", "｣", "'", "\""}

// Word lists; words.tsv says what for.
var (
	notAliasEnds = words("not-alias-ends")
)
