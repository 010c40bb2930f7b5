package export

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"

	"sillok/internal/entity"
	"sillok/internal/library"
)

// GraphML and GEXF hold the network of typed relations: nodes are entities,
// edges relations. "Named together" is no relation and is not in them.

var graphmlFormat = Format{
	Name: "graphml", Title: "GraphML", Schema: "http://graphml.graphdrawing.org/",
	Loses: "typed relations alone; an edge names the number of its documents, not their sentences",
	Files: one("network.graphml", graphml),
}

var gexfFormat = Format{
	Name: "gexf", Title: "GEXF", Schema: "https://gexf.net/",
	Loses: "typed relations alone; an edge names the number of its documents, not their sentences; spans are cut to whole days",
	Files: one("network.gexf", gexf),
}

func itoa(n int) string { return strconv.Itoa(n) }

// nodes are the entities that take part in a relation, in their order.
func nodes(l *library.Library) []*library.Entry {
	in := map[entity.ID]bool{}
	for _, r := range l.Relations {
		in[r.From], in[r.To] = true, true
	}
	var list []*library.Entry
	for _, e := range entries(l) {
		if in[e.ID] {
			list = append(list, e)
		}
	}
	return list
}

func graphml(l *library.Library, o Options) ([]byte, error) {
	var b bytes.Buffer
	fmt.Fprint(&b, xml.Header, `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">`, "\n")
	for _, k := range []struct{ id, on, kind string }{
		{"label", "node", "string"}, {"kind", "node", "string"}, {"documents", "node", "int"}, {"address", "node", "string"},
		{"type", "edge", "string"}, {"weight", "edge", "int"}, {"span", "edge", "string"},
	} {
		fmt.Fprintf(&b, "<key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n", k.id, k.on, k.id, k.kind)
	}
	fmt.Fprintln(&b, `<graph edgedefault="directed">`)
	for _, e := range nodes(l) {
		fmt.Fprintf(&b, "<node id=\"%s\"><data key=\"label\">%s</data><data key=\"kind\">%s</data><data key=\"documents\">%d</data><data key=\"address\">%s</data></node>\n",
			xmlText(e.ID.String()), xmlText(e.Title), xmlText(e.ID.Kind), e.Docs, xmlText(address(l, o, e.ID)))
	}
	for i, r := range l.Relations {
		fmt.Fprintf(&b, "<edge id=\"e%d\" source=\"%s\" target=\"%s\"><data key=\"type\">%s</data><data key=\"weight\">%d</data><data key=\"span\">%s</data></edge>\n",
			i, xmlText(r.From.String()), xmlText(r.To.String()), xmlText(r.Type), r.Docs, xmlText(r.Span.String()))
	}
	fmt.Fprint(&b, "</graph>\n</graphml>\n")
	return b.Bytes(), nil
}

func gexf(l *library.Library, o Options) ([]byte, error) {
	var b bytes.Buffer
	fmt.Fprint(&b, xml.Header, `<gexf xmlns="http://gexf.net/1.3" version="1.3">`, "\n", `<graph defaultedgetype="directed" mode="dynamic" timeformat="date">`, "\n")
	fmt.Fprintln(&b, `<attributes class="node"><attribute id="0" title="kind" type="string"/><attribute id="1" title="documents" type="integer"/><attribute id="2" title="address" type="string"/></attributes>`)
	fmt.Fprintln(&b, "<nodes>")
	for _, e := range nodes(l) {
		fmt.Fprintf(&b, "<node id=\"%s\" label=\"%s\"><attvalues><attvalue for=\"0\" value=\"%s\"/><attvalue for=\"1\" value=\"%d\"/><attvalue for=\"2\" value=\"%s\"/></attvalues></node>\n",
			xmlText(e.ID.String()), xmlText(e.Title), xmlText(e.ID.Kind), e.Docs, xmlText(address(l, o, e.ID)))
	}
	fmt.Fprint(&b, "</nodes>\n<edges>\n")
	for i, r := range l.Relations {
		first, last := bounds(r.Span)
		var life string
		if first != "" && last != "" {
			life = fmt.Sprintf(" start=\"%s\" end=\"%s\"", first, last)
		}
		fmt.Fprintf(&b, "<edge id=\"%d\" source=\"%s\" target=\"%s\" label=\"%s\" weight=\"%d\"%s/>\n", i, xmlText(r.From.String()), xmlText(r.To.String()), xmlText(r.Type), r.Docs, life)
	}
	fmt.Fprint(&b, "</edges>\n</graph>\n</gexf>\n")
	return b.Bytes(), nil
}
