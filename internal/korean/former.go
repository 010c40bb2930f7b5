package korean

import "strings"

// formerSigns stand before a post that is held no more, as words of their own.
var formerSigns = map[string]bool{"전": true, "前": true, "전직": true}

// formerVerbs stand behind such a post.
var formerVerbs = []string{"역임", "지낸", "지냈", "지내고", "거쳐", "거친", "거쳤", "출신", "퇴임", "퇴직", "물러나", "물러난", "물러났", "그만두", "그만둔", "사임", "사퇴", "시절", "맡았던", "맡아온", "있던"}

// FormerPost reports whether a post is told as one held before. words are those
// that name person and post (홍길동 전 가온시장), after is what follows them in the
// sentence. What stands before the post is asked for signs, what stands behind it
// for verbs: in 초대 장관은 홍길동 전 시장이다 the minister is none of the past.
func FormerPost(words, post, after string) bool {
	at := strings.LastIndex(words, post)
	if at < 0 {
		at = len(words)
	}
	inner := func(r rune) bool { return strings.ContainsRune(" ()·,\n", r) }
	for _, w := range strings.FieldsFunc(words[:at], inner) {
		if formerSigns[w] {
			return true
		}
	}
	if all := strings.Fields(words); len(all) > 0 && after != "" || len(all) > 1 {
		for _, v := range formerVerbs {
			if strings.HasPrefix(all[len(all)-1], v) {
				return true // 부군수, 행정국장 등을 |역임하며: of all posts of the list
			}
		}
	}
	near := []rune(words[at:] + after)
	near = near[:min(len(near), len([]rune(post))+12)]
	for _, v := range formerVerbs {
		if strings.Contains(string(near), v) {
			return true
		}
	}
	return false
}
