package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Posts whose body is told by a place: envoys by the country, who heads a town by the town.

// ofEnvoys puts envoys and those with them in the mission that the authority knows for where they are: 주가람대사,
// 주가람 공사참사관, 가람 대사.
func (r *reader) ofEnvoys(claims []claim) {
	if r.names == nil {
		return
	}
	for i := range claims {
		c := &claims[i]
		unit, seat := "", c.Post
		if k := strings.LastIndexByte(seat, ' '); k >= 0 {
			unit, seat = seat[:k], seat[k+1:]
		}
		at := slices.IndexFunc(envoys.All(), func(e string) bool { return strings.HasSuffix(seat, e) })
		if at < 0 || strings.Contains(unit, " ") {
			continue
		}
		place, post := strings.TrimSuffix(seat, envoys.All()[at]), envoys.All()[at]
		switch {
		case place != "" && unit == "":
		case place == "" && unit != "":
			place = unit
		case place == "":
			place = r.placeOfEnvoy(c.In, post)
		}
		if id := r.mission(place, post); !id.IsZero() {
			c.Post, c.Agency, c.guessed = post, id, false
		}
	}
}

// placeOfEnvoy gives the word in front of the post of an envoy, where the evidence begins with it, else in front of
// the last one: |가람| 대사에 나은별 전 나래 대사를.
func (r *reader) placeOfEnvoy(in diag.Span, post string) string {
	s := r.str(in)
	at := strings.LastIndex(s, post)
	if strings.HasPrefix(s, post) {
		at = 0
	}
	if at < 0 {
		return ""
	}
	words := strings.Fields(r.Text[r.lines[r.line(in.Start)].Start : in.Start+at])
	for len(words) > 0 && staying.Has(words[len(words)-1]) {
		words = words[:len(words)-1] // 주가람 주재 대사
	}
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// mission gives the mission of ours in a place to which somebody in a post belongs.
func (r *reader) mission(place, post string) entity.ID {
	if length(place) < 2 {
		return entity.ID{}
	}
	for _, name := range []string{place, stationed.Word() + place} {
		if !stationed.Begins(name) {
			continue
		}
		for _, end := range missionEnds.All() {
			if consul := strings.HasPrefix(end, consuls.Word()); consul == consuls.Within(post) {
				if id := r.body(name + end); !id.IsZero() {
					return id
				}
			}
		}
	}
	return entity.ID{}
}

// ofTowns puts who heads a town, a township or a quarter in it, of which an article on who goes where in a local
// government tells: 봉산읍장, of 봉산읍 of 가람군.
func (r *reader) ofTowns(claims []claim) {
	for i := range claims {
		c := &claims[i]
		post := withoutActing(c.Post)
		town, ok := strings.CutSuffix(post, headSyllable.Word())
		listed := countyEnds.Ends(c.Agency.Base()) && !c.guessed
		if !ok || !c.Agency.IsZero() && !c.guessed && !listed || strings.Contains(post, " ") || length(town) < 3 || !townEnds.Ends(town) {
			continue
		}
		body := r.personnelBody()
		if listed {
			body = c.Agency // ▷ 나래1동장, in the list of a district
		}
		if !countyEnds.Ends(body.Base()) {
			return
		}
		head := korean.LastRunes(town, 1) + headSyllable.Word()
		c.Post, c.guessed = head+strings.TrimPrefix(c.Post, post), false
		c.Agency = entity.ID{Kind: "agency", Name: town + "_(" + body.Base() + ")"}
	}
}

// Words of this file; words.tsv says what for.
var (
	staying     = words("staying")
	stationed   = words("stationed")
	missionEnds = words("mission-ends")
	consuls     = words("consuls")
	countyEnds  = words("county-ends")
	townEnds    = words("town-ends")
)
