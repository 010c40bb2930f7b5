package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"sillok"
	"sillok/internal/export"
	"sillok/internal/project"
)

// The guide and the READMEs hold sessions: fenced blocks of the language
// console, in which a line that begins with "$ " is typed and what follows is
// printed. TestGuide types them, so that what readers see is what they get.
//
// A page's blocks run one after the other in one folder: a copy of the
// repository's site, or an empty one from a block with at=new on. What stands
// behind the language says more:
//
//	at=new        begin in an empty folder
//	status=1      the block's last command exits with 1
//	figures=any   numbers may differ (counts, times)
//	write=yes     not a session: the file of that title is written
//
// In what is printed, a line "…" stands for any lines, and "…" at a line's end
// for the rest of it.

// repository is the module's root, from this package.
const repository = "../.."

func TestGuide(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("skipped: the guide's commands need a POSIX shell, and there is no sh")
	}
	pages, err := filepath.Glob(filepath.Join(repository, "content", "guide", "*.md"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("no guide: %v", err)
	}
	pages = append(pages, filepath.Join(repository, "README.md"), filepath.Join(repository, "README.ko.md"))
	for _, page := range pages {
		t.Run(filepath.Base(page), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(page)
			if err != nil {
				t.Fatal(err)
			}
			if testing.Short() && bytes.Contains(text, []byte("\n$ sillok eval")) {
				t.Skip("recognises a corpus; left out with -short")
			}
			s := &session{t: t, language: "ko"}
			if filepath.Base(page) == "README.md" {
				s.language = "en"
			}
			for _, f := range fences(string(text)) {
				s.run(f)
			}
		})
	}
}

// fence is a fenced block.
type fence struct {
	line     int // where it begins in its page
	language string
	options  map[string]string
	body     []string
}

var option = regexp.MustCompile(`(\w+)=("[^"]*"|[^\s}]+)`)

// fences gives the fenced blocks of a page.
func fences(text string) []fence {
	var all []fence
	open := ""
	for n, line := range strings.Split(text, "\n") {
		mark := line[:len(line)-len(strings.TrimLeft(line, "`"))]
		switch {
		case open != "" && line == open:
			open = ""
		case open != "":
			f := &all[len(all)-1]
			f.body = append(f.body, line)
		case len(mark) >= 3:
			open = mark
			language, rest, _ := strings.Cut(line[len(mark):], " ")
			f := fence{line: n + 1, language: language, options: map[string]string{}}
			for _, m := range option.FindAllStringSubmatch(rest, -1) {
				f.options[m[1]] = strings.Trim(m[2], `"`)
			}
			all = append(all, f)
		}
	}
	return all
}

// session is the blocks of one page, typed in one folder.
type session struct {
	t        *testing.T
	language string // that the program speaks
	dir      string
}

func (s *session) run(f fence) {
	s.t.Helper()
	if f.language != "console" && f.options["write"] != "yes" {
		return
	}
	switch {
	case f.options["at"] == "new":
		s.dir = s.t.TempDir()
	case s.dir == "":
		s.dir = sampleSite(s.t)
	}
	if f.options["write"] == "yes" {
		s.write(f)
		return
	}
	commands, printed := split(f.body)
	for i, c := range commands {
		status := 0
		if i == len(commands)-1 {
			status, _ = strconv.Atoi(cmp.Or(f.options["status"], "0"))
		}
		s.enter(f, c, printed[i], status)
	}
}

func (s *session) write(f fence) {
	s.t.Helper()
	name := filepath.Join(s.dir, filepath.FromSlash(f.options["title"]))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(strings.Join(f.body, "\n")+"\n"), 0o644); err != nil {
		s.t.Fatal(err)
	}
}

