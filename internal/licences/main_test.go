package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// THIRD_PARTY.md names what the binary holds today: a module added, dropped or
// raised without it fails here.
func TestThirdPartyIsCurrent(t *testing.T) {
	var now bytes.Buffer
	if err := write(&now); err != nil {
		t.Fatal(err)
	}
	kept, err := os.ReadFile("../../THIRD_PARTY.md")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(now.Bytes(), kept) {
		t.Error("THIRD_PARTY.md is not what the binary holds: go run ./internal/licences > THIRD_PARTY.md")
	}
	for _, words := range []string{"github.com/yuin/goldmark", "PDFium", "FreeType", "CC BY-SA 4.0", "mousetrap"} {
		if !strings.Contains(now.String(), words) {
			t.Errorf("it does not name %s", words)
		}
	}
	if strings.Contains(now.String(), "see its text") {
		t.Error("a licence is not recognised: add its words to marks")
	}
}
