package dates

import "testing"

// Rows of months and days under a year are its days; without the year they are
// the numbers of sections.
func TestChronology(t *testing.T) {
	for text, want := range map[string]string{
		"2021\n06. 24. 기념식 표창\n04. 01. 서비스 시작\n2020\n11. 30. 협약": "2021=2021; 06. 24.=2021-06-24; 04. 01.=2021-04-01; 2020=2020; 11. 30.=2020-11-30",
		"1998\n\n02. 28. 출범\n\n1999\n\n05. 24. 개편":               "1998=1998; 02. 28.=1998-02-28; 1999=1999; 05. 24.=1999-05-24",
		"01. 02. 사업 개요\n01. 03. 추진 체계":                           "-",
		"2021\n1. 개요": "-",
		"2021\n06. 24. 개청\n사업 개요\n01. 02. 배경": "2021=2021; 06. 24.=2021-06-24",
	} {
		if got := found(text, "2022-03-02"); got != want {
			t.Errorf("%q\n\tfound %s\n\twant  %s", text, got, want)
		}
	}
}
