// Package zipxml reads files that are zip archives of XML parts, as HWPX and
// DOCX are: the parts within limits, and their XML as a tree.
//
// Nothing is taken from what an archive says of itself: sizes are counted while
// parts are read, so that a bomb costs no more than the limits allow.
package zipxml

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"

	"sillok/internal/say"
)

// The limits of an archive. A ratio above maxRatio is no document: the XML of
// real ones shrinks to a tenth or a fiftieth.
const (
	MaxPart    = 24 << 20 // bytes of one part
	MaxTotal   = 64 << 20 // bytes of all parts that are read
	maxEntries = 4000
	maxRatio   = 400
	freeRatio  = 1 << 20 // bytes of a part below which its ratio does not matter
)

// ErrDamaged is what a broken archive or broken XML is.
var ErrDamaged = say.New("the file is damaged")

// ErrLarge is what goes over a limit.
var ErrLarge = say.New("the file unpacks to more than is read")

// Archive is an open archive.
type Archive struct {
	files map[string]*zip.File
	left  int // bytes that may still be read
}

// Open reads the directory of an archive.
func Open(data []byte) (*Archive, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	if len(r.File) > maxEntries {
		return nil, say.Errorf("%w: %d entries", ErrLarge, len(r.File))
	}
	a := &Archive{files: make(map[string]*zip.File, len(r.File)), left: MaxTotal}
	for _, f := range r.File {
		if _, twice := a.files[key(f.Name)]; !twice {
			a.files[key(f.Name)] = f
		}
	}
	return a, nil
}

// key makes names of parts comparable: they are written with either slash, with
// and without one in front, and in any case.
func key(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// Has reports whether there is a part of a name.
func (a *Archive) Has(name string) bool { return a.files[key(name)] != nil }

// Read gives the bytes of a part.
func (a *Archive) Read(name string) ([]byte, error) {
	f := a.files[key(name)]
	if f == nil {
		return nil, say.Errorf("%w: there is no part %s", ErrDamaged, name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %v", ErrDamaged, name, err)
	}
	defer r.Close()
	limit := min(MaxPart, a.left, max(freeRatio, int(min(f.CompressedSize64, MaxPart))*maxRatio))
	var b bytes.Buffer
	b.Grow(int(min(f.UncompressedSize64, uint64(limit), 4<<20)) + bytes.MinRead)
	n, err := io.Copy(&b, io.LimitReader(r, int64(limit)+1))
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %v", ErrDamaged, name, err)
	}
	if int(n) > limit {
		return nil, fmt.Errorf("%w: %s", ErrLarge, name)
	}
	a.left -= int(n)
	return b.Bytes(), nil
}

// Tree reads a part as XML, without the elements named in skip.
func (a *Archive) Tree(name string, skip ...string) (*Node, error) {
	data, err := a.Read(name)
	if err != nil {
		return nil, err
	}
	root, err := Parse(data, skip...)
	if err != nil {
		return nil, fmt.Errorf("%w: %s", err, name)
	}
	return root, nil
}
