package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sillok/internal/finder"
	"sillok/internal/lazyregexp"
)

// What furniture says: the shapes that are the same on the pages of all
// publishers. A shape is only listed when no sentence of an article has it.

// The labels of furniture, as they stand in a page's removed list.
const (
	labelMenu      = "menu"
	labelSection   = "section path"
	labelButtons   = "page buttons"
	labelWeather   = "weather"
	labelToday     = "date of the page, not of the article"
	labelComments  = "comment box"
	labelRelated   = "related articles"
	labelOther     = "link to another article"
	labelByline    = "byline (moved to author)"
	labelEntered   = "date of entry (moved to published)"
	labelRights    = "copyright line (moved to rights)"
	labelTitle     = "headline (moved to title)"
	labelPublisher = "publisher tag (moved to publisher)"
	labelCredit    = "photo credit"
	labelCaption   = "second copy of the caption"
	labelCopy      = "first copy of a repeated line"
	labelPromotion = "promotion"
	labelOutside   = "outside the article"
	labelAfterEnd  = "after the end of the article"
	labelRunning   = "running head or foot"
	labelIssuer    = "issuer line (moved to publisher)"
	labelImprint   = "imprint"
	labelTags      = "tags"
	labelKicker    = "kicker over the headline"
	labelSigned    = "credit line (moved to publisher, author, published)"
	labelField     = "header of the page (moved to the front matter)"
	labelNumber    = "page number"
	labelLink      = "address of the site"
	labelPicture   = "place of a picture"
	labelFooter    = "foot of the page"
	labelFiles     = "attachments"
	labelPage      = "page of the newspaper (moved to published)"
	labelContents  = "table of contents"
	labelWriters   = "line of writers (moved to author)"
	labelSurvey    = "survey"
	labelNote      = "note of the portal"
	labelMasthead  = "masthead of the release (moved to the front matter)"
)

// shape is a kind of furniture that a line's own words betray.
type shape struct {
	label string
	hints *finder.Finder // of words of which each such line has one; nil: no hint needed
	is    func(s string) bool
}

// hint looks for words in a line.
func hint(words ...string) *finder.Finder { return finder.New(words) }

// shapes are tried in order; the first that fits names the line. The hints spare
// most lines the expressions, which cost more.
var shapes = []shape{
	{labelNumber, hint("-", "–", "—"), pageNumber.MatchString},
	{labelWeather, hint("℃", "°", "도씨", "제공", "날씨", "미세먼지"), weather.MatchString},
	{labelRights, hint("저작권", "무단", "재배포", "ights", "IGHTS", "opyright", "OPYRIGHT", "ⓒ", "©", "누리", "출처", "없이", "KOGL", "크리에이티브", "CC"), isRights},
	{labelComments, hint("댓글", "omment", "로그인", "회원가입", "/", "순"), comments.MatchString},
	{labelEntered, hint("입력", "등록", "송고", "승인", "작성", "게재", "게시", "발행", "보도", "출고", "배포", "수정", "업데이트"), isEntered},
	{labelOther, hint("기자", "┗", "└", "기사", "글", "뉴스"), otherArticle.MatchString},
	{labelCredit, hint("@", "재판매"), isPhotoCaption},
	{labelByline, hint("By ", "by ", "BY "), isByNameDay},
	{labelByline, hint("@"), isWireClose},
	{labelByline, hint("팀", "본부장", "국장", "부장", "기자", "특파원", "편집", "위원", "통신원", "리포터", "에디터", "PD", "앵커", "주필", "@", "email", "By ", "by ", "BY "), isByline},
	{labelRelated, hint("기사", "뉴스", "보도", "글"), relatedTag.MatchString},
	{labelRelated, hint("추천", "주요", "헤드라인", "인기", "뜨는", "시각", "놓친", "볼만한"), relatedHead.MatchString},
	{labelContents, hint("·", ".", "…", "⋯", "‥", "∙", "・"), isContentsRow},
	{labelRelated, hint("기사", "뉴스", "링크", "글", "콘텐츠", "영상", "키워드", "태그", "검색어", "이슈", "포토", "관련", "TOP", "HOT", "핫"), related.MatchString},
	{labelImprint, nil, isImprint},
	{labelField, hint("|", ":", "："), boardField.MatchString},
	{labelLink, hint("://", "www."), siteLink.MatchString},
	{labelCredit, hint("사진", "자료", "그래픽", "일러스트", "영상", "촬영", "이미지", "CG"), isCreditLine},
	{labelPage, hint("면", "판"), paperPage.MatchString},
	{labelImprint, hint("로", "길"), addressRow.MatchString},
	{labelFooter, nil, isFooter},
	{labelTags, hint("#"), hashtags.MatchString},
	{labelPromotion, nil, isPromotion},
	{labelSection, nil, isSection},
	{labelNote, hint("기사는"), paperNote.MatchString},
	{labelButtons, hint("공감", "댓글", "좋아요", "추천", "조회", "스크랩"), counters.MatchString},
	{labelButtons, nil, isButtons},
	{labelPicture, hint("|", "!["), pictureMark.MatchString},
	{labelMenu, nil, isSiteBar},
	{labelToday, hint("최종"), lastEdition.MatchString},
	{labelToday, hint("(", "요일"), isButtonsOfToday},
	{labelMenu, hint("환영합니다"), welcome.MatchString},
	{labelSurvey, hint("만족", "도움"), surveyLine.MatchString},
	{labelNote, hint("제목", "번호", "작성", "등록", "표"), tableNote.MatchString},
}

