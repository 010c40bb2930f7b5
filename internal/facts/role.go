package facts

import (
	"slices"
	"sort"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
	"sillok/internal/lazyregexp"
)

// Posts are read from six forms: a name with its title (post.go) or with a bracket
// behind it (bracket.go), verbs of holding (office.go) and of taking office
// (seat.go), lines of a curriculum vitae (career.go) and of a personnel notice
// (notice.go). One post told several times is one entry: the fullest wording, the
// date where one sentence gives it.

// claim is one statement of a post.
type claim struct {
	doc.Role
	guessed bool // the body is the one that the post fits, no word joins them
	weak    bool // read from a surname with its post: says nothing of a body
	present bool // the text calls the person so
	gone    bool // it is told as passed through: 가람청장을 거쳐
	began   bool // When is the day the post began, in a curriculum vitae
	listed  bool // it stands in a contact block
	given   bool // the bracket behind whoever gets a post says that it is the one held now: (현 정보과장)
}

// readRoles gives the posts of the document in order of place.
func (r *reader) readRoles() []doc.Role {
	var roles []doc.Role
	for _, c := range r.posts() {
		roles = append(roles, c.Role)
	}
	return roles
}

// posts gives the claims of the document, joined; they are read once.
func (r *reader) posts() []claim {
	if r.claims == nil {
		r.claims = renewed(merge(r.claimed()))
		r.ofDeputies(r.claims)
	}
	return r.claims
}

// postRule is one form in which posts are told. Its examples, found and not
// found, are in testdata/posts, in a file of its name.
type postRule struct {
	name string
	read func(*reader) []claim
}

// postRules are the forms, in no order that matters.
func postRules() []postRule {
	return []postRule{
		{"title", (*reader).titles},
		{"label", (*reader).labelled},
		{"bracket", (*reader).bracketed},
		{"surname", (*reader).surnames},
		{"contact", (*reader).contacts},
		{"roster", (*reader).rosters},
		{"office", (*reader).offices},
		{"career", (*reader).careers},
		{"profile", (*reader).profiles},
		{"former heads", (*reader).formerHeads},
		{"notice", (*reader).notices},
		{"table", (*reader).tabled},
		{"record", (*reader).records},
		{"decree", (*reader).decreed},
		{"held by", (*reader).heldBy},
	}
}

