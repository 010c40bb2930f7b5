package entity

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Slugs are the folder names of entities. They are a function of the ids
// alone, never of the order in which documents were read, and hold on every
// file system: NFC, lower case, short enough, and none that Windows reserves.

const (
	maxSlugBytes = 180
	maxSlugRunes = 60
)

// Slugs gives each id its slug. Where two ids of a kind meet in one slug, all
// but the plain one (the id that is its own slug) get a hash of the id.
func Slugs(ids []ID) map[ID]string {
	meet := make(map[ID]int, len(ids)) // kind and slug
	out := make(map[ID]string, len(ids))
	for _, id := range ids {
		if _, done := out[id]; done {
			continue
		}
		s, _ := plainSlug(id)
		out[id] = s
		meet[ID{id.Kind, s}]++
	}
	for id, s := range out {
		if _, cut := plainSlug(id); cut || meet[ID{id.Kind, s}] > 1 && id.Name != s {
			out[id] = hashed(id, s)
		}
	}
	return out
}

// Slug gives the folder of id among all that the authority knows.
func (a *Authority) Slug(id ID) string {
	a.slugged.Do(func() {
		all := make([]ID, len(a.entities))
		for i, e := range a.entities {
			all[i] = e.ID
		}
		a.slugs = Slugs(all)
		a.taken = make(map[ID]bool, len(all))
		for id, s := range a.slugs {
			a.taken[ID{id.Kind, s}] = true
		}
	})
	if s, ok := a.slugs[id]; ok {
		return s
	}
	s, cut := plainSlug(id)
	if cut || a.taken[ID{id.Kind, s}] && id.Name != s {
		return hashed(id, s)
	}
	return s
}

// plainSlug turns id into a slug; cut says that it must carry the id's hash,
// because it was cut short, is reserved, or has nothing left to tell it by.
func plainSlug(id ID) (slug string, cut bool) {
	var b strings.Builder
	for _, r := range norm.NFC.String(id.Name) {
		switch {
		case r >= 'A' && r <= 'Z':
			b.WriteRune(r + 'a' - 'A')
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r >= '가' && r <= '힣', r >= '一' && r <= '鿿', r == '-', r == '_', r == '.':
			b.WriteRune(r)
		default:
			b.WriteByte('-')
		}
	}
	s := b.String()
	if strings.HasPrefix(s, ".") { // a dotfile would be left out by the host
		s = "-" + s[1:]
	}
	s = strings.TrimRight(s, ".")
	if short := shorten(s); short != s {
		return strings.TrimRight(short, "."), true
	}
	if reserved(s) { // con, and com1.txt as well
		return strings.ReplaceAll(s, ".", "-"), true
	}
	return s, strings.Trim(s, "-_.") == ""
}

// shorten cuts s to the length that all file systems take.
func shorten(s string) string {
	n := 0
	for i, r := range s {
		if n++; n > maxSlugRunes || i+utf8.RuneLen(r) > maxSlugBytes {
			return s[:i]
		}
	}
	return s
}

// reserved reports whether a folder cannot have this name: Windows keeps it for
// a device, with or without an extension, or a file of the site has it
// (laws/index.html, feed.xml).
func reserved(s string) bool {
	s, extension, _ := strings.Cut(s, ".")
	if s == "index" && extension != "" || s == "feed" && extension == "xml" {
		return true
	}
	if slices.Contains([]string{"con", "prn", "aux", "nul", "conin$", "conout$"}, s) {
		return true
	}
	return len(s) == 4 && (s[:3] == "com" || s[:3] == "lpt") && s[3] >= '0' && s[3] <= '9'
}

// hashed gives s with 8 hexadecimal digits of the id's hash.
func hashed(id ID, s string) string {
	sum := sha256.Sum256([]byte(id.String()))
	return s + "-" + hex.EncodeToString(sum[:4])
}
