package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"

	"sillok/internal/annotate"
	"sillok/internal/annotate/claim"
	"sillok/internal/entity"
	"sillok/internal/namer"
	"sillok/internal/tagger/crf"
	"sillok/internal/tagger/weights"
)

// Settings of the shipped model, found by cross-validation on the training part.
const (
	folds   = 4
	members = 5 // models whose mean is shipped
	epochs  = 3 // over both views
	rate    = 0.1
	pull    = 0.0005
	dropout = 0.5
	prune   = 0.03
	scale   = 0.012
	// pages that the rules were made with teach to trust the rules blindly
	seenWeight = 0.3
	// texts of rules are few and sure
	ruleWeight = 6
	// shares of the rules and of the names that the second view lacks
	rulesOff = 0.43
	namesOff = 0.4
	// the share of the rules that the stranger's view lacks
	strangeRulesOff = 0.3
)

type training struct {
	annotator *annotate.Annotator
	names     *entity.Authority
	thinned   []*entity.Authority // for the second view
	said      map[entity.ID]int   // in how many documents a listed thing is named
	documents []*document
	w         io.Writer
	errors    bool    // list what cross-validation gets wrong
	share     float64 // of the folders' documents that is learnt from
	start     time.Time
}

// build learns the model and the arbiter. The arbiter learns from what models
// say of documents that these did not learn from (cross-fitting), first about
// what rules and model propose, then about what the passes over a document add
// under it.
func (t *training) build() ([]byte, string, error) {
	t.start = time.Now()
	t.countNames()
	t.observe()
	t.log("%d documents, %d characters", len(t.documents), t.characters())
	crossed := make([]*namer.Model, folds)
	for fold := range crossed {
		var err error
		if crossed[fold], err = namer.Open(t.fit(1, func(d *document) bool { return d.fold != fold && t.taken(d) }), &namer.Arbiter{}); err != nil {
			return nil, "", err
		}
	}
	t.log("%d models for cross-fitting", folds)
	arbiters := slices.Repeat([]*namer.Arbiter{{}}, folds)
	var arbiter *namer.Arbiter
	var examples []namer.Example
	for range 2 {
		examples = t.examples(crossed, arbiters)
		var judged []namer.Judged
		arbiters, judged = crossFit(examples)
		arbiter = namer.Fit(examples)
		arbiter.SetThresholds(judged)
		for _, a := range arbiters {
			a.TakeThresholds(arbiter)
		}
		t.log("%d examples; calibration error of what is marked %.3f, of all candidates %.3f", len(examples), namer.CalibrationError(judged, 0.5), namer.CalibrationError(judged, 0))
	}
	t.report(crossed, arbiters, arbiter)
	if t.share < 1 {
		return nil, "", nil
	}
	file := t.fit(members, func(*document) bool { return true })
	t.log("model of %d bytes", len(file))
	return file, arbiter.Text(examples, 0.01), nil
}

// observe reads the documents as the model will see them.
func (t *training) observe() {
	for _, d := range t.documents {
		if d.rule != nil {
			continue
		}
		for view := range views {
			r, e := t.view(t.annotator, d, view).Observe(bare(d.gold))
			d.learned = append(d.learned, r.Sequences(e, spansOf(d.gold), float32(d.weight))...)
		}
	}
}

func (t *training) characters() int {
	n := 0
	for _, d := range t.documents {
		for _, s := range d.learned {
			n += s.Len()
		}
	}
	return n
}

// fit learns the mean of n models from the documents that are chosen.
func (t *training) fit(n int, chosen func(*document) bool) []byte {
	var data []crf.Sequence
	for _, d := range t.documents {
		if chosen(d) {
			data = append(data, d.learned...)
		}
	}
	models := make([]*crf.Model, n)
	for k := range models {
		models[k] = crf.Train(data, crf.Options{Scheme: namer.Scheme(), Buckets: namer.Buckets, Epochs: epochs, Rate: rate, L2: pull, Dropout: dropout, Seed: uint64(k + 1)})
	}
	return weights.Pack(crf.Mean(models), prune, scale)
}

// taken reports whether a document is learnt from: a share of those of the
// folders, and the pages that the rules were made with.
func (t *training) taken(d *document) bool {
	return d.folder == "" || chance("share "+d.id) < t.share
}

// eachCrossed calls f with every document and the annotator whose model and
// arbiter did not learn from it.
func (t *training) eachCrossed(crossed []*namer.Model, arbiters []*namer.Arbiter, f func(*document, *annotate.Annotator)) {
	for fold := range folds {
		n := *t.annotator
		annotate.WithModel(crossed[fold].With(arbiters[fold]))(&n)
		for _, d := range t.documents {
			if d.fold == fold {
				f(d, &n)
			}
		}
	}
}

// The views of a document. The rules were made with the documents at hand and the
// authority lists what stands in them, so that both find more there than elsewhere. The
// second view, which model and arbiter also learn from, lacks two fifths of the names and
// of the rules. The stranger's is what results are to be judged by: it lacks the names that
// no other document says, and three tenths of the rules.
const (
	asItIs = iota
	thinned
	views // to learn from
	stranger
)

