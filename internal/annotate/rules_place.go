package annotate

import (
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/lazyregexp"
)

// A local government's name is mostly the name of a place (guide, span rule
// 8). It is marked where the government acts: as a subject, before an office,
// a post or a project; not where something lies, moves or takes place.

func isPlaceClass(class string) bool {
	return class == "광역자치단체" || class == "기초자치단체"
}

// placeFollowers are words after a local name that make it a place.
var placeFollowers = words("place-followers")

// governmentFollowers are words after 에 or 에서 that make the place an actor.
var governmentFollowers = words("government-followers")

// actsAsGovernment reports whether the local government named at in acts, as
// far as the words after and before the name tell.
func (a *article) actsAsGovernment(in diag.Span) bool {
	name := a.text[in.Start:in.End]
	rest := a.after(in.End, 60)
	if regions.has(name) || !governmentEnds.ends(name) { // 세종, 부산: the place
		return strings.HasPrefix(rest, " ") && a.officeNext(in.End+1) && !strings.HasPrefix(rest, " 지역")
	}
	if inner, ok := strings.CutPrefix(rest, "("); ok && localPosts.begins(inner) || a.listedInBracket(in) {
		return true
	}
	if boundary(rest) && !strings.HasPrefix(rest, " ") {
		return a.listedWithGovernments(in, rest)
	}
	if next, ok := strings.CutPrefix(rest, " "); ok {
		if countedPlaces.MatchString(next) && listedGovernments.within(a.after(in.End, 90)) {
			return true
		}
		if contactLabels.has(firstWord(next)) {
			return true
		}
		if strings.Contains(name, " ") || a.bodyAt(in.End+1) {
			return a.officeNext(in.End + 1)
		}
		if isPlaceNext(next) || looksLikeRegion(name) && startsPlaceName(next) || a.startsTown(in.End+1) {
			return false
		}
		if countyEnds.ends(name) { // mostly where something is
			return a.officeNext(in.End+1) || a.holderNext(in.End+1) || publicWorks.begins(next)
		}
		return true
	}
	n := particleLen(rest)
	if n < 0 { // 서울시장, 서울시청, 부산시의회
		return !strings.HasPrefix(rest, "민") && !strings.HasPrefix(rest, "내")
	}
	particle, next := rest[:n], strings.TrimPrefix(rest[n:], " ")
	switch {
	case placeDative.has(particle):
		return governmentFollowers.begins(next) || granted.MatchString(next) || particle == "에" && a.ordered(in.End)
	case placeDirection.has(particle):
		return false
	case andParticles.has(particle):
		return a.joinedWithGovernment(in.End + n + 1)
	case particle == "의":
		return !isPlaceNext(next) && !strings.HasPrefix(next, "한 ")
	}
	return true
}

// granted is a sum that somebody gets: …에는 2억 5천만 원을.
var granted = lazyregexp.New(`^(?:각각? )?[\d,.]+[억만천백십 \d]*원`)

// countedPlaces is what stands behind the last of a list of governments: 4곳, 3개 시.
var countedPlaces = lazyregexp.New(`^(?:등 )?\d+(?:곳|개 ?(?:시|군|구|도|지자체|지역))`)

// ordered reports whether the sentence goes on to say that somebody was told or
// asked to do something: 남원시에 …도록 통보했다.
func (a *article) ordered(offset int) bool {
	rest := a.text[offset:max(offset, min(a.sentence(offset).End, offset+500))]
	return orderVerbs.within(rest)
}

// localPosts are the heads of local governments.
var localPosts = words("local-posts")

// listedInBracket reports whether the name stands in a bracket that lists the
// governments spoken of: 6개 지자체(세종특별자치시, 경기 파주시 등).
func (a *article) listedInBracket(in diag.Span) bool {
	before := a.before(in.Start, 160)
	open := strings.LastIndex(before, "(")
	return open >= 0 && governmentsListed.ends(before[:open]) && !strings.Contains(before[open:], ")")
}

