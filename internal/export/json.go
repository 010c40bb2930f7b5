package export

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"strings"
	"unicode/utf8"

	"sillok/internal/library"
)

var jsonFormat = Format{
	Name: "json", Title: "JSON", Schema: "https://json-schema.org/",
	Files: func(l *library.Library, o Options) ([]File, error) {
		b, err := indented(data(l, o))
		return []File{{Name: "sillok.json", Data: b}, {Name: schemaFile, Data: schema, Beside: true}}, err
	},
}

// schemaFile is the JSON Schema of the JSON export.
const schemaFile = "sillok.schema.json"

//go:embed schema/sillok.schema.json
var schema []byte

// The types below are the JSON export; schema/sillok.schema.json describes it.

type dataset struct {
	Title     string         `json:"title"`
	Address   string         `json:"address,omitempty"`
	Newest    string         `json:"newest,omitempty"`
	Documents []documentData `json:"documents"`
	Entities  []entityData   `json:"entities"`
	Posts     []postData     `json:"posts"`
	Quotes    []quoteData    `json:"quotations"`
	Reported  []quoteData    `json:"reported"`
	Moments   []momentData   `json:"happenings"`
	Steps     []stepData     `json:"steps"`
	Amounts   []amountData   `json:"quantities"`
	Series    []seriesData   `json:"series"`
	Relations []relationData `json:"relations"`
	Promises  []promiseData  `json:"promises"`
	Conflicts []conflictData `json:"conflicts"`
}

type documentData struct {
	Slug      string        `json:"slug"`
	Title     string        `json:"title,omitempty"`
	Publisher string        `json:"publisher,omitempty"`
	Authors   []string      `json:"authors,omitempty"`
	Published string        `json:"published"`
	Rights    string        `json:"rights,omitempty"`
	URL       string        `json:"url,omitempty"`
	Shown     string        `json:"shown"` // full, excerpt, metadata
	Mentions  []mentionData `json:"mentions"`
}

type mentionData struct {
	Surface  string `json:"surface"`
	ID       string `json:"id"`
	Start    int    `json:"start"` // characters of the document's text
	End      int    `json:"end"`
	Sentence int    `json:"sentence"`
	Role     string `json:"role,omitempty"`
	State    string `json:"state"`
}

type evidence struct {
	Document string `json:"document"`
	Sentence int    `json:"sentence"` // from 1, as in the address #s1
	Text     string `json:"text,omitempty"`
}

type entityData struct {
	ID           string   `json:"id"`
	Kind         string   `json:"kind"`
	Name         string   `json:"name"`
	Class        string   `json:"class,omitempty"`
	Begin        string   `json:"begin,omitempty"`
	End          string   `json:"end,omitempty"`
	Predecessors []string `json:"predecessors,omitempty"`
	SucceededBy  []string `json:"succeeded_by,omitempty"`
	Surfaces     []string `json:"surfaces"`
	Documents    int      `json:"documents"`
	Mentions     int      `json:"mentions"`
	Address      string   `json:"address"`
}

type postData struct {
	Person   string     `json:"person"`
	Post     string     `json:"post"`
	Agency   string     `json:"agency,omitempty"`
	When     string     `json:"when,omitempty"`
	Seen     string     `json:"seen,omitempty"`
	State    string     `json:"state"`
	Evidence []evidence `json:"evidence"`
}

type quoteData struct {
	Speaker  string   `json:"speaker"`
	Text     string   `json:"text,omitempty"`
	When     string   `json:"when"`
	Occasion string   `json:"occasion,omitempty"`
	State    string   `json:"state"`
	Evidence evidence `json:"evidence"`
}

type momentData struct {
	When     string     `json:"when"`
	What     string     `json:"what"`
	Status   string     `json:"status"`
	Who      []string   `json:"who,omitempty"`
	Evidence []evidence `json:"evidence"`
}

type stepData struct {
	System   string     `json:"system"`
	Step     string     `json:"step"`
	When     string     `json:"when,omitempty"`
	Status   string     `json:"status"`
	Evidence []evidence `json:"evidence"`
}

