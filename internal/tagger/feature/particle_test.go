package feature

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"testing"

	"sillok/internal/korean"
)

// TestLearnedParticles: the model was trained with these particles and none else. When
// the hash changes on purpose, the model is trained again.
func TestLearnedParticles(t *testing.T) {
	forms := korean.LearnedParticles()
	slices.Sort(forms)
	const trained = "7cad89be906324652020a038b3a5698e0622d885395b5bcf7b5b8cd264eefcaa"
	if got := fmt.Sprintf("%x", sha256.Sum256([]byte(strings.Join(forms, "\n")))); got != trained {
		t.Errorf("%d particles with the hash %s; the model of names knows others", len(forms), got)
	}
	for _, form := range forms {
		if n := len([]rune(form)); n > longestParticle {
			t.Errorf("%s has %d characters: it is never found", form, n)
		}
	}
}
