package library

import (
	"strings"

	"sillok/internal/entity"
	"sillok/internal/korean"
)

// A text names a system in quotation marks behind words for what it is, and another text
// uses those words alone:
//
//	주차 예약 시스템 ‘한빛마루’를 3월에 연다. … 주차 예약 시스템은 4일 개통했다.
//
// What is told of either is told of the one system. The words stand for no system where
// they are called by two names, where a names file lists them, or where a text has them
// for the one that is replaced (현행 주차 예약 시스템).

// called finds the systems that stand under words for what they are.
func (j *joiner) called() {
	j.calls = map[entity.ID]entity.ID{}
	spoilt := map[entity.ID]bool{}
	for _, d := range j.l.Documents {
		for i, m := range d.Mentions {
			if m.ID.Kind == "system" && d.superseded(i) {
				spoilt[m.ID] = true
			}
			if !d.typeWords(i) {
				continue
			}
			name := d.Mentions[i+1].ID
			if other, twice := j.calls[m.ID]; twice && other != name || j.l.Names.Get(m.ID) != nil || m.ID == name {
				spoilt[m.ID] = true
			}
			j.calls[m.ID] = name
		}
	}
	for id := range spoilt {
		delete(j.calls, id)
	}
}

// typeWords reports whether mention i is words for what kind of system is named right behind
// them in quotation marks.
func (d *Doc) typeWords(i int) bool {
	if i+1 >= len(d.Mentions) || d.Mentions[i].ID.Kind != "system" || d.Mentions[i+1].ID.Kind != "system" {
		return false
	}
	in, next := d.Mentions[i].In, d.Mentions[i+1].In
	return next.Start >= in.End && korean.NamedBehind(d.Text[in.Start:in.End], d.Text[in.End:next.Start])
}

// superseded reports whether mention i is of what is there now and is to be replaced.
func (d *Doc) superseded(i int) bool {
	before := strings.Fields(korean.LastRunes(d.Text[:d.Mentions[i].In.Start], 5))
	return len(before) > 0 && superseded[before[len(before)-1]]
}

var superseded = korean.List("superseded")

// thing gives the entry of an id, that of its name where it is words for what a system is.
func (j *joiner) thing(id entity.ID) *Entry {
	if name, ok := j.calls[id]; ok {
		id = name
	}
	return j.entry(id)
}
