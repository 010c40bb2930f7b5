package entity

import (
	"regexp"
	"strings"
	"testing"
)

// The table of kinds is whole, and its kinds have nothing in common that would mix
// them up: names, badges, sections, places in the menu.
func TestKinds(t *testing.T) {
	colour := regexp.MustCompile(`^#[0-9a-f]{6}$`)
	seen := map[string]string{}
	for _, k := range kinds() {
		for _, of := range []string{"name " + k.Name, "label " + k.Label, "badge " + k.Badge, "section " + k.Section} {
			if other := seen[of]; other != "" || strings.HasSuffix(of, " ") {
				t.Errorf("%s: %q is that of %q too", k.Name, of, other)
			}
			seen[of] = k.Name
		}
		if !colour.MatchString(k.Colour[0]) || !colour.MatchString(k.Colour[1]) || k.CheckID == nil || k.TEI == "" || k.Column < 1 {
			t.Errorf("%s: not whole: %+v", k.Name, k)
		}
		if k.Name != "date" && (k.Menu == 0 || k.Schema == "" || k.RDF == "" || k.Counter == "") {
			t.Errorf("%s: no place in the menu, counter or type", k.Name)
		}
	}
	var on []string
	for _, k := range Builtin() {
		on = append(on, k.Name)
	}
	if got := strings.Join(on, " "); got != "date law event system agency person" {
		t.Errorf("on by themselves: %s", got)
	}
	if Optional(Place) == nil || Optional("agency") != nil || Optional("bridge") != nil {
		t.Error("place alone is off until it is asked for")
	}
}

// Places are known where a site asks for the kind, and nowhere else; no name of one
// is the name of another thing.
func TestPlaces(t *testing.T) {
	off, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	on := off.WithKinds([]*Kind{Optional(Place)})
	const text = "회의는 정부서울청사와 양재동 엘타워에서 열렸다."
	if hits := off.Scan(text); len(hits) != 0 {
		t.Errorf("%d places found although the kind is off", len(hits))
	}
	var got []string
	for _, h := range on.Scan(text) {
		got = append(got, h.Entity.ID.String())
	}
	if s := strings.Join(got, " "); s != "place:정부서울청사 place:엘타워" {
		t.Errorf("found %s", s)
	}
	places, err := placesTable()
	if err != nil || len(places) < 20 {
		t.Fatal(len(places), err)
	}
	for _, p := range places {
		for _, e := range on.Lookup(p.Name, off.entities[0].Begin) {
			if e.ID.Kind != Place {
				t.Errorf("%s is %s too", p.Name, e.ID)
			}
		}
	}
}
