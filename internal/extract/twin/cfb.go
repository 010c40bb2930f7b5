package twin

import (
	"bytes"
	"encoding/binary"
	"path"
	"slices"
	"strings"
)

// The sizes of a compound file of version 3.
const (
	sectorSize = 512
	miniSize   = 64
	miniLimit  = 4096
	entrySize  = 128

	chainEnd = 0xFFFFFFFE
	freeSect = 0xFFFFFFFF
	fatSect  = 0xFFFFFFFD
)

// entry is a file or folder of a compound file.
type entry struct {
	name         string
	kind         byte // 5 root, 1 storage, 2 stream
	right, child uint32
	start        uint32
	size         int
	data         []byte
	children     []int
}

// CFB writes a compound file (MS-CFB) of streams by path.
func CFB(streams map[string][]byte) []byte {
	entries := directory(streams)
	f := &compound{}
	var mini []byte
	var miniFAT []uint32
	for i := range entries {
		e := &entries[i]
		switch {
		case e.kind != 2:
		case len(e.data) < miniLimit:
			e.start = uint32(len(miniFAT))
			n := (len(e.data) + miniSize - 1) / miniSize
			miniFAT = append(miniFAT, chain(len(miniFAT), n)...)
			mini = append(mini, pad(e.data, miniSize)...)
		default:
			e.start = f.add(e.data)
		}
	}
	entries[0].start, entries[0].size = f.add(mini), len(mini)
	miniStart := f.add(words(miniFAT))
	dirStart := f.add(encodeEntries(entries))
	return f.bytes(dirStart, miniStart, (len(miniFAT)*4+sectorSize-1)/sectorSize)
}

// directory lists the entries: the root, then folders and streams.
func directory(streams map[string][]byte) []entry {
	entries := []entry{{name: "Root Entry", kind: 5, right: freeSect, child: freeSect}}
	index := map[string]int{"": 0}
	var names []string
	for name := range streams {
		names = append(names, name)
	}
	slices.Sort(names)
	add := func(name string, kind byte, data []byte) {
		dir, base := path.Split(name)
		parent := index[strings.TrimSuffix(dir, "/")]
		index[name] = len(entries)
		entries[parent].children = append(entries[parent].children, len(entries))
		entries = append(entries, entry{name: base, kind: kind, right: freeSect, child: freeSect, size: len(data), data: data})
	}
	for _, name := range names {
		if dir := strings.TrimSuffix(path.Dir(name), "."); dir != "" && index[dir] == 0 {
			add(dir, 1, nil)
		}
		add(name, 2, streams[name])
	}
	for i := range entries {
		for n, c := range entries[i].children { // a chain to the right is a tree too
			if n == 0 {
				entries[i].child = uint32(c)
			} else {
				entries[entries[i].children[n-1]].right = uint32(c)
			}
		}
	}
	return entries
}

func encodeEntries(entries []entry) []byte {
	var out []byte
	for _, e := range entries {
		b := make([]byte, entrySize)
		name := utf16le(e.name)
		copy(b, name)
		binary.LittleEndian.PutUint16(b[64:], uint16(len(name)+2))
		b[66], b[67] = e.kind, 1
		binary.LittleEndian.PutUint32(b[68:], freeSect)
		binary.LittleEndian.PutUint32(b[72:], e.right)
		binary.LittleEndian.PutUint32(b[76:], e.child)
		binary.LittleEndian.PutUint32(b[116:], e.start)
		binary.LittleEndian.PutUint32(b[120:], uint32(e.size))
		out = append(out, b...)
	}
	return out
}

// compound is a file as it grows: its sectors and their chains.
type compound struct {
	sectors []byte
	fat     []uint32
}

// add appends a stream and gives its first sector.
func (f *compound) add(data []byte) uint32 {
	if len(data) == 0 {
		return chainEnd
	}
	start := len(f.fat)
	data = pad(data, sectorSize)
	f.fat = append(f.fat, chain(start, len(data)/sectorSize)...)
	f.sectors = append(f.sectors, data...)
	return uint32(start)
}

// bytes writes the header, the sectors and the table of their chains.
func (f *compound) bytes(dir, miniFAT uint32, miniSectors int) []byte {
	const perSector = sectorSize / 4
	first := len(f.fat)
	n := 1
	for (first+n+perSector-1)/perSector > n {
		n++
	}
	for range n {
		f.fat = append(f.fat, fatSect)
	}
	for len(f.fat)%perSector != 0 {
		f.fat = append(f.fat, freeSect)
	}
	h := make([]byte, sectorSize)
	copy(h, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
	binary.LittleEndian.PutUint16(h[24:], 0x3E)
	binary.LittleEndian.PutUint16(h[26:], 3)
	binary.LittleEndian.PutUint16(h[28:], 0xFFFE)
	binary.LittleEndian.PutUint16(h[30:], 9)
	binary.LittleEndian.PutUint16(h[32:], 6)
	for at, v := range map[int]uint32{44: uint32(n), 48: dir, 56: miniLimit, 60: miniFAT, 64: uint32(miniSectors), 68: chainEnd} {
		binary.LittleEndian.PutUint32(h[at:], v)
	}
	for i := range 109 {
		v := uint32(freeSect)
		if i < n {
			v = uint32(first + i)
		}
		binary.LittleEndian.PutUint32(h[76+4*i:], v)
	}
	return slices.Concat(h, f.sectors, words(f.fat))
}

// chain is n sectors one after another.
func chain(from, n int) []uint32 {
	var list []uint32
	for i := range n {
		next := uint32(from + i + 1)
		if i == n-1 {
			next = chainEnd
		}
		list = append(list, next)
	}
	return list
}

func pad(data []byte, size int) []byte {
	return append(bytes.Clone(data), make([]byte, (size-len(data)%size)%size)...)
}

func words(list []uint32) []byte {
	var out []byte
	for _, w := range list {
		out = binary.LittleEndian.AppendUint32(out, w)
	}
	return out
}
