package facts

import (
	"regexp"
	"sort"
	"strings"

	"sillok/internal/diag"
)

// Words for posts. A post is the last word of a title: 전자정부국장, 상근부회장. It
// may be glued to the body's name (한국피엠오협회장), and then the body's last part
// belongs to it: 협회장.

// postEnd are the last syllables of posts.
var postEnds = set(`장관 차관 총리 대통령 위원장 원장 실장 국장 과장 부장 차장 팀장 단장 소장 관장 센터장 본부장 회장 이사장 사장 총장 학장 처장 청장 의장 대장 반장 계장 지점장 지부장 서장 교장 국장보 실장보 차관보 편집장 주필 논설위원 시장 군수 구청장 도지사 지사 면장 읍장 동장 대표 대표이사 이사 상무 전무 감사 교수 연구원 연구위원 위원 의원 정책관 기획관 심의관 보좌관 비서관 담당관 감사관 의정관 조정관 협력관 보호관 관리관 지원관 심사관 외교관 행정관 사무관 주무관 서기관 이사관 부이사관 수석 대변인 총재 간사 사무총장 변호사 회계사 대사 영사 총영사 참사관 검사 판사 대법관 감독 책임자 최고기술책임자 고문 자문관 파트너 매니저 수석부원장 부총장 CEO CIO CTO CISO CFO COO`)

// notPosts end as posts do and are none.
var notPosts = set(`시장 현장 입장 주장 공장 성장 확장 문장 등장 연장 포장 개장 행사장 회의장 경기장 박람회장 전시장 정류장 주차장 사업장 작업장 직장 통장 이사 감사 대표 간사 기관장 관련장 관계관 도서관 박물관 기념관 체육관 전시관 위원 의원 병원 회원 직원 요원 임원`)

// looseAlone are posts that are everyday words when nothing stands before them;
// after a name they are posts.
var looseAlone = set(`시장 이사 감사 대표 간사 위원 의원`)

// postParticles are the particles and endings after a post.
var postParticles = set(`은 는 이 가 을 를 과 와 의 도 에게 께서 께 으로 로 에 이다 이며 이자 인 만 이었다 였다 이던 직을 직에 직 님 등 입니다 에는 에서 으로부터 로부터 에게서 이라며 이라고 이라 까지 부터 급 들`)

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

// isPost reports whether a word is a post. named says that it stands beside a
// person's name.
func (r *reader) isPost(word string, named bool) bool {
	if length(word) < 2 || length(word) > 20 {
		return false
	}
	if notPosts[word] {
		return named && looseAlone[word]
	}
	if tailIn(word, postEnds) != "" {
		return true
	}
	if r.names != nil {
		if p, ok := r.names.PostWord(word); ok && (named || !p.Ambiguous) && !honorific[word] {
			return true
		}
	}
	return false
}

// honorific are words after names that say nothing of a post.
var honorific = map[string]bool{"씨": true, "님": true, "군": true, "양": true, "옹": true, "여사": true, "기자": true, "박사": true, "선생": true, "작가": true, "전문가": true, "후보자": true, "후보": true, "내정자": true, "당선인": true, "당선자": true, "지명자": true}

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
	{"추진위원회", "추진위원장"}, {"위원회", "위원장"}, {"협의회", "협의회장"}, {"연합회", "연합회장"}, {"총연합회", "회장"}, {"협회", "협회장"}, {"추진단", "추진단장"}, {"사업단", "사업단장"}, {"기획단", "기획단장"},
	{"센터", "센터장"}, {"본부", "본부장"}, {"연구소", "소장"}, {"사무소", "소장"}, {"학회", "학회장"}, {"의회", "의장"}, {"재단", "이사장"}, {"청", "청장"}, {"처", "처장"}, {"원", "원장"}, {"실", "실장"}, {"국", "국장"}, {"과", "과장"},
	{"회", "회장"}, {"단", "단장"}, {"소", "소장"}, {"관", "관장"}, {"시", "시장"}, {"부", "부장"}, {"팀", "팀장"},
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

// office are words that may stand between a body and a post: parts of the body
// without a head that speaks for them, and words about the holder.
var (
	office   = regexp.MustCompile(`^[가-힣A-Za-z0-9·&]*(국|실|과|부문|본부|팀|담당|센터|부|처|단|연구소|대학원|사업부|그룹|지사|본원|학과|대학|연구실|위원회|분과|지역|총괄|사업|사무처|사무국|정책|기획)$`)
	modifier = map[string]bool{"전": true, "현": true, "신임": true, "초대": true, "대통령": true, "직속": true, "국무총리": true, "새": true, "당시": true, "소속": true, "산하": true, "제1": true, "제2": true, "신규": true, "상임": true, "공동": true, "민간": true, "겸": true, "직무대행": true, "글로벌": true, "공공": true}
	wordEnd  = regexp.MustCompile(`^[^\s,.()“”"‘’'\[\]<>:;?!…]+`)
)

// title is a post with its body, read around a name.
type title struct {
	post   string
	agency int // index of the body's mark, -1 without one
	in     diag.Span
	former bool
	found  bool
}

