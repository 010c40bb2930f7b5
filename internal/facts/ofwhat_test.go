package facts

import (
	"slices"
	"testing"
)

// TestOfWhat holds that a deed that names no thing is told of the thing that its sentence, the
// sentence before or the title names.
func TestOfWhat(t *testing.T) {
	for text, want := range map[string][]string{
		// what it is for
		"[한빛청](agency:한빛청)은 [나래마루](system:나래마루)의 도입을 위해 [내년](date:2022/..)부터 부지 확보 및 설계 작업에 착수할 계획이다.": {"2022/.. | 한빛청, 나래마루 부지 확보 및 설계 작업에 착수(예정)"},
		// the title, marked and not
		"title=새온망 구축 본격화\n[한빛청](agency:한빛청)은 [새온망](system:새온망)을 만든다. [한빛청](agency:한빛청)은 [오는 12월](date:2021-12) 최종 공급업체를 확정할 예정이다.": {"2021-12 | 한빛청, 새온망 최종 공급업체 확정(예정)"},
		"title=한빛청, 슈퍼컴 9호기 도입\n슈퍼컴 9호기는 가장 빠르다. [한빛청](agency:한빛청)은 [오는 12월](date:2021-12) 통과업체를 선정할 예정이다.":                         {"2021-12 | 한빛청, 슈퍼컴 9호기 통과업체 선정(예정)"},
		// the clause before
		"[가람군](agency:가람군)이 [나래도서관](agency:나래도서관)의 새 단장을 마치고 [21일](date:2021-09-21) 재개관했다.": {"2021-09-21 | 나래도서관 재개관"},
		"[나래도서관](agency:나래도서관)이 새 단장을 마치고 [21일](date:2021-09-21) 재개관했다.":                    {"2021-09-21 | 나래도서관 재개관"},
		// the thing at the end of a list of what it has
		"군은 예산을 들여 보존서고, 자료실, 다목적 강당, 동아리방 등 지하 1층, 지상 3층의 [나래도서관](agency:나래도서관)을 [내년 2월](date:2022-02) 완공한다.": {"2022-02 | 나래도서관 완공(예정)"},
		// the name takes in its sort, and is none of another thing of that sort
		"title=새온공개시스템 구축 착수\n[한빛청](agency:한빛청)은 [새온공개시스템](system:새온공개시스템)을 만든다. [한빛청](agency:한빛청)은 [내년 4월까지](date:../2022-04) 시스템 구축을 완료한다는 방침이다.": {"../2022-04 | 한빛청, 새온공개시스템 구축 완료(예정)"},
		"title=버스정보시스템 늘린다\n[버스정보시스템](system:버스정보시스템) 소식이다. [다음 달](date:2021-10)에는 버스안내시스템 운영을 시작할 계획이다.":                                           {"2021-10 | 버스안내시스템 운영 시작(예정)"},
		// nothing to take, its own meeting, one of several
		"[가람군](agency:가람군)은 주민사업을 벌인다. [다음 달](date:2021-10) 착공해 서두를 계획이다.":                                            nil,
		"title=새온망 구축 본격화\n[새온망](system:새온망) 소식이다. [가람위원회](agency:가람위원회)는 [3일](date:2021-09-03) 전체회의를 열었다.":           {"2021-09-03 | 가람위원회, 전체회의 개최"},
		"title=새온망 등 12개 서비스 복구\n[한빛부](agency:한빛부)는 [새온망](system:새온망)을 살핀다. 가람 시스템의 가동이 [20일](date:2021-09-20) 중단됐다.": {"2021-09-20 | 가람 시스템의 가동 중단"},
	} {
		if got := happeningsOf(t, text, ""); !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
		}
	}
}
