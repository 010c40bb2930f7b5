package facts

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// A post without a body beside it belongs to the body that it leads, when one alone
// fits: 하늘찬 위원장은 in a text of one 위원회.

// leads reports whether a post is that of a body's head or member, by the end of
// the body's name.
func leads(post string, body entity.ID) bool {
	name := body.Base()
	last := post[strings.LastIndexByte(post, ' ')+1:]
	if memberPost.Has(last) && strings.HasPrefix(name, assembly+"_") {
		return true
	}
	if local := tailIn(last, localHeads); local != "" && length(last)-length(local) > 1 && !strings.HasPrefix(name, strings.TrimSuffix(last, local)) {
		return false // 가온구청장 of 나래구청
	}
	ends := korean.LedBy(last)
	ok := len(ends) > 0
	if !ok {
		if tail := tailIn(last, memberPosts); tail != "" {
			ends = korean.LedBy(tail) // 민간위원
		} else if panelChairs.Ends(last) {
			ends = korean.LedBy(chairOf.Word()) // 경제분과위원장
		}
	}
	if endsAsAny(name, ends) {
		if tailIn(last, councillor) != "" && meetingEnds.Ends(name) {
			return false // 의원 of 가람협의회, which is no council
		}
		return !(statePosts.Ends(last) && noMinistries.Ends(name))
	}
	stem, ok := headSyllable.CutEnd(last)
	return ok && length(stem) > 1 && strings.HasSuffix(name, stem)
}

// panelChairs end the posts of those who chair a part of a committee, chairOf is that of who chairs the whole.
var (
	panelChairs = words("panel-chairs")
	chairOf     = words("chair-post")
)

// Posts of those who lead a ministry, and ends of bodies that end as ministries do; words.tsv says what for.
var (
	statePosts   = words("state-posts")
	noMinistries = words("no-ministries")
	meetingEnds  = words("meeting-ends")
	placeOfWork  = words("place-of-work")
	ownHeads     = words("own-heads")

	chairsOfCouncil = words("chairs-of-council")
)

// localHeads are the posts of those who lead local offices, which are glued to their places.
var localHeads = korean.List("heads of local offices")

// assembly is the parliament, whose committees' ids begin with its name.
var assembly = words("assembly").Word()

// betweenBodies stands between the names of bodies that do one thing together.
var betweenBodies = words("between-bodies")

// member is the post of a member of parliament.
var member = words("member-of-assembly").Word()

// seatIn gives the body in which a post is held: a member of a committee of
// parliament is one of parliament.
func seatIn(post string, body entity.ID) entity.ID {
	if memberPost.Has(post) && strings.HasPrefix(body.Name, assembly+"_") {
		body.Name = assembly
	}
	return body
}

