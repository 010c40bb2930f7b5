package project

import (
	"hash/fnv"
	"strconv"
	"strings"

	"sillok/internal/say"

	"golang.org/x/text/unicode/norm"
)

// Shard is one of several slices of the files of a site, so that several
// machines do the work of one. The zero Shard is all of them.
type Shard struct {
	Number int // from 1
	Count  int
}

// ParseShard reads "2/8": the second of eight. Nothing gives all.
func ParseShard(text string) (Shard, error) {
	if text == "" {
		return Shard{}, nil
	}
	number, count, _ := strings.Cut(text, "/")
	n, errNumber := strconv.Atoi(number)
	of, errCount := strconv.Atoi(count)
	if errNumber != nil || errCount != nil || n < 1 || of < n {
		return Shard{}, say.Errorf("--shard %s is no part of a whole; write --shard 1/8 for the first of eight", text)
	}
	return Shard{n, of}, nil
}

// has reports whether a file is in the slice. Its name alone decides, in the
// form in which all systems write it.
func (p Shard) has(name string) bool {
	if p.Count < 2 {
		return true
	}
	h := fnv.New64a()
	h.Write([]byte(norm.NFC.String(name)))
	return int(h.Sum64()%uint64(p.Count)) == p.Number-1
}

// partial reports whether there is more than this slice.
func (p Shard) partial() bool { return p.Count > 1 }