// enter types one command and compares what it prints.
func (s *session) enter(f fence, command string, printed []string, status int) {
	s.t.Helper()
	if dir, ok := strings.CutPrefix(command, "cd "); ok {
		s.dir = filepath.Join(s.dir, filepath.FromSlash(dir))
		return
	}
	command = strings.ReplaceAll(command, "go run ./cmd/sillok", "sillok")
	sh := exec.Command("sh", "-c", command)
	sh.Dir = s.dir
	sh.Env = append(os.Environ(), "SOURCE_DATE_EPOCH=1700000000", "CI=1", "SILLOK_LANG="+s.language)
	var out bytes.Buffer
	sh.Stdout, sh.Stderr = &out, &out
	err := sh.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		s.t.Fatal(err)
	}
	if got := sh.ProcessState.ExitCode(); got != status {
		s.t.Errorf("line %d: %s: exit status %d, want %d\n%s", f.line, command, got, status, out.String())
		return
	}
	got := strings.Split(strings.TrimRight(out.String(), "\n"), "\n")
	if at, ok := match(printed, got, f.options["figures"] == "any"); !ok {
		s.t.Errorf("line %d: %s printed\n%s\nwhich is not as shown from %q on", f.line, command, out.String(), at)
	}
}

// split gives the commands of a block and what each prints. A line "> …"
// carries a command on.
func split(lines []string) (commands []string, printed [][]string) {
	for _, line := range lines {
		n := len(commands) - 1
		if c, ok := strings.CutPrefix(line, "$ "); ok {
			commands, printed = append(commands, c), append(printed, nil)
		} else if more, ok := strings.CutPrefix(line, "> "); ok && n >= 0 && printed[n] == nil {
			commands[n] += "\n" + more
		} else if n >= 0 {
			printed[n] = append(printed[n], line)
		}
	}
	return commands, printed
}

var (
	seconds = regexp.MustCompile(`\d+\.\d s$`)
	figures = regexp.MustCompile(`\d[\d,.]*`)
	blanks  = regexp.MustCompile(`[ \t]+`)
)

// match reports whether the lines of got are those of want; else it gives the
// first line of want that is not there.
func match(want, got []string, any bool) (at string, ok bool) {
	if len(want) == 0 {
		return "", true // a command shown without what it prints
	}
	normal := func(s string) string {
		s = seconds.ReplaceAllString(s, "0.0 s")
		if any {
			s = blanks.ReplaceAllString(figures.ReplaceAllString(s, "0"), " ")
		}
		return strings.TrimRight(s, " \t")
	}
	equal := func(w, g string) bool {
		w, g = normal(w), normal(g)
		head, cut := strings.CutSuffix(w, "…")
		return w == g || cut && strings.HasPrefix(g, head)
	}
	gap := false
	i := 0
	for _, w := range want {
		if w == "…" {
			gap = true
			continue
		}
		for gap && i < len(got) && !equal(w, got[i]) {
			i++
		}
		if i == len(got) || !equal(w, got[i]) {
			return w, false
		}
		gap = false
		i++
	}
	if i < len(got) && !gap {
		return "(the end)", false
	}
	return "", true
}

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		want, got string
		any, ok   bool
	}{
		{"하나|둘", "하나|둘", false, true},
		{"하나", "하나|둘", false, false},
		{"하나|둘", "하나", false, false},
		{"하나|…", "하나|둘|셋", false, true},
		{"…|셋", "하나|둘|셋", false, true},
		{"…|넷", "하나|둘|셋", false, false},
		{"하…", "하나", false, true},
		{"41 documents, 0.3 s", "41 documents, 2.9 s", false, true},
		{"41 documents", "42 documents", false, false},
		{"41 documents", "1,042 documents", true, true},
	} {
		if _, ok := match(strings.Split(c.want, "|"), strings.Split(c.got, "|"), c.any); ok != c.ok {
			t.Errorf("match(%q, %q, %v) is %v", c.want, c.got, c.any, ok)
		}
	}
}

// sampleSite is a copy of the repository's site, with what the sessions name.
func sampleSite(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"content", "testdata"} {
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join(repository, name))); err != nil {
			t.Fatal(err)
		}
	}
	settings, err := os.ReadFile(filepath.Join(repository, project.SettingsFile))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, project.SettingsFile), settings, 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

