package preview

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"sync"
	"time"

	"sillok/internal/say"
)

// own files of the preview: scripts, a sheet, and the page of the review.
//
//go:embed live.js kit.js review.js live.css review.html
var ownFiles embed.FS

// ownFile serves one of them.
func ownFile(name string) http.HandlerFunc {
	data, err := ownFiles.ReadFile(name)
	if err != nil {
		panic(err) // it is embedded
	}
	return func(w http.ResponseWriter, r *http.Request) { send(w, r, name, data, http.StatusOK) }
}

// inject adds the preview's sheet and one of its scripts to a page.
func (v *Server) inject(page []byte, script string) []byte {
	at := bytes.Index(page, []byte("</head>"))
	if at < 0 {
		return page
	}
	own := v.options.Base + own
	tags := fmt.Sprintf(`<link rel="stylesheet" href="%slive.css"><script src="%s%s" type="module" data-token="%s"></script>`, own, own, script, v.token)
	return bytes.Join([][]byte{page[:at], []byte(tags), page[at:]}, nil)
}

// review serves the page on which a person goes through what is left to look at.
func (v *Server) review(w http.ResponseWriter, r *http.Request) {
	page, err := ownFiles.ReadFile("review.html")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	page = fmt.Appendf(nil, string(page), html.EscapeString(v.options.Base))
	send(w, r, "review.html", v.inject(page, "review.js"), http.StatusOK)
}

func failurePage(err error) string {
	return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>sillok</title></head><body><pre>" + html.EscapeString(err.Error()) + "</pre></body></html>"
}

// problem is a problem as the overlay shows it.
type problem struct {
	Where   string `json:"where"`
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
	Warning bool   `json:"warning,omitempty"`
}

// problems lists what is wrong with the site now.
func (v *Server) problems(w http.ResponseWriter, r *http.Request) {
	now := v.state.Load()
	list := []problem{}
	if now.failure != nil {
		list = append(list, problem{Message: now.failure.Error()})
	}
	for _, p := range now.problems {
		q := problem{Message: p.Message, Hint: p.Hint, Warning: p.Warning}
		if p.File != nil {
			line, col := p.File.Position(p.At.Start)
			q.Where = fmt.Sprintf("%s:%d:%d", p.File.Name, line, col)
		}
		list = append(list, q)
	}
	sendJSON(w, r, list)
}

func sendJSON(w http.ResponseWriter, r *http.Request, v any) {
	data, err := json.Marshal(v)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	send(w, r, "answer.json", data, http.StatusOK)
}

// events tells a browser of each rebuild, as server-sent events.
func (v *Server) events(w http.ResponseWriter, r *http.Request) {
	flusher, ok := w.(http.Flusher)
	if !ok || r.Method != http.MethodGet {
		http.Error(w, say.Text("no events here"), http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	fmt.Fprint(w, "retry: 500\n\n")
	flusher.Flush()
	news, leave := v.reload.join()
	defer leave()
	beat := time.NewTicker(20 * time.Second) // finds browsers that have gone
	defer beat.Stop()
	for {
		message := ": still here\n\n"
		select {
		case <-r.Context().Done():
			return
		case <-news:
			message = "event: change\ndata: built\n\n"
		case <-beat.C:
		}
		if _, err := fmt.Fprint(w, message); err != nil {
			return
		}
		flusher.Flush()
	}
}

// broadcaster tells every browser that listens. A browser that is slow misses
// nothing: one pending message says all.
type broadcaster struct {
	mu        sync.Mutex
	listeners map[chan struct{}]bool
}

func (b *broadcaster) join() (news <-chan struct{}, leave func()) {
	c := make(chan struct{}, 1)
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.listeners == nil {
		b.listeners = map[chan struct{}]bool{}
	}
	b.listeners[c] = true
	return c, func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		delete(b.listeners, c)
	}
}

func (b *broadcaster) send() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for c := range b.listeners {
		select {
		case c <- struct{}{}:
		default:
		}
	}
}
