package annotate

import (
	"cmp"
	"slices"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/annotate/dates"
	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
	"sillok/internal/namer"
)

// decision is what the arbiter makes of what rules and model propose in a
// document. It grows as passes over the document propose more.
type decision struct {
	*article
	arbiter  *namer.Arbiter
	evidence *namer.Evidence
	list     []namer.Candidate
}

// modelRule is what a mark is said to rest on that the model alone found.
const modelRule = "model"

// decide lets the model read the text with the claims so far as evidence, and
// judges what either proposes.
func (n *Annotator) decide(a *article, r *namer.Reading) *decision {
	d := &decision{article: a, arbiter: n.namer.Arbiter, evidence: a.evidence()}
	spans := r.Spans(d.evidence)
	for i := range spans {
		if spans[i].Kind != "person" {
			continue
		}
		if in, _ := a.beforeWrittenPost(spans[i].In); !a.namedWhole(spanText(a, in)) {
			spans[i].In = a.withoutCountry(in)
		}
	}
	d.list = namer.Candidates(d.evidence, spans)
	d.arbiter.Judge(d.evidence, d.list)
	a.recall(d.list)
	return d
}

// namedWhole reports whether a claim of a person has more words and begins or ends with a name, so that the name with
// a post is that person's: 우마로프 차관, of 올림존 우마로프.
func (a *article) namedWhole(name string) bool { return a.claims.within[name] }

// recall keeps what the passes over the document ask of the model: how likely it takes which stretch for a body,
// and which for a person.
func (a *article) recall(list []namer.Candidate) {
	a.chances, a.people = map[diag.Span]float32{}, map[diag.Span]bool{}
	for i := range list {
		switch c := &list[i]; {
		case c.Kind == "person" && c.P >= surelyPerson:
			a.people[c.In] = true
		case c.Kind == "agency" && c.P > 0:
			if a.chances[c.In] = c.P; c.P >= surelyBody {
				a.believed = append(a.believed, c.In)
			}
		}
	}
}

// marks chooses among the candidates: a person's marks, then the likeliest
// first, those below the threshold of their kind not at all. Short forms wait
// for the pass that knows what they stand for.
func (d *decision) marks() *taken {
	d.unhide()
	d.liftListed()
	all := make([]int, 0, len(d.list))
	for i := range d.list {
		if c := &d.list[i]; len(c.Claims) > 0 || !d.namesNothing(c) {
			all = append(all, i)
		}
	}
	t := newTaken(d.text)
	d.take(all, t)
	t.sort()
	return t
}

// unhide gives what a rule finds, and not weakly, within the title of a talk its own score: the model
// took the whole title for a name, and the arbiter went by it.
func (d *decision) unhide() {
	d.passOn()
	var talks []diag.Span
	for i := range d.list {
		if c := &d.list[i]; len(c.Claims) == 0 && c.Kind == "system" && talkEnds.Ends(spanText(d.article, c.In)) {
			talks = append(talks, c.In)
		}
	}
	for i := range d.list {
		c := &d.list[i]
		if c.Kind != "system" || !slices.ContainsFunc(talks, func(t diag.Span) bool { return t.Contains(c.In) }) {
			continue
		}
		if k := d.evidence.Claim(c); k != nil && !k.Weak {
			c.Likelihood = max(c.Likelihood, k.Score)
		}
	}
}

// passOn gives what the authority lists the likelihood of a longer stretch of the model's that begins there and that what
// stands beside it forbids: 경기도|지사.
func (d *decision) passOn() {
	for i := range d.list {
		c := &d.list[i]
		if len(c.Claims) > 0 || c.Kind != "agency" || !d.vetoed(c) {
			continue
		}
		for j := i + 1; j < len(d.list) && d.list[j].In.Start == c.In.Start; j++ {
			o := &d.list[j]
			if k := d.evidence.Claim(o); o.Kind == c.Kind && k != nil && k.Source == claim.Authority && !k.Weak {
				o.Likelihood = max(o.Likelihood, c.Likelihood)
			}
		}
	}
}

// surelyListed is the likelihood from which a listed name at one place speaks for the other places.
const surelyListed = 0.6

