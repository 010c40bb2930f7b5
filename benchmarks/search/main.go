// Command search measures the search index of made-up documents: sizes, time
// and memory of a build, recall against what the texts hold, exactness of the
// first results, and what one more document changes. It prints JSON.
//
//	go run ./search -n 10000
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"html"
	"io/fs"
	"log"
	"os"
	"path"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"testing/fstest"
	"time"

	"sillok/benchmarks/corpus"
	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/library"
	"sillok/internal/search"
)

// queries are those of the search design's tables, inner-word ones first.
var queries = []string{"안전부", "정보개발원", "세입정보", "플랫폼정부", "지털", "워크센터", "행정안전부", "행정안전부는", "행안부", "정보",
	"전자정부", "전자 정부", "개인정보 보호법", "부", "나라장터", "전자정부법", "지방세입정보시스템"}

type result struct {
	Documents  int            `json:"documents"`
	TextBytes  int            `json:"text_bytes"`
	IndexBytes int            `json:"index_bytes"`
	Files      int            `json:"files"`
	Share      float64        `json:"index_by_text"`
	Parts      map[string]int `json:"bytes_by_part"`
	Seconds    float64        `json:"build_seconds"`
	CPUSeconds float64        `json:"build_cpu_seconds"` // of all processors; what a loaded machine leaves comparable
	CPU        string         `json:"processors"`
	BeforeMB   int            `json:"resident_mb_before"`
	PeakMB     int            `json:"resident_mb_peak"`
	Same       bool           `json:"same_bytes_again"`
	Spaces     bool           `json:"same_documents_with_spaces"` // 전자 정부 and 전자정부
	OneMore    oneMore        `json:"one_more_document"`
	Queries    []asked        `json:"queries"`
}

type oneMore struct {
	ChangedShards int `json:"changed_shards"`
	TermShards    int `json:"shards_of_its_terms"`
	Others        int `json:"other_changed_shards"`
	Blocks        int `json:"changed_blocks"`
}

type asked struct {
	Query     string  `json:"query"`
	Truth     int     `json:"truth"`
	Found     int     `json:"found"`
	Recall    float64 `json:"recall"`
	Precision float64 `json:"precision"`
	Exact     int     `json:"exact_of_first_ten"`
	Warm      string  `json:"warm_go"`
}

func main() {
	n := flag.Int("n", 10000, "documents")
	flag.Parse()
	r, err := measure(*n)
	if err != nil {
		log.Fatal(err)
	}
	out := json.NewEncoder(os.Stdout)
	out.SetIndent("", "  ")
	if err := out.Encode(r); err != nil {
		log.Fatal(err)
	}
}

func measure(n int) (*result, error) {
	names, err := entity.Load()
	if err != nil {
		return nil, err
	}
	in := inputs(n+1, names)
	r := &result{Documents: n, CPU: fmt.Sprint(runtime.GOMAXPROCS(0)), Parts: map[string]int{}}
	l, _ := library.Join(in[:n], names, library.Options{})
	for _, i := range in[:n] {
		r.TextBytes += len(i.Document.Text)
	}
	debug.FreeOSMemory()
	r.BeforeMB = resident("VmRSS")
	if err := os.WriteFile("/proc/self/clear_refs", []byte("5"), 0); err != nil {
		log.Print("the peak is that of the whole run: ", err)
	}
	start, used := time.Now(), cpu()
	files, err := search.Build(l, nil, search.Options{})
	if err != nil {
		return nil, err
	}
	r.Seconds, r.CPUSeconds = time.Since(start).Seconds(), cpu()-used
	r.PeakMB = resident("VmHWM")
	for _, f := range files {
		r.IndexBytes += len(f.Data)
		part, _, _ := strings.Cut(strings.TrimPrefix(f.Path, "search/"), ".")
		r.Parts[path.Dir("./"+part)+"/"+strings.Split(part, "/")[0]] += len(f.Data)
	}
	r.Files, r.Share = len(files), float64(r.IndexBytes)/float64(r.TextBytes)
	again, err := search.Build(l, nil, search.Options{Jobs: 1})
	if err != nil {
		return nil, err
	}
	r.Same = len(changed(files, again)) == 0 && len(files) == len(again)
	if err := r.ask(l, files); err != nil {
		return nil, err
	}
	more, _ := library.Join(in, names, library.Options{})
	if again, err = search.Build(more, nil, search.Options{}); err != nil {
		return nil, err
	}
	r.OneMore, err = compare(files, again, in[n], names)
	return r, err
}

func inputs(n int, names *entity.Authority) []library.Input {
	c := corpus.New()
	in := make([]library.Input, n)
	for i := range in {
		made := c.Make(i)
		d, _ := doc.Parse(&diag.File{Name: "content/documents/" + made.Name + ".md", Text: made.Page()})
		d.Slug = made.Name
		in[i] = library.Input{Document: d, Sentences: doc.Sentences(d.Text, d.Headings), Number: i}
	}
	return in
}

// cpu is the processor time that this process has used, in seconds.
func cpu() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()).Seconds()
}

// resident is a line of /proc/self/status in MB; 0 where there is none.
func resident(line string) int {
	data, _ := os.ReadFile("/proc/self/status")
	for s := range strings.Lines(string(data)) {
		if rest, ok := strings.CutPrefix(s, line+":"); ok {
			kb := 0
			fmt.Sscan(rest, &kb)
			return kb / 1024
		}
	}
	return 0
}

