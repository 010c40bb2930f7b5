package doc_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sillok/internal/diag"
	"sillok/internal/doc"
)

// The sentences of each text stand between bars.
func TestSentences(t *testing.T) {
	for _, want := range []string{
		// full stops
		"시는 창구를 연다.|이름은 ‘가온민원하나’다.|주민은 기다린다.",
		"정말 그런가?|아니다!|그렇다?!|끝.",
		"성장률은 3.5%로 나타났다.|정부 3.0 시대다.",
		"첫 줄\n|둘째 줄은 이어지지 않는다.\n\n|셋째 줄",
		"점 뒤에 붙은 글.그래도 하나.",
		"말줄임… 뒤에 이어진다.|다음이다…",
		// dates, articles, numbers, abbreviations
		"공포일은 2021. 9. 22. 수요일이다.|시행은 2021. 12. 1.부터다.",
		"2012. 2. 29. 발표한 계획이다.|끝났다.",
		"법 제1조. 목적을 정한다.|제 3 조. 정의를 정한다.",
		"1. 추진 배경은 이렇다.|2. 방향은 저렇다.",
		"가. 배경을 적는다.|나. 방향을 적는다.",
		"U.S. Department of State가 밝혔다.|Dr. Hong은 없다.|J. Hong도 없다.",
		"SK C&C Co., Ltd. 대표가 말했다.|다음이다.",
		// quotations in a sentence
		"홍길동 국장은 “창구를 하나로 모았다. 이제 쉽다. 써 보라.”고 말했다.|다음 문장이다.",
		"홍 국장은 \"창구를 모았다. 이제 쉽다\"라고 말했다.|그는 떠났다.",
		"그는 “왜 그런가?”라고 물었다.|답은 없었다.",
		"“무엇이 중요한가? 라는 질문을 많이 받는다. 답은 없다”며 웃었다.|끝이다.",
		"무엇이 중요한가? 라는 질문을 받는다.|답은 없다.",
		"‘PMO는 가고 있는가?’와 ‘PMO는 기여하는가?’ 등을 다뤘다.|다음이다.",
		"그는 “하나다. 둘이다.” 라며 웃었다.|끝.",
		"그는 “하나다. 둘이다.” 고 말했다.|끝.",
		"홍길동: “간다. 온다.”|임꺽정: “안 간다.”",
		"‘민원24!’ 서비스를 연다.|끝.",
		// quotations that stand alone
		"\"지방이 발달해야 한다.|디지털이 필요하다.\"",
		"“하나를 모았다.|둘을 모았다.”|홍길동 국장은 이렇게 말했다.",
		"그는 웃었다.|“하나를 모았다.|둘을 모았다.”|그리고 갔다.",
		// a mark without its partner encloses nothing
		"“열기만 했다.|닫지 않았다.|다음이다.",
		"닫기만 했다.”|다음이다.",
		"'97년에 열었다.|'98년에 닫았다.",
		// brackets
		"회의(1일. 서울. 비공개)를 열었다.|끝.",
		"(사진은 없다.)|다음이다.",
		// bullets
		"발표 뒤에는 |▲가온시의 ‘하나. 둘’ |▲미르군의 ‘셋’ 등이 이어졌다.|끝.",
		"▲ 사진 설명이다.|다음이다.",
		"○ 추진 배경 |○ 추진 방향",
		"○○시 홍○○ 씨는 갔다.|끝.",
		"그는 “▲하나 ▲둘”이라고 말했다.",
	} {
		checkSentences(t, want)
	}
}

func checkSentences(t *testing.T, want string) {
	t.Helper()
	text := strings.ReplaceAll(want, "|", " ")
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\n ", "\n"), "  ", " ")
	var got, expect []string
	for _, s := range doc.Sentences(text, nil) {
		got = append(got, text[s.Start:s.End])
	}
	for s := range strings.SplitSeq(want, "|") {
		expect = append(expect, strings.TrimSpace(s))
	}
	if diff := cmp.Diff(expect, got); diff != "" {
		t.Errorf("%s\n%s", text, diff)
	}
}

// A missing space does not hide the end of a sentence in -다.
func TestSentencesGlued(t *testing.T) {
	text := "결정되는 구조다.이에 따라 “간다.온다.”고 했다."
	got := doc.Sentences(text, nil)
	if len(got) != 2 || text[got[0].Start:got[0].End] != "결정되는 구조다." {
		t.Errorf("got %v", got)
	}
}

func TestSentencesHeadings(t *testing.T) {
	text := "첫째. 둘째. 셋째\n본문이다. 이어진다."
	got := doc.Sentences(text, []diag.Span{{Start: 0, End: len("첫째. 둘째. 셋째")}})
	if len(got) != 3 || text[got[0].Start:got[0].End] != "첫째. 둘째. 셋째" {
		t.Errorf("a heading is one sentence: %v", got)
	}
}

// Sentences hold all that is not white space, in order.
func FuzzSentences(f *testing.F) {
	f.Add("시는 “연다. 간다.”고 했다. 끝\n다음 (하나. 둘.) 셋.")
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		for _, s := range doc.Sentences(text, nil) {
			if s.Start < at || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("sentence %v behind %d in %q", s, at, text)
			}
			if strings.Trim(text[at:s.Start], " \n") != "" {
				t.Fatalf("%q is in no sentence of %q", text[at:s.Start], text)
			}
			at = s.End
		}
		if strings.Trim(text[at:], " \n") != "" {
			t.Fatalf("%q is in no sentence of %q", text[at:], text)
		}
	})
}

func ExampleSentences() {
	text := "홍길동 국장은 “창구를 모았다. 이제 쉽다.”고 말했다. 시행은 2021. 9. 22. 수요일이다."
	for _, s := range doc.Sentences(text, nil) {
		fmt.Println(text[s.Start:s.End])
	}
	// Output:
	// 홍길동 국장은 “창구를 모았다. 이제 쉽다.”고 말했다.
	// 시행은 2021. 9. 22. 수요일이다.
}

// Signs of items are not shown with the sentences behind them.
func TestWorded(t *testing.T) {
	text := "□ 추진 경과\n- 2025년 9월 8일 착수하였다.\nㅇ 한빛시가 맡는다. ○ 다음은 미정이다.\n-3도까지 내려간다.\n○○시는 빠졌다.\n□"
	want := "추진 경과|2025년 9월 8일 착수하였다.|한빛시가 맡는다.|다음은 미정이다.|-3도까지 내려간다.|○○시는 빠졌다.|□"
	var got []string
	for _, s := range doc.Worded(text, doc.Sentences(text, nil)) {
		got = append(got, text[s.Start:s.End])
	}
	if g := strings.Join(got, "|"); g != want {
		t.Errorf("got %s, want %s", g, want)
	}
}
