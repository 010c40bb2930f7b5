package hwp

import "encoding/binary"

// The tags of records that are read (HWP 5.0, tables 13 and 57).
const (
	tagCharShape   = 21
	tagNumbering   = 23
	tagBullet      = 24
	tagParaShape   = 25
	tagTrackChange = 96

	tagParaHeader = 66
	tagParaText   = 67
	tagParaChars  = 68
	tagRangeTag   = 70
	tagControl    = 71
	tagList       = 72
	tagShape      = 76
	tagTable      = 77
	tagEquation   = 88
	tagTextArt    = 90
	tagMemoList   = 93

	tagDistribution = 28
)

// The limits of a tree of records.
const (
	maxRecords = 1_000_000
	maxDepth   = 64
)

// record is a record with those of a deeper level that follow it.
type record struct {
	tag  int
	data []byte
	kids []*record
}

// tree reads records of a stream. A record that does not fit into the stream
// means that it is cut off.
func tree(data []byte) (*record, error) {
	root := &record{tag: -1}
	open := []*record{root} // the record of each level above the next
	for count := 0; len(data) >= 4; count++ {
		head := binary.LittleEndian.Uint32(data)
		data = data[4:]
		level, size := int(head>>10&0x3FF), int(head>>20)
		if size == 0xFFF {
			if len(data) < 4 {
				return nil, damaged()
			}
			size = int(binary.LittleEndian.Uint32(data))
			data = data[4:]
		}
		if size > len(data) || count == maxRecords {
			return nil, damaged()
		}
		r := &record{tag: int(head & 0x3FF), data: data[:size]}
		data = data[size:]
		level = min(level, len(open)-1, maxDepth)
		parent := open[level]
		parent.kids = append(parent.kids, r)
		open = append(open[:level+1], r)
	}
	return root, nil
}

// u16 reads a number at a place of the record, 0 behind its end.
func (r *record) u16(at int) int {
	if at+2 > len(r.data) {
		return 0
	}
	return int(binary.LittleEndian.Uint16(r.data[at:]))
}

// u32 reads a number at a place of the record, 0 behind its end.
func (r *record) u32(at int) uint32 {
	if at+4 > len(r.data) {
		return 0
	}
	return binary.LittleEndian.Uint32(r.data[at:])
}

// text reads a string with its length before it, and the place behind it.
func (r *record) text(at int) (string, int) {
	n := r.u16(at)
	at += 2
	if at+2*n > len(r.data) {
		return "", len(r.data)
	}
	return characters(r.data[at : at+2*n]), at + 2*n
}

// id is the name of a control: "tbl ", "gso ", "%hlk".
func (r *record) id() string {
	if len(r.data) < 4 {
		return ""
	}
	return string([]byte{r.data[3], r.data[2], r.data[1], r.data[0]})
}
