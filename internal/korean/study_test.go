package korean

import "testing"

// TestIsStudy: study and births of a person, by the last words of a headline.
func TestIsStudy(t *testing.T) {
	for _, c := range []struct {
		headline string
		named    bool
		study    bool
		birth    bool
	}{
		{"나은별, 한빛대 행정학과 졸업", true, true, false},
		{"한빛고등학교 졸업", false, true, false},
		{"나은별, 가람대 석사 과정", true, true, false},
		{"가람대 행정대학원 박사 과정", false, true, false},
		{"나은별, 나래대 연수", true, true, false},
		{"한빛시, 신임 공무원 연수", false, false, false},
		{"나은별, 한빛군 출생", true, false, true},
		{"시민정보화교육 수강생 40명 수료", false, false, false},
		{"교육생 1,200 명 수료", false, false, false},
		{"한빛대, 신입생 입학식 개최", false, false, false},
		{"한빛대, 석사 과정 신설", false, false, false},
		{"행정안전부 탄생", false, false, false},
		{"통합 과정 마무리", false, false, false},
		{"나은별, 한빛시 부시장 취임", true, false, false},
		{"", false, false, false},
	} {
		if got := IsStudy(c.headline, c.named); got != c.study {
			t.Errorf("IsStudy(%q, %v) is %v", c.headline, c.named, got)
		}
		if got := IsBirth(c.headline); got != c.birth {
			t.Errorf("IsBirth(%q) is %v", c.headline, got)
		}
	}
}

// TestIsPrize: prizes by the last words of a headline.
func TestIsPrize(t *testing.T) {
	for headline, want := range map[string]bool{
		"전자정부 유공 국무총리 표창":  true,
		"한빛부장관표창":          true,
		"한빛군, 한빛부장관 표창 수상": true,
		"나은별, 근정포장 수훈":     true,
		"진입로 포장":           false,
		"지원 대상":            false,
		"표창 대상자 공고":        false,
		"":                 false,
	} {
		if got := IsPrize(headline); got != want {
			t.Errorf("IsPrize(%q) is %v", headline, got)
		}
	}
}
