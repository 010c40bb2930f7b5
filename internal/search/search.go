// Package search builds the static search index of a Library, and answers
// queries from one that was built.
//
// # Terms
//
// Korean words run together and carry particles, so that the eojeol is no unit
// to look for: 안전부 stands inside 행정안전부는. The index therefore knows
// pairs of neighbouring syllables. White space inside a sentence is ignored
// (전자 정부 and 전자정부 are the same pairs), punctuation is not. Single
// syllables and words of Latin letters and digits are terms too, and so is each
// entity (agency:행정안전부, under whatever name the text gives it) and each
// date (2012, 2012-02, 2012-02-29) that a document mentions.
//
// # Files
//
// The index is whole files, fetched as a whole, because hosts that compress
// answer range requests wrongly. Every file but meta is named with the hash of
// its bytes:
//
//	search/meta.bin              sizes, and the hash of every other file
//	search/names.HASH.json       the names, for cards while one types
//	search/facets.HASH.bin       years, publishers and bodies: sets of documents
//	search/d/BLOCK.HASH.json     title, address, date and publisher of 16 documents
//	search/t/SHARD.HASH.bin      the postings of some terms
//
// A term lies in the shard that its hash names. A document is known by its
// number in the ledger, which never changes; a posting's weight depends on its
// document alone. So one more document changes the shards of its own terms,
// its block, and the three files of the first lines above; no other. Only when
// the number of documents passes a power of two does the number of shards
// change with it, up to 4,096.
//
// The index holds no sentences: what a result says is cut from its own page,
// which also shows whether the pairs really stand side by side. Only a site
// that is read from a disk, where pages may not be fetched, has every file a
// second time as a script, and the sentences beside (see offline.go).
//
// # Ranking
//
// See rank.go: documents by BM25 over pairs, names and dates, then the best of
// them by what their pages say. The script static/search.js does the same as
// this package's [Index.Search], constant for constant; e2e compares them.
package search

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math/bits"
	"runtime"
	"slices"
	"strings"
	"sync"

	"sillok/internal/doc"
	"sillok/internal/library"
	"sillok/internal/say"
)

// Options say how an index is built.
type Options struct {
	Offline bool  // write the index as scripts too, with the sentences
	Jobs    int   // goroutines; 0: one for each processor
	Last    *Last // an index to start from, which gives the same bytes; nil: there is none
}

// File is one file of the index, by its path below the site's root.
type File struct {
	Path  string
	Data  []byte
	Again bool // it is that of the last index, and has no Data here
}

// MetaPath is the one file of the index whose name is fixed.
const MetaPath = "search/meta.bin"

// Build makes the index of what the site of l shows: of an excerpt the
// sentences that may be shown, of metadata the title. Titles and headings of
// the documentation pages are found among the names. Documents need their
// numbers from the ledger, each its own, from 0. Files are ordered by path; the
// same input gives the same bytes.
func Build(l *library.Library, plain []*doc.Page, o Options) ([]File, error) {
	b, err := newBuilder(l, o)
	if err != nil {
		return nil, err
	}
	m := &meta{docs: len(l.Documents), last: b.last, bits: shardBits(b.last)}
	var files []File
	add := func(stem, ext string, data []byte) hash {
		if len(data) == 0 {
			return hash{}
		}
		h := hashOf(data)
		files = append(files, File{Path: h.path(stem, ext), Data: data})
		return h
	}
	m.names = add("names", "json", namesFile(l, plain))
	m.facets = add("facets", "bin", facetsFile(b))
	m.blocks = make([]hash, (b.last+blockDocs-1)/blockDocs)
	for i := range m.blocks {
		m.blocks[i] = add(blockStem(i), "json", b.block(i))
	}
	m.shards = make([]hash, shardCount(m.bits))
	shards, same := b.renewed(o, m.bits)
	for i, data := range shards {
		if same != nil && same[i] != (hash{}) {
			m.shards[i] = same[i]
			files = append(files, File{Path: same[i].path(shardStem(i), "bin"), Again: true})
		} else {
			m.shards[i] = add(shardStem(i), "bin", data)
		}
	}
	files = append(files, File{Path: MetaPath, Data: m.encode()})
	if o.Offline {
		files = append(files, b.scripts(files)...)
	}
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	return files, nil
}