type amountData struct {
	Of       string     `json:"of"`
	Value    string     `json:"value"`
	Number   float64    `json:"number"`
	Unit     string     `json:"unit"`
	What     string     `json:"what,omitempty"`
	When     string     `json:"when,omitempty"`
	Status   string     `json:"status"`
	Evidence []evidence `json:"evidence"`
}

type seriesData struct {
	Of     string      `json:"of"`
	What   string      `json:"what"`
	Unit   string      `json:"unit"`
	Points []pointData `json:"points"`
}

type pointData struct {
	When     string     `json:"when"`
	Value    string     `json:"value"`
	Number   float64    `json:"number"`
	Status   string     `json:"status"`
	Evidence []evidence `json:"evidence"`
}

type relationData struct {
	From      string     `json:"from"`
	Type      string     `json:"type"`
	To        string     `json:"to"`
	Documents int        `json:"documents"`
	Span      string     `json:"span,omitempty"`
	Evidence  []evidence `json:"evidence"`
}

type promiseData struct {
	Due      string    `json:"due"`
	What     string    `json:"what"`
	Who      []string  `json:"who,omitempty"`
	Status   string    `json:"status"`
	Evidence evidence  `json:"evidence"`
	Kept     *evidence `json:"kept,omitempty"`
}

type conflictData struct {
	About string   `json:"about"`
	What  string   `json:"what"`
	Text  string   `json:"text"`
	A     evidence `json:"a"`
	B     evidence `json:"b"`
}

func refData(r library.Ref) evidence {
	return evidence{r.Doc.Slug, r.Sentence + 1, sentence(r)}
}

func refsData(refs []library.Ref) []evidence {
	list := make([]evidence, len(refs))
	for i, r := range refs {
		list[i] = refData(r)
	}
	return list
}

// data gathers all statements of a Library, or gives those that it has gathered for
// another format.
func data(l *library.Library, o Options) *dataset {
	if o.gathered == nil {
		return gather(l, o)
	}
	if *o.gathered == nil {
		*o.gathered = gather(l, o)
	}
	return *o.gathered
}

func gather(l *library.Library, o Options) *dataset {
	s := &dataset{Title: o.Title, Address: o.Address, Newest: l.Newest.String(),
		Documents: []documentData{}, Entities: []entityData{}, Posts: []postData{}, Quotes: []quoteData{}, Reported: []quoteData{}, Moments: []momentData{},
		Steps: []stepData{}, Amounts: []amountData{}, Series: []seriesData{}, Relations: []relationData{}, Promises: []promiseData{}, Conflicts: []conflictData{}}
	for _, d := range l.Documents {
		s.Documents = append(s.Documents, documentOf(d))
	}
	for _, e := range entries(l) {
		s.Entities = append(s.Entities, entityOf(l, o, e))
		s.statements(e)
	}
	for _, m := range l.Timeline {
		s.Moments = append(s.Moments, momentData{m.When.String(), m.What, statusName(m.Status), texts(m.Who), refsData(m.Evidence)})
	}
	for _, r := range l.Relations {
		s.Relations = append(s.Relations, relationData{r.From.String(), r.Type, r.To.String(), r.Docs, r.Span.String(), refsData(r.Evidence)})
	}
	for _, p := range l.Promises {
		x := promiseData{Due: p.Due.String(), What: p.What, Who: texts(p.Who), Status: promiseName(p.Status), Evidence: refData(p.Made)}
		if p.Kept != nil {
			kept := refData(*p.Kept)
			x.Kept = &kept
		}
		s.Promises = append(s.Promises, x)
	}
	for _, c := range l.Conflicts {
		s.Conflicts = append(s.Conflicts, conflictData{c.About.String(), c.What, c.Of + ": " + strings.Join(c.Told(), " · "), refData(c.A), refData(c.B)})
	}
	return s
}

