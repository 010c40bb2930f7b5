package facts

import (
	"strings"
	"testing"

	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/entity"
)

// TestRoles holds the forms in which posts are told: person, post, body, time.
func TestRoles(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"name, body, post", "[나은별](person:나은별) [한빛부](agency:한빛부) 정보국장과 [하늘찬](person:하늘찬) [가람원](agency:가람원) 부원장이 왔다.",
			[]string{"나은별|정보국장|한빛부|", "하늘찬|부원장|가람원|"}},
		{"body, name, post", "[한빛부](agency:한빛부) [나은별](person:나은별) 장관은 떠났다.", []string{"나은별|장관|한빛부|"}},
		{"of a body", "[한빛컴](agency:한빛컴)의 공공사업담당 [나은별](person:나은별) 차장이 말했다.", []string{"나은별|공공사업담당 차장|한빛컴|"}},
		{"with its part", "[한빛 CNS](agency:한빛_CNS) 공공SOC 부문 [나은별](person:나은별) 단장은 말했다.", []string{"나은별|공공SOC 부문 단장|한빛_CNS|"}},
		{"glued to the body", "[나은별](person:나은별) [한빛협회](agency:한빛협회)장과 [하늘찬](person:하늘찬) [가람정보원](agency:가람정보원)장이 왔다.",
			[]string{"나은별|협회장|한빛협회|", "하늘찬|원장|가람정보원|"}},
		{"post first", "[한빛부](agency:한빛부) 장관 [나은별](person:나은별)", []string{"나은별|장관|한빛부|"}},
		{"told again", "[나은별](person:나은별) [한빛부](agency:한빛부) 정보국장이 왔다. [나 국장](person:나은별)은 웃었다. [나은별](person:나은별) 국장은 앉았다.",
			[]string{"나은별|정보국장|한빛부|"}},
		{"who appoints others", "[나은별](person:나은별) 장관은 [가람위원회](agency:가람위원회) 민간위원을 위촉하고 [나래협회](agency:나래협회)장을 임명한 바 있다.", []string{"나은별|장관||"}},
		{"who is appointed", "[나은별](person:나은별) 장관은 [하늘찬](person:하늘찬) 국장을 [가람위원회](agency:가람위원회) 위원장에 위촉했다.", []string{"나은별|장관||", "하늘찬|국장||", "하늘찬|위원장|가람위원회|"}},
		{"an envoy", "[나은별](person:나은별)(Na Eunbyeol) 주한 가온대사는 웃었다. [하늘찬](person:하늘찬) 주가온대사가 왔다.",
			[]string{"나은별|주한 가온대사||", "하늘찬|주가온대사||"}},
		{"an aide, of whoever holds the post or of that name", "[나은별](person:나은별) 시장 비서실장은 웃었다. [하늘찬](person:하늘찬) 대통령 안보특보가 왔다.", nil},
		{"of one of two bodies", "[가람시](agency:가람시)와 [나래시](agency:나래시)는 협약했다. [나은별](person:나은별) 정보통신과장은 웃었다.",
			[]string{"나은별|정보통신과장||"}},
		{"for so many years", "[나은별](person:나은별)은 [2009년부터](date:2009/..) 3년간 [가람시](agency:가람시) 정무부시장을 맡았다. [하늘찬](person:하늘찬)은 [2012년부터](date:2012/..) 2년 동안 [가람원](agency:가람원) 원장을 지냈다.",
			[]string{"나은별|정무부시장|가람시|2009/2012", "하늘찬|원장|가람원|2012/2014"}},
		{"for so many years until now", "[나은별](person:나은별)은 [2019년부터](date:2019/..) [가람시](agency:가람시) 정무부시장을 맡고 있다.", []string{"나은별|정무부시장|가람시|2019/.."}},
		{"surname alone", "[나 위원장](person:나은별)은 말했다.", []string{"나은별|위원장||"}},
		{"mister", "[나은별](person:나은별) 씨는 말했다.", nil},
		{"took office", "[나 부원장](person:나은별)은 [한빛부](agency:한빛부) 출신이다. [7월 21일](date:2021-07-21) [가람원](agency:가람원) 부원장으로 취임했다.",
			[]string{"나은별|부원장|가람원|2021-07-21/.."}},
		{"was named", "[나은별](person:나은별) 전 차관이 [지난 3일](date:2021-09-03) [가람원](agency:가람원) 원장에 임명됐다.",
			[]string{"나은별|차관||", "나은별|원장|가람원|2021-09-03/.."}},
		{"held", "[나은별](person:나은별) 원장은 [한빛시](agency:한빛시) 기획실장, [가람원](agency:가람원) 사무국장, [푸른부](agency:푸른부) 의정관 등을 역임했다.",
			[]string{"나은별|원장||", "나은별|기획실장|한빛시|", "나은별|사무국장|가람원|", "나은별|의정관|푸른부|"}},
		{"the post is somebody's", "위원장은 [나은별](person:나은별) [한빛대](agency:한빛대학교) 교수가 맡았다.",
			[]string{"나은별|위원장||", "나은별|교수|한빛대학교|"}},
		{"curriculum vitae", "[나은별](person:나은별) [한빛부](agency:한빛부) 정보실장\n<약력>\n[1981](date:1981) 제24회 행정고등고시\n[1993~2004](date:1993/2004) [푸른부](agency:푸른부) 과장(파견), [가람부](agency:가람부) 기반과장, 보호과장\n[2008.03~2009.11](date:2008-03/2009-11) [하늘센터](agency:하늘센터)장\n[2010.12.15](date:2010-12-15) [한빛부](agency:한빛부) 정보실장",
			[]string{"나은별|정보실장|한빛부|2010-12-15/..", "나은별|과장|푸른부|1993/2004", "나은별|기반과장|가람부|1993/2004", "나은별|보호과장|가람부|1993/2004", "나은별|센터장|하늘센터|2008-03/2009-11"}},
		{"notice", "[한빛시](agency:한빛시)는 [7월 1일](date:2013-07-01)자로 승진 인사를 했다.\n\n◇ 4급 승진\n▲ 기획실장 [나은별](person:나은별) ▲ 안전국장 [하늘찬](person:하늘찬)\n\n◇ 퇴직\n▲ [표한별](person:표한별) 정보과장",
			[]string{"나은별|기획실장|한빛시|2013-07-01/..", "하늘찬|안전국장|한빛시|2013-07-01/..", "표한별|정보과장|한빛시|../2013-07-01"}},
		{"head of the body behind", "[나은별](person:나은별) 장관의 [한빛부](agency:한빛부)와 [하늘찬](person:하늘찬) 장관의 [가람부](agency:가람부)가 맡는다.", []string{"나은별|장관|한빛부|", "하늘찬|장관|가람부|"}},
		{"respectively", "[한빛위원회](agency:한빛위원회)와 [가람원](agency:가람원)은 각각 [나은별](person:나은별) 위원장, [하늘찬](person:하늘찬) 원장이 이끌었다.", []string{"나은별|위원장|한빛위원회|", "하늘찬|원장|가람원|"}},
		{"both took office", "[나은별](person:나은별) [한빛부](agency:한빛부) 장관과 [하늘찬](person:하늘찬) [가람부](agency:가람부) 장관은 모두 [지난 2월](date:2021-02) 취임해 일한다.", []string{"나은별|장관|한빛부|2021-02/..", "하늘찬|장관|가람부|2021-02/.."}},
		{"candidate", "[나은별](person:나은별) 후보자는 말했다.", nil},
		{"alias in brackets", "[나은별](person:나은별) [한빛진흥원](agency:한빛진흥원)([HIA](agency:한빛진흥원)) 원장이 왔다.", []string{"나은별|원장|한빛진흥원|"}},
		{"one body, two posts", "[나은별](person:나은별) 위원장은 [한빛부](agency:한빛부) 정보실장과 차관을 지냈다.", []string{"나은별|위원장||", "나은별|정보실장|한빛부|", "나은별|차관|한빛부|"}},
		{"bodies of a notice", "승진 인사\n\n◇ [한빛부](agency:한빛부)\n▲ 기획실장 [나은별](person:나은별)\n\n◇ [가람부](agency:가람부)\n▲ 안전국장 [하늘찬](person:하늘찬)", []string{"나은별|기획실장|한빛부|", "하늘찬|안전국장|가람부|"}},
		{"body and items on one line", "◇[한빛부](agency:한빛부) <국장급 전보> ▲기획실장 [나은별](person:나은별) <퇴직> ▲정보과장 [표한별](person:표한별)\n\n◇[가람부](agency:가람부) ▲안전국장 [하늘찬](person:하늘찬) ▲[푸른처](agency:푸른처)장 [도지한](person:도지한)",
			[]string{"나은별|기획실장|한빛부|", "표한별|정보과장|한빛부|", "하늘찬|안전국장|가람부|", "도지한|처장|푸른처|"}},
		{"in brackets", "▲[나은별](person:나은별)(전 [한빛부](agency:한빛부) 우정국장)씨 별세, [하늘찬](person:하늘찬)([가람원](agency:가람원) 책임연구원·[푸른대](agency:푸른대학교) 교수)·[도지한](person:도지한)([푸른신문](agency:푸른신문) 기자)씨 부친상",
			[]string{"나은별|우정국장|한빛부|", "하늘찬|책임연구원|가람원|", "하늘찬|교수|푸른대학교|", "도지한|기자|푸른신문|"}},
		{"head in brackets", "[한빛부](agency:한빛부)(장관 [나은별](person:나은별))는 [가람청](agency:가람청)(청장 [하늘찬](person:하늘찬))과 손을 잡았다.", []string{"나은별|장관|한빛부|", "하늘찬|청장|가람청|"}},
		{"head of a company in brackets", "[한빛컴](agency:한빛컴)(대표 [나은별](person:나은별))이 [가람컴](agency:가람컴)과 손을 잡았다.", []string{"나은별|대표|한빛컴|"}},
		{"part of a university", "[한빛대](agency:한빛대학교) 정보대학원 [나은별](person:나은별) 교수는 말했다.", []string{"나은별|정보대학원 교수|한빛대학교|"}},
		{"no post in brackets", "[나은별](person:나은별)(56·[한빛연구원](agency:한빛연구원))씨가 상을 받았다. [하늘찬](person:하늘찬)(이하 위원장)은 말했다.", nil},
		{"newly in office", "[1월 21일](date:2021-01-21) 취임한 [나은별](person:나은별) 원장을 만났다. [하늘찬](person:하늘찬) 차관은 [지난 3일](date:2021-09-03) 취임한 [가람부](agency:가람부) [도지한](person:도지한) 장관을 찾았다.",
			[]string{"나은별|원장||2021-01-21/..", "하늘찬|차관||", "도지한|장관|가람부|2021-09-03/.."}},
		{"leads since", "[나은별](person:나은별) [한빛컴](agency:한빛컴) 대표는 웃었다. [나 대표](person:나은별)는 [가람컴](agency:가람컴) 출신으로 [2015년부터](date:2015/..) 회사를 이끌고 있다.", []string{"나은별|대표|한빛컴|2015/.."}},
		{"holds since", "[나은별](person:나은별) 교수는 [2018년부터](date:2018/..) [가람위원회](agency:가람위원회) 위원장을 맡고 있다.", []string{"나은별|교수||", "나은별|위원장|가람위원회|2018/.."}},
		{"chamber of a member", "[한빛시의회](agency:한빛시의회)에서는 걱정도 나온다. [나은별](person:나은별) 의원은 반대했다.", []string{"나은별|의원|한빛시의회|"}},
		{"two chambers", "[한빛시의회](agency:한빛시의회)와 [가람도의회](agency:가람도의회)가 만났다. [나은별](person:나은별) 의원은 반대했다.", []string{"나은별|의원||"}},
		{"party of a member", "[한빛시의회](agency:한빛시의회) [가람당](agency:가람당) [나은별](person:나은별) 의원은 반대했다.", []string{"나은별|의원|가람당|"}},
		{"party told before", "[가람당](agency:가람당) [나은별](person:나은별) 의원이 왔다.\n\n[국회](agency:국회)는 조용했다. [나은별](person:나은별) 의원은 반대했다.", []string{"나은별|의원|가람당|"}},
		{"no post", "[나은별](person:나은별)은 [한빛부](agency:한빛부) 시장 조사를 보았다.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := parse(t, "2021-09-22", c.text)
			Read(d, nil)
			var got []string
			for _, r := range d.Roles {
				got = append(got, r.Person.Name+"|"+r.Post+"|"+r.Agency.Name+"|"+r.When.String())
				if r.Evidence == "" || r.In.Len() == 0 {
					t.Errorf("no evidence: %+v", r)
				}
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// TestEvidence holds that the evidence of a post stands in the text as it is
// written, its gaps apart.
// TestRenewed: the end of a post goes where the same person gets it again on that day, and only there.
func TestRenewed(t *testing.T) {
	at := func(post, when string) claim {
		return claim{Role: doc.Role{Person: entity.ID{Kind: "person", Name: "나은별"}, Post: post, When: edtf.MustParse(when)}}
	}
	got := renewed([]claim{at("교육장", "2020-09-01/.."), at("교육장", "../2020-09-01"), at("과장", "../2020-09-01"), at("교육장", "../2019-03-01")})
	var list []string
	for _, c := range got {
		list = append(list, c.Post+" "+c.When.String())
	}
	if want := "교육장 2020-09-01/.., 과장 ../2020-09-01, 교육장 ../2019-03-01"; strings.Join(list, ", ") != want {
		t.Errorf("got %q, want %q", list, want)
	}
}

func TestEvidence(t *testing.T) {
	for _, text := range []string{
		"[나은별](person:나은별) 원장은 한빛시에서 기획실장을, [가람원](agency:가람원)에서 사무국장을 지냈고 물러났다.",
		"[나은별](person:나은별) 원장은 [한빛시](agency:한빛시) 기획실장 및 [가람원](agency:가람원) 사무국장을 지냈다.",
	} {
		d := parse(t, "2021-09-22", text)
		Read(d, nil)
		if len(d.Roles) != 3 {
			t.Errorf("%d roles of %s", len(d.Roles), text)
		}
		for _, r := range d.Roles {
			for part := range strings.SplitSeq(r.Evidence, " … ") {
				if !strings.Contains(d.Text, part) {
					t.Errorf("%q is not in %q", part, d.Text)
				}
			}
		}
	}
}
