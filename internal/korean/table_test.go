package korean

import (
	"strings"
	"testing"
	"unicode/utf8"

	"sillok/internal/korean/lexicon"
)

// Each row of data has an example, and each example is read as its row says.

func TestParticleRows(t *testing.T) {
	for _, row := range rows("particles") {
		form, example := row[0], row[4]
		noun := strings.TrimSuffix(example, form)
		list, ok := Particles(noun, form)
		if row[3] == "unread" {
			if ok {
				t.Errorf("%s: %q is read behind %q", example, form, noun)
			}
			continue
		}
		if noun == example || !ok || len(list) != 1 || list[0].Form != form {
			t.Errorf("%s: %q is not read behind %q", example, form, noun)
		}
	}
	for _, wrong := range []string{"시청|는", "정부|은", "서울|으로", "부산|로", "정부|이", "시청|와"} {
		noun, form, _ := strings.Cut(wrong, "|")
		if _, ok := Particles(noun, form); ok {
			t.Errorf("%s%s is read as a noun with a particle", noun, form)
		}
	}
}

func TestEndingRows(t *testing.T) {
	for _, row := range rows("endings") {
		word, stem, _ := strings.Cut(row[6], ":")
		found := false
		for _, r := range allReadings(word) {
			found = found || r.stem == stem && r.ending.form == row[0] && r.ending.role == formNames[row[3]]
		}
		if !found {
			best, ok := readVerb(word)
			t.Errorf("%s: not %s + %s, but %v %s", word, stem, row[0], ok, best.stem)
		}
	}
}

// Auxiliaries and connectives join the predicate of their example: 열 is never a
// clause of its own beside them.
func TestAuxiliaryRows(t *testing.T) {
	for _, name := range []string{"auxiliaries", "connectives"} {
		for _, row := range rows(name) {
			example := row[len(row)-1]
			text := Read(example)
			words := text.Words(Span{0, len(example)})
			if words[0].Verb == nil {
				t.Errorf("%s: %s is no verb", name, example)
				continue
			}
			a, ok := text.auxiliaryAt(words[0].Verb.Ending, &words[1])
			if !ok || a.word != row[1] {
				t.Errorf("%s: %s: %q behind %q is not the row's", name, example, words[1].Text, words[0].Verb.Ending)
			}
		}
	}
}

func TestTimeRows(t *testing.T) {
	for _, row := range rows("times") {
		text := Read(row[4])
		words := text.Words(Span{0, len(row[4])})
		is := text.markTimes(words)
		for i, w := range words[:len(words)-1] {
			if !is[i] {
				t.Errorf("%s: %s is no time", row[4], w.Text)
			}
		}
		if is[len(words)-1] {
			t.Errorf("%s: the verb is taken for a time", row[4])
		}
	}
}

func TestAdverbRows(t *testing.T) {
	for _, row := range rows("adverbs") {
		for _, c := range Read(row[1]).Clauses(0) {
			if what, _ := c.Arg(What); c.Action.Noun == "개최" && row[1][what.Span.Start:what.Span.End] != "회의" {
				t.Errorf("%s: %s is part of what is opened", row[1], row[0])
			}
		}
	}
}

func TestPostverbRows(t *testing.T) {
	for _, row := range rows("postverbs") {
		text := Read(row[4])
		words := text.Words(Span{0, len(row[4])})
		last := len(words) - 1
		if got, ok := text.postverb(words, last); !ok || got.before != row[1] {
			t.Errorf("%s: %s makes a clause", row[4], words[last].Text)
		}
	}
	for _, wrong := range []string{"도로를 이어", "표를 대상으로서", "대상으로", "행사를 통하였다", "도로 이어", "회의에 앞섰다"} {
		text := Read(wrong)
		words := text.Words(Span{0, len(wrong)})
		if _, ok := text.postverb(words, len(words)-1); ok {
			t.Errorf("%s: the verb is taken for a particle", wrong)
		}
	}
}

func TestNativeRows(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range rows("natives") {
		clauses := Read(row[3] + ".").Clauses(0)
		if len(clauses) == 0 {
			t.Errorf("%s: no clause", row[3])
			continue
		}
		last := clauses[len(clauses)-1]
		if last.Action.Noun != row[1] || (last.Voice == Passive) != (row[2] == "passive") {
			t.Errorf("%s: %s, not %s", row[3], last.Action.Noun, row[1])
		}
		if seen[row[0]] {
			t.Errorf("%s stands twice", row[0])
		}
		seen[row[0]] = true
	}
}

