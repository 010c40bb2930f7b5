package facts

import "sillok/internal/doc"

func (r *reader) readRoles() []doc.Role { return nil }
