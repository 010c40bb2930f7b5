package extract

import (
	"strings"
	"testing"
)

func TestReadCredit(t *testing.T) {
	for s, want := range map[string]string{ // authors / publisher
		"한빛일보 | 2012-12-20 11:05":        "/한빛일보",
		"새봄통신 / 2022-09-05 11:12 송고":     "/새봄통신",
		"글 나은별 기자 · 2012년 10월호":          "나은별/",
		"나은별·하늘찬 기자 입력 2017-07-27 09:00": "나은별,하늘찬/",
		"한빛일보 나은별 기자":                    "나은별/한빛일보",
		"대전 나은별 기자 nar@hanbit.kr":        "나은별/",
		"나은별 / 한빛일보 객원기자":                "나은별/한빛일보",
		"작성: 표한별 연구원 / 작성일 2012. 4. 20.": "표한별/",
		"연구원 표한별":                        "표한별/",
		"가람정보원 정책연구실 / 2003년 8월 27일 발행":  "/가람정보원",
		"2021. 2. 10. / 한빛시 정보기획과":       "/한빛시",
		"2024년 10월 7일 · 표한별":             "표한별/",
		"2024년 6월 3일 / 기록과사람 편집부 윤서진":    "윤서진/기록과사람",
		"한빛일보 디지털뉴스팀 표한별 | 2024.06.03":   "표한별/한빛일보",
		"2024년 6월 3일 사회부 회의":             "-",
		"김가나 한빛정보원 부원장":                  "-",
		"2019년 5월 시범 운영을 거쳐 12월에 넓힌다":    "-",
		"2015년까지 1단계 이전 끝내":              "-",
		"한빛시는 2012년 4월 3일에 문을 열었다고 밝혔다.": "-",
		"기자 간담회에서 밝힌 다섯 가지 약속":           "-",
		"2024년 4월 23일 화요일":               "-",
		"2023.01.10 정책기자단 나은별":           "나은별/",
		"2023.01.10 누리정책 알림이 나은별":        "-",
	} {
		c, ok := readCredit(s)
		got := strings.Join(c.authors, ",") + "/" + c.publisherOf()
		if !ok {
			got = "-"
		}
		if got != want {
			t.Errorf("%s: %s, want %s", s, got, want)
		}
	}
}

func TestKicker(t *testing.T) {
	for s, want := range map[string]string{ // "-": no kicker; else its publisher
		"분석 / 한빛일보":         "한빛일보",
		"보고 | 가람정보원":        "가람정보원",
		"월간 누리한빛 2007년 2월호": "월간 누리한빛",
		"[해설]":              "",
		"데이터 칼럼":            "",
		"한빛시, 민원 처리 과정 문자로 알린다": "-",
		"낡은 전산망, 이대로 괜찮은가":      "-",
	} {
		got := "-"
		if isKicker(s) {
			got = kickerPublisher(s)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", s, got, want)
		}
	}
}

// TestSignedTail: a reporter behind the last sentence wrote the article; behind a
// caption it is who took the picture.
func TestSignedTail(t *testing.T) {
	for text, want := range map[string]string{
		"가람군이 새 길 열 곳에 이름을 붙였다고 밝혔다.\n자세한 내용은 군청 누리집에서 볼 수 있다고 한다. 나은별 기자\n": "나은별",
		"▲ 나은별 기자가 새 길을 걷고 있다. 하늘찬 기자\n\n가람군이 새 길 열 곳에 이름을 붙였다고 밝혔다.\n":      "",
		"가람군은 새 길 열 곳의 이름을 골랐다고 밝혔다.\n군은 이름을 고른 까닭을 나은별 기자\n":                "",
	} {
		a, problems := Extract("a.txt", []byte(text), Options{})
		if a == nil {
			t.Fatal(problems)
		}
		if got := strings.Join(a.Authors, ","); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestSlashReporter cuts the reporter behind the last sentence, whose full stop a bar may
// stand for.
func TestSlashReporter(t *testing.T) {
	const text = "가람군은 민원 발급기를 아홉 읍면으로 넓혀 둔다고 21일 밝혔다.\n"
	for s, want := range map[string]string{
		"군 과장은 “주민이 불편하지 않게 하겠다”고 말했다/채시온 기자":  "채시온",
		"군 과장은 “주민이 불편하지 않게 하겠다”고 말했다. 채시온 기자": "채시온",
		"이 일을 맡은 이는 바로 채시온 기자":                 "",
	} {
		a, problems := Extract("news.txt", []byte(text+s+"\n"), Options{})
		if a == nil {
			t.Fatal(problems)
		}
		if got := strings.Join(a.Authors, ", "); got != want || strings.Contains(a.Text, "채시온") != (want == "") {
			t.Errorf("%s: %q, want %q; text %q", s, got, want, a.Text)
		}
	}
}
