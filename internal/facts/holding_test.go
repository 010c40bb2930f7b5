package facts

import (
	"strings"
	"testing"

	"sillok/internal/doc"
)

// TestHoldings: a sentence that moves somebody takes the title beside the name away, whatever
// the order; one that gives another post besides does not.
func TestHoldings(t *testing.T) {
	for _, c := range []struct {
		name, text   string
		left, unsure string
		named        string
	}{
		{"moved", "[나은별](person:나은별) 홍보과장이 협력관으로 자리를 옮겼다.", "홍보과장", "", ""},
		{"in front of the name", "협력관에 [나은별](person:나은별) 홍보과장을 전보했다.", "홍보과장", "", ""},
		{"appointed", "기획국장에는 [나은별](person:나은별) 홍보과장이 임명됐다.", "홍보과장", "", ""},
		{"tomorrow", "[나은별](person:나은별) 홍보과장이 협력관으로 옮긴다.", "홍보과장", "", ""},
		{"besides", "[나은별](person:나은별) 교수가 위원장으로 위촉됐다.", "", "", ""},
		{"not yet", "[나은별](person:나은별) 홍보과장은 협력관으로 옮기지 않는다.", "", "", ""},
		{"whoever appoints", "[나은별](person:나은별) 시장은 기획국장에 [하늘찬](person:하늘찬) 홍보과장을 임명했다.", "홍보과장", "", ""},
		{"schooled", "[나은별](person:나은별) 홍보과장은 교육을 가고 [하늘찬](person:하늘찬) 총무과장은 국외훈련을 나간다.", "홍보과장 총무과장", "", ""},
		{"teaches", "[나은별](person:나은별) 홍보과장은 직원 교육을 맡았다.", "", "홍보과장", ""},
		{"retired", "[나은별](person:나은별) 세무서장과 [하늘찬](person:하늘찬) 조사국장은 명예퇴직했다.", "세무서장 조사국장", "", ""},
		{"succeeded", "[나은별](person:나은별) 차장 후임에 [하늘찬](person:하늘찬) 조사국장을 발령했다.", "차장 조사국장", "", ""},
		{"to where is not told", "[나은별](person:나은별) 홍보과장, [하늘찬](person:하늘찬) 총무과장 등 4명이 승진했다.", "", "홍보과장 총무과장", ""},
		{"takes her leave", "[나은별](person:나은별) 홍보과장은 공로연수를 택했고 [하늘찬](person:하늘찬) 총무과장은 공로연수에 들어간다.", "홍보과장 총무과장", "", ""},
		{"succeeds one who leaves", "공로연수에 들어간 [나은별](person:나은별) 관장 후임에는 [하늘찬](person:하늘찬) 총무과장이 내정됐다.", "관장", "", "관장"},
		{"nominated", "[나은별](person:나은별) 차장을 청장에 내정했다.", "", "", "청장"},
		{"nominated without a title", "[하늘찬](person:하늘찬) 씨가 청장에 내정됐다.", "", "", "청장"},
		{"nominated in turn", "[나은별](person:나은별) 과장을 공보관에, [하늘찬](person:하늘찬) 국장을 협력관에 내정했다.", "", "", "공보관 협력관"},
		{"nominated and described", "청장에 내정된 [나은별](person:나은별) 차장은 웃었다.", "", "", "청장"},
		{"nominated once, appointed since", "[나은별](person:나은별) 차장은 청장에 내정됐다. [나은별](person:나은별) 차장은 청장에 임명됐다.", "", "차장", ""},
		{"said by whoever nominates", "[나은별](person:나은별) 시장은 청장을 내정했다고 말했다.", "", "", ""},
		{"told before", "[나은별](person:나은별) 홍보과장이 사업을 맡아 왔다.\n\n[나은별](person:나은별) 홍보과장은 협력관으로 자리를 옮겼다.", "홍보과장", "", ""},
		{"speaks of a deed", "[나은별](person:나은별) 대변인은 내부 인사를 발탁한 배경을 설명했다.", "", "", ""},
		{"speaks of another", "[나은별](person:나은별) 홍보과장은 [하늘찬](person:하늘찬) 총무과장이 승진했다고 말했다.", "", "총무과장", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := parse(t, "2021-09-22", c.text)
			Read(d, authority(t))
			x := Derive(d, authority(t))
			var left, unsure, named []string
			for i, role := range d.Roles {
				switch x.Holding(i) {
				case doc.Left:
					left = append(left, role.Post)
				case doc.Unsure:
					unsure = append(unsure, role.Post)
				case doc.Named:
					named = append(named, role.Post)
				}
			}
			if got := strings.Join(left, " "); got != c.left {
				t.Errorf("left %q, want %q", got, c.left)
			}
			if got := strings.Join(unsure, " "); got != c.unsure {
				t.Errorf("unsure %q, want %q", got, c.unsure)
			}
			if got := strings.Join(named, " "); got != c.named {
				t.Errorf("named %q, want %q", got, c.named)
			}
		})
	}
}
