package annotate

import (
	"cmp"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/say"
)

// Unlisted is a name that occurs in several documents and that no authority
// knows: worth a line in content/names.
type Unlisted struct {
	ID        entity.ID
	Surfaces  []string // as written, the commonest first
	Documents []*doc.Document
	Mentions  int
}

// Frequent lists the names that at least least documents have and names does
// not know, those of most documents first.
func Frequent(documents []*doc.Document, names *entity.Authority, least int) []Unlisted {
	found := map[entity.ID]*Unlisted{}
	surfaces := map[entity.ID]map[string]int{}
	for _, d := range documents {
		for _, m := range d.Mentions {
			if m.ID.Kind == "date" || names.Get(m.ID) != nil {
				continue
			}
			u := found[m.ID]
			if u == nil {
				u = &Unlisted{ID: m.ID}
				found[m.ID], surfaces[m.ID] = u, map[string]int{}
			}
			u.Mentions++
			surfaces[m.ID][surfaceOf(d, m)]++
			if n := len(u.Documents); n == 0 || u.Documents[n-1] != d {
				u.Documents = append(u.Documents, d)
			}
		}
	}
	var out []Unlisted
	for id, u := range found {
		if len(u.Documents) >= least {
			u.Surfaces = commonest(surfaces[id])
			out = append(out, *u)
		}
	}
	slices.SortFunc(out, func(x, y Unlisted) int {
		return cmp.Or(cmp.Compare(len(y.Documents), len(x.Documents)), cmp.Compare(x.ID.String(), y.ID.String()))
	})
	return out
}

func commonest(counts map[string]int) []string {
	list := make([]string, 0, len(counts))
	for s := range counts {
		list = append(list, s)
	}
	slices.SortFunc(list, func(x, y string) int { return cmp.Or(cmp.Compare(counts[y], counts[x]), cmp.Compare(x, y)) })
	return list
}

// TellFrequent reports the names of Frequent as warnings, at their first mark.
func TellFrequent(frequent []Unlisted) []diag.Problem {
	var out []diag.Problem
	for _, u := range frequent {
		d, at := firstMark(u.Documents, u.ID)
		out = append(out, diag.Problem{Rule: "unlisted", File: d.File, At: at, Warning: true,
			Message: say.Sprintf("%s is named in %d documents and no names file lists it", u.ID, len(u.Documents)),
			Hint:    say.Sprintf("if it is right, add a line - {id: %s} to content/names/%s.yaml; if not, correct the marks", u.ID.Name, u.ID.Kind)})
	}
	return out
}

// Misspelt warns of marks of people that lead to what nobody lists and that is nearly a
// name that is listed, as agency:행정안전부(2008) is 행정안전부_(2008). Names that many documents
// have are no slips.
func Misspelt(documents []*doc.Document, names *entity.Authority, frequent []Unlisted) []diag.Problem {
	var out []diag.Problem
	told := map[entity.ID]bool{}
	for _, u := range frequent {
		told[u.ID] = true
	}
	for _, d := range documents {
		for _, m := range d.Mentions {
			alike := m.ID.Kind != "date" && m.ID.Kind != "person" // people have names that are near
			if m.Machine || told[m.ID] || !alike || names.Get(m.ID) != nil {
				continue
			}
			told[m.ID] = true
			if near := names.Suggest(m.ID.Kind, m.ID.Name); near != "" {
				out = append(out, diag.Problem{Rule: "unlisted", File: d.File, At: m.At, Warning: true,
					Message: say.Sprintf("no names file lists %s", m.ID),
					Hint:    say.Sprintf("did you mean %s? If it is right, add a line - {id: %s} to content/names/%s.yaml", m.ID.Kind+":"+near, m.ID.Name, m.ID.Kind)})
			}
		}
	}
	return out
}

func firstMark(documents []*doc.Document, id entity.ID) (*doc.Document, diag.Span) {
	for _, d := range documents {
		for _, m := range d.Mentions {
			if m.ID == id {
				return d, m.At
			}
		}
	}
	return documents[0], diag.Span{}
}

// Persons of one name are one person while their posts, bodies and times go
// together. Two documents of one year that put the same id at different bodies
// in posts of different walks of life (a civil servant, a professor) are more
// likely to mean two people: a person decides, and gives one of them an id of
// its own (decision 7).

// heldPost is what one mark says of a person.
type heldPost struct {
	document *doc.Document
	at       diag.Span
	role     string
	body     string // the affiliation's words
	class    string // 공직, 기업, 학계 …
	year     int
}

// CheckNamesakes reports ids of persons whose posts do not go together.
func CheckNamesakes(documents []*doc.Document, names *entity.Authority) []diag.Problem {
	posts := map[entity.ID][]heldPost{}
	var order []entity.ID
	for _, d := range documents {
		for _, m := range d.Mentions {
			p, ok := postOfMark(d, m, names)
			if !ok {
				continue
			}
			if posts[m.ID] == nil {
				order = append(order, m.ID)
			}
			posts[m.ID] = append(posts[m.ID], p)
		}
	}
	var out []diag.Problem
	for _, id := range order {
		if x, y, ok := conflict(posts[id]); ok {
			line, _ := x.document.File.Position(x.at.Start)
			out = append(out, diag.Problem{Rule: "namesake", File: y.document.File, At: y.at, Warning: true,
				Message: say.Sprintf("%s is %q here and %q in %s:%d", id, y.role, x.role, documentName(x.document), line),
				Hint:    say.Sprintf("if these are two people: sillok names %s --split %q", id, y.body)})
		}
	}
	return out
}

func postOfMark(d *doc.Document, m doc.Mention, names *entity.Authority) (heldPost, bool) {
	if m.ID.Kind != "person" || m.Role == "" {
		return heldPost{}, false
	}
	word, ok := names.PostSuffix(m.Role)
	if !ok {
		return heldPost{}, false
	}
	body := strings.TrimSpace(strings.TrimSuffix(m.Role, word))
	entry, _ := names.PostWord(word)
	first, ok := d.Published.Earliest()
	if body == "" || entry.Class == "" || !ok {
		return heldPost{}, false
	}
	return heldPost{document: d, at: m.At, role: m.Role, body: body, class: entry.Class, year: first.Year}, true
}

// conflict gives the first two posts that cannot well be one person's.
func conflict(ps []heldPost) (x, y heldPost, ok bool) {
	for i, y := range ps {
		for _, x := range ps[:i] {
			sameBody := strings.Contains(x.body, y.body) || strings.Contains(y.body, x.body)
			if x.document != y.document && x.year == y.year && !sameBody && !sharesClass(x.class, y.class) {
				return x, y, true
			}
		}
	}
	return heldPost{}, heldPost{}, false
}

// sharesClass reports whether two lists of classes, joined by ";", share one.
func sharesClass(x, y string) bool {
	for _, c := range strings.Split(x, ";") {
		if slices.Contains(strings.Split(y, ";"), c) {
			return true
		}
	}
	return false
}
