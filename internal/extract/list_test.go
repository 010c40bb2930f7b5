package extract

import (
	"fmt"
	"strings"
	"testing"
)

// TestListPages holds what is refused as a list of documents, and what is none.
func TestListPages(t *testing.T) {
	rows := func(form string) string {
		var b strings.Builder
		for i := range 8 {
			fmt.Fprintf(&b, form, 8-i, i+1)
		}
		return b.String()
	}
	prose := strings.Repeat("한빛시는 민원 처리 과정을 시민에게 문자로 알린다고 밝혔다. ", 12)
	for name, c := range map[string]struct {
		file, text string
		list       bool
	}{
		"rows of links":      {"a.html", "<!DOCTYPE html><h2>보도자료</h2><ul>" + rows(`<li><a href="v?%[1]d">새봄군, 제%[1]d차 군정 소식 전해</a> <span>2025-12-0%[2]d</span></li>`) + "</ul>", true},
		"divs":               {"a.html", "<!DOCTYPE html><h2>새소식</h2>" + rows(`<div class="item"><div><a href="v?%[1]d">새봄군, 제%[1]d차 군정 소식 전해</a></div><div>새봄과</div><div>2025.12.0%[2]d</div></div>`), true},
		"a board pasted":     {"a.txt", "번호 제목 작성자 등록일 조회\n" + rows("%d 새봄군 돌봄 회의 소식을 전합니다 노인과 2025-12-0%d 28\n"), true},
		"a board with tabs":  {"a.txt", "보도자료\n번호\t제목\t담당부서\t등록일\t조회수\n" + rows("%d\t새봄군 돌봄 회의 열어\t노인과\t2025-12-0%d\t28\n") + "1 2 3 4 5 6 7 8 9 10 다음\n", true},
		"titles over days":   {"a.txt", "검색결과 총 124건\n" + rows("제%d차 새봄군 돌봄 회의 소식 전해\n2025.12.0%d\n"), true},
		"a chronology":       {"a.txt", "새봄시 전산 연혁이다\n" + rows("- 20%02d. 12. 0%d. 새봄시 전산실 넓히다\n"), false},
		"a table of events":  {"a.txt", "새봄시 행사 일정을 다음과 같이 알린다.\n" + prose + "\n" + rows("%d차 설명회 새봄홀 2025-12-0%d\n"), false},
		"with related links": {"a.html", "<!DOCTYPE html><h1>새봄군 돌봄 회의</h1><p>" + prose + "</p><ul>" + rows(`<li><a href="v?%[1]d">새봄군, 제%[1]d차 군정 소식 전해</a> <span>2025-12-0%[2]d</span></li>`) + "</ul>", false},
		"a notice":           {"a.txt", "입찰 공고\n공고일 2025-12-01\n접수 2025-12-02\n개찰 2025-12-03\n\n" + prose, false},
	} {
		a, problems := Extract(c.file, []byte(c.text), Options{})
		refused := a == nil && len(problems) > 0 && strings.Contains(problems[len(problems)-1].Message, "a list of")
		if refused != c.list {
			t.Errorf("%s: refused %v, want %v (%v)", name, refused, c.list, problems)
		}
	}
}

// TestTeasers refuses a page of the beginnings of columns, and none that quotes one.
func TestTeasers(t *testing.T) {
	teaser := "세상에는 문제가 많다. 그 가운데 사회가 함께 살피는 문제를 공중의제라고 한다. 시간과 자원이 모자라 정부가 모든 의제를 다룰 수는 없으므로 고르는 일이...\n\n2023.07.16 17:42\n\n"
	if a, _ := Extract("a.txt", []byte("나은별의 행정 이야기\n\n"+strings.Repeat("• 정부는 좋은 의제를 찾고 있을까?\n\n"+teaser, 3)), Options{}); a != nil {
		t.Error("a list of columns was read")
	}
	if a, _ := Extract("a.txt", []byte("정부는 좋은 의제를 찾고 있을까?\n\n"+teaser+"이 글은 의제를 고르는 일을 살핀다. 지난해에는 의제 열두 가지를 골랐다.\n"), Options{}); a == nil {
		t.Error("a column was not read")
	}
}
