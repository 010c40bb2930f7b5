package library

import (
	"testing"

	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// TestSeries: three statements of one measure make one line with three points, a
// measure of another unit or told once makes none.
func TestSeries(t *testing.T) {
	at := func(day string) edtf.Date {
		d, err := edtf.Parse(day)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	e := &Entry{Amounts: []*Amount{
		{What: "이용자 만족도", Value: "72.4", Unit: "점", When: at("2020")},
		{What: "예산", Value: "30억", Unit: "원", When: at("2020")},
		{What: "이용자만족도", Value: "68.1", Unit: "점", When: at("2019")},
		{What: "이용자 만족도", Value: "80", Unit: "점", When: at("2022"), Status: Planned},
		{What: "이용자 만족도", Value: "3", Unit: "%", When: at("2021")},
	}}
	j := &joiner{l: &Library{}}
	j.l.Entries = map[entity.ID]*Entry{{}: e}
	j.series()
	if len(e.Series) != 1 || len(e.Series[0].Points) != 3 {
		t.Fatalf("series %+v", e.Series)
	}
	for i, want := range []string{"68.1", "72.4", "80"} {
		if got := e.Series[0].Points[i].Value; got != want {
			t.Errorf("point %d is %s, want %s", i, got, want)
		}
	}
}
