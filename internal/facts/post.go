package facts

import (
	"sort"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// Words for posts. A post is the last word of a title: 전자정부국장, 상근부회장. It
// may be glued to the body's name (한국피엠오협회장), and then the body's last part
// belongs to it: 협회장.

// postEnd are the last syllables of posts.
var postEnds = korean.List("post ends")

// notPosts end as posts do and are none.
var notPosts = korean.List("not posts")

// looseAlone are posts that are everyday words when nothing stands before them;
// after a name they are posts.
var looseAlone = korean.List("loose alone")

// postParticles are the particles and endings after a post.
var postParticles = korean.List("post particles")

// officer reports whether a word ends as the posts of officials do, which are too
// many to be listed: 정보화계획관. It says so of words beside a name alone.
func officer(word string) bool {
	return officerEnd.Ends(word) && length(word) > 3 && tailIn(word, halls) == ""
}

// halls are the ends of words for places and ideas that end as officers do.
var halls = korean.List("halls")

// tailIn gives the longest end of a word that is in a set, "" without one.
func tailIn(word string, set map[string]bool) string {
	for i := range word {
		if set[word[i:]] {
			return word[i:]
		}
	}
	return ""
}

// wholeOnly are posts that end everyday words too (외환시장, 국정감사), and compounds
// those of their compounds that are posts.
var (
	wholeOnly = korean.List("whole only")
	compounds = korean.List("compounds")
)

// endsByName are ends of posts beside names that elsewhere are words for places.
var endsByName = korean.List("post ends beside names")

// isPost reports whether a word is a post. named says that it stands beside a
// person's name.
func (r *reader) isPost(word string, named bool) bool {
	if length(word) < 2 || length(word) > 20 {
		return false
	}
	if notPosts[word] {
		return named && looseAlone[word]
	}
	if stationed.Begins(word) && envoyPost.MatchString(word) {
		return true
	}
	if tail := tailIn(word, postEnds); tail != "" && (word == tail || !wholeOnly[tail] || tailIn(word, compounds) != "") {
		return true
	}
	if named && tailIn(word, endsByName) != "" {
		return true
	}
	if r.names != nil {
		if p, ok := r.names.PostWord(word); ok && (named || !p.Ambiguous) && !honorific[word] {
			return true
		}
	}
	return false
}

// honorific are words after names that say nothing of a post: forms of address,
// occupations, parts in a talk or a contest.
var honorific = korean.List("honorific")

// candidates follow a post that somebody does not hold yet.
var candidates = words("candidates")

// officerEnd ends the posts of officers, and deputies those who stand in for one.
var (
	officerEnd = words("officer-end")
	deputies   = words("deputies")
)

// candidate reports whether a word says that the post before it is not held yet.
func candidate(word string) bool {
	return candidates.Begins(word)
}

// officerOf gives the post in a word that ends as those of officials do, behind a
// name, without its particles.
func officerOf(word string) (string, bool) {
	for range 2 {
		if officer(word) {
			return word, true
		}
		cut := tailIn(word, postParticles)
		if cut == "" {
			break
		}
		word = strings.TrimSuffix(word, cut)
	}
	return "", false
}

// attacheOf gives the post of three syllables behind a body that ends as those of
// officials do: 주네팔대사관 노무관은.
func attacheOf(word string) (string, bool) {
	stem := word
	if m := subjectEnd.FindString(word); m != "" {
		stem = strings.TrimSuffix(word, m)
	}
	return stem, stem != word && length(stem) == 3 && officerEnd.Ends(stem) && tailIn(stem, halls) == ""
}

// postOf takes the particles off a word and gives the post in it.
func (r *reader) postOf(word string, named bool) (string, bool) {
	for range 3 {
		if r.isPost(word, named) {
			return word, true
		}
		cut := tailIn(word, postParticles)
		if cut == "" {
			return "", false
		}
		word = strings.TrimSuffix(word, cut)
	}
	return "", false
}

// gluedPost gives the post of a body's name with 장 behind it.
func gluedPost(body string) string { return korean.GluedPost(body) }

// unitEnds are the ends of the names of parts of a body.
var unitEnds = korean.List("unit ends")

// office reports whether a word is the name of a part of a body.
func office(word string) bool {
	tail := tailIn(word, unitEnds)
	return tail != "" && !everyday[word] && (len(tail) < len(word) || length(tail) > 1 && unitEnds[word])
}

// everyday end as the names of units do and are none.
var everyday = korean.List("everyday")

var (
	// modifier are words between a body and a post that say nothing of the post.
	modifier = korean.List("modifier")
	// seatOf follow the head of state or of government whose own a body is.
	seatOf = korean.List("seat of")
	// former says that a post is held no more.
	former = korean.List("former")
	// acting follow the post that somebody holds for another.
	acting = korean.List("acting")
	// ranks go with a post in front of the name: 정보기획관 나은별 국장.
	ranks = korean.List("ranks")
)

// ofTerm reports whether a word counts terms of office: 제16대, 3대.
func ofTerm(word string) bool {
	number, ok := strings.CutSuffix(strings.TrimPrefix(word, "제"), "대")
	return ok && number != "" && strings.Trim(number, "0123456789") == ""
}

// actingWord gives the word for a deputy that a word begins with.
func actingWord(word string) string {
	for _, w := range deputies.All() {
		if rest, ok := strings.CutPrefix(word, w); ok && (rest == "" || postParticles[rest]) {
			return w
		}
	}
	return ""
}

// loose reports whether a post is an everyday word when nothing stands before it.
func loose(post string) bool { return looseAlone[post] }

// firstMark gives the first mark that begins in a span, or -1.
func (r *reader) firstMark(in diag.Span) int {
	i := sort.Search(len(r.Mentions), func(i int) bool { return r.Mentions[i].In.Start >= in.Start })
	if i < len(r.Mentions) && r.Mentions[i].In.Start < in.End {
		return i
	}
	return -1
}
