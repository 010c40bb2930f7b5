package library_test

import (
	"fmt"
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/facts"
	"sillok/internal/library"
)

// told is a document of a chain: its name, day, title and text with marks.
type told struct{ slug, published, title, text string }

// chain joins documents with the lists that are read of their texts.
func chain(t *testing.T, list ...told) *library.Library {
	t.Helper()
	names, err := entity.Load()
	if err != nil {
		t.Fatal(err)
	}
	var in []library.Input
	for _, x := range list {
		text := fmt.Sprintf("---\ntitle: %s\npublisher: null\nauthor: []\npublished: %s\nlanguage: ko\nrights: null\n---\n\n%s\n", x.title, x.published, x.text)
		d, problems := doc.Parse(&diag.File{Name: "content/documents/" + x.slug + ".md", Text: text})
		for _, p := range problems {
			t.Fatal(p)
		}
		d.Slug = x.slug
		facts.Read(d, names)
		in = append(in, library.Input{Document: d, Sentences: doc.Sentences(d.Text, d.Headings), Derived: facts.Derive(d, names)})
	}
	l, _ := library.Join(in, names, library.Options{})
	return l
}

const (
	booking = "[들꽃예약](system:들꽃예약)"
	county  = "[가온군](agency:가온군)"
)

// TestChain tells of one system from its plan to the audit: each promise has what became
// of it, by whichever document tells it.
func TestChain(t *testing.T) {
	l := chain(t,
		told{"plan", "2023-03-06", "들꽃예약 구축 기본계획", county + " 문화체육과\n\n" + booking + "은 체육시설을 예약하는 시스템임\n○ [2024. 3. 1.](date:2024-03-01) 전면 개통\n○ [구예약시스템](system:구예약시스템)은 [2024. 6. 30.](date:2024-06-30) 종료함"},
		told{"delay", "2024-02-05", "체육시설 예약은 봄 뒤에", county + "은 " + booking + " 개통을 [5월 13일](date:2024-05-13)로 미뤘다. [김하람](person:김하람) 문화체육과장은 “[4월 말까지](date:../2024-04) 결제 시험을 끝내겠다”고 말했다. " + county + "은 [9월까지](date:../2024-09) 안내 창구를 늘리기로 했다."},
		told{"opening", "2024-05-13", "체육시설 예약, 한 곳에서", county + "은 ‘" + booking + "’을 [13일](date:2024-05-13) 개통했다고 밝혔다."},
		told{"outage", "2024-07-02", "두 시간 먹통", booking + "이 [1일](date:2024-07-01) 오전 두 시간 동안 멈췄다. " + county + "은 [4월 말까지](date:../2024-04) 결제 시험을 끝내겠다고 했지만 실제로는 [5월 10일](date:2024-05-10)에야 마친 것으로 확인됐다."},
		told{"audit", "2024-12-02", "감사 결과", "1. [구예약시스템](system:구예약시스템)은 [2024. 8. 31.](date:2024-08-31) 종료함\n2. 안내 창구는 [2024. 9.까지](date:../2024-09) 늘리기로 하였으나 [2024. 11. 20.](date:2024-11-20) 현재 늘리지 않음"},
	)
	want := map[string]string{"2024-03-01": "late 2024-05-13", "../2024-04": "late 2024-05-10", "2024-06-30": "late 2024-08-31", "../2024-09": "broken "}
	got := map[string]string{}
	for _, p := range l.Promises {
		got[p.Due.String()] += outcomes[p.Status] + " " + p.Done.String()
		if p.Due.String() == "2024-03-01" && !strings.HasPrefix(p.What, "들꽃예약") {
			t.Errorf("the plan's row does not say of what: %s", p.What)
		}
	}
	for due, outcome := range want {
		if got[due] != outcome {
			t.Errorf("by %s: %q, want %q", due, got[due], outcome)
		}
	}
	var steps []string
	for _, s := range l.Entries[entity.ID{Kind: "system", Name: "들꽃예약"}].Steps {
		if s.Status == library.Done {
			steps = append(steps, s.Step+" "+s.When.String())
		}
	}
	if s := strings.Join(steps, ", "); s != "개통 2024-05-13, 장애 2024-07-01" {
		t.Errorf("steps %s", s)
	}
}

