package project

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
)

// runsOfPeople is how many random histories of edits the tests go through:
// SILLOK_TEST_RUNS, as a nightly run sets it, or a number that takes seconds.
func runsOfPeople() int {
	if n, err := strconv.Atoi(os.Getenv("SILLOK_TEST_RUNS")); err == nil {
		return n
	}
	if testing.Short() {
		return 10
	}
	return 50
}

// Paragraphs are told apart by a number of their own, %d, and by words, %s.
var paragraphs = []string{
	"제%d호 %s 안건을 다룬 행정안전부는 %s 2021년 3월 5일 %s 결과를 발표했다.",
	"%d번째 %s 협의에서 조달청과 %s 행정안전부는 %s 나라장터를 고치기로 했다.",
	"나은별 기획조정실장은 “제%d호 %s 사업을 %s 내년까지 마치겠다”고 %s 말했다.",
	"이날 회의(제%d차)에는 %s 국세청, %s 관세청과 %s 통계청이 함께했다.",
	"제%d조 %s 규정과 전자정부법에 따라 %s 행정안전부 %s 장관이 고시한다.",
	"지난 5월 %d번째로 %s 문을 연 정부24는 %s 낡은 민원24를 %s 대신한다.",
}

// words stand beside names and are none.
var words = []string{"작은", "고친", "넓은", "오랜", "맑은", "다른", "처음", "마침", "거듭", "함께", "천천히", "새로이", "다시금", "끝내", "몸소", "서로"}

// person edits pages as people do.
type person struct {
	t      *testing.T
	random *rand.Rand
	path   string
	next   int // number of the next paragraph
	said   []decision
	did    []string
}

// decision is what a person decided about a mark; the paragraph with the number
// must show it as long as nobody touches that paragraph.
type decision struct {
	number  int
	surface string
	want    string // an id, or "bare"
}

func (p *person) read() string {
	b, err := os.ReadFile(p.path)
	if err != nil {
		p.t.Fatal(err)
	}
	return string(b)
}

// save writes in place or by a new file, as editors do.
func (p *person) save(text string) {
	info, err := os.Lstat(p.path)
	if err != nil {
		p.t.Fatal(err)
	}
	if info.Mode()&fs.ModeSymlink == 0 && links(info) == 1 && p.random.IntN(2) == 0 {
		next := p.path + "~"
		if err := os.WriteFile(next, []byte(text), info.Mode().Perm()); err != nil {
			p.t.Fatal(err)
		}
		if err := os.Rename(next, p.path); err != nil {
			p.t.Fatal(err)
		}
		return
	}
	if err := os.WriteFile(p.path, []byte(text), 0o644); err != nil {
		p.t.Fatal(err)
	}
}

func (p *person) paragraph() string {
	p.next++
	word := func() string { return words[p.random.IntN(len(words))] }
	return fmt.Sprintf(paragraphs[p.random.IntN(len(paragraphs))], 1000+p.next, word(), word(), word())
}

// body gives the first and the last line (excluded) of the body.
func body(lines []string) (from, to int) {
	from = 1
	for from < len(lines) && strings.TrimSpace(lines[from]) != "---" {
		from++
	}
	from++
	for to = from; to < len(lines) && !strings.HasPrefix(lines[to], "<!-- roles"); to++ {
	}
	return from, to
}

// number of a paragraph, or 0.
func numberIn(line string) int {
	digits := ""
	for _, r := range line + "." {
		if r >= '0' && r <= '9' {
			digits += string(r)
			continue
		}
		if n, err := strconv.Atoi(digits); err == nil && n > 1000 && n < 2000 {
			return n
		}
		digits = ""
	}
	return 0
}

// forget drops the decisions about a paragraph that is touched.
func (p *person) forget(line string) {
	n := numberIn(line)
	p.said = slices.DeleteFunc(p.said, func(d decision) bool { return d.number == n })
}