// fits reports whether a line is furniture of this shape.
func (f *shape) fits(s string) bool {
	if f.hints != nil && !f.hints.In(s) {
		return false
	}
	return f.is(s)
}

var (
	weather = lazyregexp.New(`^[•·\s]*(맑음|구름\s?조금|구름\s?많음|흐림|흐리고|비|눈|소나기|안개|박무|연무|황사|뇌우|진눈깨비)?\s?[가-힣()]{0,10}\s?-?\d{1,2}(\.\d)?\s?(℃|°C|°|도씨)$` +
		`|^(기상청|케이웨더|웨더아이)\s*제공$|^(오늘의\s*)?(날씨|미세먼지)\s*:?\s*(좋음|보통|나쁨|매우나쁨)?$`)

	comments = lazyregexp.New(`^-*\s?comments?\s?-*$|^댓글(\s?\(?\d+\)?개?)?$|^(전체\s)?댓글\s?(바로가기|쓰기|보기|입력|등록|목록|영역|운영\s?(원칙|정책)|새로고침|닫기|더보기|입니다)?.{0,4}$` +
		`|댓글을\s(작성|입력|등록|남겨|달아)\S*\s?\S{0,10}$|^(로그인|회원가입)\s?(후|하시면|하셔야|을 하)\S*\s?.{0,20}(댓글|의견|이용|가능|작성해 주세요|남겨|남길).{0,12}$|^\d+\s?/\s?\d+\s?(자|byte|bytes)$|^(최신|공감|추천|찬성|반대|과거)\s?순$|^등록된 댓글이 없습니다\.?$`)

	otherArticle = lazyregexp.New(`^[가-힣]{2,4}\s?기자\s?[┗└→>▶☞]|^[┗└]\s?(?:\[|.{0,30}(?:기사|뉴스|기자|Re:|답변))|^[▶☞◆■▷※]\s?관련\s?(?:기사|뉴스)\s?[:：]|기자의 다른\s?(기사|뉴스)|다른\s?기사\s?보기$|^(?:[-•·]\s?)?(이전|다음|앞|뒤)\s?(기사|글|뉴스)\s?[:：▶◀>|]?\s*.{0,60}$`)

	related = lazyregexp.New(`^[\[【<〈(▶■◆●☞▷□ㆍ·\s]*(관련\s?(기사|뉴스|링크|글|콘텐츠|영상|키워드|태그)|연관\s?(기사|뉴스|키워드|검색어)|함께\s?(본|볼만한|읽으면 좋은|읽을만한)\s?(기사|뉴스)?|(이\s?)?(많이|가장 많이)\s?본\s?(기사|뉴스)|(댓글|공감|추천|조회)\s?(수\s?)?(많은|높은|순)\s?(기사|뉴스)|(주요|인기|추천|최신|최근|핫|베스트|톱|오늘의|실시간|분야별|섹션별|속보)\s?(기사|뉴스|이슈|포토|영상|인기기사|인기 기사|인기뉴스)|(이|해당)\s?(기사|시각)\s?(주요|추천|관련)\S*|기자의? 다른 기사( 보기)?|TOP\s?(뉴스|NEWS|10|5)|HOT\s?(뉴스|이슈|NEWS|클릭)|핫\s?클릭|랭킹\s?뉴스|포토\s?뉴스|포토|카드뉴스|당신이 좋아할 만한 .{0,10}|관심\s?(기사|뉴스)|이전글|다음글)( 더\s?보기)?[\]】>〉):：\s]*(?:\d[\s\d]*)?$`)
)

