package facts

import (
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
	"sillok/internal/korean"
)

// A personnel notice is a list in sections. An item tells the new post in front of
// the name and the former one behind it, in a bracket or in a column of its own:
//
//	◇ 한빛부 <국장급 전보>(2021. 9. 1.자)
//	▲대변인 나은별(감사담당관) ▲정보국장 하늘찬
//	기획조정실 실장 도지한 기획조정실 경영기획부장
//
// In sections of those who leave the only post is the former one.

// noticeWords tell that a text is a personnel notice.
var noticeWords = words("notice-words")

// bullets begin the items of a notice.
const bullets = "▲△▷▶○◯●◦□■◆◇•⊙◎"

// sectionSigns begin the heads of sections, besides the bullets of their items.
const sectionSigns = "◇◆□■▣◈▤▥❖★☆<〈＜《[【"

// leaving are the words of sections of those who leave.
var leaving = korean.Finder("leaving")

// section is what a notice's sections tell of the items behind them.
type section struct {
	body   entity.ID
	day    edtf.Date
	all    edtf.Date // the day of the notice as a whole, which a body's own replaces
	leaves bool
	post   string // what all in it become, where items tell units alone
	sign   string // of the heads that name bodies
}

// notices reads the posts of personnel notices.
func (r *reader) notices() []claim {
	lines := r.noticeLines()
	if len(lines) == 0 {
		return nil
	}
	day := r.headDay()
	s := section{body: r.noticeBody(lines[0]), day: day, all: day}
	var list []claim
	from := lines[0].first
	for from > 0 && r.sectionHead(from-1).Len() > 0 {
		from--
	}
	for i := from; i < len(r.lines); i++ {
		r.enter(&s, i)
		if !slices.Contains(lines, noticeLine{i}) {
			continue
		}
		block := s.day
		if block.IsZero() {
			block = r.blockDay(i)
		}
		var last []claim
		for _, item := range r.noticeItems(i) {
			label := item.head
			if own := r.labelIn(r.lines[i].Start, item.tokens[item.name].Start); own != "" {
				label = own
			}
			if label != "" {
				s.leaves = leaving.In(label)
				s.post = r.sectionPost(label)
			}
			of := s
			of.day = block
			found := r.noticePosts(item, of)
			if item.shares && len(last) > 0 {
				found = r.sharedPosts(last, item)
			}
			list, last = append(list, found...), found
		}
	}
	return list
}

// blockDay gives the day that stands behind the last item of the block of line i, and holds
// for all of it: … 나은별 (2월 3일자). One of 이상 holds for all blocks above it.
func (r *reader) blockDay(i int) edtf.Date {
	if r.blocksEnd == nil {
		r.readBlocks()
	}
	j := r.blocksEnd[i]
	if j == len(r.lines) {
		return edtf.Date{}
	}
	day, all := r.tailDay(j)
	if other := r.headsUpTo[j] > r.headsUpTo[i]; other && !all {
		return edtf.Date{} // another body's block lies between
	}
	return day
}

// readBlocks finds for each line the next one that ends with the day of a block, the number
// of lines where there is none, and how many lines up to it head the block of a body.
func (r *reader) readBlocks() {
	n := len(r.lines)
	r.blocksEnd, r.headsUpTo = make([]int, n), make([]int, n)
	heads, next := 0, n
	for i := range n {
		if len(r.marks(r.sectionHead(i), "agency")) > 0 {
			heads++
		}
		r.headsUpTo[i] = heads
	}
	for i := n - 1; i >= 0; i-- {
		if day, _ := r.tailDay(i); !day.IsZero() {
			next = i
		}
		r.blocksEnd[i] = next
	}
}

// tailDay gives the day with 자 that ends a line, which names somebody or stands in a
// bracket; all says that the line speaks of all above.
func (r *reader) tailDay(j int) (day edtf.Date, all bool) {
	l := r.lines[j]
	list := r.marks(l, "date")
	if len(list) == 0 || len(r.marks(l, "person")) == 0 && !strings.HasPrefix(r.str(l), "(") {
		return day, false
	}
	m := list[len(list)-1]
	rest, ok := effective.CutBegin(r.Text[r.Mentions[m].In.End:l.End])
	if !ok || strings.Trim(rest, " )") != "" {
		return day, false
	}
	return r.date(m), strings.Contains(r.str(l), aboveAll)
}

