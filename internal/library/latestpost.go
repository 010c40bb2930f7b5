package library

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/korean"
)

// What somebody is, as far as the documents tell: of all posts the one in which the last of them
// shows the person.

// Former reports whether a post is one that was held before: its end is told, the last
// document gives the person another, or each of its sentences speaks of it so.
func (p *Post) Former() bool {
	if p.Holding == doc.Left {
		return true
	}
	if end, ok := endOf(p); ok {
		if seen, known := p.Seen.Latest(); !known || !seen.Before(end) {
			return true
		}
	}
	if len(p.Evidence) == 0 {
		return false
	}
	last := p.Evidence[len(p.Evidence)-1].Doc
	return !slices.ContainsFunc(p.Evidence, func(r Ref) bool { return r.Doc == last && !r.FormerIn(p.Post) })
}

// endOf is the last day of a post whose end is told.
func endOf(p *Post) (edtf.Day, bool) {
	end, ok := p.When.Latest()
	return end, ok && strings.Contains(p.When.String(), "/")
}

// FormerIn asks the words of one sentence.
func (r Ref) FormerIn(post string) bool {
	s := r.Doc.Sentences[r.Sentence]
	after := ""
	if r.In.End < s.End {
		after = r.Doc.Text[r.In.End:s.End]
	}
	return korean.FormerPost(r.Text(), post, after)
}

// LatestPost is the post in which the last document that tells of the person's posts shows the
// person; nil where it shows none, or does not tell of what body. Of several in one document it
// is one whose end is not told, and that which began last. A post that began before another is
// not the last because a later document tells of it once more; and none is that was left behind
// before one of the register, even one that ended.
func (e *Entry) LatestPost() *Post {
	began := ""
	for _, p := range e.Roles {
		if !p.Former() {
			began = max(began, beginOf(p))
		}
	}
	var best *Post
	var newest edtf.Date
	for _, p := range e.Roles {
		seen := p.LastSeen()
		if begin := beginOf(p); !seen.Known() || begin != "" && begin < began {
			continue
		}
		if p.Holding == doc.Named {
			continue
		}
		if _, ended := endOf(p); (!ended || p.Registered) && (!newest.Known() || edtf.Compare(newest, seen) < 0) {
			newest = seen
		}
		if p.Former() || p.Holding != doc.Held {
			continue
		}
		if best == nil || cmp.Or(edtf.Compare(best.LastSeen(), seen), compareEnds(best, p)) <= 0 {
			best = p
		}
	}
	if best != nil && !whole(best) {
		return nil
	}
	if best != nil && newest.Known() && edtf.Compare(best.LastSeen(), newest) < 0 {
		return nil
	}
	return best
}

// whole reports whether a post is told with its body, or needs none; what people wrote down is
// as they want it.
func whole(p *Post) bool {
	return !p.Agency.IsZero() || p.State != doc.Machine || p.Registered || korean.HeadOfState(p.Post)
}

// compareEnds puts a post whose end is told before others, and those that began earlier
// before those that began later. One whose begin is not told is how the text calls the person:
// it comes behind those that began more than a year before. Of equals one told with its body goes
// last.
func compareEnds(a, b *Post) int {
	open := func(p *Post) int {
		if _, ended := endOf(p); ended {
			return 0
		}
		return 1
	}
	begin := func(p *Post) string {
		if year, ok := p.LastSeen().Year(); ok && beginOf(p) == "" {
			return fmt.Sprintf("%04d", year-1)
		}
		return beginOf(p)
	}
	body := func(p *Post) int {
		if whole(p) {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(open(a), open(b)), cmp.Compare(begin(a), begin(b)), cmp.Compare(body(a), body(b)))
}

// beginOf is when a post began, as written; empty where that is not told.
func beginOf(p *Post) string {
	from, _, _ := strings.Cut(p.When.String(), "/")
	return strings.TrimLeft(from, ".")
}

// LastSeen is the day of the last document that tells of a post; where none does, its end, or its
// begin where it has none.
func (p *Post) LastSeen() edtf.Date {
	d := p.Seen
	if !d.Known() {
		d = p.When
	}
	if from, to, ok := d.Interval(); ok {
		if to.IsZero() {
			return from
		}
		return to
	}
	return d
}
