package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// Minutes, round tables and broadcasts set a sign or the speaker's name before what
// each says, without quotation marks:
//
//	○위원장 나은별 좌석을 정돈해 주시기 바랍니다.     minutes
//	나은별 원장: 낡았기 때문이다.                   round table
//	▲나=낡았기 때문이다.                          interview of two
//	[나은별/한빛부 정보과장 : 새벽에 바꿨습니다.]      broadcast
//	■ 나은별 원장                              the name alone, the words under it
//
// A turn is one answer over its paragraphs.

// answer is words that somebody says without quotation marks, over all paragraphs.
type answer struct {
	words   diag.Span
	speaker entity.ID
}

// turnKind is the form of a line that begins a turn.
type turnKind uint8

const (
	noTurn turnKind = iota
	nameTurn
	minutesTurn
	labelTurn
	broadcastTurn
)

// turn is the beginning of a turn: who speaks, and where the words begin and end on
// its line.
type turn struct {
	kind    turnKind
	speaker entity.ID
	words   diag.Span
}

// begun gives for each line the turn that begins there, and how many of a form
// begin; they are read once.
func (r *reader) begun() ([]turn, map[turnKind]int) {
	if r.begins == nil {
		r.begins, r.turnCount, r.firstTurn = make([]turn, len(r.lines)), map[turnKind]int{}, -1
		for i := range r.lines {
			if !r.heading[r.lines[i].Start] {
				r.begins[i] = r.turnAt(i)
			}
			if r.begins[i].kind == noTurn {
				r.begins[i] = r.nameAlone(i)
			}
			if r.begins[i].kind == noTurn {
				r.begins[i] = r.labelAlone(i)
			}
			kind := r.begins[i].kind
			r.turnCount[kind]++
			if r.firstTurn < 0 && (kind == minutesTurn || kind == nameTurn && r.turnSigned(i)) {
				r.firstTurn = i
			}
		}
		r.bareTurns()
	}
	return r.begins, r.turnCount
}

// bareTurns reads the turns of a round table that lost the sign or the bold letters of its speakers: under the list of
// those present, lines begin with the names of several of them, or with the part of who asks, and go on in words.
func (r *reader) bareTurns() {
	if r.turnCount[labelTurn]+r.turnCount[minutesTurn] > 0 {
		return
	}
	present, last := r.presentAt()
	if len(present) < 2 {
		return
	}
	found, spoke := map[int]turn{}, map[entity.ID]bool{}
	for i := last + 1; i < len(r.lines); i++ {
		list := r.lineTokens(i)
		if len(list) < 3 || list[1].sign() || r.kind(list[1]) == "person" || !list[1].gap || !endsSentence(r.str(r.lines[i])) {
			continue
		}
		who := entity.ID{}
		switch {
		case r.kind(list[0]) == "person" && present[r.Mentions[list[0].mark].ID] && !r.isPostWord(list[1].text) && !office(list[1].text):
			who = r.Mentions[list[0].mark].ID
			spoke[who] = true
		case list[0].word() && (tableParts[list[0].text] || askers.Has(list[0].text)):
			if who = r.byPart(list[0].text); who.IsZero() {
				who = nameless(list[0].text)
			}
		default:
			continue
		}
		found[i] = turn{labelTurn, who, diag.Span{Start: list[1].Start, End: r.lines[i].End}}
	}
	if len(found) < 3 || len(spoke) < 2 {
		return
	}
	for i, t := range found {
		r.begins[i] = t
		r.turnCount[labelTurn]++
	}
}

// presentAt gives those whom the list of who is present at a round table names, and the last line of it.
func (r *reader) presentAt() (present map[entity.ID]bool, last int) {
	present = map[entity.ID]bool{}
	for i := range r.lines {
		first := ""
		for first = range strings.FieldsSeq(strings.Trim(r.str(r.lines[i]), "□■○◇◆▲△▶▷<>[]【】:- ")) {
			break
		}
		if first == "" || !presentWords.Begins(first) || endsSentence(r.str(r.lines[i])) {
			continue
		}
		for last = i; last < len(r.lines) && last <= i+mostPresent; last++ {
			people := r.marks(r.lines[last], "person")
			if last > i && (len(people) == 0 || endsSentence(r.str(r.lines[last]))) {
				break
			}
			for _, m := range people {
				present[r.Mentions[m].ID] = true
			}
		}
		return present, last - 1
	}
	return present, last
}

