package korean

import "sync"

// Post is a word for a post, as it stands behind (or before) a name.
type Post struct {
	Text      string
	Class     string // 공직, 기업, 학계, 언론, 의회, 군경, 기타; several between ;
	Ambiguous bool   // also an ordinary word or part of one: 공사, 대리, 양
}

type posts struct {
	of      map[string]Post
	longest int // bytes of the longest
}

var postTable = sync.OnceValue(func() posts {
	t := posts{of: make(map[string]Post, 1000)}
	for _, row := range rows("posts") {
		t.of[row[0]] = Post{row[0], row[1], row[2] == "yes"}
		t.longest = max(t.longest, len(row[0]))
	}
	return t
})

// PostOf gives the post that a word is by itself.
func PostOf(word string) (Post, bool) {
	p, ok := postTable().of[word]
	return p, ok
}

// LongestPost is the number of bytes of the longest post.
func LongestPost() int { return postTable().longest }

// HeadOfState reports whether a post is that of a whole country, which no body has: 대통령.
func HeadOfState(post string) bool { return List("heads of state")[post] }

// NominatedFor writes a post for which somebody is chosen and which is not held yet.
func NominatedFor(post string) string { return post + " (내정)" }
