package project

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/edtf"
	"sillok/internal/extract"
	"sillok/internal/say"
)

// listed is what a list says of one of its files.
type listed struct {
	title, publisher, url, rights string
	authors                       []string
	published                     edtf.Date
}

// columns are the names that a list may use. file is the path of the document,
// from the list's folder.
var columns = []string{"file", "title", "publisher", "author", "published", "url", "rights"}

// isList reports whether a file is a list of documents.
func isList(name string) bool {
	return slices.Contains([]string{".csv", ".jsonl"}, strings.ToLower(filepath.Ext(name)))
}

// rows reads a list: CSV with a line of names, or an object of JSON a line. A
// row that cannot be understood is told of; the others are taken.
func (s *Site) rows(name string) (list []candidate, problems []diag.Problem, err error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, nil, err
	}
	text, err := extract.Decode(data, extract.Options{})
	if err != nil {
		return nil, nil, err
	}
	read := readCSV
	if strings.EqualFold(filepath.Ext(name), ".jsonl") {
		read = readJSONLines
	}
	rows, err := read(text)
	if err != nil {
		return nil, nil, err
	}
	for _, row := range rows {
		c, err := s.row(filepath.Dir(name), row)
		if err != nil {
			problems = append(problems, diag.Problem{Rule: "source", File: &diag.File{Name: filepath.ToSlash(name)},
				Message: say.Sprintf("row %d: %v", row.number, err), Hint: say.Sprintf("the columns are %s", strings.Join(columns, ", "))})
			continue
		}
		list = append(list, c)
	}
	return list, problems, nil
}

// row makes a candidate of a row.
func (s *Site) row(dir string, r row) (candidate, error) {
	for name := range r.cells {
		if !slices.Contains(columns, name) {
			if near := diag.Guess(name, columns); near != "" {
				return candidate{}, say.Errorf("no column is called %q; did you mean %s?", name, near)
			}
			return candidate{}, say.Errorf("no column is called %q", name)
		}
	}
	file := r.cells["file"]
	if file == "" {
		return candidate{}, say.New("it names no file")
	}
	l := &listed{title: r.cells["title"], publisher: r.cells["publisher"], url: r.cells["url"], rights: r.cells["rights"]}
	for author := range strings.SplitSeq(r.cells["author"], ";") {
		if author = strings.TrimSpace(author); author != "" {
			l.authors = append(l.authors, author)
		}
	}
	if day := r.cells["published"]; day != "" {
		d, err := edtf.Parse(day)
		if err != nil {
			return candidate{}, say.Errorf("published: %w", err)
		}
		l.published = d
	}
	path := filepath.FromSlash(file)
	if !filepath.IsAbs(path) {
		path = filepath.Join(dir, path)
	}
	if _, err := os.Stat(path); err != nil {
		return candidate{}, say.Errorf("there is no file %s", file)
	}
	c, err := s.file(path)
	c.row, c.single = l, true
	return c, err
}

// apply puts what the list says over what was read.
func (l *listed) apply(a *doc.Article) {
	if l == nil {
		return
	}
	for _, f := range []struct {
		says string
		to   *string
	}{{l.title, &a.Title}, {l.publisher, &a.Publisher}, {l.url, &a.URL}, {l.rights, &a.Rights}} {
		if f.says != "" {
			*f.to = f.says
		}
	}
	if len(l.authors) > 0 {
		a.Authors = l.authors
	}
	if !l.published.IsZero() {
		a.Published = l.published
	}
}

// row is a row of a list by the names of its columns.
type row struct {
	number int // from 1, the line of names not counted
	cells  map[string]string
}

func readCSV(text string) ([]row, error) {
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = -1
	names, err := r.Read()
	if err != nil {
		return nil, say.Errorf("the list has no line of column names: %w", err)
	}
	var rows []row
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return nil, err
		}
		cells := map[string]string{}
		for i, name := range names {
			if i < len(record) {
				cells[strings.ToLower(strings.TrimSpace(name))] = strings.TrimSpace(record[i])
			}
		}
		rows = append(rows, row{len(rows) + 1, cells})
	}
}

func readJSONLines(text string) ([]row, error) {
	var rows []row
	lines := bufio.NewScanner(strings.NewReader(text))
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 {
			continue
		}
		var cells map[string]string
		if err := json.Unmarshal(line, &cells); err != nil {
			return nil, say.Errorf("line %d is no object of texts: %w", n, err)
		}
		rows = append(rows, row{n, cells})
	}
	return rows, lines.Err()
}
