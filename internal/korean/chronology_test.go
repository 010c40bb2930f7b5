package korean

import (
	"strings"
	"testing"
)

// TestChronologyRows holds years that head rows, and rows, and what is neither.
func TestChronologyRows(t *testing.T) {
	for line, want := range map[string]int{"2005": 2005, "【2005】": 2005, "■ 2005년": 2005, "2005.": 2005, "2005 년": 2005, "2005년 개청": 0, "20055": 0, "1450": 0, "205": 0} {
		if got := YearAlone(line); got != want {
			t.Errorf("YearAlone(%q) = %d, want %d", line, got, want)
		}
	}
	for line, want := range map[string]bool{
		"06. 24. 개청": true, "3. 2 개통": true, "- 11.12 운영": true, "10월 개청": true, "11. 12.~19. 전시": true, "10월∼11월 전시": true,
		"13. 2. 개통": false, "3. 개요": false, "1.5배": false, "10월호": false, "3. 32 개통": false,
	} {
		if got := DatedRow(line); got != want {
			t.Errorf("DatedRow(%q) = %v", line, got)
		}
	}
	for line, want := range map[string]bool{"03 개청": true, "11. 출범": true, "3 개청": false, "13 개청": false, "03 04": false, "03": false} {
		if got := MonthRow(line); got != want {
			t.Errorf("MonthRow(%q) = %v", line, got)
		}
	}
	for line, want := range map[string]Row{
		"2011. 04. 규정 제정": {2011, 4}, "- 2011.04.05 개청": {2011, 4}, "2011년 4월 개청": {2011, 4}, "’11. 4월 개청": {2011, 4}, "'98년 12월 개청": {1998, 12},
		"2011년 개청": {2011, 0}, "4월 개청": {0, 4}, "04.15 개청": {0, 4}, "- 9월: 포럼 개최": {0, 9}, "4. 개청": {0, 4}, "12월 3일 개청": {0, 12},
		"2011. 13. 개청": {}, "2011.5배": {}, "13월 개청": {}, "2011": {}, "20110 개청": {}, "4개 기관": {}, "4월호 발간": {}, "개청": {},
	} {
		if got := RowOf(line); got != want {
			t.Errorf("RowOf(%q) = %v, want %v", line, got, want)
		}
	}
	for text, want := range map[string]bool{
		"2005. 3. 개청\n7. 이전\n2006. 2. 개소\n9. 개최":           true,
		"연혁\n2006년 2월 개소\n9월 개최\n2005년 3월 개청":              true,
		"2005\n3월 개청\n2006\n2월 개소":                         true,
		"2005. 3. 개청\n2006. 2. 개소":                         false, // each row tells its year
		"2011. 04. 개청\n1. 전시관\n2. 강당\n2009. 08. 개소\n1. 별관": false, // numbers of a list
		"1. 개요\n2. 현황\n3. 계획":                              false,
		"시는 2005년 3월 창구를 열었다.\n2006년 2월에는 늘렸다.\n9월에는 고쳤다.\n그 뒤로는 같다.": false,
		"2009. 3. 개청\n7. 이전\n2006. 2. 개소\n2008. 3. 확대\n9. 개최":         false, // up and down
	} {
		if got := IsChronology(strings.Lines(text)); got != want {
			t.Errorf("IsChronology(%q) = %v", text, got)
		}
	}
	for line, want := range map[string]bool{"2010년대": true, "■ 1990 년대": true, "[2000년대]": true, "2015년대": false, "2010년대 개청": false, "2010년": false} {
		if got := IsDecade(line); got != want {
			t.Errorf("IsDecade(%q) = %v", line, got)
		}
	}
}
