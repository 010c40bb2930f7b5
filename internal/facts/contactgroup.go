package facts

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// A contact block is divided into groups, each a department with its persons. The
// upper unit stands in front of the first person, the lower one in front of the
// second, but both hold for both; whoever stands above the lower unit (국장) has the
// upper one alone. A body in the place of the lower unit replaces what stands
// above it.

// contact is a person of a contact block.
type contact struct {
	person int // index of the mark
	post   string
	body   entity.ID
	in     diag.Span
}

// colleague is a person of a group, before the group is closed.
type colleague struct {
	contactItem
	lower string
}

// contactGroup is a department of a contact block.
type contactGroup struct {
	body         entity.ID
	upper, lower string
	late         bool // lower was told behind the first person
	members      []colleague
	chief, clerk bool // 책임자, 담당자 was read
	part         bool // the body may be a part of another
}

// lowerEnds are the ends of the names of units below others.
var lowerEnds = korean.List("lower ends")

// aboveUnits are the posts of those who stand above the lower units.
var aboveUnits = korean.List("above units")

// groupContacts gives the persons of a block with their posts and bodies; body gives that of a mark, and whether
// it may be a part of another.
func groupContacts(items []contactItem, body func(mark int) (id entity.ID, part bool)) []contact {
	var list []contact
	g := &contactGroup{}
	next := func(kept contactGroup) {
		list = append(list, g.contacts()...)
		g = &kept
	}
	for k, x := range items {
		if begins(items, k) && len(g.members) > 0 {
			next(g.inherited(items[k:]))
		}
		switch x.kind {
		case departmentItem:
			if len(g.members) > 0 {
				next(contactGroup{})
			}
		case chiefItem:
			g.chief = true
		case clerkItem:
			g.clerk = true
		case bodyItem:
			id, part := body(x.mark)
			if g.setBody(id) {
				next(contactGroup{body: id})
			}
			g.part = part
		case unitItem:
			if g.besideUnit(x.text) && g.part {
				next(contactGroup{}) // 정보화추진단 나은별 단장, |요금부| 하늘찬 차장
			} else if g.besideUnit(x.text) {
				next(contactGroup{body: g.body})
			}
			g.setUnit(x.text)
		case personItem:
			g.members = append(g.members, colleague{x, g.lower})
			if unit := headSyllable.WithoutEnd(x.text); unit != x.text && length(unit) > 1 && tailIn(unit, lowerEnds) != "" && !strings.HasSuffix(g.lower, unit) {
				g.lower = unit // 정보팀장 나은별, 사무관 하늘찬: both are of 정보팀
			}
		}
	}
	return append(list, g.contacts()...)
}

// begins reports whether a group begins at item k: behind a person, when the next
// one is responsible.
func begins(items []contactItem, k int) bool {
	if k > 0 && items[k-1].kind != personItem {
		return false
	}
	for _, x := range items[k:] {
		switch x.kind {
		case personItem:
			return false
		case chiefItem:
			return true
		}
	}
	return false
}

// inherited gives what the group behind this one begins with: the same upper unit
// when it tells a lower one alone.
func (g *contactGroup) inherited(items []contactItem) contactGroup {
	for _, x := range items {
		switch x.kind {
		case bodyItem, departmentItem:
			return contactGroup{}
		case unitItem:
			if tailIn(x.text, lowerEnds) == "" {
				return contactGroup{}
			}
			return contactGroup{body: g.body, upper: g.upper}
		case personItem:
			return contactGroup{body: g.body, upper: g.upper, lower: g.lower}
		}
	}
	return contactGroup{}
}

// setBody takes a body into the group; it reports whether another group begins
// with it instead.
func (g *contactGroup) setBody(id entity.ID) bool {
	switch {
	case g.body == id:
		return len(g.members) > 0 && !g.chief && !g.clerk // told again: 가람원 정보부 나은별 과장, |가람원| 총무팀 하늘찬 대리
	case len(g.members) == 0:
		g.body, g.upper, g.lower = id, "", ""
	case !g.chief || g.clerk || g.late || !g.body.IsZero() && g.lower != "":
		return true
	default:
		g.body, g.upper, g.late = id, "", true
	}
	return false
}

// besideUnit reports whether a unit is one beside that of the people before it, where no label says who of them
// is responsible: 문의: 정보부 나은별 과장, |회계부| 하늘찬 대리.
func (g *contactGroup) besideUnit(name string) bool {
	return len(g.members) > 0 && !g.chief && !g.clerk && (g.upper != "" || !g.body.IsZero()) && tailIn(name, lowerEnds) == ""
}

// setUnit takes a unit into the group.
func (g *contactGroup) setUnit(name string) {
	switch {
	case len(g.members) == 0 && g.upper == "" && tailIn(name, lowerEnds) == "":
		g.upper = name
	case len(g.members) == 0:
		g.lower = name
	case g.lower == "":
		g.lower, g.late = name, true
		for i := range g.members {
			g.members[i].lower = name
		}
	default:
		g.lower = name
	}
}

// contacts gives the group's persons.
func (g *contactGroup) contacts() []contact {
	var list []contact
	for _, m := range g.members {
		lower := m.lower
		if g.late && g.upper != "" && (aboveUnits[m.text] || leadsUnit(g.upper, m.text)) {
			lower = ""
		}
		list = append(list, contact{m.mark, wholePost(g.upper, lower, m.text), g.body, m.in})
	}
	return list
}

// leadsUnit reports whether a post is that of the head of a unit: 디지털전환실, 실장.
func leadsUnit(unit, post string) bool {
	end := headSyllable.WithoutEnd(post)
	return end != post && end != "" && strings.HasSuffix(unit, end)
}

// wholePost puts units in front of a post, unless the last of them names it.
func wholePost(upper, lower, post string) string {
	unit := strings.TrimSpace(upper + " " + lower)
	switch last := unit[strings.LastIndexByte(unit, ' ')+1:]; {
	case unit == "":
		return post
	case strings.HasSuffix(last, post):
		return unit
	case post == last+headSyllable.Word():
		return strings.TrimSpace(strings.TrimSuffix(unit, last) + post)
	}
	return unit + " " + post
}
