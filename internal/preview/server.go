// Package preview serves a site from memory on this machine, watches the site
// folder and reloads the browser.
//
// A [Server] holds the last good build. When a file changes it builds again:
// pages are parsed anew only where their text changed, and rendered when a
// browser asks for them, so that an edit is seen at once however large the
// site is. A build that fails leaves the last good site in place and shows
// what is wrong over it.
//
// The server trusts nobody on the network: it listens on loopback alone, and
// every request is checked for its Host, its origin and its method before it
// is looked at (guard.go). The one address that takes a POST is correct.go's.
package preview

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"mime"
	"net"
	"net/http"
	"path"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"sillok/internal/diag"
	"sillok/internal/project"
	"sillok/internal/say"
)

// Options say how a site is served.
type Options struct {
	Port int    // 0: any free one
	Base string // path under which the site stands: / or /repo/
	Log  func(format string, args ...any)
}

// Server serves one site folder.
type Server struct {
	site    *project.Site
	options Options
	token   string
	state   atomic.Pointer[state]
	reload  broadcaster
	hosts   []string
	work    sync.Mutex // the site folder is read and written by one at a time
	watcher watcher
}

// state is what browsers see: the last good build, and what is wrong since.
type state struct {
	served   *project.Served
	problems []diag.Problem
	failure  error
}

// New makes a Server and builds the site once. Problems of the site are served
// with it; only a site that cannot be built at all is an error.
func New(s *project.Site, o Options) (*Server, error) {
	if o.Base = "/" + strings.Trim(o.Base, "/"); o.Base != "/" {
		o.Base += "/"
	}
	if o.Log == nil {
		o.Log = func(string, ...any) {}
	}
	v := &Server{site: s, options: o, token: newToken()}
	v.watcher = v.newWatcher()
	if err := v.rebuild(); err != nil {
		v.watcher.close()
		return nil, err
	}
	return v, nil
}

// rebuild builds the site. After a failure the last good site stays.
func (v *Server) rebuild() error {
	start := time.Now()
	v.work.Lock()
	served, err := v.site.Serve()
	v.work.Unlock()
	old := v.state.Load()
	switch {
	case err == nil:
		v.state.Store(&state{served: served, problems: served.Report.Problems})
	case old == nil:
		return err
	default:
		now := &state{served: old.served, failure: err}
		var broken *project.Unusable
		if errors.As(err, &broken) {
			now.problems, now.failure = broken.Problems, nil
		}
		v.state.Store(now)
	}
	now := v.state.Load()
	for _, p := range now.problems {
		v.options.Log("%s", p)
	}
	if now.failure != nil {
		v.options.Log("%v", now.failure)
	}
	v.options.Log("built in %d ms: %d documents, %d problems", time.Since(start).Milliseconds(), now.served.Report.Documents, len(now.problems))
	return nil
}

// Run serves until ctx ends. ready is called with the site's address once it
// can be opened.
func (v *Server) Run(ctx context.Context, ready func(address string)) error {
	listeners, err := listen(v.options.Port)
	if err != nil {
		v.watcher.close()
		return err
	}
	port := listeners[0].Addr().(*net.TCPAddr).Port
	v.hosts = []string{fmt.Sprintf("localhost:%d", port), fmt.Sprintf("127.0.0.1:%d", port), fmt.Sprintf("[::1]:%d", port)}
	server := &http.Server{Handler: v.guard(v.routes()), ReadHeaderTimeout: 5 * time.Second, MaxHeaderBytes: 64 << 10, IdleTimeout: time.Minute,
		BaseContext: func(net.Listener) context.Context { return ctx }}
	failed := make(chan error, len(listeners)+1)
	for _, l := range listeners {
		go func() { failed <- server.Serve(l) }()
	}
	watching, stop := context.WithCancel(ctx)
	var watches sync.WaitGroup
	watches.Go(func() {
		if err := v.watch(watching); err != nil {
			failed <- err
		}
	})
	defer watches.Wait() // a build that has begun ends before the server does
	defer stop()
	if ready != nil {
		ready(fmt.Sprintf("http://localhost:%d%s", port, v.options.Base))
	}
	select {
	case err := <-failed:
		return errors.Join(err, server.Close())
	case <-ctx.Done():
		return server.Close()
	}
}

// listen opens the port on both loopback addresses; where there is no IPv6,
// on one.
func listen(port int) ([]net.Listener, error) {
	four, err := net.Listen("tcp4", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return nil, say.Errorf("cannot listen on port %d: %w; choose another --port", port, err)
	}
	six, err := net.Listen("tcp6", fmt.Sprintf("[::1]:%d", four.Addr().(*net.TCPAddr).Port))
	if err != nil {
		return []net.Listener{four}, nil
	}
	return []net.Listener{four, six}, nil
}

// own is the folder of addresses that are the server's, not the site's.
const own = "_sillok/"

// reviewPage is the address of the review.
const reviewPage = "review/"

func (v *Server) routes() http.Handler {
	mux := http.NewServeMux()
	base := v.options.Base
	mux.HandleFunc(base+own+"events", v.events)
	for _, name := range []string{"live.js", "kit.js", "review.js", "live.css"} {
		mux.HandleFunc(base+own+name, ownFile(name))
	}
	mux.HandleFunc(base+own+"problems", v.problems)
	for what, answer := range answers {
		mux.HandleFunc(base+own+what, v.answer(answer))
	}
	mux.HandleFunc(base+reviewPage, v.review)
	mux.HandleFunc("POST "+base+own+"correct", v.correct)
	mux.HandleFunc(base, v.page)
	return mux
}

// page serves a file of the site. The query is never looked at.
func (v *Server) page(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, v.options.Base)
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	served := v.state.Load().served
	data, found, err := served.File(name)
	status := http.StatusOK
	if !found {
		if _, folder, _ := served.File(name + "/index.html"); folder {
			http.Redirect(w, r, r.URL.Path+"/", http.StatusFound)
			return
		}
		status, name = http.StatusNotFound, "404.html"
		data, _, err = served.File(name)
	}
	if err != nil {
		data, name, status = []byte(failurePage(err)), "failure.html", http.StatusInternalServerError
	}
	if path.Ext(name) == ".html" {
		data = v.inject(data, "live.js")
	}
	send(w, r, name, data, status)
}

// send writes a response with its type, tag and length.
func send(w http.ResponseWriter, r *http.Request, name string, data []byte, status int) {
	kind := mime.TypeByExtension(path.Ext(name))
	if kind == "" {
		kind = "application/octet-stream"
	}
	sum := sha256.Sum256(data)
	tag := `"` + hex.EncodeToString(sum[:8]) + `"`
	h := w.Header()
	h.Set("Content-Type", kind)
	h.Set("ETag", tag)
	h.Set("Cache-Control", "no-cache")
	if status == http.StatusOK && r.Header.Get("If-None-Match") == tag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Length", fmt.Sprint(len(data)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(data) // a browser that has gone away is no failure of ours
	}
}