// endsBlock reports whether line i is the day of the items above it, and heads none below.
func (r *reader) endsBlock(i int) bool {
	day, all := r.tailDay(i)
	return !day.IsZero() && (all || i > 0 && len(r.noticeItems(i-1)) > 0)
}

// aboveAll says that a day holds for all that stands above it.
const aboveAll = "이상"

// sharedPosts gives the posts of the item before to a name that stands alone behind it.
func (r *reader) sharedPosts(last []claim, item noticeItem) []claim {
	t := item.tokens[item.name]
	list := slices.Clone(last)
	for i := range list {
		list[i].Person, list[i].In, list[i].Evidence = r.Mentions[t.mark].ID, t.Span, t.text
	}
	return list
}

// enter takes what line i says as the head of a section: its body, its day, and
// whether its people leave. Before the first items the last head counts.
func (r *reader) enter(s *section, i int) {
	head := r.sectionHead(i)
	if head.Len() == 0 {
		return
	}
	s.leaves = leaving.In(r.str(head))
	s.post = r.sectionPost(r.str(head))
	sign := korean.FirstRunes(r.str(head), 1)
	switch own := r.marks(head, "agency"); {
	case len(own) > 0:
		s.body, s.day, s.sign = r.Mentions[own[0]].ID, s.all, sign // ◇ 한빛부
	case sign == s.sign && !tellsMove(r.str(head)):
		s.body, s.day = entity.ID{}, s.all // of a body that has no mark
	}
	for _, m := range r.marks(head, "date") {
		if r.takesEffect(m) {
			s.day = r.date(m)
		}
	}
}

// tellsMove reports whether the head of a section says what becomes of its people, and
// names no body: ◇ 과장급 전보.
func tellsMove(head string) bool {
	return leaving.In(head) || slices.ContainsFunc(strings.FieldsFunc(head, func(c rune) bool { return strings.ContainsRune(" <>〈〉()[]"+sectionSigns+bullets, c) }), func(w string) bool {
		return transferring[w] || decrees[w] || personnel[w] || works[w] || strings.HasSuffix(w, grade)
	})
}

// grade ends the words for the rank of those who are moved: 국장급.
const grade = "급"

// sectionHead gives the words that begin a section: a line with a sign or with the
// day of the notice and nobody's name, or what stands before the first item of such
// a line (◇한빛부 ▲국장 나은별).
func (r *reader) sectionHead(i int) diag.Span {
	l := r.lines[i]
	s := r.str(l)
	if strings.IndexAny(s, sectionSigns+bullets) == 0 {
		sign := runeLen(s)
		if k := strings.IndexAny(s[sign:], bullets); k >= 0 {
			l.End = l.Start + sign + k
		}
	} else if sentenceLike(s) || length(s) > 60 || r.endsBlock(i) || !slices.ContainsFunc(r.marks(l, "date"), func(m int) bool {
		return r.takesEffect(m)
	}) {
		return diag.Span{}
	}
	if len(r.marks(l, "person")) > 0 {
		return diag.Span{}
	}
	return l
}

// sectionPost gives the post that a section's head names by itself: 부장 of <부장 승진>.
func (r *reader) sectionPost(head string) string {
	for _, w := range strings.Fields(strings.Trim(head, sectionSigns+"▲△▷▶○◯●◦•>〉＞》]】 ")) {
		if r.isPost(w, true) || works[w] {
			return w
		}
	}
	return ""
}

// labelIn gives the last label in angle brackets between two offsets: <승진>.
func (r *reader) labelIn(from, to int) string {
	s := r.Text[from:to]
	open := strings.LastIndexAny(s, "<〈＜")
	if open < 0 {
		return ""
	}
	return s[open:]
}

