package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/korean"
	"sillok/internal/korean/wordlist"
	"sillok/internal/lazyregexp"
	"sillok/internal/namer"
)

// What stands beside a stretch can say for certain that it is no name, whatever rules and
// model make of it. Each veto looks at the words around, never at how likely the name is.

// vetoed reports whether what stands beside a candidate says that it is no name of its
// kind. Marks of a person stand.
func (d *decision) vetoed(c *namer.Candidate) bool {
	k := d.evidence.Claim(c)
	if k != nil && (k.Fixed || k.Certain && k.Source == claim.Document) {
		return false
	}
	if k == nil && d.article.onlyPart(c.Kind, c.In) {
		return true
	}
	if c.Lone && c.Kind == "person" && d.commonNoun(c.In) {
		return true
	}
	return d.article.noName(c.Kind, c.In) || c.Kind == "system" && d.article.onlyQuoted(c.In, k)
}

// onlyPart reports whether in, which the model alone takes for a name of a kind, is an office, short for a thing, a part of a longer
// word, a surname in its post or what is talked about.
func (a *article) onlyPart(kind string, in diag.Span) bool {
	switch kind {
	case "agency":
		return a.officeOnly(in) || a.cutsNoun(in) || a.glossesThing(in) || a.onlyWhere(in)
	case "person":
		return a.surnameInPost(in)
	case "event":
		return a.isQuoted(in) && discussed.MatchString(a.after(in.End, 40))
	}
	return false
}

// discussed is what stands behind a quotation that says what is talked about: ‘…의 역할’에 대해 토론한다.
var discussed = pattern("discussed")

// noName reports whether what stands beside in says that it is no name of a kind.
func (a *article) noName(kind string, in diag.Span) bool {
	if a.inByline(in) {
		return true
	}
	switch kind {
	case "agency":
		s := spanText(a, in)
		sort := isOurs(s) || unnamed(s) || finiteEnds.Ends(s)
		return sort || endsAsThing(s) || peopleEnds.Ends(s) || a.besideNoBody(in)
	case "person":
		return a.noPerson(in)
	case "event":
		return prizeObjects.Ends(spanText(a, in)) || dayBegins.MatchString(spanText(a, in)) || a.titleOfWork(in)
	case "system":
		byEnd := systemNones.Ends(spanText(a, in)) || billEnds.Ends(spanText(a, in))
		byEnd = byEnd || a.signedFirm(in)
		none := byEnd || a.titleOfWork(in) || a.sortOfSystem(in) || a.aimOrPrize(in)
		return none || a.metaphor(in) || a.noSystem(in) || a.wordsNotName(in)
	}
	return false
}

// titleOfWork reports whether in fills quotation marks behind what is read, seen or heard: 소식지인 ‘가람 이야기’.
func (a *article) titleOfWork(in diag.Span) bool {
	before, apart := strings.CutSuffix(a.before(a.openingOf(in), 40), " ")
	if !a.isQuoted(in) {
		return false
	}
	return apart && publications.Ends(before) || a.workBehind(in)
}

// workBehind reports whether the words behind a quoted name, or a list of such, call them plants, works or figures:
// ‘산들’, ‘물누리’ 등 새 벼 5종 품종.
func (a *article) workBehind(q diag.Span) bool {
	const words = 6
	rest := joinedQuotes.ReplaceAllString(a.after(a.behindMark(q), 120), "")
	rest, apart := strings.CutPrefix(rest, " ")
	if behind, more := moreBehind.CutBegin(rest); more {
		rest = behind
	}
	list := strings.Fields(rest)
	if !apart {
		return false
	}
	for _, w := range list[:min(words, len(list))] {
		if stems(w, worksBehind.Ends) {
			return true
		}
		if !bareNoun(w) && !hasDigit(w) {
			return false
		}
	}
	return false
}

// besideNoBody reports whether what stands beside in says that it is no body of its own.
func (a *article) besideNoBody(in diag.Span) bool {
	if wonInShort.Has(spanText(a, in)) && amountBehind.MatchString(a.after(in.End, 24)) { // 한화 약 200억원
		return true
	}
	inDealing := a.partyInTalks(in) || a.owedTo(in)
	inPart := a.namesGoOn(in) || a.namesOfficer(in) || a.postInList(in) || a.isPersonWithPost(in)
	first, _ := a.pairIn(spanText(a, in))
	inPart = inPart || a.whereBody(in) || a.venueHere(in) || first != nil
	inPart = inPart || a.countedSort(in) || a.numberedHouse(in)
	ofPress := a.newsDesk(in) || a.creditedOutlet(in)
	return inDealing || inPart || ofPress || a.abroad(in)
}

