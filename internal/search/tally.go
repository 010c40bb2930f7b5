package search

// tally counts terms: a table of slots that are tried one after the other from where a term's
// mixed key points to. Terms come a thousand at a time and are forgotten together, which a
// map takes three times as long for. A slot whose number is 0 is free.
type tally struct {
	slots []slot
	used  int
}

type slot struct {
	term term
	n    uint32
}

// leastSlots is the room of an empty tally; it stays a power of two.
const leastSlots = 4096

func newTally() *tally { return &tally{slots: make([]slot, leastSlots)} }

// find gives the slot of a term, or the free one where it belongs.
func (c *tally) find(t term) *slot {
	mask := uint32(len(c.slots) - 1)
	for i := t.mixed() & mask; ; i = (i + 1) & mask {
		if s := &c.slots[i]; s.n == 0 || s.term == t {
			return s
		}
	}
}

// of is the number of a term.
func (c *tally) of(t term) uint32 { return c.find(t).n }

// set gives a term its number, which is not 0.
func (c *tally) set(t term, n uint32) {
	s := c.find(t)
	if s.n == 0 {
		if c.used++; 2*c.used > len(c.slots) {
			c.grow()
			s = c.find(t)
		}
		s.term = t
	}
	s.n = n
}

// add counts a term once more and gives its number.
func (c *tally) add(t term) uint32 {
	if s := c.find(t); s.n > 0 {
		s.n++
		return s.n
	}
	c.set(t, 1)
	return 1
}

func (c *tally) grow() {
	old := c.slots
	c.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.n > 0 {
			*c.find(s.term) = s
		}
	}
}

// reset forgets all terms.
func (c *tally) reset() {
	clear(c.slots)
	c.used = 0
}