func TestSyllables(t *testing.T) {
	for r := firstSyllable; r <= lastSyllable; r++ {
		if WithCoda(WithCoda(r, 0), Coda(r)) != r {
			t.Fatalf("%c: taking its final consonant and giving it back makes another syllable", r)
		}
	}
	if Coda('A') != -1 || Coda('ㄱ') != -1 {
		t.Error("what is no syllable has a final consonant")
	}
}

func TestWithParticle(t *testing.T) {
	for _, want := range []string{"시청|은|시청은", "정부|은|정부는", "서울|으로|서울로", "부산|로|부산으로", "세종|와|세종과", "정부24|을|정부24를", "PASS|가|PASS가", "title|라는|title이라는", "publisher|은|publisher는", "name|을|name을", "a.png|이|a.png가", "role|는|role은", "class|는|class는", "url|로|url로", "b.zip|를|b.zip을", "시|에|시에"} {
		f := strings.Split(want, "|")
		if got := WithParticle(f[0], f[1]); got != f[2] {
			t.Errorf("WithParticle(%s, %s) = %s", f[0], f[1], got)
		}
	}
}

func TestNominalise(t *testing.T) {
	for stem, want := range map[string]string{"열": "엶", "맡": "맡음", "개통하": "개통", "확대되": "확대", "가": "감", "있": "있음", "만들": "만듦"} {
		if got := Nominalise(stem); got != want {
			t.Errorf("Nominalise(%s) = %s, want %s", stem, got, want)
		}
	}
}

func TestNotation(t *testing.T) {
	for s := Unclear; s <= AskedFor; s++ {
		if got, ok := StatusOf(s.Notation()); !ok || got != s {
			t.Errorf("%v is written %q and read %v", s, s.Notation(), got)
		}
	}
	if _, ok := StatusOf("참고"); ok {
		t.Error("참고 is a status")
	}
}

func allReadings(word string) (list []verbReading) {
	eachReading(word, func(r verbReading, _ int) { list = append(list, r) })
	return list
}

func TestCopulaRows(t *testing.T) {
	for _, row := range rows("copula") {
		if noun, _ := strings.CutSuffix(row[2], row[0]); noun == row[2] || !EndsNoun('청', row[0]) {
			t.Errorf("%s does not end %s", row[0], noun)
		}
		if row[1] != "-" && !EndsNoun('부', row[1]) {
			t.Errorf("정부%s is no form of 이다", row[1])
		}
	}
	for _, wrong := range []string{"의회", "도민", "가지", "라는"} {
		if EndsNoun('청', wrong) {
			t.Errorf("청%s is read as particles", wrong)
		}
	}
}

// Each head of a column stands in its example, and the reader tells what it holds.
func TestColumnRows(t *testing.T) {
	for _, row := range rows("columns") {
		found := false
		for _, head := range strings.Split(row[2], "|") {
			found = found || ColumnOf(head) == Column(row[1])
		}
		if !found {
			t.Errorf("%s: not in %q", row[0], row[2])
		}
	}
	if ColumnOf("작품") != "" {
		t.Error("작품 heads no column of persons")
	}
}

// No word stands twice in a list, and each list has an example that holds one of its
// TestChargeRows: a noun of charge stands in its example, and its relation is one of those
// that the table names.
func TestChargeRows(t *testing.T) {
	relations := map[string]bool{"run": true, "build": true, "supply": true, "maintain": true, "oversee": true, "supervise": true, "secretariat": true}
	for _, row := range rows("charges") {
		if len(row) != 4 || !relations[row[1]] || row[2] != "" && row[2] != "yes" || !strings.Contains(row[3], row[0]) {
			t.Errorf("charges: %q", row)
		}
		if ChargeOf(row[0]) != row[1] || (ChargeLabel(row[0]) != "") != (row[2] == "yes") {
			t.Errorf("%s is not read as its row says", row[0])
		}
	}
	if ChargeOf("구경") != "" || ChargeLabel("관리") != "" {
		t.Error("a noun without a charge has one, or one without a label")
	}
}

// words.
func TestListRows(t *testing.T) {
	seen := map[[2]string]bool{}
	for _, row := range rows("lists") {
		found := false
		for _, w := range strings.Fields(row[1]) {
			if seen[[2]string{row[0], w}] {
				t.Errorf("%s: %s twice", row[0], w)
			}
			seen[[2]string{row[0], w}] = true
			found = found || strings.Contains(row[2], w)
		}
		if !found {
			t.Errorf("%s: no word in the example %q", row[0], row[2])
		}
	}
}

