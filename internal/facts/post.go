package facts

import (
	"sort"
	"strings"

	"sillok/internal/diag"
)

// Words for posts. A post is the last word of a title: 전자정부국장, 상근부회장. It
// may be glued to the body's name (한국피엠오협회장), and then the body's last part
// belongs to it: 협회장.

// postEnd are the last syllables of posts.
var postEnds = set(`장관 차관 총리 대통령 위원장 원장 실장 국장 과장 부장 차장 팀장 단장 소장 관장 센터장 본부장 회장 이사장 사장 총장 학장 처장 청장 의장 대장 반장 계장 지점장 지부장 서장 교장 국장보 실장보 차관보 편집장 주필 논설위원 시장 군수 구청장 도지사 지사 면장 읍장 동장 대표 대표이사 이사 상무 전무 감사 교수 연구원 연구위원 위원 의원 정책관 기획관 심의관 보좌관 비서관 담당관 감사관 의정관 조정관 협력관 보호관 관리관 지원관 심사관 외교관 행정관 사무관 주무관 서기관 이사관 부이사관 수석 대변인 총재 간사 사무총장 변호사 회계사 대사 영사 총영사 참사관 검사 판사 대법관 감독 최고기술책임자 최고정보책임자 연구관 연구사 분석관 통제관 주사 총경 경정 경감 경위 경장 소령 중령 대령 대표의원 고문 자문관 파트너 매니저 수석부원장 부총장 CEO CIO CTO CISO CFO COO`)

// notPosts end as posts do and are none.
var notPosts = set(`개발자 시장 현장 입장 주장 공장 성장 확장 문장 등장 연장 포장 개장 행사장 회의장 경기장 박람회장 전시장 정류장 주차장 사업장 작업장 직장 통장 이사 감사 대표 간사 기관장 관련장 관계관 도서관 박물관 기념관 체육관 전시관 위원 의원 병원 회원 직원 요원 임원`)

// looseAlone are posts that are everyday words when nothing stands before them;
// after a name they are posts.
var looseAlone = set(`시장 이사 감사 대표 간사 위원 의원`)

// postParticles are the particles and endings after a post.
var postParticles = set(`은 는 이 가 을 를 과 와 의 도 에게 께서 께 으로 로 에 이다 이며 이자 인 만 이었다 였다 이던 직을 직에 직 님 등 입니다 에는 에서 으로부터 로부터 에게서 이라며 이라고 이라 까지 부터 급 들`)

// officer reports whether a word ends as the posts of officials do, which are too
// many to be listed: 정보화계획관. It says so of words beside a name alone.
func officer(word string) bool {
	return strings.HasSuffix(word, "관") && length(word) > 3 && tailIn(word, halls) == ""
}

// halls are the ends of words for places and ideas that end as officers do.
var halls = set(`도서관 박물관 미술관 체육관 기념관 전시관 영화관 과학관 회관 문화관 역사관 홍보관 가치관 세계관 기관 대사관 영사관 여관 본관 별관 신관`)

// set makes a set of the words of s.
func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// tailIn gives the longest end of a word that is in a set, "" without one.
func tailIn(word string, set map[string]bool) string {
	for i := range word {
		if set[word[i:]] {
			return word[i:]
		}
	}
	return ""
}

// wholeOnly are posts that end everyday words too (외환시장, 국정감사), and compounds
// those of their compounds that are posts.
var (
	wholeOnly = set(`시장 감사 검사 영사 대사 감독 사장 고문`)
	compounds = set(`부시장 상임감사 상근감사 비상임감사 부장검사 차장검사 총영사 홍보대사 명예대사 특명전권대사 총감독 부사장 상임고문 법률고문 대표이사사장 수석검사`)
)

// isPost reports whether a word is a post. named says that it stands beside a
// person's name.
func (r *reader) isPost(word string, named bool) bool {
	if length(word) < 2 || length(word) > 20 {
		return false
	}
	if notPosts[word] {
		return named && looseAlone[word]
	}
	if tail := tailIn(word, postEnds); tail != "" && (word == tail || !wholeOnly[tail] || tailIn(word, compounds) != "") {
		return true
	}
	if r.names != nil {
		if p, ok := r.names.PostWord(word); ok && (named || !p.Ambiguous) && !honorific[word] {
			return true
		}
	}
	return false
}

// honorific are words after names that say nothing of a post: forms of address,
// occupations, parts in a talk or a contest.
var honorific = set(`씨 님 군 양 옹 여사 기자 박사 선생 선생님 작가 전문가 후보자 후보 내정자 당선인 당선자 지명자 좌장 사회자 가수 배우 선수 회원 석사 박사과정 강연자 멘토 발제자 토론자 연사 소설가 시인 화가 스님 신부 목사 운동가 평론가 정치평론가 조합원 석학 칼럼니스트 프로듀서 앵커`)

// candidates follow a post that somebody does not hold yet.
var candidates = []string{"후보", "내정자", "지명자", "당선인", "당선자", "예정자"}

// candidate reports whether a word says that the post before it is not held yet.
func candidate(word string) bool {
	for _, c := range candidates {
		if strings.HasPrefix(word, c) {
			return true
		}
	}
	return false
}

// officerOf gives the post in a word that ends as those of officials do, behind a
// name, without its particles.
func officerOf(word string) (string, bool) {
	for range 2 {
		if officer(word) {
			return word, true
		}
		cut := tailIn(word, postParticles)
		if cut == "" {
			break
		}
		word = strings.TrimSuffix(word, cut)
	}
	return "", false
}

