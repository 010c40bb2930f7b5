package annotate

import (
	"slices"
	"sort"
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// A linker decides what marks mean, after all of them are found.
type linker struct {
	name string
	run  func(a *article, marks []claim.Candidate)
}

// linkers run in this order, after every mark has the id of its surface or of
// what the authority knows by it.
var linkers = []linker{
	{"link-variants", joinVariants},
	{"link-type-word", joinTyped},
	{"link-short-system", joinShortSystems},
	{"link-part", joinParts},
	{"link-longer-body", joinBodies},
	{"link-office", joinOffices},
	{"link-regional", joinRegional},
	{"link-committee", joinCommittees},
	{"link-bracket", joinBrackets},
	{"link-session", joinSessions},
	{"link-edition", joinEditions},
	{"link-occasion", joinOccasions},
	{"link-law-agreed", agreedLaws},
	{"link-law", joinLaws},
	{nicknames, joinNicknames},
	{"link-short-form", followAntecedents},
	{"link-foreign-law", foreignLaws},
	{"link-kin", joinKin},
	{"link-namesakes", tellApart},
}

// The two ways in which a name is put in its time, by names for Without.
const (
	dayOfNames  = "link-day-of-names"  // the document's names tell its era
	dayOfClause = "link-day-of-clause" // the clause speaks of another day
)

// link gives every mark its id: names of the authority the one they had on the
// day spoken of, names that nobody listed their own surface, variants of one
// name in a document one id; and persons the role their sentence gives them.
func (n *Annotator) link(a *article, marks []claim.Candidate) {
	on, guessed := a.published, false
	if !n.off[dayOfNames] {
		on, guessed = era(a, marks)
	}
	for i := range marks {
		m := &marks[i]
		switch {
		case m.Like.Len() > 0:
		case m.Kind == "date" || !m.ID.IsZero() && m.Entity == nil:
		case m.Entity != nil && m.Kind != "person" && m.Source != claim.Rule: // a rule that names an entity knows which it means
			if n.off[dayOfClause] || !linkInClause(a, m, marks, on) {
				linkOnDay(a, m, on, guessed)
			}
		case m.ID.IsZero():
			m.ID = a.unlistedID(m)
		}
	}
	for i := range marks { // what stands for a mark that did not stay
		if m := &marks[i]; m.ID.IsZero() {
			m.ID = entity.ID{Kind: m.Kind, Name: surfaceID(spanText(a, m.In))}
		}
	}
	for _, l := range linkers {
		if !n.off[l.name] {
			l.run(a, marks)
		}
	}
	n.joinIntroduced(a, marks)
	giveRoles(a, marks)
}

// unlistedID is the id of what the authority does not list under its surface. The
// publisher of a listed outlet is the outlet (동아일보사), a council has its name without
// the province (경남 가온시의회), the hospital of a university its name in full (가온대병원).
func (a *article) unlistedID(m *claim.Candidate) entity.ID {
	surface := spanText(a, m.In)
	if m.Kind == "person" {
		return idOf(a, m)
	}
	if e := a.listed(m.Kind, surface); e != nil && m.Kind == "agency" && !farFuture(e, surface, a.published) {
		m.Entity = e
		return e.ID
	}
	if first, rest, ok := strings.Cut(surface, " "); ok && m.Kind == "agency" && ownCountry.Has(first) {
		if e := a.agencyNamed(rest); e != nil {
			m.Entity = e
			return e.ID
		}
	}
	if outlet, ok := publisherEnd.CutEnd(surface); ok && m.Kind == "agency" && publisherEnds.Ends(outlet) {
		if e := a.agencyNamed(outlet); e != nil {
			return e.ID
		}
	}
	if college, ok := collegeHospital.CutEnd(surface); ok && m.Kind == "agency" && runes(college) > 1 {
		surface = college + collegeHospitalInFull.Word()
	}
	if place, ok := coastGuard.CutEnd(surface); ok && m.Kind == "agency" {
		surface = place + coastGuardInFull.Word()
	}
	if first, rest, ok := strings.Cut(surface, " "); ok && m.Kind == "agency" && regions.Has(first) && councilEnds.Ends(rest) {
		surface = rest
	}
	if m.Kind == "agency" {
		if e := a.provinceInFull(surface); e != nil {
			m.Entity = e
			return e.ID
		}
		if isCollege(surface) && !collegeParts.Ends(surface) && !strings.Contains(surface, " ") {
			surface += collegeRest.Word()
		}
	}
	return entity.ID{Kind: m.Kind, Name: surfaceID(fullMission(nameWithoutYear(m.Kind, surface)))}
}

// provinceInFull is the body that the authority lists with the name of its province in full where surface
// has the short one: 충남농업기술원; nil for none.
func (a *article) provinceInFull(surface string) *entity.Entity {
	for _, region := range regions.All() {
		if rest, ok := strings.CutPrefix(surface, region); ok && runes(rest) > 2 {
			if e := a.agencyNamed(region); isLocal(e) {
				return a.agencyNamed(e.Name + rest)
			}
		}
	}
	return nil
}

// nameWithoutYear is the name of a system without the year in front, which tells
// one round of it: 2026년 마을기록 지원 사업.
func nameWithoutYear(kind, name string) string {
	if kind != "system" {
		return name
	}
	if first, rest, ok := strings.Cut(name, " "); ok && year.MatchString(first) && strings.Contains(rest, " ") {
		return rest
	}
	return name
}

// mission is a mission abroad without the country that sends it: 주가람대사관.
var mission = pattern("mission")

// fullMission is the name of a mission of the Republic with the country that sends
// it; other names stay as they are.
func fullMission(name string) string {
	m := mission.FindStringSubmatch(name)
	if m == nil || missionSenders.Ends(m[1]) || missionsHere.Begins(name) {
		return name
	}
	return m[1] + " " + homeCountry.Word() + " " + m[2]
}

// missionsHere begin the names of missions that other countries send to Korea.
var missionsHere = words("missions-here")

// homeCountry is the country whose missions are named without it.
var homeCountry = words("home-country")

// giveRoles gives persons the role that their sentence tells.
func giveRoles(a *article, marks []claim.Candidate) {
	last := -1
	for i := range marks {
		if marks[i].Kind != "person" {
			continue
		}
		if marks[i].Role == "" {
			marks[i].Role = a.role(marks[i])
		}
		if last >= 0 && marks[last].In.End < marks[i].In.Start {
			a.colleague(&marks[last], &marks[i])
		}
		last = i
	}
}

// followAntecedents gives short forms the ids of what they stand for.
func followAntecedents(_ *article, marks []claim.Candidate) {
	byPlace := map[diag.Span]entity.ID{}
	for i := range marks {
		m := &marks[i]
		if m.Like.Len() > 0 {
			if id, ok := byPlace[m.Like]; ok { // what it stands for comes before it
				m.ID = id
			}
		}
		byPlace[m.In] = m.ID
	}
}

// linkInClause links a name to its bearer on the day that the clause speaks of,
// where the one of the document's day did not exist then.
func linkInClause(a *article, m *claim.Candidate, marks []claim.Candidate, on edtf.Date) bool {
	surface := spanText(a, m.In)
	day, ok := spokenOf(a, m, marks)
	if !ok || aliveOn(m, a.names.Readings(surface, on), on, day) {
		return false
	}
	e := bearer(m.Kind, a.names.Readings(surface, day), day)
	if e != nil {
		setEntity(m, e, day)
	}
	return e != nil
}

// linkOnDay links a name to its likeliest bearer on the document's day.
func linkOnDay(a *article, m *claim.Candidate, on edtf.Date, guessed bool) {
	surface := spanText(a, m.In)
	rs := a.names.Readings(surface, on)
	if on.IsZero() || guessed {
		rs = ownNameFirst(rs, m.Kind, surface)
	}
	if e := a.coming(m, rs, on); e != nil {
		setEntity(m, e, on)
		return
	}
	for _, r := range rs {
		if r.Entity.ID.Kind == m.Kind {
			e := a.begun(r.Entity, surface, on)
			if !guessed && m.Kind == "agency" && farFuture(e, surface, on) {
				m.ID, m.Entity, m.Detail = entity.ID{Kind: m.Kind, Name: surfaceID(surface)}, nil, ""
				return
			}
			setEntity(m, e, on)
			if guessed && len(rs) > 1 {
				m.Score = min(m.Score, 0.85)
			}
			return
		}
	}
}

// begun is e, or the predecessor that existed on the day where e had not begun, was not yet
// announced and is merely also called so: 시군구행정정보시스템 in 2003 is not the system of
// 2006.
func (a *article) begun(e *entity.Entity, surface string, on edtf.Date) *entity.Entity {
	if !farFuture(e, surface, on) {
		return e
	}
	for _, id := range e.Predecessors {
		if p := a.names.Get(id); p != nil && p.Fit(on) == entity.FitAlive {
			return p
		}
	}
	return e
}

// announced is how many years before its beginning a body may be spoken of by a short form.
const announced = 2

// farFuture reports whether a short form can hardly mean e, which began years after the day.
func farFuture(e *entity.Entity, surface string, on edtf.Date) bool {
	last, ok := on.Latest()
	begin, begins := e.Begin.Earliest()
	listed := !e.Site && idName(e.Name) != idName(surface)
	toCome := ok && begins && e.Fit(on) == entity.FitFuture
	return listed && toCome && begin.Year-last.Year > announced
}

// reorganisations say that bodies are being renamed, divided or made.
var reorganisations = words("reorganisations")

// coming is the bearer of a name that begins within two years after the day, where
// the one of the day has ended and the sentence speaks of a reorganisation: 재정경제부와
// 기획예산처로 나누는 개정안. nil for none.
func (a *article) coming(m *claim.Candidate, rs []entity.Reading, on edtf.Date) *entity.Entity {
	last, ok := on.Latest()
	if m.Kind != "agency" || !ok || len(rs) < 2 {
		return nil
	}
	sentence := spanText(a, a.sentence(m.In.Start))
	if !slices.ContainsFunc(reorganisations.All(), func(w string) bool { return strings.Contains(sentence, w) }) {
		return nil
	}
	for _, r := range rs {
		if r.Entity.ID.Kind == m.Kind && r.Entity.Fit(on) == entity.FitAlive {
			return nil
		}
	}
	for _, r := range rs {
		if begin, ok := r.Entity.Begin.Earliest(); ok && r.Entity.ID.Kind == m.Kind && r.Entity.Fit(on) == entity.FitFuture && begin.Year-last.Year <= 2 {
			return r.Entity
		}
	}
	return nil
}

// ownNameFirst puts a thing whose own name the surface is before those that
// are merely also called so: on an unknown day 한국상용SW협회 is the body of that
// name, not the one it became.
func ownNameFirst(rs []entity.Reading, kind, surface string) []entity.Reading {
	for i, r := range rs {
		if r.Entity.ID.Kind != kind || r.Entity.Name != surface {
			continue
		}
		if i > 0 && rs[0].Entity.Name != surface {
			return append([]entity.Reading{r}, rs...)
		}
		break
	}
	return rs
}

// setEntity links m to what bore its name on a day.
func setEntity(m *claim.Candidate, e *entity.Entity, on edtf.Date) {
	if m.ID == m.Entity.ID || m.ID.IsZero() {
		m.ID = e.ID
	}
	if m.Source == claim.Authority {
		m.Detail = e.ID.Name
		if e != m.Entity && !on.IsZero() {
			m.Detail += ", " + on.String()
		}
	}
	m.Entity = e
}

// aliveOn reports whether the body that bears the name on the document's day
// also existed on the day spoken of: then it is the one.
func aliveOn(m *claim.Candidate, rs []entity.Reading, on, day edtf.Date) bool {
	for _, r := range rs {
		if r.Entity.ID.Kind == m.Kind {
			return r.Entity.Fit(day) == entity.FitAlive && r.Entity.Fit(on) != entity.FitPast
		}
	}
	return false
}

// bearer is the first reading of a kind that existed on the day.
func bearer(kind string, rs []entity.Reading, day edtf.Date) *entity.Entity {
	for _, r := range rs {
		if r.Entity.ID.Kind == kind && r.Entity.Fit(day) == entity.FitAlive {
			return r.Entity
		}
	}
	return nil
}

// spokenOf is the date that the clause of m speaks of: the last one that stands before
// the name in the same clause (2009년 행정안전부가 …, 2008.03~2009.11
// 행정안전부 …), or one right behind a subject with 이 or 가. A topic with 은 or 는
// belongs to the whole text and keeps the document's day.
func spokenOf(a *article, m *claim.Candidate, marks []claim.Candidate) (edtf.Date, bool) {
	s := a.sentence(m.In.Start)
	first := sort.Search(len(marks), func(i int) bool { return marks[i].In.Start >= s.Start })
	var found edtf.Date
	ok := false
	for i := first; i < len(marks) && marks[i].In.Start < s.End && !(ok && marks[i].In.Start > m.In.Start); i++ {
		d := &marks[i]
		if d.Kind != "date" || !s.Contains(d.In) {
			continue
		}
		switch {
		case d.In.End <= m.In.Start:
			between := a.text[d.In.End:m.In.Start]
			if len(between) > 60 || clauseEnds(between) {
				continue
			}
			if p := a.after(m.In.End, 6); topicBehind.Begins(p) && !cvLine(a, d, s) {
				continue
			}
		case d.In.Start >= m.In.End && d.In.Start-m.In.End < 18:
			if p := a.after(m.In.End, 10); !subjectBehind.Begins(p) {
				continue
			}
		default:
			continue
		}
		date, err := edtf.Parse(d.ID.Name)
		if err != nil {
			continue
		}
		if _, begins := date.Earliest(); begins {
			if _, ends := date.Latest(); ends {
				found, ok = date, true
			}
		}
	}
	return found, ok
}

// cvLine reports whether the date opens its line, as in a curriculum vitae.
func cvLine(a *article, d *claim.Candidate, s diag.Span) bool {
	return strings.TrimSpace(a.before(d.In.Start, 30)) == "" || d.In.Start == s.Start
}

// clauseEnds reports whether a clause ends within s.
func clauseEnds(s string) bool {
	if strings.ContainsAny(s, ".;\n") {
		return true
	}
	for _, w := range strings.Fields(s) {
		if clauseEndings.Ends(w) && !bareNoun(w) {
			return true
		}
	}
	return false
}

// withoutTies leaves out what variants of a name are tied by.
var withoutTies = strings.NewReplacer("_", "", "·", "", "-", "")

// joinVariants gives spellings of one thing one id: those that differ by white
// space alone take the first spelling, and a name takes the id of its longer
// form with 차세대, 신규 or a country in front if the document has that too.
func joinVariants(a *article, marks []claim.Candidate) {
	first := map[string]entity.ID{} // kind and letters
	letters := func(id entity.ID) string {
		return id.Kind + ":" + strings.ToLower(withoutTies.Replace(id.Name))
	}
	asNamed := map[string]entity.ID{} // systems that a neighbour's 차세대 named
	for _, m := range marks {
		if m.Kind == "date" || m.Kind == "person" {
			continue
		}
		if m.Rule == "system-next" && m.Entity != nil {
			asNamed[spanText(a, m.In)] = m.ID
		}
		k := letters(m.ID)
		if _, ok := first[k]; !ok || m.Entity != nil {
			first[k] = m.ID
		}
	}
	for i := range marks {
		m := &marks[i]
		if id, ok := asNamed[spanText(a, m.In)]; ok && m.Kind == "system" {
			m.ID, m.Entity = id, nil
		}
		if m.Entity != nil || m.Kind == "date" || m.Kind == "person" {
			continue
		}
		m.ID = first[letters(m.ID)]
		for _, lead := range variantOpenings.All() {
			if long, ok := first[m.Kind+":"+lead+strings.TrimPrefix(letters(m.ID), m.Kind+":")]; ok {
				m.ID = long
				break
			}
		}
	}
}

// joinTyped gives a system that nobody listed and whose name a document has with and
// without the word for its sort (‘나루알림’, ‘나루알림 앱’) the id without.
func joinTyped(_ *article, marks []claim.Candidate) {
	named := map[string]entity.ID{}
	for _, m := range marks {
		if m.Kind == "system" {
			named[m.ID.Name] = m.ID
		}
	}
	for i := range marks {
		m := &marks[i]
		if m.Kind != "system" || m.Entity != nil || m.Fixed {
			continue
		}
		name, ok := typeTails.CutEnd(m.ID.Name)
		if name = strings.TrimRight(name, "_"); ok && particular(strings.Split(name, "_")) > 0 {
			if id, ok := named[name]; ok {
				m.ID = id
			}
		}
	}
}

// typeTails say behind a name what sort of system it is.
var typeTails = words("type-tails")

// joinSessions gives a numbered meeting whose name says nothing of whose it is (제15회 전체회의, 제285회 임시회
// 제2차 본회의) an id with its body: the one right before it or, of two words, the subject of its sentence; of
// a council's meetings else the council of the title.
func joinSessions(a *article, marks []claim.Candidate) {
	for i := range marks {
		m := &marks[i]
		if m.Kind != "event" || m.Fixed || m.Entity != nil {
			continue
		}
		words := strings.Fields(sittingName(spanText(a, m.In)))
		if len(words) < 2 || m.ID.Name != idName(strings.Join(words, " ")) || !edition.MatchString(words[0]) {
			continue
		}
		ofCouncil := councilSessions.Has(words[1])
		if !ofCouncil && !wholeSessions.Has(words[1]) {
			continue
		}
		switch body := a.subjectBody(m.In); {
		case i > 0 && marks[i-1].Kind == "agency" && a.text[marks[i-1].In.End:m.In.Start] == " ":
			m.ID = sessionOf(marks[i-1].ID.Name, words)
		case body != nil && len(words) == 2:
			m.ID = sessionOf(idOf(a, body).Name, words)
		case ofCouncil && a.councilOfTitle() != "":
			m.ID = sessionOf(a.lastingName(a.councilOfTitle()), words)
		}
	}
}

// councilSessions are the meetings of councils.
var councilSessions = words("council-sessions")

// joinEditions leads an occasion named without its number to the edition that
// the document speaks of, if there is only one (guide, span rule 13).
func joinEditions(_ *article, marks []claim.Candidate) {
	numbered := map[string]entity.ID{}
	several := map[string]bool{}
	for _, m := range marks {
		if m.Kind != "event" {
			continue
		}
		plain := plainEdition(m.ID.Name)
		if plain == m.ID.Name {
			continue
		}
		if old, ok := numbered[plain]; ok && old != m.ID {
			several[plain] = true
		}
		numbered[plain] = m.ID
	}
	for i := range marks {
		m := &marks[i]
		if m.Kind != "event" || plainEdition(m.ID.Name) != m.ID.Name {
			continue
		}
		for _, plain := range []string{m.ID.Name, surfaceName(m)} {
			if id, ok := numbered[plain]; ok && !several[plain] {
				m.ID = id
			}
		}
	}
}

func surfaceName(m *claim.Candidate) string {
	if m.Entity != nil {
		return idName(m.Entity.Name)
	}
	return m.ID.Name
}

// Word lists; words.tsv says what for.
var (
	topicBehind   = words("topic-behind")
	subjectBehind = words("subject-behind")

	missionSenders  = words("mission-senders")
	councilEnds     = words("council-ends")
	collegeParts    = words("college-parts")
	collegeRest     = words("college-rest")
	collegeHospital = words("college-hospital")

	localOfficeIn    = words("local-office-in")
	coastGuard       = words("coast-guard")
	coastGuardInFull = words("coast-guard-in-full")
	publisherEnd     = words("publisher-end")
	publisherEnds    = words("publisher-ends")

	collegeHospitalInFull = words("college-hospital-in-full")
	variantOpenings       = words("variant-openings")
	clauseEndings         = words("clause-endings")
)
