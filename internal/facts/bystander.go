package facts

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// Who is named in a sentence and takes no part in what it tells.

var (
	rooms       = korean.List("rooms")
	sourcesTold = korean.List("sources told")
)

// bystander reports whether a mark names a body or a person from whom something is known (23일
// 교육부에 따르면), or in whose rooms it took place (가람소방서 5층에서).
func (r *reader) bystander(m int) bool {
	x := r.Mentions[m]
	if !doer(x.ID) {
		return false
	}
	words := r.korean().FirstWords(korean.Span{Start: x.In.Start, End: r.sentences[r.sentence(x.In.Start)].End}, strings.Count(r.str(x.In), " ")+6)
	last := -1
	for n, w := range words {
		if w.Start < x.In.End && x.In.End <= w.End {
			last = n
			break
		}
	}
	if last < 0 || last+1 >= len(words) {
		return false
	}
	if at := words[last]; at.Case == korean.Place {
		return sourcesTold[words[last+1].Text]
	} else if at.Case != korean.NoCase || at.End != x.In.End {
		return false
	}
	for _, w := range words[last+1 : min(len(words), last+4)] {
		switch {
		case w.Case == korean.Place, w.Case == korean.Source:
			noun := r.str(diag.Span(w.Noun))
			return tailIn(noun, rooms) != ""
		case w.Case != korean.NoCase || w.Verb != nil || w.Comma || w.Stop:
			return false
		}
	}
	return false
}
