package library

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// lifePage is a page of one sentence that tells one happening of 누리마루.
func lifePage(t *testing.T, slug, published, sentence, row string) Input {
	t.Helper()
	return page(t, slug, published, sentence+"\n\n<!-- roles -->\n<!-- quotes -->\n<!-- events -->\n- "+row)
}

// TestSteps holds which happenings are steps of a system's life, and which are none.
func TestSteps(t *testing.T) {
	const named = "[누리마루](system:누리마루)"
	for _, c := range []struct{ sentence, row, want string }{
		{named + "가 [2021년 10월](date:2021-10) 문을 열었다.", "2021-10 | 누리마루 개통 | system:누리마루", "개통"},
		{"가람시는 " + named + "를 [2021년 10월](date:2021-10) 전국 18개 지사에서 개통했다.", "2021-10 | 가람시, 누리마루를 전국 18개 지사에서 개통 | system:누리마루", "개통"},
		{named + " 서비스를 [2021년 10월](date:2021-10) 시작했다.", "2021-10 | 누리마루 서비스 시작 | system:누리마루", "개통"},
		{named + " 구축에 [2021년 10월](date:2021-10) 착수했다.", "2021-10 | 누리마루 구축에 착수 | system:누리마루", "구축"},
		{named + " 전략계획 수립용역은 [2021년 10월](date:2021-10) 착수에 들어갔다.", "2021-10 | 누리마루 전략계획 수립용역 착수 | system:누리마루", ""},
		{named + " 감사를 [2021년 10월](date:2021-10) 실시했다.", "2021-10 | 누리마루 감사 실시 | system:누리마루", ""},
		{"[2021년 10월](date:2021-10) 새로운 " + named + "가 문을 열었다.", "2021-10 | 새로운 누리마루 개통 | system:누리마루", ""},
		{"[2021년 10월](date:2021-10) " + named + "가 여섯 시간 멈췄다.", "2021-10 | 누리마루 먹통 | system:누리마루", "장애"},
		{"[2021년 10월](date:2021-10) " + named + "에 로그인이 되지 않고 알림도 멈췄다.", "2021-10 | 누리마루 로그인 장애, 알림 중단 | system:누리마루", "장애"},
		{"새 시스템으로 옮기려고 " + named + "를 [2021년 10월 1일부터 3일까지](date:2021-10-01/2021-10-03) 일시 중단했다.", "2021-10-01/2021-10-03 | 누리마루 중단 | system:누리마루", ""},
		{"찾는 사람이 없어 [2021년 10월](date:2021-10) " + named + "를 중단했다.", "2021-10 | 누리마루 중단 | system:누리마루", "중단"},
		{named + "가 [2021년 10월 3일](date:2021-10-03) 정상화됐다.", "2021-10-03 | 누리마루 정상화 | system:누리마루", "복구"},
		{named + " 접속 장애가 [2021년 10월 3일](date:2021-10-03) 복구됐다.", "2021-10-03 | 누리마루 접속 장애 복구 | system:누리마루", "복구"},
		{"[2021년 10월 3일](date:2021-10-03) " + named + " 민원을 해결했다.", "2021-10-03 | 누리마루 민원 해결 | system:누리마루", ""},
		{"[2022년 2월](date:2022-02) " + named + "를 복구할 예정이다.", "2022-02 | 누리마루 복구(예정) | system:누리마루", ""},
		{named + "는 [2021년 10월](date:2021-10) 문을 닫았다.", "2021-10 | 누리마루 종료 | system:누리마루", "종료"},
		{named + "와 논길을 [2021년 10월](date:2021-10) 연계했다.", "2021-10 | 누리마루 연계 | system:누리마루", ""},
		{named + "를 새마루에 [2021년 10월](date:2021-10) 통합했다.", "2021-10 | 누리마루를 새마루에 통합 | system:누리마루", "대체"},
		{named + " 구축 사업을 [2021년 10월](date:2021-10) 추진했다.", "2021-10 | 누리마루 구축 사업 추진 | system:누리마루", ""},
		{named + " 구축 사업을 [2022년 10월](date:2022-10) 추진한다.", "2022-10 | 누리마루 구축 사업 추진(예정) | system:누리마루", "계획"},
		{named + " 구축 사업을 [2021년 10월부터](date:2021-10/..) 추진하고 있다.", "2021-10/.. | 누리마루 구축 사업 추진(추진 중) | system:누리마루", ""},
		{"가람시는 [2021년 10월](date:2021-10) " + named + "에 사과문을 올렸다.", "2021-10 | 가람시, 누리마루에 사과문을 올림 | system:누리마루", ""},
		{"[2021년 10월](date:2021-10) " + named + "에 장애가 발생했다.", "2021-10 | 누리마루에 장애 발생 | system:누리마루", "장애"},
		{named + "는 [2021년 10월](date:2021-10) 통합 시험을 거쳤다.", "2021-10 | 누리마루, 통합 시험을 거침 | system:누리마루", ""},
		{"옛마루를 " + named + "로 [2021년 10월](date:2021-10) 통합했다.", "2021-10 | 옛마루를 누리마루로 통합 | system:누리마루", ""},
	} {
		l := join(t, lifePage(t, "하나", "2022-01-05", c.sentence, c.row))
		got := ""
		if e := l.Entries[nuri]; e != nil && len(e.Steps) > 0 {
			got = e.Steps[0].Step
		}
		if got != c.want {
			t.Errorf("%s: step %q, want %q", c.row, got, c.want)
		}
	}
}

