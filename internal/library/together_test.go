package library

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"sillok/internal/cputime"
	"sillok/internal/entity"
)

// TestTogetherOfManyNames: of a sentence that names very many, each entry holds the
// neighbours that it keeps and no others, those in more documents first.
func TestTogetherOfManyNames(t *testing.T) {
	const names = 600
	var b strings.Builder
	for i := range names {
		fmt.Fprintf(&b, "[가람%d과](agency:가람%d과), ", i, i)
	}
	before := held()
	l := join(t, page(t, "a", "2021-01-01", b.String()), page(t, "b", "2021-01-02", "[가람7과](agency:가람7과)와 [가람9과](agency:가람9과)"))
	e := l.Entries[entity.ID{Kind: "agency", Name: "가람7과"}]
	if more := held() - before; more > 30<<20 { // all pairs are 50 MB
		t.Errorf("the library holds %d MB", more>>20)
	}
	if len(e.Together) != togetherMost {
		t.Errorf("%d neighbours, want %d", len(e.Together), togetherMost)
	}
	if first := e.Together[0]; first.ID.Name != "가람9과" || first.Docs != 2 || !first.Sentence {
		t.Errorf("first: %v in %d documents", first.ID, first.Docs)
	}
	for i := 1; i < len(e.Together); i++ {
		if a, b := e.Together[i-1], e.Together[i]; a.Docs == b.Docs && a.ID.Name >= b.ID.Name {
			t.Errorf("%s before %s", a.ID.Name, b.ID.Name)
		}
	}
}

// TestTogetherOfManySentences: what one document alone names is compared with the names of
// its sentences, not with all of the document.
func TestTogetherOfManySentences(t *testing.T) {
	const names = 15_000
	var b strings.Builder
	for i := range names {
		fmt.Fprintf(&b, "[가람%d과](agency:가람%d과)와 [나래%d과](agency:나래%d과)를 둔다.\n\n", i, i, i%5, i%5)
	}
	p := page(t, "a", "2021-01-01", b.String())
	begin := cputime.Spent()
	l := join(t, p)
	if took := cputime.Spent() - begin; took > 4*time.Second && !testing.Short() {
		t.Errorf("took %v", took)
	}
	if e := l.Entries[entity.ID{Kind: "agency", Name: "가람7과"}]; len(e.Together) != 1 || e.Together[0].ID.Name != "나래2과" || e.Together[0].Docs != 1 || !e.Together[0].Sentence {
		t.Errorf("%v", e.Together)
	}
}

// held is how many bytes are held.
func held() int {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}
