package facts

import (
	"slices"
	"strings"
	"testing"
)

// TestTimesOfUndertakings: neither the ends of a stretch of time, nor the end of a part that shares the verb,
// nor the time of what describes the topic, nor an aim is the day by which something is undertaken.
func TestTimesOfUndertakings(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"[한빛청](agency:한빛청)은 [22일](date:2021-10-22) 오후 10시부터 [23일](date:2021-10-23) 오전 8시까지는 수작업 통관을 실시한다.", ""},
		{"[한빛청](agency:한빛청)은 [22일부터](date:2021-10-22/..) 수작업 통관을 실시한다.", "2021-10-22/.."},
		{"[한빛청](agency:한빛청)은 [2월부터](date:2021-02/..) 24종을 시범 운영 중이고 [연말까지](date:../2021) 창구를 100종으로 늘리겠다고 밝혔다.", "../2021"},
		{"[한빛청](agency:한빛청)은 [10월까지](date:../2021-10) 26개 기관 만 명, [12월까지](date:../2021-12) 중앙부처 7만 명에게 카드를 발급한다.", "../2021-12"},
		{"[한빛청](agency:한빛청)은 [10월까지](date:../2021-10) 카드를 발급하고 [12월까지](date:../2021-12) 창구를 연다.", "../2021-10 ../2021-12"},
		{"[내년 6월까지](date:../2022-06) 운영되는 [한빛단](agency:한빛단)은 시스템을 개편한다.", ""},
		{"[한빛청](agency:한빛청)은 [내년 6월까지](date:../2022-06) 시스템을 개편한다.", "../2022-06"},
		{"[한빛청](agency:한빛청)은 이용률을 [내년까지](date:../2022) 13%로 늘리고, 시장을 키운다는 목표다.", ""},
		{"[한빛청](agency:한빛청)은 이용률을 [내년까지](date:../2022) 13%로 늘리고, 시장을 키울 계획이다.", "../2022"},
	} {
		d := parse(t, "2021-09-22", c.text)
		names := authority(t)
		Read(d, names)
		var got []string
		for _, u := range Derive(d, names).Undertakings {
			got = append(got, d.Mentions[u.Mention].ID.Name)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s\n got %v, want %s", c.text, got, c.want)
		}
	}
}

// TestSetApart: a thing that the sentence sets apart behind what is done takes no part in it.
func TestSetApart(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"[한빛시](agency:한빛시)는 [12월까지](date:../2021-12) 누리집 개편을 마치고 이와 별도로 [나래앱](system:나래앱)을 만들 계획이다.", false},
		{"[한빛시](agency:한빛시)는 [12월까지](date:../2021-12) 누리집 개편을 마치고 누리집과는 별개로 [나래앱](system:나래앱)을 만들 계획이다.", false},
		{"[한빛시](agency:한빛시)는 이와 별도로 [12월까지](date:../2021-12) [나래앱](system:나래앱) 구축을 마칠 계획이다.", true},
	} {
		d := parse(t, "2021-09-22", c.text)
		names := authority(t)
		Read(d, names)
		if len(d.Events) == 0 {
			t.Fatalf("no happening of %s", c.text)
		}
		who := d.Events[0].Who
		if got := slices.ContainsFunc(who, thing); got != c.want {
			t.Errorf("%s\n with %v", c.text, who)
		}
	}
}
