package namer

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"

	"sillok/internal/annotate/claim"
	"sillok/internal/diag"
	"sillok/internal/loglinear"
)

// Arbiter is a log-linear model over candidates: the likelihood that one is a
// name is the logistic function of the sum of the weights of its features.
type Arbiter struct {
	weights   loglinear.Weights
	threshold map[string]float32 // by kind: from which likelihood a candidate is a mark
}

// ReadArbiter reads the weights: a feature and its weight a line, or
// "threshold", a kind and the likelihood from which it is marked.
func ReadArbiter(tsv string) (*Arbiter, error) {
	a := &Arbiter{weights: loglinear.Weights{}, threshold: map[string]float32{}}
	for line := range strings.Lines(tsv) {
		name, number, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		v, err := strconv.ParseFloat(number, 32)
		if !ok || err != nil {
			return nil, fmt.Errorf("arbiter: %q: want a feature, a tab and a number", line)
		}
		if kind, ok := strings.CutPrefix(name, "threshold|"); ok {
			a.threshold[kind] = float32(v)
			continue
		}
		a.weights[loglinear.Hash(name)] = float32(v)
	}
	return a, nil
}

// Threshold is the likelihood from which a candidate of a kind is marked.
func (a *Arbiter) Threshold(kind string) float32 {
	if t, ok := a.threshold[kind]; ok {
		return t
	}
	return 0.5
}

// loneThresholds are the least likelihoods of a name that one weak source
// proposes, once.
var loneThresholds = map[string]float32{"agency": 0.62, "person": 0.7, "law": 0.55, "system": 0.75, "event": 0.55}

// loneSystem is the least likelihood of a system that the model alone proposes, once; a weak claim speaks of sorts
// of systems more often than of one, so that it does not lower what is asked for.
const loneSystem = 0.68

// Marks reports whether a candidate is likely enough to be marked.
func (a *Arbiter) Marks(c *Candidate) bool {
	least := a.Threshold(c.Kind)
	switch {
	case c.Lone && len(c.Claims) == 0 && c.Kind == "system":
		least = max(least, loneSystem)
	case c.Lone:
		least = max(least, loneThresholds[c.Kind])
	}
	return c.Likelihood >= least
}

// Judge gives the candidates that are yet to be judged their likelihoods, and
// lists them.
func (a *Arbiter) Judge(e *Evidence, list []Candidate) []int {
	c := newCourt(e, list)
	var out []int
	for i := range list {
		if !list[i].judged {
			a.judge(c, i)
			list[i].judged = true
			out = append(out, i)
		}
	}
	return out
}

func (a *Arbiter) judge(c *court, i int) {
	x := &c.list[i]
	best := c.strongest(x)
	switch {
	case best != nil && best.Fixed:
		x.Likelihood = 1
		return
	case KindIndex(x.Kind) < 0: // a kind of a site's own
		x.Likelihood = best.Score
		if best.Weak && !c.supportedAny(x) {
			x.Likelihood = 0
		}
		return
	}
	x.Lone = !c.backedByRule(x) && c.elsewhere(x) == 0
	x.Likelihood = float32(a.weights.Likelihood(c.featuresOf(i)))
	if best != nil && !best.Weak && (trusted(best) || !a.knows(x.Kind, best.Rule) || c.repeats(x, best)) {
		x.Likelihood = max(x.Likelihood, best.Score)
	}
}

// backedByRule reports whether a claim that needs no support, or has it, is
// among a candidate's.
func (c *court) backedByRule(x *Candidate) bool {
	return slices.ContainsFunc(x.Claims, func(i int) bool { return !c.Claims[i].Weak || c.Supported[i] })
}

// knows reports whether the arbiter learnt what a rule is worth. A rule that is
// newer than the arbiter speaks for itself.
func (a *Arbiter) knows(kind, rule string) bool {
	_, ok := a.weights[loglinear.Hash("rule", kind, rule)]
	return ok
}

func (c *court) supportedAny(x *Candidate) bool {
	for _, i := range x.Claims {
		if c.Supported[i] {
			return true
		}
	}
	return false
}

