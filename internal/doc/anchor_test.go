package doc_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"sillok/internal/cputime"
	"sillok/internal/diag"
	"sillok/internal/doc"
)

func TestAnchorText(t *testing.T) {
	for _, test := range []struct {
		written string
		anchor  doc.Anchor
	}{
		{"지켰다. 이어 [위원회]는 다음 달", doc.Anchor{Before: "지켰다. 이어 ", Surface: "위원회", After: "는 다음 달", N: 1}},
		{"가 [위원회]는#2", doc.Anchor{Before: "가 ", Surface: "위원회", After: "는", N: 2}},
		{"[위원회]는", doc.Anchor{Surface: "위원회", After: "는", N: 1}},
		{`\[속보\] [위\]원\\회] 1\#2`, doc.Anchor{Before: "[속보] ", Surface: `위]원\회`, After: " 1#2", N: 1}},
		{"위원회#3", doc.Anchor{Surface: "위원회", N: 3}},
		{"위원회", doc.Anchor{Surface: "위원회"}},
		{"회의 #가", doc.Anchor{Surface: "회의 #가"}},
	} {
		if diff := cmp.Diff(test.anchor, doc.ParseAnchor(test.written)); diff != "" {
			t.Errorf("%s is read %s", test.written, diff)
		}
		if got := test.anchor.String(); got != test.written {
			t.Errorf("%+v is written %s, want %s", test.anchor, got, test.written)
		}
	}
}

// place gives the n-th place of surface.
func place(t *testing.T, text, surface string, n int) diag.Span {
	t.Helper()
	in, ok := doc.Occurrence(text, surface, n)
	if !ok {
		t.Fatalf("no %s#%d in %q", surface, n, text)
	}
	return in
}

func TestAnchorsFollowTheirPlace(t *testing.T) {
	const text = "위원회는 봄에 문을 열었다. 그 뒤 위원회는 세 번 모였다.\n\n여름에 모인 위원회가 결정했다."
	second, third := place(t, text, "위원회", 2), place(t, text, "위원회", 3)
	anchors := doc.AnchorsAt(text, []diag.Span{second, third})
	for _, test := range []struct{ name, now, second, third string }{
		{"nothing changed", text, "2", "3"},
		{"a paragraph above", "위원회 소식을 전한다.\n\n" + text, "3", "4"},
		{"the first sentence gone", strings.TrimPrefix(text, "위원회는 봄에 문을 열었다. "), "1", "2"},
		{"the paragraphs changed places", "여름에 모인 위원회가 결정했다.\n\n위원회는 봄에 문을 열었다. 그 뒤 위원회는 세 번 모였다.", "3", "1"},
		{"another particle", strings.Replace(text, "위원회가 결정했다", "위원회도 결정했다", 1), "2", "3"},
		{"words before changed", strings.Replace(text, "여름에 모인 위원회", "가을에 다시 모인 위원회", 1), "2", "3"},
		{"line broken elsewhere", strings.Replace(text, "그 뒤 위원회는 세", "그 뒤\n위원회는\n세", 1), "2", "3"},
		{"its sentence gone", strings.Replace(text, " 그 뒤 위원회는 세 번 모였다.", "", 1), "", "2"},
		{"its words changed", strings.Replace(text, "모인 위원회가", "모인 협의회가", 1), "2", ""},
	} {
		found := doc.Locate(test.now, anchors)
		for i, want := range []string{test.second, test.third} {
			got := ""
			if found[i].Len() > 0 {
				got = fmt.Sprint(strings.Count(test.now[:found[i].Start], "위원회") + 1)
			}
			if got != want {
				t.Errorf("%s: anchor %d (%s) is at %q, want %q", test.name, i, anchors[i], got, want)
			}
		}
	}
}

