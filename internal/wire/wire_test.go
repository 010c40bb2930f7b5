package wire

import (
	"reflect"
	"testing"

	"sillok/internal/edtf"
)

type inner struct {
	Name string
	Day  edtf.Date
}

type all struct {
	Yes     bool
	Less    int
	More    uint8
	Part    float64
	Small   float32
	Words   []string
	Nil     []int
	Empty   []int
	In      []inner
	To, Nix *inner
}

func sample() all {
	return all{Yes: true, Less: -1234567, More: 200, Part: 0.1, Small: 0.5, Words: []string{"", "행정안전부"}, Empty: []int{},
		In: []inner{{"가", edtf.MustParse("2024-03")}, {}}, To: &inner{Name: "나", Day: edtf.MustParse("2014/..")}}
}

func TestRoundTrip(t *testing.T) {
	want := sample()
	var got all
	if err := Read(string(Append(nil, want)), &got); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

// Bytes that are cut short or longer are errors, and no others make it panic or
// take memory without end.
func TestDamaged(t *testing.T) {
	b := Append(nil, sample())
	for n := range b {
		if err := Read(string(b[:n]), new(all)); err == nil {
			t.Errorf("the first %d bytes of %d are no error", n, len(b))
		}
	}
	if err := Read(string(b)+"x", new(all)); err == nil {
		t.Error("a byte more is no error")
	}
	for i := range b {
		for _, to := range []byte{0, 0x7f, 0xff} {
			c := append([]byte(nil), b...)
			c[i] = to
			_ = Read(string(c), new(all)) // must come back
		}
	}
}

func TestUnexported(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a field that cannot be kept was taken")
		}
	}()
	Append(nil, struct{ hidden int }{1})
}