// bodyOfHead gives the body that the person of mark i leads with a title that has
// none: the one behind it (나은별 장관의 한빛부), or the only one that fits, in the
// sentence up to the name, in the paragraph up to it, in the text.
func (r *reader) bodyOfHead(i int, t title) entity.ID {
	if strings.HasPrefix(r.Text[t.in.End:], genitive+" ") {
		if m := r.markAt(t.in.End + len(genitive+" ")); m >= 0 && r.Mentions[m].ID.Kind == "agency" && leads(t.post, r.Mentions[m].ID) {
			return seatIn(t.post, r.Mentions[m].ID)
		}
	}
	if r.abroad(i) {
		return entity.ID{}
	}
	at := r.Mentions[i].In.Start
	if id := r.listBody(r.line(at)); !id.IsZero() && ofList(t.post) {
		return id
	}
	if first, ok := r.minutes(); ok && (ofOfficial(t.post) || ofCouncil.Begins(t.post)) && length(t.post) > 2 {
		council, government := r.councilNamed(r.lines[min(first+1, len(r.lines)-1)].End)
		if ofCouncil.Begins(t.post) && !government.IsZero() {
			return council // 의사팀장, 사무국장
		}
		if ofCouncil.Begins(t.post) {
			return r.council(r.lines[min(first+1, len(r.lines)-1)].End)
		}
		if !government.IsZero() {
			return government
		}
	}
	if first, ok := r.minutes(); ok {
		if _, government := r.councilNamed(r.lines[min(first+1, len(r.lines)-1)].End); leads(t.post, government) || secondOfLocal.Ends(t.post) && !government.IsZero() {
			return government // 시장 나은별, in the minutes of the council
		}
	}
	if t.post == member {
		return entity.ID{Kind: "agency", Name: assembly}
	}
	if id := r.rowBody(i, t); !id.IsZero() {
		return id
	}
	if seat := withoutActing(t.post); tailIn(seat, committee) != "" || councillor[seat] {
		if _, ok := r.minutes(); ok {
			return r.chamber(seat, at)
		}
	}
	if id := r.onlyCouncil(); (councillor[t.post] || chairsOfCouncil.Ends(t.post) || standingChair.MatchString(t.post)) && !id.IsZero() {
		return id
	}
	if id := r.governmentOfCouncil(); leads(t.post, id) && localHeads[t.post] {
		return id
	}
	for _, from := range []int{r.sentences[r.sentence(at)].Start, r.lines[r.line(at)].Start} {
		if list := r.bodiesOf(t.post, diag.Span{Start: from, End: at}); len(list) > 0 {
			return only(ofOnePlace(slices.DeleteFunc(list, func(id entity.ID) bool { return r.headedByOther(id, t.post, i, from) })))
		}
	}
	if id := r.bodyLed(t.post); !id.IsZero() {
		return id
	}
	if insider(t) {
		for k := r.sentence(at); k >= 0 && r.sentences[k].Start >= r.lines[r.line(at)].Start; k-- {
			if m, ok := r.bodySubject(diag.Span{Start: r.sentences[k].Start, End: min(r.sentences[k].End, at)}); ok {
				if r.amongOthers(m) {
					return entity.ID{} // 가람시와 나래시는 …. |나은별| 정보과장은: of either
				}
				return r.Mentions[m].ID
			}
		}
	}
	if id := r.topicBody(at); !id.IsZero() && corporate[t.post] {
		return id
	}
	if id := r.titledFirm(at); corporate[t.post] && !id.IsZero() {
		return id
	}
	if id := r.publisher(); corporate[t.post] && !id.IsZero() && len(r.marks(diag.Span{Start: r.sentences[r.sentence(at)].Start, End: at}, "agency")) == 0 {
		return id // 회장, in its own paper
	}
	if id := r.scopeBody(at); !id.IsZero() && (ofOfficial(t.post) || length(t.post) > 3 && headSyllable.Ends(t.post)) && fitsBody(t.post, id) {
		return id
	}
	if id := r.personnelBody(); !id.IsZero() && (ofOfficial(t.post) || length(t.post) > 4 && headSyllable.Ends(t.post) && len(korean.LedBy(t.post)) == 0) && !ranks[t.post] && fitsBody(t.post, id) {
		return id
	}
	if id := r.issuer(); r.release() && !localCouncil(id) && (leads(t.post, id) || r.phoned(i) || insider(t) && len(r.marks(diag.Span{Start: r.sentences[r.sentence(at)].Start, End: at}, "agency")) == 0) {
		return id
	}
	if ofOfficial(t.post) && (t.unit || length(t.post) > 3) {
		if id, titled := r.onlyOffice(), r.titleBody(); titled.IsZero() || titled == id {
			return id
		}
	}
	if id := r.bodyOfSeat(t.post, at); !id.IsZero() && !t.unit && length(t.post) > 3 && !corporate[t.post] {
		return id // 가람공단 총무이사는 …. 나은별 총무이사
	}
	if id := r.titledOffice(at); ofOfficial(t.post) && !id.IsZero() && !localCouncil(id) && fitsBody(t.post, id) {
		return id
	}
	if id := r.onlyInParagraph(at); (t.unit || ofOfficial(t.post)) && !id.IsZero() && fitsBody(t.post, id) {
		return id
	}
	if id := r.governmentOfCouncil(); insider(t) && !id.IsZero() && fitsBody(t.post, id) {
		return id // 당시 관광과장이던 나은별 국장, on a page of the council
	}
	if tailIn(t.post, committee) != "" && r.names != nil && r.Publisher != "" {
		if id := r.body(r.Publisher); leads(t.post, id) {
			return id // of those who sign what their committee decided
		}
	}
	return entity.ID{}
}

