package docx

import (
	"strings"

	"sillok/internal/extract/numeral"
	"sillok/internal/extract/zipxml"
)

const levels = 9

// level is how one level of a list is numbered.
type level struct {
	format string // "%1.%2": %N stands for the number of level N
	shape  numeral.Shape
	start  int
	bullet bool
}

// list is a numbering: its levels, and the numbers reached. Numberings of one
// definition count together unless one says where it begins.
type list struct {
	levels  [levels]level
	numbers *[levels]int
}

// shapes are the number formats that differ from digits (ST_NumberFormat).
var shapes = map[string]numeral.Shape{
	"upperRoman": numeral.RomanCapital, "lowerRoman": numeral.RomanSmall,
	"upperLetter": numeral.LatinCapital, "lowerLetter": numeral.LatinSmall,
	"ganada": numeral.HangulSyllable, "chosung": numeral.HangulJamo,
	"koreanDigital": numeral.HangulPhonetic, "koreanLegal": numeral.HangulPhonetic,
	"koreanDigital2": numeral.Ideograph, "ideographDigital": numeral.Ideograph,
	"chineseCounting": numeral.Ideograph, "taiwaneseCounting": numeral.Ideograph,
	"ideographTraditional": numeral.DecagonCircleHanja, "decimalEnclosedCircle": numeral.CircledDigit,
	"ideographEnclosedCircle": numeral.CircledIdeograph,
}

// numberings reads the lists by id.
func numberings(root *zipxml.Node) map[string]*list {
	abstract := map[string]*list{}
	for _, n := range root.All("abstractNum") {
		l := &list{numbers: &[levels]int{}}
		l.read(n)
		abstract[n.Attr("abstractNumId")] = l
	}
	out := map[string]*list{}
	for _, n := range root.All("num") {
		base := abstract[value(n.Kid("abstractNumId"))]
		if base == nil {
			continue
		}
		l := *base
		for _, o := range n.All("lvlOverride") {
			l.override(o)
		}
		out[n.Attr("numId")] = &l
	}
	return out
}

// read reads the levels in n.
func (l *list) read(n *zipxml.Node) {
	for _, lvl := range n.All("lvl") {
		i := lvl.Int("ilvl", 0)
		if i < 0 || i >= levels {
			continue
		}
		format := value(lvl.Kid("numFmt"))
		start := 1
		if s := lvl.Kid("start"); s != nil {
			start = min(max(s.Int("val", 1), 0), 1<<20)
		}
		l.levels[i] = level{format: value(lvl.Kid("lvlText")), shape: shapes[format], start: start, bullet: format == "bullet"}
		if format == "none" {
			l.levels[i].format = ""
		}
	}
}

// override changes a level of one numbering, which then counts by itself.
func (l *list) override(o *zipxml.Node) {
	l.read(o)
	i := o.Int("ilvl", 0)
	start := o.Kid("startOverride")
	if i < 0 || i >= levels {
		return
	}
	if start != nil {
		l.levels[i].start = min(max(start.Int("val", 1), 0), 1<<20)
	}
	l.numbers = &[levels]int{}
}

// next counts a paragraph and writes its marker. The numbers are kept one too
// high, so that zero means that none was given.
func (l *list) next(i int) string {
	i = min(max(i, 0), levels-1)
	if l.levels[i].bullet {
		return l.levels[i].format
	}
	if l.numbers[i] == 0 {
		l.numbers[i] = l.levels[i].start
	}
	l.numbers[i]++
	for below := i + 1; below < levels; below++ {
		l.numbers[below] = 0
	}
	var b strings.Builder
	format := l.levels[i].format
	for at := 0; at < len(format); at++ {
		if format[at] == '%' && at+1 < len(format) && format[at+1] >= '1' && format[at+1] <= '9' {
			at++
			b.WriteString(l.number(int(format[at] - '1')))
			continue
		}
		b.WriteByte(format[at])
	}
	return strings.TrimSpace(b.String())
}

func (l *list) number(i int) string {
	n := l.numbers[i] - 1
	if n < 0 {
		n = l.levels[i].start
	}
	return numeral.Write(n, l.levels[i].shape)
}
