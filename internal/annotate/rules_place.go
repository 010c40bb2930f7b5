package annotate

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// A local government's name is mostly the name of a place (guide, span rule
// 8). It is marked where the government acts: as a subject, before an office,
// a post or a project; not where something lies, moves or takes place.

// placeFollowers are words after a local name that make it a place.
var placeFollowers = words("place-followers")

// governmentFollowers are words after 에 or 에서 that make the place an actor.
var governmentFollowers = words("government-followers")

// actsAsGovernment reports whether the local government named at in acts, as
// far as the words after and before the name tell.
func (a *article) actsAsGovernment(in diag.Span) bool {
	name := a.text[in.Start:in.End]
	rest := a.after(in.End, 60)
	if regions.Has(name) || !governmentEnds.Ends(name) { // 세종, 부산: the place
		return strings.HasPrefix(rest, " ") && a.officeNext(in.End+1) && !regionBehind.Begins(rest)
	}
	if inner, ok := strings.CutPrefix(rest, "("); ok && localPosts.Begins(inner) || a.listedInBracket(in) || a.listedAsGovernments(in) {
		return true
	}
	if boundary(rest) && !strings.HasPrefix(rest, " ") {
		return a.listedWithGovernments(in, rest)
	}
	if next, ok := strings.CutPrefix(rest, " "); ok {
		return a.actsBeforeWord(in, next)
	}
	n := particleLen(rest)
	if n < 0 { // 서울시장, 서울시청, 부산시의회
		return !residents.Begins(rest)
	}
	particle, next := rest[:n], strings.TrimPrefix(rest[n:], " ")
	switch {
	case placeDative.Has(particle):
		return governmentFollowers.Begins(next) || granted.MatchString(next) || recipient.Has(particle) && a.ordered(in.End)
	case placeDirection.Has(particle):
		return false
	case andParticles.Has(particle):
		return a.joinedWithGovernment(in.End + n + 1)
	case genitive.Has(particle):
		return !isPlaceNext(next) && !someOne.Begins(next)
	}
	return true
}

// actsBeforeWord is actsAsGovernment for a name with a word behind it: next and what
// follows that.
func (a *article) actsBeforeWord(in diag.Span, next string) bool {
	name, offset := spanText(a, in), in.End+1
	switch {
	case countedPlaces.MatchString(next) && listedGovernments.Within(a.after(in.End, 90)), contactLabels.Has(firstWord(next)):
		return true
	case strings.Contains(name, " "), a.bodyAt(offset):
		return a.officeNext(offset)
	case isPlaceNext(next), placesBehind.MatchString(next), looksLikeRegion(name) && startsPlaceName(next), a.startsTown(offset):
		return false
	case countyEnds.Ends(name): // mostly where something is
		return a.officeNext(offset) || a.holderNext(offset) || publicWorks.Begins(next)
	}
	return true
}

// granted is a sum that somebody gets: …에는 2억 5천만 원을.
var granted = pattern("granted")

// placesBehind is what stands behind the last of a list of places: 등 3개 지역.
var placesBehind = pattern("places-behind")

// countedPlaces is what stands behind the last of a list of governments: 4곳, 3개 시.
var countedPlaces = pattern("counted-places")

// ordered reports whether the sentence goes on to say that somebody was told or
// asked to do something: 남원시에 …도록 통보했다.
func (a *article) ordered(offset int) bool {
	rest := a.text[offset:max(offset, min(a.sentence(offset).End, offset+500))]
	return orderVerbs.Within(rest)
}

// localPosts are the heads of local governments.
var localPosts = words("local-posts")

// listedInBracket reports whether the name stands in a bracket that lists the
// governments spoken of: 6개 지자체(세종특별자치시, 경기 파주시 등).
func (a *article) listedInBracket(in diag.Span) bool {
	before := a.before(in.Start, 160)
	open := strings.LastIndex(before, "(")
	return open >= 0 && governmentsListed.Ends(before[:open]) && !strings.Contains(before[open:], ")")
}