// renewed gives the shards, and the hashes of those that are as they were in the last
// index. An index that is scripts too has no last one: they are made of all shards.
func (b *builder) renewed(o Options, bits int) (shards [][]byte, same []hash) {
	if u := b.renewal(o.Last); u != nil && !o.Offline {
		if shards, same, ok := u.renew(b.jobs); ok {
			return shards, same
		}
	}
	return b.shards(bits), nil
}

// hash is the beginning of a file's SHA-256. Three bytes tell one version of a
// file from another; the file's own name tells files apart.
type hash [3]byte

func hashOf(data []byte) hash {
	sum := sha256.Sum256(data)
	h := hash(sum[:3])
	if h == (hash{}) {
		h[2] = 1 // the zero hash stands for no file
	}
	return h
}

func (h hash) path(stem, ext string) string {
	return "search/" + stem + "." + hex.EncodeToString(h[:]) + "." + ext
}

func blockStem(i int) string { return fmt.Sprintf("d/%x", i) }
func shardStem(i int) string { return fmt.Sprintf("t/%x", i) }

// blockDocs is how many documents one block describes: about 1 KB compressed,
// so that ten results from ten blocks stay small.
const blockDocs = 16

// The shards are a power of two, about four documents each and never fewer than
// 64, so that a shard of 4 KB documents has at most two to five kilobytes and a
// query of two words, which reads some eight, stays light on a small site;
// single syllables, whose lists are long and rarely asked for, lie apart in a
// sixteenth as many.
const (
	minShardBits = 6
	maxShardBits = 11
	singlesBits  = 4 // how many fewer bits the number of a shard of single syllables has
)

func shardBits(last int) int {
	return min(max(bits.Len(uint(max(last, 1)-1))-2, minShardBits), maxShardBits)
}

func shardCount(bits int) int { return 1<<bits + 1<<(bits-singlesBits) }

// builder is the documents of a Library by number. In the index numbers begin
// with 1, so that every gap between two is at least one.
type builder struct {
	l    *library.Library
	docs []*library.Doc // by the ledger's number and one; nil where a document is gone
	last int            // the highest of them
	jobs int
}

func newBuilder(l *library.Library, o Options) (*builder, error) {
	b := &builder{l: l, jobs: o.Jobs}
	if b.jobs <= 0 {
		b.jobs = runtime.GOMAXPROCS(0)
	}
	for _, d := range l.Documents {
		b.last = max(b.last, d.Number+1)
	}
	b.docs = make([]*library.Doc, b.last+1)
	for _, d := range l.Documents {
		if d.Number < 0 {
			return nil, errors.New("document " + d.Slug + " has no number")
		}
		if o := b.docs[d.Number+1]; o != nil {
			return nil, say.Errorf("documents %s and %s have one number, %d", o.Slug, d.Slug, d.Number)
		}
		b.docs[d.Number+1] = d
	}
	return b, nil
}

// each runs work for 0 to n-1, spread over the builder's goroutines in runs of
// neighbours. start makes what one goroutine keeps to itself.
func each[T any](jobs, n int, start func() T, work func(own T, i int)) {
	const run = 16
	var next int
	var mu sync.Mutex
	var wg sync.WaitGroup
	for range min(jobs, n/run+1) {
		wg.Go(func() {
			own := start()
			for {
				mu.Lock()
				from := next
				next += run
				mu.Unlock()
				if from >= n {
					return
				}
				for i := from; i < min(from+run, n); i++ {
					work(own, i)
				}
			}
		})
	}
	wg.Wait()
}
