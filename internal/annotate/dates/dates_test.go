package dates

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"sillok/internal/diag"
	"sillok/internal/edtf"
)

func TestReference(t *testing.T) {
	for _, c := range []struct{ text, date, reason string }{
		{"5월호 | 정책 대담\n\n2012년 4월 현재 센터는 9곳이다.", "2012-05", "5월호, 2012년 4월 현재"},
		{"1월호\n\n2011년 12월 말 현재 이용자는 3만 명이다.", "2012-01", "1월호, 2011년 12월 현재"},
		{"2015년 7월호\n\n본문이다.", "2015-07", "2015년 7월호"},
		{"12월호 | 정책 대담\n\n2012년 11월 현재 센터는 9곳이다.", "2012-12", "12월호, 2012년 11월 현재"},
		{"13월호\n\n2012년 11월 현재 센터는 9곳이다.", "", ""},
		{"5월호 | 정책 대담\n\n2009년 1월 현재 센터는 9곳이다.", "", ""},
		{"본문에서 지난 5월호에 실린 글을 소개한다. 2012년 4월 현재.", "2012-05", "5월호, 2012년 4월 현재"},
		{"올해(2012년) 예산은 3억 원이다.", "2012-XX-XX", "올해(2012)"},
		{"지난해(2011년)보다 늘었다.", "2012-XX-XX", "지난해(2011)"},
		{"내년(2013년)에 문을 연다.", "2012-XX-XX", "내년(2013)"},
		{"다음 달 2023 정부 박람회를 연다.", "2023-XX-XX", "다음 달 2023"},
		{"다음 달 ‘2023 정부 박람회’를 연다.", "2023-XX-XX", "다음 달 2023"},
		{"올해(2012년)는 지난해(2010년)보다 늘었다.", "", ""},
		{"올해 2000만 명이 썼다.", "", ""},
		{"2012년 4월 현재 센터는 9곳이다.", "", ""},
		{"3월호 | 정책 대담\n\n현재 센터는 9곳이다.", "", ""},
		{"", "", ""},
	} {
		if d, reason := Reference(c.text); d.String() != c.date || reason != c.reason {
			t.Errorf("%q: %s, %q; want %s, %q", c.text, d, reason, c.date, c.reason)
		}
	}
}

// TestFindReference: where the publication year is unknown, the text settles it.
func TestFindReference(t *testing.T) {
	text := "올해(2012년) 하반기에 문을 연다. 지난해 3월 시작했다."
	if got, want := found(text, "XXXX-XX-XX"), "올해=2012; 2012년=2012; 하반기=2012-41; 지난해 3월=2011-03"; got != want {
		t.Errorf("found %s, want %s", got, want)
	}
}

// TestStamps: the day under a picture settles the month of the day that its caption tells, there and elsewhere, and of no
// other day; not where two pictures disagree, and not where the day of publication is known.
func TestStamps(t *testing.T) {
	caption := "▲ 장관이 29일 회의에서 말하고 있다. 2025.9.29 (사진=가람)\n"
	for _, c := range []struct{ text, published, want string }{
		{caption + "29일 복구했다고 밝혔다. 이날 열린 회의", "XXXX-XX-XX", "29일=2025-09-29; 2025.9.29=2025-09-29; 29일=2025-09-29; 이날=2025-09-29"},
		{caption + "27일 열었다.", "XXXX-XX-XX", "29일=2025-09-29; 2025.9.29=2025-09-29; 27일=XXXX-XX-27"},
		{caption + "총리가 29일 보고 있다. 2025. 8. 29.", "XXXX-XX-XX", "29일=XXXX-XX-29; 2025.9.29=2025-09-29; 29일=XXXX-XX-29; 2025. 8. 29.=2025-08-29"},
		{"3월 29일 열었다. 2025.9.29\n29일 닫았다.", "XXXX-XX-XX", "3월 29일=XXXX-03-29; 2025.9.29=2025-09-29; 29일=XXXX-XX-29"},
		{caption + "29일 복구했다고 밝혔다.", "2025-11-02", "29일=2025-10-29; 2025.9.29=2025-09-29; 29일=2025-10-29"},
	} {
		if got := found(c.text, c.published); got != c.want {
			t.Errorf("%s (%s): %s, want %s", c.text, c.published, got, c.want)
		}
	}
}