// liftListed marks what the authority lists at each place where it is named without doubt, once it is
// likely at one of them or fills quotation marks: the same name is the same thing throughout a document, unless a longer name holds it. Bodies
// and persons are left out, since their names are also those of places and other persons.
func (d *decision) liftListed() {
	best := map[*entity.Entity]float32{}
	for i := range d.list {
		e := d.listsSurely(&d.list[i])
		if e == nil {
			continue
		}
		best[e] = max(best[e], d.list[i].Likelihood)
		if _, quoted := d.quotationOf(d.list[i].In); quoted {
			best[e] = 1
		}
	}
	for i := range d.list {
		c := &d.list[i]
		e := d.listsSurely(c)
		if e == nil || best[e] < surelyListed {
			continue
		}
		if d.isQuoted(c.In) || d.standsAlone(c.In) || d.isLongName(c, e) {
			c.Likelihood = max(c.Likelihood, d.arbiter.Threshold(c.Kind))
		}
	}
}

// isLongName reports whether a candidate is the whole name of e, so long that nothing else is called so, and no other candidate holds it
// that is likely at all and may be a name.
func (d *decision) isLongName(c *namer.Candidate, e *entity.Entity) bool {
	const long, atAll = 7, 0.2
	s := spanText(d.article, c.In)
	return runes(s) >= long && idName(s) == e.ID.Name && !slices.ContainsFunc(d.list, func(o namer.Candidate) bool {
		holds := o.In != c.In && o.In.Contains(c.In) && max(o.Likelihood, o.P) >= atAll
		return holds && (len(o.Claims) > 0 || !d.namesNothing(&o))
	})
}

// standsAlone reports whether no noun stands before in that it may belong to, and a particle behind it.
func (a *article) standsAlone(in diag.Span) bool {
	i := a.wordAt(in.Start)
	if a.stems(a.wordAt(in.End-1), a.isPost) {
		return false
	}
	return a.words[i].start == in.Start && (a.gap(i) != " " || !a.modifies(i-1)) && particleLen(a.after(in.End, 30)) > 0
}

// listsSurely is the system, law or occasion that the authority lists by the surface of a candidate, which
// is no ordinary word; nil for none.
func (d *decision) listsSurely(c *namer.Candidate) *entity.Entity {
	if c.Kind == "agency" || c.Kind == "person" {
		return nil
	}
	for _, i := range c.Claims {
		if k := &d.evidence.Claims[i]; k.Source == claim.Authority && !k.Weak && k.Entity != nil {
			return k.Entity
		}
	}
	return nil
}

// namesNothing reports whether what the model alone proposes is no name by
// itself: a part of a word or of a bracket, an address, a feast, a surname with a post (윤 원장), an administration
// (윤석열 정부), a bare head or a sort of body (위원회, 군, 심의위원회), an act told by its
// subject, which a rule knows better, or a type of
// system (지식관리시스템; guide, span rule 12).
func (d *decision) namesNothing(c *namer.Candidate) bool {
	surface := spanText(d.article, c.In)
	switch {
	case !d.startsWord(c.In.Start), !balanced(surface), isAddress(surface), c.Kind != "event" && dates.IsFeast(surface):
		return true
	}
	switch c.Kind {
	case "system":
		owned := c.P >= unmistakable && d.ownedSystem(c.In, surface)
		return !owned && d.namesNoSystem(c.In, surface)
	case "law":
		return !lawHeads.Ends(surface) || methodEnd.Ends(surface) || actWord.Has(surface[strings.LastIndexByte(surface, ' ')+1:])
	case "person":
		_, _, in := d.surnamePost(d.wordAt(c.In.Start))
		if cut, _ := d.beforeWrittenPost(c.In); cut != c.In && d.namedWhole(spanText(d.article, cut)) {
			return true // the pass over surnames knows whose
		}
		if d.foreignWithSurname(c.In) != c.In {
			return true
		}
		return in == c.In || d.isGloss(c.In) || d.isTerm(surface) || administrations.Begins(d.text[c.In.End:])
	case "event":
		return planned(surface)
	case "agency":
		named := c.P >= surelyBody && (d.ownName(surface) || d.bodyInCapitals(c.In))
		named = named || c.P >= unmistakable && d.mayNameBody(surface)
		return d.officeOfContact(c.In) || d.noBody(surface) && !named
	}
	return false
}

