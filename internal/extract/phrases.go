package extract

import (
	_ "embed"
	"strings"
	"sync"

	"sillok/internal/lazyregexp"
)

// Furniture that is known by its words: data/phrases.tsv lists what offices,
// portals and news sites write on every page. A phrase is looked for without
// spaces, as the whole line, its beginning, a part of it, or between dashes and
// brackets as a mark; notices of a site begin lines of any length.

//go:embed data/phrases.tsv
var phrasesTSV string

type phraseSet struct {
	line, mark  map[string]string // phrase to label
	begin, part []phrase
	notice      []phrase // begin lines of any length
}

type phrase struct{ text, label string }

// phrases reads the table once.
var phrases = sync.OnceValue(func() *phraseSet {
	set := &phraseSet{line: map[string]string{}, mark: map[string]string{}}
	for i, row := range strings.Split(strings.TrimSpace(phrasesTSV), "\n") {
		cells := strings.Split(row, "\t")
		if i == 0 {
			continue
		}
		key, label := labelKey(cells[0]), cells[2]
		switch cells[1] {
		case "line":
			set.line[key] = label
		case "mark":
			set.mark[key] = label
		case "begin":
			set.begin = append(set.begin, phrase{key, label})
		case "notice":
			set.notice = append(set.notice, phrase{key, label})
		case "part":
			set.part = append(set.part, phrase{key, label})
		}
	}
	return set
})

// longestPhrase is the length of a line above which it says more than a phrase.
const longestPhrase = 70

// phraseOf names the furniture that a line is by its words, or "".
func phraseOf(s string) string {
	set := phrases()
	key := labelKey(s)
	for _, p := range set.notice {
		if strings.HasPrefix(key, p.text) {
			return p.label
		}
	}
	if length(s) > longestPhrase {
		return ""
	}
	if label := set.line[strings.Trim(key, "·•-▶▼:")]; label != "" {
		return label
	}
	if inner := strings.Trim(key, "-–—<>[]().*※~"); inner != key {
		if label := set.mark[inner]; label != "" {
			return label
		}
	}
	for _, p := range set.begin {
		if strings.HasPrefix(key, p.text) {
			return p.label
		}
	}
	for _, p := range set.part {
		if strings.Contains(key, p.text) {
			return p.label
		}
	}
	return ""
}

var (
	paperPage  = lazyregexp.New(`^(?:지면\s)?(?:[가-힣]{2,4}\s)?[A-Z]?\d{1,3}\s?[면판](?:\s(?:TOP|톱))?$`)
	pageNumber = lazyregexp.New(`^[-–—]\s?\d{1,3}\s?[-–—]$`)
	fileName   = lazyregexp.New(`(?i)\.(?:hwpx?|hml|pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|gif|mp4|odt|csv)\b`)
	fileRest   = lazyregexp.New(`(?i)\(?\d+(?:[.,]\d+)*\s?(?:KB|MB|Byte|바이트)s?\)?|다운로드|내려받기|미리\s?보기|바로\s?보기|바로\s?듣기|새창\s?열기|\[?(?:첨부|붙임)\s?(?:파일|문서)?\s?\d*\]?|다운로드\s?횟수|파일`)
	footerWord = lazyregexp.New(`^(?:저작권\s?(?:정책|보호\s?정책|안내)|개인정보\s?(?:처리\s?방침|보호\s?정책|취급\s?방침)|(?:서비스\s?)?이용\s?약관|이메일\s?(?:주소\s?)?(?:무단\s?)?(?:수집)?\s?거부|찾아오시는\s?길|오시는\s?길|행정서비스\s?헌장|뷰어\s?(?:다운로드|내려받기|프로그램)|사이트\s?맵|RSS|영상정보처리기기\s?운영.{0,10}|광고\s?문의|기사\s?제보|고객\s?센터|회사\s?소개|청소년\s?보호\s?정책|윤리\s?강령|고충처리인)$`)
	siteLink   = lazyregexp.New(`^(?:웹\s?사이트|홈\s?페이지|누리집|URL|출처\s?URL|원문\s?(?:링크|보기))\s?[:：]?\s?(?:https?://|www\.)\S+$`)
	crewLine   = lazyregexp.New(`^[(\[<]?\s?(?:영상\s?취재|촬영\s?기자|영상\s?편집|촬영|영상|CG|그래픽)\s?[:：/=]\s?[가-힣]{2,4}.{0,60}[)\]>]?$`)
	creditLine = lazyregexp.New(`^[\[(<〈【]?\s?(?:사진|자료|그래픽|일러스트|영상|영상취재|영상편집|촬영|사진제공|자료제공|이미지)\s?(?:제공|출처)?\s?[=:：|ⓒ©/.]\s?[^.]{1,40}[\])>〉】]?$`)
	addressRow = lazyregexp.New(`^[(\[]?(?:우\)?\s?)?\d{5}[)\]]?\s+[가-힣]{2,}(?:시|도)\s.{2,40}(?:로|길)\s?\d`)
)

// isAttachment reports whether a line is names of files with their sizes and
// buttons.
func isAttachment(s string) bool {
	if length(s) > 160 || isProse(s) || !fileName.MatchString(s) {
		return false
	}
	return fileRest.MatchString(s) || len(strings.Fields(s)) <= 12
}

// behindButtons is what stands in a line behind two buttons of the page or more: 목록보기 인쇄
// 이 페이지에 만족하십니까? "" of a line that does not begin so.
func behindButtons(s string) string {
	rest, n := s, 0
	for {
		w, more, ok := strings.Cut(rest, " ")
		if ok, _ := button(strings.ToLower(w)); !ok {
			break
		}
		if n++; !ok {
			return ""
		}
		rest = strings.TrimLeft(more, " |·")
	}
	if n < 2 {
		return ""
	}
	return rest
}

// isFooter reports whether a line is links of a page's foot.
func isFooter(s string) bool {
	if length(s) > 120 {
		return false
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("|·ㆍ/", r) })
	for _, part := range parts {
		if !footerWord.MatchString(strings.TrimSpace(part)) {
			return false
		}
	}
	return len(parts) > 0
}

// isCreditLine reports whether a line says who made a picture or a film, and no
// more.
func isCreditLine(s string) bool {
	return length(s) < 90 && !endsSentence(s) && (creditLine.MatchString(s) || crewLine.MatchString(s)) && !saidCaption.MatchString(s) && !officeGiving.MatchString(s)
}

// saidCaption is a caption behind the word for a picture: 사진: 번호표를 찍는 시민.
var saidCaption = pattern("said-caption")

// officeGiving is the office of a body that gives what a release says.
var officeGiving = pattern("office-giving")

// isSiteBar reports whether a line is the bar over a page: the site's name, then
// its buttons (가나다일보 전체메뉴 로그인 구독).
func isSiteBar(s string) bool {
	words := strings.Fields(s)
	if len(words) < 3 || length(s) > 60 || endsSentence(s) {
		return false
	}
	all, strong := buttonWords(strings.Join(words[1:], " "))
	return all && (strong || media.MatchString(words[0])) && !hasBullet(s)
}
