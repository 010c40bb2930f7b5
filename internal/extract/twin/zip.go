package twin

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"strings"
)

// Part is a file in an archive.
type Part struct{ Name, Data string }

// Zip packs parts in their order.
func Zip(parts ...Part) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, p := range parts {
		f, _ := w.Create(p.Name)
		f.Write([]byte(p.Data))
	}
	w.Close()
	return b.Bytes()
}

// escape makes text of XML.
func escape(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s))
	return strings.ReplaceAll(strings.ReplaceAll(b.String(), "&#xA;", "\n"), "&#x9;", "\t")
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
