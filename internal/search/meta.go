package search

import (
	"encoding/binary"
	"slices"

	"sillok/internal/say"
)

// meta is the file that a client reads first: the sizes of the index and the
// hashes that name its files. A zero hash stands for no file.
type meta struct {
	docs   int // documents
	last   int // the highest number of one
	bits   int // of the number of shards
	names  hash
	facets hash
	blocks []hash
	shards []hash
}

const magic = "SLK1"

// encode writes magic, the three numbers of 32 bits, then the hashes.
func (m *meta) encode() []byte {
	out := []byte(magic)
	for _, n := range []int{m.docs, m.last, m.bits} {
		out = binary.BigEndian.AppendUint32(out, uint32(n))
	}
	for _, h := range slices.Concat([]hash{m.names, m.facets}, m.blocks, m.shards) {
		out = append(out, h[:]...)
	}
	return out
}

var errMeta = say.New("search/meta.bin is no index of this version of sillok")

func decodeMeta(data []byte) (*meta, error) {
	const head = len(magic) + 12
	if len(data) < head || string(data[:len(magic)]) != magic {
		return nil, errMeta
	}
	number := func(i int) int { return int(binary.BigEndian.Uint32(data[len(magic)+4*i:])) }
	m := &meta{docs: number(0), last: number(1), bits: number(2)}
	if m.bits != shardBits(m.last) {
		return nil, errMeta
	}
	blocks := (m.last + blockDocs - 1) / blockDocs
	if rest := data[head:]; len(rest) != 3*(2+blocks+shardCount(m.bits)) {
		return nil, errMeta
	}
	at := head
	next := func() (h hash) {
		at += copy(h[:], data[at:])
		return h
	}
	m.names, m.facets = next(), next()
	for range blocks {
		m.blocks = append(m.blocks, next())
	}
	for range shardCount(m.bits) {
		m.shards = append(m.shards, next())
	}
	return m, nil
}