// mostPresent is how many lines the list of those present has at most.
const mostPresent = 12

// turns gives the turns of the document, none when fewer than two lines of a form
// begin one. Of a broadcast one clip is enough.
func (r *reader) turns() []answer {
	begins, count := r.begun()
	one := oneAnswers(begins)
	var list []answer
	for i := 0; i < len(begins); i++ {
		t := begins[i]
		if t.kind == noTurn || !r.enoughTurns(i, count) {
			continue
		}
		if t.kind == broadcastTurn {
			list = append(list, answer{t.words, t.speaker})
			continue
		}
		last := i
		if t.kind == nameTurn {
			last++
		} else if r.quotedWhole(t.words, i) {
			list = append(list, answer{t.words, t.speaker})
			continue
		}
		for last+1 < len(begins) && begins[last+1].kind == noTurn && r.turnGoesOn(last+1) && (t.kind == minutesTurn || !r.asksNext(last+1)) && !r.narrates(last+1) {
			last++
		}
		if one && last > i && last+1 < len(begins) && begins[last+1].kind == t.kind {
			last-- // what stands in front of the next label of the one who answers is the question
		}
		words := t.words
		if t.kind == nameTurn && r.opensQuoted(i+1) {
			last = r.quotedTo(i+1, last)
			words = r.unquoted(diag.Span{Start: r.lines[i+1].Start, End: r.lines[last].End})
		} else if last > i {
			words.End = r.lines[last].End
		}
		list = append(list, answer{words, t.speaker})
		if t.kind == minutesTurn || t.kind == nameTurn {
			if after, end := r.resumed(begins, last); end > last {
				list = append(list, answer{after, t.speaker})
				last = end
			}
		}
		i = last
	}
	return list
}

// quotedWhole reports whether the words of a turn stand in quotation marks that close at the end of its line i.
func (r *reader) quotedWhole(words diag.Span, i int) bool {
	return strings.ContainsAny(r.Text[words.End:r.lines[i].End], doubleMarks) && strings.ContainsAny(r.Text[r.lines[i].Start:words.Start], doubleMarks)
}

// enoughTurns reports whether the form in which line i begins a turn begins so many lines that
// they are turns. Of a broadcast one clip is enough, and of minutes that say what they are one
// turn with their sign.
func (r *reader) enoughTurns(i int, count map[turnKind]int) bool {
	switch kind := r.begins[i].kind; {
	case kind == broadcastTurn, count[kind] > 1, r.turnSigned(i) && r.recorded():
		return true
	case kind == nameTurn:
		return false
	}
	return count[labelTurn]+count[minutesTurn] > 1
}

// turnSigned reports whether a line begins with a sign of turns.
func (r *reader) turnSigned(i int) bool {
	list := r.lineTokens(i)
	return len(list) > 0 && list[0].mark < 0 && strings.Contains(turnSigns, list[0].text)
}

// narrates reports whether line i tells of those who speak, and is no turn of one of them: it
// names two of them.
func (r *reader) narrates(i int) bool {
	people := r.ids(r.marks(r.lines[i], "person"))
	if len(people) < 2 || polite(r.str(r.lines[i])) {
		return false
	}
	if r.ofTurns == nil {
		r.ofTurns = map[entity.ID]bool{}
		for _, t := range r.begins {
			r.ofTurns[t.speaker] = t.kind != noTurn
		}
	}
	named := 0
	for _, id := range people {
		if r.ofTurns[id] {
			named++
		}
	}
	return named > 1
}

// oneAnswers reports whether all labels are of one person, who then answers questions
// without labels: nobody labels anew what goes on.
func oneAnswers(begins []turn) bool {
	who, count := entity.ID{}, 0
	for _, t := range begins {
		switch {
		case t.kind == noTurn:
		case t.kind != labelTurn || count > 0 && t.speaker != who:
			return false
		default:
			who, count = t.speaker, count+1
		}
	}
	return count > 1
}

// asksNext reports whether line i is a question without a label that the next turn
// answers, as in interviews of which the answers alone have one.
func (r *reader) asksNext(i int) bool {
	s := r.str(r.lines[i])
	return i+1 < len(r.begins) && r.begins[i+1].kind != noTurn && length(s) <= longestQuestion && asks(s)
}

