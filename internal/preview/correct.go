package preview

import (
	"crypto/subtle"
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"sillok/internal/project"
	"sillok/internal/say"
)

// largestCorrection bounds what a correction may send.
const largestCorrection = 16 << 10

// answers are what a browser may ask about the site, by the last part of the
// address.
var answers = map[string]func(*project.Site, url.Values) (any, error){
	"mark": func(s *project.Site, q url.Values) (any, error) { // ?page=SLUG&at=12
		at, err := strconv.Atoi(q.Get("at"))
		if err != nil {
			return nil, say.New("at is no number")
		}
		return s.Mark(q.Get("page"), at)
	},
	"page":   func(s *project.Site, q url.Values) (any, error) { return s.Page(q.Get("page")) },
	"things": func(s *project.Site, q url.Values) (any, error) { return s.Things(q.Get("q")) },
	"kinds":  func(s *project.Site, _ url.Values) (any, error) { return s.ThingKinds() },
	"state":  func(s *project.Site, _ url.Values) (any, error) { return map[string]int{"undo": s.Undoable()}, nil },
	"review": func(s *project.Site, q url.Values) (any, error) {
		n, err := strconv.Atoi(q.Get("n"))
		if err != nil || n < 1 {
			n = 50
		}
		return s.Review(n, q["without"]...)
	},
}

// answer serves one of answers.
func (v *Server) answer(ask func(*project.Site, url.Values) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v.work.Lock()
		found, err := ask(v.site, r.URL.Query())
		v.work.Unlock()
		if err != nil {
			http.Error(w, err.Error(), http.StatusNotFound)
			return
		}
		sendJSON(w, r, found)
	}
}

// correct takes a person's decision. The watcher sees the changed
// file, and the page reloads.
func (v *Server) correct(w http.ResponseWriter, r *http.Request) {
	if subtle.ConstantTimeCompare([]byte(r.Header.Get("Sillok-Token")), []byte(v.token)) != 1 {
		http.Error(w, say.Text("the token is wrong; load the page again"), http.StatusForbidden)
		return
	}
	if kind, _, _ := strings.Cut(r.Header.Get("Content-Type"), ";"); kind != "application/json" {
		http.Error(w, say.Text("want application/json"), http.StatusUnsupportedMediaType)
		return
	}
	var c project.Correction
	d := json.NewDecoder(http.MaxBytesReader(w, r.Body, largestCorrection))
	d.DisallowUnknownFields()
	if err := d.Decode(&c); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	v.work.Lock()
	done, err := v.site.Correct(c)
	v.work.Unlock()
	if err != nil {
		http.Error(w, err.Error(), http.StatusConflict)
		return
	}
	sendJSON(w, r, done)
}