// edit makes one random edit of the page's text.
func (p *person) edit(text string) string {
	end := "\n"
	if strings.Contains(text, "\r\n") {
		end = "\r\n"
	}
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	from, to := body(lines)
	var full []int // lines of the body with words
	for i := from; i < to; i++ {
		if numberIn(lines[i]) > 0 {
			full = append(full, i)
		}
	}
	insert := func(at int, more ...string) { lines = slices.Insert(lines, at, more...) }
	kind := p.random.IntN(22)
	if len(full) == 0 {
		kind = 0
	}
	p.did = append(p.did, strconv.Itoa(kind))
	pick := func() int { return full[p.random.IntN(len(full))] }
	switch kind {
	case 0:
		insert(from+p.random.IntN(to-from+1), "", p.paragraph(), "")
	case 1:
		i := pick()
		p.forget(lines[i])
		lines = slices.Delete(lines, i, i+1)
	case 2: // words of a paragraph
		i := pick()
		p.forget(lines[i])
		lines[i] = strings.Replace(lines[i], "는 ", "는 다시 ", 1) + " 끝으로 한마디를 보탰다."
	case 3, 4: // a mark taken away, its row left
		i := pick()
		at := len(strings.Join(lines[:i], end)) + len(end)
		if raw, surface, ok := p.unlink(text, diag.Span{Start: at, End: at + len(lines[i])}); ok {
			p.said = append(p.said, decision{numberIn(raw), surface, "bare"})
			lines[i] = raw
		}
	case 5: // a mark that leads elsewhere
		i := pick()
		if a := strings.Index(lines[i], "](agency:"); a >= 0 {
			b := a + strings.IndexByte(lines[i][a:], ')')
			surface := lines[i][strings.LastIndexByte(lines[i][:a], '[')+1 : a]
			lines[i] = lines[i][:a] + "](agency:한빛부)" + lines[i][b+1:]
			p.decide(numberIn(lines[i]), surface, "agency:한빛부")
		}
	case 6: // a mark of one's own
		i := pick()
		for _, word := range []string{"결과", "협의", "사업", "회의", "고시", "번째"} {
			if a := strings.Index(lines[i], word); a >= 0 && strings.Count(lines[i], word) == 1 && lines[i][a-1] != '[' {
				lines[i] = strings.Replace(lines[i], word, "["+word+"](system:누리망)", 1)
				p.decide(numberIn(lines[i]), word, "system:누리망")
				break
			}
		}
	case 7: // form
		i := pick()
		p.forget(lines[i]) // what stands around the marks changes
		lines[i] = []string{"> ", "- ", "**", "| ", "\t", "<b>&amp;</b> ", "`code` ", "a\\-b ", "1. "}[p.random.IntN(9)] + lines[i] + []string{"", "**", " |", "  ", " <!-- 말 -->", "*기울임*"}[p.random.IntN(6)]
	case 8: // comments anywhere
		p.next++
		insert(from+p.random.IntN(len(lines)-from+1), fmt.Sprintf("<!-- 여기는 확인함 %d -->", p.next))
	case 9: // a row confirmed or rejected
		for i := to; i < len(lines); i++ {
			if strings.HasPrefix(lines[i], "- [ ] ") && p.random.IntN(2) == 0 {
				lines[i] = strings.Replace(lines[i], "- [ ]", []string{"- [x]", "- [-]", "- "}[p.random.IntN(3)], 1)
				break
			}
		}
	case 10: // a row of one's own, or one that says nothing
		insert(to+1, []string{"- 나은별 | 실장 | 한빛부 | | 나은별", "- 아무 말", "-  하늘찬 |  국장 | | 2020 | "}[p.random.IntN(3)])
	case 11: // a row of the machine taken out: its mark is confirmed
		for i := len(lines) - 1; i > to; i-- {
			taken := slices.ContainsFunc(p.said, func(d decision) bool {
				return d.want == "bare" && strings.Contains(lines[i], "["+d.surface+"]")
			})
			if strings.Contains(lines[i], " | agency:") && strings.Contains(lines[i], "]") && !taken && p.random.IntN(2) == 0 {
				lines = slices.Delete(lines, i, i+1)
				break
			}
		}
	case 12: // paragraphs change places
		i, j := pick(), pick()
		lines[i], lines[j] = lines[j], lines[i]
	case 13: // the head
		p.next++
		lines[1] = fmt.Sprintf("title: '사람의 제목 %d' # 고침", p.next)
		if p.random.IntN(3) == 0 {
			insert(2, fmt.Sprintf("# 메모 %d", p.next))
		}
	case 14: // a place left bare by name
		if !slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(l, "unmarked:") }) {
			insert(from-1, []string{"unmarked: [통계청]", "unmarked:\n  - 통계청", "unmarked: ['관세청과 [통계청]이 함께']"}[p.random.IntN(3)])
		}
	case 15: // line ends, byte order mark
		if p.random.IntN(2) == 0 {
			end = map[string]string{"\n": "\r\n", "\r\n": "\n"}[end]
		} else if !strings.HasPrefix(lines[0], bom) {
			lines[0] = bom + lines[0]
		}
	case 17: // a table, some of whose cells are paragraphs
		rows := []string{"", "| 번호 | 내용 |", "|---|:--:|"}
		for range 1 + p.random.IntN(3) {
			p.next++
			rows = append(rows, fmt.Sprintf("| %d | %s |", p.next, p.paragraph()))
		}
		insert(from+p.random.IntN(to-from+1), append(rows, "")...)
	case 18: // a footnote and its number
		i := pick()
		p.forget(lines[i])
		p.next++
		lines[i] += fmt.Sprintf("[^n%d]", p.next)
		insert(to, "", fmt.Sprintf("[^n%d]: %s", p.next, p.paragraph()), "")
	case 19: // task boxes and lists within lists
		sign := []string{"- [ ] ", "- [x] ", "1. ", "* "}[p.random.IntN(4)]
		insert(from+p.random.IntN(to-from+1), "", sign+p.paragraph(), strings.Repeat(" ", 3)+"- "+p.paragraph(), strings.Repeat(" ", 5)+"- "+p.paragraph(), "")
	case 20: // bold, code, deleted words and quotations of one's own
		p.next++
		insert(from+p.random.IntN(to-from+1), "", []string{"> **" + p.paragraph() + "**", "~~" + p.paragraph() + "~~", "> - " + p.paragraph(), "*" + p.paragraph() + "* `코드 " + strconv.Itoa(p.next) + "`"}[p.random.IntN(4)], "")
	case 21: // a fence, a rule, a heading
		p.next++
		insert(from+p.random.IntN(to-from+1), "", []string{"```\n" + p.paragraph() + "\n```", "***", "## 소제목 " + strconv.Itoa(p.next), "소제목 " + strconv.Itoa(p.next) + "\n---"}[p.random.IntN(4)], "")
	case 16:
		lines = slices.DeleteFunc(lines, func(l string) bool { return l == "" && p.random.IntN(6) == 0 })
	}
	return strings.ReplaceAll(strings.Join(lines, "\n"), "\n", end)
}

