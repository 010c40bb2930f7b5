package korean

// Pairs gives the pairs of neighbouring syllables of s, whatever stands between
// them.
func Pairs(s string) map[[2]rune]bool {
	set := map[[2]rune]bool{}
	var last rune
	for _, c := range s {
		if !IsSyllable(c) {
			continue
		}
		if last != 0 {
			set[[2]rune{last, c}] = true
		}
		last = c
	}
	return set
}

// Alike reports whether two texts, given by their Pairs, share six tenths of the
// smaller one's, which has least pairs at least.
func Alike(a, b map[[2]rune]bool, least int) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= least && Shared(a, b)*10 >= len(a)*6
}

// Shared counts the pairs that two texts share.
func Shared(a, b map[[2]rune]bool) int {
	n := 0
	for p := range a {
		if b[p] {
			n++
		}
	}
	return n
}
