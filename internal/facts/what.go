package facts

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/entity"
)

// The short form of a happening is its clause as a note: without the date, with
// the subject in front, the verb as a noun (개최, 열었음), at most 60 characters.

// longest is the number of characters of a short form, the suffix included.
const longest = 60

var (
	dateParticle = regexp.MustCompile(`^(에는|에도|에서|에|의|부터는|부터|까지는|까지|자로|자|께|경|쯤|현재|기준|이면|이후|이다|이었다|였다|이며|이고|,|은|는|이|가|을|를|로|으로|와|과|만|라도)?(?:[\s,.]+|$)`)
	leadSign     = regexp.MustCompile(`^[■□○●◦▲△※◆◇•·①-⑳)\s-]+`)
	dangling     = regexp.MustCompile(`^(통해|위해|대해|대한|관한|관해|따라|따른|있는|하는|되는|위한|있었던|열린|등|및|의|함께|에서|인한)$`)
	brackets     = regexp.MustCompile(`\(\s*\)`)
	leadWord     = regexp.MustCompile(`^(?:(이어|또|또한|한편|특히|그리고|하지만|다만|그러나|이에\s따라|이에|이번에|이날|아울러|더불어|먼저|우선|이미|그동안|이와\s함께|이를\s위해|이\s자리에서|현재|올해|즉|또는|및|있었던|있은)[\s,]+)+`)
	bareTopic    = regexp.MustCompile(`(은|는|이|가)$`)
	reporting    = regexp.MustCompile(`(다|라|자|냐|까)고\s[가-힣\s]{0,12}(밝혔|말했|전했|설명|강조|덧붙|소개|발표)[가-힣]*$`)
	planned      = regexp.MustCompile(`(을|를)?\s?([가-힣]*?)(할|될|하는|되는)?\s?(예정|계획|방침|전망)(?:이다|이며|이고|이라며|으로|임|인|입니다|이라고\s[가-힣\s]{0,12})?$`)
	sinoVerb     = regexp.MustCompile(`([가-힣]{2,})(했다|하였다|됐다|되었다|한다|된다|했으며|됐으며|했고|됐고|하고|되고|하며|되며|했지만|됐지만|해|하여|돼|되어|한\s(?:데\s이어|뒤|후|바\s있다|가운데|것)|된\s(?:데\s이어|뒤|후|바\s있다|가운데|것)|했던|됐던|한|된|할|될|하기로\s했다|키로\s했다|시켰다|시킨다|하겠다|되겠다|할\s것이다|될\s것이다|하는|되는|합니다|됩니다|했습니다|됐습니다|하게\s된다|하게\s됐다)$`)
	noVerb       = regexp.MustCompile(`^(필요|가능|중요|인해|통해|위해|대해|관해|의해|함께)$`)
)

// what gives the short form of the clause of a date mark.
func (r *reader) what(i int, clause diag.Span, plan bool) string {
	s := leadSign.ReplaceAllString(r.withoutDate(i, clause), "")
	s = leadWord.ReplaceAllString(strings.TrimSpace(s), "")
	s = strings.TrimRight(s, " .,?!\"”’'")
	s = reporting.ReplaceAllString(s, "$1")
	s = r.subjectFirst(bareTopic.ReplaceAllString(s, ""), clause)
	s = noun(s)
	suffix := ""
	if plan {
		suffix = "(예정)"
	}
	return shorten(s, longest-length(suffix)) + suffix
}

// withoutDate gives a clause without its date and the particle of it, in one line.
func (r *reader) withoutDate(i int, clause diag.Span) string {
	at := r.Mentions[i].In
	if at.End <= clause.Start || at.Start >= clause.End {
		return oneLine(r.str(clause))
	}
	at = diag.Span{Start: max(at.Start, clause.Start), End: min(at.End, clause.End)} // a mark may reach over its sentence
	after := r.Text[at.End:clause.End]
	if strings.HasPrefix(after, ")") && strings.HasSuffix(r.Text[clause.Start:at.Start], "(") {
		return oneLine(strings.TrimSuffix(r.Text[clause.Start:at.Start], "(") + strings.TrimPrefix(after, ")"))
	}
	if gloss := bracketAfter.FindString(after); gloss != "" {
		if m := r.firstMark(diag.Span{Start: at.End, End: at.End + len(gloss)}); m >= 0 && r.Mentions[m].ID.Kind == "date" {
			after = after[len(gloss):] // 하반기(10월)에
		}
	}
	return oneLine(r.Text[clause.Start:at.Start] + after[len(dateParticle.FindString(after)):])
}

// oneLine drops line ends and quotation marks.
func oneLine(s string) string {
	s = brackets.ReplaceAllString(s, "")
	return strings.Join(strings.Fields(lineSigns.Replace(s)), " ")
}

var lineSigns = strings.NewReplacer("\n", " ", "“", "", "”", "", `"`, "", "‘", "", "’", "")

// subjectFirst puts the subject of the clause in front by its full name; a clause
// without one takes the subject of its sentence.
func (r *reader) subjectFirst(s string, clause diag.Span) string {
	m, ok := r.sentenceSubject(clause)
	if ok {
		name, surface := plainName(r.Mentions[m].ID), r.surface(m)
		if at := strings.Index(s, surface); at >= 0 && at <= 6 {
			rest := s[at+len(surface):]
			if n := topicLength(rest); n > 0 && length(rest[:n]) < 25 {
				return name + ", " + leadWord.ReplaceAllString(strings.TrimLeft(rest[n:], " ,"), "")
			}
		}
		return s
	}
	if m, ok := r.sentenceSubject(r.sentenceSpan(clause.Start)); ok && r.Mentions[m].In.Start < clause.Start {
		return plainName(r.Mentions[m].ID) + ", " + s
	}
	return s
}