// unlink takes the brackets of a random mark of the machine on a line of a page.
func (p *person) unlink(text string, line diag.Span) (raw, surface string, ok bool) {
	d, _ := doc.Parse(&diag.File{Name: "a.md", Text: text})
	marks := slices.DeleteFunc(d.Mentions, func(m doc.Mention) bool { return !m.Machine || !line.Contains(m.At) })
	raw = text[line.Start:line.End]
	if len(marks) == 0 {
		return raw, "", false
	}
	m := marks[p.random.IntN(len(marks))]
	surface = d.Text[m.In.Start:m.In.End]
	if strings.Count(raw, surface) > 2 { // its words and its id
		return raw, "", false
	}
	inner := text[m.At.Start+1 : m.At.End]
	inner = inner[:strings.LastIndex(inner, "](")]
	return text[line.Start:m.At.Start] + inner + text[m.At.End:line.End], surface, numberIn(raw) > 0
}

func (p *person) decide(number int, surface, want string) {
	p.said = slices.DeleteFunc(p.said, func(d decision) bool { return d.number == number && d.surface == surface })
	p.said = append(p.said, decision{number, surface, want})
}

// stripped is a page without the brackets and targets of its marks, and without
// the rows of the machine.
func stripped(text string) string {
	text = strings.TrimPrefix(text, bom)
	d, _ := doc.Parse(&diag.File{Name: "a.md", Text: text})
	var b strings.Builder
	at := 0
	for _, m := range d.Mentions {
		b.WriteString(text[at:m.At.Start])
		inner := text[m.At.Start+1 : m.At.End]
		b.WriteString(inner[:strings.LastIndex(inner, "](")])
		at = m.At.End
	}
	b.WriteString(text[at:])
	var kept strings.Builder
	list, unmarked := "", false
	for line := range strings.Lines(b.String()) {
		trimmed := strings.TrimSpace(line)
		if name := strings.Trim(trimmed, "<!-> "); strings.HasPrefix(trimmed, "<!--") && slices.Contains([]string{"roles", "quotes", "events", "marks"}, name) {
			list = name
		}
		if unmarked = strings.HasPrefix(trimmed, "unmarked:") || unmarked && strings.HasPrefix(trimmed, "- "); unmarked {
			continue
		}
		if strings.HasPrefix(trimmed, "- [ ]") || list == "marks" && strings.HasPrefix(trimmed, "- ") || trimmed == "" && list != "" {
			continue
		}
		kept.WriteString(line)
	}
	return kept.String()
}