// isContentsRow reports whether a line is one of a table of contents, with dots up to the page.
func isContentsRow(s string) bool {
	return s != "" && strings.ContainsRune("0123456789])ivxIVX", rune(s[len(s)-1])) && leaders.MatchString(s)
}

var (
	relatedTag  = pattern("related-tag")
	relatedHead = pattern("related-head")
	leaders     = pattern("leaders")
)

// lastEdition is when the site was last edited, as newspapers print it over all pages.
var lastEdition = lazyregexp.New(`^[•·\s]*최종\s?편집(?:일|일시)?\s?[:：|]?\s?` + stampText + `(?:\s?\(?[월화수목금토일](?:요일)?\)?)?$`)

// welcome greets the visitors of a site.
var welcome = lazyregexp.New(`^.{0,40}(?:[가-힣][시군구도청]|홈페이지|누리집|블로그|사이트)에?\s?오신\s?것을\s(?:진심으로\s)?환영합니다[.!]?$`)

// surveyLine asks what readers think of the page.
var surveyLine = lazyregexp.New(`^(?:이|본|현재|해당)\s?.{0,12}(?:페이지|콘텐츠|화면|정보|게시물|자료).{0,40}(?:만족|도움).{0,16}$`)

// tableNote says what a table of the page holds, as boards tell those who hear it
// read: 제목, 작성일, 첨부파일을 조회하실 수 있습니다.
var tableNote = lazyregexp.New(`(?:^|\s)(?:` + columnName + `\s?[,·/]\s?){2,}` + columnName + `(?:\s?등)?(?:의?\s?(?:정보|항목|내용))?[을를]?\s?.{0,12}(?:제공|조회|확인|안내|나타|보여|구성|구분|있습니다|입니다|표|테이블|게시판)|\s[-–:]\s[가-힣]{2,8},\s[가-힣, ]{2,40}(?:제공|나타낸|안내)(?:하는)?\s?표$`)

// columnName is the name of a column of a board.
const columnName = `(?:글|게시물\s?)?(?:제목|번호|순번|작성자|작성일(?:시|자)?|등록자|등록일(?:시|자)?|조회수?|담당\s?(?:부서|자)|부서|기관|연락처|전화번호|첨부(?:\s?파일)?|파일|작성\s?내용|내용|구분|분류|출처|게시일|공개일|이메일|기간|날짜|공고\s?번호|상태)`

// pictureOwners names the lines that say whose a picture is: under its caption, or over the
// button for more pictures. The last line of a page is the owner of the page.
func (p *page) pictureOwners() {
	for i := 1; i+1 < len(p.lines); i++ {
		l := &p.lines[i]
		if l.label == labelRights && pictureOwner.MatchString(l.text) && !p.isOutlet(strings.Trim(l.text, "ⓒ©| ")) && (captionStart.MatchString(p.lines[i-1].text) || morePictures.MatchString(p.lines[i+1].text)) {
			l.label = labelCredit
		}
	}
}

var (
	pictureOwner = lazyregexp.New(`^[ⓒ©]\s?[가-힣A-Za-z0-9·]{2,14}(?:\s[가-힣A-Za-z0-9·]{1,10}){0,2}\s?\|?$`)
	morePictures = lazyregexp.New(`^(?:관련\s?사진\s?보기|사진\s?(?:더|크게)\s?보기)$`)
)

// isRights reports whether a line is a copyright statement and no more.
func isRights(s string) bool {
	n := length(s)
	if n > 200 {
		return false
	}
	if licence.MatchString(s) && n < 160 {
		return true
	}
	if permission.MatchString(s) && n < 80 {
		return true
	}
	if !rightsWord.MatchString(s) {
		return false
	}
	return n < 40 || rightsSign.MatchString(s) || bareHolder.MatchString(s) || strings.Contains(s, "금합니다") || strings.Contains(s, "금지합니다")
}

