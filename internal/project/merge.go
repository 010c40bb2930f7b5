package project

import (
	"errors"
	"os"
	"os/exec"

	"sillok/internal/diag"
	"sillok/internal/doc"
	"sillok/internal/entity"
	"sillok/internal/say"
)

// MergeFiles merges two versions of a page, ours and theirs, into the file ours, as
// git asks a merge driver to: line by line, and word by word where both changed a
// line, so that two people may correct marks of one paragraph. What was merged must
// read as a page as well as both did; else, and where both changed the same words,
// git's own merge leaves both versions in the file, and the result is false.
func MergeFiles(ancestor, ours, theirs string) (merged bool, err error) {
	var texts [3]string
	for i, name := range []string{ancestor, ours, theirs} {
		b, err := os.ReadFile(name)
		if err != nil {
			return false, say.Errorf("cannot merge: %w", err)
		}
		texts[i] = string(b)
	}
	if text, ok := doc.MergeWords(texts[0], texts[1], texts[2]); ok && pageFaults(text) <= max(pageFaults(texts[1]), pageFaults(texts[2])) {
		return true, os.WriteFile(ours, []byte(text), 0o644)
	}
	var conflicts *exec.ExitError
	if err := exec.Command("git", "merge-file", "-L", "ours", "-L", "base", "-L", "theirs", ours, ancestor, theirs).Run(); err != nil && !errors.As(err, &conflicts) {
		return false, say.Errorf("cannot run git merge-file: %w", err)
	}
	return conflicts == nil, nil
}

// pageFaults counts what is wrong with a page, whatever kinds its site has.
func pageFaults(text string) int {
	_, problems := doc.ParseKinds(&diag.File{Name: "page.md", Text: text}, entity.Builtin())
	return diag.Errors(problems)
}
