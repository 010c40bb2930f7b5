package annotate

import (
	"cmp"
	"slices"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// Other recognisers: a program of somebody's own may propose marks. They are the
// machine's, under that program's name, until a person decides; of two that overlap
// the likelier one stands, and what a person marked or left bare stays.

// Proposal is a mark that another program proposes.
type Proposal struct {
	In    diag.Span // in the document's text
	ID    entity.ID // without a name: what the authority calls the surface, else the surface
	By    string    // the program's name
	Why   string    // its reason, "" for none
	Score float32   // how likely it says the mark is
}

// proposedBy opens the reason of a mark that another program proposed.
const proposedBy = "by "

// Proposed gives the name of the program that proposed a mark, "" for sillok's own
// and people's.
func Proposed(m doc.Mention) string {
	by, ok := strings.CutPrefix(m.Reason, proposedBy)
	if !ok || !m.Machine {
		return ""
	}
	by, _, _ = strings.Cut(by, ":")
	return by
}

// AnnotateWith adds mentions to d as Annotate does, with what another program
// proposes.
func (n *Annotator) AnnotateWith(d *doc.Document, proposals []Proposal) {
	found := n.find(d)
	for _, p := range proposals {
		found = append(found, n.proposed(d, p))
	}
	slices.SortStableFunc(found, func(x, y claim.Candidate) int { return cmp.Compare(y.Score, x.Score) })
	marks := newTaken(d.Text)
	for _, c := range found {
		c.Source = claim.Rule // what the model alone found makes room for nothing here
		marks.add(c)
	}
	marks.sort()
	keep(d, marks.list)
}

// proposed is a proposal as a claim, with an id.
func (n *Annotator) proposed(d *doc.Document, p Proposal) claim.Candidate {
	surface := d.Text[p.In.Start:p.In.End]
	id := p.ID
	if id.Name == "" {
		id.Name = idName(surface)
		for _, e := range n.names.Lookup(surface, d.Published) {
			if e.ID.Kind == id.Kind && !e.Hide {
				id = e.ID
				break
			}
		}
	}
	return claim.Candidate{In: p.In, Kind: id.Kind, ID: id, Rule: proposedBy + plainWords(p.By), Detail: plainWords(p.Why), Score: p.Score}
}

// plainWords is s on one line, without the signs that divide a line of marks.
func plainWords(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("|", " ", ":", " ").Replace(s)), " ")
}