func TestRule(t *testing.T) {
	for _, c := range []struct{ text, published, rule string }{
		{"지난 3월", "2021-09-22", "지난 3월 → 2021-03: 지난, 과거, 발행 2021-09-22"},
		{"2021년 9월", "2021-09-22", "2021년 9월 → 2021-09: 그대로"},
		{"내년 3월부터", "2021-09-22", "내년 3월부터 → 2022-03/..: +1년, 발행 2021-09-22"},
		{"지난 21일", "XXXX-XX-XX", "지난 21일 → XXXX-XX-21: 발행일 모름"},
		{"11월까지", "2021-09-22", "11월까지 → ../2021-11: 까지, 미래, 발행 2021-09-22"},
	} {
		m := Find(c.text, edtf.MustParse(c.published), nil)
		if len(m) != 1 || m[0].Rule != c.rule {
			t.Errorf("%s: %v, want %s", c.text, m, c.rule)
		}
	}
}

func TestWeekdayWarning(t *testing.T) {
	published := edtf.MustParse("2021-09-22")
	m := Find("2021년 9월 22일(목)", published, nil)
	if want := "2021-09-22 is a 수요일, the text says 목요일"; len(m) != 1 || m[0].Warning != want {
		t.Errorf("%v, want the warning %s", m, want)
	} else if !strings.HasSuffix(m[0].Rule, "요일이 맞지 않음") {
		t.Errorf("rule %s does not say that the weekday does not fit", m[0].Rule)
	}
	for _, text := range []string{"9월 22일(목)~24일(금)", "2021. 9. 22.(목) ~ 9. 24.(금)", "22일(목)부터 24일(금)까지"} {
		if m := Find(text, published, nil); len(m) != 1 || m[0].Warning == "" {
			t.Errorf("%s: %v, want a warning", text, m)
		}
	}
	if m := Find("2021년 9월 22일(수)", published, nil); len(m) != 1 || m[0].Warning != "" {
		t.Errorf("%v, want no warning", m)
	}
}

// TestSkip: nothing is a date in a name.
func TestSkip(t *testing.T) {
	text := "오는 10월 ‘2021년 정보화의 날’ 행사를 연다. 내년에도 연다."
	name := "2021년 정보화의 날"
	i := strings.Index(text, name)
	m := Find(text, edtf.MustParse("2021-09-22"), []diag.Span{{Start: i, End: i + len(name)}})
	if len(m) != 2 || m[0].Date.String() != "2021-10" || m[1].Date.String() != "2022" {
		t.Errorf("found %v", m)
	}
}