// A word of a system's own name is no step of its life.
func TestNameIsNoStep(t *testing.T) {
	guide := entity.ID{Kind: "system", Name: "누리앱_구축_가이드"}
	l := join(t, lifePage(t, "하나", "2022-01-05", "가람시는 [누리앱 구축 가이드](system:누리앱_구축_가이드)를 [2021년 10월](date:2021-10) 고쳤다.", "2021-10 | 가람시, 누리앱 구축 가이드 개정 | system:누리앱_구축_가이드"))
	if e := l.Entries[guide]; e == nil || len(e.Steps) > 0 {
		t.Errorf("entry %+v", e)
	}
}

// The step of a new edition is the edition's, where the site has it.
func TestStepOfEdition(t *testing.T) {
	l := join(t,
		lifePage(t, "하나", "2022-01-05", "[2021년 10월](date:2021-10) 차세대 [누리마루](system:누리마루)가 문을 열었다.", "2021-10 | 차세대 누리마루 개통 | system:누리마루"),
		page(t, "둘", "2020-01-05", "[차세대 누리마루](system:차세대_누리마루)를 만든다.\n\n<!-- roles -->\n<!-- quotes -->\n<!-- events -->"))
	if e := l.Entries[entity.ID{Kind: "system", Name: "차세대_누리마루"}]; len(e.Steps) != 1 || len(l.Entries[nuri].Steps) > 0 {
		t.Errorf("edition %v, system %v", e.Steps, l.Entries[nuri].Steps)
	}
}