// claimed reads the claims of all forms.
func (r *reader) claimed() []claim {
	var claims []claim
	for _, rule := range postRules() {
		if rule.name != r.without {
			claims = append(claims, rule.read(r)...)
		}
	}
	for i := range claims {
		if rest, ok := newIn.CutBegin(claims[i].Post); ok && (r.isPost(rest, true) || officer(rest)) {
			claims[i].Post = rest // 신임인사기획관
		}
		if branchHeads.Ends(claims[i].Post) && localEnds.Ends(claims[i].Agency.Base()) {
			claims[i].Agency = entity.ID{} // 가람시지부장: of whatever has a branch there
		}
		if c := &claims[i]; secondOfLocal.Ends(withoutActing(c.Post)) && (c.guessed || !localEnds.Ends(c.Agency.Base())) {
			if id := r.bodyBefore(c); !id.IsZero() {
				c.Agency, c.guessed = id, false
			} else if !localEnds.Ends(c.Agency.Base()) && tailIn(c.Agency.Base(), localBodies) != "" {
				c.Agency = entity.ID{} // of no ministry
			}
		}
		if post, body, ok := r.bodyInPost(claims[i].Post); ok {
			claims[i].Post, claims[i].Agency, claims[i].guessed = post, body, false
		}
		if rest, ok := strings.CutPrefix(claims[i].Post, chamberEnd+" "); ok && claims[i].Agency.IsZero() && r.isPost(rest, true) {
			if id := r.paperOf(claims[i].In.Start); tailIn(id.Name, localBodies) != "" {
				claims[i].Post, claims[i].Agency = rest, entity.ID{Kind: "agency", Name: id.Name + chamberEnd} // 의회 전문위원, in a paper of 가람시
			}
		}
		if first, _, ok := strings.Cut(claims[i].Post, " "); ok && officeOfCouncil.Has(first) && tailIn(claims[i].Agency.Name, localBodies) != "" {
			claims[i].Agency.Name += chamberEnd // 가람구 의회사무국 전문위원
		}
		if councilOffices[claims[i].Post] && tailIn(claims[i].Agency.Name, localBodies) != "" {
			claims[i].Agency.Name += chamberEnd // 가람구 의회사무국장
		}
		if ends := korean.LedBy(claims[i].Post); len(ends) == 1 && schoolOffice.Has(ends[0]) && localEnds.Ends(claims[i].Agency.Base()) && r.names != nil {
			if id := r.body(claims[i].Agency.Base() + ends[0]); !id.IsZero() {
				claims[i].Agency = id // 가람도 교육감, of 가람도교육청
			}
		}
		if r.names != nil && known(claims[i].Agency.Name) && r.names.Get(claims[i].Agency) == nil {
			claims[i].Agency = entity.ID{} // a post that is marked as a body: 협회장
		}
		if kind, ok := ourBody.CutBegin(claims[i].Agency.Name); ok && strings.HasSuffix(r.Publisher, kind) && !strings.Contains(r.Publisher, " ") {
			claims[i].Agency = r.bodyOrNew(r.Publisher) // 우리 위원회
		}
		if id, post := r.ofHall(claims[i].Agency, claims[i].Post); post != "" {
			claims[i].Agency, claims[i].Post = id, post
		}
		if rest, ok := strings.CutPrefix(claims[i].Post, claims[i].Agency.Name); ok && claims[i].Agency.Name != "" && !known(claims[i].Post) && r.isPost(rest, true) {
			claims[i].Post = rest // 한빛부제2차관
		}
		if id := r.onlyCouncil(); bareCouncil(claims[i].Agency) && !id.IsZero() {
			claims[i].Agency = id // 도의회, of 가람도의회
		} else if id := r.onlyGovernment(); bareCouncil(claims[i].Agency) && strings.HasSuffix(id.Base(), strings.TrimSuffix(claims[i].Agency.Name, chamberEnd)) {
			claims[i].Agency = entity.ID{Kind: "agency", Name: id.Base() + chamberEnd + strings.TrimPrefix(id.Name, id.Base())} // 군의회, of 가람군
		}
		if id := r.onlyGovernment(); claims[i].Agency.IsZero() && secondOfLocal.Ends(withoutActing(claims[i].Post)) && !strings.Contains(claims[i].Post, " ") && leads(claims[i].Post, id) {
			claims[i].Agency, claims[i].guessed = id, true // 부시장, in a text of one 시
		}
		if claims[i].Post == member && claims[i].Agency.IsZero() {
			claims[i].Agency = entity.ID{Kind: "agency", Name: assembly} // 19대 국회의원을 지냈다
		}
		if body, post, ok := r.unmarkedBody(claims[i].Post); ok && (claims[i].Agency.IsZero() || claims[i].guessed) {
			claims[i].Post, claims[i].Agency, claims[i].guessed = post, body, false
		}
	}
	slices.SortStableFunc(claims, func(a, b claim) int { return a.In.Start - b.In.Start })
	claims = ofNewcomers(claims)
	settle(claims)
	r.ofKinds(claims)
	r.ofEnvoys(claims)
	r.ofTowns(claims)
	ofStandIns(claims)
	r.ofRow(claims)
	r.ofRowHead(claims)
	r.ofSitting(claims)
	r.ofToldAbove(claims)
	r.ofPredecessors(claims)
	r.ofTitled(claims)
	r.ofChair(claims)
	r.ofAssociation(claims)
	r.ofNewUnits(claims)
	r.ofAppointed(claims)
	r.ofPresident(claims)
	r.ofCouncilSitting(claims)
	giveUp(claims)
	return r.ofUnits(claims)
}

