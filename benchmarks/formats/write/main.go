// Command write puts the twelve releases of package twin into a folder: as text,
// HTML, HWP and HWPX, each in a folder of its own, and as a page for printing, of
// which twins.sh makes DOCX and PDF.
//
//	go run ./formats/write DIR
package main

import (
	"log"
	"os"
	"path/filepath"

	"sillok/internal/extract/block"
	"sillok/internal/extract/twin"
)

var writers = map[string]func(*block.Document) []byte{
	"txt": twin.Text, "html": twin.HTML, "hwp": twin.HWP, "hwpx": twin.HWPX, "print": twin.Print,
}

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: write DIR")
	}
	for _, w := range twin.Releases() {
		for ext, write := range writers {
			dir := filepath.Join(os.Args[1], ext)
			if ext == "print" {
				ext = "html"
			}
			if err := os.MkdirAll(dir, 0o755); err != nil {
				log.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, w.Name+"."+ext), write(w.Document), 0o644); err != nil {
				log.Fatal(err)
			}
		}
	}
}
