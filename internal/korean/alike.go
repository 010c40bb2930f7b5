package korean

import "slices"

// PairSet holds pairs of neighbouring syllables, each once and in order, so that two
// sets are compared by going through both once.
type PairSet []uint64

// Pairs gives the pairs of neighbouring syllables of s, whatever stands between
// them.
func Pairs(s string) PairSet {
	set := make(PairSet, 0, len(s)/3)
	var last rune
	for _, c := range s {
		if !IsSyllable(c) {
			continue
		}
		if last != 0 {
			set = append(set, uint64(last)<<32|uint64(c))
		}
		last = c
	}
	slices.Sort(set)
	return slices.Compact(set)
}

// Alike reports whether two texts, given by their Pairs, share six tenths of the
// smaller one's, which has least pairs at least.
func Alike(a, b PairSet, least int) bool {
	fewer := min(len(a), len(b))
	return fewer >= least && Shared(a, b)*10 >= fewer*6
}

// Shared counts the pairs that two texts share.
func Shared(a, b PairSet) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}
