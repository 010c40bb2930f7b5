package library

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// moments makes the timeline: every happening of the pages' lists, and every
// dated clause that no list tells of. The same happening told by several
// documents is one moment with several pieces of evidence.
func (j *joiner) moments() {
	told := map[string]*Moment{}
	for _, d := range slices.Backward(j.l.Documents) {
		marks := d.dateMarks()
		for _, e := range d.Events {
			if e.State == doc.Rejected {
				continue
			}
			m := &Moment{When: e.When, What: plain(e.What), Status: Done, State: e.State}
			if e.Planned {
				m.Status = Planned
			}
			in := e.In
			for i, mark := range marks {
				if mark.date == e.When && (in.Len() == 0 || in.Overlaps(mark.in)) {
					marks[i].listed = true
					if m.Surface == "" {
						m.Surface = d.Text[mark.in.Start:mark.in.End]
						if !e.Planned && mark.judged && mark.status == doc.Unclear {
							m.Status = Unclear
						}
						if in.Len() == 0 {
							in = mark.in
						}
					}
				}
			}
			for _, id := range e.Who {
				if who := j.entry(id); who != nil {
					m.Who = append(m.Who, who.ID)
				}
			}
			if in.Len() > 0 {
				m.Evidence = []Ref{d.ref(in)}
				j.tell(told, m)
			}
		}
		for _, mark := range marks {
			if mark.listed {
				continue
			}
			ref := d.ref(mark.in)
			m := &Moment{When: mark.date, What: clip(d.Text[mark.clause.Start:mark.clause.End], 60), Status: mark.status,
				Surface: d.Text[mark.in.Start:mark.in.End], Evidence: []Ref{ref}}
			for _, who := range j.mentioned(d, mark.clause) {
				m.Who = append(m.Who, who.ID)
			}
			j.tell(told, m)
		}
	}
	slices.SortStableFunc(j.l.Timeline, compareMoments)
	for _, m := range j.l.Timeline {
		for _, id := range m.Who {
			if e := j.entry(id); e != nil && (len(e.Moments) == 0 || e.Moments[len(e.Moments)-1] != m) {
				e.Moments = append(e.Moments, m)
			}
		}
	}
}

// plain is what happened without the word that says it is planned: Status says
// that.
func plain(what string) string {
	for _, s := range []string{"(예정)", "(계획)"} {
		what = strings.TrimSpace(strings.TrimSuffix(what, s))
	}
	return what
}

// dateMark is a date in a text, with the clause it stands in.
type dateMark struct {
	date   edtf.Date
	in     diag.Span
	clause diag.Span
	status doc.Status
	judged bool // status was read from the clause
	listed bool // a happening of the page's list tells it
}

func (d *Doc) dateMarks() []dateMark {
	status := map[int]doc.Dated{}
	for _, x := range d.Derived.Dated {
		status[x.Mention] = x
	}
	var marks []dateMark
	for i, m := range d.Mentions {
		if m.ID.Kind != "date" {
			continue
		}
		date, err := edtf.Parse(m.ID.Name)
		if err != nil {
			continue
		}
		mark := dateMark{date: date, in: m.In, clause: d.ref(m.In).sentence()}
		if x, ok := status[i]; ok {
			mark.status, mark.judged = x.Status, true
			if x.Clause.Len() > 0 {
				mark.clause = x.Clause
			}
		}
		marks = append(marks, mark)
	}
	return marks
}

// tell adds m to the timeline, or its evidence to the moment that tells the
// same: the same day or month, the same event or system, and the same verb.
func (j *joiner) tell(told map[string]*Moment, m *Moment) {
	if private(m) {
		return
	}
	if m.Status == Planned {
		made := *m
		j.plans = append(j.plans, &made)
	}
	key := m.key()
	if same := told[key]; same != nil && key != "" {
		status := joinStatus(same, m)
		same.Evidence = append(same.Evidence, m.Evidence...)
		for _, id := range m.Who {
			if !slices.Contains(same.Who, id) {
				same.Who = append(same.Who, id)
			}
		}
		if same.Status == Planned && m.Status == Done {
			same.What = m.What
		}
		same.Status = status
		same.State = max(same.State, m.State)
		return
	}
	if key != "" {
		told[key] = m
	}
	j.l.Timeline = append(j.l.Timeline, m)
}

