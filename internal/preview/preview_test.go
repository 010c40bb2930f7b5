package preview

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sillok"
	"sillok/internal/project"
)

const page = `---
title: 하나
published: 2020-01-02
---

[행정안전부](agency:행정안전부)가 [민원24](system:민원24)를 고쳤다.

<!-- marks -->

- 민원24#1 | system:민원24 | authority: 민원24 0.98
`

// start serves a small site and gives its address, its folder and the server.
func start(t *testing.T, base string) (address, dir string, v *Server) {
	t.Helper()
	dir = t.TempDir()
	put(t, dir, "sillok.yaml", "title: 시험\n")
	put(t, dir, "content/documents/하나.md", page)
	put(t, dir, "content/sources/README.md", "비밀")
	s, err := project.Open(dir, sillok.Defaults)
	if err != nil {
		t.Fatal(err)
	}
	v, err = New(s, Options{Base: base, Log: t.Logf})
	if err != nil {
		t.Fatal(err)
	}
	return run(t, v), dir, v
}

// run serves until the test ends.
func run(t *testing.T, v *Server) (address string) {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	ready := make(chan string, 1)
	done := make(chan error, 1)
	go func() { done <- v.Run(ctx, func(a string) { ready <- a }) }()
	t.Cleanup(func() {
		stop()
		select {
		case err := <-done:
			if err != nil {
				t.Error(err)
			}
		case <-time.After(5 * time.Second):
			t.Error("the server did not stop within five seconds")
		}
	})
	select {
	case a := <-ready:
		return a
	case err := <-done:
		done <- nil
		t.Fatal(err)
	}
	return ""
}