// Names that end like 이다 or like an ending are no verbs.
func TestNamesAreNoVerbs(t *testing.T) {
	for word, noun := range map[string]string{
		"하늘라인": "하늘라인", "가람타이어": "가람타이어", "누리클라우데라는": "누리클라우데라", "온테크놀로지는": "온테크놀로지", "가온직할시": "가온직할시",
		"GX리테일": "GX리테일", "대책회의": "대책회의", "전략회의": "전략회의", "50여": "50여", "스포타임": "스포타임",
	} {
		if got, _, v := readWord(word); v != nil {
			t.Errorf("%s is read as a verb, %s + %s", word, v.Noun, v.Ending)
		} else if got != noun {
			t.Errorf("%s: noun %s, not %s", word, got, noun)
		}
	}
	for _, word := range []string{"학교라는", "핵심이어서", "나라라며", "단계지만", "위원회의", "협회의"} {
		noun, particles, v := readWord(word)
		if v == nil && len(particles) == 0 {
			t.Errorf("%s is not taken apart: %s", word, noun)
		}
	}
}

// Each post is read as a noun with a particle behind it, and stands once.
func TestPostRows(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range rows("posts") {
		if seen[row[0]] {
			t.Errorf("%s stands twice", row[0])
		}
		seen[row[0]] = true
		p, ok := PostOf(row[0])
		if !ok || p.Class == "" {
			t.Errorf("%s: %+v", row[0], p)
		}
		if last, _ := utf8.DecodeLastRuneInString(row[0]); !IsSyllable(last) || lexicon.Lookup(row[0])&lexicon.Verb != 0 { // 배우는: of 배우다 as well
			continue
		}
		for _, particle := range []string{"은", "을", "에게"} {
			word := WithParticle(row[0], particle)
			noun, list, verb := readWord(strings.ReplaceAll(word, " ", ""))
			if verb != nil || len(list) != 1 || noun != strings.ReplaceAll(row[0], " ", "") {
				t.Errorf("%s is not read as %s with a particle: %s", word, row[0], noun)
			}
		}
	}
}

// Full stops that end no sentence, and marks that keep one together.
func TestSentences(t *testing.T) {
	for _, text := range []string{
		"가. 추진 배경|나. 추진 경과",
		"1. 개요는 다음과 같다.|2. 일정은 2021. 9. 22. 정한다.",
		"제1조. 이 조례는 시행한다.",
		"제2항. 위원은 시장이 정한다.",
		"제3호. 그 밖의 사람을 말한다.",
		"제4장. 기금은 따로 둔다.",
		"제5절. 심의는 공개한다.",
		"제6편. 벌칙을 정한다.",
		"그 길은 3호.|새 길이 4호다.",
		"그는 “늦었다. 미안하다.”고 말했다.|회의는 끝났다.",
		"“왜 늦었나?” 라는 질문이 나왔다.",
		"홍○○ 씨가 왔다.|○ 다음 안건|○ 기타",
		"정책은 이런 구조다.|이에 따라 바꾼다.",
		"Dr. Kim이 U.S. 대표로 왔다.",
	} {
		want := strings.Split(text, "|")
		read := Read(strings.ReplaceAll(text, "|", " "))
		if text[0] == '\xea' { // lines of a list
			read = Read(strings.ReplaceAll(text, "|", "\n"))
		}
		var got []string
		for _, s := range read.Sentences() {
			got = append(got, read.Str(s))
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

// Each post that leads bodies stands behind the name of one in its example, and each end
// of a body gives its post.
func TestLeadRows(t *testing.T) {
	for _, row := range rows("leads") {
		body, post, _ := strings.Cut(row[2], " ")
		found := false
		for _, end := range LedBy(post) {
			found = found || strings.HasSuffix(body, end)
		}
		if post != row[0] || !found {
			t.Errorf("%s: not in %q", row[0], row[2])
		}
	}
	for _, row := range rows("glued") {
		if got := GluedPost(strings.TrimSuffix(row[2], head)); got != row[1] {
			t.Errorf("%s: %s, want %s", row[2], got, row[1])
		}
	}
	if GluedPost("한빛마루") != head || LedBy("교수") != nil {
		t.Error("a name whose end says nothing gives 장, and 교수 leads nothing")
	}
}
