package doc

import (
	"sillok/internal/diag"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Article is a source's own words without page furniture.
type Article struct {
	Title, Publisher string
	Authors          []string
	Published        edtf.Date // XXXX-XX-XX where nothing is known
	Language         string    // ko
	Rights           string    // the statement as found; empty where there is none
	Source           string    // path of the source, relative to the site folder
	URL              string    // address of the original
	SHA256           string    // of the source's bytes, hexadecimal
	Imported         string    // YYYY-MM-DD, written once by import
	Release          Release   // of a press release: what its form says
	Copies           []string  // files with the same document in another form, which were not taken
	Removed          []Removed // the page furniture that was left out

	// Text is NFC; its lines are trimmed, with one blank line between
	// paragraphs. A line of the source stays a line. All spans of a Document
	// are bytes of Text.
	Text     string
	Headings []diag.Span // the lines of Text that are subheadings

	// Tree is how Text is set: its blocks, and what stands in their lines. nil:
	// paragraphs and headings alone (see Forms).
	Tree []Node
}

// Release is what the form of a press release says of itself, in its own words.
type Release struct {
	Embargo                            string   // from when it may be reported (보도시점)
	Released                           string   // when it was handed out (배포)
	Departments, Responsible, Contacts []string // 담당 부서, 책임자, 담당자: post and name
}

// Removed is a piece of page furniture: what it was and the source's lines.
type Removed struct {
	Label       string // "menu", "copyright line", "headline (moved to title)"
	First, Last int    // 1-based lines of the source; Last ≥ First
}

// Document is an Article with its marks and with what it says.
type Document struct {
	Article
	Slug     string     // file name of the page without .md
	File     *diag.File `wire:"-"`
	Publish  string     // full, excerpt, metadata; empty: the site's default
	Personal string     // mask, keep; empty: the site's default
	Draft    bool       // not to be shown yet
	Aliases  []string   // former addresses of the page
	Tags     []string   // what people filed it under: 재난, 개인정보
	Unmarked []Anchor   // places left bare

	Mentions []Mention // in order of place; they never overlap
	Roles    []Role
	Quotes   []Quote
	Events   []Event
	Gone     []MachineMark // marks lines whose mark a person took away

	kinds kinds `wire:"-"` // of the site, for reading File again
	renew bool  `wire:"-"` // anchors are written anew
}

// Of says which file d was read of, by which kinds: it was kept without them.
func (d *Document) Of(f *diag.File, all []*entity.Kind) { d.File, d.kinds = f, all }

// Mention is a name or date in the text.
type Mention struct {
	ID      entity.ID
	Role    string    // link title: the person's role as the source words it
	In      diag.Span // in Article.Text
	At      diag.Span // in File; zero when the page was not parsed from a file
	Machine bool      // 추정: the marks list says sillok made it; else 확인
	Reason  string    // what found it: "authority:…", "rule:…", "tagger", "document"
	Score   float32   // 0..1
}

// MachineMark is a line of <!-- marks -->: before[surface]after | kind:id | reason score.
type MachineMark struct {
	Anchor Anchor
	In     diag.Span // its place in Text
	ID     entity.ID
	Reason string
	Score  float32
}

// State says whose a fact is.
type State uint8

const (
	Machine   State = iota // "- [ ]": rewritten by the next annotate
	Confirmed              // "- [x]" or no box: a person's, kept
	Rejected               // "- [-]": never comes back
)

// Role is a post that a person holds, as the document says.
type Role struct {
	Person   entity.ID
	Post     string
	Agency   entity.ID // zero where the text names none
	When     edtf.Date // zero where the text does not say
	Evidence string    // the words that say so; " … " stands for a gap
	In       diag.Span // of the evidence in Text; zero when it was not found
	At       diag.Span // the list's line in File
	State    State
}

// Quote is words that somebody said.
type Quote struct {
	Speaker entity.ID // a person, or the agency for which an unnamed person speaks; zero: unknown
	Words   diag.Span // the quoted words in Text, without quotation marks
	First   string    // first 12 characters
	Last    string    // last 12 characters
	// Reported says that the text tells what was said in its own words, without
	// quotation marks: …라는 입장이다, …겠다고 밝혔다.
	Reported bool
	At       diag.Span
	State    State
}

// Event is a dated happening.
type Event struct {
	When   edtf.Date
	What   string        // at most 60 characters
	Status korean.Status // told by the end of What: (예정), (연기); done without one
	Who    []entity.ID
	In     diag.Span // the sentence in Text; zero when it is not known
	At     diag.Span
	State  State
}
