package extract

import "testing"

// TestStamps holds the forms in which days are printed; the first of a line, and
// "-" where there is none. A "?" behind it marks a day that only a label makes one.
func TestStamps(t *testing.T) {
	for s, want := range map[string]string{
		"2026. 4. 11.(토) 08:00":     "2026-04-11",
		"2026.4 .10.(금) 14:30":      "2026-04-10",
		"2025/12/23 13:55":          "2025-12-23",
		"2013년 10월 01일 화요일 25판":     "2013-10-01",
		"日 時 : 1993年 7月 6日 (火)":     "1993-07-06",
		"’13. 7. 4.(목)":             "2013-07-04",
		"'99. 12. 20":               "1999-12-20",
		"25.12.09":                  "2025-12-09?",
		"98-12-26":                  "1998-12-26?",
		"20251209":                  "2025-12-09?",
		"by NAME Feb 20. 2024":      "2024-02-20",
		"September 3rd, 2021":       "2021-09-03",
		"20 February 2024":          "2024-02-20",
		"13/12/2026":                "2026-12-13",
		"04/04/2026":                "2026-04-04",
		"04/12/2026":                "2026-XX-XX",
		"2026-04-12T23:30:00+09:00": "2026-04-12",
		"2023. 2. 30.":              "-",
		"044-201-0001":              "-",
		"1,234,567원":                "-",
		"제2021-0158호":               "-",
		"14:00~17:40":               "-",
		"버전 3.10.2":                 "-",
		"192.168.10.12":             "-",
		"의안번호 2107781":              "-",
		"사업자등록번호 123-45-67890":      "-",
		"[시행 2021. 12. 9.] [법률 제18207호]": "2021-12-09",
	} {
		got := "-"
		if st, ok := firstStamp(s); ok {
			if got = st.date().String(); st.loose {
				got += "?"
			}
		}
		if got != want {
			t.Errorf("%s: %s, want %s", s, got, want)
		}
	}
}

// TestOrderOfMonthAndDay holds that the text settles 04/12/2026, and what does not.
func TestOrderOfMonthAndDay(t *testing.T) {
	st, _ := firstStamp("04/12/2026")
	for text, want := range map[string]string{
		"새봄시는 4월 12일 문을 연다고 밝혔다.":      "2026-04-12",
		"새봄시는 12월 4일 문을 연다고 밝혔다.":      "2026-12-04",
		"4월 12일부터 12월 4일까지 접수한다고 밝혔다.": "2026-XX-XX",
		"새봄시는 지난 12일 문을 열었다고 밝혔다.":     "2026-XX-XX",
	} {
		if got := st.settle(text).date().String(); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// TestMachineDay holds the times of heads and time elements, in Korean days.
func TestMachineDay(t *testing.T) {
	for s, want := range map[string]string{
		"2025-12-09T10:00:00+09:00":       "2025-12-09",
		"2025-12-08T20:00:00Z":            "2025-12-09",
		"Mon, 08 Dec 2025 20:00:00 +0000": "2025-12-09",
		"20240305":                        "2024-03-05",
		"20240305131500":                  "2024-03-05",
		"2024-03-05 10:00":                "2024-03-05",
		"3일 전":                            "",
		"1718900000":                      "",
	} {
		got := ""
		if st, ok := machineDay(s); ok {
			got = st.date().String()
		}
		if got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}