// resumed gives what a speaker says behind a stage direction, which breaks a turn:
// (「없습니다」 하는 위원 있음) 가결되었음을 선포합니다.
func (r *reader) resumed(begins []turn, last int) (words diag.Span, end int) {
	first := last + 1
	if first+1 >= len(begins) || !r.stageDirection(first) || begins[first+1].kind != noTurn || !r.turnGoesOn(first+1) {
		return words, last
	}
	end = first + 1
	for end+1 < len(begins) && begins[end+1].kind == noTurn && r.turnGoesOn(end+1) {
		end++
	}
	return diag.Span{Start: r.lines[first+1].Start, End: r.lines[end].End}, end
}

// stageDirection reports whether a line stands in brackets as a whole.
func (r *reader) stageDirection(i int) bool {
	s := r.str(r.lines[i])
	return strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")")
}

// turnGoesOn reports whether line i goes on with what was said before: it is a
// sentence, and no heading, label, list or stage direction.
func (r *reader) turnGoesOn(i int) bool {
	l := r.lines[i]
	return !r.heading[l.Start] && r.endsSpeech(r.str(l)) && !r.stageDirection(i) && !r.otherLabel(i) && !r.opensItem(i) && !r.otherTurn(i)
}

// endsSpeech reports whether a line ends as a sentence does; in a record of what was said a
// polite one needs no full stop.
func (r *reader) endsSpeech(s string) bool {
	if i := strings.LastIndex(s, " ("); i > 0 && strings.HasSuffix(s, ")") && strings.ContainsAny(s[i-1:i], ".?!") {
		s = s[:i] // a stage direction: 열에 여섯이거든요. (웃음)
	}
	return endsSentence(s) || polite(s) && r.recorded()
}

// otherTurn reports whether a line of minutes has the sign of their turns, whoever speaks:
// ○의사팀 변채운 ….
func (r *reader) otherTurn(i int) bool {
	return (r.turnCount[minutesTurn] >= 2 || r.recorded()) && len(r.lineTokens(i)) > 2 && r.turnSigned(i)
}

// turnSigns begin the turns of minutes.
const turnSigns = "○◯●◦□◇⊙◎"

// opensItem reports whether a line begins with a sign of a list.
func (r *reader) opensItem(i int) bool {
	list := r.lineTokens(i)
	return len(list) > 0 && list[0].mark < 0 && strings.Contains("■◆□◇▲△▶▷※*-–—―", list[0].text)
}

// otherLabel reports whether a line begins with the label of somebody else's turn
// who has no mark: 사회: …
func (r *reader) otherLabel(i int) bool {
	list := r.lineTokens(i)
	if len(list) > 0 && list[0].text == "(" {
		end := closes(list, 0)
		return end > 2 && end < 6 && end < len(list) && list[end].gap // (위원들) 없습니다.
	}
	for k := 1; k < len(list) && k < 5; k++ {
		if list[k].text == ":" || list[k].text == "=" {
			return true
		}
		if list[k].mark < 0 && !list[k].word() {
			return false
		}
	}
	return false
}

// endsSentence reports whether a line ends as a sentence does.
func endsSentence(s string) bool {
	if i := strings.LastIndex(s, "【"); i > 0 && strings.HasSuffix(s, "】") {
		s = s[:i] // signed: …줄이겠다.【나은별 기자】
	}
	s = strings.TrimRight(s, " ”\"’')")
	if n := len(s); n > 1 && s[n-1] == '.' && s[n-2] >= '0' && s[n-2] <= '9' {
		return false // a date or a number
	}
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "…")
}

// turnAt reads the beginning of a turn on line i.
func (r *reader) turnAt(i int) turn {
	list := r.lineTokens(i)
	if len(list) < 3 {
		return turn{}
	}
	line := r.lines[i]
	if list[0].text == "[" && list[len(list)-1].text == "]" {
		if t := r.clipAt(list[1 : len(list)-1]); t.kind != noTurn {
			t.words.End = list[len(list)-1].Start
			t.words = r.unquoted(r.trim(t.words))
			return t
		}
	}
	end := tagEnd(list)
	if end == 0 && list[0].mark < 0 && clips[list[0].text] {
		end = 1 // 녹취 나은별(한빛부 과장): “…”
	}
	if end > 0 {
		if t := r.clipAt(list[end:]); t.kind != noTurn {
			t.words = r.unquoted(diag.Span{Start: t.words.Start, End: line.End})
			return t
		}
	}
	sign := 0
	if list[0].mark < 0 && strings.Contains(bullets+"-–—―", list[0].text) {
		sign = 1
	}
	for _, read := range []func([]token) turn{r.bracketTurn, r.namedByPost, r.namedWithBracket} {
		if t := read(list[sign:]); t.kind != noTurn {
			t.words = r.unquoted(diag.Span{Start: t.words.Start, End: line.End})
			return t
		}
	}
	if sign == 0 {
		if t := r.wideTurn(list, line); t.kind != noTurn {
			return t
		}
	}
	if sign == 1 && r.turnSigned(i) {
		if t := r.minutesAt(list); t.kind != noTurn {
			t.words.End = line.End
			return t
		}
	}
	if t := r.labelAt(list[sign:], labelTurn); t.kind != noTurn {
		t.words = r.unquoted(diag.Span{Start: t.words.Start, End: line.End})
		return t
	}
	return turn{}
}

