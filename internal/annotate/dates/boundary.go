package dates

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sillok/internal/korean"
)

// tails are what may follow a date within its written word beside particles and
// forms of 이다: endings any word of a date, unitTails a unit or a word like 지난달,
// dayTails a day.
var (
	endings   = korean.List("date endings")
	unitTails = korean.List("date tails")
	dayTails  = korean.List("day tails")
	daySizes  = korean.List("day sizes")
)

// rest gives the letters that follow position i within the written word, or
// false if there are more than a date's endings have.
func rest(text string, i int) (string, bool) {
	end := i
	for n := 0; end < len(text); n++ {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !isLetter(r) || r < utf8.RuneSelf {
			break
		}
		if n == 8 {
			return "", false
		}
		end += size
	}
	return text[i:end], true
}

// endsWord reports whether a date may end at i: nothing of its written word
// follows but particles and words that close one (이후, 현재).
func endsWord(text string, i int) bool { return endsWith(text, i, endings, unitTails) }

// endsTail is endsWord for the words that may close a date (말, 전, 부터), behind
// which fewer words stand, since they begin many other words.
func endsTail(text string, i int) bool { return endsWith(text, i, endings) }

// endsClosing is endsTail for 부터 and 까지, which end notes too: 까지임.
func endsClosing(text string, i int) bool {
	s, ok := rest(text, i)
	return endsTail(text, i) || ok && slices.Contains([]string{"임", "임을", "만", "씩", "며", "고"}, s)
}

// wholes are what 전 (全) stands before, and another 전 (前).
var wholes = strings.Fields(`부처 기관 국민 세계 직원 지역 공공 중앙 시군 시도 시·도 시·군 학교 학년 구간 과정 분야 산업 업종 회원 임직원 은행 지점 품목 가구 사업장 노선
	전 등급 계열 도민 시민 군민 구민 주민 세대 연령 점포 매장 제품 국토 장병 교직원 공무원 행정 부서 자치단체 지자체 사회 민원 서비스 시스템`)

// wholeOf reports whether 전 that ends at i means all: 전 부처, 전 국민.
func wholeOf(text string, i int) bool {
	n := spaceLen(text[i:])
	return n > 0 && hasPrefixOf(text[i+n:], wholes)
}

// endsDay is endsWord for days: 자, 밤 and the like may follow.
func endsDay(text string, i int) bool { return endsWith(text, i, endings, unitTails, dayTails) }

// endsWith reports whether what follows i in its written word is particles, or one
// of the tails with particles behind it or without, or nothing.
func endsWith(text string, i int, tails ...map[string]bool) bool {
	s, ok := rest(text, i)
	if !ok {
		return false
	}
	for n := range s {
		if n > 0 && !in(s[:n], tails) {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(text[:i+n])
		if korean.EndsNoun(last, s[n:]) {
			return true
		}
	}
	return s == "" || in(s, tails)
}

func in(s string, lists []map[string]bool) bool {
	return slices.ContainsFunc(lists, func(list map[string]bool) bool { return list[s] })
}

// beginsWord reports whether a word of the vocabulary can begin at i.
func beginsWord(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return i == 0 || !isLetter(r) && !unicode.IsDigit(r)
}

// beginsNumber reports whether a number at i is whole: no decimal, amount, code
// or ordinal that goes on from the left.
func beginsNumber(text string, i int) bool {
	if i == 0 {
		return true
	}
	r, n := utf8.DecodeLastRuneInString(text[:i])
	before, _ := utf8.DecodeLastRuneInString(text[:i-n])
	switch {
	case unicode.IsDigit(r) || isLetter(r) && r < utf8.RuneSelf:
		return false
	case r == '=': // 부친상=4일, but not x=4
		return hangul(string(before)) || before == ' '
	case strings.ContainsRune("$₩€£¥#№_%@&+", r):
		return false
	case strings.ContainsRune(".,:/·ㆍ−-‐", r):
		return !unicode.IsDigit(before) && !(r != '.' && r != ',' && r != ':' && before < utf8.RuneSelf && unicode.IsLetter(before))
	}
	return !isLetter(r)
}

// skipWords are words after which a number is a length or a share even with 일.
var skipWords = []string{"약", "첫", "총", "최대", "최장", "최소", "단", "제", "대략", "거의", "향후", "평균", "만", "꼬박", "무려", "주", "월", "연", "영업일", "기준", "기준으로"}

// afterSkipWord reports whether one of skipWords stands right before i.
func afterSkipWord(text string, i int) bool {
	s := text[:i]
	for range 2 {
		r, n := utf8.DecodeLastRuneInString(s)
		if spaceLen(string(r)) == 0 {
			break
		}
		s = s[:len(s)-n]
	}
	for _, w := range skipWords {
		if strings.HasSuffix(s, w) && beginsWord(s, len(s)-len(w)) {
			return true
		}
	}
	return false
}

// lengthWords make a number of days before them a length, also after a space;
// gluedWords only without one; dailyWords after 1일 only.
var (
	lengthWords = strings.Fields("간 째 치 동안 만 만에 만이다 이내 이상 이하 미만 초과 연속 가량 정도 남짓 근무 안에 내에 내 이내에 걸린 걸려 걸리 소요 뒤 후")
	gluedWords  = strings.Fields("여 차 장 치 정 당 씩 분 천하")
	dailyWords  = strings.Fields("평균 1회 최대 이용 생활권 방문")
)

// isLength reports whether what follows i makes n days a length.
func isLength(text string, i, n int) bool {
	glued := text[i:]
	spaced := glued[spaceLen(glued):]
	for _, w := range lengthWords {
		after, ok := strings.CutPrefix(spaced, w)
		if _, age := figure(after[spaceLen(after):]); ok && w == "만" && age > 0 {
			continue // 27일 만 18세 이상에게 물었다
		}
		if ok && (len(w) > len("간") || endsTail(after, 0)) {
			return true
		}
	}
	return hasPrefixOf(glued, gluedWords) || resized(glued) || n == 1 && (hasPrefixOf(spaced, dailyWords) || times(spaced))
}

// resized reports whether text says of the days before it that they become fewer or
// more: 90일에서 20일로 줄었다.
func resized(text string) bool {
	if to, ok := strings.CutPrefix(text, "에서"); ok {
		to = strings.TrimLeft(to[spaceLen(to):], "0123456789")
		text, _ = strings.CutPrefix(to, "일")
	}
	verb, ok := strings.CutPrefix(text, "로")
	if !ok {
		return false
	}
	verb = verb[spaceLen(verb):]
	for w := range daySizes {
		if strings.HasPrefix(verb, w) {
			return true
		}
	}
	return false
}

// times reports whether text begins with a number of times: 3회.
func times(text string) bool {
	after := strings.TrimLeft(text, "0123456789")
	return after != text && hasPrefixOf(after, []string{"회", "번", "차례"})
}

func hasPrefixOf(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(s, w) })
}

// amountAfter reports whether the figures that end at i belong to an amount:
// a unit, a per cent sign or more figures follow.
func amountAfter(text string, i int) bool {
	r, n := utf8.DecodeRuneInString(text[i:])
	if r == '.' || r == ',' {
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		return unicode.IsDigit(next)
	}
	if strings.ContainsRune("%％‰℃°㎡㎞㎏㎝㎜㎢$", r) && i < len(text) {
		return true
	}
	return isLetter(r) && (!endsWord(text, i) || strings.ContainsRune("만억조천백도", r)) || unicode.IsDigit(r)
}
