package site

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"reflect"
	"strings"
	"unsafe"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/library"
)

// Print is a hash of all that a page is made of besides the templates, the static
// files, the settings and the program. Two builds in which these are the same,
// and the Print of a page, give the same bytes for it.
type Print [16]byte

// Printer takes the prints of pages.
//
// Documents and entities are nodes of one graph, so that what a page is made of
// ends at them: of a document it is its text, its marks and lists and where these
// lead; of an entity that a page only names, what a name shows. All other values
// of package library are walked field by field, so that a new field needs no line
// here. What pages look up besides is listed in [Printer.Print], page by page;
// pages that are not listed have no print and are always made.
type Printer struct {
	*Site
	names  string // what is in the names files
	stamp  func(file string) string
	memo   map[any]Print // of what many pages share, by its pointer and type
	lights map[entity.ID]Print
	base   Print
}

// NewPrinter makes a Printer for pages of one site. names is the text of the
// site's names files; stamp tells versions of a file of the site folder apart; own
// says that the site has templates of its own, which may show what ours do not.
func NewPrinter(pages []Page, names string, stamp func(file string) string, own bool) *Printer {
	for _, p := range pages {
		if f, ok := p.Data.(interface{ of() *Site }); ok {
			s := f.of()
			w := &Printer{Site: s, names: names, stamp: stamp, memo: map[any]Print{}, lights: map[entity.ID]Print{}}
			var sections []string
			for _, x := range s.sections() {
				sections = append(sections, x.path, x.title)
			}
			counts := []int{}
			if own {
				counts = []int{len(s.lib.Documents), s.machine, s.person}
			}
			w.base = w.print(sections, counts, s.lib.Newest, len(s.lib.Documents) > highlightMost)
			return w
		}
	}
	return nil
}

// of is the site that the page belongs to.
func (f *Frame) of() *Site { return f.site }

// Print gives the print of a page; ok is false where it has none.
func (w *Printer) Print(p Page) (sum Print, ok bool) {
	switch x := p.Data.(type) {
	case *Document:
		return w.print(p.Path, w.base, w.document(x)), true
	case *Source:
		return w.print(p.Path, w.base, w.document(&x.Document)), true
	case *Annotated:
		return w.print(p.Path, w.base, w.document(&x.Document)), true
	case *Entity:
		return w.print(p.Path, w.base, w.entity(x)), true
	case *EntityPart:
		return w.print(p.Path, w.base, w.entity(&x.Entity), x.heading, x.on, x.part.page, x.part.n, x.part.from, x.part.to), true
	case *Date:
		if len(x.d.key) >= 7 {
			return w.print(p.Path, w.base, w.day(x), x.part.page, x.part.n, x.part.from, x.part.to), true
		}
	}
	return Print{}, false
}

// document is what a document's own pages show: itself, related documents, the
// contradictions in which it stands, and its source.
func (w *Printer) document(x *Document) Print {
	var conflicts []*library.Conflict
	for _, c := range w.lib.Conflicts {
		if c.A.Doc == x.d || c.B.Doc == x.d {
			conflicts = append(conflicts, c)
		}
	}
	source := ""
	if w.sourced(x.d) {
		source = w.stamp(x.d.Source)
	}
	return w.print(x.d, x.d.Related, conflicts, source, x.title, x.description)
}

// entity is what an entity's own pages show: what the documents say of it, what
// the tables and the names files say of it and of those before and after it, its namesakes, its
// units, and what people said of it.
func (w *Printer) entity(x *Entity) Print {
	if sum, ok := w.memo[x.e]; ok {
		return sum
	}
	type other struct {
		ID   entity.ID
		Docs int
	}
	var namesakes, editions []other
	for _, o := range w.bodies[baseName(x.e.ID)] {
		namesakes = append(namesakes, other{o.ID, o.Docs})
	}
	for _, o := range w.series[seriesOf(x.e.ID)] {
		editions = append(editions, other{o.ID, o.Docs})
	}
	var chain []entity.ID
	for _, y := range w.chain(x.e.ID) {
		chain = append(chain, y.ID)
	}
	var days []edtf.Date
	for _, r := range x.e.Links {
		days = append(days, w.factDay(r))
	}
	var listed entity.Entity // those whom its line in the tables names have pages, or not
	if x.e.Entity != nil {
		listed = *x.e.Entity
	}
	sum := w.print(*x.e, listed, namesakes, editions, chain, days, w.units[x.e.ID], w.spoken[x.e.ID], w.names)
	w.memo[x.e] = sum
	return sum
}

// day is what the page of a day or a month shows: what documents say of it and which came
// out, what happened, what was due, what was going on, the dates beside it, and of a month
// its days.
func (w *Printer) day(x *Date) Print {
	if sum, ok := w.memo[x.d]; ok {
		return sum
	}
	var spans []any
	lo, hi := x.extent()
	for _, sp := range w.spans {
		if sp.lo <= lo && sp.hi >= hi && !sp.open {
			spans = append(spans, sp.post, sp.moment, sp.when)
		}
	}
	var days []*datePage
	for _, key := range x.d.below {
		days = append(days, w.dates[key])
	}
	sum := w.print(*x.d, days, x.Neighbours(), spans, w.names)
	w.memo[x.d] = sum
	return sum
}

// print hashes values.
func (w *Printer) print(values ...any) Print {
	b := make([]byte, 0, 512)
	for _, v := range values {
		b = w.add(b, reflect.ValueOf(v))
	}
	return short(b)
}

