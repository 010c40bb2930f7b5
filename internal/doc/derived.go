package doc

import (
	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Derived is what the text and marks of one document say beyond the lists of
// its page: package facts fills it each time a page is read, so that a
// corrected mark corrects what follows from it. Nothing of it is written into
// pages.
type Derived struct {
	Relations   []Relation
	Amounts     []Amount
	Definitions []Definition
	Dated       []Dated // every date mark with its clause's status
	Occasions   []Occasion

	Undertakings []Undertaking
	Standings    []Standing
	Holdings     []Holding // of each post of the page's list, in its order
}

// Holding tells whether a post of the page's list is one that its person is shown in.
type Holding uint8

// The text shows the person in the post; somebody moves the person, and where to is not told;
// the person goes elsewhere; the person is chosen for the post and does not hold it yet.
const (
	Held Holding = iota
	Unsure
	Left
	Named
)

// Holding gives that of post i of the page's list.
func (d *Derived) Holding(i int) Holding {
	if d == nil || i >= len(d.Holdings) {
		return Held
	}
	return d.Holdings[i]
}

// Standing is what a sentence tells, without a day of its own, of how something stood when it
// was published: done, called off, not done yet, or still going on though it was to end.
type Standing struct {
	What   string        // what it is about: 단말기, 수기 검침
	Action korean.Action // what is done, or is not; none of what goes on or is called off
	Status Status        // done, cancelled, failed (not done yet), under way
	Who    []entity.ID   // whom and what the sentence names
	In     diag.Span     // the sentence
}

// Undertaking is what a sentence says that somebody undertook to do by a time, and,
// where the sentence goes on to tell it, what became of that.
type Undertaking struct {
	Mention int    // the date mark of its time
	What    string // the deed, as the headlines of happenings tell it
	Action  korean.Action
	Who     []entity.ID // who and what takes part
	By      []entity.ID // who undertook it; empty: the text names nobody there
	Other   bool        // somebody did whom no mark names
	Firm    bool        // it is decided, intended, or to be done by a day
	Told    bool        // the sentence tells of it as undertaken before
	Fate    Status      // told with it: done, postponed, failed, cancelled; unclear: nothing is
	Then    edtf.Date   // when it came, or is to come now; zero where that is not told
	In      diag.Span   // the sentence
}

// Relation is a typed relation that a sentence states.
type Relation struct {
	From, To entity.ID
	Type     string    // host, organise, sponsor, run, build, order, supply, maintain, oversee, supervise, secretariat, part, succeed, replace, designate, cooperate, attend, speak, draw, announce
	When     edtf.Date // of the fact, where its clause tells it
	In       diag.Span
}

// Amount is a quantity that a sentence states of an entity.
type Amount struct {
	Of          entity.ID // zero: of nothing marked
	Value, Unit string    // as the text writes them: 4만 1,820 and 건
	Number      float64   // the value of Value: 41820
	Kind        string    // what the unit measures: count, money, share, score, duration, …
	What        string    // the measure, a noun phrase: 이용자 만족도
	When        edtf.Date
	Planned     bool // a target
	In          diag.Span
}

// Occasion is what a sentence says of a named occasion or declaration: that it
// took place, that it is to, or, in a heading, neither. Sentences that disagree
// make the occasion unclear.
type Occasion struct {
	Event  entity.ID
	Status Status
	In     diag.Span
}

// Definition is a sentence that says what a thing is.
type Definition struct {
	Of entity.ID
	In diag.Span
}

// Status is how far what a clause tells has come.
type Status = korean.Status

// The statuses that most rules ask for.
const (
	Unclear = korean.Unclear
	Planned = korean.Planned
	Done    = korean.Done
)

// Dated is one date mark: where, and whether what it dates is planned or done.
type Dated struct {
	Mention int // index into Document.Mentions
	Clause  diag.Span
	Status  Status
}