// isPersonWithPost reports whether in is a person's name with a post written to it: 이정희연구원은.
func (a *article) isPersonWithPost(in diag.Span) bool {
	p, ok := a.nameInPost(a.wordAt(in.Start))
	return ok && p.tagged && p.in.Start == in.Start && p.in.End < in.End
}

// endsAsThing reports whether s ends as a bill, a security, what is measured, a prize or an occasion does.
func endsAsThing(s string) bool {
	for _, ends := range [...]*wordlist.List{billEnds, securities, measureEnds, prizesOf, occasionOnly, noBodyEnds, governors} {
		if ends.Ends(s) {
			return true
		}
	}
	return false
}

// isOurs reports whether s is a sort of body that the writer belongs to: 우리대학교.
func isOurs(s string) bool {
	sort, ok := ours.CutBegin(s)
	return ok && (bodySuffixes.Has(sort) || bareHeads.Has(sort))
}

// newsDesk reports whether in is the desk of a newspaper, with its head or a reporter
// behind: 홍길동 사회부장이, 경제부 기자.
func (a *article) newsDesk(in diag.Span) bool {
	return newsDesks.Has(spanText(a, in)) && deskBehind.Begins(a.after(in.End, 16)+" ")
}

// partyInTalks reports whether in is one of two states between which something is: 한·EU
// FTA, 한-아세안 정상회의.
func (a *article) partyInTalks(in diag.Span) bool {
	i := a.wordAt(in.Start)
	return tieSigns.Has(a.gap(i)) && homeInTalks.Has(a.word(i-1)) && strings.HasPrefix(a.text[in.End:], " ")
}

// owedTo reports whether in only says whom a picture or text is owed to: ⓒ 새벽통신,
// [새벽통신 자료사진], 새벽신문 기자 at the end of a line.
func (a *article) owedTo(in diag.Span) bool {
	before, after := a.before(in.Start, 24), a.after(in.End, 24)
	if creditSigns.Ends(before) || strings.HasSuffix(before, "--(") && strings.HasPrefix(after, ")--") {
		return true
	}
	if strings.HasSuffix(before, "[") || strings.HasSuffix(before, "(") || strings.HasSuffix(before, "/") {
		if rest, ok := creditBehind.CutBegin(after); ok && (rest == "" || strings.ContainsAny(rest[:1], ")]")) {
			return true
		}
	}
	rest := strings.TrimLeft(after, " ")
	return strings.TrimSpace(before) == "" && bylinePosts.Has(strings.TrimRight(rest, " \\"))
}

// abroad reports whether in is an organ of another state, told by the name that one of the
// Republic has (탄자니아 대통령비서실), or a sort of bodies that many have (10개국 우정청).
func (a *article) abroad(in diag.Span) bool {
	i := a.wordAt(in.Start)
	if a.gap(i) != " " {
		return false
	}
	before := a.word(i - 1)
	e := a.agencyNamed(spanText(a, in))
	if countries.Has(before) && !ownCountry.Has(before) {
		return e != nil && !e.Site && stateOrgans.Has(e.Class)
	}
	return e == nil && eachCountry.Ends(before)
}

// longestByline is how many bytes a by-line in a bracket has at most.
const longestByline = 90

// inByline reports whether in stands in a bracket that is a by-line: [새벽통신 홍 길 동 기자],
// (새벽뉴스=홍길동 특파원).
func (a *article) inByline(in diag.Span) bool {
	before, after := a.before(in.Start, longestByline), a.after(in.End, longestByline)
	open := strings.LastIndexAny(before, "[(")
	shut := strings.IndexAny(after, "])")
	if open < 0 || shut < 0 || strings.ContainsAny(before[open:], "])") {
		return false
	}
	inner := strings.TrimRight(after[:shut], " \\")
	return bylinePosts.Ends(inner) && !strings.ContainsAny(inner, "([")
}