// TestContext: dates that follow from the text before them.
func TestContext(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"18일 문을 열었다.\n\n이날 행사에는 300명이 왔다.", "18일=2021-09-18; 이날=2021-09-18"},
		{"18일 문을 열었다. 다음 날 닫았다.", "18일=2021-09-18; 다음 날=2021-09-19"},
		{"장관은 18일 현장을 찾았다. 그는 “오늘 본 것을 잊지 않겠다”고 말했다.", "18일=2021-09-18; 오늘=2021-09-18"},
		{"2008년 2월 출범했고 3월에는 첫 회의를 열었다.", "2008년 2월=2008-02; 3월=2008-03"},
		{"2003년 7월 위원회가 꾸려져 넉 달을 다툰 끝에 12월 합의했다.", "2003년 7월=2003-07; 12월=2003-12"},
		{"2003년 문을 열었다. 그해 7월 위원회를 꾸린 뒤 12월 합의했다.", "2003년=2003; 그해 7월=2003-07; 12월=2003-12"},
		{"2003년 7월 위원회를 꾸렸으나 12월에야 첫 회의를 열었다.", "2003년 7월=2003-07; 12월=2003-12"},
		{"2003년 3월 문을 연 센터가 7월 문을 닫았다.", "2003년 3월=2003-03; 7월=2021-07"},
		{"2003년 3월 문을 연 뒤 11월 넓힐 계획이다.", "2003년 3월=2003-03; 11월=2021-11"},
		{"2008년 11월 착수해 이듬해 2월 끝냈다.", "2008년 11월=2008-11; 이듬해 2월=2009-02"},
		{"2008년의 일이다. 3월의 회의와 5월의 회의.", "2008년=2008; 3월=2008-03; 5월=2008-05"},
		{"2008년의 일이다.\n\n3월 회의.", "2008년=2008; 3월=2021-03"},
		{"1997년 출범했다. 7월 21일 원장이 취임했다.", "1997년=1997; 7월 21일=2021-07-21"},
		{"지난 3월 지정된 데 이어 6월에도 지정됐다.", "지난 3월=2021-03; 6월=2021-06"},
		{"지난해 11월 착수해 올 3월 끝냈다.", "지난해 11월=2020-11; 올 3월=2021-03"},
		{"지난달 28일에 이어 30일에도 열렸다.", "지난달 28일=2021-08-28; 30일=2021-08-30"},
		{"2020년 12월 문을 열었다. 같은 달 30일 닫았다.", "2020년 12월=2020-12; 같은 달 30일=2020-12-30"},
		{"2019년 시작해 같은 해 9월 끝냈다.", "2019년=2019; 같은 해 9월=2019-09"},
		{"2020년 3분기는 전년 동기보다 늘었다.", "2020년 3분기=2020-35; 전년 동기=2019-35"},
		{"올해 하반기(10월)에 도입할 예정이다.", "올해 하반기=2021-41; 10월=2021-10"},
		{"오는 25일 서울에서 열린다. 이날 위원회는 출범한다.", "오는 25일=2021-09-25; 이날=2021-09-25"},
		{"행정기관은 24일 내년부터 사업을 시작할 계획이라고 밝혔다.", "24일=2021-08-24; 내년부터=2022/.."},
		{"24일 담당자는 사업을 시작한다고 밝혔다.", "24일=2021-08-24"},
		{"행정기관은 24일 회의를 연다고 22일 밝혔다.", "24일=2021-09-24; 22일=2021-09-22"},
		{"행정기관은 24일까지 접수한다고 밝혔다.", "24일까지=../2021-09-24"},
		{"이날 행사가 열렸다.", "-"},
		{"장관은 20일 회의를 열었다. 지난 회의(8.24.)의 안건을 다시 다뤘다. 이날 결론은 나지 않았다.", "20일=2021-09-20; 8.24.=2021-08-24; 이날=2021-09-20"},
		{"장관은 지난 17일 현장을 찾았다. 오는 30일 다시 온다.\n\n그는 직원을 격려했다. 차담도 했다. 이날 방문에는 실장이 함께했다.", "지난 17일=2021-09-17; 오는 30일=2021-09-30; 이날=2021-09-17"},
		{"시는 20일 협약을 맺었다.\n\n앞서 지난 8월 5일 계획을 냈다.\n\n이날 협약에는 열 곳이 왔다.", "20일=2021-09-20; 지난 8월 5일=2021-08-05; 이날=2021-09-20"},
		{"시는 20일 협약을 맺었다.\n\n지난 8월 5일 계획을 냈다. 이날 회의에는 열 곳이 왔다.", "20일=2021-09-20; 지난 8월 5일=2021-08-05; 이날=2021-08-05"},
		{"시장은 9월 18일 시상식에 참석해 상을 수여할 예정입니다.", "9월 18일=2021-09-18"},
		{"시장은 8월 18일 시상식에 참석해 상을 수여할 예정입니다.", "8월 18일=2022-08-18"},
		{"시는 6월 17일 이름을 바꾸며 시행한 조례에 따라 접수 창구를 연다.", "6월 17일=2021-06-17"},
		{"그해 문을 열었다.", "-"},
		{"군수는 20일 회의를 열었다. 그는 \"1967년 6월 24일 처음 들여왔다\"고 말했다. 군은 이날 기념식도 열었다.", "20일=2021-09-20; 1967년 6월 24일=1967-06-24; 이날=2021-09-20"},
		{"군수는 \"2019년 5월 3일 처음 열었다\"고 말했다. 군은 이날 기념식을 열었다.", "2019년 5월 3일=2019-05-03"},
		{"그는 \"지난 3일 열었고 이날 300명이 왔다\"고 말했다.", "지난 3일=2021-09-03; 이날=2021-09-03"},
		{"시는 국장급 인사(27일자)를 단행했다.", "27일=2021-09-27"},
		{"시는 1일자로 국장급 인사를 단행했다.", "1일=2021-10-01"},
		{"시는 23일부로 과장을 발령했다.", "23일=2021-09-23"},
		{"7월 말까지 마치겠다고 했지만 아직 끝나지 않았다.", "7월 말까지=../2021-07"},
		{"11월까지 마치겠다고 했지만 믿는 사람이 없다.", "11월까지=../2021-11"},
		{"6월까지 마치겠다던 약속과 달리 절반에 그쳤다.", "6월까지=../2021-06"},
		{"6월 30일까지 들이기로 하였으나 계약하지 않았다.", "6월 30일까지=../2021-06-30"},
		{"30일부터 10월 6일 오전 9시까지 멈춘다.", "30일부터 10월 6일=2021-09-30/2021-10-06"},
		{"8일 18시부터 12일 11시까지 멈췄다.", "8일=2021-09-08; 12일=2021-09-12"},
	} {
		if got := found(c.text, "2021-09-22"); got != c.want {
			t.Errorf("%s\n\tfound %s\n\twant  %s", c.text, got, c.want)
		}
	}
}