// joinedWithGovernment decides NAME와 by what stands at offset behind it: a
// place that is none (도봉구와 분당에), or another government (부천시와 고양시).
func (a *article) joinedWithGovernment(offset int) bool {
	if next := a.hitsFrom(offset); len(next) > 0 && next[0].In.Start == offset {
		return !isLocal(next[0].Entity) || a.actsAsGovernment(next[0].In)
	}
	word := a.word(a.wordAt(offset))
	return !placeParticles.Ends(word) || bareNoun(word)
}

// onlyWhere reports whether in is a local government's name behind which a smaller place stands: 강원도 인제.
func (a *article) onlyWhere(in diag.Span) bool {
	s, i := spanText(a, in), a.wordAt(in.End-1)
	if !localEnds.Ends(s) || !isLocal(a.agencyNamed(s)) || a.gap(i+1) != " " || a.officeNext(in.End+1) {
		return false
	}
	next := a.after(in.End+1, 60)
	again := strings.HasPrefix(next, korean.FirstRunes(s, 2)) // 나루시 나루톡톡
	where := placeFollowers.Begins(next) || houseOnRoad.MatchString(next)
	return !again && (where || a.startsTown(in.End+1))
}

// holderNext reports whether a name and its post stand at offset: 신안군 박우진
// 보건소장.
func (a *article) holderNext(offset int) bool {
	i := a.wordAt(offset)
	return i+1 < len(a.words) && a.gap(i+1) == " " && a.listedPerson(a.word(i)) && a.officeNext(a.words[i+1].start)
}

// publicWorks begin what a local government has or does.
var publicWorks = words("public-works")

// startsTown reports whether the word at offset is the short name of a city or
// county (경기도 광명에), with or without particle.
func (a *article) startsTown(offset int) bool {
	return stems(a.word(a.wordAt(offset)), func(s string) bool {
		if n := runes(s); n != 2 && n != 3 || !allHangul(s) {
			return false
		}
		for _, tail := range townTails.All() {
			for _, e := range a.names.Lookup(s+tail, a.published) {
				if isLocal(e) {
					return true
				}
			}
		}
		return false
	})
}

// bodyAt reports whether a body stands at offset that is no local government:
// after a place's name that is an address (서울 중구 대한상공회의소).
func (a *article) bodyAt(offset int) bool {
	next := a.hitsFrom(offset)
	return len(next) > 0 && next[0].In.Start == offset && isBody(next[0])
}

// officeNext reports whether an office or a post stands at offset.
func (a *article) officeNext(offset int) bool {
	i := a.wordAt(offset)
	return a.stems(i, func(s string) bool {
		return a.isPost(s) || officialWords.Ends(s)
	})
}

func isPlaceNext(next string) bool {
	if placeFollowers.Begins(next) {
		return true
	}
	word, after, _ := strings.Cut(next, " ")
	place := isStreet(word) || isIsland(word) || stems(word, venueEnds.Ends)
	return place || placeWords.Begins(after) || houseOnRoad.MatchString(next)
}

// houseOnRoad is a road with the number of a house on it: 한누리대로 402, 가름로 12-3.
var houseOnRoad = pattern("house-on-road")

// isIsland tells 흑산도 from 만족도.
func isIsland(word string) bool {
	return stems(word, func(s string) bool {
		return runes(s) == 3 && islandEnd.Ends(s) && !nounsLikeVerbs.Has(korean.LastRunes(s, 2)) && !nounsLikeVerbs.Has(s)
	})
}

// isStreet reports whether word is a part of an address: 역삼동, 세종대로, 3층.
func isStreet(word string) bool {
	word = strings.TrimRight(word, ".,()")
	return stems(word, func(s string) bool {
		if len(s) < 6 {
			return false
		}
		if runes(s) < 3 {
			return streetEnds.Ends(s)
		}
		return streetEnds.Ends(s) || addressEnds.Ends(s) || isStation(s) || isQuarter(s)
	})
}

// isStation tells 강남역 from 구역 and 지역.
func isStation(s string) bool { return stationEnd.Ends(s) && !notStations.Ends(s) }

// isQuarter tells 역삼동 from 운동 by its length and a short list of the words that end
// so.
func isQuarter(s string) bool { return runes(s) == 3 && quarterEnds.Ends(s) && !notAddressed.Ends(s) }

