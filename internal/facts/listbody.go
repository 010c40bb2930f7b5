package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// A list of those who lead or make up a body names the body once, above it:
//
//	가람포럼 제3기 임원
//	회장 나은별 (한빛대 교수)
//	감사 : 하늘찬 변호사

// listHeads are the last words of lines above such lists.
var listHeads = korean.List("list heads")

// longestList is the number of lines that a list goes on below its head.
const longestList = 30

// listBody gives the body whose list line i belongs to: the one that the nearest line
// above it names which heads a list. Sentences end a list.
func (r *reader) listBody(i int) entity.ID {
	if sentenceLike(r.str(r.lines[i])) {
		return entity.ID{}
	}
	for k := i - 1; k >= max(0, i-longestList); k-- {
		if endsSentence(r.str(r.lines[k])) {
			break
		}
		if id := r.headsList(k); !id.IsZero() {
			return id
		}
	}
	if i < longestList && !slices.ContainsFunc(r.lines[:i], func(l diag.Span) bool { return endsSentence(r.str(l)) }) {
		return r.titledList()
	}
	return entity.ID{}
}

// titledList gives the body of whose people the text is a list by its headline: 나래학회 제3기 임원.
func (r *reader) titledList() entity.ID {
	words := strings.FieldsFunc(r.Title, func(c rune) bool { return strings.ContainsRune(" <>[]()", c) })
	n := len(words)
	if n < 2 || n > 6 || tailIn(words[n-1], listHeads) == "" || r.names == nil {
		return entity.ID{}
	}
	for k := n - 1; k > 0; k-- {
		name := strings.Join(words[:k], " ")
		if id := r.body(name); !id.IsZero() {
			return id
		}
		if tailIn(words[k-1], bodyEnds) != "" && nounLike(words[k-1]) && k < 3 {
			return entity.ID{Kind: "agency", Name: strings.ReplaceAll(name, " ", "_")}
		}
	}
	return entity.ID{}
}

// headsList gives the body of a line that heads a list of its people: it names one
// body and nobody, and ends in a word for such a list, a bracket apart.
func (r *reader) headsList(k int) entity.ID {
	tokens := r.withoutBrackets(r.lineTokens(k))
	if n := len(tokens); n < 2 || n > 8 || tokens[n-1].mark >= 0 || tailIn(tokens[n-1].text, listHeads) == "" || r.people(tokens) > 0 {
		return entity.ID{}
	}
	return only(r.ids(r.marks(r.lines[k], "agency")))
}

// ofList reports whether a post is one that a body's list tells, and no profession.
func ofList(post string) bool {
	return corporate[post] || tailIn(post, committee) != "" || tailIn(post, memberPosts) != "" || tailIn(post, insiders) != "" || listPosts[post]
}

// listPosts are the posts of such lists besides those of companies and committees.
var listPosts = korean.List("list posts")

// headsNames reports whether a line is a post alone, and the lines under it are items
// with a name each: 부회장, then - 나은별 (한빛원 본부장).
func (r *reader) headsNames(i int) (post string, ok bool) {
	tokens := r.withoutBrackets(r.lineTokens(i))
	for len(tokens) > 0 && (tokens[0].sign() || ofTerm(tokens[0].text)) {
		tokens = tokens[1:]
	}
	if len(tokens) != 1 || !r.isPost(tokens[0].text, true) || strings.HasSuffix(r.str(r.lines[i]), ":") {
		return "", false
	}
	return tokens[0].text, i+1 < len(r.lines) && r.memberItem(i+1)
}
