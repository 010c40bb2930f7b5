package korean

import (
	"strings"
	"sync"
)

// headNoun is a row of data/headnouns.tsv.
type headNoun struct {
	noun    string
	objects []string // ends of nouns; any where there are none
	passive bool     // nothing has it for its object
}

var headNounTable = sync.OnceValue(func() map[string][]headNoun {
	table := map[string][]headNoun{}
	for _, row := range rows("headnouns") {
		n := headNoun{noun: row[1], passive: row[2] != "-"}
		if row[3] != "-" {
			n.objects = strings.Split(row[3], "|")
		}
		table[row[0]] = append(table[row[0]], n)
	}
	return table
})

// NativeNoun gives the noun of action of a native verb that is done to an object:
// 개최 of 열 with 회의. The row with the longest end of the object counts; a verb
// without rows has its noun of data/natives.tsv. It is empty where nothing fits.
func NativeNoun(stem, object string) string {
	rows, listed := headNounTable()[stem]
	if !listed {
		return nativeTable()[stem].noun
	}
	noun, longest := "", -1
	for _, n := range rows {
		if n.objects == nil && longest < 0 {
			noun, longest = n.noun, 0
		}
		for _, end := range n.objects {
			if len(end) > longest && strings.HasSuffix(object, end) {
				noun, longest = n.noun, len(end)
			}
		}
	}
	return noun
}

// DoorsOf gives what it is called that a body opens its doors: 개원 of a hospital, 개소 of a
// centre; what is held, when it is opened (위원회를 열다), sets out instead.
func DoorsOf(body string) Action {
	switch noun := NativeNoun("열", body); noun {
	case "":
		return NounAction("개소")
	case Meeting:
		return NounAction("출범")
	default:
		return NounAction(noun)
	}
}

// Considering is the noun for what is only thought of.
const Considering = "검토"

// SetsOff reports whether a word ends in the particle of a topic: 6월에는.
func SetsOff(word string) bool {
	return strings.HasSuffix(word, "는") || strings.HasSuffix(word, "은")
}

// lightStems are native verbs that mean little without what stands before them.
var lightStems = laterSet("나 두 가 오 지 들 보 대 서 치 거치 내 놓 걸 있 없 하 되 삼 이루 늦 그러 이러 어떠 않 못하 모르 살 자 먹 돌 쉬 넘 넘어서 주 들어가 나서 그치 머물 빠지 남 생기 달라지 바라 말하 이어지")

// intoStems are verbs whose noun needs an action that somebody goes into: 개편에 들어갔다.
var intoStems = laterSet("들어가 나서")

// Into reports whether the noun of a native verb needs an action before it (개편에 착수).
func Into(stem string) bool { return intoStems()[stem] }

// Light reports whether a native verb means little by its own form (남, 둠).
func Light(stem string) bool { return lightStems()[stem] }

// BringsForward reports whether a native verb puts something on an earlier day.
func BringsForward(stem string) bool { return stem == "앞당기" || stem == "당기" }

// Transitive reports whether a native verb of the tables acts on something: 열, not
// 열리.
func Transitive(stem string) bool {
	if rows, ok := headNounTable()[stem]; ok {
		return !rows[0].passive
	}
	return transitiveNative(stem)
}

// transitiveNative reports whether a native verb has an object.
func transitiveNative(stem string) bool {
	n, ok := nativeTable()[stem]
	return ok && !n.passive && !n.intransitive
}

// Intransitive reports whether a native verb of the tables acts on nothing: 나오.
func Intransitive(stem string) bool {
	n, ok := nativeTable()[stem]
	return ok && (n.passive || n.intransitive)
}

// moveStems are light verbs that tell of something that happens to somebody or
// something, where the words before them say what.
var moveStems = laterSet("나 두 가 오 들 내 놓 주 들어가 나서 빠지 생기 돌 서 돌아오 돌아가 들어오 떠나")

// Moves reports whether a light verb tells of a happening with the words before it.
func Moves(stem string) bool { return moveStems()[stem] }

// Joins reports whether a verb tells that somebody enters a body or comes to work there: 들어오다.
func Joins(stem string) bool { return List("joining")[stem] }

// EndsFinite reports whether a word ends as a verb of the past does: 섰다.
func EndsFinite(word string) bool {
	r := []rune(word)
	n := len(r)
	return n >= 2 && r[n-1] == '다' && IsSyllable(r[n-2]) && Coda(r[n-2]) == 'ㅆ'
}

// IsClock reports whether a word is a time of the day: 10시에, 9시부터, 9시부로, 4시40분까지, 12:10.
func IsClock(word string) bool {
	noun := strings.TrimRight(BareNoun(strings.TrimRight(word, ",")), "경께쯤부")
	marks := strings.TrimLeft(noun, "0123456789시분:")
	return marks == "" && noun != "" && isDigit(noun[0]) && strings.ContainsAny(noun, "시분:")
}

// TellsWhen reports whether a word only goes on with a time before it: 오후, 현재, 다음날인.
func TellsWhen(word string) bool {
	word = strings.TrimRight(word, ",")
	return timeLeft()[word] || timeLeft()[BareNoun(word)] || IsClock(word)
}

var timeLeft = laterList("left of times")

// NamedBehind reports whether words for what kind of system something is stand before its
// name in quotation marks, with what is between the two: 주차 예약 시스템 ‘한빛마루’.
func NamedBehind(words, between string) bool {
	if !List("openings of quotes")[strings.TrimLeft(between, " ")] {
		return false
	}
	return IsSystemNoun(words)
}

// DecidesThere reports whether a noun ends in the name of a meeting at which people decide: 전체회의, 간담회.
func DecidesThere(noun string) bool {
	return endsIn(noun, decidedIn())
}

var decidedIn = laterList("where people decide")

// IsSystemNoun reports whether words end in a noun for what kind of system something is:
// 주차 예약 시스템.
func IsSystemNoun(words string) bool {
	return endsIn(words, systemNouns())
}

var systemNouns = laterList("system nouns")

// endsIn reports whether words end in one of a list.
func endsIn(words string, list map[string]bool) bool {
	for noun := range list {
		if strings.HasSuffix(words, noun) {
			return true
		}
	}
	return false
}

// IsTimeWord reports whether word is of those that say when by themselves: 내년, 조만간.
func IsTimeWord(word string) bool {
	_, ok := timeTable()[word]
	return ok
}
