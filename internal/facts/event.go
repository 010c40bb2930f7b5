package facts

import "sillok/internal/doc"

func (r *reader) readEvents() []doc.Event { return nil }
