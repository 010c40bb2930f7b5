package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/lazyregexp"
)

// What a line looks like, apart from what it says.

// isProse reports whether a line is a sentence or more of running text. Korean
// sentences of writing end in 다, 요, 까, 죠 and a full stop; a long line is prose
// even when its ending is unusual.
func isProse(s string) bool {
	n := length(s)
	if n < 20 || n <= 60 && (!endsSentence(s) && !strings.Contains(s, ". ") || trailsOff(s)) {
		return false
	}
	return holdsSentenceEnd(s) || n >= 140 && strings.Count(s, " ") >= n/12
}

// holdsSentenceEnd reports whether a sentence of writing ends anywhere in s.
func holdsSentenceEnd(s string) bool {
	for at := 0; ; at++ {
		i := strings.IndexAny(s[at:], ".?!")
		if i < 0 {
			return false
		}
		at += i
		if r, _ := utf8.DecodeLastRuneInString(s[:at]); strings.ContainsRune("다요까죠네라", r) {
			return true
		} else if strings.ContainsRune("음함임됨", r) && notedEnd.MatchString(s[:at]) {
			return true
		}
	}
}

// notedEnd is the end of a sentence of notes: … 착수한다고 발표하였음.
var notedEnd = pattern("noted-end")

// trailsOff reports whether a line ends in two full stops, as headlines of blogs do.
func trailsOff(s string) bool { return strings.HasSuffix(s, "..") && !strings.HasSuffix(s, "...") }

// endsSentence reports whether a line ends as a sentence does.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool { return strings.ContainsRune("\"'”’)]】」』", r) })
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".?!…", r)
}

// isHeadline reports whether a line could be a headline, a deck or a subheading:
// short, without a full stop, not an item of a list.
func isHeadline(s string) bool {
	n := length(s)
	if n < 5 || n > 110 || hasBullet(s) {
		return false
	}
	bare := strings.TrimRight(dayBehind.ReplaceAllString(s, ""), "\"'”’)]〉》」』| ")
	if strings.HasSuffix(bare, ".") && !trailsOff(bare) || strings.HasSuffix(bare, ":") || strings.HasSuffix(bare, ",") {
		return false
	}
	return countHangul(s) >= 3 || n >= 12 && strings.Count(s, " ") >= 2 && latinWords.MatchString(s)
}

// dayBehind is a day in brackets behind a headline: … 축사(19. 10. 8.).
var dayBehind = lazyregexp.New(`\((?:[가-힣]{2,4}\s)?['’‘]?\d{2,4}\.\s?\d{1,2}\.(?:\s?\d{1,2}\.?)?(?:\([월화수목금토일]\))?(?:\s?[~∼～-]\s?(?:['’‘]?\d{2,4}\.\s?)?\d{1,2}\.(?:\s?\d{1,2}\.?)?)?\)$`)

// latinWords is a headline in Latin letters.
var latinWords = lazyregexp.New(`^["“‘']?[A-Z][\p{L}\d ,:'’“”"&()-]+[?!]?$`)

// hasBullet reports whether a line begins as an item of a list does.
func hasBullet(s string) bool { return bullet.MatchString(s) }

var bullet = lazyregexp.New(`^([•·∙・▪▫◦ㅇ○◯●◎□■▲△▶▷▼▽◀◁※*☞→⇒ㆍ–—-]|[0-9]{1,2}[.)]\s|[①-⑳]|[가-하][.)]\s|[(（][0-9가-하][)）])`)

// undashed is a line without the dash or dot that boards set before each of theirs.
func undashed(s string) string { return strings.TrimLeft(s, "-•· ") }

// isCall reports whether a short line calls or asks, as a headline may.
func isCall(s string) bool {
	return length(s) <= 45 && strings.ContainsAny(s[len(s)-1:], "!?")
}

// hasBodyBullet reports whether a line is an item of the text and no title or
// deck: it has the bullet of a paragraph and the length of one.
func hasBodyBullet(s string) bool { return bodyBullet.MatchString(s) && length(s) >= 45 }

var bodyBullet = lazyregexp.New(`^[□■○◦●ㅇ❍☐❏◯][^:：]`)

// isNameLine reports whether a line is a person's name with a post, as it stands
// under a portrait: 홍길동 가나정보원 부원장.
func isNameLine(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 6 || !personName.MatchString(words[0]) {
		return false
	}
	return post.MatchString(words[len(words)-1])
}

var (
	personName = lazyregexp.New(`^[가-힣]{2,4}$`)
	post       = lazyregexp.Later(func() string { return `(?:[장관원]|박사|책임|작가|` + anyPost() + `)$` })
)

// countHangul counts the syllables of s.
func countHangul(s string) int {
	n := 0
	for _, r := range s {
		if unicode.Is(unicode.Hangul, r) {
			n++
		}
	}
	return n
}

// doubled gives the first half of a line that says the same twice, as a caption
// does that stands both under a picture and in its alternative text.
func doubled(s string) (string, bool) {
	if length(s) < 20 {
		return s, false
	}
	for _, joint := range []string{"", " "} {
		half := (len(s) - len(joint)) / 2
		if 2*half+len(joint) == len(s) && s[:half] == s[half+len(joint):] && s[half:half+len(joint)] == joint {
			return s[:half], true
		}
	}
	return s, false
}
