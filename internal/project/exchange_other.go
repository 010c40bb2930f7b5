//go:build !linux && !darwin

package project

func exchange(next, dir string) error { return exchangeByRename(next, dir) }
