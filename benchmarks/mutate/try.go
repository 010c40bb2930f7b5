package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// verdict is what tests make of a change.
type verdict string

const (
	survived verdict = "survived"
	killed   verdict = "killed"
	broken   verdict = "broken" // it does not compile
	slow     verdict = "slow"   // nothing failed before the time was over
)

// longest is how long the tests of one package may take.
const longest = 5 * time.Minute

// try runs the tests on the tree with the change of p, and gives the test that failed.
func try(root string, p place, skip string) (verdict, string) {
	tmp, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return broken, err.Error()
	}
	defer os.RemoveAll(tmp)
	overlay, err := overlayOf(root, tmp, p)
	if err != nil {
		return broken, err.Error()
	}
	for _, dir := range append([]string{p.dir}, near[p.dir]...) {
		ctx, cancel := context.WithTimeout(context.Background(), longest)
		cmd := exec.CommandContext(ctx, "go", "test", "-vet=off", "-failfast", "-overlay", overlay, "-skip", skip, "./"+dir)
		cmd.Dir = root
		out, err := cmd.CombinedOutput()
		late := ctx.Err() != nil
		cancel()
		switch {
		case late:
			return slow, dir
		case err == nil:
		case bytes.Contains(out, []byte("[build failed]")), bytes.Contains(out, []byte("[setup failed]")):
			return broken, ""
		default:
			return killed, dir + " " + failing(string(out))
		}
	}
	return survived, ""
}

// overlayOf writes the changed file and the overlay that puts it into the tree.
func overlayOf(root, tmp string, p place) (string, error) {
	changed := filepath.Join(tmp, filepath.Base(p.file))
	if err := os.WriteFile(changed, p.make(), 0o666); err != nil {
		return "", err
	}
	file, err := filepath.Abs(filepath.Join(root, p.file))
	if err != nil {
		return "", err
	}
	b, err := json.Marshal(map[string]any{"Replace": map[string]string{file: changed}})
	if err != nil {
		return "", err
	}
	overlay := filepath.Join(tmp, "overlay.json")
	return overlay, os.WriteFile(overlay, b, 0o666)
}

// failing is the first test that failed, or what it panicked with.
func failing(out string) string {
	for line := range strings.Lines(out) {
		if _, rest, ok := strings.Cut(line, "--- FAIL: "); ok {
			name, _, _ := strings.Cut(rest, " ")
			return name
		}
		if strings.HasPrefix(line, "panic: ") {
			return strings.TrimSpace(line)
		}
	}
	return ""
}
