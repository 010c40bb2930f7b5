package facts

import (
	"sillok/internal/diag"
	"sillok/internal/entity"
)

// ofRow puts posts for which no body is told in that of the row of their table: 가람연구원 |
// 나은별(연구위원). A row names it in a cell of its own, and no other body in another, or in its first cell.
func (r *reader) ofRow(claims []claim) {
	for i := range claims {
		c := &claims[i]
		if !c.Agency.IsZero() || c.In.Len() == 0 {
			continue
		}
		line := r.lines[r.line(c.In.Start)]
		if !line.Contains(c.In) {
			continue
		}
		if id, ok := r.bodyCell(r.cells(line), c.In); ok {
			c.Agency = id
		} else if id, ok := r.firstOfRow(line); ok && !committee[c.Post] {
			c.Agency = id
		}
	}
}

// bodyCell gives the one body that fills a cell of a row other than that of a post. A part of another cell may name
// one where the first cell is the body: 가람군 | 4월 20일 | 나래원 연계 | 나은별 팀장.
func (r *reader) bodyCell(cells []diag.Span, post diag.Span) (id entity.ID, ok bool) {
	first, others := false, false
	for k, cell := range cells {
		if cell.Overlaps(post) {
			continue
		}
		for _, m := range r.marks(cell, "agency") {
			switch whole := r.Mentions[m].In == cell; {
			case whole && ok, !whole && !first && k == 0:
				return entity.ID{}, false
			case whole:
				id, ok, first = r.Mentions[m].ID, true, k == 0
			default:
				others = true
			}
		}
	}
	return id, ok && (first || !others)
}
