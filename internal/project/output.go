package project

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"sillok/internal/say"
)

// Output takes the files of a built site. Write may be called from several
// goroutines; nothing is seen by readers before Close.
type Output interface {
	Write(path string, data []byte) error // of data it keeps nothing, a copy at most
	Close() error                         // makes the site visible as a whole, without what an earlier build wrote and this one did not
	Abort() error                         // leaves the earlier site as it was
}

// manifestName lists the files that sillok wrote into an output folder, with
// their hashes. It is the mark of a folder that a build may change.
const manifestName = ".sillok-files"

// Folder is an Output on disk. Files are written beside the folder; Close puts
// them in its place in one exchange, so that readers see the old site or the
// new one and a killed build leaves no trace in it.
type Folder struct {
	dir  string // the output folder
	next string // where the new site grows
	old  *os.Root
	root *os.Root
	lock *lock

	mu     sync.Mutex
	owned  map[string]string // path → hash of what the earlier build wrote
	files  map[string]string
	made   map[string]bool // folders of next
	linked map[string]bool // files that are those of the earlier site
	others []string        // files of somebody else that were carried over
	Wrote  int             // files whose bytes are new
	Kept   int             // files whose bytes did not change
	Again  int             // of these: taken over without being made
	Erased int             // files of the earlier build that are gone
}

// OpenFolder prepares dir as the output of the site folder site. It refuses a
// folder that a mistake in --out would destroy.
func OpenFolder(dir, site string) (*Folder, error) {
	abs, err := realPath(dir)
	if err != nil {
		return nil, say.Errorf("cannot use %s as output: %w", dir, err)
	}
	if site, err = realPath(site); err != nil {
		return nil, say.Errorf("cannot use %s as output: %w", dir, err)
	}
	if err := safe(abs, site); err != nil {
		return nil, err
	}
	o := &Folder{dir: abs, next: filepath.Join(filepath.Dir(abs), "."+filepath.Base(abs)+".sillok-new"), owned: map[string]string{}, files: map[string]string{}, made: map[string]bool{".": true}, linked: map[string]bool{}}
	if rel, err := filepath.Rel(site, abs); err == nil && filepath.IsLocal(rel) {
		o.next = filepath.Join(site, stateDir, "new")
		if err := os.MkdirAll(filepath.Dir(o.next), 0o755); err != nil {
			return nil, say.Errorf("cannot write beside the site: %w", err)
		}
	}
	if o.lock, err = acquire(o.next+".lock", "another build is writing this site"); err != nil {
		return nil, err
	}
	if err := o.open(); err != nil {
		o.lock.release()
		return nil, err
	}
	return o, nil
}

func (o *Folder) open() error {
	if err := os.MkdirAll(filepath.Dir(o.dir), 0o755); err != nil {
		return say.Errorf("cannot make the output folder: %w", err)
	}
	if err := repair(o.dir, o.next); err != nil {
		return err
	}
	if err := os.RemoveAll(o.next); err != nil {
		return say.Errorf("cannot remove what an earlier build left: %w", err)
	}
	if err := os.MkdirAll(o.dir, 0o755); err != nil {
		return say.Errorf("cannot make the output folder: %w", err)
	}
	if err := os.MkdirAll(o.next, 0o755); err != nil {
		return say.Errorf("cannot write beside the output folder: %w", err)
	}
	var err error
	if o.old, err = os.OpenRoot(o.dir); err != nil {
		return say.Errorf("cannot open the output folder: %w", err)
	}
	if o.root, err = os.OpenRoot(o.next); err != nil {
		return say.Errorf("cannot write beside the output folder: %w", err)
	}
	return o.readManifest()
}

// readManifest reads what earlier builds wrote. Without it the folder must be
// empty but for what people keep in such a folder.
func (o *Folder) readManifest() error {
	b, err := fs.ReadFile(o.old.FS(), manifestName)
	if errors.Is(err, fs.ErrNotExist) {
		return o.emptyEnough()
	}
	if err != nil {
		return say.Errorf("cannot read the list of earlier output: %w", err)
	}
	for line := range strings.Lines(string(b)) {
		hash, name, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "  ")
		if _, err := hex.DecodeString(hash); !ok || err != nil || len(hash) != 2*sha256.Size || !filepath.IsLocal(filepath.FromSlash(name)) {
			return say.Errorf("refusing to write into %s: its list of what sillok wrote, %s, is damaged; restore that file, or empty the folder, and build again", o.dir, manifestName)
		}
		o.owned[name] = hash
	}
	return nil
}