var (
	rightsWord = lazyregexp.New(`(?i)저작권자|무단\s?(전재|복제|배포|전제|도용|사용|이용)|재배포\s?(및\s?\S+\s)?(를\s?)?금지|all\s?rights?\s?reserved|copyright\s?(ⓒ|©|\(c\)|\d{4}|by)|^[<\[(]?\s?[ⓒ©]|^[가-힣A-Za-z0-9]{2,14}\s?[ⓒ©]\s?\d{4}\.?$`)
	permission = lazyregexp.New(`출처를\s?(?:밝히|표시|명시).{0,12}(?:이용|사용).{0,4}(?:수 있습니다|바랍니다)|(허락|동의|승인|허가)\s?없이.{0,30}(없습니다|금지|금합니다|안\s?됩니다|불허)`)
	rightsSign = lazyregexp.New(`(?i)[ⓒ©]|\(c\)|copyright|저작권자|^[<\[(].*[>\])]$`)
	licence    = lazyregexp.New(`(?i)공공누리.{0,20}(유형|라이선스|라이센스|출처)|출처\s?표시(?:의)?\s?조건|KOGL|크리에이티브\s?커먼즈.{0,40}(라이선스|이용허락)|CC[ -]BY(-[A-Z]{2})*\b`)
	rightsTail = lazyregexp.New(`(?i)\s*([<\[(〈]\s?(저작권자|ⓒ|©|copyright)[^>\])〉]{0,120}[>\])〉]|(저작권자|ⓒ|©)\s?[^.。<>]{1,40}(무단\s?전재|무단전재|재배포|all rights)[^.<>]{0,40}(금지|reserved)\.?)\s*$`)
)

// stampText is a date with or without a time of day, as pages print it.
const stampText = `(?:19|20)\d{2}\s?[.\-/년]\s?\d{1,2}\s?[.\-/월]\s?\d{1,2}\s?[.일]?(?:\s?\([월화수목금토일](?:요일)?\))?(?:\s?\[\d{1,2}:\d{2}\]|\s?[T,]?\s?(?:오전|오후|AM|PM)?\s?\d{1,2}\s?[:시]\s?\d{2}(?:분|:\d{2})?(?:\s?[+Z][\d:]*|\s?[AP]M)?)?`

// enteredWord names the moment that a date line gives.
const enteredWord = `(?:최초\s?)?(?:기사\s?)?(?:입력|등록|송고|승인|작성|게재|게시|발행|보도|출고|배포|수정|최종\s?수정|업데이트|최종\s?업데이트)(?:\s?(?:일시|일자|시간|시각|일|시점|날짜))?`

var (
	entered   = lazyregexp.New(`(?:^|[\s\[(<|·:▷▶○□ㆍ-])` + enteredWord + `\s*[:：|\]）)]?\s*[\[(]?\s*[’'‘]?(?:` + stampText + `|\d{2}\s?\.\s?\d{1,2}\s?\.\s?\d{1,2}\.?)|` + stampText + `\s?` + enteredWord)
	embargo   = lazyregexp.New(`^[\s○□▷·-]*(?:보도|배포)\s?(?:일시|시점|일|시간)\s?[:：|]?\s?(?:배포\s?)?(?:후\s?)?즉시.{0,12}$`)
	bareStamp = lazyregexp.New(`^[\s\[(|]*` + stampText + `[\s\])|]*$`)
	entryRest = lazyregexp.New(`^(?:[\s\[\](){}|,.·:：/~○□▷▶<>’'‘-]|` + stampText + `|\d{2}\s?\.\s?\d{1,2}\s?\.\s?\d{1,2}\.?|` + enteredWord + `|\d{1,2}:\d{2}(:\d{2})?|\([월화수목금토일]\)|오전|오후|조간|석간|부터|이후|즉시|배포\s?즉시|보도해\s?주시기\s?바랍니다|보도\s?가능|조회수?|댓글|추천|지면|종합|면|공유|인쇄|스크랩|[A-Z]?\d{1,6}|KST|Views?|Hit|[가-힣]{2,4}\s?(?:` + reporter + `)|` + mail + `)*$`)
)

// isEntered reports whether a line says when the article was entered, and no
// more: labels, dates, times, counters, and who wrote it.
func isEntered(s string) bool {
	return length(s) < 120 && (entered.MatchString(s) && entryRest.MatchString(s) || embargo.MatchString(s))
}

