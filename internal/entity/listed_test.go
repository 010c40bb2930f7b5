package entity

import "testing"

// Things that press releases name, each by one of its names. Names that are words or
// types as well are listed, but need other evidence.
func TestListedThings(t *testing.T) {
	a := builtin(t)
	for kind, names := range map[string]map[string]string{
		"system": {
			"온통대전": "온통대전", "탄탄페이": "태백사랑상품권", "시흥화폐 시루": "시흥화폐_시루", "광주다움 통합돌봄": "광주다움_통합돌봄",
			"국민취업지원제도": "국민취업지원제도", "스마트공장 보급·확산사업": "스마트공장_보급·확산_사업", "레전드 50+": "레전드_50+_프로젝트",
			"제5차 국민건강증진종합계획": "제5차_국민건강증진종합계획", "KAMIS": "농산물유통정보", "천리안위성 2A호": "천리안위성_2A호",
			"실손24": "실손24", "구글 플레이 스토어": "구글_플레이", "애플 앱 스토어": "애플_앱스토어", "UTIC": "도시교통정보센터", "제11차 전력수급기본계획": "제11차_전력수급기본계획",
		},
		"event": {
			"자유의 방패": "자유의_방패", "세계한인회장대회": "세계한인회장대회", "대구치맥페스티벌": "대구치맥페스티벌",
			"춘향제": "남원_춘향제", "BIXPO": "빅스포", "간호사의 날": "간호사의_날", "중앙통합방위회의": "중앙통합방위회의",
		},
		"law": {
			"도시숲법": "도시숲_등의_조성_및_관리에_관한_법률", "장사법": "장사_등에_관한_법률", "지하수법": "지하수법",
			"핵심원자재법": "핵심원자재법_(EU)", "인플레이션 감축법": "인플레이션_감축법_(미국)", "특수교육법": "장애인_등에_대한_특수교육법",
		},
	} {
		for name, want := range names {
			hits := a.Scan(name)
			if len(hits) != 1 || hits[0].Entity.ID != (ID{kind, want}) || hits[0].Context {
				t.Errorf("%s: %v, not %s", name, hits, want)
			}
		}
	}
	for _, name := range []string{"그린리모델링", "하이러닝", "새만금사업", "AI 허브", "원클릭 서비스", "행정전산화", "전자감사시스템"} {
		if hits := a.Scan(name); len(hits) != 1 || !hits[0].Context {
			t.Errorf("%s is no name by its letters alone: %v", name, hits)
		}
	}
	if hits := a.Scan("PC영상회의로"); len(hits) > 0 {
		t.Errorf("a sort of meeting: %v", hits)
	}
	for _, name := range []string{"안전해 보인다", "매일 낚시해 봤다", "서울 온 손님"} {
		for _, h := range a.Scan(name) {
			if !h.Context {
				t.Errorf("%s: %s", name, h.Entity.ID)
			}
		}
	}
}
