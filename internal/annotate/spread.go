package annotate

import (
	"slices"
	"strings"

	"sillok/internal/diag"
)

// supported drops weak claims that nothing in the document supports. A weak
// name stands when the same thing is named surely elsewhere, when it fills
// quotation marks, or when it is the bracket behind a sure name.
func supported(a *article) []match {
	claims := a.claims.list
	sure := map[string]bool{}
	for _, m := range claims {
		if !m.weak {
			sure[claimKey(a, m)] = true
		}
	}
	out := make([]match, 0, len(claims))
	for _, m := range claims {
		if !m.weak || sure[claimKey(a, m)] || m.kind != "person" && a.isQuoted(m.in) || a.inAliasBracket(m) {
			m.weak = false
			out = append(out, m)
		}
	}
	return out
}

// claimKey is what two claims of one thing share: the entity, else the surface.
func claimKey(a *article, m match) string {
	if m.entity != nil {
		return m.entity.ID.String()
	}
	return m.kind + ":" + spanText(a, m.in)
}

// inAliasBracket reports whether m fills a bracket right behind a sure claim
// of the same thing, or the bracket behind m holds one.
func (a *article) inAliasBracket(m match) bool {
	same := func(c *match) bool { return !c.weak && c.entity != nil && c.entity == m.entity }
	if m.in.Start > 0 && a.text[m.in.Start-1] == '(' {
		if c := a.claims.endingAt(m.in.Start-1, m.kind); c != nil && same(c) {
			return true
		}
	}
	return m.in.End+1 < len(a.text) && a.text[m.in.End] == '(' && a.claims.overlapping(a, diag.Span{Start: m.in.End + 1, End: m.in.End + 2}, same)
}

// spread marks the other mentions of names that were found surely, and what
// stands in the bracket behind a name as its alias (guide, span rule 9). Names
// that the authority knows were found everywhere by the scan.
func spread(a *article, marks *taken) {
	for _, m := range a.bracketAliases(marks) {
		marks.add(m)
	}
	names := a.sureNames(marks)
	for _, w := range a.words {
		if marks.used.has(w.start) {
			continue
		}
		for _, n := range names[firstRunes(a.text[w.start:], 2)] {
			end := w.start + len(n.surface)
			if !strings.HasPrefix(a.text[w.start:], n.surface) || !a.endsHere(end, n.of.kind) {
				continue
			}
			c := n.of
			c.in, c.role, c.sure = diag.Span{Start: w.start, End: end}, "", false
			c.reason = "document: " + spanText(a, n.of.in)
			c.score = n.of.score * 0.97
			if marks.add(c) {
				break
			}
		}
	}
}

// sureName is a name to look for elsewhere in the document.
type sureName struct {
	surface string
	of      match
}

// sureNames lists the names that may mark their other mentions, by their first
// two characters, the longest first. An edition is looked for without its
// number too.
func (a *article) sureNames(marks *taken) map[string][]sureName {
	names := map[string][]sureName{}
	done := map[string]bool{}
	add := func(surface string, m match) {
		if done[surface] || runes(surface) < 2 {
			return
		}
		done[surface] = true
		k := firstRunes(surface, 2)
		names[k] = append(names[k], sureName{surface, m})
	}
	for _, m := range marks.list {
		if !m.sure || m.entity != nil && m.kind != "person" {
			continue
		}
		surface := spanText(a, m.in)
		add(surface, m)
		if plain := plainEdition(idName(surface)); m.kind == "event" && plain != idName(surface) && strings.Contains(plain, "_") {
			add(strings.ReplaceAll(plain, "_", " "), m)
		}
	}
	for _, list := range names {
		slices.SortStableFunc(list, func(x, y sureName) int { return len(y.surface) - len(x.surface) })
	}
	return names
}

// endsHere reports whether a name of a kind may end at offset: before a
// particle, a post, or no letter.
func (a *article) endsHere(offset int, kind string) bool {
	rest := a.after(offset, 40)
	if particleLen(rest) >= 0 {
		return true
	}
	if kind == "agency" && strings.HasPrefix(rest, "장") && particleLen(rest[len("장"):]) >= 0 {
		return true
	}
	post, ok := a.names.PostPrefix(rest)
	return ok && (kind == "person" || kind == "agency") && particleLen(rest[len(post):]) >= 0
}

// bracketAliases claims NAME(ALIAS) when ALIAS is an abbreviation in Latin
// letters or a short form, not a gloss: 국제연합(UN), 한국데이터산업협회(한데협).
func (a *article) bracketAliases(marks *taken) []match {
	var out []match
	for _, m := range marks.list {
		if m.kind != "agency" && m.kind != "system" && m.kind != "event" {
			continue
		}
		if m.in.End >= len(a.text) || a.text[m.in.End] != '(' {
			continue
		}
		inner, _, ok := strings.Cut(a.after(m.in.End+1, 60), ")")
		inner = strings.TrimPrefix(inner, "이하 ")
		start := m.in.End + 1 + strings.Index(a.text[m.in.End+1:], inner)
		if !ok || !aliasLike(spanText(a, m.in), inner, m.kind) {
			continue
		}
		in := diag.Span{Start: start, End: start + len(inner)}
		if marks.used.has(in.Start) {
			continue
		}
		c := m
		c.in, c.reason, c.score = in, "rule: bracket alias of "+spanText(a, m.in), 0.93
		out = append(out, c)
	}
	return out
}

// aliasLike tells an alias from a gloss.
func aliasLike(name, inner, kind string) bool {
	inner = strings.Trim(inner, "'‘’\"")
	if n := runes(inner); n < 2 || n > 25 || strings.ContainsAny(inner, "=:;,→~") {
		return false
	}
	if isLatinName(inner) {
		return inner[0] >= 'A' && inner[0] <= 'Z' || strings.Contains(inner, ".")
	}
	if !allHangul(inner) || runes(inner) > runes(name) {
		return false
	}
	return subsequence(inner, name) && runes(inner) >= 3
}

func isLatinName(s string) bool {
	for _, r := range s {
		if r >= 0x80 {
			return false
		}
	}
	return strings.IndexFunc(s, func(r rune) bool { return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' }) >= 0
}

// subsequence reports whether the letters of short stand in long in order.
func subsequence(short, long string) bool {
	rest := []rune(short)
	for _, r := range long {
		if len(rest) > 0 && rest[0] == r {
			rest = rest[1:]
		}
	}
	return len(rest) == 0
}