// Places that are alike are told apart by their number, and any place is found
// again by its anchor, written and read.
func TestAnchorsComeBack(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	pieces := []string{"위원회", "는 ", "가", "[", "]", "#2", "\\", "\n", "\n\n", "협회 ", "위원회는 위원회", "|", " "}
	for range 3000 {
		var b strings.Builder
		for range 1 + random.IntN(30) {
			b.WriteString(pieces[random.IntN(len(pieces))])
		}
		text := doc.Clean(b.String())
		var cuts []int
		for i := range text {
			cuts = append(cuts, i)
		}
		cuts = append(cuts, len(text))
		var places []diag.Span
		for i := 0; i+1 < len(cuts); i++ {
			end := min(i+1+random.IntN(4), len(cuts)-1)
			if s := text[cuts[i]:cuts[end]]; !strings.Contains(s, "\n") && strings.TrimSpace(s) == s && s != "" {
				places = append(places, diag.Span{Start: cuts[i], End: cuts[end]})
			}
		}
		anchors := doc.AnchorsAt(text, places)
		for i := range anchors {
			if written := anchors[i].String(); doc.ParseAnchor(written) != anchors[i] {
				t.Fatalf("%q: %+v is written %q and read %+v", text, anchors[i], written, doc.ParseAnchor(written))
			}
		}
		if diff := cmp.Diff(places, doc.Locate(text, anchors), cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("%q: %s", text, diff)
		}
	}
}

func FuzzAnchor(f *testing.F) {
	for _, s := range []string{"가 [나] 다", "가#2", `\[가\][나]\#2#3`, "[]", "[", "가]", "#", "[가]#0"} {
		f.Add(s, "가 나 다 가")
	}
	f.Fuzz(func(t *testing.T, written, text string) {
		a := doc.ParseAnchor(written)
		text = doc.Clean(text)
		in := doc.Locate(text, []doc.Anchor{a})[0]
		if in.Len() == 0 {
			return
		}
		if text[in.Start:in.End] != a.Surface {
			t.Fatalf("%+v is at %q", a, text[in.Start:in.End])
		}
		if b := doc.AnchorAt(text, in); doc.Locate(text, []doc.Anchor{b})[0] != in {
			t.Fatalf("%+v does not lead back to %v of %q", b, in, text)
		}
	})
}

// TestManyAnchorsAlike: of very many places with the same around them each anchor finds its
// own, and one that an edit has taken away takes no other's.
func TestManyAnchorsAlike(t *testing.T) {
	const form, n = "2021년 9월 22일, ", 12000
	text := strings.Repeat(form, n)
	places := make([]diag.Span, n)
	for i := range places {
		places[i] = diag.Span{Start: i * len(form), End: i*len(form) + len("2021년 9월 22일")}
	}
	anchors := doc.AnchorsAt(text, places)
	if found := doc.Locate(text, anchors); !slices.Equal(found, places) {
		t.Error("the anchors are found elsewhere")
	}
	taken := map[diag.Span]bool{}
	for _, in := range doc.Locate(text[len(form):], anchors) {
		if in.Len() > 0 && taken[in] {
			t.Fatalf("two anchors have the place %v", in)
		}
		taken[in] = true
	}
}

// TestNamesThatBeginAlike: thousands of names that begin alike are found in a time that
// grows with the length of the text.
func TestNamesThatBeginAlike(t *testing.T) {
	const n = 12000
	var text strings.Builder
	var places []diag.Span
	for i := range n {
		start := text.Len()
		fmt.Fprintf(&text, "부산지방%c%c청", '가'+i%1000, '나'+i/1000)
		places = append(places, diag.Span{Start: start, End: text.Len()})
		text.WriteString("과 ")
	}
	begin := cputime.Spent()
	if found := doc.Locate(text.String(), doc.AnchorsAt(text.String(), places)); !slices.Equal(found, places) {
		t.Error("the anchors are found elsewhere")
	}
	if took := cputime.Spent() - begin; took > 2*time.Second && !testing.Short() {
		t.Errorf("took %v", took)
	}
}