// joinedWithGovernment decides NAME와 by what stands at offset behind it: a
// place that is none (도봉구와 분당에), or another government (부천시와 고양시).
func (a *article) joinedWithGovernment(offset int) bool {
	if next := a.hitsFrom(offset); len(next) > 0 && next[0].In.Start == offset {
		return !isPlaceClass(next[0].Entity.Class) || a.actsAsGovernment(next[0].In)
	}
	word := a.word(a.wordAt(offset))
	return !placeParticles.ends(word) || bareNoun(word)
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
		for _, tail := range townTails.all() {
			for _, e := range a.names.Lookup(s+tail, a.published) {
				if isPlaceClass(e.Class) {
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
		return a.isPost(s) || officialWords.ends(s)
	})
}

func isPlaceNext(next string) bool {
	if placeFollowers.begins(next) {
		return true
	}
	word, after, _ := strings.Cut(next, " ")
	return isStreet(word) || isIsland(word) || placeWords.begins(after)
}

// isIsland tells 흑산도 from 만족도.
func isIsland(word string) bool {
	return stems(word, func(s string) bool {
		return runes(s) == 3 && strings.HasSuffix(s, "도") && !nounsLikeVerbs.has(lastRunes(s, 2)) && !nounsLikeVerbs.has(s)
	})
}

// isStreet reports whether word is a part of an address: 역삼동, 세종대로, 3층.
func isStreet(word string) bool {
	word = strings.TrimRight(word, ".,()")
	return stems(word, func(s string) bool {
		if len(s) < 6 {
			return false
		}
		if streetEnds.ends(s) || runes(s) >= 3 && strings.HasSuffix(s, "역") && !notStations.ends(s) {
			return true
		}
		for _, suffix := range addressEnds.all() {
			if strings.HasSuffix(s, suffix) && addressLike(s, suffix) {
				return true
			}
		}
		return false
	})
}

// addressLike tells 역삼동 and 세종대로 from 운동 and 도로 by a short list of
// the words that an office's name may begin with and by length.
func addressLike(s, suffix string) bool {
	n := len([]rune(s))
	switch suffix {
	case "읍", "대로", "길":
		return n >= 3
	case "동", "면", "리":
		return n == 3 && !notAddressed.ends(s)
	}
	return false
}

func looksLikeRegion(name string) bool {
	return regionEnds.ends(name)
}

// startsPlaceName reports whether next begins with a smaller place: 강남구,
// 성남시, 서천군. A body of that place (강남구청) is a body.
func startsPlaceName(next string) bool {
	word, after, _ := strings.Cut(next, " ")
	word = strings.TrimRight(word, ",.")
	if !stems(word, func(s string) bool {
		n := len([]rune(s))
		return (n == 2 || n == 3 || n == 4) && townEnds.ends(s) && !notTowns.ends(s)
	}) {
		return false
	}
	return after != "공무원"
}

// listedWithGovernments decides a name before a comma, a middle dot or a
// bracket: 대구시·부산시 등 지자체 acts, 충남 서천, 전남 고흥 등에 does not.
func (a *article) listedWithGovernments(in diag.Span, rest string) bool {
	line := a.after(in.End, 150)
	stop := strings.IndexAny(line, ".\n")
	if stop >= 0 {
		line = line[:stop]
	}
	if listedGovernments.within(line) {
		return true
	}
	if a.listedBehindBody(in) {
		return true
	}
	if strings.HasPrefix(rest, "(") || rest == "" {
		return false
	}
	// A list: what holds for its last name holds for this one.
	if next := a.hitsFrom(in.End + 1); len(next) > 0 && isPlaceClass(next[0].Entity.Class) {
		if between := a.text[in.End:next[0].In.Start]; len(between) <= 3 && strings.Trim(between, ", ·") == "" {
			return a.actsAsGovernment(next[0].In)
		}
	}
	if strings.HasPrefix(rest, ", ") && strings.Trim(a.before(in.Start, 20), " -–ㅇ•"+bullets) == "" && runes(line) > 8 { // a headline's subject
		return true
	}
	return strings.HasPrefix(rest, ",") && a.nextListed(in.End)
}

// listedBehindBody reports whether an organisation stands before the comma or the
// middle dot in front: 행정안전부, 전라북도.
func (a *article) listedBehindBody(in diag.Span) bool {
	from := a.hitsFrom(max(0, in.Start-60))
	for _, h := range from {
		if h.In.End >= in.Start {
			break
		}
		if gap := a.text[h.In.End:in.Start]; (gap == ", " || gap == "·") && (isBody(h) || isPlaceClass(h.Entity.Class) && gap == "·" && a.listedBehindBody(h.In)) {
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
	return h.Entity.ID.Kind == "agency" && !isPlaceClass(h.Entity.Class)
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

func hasAnyPrefix(s string, list []string) bool {
	for _, p := range list {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

func hasAnySuffix(s string, list []string) bool {
	for _, p := range list {
		if strings.HasSuffix(s, p) {
			return true
		}
	}
	return false
}

// Word lists; words.tsv says what for.
var (
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
