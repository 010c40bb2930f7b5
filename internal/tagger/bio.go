package tagger

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"sillok/internal/tagger/label"
)

// Sentence is one labelled sentence of a KLUE-NER file. A span's Type is the
// index of its tag in the tag list the file was read with.
type Sentence struct {
	ID    string
	Chars []rune
	Spans []label.Span
}

// Text returns the characters as a string.
func (s *Sentence) Text() string { return string(s.Chars) }

// Tags are the six entity types of KLUE-NER, in the order of the labels of the
// model: person, organisation, location, date, time, quantity.
func Tags() []string { return []string{"PS", "OG", "LC", "DT", "TI", "QT"} }

// ReadBIO reads sentences in KLUE's format: a character, a tab and its BIO tag
// a line, an empty line after each sentence, and before it a line "## id",
// where lines of "##" that hold no tab-separated tag are comments. typeOf maps
// the tag after "B-" or "I-" to a type; -1 refuses it.
func ReadBIO(r io.Reader, typeOf func(tag string) int) ([]Sentence, error) {
	var out []Sentence
	var s Sentence
	flush := func() {
		if len(s.Chars) > 0 {
			out = append(out, s)
		}
		s = Sentence{}
	}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSuffix(lines.Text(), "\r")
		switch {
		case line == "":
			flush()
		case strings.HasPrefix(line, "##"):
			id, _, _ := strings.Cut(strings.TrimLeft(line, "# "), "\t")
			s.ID = id
		default:
			if err := s.readChar(line, typeOf); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
		}
	}
	flush()
	return out, lines.Err()
}

// readChar adds the character and tag of one line.
func (s *Sentence) readChar(line string, typeOf func(string) int) error {
	char, tag, ok := strings.Cut(line, "\t")
	if !ok || utf8.RuneCountInString(char) != 1 {
		return fmt.Errorf("found %q, want one character, a tab and a tag", line)
	}
	r, _ := utf8.DecodeRuneInString(char)
	at := len(s.Chars)
	s.Chars = append(s.Chars, r)
	if tag == "O" {
		return nil
	}
	position, name, _ := strings.Cut(tag, "-")
	typ := typeOf(name)
	if position != "B" && position != "I" || typ < 0 {
		return fmt.Errorf("unknown tag %q, want O, B- or I- with an entity type", tag)
	}
	if last := len(s.Spans) - 1; position == "I" && last >= 0 && s.Spans[last].End == at && s.Spans[last].Type == typ {
		s.Spans[last].End++
		return nil
	}
	s.Spans = append(s.Spans, label.Span{Start: at, End: at + 1, Type: typ})
	return nil
}

// TagIndex returns the index of a tag in Tags, or -1.
func TagIndex(tag string) int {
	for i, t := range Tags() {
		if t == tag {
			return i
		}
	}
	return -1
}
