package namer

import (
	"crypto/sha256"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
)

// TestDataIsWhatWasRecorded compares the embedded files with SHA256SUMS.
func TestDataIsWhatWasRecorded(t *testing.T) {
	sums, err := os.ReadFile("data/SHA256SUMS")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"model.bin": modelData, "arbiter.tsv": []byte(arbiterData)} {
		if line := fmt.Sprintf("%x  %s\n", sha256.Sum256(data), name); !strings.Contains(string(sums), line) {
			t.Errorf("SHA256SUMS does not hold %q", line)
		}
	}
	if n := len(modelData) + len(arbiterData); n > 1_500_000 {
		t.Errorf("model and arbiter take %d bytes, want at most 1.5 MB", n)
	}
}

func TestLoad(t *testing.T) {
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range Kinds {
		if th := m.Arbiter.Threshold(kind); th < 0.4 || th > 0.8 {
			t.Errorf("threshold of %s is %v", kind, th)
		}
	}
}

func TestReadArbiterRefuses(t *testing.T) {
	for _, tsv := range []string{"kind|agency", "kind|agency\tmuch\n", "\n"} {
		if _, err := ReadArbiter(tsv); err == nil {
			t.Errorf("%q is taken", tsv)
		}
	}
}

// at is the stretch of part in text.
func at(text, part string) diag.Span {
	i := strings.Index(text, part)
	return diag.Span{Start: i, End: i + len(part)}
}

func evidence(text string, claims ...claim.Candidate) *Evidence {
	return &Evidence{Text: text, Claims: claims, Supported: make([]bool, len(claims))}
}

// TestCandidates: what two propose is one candidate, and a later claim joins.
func TestCandidates(t *testing.T) {
	text := "가람청과 나래원이 만났다"
	c := claim.Candidate{In: at(text, "가람청"), Kind: "agency", Rule: "body-ending", Sure: true}
	e := evidence(text, c)
	list := Candidates(e, []Span{{c.In, "agency", 0.7}, {c.In, "person", 0.1}, {at(text, "나래원"), "agency", 0.6}})
	if len(list) != 3 || list[0].P != 0.7 || len(list[0].Claims) != 1 || list[1].Kind != "person" {
		t.Fatalf("%+v", list)
	}
	a := &Arbiter{}
	if got := a.Judge(e, list); len(got) != 3 {
		t.Errorf("judged %v at first", got)
	}
	e.Claims = append(e.Claims, claim.Candidate{In: at(text, "나래원"), Kind: "agency", Rule: "short-body"})
	e.Supported = append(e.Supported, true)
	list = Extend(e, list, 1)
	if got := a.Judge(e, list); len(list) != 3 || len(got) != 1 || got[0] != 2 {
		t.Errorf("judged %v anew, %d candidates", got, len(list))
	}
}

// TestPeopleAreTrusted: a person's mark is certain, and a name that a site lists
// gets at least its own score, whatever the arbiter learnt.
func TestPeopleAreTrusted(t *testing.T) {
	text := "가람청과 나래원이 만났다"
	e := evidence(text,
		claim.Candidate{In: at(text, "가람청"), Kind: "agency", Rule: "marked", Fixed: true},
		claim.Candidate{In: at(text, "나래원"), Kind: "agency", Rule: "confirmed-elsewhere", Source: claim.Pages, Score: 0.95})
	a, err := ReadArbiter("kind|agency\t-9\nrule|agency|confirmed-elsewhere\t-9\n")
	if err != nil {
		t.Fatal(err)
	}
	list := Candidates(e, nil)
	a.Judge(e, list)
	if list[0].Likelihood != 1 || list[1].Likelihood != 0.95 {
		t.Errorf("likelihoods %v and %v, want 1 and 0.95", list[0].Likelihood, list[1].Likelihood)
	}
}

// TestNewRuleSpeaksForItself: a rule that the arbiter does not know keeps its
// score; one that it learnt to doubt does not.
func TestNewRuleSpeaksForItself(t *testing.T) {
	text := "가람청이 만났다"
	a, err := ReadArbiter("kind|agency\t-5\nrule|agency|old\t-1\n")
	if err != nil {
		t.Fatal(err)
	}
	for rule, least := range map[string]float32{"new": 0.8, "old": 0} {
		e := evidence(text, claim.Candidate{In: at(text, "가람청"), Kind: "agency", Rule: rule, Score: 0.8, Sure: true})
		list := Candidates(e, nil)
		a.Judge(e, list)
		if got := list[0].Likelihood; got < least || rule == "old" && got > 0.1 {
			t.Errorf("%s: likelihood %v", rule, got)
		}
	}
}

// TestFit: of two rules, one always right and one always wrong, the arbiter
// learns which, writes it down, and reads it again.
func TestFit(t *testing.T) {
	text := "가람청과 나래원이 만났다"
	var examples []Example
	for document := range 8 {
		e := evidence(text,
			claim.Candidate{In: at(text, "가람청"), Kind: "agency", Rule: "good", Sure: true},
			claim.Candidate{In: at(text, "나래원"), Kind: "agency", Rule: "bad", Sure: true})
		list := Candidates(e, nil)
		found := Examples(e, list, func(c *Candidate) Verdict {
			if e.Claim(c).Rule == "good" {
				return Right
			}
			return Wrong
		})
		for i := range found {
			found[i].Document = document
		}
		examples = append(examples, found...)
	}
	a := Fit(examples)
	read, err := ReadArbiter(a.Text(examples, 0))
	if err != nil {
		t.Fatal(err)
	}
	for i, j := range read.JudgeExamples(examples) {
		if want := a.JudgeExamples(examples)[i].P; math.Abs(j.P-want) > 0.01 {
			t.Errorf("read again: %v, want %v", j.P, want)
		}
		if j.Right != (j.P > 0.5) {
			t.Errorf("%+v", j)
		}
	}
	if again := Fit(examples).Text(examples, 0); again != a.Text(examples, 0) {
		t.Error("the same examples gave another arbiter")
	}
}

func TestCalibrationError(t *testing.T) {
	judged := []Judged{{"law", 0.95, true}, {"law", 0.95, false}, {"law", 0.2, true}}
	if got := CalibrationError(judged, 0.5); math.Abs(got-0.45) > 1e-9 {
		t.Errorf("%v, want 0.45", got)
	}
	if got := CalibrationError(nil, 0); got != 0 {
		t.Errorf("of nothing: %v", got)
	}
}
