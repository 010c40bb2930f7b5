package site

import (
	"slices"
	"strconv"
	"strings"

	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/library"
)

// Years, months, and days of which several documents tell, have pages; what is
// finer or coarser opens a place on one of them. A day of which one document or
// two tell is a place of its month: /dates/2012/02/#d29. 2012-41 (the second
// half) is /dates/2012/#h2, 2019-XX-21 is /dates/2019/#open, an interval opens
// the page of the end that is known, and what has no year at all stands on the
// timeline's last page.

const openPath = "timeline/open/index.html"

// datePage is what the documents say of one day, month or year.
type datePage struct {
	key   string // 2012, 2012-02, 2012-02-29
	said  []dateRef
	docs  []*library.Doc // published then, newest first
	due   []*library.Promise
	tells []*library.Moment // what happened then, and, of years and months, below them
	taken []*library.Post   // held from then on
	below []string          // keys of its months or days, in order
	thin  bool              // a day that is a place of its month
}

// thinDay is how many documents must tell of a day that has a page.
const thinDay = 5

// tellers is how many documents tell of a date or came out on it.
func (d *datePage) tellers() int {
	seen := map[*library.Doc]bool{}
	for _, r := range d.said {
		seen[r.doc] = true
	}
	for _, x := range d.docs {
		seen[x] = true
	}
	return len(seen)
}

// dateRef is a date mark in a document.
type dateRef struct {
	doc     *library.Doc
	mention int
	frag    string // h1, q3, open: its place on a year's page
}

// yearCount is how many documents were published in a year, and how many speak
// of it.
type yearCount struct{ year, published, said int }

// dateKey says which page an EDTF date opens, and where on it.
func dateKey(text string) (key, frag string) {
	if strings.ContainsAny(text, "?~%") {
		text = strings.Map(func(r rune) rune {
			if r == '?' || r == '~' || r == '%' {
				return -1
			}
			return r
		}, text)
	}
	if from, to, ok := strings.Cut(text, "/"); ok {
		if from != "" && from != ".." {
			return singleKey(from)
		}
		return singleKey(to)
	}
	return singleKey(text)
}

