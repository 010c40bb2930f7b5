package export

import (
	"bytes"
	"fmt"
	"strings"

	"sillok/internal/entity"
	"sillok/internal/library"
)

// RDF is written as Turtle, in the words of schema.org and of the W3C
// Organization Ontology (w3.org/TR/vocab-org): a post held is an
// org:Membership.
var rdfFormat = Format{
	Name: "rdf", Title: "RDF (Turtle)", Schema: "https://www.w3.org/TR/vocab-org/",
	Loses: "evidence is the address of a sentence; dates are EDTF literals; steps, quantities and promises are left out",
	Files: one("sillok.ttl", turtle),
}

// rdfRelation gives the property of a relation, from its From to its To, or
// back where the property runs the other way.
var rdfRelation = map[string]struct {
	property string
	back     bool
}{
	"host": {"schema:organizer", true}, "organise": {"schema:organizer", true}, "sponsor": {"schema:sponsor", true},
	"run": {"schema:provider", true}, "build": {"schema:creator", true}, "draw": {"schema:creator", true}, "announce": {"schema:publisher", true}, "order": {"schema:funder", true}, "supply": {"schema:contributor", true},
	"maintain": {"schema:maintainer", true}, "oversee": {"schema:contributor", true}, "supervise": {"schema:contributor", true}, "secretariat": {"schema:contributor", true},
	"part": {"schema:isPartOf", false}, "succeed": {"schema:supersededBy", true}, "replace": {"schema:isBasedOn", false},
	"attend": {"schema:attendee", true}, "speak": {"schema:performer", true}, "designate": {"schema:knowsAbout", false}, "pursue": {"schema:knowsAbout", false}, "cooperate": {"schema:knows", false},
}

func turtle(l *library.Library, o Options) ([]byte, error) {
	var b bytes.Buffer
	base := o.Address
	if base == "" {
		base = "urn:sillok:"
	}
	fmt.Fprintf(&b, "@base <%s> .\n@prefix schema: <https://schema.org/> .\n@prefix org: <http://www.w3.org/ns/org#> .\n@prefix edtf: <http://id.loc.gov/datatypes/edtf/> .\n@prefix prov: <http://www.w3.org/ns/prov#> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\n", iri(base))
	t := turtleWriter{&b, l}
	for _, e := range entries(l) {
		t.entity(e)
	}
	for _, d := range l.Documents {
		t.document(d)
	}
	for _, r := range l.Relations {
		t.relation(r)
	}
	return b.Bytes(), nil
}

type turtleWriter struct {
	b *bytes.Buffer
	l *library.Library
}

// iri escapes what an IRI between angle brackets may not hold.
func iri(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r <= ' ' || strings.ContainsRune("<>\"{}|^`\\", r) {
			fmt.Fprintf(&b, "%%%02X", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// literal is a string literal of Turtle.
func literal(s string) string {
	return "\"" + literalEscapes.Replace(s) + "\""
}

var literalEscapes = strings.NewReplacer("\\", "\\\\", "\"", "\\\"", "\n", "\\n", "\r", "\\r", "\t", "\\t")

func (t turtleWriter) node(id entity.ID) string {
	return "<" + iri(address(t.l, Options{}, id)) + ">"
}

func (t turtleWriter) edtf(property, value string) {
	if value != "" {
		fmt.Fprintf(t.b, " ;\n\t%s %s^^edtf:EDTF", property, literal(value))
	}
}

func (t turtleWriter) entity(e *library.Entry) {
	class := "schema:Thing"
	if k := t.l.Names.Kind(e.ID.Kind); k != nil && k.RDF != "" {
		class = k.RDF
	}
	fmt.Fprintf(t.b, "%s a %s ;\n\tschema:name %s@ko ;\n\tschema:identifier %s", t.node(e.ID), class, literal(e.ID.Title()), literal(e.ID.String()))
	for _, s := range e.Surfaces {
		if s.Text != e.ID.Title() {
			fmt.Fprintf(t.b, " ;\n\tskos:altLabel %s@ko", literal(s.Text))
		}
	}
	if k := e.Entity; k != nil {
		t.edtf("schema:foundingDate", k.Begin.String())
		t.edtf("schema:dissolutionDate", k.End.String())
		for _, id := range k.SucceededBy {
			if t.l.Entries[id] != nil && e.ID.Kind == "agency" {
				fmt.Fprintf(t.b, " ;\n\tschema:supersededBy %s", t.node(id))
			}
		}
	}
	fmt.Fprint(t.b, " .\n")
	for i, p := range e.Roles {
		if p.Person != e.ID {
			continue
		}
		fmt.Fprintf(t.b, "<%s> a org:Membership ;\n\torg:member %s ;\n\tschema:roleName %s@ko", iri(address(t.l, Options{}, e.ID))+"#post"+itoa(i+1), t.node(e.ID), literal(p.Post))
		if t.l.Entries[p.Agency] != nil {
			fmt.Fprintf(t.b, " ;\n\torg:organization %s", t.node(p.Agency))
		}
		t.edtf("org:memberDuring", p.When.String())
		t.evidence(p.Evidence)
		fmt.Fprint(t.b, " .\n")
	}
}

func (t turtleWriter) evidence(refs []library.Ref) {
	for _, r := range refs {
		fmt.Fprintf(t.b, " ;\n\tprov:wasDerivedFrom <%s>", iri(sentenceAddress(Options{}, r)))
	}
}

func (t turtleWriter) document(d *library.Doc) {
	fmt.Fprintf(t.b, "<%s> a schema:Article ;\n\tschema:inLanguage %s", iri(documentAddress(Options{}, d)), literal(d.Language))
	if d.Title != "" {
		fmt.Fprintf(t.b, " ;\n\tschema:headline %s@ko", literal(d.Title))
	}
	if d.Publisher != "" {
		fmt.Fprintf(t.b, " ;\n\tschema:publisher %s", literal(d.Publisher))
	}
	t.edtf("schema:datePublished", d.Published.String())
	named := map[entity.ID]bool{}
	for _, m := range d.Mentions {
		id := t.l.Names.Resolve(m.ID)
		if t.l.Entries[id] != nil && !named[id] {
			named[id] = true
			fmt.Fprintf(t.b, " ;\n\tschema:mentions %s", t.node(id))
		}
	}
	fmt.Fprint(t.b, " .\n")
}

func (t turtleWriter) relation(r *library.Relation) {
	p, ok := rdfRelation[r.Type]
	if !ok {
		return // posts are memberships
	}
	from, to := r.From, r.To
	if p.back {
		from, to = to, from
	}
	fmt.Fprintf(t.b, "%s %s %s .\n", t.node(from), p.property, t.node(to))
}
