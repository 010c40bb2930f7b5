package extract

import (
	"iter"
	"slices"
)

// Furniture that one document does not tell: what stands word for word under many
// documents. Body text recurs too (이 규칙은 공포한 날부터 시행한다), so that a line
// counts only at the end of a page, below a line that is furniture by itself, where
// nothing but furniture and recurring lines follows.

// Recurs is in how many sources a line stands that is furniture.
const Recurs = 4

const (
	shortest    = 8  // characters of a line that is learnt
	foot        = 20 // lines at the end of a source from which is learnt
	labelRecurs = "recurs under other documents"
)

// Sample is a source to learn from.
type Sample struct {
	Name string
	Data []byte
}

// Recurring knows in how many sources lines stand.
type Recurring struct{ sources map[string]int }

// Learn counts the lines at the ends of sources of text and HTML; others have no
// pages with furniture. One sample at a time is in memory.
func Learn(samples iter.Seq[Sample]) *Recurring {
	r := &Recurring{map[string]int{}}
	for sample := range samples {
		s := &source{name: sample.Name, data: sample.Data}
		f, problems := s.format()
		if f.read == nil || len(problems) > 0 || len(s.data) > f.largest {
			continue
		}
		p, _ := f.read(s)
		if p == nil {
			continue
		}
		seen := map[string]bool{}
		for _, l := range p.lines[max(0, len(p.lines)-foot):] {
			if key := labelKey(l.text); length(key) >= shortest && !seen[key] {
				seen[key] = true
				r.sources[key]++
			}
		}
	}
	return r
}

// has reports whether a line stands in many sources.
func (r *Recurring) has(s string) bool { return r != nil && r.sources[labelKey(s)] >= Recurs }

// Any reports whether any line does.
func (r *Recurring) Any() bool {
	if r != nil {
		for _, n := range r.sources {
			if n >= Recurs {
				return true
			}
		}
	}
	return false
}

// recurring cuts the lines at the end that stand under other documents too.
func (p *page) recurring(r *Recurring) {
	furniture := func(l line) bool { return l.label != "" || isAttachment(l.text) }
	begin := len(p.lines)
	for begin > 0 && (furniture(p.lines[begin-1]) || r.has(p.lines[begin-1].text)) {
		begin--
	}
	end := p.lines[begin:]
	first := slices.IndexFunc(end, furniture)
	if first < 0 {
		return
	}
	for i := range end[first:] {
		if l := &end[first+i]; !furniture(*l) {
			l.cut(labelRecurs)
		}
	}
}