// nameAlone reads a line that is a name with its title, under which polite sentences
// stand: what the person says, where a text about the person would be plain.
func (r *reader) nameAlone(i int) turn {
	if t := r.gluedSpeaker(i); t.kind != noTurn {
		return t
	}
	if i+1 >= len(r.lines) || !r.namesSpeaker(i) || !polite(r.str(r.lines[i+1])) || within(r.lines[i], r.contactBlocks()) {
		return turn{}
	}
	return turn{nameTurn, r.Mentions[r.marks(r.lines[i], "person")[0]].ID, r.lines[i+1]}
}

// gluedSpeaker reads a line of minutes that is a sign and a word, a name that is marked elsewhere with the post glued to
// it, over what the person says: ◯나은별위원.
func (r *reader) gluedSpeaker(i int) turn {
	list := r.lineTokens(i)
	if i+1 >= len(r.lines) || len(list) != 2 || !list[1].word() || !r.turnSigned(i) || !polite(r.str(r.lines[i+1])) {
		return turn{}
	}
	for k := range r.Mentions {
		if m := &r.Mentions[k]; m.ID.Kind == "person" {
			if post, ok := strings.CutPrefix(list[1].text, m.ID.Base()); ok && r.isPost(post, true) {
				return turn{nameTurn, m.ID, r.lines[i+1]}
			}
		}
	}
	return turn{}
}

// labelAlone reads a line that is the label of whoever speaks on the lines under it, in brackets
// or with a bracket behind it: [나은별 / 한빛부 장관], [나은별], 나은별 기자>.
func (r *reader) labelAlone(i int) turn {
	list := r.lineTokens(i)
	n := len(list)
	if i+1 >= len(r.lines) || n < 3 || length(r.str(r.lines[i])) > longestCaption {
		return turn{}
	}
	if t := r.clipOver(i, list); t.kind != noTurn || r.people(list) != 1 {
		return t
	}
	if n > 4 && list[0].mark < 0 && strings.Contains(bullets, list[0].text) && clips[list[1].text] {
		list, n = list[1:], n-1 // ▶ 인터뷰 : …
	}
	if n > 3 && clips[list[0].text] && strings.Contains(":：", list[1].text) && r.namesIn(list[2:]) && r.opensQuoted(i+1) {
		_, end := r.sign(i + 1)
		words := diag.Span{Start: max(end, r.lines[i+1].Start), End: r.lines[i+1].End}
		return turn{broadcastTurn, r.saidBelow(i).speaker, r.unquoted(r.trim(words))} // 인터뷰 : 나은별 / 한빛부 장관
	}
	tag := tagEnd(list)
	if tag > 0 && tag < n && r.namesIn(list[tag:]) && r.opensQuoted(i+1) {
		return r.saidBelow(i)
	}
	inside := list[:n-1]
	if strings.Contains("[<【〈", list[0].text) && list[0].mark < 0 {
		inside = list[1 : n-1]
	}
	if !strings.Contains("]>】〉", list[n-1].text) || len(inside) == 0 || !r.namesIn(inside) {
		return turn{}
	}
	if next := r.str(r.lines[i+1]); !endsSentence(next) && !r.opensQuoted(i+1) {
		return turn{}
	}
	return r.saidBelow(i)
}

