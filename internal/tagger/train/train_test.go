package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sillok/internal/tagger"
)

// writeCorpus writes a folder like the KLUE one from sentences made of a few
// names in a few frames; konec's classes are finer than KLUE's.
func writeCorpus(t *testing.T, dir string) {
	t.Helper()
	persons := []string{"홍길동", "성춘향", "이몽룡", "심학규", "변학도", "임꺽정"}
	places := []string{"남원", "한양", "개성", "황주", "제물포"}
	var train, konec, raw, forms strings.Builder
	counts := map[string]int{}
	for k := range 120 {
		person, place := persons[k%len(persons)], places[k*7%len(places)]
		text := person + " 부장은 " + place + "에서 열린 모임에 갔다."
		if k%2 == 1 {
			text = place + "에 사는 " + person + " 씨가 말했다."
		}
		id := fmt.Sprintf("made-%03d", k)
		if k < 60 {
			fmt.Fprintf(&train, "## %s\t%s\n%s\n", id, text, columns(text, person, "PS", place, "LC"))
			fmt.Fprintf(&konec, "## %s\t\n%s\n", id, columns(text, person, "PS_NAME", place, "LCP_CITY"))
		} else {
			fmt.Fprintf(&raw, "%s\t%s\n", id, text)
			counts[person]++
			counts[place]++
		}
	}
	for _, p := range persons {
		fmt.Fprintf(&forms, "%s\tPS_NAME\t%d\n", p, counts[p])
	}
	for _, p := range places {
		fmt.Fprintf(&forms, "%s\tLCP_CITY\t%d\n", p, counts[p])
	}
	for name, b := range map[string]*strings.Builder{
		"train.tsv": &train, "konec-open.tsv": &konec, "raw-train.tsv": &raw, "forms-train.tsv": &forms,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// columns writes a text with two tagged names in KLUE's format.
func columns(text, name1, tag1, name2, tag2 string) string {
	var b strings.Builder
	for i, r := range text {
		tag := "O"
		for _, n := range [][2]string{{name1, tag1}, {name2, tag2}} {
			if at := strings.Index(text, n[0]); i == at {
				tag = "B-" + n[1]
			} else if i > at && i < at+len(n[0]) {
				tag = "I-" + n[1]
			}
		}
		fmt.Fprintf(&b, "%c\t%s\n", r, tag)
	}
	return b.String()
}

func trained(t *testing.T) (dir string, model []byte) {
	t.Helper()
	dir = t.TempDir()
	writeCorpus(t, dir)
	lexicon, err := os.ReadFile("../data/lexicon.bin")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "lexicon.bin"), lexicon, 0o644); err != nil {
		t.Fatal(err)
	}
	o := &options{klue: dir, data: dir}
	if err := o.run(io.Discard); err != nil {
		t.Fatal(err)
	}
	if model, err = os.ReadFile(filepath.Join(dir, "model.bin")); err != nil {
		t.Fatal(err)
	}
	return dir, model
}

func TestTrainingIsReproducibleAndLearns(t *testing.T) {
	if testing.Short() {
		t.Skip("trains two models on one goroutine; left out with -short")
	}
	dir, model := trained(t)
	if _, again := trained(t); !bytes.Equal(model, again) {
		t.Error("two runs over one folder wrote different models")
	}
	lexicon, err := os.ReadFile(filepath.Join(dir, "lexicon.bin"))
	if err != nil {
		t.Fatal(err)
	}
	tg, err := tagger.Open(model, lexicon)
	if err != nil {
		t.Fatal(err)
	}
	text := "홍길동 부장은 개성에서 열린 모임에 갔다."
	spans := tg.Tag(text)
	if len(spans) != 2 || text[spans[0].Start:spans[0].End] != "홍길동" || spans[1].Tag != "LC" {
		t.Errorf("found %+v", spans)
	}
}

func TestHeldOutSentencesAreKeptApart(t *testing.T) {
	dir := t.TempDir()
	writeCorpus(t, dir)
	var out bytes.Buffer
	o := &options{klue: dir, data: filepath.Join("..", "data"), dev: true, quarter: 1}
	before, err := os.ReadFile(filepath.Join("..", "data", "SHA256SUMS"))
	if err != nil {
		t.Fatal(err)
	}
	if err := o.run(&out); err != nil {
		t.Fatal(err)
	}
	if after, _ := os.ReadFile(filepath.Join("..", "data", "SHA256SUMS")); !bytes.Equal(before, after) {
		t.Error("a -dev run wrote to the data folder")
	}
	for _, want := range []string{"held out", "counted silver", "micro"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the table lacks %q:\n%s", want, out.String())
		}
	}
}

func TestRunNamesWhatIsMissing(t *testing.T) {
	for _, o := range []options{{}, {klue: t.TempDir(), data: t.TempDir()}} {
		if err := o.run(io.Discard); err == nil {
			t.Errorf("%+v: no error", o)
		}
	}
}
