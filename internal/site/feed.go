package site

import (
	"fmt"
	"strings"
	"time"

	"github.com/gorilla/feeds"

	"sillok/internal/library"
)

// feedMost is how many entries a feed holds.
const feedMost = 20

// feeds reports whether an entity has a feed: the site must have an address,
// and the entity enough documents that more are to be expected.
func (s *Site) feeds(e *library.Entry) bool {
	return s.set.Address != "" && e.Docs >= feedDocuments
}

// feedDocuments is from how many documents on a thing has a feed.
const feedDocuments = 10

// day is a date for a feed: the earliest day, at noon UTC, since documents give
// no clock times. What is not known is the beginning of time.
func day(d *library.Doc) time.Time {
	if x, ok := d.Published.Earliest(); ok {
		return time.Date(x.Year, time.Month(x.Month), x.Day, 12, 0, 0, 0, time.UTC)
	}
	return time.Unix(0, 0).UTC()
}

// siteFeed is the newest documents as Atom, with their texts where their rights
// allow it.
func (s *Site) siteFeed() ([]byte, error) {
	docs := s.lib.Documents
	return s.atom(s.set.Title, s.absolute("index.html"), docs[:min(len(docs), feedMost)], fullText)
}

// longestInFeed is how many bytes of a text a feed holds; a longer one is read on its
// page.
const longestInFeed = 64 << 10

// fullText is a document's text as HTML without its marks: a paragraph for each line.
// It is empty where the document is not shown in full.
func fullText(d *library.Doc) string {
	if d.Publish != library.Full || len(d.Text) > longestInFeed {
		return ""
	}
	var p page
	for line := range strings.Lines(d.Text) {
		if line = strings.TrimSpace(line); line != "" {
			p.raw("<p>").text(line).raw("</p>\n")
		}
	}
	return p.b.String()
}

// entityFeed is the newest documents that name an entity.
func (s *Site) entityFeed(e *library.Entry) ([]byte, error) {
	var docs []*library.Doc
	for _, r := range e.Mentions {
		if len(docs) == feedMost {
			break
		}
		if len(docs) == 0 || docs[len(docs)-1] != r.Doc {
			docs = append(docs, r.Doc)
		}
	}
	return s.atom(s.title(e.ID)+" – "+s.set.Title, s.absolute(s.paths[e.ID]), docs, nil)
}

// atom writes a feed. content gives the text of an entry; nil: none has one.
func (s *Site) atom(title, address string, docs []*library.Doc, content func(*library.Doc) string) ([]byte, error) {
	f := &feeds.Feed{Title: title, Link: &feeds.Link{Href: address}, Id: address, Updated: time.Unix(0, 0).UTC()}
	for _, d := range docs {
		when := day(d)
		if when.After(f.Updated) {
			f.Updated = when
		}
		url := s.absolute(docPath(d))
		item := &feeds.Item{Title: s.docTitle(d), Link: &feeds.Link{Href: url}, Id: url,
			Updated: when, Description: s.docDescription(d), Author: &feeds.Author{Name: orElse(d.Publisher, s.set.Title)}}
		if content != nil {
			item.Content = content(d)
		}
		f.Items = append(f.Items, item)
	}
	text, err := f.ToAtom()
	if err != nil {
		return nil, fmt.Errorf("feed of %s: %w", title, err)
	}
	return []byte(text + "\n"), nil
}
