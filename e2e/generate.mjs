// Writes a site of invented documents for the browser tests, the same for the
// same number:
//
//	node generate.mjs DOCUMENTS DIR
//
// The documents are press releases of about 4 KB on a few dozen bodies,
// systems and people over twenty years, so that some pages gather very much.
import fs from "node:fs";
import path from "node:path";

const [count, dir] = [Number(process.argv[2]), process.argv[3]];
if (!(count > 0) || !dir) {
  console.error("usage: node generate.mjs DOCUMENTS DIR");
  process.exit(2);
}

let state = 1;
function below(n) { // mulberry32: the same numbers everywhere
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return Math.floor(((t ^ (t >>> 14)) >>> 0) / 2 ** 32 * n);
}
const pick = (list) => list[below(list.length)];

const agencies = ["행정안전부", "국가정보자원관리원", "한국지역정보개발원", "국토교통부", "보건복지부", "조달청", "국세청", "관세청", "특허청", "통계청", "법제처", "국민권익위원회", "한국지능정보사회진흥원", "가람시", "나래군", "여울구"];
const systems = ["정부24", "민원24", "나라장터", "홈택스", "위택스", "국민신문고", "온나라시스템", "새올행정시스템", "브이월드", "공공데이터포털", "행정정보공동이용시스템", "통합데이터맵"];
const laws = ["전자정부법", "개인정보 보호법", "정부조직법", "데이터기반행정 활성화에 관한 법률"];
const surnames = [..."김이박최정강조윤장임오한신서권황안송류홍"];
const given = ["가온", "나래", "다솜", "라온", "마루", "보람", "새벽", "아름", "여울", "이든", "초롱", "하늘", "한결", "해솔"];
const posts = ["과장", "국장", "실장", "팀장", "원장", "센터장"];

const person = () => pick(surnames) + pick(given);
const number = () => (1 + below(900)).toLocaleString("en");

const sentences = [
  (d) => `${pick(agencies)}는 ${d.getUTCMonth() + 1}월 ${1 + below(28)}일 ${pick(systems)}의 기능을 넓혔다고 밝혔다.`,
  () => `${pick(systems)} 이용자는 ${number()}만 명을 넘었고, 하루 ${number()}건의 민원이 처리된다.`,
  () => `${pick(agencies)}와 ${pick(agencies)}는 업무협약을 맺고 자료를 함께 쓰기로 했다.`,
  () => `${person()} ${pick(agencies)} ${pick(posts)}은 “창구를 하나로 모으면 기다리는 시간이 절반으로 준다”고 말했다.`,
  (d) => `이 사업은 ${d.getUTCFullYear() - 1}년 ${1 + below(12)}월 시작해 ${d.getUTCFullYear() + 2}년까지 이어질 예정이다.`,
  () => `「${pick(laws)}」에 따라 해마다 결과를 공개해야 한다.`,
  () => `${pick(systems)}과 ${pick(systems)}을 잇는 작업은 올해 하반기에 끝난다.`,
  () => `현장에서는 화면이 복잡하고 도움말이 모자란다는 지적도 나왔다.`,
  () => `담당자들은 오래된 장비를 바꾸는 일이 먼저라고 입을 모았다.`,
  () => `지난해 ${pick(agencies)}가 벌인 조사에서는 열 명 가운데 일곱 명이 만족한다고 답했다.`,
];

function article(i) {
  const day = new Date(Date.UTC(2004 + i % 21, below(12), 1 + below(28)));
  const date = `${day.getUTCFullYear()}. ${day.getUTCMonth() + 1}. ${day.getUTCDate()}.`;
  const paragraphs = Array.from({ length: 14 }, () => Array.from({ length: 3 }, () => pick(sentences)(day)).join(" "));
  return `보도자료\n\n배포일: ${date}\n담당부서: 시험기록원\n\n${pick(agencies)}, ${pick(systems)} 손질 ${i + 1}호\n\n${paragraphs.join("\n\n")}\n\n공공누리 제1유형: 출처표시\n`;
}

const sources = path.join(dir, "content", "sources");
fs.mkdirSync(sources, { recursive: true });
fs.writeFileSync(path.join(dir, "sillok.yaml"), "title: 시험 기록\nlanguage: ko\n");
fs.writeFileSync(path.join(dir, "content", "about.md"), "# 안내\n\n지어낸 글로 된 시험용 기록이다.\n");
for (let i = 0; i < count; i++) fs.writeFileSync(path.join(sources, `${String(i + 1).padStart(5, "0")}.txt`), article(i));
