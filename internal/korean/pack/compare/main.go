// Command compare tells on how many words that hold a predicate package korean
// and kagome with the whole of mecab-ko-dic agree: stem, tense, and whether the
// last ending is final, connective, adnominal or nominal. It needs some 300 MB.
//
//	cd internal/korean/pack && go run ./compare [-show N] FILE…
//
// Of files that end in .tsv the last column is read. What differs is counted by
// the tags of both sides and printed with examples, so that a person can judge it.
package main

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	ko "github.com/ikawaha/kagome-dict-ko"
	"github.com/ikawaha/kagome/v2/tokenizer"

	"sillok/internal/korean"
	"sillok/internal/korean/lexicon"
)

func main() {
	verbs := flag.Bool("verbs", false, "print listed nouns that kagome reads as verbs more often")
	show := flag.Int("show", 3, "examples of each difference")
	flag.Parse()
	if err := run(flag.Args(), *show, *verbs); err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(1)
	}
}

func run(files []string, show int, verbs bool) error {
	t, err := tokenizer.New(ko.Dict(), tokenizer.OmitBosEos())
	if err != nil {
		return err
	}
	c := comparison{tokenizer: t, differences: map[string][]string{}, endings: map[string]int{}, homographs: map[string][2]int{}}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		scanner := bufio.NewScanner(f)
		scanner.Buffer(nil, 1<<20)
		for scanner.Scan() {
			line := scanner.Text()
			if strings.HasSuffix(name, ".tsv") {
				line = line[strings.LastIndexByte(line, '\t')+1:]
			}
			c.line(line)
		}
		f.Close()
	}
	if verbs {
		c.printVerbs()
		return nil
	}
	c.print(show)
	return nil
}

// comparison counts.
type comparison struct {
	tokenizer   *tokenizer.Tokenizer
	predicates  int // words that hold a predicate for kagome
	agreed      int
	stems       int               // of these, words with the same stem
	extra       int               // predicates that korean alone sees
	homographs  map[string][2]int // listed nouns: how often kagome reads a verb, of how many
	endings     map[string]int    // that kagome sees
	differences map[string][]string
}

// reading is what is compared.
type reading struct {
	stem string
	form korean.Form
	past bool
	tags string
}

func (c *comparison) line(line string) {
	theirs := c.kagome(line)
	text := korean.Read(line)
	seen := map[int]bool{}
	for _, s := range text.Sentences() {
		for _, w := range text.Words(s) {
			ours := reading{}
			if w.Verb != nil {
				ours = reading{w.Verb.Stem, w.Verb.Form, w.Verb.Past, w.Verb.Tags}
			}
			r, ok := theirs[w.End]
			if lexicon.Lookup(w.Text)&lexicon.Noun != 0 {
				n := c.homographs[w.Text]
				n[1]++
				if ok {
					n[0]++
				}
				c.homographs[w.Text] = n
			}
			if !ok {
				if w.Verb != nil && !w.Opaque {
					c.extra++
					c.note(ours.tags+" for no predicate", w, reading{}, ours, line)
				}
				continue
			}
			if seen[w.End] || w.Opaque {
				continue
			}
			seen[w.End] = true
			c.predicates++
			sameStem := strings.HasSuffix(ours.stem, r.stem) && ours.stem != "" || strings.HasSuffix(r.stem, ours.stem) && ours.stem != ""
			switch {
			case ours.stem == "":
				c.note("no predicate for "+r.tags, w, r, ours, line)
			case ours.form != r.form:
				c.note(fmt.Sprintf("%s for %s", ours.tags, r.tags), w, r, ours, line)
			case ours.past != r.past:
				c.note("tense", w, r, ours, line)
			case !sameStem:
				c.note("stem", w, r, ours, line)
			default:
				c.agreed++
			}
		}
	}
}

func (c *comparison) note(class string, w korean.Word, theirs, ours reading, line string) {
	at := strings.Index(line, w.Text)
	context := ""
	if at >= 0 {
		context = line[max(0, at-30):min(len(line), at+len(w.Text)+30)]
	}
	c.differences[class] = append(c.differences[class], fmt.Sprintf("%s: %s, we %s (%s)", w.Text, theirs.stem+" "+theirs.tags, ours.stem+" "+ours.tags, strings.ToValidUTF8(context, "")))
}

