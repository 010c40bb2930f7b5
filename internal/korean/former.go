package korean

import "strings"

// formerSigns stand before a post that is held no more, as words of their own.
var formerSigns = []string{"전", "前", "전직", "구"}

// formerVerbs stand behind such a post.
var formerVerbs = []string{"역임", "지낸", "지냈", "지내고", "거쳐", "거친", "거쳤", "출신", "퇴임", "퇴직", "물러나", "물러난", "물러났", "그만두", "그만둔", "사임", "사퇴", "시절", "당시"}

// FormerPost reports whether a post is told as one held before. words are those
// that name person and post (홍길동 전 가온시장), after is what follows them in the
// sentence.
func FormerPost(words, after string) bool {
	for _, w := range strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == '(' || r == ')' || r == '·' || r == ',' || r == '\n' }) {
		for _, s := range formerSigns {
			if w == s {
				return true
			}
		}
	}
	near := after
	if runes := []rune(after); len(runes) > 12 {
		near = string(runes[:12])
	}
	for _, v := range formerVerbs {
		if strings.Contains(words, v) || strings.Contains(near, v) {
			return true
		}
	}
	return false
}