// changed is the files of b that a does not hold.
func changed(a, b []search.File) []string {
	had := map[string]string{}
	for _, f := range a {
		had[f.Path] = string(f.Data)
	}
	var out []string
	for _, f := range b {
		if had[f.Path] != string(f.Data) {
			out = append(out, f.Path)
		}
	}
	return out
}

// compare counts what one more document changed, against the shards that an
// index of it alone has at the same number.
func compare(a, b []search.File, one library.Input, names *entity.Authority) (oneMore, error) {
	l, _ := library.Join([]library.Input{one}, names, library.Options{})
	alone, err := search.Build(l, nil, search.Options{})
	if err != nil {
		return oneMore{}, err
	}
	stem := func(p string) string { s, _, _ := strings.Cut(p, "."); return s }
	own := map[string]bool{}
	var r oneMore
	for _, f := range alone {
		if strings.HasPrefix(f.Path, "search/t/") {
			own[stem(f.Path)] = true
		}
	}
	r.TermShards = len(own)
	for _, p := range changed(a, b) {
		switch {
		case strings.HasPrefix(p, "search/t/"):
			r.ChangedShards++
			if !own[stem(p)] {
				r.Others++
			}
		case strings.HasPrefix(p, "search/d/"):
			r.Blocks++
		}
	}
	return r, nil
}

// site is the index beside pages that are made when they are read.
type site struct {
	index fstest.MapFS
	docs  map[string]*library.Doc
}

func (s site) Open(name string) (fs.File, error) {
	d := s.docs[name]
	if d == nil {
		return s.index.Open(name)
	}
	var b strings.Builder
	for i, in := range d.Sentences {
		fmt.Fprintf(&b, `<span class="sen" id="s%d"><a class="sn">%d</a>`, i+1, i+1)
		at := in.Start
		for _, m := range d.Mentions {
			if m.In.Start >= in.Start && m.In.End <= in.End {
				fmt.Fprintf(&b, `%s<a class="mark" href="../../%s">%s</a>`, html.EscapeString(d.Text[at:m.In.Start]), href(m.ID), html.EscapeString(d.Text[m.In.Start:m.In.End]))
				at = m.In.End
			}
		}
		b.WriteString(html.EscapeString(d.Text[at:in.End]) + "</span>\n")
	}
	return fstest.MapFS{name: {Data: []byte(b.String())}}.Open(name)
}

func href(id entity.ID) string {
	sections := map[string]string{"agency": "agencies", "person": "people", "system": "systems", "law": "laws"}
	return sections[id.Kind] + "/" + strings.ToLower(id.Name) + "/index.html"
}

// ask measures each query against the texts.
func (r *result) ask(l *library.Library, files []search.File) error {
	s := site{fstest.MapFS{}, map[string]*library.Doc{}}
	for _, f := range files {
		s.index[f.Path] = &fstest.MapFile{Data: f.Data}
	}
	compact := map[int]string{}
	for _, d := range l.Documents {
		s.docs["documents/"+d.Slug+"/index.html"] = d
		compact[d.Number] = sentences(d)
	}
	x, err := search.Open(s)
	if err != nil {
		return err
	}
	for _, q := range queries {
		a, err := r.one(x, q, compact)
		if err != nil {
			return err
		}
		r.Queries = append(r.Queries, a)
	}
	together, err := x.Numbers(search.Request{Query: "전자정부"})
	if err != nil {
		return err
	}
	apart, err := x.Numbers(search.Request{Query: "전자 정부"})
	slices.Sort(together)
	slices.Sort(apart)
	r.Spaces = slices.Equal(together, apart)
	return err
}

// sentences is a document's title and sentences without white space, each on a
// line.
func sentences(d *library.Doc) string {
	strip := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), "")) }
	var b strings.Builder
	b.WriteString(strip(d.Title) + "\n")
	for _, s := range d.Sentences {
		b.WriteString(strip(d.Text[s.Start:s.End]) + "\n")
	}
	return b.String()
}

// holds reports whether a document has every word of a query, or the whole of
// it without spaces.
func holds(text, query string) bool {
	if strings.Contains(text, strings.ReplaceAll(query, " ", "")) {
		return true
	}
	for _, w := range strings.Fields(query) {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

func (r *result) one(x *search.Index, q string, texts map[int]string) (asked, error) {
	a := asked{Query: q}
	found, err := x.Numbers(search.Request{Query: q})
	if err != nil {
		return a, err
	}
	start := time.Now()
	if _, err = x.Numbers(search.Request{Query: q}); err != nil {
		return a, err
	}
	a.Warm = time.Since(start).Round(10 * time.Microsecond).String()
	a.Found = len(found)
	hit := 0
	for _, n := range found {
		if holds(texts[n], q) {
			hit++
		}
	}
	for _, t := range texts {
		if holds(t, q) {
			a.Truth++
		}
	}
	a.Recall, a.Precision = float64(hit)/float64(max(a.Truth, 1)), float64(hit)/float64(max(a.Found, 1))
	first, err := x.Search(search.Request{Query: q})
	if err != nil {
		return a, err
	}
	for _, h := range first.Documents[:min(10, len(first.Documents))] {
		if h.Exact {
			a.Exact++
		}
	}
	return a, nil
}
