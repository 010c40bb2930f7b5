package project

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"sillok/internal/diag"
	"sillok/internal/say"
)

// A build whose inputs and whose output folder are as the last build left them
// has nothing to do. What that build saw and said is kept below .sillok/cache;
// it is no second copy of the truth: whatever is wrong with it, the site is
// built, and deleting it is always safe.

// cacheDir holds one file for each output folder.
const cacheDir = stateDir + "/cache"

// lastBuild is what a build saw, and what it said.
type lastBuild struct {
	Key    string           // the program, the flags, the day and the language of messages
	Inputs map[string]input // by slash-separated name, relative to the site folder
	Output string           // print of the output folder
	Report Report
	Places []place // of the report's problems
}

// input is a file as it was when it was hashed. A file of the same size and
// time is not read again.
type input struct {
	Size int64
	Time int64 // of the last change, in nanoseconds
	Hash string
}

// place says where a problem is; the file's text is read again when it is told.
type place struct {
	File      string
	Line, Col int
}

// settled is how old a file must be for its size and time to tell it from
// another: clocks of file systems are coarse.
const settled = 2 * time.Second

// see hashes the inputs of a build: settings, content, templates, static files,
// the list of imports, and the pictures that pages of the last build showed.
// What last knows by size and time is not read.
func (s *Site) see(last map[string]input, pictures []string) (map[string]input, error) {
	now := time.Now()
	seen := map[string]input{}
	add := func(name string) error {
		info, err := os.Stat(s.path(name))
		if err != nil || !info.Mode().IsRegular() { // a pipe is never read to its end
			seen[name] = input{} // should it become a file, that is a change
			return nil
		}
		in := input{Size: info.Size(), Time: info.ModTime().UnixNano()}
		if was, ok := last[name]; ok && was.Size == in.Size && was.Time == in.Time {
			seen[name] = was
			return nil
		}
		b, err := os.ReadFile(s.path(name))
		if err != nil { // the build tells it, and tries again the next time
			seen[name] = input{Size: in.Size}
			return nil
		}
		in.Hash = hash(b)
		if now.Sub(info.ModTime()) < settled {
			in.Time = 0 // it may change again without a new time: read it the next time
		}
		seen[name] = in
		return nil
	}
	for _, name := range append([]string{SettingsFile, imprintsFile}, pictures...) {
		if err := add(name); err != nil {
			return nil, err
		}
	}
	for _, dir := range []string{contentDir, "templates", "static"} {
		err := filepath.WalkDir(s.path(dir), func(p string, d fs.DirEntry, err error) error {
			if errors.Is(err, fs.ErrNotExist) {
				return nil
			}
			if err != nil {
				return err
			}
			rel, err := filepath.Rel(s.Dir, p)
			if err != nil {
				return err
			}
			name := filepath.ToSlash(rel)
			if d.IsDir() {
				return nil
			}
			return add(name)
		})
		if err != nil {
			return nil, err
		}
	}
	return seen, nil
}

// sameInputs compares what two builds saw.
func sameInputs(a, b map[string]input) bool {
	return maps.EqualFunc(a, b, func(x, y input) bool { return x.Size == y.Size && x.Hash == y.Hash })
}

// buildKey tells builds apart that make different sites of the same files.
func (s *Site) buildKey(o BuildOptions) string {
	return fmt.Sprint(programID(s.path(programFile)), o, s.Drafts, s.today(), importDay(), say.Text("warning: "))
}

// look is what tells a file of an output folder from another without reading it.
type look struct {
	Size, Time int64
	Mode       fs.FileMode
}

func lookOf(info fs.FileInfo) look {
	return look{info.Size(), info.ModTime().UnixNano(), info.Mode()}
}

// looks is the looks of all files in a folder, by their slash-separated names.
type looks map[string]look

func looksOf(dir string) (looks, error) {
	all := looks{}
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		all[filepath.ToSlash(p[len(dir)+1:])] = lookOf(info)
		return nil
	})
	return all, err
}