var flagName = regexp.MustCompile(`(?m)^ +(?:-\w, )?--([a-z-]+)`)

// The guide names every setting, command, flag, export format and template.
func TestGuideNames(t *testing.T) {
	a := &app{}
	var commands, settings, formats []string
	for _, c := range a.command().Commands() {
		if c.Hidden || c.Name() == "help" {
			continue
		}
		commands = append(commands, "sillok "+c.Name())
		for _, m := range flagName.FindAllStringSubmatch(c.LocalFlags().FlagUsages(), -1) {
			commands = append(commands, "`--"+m[1])
		}
	}
	for f := range reflect.TypeFor[project.Settings]().Fields() {
		settings = append(settings, "| `"+f.Tag.Get("yaml"))
	}
	for _, f := range export.Formats() {
		formats = append(formats, "| `"+f.Name+"` |")
	}
	var templates []string
	err := fs.WalkDir(sillok.Defaults, "templates", func(name string, d fs.DirEntry, err error) error {
		if err == nil && path.Ext(name) == ".html" {
			templates = append(templates, "`"+strings.TrimPrefix(name, "templates/")+"`")
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for page, words := range map[string][]string{"commands.md": commands, "settings.md": settings, "formats.md": formats, "templates.md": templates} {
		text, err := os.ReadFile(filepath.Join(repository, "content", "guide", page))
		if err != nil {
			t.Fatal(err)
		}
		if len(words) < 10 {
			t.Errorf("%s: %d words to look for: %q", page, len(words), words)
		}
		for _, w := range words {
			if !strings.Contains(string(text), w) {
				t.Errorf("content/guide/%s does not name %s", page, w)
			}
		}
	}
}

// The guide has a heading for each rule, and shows what check says of a site
// in which it is broken.
func TestGuideRules(t *testing.T) {
	t.Setenv("SILLOK_LANG", "ko")
	text, err := os.ReadFile(filepath.Join(repository, "content", "guide", "rules.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range rulesInUse(t) {
		if !strings.Contains(string(text), fmt.Sprintf(" {#%s}\n", rule)) {
			t.Errorf("content/guide/rules.md has no heading with {#%s}", rule)
		}
	}
	broken, err := txtar.ParseFile(filepath.Join("testdata", "guide", "broken.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := txtar.Write(broken, dir); err != nil {
		t.Fatal(err)
	}
	var out, errOut bytes.Buffer
	if status := run([]string{"check", "--site", dir}, nil, &out, &errOut); status != 1 {
		t.Fatalf("check of a broken site: exit status %d, want 1\n%s", status, errOut.String())
	}
	said := map[string]bool{}
	for line := range strings.Lines(out.String()) {
		said[strings.TrimRight(line, "\n")] = true
	}
	shown := 0
	for _, f := range fences(string(text)) {
		if f.language != "text" || f.options["title"] != "" {
			continue
		}
		for i, line := range f.body {
			if line == "…" {
				continue
			}
			if shown++; !said[line] {
				t.Errorf("content/guide/rules.md:%d: check does not say %q", f.line+1+i, line)
			}
		}
	}
	if shown < len(rulesInUse(t)) {
		t.Errorf("the guide shows %d lines of check", shown)
	}
	if t.Failed() {
		t.Log(out.String())
	}
}

// rulesInUse are the rules that packages report, by what their source says.
func rulesInUse(t *testing.T) []string {
	t.Helper()
	named := regexp.MustCompile(`Rule: +"([a-z-]+)"`)
	var rules []string
	err := filepath.WalkDir(filepath.Join(repository, "internal"), func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		for _, m := range named.FindAllSubmatch(source, -1) {
			rules = append(rules, string(m[1]))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(rules)
	if rules = slices.Compact(rules); len(rules) < 15 {
		t.Fatalf("%d rules found in the source, want at least 15", len(rules))
	}
	return rules
}
