package doc

import "strings"

// What a rights statement says about passing a document on. Korean news sites
// close with "무단 전재 및 재배포 금지" in many spellings; public bodies with one of
// the four 공공누리 (KOGL) types or a Creative Commons licence.

// PermitsReuse reports whether a rights statement allows the document to be
// published again in full, as long as its source is named: 공공누리 of any type,
// Creative Commons, the public domain.
func PermitsReuse(rights string) bool {
	s := squeeze(rights)
	for _, word := range []string{"공공누리", "출처표시조건", "kogl", "creativecommons", "ccby", "cc-by", "cc0", "크리에이티브커먼즈", "저작권없음", "publicdomain", "퍼블릭도메인", "자유이용", "자유롭게이용", "무료로이용"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}

// ForbidsReuse reports whether a rights statement forbids publishing the
// document again: 무단 전재 및 재배포 금지 in its spellings, "all rights reserved",
// and a bare copyright notice, which reserves all rights without saying so. It is
// false for an empty statement and for one that PermitsReuse.
func ForbidsReuse(rights string) bool {
	s := squeeze(rights)
	if s == "" || PermitsReuse(rights) {
		return false
	}
	for _, word := range []string{"무단", "재배포", "전재", "복제", "도용", "allrightsreserved", "저작권", "copyright", "©", "ⓒ", "(c)", "금지", "불허", "허락없이", "동의없이", "승인없이"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}

// squeeze drops white space and case, in which the spellings differ.
func squeeze(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(s), ""))
}