// abroad reports whether a name is that of somebody from abroad, of whom no body of the text is to be supposed: of
// five syllables and more in several words, or long with its letters behind it: 알렉스 하늘찬 국장, 알렉산더(Alexander)
// 국장.
func (r *reader) abroad(i int) bool {
	name := r.str(r.Mentions[i].In)
	if words := strings.Fields(name); len(words) > 1 && length(strings.Join(words, "")) > 4 {
		return true
	}
	rest, ok := strings.CutPrefix(r.Text[r.Mentions[i].In.End:], "(")
	return ok && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' && length(name) > 4
}

// bodyInPost gives the local office to whose name a post of its head is glued without a mark,
// when the authority knows it, and the post alone: of 가온부시장 부시장 and 가온시.
func (r *reader) bodyInPost(post string) (head string, body entity.ID, ok bool) {
	if r.names == nil || strings.Contains(post, " ") {
		return "", body, false
	}
	for _, tail := range ownHeads.All() {
		end, _ := ownHeads.Value(tail)
		if place, ok := strings.CutSuffix(post, tail); ok && length(place) > 1 && r.body(place+end).IsZero() && !known(post) {
			return korean.GluedPost(place + end), entity.ID{Kind: "agency", Name: place + end}, true // 가람세무서장
		}
	}
	for i := range post {
		for _, end := range korean.LedBy(post[i:]) {
			if id := r.markedBody(post[:i], end); i > 0 && !id.IsZero() {
				return post[i:], id, true
			}
			if length(post[:i]) < 2 {
				continue
			}
			if whole := r.body(post[:i]); strings.HasSuffix(post[:i], end) && !known(post) && !whole.IsZero() {
				return post[i:], whole, true // 가람위원회위원장
			}
			if !localEnds.Has(end) {
				if body = r.body(post[:i] + end); end == committeeWord.Word() && strings.HasPrefix(body.Name, assembly+"_") && (strings.Contains(r.Title, assembly) || strings.Contains(r.Text, assembly)) {
					return post[i:], body, true // 정보위원장, of parliament
				}
				if body.Base() == post[:i]+end && length(body.Base()) > 3 && !known(post) && i > 0 && korean.GluedPost(post[:i]+end) == post[i:] {
					return post[i:], body, true // 전 한국전산원장님
				}
				continue
			}
			if body = r.body(post[:i] + end); !body.IsZero() {
				return post[i:], body, true
			}
		}
	}
	return "", body, false
}

// markedBody gives the one body among the text's whose name is what is glued in front of a post with the end of
// bodies that the post leads: 나래구(가람시) of 나래|구청장.
func (r *reader) markedBody(stem, end string) entity.ID {
	if r.byBase == nil {
		r.byBase = map[string][]entity.ID{}
		for _, b := range r.bodies() {
			r.byBase[b.id.Base()] = append(r.byBase[b.id.Base()], b.id)
		}
	}
	return only(ofOnePlace(slices.Clone(r.byBase[stem+end])))
}

// onlyCouncil gives the only council that a text names, by itself or by one of its committees, where it does
// not name parliament: that of the members whom it names without a body.
func (r *reader) onlyCouncil() entity.ID {
	if r.soleCouncil == nil {
		id := r.readCouncil()
		r.soleCouncil = &id
	}
	return *r.soleCouncil
}

// governmentOfCouncil gives the local government of the only council that a text names which names no other: that of the
// mayor of whom an article on the council speaks.
func (r *reader) governmentOfCouncil() entity.ID {
	council := r.onlyCouncil()
	name, ok := strings.CutSuffix(council.Base(), chamberEnd)
	if !ok || r.names == nil {
		return entity.ID{}
	}
	id := r.body(name)
	for _, b := range r.bodies() {
		if localEnds.Ends(b.id.Base()) && b.id != id {
			return entity.ID{}
		}
	}
	return id
}

// standingChair is the post of who chairs a standing committee of a local council.
var standingChair = pattern("standing-chair")

// readCouncil finds it.
func (r *reader) readCouncil() entity.ID {
	if slices.ContainsFunc(strings.Fields(r.Text), func(w string) bool { return korean.BareNoun(w) == assembly || strings.HasPrefix(w, member) }) {
		return entity.ID{}
	}
	var list []entity.ID
	bodies := r.bodies()
	if tailIn(r.Publisher, map[string]bool{chamberEnd: true}) != "" && !strings.Contains(r.Publisher, " ") {
		bodies = append(slices.Clone(bodies), countedBody{id: r.bodyOrNew(r.Publisher)}) // on its own pages
	}
	for _, b := range bodies {
		id := b.id
		if id.Name == assembly || strings.HasPrefix(id.Name, assembly+"_") {
			return entity.ID{}
		}
		if council, _, ok := strings.Cut(id.Base(), "_"); ok {
			id.Name = council + strings.TrimPrefix(id.Name, id.Base())
		}
		if localCouncil(id) && !bareCouncil(id) {
			list = union(list, []entity.ID{id})
		}
	}
	return only(list)
}

