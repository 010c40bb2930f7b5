package entity

import (
	"strings"
	"testing"
	"time"

	"sillok/internal/cputime"
	"sillok/internal/edtf"
)

// anew reads the built-in authority, which Load reads once.
func anew(t testing.TB) *Authority {
	t.Helper()
	a, err := readBuiltIn()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// BenchmarkLoad is the built-in authority ready to look up and to scan.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		anew(b).names()
	}
}

func BenchmarkScan(b *testing.B) {
	a := builtin(b)
	a.names()
	text := strings.Repeat("지난 21일 행정안전부와 한국지역정보개발원이 공동으로 마련한 이번 자리에는 서울시 강남구청장을 비롯해 많은 사람이 모여 "+
		"전자정부법과 개인정보보호법의 앞날을 두고 오랫동안 이야기를 나누었으며, SOS 국민안심서비스를 이용해 본 주민도 소감을 밝혔다.\n", 1000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		a.Scan(text)
	}
}

func BenchmarkLookup(b *testing.B) {
	a := builtin(b)
	a.names()
	for b.Loop() {
		a.Lookup("행안부", edtf.MustParse("2012-05"))
	}
}

// Loading takes some 50 ms of processor time on a busy machine. The bound
// here leaves room for a busier one and the race detector.
func TestLoadTime(t *testing.T) {
	best := time.Hour
	for range 10 {
		start := cputime.Spent()
		anew(t).names()
		best = min(best, cputime.Spent()-start)
	}
	t.Logf("load and index: %v", best)
	if best > 200*time.Millisecond {
		t.Errorf("loading takes %v", best)
	}
}

// Loading allocates little: what is many and small lies in large pieces.
func TestLoadAllocations(t *testing.T) {
	if n := testing.AllocsPerRun(1, func() { anew(t).names() }); n > 12_000 {
		t.Errorf("loading takes %v allocations", n)
	}
}

func TestSlab(t *testing.T) {
	var s slab[int]
	x, y := s.cut(2), s.cut(2000)
	z := append(x, 1)
	if len(x) != 2 || len(y) != 2000 || y[0] != 0 || &z[0] == &x[0] {
		t.Error("parts of a slab share their room")
	}
}