// emptyEnough refuses a folder that holds files of somebody else: a mistake in
// --out must not make a site of them.
func (o *Folder) emptyEnough() error {
	all, err := fs.ReadDir(o.old.FS(), ".")
	if err != nil {
		return say.Errorf("cannot read the output folder: %w", err)
	}
	for _, d := range all {
		if name := d.Name(); !d.Type().IsRegular() || !strings.HasPrefix(name, ".") && name != "CNAME" && !strings.HasPrefix(name, "README") {
			return say.Errorf("refusing to write a site into %s: %s in it was made by no build; name an empty folder, or move it away", o.dir, name)
		}
	}
	return nil
}

// safe refuses output folders that hold more than a site: the root, the home
// folder, the site folder and its parents, its content, a repository.
func safe(dir, site string) error {
	holds := func(outer, inner string) bool {
		rel, err := filepath.Rel(outer, inner)
		return err == nil && (rel == "." || filepath.IsLocal(rel))
	}
	home, _ := os.UserHomeDir()
	if home != "" {
		if real, err := realPath(home); err == nil {
			home = real
		}
	}
	switch {
	case filepath.Dir(dir) == dir:
		return say.Errorf("refusing to write a site into %s: it is the root of the file system", dir)
	case home != "" && holds(dir, home):
		return say.Errorf("refusing to write a site into %s: it holds the home folder", dir)
	case holds(dir, site):
		return say.Errorf("refusing to write a site into %s: it holds the site folder %s; name a folder below it such as public", dir, site)
	}
	for _, d := range []string{contentDir, "templates", "static", stateDir, ".git"} {
		if holds(filepath.Join(site, d), dir) {
			return say.Errorf("refusing to write a site into %s: %s is not for output", dir, d)
		}
	}
	if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
		return say.Errorf("refusing to write a site into %s: it is a git repository", dir)
	}
	return nil
}

// realPath is the absolute path of dir without symbolic links, whether dir is
// there yet or not.
func realPath(dir string) (string, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	real, err := filepath.EvalSymlinks(abs)
	if !errors.Is(err, fs.ErrNotExist) || filepath.Dir(abs) == abs {
		return real, err
	}
	if info, err := os.Lstat(abs); err == nil {
		if info.Mode()&fs.ModeSymlink == 0 { // another build has just put it there
			return realPath(abs)
		}
		return "", say.Errorf("%s is a symbolic link that leads nowhere", abs)
	}
	parent, err := realPath(filepath.Dir(abs))
	return filepath.Join(parent, filepath.Base(abs)), err
}

// Write adds a file. Bytes that the earlier build wrote to the same path are
// linked, not written again.
func (o *Folder) Write(name string, data []byte) error {
	if !filepath.IsLocal(filepath.FromSlash(name)) {
		return say.Errorf("output path %q leaves the output folder", name)
	}
	sum := sha256.Sum256(data)
	hash := hex.EncodeToString(sum[:])
	if err := o.claim(name, hash); err != nil {
		return err
	}
	if o.owned[name] == hash && o.same(name, data) && o.link(name) {
		return nil
	}
	if err := writeNew(filepath.Join(o.next, filepath.FromSlash(name)), data); err != nil {
		return say.Errorf("cannot write %s: %w", name, err)
	}
	o.count(&o.Wrote)
	return nil
}

