package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/entity"
)

// A list of local governments is judged as one: where what stands before or behind it
// counts governments, all that it names act (선정된 지자체는 ▲나루시 ▲가람군 ▲누리구 등 3곳).

// fewestListed is how many local governments make a list that is judged as one.
const fewestListed = 3

// listedAsGovernments reports whether in is an item of a list that is said to name governments.
func (a *article) listedAsGovernments(in diag.Span) bool {
	if a.governed == nil {
		a.governed = a.readGovernmentLists()
	}
	return a.governed[in.Start]
}

// readGovernmentLists gives the beginnings of all items of lists that name governments.
func (a *article) readGovernmentLists() map[int]bool {
	named := map[int]bool{}
	var list []diag.Span
	end := func() {
		if len(list) >= fewestListed && a.listsGovernments(list) {
			for _, in := range list {
				named[in.Start] = true
			}
		}
		list = nil
	}
	for i, h := range a.hits {
		if !a.namesGovernment(h) || a.provinceInFront(i) {
			continue
		}
		if len(list) > 0 && !a.inOneList(list[len(list)-1], h.In) {
			end()
		}
		list = append(list, h.In)
	}
	end()
	return named
}

// namesGovernment reports whether a hit is the name of a local government with its sort, not
// that of a place alone (부산).
func (a *article) namesGovernment(h entity.Hit) bool {
	return isLocal(h.Entity) && !h.Entity.Hide && localEnds.Ends(spanText(a, h.In))
}

// provinceInFront reports whether the i-th hit only says where the government behind it is:
// 충청북도 나루군.
func (a *article) provinceInFront(i int) bool {
	return i+1 < len(a.hits) && a.namesGovernment(a.hits[i+1]) && a.text[a.hits[i].In.End:a.hits[i+1].In.Start] == " "
}

// longestListGap is how many bytes may stand between two items: a sign, a province.
const longestListGap = 30

// inOneList reports whether nothing but a sign of lists, the word and and a province stands between x and y.
func (a *article) inOneList(x, y diag.Span) bool {
	if y.Start < x.End || y.Start-x.End > longestListGap {
		return false
	}
	gap := a.text[x.End:y.Start]
	signs := strings.Trim(gap, " ")
	if signs == "" || strings.Contains(gap, "\n") {
		return false
	}
	rest := strings.Trim(gap, listSigns)
	listed := len(rest) < len(signs) && (rest == "" || isProvince(rest))
	return listed || andParticles.Has(rest) || listJoins.Has(rest)
}

// isProvince reports whether s is the short or full name of a province.
func isProvince(s string) bool { return regions.Has(s) || looksLikeRegion(s) }

// listSigns stand between the items of a list.
const listSigns = " ,/" + dots + bullets

// listsGovernments reports whether a list is said to name governments: by the bracket that
// holds it, by the word before it, by the number behind it, or as the note to such a word.
func (a *article) listsGovernments(list []diag.Span) bool {
	first, last := list[0], list[len(list)-1]
	if a.listedInBracket(first) || countedGovernments.MatchString(a.after(last.End, 40)) {
		return true
	}
	words := strings.Fields(strings.TrimRight(a.before(first.Start, 60), listSigns+":)"))
	if n := len(words); n > 1 && isProvince(strings.TrimLeft(words[n-1], listSigns)) {
		words = words[:n-1]
	}
	if n := len(words); n > 1 && amongWords.Has(words[n-1]) { // 지방정부 가운데 나루시, …
		words = words[:n-1]
	}
	if len(words) == 0 {
		return a.notesGovernments(first.Start)
	}
	called := strings.TrimRight(words[len(words)-1], listSigns+":)")
	return stems(called, governmentsListed.Ends) || a.notesGovernments(first.Start)
}

// reachOfNote is how many bytes before a note the sign that it belongs to may stand.
const reachOfNote = 700

// notesGovernments reports whether the line that holds offset is the note to a word for
// governments in the paragraph before it: 3개 지자체*를 골랐다. \n * 나루시, 가람군, 누리구.
func (a *article) notesGovernments(offset int) bool {
	line := offset - len(a.before(offset, offset))
	if opening := strings.TrimLeft(a.text[line:offset], " \\"); opening == strings.TrimLeft(opening, noteSigns) {
		return false
	}
	above := strings.TrimRight(a.text[max(0, line-reachOfNote):line], "\n ")
	above = above[strings.LastIndexByte(above, '\n')+1:]
	for _, sort := range governmentsListed.All() {
		if strings.Contains(strings.ReplaceAll(above, "\\", ""), sort+"*") {
			return true
		}
	}
	return false
}

// countedGovernments is the number of governments behind a list of them.
var countedGovernments = pattern("counted-governments")

// amongWords stand between a word for governments and those of them that are named.
var amongWords = words("among-words")

// listJoins join the last item of a list to those before it.
var listJoins = words("sitting-joins")

// listedTowns claims the short names of local governments in a list that is said to name governments: 울산·창원·김해
// 등 여섯 도시와 함께. A town that several governments are called after stays open.
func listedTowns(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, l := range a.lists("·", ", ") {
		last := l[len(l)-1]
		if len(l) < fewestListed || !countedGovernments.MatchString(a.after(a.words[last.first].end, 40)) {
			continue
		}
		towns := a.townsOf(l)
		if len(towns) == len(l) {
			out = append(out, towns...)
		}
	}
	return out
}

// townsOf claims the items of a list that are names of local governments, short or full, as far as each is one.
func (a *article) townsOf(l list) []claim.Candidate {
	var out []claim.Candidate
	for k, it := range l {
		i := it.word(k)
		e := a.governmentCalled(a.word(i))
		if e == nil || k > 0 && k < len(l)-1 && it.first != it.last {
			break
		}
		out = append(out, claim.Candidate{In: a.words[i].span(), ID: e.ID, Entity: e, Detail: e.Name + " in a list of governments", Score: 0.92, Sure: true})
	}
	return out
}

// governmentCalled is the one local government that is called s, with or without its sort; nil for none or several.
func (a *article) governmentCalled(s string) *entity.Entity {
	if e := a.agencyNamed(s); isLocal(e) {
		return e
	}
	var found *entity.Entity
	for _, tail := range townTails.All() {
		e := a.agencyNamed(s + tail)
		switch {
		case !isLocal(e), found != nil && !a.existed(e): // 용인군 is now 용인시
		case found != nil && found != e && a.existed(found):
			return nil
		default:
			found = e
		}
	}
	return found
}

// existed reports whether a body was there on the document's day, as far as is known.
func (a *article) existed(e *entity.Entity) bool {
	fit := e.Fit(a.published)
	return fit == entity.FitAlive || fit == entity.FitUnknown
}
