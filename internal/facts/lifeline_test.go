package facts

import (
	"strings"
	"testing"
)

// TestLifeLines holds that lines of a curriculum vitae which tell no post name whose life it
// is, and that other dated lines do not get a person.
func TestLifeLines(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"of the title": {"title=[인물 약력] 나은별 한빛시 부시장\n[나은별](person:나은별) 부시장의 약력이다.\n[1998. 2.](date:1998-02) [가람대학교](agency:가람대학교) 행정학과 졸업\n[2014. 6.](date:2014-06) 전자정부 유공 국무총리 표창\n[2020. 12.](date:2020-12) 데이터 우수 [한빛부](agency:한빛부)장관 표창",
			"1998-02 | 나은별, 가람대학교 행정학과 졸업\n2014-06 | 나은별, 전자정부 유공 국무총리 표창\n2020-12 | 나은별, 데이터 우수 한빛부장관 표창"},
		"whose name stands in the title alone": {"title=나은별 한빛시 부시장 약력\n▲ [1993년](date:1993) [한빛시](agency:한빛시) 임용\n▲ [2014년](date:2014) [한빛시](agency:한빛시) 기획과장",
			"1993 | 나은별, 한빛시 임용"},
		"under a line that says so": {"title=가람포럼 연사 소개\n□ 연사 [나은별](person:나은별) 약력\n[1979년](date:1979) [가람대학교](agency:가람대학교) 졸업\n[2006년 5월](date:2006-05) 홍조근정훈장\n[2010년](date:2010) [한빛시](agency:한빛시) 부시장",
			"1979 | 나은별, 가람대학교 졸업\n2006-05 | 나은별, 홍조근정훈장"},
		"a chronology of a body": {"title=가람도서관 발자취\n[나은별](person:나은별) 관장이 모았다.\n[2014년](date:2014) 우수도서관 국무총리 표창\n[2016년](date:2016) 열람실 증축",
			"2014 | 우수도서관 국무총리 표창\n2016 | 열람실 증축"},
		"another person's line": {"title=나은별 한빛시 부시장 약력\n[나은별](person:나은별)의 약력이다. [나은별](person:나은별)은 부시장이다.\n[1998. 2.](date:1998-02) [가람대학교](agency:가람대학교) 졸업\n[2014. 6.](date:2014-06) [도지한](person:도지한) 국장 임용",
			"1998-02 | 나은별, 가람대학교 졸업\n2014-06 | 도지한 국장 임용"},
	} {
		if got := strings.Join(happeningsOf(t, c.text, ""), "\n"); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, c.want)
		}
	}
}
