package entity

import "testing"

// Keys that begin alike, end in one another or differ by spaces alone are told apart or found as one, in whatever order they come.
func TestTrie(t *testing.T) {
	keys := []string{"가나다라", "가나", "가나다라마바", "가나다 마", "A·B 나", "가", "나"}
	for first := range keys {
		tr := newTrie(4)
		for i := range keys {
			n := (first + i) % len(keys)
			*tr.insert(keys[n]) = uint32(n + 1)
		}
		for n, k := range keys {
			if got := tr.get(k); got != uint32(n+1) {
				t.Errorf("from %d: %s is %d, not %d", first, k, got, n+1)
			}
		}
		for name, want := range map[string]uint32{"가 나 ": 2, "ab나 ": 5, "ab": 0, "가나다": 0, "가나다라마": 0, "나다": 0, "": 0} {
			if got := tr.get(name); got != want {
				t.Errorf("from %d: %q is %d, not %d", first, name, got, want)
			}
		}
		var found [maxMatch]match
		ix := &index{trie: tr}
		if n := ix.walk("가나 다라마바사", 0, &found); n != 4 || found[3] != (match{len("가나 다라마바"), 3}) || found[2] != (match{len("가나 다라"), 1}) {
			t.Errorf("from %d: found %v", first, found[:n])
		}
		if n := ix.walk("가나다  라", 0, &found); n != 2 {
			t.Errorf("from %d: two spaces are stepped over: %v", first, found[:n])
		}
	}
}