// statements adds what is said of one entity. Posts and quotations stand with
// two entries; they are taken from the first of them.
func (s *dataset) statements(e *library.Entry) {
	for _, p := range e.Roles {
		if p.Person == e.ID {
			s.Posts = append(s.Posts, postData{p.Person.String(), p.Post, p.Agency.String(), p.When.String(), p.Seen.String(), stateName(p.State), refsData(p.Evidence)})
		}
	}
	for _, q := range e.Quotes {
		if q.Speaker == e.ID {
			s.Quotes = append(s.Quotes, quoteOf(q))
		}
	}
	for _, q := range e.Reported {
		s.Reported = append(s.Reported, quoteOf(q))
	}
	for _, x := range e.Steps {
		s.Steps = append(s.Steps, stepData{x.System.String(), x.Step, x.When.String(), statusName(x.Status), refsData(x.Evidence)})
	}
	for _, a := range e.Amounts {
		s.Amounts = append(s.Amounts, amountData{a.Of.String(), a.Value, a.Number, a.Unit, a.What, a.When.String(), statusName(a.Status), refsData(a.Evidence)})
	}
	for _, x := range e.Series {
		s.Series = append(s.Series, seriesOf(x))
	}
}

// quoteOf gives words that somebody said, which a document's rights may keep back.
func quoteOf(q *library.Quote) quoteData {
	x := quoteData{Speaker: q.Speaker.String(), When: q.When.String(), Occasion: q.Occasion.String(), State: stateName(q.State), Evidence: refData(q.Ref)}
	if q.Ref.Shows() {
		x.Text = q.Text
	}
	return x
}

// seriesOf gives a measure told for several times, its points in order of time.
func seriesOf(x *library.Series) seriesData {
	s := seriesData{Of: x.Of.String(), What: x.What, Unit: x.Unit}
	for _, a := range x.Points {
		s.Points = append(s.Points, pointData{a.When.String(), a.Value, a.Number, statusName(a.Status), refsData(a.Evidence)})
	}
	return s
}

func documentOf(d *library.Doc) documentData {
	x := documentData{Slug: d.Slug, Title: d.Title, Publisher: d.Publisher, Authors: d.Authors, Published: d.Published.String(),
		Rights: d.Rights, URL: d.URL, Shown: d.Publish, Mentions: []mentionData{}}
	at, chars, next := 0, 0, 0
	for _, m := range d.Mentions {
		chars += utf8.RuneCountInString(d.Text[at:m.In.Start])
		at = m.In.Start
		for next < len(d.Sentences)-1 && d.Sentences[next].End <= m.In.Start {
			next++
		}
		surface := d.Text[m.In.Start:m.In.End]
		state := "confirmed"
		if m.Machine {
			state = "machine"
		}
		x.Mentions = append(x.Mentions, mentionData{surface, m.ID.String(), chars, chars + utf8.RuneCountInString(surface), next + 1, m.Role, state})
	}
	return x
}

func entityOf(l *library.Library, o Options, e *library.Entry) entityData {
	x := entityData{ID: e.ID.String(), Kind: e.ID.Kind, Name: e.ID.Title(), Documents: e.Docs, Mentions: len(e.Mentions), Address: address(l, o, e.ID), Surfaces: []string{}}
	for _, s := range e.Surfaces {
		x.Surfaces = append(x.Surfaces, s.Text)
	}
	if k := e.Entity; k != nil {
		x.Name, x.Class, x.Begin, x.End = k.Name, k.Class, k.Begin.String(), k.End.String()
		x.Predecessors, x.SucceededBy = texts(k.Predecessors), texts(k.SucceededBy)
	}
	return x
}

// indented writes JSON as people read it, with Hangul and signs as they are.
func indented(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return indent(make([]byte, 0, b.Len()*5/4), b.Bytes(), 0), err
}

// indent appends JSON that an encoder wrote, each element and field on a line behind a
// blank for each level from depth on. It is what json.Indent makes, which reads every
// character as if it might be no JSON and takes five times as long.
func indent(out, s []byte, depth int) []byte {
	line := func() { out = append(append(out, '\n'), strings.Repeat(" ", depth)...) }
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '"':
			end := i + 1
			for s[end] != '"' {
				if s[end] == '\\' {
					end++
				}
				end++
			}
			out = append(out, s[i:end+1]...)
			i = end
		case '{', '[':
			if out = append(out, c); s[i+1] == c+2 { // nothing in it
				i++
				out = append(out, c+2)
				continue
			}
			depth++
			line()
		case ',':
			out = append(out, c)
			line()
		case ':':
			out = append(out, c, ' ')
		case '}', ']':
			depth--
			line()
			out = append(out, c)
		default:
			out = append(out, c)
		}
	}
	return out
}
