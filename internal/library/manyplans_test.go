package library

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// TestManyPlans: what joining thousands of plans of one document takes grows with their
// number: their words are taken apart once, and not for each two of them.
func TestManyPlans(t *testing.T) {
	taken := func(n int) uint64 {
		var b, rows strings.Builder
		for i := range n {
			name := fmt.Sprintf("%c%c%c", '가'+i*37%9973, '나'+i*101%7919, '다'+i*53%8501)
			fmt.Fprintf(&b, "[%s부](agency:%s부)는 [2027년](date:2027)까지 [%s시스템](system:%s시스템)을 구축할 계획이다.\n\n", name, name, name, name)
			fmt.Fprintf(&rows, "- 2027 | %s시스템 구축(예정) | system:%s시스템, agency:%s부\n", name, name, name)
		}
		p := page(t, "a", "2021-01-01", b.String()+"<!-- events -->\n"+rows.String())
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		l := join(t, p)
		runtime.ReadMemStats(&after)
		if len(l.Promises) != n {
			t.Fatalf("%d promises of %d", len(l.Promises), n)
		}
		return after.TotalAlloc - before.TotalAlloc
	}
	if few, many := taken(100), taken(800); many > 12*few {
		t.Errorf("%d bytes for 100, %d for 800", few, many)
	}
}
