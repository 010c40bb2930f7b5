package facts

import (
	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/korean"
)

// A record tells of one person in lines or cells with labels, as a form does:
//
//	성명 | 나은별                 성명: 나은별
//	소속 | 한빛원                 소속: 한빛원 정보부
//	직위 | 정보부장                직위: 부장

// recordField is a label of a record with its value.
type recordField struct {
	column korean.Column
	value  diag.Span
}

// fields gives the labels of line i with their values, none where anything else stands on it.
func (r *reader) fields(i int) []recordField {
	if r.tableRows()[i] != nil {
		return nil
	}
	if cells := r.cells(r.lines[i]); len(cells) > 0 {
		var list []recordField
		for k := 0; k+1 < len(cells); k += 2 {
			column := korean.ColumnOf(r.str(cells[k]))
			if column == "" || korean.ColumnOf(r.str(cells[k+1])) != "" {
				return nil // a row of heads
			}
			list = append(list, recordField{column, cells[k+1]})
		}
		return list
	}
	name, value, ok := r.label(r.lines[i])
	if column := korean.ColumnOf(name); ok && column != "" && value.Len() > 0 {
		return []recordField{{column, value}}
	}
	return nil
}

// records reads the posts of records: of the one person, in the unit that the record tells.
func (r *reader) records() []claim {
	var list []claim
	for i := 0; i < len(r.lines); i++ {
		first := i
		var all []recordField
		for i < len(r.lines) {
			more := r.fields(i)
			if len(more) == 0 || within(r.lines[i], r.contactBlocks()) {
				break
			}
			all, i = append(all, more...), i+1
		}
		if len(all) > 1 {
			list = append(list, r.recordClaims(all, diag.Span{Start: r.lines[first].Start, End: r.lines[i-1].End})...)
		}
	}
	return list
}

// recordClaims makes the claims of a record, none where it tells of nobody or of several.
func (r *reader) recordClaims(all []recordField, in diag.Span) []claim {
	person, unit, post := -1, []token(nil), []token(nil)
	for _, f := range all {
		switch people := r.marks(f.value, "person"); {
		case f.column == korean.NameColumn && (person >= 0 || len(people) != 1):
			return nil
		case f.column == korean.NameColumn:
			person = people[0]
		case f.column == korean.UnitColumn && unit == nil:
			unit = r.tokens(f.value)
		case (f.column == korean.PostColumn || f.column == korean.RankColumn) && post == nil:
			post = r.tokens(f.value)
		}
	}
	who := r.titleName()
	if person >= 0 {
		who = r.Mentions[person].ID
	}
	if who.IsZero() || len(post) == 0 {
		return nil
	}
	var list []claim
	for _, item := range r.careerItems(post) {
		t := r.listPost(item.tokens, -1)
		if t.agency < 0 && len(unit) > 0 {
			t = r.listPost(joinCells([][]token{unit, item.tokens}), -1)
		}
		if !t.found {
			continue
		}
		words := diag.Span{Start: item.tokens[0].Start, End: item.tokens[len(item.tokens)-1].End}
		c := claim{Role: r.role(who, t.post, t.agency, edtf.Date{}, words), present: !t.former}
		c.In, c.Agency = in, seatIn(t.post, c.Agency)
		if person >= 0 && r.Mentions[person].In.Start < words.Start {
			c.Evidence = r.surface(person) + " … " + c.Evidence
		}
		list = append(list, c)
	}
	return list
}
