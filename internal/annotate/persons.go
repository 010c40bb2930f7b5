package annotate

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// A person is a name beside a post, or one that the tagger found and that a
// post, a title or a verb of saying supports somewhere in the document. A name
// without any of these is not marked: 클라우드 and 세종시 look like names to a
// model. Bylines are not body text (guide, Roles and quotations).

func findPersons(a *article) []match {
	var out []match
	out = append(out, besidePosts(a)...)
	out = append(out, notices(a)...)
	out = append(out, tagged(a)...)
	out = append(out, authorityPersons(a)...)
	kept := out[:0]
	for _, m := range out {
		if !a.isByline(m.in) {
			kept = append(kept, m)
		}
	}
	return kept
}

// besidePosts claims names by their place alone: NAME + post, NAME + body +
// office + post, body + post + NAME, NAME 씨.
func besidePosts(a *article) []match {
	taggedNames := map[string]bool{} // names that the tagger takes for persons anywhere
	for _, t := range a.tags {
		if t.Tag == "PS" && t.Score > 0.6 {
			taggedNames[a.text[t.Start:t.End]] = true
		}
	}
	var out []match
	for i := range a.words {
		name, glued := a.nameShape(i)
		if name == "" {
			continue
		}
		w := a.words[i]
		m := match{in: diag.Span{Start: w.start, End: w.start + len(name)}, kind: "person", sure: true}
		tag := a.tagAt(m.in)
		ps := tag == "PS" || taggedNames[name]
		if isGeneric(name) || a.isTerm(name) {
			continue
		}
		switch {
		case !glued && a.bodyAndPostAfter(i) && (ps || tag == "" && (a.likeName(name) || a.listedPerson(name) && a.startsLine(i)) && a.opens(i) && !a.hitAt(w)):
			m.reason, m.score = "rule: name + body + post", 0.92
		case !glued && a.postAfter(i) && (ps || tag == "" && a.maybePerson(name) && (a.opens(i) && a.officialAfter(i) || a.inList(i) || a.afterBody(i))):
			m.reason, m.score = "rule: name + post", 0.9
		case a.postInBracket(i) && (ps || a.maybePerson(name)):
			m.reason, m.score = "rule: (post + name)", 0.9
		case !glued && hasAnyPrefix(a.after(w.end, 8), []string{" 씨", "씨"}) && (ps || a.personLike(name)):
			m.reason, m.score = "rule: name + 씨", 0.9
		case a.postBefore(i) && (ps || tag == "" && a.contactLine(w) && a.likeName(name)):
			m.reason, m.score = "rule: post + name", 0.85
		default:
			continue
		}
		if tag == "PS" {
			m.score += 0.07
			m.reason += ", tagger PS"
		} else if e, _ := a.names.SurnameEntry(name); e.Word || e.Tier > 'C' {
			m.sure = ps
		}
		out = append(out, m)
	}
	return out
}

// afterBody reports whether a body and nouns alone stand before the i-th word,
// and a post right behind it: LG CNS 공공SOC 부문 왕기홍 단장.
func (a *article) afterBody(i int) bool {
	if a.gap(i+1) != " " || !stems(a.word(i+1), func(s string) bool {
		post, ok := a.names.PostSuffix(s)
		return ok && (post == s || runes(s) > 4) && post != "박사"
	}) {
		return false
	}
	for j := i; j > 0 && i-j < 4; j-- {
		if a.gap(j) != " " {
			return false
		}
		if bareHeads[a.word(j-1)] || a.bodyEndsAt(a.words[j-1].end) || strings.HasSuffix(a.word(j-1), "의") && a.bodyEndsAt(a.words[j-1].end-len("의")) {
			return true
		}
		if !bareNoun(a.word(j-1)) && !isOffice(a.word(j-1)) || isConnector(a.word(j-1)) {
			return false
		}
	}
	return false
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
	return !bareNoun(prev) && hasAnySuffix(prev, []string{"은", "는", "에서", "에", "와", "과", "며", "고", "온", "한", "던", "낸", "인", "난"}) || prev == "등" || prev == "이날"
}

// startsLine reports whether nothing stands before the i-th word in its line,
// so that its last syllable is not that of an adjective (책임인 행안부).
func (a *article) startsLine(i int) bool {
	return strings.Contains(a.gap(i), "\n") && !isConnector(a.word(i)) && runes(a.word(i)) == 3
}

// hitAt reports whether the authority knows something that begins with w.
func (a *article) hitAt(w word) bool {
	next := a.hitsFrom(w.start)
	return len(next) > 0 && next[0].In.Start < w.end
}

// contactLine reports whether w stands in the block of a press release that
// says whom to ask: 담당부서 … 책임자 과장 홍길동 (044-205-0000).
func (a *article) contactLine(w word) bool {
	line := a.before(w.start, 240) + a.after(w.end, 30)
	return hasAnyPrefix(a.after(w.end, 3), []string{" (", "(", " ☎", ""}) && containsAny(line, []string{"담당부서", "담당 부서", "책임자", "담당자", "문의"})
}

func containsAny(s string, list []string) bool {
	for _, w := range list {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// authorityPersons claims office holders whose post or body stands beside
// their name; the name alone is no proof. Of namesakes the one whose body
// stands there too comes first.
func authorityPersons(a *article) []match {
	var out []match
	for _, h := range a.hits {
		if h.Entity.ID.Kind != "person" || h.Entity.Site {
			continue
		}
		if e, post := a.officeHolder(h); e != nil {
			out = append(out, match{in: h.In, kind: "person", id: e.ID, entity: e, reason: "authority: " + e.ID.Name + ", " + post, score: 0.97, sure: true})
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

// isByline reports whether the name is the writer's: [김관용기자], 홍길동 기자
// at the end of a line, before an address.
func (a *article) isByline(in diag.Span) bool {
	rest := a.after(in.End, 60)
	for _, post := range []string{"기자", "특파원", "편집장", "선임기자", "객원기자", "인턴기자", "칼럼니스트"} {
		r, ok := strings.CutPrefix(strings.TrimPrefix(rest, " "), post)
		if !ok {
			continue
		}
		r = strings.TrimSpace(r)
		if r == "" || strings.ContainsAny(r[:1], "[(=]@/|") || strings.Contains(r, "@") {
			return true
		}
		if before := a.before(in.Start, 30); strings.HasSuffix(before, "[") || strings.HasSuffix(strings.TrimSpace(before), "=") {
			return true
		}
	}
	return false
}