// ofNewcomers gives the posts of one who is called by the surname and the new post alone, of whom the text has
// two (나 신임 청장), to whoever of that surname is told to have that post now, and leaves them out where that is
// not one person.
func ofNewcomers(claims []claim) []claim {
	var list []claim
	for _, c := range claims {
		if name := strings.Split(c.Person.Name, "_"); len(name) == 3 && length(name[0]) == 1 && modifier[name[1]] {
			surname, post := name[0], name[2]
			var who []entity.ID
			for _, o := range claims {
				if o.present && o.Post == post && strings.HasPrefix(o.Person.Name, surname) && !strings.Contains(o.Person.Name, "_") {
					who = union(who, []entity.ID{o.Person})
				}
			}
			if c.Person = only(who); c.Person.IsZero() {
				continue
			}
		}
		list = append(list, c)
	}
	return list
}

// bodyBefore gives the local government whose name stands without a mark in front of the post of one who
// leads it or is second in it: 가람 행정부지사, of 가람도.
func (r *reader) bodyBefore(c *claim) entity.ID {
	post := withoutActing(c.Post)
	at := strings.Index(r.str(c.In), post)
	if r.names == nil || at < 0 {
		return entity.ID{}
	}
	words := strings.Fields(r.Text[r.lines[r.line(c.In.Start)].Start : c.In.Start+at])
	if len(words) == 0 {
		return entity.ID{}
	}
	place := words[len(words)-1]
	for _, m := range r.marks(c.In, "person") {
		if own, _, ok := strings.Cut(strings.TrimPrefix(r.Text[r.Mentions[m].In.End:], "("), ")"); ok && r.Mentions[m].ID == c.Person && r.Text[r.Mentions[m].In.End] == '(' {
			place = own // 나은별(동구)·하늘찬 국장을 가람 부구청장으로
		}
	}
	if id := r.body(place); leads(post, id) {
		return id
	}
	for _, end := range korean.LedBy(post) {
		if id := r.body(place + end); length(place) > 1 && leads(post, id) {
			return id // 가람 부구청장, of 가람구
		}
	}
	return entity.ID{}
}

// renewed leaves out the end of a post that the same person gets again, in the same body, on that day: 류 교육장을
// 교육장에 다시 임명했다.
func renewed(claims []claim) []claim {
	type seat struct{ person, post, day string }
	begun := map[seat][]entity.ID{}
	for _, c := range claims {
		if day, ok := strings.CutSuffix(c.When.String(), "/.."); ok {
			at := seat{c.Person.Name, oneWord(c.Post), day}
			begun[at] = append(begun[at], c.Agency)
		}
	}
	return slices.DeleteFunc(claims, func(c claim) bool {
		day, ok := strings.CutPrefix(c.When.String(), "../")
		return ok && slices.ContainsFunc(begun[seat{c.Person.Name, oneWord(c.Post), day}], func(body entity.ID) bool { return c.Agency.IsZero() || c.Agency == body })
	})
}

// giveUp ends the posts that people hold now when they get another, and puts them in its body where
// none is told: 기획과장에 나은별(현 정보과장)을 임명했다.
func giveUp(claims []claim) {
	for i := range claims {
		c := &claims[i]
		if !c.given {
			continue
		}
		n := slices.IndexFunc(claims, func(o claim) bool {
			return o.Person == c.Person && o.Post != c.Post && !o.given && o.In.Start < c.In.Start && o.In.End > c.In.Start
		})
		if n < 0 {
			continue
		}
		if c.Agency.IsZero() {
			c.Agency = claims[n].Agency
		}
		if begin, ok := strings.CutSuffix(claims[n].When.String(), "/.."); ok {
			day, err := edtf.Parse(begin)
			if err == nil {
				c.When = until(day)
			}
		}
	}
}

// ofHall gives the district whose hall is taken for a body of its own, and the post of its head: 나래구 and 구청장, of
// 나래구청 and 청장.
func (r *reader) ofHall(hall entity.ID, post string) (entity.ID, string) {
	place, ok := hallOfDistrict.CutEnd(hall.Base())
	if !ok || place == "" || !headOfHall.Has(post) || r.names == nil {
		return hall, ""
	}
	head := hallOfDistrict.Word() + headSyllable.Word()
	end := korean.FirstRunes(head, 1)
	if id := r.body(place + end); !id.IsZero() {
		return id, head
	}
	return entity.ID{Kind: "agency", Name: place + end}, head
}

