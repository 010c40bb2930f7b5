package site

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
)

// Asset is a static file as the site serves it.
type Asset struct {
	Path string
	Data []byte
}

// buildAssets minifies style sheets and scripts and names them by their hash,
// so that a page never meets the sheet of another build: hosts keep files for
// minutes. Other files keep their names.
func buildAssets(files map[string][]byte) ([]Asset, map[string]string, error) {
	m := minify.New()
	m.AddFunc(".css", css.Minify)
	m.AddFunc(".js", js.Minify)
	var assets []Asset
	hashed := map[string]string{}
	for name, data := range files {
		ext := path.Ext(name)
		if ext != ".css" && ext != ".js" {
			assets = append(assets, Asset{name, data})
			hashed[name] = name
			continue
		}
		small, err := m.Bytes(ext, data)
		if err != nil {
			return nil, nil, fmt.Errorf("static/%s: %w", name, err)
		}
		sum := sha256.Sum256(small)
		p := "assets/" + strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:4]) + ext
		assets = append(assets, Asset{p, small})
		hashed[name] = p
	}
	slices.SortFunc(assets, func(a, b Asset) int { return strings.Compare(a.Path, b.Path) })
	return assets, hashed, nil
}
