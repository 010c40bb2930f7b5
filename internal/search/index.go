package search

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"math"

	"sillok/internal/say"
)

// Index is an index that was built, read from the folder of the site. It keeps
// what it has read; it is for one goroutine.
type Index struct {
	site   fs.FS
	meta   *meta
	names  *names
	facets *facets
	shards map[int]shard
	blocks map[int][]*record
	pages  map[string][]sentence
}

// Open reads the index of a site: site is the folder that a build wrote.
func Open(site fs.FS) (*Index, error) {
	data, err := fs.ReadFile(site, MetaPath)
	if err != nil {
		return nil, say.Errorf("the site has no search index: %w", err)
	}
	x := &Index{site: site, shards: map[int]shard{}, blocks: map[int][]*record{}, pages: map[string][]sentence{}}
	if x.meta, err = decodeMeta(data); err != nil {
		return nil, err
	}
	x.names = &names{exact: map[string][]int{}}
	if x.meta.names == (hash{}) {
		return x, nil
	}
	if data, err = x.read("names", "json", x.meta.names); err == nil {
		x.names, err = decodeNames(data)
	}
	return x, err
}

// read reads a file of the index by its hash.
func (x *Index) read(stem, ext string, h hash) ([]byte, error) {
	data, err := fs.ReadFile(x.site, h.path(stem, ext))
	if err != nil {
		return nil, say.Errorf("the search index is incomplete: %w", err)
	}
	return data, nil
}

// list gives the documents of a term.
func (x *Index) list(t term) (list, error) {
	i := t.shard(x.meta.bits)
	s, ok := x.shards[i]
	if !ok && x.meta.shards[i] != (hash{}) {
		data, err := x.read(shardStem(i), "bin", x.meta.shards[i])
		if err != nil {
			return list{}, err
		}
		if s, err = decodeShard(data, x.meta.last); err != nil {
			return list{}, fmt.Errorf("%s: %w", x.meta.shards[i].path(shardStem(i), "bin"), err)
		}
	}
	x.shards[i] = s
	return s.find(t, i, x.meta.bits), nil
}

// record gives what the index says of a document.
func (x *Index) record(n int) (*record, error) {
	i := (n - 1) / blockDocs
	rs, ok := x.blocks[i]
	if !ok {
		data, err := x.read(blockStem(i), "json", x.meta.blocks[i])
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal(data, &rs); err != nil {
			return nil, say.Errorf("a block of the index is damaged: %w", err)
		}
		x.blocks[i] = rs
	}
	if at := (n - 1) % blockDocs; at < len(rs) && rs[at] != nil {
		return rs[at], nil
	}
	return nil, say.Errorf("the index has no document %d", n)
}

// sentences gives what the page of a document says.
func (x *Index) sentences(slug string) ([]sentence, error) {
	at := docPath(slug)
	if s, ok := x.pages[at]; ok {
		return s, nil
	}
	data, err := fs.ReadFile(x.site, at)
	if err != nil {
		return nil, say.Errorf("a page of a result is missing: %w", err)
	}
	s := pageSentences(string(data), at)
	x.pages[at] = s
	return s, nil
}

// idf is how much a term says that is in n documents.
func (x *Index) idf(n int) float64 {
	return math.Log(1 + (float64(x.meta.docs-n)+0.5)/(float64(n)+0.5))
}
