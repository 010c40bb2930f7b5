package hwp

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"

	"sillok/internal/say"

	"github.com/richardlehane/mscfb"

	"sillok/internal/extract/block"
)

// The limits of a container.
const (
	maxStream = 24 << 20 // bytes of a stream, and of what it unpacks to
	maxTotal  = 64 << 20 // bytes of all streams that are read
	chunk     = 64 << 10 // mscfb takes quadratic time over what is read at once
)

// The bits of FileHeader's properties.
const (
	compressed   = 1 << 0
	password     = 1 << 1
	distribution = 1 << 2
	rights       = 1 << 4 // DRM
	certificate  = 1 << 8
	certRights   = 1 << 10
)

// damaged refuses a file. Its words are in the language of the run, which is not known
// when the package starts.
func damaged() *block.Refusal {
	return &block.Refusal{Message: say.Text("the HWP file is damaged"), Hint: say.Text("open it in Hangul, save it anew and import that")}
}

// container is an open file: its streams by path.
type container struct {
	streams    map[string]*mscfb.File
	properties uint32
	left       int // bytes that may still be read
}

// open reads the directory and the header of a file.
func open(data []byte) (*container, error) {
	r, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return nil, damaged()
	}
	c := &container{streams: map[string]*mscfb.File{}, left: maxTotal}
	for _, f := range r.File {
		c.streams[strings.Join(append(f.Path[:len(f.Path):len(f.Path)], f.Name), "/")] = f
	}
	header, err := c.raw("FileHeader")
	if err != nil || len(header) < 40 || !bytes.HasPrefix(header, []byte("HWP Document File")) {
		return nil, &block.Refusal{Message: say.Text("the file is an OLE container without a Hangul document in it"), Hint: say.Text("an old Word, Excel or PowerPoint file is not read; save it as .docx or .txt")}
	}
	if major := header[35]; major != 5 {
		return nil, &block.Refusal{Message: say.Sprintf("HWP version %d is not read", major), Hint: say.Text("save it as HWPX in Hangul and import that")}
	}
	c.properties = binary.LittleEndian.Uint32(header[36:])
	return c, c.locked()
}

// locked refuses files that cannot be read without a key.
func (c *container) locked() error {
	switch {
	case c.properties&password != 0:
		return &block.Refusal{Message: say.Text("the HWP file has a password"), Hint: say.Text("open it in Hangul, remove the password and import that")}
	case c.properties&(rights|certificate|certRights) != 0:
		return &block.Refusal{Message: say.Text("the HWP file is encrypted (DRM or a certificate)"), Hint: say.Text("ask its publisher for a file without it")}
	}
	return nil
}

// raw gives the bytes of a stream as they stand in the file.
func (c *container) raw(name string) ([]byte, error) {
	f := c.streams[name]
	if f == nil || f.Size > int64(min(maxStream, c.left)) || f.Size < 0 {
		return nil, damaged()
	}
	var b bytes.Buffer
	for int64(b.Len()) < f.Size {
		n, err := io.CopyN(&b, f, min(chunk, f.Size-int64(b.Len())))
		if n == 0 || err != nil && !errors.Is(err, io.EOF) {
			return nil, damaged()
		}
	}
	c.left -= b.Len()
	return b.Bytes(), nil
}

// stream gives the records of a stream, unpacked.
func (c *container) stream(name string) (*record, error) {
	data, err := c.raw(name)
	if err != nil {
		return nil, err
	}
	if strings.HasPrefix(name, viewText) && c.properties&distribution != 0 {
		if data, err = decrypt(data); err != nil {
			return nil, err
		}
	}
	if c.properties&compressed != 0 {
		if data, err = c.inflate(data); err != nil {
			return nil, err
		}
	}
	return tree(data)
}

// inflate unpacks a stream within the limits.
func (c *container) inflate(data []byte) ([]byte, error) {
	limit := min(maxStream, c.left)
	var b bytes.Buffer
	n, err := io.Copy(&b, io.LimitReader(flate.NewReader(bytes.NewReader(data)), int64(limit)+1))
	if err != nil {
		return nil, damaged()
	}
	if int(n) > limit {
		return nil, &block.Refusal{Message: say.Text("the HWP file unpacks to more than is read"), Hint: say.Text("divide the document into several files")}
	}
	c.left -= int(n)
	return b.Bytes(), nil
}

// Where the text of a document stands.
const (
	bodyText = "BodyText/Section"
	viewText = "ViewText/Section"
)

// sections lists the streams of a document's sections.
func (c *container) sections() []string {
	prefix := bodyText
	if c.properties&distribution != 0 {
		prefix = viewText
	}
	var names []string
	for i := 0; c.streams[fmt.Sprint(prefix, i)] != nil; i++ {
		names = append(names, fmt.Sprint(prefix, i))
	}
	return names
}
