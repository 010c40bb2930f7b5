// Package pdf reads PDF, which says where glyphs stand on pages and nothing of
// paragraphs, columns or tables. PDFium gives the glyphs as characters with
// their places, and the lines that are drawn; this package makes words, lines,
// columns, paragraphs and tables of them:
//
//  1. words: characters that stand together, with place, size and whether a
//     space was drawn behind them (page.go, word.go).
//  2. tables: cells where drawn lines make a grid (grid.go).
//  3. lines and columns: in the order in which they are read (line.go, order.go).
//  4. running heads and feet: what stands at the edges of several pages, and
//     page numbers (running.go).
//  5. paragraphs: lines that fill their column go on in the next one; whether a
//     space stood where a line was broken, join.go decides.
//
// Pages without text, such as scans, are named in a Remark. Files with a
// password, damaged ones and those whose glyphs have no meaning are refused.
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"sillok/internal/say"

	fault "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"sillok/internal/extract/block"
	"sillok/internal/extract/pua"
)

// maxPages bounds the pages of a file.
const maxPages = 2000

// Known reports whether content is a PDF. Some programs write other bytes before
// the header, and readers allow it.
func Known(data []byte) bool { return bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")) }

// elsewhere is the advice for files whose text is not to be had.
func elsewhere() string {
	return say.Text("the office that published it mostly has the same document as HWPX or HWP: import that")
}

// Read gives the blocks of a PDF file. The error is a block.Refusal.
func Read(data []byte) (*block.Document, error) {
	if !bytes.Contains(data, []byte("obj")) {
		return nil, refusal(errNothing) // no need to start PDFium
	}
	characters := &pua.Cleaner{}
	pages, err := readPages(data, characters)
	if err != nil {
		return nil, refusal(err)
	}
	if err := judge(pages); err != nil {
		return nil, err
	}
	return &block.Document{Blocks: compose(pages), Remarks: append(remarks(pages), characters.Remarks()...)}, nil
}

// refusal tells a user why a file is not read.
func refusal(err error) error {
	switch {
	case errors.Is(err, fault.ErrPassword), errors.Is(err, fault.ErrSecurity):
		return &block.Refusal{Message: say.Text("the PDF file has a password"), Hint: say.Sprintf("save it without one; %s", elsewhere())}
	case errors.Is(err, errTime):
		return &block.Refusal{Message: say.Text("the PDF file takes too long to read"), Hint: say.Sprintf("it may be damaged; %s", elsewhere())}
	case errors.Is(err, errPages):
		return &block.Refusal{Message: say.Sprintf("the PDF file has more than the %d pages that are read", maxPages), Hint: say.Text("divide it into several files")}
	case errors.Is(err, errStart):
		return &block.Refusal{Message: err.Error(), Hint: say.Text("save its text as .txt or .html and import that")}
	}
	return &block.Refusal{Message: say.Text("the PDF file is damaged"), Hint: say.Sprintf("download it again; %s", elsewhere())}
}

var (
	errNothing = say.New("no object")
	errPages   = say.New("too many pages")
	errStart   = say.New("the reader of PDF files did not start")
)

// readPages gives what stands on the pages of a file.
func readPages(data []byte, characters *pua.Cleaner) (pages []*page, err error) {
	s, err := begin()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errStart, err)
	}
	defer s.end()
	s.characters = characters
	defer func() {
		if s.late.Load() {
			err = errTime
		}
	}()
	d, err := s.OpenDocument(&requests.OpenDocument{File: &data})
	if err != nil {
		return nil, err
	}
	count, err := s.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.Document})
	if err != nil {
		return nil, err
	}
	if count.PageCount > maxPages {
		return nil, errPages
	}
	return s.pages(d.Document, count.PageCount)
}

// pages reads the pages of an open file. One that cannot be read is nil.
func (s *session) pages(d references.FPDF_DOCUMENT, count int) ([]*page, error) {
	var pages []*page
	for i := range count {
		p, err := s.page(d, i)
		if s.late.Load() {
			return nil, errTime
		}
		if err != nil {
			p = nil
		}
		pages = append(pages, p)
		s.more()
	}
	closeScripts(pages)
	return pages, nil
}