// isGloss reports whether what stands at in glosses a name in Chinese or Latin letters.
func (d *decision) isGloss(in diag.Span) bool { return d.hanjaGloss(in) || d.latinGloss(in) }

// namesNoSystem reports whether in is a company, a term, a type of system or what a text
// agrees to call a party; outside quotation marks a plan, too, and within them a single
// word that ends as no name does and the title of a talk: … 구축 및 활용사례.
func (d *decision) namesNoSystem(in diag.Span, surface string) bool {
	if _, company := d.systemCompanyAt(d.wordAt(in.End - 1)); company {
		return true
	}
	if particular(strings.Fields(surface)) == 0 && !d.quotedCompound(in) || d.isTerm(surface) || d.agreedUpon(in) {
		return true
	}
	if d.isQuoted(in) {
		return quotedNoNames.Ends(surface) && !strings.Contains(surface, " ") || talkEnds.Ends(surface)
	}
	return planTails.Ends(surface)
}

// ownedSystem reports whether s ends as systems do and a body stands right before it, whose it is: 대법원
// 부동산등기시스템, 한빛공단의 도시교통정보시스템.
func (d *decision) ownedSystem(in diag.Span, s string) bool {
	head, _ := systemHead(s)
	if head == "" || runes(s) < longestSort || d.isTerm(s) || madeOf(strings.ReplaceAll(s, " ", ""), fieldless) {
		return false
	}
	before := strings.TrimRight(d.text[:in.Start], " ")
	if d.claims.endingAt(len(before), "agency") != nil {
		return true
	}
	owner, ok := genitive.CutEnd(before)
	return ok && d.claims.endingAt(len(owner), "agency") != nil
}

// quotedCompound reports whether in fills quotation marks and is long enough to be a name of its own, though
// all its parts are common words: ‘민원중계시스템’.
func (a *article) quotedCompound(in diag.Span) bool {
	_, ok := a.quotationOf(in)
	return ok && runes(spanText(a, in)) >= longestSort
}

// latinGloss reports whether in is Latin letters that open the bracket behind a word that
// names no person: 정보화전략계획(Information Strategy Planning).
func (d *decision) latinGloss(in diag.Span) bool {
	i := d.wordAt(in.Start) - 1
	if i < 0 || !isLatinName(spanText(d.article, in)) || d.gap(i+1) != "(" {
		return false
	}
	return d.claims.endingAt(d.words[i].end, "person") == nil
}

// noBody reports whether s begins with the sign of a company, is a bare head or a sort of body, ends as countries or
// occasions do, or is words of a foreign sentence: (Compliance Program).
func (d *decision) noBody(s string) bool {
	headAlone := companySignWords.Begins(s) || bareHeads.Has(s) || localHeads.Has(s)
	if headAlone || countryEnds.Ends(s) || d.genericBody(s) {
		return true
	}
	i := strings.LastIndexByte(s, ' ')
	return i >= 0 && (occasionHead(s[i+1:]) != "" || isLatinName(s) && !latinBodies.Within(s))
}

// ownName reports whether s, which ends as a sort of thing does, has before that what no sort begins
// with: an unknown word or the name of the country (새롬기술, 한국정보기술).
func (d *decision) ownName(s string) bool {
	own, ok := firmEnds.CutEnd(s)
	switch {
	case !ok, runes(own) < 2, strings.Contains(own, " "):
		return false
	case countryOpenings.Begins(own):
		return true
	}
	return !d.is(own, country|region|generic|term) && !korean.IsWord(own)
}

// unmistakable is the probability from which the model is believed of a body whose parts are all common words.
const unmistakable = 0.98

// mayNameBody reports whether s, of which the model is all but certain, may name a body although its parts
// are common words (국가공간정보센터, 혁신지능통합연구센터): it is long, has two words or four capitals, and does
// not only say what sort of body it is.
func (d *decision) mayNameBody(s string) bool {
	if d.is(s, country|term) || countryEnds.Ends(s) || companySignWords.Begins(s) {
		return false
	}
	sort := notBodies.Has(s) || graduateSchools.Ends(s) || plainBodyStarts.Begins(s)
	sort = sort || genericBodyEnds.Ends(s) && !countryOpenings.Begins(s) // 한국여성세무사회
	if sort || saysWhatAlone(s) {
		return false
	}
	if i := strings.LastIndexByte(s, ' '); i >= 0 {
		return bodySuffix(s[i+1:]) != "" && occasionHead(s[i+1:]) == ""
	}
	return isCapitals(s) && runes(s) >= 4 || runes(s) >= longestSortOfBody && bodySuffix(s) != ""
}