// noticePosts makes the claims of an item: the new post, and the former ones.
func (r *reader) noticePosts(item noticeItem, s section) []claim {
	tokens, k := item.tokens, item.name
	day := s.day
	in := diag.Span{Start: tokens[0].Start, End: tokens[len(tokens)-1].End}
	if own := r.marks(in, "date"); len(own) > 0 {
		day = r.date(own[0])
	}
	left, _ := r.leftTitle(tokens, k, 0)
	if !left.found {
		left = r.labelTitle(tokens, k, 0)
	}
	also, at := r.joinedPost(tokens, k, 0)
	if also.found {
		left, _ = r.leftTitle(tokens, k, at)
	}
	if unit := r.unitItem(tokens, k); s.post != "" && (len(unit) > 0 || len(tokens) == 1) {
		left = r.unitTitle(unit, s.post, tokens[k])
	}
	if !left.found && r.onlyWorks(tokens, k) && k+1 == len(tokens) {
		left = r.careerPost(tokens[:k], -1, false) // 가람지원단 파견 나은별
	}
	left, rank := r.wholeItem(left, tokens, k)
	var list []claim
	add := func(t title, when edtf.Date) {
		if t.found {
			list = append(list, r.noticeClaim(tokens[k].mark, t, when, s.body, in))
		}
	}
	if left.found && !s.leaves {
		add(also, since(day))
		add(left, since(day))
		add(rank, since(day))
	} else {
		add(also, until(day))
		add(left, until(day))
	}
	behind := tokens[k+1:]
	if len(behind) > 1 && behind[0].text == "(" {
		if end := closes(behind, 0); end > 2 {
			for _, part := range parts(behind[1 : end-1]) {
				if p := r.listPost(part, -1); p.found {
					add(p, r.formerTill(p, day))
				}
			}
			behind = behind[end:]
		}
	}
	for n, t := range behind {
		if arrow(t) { // 나은별 정보과장 → 기획실장
			add(r.listPost(behind[:n], -1), until(day))
			add(r.listPost(behind[n+1:], -1), since(day))
			return list
		}
	}
	if left.found {
		if p := r.careerPost(behind, -1, false); p.found {
			add(p, until(day))
		}
		return list
	}
	found, _ := r.around(tokens, k, 0)
	for _, t := range found {
		if s.leaves {
			add(t, until(day))
		} else {
			add(t, since(day))
		}
	}
	return list
}

// unitTitle makes the title of an item that tells a unit alone: 부장 of 전산정보부 is 전산정보부장.
func (r *reader) unitTitle(unit []token, post string, name token) title {
	t := title{post: post, agency: -1, in: name.Span, unit: true, found: true}
	if len(unit) > 0 && r.kind(unit[0]) == "agency" {
		t.agency, unit = unit[0].mark, unit[1:]
	}
	if n := len(unit); n > 0 {
		if t.post = oneWord(phrase(unit) + " " + post); headSyllable.Ends(unit[n-1].text) {
			t.post = phrase(unit) // 중앙보급창장, of 과장급
		}
	}
	return t
}

// wholeItem gives a title all the words of its item in front of it (의회 전문위원 나은별),
// and the rank apart that stands behind a post (정보본부장 전무 나은별): that of officials
// goes without saying (정보과장 행정사무관 나은별).
func (r *reader) wholeItem(t title, tokens []token, k int) (post, rank title) {
	at := k
	for at > 0 && tokens[at].Start > t.in.Start {
		at--
	}
	if !t.found || t.agency >= 0 || t.unit && at == 0 || tokens[at].mark >= 0 {
		return t, rank
	}
	words := tokens[:at]
	for n, w := range words {
		if !w.word() || !nounLike(w.text) || n > 0 && !w.gap {
			return t, rank
		}
	}
	switch {
	case len(words) == 0:
	case r.ownPost(words[len(words)-1].text) != "" && !besides[words[len(words)-1].text]:
		head := t
		head.post, head.in.Start = phrase(words), words[0].Start
		if !ofOfficial(t.post) && !civil[tailIn(t.post, civil)] {
			rank = t
		}
		return head, rank
	default:
		t.post, t.unit, t.in.Start = phrase(words)+" "+t.post, true, words[0].Start
	}
	return t, rank
}

// civil are the ranks of officials.
var civil = korean.List("ranks of officials")

// formerTill is the end of the post that somebody gives up for a new one on a day,
// and nothing for a post of earlier times (전 한빛원 연구원).
func (r *reader) formerTill(t title, day edtf.Date) edtf.Date {
	if t.former {
		return edtf.Date{}
	}
	return until(day)
}

