package library

import (
	"cmp"
	"slices"
	"sort"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// Options say what Join does besides joining.
type Options struct {
	Publish     bool              // rights apply: a build for the public
	Default     string            // publish: of sillok.yaml; empty: full, or excerpt where rights forbid
	ByPublisher map[string]string // publisher → full, excerpt or metadata
	Personal    string            // keep: personal data are published as they stand; else they are masked
}

// Join makes a Library of the documents of a site. The inputs may come in any
// order. Problems are what the documents contradict: warnings, each with both
// sentences.
func Join(in []Input, names *entity.Authority, o Options) (*Library, []diag.Problem) {
	j := &joiner{
		l:       &Library{Names: names, Entries: map[entity.ID]*Entry{}, Kinds: map[string][]*Entry{}},
		options: o,
		known:   map[entity.ID]*Entry{},
		matters: map[*Doc]*Entry{},
		shorts:  map[shortWord]shortOf{},
		spelled: map[*Doc][]systemName{},
	}
	j.documents(in)
	for _, d := range j.l.Documents {
		j.mentions(d)
	}
	j.posts()
	j.quotes()
	j.called()
	j.moments()
	j.steps()
	j.amounts()
	j.series()
	j.definitions()
	j.occasions()
	j.programmes()
	j.relations()
	j.finish()
	j.together()
	j.promises()
	j.conflicts()
	j.related()
	j.worth()
	return j.l, conflictProblems(j.l.Conflicts)
}

// joiner holds the Library while it grows.
type joiner struct {
	l       *Library
	options Options
	known   map[entity.ID]*Entry    // by the id on the page; nil for hidden entities
	calls   map[entity.ID]entity.ID // of systems that the documents call by words for what they are
	plans   []*Moment               // what was planned, as each document says it
	systems map[string][]*Entry     // systems by how their names begin
	titles  map[string]*Entry       // the systems that titles name, nil for none
	matters map[*Doc]*Entry         // what the title of each document names, nil for nothing, once it is asked for
	shorts  map[shortWord]shortOf   // once they are asked for
	people  map[string]bool         // the names of the persons, once they are asked for
	spelled map[*Doc][]systemName   // how each document names systems, once it is asked for
}

// documents orders the documents newest first and settles what is shown of each.
func (j *joiner) documents(in []Input) {
	for _, i := range in {
		slices.SortStableFunc(i.Document.Quotes, func(a, b doc.Quote) int { return cmp.Compare(a.Words.Start, b.Words.Start) }) // a person may list them in any order
		derived := i.Derived
		if derived == nil {
			derived = &doc.Derived{}
		}
		document, derived := j.unhidden(i.Document, derived)
		d := &Doc{Document: document, Sentences: i.Sentences, Derived: derived, Number: i.Number, Former: i.Former}
		d.Publish = j.options.settle(d.Document)
		j.released(d)
		j.l.Documents = append(j.l.Documents, d)
		if day, ok := d.Published.Latest(); ok {
			if newest, known := j.l.Newest.Latest(); !known || after(day, newest) {
				j.l.Newest = edtf.Of(day.Year, day.Month, day.Day)
			}
		}
	}
	slices.SortFunc(j.l.Documents, func(a, b *Doc) int {
		return cmp.Or(compareNewest(a.Published, b.Published), cmp.Compare(a.Slug, b.Slug))
	})
}

// after reports whether a is later than b.
func after(a, b edtf.Day) bool { return compareDays(a, b) > 0 }

func compareDays(a, b edtf.Day) int {
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day))
}

// compareNewest puts later dates first and unknown ones last.
func compareNewest(a, b edtf.Date) int {
	x, xok := a.Latest()
	y, yok := b.Latest()
	switch {
	case xok && yok:
		return -compareDays(x, y)
	case xok:
		return -1
	case yok:
		return 1
	}
	return 0
}