// plainName is an entity's name without what tells it from its namesakes.
func plainName(id entity.ID) string {
	name, _, _ := strings.Cut(id.Name, "_(")
	return strings.ReplaceAll(name, "_", " ")
}

// noun turns the verb at the end of a clause into a noun.
func noun(s string) string {
	if m := planned.FindStringSubmatchIndex(s); m != nil && m[0] > 0 {
		switch stem := strings.TrimSpace(s[:m[8]]); {
		case m[6] >= 0:
			return bareTopic.ReplaceAllString(intend(s[:m[6]]+"할"), "")
		case hasFinal(stem, rieul) && stem != strings.TrimSpace(s[:m[4]]):
			return bareTopic.ReplaceAllString(intend(stem), "")
		case stem != "":
			return bareTopic.ReplaceAllString(stem, "")
		}
	}
	s = strings.TrimSuffix(strings.TrimSuffix(s, "을 거쳐"), "를 거쳐")
	if m := sinoVerb.FindStringSubmatchIndex(s); m != nil && !noVerb.MatchString(s[m[2]:m[3]]) {
		return s[:m[3]]
	}
	if m := became.FindStringIndex(s); m != nil {
		return s[:m[0]] + "이 됨"
	}
	if m := chained.FindStringSubmatchIndex(s); m != nil && hasFinal(s[:m[2]], ssangsiot) {
		return s[:m[2]] + "음"
	}
	for _, tail := range []string{"입니다", "이었다", "이다"} {
		if rest, ok := strings.CutSuffix(s, tail); ok && rest != "" {
			return rest
		}
	}
	rest, ok := strings.CutSuffix(s, "다")
	if !ok || rest == "" {
		return s
	}
	return nominal(rest)
}

var (
	became  = regexp.MustCompile(`(?:이|가)\s(?:된|됐|되었)(?:다|\s뒤|\s후|고|으며)$`)
	chained = regexp.MustCompile(`(고|으며|으나|지만|는데)$`)
	// adjective are the ends of adjectives that stand before 다 without ㄴ.
	adjective = regexp.MustCompile(`(크|르|프|쁘|느리|아니|시키|세|비싸|차)$`)
)

// The final consonants of a Hangul syllable that the rules ask for, by their
// number in Unicode's order.
const (
	nieun     = 4
	rieul     = 8
	mieum     = 16
	ssangsiot = 20
)

// final gives the number of the final consonant of a syllable, 0 without one, -1
// for other characters.
func final(r rune) int {
	if r < 0xAC00 || r > 0xD7A3 {
		return -1
	}
	return int(r-0xAC00) % 28
}

// hasFinal reports whether the last syllable of s has a final consonant.
func hasFinal(s string, consonant int) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return final(r) == consonant
}

// intend turns the verb before 예정, which ends in ㄹ, into a noun: 열 → 열기, 받을 →
// 받기, 개최할 → 개최.
func intend(s string) string {
	runes := []rune(s)
	n := len(runes) - 1
	last := runes[n]
	switch {
	case n > 1 && strings.ContainsRune("할될", last) && runes[n-1] != ' ' && runes[n-2] != ' ':
		return string(runes[:n])
	case n > 0 && last == '을' && final(runes[n-1]) > 0:
		return string(runes[:n]) + "기"
	case !strings.ContainsRune("열들알살늘놀풀걸팔벌끌물", last):
		runes[n] = last - rieul
	}
	return string(runes) + "기"
}

// droppedRieul are the verbs that lose their ㄹ before ㄴ다 and have it again in
// their noun: 만든다 → 만듦, 연다 → 엶.
var droppedRieul = map[rune]string{'든': "듦", '연': "엶", '건': "걺", '논': "놂"}

// nominal makes the noun of a verb without its 다: 열었 → 열었음, 간 → 감, 맡는 →
// 맡음. A noun with 이다 stays as it is: 변수.
func nominal(s string) string {
	runes := []rune(s)
	n := len(runes) - 1
	last := runes[n]
	switch final(last) {
	case -1:
		return s
	case 0:
		if !adjective.MatchString(s) {
			return s
		}
		runes[n] = last + mieum
	case nieun:
		if last == '는' && n > 0 && final(runes[n-1]) > 0 {
			return string(runes[:n]) + "음"
		}
		if stem, ok := droppedRieul[last]; ok {
			return string(runes[:n]) + stem
		}
		runes[n] = last - nieun + mieum
	case mieum:
		return s
	default:
		return s + "음"
	}
	return string(runes)
}

// shorten keeps the end of a note, where its verb stands, and the subject when
// there is one: at most n characters, cut between words.
func shorten(s string, n int) string {
	if length(s) <= n {
		return s
	}
	subject, rest, ok := strings.Cut(s, ", ")
	if !ok || length(subject) > 25 {
		subject, rest = "", s
	}
	words := strings.Fields(rest)
	room := n - length(subject) - 2
	for len(words) > 1 && length(strings.Join(words, " ")) > room {
		words = words[1:]
		for len(words) > 1 && dangling.MatchString(words[0]) {
			words = words[1:]
		}
	}
	rest = firstOf(strings.Join(words, " "), max(room, 1))
	if subject == "" {
		return rest
	}
	return subject + ", " + rest
}
