package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"sillok/internal/diag"
	"sillok/internal/extract"
)

// harm is what came of damaged copies of the files of a format.
type harm struct {
	files, read, refused, silent, panics int
	slowest                              time.Duration
	memory                               uint64 // bytes taken from the system at most
}

func (h harm) String() string {
	return fmt.Sprintf("%6d %8d %8d %8d %8d %8.0f %8d", h.files, h.read, h.refused, h.silent, h.panics, float64(h.slowest.Microseconds())/1000, h.memory>>20)
}

// damaged reads n copies of files that are cut, or have bits flipped or bytes
// overwritten. Each copy is another, and the same in every run.
func damaged(files []file, n int) (harm, error) {
	h := harm{files: n}
	random := rand.New(rand.NewPCG(1, 2))
	for i := range n {
		f := files[i%len(files)]
		data, err := os.ReadFile(f.name)
		if err != nil {
			return h, err
		}
		h.one(filepath.Base(f.name), spoil(data, random, i))
	}
	return h, nil
}

// one reads one damaged file.
func (h *harm) one(name string, data []byte) {
	defer func() {
		if recover() != nil {
			h.panics++
		}
	}()
	start := time.Now()
	a, problems := extract.Extract(name, data, extract.Options{})
	h.slowest = max(h.slowest, time.Since(start))
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	h.memory = max(h.memory, m.Sys)
	switch {
	case a != nil:
		h.read++
	case diag.Errors(problems) > 0:
		h.refused++
	default:
		h.silent++
	}
}

// spoil cuts, flips or overwrites.
func spoil(data []byte, random *rand.Rand, i int) []byte {
	if len(data) == 0 {
		return data
	}
	data = bytes.Clone(data)
	switch i % 3 {
	case 0:
		return data[:random.IntN(len(data))]
	case 1:
		for range 1 + random.IntN(8) {
			data[random.IntN(len(data))] ^= 1 << random.IntN(8)
		}
	default:
		at := random.IntN(len(data))
		for j := at; j < min(at+1+random.IntN(64), len(data)); j++ {
			data[j] = byte(random.IntN(256))
		}
	}
	return data
}