// TestPromiseOrNot holds what is a promise, of whom, and what is none.
func TestPromiseOrNot(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"said in office", "[김하람](person:김하람) 과장은 “[9월까지](date:../2024-09) 결제 시험을 끝내겠다”고 말했다.", "김하람"},
		{"a body plans", county + "은 [2024년 9월](date:2024-09) " + booking + "을 개통할 계획이다.", "가온군"},
		{"announced by a day", county + "은 [2024년 9월까지](date:../2024-09) 안내 창구를 열두 곳으로 늘린다.", "가온군"},
		{"heard of others", "[김하람](person:김하람) 과장은 “도에서 [9월까지](date:../2024-09) 훈련을 한다고 들었다”고 말했다.", "-"},
		{"expected", booking + "은 [2024년 9월](date:2024-09) 개통될 것으로 전망된다.", "-"},
		{"supposed", "이 셈대로라면 " + booking + "은 [2024년 9월](date:2024-09) 개통한다.", "-"},
		{"a reason", booking + " 공사가 [2024년 9월까지](date:../2024-09) 끝나기 때문이다.", "-"},
		{"an occasion", county + "은 [2024년 9월 3일](date:2024-09-03) 설명회를 개최한다.", "-"},
		{"what is for it", county + "은 [2024년 9월](date:2024-09) 완공을 위해 12억 원을 투입한다.", "-"},
		{"said on that day", "지금부터 [이번 주](date:2024-03-11/2024-03-17) 배포할 자료를 말씀드리겠습니다.", "-"},
		{"of those who are sought", county + "은 [2025년](date:2025) 농업을 이끌 연구사 열 명을 뽑았다.", "-"},
		{"decided some day", "[김하람](person:김하람) 과장의 후임은 [2025년](date:2025)에 정해진다.", "-"},
		{"reminded of", "○[김하람](person:김하람) 위원 [9월까지](date:../2024-09) 창구를 열두 곳으로 늘린다고 했는데요.", "-"},
		{"an amount", "예산은 [2025년까지](date:../2025) 18억 원이다.", "-"},
		{"what stands so far", county + "은 [2024년 9월](date:2024-09) 현재 창구 다섯 곳을 새로 연다.", "-"},
		{"done", county + "은 [2024년 2월](date:2024-02) " + booking + "을 개통했다.", "-"},
	} {
		l := chain(t, told{"doc", "2024-03-05", "가온군 소식", c.text})
		got := "-"
		if len(l.Promises) > 0 {
			got = ""
			for _, id := range l.Promises[0].Who {
				if id.Kind != "system" && (got == "" || id.Kind == "person") {
					got = id.Name
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q: %s", c.name, got, c.want, c.text)
		}
	}
}

// TestOutcomeIsDone: what another document only plans or alludes to keeps no promise.
func TestOutcomeIsDone(t *testing.T) {
	made := told{"made", "2024-03-05", "가온군 소식", county + "은 [2024년 9월](date:2024-09) " + booking + "을 개통할 계획이다."}
	newest := told{"newest", "2025-03-05", "다른 소식", "[가람시](agency:가람시)는 [4일](date:2025-03-04) 조례를 고쳤다."}
	for _, c := range []struct{ name, text, want string }{
		{"done", booking + "이 [지난해 9월](date:2024-09) 개통했다.", "kept"},
		{"late", booking + "이 [지난해 11월](date:2024-11) 개통했다.", "late"},
		{"run for real", county + "은 [지난해 9월 2일](date:2024-09-02) " + booking + "을 정식으로 운영했다.", "kept"},
		{"run for real from now", county + "은 [지난해 9월 2일](date:2024-09-02) " + booking + " 정식 운영에 들어갔다.", "kept"},
		{"run for real by itself", booking + "이 [지난해 9월 2일](date:2024-09-02) 정식 운영을 시작했다.", "kept"},
		{"run for real, later", county + "은 [지난해 12월 2일](date:2024-12-02)부터 " + booking + "을 본격 운영했다.", "late"},
		{"run as ever", county + "은 [지난해 9월](date:2024-09) " + booking + "을 함께 운영했다.", "silent"},
		{"another thing of it", booking + " 모바일 앱이 [지난해 9월](date:2024-09) 개통했다.", "silent"},
		{"a new edition", "차세대 " + booking + "이 [지난해 9월](date:2024-09) 개통했다.", "silent"},
		{"a trial", booking + " 시범 운영을 [지난해 9월](date:2024-09) 시작했다.", "silent"},
		{"taking part", "[김하람](person:김하람)은 [지난해 9월](date:2024-09) " + booking + " 개통에 참여했다.", "silent"},
	} {
		l := chain(t, made, told{"later", "2025-02-05", "뒷소식", c.text}, newest)
		if len(l.Promises) != 1 || outcomes[l.Promises[0].Status] != c.want {
			t.Errorf("%s: %+v, want %s", c.name, l.Promises, c.want)
		}
	}
}

// TestCountedDeed: the same number of the same things, of one system, is one deed, whoever
// counts them and however far it goes.
func TestCountedDeed(t *testing.T) {
	made := told{"made", "2024-03-05", "들꽃예약 구축 계획", county + "은 [2024년 9월](date:2024-09) " + booking + " 무인 발권기 1천 대를 시범 설치할 계획이다."}
	newest := told{"newest", "2025-03-05", "다른 소식", "[가람시](agency:가람시)는 [4일](date:2025-03-04) 조례를 고쳤다."}
	for _, c := range []struct{ name, text, want string }{
		{"the same number", booking + "의 동부 발권기 1천 대는 [지난해 9월](date:2024-09)에 설치를 마쳤다.", "kept"},
		{"another number", booking + "의 동부 발권기 300대는 [지난해 9월](date:2024-09)에 설치를 마쳤다.", "silent"},
		{"another deed", booking + "의 동부 발권기 1천 대는 [지난해 9월](date:2024-09)에 점검을 마쳤다.", "silent"},
	} {
		l := chain(t, made, told{"later", "2025-02-05", "뒷소식", c.text}, newest)
		if len(l.Promises) != 1 || outcomes[l.Promises[0].Status] != c.want {
			t.Errorf("%s: %+v, want %s", c.name, l.Promises, c.want)
		}
	}
}

// TestStandings: what a later document tells as not done yet, or as going on though it was to
// end, breaks a promise whose day is over, and no other.
func TestStandings(t *testing.T) {
	made := told{"made", "2024-03-05", "들꽃예약 소식", county + "은 [9월까지](date:../2024-09) " + booking + "에 무인 발권기를 설치하고, [10월 31일](date:2024-10-31) 전화 예약을 없앨 예정이다."}
	for _, c := range []struct{ name, published, text, install, end string }{
		{"not done yet", "2024-12-02", booking + "의 무인 발권기는 아직 설치되지 않았다.", "broken", "silent"},
		{"goes on", "2024-12-02", booking + "이 열린 뒤에도 전화 예약은 여전히 이어지고 있다.", "silent", "broken"},
		{"too early to tell", "2024-07-02", booking + "의 무인 발권기는 아직 설치되지 않았다.", "pending", "pending"},
		{"another thing", "2024-12-02", booking + "의 안내 화면은 아직 설치되지 않았다.", "silent", "silent"},
		{"what somebody says", "2024-12-02", "[김하람](person:김하람) 의원은 “무인 발권기는 아직 설치되지 않았다”고 말했다.", "silent", "silent"},
		{"only used", "2024-12-02", county + "은 전화 예약을 받고 있다.", "silent", "silent"},
	} {
		l := chain(t, made, told{"later", c.published, "뒷소식", c.text})
		got := map[string]string{}
		for _, p := range l.Promises {
			got[p.Due.String()] = outcomes[p.Status]
		}
		if got["../2024-09"] != c.install || got["2024-10-31"] != c.end {
			t.Errorf("%s: %v, want %s and %s", c.name, got, c.install, c.end)
		}
	}
}

// TestUndated: what a later document tells without a day keeps a promise where it was
// published in time, and breaks it where all of it is called off.
func TestUndated(t *testing.T) {
	newest := told{"newest", "2025-03-05", "다른 소식", "[가람시](agency:가람시)는 [4일](date:2025-03-04) 조례를 고쳤다."}
	for _, c := range []struct{ name, made, published, text, want string }{
		{"done in time", "[9월까지](date:../2024-09) " + booking + " 화면 설계를 마칠 예정이다.", "2024-08-20", county + "은 " + booking + " 화면 설계를 마무리하고 시험에 들어갔다고 [20일](date:2024-08-20) 밝혔다.", "kept"},
		{"told too late to say when", "[9월까지](date:../2024-09) " + booking + " 화면 설계를 마칠 예정이다.", "2024-12-20", county + "은 " + booking + " 화면 설계를 마무리했다고 [20일](date:2024-12-20) 밝혔다.", "silent"},
		{"another part", "[9월까지](date:../2024-09) " + booking + " 화면 설계를 마칠 예정이다.", "2024-08-20", county + "은 " + booking + " 자료 점검을 마무리했다고 [20일](date:2024-08-20) 밝혔다.", "silent"},
		{"the whole is called off", "[9월부터](date:2024-09/..) 가온교통카드를 발급한다.", "2024-12-20", county + "은 가온교통카드 사업을 백지화하기로 했다고 [20일](date:2024-12-20) 밝혔다.", "broken"},
		{"another is called off", "[9월부터](date:2024-09/..) 가온교통카드를 발급한다.", "2024-12-20", county + "은 다온교통카드 사업을 백지화하기로 했다고 [20일](date:2024-12-20) 밝혔다.", "silent"},
		{"what somebody asks for", "[9월부터](date:2024-09/..) 가온교통카드를 발급한다.", "2024-12-20", "[김하람](person:김하람) 의원은 가온교통카드 사업을 백지화하라고 말했다.", "silent"},
		{"built when opened", "[9월까지](date:../2024-09) " + booking + " 개발을 마칠 예정이다.", "2024-12-20", county + "은 [지난 9월 3일](date:2024-09-03) " + booking + "을 개통했다.", "kept"},
		{"opened later", "[9월까지](date:../2024-09) " + booking + " 개발을 마칠 예정이다.", "2024-12-20", county + "은 [지난 11월 3일](date:2024-11-03) " + booking + "을 개통했다.", "silent"},
		{"a trial is not all", "[9월부터](date:2024-09/..) 가온교통카드를 모두에게 발급한다.", "2024-12-20", county + "은 [지난 9월 3일](date:2024-09-03) 가온교통카드를 시범 발급했다.", "silent"},
	} {
		l := chain(t, told{"made", "2024-03-05", "들꽃예약 소식", county + "은 " + c.made}, told{"later", c.published, "뒷소식", c.text}, newest)
		if len(l.Promises) != 1 || outcomes[l.Promises[0].Status] != c.want {
			t.Errorf("%s: %+v, want %s", c.name, l.Promises, c.want)
		}
	}
}

// TestNoFalseVerdict: another body's deed, another kind of deed and a year alone settle nothing.
func TestNoFalseVerdict(t *testing.T) {
	newest := told{"newest", "2025-03-05", "다른 소식", "[가람시](agency:가람시)는 [4일](date:2025-03-04) 조례를 고쳤다."}
	for _, c := range []struct{ name, made, text, want string }{
		{"another body", county + "은 통지서 발송 시스템을 [9월까지](date:../2024-09) 구축 완료할 계획이다.", "[나래청](agency:나래청)은 [내년에](date:2026) 조사를 거쳐 [2028년까지](date:../2028) 시스템 구축을 완료할 계획이다.", "silent"},
		{"starting work is no opening", county + "은 [9월](date:2024-09) " + booking + "을 개통할 예정이다.", county + "은 [지난 8월 2일](date:2024-08-02) " + booking + " 사업에 착수했다.", "silent"},
		{"opened is not work begun", county + "은 [6월](date:2024-06) " + booking + " 사업에 착수할 예정이다.", county + "은 [지난 9월 2일](date:2024-09-02) " + booking + "을 개통했다.", "silent"},
		{"a year alone", county + "은 [4월 23일](date:2024-04-23) " + booking + "을 개통할 예정이다.", county + "은 [2024년](date:2024) " + booking + "을 개통했다.", "silent"},
		{"the ceremony is the opening", county + "은 [9월 2일](date:2024-09-02) " + booking + "을 개통할 예정이다.", county + "은 [지난 9월 2일](date:2024-09-02) " + booking + " 개통식을 가졌다.", "kept"},
	} {
		l := chain(t, told{"made", "2024-03-05", "가온군 소식", c.made}, told{"later", "2025-02-05", "뒷소식", c.text}, newest)
		if len(l.Promises) == 0 || outcomes[l.Promises[0].Status] != c.want {
			t.Errorf("%s: %+v, want %s", c.name, l.Promises, c.want)
		}
	}
}

// TestTitleAlone: a plan whose title alone names a system is told of that system, where
// another document names it.
func TestTitleAlone(t *testing.T) {
	plan := func(title string) told {
		return told{"plan", "2024-03-05", title, "○ 사업자 선정: [2024. 4.](date:2024-04) 예정\n○ [2024. 9.](date:2024-09) 전면 개통"}
	}
	opening := told{"later", "2025-02-05", "뒷소식", county + "은 [지난해 9월](date:2024-09) ‘" + booking + "’을 개통했다."}
	for _, c := range []struct{ title, want string }{
		{"통합예약시스템(들꽃예약) 구축 계획(안)", "kept"},
		{"들꽃예약 구축 계획", "kept"},
		{"들꽃예약제 시행 계획", ""},
		{"통합예약시스템 구축 계획", ""},
	} {
		l := chain(t, plan(c.title), opening)
		got := ""
		for _, p := range l.Promises {
			if p.Due.String() == "2024-09" {
				got = outcomes[p.Status]
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.title, got, c.want)
		}
	}
}

// TestShortForm: the end of the name of one of several systems means that one, in a
// headline, and nothing where two end so.
func TestShortForm(t *testing.T) {
	const both = "[차세대 산불감시시스템](system:차세대_산불감시시스템)과 [표준 장비대여시스템](system:표준_장비대여시스템)을 함께 짓는다. "
	for _, c := range []struct{ text, want string }{
		{both + "장비대여시스템은 [오는 9월](date:2024-09) 개통할 예정이다.", "표준_장비대여시스템"},
		{both + "[나래 장비대여시스템](system:나래_장비대여시스템)도 있다. 장비대여시스템은 [오는 9월](date:2024-09) 개통할 예정이다.", ""},
	} {
		l := chain(t, told{"doc", "2024-03-05", "가온군 소식", c.text})
		got := ""
		for _, p := range l.Promises {
			for _, id := range p.Who {
				if strings.HasSuffix(id.Name, "장비대여시스템") {
					got = id.Name
				}
			}
		}
		if c.want != "" && got != c.want || c.want == "" && got == "표준_장비대여시스템" {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestDueFromHalfYear: what is to begin in a half year is in time until its end.
func TestDueFromHalfYear(t *testing.T) {
	newest := told{"newest", "2025-03-05", "다른 소식", "[가람시](agency:가람시)는 [4일](date:2025-03-04) 조례를 고쳤다."}
	for _, c := range []struct{ made, came, want string }{
		{"[올해 하반기부터](date:2024-07/..)", "[지난해 9월](date:2024-09)", "kept"},
		{"[올해 7월부터](date:2024-07/..)", "[지난해 9월](date:2024-09)", "late"},
		{"[올해 3분기부터](date:2024-07/..)", "[지난해 9월](date:2024-09)", "kept"},
		{"[올해 3분기부터](date:2024-07/..)", "[지난해 11월](date:2024-11)", "late"},
	} {
		made := told{"made", "2024-03-05", "가온군 소식", county + "은 " + c.made + " " + booking + " 운영을 시작할 계획이다."}
		l := chain(t, made, told{"later", "2025-02-05", "뒷소식", county + "은 " + c.came + " " + booking + " 운영을 시작했다."}, newest)
		if len(l.Promises) != 1 || outcomes[l.Promises[0].Status] != c.want {
			t.Errorf("%s, %s: %+v, want %s", c.made, c.came, l.Promises, c.want)
		}
	}
}

// TestNotBrokenBeforeItsDay: nothing is broken before the day by which it was to be done,
// and a sentence that gives its own deadline tells the end of that one alone.
func TestNotBrokenBeforeItsDay(t *testing.T) {
	made := told{"made", "2024-03-05", "가온군 소식", county + "은 [2024년 9월까지](date:../2024-09) " + booking + "에 예비 서버를 설치할 계획이다."}
	unkept := func(by, date string) string {
		return county + "은 [" + by + "까지](date:" + date + ") " + booking + "에 예비 서버를 설치하기로 했지만 아직 설치하지 않은 것으로 확인됐다."
	}
	for _, c := range []struct{ name, published, text, want string }{
		{"after its day", "2024-11-05", unkept("9월", "../2024-09"), "broken"},
		{"by the last day of that month", "2024-11-05", unkept("9월 30일", "../2024-09-30"), "broken"},
		{"on its day", "2024-09-30", unkept("9월", "../2024-09"), "broken"},
		{"before its day", "2024-07-05", unkept("9월", "../2024-09"), "pending"},
		{"an earlier deadline", "2024-11-05", unkept("올해 6월", "../2024-06"), "silent"},
		{"a deadline before the promise", "2024-11-05", unkept("지난해 6월", "../2023-06"), "silent"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := chain(t, made, told{"later", c.published, "뒷소식", c.text}, told{"newest", c.published, "다른 소식", "[가람시](agency:가람시)는 조례를 고쳤다."})
			for _, p := range l.Promises {
				if p.Made.Doc.Slug == "made" && outcomes[p.Status] != c.want {
					t.Errorf("%s, want %s", outcomes[p.Status], c.want)
				}
			}
			if len(l.Promises) == 0 {
				t.Error("no promise")
			}
		})
	}
}

// TestDayOfThePromise: the day on which something was promised is no day by which it was
// to be done.
func TestDayOfThePromise(t *testing.T) {
	l := chain(t, told{"doc", "2024-11-05", "뒷소식", county + "은 [7월](date:2024-07) 개통 당시 [9월까지](date:../2024-09) " + booking + "에 예비 서버를 설치하겠다고 약속했지만 아직 계약하지 않은 것으로 확인됐다."})
	if len(l.Promises) != 1 || l.Promises[0].Due.String() != "../2024-09" || l.Promises[0].Status != library.Broken {
		t.Errorf("%+v", l.Promises)
	}
}

// TestDemandAfterBreach: an audit that tells of a broken deadline and sets a new one does
// not break the new one, and what it demands nobody has promised.
func TestDemandAfterBreach(t *testing.T) {
	l := chain(t, told{"audit", "2025-03-05", "감사 처분 요구", "1. " + county + "은 " + booking + "에 예비 서버를 [2024. 12. 31.까지](date:../2024-12-31) 설치하기로 하였으나 [2025. 2. 28.](date:2025-02-28) 현재 설치하지 않음\n2. " + county + "은 " + booking + "에 예비 서버를 [2025. 8. 31.까지](date:../2025-08-31) 설치하고 결과를 보고할 것"})
	got := map[string]string{}
	for _, p := range l.Promises {
		got[p.Due.String()] = outcomes[p.Status]
	}
	if got["../2024-12-31"] != "broken" || got["../2025-08-31"] != "" {
		t.Errorf("%v", got)
	}
}

// TestImplied tells of promises that another deed shows to be kept: the contract, that the
// contractor was chosen; the vote of the council, that the ordinance was amended.
func TestImplied(t *testing.T) {
	law := "[체육시설 운영 조례](law:체육시설_운영_조례)"
	plan := told{"plan", "2023-03-06", "들꽃예약 구축 기본계획", county + " 문화체육과\n\n" + booking + "은 체육시설을 예약하는 시스템임\n○ [2023. 5.](date:2023-05) 구축 사업자 선정\n○ " + county + "은 [6월까지](date:../2023-06) " + law + "를 개정함"}
	for _, x := range []struct{ later, chosen, amend string }{
		{county + "은 [5월 12일](date:2023-05-12) ㈜바람결과 " + booking + " 구축 계약을 체결했다. 군의회는 [6월 9일](date:2023-06-09) " + law + " 개정안을 의결했다.", "kept", "kept"},
		{county + "은 [7월 12일](date:2023-07-12) ㈜바람결과 " + booking + " 구축 계약을 체결했다. 군의회는 [7월 9일](date:2023-07-09) " + law + " 개정안을 의결했다.", "silent", "late"},
		{county + "은 [5월 12일](date:2023-05-12) ㈜바람결과 " + booking + " 업무협약을 체결했다. 행정위원회는 [6월 9일](date:2023-06-09) " + law + " 개정안을 의결했다.", "silent", "silent"},
	} {
		got := map[string]string{}
		for _, p := range chain(t, plan, told{"later", "2023-09-01", "뒷소식", x.later}).Promises {
			got[p.Due.String()] = outcomes[p.Status]
		}
		if got["2023-05"] != x.chosen || got["../2023-06"] != x.amend {
			t.Errorf("%s: %v", x.later, got)
		}
	}
}
