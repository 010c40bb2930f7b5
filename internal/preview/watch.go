package preview

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"time"

	"sillok/internal/say"

	"github.com/fsnotify/fsnotify"
)

// settle is how long a file has to be left alone before a build: editors write
// a file in several steps.
const settle = 30 * time.Millisecond

// pollEvery is how often the folder is looked through where the system cannot
// tell of changes.
const pollEvery = time.Second

// watcher sees the changes of a site folder from the moment it is made: it is
// made before the first build, so that nothing written during that build, or
// between it and [Server.watch], is missed.
type watcher struct {
	events *fsnotify.Watcher // nil where the system cannot tell of changes
	last   map[string]stamp  // what the folder held then, where it is looked through
}

func (v *Server) newWatcher() watcher {
	events, err := fsnotify.NewWatcher()
	if err == nil {
		if err = addFolders(events, v.site.Dir); err == nil {
			return watcher{events: events}
		}
		_ = events.Close()
	}
	v.options.Log("cannot watch the folder, looking through it each second: %v", err)
	return watcher{last: snapshot(v.site.Dir)}
}

func (w watcher) close() {
	if w.events != nil {
		_ = w.events.Close()
	}
}

// watch rebuilds the site when a file of it changes, until ctx ends.
func (v *Server) watch(ctx context.Context) error {
	defer v.watcher.close()
	w := v.watcher.events
	if w == nil {
		return v.poll(ctx)
	}
	timer := time.NewTimer(time.Hour)
	timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case e, ok := <-w.Events:
			if !ok {
				return say.New("the watcher stopped")
			}
			if !watched(v.site.Dir, e.Name) || e.Op == fsnotify.Chmod {
				continue
			}
			if info, err := os.Stat(e.Name); err == nil && info.IsDir() {
				if err := addFolders(w, e.Name); err != nil {
					v.options.Log("%v", err)
				}
			}
			timer.Reset(settle)
		case err := <-w.Errors:
			v.options.Log("cannot see all changes: %v", err)
			timer.Reset(settle) // what was not told may be a change
		case <-timer.C:
			v.changed()
		}
	}
}

// changed builds again and tells the browsers.
func (v *Server) changed() {
	if err := v.rebuild(); err != nil {
		v.options.Log("%v", err)
	}
	v.reload.send()
}

// addFolders watches a folder and those below it: the system watches single
// folders.
func addFolders(w *fsnotify.Watcher, root string) error {
	return filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			if errors.Is(err, fs.ErrNotExist) {
				return nil
			}
			return err
		}
		if !d.IsDir() {
			return nil
		}
		if p != root && !watched(root, p) {
			return fs.SkipDir
		}
		if err := w.Add(p); err != nil {
			return say.Errorf("cannot watch %s: %w", p, err)
		}
		return nil
	})
}

// watched reports whether a change below the site folder matters: content,
// templates, static files and the settings, but no output and no hidden file.
func watched(root, name string) bool {
	rel, err := filepath.Rel(root, name)
	if err != nil {
		return false
	}
	rel = filepath.ToSlash(rel)
	for part := range strings.SplitSeq(rel, "/") {
		if strings.HasPrefix(part, ".") && part != "." || strings.HasSuffix(part, "~") {
			return false
		}
	}
	first, _, _ := strings.Cut(rel, "/")
	return first != "public" && first != "node_modules"
}

// poll looks for changes where the system does not tell of them.
func (v *Server) poll(ctx context.Context) error {
	ticker := time.NewTicker(pollEvery)
	defer ticker.Stop()
	last := v.watcher.last
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-ticker.C:
			if now := snapshot(v.site.Dir); !maps.Equal(now, last) {
				last = now
				v.changed()
			}
		}
	}
}

// stamp tells two states of a file apart.
type stamp struct {
	size int64
	time int64
}

func snapshot(root string) map[string]stamp {
	files := map[string]stamp{}
	_ = filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return nil // gone while we looked: the next look sees it
		}
		if p != root && !watched(root, p) {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if info, err := d.Info(); err == nil && !d.IsDir() {
			files[p] = stamp{info.Size(), info.ModTime().UnixNano()}
		}
		return nil
	})
	return files
}