func singleKey(s string) (key, frag string) {
	if len(s) < 4 || !digits(s[:4]) {
		return "open", ""
	}
	year := s[:4]
	if len(s) == 4 {
		return year, ""
	}
	if len(s) < 7 || s[4] != '-' {
		return "open", ""
	}
	month, rest := s[5:7], s[7:]
	n := int(month[0]-'0')*10 + int(month[1]-'0')
	switch {
	case !digits(month):
		return year, "open"
	case n >= 33 && n <= 36:
		return year, "q" + strconv.Itoa(n-32)
	case n == 40 || n == 41:
		return year, "h" + strconv.Itoa(n-39)
	case n < 1 || n > 12:
		return year, ""
	}
	if len(rest) == 3 && digits(rest[1:]) {
		return s, ""
	}
	return s[:7], ""
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// parent is the key of the page above: of a day its month, of a month its year.
func parent(key string) string {
	if i := strings.LastIndexByte(key, '-'); i > 0 {
		return key[:i]
	}
	return ""
}

// keyPath is the file of a date's page.
func keyPath(key string) string {
	if key == "open" {
		return openPath
	}
	return "dates/" + strings.ReplaceAll(key, "-", "/") + "/index.html"
}

// datePath is where a date leads; "" where no page tells of it.
func (s *Site) datePath(text string) string {
	if text == "" {
		return ""
	}
	key, frag := dateKey(text)
	if key == "open" {
		if len(s.undated) == 0 {
			return ""
		}
		return openPath
	}
	d := s.dates[key]
	if d == nil {
		return ""
	}
	if frag == "" || d.thin {
		return s.keyHref(key)
	}
	for i, r := range d.said {
		if r.frag == frag {
			part := paged{base: keyPath(key)}
			return part.at(i/perEvidence+1) + "#" + frag
		}
	}
	return keyPath(key)
}

// keyHref is where a date is told of: its page, or its place on its month's.
func (s *Site) keyHref(key string) string {
	if d := s.dates[key]; d != nil && d.thin {
		return keyPath(parent(key)) + "#d" + key[8:]
	}
	return keyPath(key)
}

// addDates gathers what the documents say of each date.
func (s *Site) addDates() {
	years := map[int]*yearCount{}
	for _, d := range s.lib.Documents {
		s.addPublished(d, years)
	}
	for _, d := range slices.Backward(s.lib.Documents) { // in order of publication
		s.addSaid(d, years)
	}
	for _, p := range s.lib.Promises {
		if key, _ := dateKey(dueText(p.Due)); key != "open" {
			d := s.date(key)
			d.due = append(d.due, p)
		}
	}
	for _, m := range s.lib.Timeline {
		key, _ := dateKey(m.When.String())
		for ; key != "open" && key != ""; key = parent(key) {
			d := s.date(key)
			d.tells = append(d.tells, m)
		}
	}
	s.addAppointed()
	for key, d := range s.dates {
		inOrderOfTelling(d.taken)
		d.thin = len(key) == 10 && d.tellers() < thinDay
		s.days = append(s.days, key)
		slices.SortStableFunc(d.said, func(a, b dateRef) int { return strings.Compare(a.frag, b.frag) })
	}
	slices.Sort(s.days)
	for _, key := range s.days {
		if up := parent(key); up != "" {
			s.dates[up].below = append(s.dates[up].below, key)
		}
	}
	for _, y := range years {
		s.years = append(s.years, *y)
	}
	slices.SortFunc(s.years, func(a, b yearCount) int { return a.year - b.year })
	s.addSpans()
}

// dueText is the end of an interval: 2021-11 of ../2021-11.
func dueText(d edtf.Date) string {
	text := d.String()
	if _, to, ok := strings.Cut(text, "/"); ok && to != "" && to != ".." {
		return to
	}
	return text
}

func (s *Site) addSaid(d *library.Doc, years map[int]*yearCount) {
	seen := map[int]bool{}
	for i := range d.Mentions {
		if d.Mentions[i].ID.Kind != "date" {
			continue
		}
		key, frag := dateKey(d.Mentions[i].ID.Name)
		ref := dateRef{d, i, frag}
		if key == "open" {
			s.undated = append(s.undated, ref)
			continue
		}
		p := s.date(key)
		p.said = append(p.said, ref)
		if y := yearOf(key); !seen[y] {
			seen[y] = true
			count(years, y).said++
		}
	}
}

func (s *Site) addPublished(d *library.Doc, years map[int]*yearCount) {
	key, _ := dateKey(d.Published.String())
	if key == "open" {
		return
	}
	count(years, yearOf(key)).published++
	for ; key != ""; key = parent(key) {
		p := s.date(key)
		p.docs = append(p.docs, d)
	}
}

// date is the page of key, made with those above it when it is first asked for.
func (s *Site) date(key string) *datePage {
	if d := s.dates[key]; d != nil {
		return d
	}
	d := &datePage{key: key}
	s.dates[key] = d
	if up := parent(key); up != "" {
		s.date(up)
	}
	return d
}

func count(years map[int]*yearCount, y int) *yearCount {
	if years[y] == nil {
		years[y] = &yearCount{year: y}
	}
	return years[y]
}

func yearOf(key string) int {
	y, _ := strconv.Atoi(key[:4])
	return y
}

// yearIn is the year that d begins in (or ends in, when its start is open).
func yearIn(d edtf.Date) (int, bool) {
	key, _ := dateKey(d.String())
	if key == "open" {
		return 0, false
	}
	return yearOf(key), true
}

// statusOf is what the clause around a date mark says: planned or done.
func (r dateRef) status() library.Status {
	if r.doc.Derived == nil {
		return library.Unclear
	}
	for _, d := range r.doc.Derived.Dated {
		if d.Mention == r.mention {
			return d.Status
		}
	}
	return library.Unclear
}

// ref is the evidence behind a date mark.
func (r dateRef) ref() library.Ref {
	ref, ok := refTo(r.doc, r.mark().In)
	if !ok {
		ref.Sentence = 0
	}
	return ref
}

func (r dateRef) mark() *doc.Mention { return &r.doc.Mentions[r.mention] }

// machineDate reports whether text is a date that HTML's <time> knows.
func machineDate(text string) bool {
	for i := range len(text) {
		if c := text[i]; c != '-' && (c < '0' || c > '9') {
			return false
		}
	}
	switch len(text) {
	case 4, 10:
		return true
	case 7:
		return text[5] < '2'
	}
	return false
}

// dateText is a date in words: 2012년 2월 29일, 2012년 하반기, 2007년 1월 ~ 2008년 2월,
// 4월 23일(연도 미상).
func (s *Site) dateText(d edtf.Date) string {
	if text, ok := s.dated[d]; ok {
		return text
	}
	switch {
	case d.IsZero():
		return ""
	case s.set.Language == "en":
		return d.Meaning("en")
	}
	from, to, ok := d.Interval()
	switch {
	case !ok:
		return d.Meaning("ko")
	case !from.Known() && !to.Known():
		return s.t("when.unknown")
	case open(from), open(to):
		return d.Meaning("ko")
	case !from.Known(): // an end whose year is not known says nothing
		return s.t("until", to.Meaning("ko"))
	case !to.Known():
		return s.t("since", from.Meaning("ko"))
	}
	a, b := from.Meaning("ko"), to.Meaning("ko")
	return a + " ~ " + b[shared(a, b):]
}

// told is a date in words; where its year is not known, the words of the source
// say more: 다음 달 15일.
func (s *Site) told(d edtf.Date, surface string) string {
	if surface = strings.Join(strings.Fields(surface), " "); surface != "" && !d.Known() {
		return surface
	}
	return s.dateText(d)
}

// open reports whether the end of an interval is open, not unknown.
func open(end edtf.Date) bool { return end.IsZero() || end.String() == ".." }

// shared is how many bytes of two dates in words are the same whole words, so
// that the second need not repeat them.
func shared(a, b string) int {
	n := 0
	for i := 0; i < len(a) && i < len(b) && a[i] == b[i]; i++ {
		if a[i] == ' ' {
			n = i + 1
		}
	}
	return n
}

// words is an EDTF date of a mark in words; what cannot be read stands as it is.
func (s *Site) words(text string) string {
	d, err := edtf.Parse(text)
	if err != nil {
		return text
	}
	return s.dateText(d)
}

// dateTitle is a date key in words: 2012년 2월 29일.
func (s *Site) dateTitle(key string) string {
	n := []int{0, 0, 0}
	for i, part := range strings.Split(key, "-") {
		n[i], _ = strconv.Atoi(part)
	}
	month := s.t("month." + strconv.Itoa(max(n[1], 1)))
	switch len(key) {
	case 4:
		return s.t("date.year", n[0])
	case 7:
		return s.t("date.month", n[0], n[1], month)
	}
	return s.t("date.day", n[0], n[1], month, n[2])
}
