package facts

import (
	"regexp"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// Curricula vitae and personnel notices are lists: the form of the line says what
// a sentence would say.

var (
	cvBullet   = regexp.MustCompile(`^[-•·○◦▲△▷*ㅇ]?\s?$`)
	cvSplit    = regexp.MustCompile(`\s?(?:,|·|/|\s및\s|;)\s?`)
	cvBracket  = regexp.MustCompile(`\([^()]*\)`)
	noticeMark = regexp.MustCompile(`[▲△▷▶○●◦□■◆◇•]`)
	leaving    = regexp.MustCompile(`퇴직|면직|해임|사임|정년|명예퇴임|퇴임`)
	sectionOf  = regexp.MustCompile(`^[◇◆□■<〈\[]`)
)

// cvLine is a line of a curriculum vitae: it begins with a date and is no
// sentence.
type cvLine struct {
	line diag.Span
	date int
}

// cvLines gives the lines of curricula vitae; a single such line is none.
func (r *reader) cvLines() []cvLine {
	var list []cvLine
	for _, l := range r.lines {
		marks := r.marks(l, "date")
		if len(marks) == 0 || r.heading[l.Start] {
			continue
		}
		lead := r.Text[l.Start:r.Mentions[marks[0]].In.Start]
		if cvBullet.MatchString(lead) && !sentenceLike(r.str(l)) {
			list = append(list, cvLine{l, marks[0]})
		}
	}
	if len(list) < 2 {
		return nil
	}
	return list
}

// sentenceLike reports whether a line is running text.
func sentenceLike(s string) bool { return strings.HasSuffix(strings.TrimSpace(s), "다.") }

// careers reads the posts of curricula vitae, one for each post of a line.
func (r *reader) careers() []claim {
	var list []claim
	for _, l := range r.cvLines() {
		person := r.ownerOf(l.line.Start)
		if person.IsZero() {
			continue
		}
		list = append(list, r.careerLine(l, person)...)
	}
	return list
}

// ownerOf gives the person whose curriculum vitae stands at an offset: of the last
// line before it that holds a name and no sentence, else the person whom most
// marks name.
func (r *reader) ownerOf(at int) entity.ID {
	for i := r.line(at) - 1; i >= 0; i-- {
		s := r.str(r.lines[i])
		if list := r.marks(r.lines[i], "person"); len(list) == 1 && !sentenceLike(s) && length(s) < 60 {
			return r.Mentions[list[0]].ID
		}
	}
	if id := r.commonest(diag.Span{Start: 0, End: len(r.Text)}); !id.IsZero() {
		return id
	}
	return r.titleName()
}

// titleName gives the person of a headline that is a name with its post, which
// holds no marks: [약력] 홍길동 한빛시 부시장.
func (r *reader) titleName() entity.ID {
	m := titleLine.FindStringSubmatch(r.Title)
	if m == nil || !r.isPost(m[2], true) || r.names == nil {
		return entity.ID{}
	}
	if _, ok := r.names.Surname(m[1]); !ok {
		return entity.ID{}
	}
	return entity.ID{Kind: "person", Name: m[1]}
}

var titleLine = regexp.MustCompile(`(?:^|[\])|:]\s)([가-힣]{2,4})\s(?:[가-힣A-Za-z0-9]+\s){0,3}([가-힣]+)$`)

// careerLine reads "2011.05~2012.08 가람시 기획과장, 예산과장": a body
// holds for the posts after it.
func (r *reader) careerLine(l cvLine, person entity.ID) []claim {
	var list []claim
	start := r.Mentions[l.date].In.End
	when := r.date(l.date)
	agency := -1
	for _, part := range r.parts(diag.Span{Start: start, End: l.line.End}) {
		if m := r.marks(part, "agency"); len(m) > 0 {
			agency = m[len(m)-1]
		}
		post, ok := r.lastPost(part, agency)
		if !ok {
			continue
		}
		if strings.HasPrefix(r.str(part), "이어 ") {
			when = edtf.Date{} // a later post, whose date the line does not give
		}
		in := diag.Span{Start: part.Start, End: part.End}
		c := claim{Role: r.role(person, post, agency, when, in), began: !when.IsZero() && !strings.Contains(when.String(), "/")}
		c.Evidence = r.Text[r.Mentions[l.date].In.Start:part.End]
		if strings.Trim(r.Text[start:part.Start], " ,:") != "" {
			c.Evidence = r.str(r.Mentions[l.date].In) + " … " + r.str(part)
		}
		list = append(list, c)
	}
	return list
}

// parts divides a list at commas, middle dots and 및, but not inside of marks or
// brackets.
func (r *reader) parts(s diag.Span) []diag.Span {
	var list []diag.Span
	start := s.Start
	for _, m := range cvSplit.FindAllStringIndex(r.str(s), -1) {
		at := diag.Span{Start: s.Start + m[0], End: s.Start + m[1]}
		if at.Start <= start || r.inMark(at.Start) || inBracket(r.Text[start:at.Start]) {
			continue
		}
		list = append(list, r.trim(diag.Span{Start: start, End: at.Start}))
		start = at.End
	}
	return append(list, r.trim(diag.Span{Start: start, End: s.End}))
}

// inBracket reports whether a bracket is open at the end of s.
func inBracket(s string) bool { return strings.Count(s, "(") > strings.Count(s, ")") }

// inMark reports whether an offset is inside of a mark.
func (r *reader) inMark(at int) bool {
	return slices.ContainsFunc(r.Mentions, func(m doc.Mention) bool { return m.In.Start < at && at < m.In.End })
}

// lastPost gives the post with which an item of a list ends.
func (r *reader) lastPost(part diag.Span, agency int) (string, bool) {
	s := strings.TrimSpace(cvBracket.ReplaceAllString(r.str(part), " "))
	for _, tail := range []string{" 등", " 역임", " 재직", " 등 역임", " 취임", " 임명"} {
		s = strings.TrimSuffix(s, tail)
	}
	if agency >= 0 && r.Mentions[agency].In.Start >= part.Start {
		rest := strings.TrimSpace(cvBracket.ReplaceAllString(r.Text[r.Mentions[agency].In.End:part.End], " "))
		if rest == "" {
			return "", false // 한국가람연구원 is a body and no 연구원
		}
		if strings.HasPrefix(rest, "장") && (rest == "장" || !strings.HasPrefix(rest, "장관")) {
			return gluedPost(r.surface(agency)), true
		} else if r.isPost(rest, true) {
			return rest, true // of 제2센터추진단장 the body's name is no part
		}
	}
	word := s[strings.LastIndexByte(s, ' ')+1:]
	if r.isPost(word, false) || looseAlone[word] && s != word {
		return word, true
	}
	return "", false
}

// careerLines gives the lines of lists, in which names and posts are not read as
// in sentences.
func (r *reader) careerLines() []diag.Span {
	var list []diag.Span
	for _, l := range r.cvLines() {
		list = append(list, l.line)
	}
	for _, n := range r.noticeLines() {
		list = append(list, r.lines[n.first])
	}
	return list
}