// bareCouncil reports whether a body is a council that the text names by the kind of its government alone: 도의회.
func bareCouncil(id entity.ID) bool {
	kind, ok := strings.CutSuffix(id.Name, chamberEnd)
	return ok && localBodies[kind]
}

// headedByOther reports whether the text from an offset up to the name of mark i tells of
// somebody else who has a post of a body, glued to its name: 한빛청|장 나은별.
func (r *reader) headedByOther(body entity.ID, post string, i, from int) bool {
	for _, m := range r.marks(diag.Span{Start: from, End: r.Mentions[i].In.Start}, "agency") {
		end := r.Mentions[m].In.End
		word := firstWord(r.Text[end:])
		if own, ok := r.glued(m, word); !ok || own != post || r.Mentions[m].ID != body || strings.HasPrefix(r.Text[end:], " ") {
			continue
		}
		if p := r.markAt(end + len(word) + 1); p >= 0 && r.Mentions[p].ID.Kind == "person" && r.Mentions[p].ID != r.Mentions[i].ID {
			return true
		}
	}
	return false
}

// ofCouncil begins the posts of those who work for a council.
var ofCouncil = words("of-council")

// onlyOffice gives the body of the officials whom an article names without it: the only one among its bodies
// that has officials, committees of its own apart, or the one named three times as often as each other, when
// it is the subject of one of the first sentences.
func (r *reader) onlyOffice() entity.ID {
	if r.office == nil {
		id := r.findOffice()
		r.office = &id
	}
	return *r.office
}

// findOffice finds it.
func (r *reader) findOffice() entity.ID {
	var list []entity.ID
	for _, b := range r.bodies() {
		if whole, _, part := strings.Cut(b.id.Base(), "_"); part && r.names != nil && len(r.placesOf(r.body(whole))) > 0 {
			continue // 가람시_정보위원회
		}
		if tailIn(b.id.Base(), officeEnds) != "" {
			list = append(list, b.id)
		}
	}
	if id := r.foremost(list); !id.IsZero() && id == r.issuer() {
		return id
	}
	return entity.ID{}
}

// officeEnds are the ends of the names of bodies that have officials.
var officeEnds = korean.List("ends of offices")

// rowBody gives the body of a row of a table that is the only one in front of the
// name, when nothing is glued to it (한빛부장관상).
func (r *reader) rowBody(i int, t title) entity.ID {
	k := r.line(r.Mentions[i].In.Start)
	if endsSentence(r.str(r.lines[k])) || tailIn(t.post, insiders) == "" {
		return entity.ID{}
	}
	var list []entity.ID
	tokens := r.lineTokens(k)
	for n, x := range tokens {
		if x.mark == i {
			break
		}
		if _, role := postAndRole(x.text, r.postTest(tokens[:n+1])); x.word() && role == goesAt {
			return entity.ID{} // 가람원 본부장에 나은별 과장
		}
		if r.kind(x) == "agency" && !(n+1 < len(tokens) && tokens[n+1].word() && !tokens[n+1].gap) {
			list = union(list, []entity.ID{r.Mentions[x.mark].ID})
		}
	}
	return only(list)
}

// phoned reports whether a number stands in the bracket behind a name, as where a
// release tells whom to call.
func (r *reader) phoned(i int) bool {
	rest := r.Text[r.Mentions[i].In.End:]
	return len(rest) > 1 && rest[0] == '(' && rest[1] >= '0' && rest[1] <= '9'
}

// bodiesOf gives the bodies named in a part of the text that a post leads.
func (r *reader) bodiesOf(post string, in diag.Span) []entity.ID {
	var list []entity.ID
	for _, m := range r.marks(in, "agency") {
		if id := r.Mentions[m].ID; leads(post, id) {
			list = union(list, []entity.ID{seatIn(post, id)})
		}
	}
	return list
}