// officeOfCouncil is the office of a council; words.tsv says how it is called.
var officeOfCouncil = words("office-of-council")

// ourBody begins what a body calls itself by what it is, where that is marked; words.tsv says how.
var ourBody = words("our-body")

// Words of halls; words.tsv says what for.
var (
	hallOfDistrict = words("hall-of-district")
	headOfHall     = words("head-of-hall")
)

// councilOffices are the posts of those who lead the office of a council.
var councilOffices = korean.List("council offices")

// known reports whether a word is a post of the table, whatever it begins with: 국회의원.
func known(post string) bool {
	_, ok := korean.PostOf(post)
	return ok
}

// settle takes back the guessed bodies of persons whose body the text names with
// the same post elsewhere.
func settle(claims []claim) {
	type seat struct {
		person entity.ID
		post   string
	}
	sure := map[seat]bool{}
	for i := range claims {
		if c := &claims[i]; !c.guessed && !c.Agency.IsZero() {
			sure[seat{c.Person, c.Post}] = true
		}
	}
	for i := range claims {
		c := &claims[i]
		if !c.guessed || c.Agency.IsZero() {
			continue
		}
		for s := range sure {
			if s.person == c.Person && (s.post == c.Post || strings.HasSuffix(oneWord(s.post), c.Post) && length(c.Post) > 2) {
				c.Agency, c.guessed = entity.ID{}, false // 나은별 본부장, who is told to be 해양보전본부장 elsewhere
				break
			}
		}
	}
}

// role makes an entry of the page's list; its evidence are the words of in, with
// the particle behind them.
func (r *reader) role(person entity.ID, post string, agency int, when edtf.Date, in diag.Span) doc.Role {
	x := doc.Role{Person: person, Post: post, When: when, In: in}
	if agency >= 0 {
		x.Agency = r.Mentions[agency].ID
	}
	end := in.End + len(postTail.FindString(r.Text[in.End:]))
	x.In.End = end
	x.Evidence = strings.ReplaceAll(r.str(x.In), "\n", " ")
	return x
}

var postTail = lazyregexp.New(`^\p{Hangul}{0,3}`)

// merge joins claims of one post.
func merge(claims []claim) []claim {
	var list []claim
	of := map[entity.ID][]int{} // the places of each person in list
	for _, c := range claims {
		best := -1
		for _, i := range of[c.Person] {
			if fit := fits(&list[i], &c); fit > 0 && (best < 0 || fit > fits(&list[best], &c)) {
				best = i
			}
		}
		if best < 0 {
			of[c.Person] = append(of[c.Person], len(list))
			list = append(list, c)
			continue
		}
		list[best].join(&c)
	}
	// A weak claim may have come before the full one.
	all := slices.Clone(list)
	another := func(c *claim, is func(o *claim) bool) bool { // of the same person
		return slices.ContainsFunc(of[c.Person], func(i int) bool { return is(&all[i]) })
	}
	return slices.DeleteFunc(list, func(c claim) bool {
		if ranks[c.Post] && c.present && c.When.IsZero() && (c.Agency.IsZero() || c.guessed) && another(&c, func(o *claim) bool {
			return o.present && o.Post != c.Post && !o.Agency.IsZero() && officer(o.Post)
		}) {
			return true // 나은별 국장, who is told to be 정보기획관: a rank
		}
		if c.present && c.When.IsZero() && another(&c, func(o *claim) bool { return saysMore(o, &c) }) {
			return true
		}
		return c.weak && seatPost.Has(c.Post) && another(&c, func(o *claim) bool { return o.Agency == c.Agency && chairPost.Has(o.Post) }) || c.weak && another(&c, func(o *claim) bool {
			return !o.weak && strings.HasSuffix(o.Post, c.Post) && (o.Agency == c.Agency || o.Agency.IsZero() || c.Agency.IsZero())
		})
	})
}

