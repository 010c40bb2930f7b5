package project

import (
	"os"
	"path"
	"slices"
	"strings"

	"sillok/internal/diag"
	"sillok/internal/entity"
	"sillok/internal/extract"
	"sillok/internal/say"
)

// stray tells of files that nothing reads, because they stand in the wrong folder
// or under the wrong name: documents among the pages, and templates of no page.
func (s *Site) stray(names *entity.Authority) ([]diag.Problem, error) {
	var problems []diag.Problem
	add := func(rule, name, message, hint string) {
		problems = append(problems, diag.Problem{Rule: rule, Warning: true, File: &diag.File{Name: name}, Message: message, Hint: hint})
	}
	documents, _, err := s.list(documentsDir, isStrayDocument)
	if err != nil {
		return nil, err
	}
	for _, name := range documents {
		add("source", name, say.Text("nothing reads this file: the folder holds pages"), say.Sprintf("put it into %s", sourcesDir))
	}
	for _, f := range s.misnamed() {
		add("source", f.name, say.Text("nothing reads this"), say.Sprintf("did you mean %s?", f.meant))
	}
	known := s.templateNames(names)
	templates, _, err := s.list("templates", isPageTemplate)
	if err != nil {
		return nil, err
	}
	for _, name := range templates {
		if base := path.Base(name); !slices.Contains(known, base) {
			add("template", name, say.Text("no page is drawn by this template"), diag.DidYouMean(base, known, say.Text("templates")))
		}
	}
	return problems, nil
}

// misnamed is a file or folder under a name that nothing reads, and the name that it
// seems to have been given by mistake.
type misnamed struct{ name, meant string }

// readPlaces are the files and folders of a site that are read, by the folder in which
// they stand.
func (s *Site) readPlaces() map[string][]string {
	places := map[string][]string{
		"":           {SettingsFile, contentDir, "templates", "static"},
		contentDir:   {"sources", "documents", "names", "ids.txt", "removed.txt"},
		documentsDir: nil,
		namesDir:     nil,
	}
	for _, name := range s.Ejectable() {
		if strings.HasPrefix(name, "templates/parts/") {
			places["templates/parts"] = append(places["templates/parts"], path.Base(name))
		}
	}
	return places
}

// misnamed looks for names that differ from one that is read by a slip (template,
// content/source, sillok.yml), and for files of another ending (agency.yaml.txt).
func (s *Site) misnamed() []misnamed {
	var list []misnamed
	places := s.readPlaces()
	for _, folder := range sortedKeys(places) {
		entries, err := os.ReadDir(s.path(folder))
		if err != nil {
			continue
		}
		for _, e := range entries {
			meant := ""
			switch name := e.Name(); {
			case slices.Contains(places[folder], name), strings.HasPrefix(name, "."), name == "public":
				continue
			case folder == namesDir && strings.Contains(name, ".yaml."), folder == namesDir && strings.Contains(name, ".yml."):
				meant = strings.TrimSuffix(name, path.Ext(name))
			case folder == documentsDir && slices.Contains([]string{".markdown", ".mdown", ".mkd"}, path.Ext(name)):
				meant = strings.TrimSuffix(name, path.Ext(name)) + ".md"
			case folder != contentDir || e.IsDir() || path.Ext(name) == ".txt": // beside the folders of content stand pages of the guide
				meant = diag.Guess(name, places[folder])
			}
			if meant != "" {
				list = append(list, misnamed{path.Join(folder, e.Name()), path.Join(folder, meant)})
			}
		}
	}
	return list
}

// isStrayDocument reports whether a file among the pages is a document that is read
// as a source. What an import leaves there, and what init wrote, is none.
func isStrayDocument(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return slices.Contains(strings.Split(extract.Readable(), ", "), ext) && !strings.HasSuffix(name, ".conflict.txt") && path.Base(name) != "README.txt"
}

// isPageTemplate reports whether a file stands where the templates of pages do.
func isPageTemplate(name string) bool {
	return path.Dir(name) == "templates" && path.Ext(name) == ".html"
}

// templateNames are the templates that draw pages: the program's own, and one for
// each kind.
func (s *Site) templateNames(names *entity.Authority) []string {
	var known []string
	for _, name := range s.Ejectable() {
		if isPageTemplate(name) {
			known = append(known, path.Base(name))
		}
	}
	for _, k := range names.Kinds {
		if name := k.Name + ".html"; !slices.Contains(known, name) {
			known = append(known, name)
		}
	}
	return known
}