// noticeClaim makes a claim of an item's post.
func (r *reader) noticeClaim(person int, t title, when edtf.Date, body entity.ID, in diag.Span) claim {
	c := claim{Role: doc.Role{Person: r.Mentions[person].ID, Post: t.post, When: when, Agency: body, In: in, Evidence: r.str(in)}}
	if postElsewhere(t.post) {
		c.Agency = entity.ID{}
	}
	if t.agency >= 0 {
		c.Agency = r.Mentions[t.agency].ID
	}
	if rank, ok := strings.CutPrefix(c.Post, sent.Word()+" "); ok {
		c.Post, c.Agency = rank, body // 가람원 파견 나은별 서기관: still one of those who send
	}
	return c
}

// noticeBody gives the body whose notice it is: the first that a line right above the first
// item names which is no sentence, else the one that the headline or the article tells of,
// else the first named before the first item that is the subject of a sentence or stands in none.
func (r *reader) noticeBody(first noticeLine) entity.ID {
	for i := first.first - 1; i >= 0 && !endsSentence(r.str(r.lines[i])); i-- {
		if list := r.marks(r.lines[i], "agency"); len(list) > 0 {
			return r.Mentions[list[0]].ID
		}
	}
	if id := r.titleBody(); !id.IsZero() {
		return id
	}
	if id := r.personnelBody(); !id.IsZero() {
		return id
	}
	for _, l := range r.lines[:first.first] {
		list := r.marks(l, "agency")
		if m, ok := r.bodySubject(l); ok && endsSentence(r.str(l)) {
			return r.Mentions[m].ID
		}
		if len(list) > 0 && !endsSentence(r.str(l)) {
			return r.Mentions[list[0]].ID
		}
	}
	return entity.ID{}
}

// titleBody gives the body that the headline names, which holds no marks: [인사]
// 한빛부.
func (r *reader) titleBody() entity.ID {
	if r.names == nil {
		return entity.ID{}
	}
	title := strings.TrimSpace(r.Title)
	if i := strings.IndexAny(title, "])>】"); i >= 0 && i < 40 {
		title = strings.TrimLeft(title[i:], "])>】 ")
	}
	title = personnelTitle.WithoutEnd(title)
	for _, s := range append([]string{title}, strings.Fields(title)...) {
		for _, e := range r.names.Lookup(s, r.Published) {
			if e.ID.Kind == "agency" {
				return e.ID
			}
		}
	}
	return entity.ID{}
}

// takesEffect reports whether a date is the day on which a decree takes effect: 1월 10일|자,
// 1월 10일 자로.
func (r *reader) takesEffect(mark int) bool {
	rest := r.Text[r.Mentions[mark].In.End:]
	return effective.Begins(rest) || strings.HasPrefix(rest, " ") && effectiveWords[firstWord(rest)]
}

// effectiveWords stand behind such a day as words of their own.
var effectiveWords = korean.List("effective words")

// headDay gives the day of the notice as a whole: not one that ends a block.
func (r *reader) headDay() edtf.Date {
	for i := range r.Mentions {
		if r.Mentions[i].ID.Kind != "date" || !r.takesEffect(i) {
			continue
		}
		if day, _ := r.tailDay(r.line(r.Mentions[i].In.Start)); day.IsZero() {
			return r.date(i)
		}
	}
	return r.titleDay()
}

// noticeDay gives the day on which the posts begin: a date with 자 behind it.
func (r *reader) noticeDay() edtf.Date {
	for i := range r.Mentions {
		if r.Mentions[i].ID.Kind == "date" && r.takesEffect(i) {
			return r.date(i)
		}
	}
	return r.titleDay()
}

// titleDay gives the day with 자 that the headline tells, which holds no marks: 인사(2017년 6월
// 1일자).
func (r *reader) titleDay() edtf.Date {
	m := dayOfTitle.FindStringSubmatch(r.Title)
	if m == nil {
		return edtf.Date{}
	}
	pad := func(s string) string { return strings.Repeat("0", max(0, 2-len(s))) + s }
	day, err := edtf.Parse(m[1] + "-" + pad(m[2]) + "-" + pad(m[3]))
	if err != nil {
		return edtf.Date{}
	}
	return day
}

var dayOfTitle = pattern("day-of-title")

// Words of notices; words.tsv says what for.
var (
	effective      = words("effective")
	sent           = words("sent")
	personnelTitle = words("personnel-title")
)