// saysMore reports whether another present claim of the person tells the same post in more words: 위원장 of the committee
// whose 위원 the person is, 책임연구원 of whom the text calls 책임.
func saysMore(o, c *claim) bool {
	if !o.present || !o.When.IsZero() {
		return false
	}
	if seatPost.Has(c.Post) {
		return chairPost.Has(o.Post) && o.Agency == c.Agency && o.In != c.In
	}
	last := o.Post[strings.LastIndexByte(o.Post, ' ')+1:]
	return (c.Agency.IsZero() || c.guessed) && c.Post != last && strings.HasPrefix(last, c.Post) && calledShort.Has(c.Post)
}

// fits tells how well a claim is the same post as another: 0 not at all.
func fits(a, b *claim) int {
	one, other := oneWord(a.Post), oneWord(b.Post)
	if oneSpelling(one) == oneSpelling(other) {
		one = other // 공공데이터 정책과장
	}
	switch {
	case a.Person != b.Person:
		return 0
	case one != other && !strings.HasSuffix(one, other) && !strings.HasSuffix(other, one):
		return 0
	case !a.Agency.IsZero() && !b.Agency.IsZero() && a.Agency != b.Agency:
		return 0
	case one == other && a.Agency == b.Agency && !bothEnds(a.When, b.When).IsZero():
		return 4 // its beginning and its end
	case !a.When.IsZero() && !b.When.IsZero() && a.When != b.When && !(a.Agency.IsZero() != b.Agency.IsZero() && one == other && oneBegin(a.When, b.When)):
		return 0
	case one != other && (envoys.Has(one) || envoys.Has(other)):
		return 0 // 주가람대사 and 외교대사
	case one != other && (tailIn(one, committee) == "") != (tailIn(other, committee) == ""):
		return 0 // 원장 and 위원장
	case one != other && (otherChairs.Begins(one) || otherChairs.Begins(other)) && (committee[one] || committee[other]):
		return 0 // 임시의장 and 의장
	case one != other && !a.present && !b.present:
		return 0
	case headOfOther(a, b, one, other) || headOfOther(b, a, other, one):
		return 0
	case takenWithout(a, b) || takenWithout(b, a):
		return 0
	}
	fit := 1
	if one == other {
		fit += 2
	}
	if a.Agency == b.Agency {
		fit++
	}
	return fit
}

// headOfOther reports whether a claim without a body names the one it leads in one word, and another claim tells the
// same head's post of a body that is called otherwise: 경제자유구역청장, and 청장 of 조달청.
func headOfOther(a, b *claim, post, head string) bool {
	if post == head || !a.Agency.IsZero() || b.Agency.IsZero() || strings.Contains(post, " ") || len(korean.LedBy(head)) == 0 {
		return false
	}
	place, ok := strings.CutSuffix(post, head)
	return ok && !strings.HasPrefix(b.Agency.Base(), place)
}

// takenWithout reports whether a claim tells of taking a post on a day, without its body, and another that
// the same person once held one of that name somewhere: 신임 청장에 임용됐다, and 가람청장을 거쳐.
func takenWithout(a, b *claim) bool {
	return a.present && a.Agency.IsZero() && !a.When.IsZero() && b.gone && !b.Agency.IsZero()
}

// oneBegin reports whether two times begin on one day, as far as both tell it: 2021-02 and
// 2021-02-15.
func oneBegin(a, b edtf.Date) bool {
	one, _, _ := strings.Cut(a.String(), "/")
	other, _, _ := strings.Cut(b.String(), "/")
	return one != ".." && other != ".." && (strings.HasPrefix(one, other) || strings.HasPrefix(other, one))
}

// oneWord writes the head of a unit as one word: 정보과 과장 as 정보과장.
func oneWord(post string) string {
	i := strings.LastIndexByte(post, ' ')
	if i < 0 {
		return post
	}
	unit, head := post[:i], post[i+1:]
	if stem := headSyllable.WithoutEnd(head); stem != head && stem != "" && strings.HasSuffix(unit, stem) {
		return unit + headSyllable.Word()
	}
	return post
}

// oneSpelling writes a post without its spaces: 정보 정책과장 as 정보정책과장.
func oneSpelling(post string) string { return strings.ReplaceAll(post, " ", "") }

