package doc

import "testing"

func TestForbidsReuse(t *testing.T) {
	for rights, want := range map[string]bool{
		"저작권자 © 가나일보 무단전재 및 재배포 금지":     true,
		"<저작권자 ⓒ 가나일보, 무단 전재 및 재배포 금지>": true,
		"저작권자 ⓒ가나타임스 무단 전재-재배포 금지":      true,
		"ⓒ 가나뉴스. All rights reserved":   true,
		"Copyright (c) 가나":              true,
		"이 기사의 무단 복제를 금합니다":             true,
		"":                false,
		"공공누리 제1유형: 출처표시": false,
		"본 저작물은 공공누리 제4유형에 따라 이용할 수 있습니다 © 가나부": false,
		"CC BY 4.0": false,
	} {
		if got := ForbidsReuse(rights); got != want {
			t.Errorf("ForbidsReuse(%q) = %v, want %v", rights, got, want)
		}
	}
}