// kept checks that annotating before into after lost nothing of people's.
func (p *person) kept(before, after string, kinds []*entity.Kind) string {
	if a, b := stripped(before), strings.TrimRight(stripped(after), "\r\n"); strings.TrimRight(a, "\r\n") != b {
		i := 0
		for i < len(a) && i < len(b) && a[i] == b[i] {
			i++
		}
		from := max(0, i-60)
		return fmt.Sprintf("bytes changed outside the marks:\n%q\n%q", a[from:min(len(a), i+150)], b[from:min(len(b), i+150)])
	}
	if strings.HasPrefix(before, bom) != strings.HasPrefix(after, bom) {
		return "the byte order mark changed"
	}
	if crlf := strings.Count(after, "\r\n"); crlf > 0 && crlf != strings.Count(after, "\n") {
		return "the line ends are mixed"
	}
	was, _ := doc.ParseKinds(&diag.File{Name: "a.md", Text: strings.TrimPrefix(before, bom)}, kinds)
	now, _ := doc.ParseKinds(&diag.File{Name: "a.md", Text: strings.TrimPrefix(after, bom)}, kinds)
	for _, m := range was.Mentions {
		if !m.Machine && !slices.ContainsFunc(now.Mentions, func(o doc.Mention) bool { return o.In == m.In && o.ID == m.ID && o.Role == m.Role && !o.Machine }) {
			return fmt.Sprintf("the person's mark %s is lost", was.Text[m.In.Start:m.In.End])
		}
	}
	bare := now.Bare()
	for _, in := range was.Bare() {
		if !slices.Contains(bare, in) {
			return fmt.Sprintf("%s at %d is no longer to be bare", was.Text[in.Start:in.End], in.Start)
		}
		if slices.ContainsFunc(now.Mentions, func(o doc.Mention) bool { return o.Machine && o.In.Overlaps(in) }) {
			return fmt.Sprintf("%s is marked again", was.Text[in.Start:in.End])
		}
	}
	return ""
}

// shown checks the decisions against a page.
func (p *person) shown(text string, kinds []*entity.Kind) string {
	d, _ := doc.ParseKinds(&diag.File{Name: "a.md", Text: strings.TrimPrefix(text, bom)}, kinds)
	at := 0
	for line := range strings.Lines(d.Text) {
		n := numberIn(line)
		for _, x := range p.said {
			i := strings.Index(line, x.surface)
			if x.number != n || i < 0 || strings.HasPrefix(line[i+len(x.surface):], "](") { // code: its brackets are text
				continue
			}
			in := diag.Span{Start: at + i, End: at + i + len(x.surface)}
			got := "bare"
			for _, m := range d.Mentions {
				if m.In.Overlaps(in) {
					got = m.ID.String()
					if m.Machine {
						got += " (the machine's)"
					}
				}
			}
			if got != x.want {
				return fmt.Sprintf("paragraph %d: %s is %s, decided was %s", n, x.surface, got, x.want)
			}
		}
		at += len(line)
	}
	return ""
}

// newPeoplesSite is a site with one imported page.
func newPeoplesSite(t *testing.T, random *rand.Rand) (*Site, *person) {
	t.Helper()
	dir := t.TempDir()
	p := &person{t: t, random: random}
	var text strings.Builder
	text.WriteString("협의 결과 발표\n\n")
	for range 3 + random.IntN(8) {
		text.WriteString(p.paragraph() + strings.Repeat("\n", 1+random.IntN(2)))
	}
	if err := writeFile(filepath.Join(dir, "content/sources/a.txt"), []byte(text.String())); err != nil {
		t.Fatal(err)
	}
	s := open(t, dir)
	r, err := s.Import(nil, ImportOptions{})
	if err != nil || len(r.Written) != 1 {
		t.Fatalf("%v: %+v", err, r)
	}
	p.path = s.path(r.Written[0])
	return s, p
}

// settleFile lets a file be as old as one that nobody is writing.
func settleFile(t *testing.T, path string) {
	t.Helper()
	old := time.Now().Add(-time.Minute)
	if err := os.Chtimes(path, old, old); err != nil {
		t.Fatal(err)
	}
}

