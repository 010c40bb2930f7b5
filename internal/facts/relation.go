package facts

import "sillok/internal/doc"

func (r *reader) relations() []doc.Relation { return nil }
