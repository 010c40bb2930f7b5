package annotate

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/lazyregexp"
)

// sortOfSystem reports whether in is a sort of technology or of machines that many have, and no
// one's system by name: 근거리통신망, 염수분사시스템, 적응형 보안시스템. Quoted words may be a name.
func (a *article) sortOfSystem(in diag.Span) bool {
	s := spanText(a, in)
	if a.listed("system", s) != nil {
		return false
	}
	if !a.isQuoted(in) && sortsOfSystems.Ends(s) {
		return true
	}
	first, second, ok := strings.Cut(s, " ")
	kind, ofKind := kindEnd.CutEnd(first)
	if !ok || !ofKind || strings.Contains(second, " ") || !joinedNouns(kind) {
		return false
	}
	head, _ := systemHead(second)
	return head != "" && (head == second || joinedNouns(strings.TrimSuffix(second, head)))
}

// aimOrPrize reports whether in fills quotation marks behind which stands that it is aimed at or
// given as a prize: ‘AI 민주정부’ 구현, ‘으뜸 부서’ 시상. With a version it is a name: ‘열린정부 2.0’ 구현.
func (a *article) aimOrPrize(in diag.Span) bool {
	q, ok := a.quotationOf(in)
	if !ok || a.listed("system", spanText(a, in)) != nil || closingVersion.MatchString(spanText(a, in)) {
		return false
	}
	return aimBehind.Begins(afterBracket(a.after(a.behindMark(q), 60)))
}

// closingVersion is the number of a version that ends a name.
var closingVersion = lazyregexp.New(`\d\.\d$`)

// afterBracket is s without the bracket that it begins with.
func afterBracket(s string) string {
	if inner, rest, ok := strings.Cut(s, ")"); ok && strings.HasPrefix(inner, "(") {
		return rest
	}
	return s
}

// Word lists; words.tsv says what for.
var (
	sortsOfSystems = words("sorts-of-systems")
	kindEnd        = words("kind-end")
	aimBehind      = words("aim-behind")
)
