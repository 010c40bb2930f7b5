package entity

import "unicode/utf8"

// trie maps keys to small numbers and finds all keys that begin at a place in
// one walk. Its edges lie in one open-addressed table, so that thirty thousand
// names take a few allocations to insert. Where one key alone goes on, the rest of it is
// kept as text: two letters in three need no edge of their own.
type trie struct {
	edges []edge
	mask  uint32
	used  int
	nodes []node
}

// node is a place in keys. Where it has a tail it has no edges, and its value is
// that of the key which the tail ends.
type node struct {
	tail  string
	value uint32 // 0: no key ends here
}

type edge struct {
	from uint64 // parent node and character; 0: empty slot
	to   uint32
}

const root = 1

// newTrie makes a trie with room for about n edges.
func newTrie(n int) *trie {
	size := 1 << 8
	for size*3 < n*4 {
		size <<= 1
	}
	t := &trie{edges: make([]edge, size), mask: uint32(size - 1)}
	t.nodes = make([]node, root+1, n+root+1)
	return t
}

func slot(from uint64) uint32 {
	h := from * 0x9E3779B97F4A7C15
	return uint32(h >> 32)
}

// child gives the node that r leads to, or 0.
func (t *trie) child(node uint32, r rune) uint32 {
	from := uint64(node)<<21 | uint64(r)
	for i := slot(from) & t.mask; ; i = (i + 1) & t.mask {
		e := &t.edges[i]
		if e.from == from {
			return e.to
		}
		if e.from == 0 {
			return 0
		}
	}
}

// insert adds the key of name and gives the place of its value.
func (t *trie) insert(name string) *uint32 {
	at := uint32(root)
	for {
		n := &t.nodes[at]
		if n.tail != "" {
			if sameKey(n.tail, name) {
				return &n.value
			}
			r, rest := cutLetter(n.tail)
			down := node{rest, n.value}
			*n = node{}
			t.add(at, r, down)
		}
		r, rest := cutLetter(name)
		if r == 0 {
			return &t.nodes[at].value
		}
		next := t.child(at, r)
		if next == 0 {
			next = t.add(at, r, node{tail: rest})
			return &t.nodes[next].value
		}
		at, name = next, rest
	}
}

// add puts a new node under at.
func (t *trie) add(at uint32, r rune, n node) uint32 {
	to := uint32(len(t.nodes))
	t.nodes = append(t.nodes, n)
	t.link(edge{uint64(at)<<21 | uint64(r), to})
	return to
}

func (t *trie) link(e edge) {
	if t.used*4 > len(t.edges)*3 {
		t.grow()
	}
	t.used++
	i := slot(e.from) & t.mask
	for t.edges[i].from != 0 {
		i = (i + 1) & t.mask
	}
	t.edges[i] = e
}

func (t *trie) grow() {
	old := t.edges
	t.edges = make([]edge, 2*len(old))
	t.mask = uint32(len(t.edges) - 1)
	t.used = 0
	for _, e := range old {
		if e.from != 0 {
			t.link(e)
		}
	}
}

// get gives the value of name's key, or 0.
func (t *trie) get(name string) uint32 {
	at := uint32(root)
	for {
		if n := &t.nodes[at]; n.tail != "" {
			if sameKey(n.tail, name) {
				return n.value
			}
			return 0
		}
		r, rest := cutLetter(name)
		if r == 0 {
			return t.nodes[at].value
		}
		if at = t.child(at, r); at == 0 {
			return 0
		}
		name = rest
	}
}

// The first bytes that syllables of Hangul have; no space or dot has one of them.
const (
	hangulLead = 0xEA
	hangulLast = 0xED
)

// cutLetter gives the first letter of name's key, 0 where there is none, and what follows it,
// nothing where only spaces and dots do.
func cutLetter(name string) (letter rune, rest string) {
	for i := 0; i < len(name); {
		if letter != 0 && name[i] >= hangulLead && name[i] <= hangulLast {
			return letter, name[i:]
		}
		r, size := utf8.DecodeRuneInString(name[i:])
		r = fold(r)
		switch {
		case r == 0:
		case letter != 0:
			return letter, name[i:]
		default:
			letter = r
		}
		i += size
	}
	return letter, ""
}

// sameKey reports whether two names have one key.
func sameKey(x, y string) bool {
	for x != y {
		var a, b rune
		a, x = cutLetter(x)
		b, y = cutLetter(y)
		if a != b {
			return false
		}
	}
	return true
}
