package facts

import (
	"regexp"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/edtf"
)

// Notices of deaths, marriages and prizes tell in brackets behind a name what the
// person is: 나은별(전 한빛부 국장)씨 별세, 하늘찬(가람원 연구위원)씨 모친상.

var (
	postBracket = regexp.MustCompile(`^\s?\(([^()\n]{2,60})\)`)
	// aboutName begins a bracket that tells another name, and no post.
	aboutName = regexp.MustCompile(`^(?:이하|본명|필명|옛|개명)\s`)
	formerly  = regexp.MustCompile(`^(?:전|前)\s`)
)

// bracketed reads the posts in the bracket behind the name i; a body holds for the
// posts after it.
func (r *reader) bracketed(i int) []claim {
	name := r.Mentions[i]
	m := postBracket.FindStringSubmatchIndex(r.Text[name.In.End:])
	if m == nil {
		return nil
	}
	inside := diag.Span{Start: name.In.End + m[2], End: name.In.End + m[3]}
	if aboutName.MatchString(r.str(inside)) || len(r.marks(inside, "person")) > 0 {
		return nil
	}
	var list []claim
	agency := -1
	for _, part := range r.parts(inside) {
		if own := r.marks(part, "agency"); len(own) > 0 {
			agency = own[len(own)-1]
		}
		post, ok := r.lastPost(part, agency)
		if !ok && agency >= 0 && strings.HasSuffix(r.str(part), " "+reporter) {
			post, ok = reporter, true
		}
		if !ok {
			continue
		}
		in := diag.Span{Start: name.In.Start, End: name.In.End + m[1]}
		list = append(list, claim{Role: r.role(name.ID, post, agency, edtf.Date{}, in), present: !formerly.MatchString(r.str(part))})
	}
	return list
}

// reporter signs articles, and is a post only where its body is named with it in a
// bracket.
const reporter = "기자"