// private reports whether m tells of a person's birth, age or studies. These
// stand in the document and nowhere else: pages of people hold what they did
// in public.
func private(m *Moment) bool {
	named := slices.ContainsFunc(m.Who, func(id entity.ID) bool { return id.Kind == "person" })
	return named && personal.MatchString(m.What)
}

var personal = regexp.MustCompile(`출생|태어나|태어난|졸업|입학|수료|학사|석사|박사|\d+세(\)|$)|유학|연수\(|연수$`)

// joinStatus: a plan stays a plan until another document says it happened; one
// document that says both leaves it unclear.
func joinStatus(a, b *Moment) Status {
	if a.Status == b.Status {
		return a.Status
	}
	if a.Evidence[len(a.Evidence)-1].Doc == b.Evidence[0].Doc {
		return Unclear
	}
	if a.Status == Done || b.Status == Done {
		return Done
	}
	return Unclear
}

// key identifies a happening across documents; "" where it names no event,
// system or law, or its date is open.
func (m *Moment) key() string {
	if !m.When.Known() {
		return ""
	}
	i := slices.IndexFunc(m.Who, func(id entity.ID) bool { return id.Kind == "event" || id.Kind == "system" || id.Kind == "law" })
	if i < 0 {
		return ""
	}
	return m.When.String() + "|" + m.Who[i].String() + "|" + verb(m.What)
}

// verbs are the stems that tell what happened, by the word that stands for all
// of their spellings.
var verbs = []struct{ stem, verb string }{
	{"개최", "개최"}, {"열렸", "개최"}, {"열린", "개최"}, {"열었", "개최"}, {"열릴", "개최"}, {"개막", "개최"}, {"논의", "개최"},
	{"개통", "개통"}, {"오픈", "개통"}, {"서비스를 시작", "개통"}, {"개시", "개통"}, {"문을 열", "개통"}, {"시작", "개통"}, {"가동", "개통"},
	{"개소", "개통"}, {"열기", "개통"}, {"엶", "개통"}, {"연다", "개통"}, {"열 예정", "개통"},
	{"시범", "시범"}, {"구축", "구축"}, {"도입", "도입"}, {"제정", "제정"}, {"시행", "시행"}, {"의무화", "시행"}, {"개정", "개정"},
	{"출범", "출범"}, {"신설", "출범"}, {"설립", "출범"}, {"출발", "출범"}, {"취임", "취임"}, {"임명", "취임"}, {"지정", "지정"}, {"선정", "지정"},
	{"채택", "채택"}, {"발표", "발표"}, {"확대", "확대"}, {"폐지", "종료"}, {"종료", "종료"}, {"중단", "중단"}, {"마련", "마련"}, {"수립", "수립"}, {"전환", "전환"}, {"통합", "통합"}, {"이전", "이전"},
}

// verb is the last known verb of a phrase, or "".
func verb(what string) string {
	best, at := "", -1
	for _, v := range verbs {
		if i := strings.LastIndex(what, v.stem); i > at {
			best, at = v.verb, i
		}
	}
	return best
}

// compareMoments orders by time, then by place. Most times differ: what follows
// is only looked at where they do not.
func compareMoments(a, b *Moment) int {
	if c := compareTimes(a.When, b.When); c != 0 {
		return c
	}
	if c := cmp.Compare(rank(a.Surface), rank(b.Surface)); c != 0 {
		return c
	}
	if a.When != b.When {
		if c := cmp.Compare(a.When.String(), b.When.String()); c != 0 {
			return c
		}
	}
	x, y := a.Evidence[0], b.Evidence[0]
	return cmp.Or(cmp.Compare(x.Doc.Slug, y.Doc.Slug), cmp.Compare(x.In.Start, y.In.Start), cmp.Compare(a.What, b.What))
}

// rank orders the parts of one unit: 초 before the bare unit, 말 after it.
func rank(surface string) int {
	switch {
	case strings.HasSuffix(surface, "초") || strings.HasSuffix(surface, "초순") || strings.HasSuffix(surface, "상순"):
		return -1
	case strings.HasSuffix(surface, "말") || strings.HasSuffix(surface, "하순"):
		return 1
	}
	return 0
}

// clip shortens a text to n characters, at a space where one is near.
func clip(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	cut := string(runes[:n-1])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)*2/3 {
		cut = cut[:i]
	}
	return cut + "…"
}