// entry gives the Entry of an id, making it where there is none yet; nil for
// dates and for entities that the names files hide.
func (j *joiner) entry(id entity.ID) *Entry {
	if id.IsZero() || id.Kind == "date" || id.Described() {
		return nil
	}
	if e, ok := j.known[id]; ok {
		return e
	}
	target := id
	ent := j.l.Names.Get(id)
	if ent != nil {
		target = ent.ID
	}
	if ent != nil && ent.Hide {
		j.known[id] = nil
		return nil
	}
	e := j.l.Entries[target]
	if e == nil {
		e = &Entry{ID: target, Entity: ent, Title: j.l.Names.Title(target)}
		j.l.Entries[target] = e
	}
	j.known[id] = e
	return e
}

// mentions files the mentions of one document under their entries.
func (j *joiner) mentions(d *Doc) {
	for _, m := range d.Mentions {
		e := j.entry(m.ID)
		if e == nil {
			continue
		}
		if len(e.Mentions) == 0 || e.Mentions[len(e.Mentions)-1].Doc != d {
			e.Docs++
		}
		e.Mentions = append(e.Mentions, d.ref(m.In))
	}
}

// ref is the evidence for words of d: the sentence that holds their beginning.
func (d *Doc) ref(in diag.Span) Ref {
	i := sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].End > in.Start })
	if i == len(d.Sentences) {
		i = max(0, i-1)
	}
	return Ref{Doc: d, Sentence: i, In: in}
}

// sentence is the span of r's sentence.
func (r Ref) sentence() diag.Span { return r.Doc.Sentences[r.Sentence] }

// marks gives the mentions that lie in the sentence of r, with their ends or whole.
func (r Ref) marks() []doc.Mention {
	in, all := r.sentence(), r.Doc.Mentions
	first := sort.Search(len(all), func(i int) bool { return all[i].In.End > in.Start })
	n := sort.Search(len(all)-first, func(i int) bool { return all[first+i].In.Start >= in.End })
	return all[first : first+n]
}

// finish counts surfaces, gives each entry its address and orders the kinds.
func (j *joiner) finish() {
	ids := make([]entity.ID, 0, len(j.l.Entries))
	for id := range j.l.Entries {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, compareIDs)
	slugs := entity.Slugs(ids)
	for _, id := range ids {
		e := j.l.Entries[id]
		e.Slug = slugs[id]
		e.Surfaces = surfaces(e.Mentions)
		e.Thin = e.Entity == nil && len(e.Mentions) <= 1
		j.l.Kinds[id.Kind] = append(j.l.Kinds[id.Kind], e)
	}
	for _, list := range j.l.Kinds {
		slices.SortFunc(list, func(a, b *Entry) int {
			return cmp.Or(cmp.Compare(a.Title, b.Title), compareIDs(a.ID, b.ID))
		})
	}
}

func compareIDs(a, b entity.ID) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Name, b.Name))
}

// surfaces counts the forms under which an entity is named, commonest first.
func surfaces(refs []Ref) []Surface {
	n := map[string]int{}
	for _, r := range refs {
		n[r.Text()]++
	}
	list := make([]Surface, 0, len(n))
	for text, count := range n {
		list = append(list, Surface{text, count})
	}
	slices.SortFunc(list, func(a, b Surface) int {
		return cmp.Or(-cmp.Compare(a.N, b.N), cmp.Compare(a.Text, b.Text))
	})
	return list
}

// mentionsFrom gives the mentions that begin within a span of d.
func (d *Doc) mentionsFrom(in diag.Span) []doc.Mention {
	at := func(offset int) int {
		return sort.Search(len(d.Mentions), func(i int) bool { return d.Mentions[i].In.Start >= offset })
	}
	first := at(in.Start)
	return d.Mentions[first:max(first, at(in.End))]
}

// mentioned gives the entities named within a span of d, each once, in order.
func (j *joiner) mentioned(d *Doc, in diag.Span) []*Entry {
	var list []*Entry
	for _, m := range d.mentionsFrom(in) {
		if e := j.entry(m.ID); e != nil && !slices.Contains(list, e) {
			list = append(list, e)
		}
	}
	return list
}
