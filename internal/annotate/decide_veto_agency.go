package annotate

import (
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/korean"
)

// creditedOutlet reports whether in is an outlet that stands where a text says whose it is or whose
// its picture is: alone in a bracket or behind the place (서울=새벽통신), behind a caption, before the
// name of who signs (새벽뉴스 홍길동입니다).
func (a *article) creditedOutlet(in diag.Span) bool {
	s := spanText(a, in)
	e := a.agencyNamed(s)
	if listed := e != nil && e.Class == outletClass.Word(); !listed && !outletEnds.Ends(s) {
		return false
	}
	before, after := strings.TrimRight(a.before(in.Start, 60), " "), a.after(in.End, 60)
	rest := strings.TrimLeft(after, " |\\")
	atEnd := rest == "" || rest[0] == '\n'
	if sentenceEnd(before) && atEnd { // … 둘러보고 있다. 새벽통신
		return true
	}
	last, size := utf8.DecodeLastRuneInString(before)
	if strings.ContainsRune("(=[/", last) && (strings.HasPrefix(after, ")") || strings.HasPrefix(after, "]")) {
		outside := strings.TrimRight(before[:len(before)-size], " ")
		return last != '(' && last != '[' || sentenceEnd(outside) || endsInFigure(outside)
	}
	name, _, _ := strings.Cut(strings.TrimLeft(after, " "), " ")
	signs, ok := signsOff.CutEnd(strings.TrimRight(name, ".\n"))
	return ok && sentenceEnd(before) && a.fullName(signs)
}

// sentenceEnd reports whether s ends a sentence or is empty.
func sentenceEnd(s string) bool {
	s = strings.TrimRight(s, "\"'”’)")
	return s == "" || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "\n")
}