// view gives an annotator as a view of a document asks for.
func (t *training) view(n *annotate.Annotator, d *document, view int) *annotate.Annotator {
	if view == asItIs || d.rule != nil {
		return n
	}
	rules, names := rulesOff, t.thinned[int(chance(d.id)*float64(len(t.thinned)))]
	if view == stranger {
		rules, names = strangeRulesOff, t.unlisted(d)
	}
	var off []string
	for _, r := range annotate.Rules() {
		if r.Source == claim.Rule && r.Kind != "date" && chance(d.id+r.Name) < rules {
			off = append(off, r.Name)
		}
	}
	without := *n
	annotate.Without(off...)(&without)
	annotate.WithNames(names)(&without)
	return &without
}

// chance is a number from 0 to 1 that s alone decides.
func chance(s string) float64 {
	sum := sha256.Sum256([]byte(s))
	return float64(binary.BigEndian.Uint32(sum[:4])) / (1 << 32)
}

// countNames notes which listed things each document names.
func (t *training) countNames() {
	t.said = map[entity.ID]int{}
	for _, d := range t.documents {
		d.names = map[entity.ID]bool{}
		for _, m := range d.gold.Mentions {
			for _, e := range t.names.Lookup(d.gold.Text[m.In.Start:m.In.End], d.gold.Published) {
				if e.ID.Kind == m.ID.Kind && !d.names[e.ID] {
					d.names[e.ID] = true
					t.said[e.ID]++
				}
			}
		}
	}
}

// unlisted gives the authority without the things that d names and no other document
// does: most of them were listed because d names them. What law establishes stays.
func (t *training) unlisted(d *document) *entity.Authority {
	return t.names.Without(func(e *entity.Entity) bool {
		return !wholeClasses[e.Class] && d.names[e.ID] && t.said[e.ID] == 1
	})
}

// thin gives authorities that lack a part of the names, each another. What law
// establishes is listed whole: ministries, agencies, local governments.
func thin(names *entity.Authority) []*entity.Authority {
	const authorities = 8
	out := make([]*entity.Authority, authorities)
	for i := range out {
		out[i] = names.Without(func(e *entity.Entity) bool {
			return !wholeClasses[e.Class] && chance(fmt.Sprint(i, e.ID)) < namesOff
		})
	}
	return out
}

// wholeClasses are those of which the authority misses nothing.
var wholeClasses = map[string]bool{"부": true, "처": true, "청": true, "광역자치단체": true, "기초자치단체": true, "헌법기관": true}

// examples are the candidates of all documents, as seen by models that did not
// learn from them.
func (t *training) examples(crossed []*namer.Model, arbiters []*namer.Arbiter) []namer.Example {
	var out []namer.Example
	documents := 0
	t.eachCrossed(crossed, arbiters, func(d *document, n *annotate.Annotator) {
		documents++
		if !t.taken(d) {
			return
		}
		for view := range views {
			e, list := t.view(n, d, view).Candidates(bare(d.gold))
			found := namer.Examples(e, list, d.judge(e))
			for i := range found {
				found[i].Weight *= d.weight / views
				found[i].Full = view == 0
				found[i].Document, found[i].Fold, found[i].Seen = documents, d.fold, d.seen()
			}
			out = append(out, found...)
		}
	})
	return out
}

// crossFit learns an arbiter for each fold from the examples outside it, and
// lists what these say of the fold. Pages that the rules were made with say
// nothing about others.
func crossFit(examples []namer.Example) ([]*namer.Arbiter, []namer.Judged) {
	arbiters := make([]*namer.Arbiter, folds)
	var judged []namer.Judged
	for fold := range arbiters {
		in := func(x namer.Example) bool { return x.Fold == fold }
		arbiters[fold] = namer.Fit(slices.DeleteFunc(slices.Clone(examples), in))
		out := slices.DeleteFunc(slices.Clone(examples), func(x namer.Example) bool { return !in(x) || x.Seen || !x.Full })
		judged = append(judged, arbiters[fold].JudgeExamples(out)...)
	}
	return arbiters, judged
}

// report prints what models and arbiters reach on documents that neither has
// learnt from, as they are and as strangers meet them.
func (t *training) report(crossed []*namer.Model, arbiters []*namer.Arbiter, arbiter *namer.Arbiter) {
	scores := map[string]*annotate.Score{}
	t.eachCrossed(crossed, arbiters, func(d *document, n *annotate.Annotator) {
		if d.rule != nil {
			return
		}
		of := cmp.Or(d.folder, "pages that the rules were made with")
		for view, name := range map[int]string{asItIs: of, stranger: of + ", as a stranger's"} {
			p := bare(d.gold)
			t.view(n, d, view).Annotate(p)
			found := annotate.Evaluate(p, d.gold)
			if scores[name] == nil {
				scores[name] = &annotate.Score{}
			}
			scores[name].Add(found)
			if t.errors && view == stranger && d.folder != "" {
				for _, e := range found.Errors {
					fmt.Fprintln(t.w, d.id, e)
				}
			}
		}
	})
	for _, folder := range slices.Sorted(maps.Keys(scores)) {
		s := scores[folder]
		t.log("cross-validated, %s: calibration error %.3f\n%s", folder, s.Surety.Error(), s.Text())
	}
	for _, kind := range namer.Kinds {
		t.log("threshold %s %.2f", kind, arbiter.Threshold(kind))
	}
}

func (t *training) log(format string, args ...any) {
	fmt.Fprintf(t.w, "%5.0fs  %s\n", time.Since(t.start).Seconds(), fmt.Sprintf(format, args...))
}