// attacheOf gives the post of three syllables behind a body that ends as those of
// officials do: 주네팔대사관 노무관은.
func attacheOf(word string) (string, bool) {
	stem := word
	if m := subjectEnd.FindString(word); m != "" {
		stem = strings.TrimSuffix(word, m)
	}
	return stem, stem != word && length(stem) == 3 && strings.HasSuffix(stem, "관") && tailIn(stem, halls) == ""
}

// postOf takes the particles off a word and gives the post in it.
func (r *reader) postOf(word string, named bool) (string, bool) {
	for range 3 {
		if r.isPost(word, named) {
			return word, true
		}
		cut := tailIn(word, postParticles)
		if cut == "" {
			return "", false
		}
		word = strings.TrimSuffix(word, cut)
	}
	return "", false
}

// bodyTails are the ends of bodies' names that become part of a post glued to
// them, the longest first.
var bodyTails = []struct{ tail, post string }{
	{"추진위원회", "추진위원장"}, {"위원회", "위원장"}, {"협의회", "협의회장"}, {"총연합회", "회장"}, {"연합회", "연합회장"}, {"협회", "협회장"}, {"추진단", "추진단장"}, {"사업단", "사업단장"}, {"기획단", "기획단장"},
	{"센터", "센터장"}, {"본부", "본부장"}, {"연구소", "소장"}, {"관리소", "소장"}, {"사무소", "사무소장"}, {"출장소", "출장소장"}, {"학회", "학회장"}, {"의회", "의장"}, {"재단", "이사장"}, {"지원", "지원장"}, {"지사", "지사장"}, {"지점", "지점장"}, {"지부", "지부장"},
	{"지청", "지청장"}, {"지국", "지국장"}, {"공항", "공항장"}, {"은행", "은행장"}, {"경찰서", "서장"}, {"소방서", "서장"}, {"세무서", "서장"}, {"우체국", "우체국장"}, {"학교", "교장"}, {"병원", "병원장"},
	{"청", "청장"}, {"처", "처장"}, {"원", "원장"}, {"실", "실장"}, {"국", "국장"}, {"과", "과장"},
	{"회", "회장"}, {"단", "단장"}, {"소", "소장"}, {"관", "관장"}, {"시", "시장"}, {"부", "부장"}, {"팀", "팀장"}, {"읍", "읍장"}, {"면", "면장"}, {"동", "동장"},
}

// gluedPost gives the post of a body's name with 장 behind it.
func gluedPost(body string) string {
	for _, t := range bodyTails {
		if strings.HasSuffix(body, t.tail) {
			return t.post
		}
	}
	return "장"
}

// unitEnds are the ends of the names of parts of a body.
var unitEnds = set(`국 실 과 부문 본부 팀 담당 센터 부 처 단 연구소 대학원 사업부 그룹 지사 본원 학과 학부 대학 연구실 위원회 분과 반 계 지역 총괄 사무처 사무국 담당관실 추진단 TF`)

// office reports whether a word is the name of a part of a body.
func office(word string) bool {
	tail := tailIn(word, unitEnds)
	return tail != "" && !everyday[word] && (len(tail) < len(word) || length(tail) > 1 && unitEnds[word])
}

// everyday end as the names of units do and are none.
var everyday = set(`전국 한국 미국 중국 외국 영국 태국 각국 결국 효과 결과 성과 통과 초과 사과 학과 내부 외부 일부 전부 정부 공부 여부 후부 현실 사실 확실 교실 화장실 대부 장부 수단 집단 진단 판단 단계 관계 세계 통계 회계 설계 한계 체계 기계 절반 일반 위반 동반 대체로 물론`)

var (
	// modifier are words between a body and a post that say nothing of the post.
	modifier = set(`시절 첫 전 현 前 現 구 신임 초대 전임 직속 새 당시 소속 산하 신규 겸 전직 현직 측 중인 지역구 비례대표 소속의`)
	// seatOf follow the head of state or of government whose own a body is.
	seatOf = set(`직속 소속 산하 자문`)
	// former says that a post is held no more.
	former = set(`전 前 전직 전임`)
	// acting follow the post that somebody holds for another.
	acting = set(`직무대리 직무대행 권한대행 대행 대리`)
	// ranks go with a post in front of the name: 정보기획관 나은별 국장.
	ranks = set(`국장 과장 서기관 부이사관 이사관 사무관 관리관 실장`)
)

// ofTerm reports whether a word counts terms of office: 제16대, 3대.
func ofTerm(word string) bool {
	number, ok := strings.CutSuffix(strings.TrimPrefix(word, "제"), "대")
	return ok && number != "" && strings.Trim(number, "0123456789") == ""
}

// actingWord gives the word for a deputy that a word begins with.
func actingWord(word string) string {
	for _, w := range []string{"직무대리", "직무대행", "권한대행"} {
		if rest, ok := strings.CutPrefix(word, w); ok && (rest == "" || postParticles[rest]) {
			return w
		}
	}
	return ""
}

// loose reports whether a post is an everyday word when nothing stands before it.
func loose(post string) bool { return looseAlone[post] }

// firstMark gives the first mark that begins in a span, or -1.
func (r *reader) firstMark(in diag.Span) int {
	i := sort.Search(len(r.Mentions), func(i int) bool { return r.Mentions[i].In.Start >= in.Start })
	if i < len(r.Mentions) && r.Mentions[i].In.Start < in.End {
		return i
	}
	return -1
}
