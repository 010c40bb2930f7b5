package project

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"slices"
	"strings"
	"sync"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/say"
	"sillok/internal/wire"
)

// What a page holds, and what its text says beyond its lists, follows from the page's
// bytes, the kinds of names and the program alone: the site's own names have no part
// in it. So it is kept for each page below .sillok/cache, under a hash of these bytes. The file is read whole and checked
// by a hash of its own; one that is damaged, or was written by another program or
// for other kinds, is as good as none.

// keptFile holds what is kept of all pages.
const keptFile = cacheDir + "/pages"

// programFile holds the hash of the program that ran last.
const programFile = cacheDir + "/program"

// keptPage is what is kept of one page: the document without its text, of which the
// page's bytes have most, where nothing is wrong in it that would have to be told.
type keptPage struct {
	Document  *doc.Document
	Text      []piece
	Sentences []diag.Span
	Derived   *doc.Derived
}

// keep takes a document that was read of the text of a page.
func (k *keptPage) keep(d *doc.Document, page string) {
	c := *d
	k.Text, c.Text = pieces(page, d.Text), ""
	c.Slug = "" // the file's name gives it
	k.Document = &c
}

// document gives the document in a file, as it was kept; nil where none was.
func (k *keptPage) document(f *diag.File, kinds []*entity.Kind) *doc.Document {
	if k.Document == nil {
		return nil
	}
	text, ok := together(f.Text, k.Text)
	if !ok {
		return nil
	}
	k.Document.Text = text
	k.Document.Of(f, kinds)
	return k.Document
}

// pageHash names the bytes of a page.
type pageHash [sha256.Size]byte

// keptPages is the file while a run goes on: what it held, and what was asked for
// or added, which is what it holds next. It is safe for several goroutines.
type keptPages struct {
	file, key string
	loaded    sync.Once
	was       map[pageHash]string
	notice    string // why the file was not used; empty where it was, or is not there

	mu   sync.Mutex
	next map[pageHash]string
	made int // pages that the file lacked

	fresh map[pageHash]string // of pages that this run's import has made
}

// openKept opens the store of the site's pages for names of these kinds.
func (s *Site) openKept(kinds string) {
	key := programID(s.path(programFile)) + "\x00" + kinds
	if s.keptPages == nil || s.keptPages.key != key {
		s.keptPages = &keptPages{file: s.path(keptFile), key: key}
	}
}

// get gives what is kept of a page.
func (k *keptPages) get(text string) (p keptPage, known bool) {
	k.loaded.Do(k.load)
	h := pageHash(sha256.Sum256([]byte(text)))
	packed, known := k.was[h]
	made := 0
	if !known {
		packed, known = k.offered(h)
		made = 1
	}
	if !known || wire.Read(packed, &p) != nil {
		return keptPage{}, false
	}
	k.use(h, packed, made)
	return p, true
}

// offer takes what may be asked for of a page that is about to be written; of many pages
// it takes no more, so that an import needs no more memory than for so many.
func (k *keptPages) offer(text string, derive func() (keptPage, bool)) {
	k.mu.Lock()
	full := len(k.fresh) >= manyPages
	k.mu.Unlock()
	if full {
		return
	}
	p, ok := derive()
	if !ok {
		return
	}
	packed := string(wire.Append(nil, p))
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.fresh == nil {
		k.fresh = map[pageHash]string{}
	}
	k.fresh[sha256.Sum256([]byte(text))] = packed
}

func (k *keptPages) offered(h pageHash) (packed string, ok bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	packed, ok = k.fresh[h]
	return packed, ok
}

// add takes what is to be kept of a page.
func (k *keptPages) add(text string, p keptPage) {
	k.use(pageHash(sha256.Sum256([]byte(text))), string(wire.Append(nil, p)), 1)
}

func (k *keptPages) use(h pageHash, packed string, made int) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.next[h] = packed
	k.made += made
}

// keptFormat is what the file holds, before the hash of all of it.
type keptFormat struct {
	Key   string
	Pages []packedPage
}

type packedPage struct{ Hash, Packed string }

func (k *keptPages) load() {
	k.was, k.next = map[pageHash]string{}, map[pageHash]string{}
	var f keptFormat
	switch err := unseal(k.file, &f); {
	case errors.Is(err, fs.ErrNotExist):
		return
	case err != nil:
		k.notice = say.Text("the file is damaged")
		return
	case f.Key != k.key:
		k.notice = say.Text("another program wrote it, or it is of other kinds")
		return
	}
	for _, p := range f.Pages {
		if len(p.Hash) == sha256.Size {
			k.was[pageHash([]byte(p.Hash))] = p.Packed
		}
	}
}

// unseal reads a file that seal wrote; one of which a bit is not as it was
// written is an error. The texts of what it reads are parts of the file's.
func unseal(file string, into any) error {
	s, err := textOf(file)
	if err != nil {
		return err
	}
	n := len(s) - sha256.Size
	if n < 0 || s[n:] != sum(s[:n]) {
		return errDamaged
	}
	return wire.Read(s[:n], into)
}

// textOf reads a file into memory once.
func textOf(file string) (string, error) {
	f, err := os.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	var b strings.Builder
	if info, err := f.Stat(); err == nil {
		b.Grow(int(info.Size()))
	}
	_, err = io.Copy(&b, f)
	return b.String(), err
}

var errDamaged = errors.New("damaged")

// seal writes values one behind the other, never all of them in memory, and a hash of
// their bytes. Where that cannot be written nothing is lost.
func seal(file string, values iter.Seq[any]) {
	_ = writeWhole(file, func(to io.Writer) error {
		h := sha256.New()
		w := bufio.NewWriterSize(to, 1<<16)
		both := io.MultiWriter(w, h)
		var room []byte
		for v := range values {
			room = wire.Append(room[:0], v)
			_, _ = both.Write(room) // the writer keeps its error
		}
		_, _ = w.Write(h.Sum(nil))
		return w.Flush()
	}, false)
}

func sum(s string) string {
	h := sha256.Sum256([]byte(s))
	return string(h[:])
}

// save writes what this run used, where that is not what the file holds.
func (k *keptPages) save() {
	if k == nil || k.made == 0 && len(k.next) == len(k.was) {
		return
	}
	hashes := make([]pageHash, 0, len(k.next))
	for h := range k.next {
		hashes = append(hashes, h)
	}
	slices.SortFunc(hashes, func(a, b pageHash) int { return bytes.Compare(a[:], b[:]) })
	seal(k.file, func(yield func(any) bool) { // a keptFormat, field by field
		if !yield(k.key) || !yield(uint64(len(hashes)+1)) { // as a list has it
			return
		}
		for _, h := range hashes {
			if !yield(packedPage{string(h[:]), k.next[h]}) {
				return
			}
		}
	})
}

// programID is a hash of the running program, for telling what another one kept.
// Reading its bytes takes longer than a build that does nothing, so the hash is
// kept in a file with the program's place, size and time.
func programID(file string) string {
	exe, err := os.Executable()
	if err != nil {
		return "unknown"
	}
	info, err := os.Stat(exe)
	if err != nil {
		return "unknown"
	}
	look := fmt.Sprintf("%s %d %d", exe, info.Size(), info.ModTime().UnixNano())
	if b, err := os.ReadFile(file); err == nil {
		if was, id, ok := strings.Cut(string(b), "\n"); ok && was == look && len(id) == hex.EncodedLen(sha256.Size) {
			return id
		}
	}
	id := programSum()
	if id == "" {
		return "unknown"
	}
	_ = writeFile(file, []byte(look+"\n"+id))
	return id
}