func put(t *testing.T, dir, name, text string) {
	t.Helper()
	name = filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// ask sends a request and gives the status and the body.
func ask(t *testing.T, method, url string, change func(*http.Request)) (int, string) {
	t.Helper()
	r, err := http.NewRequest(method, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	if change != nil {
		change(r)
	}
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(body)
}

func TestServe(t *testing.T) {
	address, _, _ := start(t, "/repo/")
	if !strings.HasSuffix(address, "/repo/") {
		t.Fatalf("address %s has no base path", address)
	}
	for path, want := range map[string]int{
		"": 200, "documents/하나/": 200, "documents/하나/index.html": 200, "documents/하나": 302, "agencies/행정안전부/": 200,
		"nowhere/": 404, "_sillok/live.js": 200, "_sillok/live.css": 200, "_sillok/problems": 200,
		"review/": 200, "_sillok/kit.js": 200, "_sillok/review.js": 200, "_sillok/kinds": 200, "_sillok/state": 200, "_sillok/review?n=3": 200,
		"_sillok/things?q=행정": 200, "_sillok/page?page=하나": 200, "_sillok/page?page=없는쪽": 404, "_sillok/mark?page=하나&at=x": 404,
	} {
		if got, _ := ask(t, "GET", address+path, nil); got != want {
			t.Errorf("%s: status %d, want %d", path, got, want)
		}
	}
	_, body := ask(t, "GET", address+"documents/하나/", nil)
	if !strings.Contains(body, `src="/repo/_sillok/live.js"`) {
		t.Error("the page does not reload")
	}
	if _, body := ask(t, "GET", address+"nowhere/", nil); !strings.Contains(body, "<html") {
		t.Error("a miss does not show the site's 404 page")
	}
}

func TestGuard(t *testing.T) {
	address, dir, _ := start(t, "/")
	put(t, dir, ".env", "비밀")
	root := strings.TrimSuffix(address, "/")
	for _, c := range []struct {
		name   string
		method string
		path   string
		change func(*http.Request)
		want   int
	}{
		{"another host", "GET", "/", func(r *http.Request) { r.Host = "evil.example" }, 421},
		{"rebound host with our port", "GET", "/", func(r *http.Request) { r.Host = "evil.example:" + r.URL.Port() }, 421},
		{"another origin", "GET", "/_sillok/events", func(r *http.Request) { r.Header.Set("Origin", "https://evil.example") }, 403},
		{"null origin", "GET", "/", func(r *http.Request) { r.Header.Set("Origin", "null") }, 403},
		{"cross-site script", "GET", "/_sillok/live.js", func(r *http.Request) {
			r.Header.Set("Sec-Fetch-Site", "cross-site")
			r.Header.Set("Sec-Fetch-Mode", "no-cors")
		}, 403},
		{"a link from another site", "GET", "/", func(r *http.Request) {
			r.Header.Set("Sec-Fetch-Site", "cross-site")
			r.Header.Set("Sec-Fetch-Mode", "navigate")
		}, 200},
		{"put", "PUT", "/", nil, 405},
		{"trace", "TRACE", "/", nil, 405},
		{"post elsewhere", "POST", "/documents/", nil, 405},
		{"post without token", "POST", "/_sillok/correct", nil, 403},
		{"dotfile", "GET", "/.env", nil, 404},
		{"git", "GET", "/.git/config", nil, 404},
		{"encoded climb", "GET", "/%2e%2e/%2e%2e/etc/passwd", nil, 404},
		{"double-encoded climb", "GET", "/%252e%252e/etc/passwd", nil, 404},
		{"backslash", "GET", "/..%5c..%5cetc%5cpasswd", nil, 404},
		{"NUL", "GET", "/index.html%00.txt", nil, 404},
		{"file system", "GET", "/@fs/etc/passwd?import&raw??", nil, 404},
		{"sources", "GET", "/content/sources/README.md", nil, 404},
		{"a query changes nothing", "GET", "/index.html?raw??", nil, 200},
	} {
		got, body := ask(t, c.method, root+c.path, c.change)
		if got != c.want {
			t.Errorf("%s: status %d, want %d", c.name, got, c.want)
		}
		if strings.Contains(body, "비밀") || strings.Contains(body, "root:") {
			t.Errorf("%s: a file from outside the site was served", c.name)
		}
	}
}

// Only this machine can reach the server.
func TestLoopbackOnly(t *testing.T) {
	address, _, _ := start(t, "/")
	addrs, err := net.InterfaceAddrs()
	if err != nil {
		t.Skip(err)
	}
	port := strings.TrimSuffix(address[strings.LastIndexByte(address, ':')+1:], "/")
	for _, a := range addrs {
		ip, ok := a.(*net.IPNet)
		if !ok || ip.IP.IsLoopback() || ip.IP.To4() == nil {
			continue
		}
		if c, err := net.DialTimeout("tcp", net.JoinHostPort(ip.IP.String(), port), 200*time.Millisecond); err == nil {
			c.Close()
			t.Errorf("the server answers on %s", ip.IP)
		}
	}
}

func TestReload(t *testing.T) {
	address, dir, _ := start(t, "/")
	resp, err := http.Get(address + "_sillok/events")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	events := make(chan string, 16)
	go func() {
		for lines := bufio.NewScanner(resp.Body); lines.Scan(); {
			events <- lines.Text()
		}
		close(events)
	}()
	wait := func(want string) {
		t.Helper()
		for deadline := time.After(30 * time.Second); ; {
			select {
			case line := <-events:
				if line == want {
					return
				}
			case <-deadline:
				t.Fatalf("no %q", want)
			}
		}
	}
	wait("retry: 500")
	put(t, dir, "content/documents/하나.md", strings.Replace(page, "고쳤다", "다시 고쳤다", 1))
	wait("event: change")
	if _, body := ask(t, "GET", address+"documents/하나/", nil); !strings.Contains(body, "다시 고쳤다") {
		t.Error("the page is the old one")
	}

	// A template that breaks leaves the last good site, and says where it is broken.
	put(t, dir, "templates/home.html", "{{define \"main\"}}{{if}}{{end}}")
	wait("event: change")
	if status, body := ask(t, "GET", address, nil); status != 200 || !strings.Contains(body, "시험") {
		t.Errorf("the last good site is gone: status %d", status)
	}
	if _, body := ask(t, "GET", address+"_sillok/problems", nil); !strings.Contains(body, "templates/home.html:1:") {
		t.Errorf("the problems are %s", body)
	}
}

// What is written after the first build has read the folder and before the
// server runs is seen, whether the system tells of changes or not.
func TestChangeBeforeRun(t *testing.T) {
	for name, told := range map[string]bool{"told": true, "looked for": false} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			put(t, dir, "sillok.yaml", "title: 시험\n")
			put(t, dir, "content/documents/하나.md", page)
			s, err := project.Open(dir, sillok.Defaults)
			if err != nil {
				t.Fatal(err)
			}
			v, err := New(s, Options{Base: "/", Log: t.Logf})
			if err != nil {
				t.Fatal(err)
			}
			if !told {
				v.watcher.close()
				v.watcher = watcher{last: snapshot(dir)}
			}
			put(t, dir, "content/documents/하나.md", strings.Replace(page, "고쳤다", "다시 고쳤다", 1))
			run(t, v)
			for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
				if text, _, err := v.state.Load().served.File("documents/하나/index.html"); err == nil && strings.Contains(string(text), "다시 고쳤다") {
					return
				}
			}
			t.Error("the change is never seen")
		})
	}
}