func short(b []byte) Print {
	sum := sha256.Sum256(b)
	return Print(sum[:len(Print{})])
}

// add writes a value so that no two are written alike.
func (w *Printer) add(b []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.Invalid:
		return append(b, 0)
	case reflect.Bool, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n := int64(0)
		if v.Kind() != reflect.Bool {
			n = v.Int()
		} else if v.Bool() {
			n = 1
		}
		return binary.AppendVarint(b, n)
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return binary.AppendUvarint(b, v.Uint())
	case reflect.Float32, reflect.Float64:
		return binary.LittleEndian.AppendUint64(b, math.Float64bits(v.Float()))
	case reflect.String:
		return append(binary.AppendUvarint(b, uint64(v.Len())), v.String()...)
	case reflect.Slice, reflect.Array:
		b = binary.AppendUvarint(b, uint64(v.Len()))
		for i := range v.Len() {
			b = w.add(b, v.Index(i))
		}
		return b
	case reflect.Struct:
		return w.addStruct(b, v)
	case reflect.Pointer:
		if v.IsNil() {
			return append(b, 0)
		}
		sum := w.node(v)
		return append(b, sum[:]...)
	case reflect.Interface:
		return w.add(b, v.Elem())
	}
	panic(fmt.Sprintf("site: a page is made of %s, whose print nobody can take", v.Type()))
}

var (
	idType   = reflect.TypeFor[entity.ID]()
	dateType = reflect.TypeFor[edtf.Date]()
)

func (w *Printer) addStruct(b []byte, v reflect.Value) []byte {
	switch v.Type() {
	case idType:
		sum := w.light(entity.ID{Kind: v.Field(0).String(), Name: v.Field(1).String()})
		return append(b, sum[:]...)
	case dateType:
		text := v.Field(0).String()
		b = append(binary.AppendUvarint(b, uint64(len(text))), text...)
		path := ""
		if text != "" {
			path = w.datePath(text)
		}
		return append(binary.AppendUvarint(b, uint64(len(path))), path...)
	}
	for i := range v.NumField() {
		b = w.add(b, v.Field(i))
	}
	return b
}

// pointed is a pointer as a key: a value and its first field have one address.
type pointed struct {
	of reflect.Type
	at unsafe.Pointer
}

// node is the print of what a pointer leads to, which many pages share.
func (w *Printer) node(v reflect.Value) Print {
	key := v.UnsafePointer()
	shared := pointed{v.Type(), key}
	if sum, ok := w.memo[shared]; ok {
		return sum
	}
	var sum Print
	switch v.Type() {
	case reflect.TypeFor[*library.Doc]():
		sum = w.shown((*library.Doc)(key))
	case reflect.TypeFor[*entity.Entity](): // the names files are hashed as a whole
		sum = w.light((*entity.Entity)(key).ID)
	case reflect.TypeFor[*library.Entry]():
		sum = w.light((*library.Entry)(key).ID)
	case reflect.TypeFor[*library.Promise](): // whether it is open asks later documents
		sum = short(append(w.add(nil, v.Elem()), w.verdictName((*library.Promise)(key))...))
	case reflect.TypeFor[*diag.File]():
		sum = w.print((*diag.File)(key).Name)
	default:
		sum = short(w.add(nil, v.Elem()))
	}
	w.memo[shared] = sum
	return sum
}

// light is what the name of an entity shows wherever it stands: words, address,
// card, and the posts of a person.
func (w *Printer) light(id entity.ID) Print {
	if id.IsZero() {
		return Print{}
	}
	if sum, ok := w.lights[id]; ok {
		return sum
	}
	parts := []string{id.Kind, id.Name, w.entityPath(id), w.title(id), w.cardLine(id), w.stateOf(id)}
	if e := w.lib.Entries[id]; e != nil && id.Kind == "person" { // a speaker stands with the post of the document
		for _, p := range e.Roles {
			parts = append(parts, p.Agency.Name, p.Post)
			for _, r := range p.Evidence {
				parts = append(parts, r.Doc.Slug, r.SentenceText())
			}
		}
	}
	w.lights[id] = short([]byte(strings.Join(parts, "\x00")))
	return w.lights[id]
}

// shown is all of a document that pages show. Its file as it stands is shown on
// sites of few documents alone.
func (w *Printer) shown(d *library.Doc) Print {
	x := d.Document
	var tags []string
	for _, t := range w.filedUnder(d) {
		tags = append(tags, t.path)
	}
	file := ""
	if x.File != nil && len(w.lib.Documents) <= highlightMost {
		file = x.File.Text
	}
	return w.print(file, x.File, x.Article, x.Slug, x.Personal, x.Aliases, d.Former, x.Mentions, x.Roles, x.Quotes, x.Events, tags,
		d.Publish, d.Masked, d.Shown, w.uniqueTitle(d), d.Sentences, d.Derived, w.targetsIn(nil, d.Tree))
}

// targetsIn is where the links and pictures of a text lead.
func (w *Printer) targetsIn(list []string, nodes []doc.Node) []string {
	for i := range nodes {
		if n := &nodes[i]; n.Form == doc.Link || n.Form == doc.Image {
			file := fileOf(n.Target)
			_, is := w.pictures[file]
			list = append(list, w.target(&from{}, n.Target), fmt.Sprint(is, w.stamp(file)))
		}
		list = w.targetsIn(list, nodes[i].Nodes)
	}
	return list
}
