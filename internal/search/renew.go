package search

import (
	"crypto/sha256"
	"encoding/binary"
	"runtime"
	"slices"
	"sync/atomic"

	"sillok/internal/library"
)

// Counting the terms of all documents is most of what an index costs, and after an
// edit nearly all of them are as they were. Of these the index of the last build
// has the postings: a shard is read, the postings of the documents that changed are
// taken out of it and put in anew. A shard in which that changes nothing is not
// written again.

// Terms is a hash of all that the terms of a document are made of.
type Terms [16]byte

// TermsOf gives the Terms of the documents of l by their numbers.
func TermsOf(l *library.Library) map[int]Terms {
	b := &builder{l: l}
	all := make([]Terms, len(l.Documents))
	each(runtime.GOMAXPROCS(0), len(all), func() *[]byte { return new([]byte) }, func(room *[]byte, i int) {
		*room = b.appendTerms((*room)[:0], l.Documents[i])
		sum := sha256.Sum256(*room)
		all[i] = Terms(sum[:len(Terms{})])
	})
	byNumber := make(map[int]Terms, len(all))
	for i, d := range l.Documents {
		byNumber[d.Number] = all[i]
	}
	return byNumber
}

// appendTerms writes what counter.document reads, so that no two are written alike.
func (b *builder) appendTerms(out []byte, d *library.Doc) []byte {
	text := func(s string) { out = append(binary.AppendUvarint(out, uint64(len(s))), s...) }
	text(d.Title)
	text(d.Published.String())
	text(d.Text)
	out = binary.AppendUvarint(out, uint64(len(d.Sentences)))
	for i, s := range d.Sentences {
		out = binary.AppendUvarint(out, uint64(s.Start))
		out = binary.AppendUvarint(out, uint64(s.End))
		out = append(out, byte(one(d.Shows(i))))
	}
	for i := range d.Mentions {
		id := d.Mentions[i].ID
		text(id.Kind)
		text(id.Name)
		if e := b.entry(id); e != nil {
			text(e.ID.Kind)
			text(e.ID.Name)
		} else {
			text("")
		}
	}
	return out
}

// Last is the index of the last build.
type Last struct {
	Then, Now map[int]Terms // of its documents, and of today's
	Read      func(path string) ([]byte, error)
}

// renewal brings the shards of the last index up to date.
type renewal struct {
	last    *Last
	old     *meta
	bits    int
	changed []bool    // by number and one: documents whose terms are others now, or that are new or gone
	parts   [][]entry // their postings of today, by shard, as they are sorted; keys without what the shard gives
}

// renewal begins to bring the last index up to date; nil where that cannot be done, or
// costs no less than a new one.
func (b *builder) renewal(last *Last) *renewal {
	if last == nil {
		return nil
	}
	data, err := last.Read(MetaPath)
	if err != nil {
		return nil
	}
	old, err := decodeMeta(data)
	if err != nil || old.bits != shardBits(b.last) {
		return nil
	}
	u := &renewal{last: last, old: old, bits: old.bits, changed: make([]bool, max(b.last, old.last)+1), parts: make([][]entry, shardCount(old.bits))}
	n := 0
	c := &counter{of: b, count: newTally()}
	var ps []posting
	for i := 1; i < len(u.changed); i++ {
		then, was := last.Then[i-1]
		now, is := last.Now[i-1]
		if was == is && then == now {
			continue
		}
		if n++; n > len(b.docs)/4 {
			return nil
		}
		u.changed[i] = true
		if !is {
			continue
		}
		ps = c.document(b.docs[i], ps[:0])
		for _, p := range ps {
			s := p.term.shard(u.bits)
			u.parts[s] = append(u.parts[s], newEntry(p.term.mixed()&(1<<keyBits(s, u.bits)-1), i, p.weight))
		}
	}
	for _, es := range u.parts {
		slices.Sort(es)
	}
	return u
}

// renew gives all shards, or for a shard that is as it was the hash of its file; ok is
// false where the last index does not do.
func (u *renewal) renew(jobs int) (shards [][]byte, same []hash, ok bool) {
	shards, same = make([][]byte, len(u.parts)), make([]hash, len(u.parts))
	var bad atomic.Bool
	each(jobs, len(u.parts), func() *renewer { return &renewer{} }, func(r *renewer, i int) {
		var unchanged, fit bool
		if shards[i], unchanged, fit = r.shard(u, i); !fit {
			bad.Store(true)
		} else if unchanged {
			same[i] = u.old.shards[i]
		}
	})
	return shards, same, !bad.Load()
}

// renewer is the room of one goroutine.
type renewer struct {
	bits           bitWriter
	rest, was, all []entry
	dense          []uint32 // keys of lists without weights
}

// shard brings one shard up to date.
func (r *renewer) shard(u *renewal, i int) (data []byte, unchanged, ok bool) {
	now := u.parts[i]
	r.rest, r.was, r.dense = r.rest[:0], r.was[:0], r.dense[:0]
	if h := u.old.shards[i]; h != (hash{}) {
		data, err := u.last.Read(h.path(shardStem(i), "bin"))
		if err != nil || hashOf(data) != h {
			return nil, false, false
		}
		ok = eachList(data, u.old.last, func(key uint32, l *list) {
			if l.dense {
				r.dense = append(r.dense, key)
			}
			for j, d := range l.docs {
				if e := newEntry(key, int(d), l.weights[j]); u.changed[d] {
					r.was = append(r.was, e)
				} else {
					r.rest = append(r.rest, e)
				}
			}
		})
		if !ok {
			return nil, false, false
		}
	}
	for j, e := range now { // what its list does not say of any document
		if _, dense := slices.BinarySearch(r.dense, e.key()); dense {
			now[j] = newEntry(e.key(), int(e.doc()), 1)
		}
	}
	if slices.Equal(r.was, now) {
		return nil, true, true
	}
	r.all = merged(r.all[:0], r.rest, now)
	if !r.stayDense() {
		return nil, false, false // weights are needed that the last index has not
	}
	return encodeShard(&r.bits, r.all, keyBits(i, u.bits)), false, true
}

// stayDense reports whether each list that has no weights needs none now.
func (r *renewer) stayDense() bool {
	for _, key := range r.dense {
		from, _ := slices.BinarySearch(r.all, newEntry(key, 0, 0))
		to, _ := slices.BinarySearch(r.all, newEntry(key+1, 0, 0))
		if n := to - from; n > 0 && !isDense(uint32(n), uint32(r.all[to-1].doc())) {
			return false
		}
	}
	return true
}

// merged appends two sorted lists as one to out.
func merged(out, a, b []entry) []entry {
	for len(a) > 0 && len(b) > 0 {
		if a[0] < b[0] {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}