func TestCorrect(t *testing.T) {
	address, dir, v := start(t, "/")
	file := filepath.Join(dir, "content", "documents", "하나.md")
	at := len([]rune("행정안전부가 "))
	status, body := ask(t, "GET", fmt.Sprintf("%s_sillok/mark?page=하나&at=%d", address, at), nil)
	if status != 200 || !strings.Contains(body, `"id":"system:민원24"`) || !strings.Contains(body, `"machine":true`) {
		t.Fatalf("status %d: %s", status, body)
	}
	send := func(json, token string) (int, string) {
		return ask(t, "POST", address+"_sillok/correct", func(r *http.Request) {
			r.Header.Set("Content-Type", "application/json")
			r.Header.Set("Sillok-Token", token)
			r.Body = io.NopCloser(strings.NewReader(json))
		})
	}
	confirm := fmt.Sprintf(`{"slug":"하나","at":%d,"surface":"민원24","action":"confirm"}`, at)
	if status, _ := send(confirm, "wrong"); status != 403 {
		t.Errorf("a wrong token gives status %d", status)
	}
	for _, c := range []struct{ json, has, hasNot string }{
		{confirm, "[민원24](system:민원24)", "[민원24]를"},
		{fmt.Sprintf(`{"slug":"하나","at":%d,"surface":"민원24","action":"change","id":"system:정부24"}`, at), "[민원24](system:정부24)", "system:민원24)"},
		{fmt.Sprintf(`{"slug":"하나","at":%d,"surface":"민원24","action":"remove"}`, at), "unmarked:\n  - \"행정안전부가 [민원24]를 고쳤다.\"", "[민원24]("},
	} {
		if status, body := send(c.json, v.token); status != 200 {
			t.Fatalf("%s: status %d: %s", c.json, status, body)
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(text), c.has) || strings.Contains(string(text), c.hasNot) {
			t.Errorf("%s gives\n%s", c.json, text)
		}
	}
	for _, bad := range []string{
		confirm, // the mark is gone
		`{"slug":"../../sillok","at":0,"surface":"","action":"confirm"}`,
		`{"slug":"하나","at":0,"surface":"행정안전부","action":"change","id":"nokind:무엇"}`,
		`{"slug":"하나","at":0,"surface":"행정안전부","action":"burn"}`,
		`{"slug":"하나","more":1}`,
	} {
		if status, _ := send(bad, v.token); status < 400 {
			t.Errorf("%s: status %d", bad, status)
		}
	}
	if status, body := send(`{"slug":"하나","at":0,"surface":"행정안전부","action":"name","id":"agency:행정안전부"}`, v.token); status != 200 {
		t.Errorf("adding a name: status %d: %s", status, body)
	}
	if b, err := os.ReadFile(filepath.Join(dir, "content", "names", "agency.yaml")); err != nil || !strings.Contains(string(b), "행정안전부") {
		t.Errorf("names file: %s, %v", b, err)
	}
}