// featuresOf lists the features of the i-th candidate, in the buffer of c.
func (c *court) featuresOf(i int) []loglinear.Feature {
	x := &c.list[i]
	out := c.features[:0]
	add := func(parts ...string) {
		f := loglinear.Feature{Key: loglinear.Hash(parts...), Value: 1}
		if c.names {
			f.Name = strings.Join(parts, "|")
		}
		out = append(out, f)
	}
	number := func(v float32, parts ...string) {
		add(parts...)
		out[len(out)-1].Value = v
	}
	k, src, lev := x.Kind, source(x), level(x.P)
	surface := c.Text[x.In.Start:x.In.End]
	size := levelNames[min(6, utf8.RuneCountInString(surface)/2)]

	add("kind", k)
	add("source", k, src)
	add("level", k, lev)
	number(logit(x.P), "logit", k)
	add("length", k, src, size)
	listed, weak := "no", "no"
	for _, j := range x.Claims {
		m := &c.Claims[j]
		state := "sure"
		switch {
		case m.Weak && c.Supported[j]:
			state = "supported"
		case m.Weak:
			state = "weak"
		case !m.Sure:
			state = "unsure"
		}
		add("rule", k, m.Rule)
		add("rule+level", k, m.Rule, lev)
		add("rule+state", k, m.Rule, state)
		add("rule+length", m.Rule, size)
		if m.Source == claim.Document {
			add("origin", m.Rule, level(m.Score))
			number(logit(m.Score), "origin", k, m.Rule)
		}
		if m.Entity != nil {
			listed = "yes"
		}
		if state == "weak" {
			weak = "yes"
		}
	}
	add("listed", k, src, listed)
	add("weak", k, weak, lev)
	if len(x.Claims) > 1 {
		add("several rules", k)
	}
	elsewhere := levelNames[c.elsewhere(x)]
	add("elsewhere", src, elsewhere)
	if src != "both" && weak == "yes" || src == "model" {
		add("lone", k, elsewhere)
	}

	var rival float32
	ruled := false
	c.around(i, func(y *Candidate) {
		r := relation(x.In, y.In)
		for _, j := range y.Claims {
			m := &c.Claims[j]
			if m.Weak && !c.Supported[j] {
				continue
			}
			ruled = true
			add("rival rule", k, r, y.Kind, m.Rule)
			add("rival source", k, src, r, y.Kind)
		}
		if y.P >= 0.3 {
			add("rival level", k, src, r, y.Kind, level(y.P))
		}
		rival = max(rival, y.P)
	})
	add("rival", k, src, level(rival))
	if !ruled {
		add("unrivalled", k, src)
	}
	c.addContext(x, add)
	c.features = out
	return out
}

// addContext lists what stands in and around a candidate.
func (c *court) addContext(x *Candidate, add func(...string)) {
	k, src := x.Kind, source(x)
	words := around(c.Text, x.In)
	state := "bare"
	if c.isQuoted(x.In) {
		state = "quoted"
		add("quoted", k, src)
		add("quoted before", k, words.before)
		add("quoted particle", k, words.particle)
	}
	add("head", k, words.head)
	add("following", k, state, words.after)
	i := sort.Search(len(c.Words), func(i int) bool { return c.Words[i].In.End > x.In.Start })
	if i == len(c.Words) {
		return
	}
	if c.Words[i].In.Start != x.In.Start {
		add("begins inside", k)
	}
	j := sort.Search(len(c.Words), func(j int) bool { return c.Words[j].In.End >= x.In.End })
	if j == len(c.Words) {
		return
	}
	w := c.Words[j]
	switch {
	case w.In.End == x.In.End:
		add("ends word", k, src)
	case w.Stem == x.In.End:
		add("ends stem", k, src)
	default:
		add("ends inside", k, src)
	}
	if i == j && w.Stem >= x.In.End {
		if w.Flags&Generic != 0 {
			add("generic", k, src)
		}
		if w.Flags&Term != 0 {
			add("term", k, src)
		}
		if w.Flags&Post != 0 {
			add("post", k, src)
		}
	}
	if j+1 < len(c.Words) && c.Words[j+1].Flags&Post != 0 {
		add("before post", k, src)
	}
	if i > 0 && c.Words[i-1].Flags&Post != 0 {
		add("after post", k, src)
	}
}

func (c *court) isQuoted(in diag.Span) bool {
	i := sort.Search(len(c.Quoted), func(i int) bool { return c.Quoted[i].Start >= in.Start })
	for ; i < len(c.Quoted) && c.Quoted[i].Start == in.Start; i++ {
		if c.Quoted[i] == in {
			return true
		}
	}
	return false
}

// logit of a probability, held within ±8 and scaled to ±2: the model is surer
// than it should be, and the arbiter learns by how much.
func logit(p float32) float32 {
	const most = 8
	l := math.Log(float64(p+1e-6) / float64(1-p+1e-6))
	return float32(min(max(l, -most), most)) / 4
}