// The people who sign articles.
const reporter = `(?:선임|수습|인턴|객원|전문|사진|대|논설|시민|명예|학생|본지|취재)?\s?(?:기자|특파원|편집장|(?:취재|보도|편집)(?:본부장|국장|부장|팀장)|편집위원|논설위원|통신원|리포터|에디터|PD|앵커|주필)`

const mail = `(?:[\w.+-]+@(?:\s[\w-]+\.[\w.-]+|[\w.-]*)|\[email[ \x{00A0}]protected\])`

var (
	bylineAt = lazyregexp.New(`^[\s\[(/=<]*[가-힣]{2,4}\s?(?:` + reporter + `)\s?@\s?[가-힣A-Za-z0-9]{2,12}(?:[\s,/|]+` + mail + `)?[\s\])>]*$`)
	signOff  = lazyregexp.New(`^(?:([가-힣A-Z]{2,8})(?:\s?뉴스)?,?\s)?([가-힣]{2,4})(?:이었습니다|였습니다|입니다)\.?$`)
	byline   = lazyregexp.New(`^[\s\[(/=<〈■◆▲·•|-]*(?:글|취재|정리|사진|글·사진|글ㆍ사진|기자|by|By|BY)?\s?[:=/|]?\s?` +
		`(?:[가-힣A-Za-z0-9·]{2,12}(?:\([가-힣·]{1,8}\)|\s[가-힣]{2,3})?\s{0,2}[=/·|]\s{0,2}){0,2}` +
		`(?:[가-힣]{2,4}\s?(?:` + reporter + `)?\s?[,·ㆍ/]\s?){0,3}` +
		`(?:[가-힣]{2,4}|\p{Han}{2,4})\s?(?:` + reporter + `)\s?(?:=\s?)?[\s\])/>〉|·,(<]*(?:` + mail + `)?[\s\])>|]*(?:` + stampText + `)?\s*$`)
	mailOnly  = lazyregexp.New(`^[\s\[(<]*` + mail + `[\s\])>]*$`)
	nameMail  = lazyregexp.New(`^[\s\[(<]*([가-힣]{2,4})(?:\([^()]{2,40}\))?\s*[|/(\[<]?\s*` + mail + `[\s\])>]*$`)
	signature = lazyregexp.New(`(?:^|[^가-힣\p{Han}])([가-힣]{2,4}|\p{Han}{2,4})\s?(?:` + reporter + `)`)
)

// latinName is an English by-line: By Kim Bom-sol.
var latinName = lazyregexp.New(`^(?i:by)\s(\p{Lu}[\p{L}.'-]*(?:\s\p{Lu}[\p{L}.'-]*){1,3})(?:,?\s(?i:staff\s(?:reporter|writer)|reporter|contributor|correspondent))?(?:\s?[(<]?` + mail + `[)>]?)?$`)

// counters are two or more counts of what readers did: 공감 12 댓글 48.
var counters = lazyregexp.New(`^(?:(?:공감|댓글|좋아요|싫어요|추천|조회수?|스크랩|구독|공유|읽음)\s?[\d,.]+\s?[만천]?(?:명|개|건|회)?(?:[\s|·/]+|$)){2,}$`)

// nameless is a by-line that names the outlet or its desk.
var nameless = lazyregexp.New(`^기자명\s?[:：]?\s?\S{2,12}$`)

// desk is the desk of an outlet in brackets, as it signs: [가나뉴스 온라인뉴스팀].
var desk = lazyregexp.New(`^[\[(<]\s?([가-힣A-Za-z0-9]{2,12})\s?(?:온라인|디지털|인터넷|뉴미디어|콘텐츠)?\s?(?:뉴스|편집|취재|보도|콘텐츠|이슈)\s?[팀부국][\])>]$|^([가-힣A-Za-z0-9]{2,12}?)\s?(?:편집국|편집부|보도국|취재부|취재팀|뉴스팀)\s?[(<\[]?\s?` + mail + `\s?[)>\]]?$`)

// isByline reports whether a line names who wrote the article, and no more.
func isByline(s string) bool {
	return length(s) < 80 && (latinName.MatchString(s) || desk.MatchString(s) || nameless.MatchString(s) || byline.MatchString(s) || bylineAt.MatchString(s) || mailOnly.MatchString(s) || nameMail.MatchString(s) || isOutletMail(s) || isByHangul(s) || byline.MatchString(withoutButtons(s))) && !anchorTurn.MatchString(s)
}