// clipOver reads a clip in brackets whose label stands on a line of its own and whose words end with
// the bracket on a later one:
//
//	[나은별 / 가람시 중앙동:
//	다시 왔어요.]
func (r *reader) clipOver(i int, list []token) turn {
	n := len(list)
	if list[0].text != "[" || list[0].mark >= 0 || !strings.Contains(":：", list[n-1].text) || n > longestLabel {
		return turn{}
	}
	words := diag.Span{Start: r.lines[i+1].Start}
	for k := i + 1; k < len(r.lines) && k <= i+longestClip && words.End == 0; k++ {
		s := r.str(r.lines[k])
		if strings.HasPrefix(s, "[") {
			return turn{}
		}
		if strings.HasSuffix(s, "]") {
			words.End = r.lines[k].End - 1
		}
	}
	switch label := list[1 : n-1]; {
	case words.End == 0:
	case r.people(label) == 1 && r.namesIn(label):
		return turn{broadcastTurn, r.Mentions[r.marks(r.lines[i], "person")[0]].ID, r.trim(words)}
	case r.people(label) == 0:
		if id, ok := r.namelessLabel(label); ok {
			return turn{broadcastTurn, id, r.trim(words)}
		}
	}
	return turn{}
}

// longestClip is the most lines of such a clip.
const longestClip = 6

// saidBelow is the turn of the person whom line i names, with the words of the next line.
func (r *reader) saidBelow(i int) turn {
	return turn{nameTurn, r.Mentions[r.marks(r.lines[i], "person")[0]].ID, r.unquoted(r.lines[i+1])}
}

// longestCaption is the length of a label of its own line, in characters.
const longestCaption = 40

// namesIn reports whether the words of a label are a name, alone or with a title or a stroke
// and what the person is, and no signature or credit.
func (r *reader) namesIn(inside []token) bool {
	for k, t := range inside {
		if t.text == "=" || t.mark < 0 && (signed[t.text] || labels[t.text]) {
			return false
		}
		if r.kind(t) == "person" && k > 0 {
			left, _ := r.leftTitle(inside, k, 0)
			return left.found && left.in.Start == inside[0].Start && k+1 == len(inside)
		}
	}
	return r.kind(inside[0]) == "person"
}

// signed are words of those who sign a text or took its pictures.
var signed = korean.List("signing")

// polite reports whether a line ends in the polite style of speech.
func polite(s string) bool {
	return politeEnds.Ends(strings.TrimRight(s, " .?!…”\"’')"))
}

// tagEnd gives the index behind the tag of a clip at the beginning of a line, 0
// without one: <녹취>, [인터뷰], ◀ 인터뷰 ▶.
func tagEnd(list []token) int {
	for k := 2; k < min(len(list), 5); k++ {
		if strings.Contains("<[【〈◀", list[0].text) && strings.Contains(">]】〉▶", list[k].text) && clips[list[1].text] {
			return k + 1
		}
	}
	return 0
}

// clipAt reads the label of a clip and what is said in it.
func (r *reader) clipAt(list []token) turn {
	if t := r.labelAt(list, broadcastTurn); t.kind != noTurn {
		return t
	}
	return r.namelessClip(list)
}

// namelessClip reads the label of a clip of somebody without a name: 마을 주민(음성변조): ….
func (r *reader) namelessClip(list []token) turn {
	at := slices.IndexFunc(list, func(t token) bool { return t.text == ":" || t.text == "：" })
	if at < 1 || at > longestLabel || at+1 >= len(list) || r.people(list[:at]) > 0 {
		return turn{}
	}
	id, ok := r.namelessLabel(list[:at])
	if !ok {
		return turn{}
	}
	return turn{broadcastTurn, id, diag.Span{Start: list[at+1].Start, End: list[len(list)-1].End}}
}

// namelessLabel gives whom a label describes that names nobody, its bracket left out: a body's for those
// of a body.
func (r *reader) namelessLabel(label []token) (entity.ID, bool) {
	if k := slices.IndexFunc(label, func(t token) bool { return t.text == "(" }); k > 0 {
		label = label[:k]
	}
	last := label[len(label)-1]
	if slices.ContainsFunc(label, token.sign) || tailIn(last.text, peopleNouns) == "" && !r.isPost(last.text, true) {
		return entity.ID{}, false
	}
	if len(label) == 2 && r.kind(label[0]) == "agency" && tailIn(last.text, peopleNouns) != "" {
		return r.Mentions[label[0].mark].ID, true // 한빛원 관계자
	}
	return nameless(phrase(label)), true
}

// clips are the words of such tags.
var clips = korean.List("clips")

// longestLabel is the most tokens of a speaker's label.
const longestLabel = 10

