package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Texts about the police name stations and regional offices by their place and one
// syllable: 서초서, 서울 서대문서, 충북청. Elsewhere such words are other things, so
// that the text has to speak of the police.

// policeEnds are the offices by the syllable that stands for each.
var policeEnds = words("police-ends")

// policeRule is the name of the rule of these short forms.
const policeRule = "body-police"

// manySigns is how often a text about the police names them at least.
const manySigns = 3

// policeOffices claims the short forms of police stations and regional police
// offices in a text about the police.
func policeOffices(a *article) []claim.Candidate {
	if strings.Count(a.text, policeSigns.All()[0]) < manySigns {
		return nil
	}
	return a.eachStem(func(i int, s string) (claim.Candidate, bool) {
		short := korean.LastRunes(s, 1)
		full, ok := policeEnds.Value(short)
		place := strings.TrimSuffix(s, short)
		if !ok || !inRange(runes(place), 2, 5) || a.isTerm(s) || !a.policePlace(place) {
			return claim.Candidate{}, false
		}
		if end := a.words[i].start + len(s); localEnds.Ends(place) && !policeUnits.Begins(a.after(end, 24)) { // 강원도청: the office of the province
			return claim.Candidate{}, false
		}
		c := claim.Candidate{In: diag.Span{Start: a.words[i].start, End: a.words[i].start + len(s)}, Detail: place + " + " + full, Score: 0.85, Sure: true}
		alone, city := c.In, ""
		if stations.Has(full) {
			city = a.cityBefore(i, place, &c.In)
		}
		if e := a.agencyNamed(city + place + full); e != nil {
			c.ID, c.Entity, c.Score = e.ID, e, 0.99
			return c, true
		}
		if e := a.agencyNamed(place + full); e != nil { // 충남 태안서: its name has no 충남
			c.In, c.ID, c.Entity, c.Score = alone, e.ID, e, 0.99
			return c, true
		}
		c.ID = entity.ID{Kind: "agency", Name: city + place + full}
		return c, stations.Has(full)
	})
}

// policeUnits stand behind the office of a province's police: 충청남도청 생활안전부.
var policeUnits = words("police-units")

// stations are what a station is called, the only offices whose names may be made here.
var stations = words("stations")

// policePlace reports whether a police office may bear the name of place: a
// province with its half (경기남부), a city, county or district.
func (a *article) policePlace(place string) bool {
	half, _ := halves.CutEnd(place)
	return a.isPlace(half)
}

// cityBefore is the metropolitan city that a district's station carries in its
// name; where the text writes it in front, the span takes it in.
func (a *article) cityBefore(i int, place string, in *diag.Span) string {
	if w := a.word(i - 1); i > 0 && a.gap(i) == " " && regions.Has(w) {
		in.Start = a.words[i-1].start
		return w
	}
	found := ""
	for _, e := range a.names.Lookup(place+districtEnd.Word(), a.published) {
		if !isLocal(e) || e.Parent.IsZero() {
			continue
		}
		short := korean.FirstRunes(e.Parent.Name, 2)
		if found != "" && found != short {
			return "" // several cities have such a district
		}
		found = short
	}
	return found
}

// Word lists; words.tsv says what for.
var (
	policeSigns = words("police-signs")
	halves      = words("halves")
	districtEnd = words("district-end")
)
