package export

import (
	"bytes"
	"encoding/json"
	"testing"
)

// What indent writes is what json.Indent writes, whatever stands in texts.
func TestIndent(t *testing.T) {
	for _, v := range []any{
		nil, 0, -1.5e30, "", `"\"{[,:]}\\`, []int{}, []int{1, 2}, map[string]any{}, "가\n\u2028<&>",
		map[string]any{"가": []any{map[string]any{}, []any{[]any{nil, true}}}, `"`: `\`, "}": map[string]any{"a": []string{"", `\\"`}}},
	} {
		var b, want bytes.Buffer
		e := json.NewEncoder(&b)
		if err := e.Encode(v); err != nil {
			t.Fatal(err)
		}
		for depth, prefix := range []string{"", " ", "  "} {
			want.Reset()
			if err := json.Indent(&want, b.Bytes(), prefix, " "); err != nil {
				t.Fatal(err)
			}
			if got := indent(nil, b.Bytes(), depth); string(got) != want.String() {
				t.Errorf("%v is written\n%s\nwant\n%s", v, got, want.Bytes())
			}
		}
	}
	deep := bytes.Repeat([]byte("["), 200)
	deep = append(append(deep, '1'), bytes.Repeat([]byte("]"), 200)...)
	var want bytes.Buffer
	if err := json.Indent(&want, deep, "", " "); err != nil {
		t.Fatal(err)
	}
	if got := indent(nil, deep, 0); string(got) != want.String() {
		t.Error("deep lists are written otherwise")
	}
}
