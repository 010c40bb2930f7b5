package korean

import "testing"

func TestFormerPost(t *testing.T) {
	for _, tt := range []struct {
		words, post, after string
		want               bool
	}{
		{"홍길동 전 가온시장", "시장", "이 말했다.", true},
		{"홍길동(전 나래부 차관)", "차관", "은 떠났다.", true},
		{"가온시 정보화담당관", "정보화담당관", "을 지낸 홍길동 교수가", true},
		{"나래원 원장을 역임", "원장", "했다.", true},
		{"초대 장관은 홍길동 전 가온시장이다", "시장", ".", true},
		{"초대 장관은 홍길동 전 가온시장이다", "장관", ".", false},
		{"음성군 부군수, 가온도 행정국장 등을 역임하며", "부군수", " 모범이 됐다.", true},
		{"정보국장을 맡았던", "정보국장", " 홍길동 국장이 왔다.", true},
		{"홍길동 나래청장", "청장", "은 어제 취임했다.", false},
		{"홍길동 전자정부국장", "전자정부국장", "이 밝혔다.", false},
		{"나은별 급수과장은 지난 2일 홍길동 전 급수과장의 뒤를 이어 부임했다", "급수과장", "", false},
		{"홍길동 전 급수과장의", "급수과장", " 뒤를 이어 부임했다", true},
		{"홍길동 전 자원본부장이 새 사장에", "사장", " 선임됐다.", false},
		{"홍길동 전 항공실장과 나은별 국장은 각각 교통실장과", "교통실장", " 도로국장으로", false},
		{"홍길동 전 인사과 담당관", "담당관", "이 말했다.", true},
		{"전주시 홍길동 과장", "과장", "은 새 창구를 열었다.", false},
	} {
		if got := FormerPost(tt.words, tt.post, tt.after); got != tt.want {
			t.Errorf("FormerPost(%q, %q, %q) = %v", tt.words, tt.post, tt.after, got)
		}
	}
}
