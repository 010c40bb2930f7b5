package extract

import (
	"slices"
	"strings"

	"sillok/internal/doc"
	"sillok/internal/lazyregexp"
)

// The form of a press release: when it may be reported, when it was handed out,
// and who answers for it. The contact block is read row by row: a label, then the
// post and the name behind it; a row may go on with the label of the one above,
// and a cell before the first label is an office.

// release reads the form; it is empty for other documents.
func (p *page) release() doc.Release {
	var r doc.Release
	if !p.isRelease() {
		return r
	}
	for _, f := range p.fields {
		switch {
		case f.kind == fieldEmbargo && r.Embargo == "" && p.inHeadOrTail(f.line):
			r.Embargo = strings.Trim(f.value+p.embargoGoesOn(f.line+f.lines-1), " /|")
		case f.kind == fieldReleased && r.Released == "" && p.inHeadOrTail(f.line):
			r.Released = strings.Trim(pageCount.ReplaceAllString(f.value, ""), " /|")
		}
	}
	if r.Embargo == "" {
		for _, d := range p.embargoSentences() {
			if d.rank == rankEmbargo {
				r.Embargo = embargoOf(p.lines[d.line].text)
				break
			}
			r.Released = d.date().String()
		}
	}
	c := contacts{release: &r}
	for i := range p.lines {
		if p.inContacts(i, c.last != "") {
			c.row(p, i)
		} else {
			c.last = ""
		}
	}
	return r
}

// inContacts reports whether line i is a row of the contact block: it has a label
// of those who answer, or goes on under one with posts and numbers, or with an
// office alone.
func (p *page) inContacts(i int, open bool) bool {
	if p.answers(i) {
		return true
	}
	s := strings.ReplaceAll(p.lines[i].text, " | ", " ")
	return open && length(s) < 80 && !isProse(s) && (phone.MatchString(s) && postAndName.MatchString(s) || officeAlone.MatchString(s) || officeOnly.MatchString(s) && i+1 < len(p.lines) && p.answers(i+1))
}

// officeOnly is the name of an office and nothing else.
var officeOnly = lazyregexp.New(`^[가-힣A-Za-z0-9·\s]{2,30}(?:실|국|과|팀|담당관|관|부|센터|본부|단|원|청|소)$`)

// contacts collects the block; last is the label that goes on in the next row.
type contacts struct {
	release *doc.Release
	last    fieldKind
}

// row reads one row, cell by cell or field by field.
func (c *contacts) row(p *page, i int) {
	l := &p.lines[i]
	if l.cells != nil {
		c.cells(l.cells)
		return
	}
	any := false
	for _, f := range p.fieldsOn(i, i) {
		if !f.kind.people() {
			continue
		}
		if office := strings.TrimLeft(p.beforeFields(i), "○□▷▶•·ㆍ-*※ "); !any && f.kind == fieldContact && officeOnly.MatchString(office) {
			c.add(fieldDepartment, office) // 민원과 담당자 사무관 나은별
		}
		any = true
		c.last = f.kind
		value := f.value
		if bare := strings.ReplaceAll(value, " ", ""); length(bare) <= 5 && personPost.MatchString(bare) {
			value = bare
		}
		if next := i + f.lines; next < len(p.lines) && f.kind != fieldDepartment && !strings.Contains(value, " ") && personName.MatchString(p.lines[next].text) {
			value += " " + p.lines[next].text
		}
		c.add(f.kind, postOfLabel(f.name)+value)
	}
	if !any && !p.isValue(i) {
		if postAndName.MatchString(l.text) {
			c.add(c.last, l.text)
		} else {
			c.add(fieldDepartment, l.text)
		}
	}
}

// isValue reports whether line i is the value of a label on the line above.
func (p *page) isValue(i int) bool {
	return slices.ContainsFunc(p.fieldsOn(i-1, i-1), func(f field) bool { return f.lines == 2 })
}

// cells reads a row of cells.
func (c *contacts) cells(cells []string) {
	kind, value := fieldKind(""), ""
	flush := func() {
		if value != "" {
			if kind == "" && c.last != fieldDepartment && c.last != "" && postAndName.MatchString(value) {
				kind = c.last
			}
			if kind == "" {
				kind = fieldDepartment
			}
			c.add(kind, value)
		}
		value = ""
	}
	for _, cell := range cells {
		if l, ok := labelOf(cell); ok && l.kind.people() && (l.form != "board" || kind == "" || value != "") {
			flush()
			kind = l.kind
			if kind != fieldDepartment && kind != fieldPhone {
				c.last = kind
			}
			value = postOfLabel(cell)
			continue
		}
		value = strings.TrimSpace(value + " " + cell)
		if phone.MatchString(cell) || mailAddress.MatchString(cell) {
			flush()
		}
	}
	flush()
}

