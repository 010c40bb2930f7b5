package facts

import (
	"slices"
	"testing"
)

// TestOutageAndRepair holds that an outage and its repair are told as two happenings, where the
// sentence tells both of one day.
func TestOutageAndRepair(t *testing.T) {
	for text, want := range map[string][]string{
		"[한빛마루](system:한빛마루)가 [18일](date:2021-09-18) 장애가 발생했다가 약 45분 만에 완전 복구됐습니다.":               {"2021-09-18 | 한빛마루 장애 발생", "2021-09-18 | 한빛마루 복구"},
		"[한빛마루](system:한빛마루)의 예약 기능이 [18일](date:2021-09-18) 마비됐지만 20여 분 만에 복구됐다.":                 {"2021-09-18 | 한빛마루의 예약 기능 마비", "2021-09-18 | 한빛마루의 예약 기능 복구"},
		"[18일](date:2021-09-18) 오후 2시 [한빛마루](system:한빛마루)에 장애가 발생했으나 1시간 뒤 정상화됐다.":                {"2021-09-18 | 한빛마루에 장애 발생", "2021-09-18 | 한빛마루 정상화"},
		"[한빛마루](system:한빛마루)는 [18일](date:2021-09-18) 멈췄다가 일부 복구됐다.":                               {"2021-09-18 | 한빛마루 중단", "2021-09-18 | 한빛마루 일부 복구"},
		"[18일](date:2021-09-18) 가람 전산망이 마비돼 [이날](date:2021-09-18) 오후 5시께 복구됐다.":                   {"2021-09-18 | 가람 전산망 마비", "2021-09-18 | 가람 전산망 복구"},
		"[한빛마루](system:한빛마루), [나래마루](system:나래마루) 등이 [18일](date:2021-09-18) 한때 ‘먹통’ 사태를 겪었다.":     {"2021-09-18 | 한빛마루 등 먹통"},
		"[한빛부](agency:한빛부)는 [18일](date:2021-09-18) 오전 11시부터 [한빛마루](system:한빛마루)가 정상 운영 중이라고 밝혔다.": {"2021-09-18 | 한빛마루 정상 운영"},
		// mended on another day, or not at all; whom it struck
		"[한빛마루](system:한빛마루)가 [16일](date:2021-09-16) 멈췄다가 이틀 만에 복구됐다.":  {"2021-09-16 | 한빛마루 중단"},
		"[한빛마루](system:한빛마루)가 [18일](date:2021-09-18) 멈춰 복구하고 있다.":       {"2021-09-18 | 한빛마루 중단"},
		"주민들은 [18일](date:2021-09-18) [한빛마루](system:한빛마루)에서 접속 장애를 겪었다.": nil,
	} {
		if got := happeningsOf(t, text, ""); !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
		}
	}
}