// longestSortOfBody is from how many syllables on a body's name seldom is a mere sort.
const longestSortOfBody = 6

// bodyInCapitals reports whether in is three capitals and more that are no term, in the bracket behind what ends as
// bodies with an abbreviation do (환경사무국(SPRED)) or next to a body in a row: most others are techniques,
// schemes and agreements.
func (d *decision) bodyInCapitals(in diag.Span) bool {
	s, i := spanText(d.article, in), d.wordAt(in.Start)
	if runes(s) < 3 || !isCapitals(s) || d.is(s, country|region|generic|term) {
		return false
	}
	if d.gap(i) == "(" {
		return abbreviatedEnds.Ends(d.word(i - 1))
	}
	before := rowSigns.Has(d.gap(i)) && sure(d.claims.endingAt(d.words[max(i-1, 0)].end, "agency"))
	return before || rowSigns.Has(d.gap(i+1)) && sure(d.claims.from(d.article, i+1, "agency"))
}

// firmEnds are ends of sorts of things that names of companies have too.
var firmEnds = words("firm-ends")

// What countries end in, and the words of bodies with Latin names.
var (
	countryEnds = words("country-ends")
	latinBodies = words("latin-bodies")

	administrations = words("administrations")
	planTails       = words("plan-tails")
)

// isAddress reports whether s is the address of a page.
func isAddress(s string) bool { return addressStarts.Begins(s) || koreanAddress.MatchString(s) }

// koreanAddress is the address of a page under the country's domain.
var koreanAddress = pattern("korean-address")

// addressStarts begin addresses of pages.
var addressStarts = words("address-starts")

// agreedUpon reports whether in is what a text agrees to call a party: (이하 ‘협약
// 당사자’라 한다).
func (a *article) agreedUpon(in diag.Span) bool {
	return a.isQuoted(in) && a.aliasOpens(in)
}

// hear judges what a pass claims, together with what was proposed before, and
// marks what stands the test and lies where no mark is.
func (d *decision) hear(claims []claim.Candidate, marks *taken) {
	first := len(d.evidence.Claims)
	for _, c := range claims {
		_, open := marks.open[c.In]
		knows := !c.ID.IsZero() || c.Like.Len() > 0 // more than the model
		if !marks.used.overlaps(c.In) && (!open || knows) {
			d.evidence.Claims = append(d.evidence.Claims, c)
			d.evidence.Supported = append(d.evidence.Supported, true)
		}
	}
	if first == len(d.evidence.Claims) {
		return
	}
	d.list = namer.Extend(d.evidence, d.list, first)
	d.take(d.arbiter.Judge(d.evidence, d.list), marks)
}

// take marks the chosen candidates, the likeliest first, and of about as likely
// ones the longest. The whole of a name counts as likely as its beginning.
func (d *decision) take(chosen []int, marks *taken) {
	rank := d.ranks(chosen)
	slices.SortStableFunc(chosen, func(i, j int) int {
		x, y := &d.list[i], &d.list[j]
		return cmp.Or(cmp.Compare(rank[j], rank[i]), cmp.Compare(y.In.Len(), x.In.Len()), cmp.Compare(y.Likelihood, x.Likelihood))
	})
	for _, i := range chosen {
		c := &d.list[i]
		if !d.arbiter.Marks(c) || d.vetoed(c) || d.doubtfulPlace(c) {
			continue
		}
		if strings.Contains(spanText(d.article, c.In), "\n") { // a mention stands on one line
			continue
		}
		marks.add(d.mark(c))
	}
}

// doubtfulPlace reports whether a city or county is taken for its government by the model alone, once, and not
// surely: names of places stand more often for the place.
func (d *decision) doubtfulPlace(c *namer.Candidate) bool {
	alone := c.Kind == "agency" && c.Lone && len(c.Claims) == 0
	return alone && c.Likelihood < surelyGoverns && d.isPlace(spanText(d.article, c.In))
}

