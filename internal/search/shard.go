package search

import (
	"slices"

	"sillok/internal/say"
)

// A shard is one run of bits:
//
//	gamma    number of terms, plus one
//	5 bits   parameter of the steps between keys
//	for each term, ordered by key:
//	  rice   step from the key before
//	  list   its documents
//
// Keys are mixed keys without the bits that the shard's number gives. A list
// is:
//
//	gamma    number of documents
//	1 bit    from denseFrom documents on: whether it is written by what is missing
//	4 bits   parameter of the gaps
//	rice…    gaps between documents, less one, each followed by its weight:
//	         0, 10, 110 or 111
//
// A list by what is missing (in more than half of the documents up to its last
// one) has gamma of its last document, then the parameter and the gaps of the
// documents that are not in it. Such terms say little, so that their weights are
// left out: they count as 1.
//
// All depends on the list alone, not on the size of the site: a shard whose
// terms no new document has keeps its bytes.

const denseFrom = 256

// entry is a posting as a shard is sorted: mixed key, document, weight.
type entry uint64

func newEntry(key uint32, doc int, weight uint8) entry {
	return entry(key)<<32 | entry(doc)<<2 | entry(weight)
}

func (e entry) key() uint32 { return uint32(e >> 32) }
func (e entry) doc() uint32 { return uint32(e) >> 2 }

// shards encodes the postings of all documents, by shard.
func (b *builder) shards(bits int) [][]byte {
	parts := b.scatter(bits)
	out := make([][]byte, len(parts))
	type encoder struct {
		bits       bitWriter
		all, spare []entry
	}
	each(b.jobs, len(parts), func() *encoder { return &encoder{} }, func(e *encoder, i int) {
		e.all = e.all[:0]
		for _, run := range parts[i] {
			e.all = append(e.all, run...)
		}
		parts[i] = nil
		e.all, e.spare = sortByKey(e.all, e.spare, keyBits(i, bits))
		out[i] = encodeShard(&e.bits, e.all, keyBits(i, bits))
	})
	return out
}

// keyBits is how many bits of a mixed key the number of shard i does not give.
func keyBits(i, bits int) int {
	if i >= 1<<bits {
		return 32 - bits + singlesBits
	}
	return 32 - bits
}

// scatterRun is how many documents are counted before their terms are dealt out:
// the counts of all of them together would take more memory than the entries.
const scatterRun = 256

// entryRun is how many entries of a shard lie together while they are dealt out:
// lists that grow would leave as much behind as they hold.
const entryRun = 256

// scatter counts the terms of every document and deals them out to shards.
func (b *builder) scatter(bits int) [][][]entry {
	parts := make([][][]entry, shardCount(bits))
	terms := make([][]posting, scatterRun)
	start := func() *counter { return &counter{of: b, count: newTally()} }
	for from := 0; from < len(b.docs); from += scatterRun {
		docs := b.docs[from:min(from+scatterRun, len(b.docs))]
		each(b.jobs, len(docs), start, func(c *counter, i int) {
			terms[i] = terms[i][:0]
			if docs[i] != nil {
				terms[i] = c.document(docs[i], terms[i])
			}
		})
		for n, ps := range terms[:len(docs)] {
			for _, p := range ps {
				i := p.term.shard(bits)
				last := len(parts[i]) - 1
				if last < 0 || len(parts[i][last]) == entryRun {
					parts[i] = append(parts[i], make([]entry, 0, entryRun))
					last++
				}
				parts[i][last] = append(parts[i][last], newEntry(p.term.mixed(), from+n, p.weight))
			}
		}
	}
	return parts
}

// digitBits is how many bits of a key a pass of sortByKey looks at.
const digitBits = 11

// sortByKey sorts entries whose keys differ in the lowest bits alone and which stand in order
// of their documents: from the lowest digit of the keys up, each pass keeping the order of
// equal ones (a radix sort). It gives the sorted entries, and room for the next call.
func sortByKey(es, spare []entry, bits int) (sorted, room []entry) {
	if len(es) < 1<<digitBits/8 {
		slices.Sort(es)
		return es, spare
	}
	spare = slices.Grow(spare[:0], len(es))[:len(es)]
	for shift := 32; shift < 32+bits; shift += digitBits {
		var at [1 << digitBits]uint32
		for _, e := range es {
			at[e>>shift&(1<<digitBits-1)]++
		}
		sum := uint32(0)
		for d, n := range at {
			at[d] = sum
			sum += n
		}
		for _, e := range es {
			d := e >> shift & (1<<digitBits - 1)
			spare[at[d]] = e
			at[d]++
		}
		es, spare = spare, es
	}
	return es, spare
}

