package annotate

import "strings"

// A compound is a name when one of its parts is particular. The parts below
// say what sort of thing something is, what it runs on or what it does; a
// compound of nothing else (지식관리시스템, 클라우드 플랫폼) is a type (guide,
// span rule 12).
var genericParts = set(`정보 업무 관리 통합 통신 행정 공공 민간 온라인 오프라인 모바일 클라우드 빅데이터 데이터 인공지능 전자 전자정부 디지털 스마트 차세대 신규 기존 자동 자동화 실시간 원격 보안 백업 관제 감시 예약 결제
지원 제공 조회 검색 분석 연계 내부 외부 대국민 민원 생활 맞춤형 맞춤 고객 사용자 이용자 영상 화상 회의 교육 학습 홍보 상담 협업 지식 시스템 플랫폼 서비스 포털 사이트 인터넷 웹 앱 어플리케이션 애플리케이션 컴퓨팅 네트워크 서버
인프라 솔루션 소프트웨어 하드웨어 기반 중심 형 용 등 및 대응 대비 운영 개발 구축 설계 처리 전송 수집 저장 보관 공유 유통 활용 이용 개방 공개 표준 표준화 공통 공동 종합 전문 일반 기본 기초 첨단 지능형 지능 지능정보 자율 무인 비대면 대면
전사 전사적 자원 기업 조직 기관 정부 국가 지방 지역 중앙 부처 지자체 자치단체 공공기관 국민 시민 주민 개인 개인정보 법 제도 정책 사업 과제 프로젝트 프로그램 서류 문서 전자문서 결재 전자결재 메일 이메일 메신저 게시판 그룹웨어
핵심 주요 통계 현황 실적 성과 평가 품질 감리 감사 인사 급여 회계 재무 예산 구매 조달 계약 자산 물류 재고 생산 제조 판매 영업 마케팅 의사결정 예측 추천 진단 자가진단 점검 모니터링 알림 안내 신고 접수 신청 발급 증명 인증 인증서 로그인 통합인증
간편 간편인증 본인 본인확인 확인 보호 정보보호 사이버 위협 침입 침해 탐지 차단 방지 방화벽 백신 암호 암호화 접속 접근 제어 통제 출입 재난 재해 안전 안심 복구 시설 장비 기기 단말 단말기 센서 사물인터넷 지도 위치 공간 공간정보 지리 지리정보 교통
의료 건강 복지 환경 에너지 금융 유통 관광 문화 농업 산업 과학 기술 연구 연구개발 학술 도서 기록 기록물 아카이브 콘텐츠 미디어 방송 음성 음성인식 챗봇 로봇 드론 가상 가상화 증강 현실 메타버스 블록체인 머신러닝 딥러닝 초거대 생성형 모델
오픈 개방형 분산 분산형 집중 고도화 재구축 이중화 유지 유지보수 유지관리 연동 중계 교환 허브 채널 창구 원스톱 무료 유료 부가 응용 해외 국내 글로벌 국제 세계 최초 최고 신 구 대 소 각종 다양한 형태 수준 방식 체계 체제 환경 기능 도구 단계 분야 부문 영역 범위 전체 전국 전 국 내비게이션 길찾기 배달 쇼핑 게임 뉴스 검색엔진 소셜 커뮤니티 트위터
유닉스 리눅스 데이터베이스 플래시 수출 수입 통관 납부 수납 세금 징수 고지 요금 대출 투자 창업 취업 채용 일자리 구인 고용 노동 인력 인재 배움 강의 강좌 평생 평생교육 이러닝 학교 대학 학생 교사 아동 청소년 노인 장애인 여성 청년 가족 외국인 다문화
중소기업 소상공인 전통시장 농가 어촌 산림 해양 항만 공항 철도 도로 주차 버스 택시 지하철 자전거 전기차 충전 수도 상수도 하수도 전력 가스 건축 건설 주택 부동산 토지 도시 도시계획 농촌 관광지 숙박 음식 식품 위생 방역 감염병 예방접종 진료 병원 약국 응급 구급 소방 경찰 범죄 치안 수사 법률 재판 소송 등기 특허 저작권 선거 투표 전자투표 여론 소통 참여 제안 국정 의정 입법 법령
ERP CRM SCM KMS EDMS EA IT ICT SW HW PC AI DB DW BI GIS GPS LBS RFID USN IoT ICBM CCTV SNS UI UX API VPN DDoS PMO CIO CISO SaaS PaaS IaaS VDI CBT OTP SSO DR BPR ISP ODA 5G LTE VR AR XR OS IP QR NFC
시도 시·도 시군구 시군 읍면동 읍면 봉사단 개척단 사절단 방문단 대표단 조사단 자체 유사 노후 노후화 기간 대형 소형 대규모 중장기 단기 장기 연차 세부 실행 추진 시행 시범 본 현장 거점 센터 광장 마당 이동 이동형 도입 전환 혁신 개선 강화 확산 확대 보급 발굴 육성 창출 활성화 효율화 정보화 지역정보화 행정정보 행정정보화 정보자원 정보시스템 정보통신 정보기술 전산 전산망 통신망 망 통신서비스 지급 배부 배송 우편 소포 물품 상품 가격 비교 거래 중개 매칭 추적 이력 관찰 측정 계측 검사 검진 시험 심사 심의 의결 결산 정산 집행 배정 편성 수립 기획`)

// longestPart is the length in bytes of the longest generic part.
const longestPart = 24

// isGeneric reports whether every part of word is generic: whether word can be
// cut into generic parts without rest.
func isGeneric(word string) bool {
	if genericParts[word] {
		return true
	}
	if len(word) > 120 {
		return false
	}
	var reached [121]bool // places up to which word is made of generic parts
	reached[0] = true
	for start := range word {
		if !reached[start] {
			continue
		}
		for end := min(len(word), start+longestPart); end > start; end-- {
			if !reached[end] && genericParts[word[start:end]] {
				reached[end] = true
			}
		}
	}
	return reached[len(word)]
}

// particular counts the words of a name that are not generic.
func particular(words []string) int {
	n := 0
	for _, w := range words {
		for _, part := range strings.FieldsFunc(w, func(r rune) bool { return r == '-' || r == '/' || r == '+' || r == '.' }) {
			if !isGeneric(part) {
				n++
				break
			}
		}
	}
	return n
}
