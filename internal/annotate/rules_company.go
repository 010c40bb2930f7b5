package annotate

import (
	"strings"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
)

// Organisations by the signs around their names: ㈜, the head in a bracket
// (한빛데이터(대표 …)), a bullet before a title, a country in front.

// signedCompanies claims what carries ㈜ or (주).
func signedCompanies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for _, sign := range []string{"㈜", "(주)", "주식회사 "} {
		for at := 0; ; {
			i := strings.Index(a.text[at:], sign)
			if i < 0 {
				break
			}
			at += i + len(sign)
			j := a.wordAt(at)
			if j < len(a.words) && a.words[j].start == at {
				w := a.words[j]
				stem := a.stemByParticle(j)
				if runes(stem) >= 2 {
					out = append(out, claim.Candidate{In: diag.Span{Start: w.start, End: w.start + len(stem)}, Detail: strings.TrimSpace(sign), Score: 0.93, Sure: true})
				}
			} else if j > 0 && a.words[j-1].end == at-len(sign) {
				out = append(out, claim.Candidate{In: a.words[j-1].span(), Detail: sign, Score: 0.93, Sure: true})
			}
		}
	}
	return out
}

// introducedCompanies claims a company whose trade stands before its name: 보안 전문기업
// 에이펙스시큐가. Only names that sound foreign are taken: what follows such
// words is else mostly a noun (전문기업 육성이).
func introducedCompanies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := 1; i < len(a.words); i++ {
		if a.gap(i) != " " || !hasAnySuffix(a.word(i-1), trades) {
			continue
		}
		name := a.stemByParticle(i)
		if name == a.word(i) || runes(name) < 4 || !allHangul(name) || !soundsForeign(name) || isGeneric(name) || a.isTerm(name) || a.isPost(name) || !bareNoun(name) {
			continue
		}
		out = append(out, claim.Candidate{In: diag.Span{Start: a.words[i].start, End: a.words[i].start + len(name)}, Detail: lastRunes(a.word(i-1), 4) + " + name", Score: 0.8, Sure: true})
	}
	return out
}

// trades end the words that introduce a company.
var trades = []string{"전문기업", "전문업체", "개발업체", "보안업체", "보안기업", "스타트업", "벤처기업", "개발사", "솔루션기업", "업체", "기업"}

// loanSyllables are syllables that loan words have and other words rarely do.
const loanSyllables = "스트크드프텍텔넷넥펙큐랩링닉믹픽틱엑엔엠엘에젠컴콤캠커쿠키카타토투티파퍼포푸피페플블브로라러루레렉렌버베빌클글랜랙쉬셀셋잇웨웹위윈코텀템톡팩펀핀핏허헬"

// soundsForeign reports whether most syllables of name are foreign ones.
func soundsForeign(name string) bool {
	n := 0
	for _, r := range name {
		if strings.ContainsRune(loanSyllables, r) {
			n++
		}
	}
	return 5*n >= 3*runes(name)
}

// assemblyCommittees claims 국회 …위원회 whole: committees carry their house's
// name, and their own changes with every reorganisation.
func assemblyCommittees(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := 1; i < len(a.words); i++ {
		if a.word(i-1) != "국회" || a.gap(i) != " " {
			continue
		}
		stems(a.word(i), func(s string) bool {
			part, ok := strings.CutSuffix(s, "위원회")
			if !ok || runes(part) < 2 || plainBodies[part] && part != "윤리" && part != "행정" {
				return false
			}
			in := diag.Span{Start: a.words[i-1].start, End: a.words[i].start + len(s)}
			out = append(out, claim.Candidate{In: in, Detail: "국회 …위원회", Score: 0.95, Sure: true})
			return true
		})
	}
	return out
}

// listedCompanies claims the last of a list that is called one of companies: 한빛전자와
// 다온시스템 등 계량기 업체들. The name in front must be a known body.
func listedCompanies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := 1; i < len(a.words); i++ {
		if a.word(i) != "등" || a.gap(i) != " " || !a.callsCompanies(i) {
			continue
		}
		name, gap := a.word(i-1), a.gap(i-1)
		end := a.words[i-1].start - len(gap)
		if gap == " " && hasAnySuffix(a.word(i-2), []string{"와", "과"}) {
			end -= len("와")
		} else if gap != ", " && gap != "·" {
			continue
		}
		if runes(name) < 3 || !bareNoun(name) || isGeneric(name) || a.isTerm(name) || a.genericCompany(name) || a.claims.endingAt(end, "agency") == nil {
			continue
		}
		out = append(out, claim.Candidate{In: a.words[i-1].span(), Detail: "… 등 업체", Score: 0.8, Sure: true})
	}
	return out
}

// callsCompanies reports whether the words after 등, the i-th, call what is
// listed companies.
func (a *article) callsCompanies(i int) bool {
	for j := i + 1; j < i+5 && a.gap(j) == " "; j++ {
		if stems(a.word(j), func(s string) bool {
			return hasAnySuffix(strings.TrimSuffix(s, "들"), []string{"업체", "기업", "회사", "통신사", "제조사", "은행", "개발사"})
		}) {
			return true
		}
		if !bareNoun(a.word(j)) {
			return false
		}
	}
	return false
}

// genericCompany tells a sort of companies (중소 통신사) from a name.
func (a *article) genericCompany(name string) bool {
	return hasAnySuffix(name, []string{"기업", "업체", "회사", "통신사", "제조사", "은행들", "기관", "대학", "부처", "지자체"})
}

// headedBodies claims what a bracket with its head follows: 한빛데이터(대표
// 조성욱).
func headedBodies(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := range a.words {
		w := a.words[i]
		if w.end >= len(a.text) || a.text[w.end] != '(' || i+2 >= len(a.words) || a.gap(i+1) != "(" || a.gap(i+2) != " " {
			continue
		}
		name := a.word(i)
		if !headPosts[a.word(i+1)] || runes(name) < 2 || a.isTerm(name) || isGeneric(name) || a.genericBody(name) || !strings.HasPrefix(a.after(a.words[i+2].end, 1), ")") {
			continue
		}
		out = append(out, claim.Candidate{In: w.span(), Detail: "…(" + a.word(i+1) + " …)", Score: 0.88, Sure: true})
	}
	return out
}

// headPosts are the posts at the head of a company or body.
var headPosts = set(`대표 대표이사 사장 회장 원장 이사장 총장 소장 CEO 위원장 협회장`)

// foreignMinistries claims a country and its ministry or agency: 콜롬비아
// 정보통신기술부.
func foreignMinistries(a *article) []claim.Candidate {
	var out []claim.Candidate
	for i := 1; i < len(a.words); i++ {
		if a.gap(i) != " " || !countries[a.word(i-1)] {
			continue
		}
		stems(a.word(i), func(s string) bool {
			if runes(s) < 3 || !hasAnySuffix(s, []string{"부", "처", "청", "위원회"}) || a.isTerm(s) || hasAnySuffix(s, []string{"정부", "본부", "남부", "북부", "동부", "서부", "외부", "내부", "일부", "대부"}) {
				return false
			}
			w := a.words[i]
			out = append(out, claim.Candidate{In: diag.Span{Start: a.words[i-1].start, End: w.start + len(s)}, Detail: "country + …" + lastRunes(s, 1), Score: 0.85, Sure: true})
			return true
		})
	}
	return out
}
