package fuse

import (
	"bytes"
	"fmt"
	"testing"
)

func words(n int, prefix string) ([]uint64, []uint8) {
	hashes, values := make([]uint64, n), make([]uint8, n)
	for i := range n {
		hashes[i] = Hash(fmt.Sprint(prefix, i))
		values[i] = uint8(i%31 + 1)
	}
	return hashes, values
}

func TestFilterGivesEachWordItsValue(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 17, 1000, 50000} {
		hashes, values := words(n, "낱말")
		data, err := Build(hashes, values)
		if err != nil {
			t.Fatalf("%d words: %v", n, err)
		}
		f, err := Open(data)
		if err != nil {
			t.Fatalf("%d words: %v", n, err)
		}
		for i, h := range hashes {
			if got := f.Get(h); got != values[i] {
				t.Fatalf("%d words: word %d has %d, want %d", n, i, got, values[i])
			}
		}
	}
}

func TestFilterKnowsAbsentWords(t *testing.T) {
	hashes, values := words(20000, "있다")
	data, err := Build(hashes, values)
	if err != nil {
		t.Fatal(err)
	}
	f, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	absent, _ := words(200000, "없다")
	false_ := 0
	for _, h := range absent {
		if f.Get(h) != 0 {
			false_++
		}
	}
	if false_ > 5 { // 0.4 are to be expected
		t.Errorf("%d of 200000 absent words found", false_)
	}
}

func TestBuildIsReproducible(t *testing.T) {
	hashes, values := words(3000, "같다")
	a, _ := Build(hashes, values)
	b, _ := Build(hashes, values)
	if !bytes.Equal(a, b) {
		t.Error("two builds of the same words differ")
	}
}

func TestBuildRefusesEqualHashes(t *testing.T) {
	if _, err := Build([]uint64{7, 7}, []uint8{1, 2}); err == nil {
		t.Error("two values for one word were accepted")
	}
}

func TestOpenRefusesDamage(t *testing.T) {
	hashes, values := words(100, "낱말")
	data, _ := Build(hashes, values)
	for name, damaged := range map[string][]byte{
		"empty": nil, "header only": data[:headerSize], "cut": data[:len(data)-1],
		"other magic": append([]byte("XXXX"), data[4:]...),
	} {
		if _, err := Open(damaged); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

func FuzzOpen(f *testing.F) {
	hashes, values := words(10, "낱말")
	data, _ := Build(hashes, values)
	f.Add(data, uint64(1))
	f.Fuzz(func(t *testing.T, data []byte, h uint64) {
		if filter, err := Open(data); err == nil {
			filter.Get(h)
		}
	})
}

func ExampleFilter_Get() {
	data, _ := Build([]uint64{Hash("서울"), Hash("김철수")}, []uint8{2, 1})
	f, _ := Open(data)
	fmt.Println(f.Get(Hash("서울")), f.Get(Hash("김철수")), f.Get(Hash("부산")))
	// Output: 2 1 0
}