// endsInFigure reports whether s ends in a figure.
func endsInFigure(s string) bool { return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9' }

// namesOfficer reports whether in is an office of which the text goes on to call somebody who
// works there: 홍길동 본청 민원교육|과 장학관.
func (a *article) namesOfficer(in diag.Span) bool {
	rest, ok := officeEnds.CutBegin(a.after(in.End, 40))
	if !ok || a.listed("agency", spanText(a, in)) != nil {
		return false
	}
	post, _, _ := strings.Cut(strings.TrimPrefix(rest, " "), " ")
	return strings.HasPrefix(rest, " ") && runes(post) <= longestOfficer && stems(post, a.isPost)
}

// longestOfficer is how many letters the post of an officer has with its particle.
const longestOfficer = 6

// namesGoOn reports whether in is a company in capitals that is the beginning of another's name: LG
// of LG CNS컨소시엄.
func (a *article) namesGoOn(in diag.Span) bool {
	rest, ok := strings.CutPrefix(a.after(in.End, 24), " ")
	if !ok || !isCapitals(spanText(a, in)) {
		return false
	}
	n := strings.IndexFunc(rest, func(r rune) bool { return r < 'A' || r > 'Z' })
	return n > 1 && a.listed("agency", spanText(a, in)+" "+rest[:n]) != nil
}

// unnamed reports whether s is a sort of bodies with the letter that stands for a name: 사단법인A.
func unnamed(s string) bool {
	sort := strings.TrimRight(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	return len(sort) == len(s)-1 && (bodySuffixes.Has(sort) || bareHeads.Has(sort) || kindsOfBody.Has(sort))
}

// whereBody reports whether in fills the bracket behind a name, of no person, and says where that is, by region and
// town: 하루푸드(대구 북구).
func (a *article) whereBody(in diag.Span) bool {
	region, town, ok := strings.Cut(spanText(a, in), " ")
	if i := a.wordAt(in.Start); !ok || a.gap(i) != "(" || a.claims.endingAt(a.words[max(i-1, 0)].end, "person") != nil {
		return false
	}
	return regions.Has(region) && localHeads.Ends(town) && strings.HasPrefix(a.text[in.End:], ")")
}

// cutsNoun reports whether in, which the model alone takes for a body, ends inside a noun: 대통령기록관|리팀장.
func (a *article) cutsNoun(in diag.Span) bool {
	rest := a.after(in.End, 40)
	if i := strings.IndexFunc(rest, func(r rune) bool { return !hangul(r) }); i >= 0 {
		rest = rest[:i]
	}
	if rest == "" || korean.IsWord(rest) || a.endsHere(in.End, "agency") {
		return false
	}
	return korean.IsListed(korean.LastRunes(spanText(a, in), 1) + korean.FirstRunes(rest, 1))
}

// venueHere reports whether in is a hotel or an exhibition hall in which something is held: 서울 나루호텔에서.
func (a *article) venueHere(in diag.Span) bool {
	behind := a.after(in.End, 30)
	if _, rest, ok := strings.Cut(behind, ")"); ok && strings.HasPrefix(behind, "(") { // …컨벤션센터(ICC)에서
		behind = rest
	}
	return venueEnds.Ends(spanText(a, in)) && venueBehind.Begins(behind)
}

// glossesThing reports whether in is an abbreviation that the text, somewhere, puts in the bracket behind what is no
// body: 장거리 유도무기(L-SAR), 최고정보화책임자(CIO).
func (a *article) glossesThing(in diag.Span) bool {
	s := spanText(a, in)
	if strings.Contains(s, " ") || !isCapitals(s) {
		return false
	}
	for at := 0; ; {
		i := strings.Index(a.text[at:], "("+s)
		if i < 0 {
			return false
		}
		at += i + len("("+s)
		if rest := a.text[at:]; strings.HasPrefix(rest, ")") || strings.HasPrefix(rest, ",") {
			end := at - len("("+s)
			return !a.endsInBody(end) || venueEnds.Ends(a.before(end, longestAlias))
		}
	}
}

// endsInBody reports whether a body ends at an offset: what rules claim, what the model may take for one, or a word that
// ends as bodies with an abbreviation do.
func (a *article) endsInBody(end int) bool {
	if a.claims.endingAt(end, "agency") != nil || abbreviatedEnds.Ends(a.before(end, longestAlias)) {
		return true
	}
	for in, p := range a.chances {
		if in.End == end && p >= 0.3 {
			return true
		}
	}
	return false
}

// officeOnly reports whether in, which the model alone takes for a body, ends as internal offices do.
func (a *article) officeOnly(in diag.Span) bool {
	s := spanText(a, in)
	if strings.Contains(s, " ") || a.listed("agency", s) != nil || korean.IsListed(s) {
		return false
	}
	return innerOffices.Ends(s) && !ownOffices.Ends(s)
}

// countedSort reports whether in is a sort of bodies of which a number is told: 전국 130개 박물관, 문화재단
// 열일곱 곳.
func (a *article) countedSort(in diag.Span) bool {
	s := spanText(a, in)
	if strings.Contains(s, " ") || a.listed("agency", s) != nil {
		return false
	}
	if runes(s) > 5 {
		return a.countedAnywhere(s)
	}
	return a.countedAt(in)
}

// countedAt reports whether a number of what stands at in is told beside it, or that all, some or others are meant.
func (a *article) countedAt(in diag.Span) bool {
	i := a.wordAt(in.Start)
	before := i > 0 && a.gap(i) == " " && (numberOfBodies.MatchString(a.word(i-1)) || everyBefore.Has(a.word(i-1)))
	last := i > 0 && rowSigns.Has(a.gap(i)) // 가람·나루어촌계 두 곳
	return before || !last && bodiesCounted.MatchString(a.after(in.End, 30))
}

// countedAnywhere reports whether the text tells somewhere how many there are of s, which is then a sort of bodies
// everywhere: 전국 17개 돌봄지원센터.
func (a *article) countedAnywhere(s string) bool {
	counted, known := a.counted[s]
	if known {
		return counted
	}
	for at := 0; !counted; {
		i := strings.Index(a.text[at:], s)
		if i < 0 {
			break
		}
		at += i
		counted = a.startsWord(at) && a.countedAt(diag.Span{Start: at, End: at + len(s)})
		at += len(s)
	}
	if a.counted == nil {
		a.counted = map[string]bool{}
	}
	a.counted[s] = counted
	return counted
}

// numberedHouse reports whether in is a house of common words with a number, which nobody listed: 제2전산센터.
func (a *article) numberedHouse(in diag.Span) bool {
	s := spanText(a, in)
	rest := numbered.ReplaceAllString(s, "")
	return len(rest) < len(s) && numberedHouses.Ends(rest) && isGeneric(numberedHouses.WithoutEnd(rest)) && a.listed("agency", s) == nil
}

// Patterns; patterns.tsv says what for.
var (
	numbered       = pattern("numbered")
	numberOfBodies = pattern("number-of-bodies")
	bodiesCounted  = pattern("bodies-counted")
)

// Word lists; words.tsv says what for.
var (
	everyBefore    = words("every-before")
	outletClass    = words("outlet-class")
	outletEnds     = words("outlet-ends")
	signsOff       = words("signs-off")
	kindsOfBody    = words("kinds-of-body")
	innerOffices   = words("inner-offices")
	ownOffices     = words("own-offices")
	noBodyEnds     = words("no-body-ends")
	numberedHouses = words("numbered-houses")
	venueEnds      = words("venue-ends")
	venueBehind    = words("venue-behind")
)
