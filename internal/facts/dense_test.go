package facts

import (
	"runtime"
	"strings"
	"testing"
	"time"

	"sillok/internal/cputime"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// densely is a document whose one line has a date n times, behind a line that tells
// something.
func densely(n int) *doc.Document {
	const opens, day = "가람시는 2021년 9월 1일 민원센터를 열었다.\n\n", "2021년 9월 22일, "
	d := &doc.Document{Article: doc.Article{Text: opens + strings.Repeat(day, n) + "\n\n" + opens}}
	mark := func(at int, kind, name, surface string) {
		d.Mentions = append(d.Mentions, doc.Mention{In: diag.Span{Start: at, End: at + len(surface)}, ID: entity.ID{Kind: kind, Name: name}, Machine: true})
	}
	told := func(at int) {
		mark(at, "agency", "가람시", "가람시")
		mark(at+len("가람시는 "), "date", "2021-09-01", "2021년 9월 1일")
	}
	told(0)
	for i := range n {
		mark(len(opens)+i*len(day), "date", "2021-09-22", "2021년 9월 22일")
	}
	told(len(d.Text) - len(opens))
	return d
}

// TestDense: a line with more marks than anybody writes into one is left out, and told;
// the lines before and behind it are read.
func TestDense(t *testing.T) {
	for _, c := range []struct{ dates, dense int }{{1, 0}, {500, 0}, {12000, 1}} {
		d := densely(c.dates)
		if got := len(Dense(d)); got != c.dense {
			t.Errorf("%d dates on a line: %d lines are left out, want %d", c.dates, got, c.dense)
		}
	}
	d := densely(12000)
	before := d.Mentions[1].ID
	Read(d, nil)
	if len(d.Events) != 1 || d.Events[0].When != edtf.MustParse("2021-09-01") {
		t.Errorf("happenings: %v", d.Events)
	}
	if x := Derive(d, nil); len(x.Dated) != 2 || x.Dated[1].Mention != len(d.Mentions)-1 {
		t.Errorf("dates: %v", x.Dated)
	}
	if d.Mentions[1].ID != before {
		t.Error("the marks of the document are not those that it had")
	}
}

// TestDenseClauses: clauses of such a line are not read for posts either.
func TestDenseClauses(t *testing.T) {
	const move, n = "이가람 과장을 나래국장에 임명하고 ", 6000
	d := &doc.Document{Article: doc.Article{Text: strings.Repeat(move, n)}}
	for i := range n {
		at := i * len(move)
		d.Mentions = append(d.Mentions, doc.Mention{In: diag.Span{Start: at, End: at + len("이가람")}, ID: entity.ID{Kind: "person", Name: "이가람"}, Machine: true})
	}
	if len(Dense(d)) != 1 {
		t.Fatal("the line is not dense")
	}
	start := cputime.Spent()
	Read(d, nil)
	if took := cputime.Spent() - start; took > 10*time.Second && !testing.Short() {
		t.Errorf("took %v", took)
	}
	if len(d.Roles) > 0 {
		t.Errorf("posts: %v", d.Roles[0])
	}
}

// TestManyDatedLines: whose curriculum vitae goes on at a line is not sought anew for each.
func TestManyDatedLines(t *testing.T) {
	const line, n = "9월 22일, ", 15000
	d := &doc.Document{Article: doc.Article{Text: strings.Repeat(line+"\n", n)}}
	for i := range n {
		at := i * (len(line) + 1)
		d.Mentions = append(d.Mentions, doc.Mention{In: diag.Span{Start: at, End: at + len("9월 22일")}, ID: entity.ID{Kind: "date", Name: "2021-09-22"}, Machine: true})
	}
	start := cputime.Spent()
	Read(d, nil)
	if took := cputime.Spent() - start; took > 8*time.Second && !testing.Short() {
		t.Errorf("took %v", took)
	}
}

// TestManyOffices: what is held of posts grows with the text, and not with its square.
func TestManyOffices(t *testing.T) {
	const line, name = "이가람은 국장에 임명됐다.\n", "이가람"
	held := func(n int) uint64 {
		d := &doc.Document{Article: doc.Article{Text: strings.Repeat(line, n)}}
		for i := range n {
			d.Mentions = append(d.Mentions, doc.Mention{In: diag.Span{Start: i * len(line), End: i*len(line) + len(name)}, ID: entity.ID{Kind: "person", Name: name}})
		}
		r := newReader(d, nil)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if found := len(r.offices()); found != n {
			t.Fatalf("%d posts of %d", found, n)
		}
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc
	}
	if few, many := held(250), held(4000); many > 24*few {
		t.Errorf("%d bytes for 250, %d for 4000", few, many)
	}
}
