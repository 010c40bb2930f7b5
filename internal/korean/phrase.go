package korean

// phrase is a noun with what stands before it and the particles behind it, an
// adverb, or a time: what a clause takes as a whole.
type phrase struct {
	first, last int // words
	cas         Case
	time        bool
	comma       bool // a comma follows
	taken       bool
}

// group divides the words that are no predicates into phrases.
func (u *unit) group(preds []predicate) {
	inPredicate := make([]bool, len(u.words))
	for _, p := range preds {
		for i := p.first; i <= p.last; i++ {
			inPredicate[i] = true
		}
	}
	for i := 0; i < len(u.words); i++ {
		if inPredicate[i] {
			continue
		}
		p := phrase{first: i, last: i, time: u.time[i]}
		for u.goesOn(p.last, p.time, preds) && p.last+1 < len(u.words) && !inPredicate[p.last+1] {
			if p.time != u.time[p.last+1] {
				break
			}
			p.last++
		}
		w := &u.words[p.last]
		p.cas, p.comma = w.Case, w.Comma
		if w.Verb != nil && w.Verb.Form == Link && p.cas == NoCase { // 에 대해
			p.cas = Place
		}
		u.phrases = append(u.phrases, p)
		i = p.last
	}
}

// goesOn reports whether a phrase goes on behind word i: the word has no particle,
// or one that binds it to the next noun (의, 와), or is 에 대한.
func (u *unit) goesOn(i int, time bool, preds []predicate) bool {
	w := &u.words[i]
	if w.Stop || w.Colon {
		return false
	}
	if w.Verb != nil { // a verb that is no predicate: 에 대한
		return w.Verb.Form == Adnominal
	}
	if i+1 < len(u.words) && u.words[i+1].Verb != nil && !u.words[i+1].Verb.Copula && u.postverb(u.words, i+1) {
		return true
	}
	switch w.Case {
	case NoCase:
		return !w.Comma || !time && i+1 < len(u.words) && (len(preds) == 0 || preds[len(preds)-1].verb != nil)
	case Genitive:
		return true
	case With:
		return !time && !reciprocal(i, preds)
	}
	return false
}

// reciprocal reports whether the next predicate behind word i is of what one does
// with somebody: 나래시와 협약을 맺었다.
func reciprocal(i int, preds []predicate) bool {
	for _, p := range preds {
		if p.first <= i {
			continue
		}
		a := NounAction(p.noun)
		if p.verb != nil {
			a = actionOf(p.verb, "")
		}
		return a.Kind == Sign || a.Kind == Meet
	}
	return false
}

// head gives the last word of a phrase without its particles.
func (u *unit) head(p phrase) Span { return u.words[p.last].Noun }

// span gives a phrase without the particles of its last word.
func (u *unit) span(p phrase) Span {
	end := u.words[p.last].Noun.End
	if u.words[p.last].Verb != nil && !u.words[p.last].Verb.Copula {
		end = u.words[max(p.first, p.last-1)].Noun.End
	}
	return Span{u.words[p.first].Start, max(end, u.words[p.first].Start)}
}
