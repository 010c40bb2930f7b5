package library

import (
	"strings"
	"testing"
)

// TestCorrections joins documents of which one says that a figure was put right: who
// said which number, and when, stands together, and no problem is made of it.
func TestCorrections(t *testing.T) {
	lists := "\n\n<!-- roles -->\n<!-- quotes -->\n<!-- events -->\n"
	in := []Input{
		page(t, "첫날", "2021-03-02", "[누리마루](system:누리마루) 장애로 민원 12건이 사라졌다."+lists),
		page(t, "이튿날", "2021-03-05", "[누리마루](system:누리마루) 장애로 사라진 민원의 수가 12건에서 31건으로 바뀌었다."+lists),
		page(t, "연말", "2021-12-01", "[누리마루](system:누리마루)는 그해 민원 31건을 잃었다. 새 민원 12건도 받았다."+lists),
		page(t, "딴 일", "2021-12-02", "[국세청](agency:국세청)은 민원 12건을 처리했다."+lists),
	}
	l, problems := Join(in, authority(t), Options{})
	if len(l.Conflicts) != 1 || len(problems) > 0 {
		t.Fatalf("%d conflicts, problems %v", len(l.Conflicts), problems)
	}
	c := l.Conflicts[0]
	var told []string
	for _, x := range c.Claims {
		told = append(told, x.Ref.Doc.Slug+" "+x.Value)
	}
	want := "첫날 12건, 이튿날 31건, 연말 31건"
	if got := strings.Join(told, ", "); got != want || c.About != nuri || !c.Settled {
		t.Errorf("%s of %v (%s); want %s", got, c.About, c.Of, want)
	}
}

// TestCorrectionsOfTwoThings: the same numbers said of two nouns are two corrections, told
// in two units they are two as well, and a correction told again is the one that was.
func TestCorrectionsOfTwoThings(t *testing.T) {
	lists := "\n\n<!-- roles -->\n<!-- quotes -->\n<!-- events -->\n"
	for text, want := range map[string]int{
		"[누리마루](system:누리마루) 장애로 사라진 민원의 수가 12건에서 31건으로 바뀌었다. [누리마루](system:누리마루)가 막은 오류의 수가 12건에서 31건으로 바뀌었다.": 2,
		"[누리마루](system:누리마루) 장애로 사라진 민원의 수가 12건에서 31건으로 바뀌었다. [누리마루](system:누리마루) 민원의 수가 12건에서 31건으로 바뀌었다.":     1,
	} {
		l := join(t,
			page(t, "첫날", "2021-03-02", "[누리마루](system:누리마루) 장애로 민원 12건이 사라지고 오류 12건이 났다."+lists),
			page(t, "이튿날", "2021-03-05", text+lists))
		if len(l.Conflicts) != want {
			t.Errorf("%d conflicts of %q, want %d", len(l.Conflicts), text, want)
		}
	}
}

// TestNoCorrection: what grew is no correction.
func TestNoCorrection(t *testing.T) {
	lists := "\n\n<!-- roles -->\n<!-- quotes -->\n<!-- events -->\n"
	l := join(t, page(t, "하나", "2021-03-02", "[누리마루](system:누리마루)를 쓰는 기관이 12개에서 20개로 늘었다."+lists))
	if len(l.Conflicts) > 0 {
		t.Errorf("%s", l.Conflicts[0].Of)
	}
}
