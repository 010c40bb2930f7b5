package preview

import (
	"crypto/subtle"
	"encoding/json"
	"net/http"
	"strconv"
	"strings"

	"sillok/internal/project"
	"sillok/internal/say"
)

// largestCorrection bounds what a correction may send.
const largestCorrection = 16 << 10

// mark tells why a mark is there: ?page=SLUG&at=12.
func (v *Server) mark(w http.ResponseWriter, r *http.Request) {
	at, err := strconv.Atoi(r.URL.Query().Get("at"))
	if err != nil {
		http.Error(w, say.Text("at is no number"), http.StatusBadRequest)
		return
	}
	v.work.Lock()
	info, err := v.site.Mark(r.URL.Query().Get("page"), at)
	v.work.Unlock()
	if err != nil {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	sendJSON(w, r, info)
}

// correct takes a person's decision about a mark. The watcher sees the changed
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
	err := v.site.Correct(c)
	v.work.Unlock()
	if err != nil {
		http.Error(w, err.Error(), http.StatusConflict)
		return
	}
	sendJSON(w, r, map[string]bool{"ok": true})
}