// isByHangul reports whether a line is how blogs sign, with the name of a person and not
// that of a body or an outlet.
func isByHangul(s string) bool {
	m := byHangul.FindStringSubmatch(s)
	return m != nil && !orgEnd.MatchString(m[1]) && !media.MatchString(m[1])
}

// byHangul is how blogs sign: by 나은별.
var byHangul = lazyregexp.New(`^(?i:by)\s([가-힣]{3})$`)

// isOutletMail reports whether a line is the name of an outlet with its address of mail.
func isOutletMail(s string) bool {
	m := outletMail.FindStringSubmatch(s)
	return m != nil && media.MatchString(m[1])
}

var outletMail = lazyregexp.New(`^[\[(<]?\s?([가-힣A-Za-z0-9]{3,12})\s*[|/(\[<]?\s*` + mail + `\s?[\])>]?$`)

var promotion = lazyregexp.New(`(?i)^[▶☞■◆▷※\[\s]*(?:네이버|카카오|구글|유튜브|텔레그램|카카오톡|페이스북|인스타그램|[가-힣A-Za-z ]{0,15})?.{0,20}(구독하기|구독하세요|구독해 ?주세요|채널 ?추가|제보를? ?(기다립니다|받습니다|하기)|기사 ?제보|앱 ?다운로드|바로 ?가기 ?[▶>☞]?|클릭!?|무료 ?체험|팔로우 ?하기)\s*[\])▶>]*$|^(AD|ADVERTISEMENT|광고|\[광고\]|Sponsored|스폰서)$`)

var advert = lazyregexp.New(`^[\[(<](광고|AD|ad|협찬|PR)[\])>]|^제보(는|하기|전화)\s|^[▷▶☞■◆·]\s?(?:카카오톡|카톡|전화|이메일|유튜브|네이버|텔레그램|홈페이지)\s?[:：]|^[\[(<](?:이?메일|전화|팩스|문자|카카오톡|카톡)[\])>]\s?\S|^(?:네이버|유튜브|카카오톡|텔레그램|인스타그램)에서\s.{2,24}(?:구독|추가|검색|팔로우).{0,8}$`)

var promotionWord = lazyregexp.New(`하기|하세요|주세요|추가|기다립니다|받습니다|제보|다운로드|가기|클릭|체험|(?i:^AD|Sponsored|광고|스폰서)`)

// isPromotion reports whether a line advertises the publisher.
func isPromotion(s string) bool {
	return length(s) < 60 && (advert.MatchString(s) || promotionWord.MatchString(s) && !holdsSentenceEnd(s) && promotion.MatchString(s))
}

// isImprint reports whether a line gives the publisher's address and numbers, as
// the foot of a page does.
func isImprint(s string) bool {
	return issueFoot.MatchString(s) || len(s) > 30 && length(s) < 250 && !holdsSentenceEnd(s) && len(imprint.FindAllString(s, 3)) >= 2
}

// issueFoot is the issue and the pages of a magazine that a piece was taken from.
var issueFoot = pattern("issue-foot")

var (
	imprint    = pattern("imprint")
	hashtags   = lazyregexp.New(`^(?:태그\s?[:：]?\s?)?(#[^\s#]+[\s,]*)+$|^(?:#[^\s#\d][^\s#]*(?:\s[^\s#]{1,10}){0,2}[\s,]*){2,}$`)
	boardField = lazyregexp.New(`^(작성자|등록자|글쓴이|게시자|조회|조회수|추천수?|첨부|첨부파일|파일|번호|글번호|IP)\s?[|:：]\s?[^.]{0,60}$`)
)

// sections are the names of newspaper sections.
var sections = words("sections")

var arrows = lazyregexp.New(`\s[>›»]\s`)

// cutPart cuts the first part of a path off, and reports whether there are more: what stands
// before white space, a bar or an arrow.
func cutPart(s string) (part, rest string, more bool) {
	i := strings.IndexAny(s, separators)
	if i < 0 {
		return s, "", false
	}
	rest = strings.TrimLeft(s[i:], spaces)
	if r, n := utf8.DecodeRuneInString(rest); n > 0 && strings.ContainsRune(separators, r) {
		rest = strings.TrimLeft(rest[n:], spaces)
	}
	return s[:i], rest, true
}

const (
	spaces     = " \t\n\f\r"
	separators = spaces + ">›»|·ㆍ/"
)

