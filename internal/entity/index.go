package entity

import "strings"

// Form says which of an entity's names a surface is.
type Form uint8

const (
	FormName    Form = iota // the name in full
	FormAlias               // another name, as listed
	FormLatin               // the abbreviation or name in Latin letters
	FormDerived             // made by rule: 강남구청, 국민권익위
)

// Reading is one thing that a surface may mean.
type Reading struct {
	Entity  *Entity
	Alias   *Alias // nil: the entity's own name
	Form    Form
	Context bool // needs other evidence than these letters

	text string // as listed, with spaces and capitals
	rank uint8  // of the kind; smaller wins
	site bool   // listed in a site's names
}

// index finds surfaces by their keys.
type index struct {
	trie     *trie
	surfaces []surface // [0] is unused
}

// surface is all that one key means.
type surface struct {
	readings []Reading // likeliest first when no day is known
	term     string    // the word as listed, if it is a term too
	barred   bool      // a site said hide or never and nothing else is left
	kinds    kindSet
}

// kindSet says which boundary rules a surface takes.
type kindSet uint8

const (
	isLaw kindSet = 1 << iota
	isEvent
	isSystem
	isAgency
	isPerson
	isPlace // a local government: its name is a place as well
)

// builder gathers readings by surface, to lay them side by side at the end.
type builder struct {
	a     *Authority
	index *index
	of    []uint32 // the surface of each reading
	all   []Reading
	later []Reading // by rule; only where no table lists the surface
	made  slab[Alias]
}

func (a *Authority) names() *index {
	a.indexed.Do(func() { a.index = buildIndex(a) })
	return a.index
}

func buildIndex(a *Authority) *index {
	names := 4096 // those that rules make
	for _, e := range a.entities {
		names += 1 + len(e.Aliases) + len(e.English)
	}
	b := &builder{a: a, index: &index{trie: newTrie(2 * names), surfaces: make([]surface, 1, names)}}
	b.of = make([]uint32, 0, names)
	b.all = make([]Reading, 0, names)
	b.later = make([]Reading, 0, 2048)
	rank := a.ranks()
	for _, e := range a.entities {
		b.entity(e, uint8(rank[e.ID.Kind]))
	}
	if a.words != nil {
		for _, t := range a.words.termList {
			b.index.surfaces[b.surface(t)].term = t
		}
	}
	for _, r := range b.later {
		if s := b.index.trie.get(r.text); s == 0 || b.index.surfaces[s].kinds == 0 && b.index.surfaces[s].term == "" {
			r.Alias = b.alias(r.text, false)
			b.add(r)
		}
	}
	b.lay()
	return b.index
}

// surface gives the number of the surface that s is.
func (b *builder) surface(s string) uint32 {
	p := b.index.trie.insert(s)
	if *p == 0 {
		*p = uint32(len(b.index.surfaces))
		b.index.surfaces = append(b.index.surfaces, surface{})
	}
	return *p
}

// entity adds all names of e, the surest first: of two names with one key the
// first one counts.
func (b *builder) entity(e *Entity, rank uint8) {
	if e.Mark == MarkNo && !e.Site {
		return // its names stand among the terms
	}
	r := Reading{Entity: e, rank: rank, text: e.Name, Context: e.Mark != MarkYes, site: e.Site}
	b.add(r)
	local := isLocal(e)
	if local {
		b.derive(r, e.Name)
	}
	if e.ID.Kind == "agency" {
		b.shorten(r, e)
	}
	for i := range e.Aliases {
		al := &e.Aliases[i]
		ra := Reading{Entity: e, Alias: al, Form: FormAlias, rank: rank, text: al.Text}
		ra.Context = al.Context || e.Mark == MarkNo || e.ID.Kind == "person" || isAddress(al.Text)
		ra.site = al.File != nil || e.Certainty == certaintySite
		b.add(ra)
		if local {
			b.derive(ra, al.Text)
		}
	}
	for _, s := range e.English {
		text, context := strings.CutPrefix(s, "?")
		b.add(Reading{Entity: e, Alias: b.alias(text, context), Form: FormLatin, rank: rank,
			text: text, Context: context || e.Mark == MarkNo || isAddress(text), site: e.Certainty == certaintySite})
	}
}

// alias gives an Alias that no table lists.
func (b *builder) alias(text string, context bool) *Alias {
	al := &b.made.cut(1)[0]
	al.Text, al.Context = text, context
	return al
}