func looksLikeRegion(name string) bool {
	return regionEnds.Ends(name)
}

// startsPlaceName reports whether next begins with a smaller place: 강남구,
// 성남시, 서천군. A body of that place (강남구청) is a body.
func startsPlaceName(next string) bool {
	word, after, _ := strings.Cut(next, " ")
	word = strings.TrimRight(word, ",.")
	town := stems(word, func(s string) bool { return inRange(runes(s), 2, 4) && townEnds.Ends(s) && !notTowns.Ends(s) })
	return town && !publicServants.Has(after)
}

// listedWithGovernments decides a name before a comma, a middle dot or a
// bracket: 대구시·부산시 등 지자체 acts, 충남 서천, 전남 고흥 등에 does not.
func (a *article) listedWithGovernments(in diag.Span, rest string) bool {
	line := a.after(in.End, 150)
	stop := strings.IndexAny(line, ".\n")
	if stop >= 0 {
		line = line[:stop]
	}
	if listedGovernments.Within(line) {
		return true
	}
	if a.listedBehindBody(in) {
		return true
	}
	if strings.HasPrefix(rest, "(") || rest == "" {
		return false
	}
	// A list: what holds for its last name holds for this one.
	if next := a.hitsFrom(in.End + 1); len(next) > 0 && isLocal(next[0].Entity) {
		if between := a.text[in.End:next[0].In.Start]; len(between) <= 3 && strings.Trim(between, ", "+dots) == "" {
			return a.actsAsGovernment(next[0].In)
		}
	}
	if strings.HasPrefix(rest, ", ") && runes(line) > 8 && a.headlineOpens(in) {
		return true
	}
	return strings.HasPrefix(rest, ",") && a.nextListed(in.End)
}

// headlineOpens reports whether nothing but the signs of lists stands before in, as
// before the subject of a headline.
func (a *article) headlineOpens(in diag.Span) bool {
	return strings.Trim(a.before(in.Start, 20), lineSigns.Word()+bullets) == ""
}

// listedBehindBody reports whether an organisation stands before the comma or the
// middle dot in front: 행정안전부, 전라북도.
func (a *article) listedBehindBody(in diag.Span) bool {
	from := a.hitsFrom(max(0, in.Start-60))
	for _, h := range from {
		if h.In.End >= in.Start {
			break
		}
		switch gap := a.text[h.In.End:in.Start]; {
		case gap != ", " && gap != "·":
		case isBody(h), gap == "·" && isLocal(h.Entity) && a.listedBehindBody(h.In):
			return true
		}
	}
	return false
}

// nextListed reports whether an organisation stands right after the comma.
func (a *article) nextListed(end int) bool {
	next := a.hitsFrom(end)
	return len(next) > 0 && next[0].In.Start <= end+2 && isBody(next[0])
}

// isBody reports whether a hit is an organisation that is no local government.
func isBody(h entity.Hit) bool {
	return h.Entity.ID.Kind == "agency" && !isLocal(h.Entity)
}

// Word lists; words.tsv says what for.
var (
	regionBehind   = words("region-behind")
	residents      = words("residents")
	recipient      = words("recipient")
	someOne        = words("some-one")
	islandEnd      = words("island-end")
	stationEnd     = words("station-end")
	quarterEnds    = words("quarter-ends")
	publicServants = words("public-servants")
	lineSigns      = words("line-signs")

	placeDative       = words("place-dative")
	placeDirection    = words("place-direction")
	orderVerbs        = words("order-verbs")
	townTails         = words("town-tails")
	addressEnds       = words("address-ends")
	listedGovernments = words("listed-governments")
	governmentEnds    = words("government-ends")
	countyEnds        = words("county-ends")
	governmentsListed = words("governments-listed")
	placeParticles    = words("place-particles")
	officialWords     = words("official-words")
	placeWords        = words("place-words")
	streetEnds        = words("street-ends")
	notStations       = words("not-stations")
	notAddressed      = words("not-addressed")
	regionEnds        = words("region-ends")
	townEnds          = words("town-ends")
	notTowns          = words("not-towns")
)