// print is a hash of them.
func (l looks) print() string {
	h := sha256.New()
	for _, name := range sortedKeys(l) {
		f := l[name]
		fmt.Fprintln(h, name, f.Size, f.Time, f.Mode)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// looksNow is the looks of the site that was put in place. The files that it has of the
// earlier one look as they did before: nobody need ask again, and where somebody has
// changed one meanwhile, the next build sees it.
func (o *Folder) looksNow(before looks) (looks, error) {
	now := make(looks, len(o.files)+1)
	add := func(name string) error {
		if was, ok := before[name]; ok && o.linked[name] {
			now[name] = was
			return nil
		}
		info, err := os.Lstat(filepath.Join(o.dir, filepath.FromSlash(name)))
		if err == nil {
			now[name] = lookOf(info)
		}
		return err
	}
	errs := []error{add(manifestName)}
	for name := range o.files {
		errs = append(errs, add(name))
	}
	for _, name := range o.others {
		errs = append(errs, add(name))
	}
	return now, errors.Join(errs...)
}

// cacheFile is where something of the last build into a folder is kept.
func (s *Site) cacheFile(out *Folder, what string) string {
	return s.path(path.Join(cacheDir, what+hash([]byte(out.dir))[:16]))
}

// lastInto reads what is kept of the last build into a folder; empty where there
// is nothing, or nothing that can be read.
func (s *Site) lastInto(out *Folder) lastBuild {
	var last lastBuild
	b, err := os.ReadFile(s.cacheFile(out, "build-"))
	if err != nil || json.Unmarshal(b, &last) != nil {
		return lastBuild{}
	}
	return last
}

// unchanged gives the report of the last build into out where a build would make
// the same site again, and where the folder still holds it. Seen are the inputs
// as they are now.
func (s *Site) unchanged(o BuildOptions, out *Folder, last lastBuild) (r *Report, seen map[string]input) {
	seen, err := s.see(last.Inputs, slices.Collect(maps.Keys(last.Inputs)))
	if err != nil {
		return nil, nil
	}
	if last.Key != s.buildKey(o) || !sameInputs(last.Inputs, seen) {
		return nil, seen
	}
	if now, err := looksOf(out.dir); err != nil || now.print() != last.Output {
		return nil, seen
	}
	for i := range last.Report.Problems {
		if last.Places[i].File != "" && !s.found(&last.Report.Problems[i], last.Places[i]) {
			return nil, seen
		}
	}
	return &last.Report, seen
}

// found gives a problem its file again; false where its place would be another.
func (s *Site) found(p *diag.Problem, at place) bool {
	p.File = &diag.File{Name: at.File}
	if b, err := readPlain(s.path(at.File)); err == nil {
		p.File.Text = strings.TrimPrefix(string(b), bom)
	}
	line, col := p.File.Position(p.At.Start)
	return line == at.Line && col == at.Col
}

// remember keeps what a build saw and said. It is not kept where files changed
// while the site was built, and where it cannot be written nothing is lost.
func (s *Site) remember(o BuildOptions, out *Folder, k *keeper, r *Report) {
	if k == nil || r.Aborted || len(r.Imported) > 0 {
		return
	}
	now, err := s.see(k.seen, s.shown())
	if err != nil {
		return
	}
	for name, in := range k.seen {
		if now[name].Hash != in.Hash {
			return
		}
	}
	last := lastBuild{Key: s.buildKey(o), Inputs: now, Report: *r}
	looks, err := out.looksNow(k.looks)
	if err != nil {
		return
	}
	last.Output = looks.print()
	last.Report.Unkept = ""
	last.Report.Problems = slices.Clone(r.Problems)
	for i, p := range r.Problems {
		var at place
		if p.File != nil {
			at.File = p.File.Name
			at.Line, at.Col = p.File.Position(p.At.Start)
		}
		last.Places = append(last.Places, at)
		last.Report.Problems[i].File = nil
	}
	k.save(s.cacheFile(out, "site-"), last.Output)
	if b, err := json.Marshal(last); err == nil {
		_ = writeFile(s.cacheFile(out, "build-"), b)
	}
}

// shown are the pictures that pages asked for.
func (s *Site) shown() []string {
	s.picturesMu.Lock()
	defer s.picturesMu.Unlock()
	return slices.Collect(maps.Keys(s.pictures))
}
