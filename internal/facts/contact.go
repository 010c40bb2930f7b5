package facts

import (
	"slices"
	"strings"
	"unicode"

	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// The contact block of a release names whoever answers for it, in a table that
// may have lost its cells:
//
//	담당 부서  정보정책실  책임자  과  장  나은별  (044-200-0000)
//	정보기획과  담당자  사무관  하늘찬  (044-200-0001)
//
// It is read as a row of units, bodies, labels and persons with their posts.
// contactgroup.go tells which units hold for which persons.

// labels are words of contact blocks and of rosters that are no part of a post.
var labels = korean.List("contact labels")

// openers are the labels that begin a contact block.
var openers = korean.List("contact openers")

// contactKind is what an item of a contact block is.
type contactKind uint8

const (
	departmentItem contactKind = iota // 담당부서: a group begins
	chiefItem                         // 책임자: a person stands above those behind
	clerkItem                         // 담당자
	unitItem
	bodyItem
	personItem
)

// contactItem is one item of a contact block.
type contactItem struct {
	kind contactKind
	text string // the unit, or the person's post
	mark int    // of a body or person
	line int
	in   diag.Span
}

// contacts reads the contact blocks.
func (r *reader) contacts() []claim {
	var list []claim
	for _, b := range r.contactBlocks() {
		for _, c := range groupContacts(append(r.addressee(b), r.contactItems(b)...), r.bodyOrPart) {
			if c.body.IsZero() {
				if id, several := r.issuers(); !several || ofOfficial(c.post) {
					c.body = id // a researcher is hardly the ministry's: 한빛부와 가람원은
				}
			}
			x := claim{present: true, listed: true, Role: r.role(r.Mentions[c.person].ID, c.post, -1, edtf.Date{}, c.in)}
			x.Agency = c.body
			list = append(list, x)
		}
	}
	return list
}

// bodyOrPart gives the body of a mark, and whether it may be a part of another: the authority does not know it,
// and its name ends as that of a unit does.
func (r *reader) bodyOrPart(mark int) (id entity.ID, part bool) {
	id = r.Mentions[mark].ID
	return id, (r.names == nil || r.names.Get(id) == nil) && office(id.Base())
}

// contactBlocks gives the contact blocks as spans of whole lines; they are found
// once.
func (r *reader) contactBlocks() []diag.Span {
	if r.blocks != nil {
		return r.blocks
	}
	r.blocks = []diag.Span{}
	for i := 0; i < len(r.lines); i++ {
		if !r.opensContact(i) {
			continue
		}
		end := i + 1
		for end < len(r.lines) && r.contactLine(end) {
			end++
		}
		block := diag.Span{Start: r.lines[i].Start, End: r.lines[end-1].End}
		if len(r.marks(block, "person")) > 0 {
			r.blocks = append(r.blocks, block)
		}
		i = end - 1
	}
	return r.blocks
}

// longestContact is the length of a contact block that lost its lines, in characters.
const longestContact = 400

// opensContact reports whether line i begins a contact block: with a label, and
// as no sentence.
func (r *reader) opensContact(i int) bool {
	list := r.lineTokens(i)
	for len(list) > 0 && (list[0].sign() || isNumber(list[0].text)) {
		list = list[1:]
	}
	if len(list) == 0 || list[0].mark >= 0 || !r.contactLine(i) {
		return false
	}
	if len(list) > 2 && nounLike(list[0].text) && openers[list[1].text] && list[2].text == ":" {
		return true // 행사 문의: 정보과 나은별 과장
	}
	if len(list) > 2 && list[1].word() && list[1].gap && openers[list[0].text+list[1].text] && list[2].text == ":" {
		return true // 자료 제공 : 한빛청 정보과
	}
	if r.inChargeOf(list[0].text) && len(list) > 2 && list[1].mark < 0 && givesNumber(list) && r.people(list) > 0 {
		return true // 담당과장 정보과 나은별 과장(044-200-0000)
	}
	if !openers[list[0].text] {
		return r.numberedRow(i, list)
	}
	return len(list) == 1 || !inCharge.Has(list[0].text) || list[1].text == ":" || list[1].text == "\t" || unitLabel.Has(list[1].text) || givesNumber(list)
}

// inChargeOf reports whether a word is a label with the post of who is in charge: 담당과장.
func (r *reader) inChargeOf(word string) bool {
	rest, ok := inCharge.CutBegin(word)
	return ok && r.isPost(rest, true)
}

// numberedRow reports whether a line is a unit, a post, one name and the number of a telephone, as
// the last lines of releases are: 정보과 과장 나은별 033-000-0000.
func (r *reader) numberedRow(i int, list []token) bool {
	list = slices.DeleteFunc(slices.Clone(list), func(t token) bool { return t.text == "\t" || t.text == "|" })
	n := len(list)
	if n < 4 || !office(list[0].text) || r.people(list) != 1 || r.tableRows()[i] != nil {
		return false
	}
	k := slices.IndexFunc(list, func(t token) bool { return r.kind(t) == "person" })
	number := r.Text[list[k].End:r.lines[i].End]
	return k > 1 && r.isPost(list[k-1].text, true) && telephone.MatchString(number)
}

// givesNumber reports whether a line ends in the number of a telephone in a bracket: 담당 정보과
// 과장 나은별 (033-000-0000).
func givesNumber(list []token) bool {
	open := -1
	for k, t := range list {
		if t.text == "(" {
			open = k
		}
	}
	return open > 0 && closes(list, open) == len(list) && open+1 < len(list) && isNumber(list[open+1].text)
}

// contactLine reports whether line i can belong to a contact block: it is short,
// no sentence and no heading, and holds hardly anything but labels, units, posts
// and numbers.
func (r *reader) contactLine(i int) bool {
	l := r.lines[i]
	s := r.str(l)
	if sentenceLike(s) || length(s) > longestContact || r.heading[l.Start] && len(r.marks(l, "person")) == 0 {
		return false
	}
	list := r.lineTokens(i)
	others, people, bullet := 0, 0, false
	for k, t := range list {
		switch {
		case r.kind(t) == "person":
			people++
		case t.mark >= 0:
			if r.kind(t) != "agency" {
				return false
			}
		case t.sign():
			bullet = bullet || k == 0 && t.text != "(" && t.text != "<"
		case k+1 < len(list) && list[k+1].text == ":":
			others = 0 // a label of the block's own: 계약 :
		case !labels[t.text] && !isNumber(t.text) && !office(t.text) && !r.isPost(t.text, true):
			others++
		}
	}
	if people > 0 {
		return others <= 2*people
	}
	return !bullet && others <= 1 && length(s) <= 60 || len(list) > 0 && openers[list[len(list)-1].text]
}

// isNumber reports whether a word is a number or an address.
func isNumber(s string) bool {
	return strings.ContainsAny(s, "0123456789@") && !strings.ContainsFunc(s, func(c rune) bool { return unicode.Is(unicode.Hangul, c) })
}

// contactItems reads the items of a block.
func (r *reader) contactItems(block diag.Span) []contactItem {
	list := r.tokens(block)
	var items []contactItem
	var words []token // since the last item
	flush := func() {
		if body := r.bodyNamed(words); body >= 0 {
			items = append(items, contactItem{kind: bodyItem, mark: body, line: r.line(words[0].Start)})
			words = words[1:]
		}
		if len(words) > 0 && (office(words[len(words)-1].text) || r.isPost(words[len(words)-1].text, true)) {
			items = append(items, contactItem{kind: unitItem, text: phrase(words), line: r.line(words[0].Start)})
		}
		words = nil
	}
	for k := 0; k < len(list); k++ {
		t := list[k]
		switch {
		case t.text == ":":
			if n := len(words); n > 0 {
				if rest, ok := inCharge.CutBegin(words[n-1].text); ok && r.isPost(rest, true) {
					own := words[n-1]
					words = words[:n-1]
					flush()
					words = []token{own} // 담당과장: 나은별
					continue
				}
			}
			words = nil // of a label of the block's own
		case (t.text == "<" || t.text == "〈") && k+2 < len(list) && strings.Contains(">〉", list[k+2].text):
			flush()
			k += 2 // <총괄>
		case t.text == "(":
			if end := closes(list, k); end > 0 && len(r.marks(diag.Span{Start: t.Start, End: list[end-1].End}, "person")) == 0 {
				flush()
				k = end - 1
			}
		case t.sign() || isNumber(t.text) || isLatin(t.text):
			if !strings.Contains("·‧․ㆍ<>|\t", t.text) {
				flush()
			}
		case t.mark < 0 && (labels[t.text] || inCharge.Has(t.text) && k+1 < len(list) && (unitLabel.Has(list[k+1].text) || list[k+1].text == ":")):
			flush()
			if kind, ok := labelKind(t.text); ok && !(unitLabel.Has(t.text) && r.labelGoesOn(t)) {
				items = append(items, contactItem{kind: kind, line: r.line(t.Start)})
			}
		case t.mark < 0 && r.inChargeOf(t.text) && k+1 < len(list) && list[k+1].mark < 0 && office(list[k+1].text):
			flush() // 담당과장 정보과 나은별 과장
			items = append(items, contactItem{kind: chiefItem, line: r.line(t.Start)})
		case inCharge.Has(t.text) && k+1 < len(list) && list[k+1].mark < 0 && office(list[k+1].text) && r.lineTokens(r.line(t.Start))[0].Start == t.Start:
			flush() // 담당 정보과 과장 나은별
		case r.kind(t) == "agency" && len(words) == 0 && r.partOfLast(items, t):
			words = append(words, t)
		case r.kind(t) == "agency" && (r.onlyUnit(t) || deskEnds.Ends(t.text) && r.belowBody(list, k)):
			words = append(words, t)
		case r.kind(t) == "agency":
			flush()
			items = append(items, contactItem{kind: bodyItem, mark: t.mark, line: r.line(t.Start)})
			if k+1 < len(list) && list[k+1].word() && !list[k+1].gap {
				if post, ok := r.glued(t.mark, list[k+1].text); ok {
					list[k+1].text, list[k+1].post = post, true
				}
			}
		case r.kind(t) == "person":
			post, rest, end := r.contactPost(list, k, words)
			words = rest
			flush()
			if post != "" {
				items = append(items, contactItem{personItem, post, t.mark, r.line(t.Start), diag.Span{Start: min(t.Start, end.Start), End: max(t.End, end.End)}})
			}
			if end.Start > t.Start {
				k++
			}
		case t.mark < 0:
			words = append(words, t)
		}
	}
	flush()
	return items
}

// labelGoesOn reports whether a label at the beginning of a line is the second half of the one
// at the beginning of the line above: 담당 / 부서.
func (r *reader) labelGoesOn(t token) bool {
	k := r.line(t.Start)
	if k == 0 || r.lineTokens(k)[0].Start != t.Start {
		return false
	}
	above := r.lineTokens(k - 1)
	return len(above) > 0 && inCharge.Has(above[0].text)
}

// addressee gives the body and unit with which the line before a block ends, when
// the block itself begins with a person: 보내실 곳: … 한빛부 정보과.
func (r *reader) addressee(block diag.Span) []contactItem {
	items := r.contactItems(block)
	k := r.line(block.Start)
	if len(items) == 0 || items[0].kind != personItem || k == 0 {
		return nil
	}
	list := r.lineTokens(k - 1)
	chain := r.chain(list, len(list), 0)
	if len(chain) < 2 || r.kind(chain[0]) != "agency" || !office(chain[len(chain)-1].text) {
		return nil
	}
	return []contactItem{{kind: bodyItem, mark: chain[0].mark, line: k - 1}, {kind: unitItem, text: phrase(chain[1:]), line: k - 1}}
}

// labelKind tells which items labels are; the others say nothing.
func labelKind(s string) (contactKind, bool) {
	n, ok := labelKinds.Number(s)
	return contactKind(n), ok
}

// onlyUnit reports whether a marked body is one that the authority does not know and
// whose name is that of a part of a body: 인문정신문화본부.
func (r *reader) onlyUnit(t token) bool {
	if r.names == nil || r.names.Get(r.Mentions[t.mark].ID) != nil {
		return false
	}
	return tailIn(t.text, plainUnits) != "" && length(t.text) > 2
}

// partOfLast reports whether a marked body that the authority does not know, and that ends as units do, stands right
// behind a known one: 한빛원 / 산림연구부 / 책임자 부장 나은별.
func (r *reader) partOfLast(items []contactItem, t token) bool {
	n := len(items)
	if n == 0 || items[n-1].kind != bodyItem || r.names == nil {
		return false
	}
	return r.names.Get(r.Mentions[items[n-1].mark].ID) != nil && r.names.Get(r.Mentions[t.mark].ID) == nil && internalEnds.Ends(t.text)
}

// uniformed are ranks of the police, the coast guard and the fire service; words.tsv says which.
var uniformed = words("uniformed")

// internalEnds end the names of units that no head speaks for.
var internalEnds = words("internal-ends")

// belowBody reports whether the marked body at index k, which the authority does not know, follows the
// name of a known one on its line, with other units between: a part of that.
func (r *reader) belowBody(list []token, k int) bool {
	if r.names == nil || r.names.Get(r.Mentions[list[k].mark].ID) != nil {
		return false
	}
	for n := k - 1; n >= 0 && r.line(list[n].Start) == r.line(list[k].Start); n-- {
		if r.kind(list[n]) == "agency" {
			return r.names.Get(r.Mentions[list[n].mark].ID) != nil
		}
		if list[n].mark >= 0 || !office(list[n].text) {
			return false
		}
	}
	return false
}

// plainUnits are the ends of names of parts of a body that have no head who speaks
// for them.
var plainUnits = korean.List("plain units")

// bodyNamed gives a body that the text marks elsewhere by the first of some words,
// -1 without one.
func (r *reader) bodyNamed(words []token) int {
	if len(words) < 2 {
		return -1
	}
	for i := range r.Mentions {
		if r.Mentions[i].ID.Kind == "agency" && r.surface(i) == words[0].text {
			return i
		}
	}
	return -1
}

// isLatin reports whether a word has small Latin letters alone: part of an address.
func isLatin(s string) bool {
	return !strings.ContainsFunc(s, func(c rune) bool { return c < 'a' || c > 'z' })
}

// contactPost gives the post of the person at token k: the last word in front of
// the name, else the word behind it. rest are the words in front of the post.
func (r *reader) contactPost(list []token, k int, words []token) (post string, rest []token, at diag.Span) {
	if k+1 < len(list) && list[k+1].word() && list[k+1].gap && !labels[list[k+1].text] {
		if after, ok := r.postOf(list[k+1].text, true); ok && r.line(list[k+1].Start) == r.line(list[k].Start) && !r.postsFirst(list, k, words) {
			if n := len(words); n > 0 && inCharge.Has(words[n-1].text) {
				words = words[:n-1]
			}
			return after, words, list[k+1].Span
		}
	}
	n := len(words)
	if n == 0 {
		return "", nil, list[k].Span
	}
	last := words[n-1].text
	if rest, ok := inCharge.CutBegin(last); ok && r.isPost(rest, true) {
		last = rest // 담당과장
	}
	if n > 1 && uniformed.Has(last) && !words[n-2].post && r.isPost(words[n-2].text, true) && !office(words[n-2].text) {
		return words[n-2].text, words[:n-2], words[n-2].Span // 과장 총경 나은별
	}
	if words[n-1].post || r.isPost(last, true) || inCharge.Ends(last) {
		return last, words[:n-1], words[n-1].Span
	}
	if n > 1 && acting[last] {
		return words[n-2].text + " " + last, words[:n-2], words[n-2].Span
	}
	return "", words, list[k].Span
}

// postsFirst reports whether the posts of a row stand before the names, so that the one behind the person at
// token k is that of the next person: 과장 |나은별| 팀장 하늘찬.
func (r *reader) postsFirst(list []token, k int, words []token) bool {
	if len(words) == 0 || k+2 >= len(list) || r.kind(list[k+2]) != "person" || r.line(list[k+2].Start) != r.line(list[k].Start) {
		return false
	}
	if _, ok := r.postOf(words[len(words)-1].text, true); !ok {
		return false
	}
	if k+3 >= len(list) || !list[k+3].word() {
		return true
	}
	_, behind := r.postOf(list[k+3].text, true)
	return !behind
}

// issuer gives the body whose text a release is: its publisher when the text names
// it, else the first body that is the subject of a sentence at the beginning. Of several in a row it is the first.
func (r *reader) issuer() entity.ID {
	id, _ := r.issuers()
	return id
}

// issuers gives the issuer, and whether the text names it in a row with others. A text that begins with what a
// newspaper wrote tells next of others.
func (r *reader) issuers() (id entity.ID, several bool) {
	if id := r.publisher(); !id.IsZero() {
		return id, false
	}
	for k := range min(len(r.sentences), 8) {
		if r.heading[r.lines[r.line(r.sentences[k].Start)].Start] {
			continue
		}
		if pressWords.Within(r.str(r.sentences[k])) {
			return id, false
		}
		for _, m := range r.marks(r.sentences[k], "agency") {
			at := r.Mentions[m].In.End
			if n := topicLength(r.Text[at:r.sentences[k].End]); n > 0 && len(r.holders(diag.Span{Start: at, End: at + n})) == 0 {
				if id, several = r.firstOfTopic(r.sentences[k].Start, m); !id.IsZero() {
					return id, several
				}
			}
		}
	}
	return id, false
}

// firstOfTopic gives the first of the bodies in a row of which the one of mark m is the last: |한빛부|(장관
// 나은별)와 가람원은. None of a row that does not begin its sentence is whose text it is: 이날 회의에는 한빛원, 가람원이.
func (r *reader) firstOfTopic(start, m int) (id entity.ID, several bool) {
	list := r.withoutBrackets(r.tokens(diag.Span{Start: start, End: r.Mentions[m].In.End}))
	last := len(list) - 1
	k := last
	for k > 1 && r.joinsBodies(list[k-1]) && r.kind(list[k-2]) == "agency" {
		k -= 2
	}
	if k < 0 || list[k].mark < 0 || k < last && slices.ContainsFunc(list[:k], func(t token) bool { return !t.sign() }) {
		return id, false
	}
	return r.Mentions[list[k].mark].ID, k < last
}

// joinsBodies reports whether a token stands between two of a row.
func (r *reader) joinsBodies(t token) bool {
	return t.mark < 0 && (t.text == "," || dots(t) || andParticles.Has(t.text))
}

// publisher gives the body that published the text, when the text names it or has
// a contact block, as a newspaper's has not. It is sought once.
func (r *reader) publisher() entity.ID {
	if r.issuedBy == nil {
		id := r.findPublisher()
		r.issuedBy = &id
	}
	return *r.issuedBy
}

func (r *reader) findPublisher() entity.ID {
	if r.names == nil || r.Publisher == "" {
		return entity.ID{}
	}
	for i := range r.Mentions {
		if id := r.Mentions[i].ID; id.Kind == "agency" && r.surface(i) == r.Publisher && !r.names.Get(id).IsPress() {
			return id
		}
	}
	for _, e := range r.names.Lookup(r.Publisher, r.Published) {
		if e.ID.Kind == "agency" && !e.IsPress() && (len(r.contactBlocks()) > 0 || r.mentions(e.ID)) {
			return e.ID
		}
	}
	if tailIn(r.Publisher, bodyEnds) != "" && !strings.Contains(r.Publisher, " ") && len(r.contactBlocks()) > 0 && len(r.names.Lookup(r.Publisher, r.Published)) == 0 {
		return entity.ID{Kind: "agency", Name: r.Publisher} // one that the authority does not know
	}
	if r.callsItself() {
		if list := r.names.Lookup(r.Publisher, r.Published); len(list) == 0 || list[0].IsPress() {
			return entity.ID{Kind: "agency", Name: r.Publisher}
		} else if list[0].ID.Kind == "agency" {
			return list[0].ID
		}
	}
	return entity.ID{}
}

// callsItself reports whether the text speaks of its publisher by what that is, as bodies do that tell of themselves:
// 협회는 총회를 열었다, of 나래협회.
func (r *reader) callsItself() bool {
	kind := tailIn(r.Publisher, bodyEnds)
	if kind == "" || len(kind) == len(r.Publisher) || strings.Contains(r.Publisher, " ") || length(kind) < 2 {
		return false
	}
	for _, s := range r.sentences {
		if w := firstWord(r.str(s)); (korean.BareNoun(w) == kind || korean.BareNoun(w) == r.Publisher) && subjectEnd.MatchString(w) {
			return true
		}
	}
	for _, own := range ourOwn.All() {
		if strings.Contains(r.Text, own+" "+kind) {
			return true // 우리 대학교
		}
	}
	return false
}

// ourOwn is what a body says of itself before what it is.
var ourOwn = words("our-own")

// mentions reports whether the text names an entity.
func (r *reader) mentions(id entity.ID) bool {
	for i := range r.Mentions {
		if r.Mentions[i].ID == id {
			return true
		}
	}
	return false
}

// nounLike reports whether a word can stand bare in front of a post: letters, and
// none of the endings that particles and verbs have.
func nounLike(word string) bool {
	for _, c := range word {
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '&' {
			return false
		}
	}
	return (tailIn(word, notNoun) == "" || length(word) > 2 && tailIn(word, towns) != "") && length(word) > 1
}

// notNoun are the endings of words that are not bare nouns.
var notNoun = korean.List("not noun")

// telephone is the number of a telephone and nothing else.
var telephone = pattern("telephone")

// deskEnds end the names of units that are hardly bodies of their own.
var deskEnds = words("desk-ends")

// pressWords tell that a sentence repeats what a newspaper wrote.
var pressWords = words("press-words")

// unitLabel labels the unit that is in charge; words.tsv says what for.
var unitLabel = words("unit-label")

// labelKinds are the labels of contact lines with the contactKind of each.
var labelKinds = words("label-kinds")
