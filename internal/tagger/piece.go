package tagger

import "unicode/utf8"

// longPiece is the greatest number of characters labelled at once.
const longPiece = 600

// take reads the piece of text that starts at byte start, and returns the byte
// after it. A piece is a sentence, or what is left of the line, or, where a
// sentence exceeds longPiece, what precedes its last space. Spaces around it
// are left out: the sentences that the model learnt from have none.
func (w *worker) take(text string, start int) int {
	w.chars, w.offsets = w.chars[:0], w.offsets[:0]
	end, lastSpace := len(text), 0
	for at := start; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		n := len(w.chars)
		if r == '\n' || isSpace(r) && endsSentence(w.chars) {
			end = at + size
			w.offsets = append(w.offsets, at)
			break
		}
		if n == longPiece {
			end = w.cut(lastSpace, at)
			break
		}
		if isSpace(r) {
			lastSpace = n
		}
		if n > 0 || !isSpace(r) {
			w.chars, w.offsets = append(w.chars, r), append(w.offsets, at)
		}
		at += size
	}
	w.offsets = append(w.offsets, end)
	for n := len(w.chars); n > 0 && isSpace(w.chars[n-1]); n-- {
		w.chars = w.chars[:n-1]
	}
	return end
}

// cut drops the characters from position n on, if n lies in the second half,
// and returns the byte where the next piece starts, else end.
func (w *worker) cut(n, end int) int {
	if n < longPiece/2 {
		return end
	}
	end = w.offsets[n]
	w.chars, w.offsets = w.chars[:n], w.offsets[:n]
	return end
}

func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\r', '\u00a0', '\u3000':
		return true
	}
	return false
}

// endsSentence reports whether a sentence ends with these characters: a stop
// after a Hangul syllable, a bracket or a quotation mark, so that neither
// "2021. 9. 22." nor "A. 김" is cut.
func endsSentence(chars []rune) bool {
	n := len(chars)
	if n > 1 && isClosing(chars[n-1]) {
		n--
	}
	if n < 2 {
		return false
	}
	switch chars[n-1] {
	case '.', '!', '?', '。':
		before := chars[n-2]
		return before >= '가' && before <= '힣' || isClosing(before)
	}
	return false
}

func isClosing(r rune) bool {
	switch r {
	case ')', ']', '"', '\'', '”', '’', '」', '』', '》', '〉':
		return true
	}
	return false
}