// postInList reports whether in is the post of a list of appointments that ends as houses
// do: ▲산림정보정책관 홍길동(기획조정관).
func (a *article) postInList(in diag.Span) bool {
	s := spanText(a, in)
	if !officerEnd.Ends(s) || hallEnds.Ends(s) || strings.Contains(s, " ") {
		return false
	}
	i := a.wordAt(in.Start)
	if strings.ContainsAny(a.gap(i), bullets) && a.gap(i+1) == " " && a.fullName(a.word(i+1)) {
		return true
	}
	return a.gap(i) == "(" && strings.HasPrefix(a.text[in.End:], ")") && a.fullName(a.word(i-1))
}

// telephone is a number in a bracket.
var telephone = lazyregexp.New(`^ ?\(☎?\s?\d{2,4}[)-]`)

// metaphor reports whether in fills quotation marks behind words that liken something to
// it (공동이용망이라는 ‘목걸이’) or call it a notion (새로운 개념의 ‘u-우체국’).
func (a *article) metaphor(in diag.Span) bool {
	if !a.isQuoted(in) {
		return false
	}
	before, ok := strings.CutSuffix(a.before(a.openingOf(in), 60), " ")
	return ok && (suchCalled.Ends(before) && !nameCalled.Ends(before) || notionBefore.Ends(before))
}

// noSystem reports whether in cannot be the name of a system: it is what a bill is about
// (국가 항법정보체계 기본법안), points back at what was told (이같은 전산시스템), begins with a
// verb, an adverb or a time (다음달초 …), says how much of a head is meant (… 전체 서비스) or that
// there is one for each (분야별 정보시스템), or it is a number to call or what went wrong.
func (a *article) noSystem(in diag.Span) bool {
	words := strings.Fields(spanText(a, in))
	n := len(words)
	if n == 0 || billsBehind.Begins(a.after(in.End, 24)) {
		return true
	}
	i := a.wordAt(in.Start)
	counts := eachOf.Ends(words[0]) && n > 1 && particular(words[1:]) == 0
	if counts || telephoneNumber.MatchString(words[0]) || troubleEnds.Ends(words[n-1]) {
		return true
	}
	if n == 1 {
		return a.gap(i) == " " && likened.Has(a.word(i-1)) && a.listed("system", words[0]) == nil
	}
	first := words[0]
	told := isTime(first) || korean.IsAdverb(first) || connectedFirst.Ends(first) && !bareNoun(first)
	if told && !a.isQuoted(in) && a.listed("system", spanText(a, in)) == nil { // within marks and lists it opens the name: ‘함께 걷는 …’
		return true
	}
	head, _ := systemHead(words[n-1])
	return head == words[n-1] && wholeOf.Has(words[n-2])
}

// Word lists; words.tsv says what for.
var (
	newsDesks        = words("news-desks")
	tieSigns         = words("tie-signs")
	deskBehind       = words("desk-behind")
	creditSigns      = words("credit-signs")
	creditBehind     = words("credit-behind")
	officerEnd       = words("officer-end")
	hallEnds         = words("hall-ends")
	telephones       = words("telephones")
	localHeadsBehind = words("local-heads-behind")
	sceneBehind      = words("scene-behind")
	suchCalled       = words("such-called")
	nameCalled       = words("name-called")
	connectedFirst   = words("connected-first")
	wholeOf          = words("whole-of")
	eachOf           = words("each-of")
	troubleEnds      = words("trouble-ends")
	telephoneNumber  = pattern("telephone-number")
	wonInShort       = words("won-in-short")
	amountBehind     = pattern("amount-behind")
	billEnds         = words("bill-ends")
	securities       = words("securities")
	systemNones      = words("system-nones")
	measureEnds      = words("measure-ends")
	dayBegins        = pattern("day-begins")
	prizesOf         = words("prizes-of")
	peopleEnds       = words("people-ends")
	ours             = words("ours")
	likened          = words("likened")
	billsBehind      = words("bills-behind")
	occasionOnly     = words("occasion-only")
	governors        = words("governors")
	noGivenEnds      = words("no-given-ends")
	publications     = words("publications")
	worksBehind      = words("works-behind")
	prizeObjects     = words("prize-objects")
	stateOrgans      = words("state-organs")
	eachCountry      = words("each-country")
	notionBefore     = words("notion-before")
)
