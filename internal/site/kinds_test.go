package site

import (
	"os"
	"strings"
	"testing"

	"sillok/internal/entity"
)

// The style sheet has each kind's colours as the table of kinds has them, and a
// switch for its marks.
func TestKindsHaveStyle(t *testing.T) {
	b, err := os.ReadFile("../../static/style.css")
	if err != nil {
		t.Fatal(err)
	}
	css := string(b)
	for _, k := range append(entity.Builtin(), entity.Optional(entity.Place)) {
		colours := "light-dark(" + k.Colour[0] + ", " + k.Colour[1] + ")"
		for _, want := range []string{"." + k.Name + " { --k: ", colours, ":has(#sw-" + k.Name + ":not(:checked)) .prose ." + k.Name} {
			if !strings.Contains(css, want) {
				t.Errorf("%s: style.css lacks %q", k.Name, want)
			}
		}
	}
}
