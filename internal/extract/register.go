package extract

import (
	_ "embed"
	"net/url"
	"strings"
	"sync"
	"unicode"

	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/lazyregexp"
)

// The register says which names are those of publishers. The names of agencies
// and of news outlets are the authority's; data/domains.tsv adds whose an address
// on the net is: an agency's, an outlet's, or that of a portal, which shows what
// others publish.

//go:embed data/domains.tsv
var domainsTSV string

// owner is who stands behind a domain.
type owner struct{ name, kind string }

//go:embed data/latin.tsv
var latinTSV string

// latin reads the names in Latin letters that sites print in their copyright
// lines, by their letters alone.
var latin = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for i, row := range strings.Split(strings.TrimSpace(latinTSV), "\n") {
		if cells := strings.Split(row, "\t"); i > 0 {
			m[letters(cells[0])] = cells[1]
		}
	}
	return m
})

// letters is a Latin name in small letters without spaces, marks and articles.
func letters(s string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if w != "the" && w != "and" && w != "of" && w != "republic" && w != "korea" {
			b.WriteString(w)
		}
	}
	return b.String()
}

// ownerOn gives who ran a system on a day, where the authority knows one body
// that did.
func (r *register) ownerOn(system string, on edtf.Date) string {
	for _, e := range r.names.Lookup(strings.TrimSpace(system), on) {
		if e.ID.Kind != "system" {
			continue
		}
		for _, o := range e.Owners {
			fit := (&entity.Entity{Begin: o.Begin, End: o.End}).Fit(on)
			if a := r.names.Get(o.ID); a != nil && (fit == entity.FitAlive || fit == entity.FitUnknown && len(e.Owners) == 1) {
				return a.Name
			}
		}
	}
	return ""
}

// domains reads the table once.
var domains = sync.OnceValue(func() map[string]owner {
	m := map[string]owner{}
	for i, row := range strings.Split(strings.TrimSpace(domainsTSV), "\n") {
		if cells := strings.Split(row, "\t"); i > 0 {
			m[cells[0]] = owner{cells[1], cells[2]}
		}
	}
	return m
})

// register looks names up.
type register struct{ names *entity.Authority }

// builtIn is the built-in authority, for callers that have no names of a site.
func builtIn() *entity.Authority {
	a, err := entity.Load()
	if err != nil {
		panic(err) // the tables are compiled in and tested
	}
	return a
}

// agency gives the body that bears the name s, nil where none does. Of bodies
// with one name it is the one of the day.
func (r *register) agencyOn(s string, on edtf.Date) *entity.Entity {
	if s = strings.TrimSpace(s); length(s) < 2 || length(s) > 30 {
		return nil
	}
	for _, e := range r.names.Lookup(s, on) {
		if e.ID.Kind == "agency" {
			return e
		}
	}
	return nil
}

func (r *register) agency(s string) *entity.Entity { return r.agencyOn(s, edtf.Date{}) }

// outlet reports whether s is the name of a news outlet.
func (r *register) outlet(s string) bool {
	if e := r.agency(s); e != nil {
		return e.Class == "언론"
	}
	return outlets()[labelKey(s)]
}

// outlets are the names of the outlets whose address is known.
var outlets = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, o := range domains() {
		if o.kind == "outlet" {
			set[labelKey(o.name)] = true
		}
	}
	return set
})

// portal reports whether s names a site that shows what others publish.
func (r *register) portal(s string) bool {
	s = labelKey(siteWords.ReplaceAllString(strings.TrimPrefix(s, "대한민국 "), ""))
	return portals()[s] || portals()[portalNews.ReplaceAllString(s, "")] || strings.HasSuffix(s, "포털")
}

// portals gives the names of portals, without spaces.
var portals = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, o := range domains() {
		if o.kind == "portal" {
			set[labelKey(o.name)] = true
		}
	}
	return set
})

// portalNews is the part of a portal that shows articles.
var portalNews = pattern("portal-news")

var (
	siteWords = lazyregexp.New(`\s*(?:공식|대표)?\s*(?:누리집|홈페이지|웹사이트|사이트|블로그|웹진)\s*$`)
	townHall  = lazyregexp.New(`^(\S{1,8}(?:\s\S{1,4})?[시군구도])청$`)
)

// title is the name of a publisher as pages write it: that of the body on the
// day, without the words of a site, and the town for its hall.
func (r *register) title(s string, on edtf.Date) string {
	s = strings.TrimSpace(siteWords.ReplaceAllString(tidy(s), ""))
	if e := r.agencyOn(s, on); e != nil {
		return e.Name
	}
	if rest := legalForm.ReplaceAllString(s, ""); rest != s && length(rest) > 2 {
		s = rest // 사단법인 나래협회
		if e := r.agencyOn(s, on); e != nil {
			return e.Name
		}
	}
	if m := townHall.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	if m := latinBefore.FindStringSubmatch(s); m != nil {
		if e := r.agencyOn(m[1], on); e != nil && e.Class != "언론" {
			return e.Name // ABC누리공사, which the authority knows as 누리공사
		}
	}
	if countHangul(s) == 0 && !strings.ContainsAny(s, " .@") {
		for _, end := range [...]string{".co.kr", ".com", ".net", ".kr"} { // the name of its site, in Latin letters
			if o, ok := domains()[strings.ToLower(s)+end]; ok && o.kind == "outlet" {
				return o.name
			}
		}
	}
	return s
}

// legalForm is the legal form of a body in front of its name.
var legalForm = pattern("legal-form")

// latinBefore is a name with the letters of its sign before it.
var latinBefore = lazyregexp.New(`^[A-Za-z&-]{2,8}\s?([가-힣]{4,})$`)

// ofDomain gives who stands behind a host, an address or an e-mail address; a
// host counts with all that is below it.
func (r *register) ofDomain(address string) (owner, bool) {
	host := address
	if _, after, ok := strings.Cut(address, "@"); ok {
		host = after
	} else if u, err := url.Parse(address); err == nil && u.Host != "" {
		host = u.Hostname()
	}
	for host = strings.ToLower(strings.Trim(host, ". ")); host != ""; {
		if o, ok := domains()[host]; ok {
			return o, true
		}
		_, rest, ok := strings.Cut(host, ".")
		if !ok {
			break
		}
		host = rest
	}
	return owner{}, false
}

// onDay gives the name that the body behind a domain bore on a day: domains
// outlive the names of ministries.
func (r *register) onDay(name string, on edtf.Date) string {
	e := r.agencyOn(name, on)
	for range 6 {
		if e == nil || e.Fit(on) != entity.FitFuture || len(e.Predecessors) != 1 {
			break
		}
		e = r.names.Get(e.Predecessors[0])
	}
	if e == nil {
		return name
	}
	return e.Name
}

// lead is the body that issues what a branch writes: the ministry of its
// laboratory. It climbs from offices without a seat in the government; an office of
// education answers for itself.
func (r *register) lead(e *entity.Entity) *entity.Entity {
	for range 4 {
		parent := r.names.Get(e.Parent)
		if e.Class != "소속기관" || parent == nil || strings.HasSuffix(e.Name, "교육청") {
			break
		}
		e = parent
	}
	return e
}