// onlyLed gives the one body named up to an offset that a post leads.
func (r *reader) onlyLed(post string, at int) entity.ID {
	var found entity.ID
	for m := range r.back("agency", at) {
		if id := r.Mentions[m].ID; leads(post, id) {
			if id = seatIn(post, id); !found.IsZero() && id != found {
				return entity.ID{}
			}
			found = id
		}
	}
	return found
}

// bodyLed gives the one body of the text that a post leads, or the foremost of
// several, where the text speaks of it more than in passing. It is sought once.
func (r *reader) bodyLed(post string) entity.ID {
	id, ok := r.led[post]
	if !ok {
		var list []entity.ID
		for _, b := range r.bodies() {
			if leads(post, b.id) {
				list = union(list, []entity.ID{seatIn(post, b.id)})
			}
		}
		if id = r.foremost(ofOnePlace(list)); !r.spokenOften(id) {
			id = entity.ID{}
		}
		r.led[post] = id
	}
	return id
}

// countedBody is a body and how often the text names it.
type countedBody struct {
	id entity.ID
	n  int
}

// bodies gives the bodies of the text in the order in which it names them first.
// They are counted once.
func (r *reader) bodies() []countedBody {
	if r.counted == nil {
		r.counted = []countedBody{}
		at := map[entity.ID]int{}
		for i := range r.Mentions {
			id := r.Mentions[i].ID
			if id.Kind != "agency" {
				continue
			}
			k, ok := at[id]
			if !ok {
				k = len(r.counted)
				at[id] = k
				r.counted = append(r.counted, countedBody{id: id})
			}
			r.counted[k].n++
		}
	}
	return r.counted
}

// only gives the one entity of a list, and nothing of several.
func only(list []entity.ID) entity.ID {
	if len(list) != 1 {
		return entity.ID{}
	}
	return list[0]
}

// ofOnePlace leaves out a body that is named without its place where the same name stands with one: 나래구 and
// 나래구(가람시).
func ofOnePlace(list []entity.ID) []entity.ID {
	for _, whole := range list {
		place, ok := strings.CutPrefix(whole.Name, whole.Base()+"_(")
		if c, _ := utf8.DecodeRuneInString(place); ok && len(list) == 2 && korean.IsSyllable(c) {
			return slices.DeleteFunc(list, func(id entity.ID) bool { return id.Name == whole.Base() })
		}
	}
	return list
}

// foremost gives the one body of a list, or the one that the text names at least
// three times as often as each other, with the bodies whose names begin with its
// own.
func (r *reader) foremost(list []entity.ID) entity.ID {
	if len(list) < 2 {
		return only(list)
	}
	best, most, second := entity.ID{}, 0, 0
	for _, id := range list {
		count := r.beginningWith(id.Name)
		if count > most {
			best, most, second = id, count, most
		} else {
			second = max(second, count)
		}
	}
	if most < 3*second {
		return entity.ID{}
	}
	return best
}

// bodiesByName is the bodies of a text in the order of their names, each with how often
// the text names those before it.
type bodiesByName struct {
	names  []string
	before []int
}

// beginningWith gives how often the text names bodies whose names begin so.
func (r *reader) beginningWith(name string) int {
	if r.begin == nil {
		list := slices.Clone(r.bodies())
		slices.SortFunc(list, func(a, b countedBody) int { return strings.Compare(a.id.Name, b.id.Name) })
		r.begin = &bodiesByName{before: []int{0}}
		for i, b := range list {
			r.begin.names, r.begin.before = append(r.begin.names, b.id.Name), append(r.begin.before, r.begin.before[i]+b.n)
		}
	}
	names := r.begin.names
	from := sort.SearchStrings(names, name)
	n := sort.Search(len(names)-from, func(k int) bool { return !strings.HasPrefix(names[from+k], name) })
	return r.begin.before[from+n] - r.begin.before[from]
}

// spokenOften reports whether the text speaks of a body more than in passing: it
// names it twice, or as a subject.
func (r *reader) spokenOften(id entity.ID) bool {
	count := 0
	for i := range r.Mentions {
		if m := r.Mentions[i]; m.ID == id || m.ID.Kind == id.Kind && id.Name == assembly && strings.HasPrefix(m.ID.Name, assembly+"_") {
			count++
			if count > 1 || length(r.surface(i)) > 3 && strings.Contains(r.Title, r.surface(i)) || bodyTopic.MatchString(r.Text[m.In.End:]) {
				return true
			}
		}
	}
	return false
}

