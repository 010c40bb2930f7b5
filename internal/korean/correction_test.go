package korean

import "testing"

func TestCorrections(t *testing.T) {
	for _, tt := range []struct{ text, of, from, to string }{
		{"화재로 멈춘 정부 시스템의 수가 647개에서 709개로 바뀌었다.", "시스템", "647개", "709개"},
		{"처음 알려진 피해 가구는 120가구였고, 이튿날 131가구로 다시 바로잡혔다.", "가구", "120가구", "131가구"},
		{"한빛부가 발표한 신청자 3,210명은 하루 만에 3,120명으로 정정됐다.", "신청자", "3,210명", "3,120명"},
		{"접속하지 못한 이용자 수는 1만 2천 명에서 1만 5천 명으로 정정됐다.", "이용자", "1만 2천 명", "1만 5천 명"},
		{"한빛부는 참여 기관을 12개에서 20개로 늘렸다.", "", "", ""},
		{"나래시는 조례를 고쳐 위원을 9명에서 11명으로 바꾸었다.", "", "", ""},
		{"가온도는 정원을 30명에서 25명으로 고쳤다.", "", "", ""},
		{"새 청사의 이름은 공모를 거쳐 누리관으로 바뀌었다.", "", "", ""},
	} {
		got := Corrections(tt.text)
		if tt.from == "" {
			if len(got) > 0 {
				t.Errorf("%s: %v", tt.text, got)
			}
			continue
		}
		if len(got) != 1 {
			t.Errorf("%s: %v", tt.text, got)
			continue
		}
		c := got[0]
		from, to := tt.text[c.From.Start:c.From.End], tt.text[c.To.Start:c.To.End]
		if c.Of != tt.of || from != tt.from || to != tt.to {
			t.Errorf("%s: %s, %s, %s", tt.text, c.Of, from, to)
		}
	}
}
