package project

import (
	"sillok/internal/diag"
	"sillok/internal/doc"
)

// OpenHead says what the head of a document's page leaves open of what readers look for
// first. Sillok writes down what the text settles and nothing else; a person may know more.
type OpenHead struct {
	File      string
	Untitled  bool   // pages show the first words in the place of a title
	Undated   bool   // on no day, month or year that is known: what the text calls "last month" stays open
	Published string // as the head has it, EDTF
}

// Open reports whether something is left open.
func (h OpenHead) Open() bool { return h.Untitled || h.Undated }

func openHead(file string, d *doc.Document) OpenHead {
	return OpenHead{File: file, Untitled: d.Title == "", Undated: !d.Published.Known(), Published: d.Published.String()}
}

// OpenHeads lists, by file, the open heads of the documents of the last run whose pages
// can be read: of the others their faults are told.
func (s *Site) OpenHeads() []OpenHead {
	var list []OpenHead
	for _, name := range sortedKeys(s.parsed) {
		p := s.parsed[name]
		if p.document == nil || diag.Errors(p.problems) > 0 {
			continue
		}
		if h := openHead(p.document.File.Name, p.document); h.Open() {
			list = append(list, h)
		}
	}
	return list
}