// A page is a picture when it has fewer letters than this and its pictures cover
// that much of it, and drawn text when it has no letters and so many curves.
const (
	fewLetters   = 30
	pictureShare = 0.4
	manyPaths    = 100
)

// scanned reports whether the text of a page is a picture.
func (p *page) scanned() bool {
	return p.letters < fewLetters && p.pictures > pictureShare || p.letters == 0 && p.paths > manyPaths
}

// nonsense reports whether the file does not say which characters the glyphs of
// a page are: many have no meaning, or there are more parts of old syllables than
// syllables of today, which no text in old Korean has.
func (p *page) nonsense() bool {
	return p.unknown*5 > p.letters+p.unknown || p.old > 9 && p.old > 3*p.modern
}

// judge refuses a file in which no page can be read.
func judge(pages []*page) error {
	var broken, scanned, nonsense, read int
	for _, p := range pages {
		switch {
		case p == nil:
			broken++
		case p.nonsense():
			nonsense++
		case p.scanned():
			scanned++
		case p.letters > 0:
			read++
		}
	}
	switch {
	case read > 0:
		return nil
	case nonsense > 0:
		return &block.Refusal{Message: say.Text("the PDF file does not say which characters its glyphs are"), Hint: elsewhere()}
	case scanned > 0:
		return &block.Refusal{Message: say.Text("the PDF file has no text: its pages are scanned pictures"), Hint: elsewhere()}
	case broken > 0 || len(pages) == 0:
		return &block.Refusal{Message: say.Text("the PDF file is damaged"), Hint: say.Sprintf("download it again; %s", elsewhere())}
	}
	return &block.Refusal{Message: say.Text("the PDF file has no text"), Hint: elsewhere()}
}

// remarks name the pages whose text is missing or doubtful.
func remarks(pages []*page) []block.Remark {
	var list []block.Remark
	for _, kind := range []struct {
		message func(pages string) string
		is      func(*page) bool
	}{
		{func(p string) string { return say.Sprintf("page %s: scanned, its text is not read", p) }, func(p *page) bool { return p != nil && p.scanned() }},
		{func(p string) string {
			return say.Sprintf("page %s: the file does not say which characters its glyphs are", p)
		}, func(p *page) bool { return p != nil && p.nonsense() }},
		{func(p string) string { return say.Sprintf("page %s: damaged, not read", p) }, func(p *page) bool { return p == nil }},
	} {
		var numbers []string
		for i, p := range pages {
			if kind.is(p) {
				numbers = append(numbers, fmt.Sprint(i+1))
			}
		}
		if len(numbers) > 0 {
			list = append(list, block.Remark{Message: kind.message(strings.Join(numbers, ", ")), Hint: elsewhere()})
		}
	}
	return list
}

// scripts are those in which offices of Korea publish, for residents from
// elsewhere too. Letters of others come of glyphs whose numbers were taken for
// characters.
var scripts = []*unicode.RangeTable{
	unicode.Hangul, unicode.Han, unicode.Latin, unicode.Common, unicode.Inherited, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo,
	unicode.Greek, unicode.Cyrillic, unicode.Arabic, unicode.Hebrew, unicode.Armenian, unicode.Georgian, unicode.Ethiopic, unicode.Mongolian,
	unicode.Devanagari, unicode.Bengali, unicode.Tamil, unicode.Telugu, unicode.Gujarati, unicode.Gurmukhi, unicode.Sinhala,
	unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan,
}

// oldJamo reports whether a part of a syllable is none of today's.
func oldJamo(r rune) bool {
	return r > 0x1112 && r < 0x1161 || r > 0x1175 && r < 0x11A8 || r > 0x11C2 && r < 0x1200
}

// meaningless reports whether a character stands for a glyph without a meaning.
func meaningless(r rune) bool {
	switch {
	case r == 0, r == unicode.ReplacementChar, unicode.IsControl(r), r&0xFFFE == 0xFFFE, unicode.Is(unicode.Co, r):
		return true
	case unicode.IsLetter(r):
		return !unicode.In(r, scripts...) || oldJamo(r)
	}
	return !unicode.IsPrint(r) && !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r)
}