// bothEnds gives the time from a beginning to an end that two times tell, zero when they tell
// anything else: 2010-02/.. and ../2011-04-28.
func bothEnds(a, b edtf.Date) edtf.Date {
	from, ok1 := strings.CutSuffix(a.String(), "/..")
	to, ok2 := strings.CutPrefix(b.String(), "../")
	if !ok1 || !ok2 {
		from, ok1 = strings.CutSuffix(b.String(), "/..")
		to, ok2 = strings.CutPrefix(a.String(), "../")
	}
	if !ok1 || !ok2 {
		return edtf.Date{}
	}
	whole, err := edtf.Parse(from + "/" + to)
	if first, last, ok := whole.Interval(); err != nil || !ok || edtf.Compare(first, last) >= 0 {
		return edtf.Date{}
	}
	return whole
}

// join adds what another claim of the same post knows.
func (a *claim) join(b *claim) {
	longer := length(oneSpelling(b.Post)) > length(oneSpelling(a.Post))
	if a.listed != b.listed && oneWord(a.Post) == oneWord(b.Post) {
		longer = a.listed && a.Post != b.Post // as the sentences write it
	}
	if longer {
		a.Post, a.Evidence, a.In, a.listed = b.Post, b.Evidence, b.In, b.listed
	}
	if a.Agency.IsZero() && !b.Agency.IsZero() {
		a.Agency = b.Agency
		if a.When.IsZero() {
			a.Evidence, a.In = b.Evidence, b.In
		}
	}
	if whole := bothEnds(a.When, b.When); !whole.IsZero() {
		a.When = whole
	}
	if a.When.IsZero() && !b.When.IsZero() {
		a.When, a.Evidence, a.In = b.When, b.Evidence, b.In
	}
	if a.began || b.began {
		if a.present || b.present {
			a.When = since(a.When)
		}
		a.began = true
	}
	a.present, a.gone = a.present || b.present, a.gone && b.gone
	a.weak = a.weak && b.weak
}

// since makes an interval that a date opens.
func since(d edtf.Date) edtf.Date {
	if d.IsZero() || strings.Contains(d.String(), "/") {
		return d
	}
	open, err := edtf.Parse(d.String() + "/..")
	if err != nil {
		return d
	}
	return open
}

// until makes an interval that a date closes.
func until(d edtf.Date) edtf.Date {
	if begin, ok := strings.CutSuffix(d.String(), "/.."); ok {
		d, _ = edtf.Parse(begin) // 내달 중순 이후 퇴임한다
	}
	if d.IsZero() || strings.Contains(d.String(), "/") {
		return d
	}
	closed, err := edtf.Parse("../" + d.String())
	if err != nil {
		return d
	}
	return closed
}

// within reports whether a span lies in one of a list.
func within(s diag.Span, list []diag.Span) bool {
	return slices.ContainsFunc(list, func(o diag.Span) bool { return o.Contains(s) })
}

// cover answers for many spans whether each lies in one of a list.
type cover struct {
	spans []diag.Span // in order of their beginnings
	ends  []int       // of each, the greatest end up to it
}

func coverOf(lists ...[]diag.Span) cover {
	c := cover{spans: slices.Concat(lists...)}
	slices.SortFunc(c.spans, func(a, b diag.Span) int { return a.Start - b.Start })
	end := 0
	for _, s := range c.spans {
		end = max(end, s.End)
		c.ends = append(c.ends, end)
	}
	return c
}

func (c *cover) holds(s diag.Span) bool {
	n := sort.Search(len(c.spans), func(i int) bool { return c.spans[i].Start > s.Start })
	return n > 0 && c.ends[n-1] >= s.End
}

// Seats of a committee; words.tsv says what for.
var (
	seatPost  = words("seat-post")
	chairPost = words("chair-post")

	otherChairs = words("other-chairs")
	calledShort = words("called-short")

	newIn         = words("new-in")
	branchHeads   = words("branch-heads")
	secondOfLocal = words("second-of-local")
	schoolOffice  = words("school-office")
)
