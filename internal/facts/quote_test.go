package facts

import (
	"strings"
	"testing"

	"sillok/internal/diag"
	"sillok/internal/doc"
)

// parse reads an annotated text as the body of a page.
func parse(t testing.TB, published, body string) *doc.Document {
	t.Helper()
	d, problems := parsed(published, body)
	for _, p := range problems {
		t.Error(p)
	}
	return d
}

func parsed(published, body string) (*doc.Document, []diag.Problem) {
	return doc.Parse(&diag.File{Name: "page.md", Text: "---\ntitle: 글\npublished: " + published + "\nlanguage: ko\n---\n\n" + body + "\n"})
}

// TestQuotes holds the forms in which newspapers quote. Each wanted line is the
// speaker and the words.
func TestQuotes(t *testing.T) {
	const who = "[나은별](person:나은별) [한빛정보원](agency:한빛정보원) 원장"
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"plain", who + "은 “전산망을 새로 짓겠다”고 말했다.", []string{"나은별: 전산망을 새로 짓겠다"}},
		{"behind a sentence that ends in a noun", who + "이 발령을 받은 상황. [한빛청](agency:한빛청)은 “원칙에 따라 배치했다”고 설명했다.", []string{"한빛청: 원칙에 따라 배치했다"}},
		{"an office without a mark", who + "이 왔다. 도교육청은 “원칙에 따라 배치했다”고 설명했다.", nil},
		{"answered", who + "이 “복구가 늦었다”고 지적한 데 대해 [하늘찬](person:하늘찬) 장관은 “밤을 새워 고쳤다”고 말했다.", []string{"나은별: 복구가 늦었다", "하늘찬: 밤을 새워 고쳤다"}},
		{"answers another", who + "은 “복구가 늦었다”고 지적한 데 대해 “밤을 새워 고쳤다”고 말했다.", []string{"나은별: 밤을 새워 고쳤다"}},
		{"straight marks", who + "은 \"전산망을 새로 짓겠다\"고 말했다.", []string{"나은별: 전산망을 새로 짓겠다"}},
		{"broken by 라면서", who + "은 \"지금이 기회\"라면서 \"전산망을 새로 짓겠다\"고 강조했다.", []string{"나은별: 지금이 기회", "나은별: 전산망을 새로 짓겠다"}},
		{"broken by 며, comma", who + "은 “낡은 망으로는 어렵다”며, “새로 짓겠다”고 밝혔다.", []string{"나은별: 낡은 망으로는 어렵다", "나은별: 새로 짓겠다"}},
		{"several sentences", who + "은 “망은 길이다. 길이 막히면 마을이 막힌다. 새 길을 내겠다”고 말했다.", []string{"나은별: 망은 길이다. 길이 막히면 마을이 막힌다. 새 길을 내겠다"}},
		{"he", who + "이 단상에 올랐다. 그는 “새 망이 답이다”라고 말했다.", []string{"나은별: 새 망이 답이다"}},
		{"he, of whom the sentence before speaks", who + "은 [하늘찬](person:하늘찬) 전 장관이 스스로 물러난 뒤 일을 맡고 있다. 그는 “할 일에 힘을 다하자”고 말했다.", []string{"나은별: 할 일에 힘을 다하자"}},
		{"he, and whose government it was", who + "이 단상에 올랐다. [하늘찬](person:하늘찬) 정부는 오래갔다. 그는 “새 망이 답이다”라고 말했다.", []string{"나은별: 새 망이 답이다"}},
		{"a surname with a post not told", who + "은 지금 연구위원으로 일한다. 나 연구위원은 “새 망이 답이다”라고 말했다.", []string{"나은별: 새 망이 답이다"}},
		{"a surname of two", "[나도희](person:나도희) 국장과 " + who + "이 왔다. 나 연구위원은 “새 망이 답이다”라고 말했다.", []string{"(연구위원): 새 망이 답이다"}},
		{"a scene", "[나은별](person:나은별) 씨는 새벽마다 불을 켠다. “꺼지면 길을 잃어요.” [하늘찬](person:하늘찬) 주무관이 매주 들른다.", []string{"나은별: 꺼지면 길을 잃어요."}},
		{"no scene", "[나은별](person:나은별) 씨는 새벽마다 불을 켠다. “꺼지면 길을 잃어요.” [하늘찬](person:하늘찬) 주무관이 말했다.", []string{"하늘찬: 꺼지면 길을 잃어요."}},
		{"he, later paragraph", who + "은 “새 망이 답이다”라고 말했다.\n\n그는 이어 “돈은 마련했다”고 덧붙였다.", []string{"나은별: 새 망이 답이다", "나은별: 돈은 마련했다"}},
		{"surname", who + "이 왔다.\n\n[나 원장](person:나은별)은 “새 망이 답이다”라고 강조했다.", []string{"나은별: 새 망이 답이다"}},
		{"no subject", who + "은 “새 망이 답이다”라고 말했다. 이어 “돈은 마련했다”고 덧붙였다.", []string{"나은별: 새 망이 답이다", "나은별: 돈은 마련했다"}},
		{"subject behind", "“새 망이 답이다”라고 " + who + "은 말했다.", []string{"나은별: 새 망이 답이다"}},
		{"two speakers", who + "은 “새 망이 답이다”라고 했고, [하늘찬](person:하늘찬) 교수는 “돈이 문제다”라고 지적했다.", []string{"나은별: 새 망이 답이다", "하늘찬: 돈이 문제다"}},
		{"noun ending", who + "은 “내년에 문을 열 계획”이라고 설명했다.", []string{"나은별: 내년에 문을 열 계획"}},
		{"라는 것이 설명", "“내년이면 모두 바뀐다”는 것이 [나 원장](person:나은별)의 설명이다.", []string{"나은별: 내년이면 모두 바뀐다"}},
		{"unnamed", "[한빛정보원](agency:한빛정보원) 관계자는 “아직 정해진 것이 없다”고 말했다.", []string{"한빛정보원: 아직 정해진 것이 없다"}},
		{"the same official", "[한빛정보원](agency:한빛정보원) 관계자는 “아직 정해진 것이 없다”고 말했다. 같은 관계자는 “곧 정하겠다”고 덧붙였다.", []string{"한빛정보원: 아직 정해진 것이 없다", "한빛정보원: 곧 정하겠다"}},
		{"a body", "[한빛정보원](agency:한빛정보원)은 “사실과 다르다”고 해명했다.", []string{"한빛정보원: 사실과 다르다"}},
		{"nobody known", "한 시민은 “등본 한 통 떼기가 이렇게 어렵냐”고 물었다.", []string{"(시민): 등본 한 통 떼기가 이렇게 어렵냐"}},
		{"a hidden name", who + "은 “새 망이 답이다”라고 말했다. 50대 권모 씨는 “앱이 안 돼서 늦었다”고 말했다. 주민 이모(45)씨도 “기다렸다”고 했다. A씨는 “모르겠다”고 했다.", []string{"나은별: 새 망이 답이다", "(50대_권모_씨): 앱이 안 돼서 늦었다", "(주민_이모(45)씨): 기다렸다", "(A씨): 모르겠다"}},
		{"missing opening", "특히 [나 원장](person:나은별)은 새 망이 아니면 버틸 수 없다\"면서 전환을 재촉했다.", []string{"나은별: 새 망이 아니면 버틸 수 없다"}},
		{"missing closing", who + "은 “새 망을 내년까지 모두 짓겠다고 말했다.", []string{"나은별: 새 망을 내년까지 모두 짓겠다"}},
		{"nested", who + "은 “현장에서 ‘언제 되느냐’고 묻는 사람이 많다”고 말했다.", []string{"나은별: 현장에서 ‘언제 되느냐’고 묻는 사람이 많다"}},
		{"paragraph of its own", who + "\n\n\"길이 막히면 마을이 막힌다. 새 길을 내는 것이 우리 일이다.\"\n\n한빛정보원이 전산망을 새로 짓는다.", []string{"나은별: 길이 막히면 마을이 막힌다. 새 길을 내는 것이 우리 일이다."}},
		{"whose words", who + "은 [하늘찬](person:하늘찬) 교수의 “돈이 모자란다”는 지적에 “곧 마련하겠다”고 답했다.", []string{"하늘찬: 돈이 모자란다", "나은별: 곧 마련하겠다"}},
		{"said before", who + "은 이렇게 말했다. “망은 길이다. 길을 내겠다.”", []string{"나은별: 망은 길이다. 길을 내겠다."}},
		{"said behind", "“망은 길이고 길은 마을을 살린다.” [나 원장](person:나은별)의 말이다.", []string{"나은별: 망은 길이고 길은 마을을 살린다."}},
		{"local office", "[한빛시](agency:한빛시)가 전산망을 짓는다. 시 관계자는 “내년에 문을 연다”고 말했다.", []string{"한빛시: 내년에 문을 연다"}},
		{"words of a newspaper", "[새벽신문](agency:새벽신문)은 [한빛부](agency:한빛부)가 넉 달 동안 예산을 내려보내지 않았다고 보도하면서 “오래전에 예고된 사고였다”고 지적하였다.", []string{"새벽신문: 오래전에 예고된 사고였다"}},
		{"body next to the words", "[한빛부](agency:한빛부)는 문을 닫았고 [가람원](agency:가람원)이 “다시 열겠다”고 밝혔다.", []string{"가람원: 다시 열겠다"}},
		{"for another", "[한빛청](agency:한빛청) 교통국장(직무대리 [나은별](person:나은별))은 “얌체 운전을 막겠다”고 밝혔다.", []string{"나은별: 얌체 운전을 막겠다"}},
		{"to somebody", who + "은 [하늘찬](person:하늘찬) 교수에게 “언제 끝나느냐”고 물었다.", []string{"나은별: 언제 끝나느냐"}},
		{"press release", "□ " + who + "은 “국민이 먼저다”라고 강조하며 “끝까지 챙기겠다”고 덧붙였습니다.", []string{"나은별: 국민이 먼저다", "나은별: 끝까지 챙기겠다"}},
		{"two paragraphs, two speakers", who + "은 “새 망이 답이다”라고 말했다.\n\n[하늘찬](person:하늘찬) 교수는 생각이 다르다. 그는 “돈이 문제다”라고 지적했다.", []string{"나은별: 새 망이 답이다", "하늘찬: 돈이 문제다"}},
		{"an official without a mark", "도세별 [한빛정보원](agency:한빛정보원) 기획과장은 “길이 곧 열린다”고 말했다.", []string{"(한빛정보원_기획과장): 길이 곧 열린다"}},
		{"behind an adverb", "한편 가온컴 관계자는 “아직 정해진 것이 없다”고 말했다.", []string{"(가온컴_관계자): 아직 정해진 것이 없다"}},
		{"a post in Latin letters", who + "이 왔다. [하늘찬](person:하늘찬) 기술책임자(CTO)도 왔다. 하 CTO는 “공간을 따로 두기 어렵다”고 했다.", []string{"하늘찬: 공간을 따로 두기 어렵다"}},
		{"unnamed, behind", "[하늘찬](person:하늘찬) 교수가 왔다.\n\n“전산을 아는 사람은 처음이다”라고 [한빛정보원](agency:한빛정보원) 관계자는 말했다.", []string{"한빛정보원: 전산을 아는 사람은 처음이다"}},
		{"over two paragraphs", who + "은 \"이번에는 처음으로 두루 살폈다.\n\n젊은 사람을 앞에 두었다\"고 말했다.", []string{"나은별: 이번에는 처음으로 두루 살폈다.\n\n젊은 사람을 앞에 두었다"}},
		{"of the next paragraph's subject they are not", "아내 문달래(57) 씨는 말했다. “기념일은 왜 못 외우냐고 했지요.”\n\n[하늘찬](person:하늘찬) 과장은 자리에 앉았다.", nil},
		{"rebuke", who + "은 “한빛시는 경고를 받고도 손을 놓았다”고 질타했다.", []string{"나은별: 한빛시는 경고를 받고도 손을 놓았다"}},
		{"speech reported only", who + "은 새 망이 답이라고 말했다.", nil},
		{"a body behind somebody without a name", "노조 측은 “교대가 늦다”고 하는 반면 [한빛공단](agency:한빛공단)은 “기록에는 없다”고 맞섰다.", []string{"(노조_측): 교대가 늦다", "한빛공단: 기록에는 없다"}},
		{"whose words, behind them", "“소아과가 없다”는 한 주민의 말에 " + who + "은 “내년에 열겠다”고 답했다.", []string{"(주민): 소아과가 없다", "나은별: 내년에 열겠다"}},
		{"whose words, behind them, in the answer", who + "은 “예산이 두 배다”라는 [하늘찬](person:하늘찬) 의원의 지적에 “반으로 줄이겠다”고 답했다.", []string{"하늘찬: 예산이 두 배다", "나은별: 반으로 줄이겠다"}},
		{"nobody's words, which are answered", who + "은 “준비가 모자라다”는 지적에 대해 “석 달을 시험했다”고 답했다.", []string{"나은별: 석 달을 시험했다"}},
		{"of others, whom somebody meets", who + "은 “기계를 어떻게 믿느냐”는 반대에 부딪히자 직원들을 설득했다고 한다.", nil},
		{"of others, in spite of whom", who + "은 “아직 너무 이르다”는 반발에도 일을 밀어붙였다고 말했다.", []string{"나은별: “아직 너무 이르다”는 반발에도 일을 밀어붙였다"}},
		{"of others, which arise", who + "은 “예산만 낭비한다”는 비난이 일자 설명회를 열었다고 밝혔다.", []string{"나은별: “예산만 낭비한다”는 비난이 일자 설명회를 열었다"}},
		{"whose objection", who + "은 [하늘찬](person:하늘찬) 교수의 “기계를 믿을 수 없다”는 반대에 “곧 보이겠다”고 답했다.", []string{"하늘찬: 기계를 믿을 수 없다", "나은별: 곧 보이겠다"}},
		{"answers whom it names", who + "은 [하늘찬](person:하늘찬) 장관이 “반쪽 개혁”이라고 말한 데 대해 “시작이 반”이라고 받아쳤다.", []string{"나은별: 시작이 반"}},
		{"no body of whose officer the name is not known", "[한빛부](agency:한빛부) 우제빈(禹濟彬) 정보화계획관은 “구월에 열겠다”고 말했다.", nil},
		{"hidden names", "피해자 B씨(34)는 “말을 못 했다”고 했다. 영양교사 ㄱ씨는 “모자라다”고 말했다. 직원 유 모 씨도 “안 맞는다”고 했다. 김○○ 씨는 “모르겠다”고 했다.", []string{"(피해자_B씨(34)): 말을 못 했다", "(영양교사_ㄱ씨): 모자라다", "(직원_유_모_씨): 안 맞는다", "(김○○_씨): 모르겠다"}},
		{"a scene of somebody without a name", who + "은 “우물이 말랐다”고 말했다. 이장이 고개를 끄덕였다. “물차가 닷새에 한 번 옵니다.”", []string{"나은별: 우물이 말랐다", "(이장): 물차가 닷새에 한 번 옵니다."}},
		{"what something is", who + "은 “집은 권리”라고 적었다. [한빛법원](agency:한빛법원)은 “절차를 어긴 처분은 무효”라고 판단했다.", []string{"나은별: 집은 권리", "한빛법원: 절차를 어긴 처분은 무효"}},
		{"no sentence of what something is", who + "은 “꽃이 피는 마을”이라고 적었다.", nil},
		{"the body spoken of, not one in what is said", "[고운군](agency:고운군)이 앱을 연다. " + who + "은 “[다온군](agency:다온군)과 함께 쓰겠다”고 말했다. 군 관계자는 “돈은 안 받는다”고 했다.", []string{"나은별: 다온군과 함께 쓰겠다", "고운군: 돈은 안 받는다"}},
		{"words under the label of somebody without a mark", "◀INT▶ [나은별](person:나은별) / 나래시장 상인\n\n\"장사한 지 마흔 해인데 이런 물난리는 처음이에요.\"\n\n◀INT▶ 사공별 / 재난안전과장\n\n\"배수펌프를 두 배로 늘리겠습니다.\"", []string{"나은별: 장사한 지 마흔 해인데 이런 물난리는 처음이에요."}},
		{"words under what is told of somebody without a mark", who + "은 “물맛이 변했다”고 말했다.\n\n이웃 오다빈 씨는 고개를 저었다.\n\n“수질 검사를 부탁했지만 답이 없어요, 아직도.”", []string{"나은별: 물맛이 변했다"}},
		{"and who was the topic, 역시", who + "은 “연구가 빨라질 것”이라고 말했다. [하늘찬](person:하늘찬) 총장 역시 “학생들에게 좋은 기회”라고 했다. 이어 “장학금도 만들겠다”고 덧붙였다.", []string{"나은별: 연구가 빨라질 것", "하늘찬: 학생들에게 좋은 기회", "하늘찬: 장학금도 만들겠다"}},
		{"words that another left", who + "은 [하늘찬](person:하늘찬) 전 소장이 남긴 “기계를 믿지 말아라”라는 말을 벽에 붙였다. [나 원장](person:나은별)은 “매일 읽는다”고 말했다.", []string{"하늘찬: 기계를 믿지 말아라", "나은별: 매일 읽는다"}},
		{"words of another without a mark", who + "은 기념사에서 세종의 “백성은 나라의 근본”이라는 말을 인용하며 “기록은 백성의 것”이라고 강조했다.", []string{"나은별: 기록은 백성의 것"}},
		{"its own words, named", who + "은 자신의 “백성은 나라의 근본이다”라는 발언을 해명했다.", []string{"나은별: 백성은 나라의 근본이다"}},
		{"a post of another body", "[나은별](person:나은별) [한빛컴](agency:한빛컴) 대표는 “목소리를 모으겠다”고 했다. 부회장인 [고한샘](agency:고한샘) 대표도 “실무를 챙기겠다”고 말했다.", []string{"나은별: 목소리를 모으겠다", "(고한샘_대표): 실무를 챙기겠다"}},
		{"the subject of the sentence before", who + "은 “예산이 샌다”고 말했다. [하늘찬](person:하늘찬) 국장은 고개를 숙였다. 그러면서도 “일부는 사실과 다르다”고 항변했다.", []string{"나은별: 예산이 샌다", "하늘찬: 일부는 사실과 다르다"}},
		{"a part of a round table behind the title, and a stage direction", "참석자\n\n[나은별](person:나은별) [한빛원](agency:한빛원) 실무위원(사회)\n\n[하늘찬](person:하늘찬) 나래시 팀장\n\n▲사회=지난달 첫 회의를 했습니다. 무엇을 정했습니까?\n\n▲하=시민이 먼저 반겼어요. 열에 여섯이거든요. (웃음)\n\n그래서 앱을 하나 더 만들었습니다.\n\n▲사회=내년에 다시 모입시다.", []string{"나은별: 지난달 첫 회의를 했습니다. 무엇을 정했습니까?", "하늘찬: 시민이 먼저 반겼어요. 열에 여섯이거든요. (웃음)\n\n그래서 앱을 하나 더 만들었습니다.", "나은별: 내년에 다시 모입시다."}},
		{"labels with words in marks, which end there", "[나은별](person:나은별)/[한빛정보원](agency:한빛정보원) 원장: “밤에도 전화가 와요.”\n\n고장 신고가 들어온 배는 열 척입니다.\n\n[하늘찬](person:하늘찬)/나루항 국장: “당직이 두 명입니다.”\n\n고칠 곳은 아직 없습니다.", []string{"나은별: 밤에도 전화가 와요.", "하늘찬: 당직이 두 명입니다."}},
		{"term", who + "은 “클라우드 네이티브”를 앞세웠다.", nil},
		{"title of a talk", who + "은 “행정의 앞날”이라는 주제로 강연했다.", nil},
		{"single marks", "정부는 ‘디지털 전환’이라고 부르는 일을 시작했다.", nil},
		{"named so", "이 사업은 “한빛마루”라고 불린다.", nil},
		{"heading", "## “새 망이 답이다”라고 말하다\n\n한빛정보원이 전산망을 짓는다.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := parse(t, "2014-03-05", c.text)
			Read(d, nil)
			var got []string
			for _, q := range d.Quotes {
				got = append(got, q.Speaker.Name+": "+d.Text[q.Words.Start:q.Words.End])
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// TestAnswers holds the forms of interviews.
func TestAnswers(t *testing.T) {
	intro := "[나은별](person:나은별) [한빛정보원](agency:한빛정보원) 원장을 만났다.\n\n"
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"signs", intro + "▲왜 짓는가?\n낡았기 때문이다. 서른 해가 됐다.\n\n▲언제 여는가?\n내년 봄에 연다.\n하반기에는 넓힌다.", []string{"낡았기 때문이다. 서른 해가 됐다.", "내년 봄에 연다. 하반기에는 넓힌다."}},
		{"Q and A", intro + "Q. 왜 짓는가.\nA. 낡았기 때문이다.\n\nQ. 언제 여는가.\nA. 내년 봄에 연다.", []string{"낡았기 때문이다.", "내년 봄에 연다."}},
		{"dashes, the writer closes", intro + "- 왜 짓는가.\n\n낡았기 때문이다.\n\n- 언제 여는가.\n\n내년 봄에 연다.\n\n[나 원장](person:나은별)은 “곧 보자”고 말했다.", []string{"낡았기 때문이다.", "내년 봄에 연다.", "곧 보자"}},
		{"heading between", intro + "▲왜 짓는가?\n낡았기 때문이다.\n\n## 문은 봄에 연다\n\n▲언제 여는가?\n내년 봄에 연다.", []string{"낡았기 때문이다.", "내년 봄에 연다."}},
		{"answers in marks", intro + "- 왜 짓는가.\n\"낡았기 때문입니다. 서른 해가 됐습니다.\"\n\n- 언제 여는가.\n\"내년 봄에 엽니다.\"", []string{"낡았기 때문입니다. 서른 해가 됐습니다.", "내년 봄에 엽니다."}},
		{"questions that state", intro + "—낡은 전산실이 문제다.\n\n“그렇다. 서른 해가 됐다.”\n\n—주민의 관심도 높다.\n\n“내년 봄에 연다.”", []string{"그렇다. 서른 해가 됐다.", "내년 봄에 연다."}},
		{"round table", "참석자\n\n사회: 왜 짓는가?\n\n[나은별](person:나은별): 낡았기 때문이다.\n\n사회: 언제 여는가?\n\n[나은별](person:나은별) 원장: 내년 봄에 연다. 하반기에는 넓힌다.", []string{"낡았기 때문이다.", "내년 봄에 연다. 하반기에는 넓힌다."}},
		{"clip with a colon", "인터뷰 : [나은별](person:나은별) / [한빛부](agency:한빛부) 대변인\n- \"추천을 되도록 인사에 반영했습니다.\"\n\n[나 대변인](person:나은별)은 자리를 떴다.", []string{"추천을 되도록 인사에 반영했습니다."}},
		{"record without full stops", "회의록\n\n소위원장 [나은별](person:나은별)  회의를 열겠습니다\n\n잘 부탁드립니다\n\n위원 [나은별](person:나은별)  반갑습니다\n\n고맙습니다", []string{"회의를 열겠습니다 잘 부탁드립니다", "반갑습니다 고맙습니다"}},
		{"captions are no questions", intro + "▲ 새 전산실의 모습이다.\n\n전산실은 넓다.\n\n▲ 옛 전산실의 모습이다.\n\n옛 전산실은 좁다.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := parse(t, "2014-03-05", c.text)
			Read(d, nil)
			var got []string
			for _, q := range d.Quotes {
				if q.Speaker.Name != "나은별" {
					t.Errorf("speaker %v", q.Speaker)
				}
				got = append(got, strings.ReplaceAll(strings.ReplaceAll(d.Text[q.Words.Start:q.Words.End], "\n\n", " "), "\n", " "))
			}
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}
