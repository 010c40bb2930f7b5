package site

import (
	"html/template"
	"path"
	"slices"
	"strings"

	"sillok/internal/doc"
)

// A site may have its pages in two languages. Those of the second are the same
// pages in a folder of its name. All that is no page (scripts, style, data, feeds,
// the index of search, pictures) stands once, at the root, and is for both.

// isPage tells whether a path below the root, with or without a place in it, is a
// page's.
func isPage(name string) bool {
	name, _, _ = strings.Cut(name, "#")
	return path.Ext(name) == ".html"
}

// below puts pages into the folder of their language, and leaves out what the
// root's edition has for all: files, and the page for misses.
func (s *Site) below(pages []Page) []Page {
	kept := pages[:0]
	for _, p := range pages {
		if isPage(p.Path) && p.Path != "404.html" {
			p.Path = s.set.Folder + p.Path
			kept = append(kept, p)
		}
	}
	return kept
}

// Version is a page in another language.
type Version struct {
	Href     template.HTMLAttr
	Language string
	Name     string // of the language, in it
}

// Versions are the page in the site's other languages.
func (f *Frame) Versions() []Version {
	if f.path == "404.html" {
		return nil
	}
	names := map[string]string{"ko": "한국어", "en": "English"}
	var list []Version
	for _, e := range f.site.set.Others {
		list = append(list, Version{template.HTMLAttr(`href="` + f.files + escapePath(e.Folder+f.path) + `"`), e.Language, names[e.Language]})
	}
	return list
}

// inLanguage chooses the documentation pages of this edition. names.en.md is
// names.md in English; a page that is in one language alone is in all editions.
func (s *Site) inLanguage(pages []*doc.Page) []*doc.Page {
	if len(s.set.Others) == 0 {
		return pages
	}
	best := map[string]*doc.Page{}
	for _, p := range pages {
		name := s.bothLanguages(p.Path)
		if old := best[name]; old == nil || s.languageOf(p.Path) == s.set.Language || s.languageOf(p.Path) == "" && s.languageOf(old.Path) != s.set.Language {
			best[name] = p
		}
	}
	return slices.DeleteFunc(slices.Clone(pages), func(p *doc.Page) bool { return best[s.bothLanguages(p.Path)] != p })
}

// languageOf is the language that a file's name gives; "" for none.
func (s *Site) languageOf(file string) string {
	stem := strings.TrimSuffix(file, path.Ext(file))
	if language := strings.TrimPrefix(path.Ext(stem), "."); language == s.set.Language ||
		slices.ContainsFunc(s.set.Others, func(e Edition) bool { return e.Language == language }) {
		return language
	}
	return ""
}

// bothLanguages is the file's name without its language, where the site has two.
func (s *Site) bothLanguages(file string) string {
	if language := s.languageOf(file); language != "" && len(s.set.Others) > 0 {
		ext := path.Ext(file)
		return strings.TrimSuffix(file, "."+language+ext) + ext
	}
	return file
}