// writeNew writes a file that is not there yet, in a folder that this build has made: by its
// path, which is one call, where a root opens every folder on the way.
func writeNew(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// again takes a file over from the earlier site; false where that has none.
func (o *Folder) again(name string) bool {
	hash, owned := o.owned[name]
	if !owned || o.claim(name, hash) != nil {
		return false
	}
	if !o.link(name) {
		o.mu.Lock()
		delete(o.files, name)
		o.mu.Unlock()
		return false
	}
	o.count(&o.Again)
	return true
}

// earlier reads a file of the earlier site.
func (o *Folder) earlier(name string) ([]byte, error) {
	return os.ReadFile(filepath.Join(o.dir, filepath.FromSlash(name)))
}

// link puts a file of the earlier site into the new one; false where that cannot be.
func (o *Folder) link(name string) bool {
	if os.Link(filepath.Join(o.dir, filepath.FromSlash(name)), filepath.Join(o.next, filepath.FromSlash(name))) != nil {
		return false
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	o.Kept++
	o.linked[name] = true
	return true
}

// claim notes a path, which only one page may have, and makes its folder.
func (o *Folder) claim(name, hash string) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	if _, taken := o.files[name]; taken {
		return say.Errorf("two pages have the address %s", name)
	}
	o.files[name] = hash
	if err := o.makeFolder(path.Dir(name)); err != nil {
		return say.Errorf("cannot make the folder of %s: %w", name, err)
	}
	return nil
}

// makeFolder makes a folder of the new site. Each is made once by its path, which is one
// call; where something stands there already, as on a disk that takes two names for one, no
// link may lead out of the site.
func (o *Folder) makeFolder(dir string) error {
	if o.made[dir] {
		return nil
	}
	if err := o.makeFolder(path.Dir(dir)); err != nil {
		return err
	}
	if os.Mkdir(filepath.Join(o.next, filepath.FromSlash(dir)), 0o755) != nil {
		if err := o.root.MkdirAll(dir, 0o755); err != nil {
			return err
		}
	}
	o.made[dir] = true
	return nil
}

func (o *Folder) count(n *int) {
	o.mu.Lock()
	*n++
	o.mu.Unlock()
}

func (o *Folder) same(name string, data []byte) bool {
	old, err := fs.ReadFile(o.old.FS(), name)
	return err == nil && bytes.Equal(old, data)
}

// Close carries over what sillok does not own (.gitignore, CNAME), writes the
// manifest, and exchanges the folders.
func (o *Folder) Close() error {
	defer o.lock.release()
	if err := o.carryOver(); err != nil {
		return errors.Join(err, o.discard())
	}
	if err := o.root.WriteFile(manifestName, manifest(o.files), 0o644); err != nil {
		return errors.Join(say.Errorf("cannot write the list of output: %w", err), o.discard())
	}
	for name := range o.owned {
		if _, ok := o.files[name]; !ok {
			o.Erased++
		}
	}
	o.closeRoots()
	if isMount(o.dir) {
		if err := o.inPlace(); err != nil {
			return errors.Join(say.Errorf("cannot put the new site in place: %w", err), os.RemoveAll(o.next))
		}
	} else if err := exchange(o.next, o.dir); err != nil {
		return errors.Join(say.Errorf("cannot put the new site in place: %w", err), os.RemoveAll(o.next))
	}
	if err := os.RemoveAll(o.next); err != nil {
		return say.Errorf("cannot remove the earlier site: %w", err)
	}
	return nil
}

// carryOver links the files of the output folder that no build wrote, and keeps
// the folders that hold no file of ours with their modes. A file that a build
// would overwrite without having written it is refused, and so is a repository.
func (o *Folder) carryOver() error {
	ours := map[string]bool{".": true}
	for name := range o.owned {
		for dir := path.Dir(name); !ours[dir]; dir = path.Dir(dir) {
			ours[dir] = true
		}
	}
	made, err := o.root.Stat(".")
	if err != nil {
		return say.Errorf("cannot read the output folder: %w", err)
	}
	return filepath.WalkDir(o.dir, func(at string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := "."
		if at != o.dir {
			name = filepath.ToSlash(at[len(o.dir)+1:])
		}
		if name == manifestName {
			return nil
		}
		if d.Name() == ".git" {
			return say.Errorf("refusing to write a site into %s: %s is a git repository", o.dir, path.Dir(name))
		}
		if d.IsDir() {
			return o.keepFolder(name, d, ours[name], made.Mode().Perm())
		}
		if _, ours := o.owned[name]; ours {
			return nil
		}
		if _, clash := o.files[name]; clash {
			return say.Errorf("refusing to overwrite %s in %s: no build wrote it; move it away or choose another --out", name, o.dir)
		}
		if err := o.root.MkdirAll(path.Dir(name), 0o755); err != nil {
			return say.Errorf("cannot keep %s: %w", name, err)
		}
		o.others = append(o.others, name)
		from, to := filepath.Join(o.dir, filepath.FromSlash(name)), filepath.Join(o.next, filepath.FromSlash(name))
		if os.Link(from, to) == nil {
			return nil
		}
		data, err := fs.ReadFile(o.old.FS(), name)
		if err != nil {
			return say.Errorf("cannot keep %s: %w", name, err)
		}
		return o.root.WriteFile(name, data, 0o644)
	})
}

// keepFolder makes a folder of people's again, or gives one of ours the mode
// that it has, where that is not the usual one.
func (o *Folder) keepFolder(name string, d fs.DirEntry, ours bool, usual fs.FileMode) error {
	info, err := d.Info()
	if err != nil {
		return err
	}
	if ours && info.Mode().Perm() == usual {
		return nil // as it was made
	}
	if !ours {
		if err := o.root.MkdirAll(name, 0o755); err != nil {
			return say.Errorf("cannot keep %s: %w", name, err)
		}
	}
	if err := o.root.Chmod(name, info.Mode().Perm()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return say.Errorf("cannot keep the mode of %s: %w", name, err)
	}
	return nil
}

// inPlace brings the new site into a folder that cannot be exchanged, as a mount
// point cannot: file by file, each whole, then the manifest, then what is gone.
// The manifest names the files of both sites until then, so that a build that is
// killed here is mended by the next.
func (o *Folder) inPlace() error {
	both := map[string]string{}
	for name, hash := range o.owned {
		both[name] = hash
	}
	for name, hash := range o.files {
		both[name] = hash
	}
	if err := writeFile(filepath.Join(o.dir, manifestName), manifest(both)); err != nil {
		return err
	}
	for _, name := range sortedKeys(o.files) {
		if o.owned[name] == o.files[name] {
			continue // as it was
		}
		data, err := os.ReadFile(filepath.Join(o.next, filepath.FromSlash(name)))
		if err != nil {
			return err
		}
		if err := writeFile(filepath.Join(o.dir, filepath.FromSlash(name)), data); err != nil {
			return err
		}
	}
	for name := range o.owned {
		if _, stays := o.files[name]; !stays {
			if err := os.Remove(filepath.Join(o.dir, filepath.FromSlash(name))); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return err
			}
		}
	}
	return writeFile(filepath.Join(o.dir, manifestName), manifest(o.files))
}

