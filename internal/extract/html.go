package extract

import "sillok/internal/diag"

func readHTML(s *source) (*page, []diag.Problem) { return nil, s.refuse("x", "y") }
