package korean

import (
	"slices"
	"strings"
)

// formerSigns stand before a post that is held no more, as words of their own.
var formerSigns = map[string]bool{"전": true, "前": true, "전직": true}

// succeeded stands behind the post of whoever held it before, in words that tell of the next.
const succeeded = "의 뒤를 "

// formerVerbs stand behind such a post.
var formerVerbs = []string{"역임", "지낸", "지냈", "지내고", "거쳐", "거친", "거쳤", "출신", "퇴임", "퇴직", "물러나", "물러난", "물러났", "그만두", "그만둔", "사임", "사퇴", "시절", "맡았던", "맡아온", "있던"}

// FormerPost reports whether a post is told as one held before. words are those
// that name person and post (홍길동 전 가온시장), after is what follows them in the
// sentence. What stands before the post is asked for signs, what stands behind it
// for verbs: in 초대 장관은 홍길동 전 시장이다 the minister is none of the past.
func FormerPost(words, post, after string) bool {
	at, signed := formerBySign(words, post)
	if signed {
		return true
	}
	if all := strings.Fields(words); len(all) > 0 && after != "" || len(all) > 1 {
		for _, v := range formerVerbs {
			if strings.HasPrefix(all[len(all)-1], v) {
				return true // 부군수, 행정국장 등을 |역임하며: of all posts of the list
			}
		}
	}
	if rest := strings.TrimPrefix(words[at:], post); rest != words[at:] && (strings.HasPrefix(rest, "에 ") || strings.HasPrefix(rest, "에는 ") || strings.HasPrefix(rest, "엔 ")) {
		return false // 대변인에 과학 출신의 홍길동: a slot, and what stands behind it is said of another
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

// formerBySign gives where a post stands in the words, its last place of several or the end
// of words that lack it, and whether a sign of its own noun phrase stands before each.
func formerBySign(words, post string) (at int, signed bool) {
	at = len(words)
	for from := 0; ; {
		i := strings.Index(words[from:], post)
		if i < 0 || post == "" {
			break
		}
		at, from = from+i, from+i+len(post)
		if strings.HasPrefix(words[from:], succeeded) {
			return at, false // 홍길동 전 급수과장의 뒤를 이어 부임했다: told of who came behind
		}
		if signed = signBefore(words[:at]); !signed {
			return max(at, strings.LastIndex(words, post)), false // 나은별 급수과장은 전 급수과장의 뒤를 이었다
		}
	}
	return at, signed || at == len(words) && signBefore(words)
}

// signBefore reports whether words end in a sign of the past and what it says of the post
// behind it: 홍길동 전 나래부, and not 홍길동 전 국장과 각각.
func signBefore(words string) bool {
	list := strings.FieldsFunc(words, func(r rune) bool { return strings.ContainsRune(" ()·,\n", r) })
	for _, w := range slices.Backward(list) {
		switch {
		case formerSigns[w]:
			return true
		case endsPost(w):
			return false
		}
	}
	return false
}

// endsPost reports whether a word is a post with the particle that ends its own noun
// phrase: 국장과, 정책관은.
func endsPost(word string) bool {
	r := []rune(word)
	n := len(r)
	return n > 1 && strings.ContainsRune("과은이을의", r[n-1]) && strings.ContainsRune("장관감", r[n-2])
}
