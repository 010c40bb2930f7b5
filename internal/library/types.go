// Package library joins the Documents of a site into one graph: who is
// mentioned where, who held which post, what happened when.
//
// Joining is the one stage that sees all documents. It is linear in the number
// of mentions, runs on one goroutine, and its result does not depend on the
// order in which documents were read. Every statement in it carries a [Ref],
// the sentence that says it; what no sentence says is not in it.
package library

import (
	"slices"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Library is all Documents and the Authority joined.
type Library struct {
	Documents []*Doc // newest first: by Published's latest day, then by slug
	Names     *entity.Authority
	Entries   map[entity.ID]*Entry // every entity that a document mentions; no dates
	Kinds     map[string][]*Entry  // the entries of a kind in 가나다 order
	Timeline  []*Moment            // ordered by bounds of When, then by document
	Relations []*Relation          // ordered by weight, then by names
	Promises  []*Promise
	Conflicts []*Conflict
	Newest    edtf.Date // latest day of any document's Published: the site's only clock
}

// Doc is a Document with what the site derives of it.
type Doc struct {
	*doc.Document
	Sentences []diag.Span // of Text; sentence n on pages is Sentences[n-1]
	Publish   string      // full, excerpt or metadata: settled by Join
	Number    int         // append-only number from the ledger, for search
	Former    []string    // addresses from which the page is led on to, beside its aliases
	Shown     []int       // under excerpt: indexes of the sentences that may be shown, ascending; nil for full
	Derived   *doc.Derived
	Related   []Related
	Masked    bool // personal data of it are covered
}

// What is published of a document.
const (
	Full     = "full"
	Excerpt  = "excerpt"
	Metadata = "metadata"
)

// Ref is the evidence behind a statement: which words of which document.
type Ref struct {
	Doc      *Doc
	Sentence int       // index into Doc.Sentences
	In       diag.Span // the words, for highlighting; may be the whole sentence
}

// Entry is all that the documents say of one entity.
type Entry struct {
	ID        entity.ID
	Entity    *entity.Entity // nil: no authority lists it
	Title     string         // for people: 행정안전부 (2008–2013)
	Slug      string         // folder below the kind's section
	Surfaces  []Surface      // as found, commonest first
	Mentions  []Ref          // by document (newest first), then by place
	Docs      int            // distinct documents
	Roles     []*Post        // of a person: posts held, in order of time; of an agency: who held a post there
	Reported  []*Quote       // what documents report without quotation marks that it said; in order of time
	Quotes    []*Quote       // words of a person, or said in an agency's name; in order of time
	Moments   []*Moment      // in order of time
	Steps     []*Step        // of a system
	Amounts   []*Amount      // quantities: those of one measure follow one another, in order of time
	Series    []*Series      // measures told for two times or more
	Defined   *Ref           // the first defining sentence
	Links     []*Relation    // typed relations that this entity takes part in
	Together  []Together     // named in the same sentence, or in two documents or more
	Promises  []*Promise
	Conflict  []*Conflict
	Told      []Told // of an event: what sentences say of its taking place
	Programme []Slot // of an event: its programme, as the newest document that has one gives it
	Thin      bool   // mentioned once, in no authority
}

// Told is what one sentence says of an event: that it took place, that it is
// to, or, in a heading, neither.
type Told struct {
	Status Status
	Ref    Ref
}

// Status says whether an event took place, by all that is told of it: planned
// until a later document says that it happened; unclear where the documents of
// one day say both, or none says either.
func (e *Entry) Status() Status {
	planned, done, unclear := (*Told)(nil), (*Told)(nil), (*Told)(nil)
	for i := range e.Told {
		switch t := &e.Told[i]; t.Status {
		case Planned:
			planned = t
		case Done:
			done = t
		default:
			unclear = t
		}
	}
	switch {
	case done != nil && (planned == nil || Later(done.Ref.Doc, planned.Ref.Doc)):
		return Done
	case planned != nil && done == nil && unclear == nil:
		return Planned
	}
	return Unclear
}

// Surface is a form under which an entity is named, with its count.
type Surface struct {
	Text string
	N    int
}

// Post is a post that a person held, with every sentence that says so.
type Post struct {
	Person, Agency entity.ID
	Post           string
	When           edtf.Date   // zero: the documents do not say
	Seen           edtf.Date   // interval from the first to the last document that names the person so
	Holding        doc.Holding // in the last document that tells of it
	Registered     bool        // a names file of the site lists it: When is as it says
	Evidence       []Ref
	State          doc.State
}

// Quote is words said, with their place.
type Quote struct {
	Speaker  entity.ID
	Text     string
	When     edtf.Date // day of speaking where the document says it, else its publication
	Occasion entity.ID // event, or zero
	Ref      Ref
	State    doc.State
}

// Status of a happening or a step.
type Status = doc.Status

// What a clause tells of: 불분명, 예정, 실행.
const (
	Unclear = doc.Unclear
	Planned = doc.Planned
	Done    = doc.Done
)

// Moment is one dated happening, told by one document or more.
type Moment struct {
	When     edtf.Date
	What     string // headline, without its status
	Status   Status
	Action   korean.Action
	Who      []entity.ID
	Evidence []Ref
	Surface  string // the date as written
	State    doc.State

	told    []Status    // by each piece of evidence
	context []entity.ID // the things that the text speaks of there
}

// Step is a step in a system's life.
type Step struct {
	System   entity.ID
	What     string // the happening's headline
	Step     string // 계획, 발주, 구축, 시범, 개통, 확대, 장애, 중단, 복구, 대체, 종료
	When     edtf.Date
	Status   Status
	Evidence []Ref
}

// Amount is a quantity said of an entity: 917종 · 2015년까지 · 계획.
type Amount struct {
	Of       entity.ID
	Value    string // 917
	Unit     string // 종
	Number   float64
	Kind     string // of the unit: count, money, share, score, duration, …
	What     string // 모바일 전자정부 서비스
	When     edtf.Date
	Status   Status
	Evidence []Ref
}

// Relation is a typed relation between two entities, each with evidence.
type Relation struct {
	From, To entity.ID
	Type     string    // host, organise, sponsor, run, build, order, supply, maintain, oversee, supervise, secretariat, part, succeed, replace, designate, cooperate, post, attend, speak, draw, announce
	Span     edtf.Date // from the first to the last document
	When     edtf.Date // of the fact, by the first document that tells it
	Docs     int
	Evidence []Ref
}

// Together counts how often two entities are named together. It is never
// called a relation.
type Together struct {
	ID       entity.ID
	Docs     int
	Sentence bool // at least once in one sentence
	Evidence Ref
}

// Promise is what somebody undertook to do by a time after the document that says
// so.
type Promise struct {
	Due     edtf.Date
	What    string
	Who     []entity.ID
	Status  PromiseStatus
	Made    Ref
	Again   []Ref     // where it is said again
	Kept    *Ref      // the later sentence that tells what became of it
	Done    edtf.Date // when it came, or is to come now
	Surface string
	class   string // of its action
	term    term
	plan    *Moment
	moved   bool // a later document gives it a new day
}

// PromiseStatus is what became of a promise, judged by the corpus' own latest date.
type PromiseStatus uint8

const (
	Pending  PromiseStatus = iota // 기한 전
	NoRecord                      // 지났으나 결과를 찾지 못함
	Changed                       // 바뀜: put off, or promised anew
	Broken                        // 이행 안 됨: given up, or told so
	KeptLate                      // 늦게 이행
	Kept                          // 이행
)

// Conflict is two statements that disagree: 서로 다른 기록.
type Conflict struct {
	About entity.ID
	What  string // "date", "number", "holder", "existence"
	Of    string // what differs: a step (개통), what is counted, a post
	A, B  Ref

	Days   []edtf.Date // that are told for the step, each once
	Values []string    // numbers with their units, each once
	People []entity.ID // who are named for the post

	Claims  []Claim // of numbers and days: who said what, in order of publication
	Settled bool    // a document tells which holds now
}

// Related is another document and why it is shown.
type Related struct {
	Doc *Doc
	Why entity.ID // the event, system or date they share
}

// Input is one document as Join takes it: parsed, split into sentences, and
// with what package facts derives of it. All three are work on one file, which
// may run in parallel.
type Input struct {
	Document  *doc.Document
	Sentences []diag.Span
	Derived   *doc.Derived // nil: nothing derived
	Number    int          // from the ledger of document numbers
	Former    []string     // addresses that the page had before its file was renamed
}

// Shows reports whether sentence i may be shown on pages.
func (d *Doc) Shows(i int) bool {
	switch d.Publish {
	case Excerpt:
		_, ok := slices.BinarySearch(d.Shown, i)
		return ok
	case Metadata:
		return false
	}
	return true
}

// Headline is the document's title; where it has none, its first words, if they may
// be shown.
func (d *Doc) Headline() string {
	if d.Title == "" && len(d.Sentences) > 0 && d.Shows(0) {
		return clip(d.Text[d.Sentences[0].Start:d.Sentences[0].End], 30)
	}
	return d.Title
}

// Text is the words that r points to.
func (r Ref) Text() string { return r.Doc.Text[r.In.Start:r.In.End] }

// SentenceText is the sentence that r stands in.
func (r Ref) SentenceText() string {
	s := r.Doc.Sentences[r.Sentence]
	return r.Doc.Text[s.Start:s.End]
}

// Shows reports whether the sentence behind r may be shown.
func (r Ref) Shows() bool { return r.Doc.Shows(r.Sentence) }
