// Package view holds the rows of which pages are made: what a template shows,
// in words and links, without HTML. Package site fills them, the templates under
// templates/parts draw them, and a site that draws them otherwise replaces those
// files. Each type names the part that draws it.
//
// A text is plain and escaped by the template. An address is a whole attribute,
// href="…", because html/template would write Hangul as %EA%B0%80. The words of
// a document (Evidence.Words) and pictures are the only markup that Go writes.
package view

import "html/template"

// Link is a text that leads somewhere; without Href it is text alone (part link).
type Link struct {
	Href  template.HTMLAttr // href="../x/index.html"
	Text  string
	Here  bool   // the page that one is on
	After string // what follows at once: a particle
	Note  string // a count or a word beside it
}

// Name is an entity as lists show it: its badge, its name (part name).
type Name struct {
	Href         template.HTMLAttr
	Text         string
	Kind         string // agency: a class of the style sheet
	Badge, Label string // 기, 기관
	Note         string // a few words beside it: 2008–2013, 참석
	Count        int    // of documents; 0 is not shown
	Card         string // what a small card says of it
	Here         bool   // the page that one is on
	Also         string // another name, which this one explains
}

// Chip is a word with a shape: how far a thing has come, whose a statement is
// (part chip). The zero Chip is not shown.
type Chip struct {
	Class string // plan, open, done, by
	Word  string
}

// When is a date in words (part when).
type When struct {
	Href    template.HTMLAttr // of its page
	Text    string            // 2012년 2월 29일
	Machine string            // 2012-02-29, where <time> knows the form
}

// Evidence is a sentence with where it stands (part evidence).
type Evidence struct {
	ID               string
	Words            template.HTML // the sentence, its words marked; "" where it may not be shown
	Lang             string        // of the sentence, where it is not the page's
	Question         string        // what an answer answers
	Title, Publisher string
	Published        When
	Notes            []string
	Names            []Name
	Open             Link              // opens the sentence in its document
	Original         template.HTMLAttr // the address of the original, where the sentence may not be shown
	Chip             Chip
}

// Row is one happening: the headline, and the sentences that tell it (part row).
type Row struct {
	When     When
	Class    string // more, big: told by several documents
	Headline string
	Lang     string
	Status   Chip
	Who      []Name
	More     string // 외 3
	Sources  string // 문서 2건
	Tag      Chip   // 장애
	By       Chip   // 사람 확인, 등록부
	Picture  template.HTML
	Evidence []Evidence // in order of publication
	Rest     string     // how many more sentences there are
	Open     Link       // instead of sentences: where the row leads
}

// Cell is a field of a table: names, then text, then small text, then links.
type Cell struct {
	Class      string
	Names      []Name
	Link       Link
	Text       string
	Small      string
	Chip       Chip
	Refs       []Link // numbered ways to sentences
	Break      bool   // the text stands on a line of its own
	Strong     bool
	Row        bool // heads its row
	SmallLinks []Link
}

// Head is the heading of a column.
type Head struct {
	Text  string
	Class string // num
}

// Table has at most three columns, so that a phone holds it (part table).
type Table struct {
	Caption string
	Head    []Head
	Rows    [][]Cell
}

// Group is a heading with what stands under it.
type Group struct {
	ID, Title string
	Class     string
	Link      Link
	Note      string
	Picture   template.HTML
	Rows      []Row
	Evidence  []Evidence
	Items     []Item
	Fold      string // the words that open it, where it is folded
}

// Item is a line of a list: a title with what is known of it (part item).
type Item struct {
	Link  Link
	Parts []Link // a sentence of names and words between them
	When  When
	Lang  string
	Lines []string // publisher, day, main names
	Names []Name
	Text  string
	Small string
	Chip  Chip
	Refs  []Link
	Class string
}

// Pair is a row of a list of properties: a label and what it is.
type Pair struct {
	Label string
	Cells []Cell
}

// Section is a part of a page (part section): a heading, and what is not empty
// of the fields below it, in their order.
type Section struct {
	ID, Class, Title, Note string
	TitleHref              template.HTMLAttr // where the heading leads
	Lead                   string
	Chips                  []Link
	Picture                template.HTML
	Body                   template.HTML
	Rows                   []Row
	Groups                 []Group
	Evidence               []Evidence
	Table                  *Table
	Pairs                  []Pair
	Names                  []Name
	Index                  []Name // in columns
	Items                  []Item
	Years                  *Table // the table behind a picture, folded
	Fold                   *Fold
	More                   Link
	Pager                  *Pager
}

// Shown reports whether there is anything below the heading.
func (s Section) Shown() bool {
	return s.Lead != "" || s.Picture != "" || s.Body != "" || len(s.Rows) > 0 || len(s.Groups) > 0 || len(s.Evidence) > 0 || s.Table != nil ||
		len(s.Pairs) > 0 || len(s.Names) > 0 || len(s.Index) > 0 || len(s.Items) > 0 || len(s.Chips) > 0 || s.Fold != nil
}

// Fold is what stands behind a line that opens it.
type Fold struct {
	Title string
	Rows  []Row
	Names []Name
	Items []Item
	Table *Table
	Body  template.HTML
}

// Pager is the ways to the pages before and after (part pager).
type Pager struct {
	Label          string
	Previous, Next Link
	Middle         []Link
}

// Year is a row of the calendar, Month a field of it (calendar.html).
type Year struct {
	Link   Link
	Months []Month // all twelve
}

// Month is darker, from 1 to 4, the more is told of it; 0 is a month of which
// nothing is told.
type Month struct {
	Href  template.HTMLAttr
	Name  string // 2월
	Label string // 2012년 2월, 3건
	Shade int
}

// Door is a kind on the home page, with the names that most documents hold.
type Door struct {
	Name  Name
	Count string
	Links []Link
}