// surelyGoverns is the likelihood from which the model alone tells a government from its place.
const surelyGoverns = 0.75

// ranks gives the likelihood of each chosen candidate in tenths. What a rule is sure of has at
// least the rank of what it begins with, if that is of its kind (guide: of nested names the
// longest): 개인정보 보호법 | 시행규칙.
func (d *decision) ranks(chosen []int) map[int]int {
	rank := make(map[int]int, len(chosen))
	begins := map[beginning]int{}
	for _, i := range chosen {
		c := &d.list[i]
		rank[i] = about(c.Likelihood)
		b := beginning{c.Kind, c.In.Start}
		begins[b] = max(begins[b], rank[i])
	}
	for _, i := range chosen {
		c := &d.list[i]
		k := d.evidence.Claim(c)
		sure := k != nil && k.Sure && wholeKinds[c.Kind]
		if sure && d.arbiter.Marks(c) && rank[i] < 11 {
			rank[i] = max(rank[i], min(begins[beginning{c.Kind, c.In.Start}], 10))
		}
	}
	return rank
}

// beginning is where candidates of a kind begin.
type beginning struct {
	kind  string
	start int
}

// wholeKinds are the kinds whose names go on behind a name of their own.
var wholeKinds = map[string]bool{"law": true, "person": true}

// about is a likelihood in tenths, a person's mark above all.
func about(likelihood float32) int {
	if likelihood == 1 {
		return 11
	}
	return int(likelihood*10 + 0.5)
}

// surelyNamed is the likelihood from which a body that only a weak claim proposes marks its other mentions.
const surelyNamed = 0.9

// mark turns a candidate into the claim that its mark rests on. What the model
// alone found is looked up in the authority.
func (d *decision) mark(c *namer.Candidate) claim.Candidate {
	if k := d.evidence.Claim(c); k != nil {
		m := *k
		m.Weak, m.Score = false, c.Likelihood
		unknown := c.Kind == "agency" && d.unknownName(c.In)
		m.Sure = m.Sure || k.Weak && unknown && c.Likelihood >= surelyNamed
		return m
	}
	m := claim.Candidate{In: c.In, Kind: c.Kind, Rule: modelRule, Source: claim.Model, Score: c.Likelihood, Sure: c.Likelihood >= 0.8}
	if c.Kind != "person" {
		m.Entity = d.listed(c.Kind, spanText(d.article, c.In))
	}
	if m.Entity != nil {
		m.ID = m.Entity.ID
	}
	return m
}

// evidence gathers what the model and the arbiter look at.
func (a *article) evidence() *namer.Evidence {
	e := &namer.Evidence{Text: a.text, Claims: slices.Clone(a.claims.list), Supported: supports(a), Hits: a.hits, Quoted: make([]diag.Span, len(a.quoted))}
	for i, q := range a.quoted {
		e.Quoted[i] = a.nameIn(q)
	}
	e.Words = make([]namer.Word, len(a.words))
	for i, w := range a.words {
		stem := stemLen(a.word(i))
		e.Words[i] = namer.Word{In: w.span(), Stem: w.start + stem, Flags: a.flags(a.text[w.start : w.start+stem])}
	}
	return e
}

// flags says what the lists hold of a stem.
func (a *article) flags(stem string) (f namer.Flags) {
	n := runes(stem)
	for _, x := range [...]struct {
		flag namer.Flags
		is   bool
	}{
		{namer.Post, a.isPost(stem)},
		{namer.Generic, isGeneric(stem)},
		{namer.Bare, bareNoun(stem)},
		{namer.Connector, isConnector(stem)},
		{namer.Term, a.isTerm(stem)},
		{namer.Office, internalOffices.Ends(stem)},
	} {
		if x.is {
			f |= x.flag
		}
	}
	if n >= 2 && n <= 4 {
		if _, ok := a.names.Surname(stem); ok {
			f |= namer.Surname
		}
	}
	return f
}

// kindNames is the order in which kinds are told. Kinds of a site's own come
// after them.
var kindNames = []string{"date", "law", "event", "system", "agency", "person"}

func kindOrder(kind string) int {
	if i := slices.Index(kindNames, kind); i >= 0 {
		return i
	}
	return len(kindNames)
}