// councillor are the posts of a chamber's members.
var councillor = korean.List("councillor")

// committee are the posts of a committee, which its minutes name without it.
var committee = korean.List("committee")

// corporate are posts of companies and societies, whose names say nothing of their
// heads' posts.
var corporate = korean.List("corporate")

// topicBody gives the body that the paragraph up to an offset speaks of: the one that
// is the subject of its last sentence which has one, when no other is named behind it.
func (r *reader) topicBody(at int) entity.ID {
	list := r.marks(diag.Span{Start: r.lines[r.line(at)].Start, End: at}, "agency")
	if len(list) == 0 {
		return entity.ID{}
	}
	m := list[len(list)-1]
	end := r.Mentions[m].In.End
	if !bodyTopic.MatchString(r.Text[end:]) || r.sentence(end) == r.sentence(at) && len(r.marks(diag.Span{Start: end, End: at}, "person")) > 0 {
		return entity.ID{} // 가람본부는 나은별 전무가, 나래본부는 |하늘찬| 전무가
	}
	return r.Mentions[m].ID
}

// titledBody gives the only body that the headline names as the text does, where the sentence up to an offset names no
// other.
func (r *reader) titledBody(at int) entity.ID {
	if r.titleBodies == nil {
		r.titleBodies = []entity.ID{}
		for m := range r.Mentions {
			if id := r.Mentions[m].ID; len(r.titleBodies) < 2 && id.Kind == "agency" && length(r.surface(m)) > 2 && strings.Contains(r.Title, r.surface(m)) {
				r.titleBodies = union(r.titleBodies, []entity.ID{id})
			}
		}
	}
	id := only(r.titleBodies)
	for _, m := range r.marks(diag.Span{Start: r.sentences[r.sentence(at)].Start, End: at}, "agency") {
		if r.Mentions[m].ID != id {
			return entity.ID{}
		}
	}
	return id
}

// titledOffice gives the body of the headline, where it is none that only sits.
func (r *reader) titledOffice(at int) entity.ID {
	id := r.titledBody(at)
	if sittingBodies.Ends(id.Base()) {
		return entity.ID{}
	}
	return id
}

// titledFirm gives the body of the headline, where it is no local government: that of an article on a company whose
// people it calls by their posts alone.
func (r *reader) titledFirm(at int) entity.ID {
	id := r.titledBody(at)
	if tailIn(id.Base(), localBodies) != "" {
		return entity.ID{}
	}
	return id
}

// onlyInParagraph gives the only body that the paragraph of an offset names up to there, which has officials.
func (r *reader) onlyInParagraph(at int) entity.ID {
	list := r.marks(diag.Span{Start: r.lines[r.line(at)].Start, End: at}, "agency")
	id := only(r.ids(list))
	if len(list) > 0 && placeOfWork.Begins(r.Text[r.Mentions[list[len(list)-1]].In.End:]) {
		return entity.ID{} // 가람부에서 일하던 나은별 서기관이 왔다
	}
	if tailIn(id.Base(), officeEnds) == "" || !endsSentence(r.str(r.lines[r.line(at)])) {
		return entity.ID{}
	}
	return id
}

// amongOthers reports whether a mark is the last of several bodies that do one thing together: 가람시와 |나래시|는.
func (r *reader) amongOthers(m int) bool {
	if m == 0 || r.Mentions[m-1].ID.Kind != "agency" || r.Mentions[m-1].ID == r.Mentions[m].ID {
		return false
	}
	return betweenBodies.Has(r.Text[r.Mentions[m-1].In.End:r.Mentions[m].In.Start])
}

// personnelBody gives the body of an article on who goes where: the first that a
// sentence names which speaks of 인사, one of the first two, or the first sentence
// under a headline that does.
func (r *reader) personnelBody() entity.ID {
	if r.ofMoves == nil {
		id := r.personnelOf()
		if presidents.Begins(id.Name) {
			id = entity.ID{} // who appoints the heads of others
		}
		r.ofMoves = &id
	}
	return *r.ofMoves
}