var (
	numbers     = lazyregexp.New(`\(?\s?(?:☎|전화|내선|Tel\.?|T\.)?\s?\(?0?\d{1,3}[*\d]*\)?[-.)]\s?[\d*]{3,4}-[\d*]{4}(?:\s?[~,∼/]\s?\d{1,4})*\s?\)?|\(?[\w.+-]+@[\w.-]+\)?|☎|\(?\b\d{3,4}-\d{4}\b\)?`)
	gapPost     = lazyregexp.New(`^([가-힣])\s([가-힣])\s([가-힣].*)$`)
	gapName     = lazyregexp.New(`^(\S{2,})\s([가-힣])\s([가-힣])$`)
	officeFirst = lazyregexp.New(`^(\S{2,14}(?:과|팀|실|국|담당관|반|단|센터))\s(.+)$`)
	labelled    = lazyregexp.New(`^담당\s?(과장|국장|팀장|실장|사무관)$`)
)

// postOfLabel is the post in a label: 담당과장 gives 과장.
func postOfLabel(name string) string {
	if m := labelled.FindStringSubmatch(strings.TrimSpace(name)); m != nil {
		return m[1] + " "
	}
	return ""
}

// add puts a value to its list, without numbers; several persons stand between
// commas or numbers.
func (c *contacts) add(kind fieldKind, value string) {
	if office, people, ok := strings.Cut(value, "("); ok && kind == fieldDepartment && postAndName.MatchString(people) {
		c.add(fieldContact, people)
		value = office
	}
	for part := range strings.SplitSeq(numbers.ReplaceAllString(value, ","), ",") {
		part = strings.Trim(angled.ReplaceAllString(tidy(strings.ReplaceAll(part, " | ", " ")), " "), " /·()[]:：|")
		part = gapName.ReplaceAllString(gapPost.ReplaceAllString(part, "$1$2 $3"), "$1 $2$3")
		if length(part) < 2 {
			continue
		}
		if m := officeFirst.FindStringSubmatch(part); m != nil && postAndName.MatchString(m[2]) {
			c.release.Departments = appendNew(c.release.Departments, m[1])
			if part = strings.Trim(m[2], " ()"); kind == fieldDepartment {
				kind = fieldContact
			}
		}
		for _, one := range eachPerson(part) {
			c.put(kind, one)
		}
	}
}

// put puts one value to its list; a person in the row of an office answers for it as head or
// as whom to ask.
func (c *contacts) put(kind fieldKind, value string) {
	if kind == fieldDepartment && onePerson.MatchString(value) {
		if kind = fieldContact; headsOffice.MatchString(value) {
			kind = fieldResponsible
		}
	}
	switch kind {
	case fieldDepartment:
		c.release.Departments = appendNew(c.release.Departments, value)
	case fieldResponsible:
		c.release.Responsible = appendNew(c.release.Responsible, value)
	case fieldContact:
		c.release.Contacts = appendNew(c.release.Contacts, value)
	}
}

// eachPerson parts a value that names several persons with a post each and nothing between
// them: 과장 나은별 팀장 하늘찬.
func eachPerson(s string) []string {
	for _, form := range [...]*lazyregexp.Regexp{postsThenNames, namesThenPosts} {
		if m := form.FindStringSubmatch(s); m != nil {
			return append([]string{strings.TrimSpace(m[1])}, eachPerson(m[2])...)
		}
	}
	return []string{s}
}

const (
	postThenName = `(?:` + contactPosts + `)\s[가-힣]{2,4}`
	nameThenPost = `[가-힣]{2,4}\s(?:` + contactPosts + `)`
)

var (
	postsThenNames = lazyregexp.New(`^(` + postThenName + `)\s((?:` + postThenName + `(?:\s|$))+)$`)
	namesThenPosts = lazyregexp.New(`^(` + nameThenPost + `)\s((?:` + nameThenPost + `(?:\s|$))+)$`)
	onePerson      = lazyregexp.New(`^(?:` + postThenName + `|` + nameThenPost + `)$`)
	headsOffice    = pattern("heads-office")
)

// appendNew appends s unless the list has it.
func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
