package pdf

import (
	"context"
	"crypto/rand"
	"io"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing/fstest"
	"time"

	"sillok/internal/cputime"
	"sillok/internal/say"

	pdfium "github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"sillok/internal/extract/pua"
)

// PDFium is a C++ program of millions of lines that reads what strangers wrote.
// It runs as WebAssembly: it sees the bytes of one file and a memory of its own,
// no files, no network and no clock of this machine. Every file has a fresh
// instance, so that no file can do anything to the next.

// What a file may take.
const (
	memoryPages = 2400                    // of 64 KiB: 150 MiB
	openTime    = 1500 * time.Millisecond // to open it and to read its first pages
	pageTime    = 25 * time.Millisecond   // more for each page that was read
	busy        = 4                       // times as long where other programs have the processors
)

// errTime is given when a file takes longer than it may.
var errTime = say.New("out of time")

// pool makes instances of PDFium. It is made when the first PDF is read and not
// before: compiling takes seconds, and reading what was compiled a fifth of one.
var pool = sync.OnceValues(newPool)

// one lets one file be read at a time: each takes its memory.
var one sync.Mutex

func newPool() (pdfium.Pool, error) {
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(memoryPages).
		WithCloseOnContextDone(true)
	if cache, err := compiled(); err == nil {
		config = config.WithCompilationCache(cache)
	}
	return webassembly.Init(webassembly.Config{
		MaxTotal:      1,
		FSConfig:      wazero.NewFSConfig().WithFSMount(fstest.MapFS{}, "/"),
		RuntimeConfig: config,
		Stdout:        io.Discard,
		Stderr:        io.Discard,
		RandomSource:  rand.Reader,
	})
}

// compiled is the folder of the user's caches where PDFium is kept as machine
// code, some 20 MB. Without such a folder it is compiled each time.
func compiled() (wazero.CompilationCache, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return nil, err
	}
	return wazero.NewCompilationCacheWithDir(filepath.Join(dir, "sillok", "pdfium"))
}

// session is one file that is being read.
type session struct {
	pdfium.Pdfium
	characters *pua.Cleaner
	timer      *time.Timer
	allowed    atomic.Int64 // what the file may take, in nanoseconds
	since      time.Time
	spent      time.Duration // by this program when it began
	late       atomic.Bool
	ending     sync.Mutex // of what follows
	ended      bool
}

// begin starts an instance for a file. The caller ends it.
func begin() (*session, error) {
	p, err := pool()
	if err != nil {
		return nil, err
	}
	one.Lock()
	instance, err := p.GetInstanceWithContext(context.Background())
	if err != nil {
		one.Unlock()
		return nil, err
	}
	s := &session{Pdfium: instance, since: time.Now(), spent: cputime.Spent()}
	s.allowed.Store(int64(openTime))
	s.ending.Lock()
	defer s.ending.Unlock()
	s.timer = time.AfterFunc(openTime, func() { s.expire(instance.Kill) })
	return s, nil
}

// expire ends the reading of a file whose time is over. A file is not blamed for a machine
// that is busy with others: while this program had less of a processor than the file may
// take, it waits, though not for ever.
func (s *session) expire(kill func() error) {
	s.ending.Lock()
	defer s.ending.Unlock()
	if s.ended {
		return
	}
	if wait := s.wait(time.Since(s.since), cputime.Spent()-s.spent); wait > 0 {
		s.timer.Reset(wait)
		return
	}
	s.late.Store(true)
	_ = kill()
}

// wait is how much longer a file may be read that took so long by the clock and so much of
// a processor; 0 when its time is over.
func (s *session) wait(clock, processor time.Duration) time.Duration {
	allowed := time.Duration(s.allowed.Load())
	switch {
	case clock < allowed:
		return allowed - clock
	case clock < busy*allowed && processor < allowed:
		return allowed - processor
	}
	return 0
}

// more gives the file the time of another page.
func (s *session) more() { s.allowed.Add(int64(pageTime)) }

// end throws the instance away.
func (s *session) end() {
	defer one.Unlock()
	s.ending.Lock()
	defer s.ending.Unlock()
	s.ended = true
	s.timer.Stop()
	if !s.late.Load() { // a late one was killed
		_ = s.Close()
	}
}
