package annotate

import (
	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean/wordlist"
)

// Names of companies say nothing of what they are (나루메카, 다온코어). What stands in one
// list with a known body, or is tied to a company with 와, may be one; it takes the model
// or another mention to make it a mark.

// bodiesBeside claims, weakly, the items of a list that holds a known body and no
// government: LG CNS와 나루센스, 다온코어.
func bodiesBeside(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, l := range a.lists(", ", "·", ",") {
		known := 0
		for _, it := range l {
			if c := a.claims.from(a, it.first, "agency"); c != nil && !c.Weak && !isLocal(c.Entity) {
				known++
			}
		}
		if known == 0 {
			continue
		}
		for k, it := range l {
			if in := a.nameOfItem(it, k == len(l)-1); !a.listsBody(it) && a.bodyShaped(in) && !bodySuffixes.Has(spanText(a, in)) {
				out = append(out, claim.Candidate{In: in, Detail: "beside a body", Score: 0.5, Weak: true})
			}
		}
	}
	return out
}

// namedSorts claims, weakly, the word behind one that says what sort of body it names: 보안업체
// 나루시큐어가, 가람전자의 자회사 다온코어.
func namedSorts(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := 1; i < len(a.words); i++ {
		if a.gap(i) != " " || !firmSorts.Ends(a.word(i-1)) || a.claims.from(a, i, "agency") != nil {
			continue
		}
		if in := a.stemSpan(i); a.bodyShaped(in) {
			out = append(out, claim.Candidate{In: in, Detail: a.word(i-1) + " + name", Score: 0.5, Weak: true})
		}
	}
	return out
}

// firmSorts end words for sorts of companies that a name follows.
var firmSorts = words("firm-sorts")

// nameOfItem is what an item of a list names: all of it, of the last one the first word
// without its particle.
func (a *article) nameOfItem(it item, last bool) diag.Span {
	if !last {
		return it.in
	}
	return diag.Span{Start: it.in.Start, End: it.in.Start + len(a.stemByParticle(it.first))}
}

// companiesTied claims, weakly, a word that 와 or 과 ties to a known company: 나루전자와
// 다온코어가.
func companiesTied(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := 1; i < len(a.words); i++ {
		front, ok := andParticles.CutEnd(a.word(i - 1))
		if !ok || a.gap(i) != " " {
			continue
		}
		first := diag.Span{Start: a.words[i-1].start, End: a.words[i-1].start + len(front)}
		second := a.stemSpan(i)
		before, behind := a.claims.endingAt(first.End, "agency"), a.claims.from(a, i, "agency")
		switch {
		case isFirm(before) && behind == nil && a.bodyShaped(second):
			out = append(out, claim.Candidate{In: second, Detail: "company and …", Score: 0.5, Weak: true})
		case isFirm(behind) && before == nil && a.bodyShaped(first):
			out = append(out, claim.Candidate{In: first, Detail: "… and company", Score: 0.5, Weak: true})
		}
	}
	return out
}

// isFirm reports whether c claims a listed company or one with its sign.
func isFirm(c *claim.Candidate) bool {
	return c != nil && !c.Weak && (isCompany(c.Entity) || c.Rule == "company-sign")
}

// regionalBodies claims the items of a list of regions of which only the last has the
// head of what all are: 서울·부산·울산도서관, 수도권·충청권·호남권방재센터.
func regionalBodies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, l := range a.lists("·") {
		last := l[len(l)-1]
		stem := a.stemByParticle(last.first)
		sort, head := regionOf(stem)
		if runes(head) < 2 || bodySuffix(stem) == "" && !hallEnds.Ends(stem) && !branchHeads.Ends(stem) {
			continue
		}
		spans := []diag.Span{{Start: a.words[last.first].start, End: a.words[last.first].start + len(stem)}}
		for _, it := range l[:len(l)-1] {
			if w := a.words[it.last]; sort.Has(a.word(it.last)) {
				spans = append(spans, w.span())
			}
		}
		if len(spans) < len(l) {
			continue
		}
		for k, in := range spans {
			name := a.ownerInID(spans[1].Start) + spanText(a, in)
			if k > 0 {
				name += head
			}
			c := claim.Candidate{In: in, ID: entity.ID{Kind: "agency", Name: name}, Detail: "…·…" + head, Score: 0.88, Sure: true}
			if e := a.agencyNamed(name); e != nil {
				c.ID = e.ID
			}
			out = append(out, c)
		}
	}
	return out
}

// ownerInID is the beginning of the ids of branches that a list at start names: the body before them and what ties it.
func (a *article) ownerInID(start int) string {
	i := a.wordAt(start)
	owner := a.claims.endingAt(a.words[max(i-1, 0)].end, "agency")
	if a.gap(i) != " " || owner == nil || !a.mayBranch(owner) {
		return ""
	}
	return idOf(a, owner).Name + "_"
}

// regionOf gives the list of regions that the one at the beginning of s is of, and what
// follows it; "" where s begins with none.
func regionOf(s string) (sort *wordlist.List, head string) {
	for _, sort := range []*wordlist.List{wideRegions, regions} {
		if head, ok := sort.CutBegin(s); ok {
			return sort, head
		}
	}
	return nil, ""
}

// wideRegions are regions of several provinces.
var wideRegions = words("wide-regions")
