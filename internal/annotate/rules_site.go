package annotate

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// A name that one document introduces is a name in all documents of its site. Which
// names those are is told by the texts alone, each read by itself, and by what people
// left bare in them: never by marks of a machine. So the order of documents does not
// matter, and a second run finds what the first did.

// introducedElsewhere is the name of the rule over names that other documents of a
// site introduce.
const introducedElsewhere = "introduced-elsewhere"

// Introduction is a name that a document introduces, or words that say what the system
// of a name is (with the body that has it as Owner).
type Introduction struct {
	Surface string
	ID      entity.ID
	Owner   string
}

// leastIntroduced is how many letters a name has that is sought in other documents
// wherever it stands: shorter ones are too often common words there, so that those of
// leastVouched letters need a witness in each document.
const leastIntroduced, leastVouched = 4, 3

// Introductions gives the names that d introduces so clearly that they are sought in
// all documents of its site: a quoted proper name that its sentence opens, or calls a
// service (‘가온마루’를 개통했다); a name that the title says is built or out of order, and
// that the text opens (가온마루 구축 기본계획 … 가온마루 개통 뒤).
func Introductions(d *doc.Document, names *entity.Authority) []Introduction {
	a := unscanned(d, names)
	var out []Introduction
	add := func(surface string) {
		x := Introduction{Surface: surface, ID: entity.ID{Kind: "system", Name: idName(surface)}}
		if a.mayTravel(surface) && !slices.Contains(out, x) && !names.Never(surface, x.ID) {
			out = append(out, x)
		}
	}
	bare := d.Bare()
	left := func(in diag.Span) bool { return slices.ContainsFunc(bare, in.Overlaps) }
	var quoted []claim.Candidate
	for _, find := range [...]func(*article) []claim.Candidate{introducedSystems, quotedNames} {
		for _, c := range find(a) {
			if (c.Kind == "" || c.Kind == "system") && !left(c.In) {
				c.Kind = "system"
				quoted = append(quoted, c)
				add(spanText(a, c.In))
			}
		}
	}
	for _, x := range typeIntroductions(a, quoted) {
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	if name := a.builtByTitle(d.Title); name != "" {
		if at := strings.Index(d.Text, name); at >= 0 && !left(diag.Span{Start: at, End: at + len(name)}) {
			add(name)
		}
	}
	return out
}

// mayTravel reports whether a name may be sought in other documents: a proper name of
// a word or two that the authority does not know and that is no common term.
func (a *article) mayTravel(surface string) bool {
	words := strings.Fields(surface)
	if utf8.RuneCountInString(strings.ReplaceAll(surface, " ", "")) < leastVouched || len(words) > 2 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(surface)
	noun := bareNoun(surface) || nicknameEnds.HasRune(last)
	if particular(words) == 0 || !noun || a.isTerm(surface) || bareHeads.Has(surface) {
		return false
	}
	body := bodySuffix(surface) != "" || foundedBodies.Ends(surface)
	return !body && len(a.names.Lookup(surface, a.published)) == 0
}

// What titles and texts say of a system right behind its name.
var (
	builtInTitles  = words("built-in-titles")
	openedInTexts  = words("opened-in-texts")
	namesNoSystems = words("built-no-systems")
	nicknameEnds   = words("nickname-ends")
)

// builtByTitle gives the word of a title that stands right before what is done to
// systems (구축 기본계획, 개편 사업, 접속 장애), where the text says of it what is said of
// systems alone; empty for none.
func (a *article) builtByTitle(title string) string {
	for _, w := range strings.Fields(title) {
		name := strings.Trim(w, "‘’'\"“”「」『』[]()<>…,.")
		_, rest, ok := strings.Cut(title, w+" ")
		if !ok || name == "" || !builtInTitles.Begins(rest) {
			continue
		}
		if namesNoSystems.Ends(name) || !titleShaped(name, leastIntroduced, 20, 0) || !bareNoun(name) {
			continue
		}
		for at := 0; ; {
			i := strings.Index(a.text[at:], name)
			if i < 0 {
				break
			}
			at += i + len(name)
			if openedInTexts.Begins(strings.TrimLeft(a.text[at:min(len(a.text), at+60)], "’'\"”」")) {
				return name
			}
		}
	}
	return ""
}

// WithIntroductions lets the Annotator know the names that documents of a site
// introduce, those of each document in an item. A surface that most documents use for
// one thing means that thing; where as many use it for another it means neither.
func WithIntroductions(byDocument [][]Introduction) Option {
	return func(n *Annotator) { n.site = newSiteNames(byDocument) }
}

// Introducing is n for a document that introduces own, which n does not know yet.
func (n *Annotator) Introducing(own []Introduction) *Annotator {
	if len(own) == 0 {
		return n
	}
	with := *n
	with.site = n.site.and(own)
	return &with
}

// fromSite claims names that documents of the site introduce. What the document
// introduces itself its own rules find.
func (n *Annotator) fromSite(a *article) []claim.Candidate {
	var out []claim.Candidate
	vouched, own := map[string]bool{}, a.introduced()
	for _, w := range a.words {
		for _, x := range n.site.beginning(korean.FirstRunes(a.text[w.start:], 2)) {
			end := w.start + len(x.Surface)
			if x.Owner != "" || !strings.HasPrefix(a.text[w.start:], x.Surface) || !a.endsHere(end, x.ID.Kind) || own[kindAndWords{x.ID.Kind, x.Surface}] {
				continue
			}
			if utf8.RuneCountInString(x.Surface) < leastIntroduced {
				if _, known := vouched[x.Surface]; !known {
					vouched[x.Surface] = a.vouchesFor(x)
				}
				if !vouched[x.Surface] {
					continue
				}
			}
			out = append(out, claim.Candidate{In: diag.Span{Start: w.start, End: end}, Rule: introducedElsewhere, Source: claim.Pages, Kind: x.ID.Kind, ID: x.ID, Detail: x.ID.Name, Score: 0.95, Sure: true})
			break
		}
	}
	return append(out, n.typesFromSite(a)...)
}

// typesFromSite claims words that say what a system is, where they are what a document of
// the site introduces a name with and the body that has it is spoken of.
func (n *Annotator) typesFromSite(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, h := range a.headedRows() {
		if h.known != nil {
			continue
		}
		_, key := a.typeKey(spanText(a, h.in))
		for _, x := range n.site.beginning(korean.FirstRunes(key, 2)) {
			if x.Surface == key && a.speaksOfOwner(x) && !n.namedAt(a, h.i+1, x.ID) {
				out = append(out, claim.Candidate{In: h.in, Rule: introducedElsewhere, Source: claim.Pages, Kind: x.ID.Kind, ID: x.ID, Detail: x.ID.Name, Score: 0.95, Sure: true})
			}
		}
	}
	return out
}

// namedAt reports whether the i-th word begins with a name of the site for an entity:
// 통합배차시스템 돛단배가.
func (n *Annotator) namedAt(a *article, i int, id entity.ID) bool {
	w := a.word(i)
	return slices.ContainsFunc(n.site.beginning(korean.FirstRunes(w, 2)), func(x Introduction) bool {
		return x.Owner == "" && x.ID == id && strings.HasPrefix(w, x.Surface)
	})
}

// vouchesFor reports whether a document uses a short name of the site as a name: it
// stands in quotation marks in the text or the title, or in a sentence that speaks of a
// system.
func (a *article) vouchesFor(x Introduction) bool {
	for _, q := range a.quoted {
		if spanText(a, q) == x.Surface {
			return true
		}
	}
	for _, q := range quotations(a.title) {
		if a.title[q.Start:q.End] == x.Surface {
			return true
		}
	}
	for i, w := range a.words {
		if !strings.HasPrefix(a.text[w.start:], x.Surface) || !a.endsHere(w.start+len(x.Surface), x.ID.Kind) {
			continue
		}
		if in := a.sentence(w.start); a.speaksOfSystem(i, in) {
			return true
		}
	}
	return false
}

// speaksOfSystem reports whether a word of the sentence in that holds the i-th word
// calls something a system: 원격검침 시스템 …, … 앱을.
func (a *article) speaksOfSystem(i int, in diag.Span) bool {
	for i > 0 && a.words[i-1].start >= in.Start {
		i--
	}
	for ; i < len(a.words) && a.words[i].end <= in.End; i++ {
		if a.stems(i, systemsAfter.Ends) {
			return true
		}
	}
	return false
}

// kindAndWords is a name of a kind.
type kindAndWords struct{ kind, words string }

// introduced gives the names that a's own rules found to stand for themselves.
func (a *article) introduced() map[kindAndWords]bool {
	own := map[kindAndWords]bool{}
	for _, c := range a.claims.list {
		if c.Rule == "system-introduced" || c.Rule == "quoted-name" {
			own[kindAndWords{c.Kind, spanText(a, c.In)}] = true
		}
	}
	return own
}

// speaksOfOwner reports whether a document names in its text or its title the body that
// has the system of x.
func (a *article) speaksOfOwner(x Introduction) bool {
	return x.speaksIn(a.text) || x.speaksIn(a.title)
}

// speaksIn reports whether x is of words that say what a system is and text may speak of
// the body that has it.
func (x Introduction) speaksIn(text string) bool {
	return x.Owner != "" && strings.Contains(text, x.Owner)
}
