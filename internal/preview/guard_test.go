package preview

import (
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sillok"
	"sillok/internal/project"
)

// asked is the addresses of the server itself, which take GET.
var asked = []string{"_sillok/events", "_sillok/problems", "_sillok/live.js", "_sillok/kit.js", "_sillok/review.js", "_sillok/live.css", "review/",
	"_sillok/mark?page=하나&at=0", "_sillok/page?page=하나", "_sillok/things?q=행정", "_sillok/kinds", "_sillok/state", "_sillok/review?n=3"}

// TestGuardOfEachAddress: no address of the server answers to another host,
// another site or another method.
func TestGuardOfEachAddress(t *testing.T) {
	address, _, _ := start(t, "/repo/")
	for what := range answers {
		if !strings.Contains(strings.Join(asked, " "), "_sillok/"+what) {
			t.Errorf("%s is not among the addresses that are tested", what)
		}
	}
	for _, path := range asked {
		for _, c := range []struct {
			name, method string
			change       func(*http.Request)
			want         int
		}{
			{"another host", "GET", func(r *http.Request) { r.Host = "evil.example" }, 421},
			{"another port", "GET", func(r *http.Request) { r.Host = "localhost:1" }, 421},
			{"another origin", "GET", func(r *http.Request) { r.Header.Set("Origin", "https://evil.example") }, 403},
			{"our host by https", "GET", func(r *http.Request) { r.Header.Set("Origin", "https://"+r.URL.Host) }, 403},
			{"a script of another site", "GET", func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "cross-site") }, 403},
			{"a script of another port", "GET", func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "same-site") }, 403},
			{"post", "POST", nil, 405}, {"put", "PUT", nil, 405}, {"delete", "DELETE", nil, 405}, {"options", "OPTIONS", nil, 405},
		} {
			if got, _ := ask(t, c.method, address+path, c.change); got != c.want {
				t.Errorf("%s, %s: status %d, want %d", path, c.name, got, c.want)
			}
		}
	}
}

// TestGuardOfCorrections: what no page of ours sends changes no file and makes
// none, inside the site folder and outside.
func TestGuardOfCorrections(t *testing.T) {
	address, dir, v := start(t, "/")
	put(t, dir, "secret.md", page)
	before := tree(t, filepath.Dir(dir))
	good := `{"slug":"하나","at":0,"surface":"행정안전부","action":"confirm"}`
	named := func(slug, action, id string) string {
		return `{"slug":"` + slug + `","at":0,"surface":"행정안전부","action":"` + action + `","id":"` + id + `"}`
	}
	for _, c := range []struct {
		name, body string
		change     func(*http.Request)
		want       int // 0: any refusal
	}{
		{"no token", good, func(r *http.Request) { r.Header.Del("Sillok-Token") }, 403},
		{"another token", good, func(r *http.Request) { r.Header.Set("Sillok-Token", strings.Repeat("0", 32)) }, 403},
		{"the token in the address", good, func(r *http.Request) { r.Header.Del("Sillok-Token"); r.URL.RawQuery = "token=" + v.token }, 403},
		{"another host", good, func(r *http.Request) { r.Host = "evil.example" }, 421},
		{"another origin", good, func(r *http.Request) { r.Header.Set("Origin", "http://evil.example") }, 403},
		{"null origin", good, func(r *http.Request) { r.Header.Set("Origin", "null") }, 403},
		{"a navigation of another site", good, func(r *http.Request) {
			r.Header.Set("Sec-Fetch-Site", "cross-site")
			r.Header.Set("Sec-Fetch-Mode", "navigate")
		}, 403},
		{"a form", "slug=하나&action=confirm", func(r *http.Request) { r.Header.Set("Content-Type", "application/x-www-form-urlencoded") }, 415},
		{"plain text", good, func(r *http.Request) { r.Header.Set("Content-Type", "text/plain") }, 415},
		{"no type", good, func(r *http.Request) { r.Header.Del("Content-Type") }, 415},
		{"put", good, func(r *http.Request) { r.Method = "PUT" }, 405},
		{"too long", `{"slug":"` + strings.Repeat("가", largestCorrection) + `"}`, nil, 400},
		{"no JSON", "{", nil, 400}, {"a list", "[]", nil, 400}, {"an unknown key", `{"path":"/etc/passwd"}`, nil, 400},
		{"no action", `{"slug":"하나"}`, nil, 0},
		{"a climb", named("../../secret", "remove", ""), nil, 0},
		{"an encoded climb", named("..%2f..%2fsecret", "remove", ""), nil, 0},
		{"a folder", named("a/하나", "remove", ""), nil, 0},
		{"a root", named("/etc/passwd", "remove", ""), nil, 0},
		{"a drive", named(`C:\\secret`, "remove", ""), nil, 0},
		{"NUL", named(`하나\u0000`, "remove", ""), nil, 0},
		{"an empty page", named("", "remove", ""), nil, 0},
		{"a kind that climbs", named("하나", "name", "../../secret:이름"), nil, 0},
		{"a kind with a slash", named("하나", "change", "agency/x:이름"), nil, 0},
		{"an id with a slash", named("하나", "change", "agency:../../secret"), nil, 0},
		{"a kind that is none", named("하나", "change", "secret:이름"), nil, 0},
		{"a line end in an id", named("하나", "change", `agency:이름\nrights: x`), nil, 0},
	} {
		got, _ := ask(t, "POST", address+"_sillok/correct", func(r *http.Request) {
			r.Header.Set("Content-Type", "application/json")
			r.Header.Set("Sillok-Token", v.token)
			r.Body = io.NopCloser(strings.NewReader(c.body))
			if c.change != nil {
				c.change(r)
			}
		})
		if c.want == 0 && got < 400 || c.want > 0 && got != c.want {
			t.Errorf("%s: status %d, want %d", c.name, got, c.want)
		}
	}
	for _, slug := range []string{"../../secret", "../secret", "/etc/passwd", "a/b", "하나\x00", ""} {
		for _, what := range []string{"page?page=", "mark?at=0&page="} {
			if got, body := ask(t, "GET", address+"_sillok/"+what+url.QueryEscape(slug), nil); got != 404 || strings.Contains(body, "행정안전부가") {
				t.Errorf("%s%q: status %d: %s", what, slug, got, body)
			}
		}
	}
	after := tree(t, filepath.Dir(dir))
	for name, text := range after {
		if before[name] != text {
			t.Errorf("%s was changed or made", name)
		}
	}
	if len(after) != len(before) {
		t.Errorf("%d files, before %d", len(after), len(before))
	}
}

// tree is the files of a folder that are no cache.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		files[path] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestNothingOfThePreviewIsPublished: a built site knows neither the addresses
// of the preview nor the token.
func TestNothingOfThePreviewIsPublished(t *testing.T) {
	_, dir, v := start(t, "/")
	s, err := project.Open(dir, sillok.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	m := &project.Memory{}
	if _, err := s.Build(project.BuildOptions{Publish: true, Address: "https://example.org/"}, m); err != nil {
		t.Fatal(err)
	}
	for name, data := range m.Files {
		for _, sign := range []string{"_sillok", "Sillok-Token", "/review/", "live.js", "kit.js", v.token} {
			if strings.Contains(name, strings.Trim(sign, "/")+"/") || strings.Contains(string(data), sign) {
				t.Errorf("%s holds %s", name, sign)
			}
		}
	}
}
