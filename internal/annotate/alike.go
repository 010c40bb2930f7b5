package annotate

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/say"
)

// One system or body under two names that differ by a word put in or left out: 지방세정보시스템 and
// 지방세입정보시스템, 가람슈퍼컴센터 and 가람슈퍼컴퓨터센터. What two documents tell of it then stands
// on two pages.

// CheckAlike offers to join what may be one thing: systems, and bodies, whose names have one beginning
// and one end and at most three syllables between them in the one alone. A word before the name (차세대
// 가람망) makes another thing of it, and names that stand in one document are told apart there.
func CheckAlike(documents []*doc.Document, names *entity.Authority) []diag.Problem {
	found := map[string][]*alikeName{} // by the first and the last syllables
	byID := map[entity.ID]*alikeName{}
	var order []*alikeName
	for _, d := range documents {
		for i := range d.Mentions {
			m := &d.Mentions[i]
			id := names.Resolve(m.ID)
			if id.Kind != "system" && id.Kind != "agency" || id.Described() {
				continue
			}
			n := byID[id]
			if n == nil {
				n = &alikeName{id: id, name: []rune(plainOf(id)), document: d, at: m.At, in: map[*doc.Document]bool{}}
				byID[id] = n
				order = append(order, n)
			}
			n.in[d] = true
		}
	}
	var out []diag.Problem
	for _, n := range order {
		if len(n.name) < shortestAlike {
			continue
		}
		k := n.id.Kind + string(n.name[:2]) + "\x00" + string(n.name[len(n.name)-2:])
		for _, o := range found[k] {
			if o.alike(n) && !related(names, o.id, n.id) {
				line, _ := o.document.File.Position(o.at.Start)
				out = append(out, diag.Problem{Rule: "alike", File: n.document.File, At: n.at, Warning: true,
					Message: say.Sprintf("%s may be %s in %s:%d under another name", n.id, o.id, documentName(o.document), line),
					Hint:    say.Sprintf("if they are one: sillok names %s --join %s", n.id, o.id)})
			}
		}
		found[k] = append(found[k], n)
	}
	return out
}

// alikeName is a thing with the first place at which a document names it.
type alikeName struct {
	id       entity.ID
	name     []rune
	document *doc.Document
	at       diag.Span
	in       map[*doc.Document]bool
}

// shortestAlike is how many syllables a name has at least that is compared.
const shortestAlike = 6

// alike reports whether two names differ by what stands within one of them, and no document has both.
func (a *alikeName) alike(b *alikeName) bool {
	short, long := a.name, b.name
	if len(short) > len(long) {
		short, long = long, short
	}
	if more := len(long) - len(short); more == 0 || more > 3 {
		return false
	}
	i := 0
	for i < len(short) && short[i] == long[i] {
		i++
	}
	k := 0
	for k < len(short)-i && short[len(short)-1-k] == long[len(long)-1-k] {
		k++
	}
	if i+k < len(short) || i < 2 || k < 2 || strings.ContainsFunc(string(long[i:len(long)-k]), func(r rune) bool { return r < utf8.RuneSelf }) {
		return false // another number or sign between them: another edition
	}
	for d := range a.in {
		if b.in[d] {
			return false
		}
	}
	return true
}

// plainOf is the name of an id without spaces and without what tells namesakes apart.
func plainOf(id entity.ID) string {
	return strings.NewReplacer("_", "", " ", "").Replace(id.Base())
}

// related reports whether the authority lists both, and so tells them apart, or one as what the other
// belongs to.
func related(names *entity.Authority, a, b entity.ID) bool {
	x, y := names.Get(a), names.Get(b)
	return x != nil && y != nil || stoodBeside(x, b) || stoodBeside(y, a)
}

// stoodBeside reports whether the authority says that a body is above, before or behind e.
func stoodBeside(e *entity.Entity, body entity.ID) bool {
	return e != nil && (e.Parent == body || slices.Contains(e.Predecessors, body) || slices.Contains(e.SucceededBy, body))
}