// labelAt reads a name or a surname with a title and a colon or = behind.
func (r *reader) labelAt(list []token, kind turnKind) turn {
	if len(list) < 3 {
		return turn{}
	}
	for k := 1; k < len(list)-1 && k < longestLabel; k++ {
		t := list[k]
		if t.text == ":" || t.text == "：" || t.text == "=" || t.text == ">" && k < 5 {
			who := entity.ID{}
			if r.kind(list[0]) == "person" {
				who = r.Mentions[list[0].mark].ID
			} else if id, ok := r.postAndName(list[:k]); ok && endsSentence(r.str(r.lines[r.line(list[0].Start)])) {
				who = id
			} else if k == 1 && kind == labelTurn {
				if who = r.bySurname(list[0].text); who.IsZero() {
					who = r.byPart(list[0].text)
				}
				if who.IsZero() {
					who = r.byShortLabel(list[0].text)
				}
				if r.kind(list[k+1]) == "person" {
					return turn{} // 사회 = 나은별 편집장
				}
			}
			if who.IsZero() {
				return turn{}
			}
			return turn{kind, who, diag.Span{Start: list[k+1].Start, End: list[len(list)-1].End}}
		}
		if t.sign() && !strings.Contains("()/·", t.text) || r.kind(t) == "person" && r.kind(list[0]) == "person" {
			return turn{}
		}
	}
	return turn{}
}

// postAndName gives the person of a label that is a post and a name: 학생 대표 나은별.
func (r *reader) postAndName(label []token) (entity.ID, bool) {
	k := len(label) - 1
	if k < 1 || r.kind(label[k]) != "person" || r.people(label) != 1 {
		return entity.ID{}, false
	}
	left, _ := r.leftTitle(label, k, 0)
	for _, t := range label[:k] {
		left.found = left.found && (t.mark >= 0 || t.word() && nounLike(t.text))
	}
	return r.Mentions[label[k].mark].ID, left.found
}

// bySurname gives the one person of the text whose name begins with a syllable.
func (r *reader) bySurname(s string) entity.ID {
	if length(s) != 1 || s < "가" || s > "힣" {
		return entity.ID{}
	}
	var found []entity.ID
	for i := range r.Mentions {
		if id := r.Mentions[i].ID; len(found) < 2 && id.Kind == "person" && strings.HasPrefix(id.Name, s) {
			found = union(found, []entity.ID{id})
		}
	}
	return only(found)
}

// byPart gives the one person who has a part in a round table by what the list of those
// present says: 사회 = 나은별 편집장, 나은별(사회).
func (r *reader) byPart(part string) entity.ID {
	if !tableParts[part] {
		return entity.ID{}
	}
	if id, known := r.ofPart[part]; known {
		return id
	}
	var found []entity.ID
	for i := range r.lines {
		list := r.lineTokens(i)
		for k, t := range list {
			if r.kind(t) != "person" {
				continue
			}
			label := k >= 2 && list[k-2].text == part && (list[k-1].text == ":" || list[k-1].text == "=")
			bracket := partAt(list, k+1, part) || r.people(list) == 1 && partAt(list, len(list)-3, part) // 나은별 실무위원(사회)
			if label || bracket {
				found = union(found, []entity.ID{r.Mentions[t.mark].ID})
			}
		}
	}
	r.ofPart[part] = only(found)
	return r.ofPart[part]
}

// byShortLabel gives the person whom a bracket says to be called so from there on (나은별 앵커 (이하 앵커)), or the
// one of the text who has the post of those who ask.
func (r *reader) byShortLabel(label string) entity.ID {
	key := label + ":" // apart from what byPart keeps
	if id, known := r.ofPart[key]; known {
		return id
	}
	var called, posted []entity.ID
	for i := range r.lines {
		list := r.lineTokens(i)
		for k, t := range list {
			if r.kind(t) != "person" {
				continue
			}
			if k+1 < len(list) && korean.BareNoun(list[k+1].text) == label && askers.Has(label) {
				posted = union(posted, []entity.ID{r.Mentions[t.mark].ID})
			}
			for n := k + 1; n+3 < len(list) && n < k+longestTitle && r.kind(list[n]) != "person"; n++ {
				if list[n].text == "(" && calledBelow.Has(list[n+1].text) && list[n+2].text == label && list[n+3].text == ")" {
					called = union(called, []entity.ID{r.Mentions[t.mark].ID})
				}
			}
		}
	}
	if len(called) == 0 {
		called = posted
	}
	r.ofPart[key] = only(called)
	return r.ofPart[key]
}