// kagome gives the last predicate of each word, by the word's end.
func (c *comparison) kagome(line string) map[int]reading {
	found := map[int]reading{}
	var r reading
	open := false // the last ending may still come
	end := 0
	finish := func(at int) {
		if r.form != korean.NoForm && r.stem != "" {
			found[at] = r
		}
		r, open = reading{}, false
	}
	for _, k := range c.tokenizer.Tokenize(line) {
		start := k.Position
		if start > end && end > 0 && strings.ContainsAny(line[end:start], " \t") || strings.HasPrefix(k.Surface, " ") {
			finish(end)
		}
		tag := k.POS()[0]
		if strings.HasPrefix(tag, "S") && tag != "SL" && tag != "SN" && tag != "SH" {
			finish(end)
			end = start + len(k.Surface)
			continue
		}
		end = start + len(k.Surface)
		for _, m := range morphemes(k, tag) {
			switch {
			case m.tag == "VV" || m.tag == "VA" || m.tag == "VX" || m.tag == "VCP" || m.tag == "VCN" || m.tag == "XSV" || m.tag == "XSA":
				r.stem, open, r.form, r.past = m.form, true, korean.NoForm, false
				r.tags = m.tag
			case !open:
			case m.tag == "EP":
				r.tags += "+EP"
				last := []rune(m.form)
				r.past = r.past || len(last) > 0 && (korean.Coda(last[len(last)-1]) == 'ㅆ' && m.form != "겠" || last[len(last)-1] == 'ㅆ' || last[len(last)-1] == 'ᆻ')
			case m.tag[0] == 'E' && c.count(m.form+" "+m.tag):
			case m.tag == "EF" || m.tag == "EC" || m.tag == "ETM" || m.tag == "ETN":
				r.tags += "+" + m.tag
				r.form = map[string]korean.Form{"EF": korean.Final, "EC": korean.Link, "ETM": korean.Adnominal, "ETN": korean.Nominal}[m.tag]
			}
		}
	}
	finish(end)
	return found
}

// count counts an ending; it is always false.
func (c *comparison) count(form string) bool {
	c.endings[form]++
	return false
}

// printVerbs prints the nouns of the word list that are verbs most of the time.
func (c *comparison) printVerbs() {
	for _, w := range slices.Sorted(maps.Keys(c.homographs)) {
		if n := c.homographs[w]; n[0] >= 3 && n[0]*10 >= n[1]*7 {
			fmt.Println(w)
		}
	}
}

type morpheme struct{ form, tag string }

// morphemes gives the morphemes of a token; those of a fused form stand in its
// expression: 했 is 하/XSV/*+았/EP/*.
func morphemes(k tokenizer.Token, tag string) []morpheme {
	if !strings.Contains(tag, "+") {
		return []morpheme{{k.Surface, tag}}
	}
	var list []morpheme
	features := k.Features()
	for part := range strings.SplitSeq(features[len(features)-1], "+") {
		f := strings.Split(part, "/")
		if len(f) >= 2 {
			list = append(list, morpheme{f[0], f[1]})
		}
	}
	return list
}

func (c *comparison) print(show int) {
	fmt.Printf("%d words hold a predicate; the same stem, tense and form in %d (%.2f %%); %d predicates more\n",
		c.predicates, c.agreed, 100*float64(c.agreed)/float64(max(1, c.predicates)), c.extra)
	if show < 0 {
		for _, e := range slices.Sorted(maps.Keys(c.endings)) {
			fmt.Printf("%6d %s\n", c.endings[e], e)
		}
		return
	}
	classes := slices.SortedFunc(maps.Keys(c.differences), func(a, b string) int {
		return cmp.Or(cmp.Compare(len(c.differences[b]), len(c.differences[a])), strings.Compare(a, b))
	})
	for _, class := range classes {
		list := c.differences[class]
		fmt.Printf("%6d %s\n", len(list), class)
		step := max(1, len(list)/max(1, show))
		for i := 0; i < len(list) && i/step < show; i += step {
			fmt.Printf("         %s\n", list[i])
		}
	}
}
