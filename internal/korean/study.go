package korean

import "strings"

var (
	studies = laterList("studies")
	abroad  = laterList("stays for study")
	births  = laterList("births")
	courses = laterList("courses")
	prizes  = laterList("prizes")
	winning = laterList("giving of prizes")
)

// IsStudy reports whether a headline tells what somebody studied, by its last words: 한빛대
// 행정학과 졸업, 가람대 석사 과정. What many did (교육생 40명 수료) is none. named says that the
// headline begins with a person's name, of whom a stay elsewhere (연수) is study as well.
func IsStudy(headline string, named bool) bool {
	words := strings.Fields(headline)
	if n := len(words); n > 1 && courses()[words[n-1]] {
		words = words[:n-1]
	}
	n := len(words)
	if n == 0 {
		return false
	}
	for _, w := range words {
		if number, counted := strings.CutSuffix(w, Persons); counted && (number == "" || strings.ContainsAny(number, "0123456789")) {
			return false
		}
	}
	return studies()[words[n-1]] || named && n > 1 && abroad()[words[n-1]]
}

// IsBirth reports whether a headline tells that somebody was born: 한빛시 출생.
func IsBirth(headline string) bool {
	words := strings.Fields(headline)
	return len(words) > 0 && births()[words[len(words)-1]]
}

// IsPrize reports whether a headline ends in a prize, or in getting or giving one: 전자정부
// 유공 국무총리 표창, 한빛부장관상 수상.
func IsPrize(headline string) bool {
	words := strings.Fields(headline)
	if n := len(words); n > 1 && winning()[words[n-1]] {
		words = words[:n-1]
	}
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	for i := range last {
		if prizes()[last[i:]] {
			return true
		}
	}
	return false
}