// byLabel gives the one person of minutes whose post alone is the label of turns, by the list of those present: (간사), of
// 간 사 : 나은별.
func (r *reader) byLabel(inside []token) entity.ID {
	if len(inside) != 1 || !inside[0].word() || !r.isPost(inside[0].text, true) && !looseAlone[inside[0].text] || !r.recorded() {
		return entity.ID{}
	}
	key := inside[0].text + "()"
	if id, known := r.ofPart[key]; known {
		return id
	}
	var found []entity.ID
	for i := range r.lines {
		list := r.lineTokens(i)
		for len(list) > 0 && (list[0].sign() || list[0].text == circleSign) {
			list = list[1:]
		}
		if len(list) > 2 && list[0].text == inside[0].text && list[1].text == ":" && r.people(list) == 1 {
			found = union(found, r.ids(r.marks(r.lines[i], "person")))
		}
	}
	r.ofPart[key] = only(found)
	return r.ofPart[key]
}

// partAt reports whether a bracket that holds a part of a round table opens at token k.
func partAt(list []token, k int, part string) bool {
	return k > 0 && k+2 < len(list) && list[k].text == "(" && list[k+1].text == part && list[k+2].text == ")"
}

// tableParts are the parts that somebody has in a round table.
var tableParts = korean.List("parts of a round table")

// minutesAt reads a sign, a post, a name and what was said, or a name with the post
// behind it: ○위원장 나은별 |…, ○하늘찬 위원 |….
func (r *reader) minutesAt(list []token) turn {
	for k := 1; k < len(list) && k < longestLabel; k++ {
		if r.kind(list[k]) != "person" || r.isShort(list[k]) {
			continue
		}
		next := k + 1
		if out := list[k-1].text == "(" && next < len(list) && list[next].text == ")"; out && k > 2 && r.headsTurn(list, k-2) {
			next++ // ○의장(나은별) …, ○한빛본부 정보실장(나은별) …
		} else if k == 1 {
			if next >= len(list) || !list[next].word() || !list[next].gap || r.ownPost(list[next].text) != list[next].text {
				return turn{}
			}
			next++
		} else if left, _ := r.leftTitle(list, k, 1); (!left.found || left.in.Start != list[1].Start && list[k-1].text != ")") && !r.unitBefore(list[1:k]) {
			return turn{}
		} else if !left.found && next+1 < len(list) && list[next].gap && r.ownPost(list[next].text) == list[next].text {
			next++ // ○의사팀 나은별 주무관 …
		}
		if next+1 < len(list) && strings.Contains(":：=", list[next].text) {
			return turn{minutesTurn, r.Mentions[list[k].mark].ID, diag.Span{Start: list[next+1].Start, End: list[len(list)-1].End}}
		}
		if next >= len(list) || !list[next].gap {
			return turn{}
		}
		return turn{minutesTurn, r.Mentions[list[k].mark].ID, diag.Span{Start: list[next].Start, End: list[len(list)-1].End}}
	}
	return turn{}
}

// wideTurn reads a name with its title, in front of or behind it, at the beginning of a line
// of minutes without signs: 나은별 위원  동의합니다. A wide space stands before what was said, or
// the text is a record of what was said and the words are polite.
func (r *reader) wideTurn(list []token, line diag.Span) turn {
	i := slices.IndexFunc(list, func(t token) bool { return r.kind(t) == "person" })
	if i < 0 || i > 3 || r.heading[line.Start] {
		return turn{}
	}
	k := i + 1
	if i == 0 {
		right, next := r.rightTitle(list, 0)
		if !right.found || list[next-1].text != right.post[strings.LastIndexByte(right.post, ' ')+1:] {
			return turn{}
		}
		k = next
	} else if left, _ := r.leftTitle(list, i, 0); !left.found || left.in.Start != list[0].Start {
		return turn{}
	}
	if k >= len(list) || !list[k].gap || list[k].sign() || !r.endsSpeech(r.str(line)) {
		return turn{}
	}
	calls := r.callsBy(list[k].text) && !(k+1 < len(list) && list[k+1].text == "!") // 나은별 위원 위원장!
	if !list[k].col && (!r.recorded() || calls || !polite(r.str(line)) && !strings.HasSuffix(r.str(line), "!")) {
		return turn{}
	}
	return turn{minutesTurn, r.Mentions[list[i].mark].ID, diag.Span{Start: list[k].Start, End: line.End}}
}

