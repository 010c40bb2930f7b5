package preview

import (
	"crypto/rand"
	"encoding/hex"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"sillok/internal/say"
)

// csp is the policy of the pages themselves, as a header.
const csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; manifest-src 'self'; frame-ancestors 'none'"

// guard refuses what no reader of this site sends: other hosts (a page that
// rebinds its name to loopback), other origins, other methods, odd paths.
func (v *Server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Content-Security-Policy", csp)
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		switch {
		case !slices.Contains(v.hosts, strings.ToLower(r.Host)):
			http.Error(w, say.Text("this server answers to localhost alone"), http.StatusMisdirectedRequest)
		case !v.sameOrigin(r):
			http.Error(w, say.Text("requests of other sites are refused"), http.StatusForbidden)
		case !allowedMethod(r, v.options.Base):
			h.Set("Allow", "GET, HEAD")
			http.Error(w, say.Text("only GET and HEAD"), http.StatusMethodNotAllowed)
		case !plainPath(r.URL):
			http.NotFound(w, r)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// sameOrigin reports whether a request comes from this site, or is a person's
// own navigation.
func (v *Server) sameOrigin(r *http.Request) bool {
	if origin := r.Header.Get("Origin"); origin != "" {
		u, err := url.Parse(origin)
		if err != nil || u.Scheme != "http" || !slices.Contains(v.hosts, strings.ToLower(u.Host)) {
			return false
		}
	}
	if r.Header.Get("Sec-Fetch-Site") == "cross-site" || r.Header.Get("Sec-Fetch-Site") == "same-site" {
		return r.Header.Get("Sec-Fetch-Mode") == "navigate" && r.Method == http.MethodGet
	}
	return true
}

func allowedMethod(r *http.Request, base string) bool {
	return r.Method == http.MethodGet || r.Method == http.MethodHead || r.Method == http.MethodPost && r.URL.Path == base+own+"correct"
}

// plainPath refuses spellings of a path that a site's files never have.
func plainPath(u *url.URL) bool {
	if u.Host != "" || strings.ContainsAny(u.Path, "\\\x00") {
		return false
	}
	for part := range strings.SplitSeq(u.Path, "/") {
		if part == ".." || part == "." || strings.HasPrefix(part, ".") {
			return false
		}
	}
	return true
}

// newToken is the secret that a correction has to carry. Pages of other sites
// cannot read it.
func newToken() string {
	b := make([]byte, 16)
	_, _ = rand.Read(b) // never fails
	return hex.EncodeToString(b)
}