// personnelOf is personnelBody, those who appoint the heads of others with them.
func (r *reader) personnelOf() entity.ID {
	titled := speaksOfPersonnel(r.Title)
	if r.headAppoints() {
		return entity.ID{}
	}
	if id := r.titleBody(); titled && !id.IsZero() && r.names != nil && (len(r.placesOf(id)) > 0 || r.bareBody(id)) {
		return id
	}
	for _, s := range r.sentences[:min(longestOpening, len(r.sentences))] {
		if m, ok := r.bodySubject(s); ok && (speaksOfPersonnel(r.str(s)) || movesGrade(r.str(s))) {
			return r.Mentions[m].ID
		}
	}
	if id := r.opensAppointing(); !id.IsZero() {
		return id
	}
	if r.opensWithMoves() {
		for _, s := range r.sentences {
			if m, ok := r.bodySubject(s); ok && speaksOfPersonnel(r.str(s)) {
				return r.Mentions[m].ID // whose people the opening tells of without its name
			}
		}
	}
	for k, s := range r.sentences[:min(longestOpening, len(r.sentences))] {
		if !titled && !speaksOfPersonnel(r.str(s)) {
			continue
		}
		titled = false
		if k < 2 {
			for _, m := range r.marks(s, "agency") {
				if !afterAnother.Begins(r.Text[r.Mentions[m].In.End:]) && !r.goesTo(m) && !r.headGlued(m) {
					return r.Mentions[m].ID
				}
			}
		} else if m, ok := r.bodySubject(s); ok {
			return r.Mentions[m].ID // behind headlines and captions
		}
		if before := r.sentences[max(0, k-1)]; len(r.marks(s, "agency")) == 0 && r.line(before.Start) == r.line(s.Start) {
			if id := only(r.ids(r.marks(before, "agency"))); !id.IsZero() {
				return id // 가람부에 경사가 났다. 최근 인사에서 …
			}
		}
	}
	return entity.ID{}
}

// opensAppointing gives the body that one of the first sentences of an article tells to appoint somebody: 가람도는 1일
// 정보국장에 나은별 과장을 임명했다.
func (r *reader) opensAppointing() entity.ID {
	for k := range r.korean().Sentences()[:min(3, len(r.korean().Sentences()))] {
		for _, c := range r.korean().Clauses(k) {
			if !givesPost.Has(c.Class) || c.Voice != korean.Active || c.Negated || c.Quoted || c.Relation == korean.Modifying || len(r.marksOf(c, "person", korean.Object)) == 0 {
				continue
			}
			if len(r.marksOf(c, "agency", korean.Place)) > 0 {
				continue // 가람부는 나래원장에 …: whose people they are is another's
			}
			if m := r.subjectBody(stretch{Clause: c}); m >= 0 && tailIn(r.Mentions[m].ID.Base(), localBodies) != "" {
				return r.Mentions[m].ID
			}
		}
	}
	return entity.ID{}
}

// headAppoints reports whether the first sentence of an article that speaks of who goes where has a head of state
// or of government for its subject, who appoints people of many bodies.
func (r *reader) headAppoints() bool {
	for _, s := range r.sentences[:min(longestOpening, len(r.sentences))] {
		if !speaksOfPersonnel(r.str(s)) || r.heading[r.lines[r.line(s.Start)].Start] {
			continue
		}
		return slices.ContainsFunc(strings.Fields(r.str(s)), func(w string) bool {
			post := korean.BareNoun(w)
			return post != w && appointingHeads.Ends(post) && subjectEnd.MatchString(w)
		})
	}
	return false
}

// appointingHeads are the posts of those who appoint people of many bodies.
var appointingHeads = words("appointing-heads")

// opensWithMoves reports whether the first three sentences of an article speak of who goes where and name no body.
func (r *reader) opensWithMoves() bool {
	first := r.sentences[:min(3, len(r.sentences))]
	return slices.ContainsFunc(first, func(s diag.Span) bool { return speaksOfPersonnel(r.str(s)) }) &&
		!slices.ContainsFunc(first, func(s diag.Span) bool { return len(r.marks(s, "agency")) > 0 })
}

// scopeBody gives the body of whose people the sentence of an offset tells: |한빛경찰청|에서는 나은별
// 보안부장, 하늘찬 수사부장이 …, |한빛부| 내 ….
func (r *reader) scopeBody(at int) entity.ID {
	list := r.marks(diag.Span{Start: r.sentences[r.sentence(at)].Start, End: at}, "agency")
	if len(list) > 0 && scopeOf.Begins(r.Text[r.Mentions[list[0]].In.End:at]) {
		return r.Mentions[list[0]].ID
	}
	return entity.ID{}
}