// titleAfter reads body and post behind a name: 최장혁 행정안전부 전자정부국장과.
func (r *reader) titleAfter(at int) title {
	t := title{agency: -1, in: diag.Span{Start: at, End: at}}
	if b := bracketAfter.FindString(r.Text[at:min(len(r.Text), at+80)]); b != "" {
		at += len(b)
	}
	for range 8 {
		if at < len(r.Text) && r.Text[at] == ' ' {
			at++
		}
		if m := r.markAt(at); m >= 0 {
			if r.Mentions[m].ID.Kind != "agency" && r.Mentions[m].ID.Kind != "system" {
				return t
			}
			if r.Mentions[m].ID.Kind == "agency" {
				t.agency = m
			}
			at = r.Mentions[m].In.End
			at += len(aliasAfter.FindString(r.Text[at:min(len(r.Text), at+60)]))
			rest := wordEnd.FindString(r.Text[at:])
			switch {
			case strings.HasPrefix(rest, "장") && (rest == "장" || postParticles[strings.TrimPrefix(rest, "장")]):
				t.post, t.found, t.in.End = gluedPost(r.surface(m)), true, at+len("장")
				return t
			case rest == "" || rest == "의":
				at += len(rest)
				continue
			}
			if post, ok := r.postOf(rest, true); ok {
				t.post, t.found, t.in.End = post, true, at+len(post)
				return t
			}
			return t
		}
		word := wordEnd.FindString(r.Text[at:])
		if word == "" {
			return t
		}
		if m := r.firstMark(diag.Span{Start: at + 1, End: at + len(word)}); m >= 0 {
			word = r.Text[at:r.Mentions[m].In.Start]
		}
		if post, ok := r.postOf(word, true); ok && !modifier[word] {
			t.post, t.found, t.in.End = post, true, at+len(post)
			return t
		}
		if !modifier[word] && !office.MatchString(word) {
			return t
		}
		t.former = t.former || word == "전"
		at += len(word)
	}
	return t
}

// aliasAfter is another name of a body in brackets: 진흥원(NIA).
var aliasAfter = regexp.MustCompile(`^\([^()\n]{1,25}\)`)

var bracketAfter = regexp.MustCompile(`^\s?\([^()\n]{1,25}\)`)

// firstMark gives the first mark that begins in a span, or -1.
func (r *reader) firstMark(in diag.Span) int {
	i := sort.Search(len(r.Mentions), func(i int) bool { return r.Mentions[i].In.Start >= in.Start })
	if i < len(r.Mentions) && r.Mentions[i].In.Start < in.End {
		return i
	}
	return -1
}

// bodyBefore gives the body right in front of an offset, with at most three words
// of its parts between: LG CNS 공공SOC 부문 |, 행안부의 |, LG CNS에서는 |.
func (r *reader) bodyBefore(at int) int {
	line := r.lines[r.line(at)]
	list := r.marks(diag.Span{Start: line.Start, End: at}, "agency")
	if len(list) == 0 {
		return -1
	}
	m := list[len(list)-1]
	if beside.MatchString(r.Text[r.Mentions[m].In.End:at]) {
		return m
	}
	return -1
}

var beside = regexp.MustCompile(`^(의|에서는|에서|측의?|쪽에서는)?\s?((새|신임|초대|전|현)\s|([가-힣A-Za-z0-9·&]+\s){0,2}?[가-힣A-Za-z0-9·&]*(국|실|과|부문|본부|팀|담당|센터|부|단|연구소|연구실|학과|학부|대학|대학원|총괄|그룹|사업부)\s){0,2}$`)

// headOf tells which bodies a post without a body leads or sits in, by the end of
// their names.
var headOf = map[string][]string{
	"장관": {"부"}, "차관": {"부"}, "청장": {"청"}, "처장": {"처"}, "위원장": {"위원회"}, "원장": {"원"}, "부원장": {"원"}, "센터장": {"센터"},
	"의원": {"의회", "국회"}, "시의원": {"의회"}, "도의원": {"의회"}, "구의원": {"의회"}, "군의원": {"의회"},
	"이사장": {"재단", "공단"}, "시장": {"시"}, "부시장": {"시"}, "군수": {"군"}, "총장": {"대학교"}, "협회장": {"협회"}, "총재": {"은행"},
}

// councillor are the posts of a chamber's members, who are named without it in the
// sentences behind the one that names it.
var councillor = set("의원 시의원 도의원 구의원 군의원")

// bodyOfHead gives the body that a title without one leads: the one behind it
// (홍길동 장관의 한빛부), or the only body of the sentence before it that the post
// fits; of a chamber's member the only one of the paragraph.
func (r *reader) bodyOfHead(person int, t title) int {
	tails, ok := headOf[t.post]
	if !ok {
		return -1
	}
	fits := func(m int) bool {
		for _, tail := range tails {
			name, _, _ := strings.Cut(r.Mentions[m].ID.Name, "_(")
			if strings.HasSuffix(name, tail) {
				return true
			}
		}
		return false
	}
	at := r.Mentions[person].In
	if strings.HasPrefix(r.Text[t.in.End:], "의 ") {
		if m := r.markAt(t.in.End + len("의 ")); m >= 0 && r.Mentions[m].ID.Kind == "agency" && fits(m) {
			return m
		}
	}
	from := r.sentences[r.sentence(at.Start)].Start
	if councillor[t.post] {
		from = r.lines[r.line(at.Start)].Start
	}
	found := -1
	for _, m := range r.marks(diag.Span{Start: from, End: at.Start}, "agency") {
		if !fits(m) || found >= 0 && r.Mentions[found].ID == r.Mentions[m].ID {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = m
	}
	return found
}
