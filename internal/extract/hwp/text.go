package hwp

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"

	"sillok/internal/extract/block"
	"sillok/internal/extract/pua"
)

// The control characters of a paragraph's text (HWP 5.0, table 6). A character
// takes one unit, all others eight.
const (
	charTab       = 9
	charLineBreak = 10
	charHyphen    = 24
	charNoBreak   = 30
	charFixed     = 31

	controlUnits = 8
)

// extended are the characters that stand for a control, which follows the text
// as a record of its own.
var extended = [32]bool{1: true, 2: true, 3: true, 11: true, 12: true, 14: true, 15: true, 16: true, 17: true, 18: true, 21: true, 22: true, 23: true}

// inline are the characters that take eight units and stand for themselves.
var inline = [32]bool{4: true, 5: true, 6: true, 7: true, 8: true, 9: true, 19: true, 20: true}

// token is a stretch of a paragraph's text or one control.
type token struct {
	text    string
	control int // number of the control in the paragraph, -1 for text
}

// tokens divides the text of a paragraph. Units inside one of the gone ranges,
// which tracked changes deleted, are left out; their controls are counted. Signs
// stand around those inside one of the bold ranges.
func tokens(data []byte, gone, bold []extent) []token {
	var list []token
	var units []uint16
	strong := false
	set := func(on bool) {
		if on != strong {
			sign := uint16(block.BoldOff)
			if on {
				sign = uint16(block.BoldOn)
			}
			units, strong = append(units, sign), on
		}
	}
	flush := func() {
		set(false)
		if len(units) > 0 {
			list = append(list, token{text: decode(units), control: -1})
			units = units[:0]
		}
	}
	controls := 0
	for at := 0; 2*at+2 <= len(data); {
		unit := binary.LittleEndian.Uint16(data[2*at:])
		keep := !inside(gone, at)
		if keep && unit >= 32 {
			set(inside(bold, at))
		}
		at++
		if unit >= 32 {
			if keep {
				units = append(units, unit)
			}
			continue
		}
		switch {
		case extended[unit]:
			at += controlUnits - 1
			if keep {
				flush()
				list = append(list, token{control: controls})
			}
			controls++
		case inline[unit]:
			at += controlUnits - 1
			if unit == charTab && keep {
				units = append(units, '\t')
			}
		case keep:
			units = append(units, plain(unit)...)
		}
	}
	flush()
	return list
}

// plain is what a control character of one unit looks like.
func plain(unit uint16) []uint16 {
	switch unit {
	case charLineBreak:
		return []uint16{'\n'}
	case charHyphen:
		return []uint16{'-'}
	case charNoBreak, charFixed:
		return []uint16{' '}
	}
	return nil
}

// extent is a stretch of units.
type extent struct{ from, to int }

func inside(list []extent, at int) bool {
	for _, e := range list {
		if e.from <= at && at < e.to {
			return true
		}
	}
	return false
}

// deleted lists the stretches of a paragraph that tracked changes took away: its
// range tags of kind 0x11 (0x10 are those added).
func deleted(para *record) []extent {
	const kind, size, most = 0x11, 12, 256
	var list []extent
	for _, k := range para.kids {
		if k.tag != tagRangeTag {
			continue
		}
		for at := 0; at+size <= len(k.data) && len(list) < most; at += size {
			if k.u32(at+8)>>24 == kind {
				list = append(list, extent{int(k.u32(at)), int(k.u32(at + 4))})
			}
		}
	}
	return list
}

// characters decodes UTF-16 as HWP writes it.
func characters(data []byte) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = binary.LittleEndian.Uint16(data[2*i:])
	}
	return strings.TrimRight(decode(units), "\x00")
}

// decode turns units into text, and the points that HWP folds into others.
func decode(units []uint16) string {
	return strings.Map(func(r rune) rune {
		if r < 0x10000 {
			return pua.Unfold(uint16(r))
		}
		return r
	}, string(utf16.Decode(units)))
}
