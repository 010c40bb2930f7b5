package annotate

import (
	"cmp"
	"slices"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
)

// What the model takes for a body is one where its head stands behind it, called after the syllable
// in which the name ends: 나루국제교육원|장, 신원확인청 청장, 기지이전사업단 부단장, 솔목초 교장.

// headedAfterEnd claims what the model takes for a body before its own head.
func headedAfterEnd(a *article, marks *taken) []claim.Candidate {
	var out []claim.Candidate
	for in := range a.chances {
		if a.likely(in) && !marks.used.overlaps(in) && a.unknownName(in) && a.ownHeadBehind(in) {
			out = append(out, claim.Candidate{In: in, Detail: "before its head", Score: 0.8, Sure: true})
		}
	}
	slices.SortFunc(out, func(x, y claim.Candidate) int {
		return cmp.Or(cmp.Compare(x.In.Start, y.In.Start), cmp.Compare(y.In.End, x.In.End))
	})
	return out
}

// ownHeadBehind reports whether the post of the head of such bodies as in ends in stands behind it: 장 glued to it,
// or a word of the same syllable with 장.
func (a *article) ownHeadBehind(in diag.Span) bool {
	s := spanText(a, in)
	last := korean.LastRunes(s, 1)
	if dotGaps.Has(a.gap(a.wordAt(in.Start))) { // 광주·나루지방청장
		return false
	}
	if runes(s) < 4 || !headedEnds.Has(last) || internalOffices.Ends(s) {
		return false
	}
	i := a.wordAt(in.End - 1)
	if a.words[i].end > in.End {
		return headPost.Begins(a.text[in.End:]) && a.stems(i, func(stem string) bool { return len(stem) == in.End-a.words[i].start+len(headPost.Word()) })
	}
	post, _ := headedEnds.Value(last)
	return a.gap(i+1) == " " && a.stems(i+1, func(stem string) bool { return strings.HasSuffix(stem, post) && runes(stem) <= 3 })
}

// headedEnds are the last syllables of bodies, each with what their heads are called.
var headedEnds = words("headed-ends")