// fitsBody reports whether somebody in a body can have a post there: who heads a district is none of
// the city's people.
func fitsBody(post string, body entity.ID) bool {
	last := post[strings.LastIndexByte(post, ' ')+1:]
	return tailIn(last, localHeads) == "" || leads(last, body)
}

// scopeOf stands behind a body of whose people a sentence tells.
var scopeOf = words("scope-of")

// bareBody reports whether a sentence has the kind of a local government alone for its topic: 시는,
// of 한빛시.
func (r *reader) bareBody(id entity.ID) bool {
	if r.bareKinds == nil {
		r.bareKinds = map[string]bool{}
		for _, s := range r.sentences {
			word := firstWord(r.str(s))
			if kind := korean.BareNoun(word); kind != word && localBodies[kind] {
				r.bareKinds[kind] = true
			}
		}
	}
	for kind := range r.bareKinds {
		if strings.HasSuffix(id.Name, kind) {
			return true
		}
	}
	return false
}

// goesTo reports whether the post of a body is one that somebody gets: |가람시| 부시장으로.
func (r *reader) goesTo(m int) bool {
	_, role := postAndRole(firstWord(r.Text[r.Mentions[m].In.End:]), r.postByName)
	return role.ofPost()
}

// headGlued reports whether the post of a body's head is glued to its name, who is one of those that are
// appointed, or is described: |가람청|장 등 4명의 인사를.
func (r *reader) headGlued(m int) bool {
	word := firstWord(r.Text[r.Mentions[m].In.End:])
	_, ok := r.glued(m, word)
	return ok && !strings.HasPrefix(r.Text[r.Mentions[m].In.End:], " ")
}

// afterAnother follows a body that is named for comparison: 한빛부에 이어 가람청에서도.
var afterAnother = words("after-another")

// longestOpening is the number of sentences in which an article tells what it is about,
// headlines and captions counted.
const longestOpening = 8

// personnel are the words for who goes where.
var personnel = korean.List("personnel")

// speaksOfPersonnel reports whether words speak of who goes where: 인사를, 인사(4일자)를. Of 인사 정책 they
// do not: it is what somebody works at.
func speaksOfPersonnel(s string) bool {
	words := strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune(" []()·,.<>\n", c) })
	for k, w := range words {
		for p := range personnel {
			if rest, ok := strings.CutPrefix(w, p); ok && !(rest == "" && k+1 < len(words) && personnelWork.Has(korean.BareNoun(words[k+1]))) {
				if _, ok := korean.Particles(p, strings.TrimPrefix(rest, plural)); ok {
					return true
				}
			}
		}
	}
	return false
}

// movesGrade reports whether words tell of moves of those of a grade: 과장급 12명을 전보했다.
func movesGrade(s string) bool {
	if !noticeWords.Within(s) {
		return false
	}
	words := strings.Fields(s)
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasSuffix(w, grade) }) &&
		slices.ContainsFunc(words, func(w string) bool { return counted(korean.BareNoun(w)) })
}

// personnelWork are nouns that 인사 describes as a field of work.
var personnelWork = words("personnel-work")

// plural stands between a noun and its particles.
var plural = words("plural").Word()

// insiders are the ends of the posts of officials, who speak in a release of their
// own body without naming it.
var insiders = korean.List("insiders")

// ofOfficial reports whether a post is one of officials, for another or not.
func ofOfficial(post string) bool {
	post = withoutActing(post)
	return tailIn(post, insiders) != "" || officer(post)
}

// withoutActing gives the post that somebody holds for another: 위원장직무대행, 원장 직무대리.
func withoutActing(post string) string {
	if tail := tailIn(post, acting); tail != "" && tail != post {
		return strings.TrimSpace(strings.TrimSuffix(post, tail))
	}
	return post
}

// insider reports whether a title is one of an official, and tells a part of the
// body.
func insider(t title) bool {
	last := t.post[strings.LastIndexByte(t.post, ' ')+1:]
	return !t.former && (t.unit || length(last) > 3 && tailIn(last, insiders) != "")
}

// release reports whether the text is a body's own: it ends with a contact block,
// or its publisher is a body that it names.
func (r *reader) release() bool {
	return len(r.contactBlocks()) > 0 || r.publisher() != entity.ID{}
}

// Posts of members and heads; words.tsv says what for.
var (
	localEnds    = words("local-ends")
	memberPost   = words("member-post")
	headSyllable = words("head-syllable")
)
