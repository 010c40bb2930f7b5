package entity

import "sillok/internal/diag"

type namePlace struct {
	file *diag.File
	at   diag.Span
}

func (a *Authority) isSiteAlias(e *Entity, al *Alias) bool                { return false }
func (a *Authority) barred(r Reading) bool                                { return false }
func (a *Authority) With(files []*diag.File) (*Authority, []diag.Problem) { return a, nil }