// TestConflicts holds what contradicts, and what only looks so.
func TestConflicts(t *testing.T) {
	const one, other = "[누리마루](system:누리마루)는 [2021년 9월](date:2021-09) 문을 열었다.", "[누리마루](system:누리마루)는 [2021년 10월](date:2021-10) 문을 열었다."
	opened := "2021-09 | 누리마루 개통 | system:누리마루"
	for _, c := range []struct {
		name, sentence, published, row string
		want                           int
	}{
		{"two days of one opening", other, "2022-03-01", "2021-10 | 누리마루 개통 | system:누리마루", 1},
		{"who opens it does not matter", other, "2022-03-01", "2021-10 | 가람시, 누리마루 개통 | system:누리마루", 1},
		{"one day in the other", "[누리마루](system:누리마루)는 [2021년](date:2021) 문을 열었다.", "2022-03-01", "2021 | 누리마루 개통 | system:누리마루", 0},
		{"a part of it", "[누리마루](system:누리마루)는 [2021년 10월](date:2021-10) 전면 개통했다.", "2022-03-01", "2021-10 | 누리마루 전면 개통 | system:누리마루", 0},
		{"its successor", "새로운 [누리마루](system:누리마루)가 [2021년 10월](date:2021-10) 문을 열었다.", "2022-03-01", "2021-10 | 새로운 누리마루 개통 | system:누리마루", 0},
		{"a trial", "[누리마루](system:누리마루)를 [2021년 10월](date:2021-10) 시범 개통했다.", "2022-03-01", "2021-10 | 누리마루 시범 개통 | system:누리마루", 0},
		{"a plan", "[누리마루](system:누리마루)를 [2021년 10월](date:2021-10) 연다.", "2021-08-01", "2021-10 | 누리마루 개통(예정) | system:누리마루", 0},
	} {
		l := join(t, lifePage(t, "하나", "2022-01-05", one, opened), lifePage(t, "둘", c.published, c.sentence, c.row))
		if len(l.Conflicts) != c.want {
			t.Errorf("%s: %d conflicts, want %d", c.name, len(l.Conflicts), c.want)
		}
	}
}

// TestExistence: a post held when its body did not exist yet is told of, and not one of an unknown year.
func TestExistence(t *testing.T) {
	for when, want := range map[string]int{"2001-05": 1, "XXXX-05": 0, "XXXX-05-01/..": 0} {
		l := join(t, page(t, "하나", "2022-01-05", "[소방청](agency:소방청) [나은별](person:나은별) 청장이 왔다.\n\n<!-- roles -->\n- [x] 나은별 | 청장 | 소방청 | "+when+" | 나은별 청장이\n\n<!-- quotes -->\n<!-- events -->"))
		if len(l.Conflicts) != want {
			t.Errorf("%s: %d conflicts, want %d", when, len(l.Conflicts), want)
		}
	}
}

// TestAmountConflicts: numbers contradict only where two sentences count the same.
func TestAmountConflicts(t *testing.T) {
	for _, c := range []struct {
		a, b, what string
		want       int
	}{
		{"2021년 말 누리마루 가입 기관은 417곳으로 집계됐다.", "2021년 말 누리마루 가입 기관은 471곳으로 집계됐다.", "가입 기관", 1},
		{"2021년 말 누리마루 가입 기관은 417곳으로 집계됐다.", "2021년 말 누리마루 가입 기관 가운데 71곳은 시험만 했다.", "가입 기관", 0},
		{"2021년 말 누리마루 가입 기관은 417곳으로 집계됐다.", "2021년 말 누리마루 가입 기관은 약 400곳으로 집계됐다.", "가입 기관", 0},
		{"2021년 말 누리마루 시스템은 417곳으로 집계됐다.", "2021년 말 누리마루 시스템은 471곳으로 집계됐다.", "시스템", 0},
		{"2021년 말 누리마루 가입 기관은 417곳으로 집계됐다.", "누리마루를 쓰는 사람을 도울 가입 기관 71곳이 2021년 새로 문을 열었다.", "가입 기관", 0},
	} {
		var in []Input
		for i, s := range []string{c.a, c.b} {
			x := page(t, fmt.Sprint(i), fmt.Sprintf("2022-03-0%d", i+1), strings.Replace(s, "누리마루", "[누리마루](system:누리마루)", 1))
			number := strings.Fields(s)[slices.IndexFunc(strings.Fields(s), func(w string) bool { return strings.Contains(w, "곳") })]
			x.Derived.Amounts = []doc.Amount{{Of: nuri, Value: strings.Split(number, "곳")[0], Unit: "곳", What: c.what, When: edtfOf(t, "2021"), In: x.Sentences[0]}}
			in = append(in, x)
		}
		if l := join(t, in...); len(l.Conflicts) != c.want {
			t.Errorf("%s | %s: %d conflicts, want %d", c.a, c.b, len(l.Conflicts), c.want)
		}
	}
}

func edtfOf(t *testing.T, s string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