// TestFindTitled: what a report about a year dates without one is of that year.
func TestFindTitled(t *testing.T) {
	for _, c := range []struct{ title, text, published, want string }{
		{"2014년도 자체평가 결과 보고서(주요정책 부문)", "3월 기관 폐지로 통보 상대가 바뀜", "2015-02", "2014-03"},
		{"2014년도 자체평가 결과 보고서", "예보 시스템을 넘김(9. 3.)", "2015", "2014-09-03"},
		{"나래군 2025년 주요업무 추진계획", "’26.8월 대회 준비\n - 조직위원회 출범(5월)", "2025-02", "2025-05"},
		{"2025년도 업무계획", "’24년 성과\n ○ 센터 개소(5월)", "2025-02", "2024-05"},
		{"2014년도 자체평가 결과를 발표했다", "3월 기관 폐지로 통보 상대가 바뀜", "2015-02", "2015-03"},
		{"12014년 보고서", "3월 기관 폐지로 통보 상대가 바뀜", "2015-02", "2015-03"},
	} {
		m := FindTitled(c.text, c.title, edtf.MustParse(c.published), nil)
		if len(m) == 0 || m[len(m)-1].Date.String() != c.want {
			t.Errorf("%s: %s: %v, want %s", c.title, c.text, m, c.want)
		}
	}
}

func ExampleFind() {
	text := "위원회는 지난 3월 출범했고 올해 하반기까지 계획을 세울 예정이다."
	for _, m := range Find(text, edtf.MustParse("2021-09-22"), nil) {
		fmt.Println(m.Rule)
	}
	// Output:
	// 지난 3월 → 2021-03: 지난, 과거, 발행 2021-09-22
	// 올해 하반기까지 → ../2021-12: 발행 2021-09-22
}

// FuzzFind checks that nothing panics, that spans lie in order on whole
// characters, and that every value can be read again.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		article[:240], "9월 22~24일", "2021. 9. 22.(수)~24.(금)", "’21~’23년", "이천이십일년 구월 이십이일", "지난 97년부터 지난해까지", "2월 29일", "설 연휴", "22일부터 사흘간", "매월 첫째 주 금요일",
		"１９９６∼９８년", "3·1절", "10:30", "2021년 38주차", "1977 졸업\n1981 졸업", "전년 동기", "\"오늘", "올해(2012년)",
	} {
		f.Add(s, "2021-09-22")
	}
	f.Add("지난 21일", "XXXX-XX-XX")
	f.Add("21일, 어제", "2012-05")
	f.Add("오는 2월 29일 12월 31일", "0001-01-01")
	f.Add("내후년 3년 뒤 100년 전", "9999-12-31")
	f.Fuzz(func(t *testing.T, text, published string) {
		p, err := edtf.Parse(published)
		if err != nil {
			p = edtf.Date{}
		}
		last := 0
		for _, m := range Find(text, p, nil) {
			if m.In.Start < last || m.In.End <= m.In.Start || m.In.End > len(text) {
				t.Fatalf("%q: span %v after %d", text, m.In, last)
			}
			last = m.In.End
			if utf8.ValidString(text) && !utf8.ValidString(text[m.In.Start:m.In.End]) {
				t.Fatalf("%q: span %v cuts a character", text, m.In)
			}
			if d, err := edtf.Parse(m.Date.String()); err != nil || d != m.Date {
				t.Fatalf("%q: %s: %v", text, m.Date, err)
			}
		}
	})
}

// A tab parts columns: no date goes over it.
func TestColumnsEndDates(t *testing.T) {
	for text, want := range map[string]string{
		"시범 개통\t2025. 9.\t12":       "2025. 9.=2025-09",
		"사업\t2023. 3.~2023. 10.\t7": "2023. 3.~2023. 10.=2023-03/2023-10",
	} {
		if got := found(text, "2024-05-02"); got != want {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}