// isSection reports whether a line is a path of section names: 홈 > 뉴스 > IT.
func isSection(s string) bool {
	if length(s) <= 100 && homePath.MatchString(s) && !endsSentence(s) {
		return true
	}
	if length(s) > 40 || hasBullet(s) {
		return false
	}
	if parts := arrows.Split(s, -1); len(parts) > 1 && !slices.ContainsFunc(parts, func(p string) bool { return length(p) > 12 }) {
		return true
	}
	if parts := strings.Split(s, " - "); len(parts) > 2 && !slices.ContainsFunc(parts, func(p string) bool { return length(p) > 6 || strings.Contains(p, " ") }) {
		return true
	}
	s = strings.Trim(s, " >›»|·/[]")
	for more := true; more; {
		var w string
		if w, s, more = cutPart(s); !sections.Has(w) {
			return false
		}
	}
	return true
}

// homePath is the path from the home of a site: HOME > 구정 소식 > 등록 게시물.
var homePath = lazyregexp.New(`^(?i:home|홈|메인|처음으로|첫\s?화면|뉴스홈)\s?[>›»]\s?[^>›»]{1,30}[>›»]`)

// Page controls. Their labels are put together from few words (기사공유하기,
// 글자크기 설정, 팝업창 닫기), so that a label is taken apart instead of being looked
// up. Strong words stand in controls alone; the others only count beside a strong
// one, or in the head and tail of a page.
var (
	strongButtons = words("strong-buttons")
	weakButtons   = words("weak-buttons")
)

// bareButton is s without signs around it.
func bareButton(s string) string {
	return strings.TrimRight(strings.TrimLeft(s, "•·▲▼◀▶<>|[]()×+-"+spaces), "▲▼◀▶<>|[]()×:"+spaces)
}

// isButtons reports whether each word of a line is a page control and one is
// surely so.
func isButtons(s string) bool { weak, strong := buttonWords(s); return weak && strong }

// buttonWords tells whether all words of a short line are page controls, and
// whether one of them is nothing else.
func buttonWords(s string) (all, strong bool) {
	if length(s) > 60 {
		return false, false
	}
	if shareNote.MatchString(s) {
		return true, true
	}
	if yearAlone.MatchString(s) {
		return false, false // over the rows of a chronology
	}
	s = strings.ToLower(bareButton(s))
	for more := true; more; {
		var w string
		w, s, more = cutPart(s)
		if w = bareButton(w); w == "" || counter.MatchString(w) {
			continue
		}
		ok, sure := button(w)
		if !ok {
			return false, false
		}
		strong = strong || sure
	}
	return true, strong
}

// button takes a word apart into words of page controls.
func button(w string) (ok, strong bool) {
	switch {
	case strongButtons.Has(w):
		return true, true
	case weakButtons.Has(w):
		return true, false
	case length(w) > 12:
		return false, false
	}
	for i := range w {
		if i == 0 || !strongButtons.Has(w[:i]) && !weakButtons.Has(w[:i]) {
			continue
		}
		if ok, sure := button(w[i:]); ok {
			return true, sure || strongButtons.Has(w[:i])
		}
	}
	return false, false
}

// pictureMark is what stands where a page had a picture, when it was copied as
// Markdown: the picture, or the edge of the table that framed it.
var pictureMark = lazyregexp.New(`^(?:!\[[^\]]*\]\([^)]*\)\s?)*\s?\|*$`)

var (
	yearAlone = lazyregexp.New(`^(?:19|20)\d{2}$`)
	counter   = lazyregexp.New(`^\(?\d{1,6}\)?개?$`)
	shareNote = lazyregexp.New(`^[•·\s]*(해당된?|이) 기사를 (공유|추천|스크랩)\S{0,6}$|^(URL|주소|링크)(이|가) 복사되었습니다\.?$|^(바로가기 )?(복사하기 )?본문 글씨 (키우기|줄이기)$|^(페이스북|트위터|카카오톡|카카오스토리|네이버|URL|이메일)\s?(으로|로)?\s?(공유|보내기|복사)(하기)?\s?(\(으\)로)?.{0,12}$|^스크롤 이동 상태바$|^(이 )?(페이지|기사)\s?(의 )?(상단|위)(으로)?\s?(이동)?$|^이미지 (확대|크게) ?보기$`)
)

// wordSet makes a set of the words of s.
func wordSet(s string) map[string]bool {
	words := strings.Fields(s)
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}
