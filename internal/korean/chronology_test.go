package korean

import "testing"

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
	for line, want := range map[string]int{"2011. 04. 규정 제정": 2011, "- 2011.04.05 개청": 2011, "2011. 4 개청": 2011, "2011. 13. 개청": 0, "2011. 최우수 기관": 0, "2011.5배": 0, "11. 04. 개청": 0} {
		if got := RowYear(line); got != want {
			t.Errorf("RowYear(%q) = %d, want %d", line, got, want)
		}
	}
	for line, want := range map[string]bool{"2010년대": true, "■ 1990 년대": true, "[2000년대]": true, "2015년대": false, "2010년대 개청": false, "2010년": false} {
		if got := IsDecade(line); got != want {
			t.Errorf("IsDecade(%q) = %v", line, got)
		}
	}
}
