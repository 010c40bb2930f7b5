package project

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"

	"sillok/internal/say"

	"sillok/internal/doc"
)

// correctionsFile remembers what the last corrections in the browser wrote, a
// line each. It is a memory, not a truth: without it nothing can be undone here,
// and git still can.
const correctionsFile = stateDir + "/corrections.jsonl"

// mostCorrections is how many of them are kept.
const mostCorrections = 50

// corrections reads them, oldest first.
func (s *Site) corrections() [][]written {
	data, err := os.ReadFile(s.path(correctionsFile))
	if err != nil {
		return nil
	}
	var all [][]written
	for line := range bytes.Lines(data) {
		var w []written
		if json.Unmarshal(line, &w) == nil && len(w) > 0 {
			all = append(all, w)
		}
	}
	return all
}

func (s *Site) keepCorrections(all [][]written) error {
	var b bytes.Buffer
	for _, w := range all[max(0, len(all)-mostCorrections):] {
		line, err := json.Marshal(w)
		if err != nil {
			return err
		}
		b.Write(append(line, '\n'))
	}
	return s.locked(func() error { return writeFile(s.path(correctionsFile), b.Bytes()) })
}

// note remembers a correction.
func (s *Site) note(w []written) error { return s.keepCorrections(append(s.corrections(), w)) }

// Undoable is how many corrections can be undone.
func (s *Site) Undoable() int { return len(s.corrections()) }

// undo takes back the last n corrections: the lines that they wrote become again
// what they were. What has been written elsewhere in these files since stays.
func (s *Site) undo(n int, try bool) (*Corrected, error) {
	all := s.corrections()
	if len(all) == 0 {
		return nil, say.New("there is no correction to undo")
	}
	n = min(n, len(all))
	var changes []change
	for i := len(all) - 1; i >= len(all)-n; i-- {
		for j := len(all[i]) - 1; j >= 0; j-- {
			w := all[i][j]
			changes = append(changes, change{w.Name, func(text string) ([]byte, error) {
				was, ok := doc.MergeLines(w.Now, text, w.Was)
				if !ok {
					return nil, say.Errorf("%s was changed at the same lines since; undo it there, or with git", w.Name)
				}
				return []byte(was), nil
			}})
		}
	}
	if try {
		return s.try(changes)
	}
	done, err := s.write(changes)
	for _, w := range all[len(all)-n:] {
		err = errors.Join(err, s.dropMade(w))
	}
	if err != nil {
		return nil, err
	}
	names, _, err := s.Authority()
	if err != nil {
		return nil, err
	}
	s.show(done, names)
	return corrected(done), s.keepCorrections(all[:len(all)-n])
}

// dropMade removes files that a correction made and that are empty again.
func (s *Site) dropMade(all []written) error {
	return s.locked(func() error {
		for _, w := range all {
			if !w.Made {
				continue
			}
			data, err := os.ReadFile(s.path(w.Name))
			if errors.Is(err, fs.ErrNotExist) || len(data) > 0 {
				continue
			}
			if err := os.Remove(s.path(w.Name)); err != nil {
				return err
			}
		}
		return nil
	})
}