// TestPeopleLoseNothing: histories of random edits, each followed by annotate.
func TestPeopleLoseNothing(t *testing.T) {
	shared, _ := newPeoplesSite(t, rand.New(rand.NewPCG(0, 0)))
	for run := range runsOfPeople() {
		random := rand.New(rand.NewPCG(16, uint64(run)))
		s, p := newPeoplesSite(t, random)
		s.names = shared.names
		names, _, err := s.Authority()
		if err != nil {
			t.Fatal(err)
		}
		shared.names = s.names
		mode := []fs.FileMode{0o644, 0o600, 0o640}[random.IntN(3)]
		if err := os.Chmod(p.path, mode); err != nil {
			t.Fatal(err)
		}
		other := filepath.Join(s.Dir, "other")
		link := random.IntN(4)
		switch link {
		case 0:
			err = os.Link(p.path, other)
		case 1:
			if err = os.Rename(p.path, other); err == nil {
				err = os.Symlink(filepath.Join("..", "..", "other"), p.path)
			}
		}
		if err != nil {
			t.Fatal(err)
		}
		for range 4 {
			before := p.read()
			for range 1 + random.IntN(4) {
				before = p.edit(before)
			}
			p.save(before)
			fail := func(format string, args ...any) {
				t.Helper()
				t.Fatalf("run %d, edits %v: %s\nbefore:\n%s\nafter:\n%s", run, p.did, fmt.Sprintf(format, args...), before, p.read())
			}
			annotate := func() *Annotated {
				settleFile(t, p.path)
				r, err := s.Annotate(nil)
				if err != nil {
					fail("%v", err)
				}
				for _, x := range r.Problems {
					if x.Rule == "internal" || x.Rule == "extract" {
						fail("%v", x)
					}
				}
				return r
			}
			annotate()
			after := p.read()
			if bad := p.kept(before, after, names.Kinds); bad != "" {
				fail("%s", bad)
			}
			if bad := p.shown(after, names.Kinds); bad != "" {
				fail("%s", bad)
			}
			if r := annotate(); len(r.Changed) > 0 {
				fail("the second annotate changes the page to\n%s\nfrom\n%s", p.read(), after)
			}
			info, err := os.Stat(p.path)
			if err != nil || info.Mode().Perm() != mode {
				fail("mode %v, %v", info.Mode(), err)
			}
			if link < 2 {
				if b, err := os.ReadFile(other); err != nil || string(b) != after {
					fail("the link is broken: %v", err)
				}
			}
		}
	}
}

// TestPeopleAtOnce: two people save to the disk and one corrects in the browser
// while annotate runs over and over: each save and each correction is there at
// the end.
func TestPeopleAtOnce(t *testing.T) {
	runs := max(1, runsOfPeople()/20)
	for run := range runs {
		random := rand.New(rand.NewPCG(61, uint64(run)))
		s, p := newPeoplesSite(t, random)
		browser := open(t, s.Dir)
		var people sync.Mutex // people look at what the other did before they save
		var wg sync.WaitGroup
		stop := make(chan struct{})
		wg.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
					if _, err := s.Annotate(nil); err != nil {
						t.Error(err)
						return
					}
				}
			}
		})
		var saves sync.WaitGroup
		for who := range 2 {
			r := rand.New(rand.NewPCG(uint64(who), uint64(run)))
			saves.Go(func() {
				q := &person{t: t, random: r, path: p.path}
				for n := range 15 {
					people.Lock()
					text := q.read()
					head, tail, _ := strings.Cut(text, "\n\n<!-- roles")
					q.save(fmt.Sprintf("%s\n\n사람 %d의 말 %d.\n\n<!-- roles%s", head, who, n, tail))
					people.Unlock()
					time.Sleep(time.Duration(r.IntN(20)) * time.Millisecond)
				}
			})
		}
		confirmed := 0
		saves.Go(func() {
			for range 8 {
				people.Lock()
				f, err := browser.read(documentsDir + "/" + filepath.Base(p.path))
				if err != nil {
					t.Error(err)
				}
				d, _ := doc.Parse(f)
				if i := slices.IndexFunc(d.Mentions, func(m doc.Mention) bool { return m.Machine }); i >= 0 {
					m := d.Mentions[i]
					slug := strings.TrimSuffix(filepath.Base(p.path), ".md")
					_, err := browser.Correct(Correction{Slug: slug, At: len([]rune(d.Text[:m.In.Start])), Surface: d.Text[m.In.Start:m.In.End], Action: "confirm"})
					if err != nil {
						t.Error(err)
					} else {
						confirmed++
					}
				}
				people.Unlock()
				time.Sleep(5 * time.Millisecond)
			}
		})
		saves.Wait()
		close(stop)
		wg.Wait()
		text := p.read()
		for who := range 2 {
			for n := range 15 {
				if !strings.Contains(text, fmt.Sprintf("사람 %d의 말 %d.", who, n)) {
					t.Errorf("run %d: save %d of person %d is lost", run, n, who)
				}
			}
		}
		d, _ := doc.Parse(&diag.File{Name: "a.md", Text: text})
		persons := 0
		for _, m := range d.Mentions {
			if !m.Machine {
				persons++
			}
		}
		if persons < confirmed {
			t.Errorf("run %d: %d marks were confirmed, %d are", run, confirmed, persons)
		}
		if t.Failed() {
			t.Fatal(text)
		}
	}
}