func encodeShard(w *bitWriter, es []entry, keyBits int) []byte {
	if len(es) == 0 {
		return nil
	}
	*w = bitWriter{out: w.out[:0]}
	terms := uint32(0)
	for i := range es {
		if i == 0 || es[i].key() != es[i-1].key() {
			terms++
		}
	}
	mask := uint32(1)<<keyBits - 1
	k := riceFor(mask, terms)
	if keyBits > 20 {
		k = riceFor(mask>>8, terms) + 8
	}
	w.gamma(terms + 1)
	w.put(uint32(k), 5)
	before := uint32(0)
	for from := 0; from < len(es); {
		to := from
		for to < len(es) && es[to].key() == es[from].key() {
			to++
		}
		key := es[from].key() & mask
		w.rice(key-before, k)
		before = key
		encodeList(w, es[from:to], true)
		from = to
	}
	return slices.Clone(w.out)
}

// encodeList writes the documents of one term, or of one value of a facet,
// which has no weights.
func encodeList(w *bitWriter, es []entry, weighted bool) {
	n, last := uint32(len(es)), es[len(es)-1].doc()
	w.gamma(n)
	if n >= denseFrom {
		w.put(one(isDense(n, last)), 1)
	}
	if isDense(n, last) {
		encodeMissing(w, es, last)
		return
	}
	k := riceFor(last, n)
	w.put(uint32(k), 4)
	before := uint32(0)
	for _, e := range es {
		w.rice(e.doc()-before-1, k)
		before = e.doc()
		if weight := uint32(e & 3); weighted && weight == 3 {
			w.put(7, 3)
		} else if weighted {
			w.put(1<<(weight+1)-2, int(weight)+1)
		}
	}
}

// isDense reports whether a list of n documents up to last is written by what is missing.
func isDense(n, last uint32) bool { return n >= denseFrom && n > last/2 }

func encodeMissing(w *bitWriter, es []entry, last uint32) {
	w.gamma(last)
	k := riceFor(last, last-uint32(len(es)))
	w.put(uint32(k), 4)
	next, before := uint32(1), uint32(0)
	for _, e := range es {
		for ; next < e.doc(); next++ {
			w.rice(next-before-1, k)
			before = next
		}
		next++
	}
}

func one(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// list is the documents of a term, ascending, with their weights.
type list struct {
	docs    []uint32
	weights []uint8
	dense   bool // written by what is missing: all weights are 1
}

var errShard = say.New("a shard of the index is damaged")

// shard is the lists of a shard by key.
type shard map[uint32]list

// decodeShard reads a shard; last is the highest number a document has.
func decodeShard(data []byte, last int) (shard, error) {
	s := shard{}
	ok := eachList(data, last, func(key uint32, l *list) {
		s[key] = list{slices.Clone(l.docs), slices.Clone(l.weights), l.dense}
	})
	if !ok {
		return nil, errShard
	}
	return s, nil
}

// eachList reads the lists of a shard one after the other, in the order of their keys.
// What a list holds is for the moment of the call. ok is false where the shard is damaged.
func eachList(data []byte, last int, f func(key uint32, l *list)) (ok bool) {
	r := &bitReader{in: data}
	n := r.gamma() - 1
	k := int(r.get(5))
	var l list
	key := uint32(0)
	for ; n > 0 && !r.bad; n-- {
		key += r.rice(k)
		if !decodeList(r, uint32(last), true, &l) {
			return false
		}
		f(key, &l)
	}
	return !r.bad && r.at+8 > len(data)*8
}

// decodeList reads a list into l, whose room it takes.
func decodeList(r *bitReader, highest uint32, weighted bool, l *list) (ok bool) {
	n := r.gamma()
	if n > highest || r.bad {
		return false
	}
	l.docs, l.dense = slices.Grow(l.docs[:0], int(n)), false
	l.weights = slices.Grow(l.weights[:0], int(n))[:n]
	if n >= denseFrom && r.bit() == 1 {
		return decodeMissing(r, l, n, highest)
	}
	k := int(r.get(4))
	doc := uint32(0)
	for i := range n {
		doc += r.rice(k) + 1
		weight := uint8(0)
		for weighted && weight < 3 && r.bit() == 1 {
			weight++
		}
		if doc > highest || r.bad {
			return false
		}
		l.docs, l.weights[i] = append(l.docs, doc), weight
	}
	return true
}

func decodeMissing(r *bitReader, l *list, n, highest uint32) (ok bool) {
	last := r.gamma()
	if last > highest || last < n {
		return false
	}
	l.dense = true
	k := int(r.get(4))
	next, gone := uint32(1), uint32(0)
	for m := last - n; m > 0; m-- {
		gone += r.rice(k) + 1
		if gone > last || r.bad {
			return false
		}
		for ; next < gone; next++ {
			l.docs = append(l.docs, next)
		}
		next++
	}
	for ; next <= last; next++ {
		l.docs = append(l.docs, next)
	}
	for i := range l.weights {
		l.weights[i] = 1
	}
	return len(l.docs) == int(n)
}

// find gives the list of a term in its shard.
func (s shard) find(t term, i, bits int) list {
	return s[t.mixed()&(uint32(1)<<keyBits(i, bits)-1)]
}