// derive adds the office of a local government: 강남구청, and the building
// 강남구청사, which more often is a place.
func (b *builder) derive(r Reading, name string) {
	if !hasAnySuffix(name, "시", "도", "군", "구") {
		return
	}
	building := name + "청사"
	r.Form, r.text = FormDerived, strings.TrimSuffix(building, "사")
	r.Alias = b.alias(r.text, r.Context)
	b.add(r)
	r.text, r.Context = building, true
	r.Alias = b.alias(building, true)
	b.add(r)
}

// shorten adds what the press makes of long names: …위 of …위원회, an institute without
// the 한국 before it; and a paper's company, …신문사.
func (b *builder) shorten(r Reading, e *Entity) {
	add := func(text string) {
		r.Form, r.text = FormDerived, text
		b.later = append(b.later, r)
	}
	if short, ok := strings.CutSuffix(e.Name, "원회"); ok && strings.HasSuffix(short, "위") && len(short) >= 4*len("가") { // 감사위, 인사위 are too general
		add(short)
	}
	if e.Class == "언론" && hasAnySuffix(e.Name, "신문", "일보") { // the company that prints it
		add(e.Name + "사")
	}
	if short, ok := strings.CutPrefix(e.Name, "한국"); ok && len(short) >= 5*len("가") {
		switch e.Class {
		case "공공기관", "연구기관", "협회단체", "소속기관":
			add(strings.TrimSpace(short))
		}
	}
}

func (b *builder) add(r Reading) {
	if r.Entity.Hide || r.text == "" {
		if r.text != "" {
			b.index.surfaces[b.surface(r.text)].barred = true
		}
		return
	}
	s := b.surface(r.text)
	if b.a.neverOf(r.Entity.ID.Kind, r.text) || r.Entity.never(r.text) {
		b.index.surfaces[s].barred = true
		return
	}
	for i := len(b.of) - 1; i >= 0 && b.all[i].Entity == r.Entity; i-- {
		if b.of[i] == s {
			return
		}
	}
	b.of = append(b.of, s)
	b.all = append(b.all, r)
	b.index.surfaces[s].kinds |= kindsOf(r.Entity)
}

// lay gives each surface its readings, likeliest first. Few have more than one.
func (b *builder) lay() {
	for i, n := range b.of {
		s := &b.index.surfaces[n]
		if s.readings == nil {
			s.readings = b.all[i : i+1 : i+1]
		} else {
			s.readings = append(s.readings, b.all[i])
		}
	}
	for s := range b.index.surfaces {
		rs := b.index.surfaces[s].readings
		if len(rs) > 1 {
			b.a.order(rs, span{})
		}
		if len(rs) > 0 && (rs[0].site || rs[0].Entity.ID.Kind == Place) {
			b.index.surfaces[s].term = "" // a site's own name is no term, and a place none where places are names
		}
	}
}

func kindsOf(e *Entity) kindSet {
	switch e.ID.Kind {
	case "law":
		return isLaw
	case "event":
		return isEvent
	case "agency":
		if isLocal(e) {
			return isAgency | isPlace
		}
		return isAgency
	case "person":
		return isPerson
	}
	return isSystem
}

func isLocal(e *Entity) bool {
	return e.Class == "광역자치단체" || e.Class == "기초자치단체"
}

// IsLocal reports whether an entity is a local government; none is.
func (e *Entity) IsLocal() bool { return e != nil && isLocal(e) }

// IsPress reports whether an entity is an outlet of the press, which tells what others do;
// none is.
func (e *Entity) IsPress() bool { return e != nil && e.Class == "언론" }

// IsFirm reports whether an entity is a company; none is.
func (e *Entity) IsFirm() bool { return e != nil && e.Class == "기업" }

// isAddress reports whether s is a web address, which only stands for its
// system in brackets after the system's name.
func isAddress(s string) bool {
	dot := strings.LastIndexByte(s, '.')
	if dot <= 0 || dot+3 > len(s) {
		return false
	}
	for _, r := range s {
		if c := classOf(r); c != latin && c != digit && !strings.ContainsRune(".-/", r) {
			return false
		}
	}
	return classOf(rune(s[dot+1])) == latin && classOf(rune(s[dot+2])) == latin
}

func hasAnySuffix(s string, tails ...string) bool {
	for _, t := range tails {
		if strings.HasSuffix(s, t) {
			return true
		}
	}
	return false
}
