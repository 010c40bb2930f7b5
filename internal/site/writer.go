package site

import "sillok/internal/entity"

// writer is the words of a document or a picture under construction: the markup
// that Go writes. Everything else is a row of package view.
type writer struct {
	page
	place
}

func (w *writer) raw(parts ...string) *writer {
	w.page.raw(parts...)
	return w
}

func (w *writer) text(s string) *writer {
	w.page.text(s)
	return w
}

func (w *writer) num(n int) *writer {
	w.page.num(n)
	return w
}

func (f *Frame) writer() *writer { return &writer{place: f.here()} }

// link writes <a href> to the file at path.
func (w *writer) link(path, label string) *writer {
	w.raw(`<a href="`, w.to(path), `">`).text(label).raw("</a>")
	return w
}

// name writes an entity's title, linked where it has a page.
func (w *writer) name(id entity.ID) *writer {
	if path := w.entityPath(id); path != "" {
		return w.link(path, w.title(id))
	}
	w.text(w.title(id))
	return w
}

// names writes entities in a row, with sep between them.
func (w *writer) names(ids []entity.ID, sep string) {
	for i, id := range ids {
		if i > 0 {
			w.raw(sep)
		}
		w.name(id)
	}
}
