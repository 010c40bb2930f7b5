package korean

import (
	"fmt"
	"testing"
)

// TestQuantities holds how numbers with units are read, and which are none.
func TestQuantities(t *testing.T) {
	for _, c := range []struct {
		text, unit, kind string
		value            float64
	}{
		{"만족도는 72.4점이다", "점", "score", 72.4},
		{"4만 1,820건으로 늘었다", "건", "count", 41820},
		{"과징금 1억 2,040만 원을", "원", "money", 120400000},
		{"6만1천300여명이", "명", "count", 61300},
		{"2천만 명이", "명", "count", 2e7},
		{"3조 2천억원 규모", "원", "money", 3.2e12},
		{"2개월 만에", "개월", "duration", 2},
		{"데이터 917종을", "종", "count", 917},
		{"전환율 63%까지", "%", "share", 63},
		{"200여 명이", "명", "count", 200},
		{"100명 이상이", "명", "count", 100},
	} {
		list := Quantities(c.text)
		if len(list) != 1 || list[0].Unit != c.unit || list[0].Kind != c.kind || list[0].Value != c.value {
			t.Errorf("%s: %+v", c.text, list)
		}
	}
	for _, none := range []string{"제3회 대회", "31대 과제", "2.3 추진 체계", "명단 3명단", "2021년 3월", "10~20명", "3개월째도 아닌 3번"} {
		for _, q := range Quantities(none) {
			if q.Unit != "개월" {
				t.Errorf("%s: %+v", none, q)
			}
		}
	}
}

// TestCounts holds which numbers count things.
func TestCounts(t *testing.T) {
	for text, want := range map[string]string{
		"단말기 1만 전 시범 설치":   "10000 전",
		"남은 700전의 설치":      "700 전",
		"버스 120대에 설치":      "120 대",
		"오래된 관 2천300본을 교체": "2300 본",
		"2024년 3월 15일 개통":  "",
		"2차 개통":            "",
		"사업비 32억 원":        "",
		"3개월 연기":           "",
	} {
		got := ""
		for _, q := range Counts(text) {
			got = fmt.Sprint(q.Value, " ", q.Unit)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// Each unit stands in its example.
func TestUnitRows(t *testing.T) {
	for _, row := range rows("units") {
		found := false
		for _, q := range Quantities(row[2]) {
			found = found || q.Unit == row[0] && q.Kind == row[1]
		}
		if !found {
			t.Errorf("%s is not read in %q: %v", row[0], row[2], Quantities(row[2]))
		}
	}
}

// TestCountWord tells words that count or put in order from names of the same form.
func TestCountWord(t *testing.T) {
	for word, want := range map[string]bool{"두번째": true, "세가지": true, "여섯째": true, "한가람": false, "두나래": false, "번째": false, "한": false} {
		if got := CountWord(word); got != want {
			t.Errorf("%s: got %v", word, got)
		}
	}
}
