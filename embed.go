// Package sillok holds the default templates and static files of a site as
// file systems: an embed pattern cannot climb out of its own folder with "..".
package sillok

import "embed"

// Defaults holds the folders templates and static. A file of the same name in
// a site's own folders replaces one of these.
//
//go:embed all:templates all:static
var Defaults embed.FS

// Licences is THIRD_PARTY.md: the terms and notices of all that the binary
// holds of others.
//
//go:embed THIRD_PARTY.md
var Licences string