// manifest is the list of files with their hashes.
func manifest(files map[string]string) []byte {
	var b strings.Builder
	for _, name := range sortedKeys(files) {
		fmt.Fprintf(&b, "%s  %s\n", files[name], name)
	}
	return []byte(b.String())
}

// Abort removes what was written and leaves the earlier site as it was.
func (o *Folder) Abort() error {
	defer o.lock.release()
	return o.discard()
}

// Keep is Abort after a look that found the earlier site to be what would be
// written.
func (o *Folder) Keep() error {
	o.Kept = len(o.owned)
	return o.Abort()
}

func (o *Folder) discard() error {
	o.closeRoots()
	return os.RemoveAll(o.next)
}

func (o *Folder) closeRoots() {
	o.old.Close()
	o.root.Close()
}

// Nothing is an Output for runs that only look for problems.
type Nothing struct{}

func (Nothing) Write(string, []byte) error { return nil }
func (Nothing) Close() error               { return nil }
func (Nothing) Abort() error               { return nil }

// Memory is an Output that keeps the site as a map.
type Memory struct {
	mu    sync.Mutex
	Files map[string][]byte
}

// Write keeps a copy of data.
func (m *Memory) Write(name string, data []byte) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.Files == nil {
		m.Files = map[string][]byte{}
	}
	if _, taken := m.Files[name]; taken {
		return say.Errorf("two pages have the address %s", name)
	}
	m.Files[name] = slices.Clone(data)
	return nil
}

func (m *Memory) Close() error { return nil }
func (m *Memory) Abort() error { return nil }
