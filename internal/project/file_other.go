//go:build !unix

package project

import "io/fs"

func links(fs.FileInfo) int   { return 1 }
func own(string, fs.FileInfo) {}
func syncFolder(string) error { return nil }
func isMount(string) bool     { return false }