// headsTurn reports whether the words of a turn from its sign up to index k are a post with what
// stands in front of it.
func (r *reader) headsTurn(list []token, k int) bool {
	for _, t := range list[1:k] {
		if t.mark < 0 && !(t.word() && nounLike(t.text)) {
			return false
		}
	}
	return r.postOutside(list, k, 1).found
}

// recorded reports whether the headline or the first lines of a text say that it is a record
// of what was said.
func (r *reader) recorded() bool {
	return r.introducedBy(transcripts)
}

// transcripts are words for records of what was said.
var transcripts = words("transcripts")

// unitBefore reports whether words in front of a name are a part of a body or what
// somebody is in it, and no post: ○의회사무국직원 |나은별|.
func (r *reader) unitBefore(words []token) bool {
	for _, w := range words {
		if !w.word() || !nounLike(w.text) {
			return false
		}
	}
	last := words[len(words)-1].text
	return len(words) < 4 && (office(last) || tailIn(last, peopleNouns) != "")
}

// bracketTurn reads a speaker in a bracket of its own in front of what was said:
// (나은별 위원장) …, [위원장 나은별] ….
func (r *reader) bracketTurn(list []token) turn {
	if len(list) < 3 || !strings.Contains("([<【", list[0].text) || list[0].mark >= 0 {
		return turn{}
	}
	for k := 1; k+1 < len(list) && k < longestLabel; k++ {
		if strings.Contains(")]>】", list[k].text) {
			inside := list[1:k]
			if id := r.byLabel(inside); !id.IsZero() && list[k+1].gap {
				return turn{minutesTurn, id, diag.Span{Start: list[k+1].Start, End: list[len(list)-1].End}}
			}
			if r.people(inside) != 1 || !list[k+1].gap || len(inside) < 2 && list[0].text == "(" && !strings.Contains(inside[0].text, " ") { // (나 원장) names who answers, (나은별) may not
				return turn{}
			}
			return turn{minutesTurn, r.Mentions[r.marks(diag.Span{Start: list[1].Start, End: list[k].Start}, "person")[0]].ID, diag.Span{Start: list[k+1].Start, End: list[len(list)-1].End}}
		}
		if list[k].sign() && !dots(list[k]) {
			return turn{}
		}
	}
	return turn{}
}

// namedByPost reads a post with the name in a bracket and a colon behind it in front of
// what was said: 위원장(나은별): ….
func (r *reader) namedByPost(list []token) turn {
	if len(list) < 6 || !list[0].word() || r.ownPost(list[0].text) != list[0].text || list[1].text != "(" || r.kind(list[2]) != "person" || list[3].text != ")" || !strings.Contains(":：=", list[4].text) {
		return turn{}
	}
	return turn{labelTurn, r.Mentions[list[2].mark].ID, diag.Span{Start: list[5].Start, End: list[len(list)-1].End}}
}

// namedWithBracket reads a name with what the person is in a bracket and no particle behind
// it in front of what was said in the polite style: 나은별(한빛대 교수) …해야 합니다.
func (r *reader) namedWithBracket(list []token) turn {
	if len(list) < 5 || r.kind(list[0]) != "person" || list[1].text != "(" {
		return turn{}
	}
	k := closes(list, 1)
	if k < 0 || k > longestLabel || k >= len(list) || !list[k].gap || !r.listPost(list[2:k-1], -1).found || r.callsBy(list[k].text) || !polite(r.Text[list[k].Start:r.lines[r.line(list[k].Start)].End]) {
		return turn{}
	}
	return turn{labelTurn, r.Mentions[list[0].mark].ID, diag.Span{Start: list[k].Start, End: list[len(list)-1].End}}
}

// callsBy reports whether a word behind a name and a bracket still belongs to them: 씨는,
// 국장은, 등이.
func (r *reader) callsBy(word string) bool {
	_, post := r.postOf(word, true)
	return post || titlesOfRespect.Begins(word) || andSo.Begins(word)
}

// minutes reports whether the text is minutes, and gives the line of their first
// turn.
func (r *reader) minutes() (first int, ok bool) {
	_, count := r.begun()
	if r.firstTurn < 0 {
		return 0, false
	}
	return r.firstTurn, r.enoughTurns(r.firstTurn, count)
}

// Words of labels; words.tsv says what for.
var (
	askers       = words("askers")
	presentWords = words("present-words")
	calledBelow  = words("called-below")
)

// politeEnds end sentences that are spoken.
var politeEnds = words("polite-ends")
