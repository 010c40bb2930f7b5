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
// line, so that two people may correct marks of one paragraph. Where both changed the
// same words both versions of those lines stay in the file, and the result is false.
// What was merged must read as a page as well as both did; else git's own merge leaves
// both versions of all that both changed.
func MergeFiles(ancestor, ours, theirs string) (merged bool, err error) {
	var texts [3]string
	for i, name := range []string{ancestor, ours, theirs} {
		b, err := os.ReadFile(name)
		if err != nil {
			return false, say.Errorf("cannot merge: %w", err)
		}
		texts[i] = string(b)
	}
	text, conflicts := doc.MergeWords(texts[0], texts[1], texts[2])
	if conflicts > 0 || pageFaults(text) <= max(pageFaults(texts[1]), pageFaults(texts[2])) {
		return conflicts == 0, os.WriteFile(ours, []byte(text), 0o644)
	}
	var left *exec.ExitError
	if err := exec.Command("git", "merge-file", "-L", "ours", "-L", "base", "-L", "theirs", ours, ancestor, theirs).Run(); err != nil && !errors.As(err, &left) {
		return false, say.Errorf("cannot run git merge-file: %w", err)
	}
	return left == nil, nil
}

// pageFaults counts what is wrong with a page, whatever kinds its site has.
func pageFaults(text string) int {
	_, problems := doc.ParseKinds(&diag.File{Name: "page.md", Text: text}, entity.Builtin())
	return diag.Errors(problems)
}
