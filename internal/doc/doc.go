// Package doc reads, writes and renders annotated Markdown pages.
//
// A page is one source document: front matter, the body with its marks, then
// what the body says as lists that a person can correct.
//
//	---
//	title: "…"
//	published: 2021-09-22
//	---
//	[개발원](agency:한국지역정보개발원)은 [1997년](date:1997) …
//
//	<!-- roles -->
//	- [ ] 홍길동 | 원장 | 한국지역정보개발원 | | 홍길동 원장은
//	<!-- quotes -->
//	<!-- events -->
//	<!-- marks -->
//	- 개발원#1 | agency:한국지역정보개발원 | authority 0.98
//
// [Parse] turns a page into a [Document]; [Document.Markdown] turns it back.
// The body is not read by a Markdown engine: a source's line is a line, its
// signs are escaped, and marks and "## " lines are all the syntax there is. A
// scanner of our own reads it in one pass, so that time grows with length
// whatever stands in it. Plain documentation pages are Markdown in full and go
// through goldmark ([ParsePage]).
//
// People edit pages. Two rules keep their work: what a line of the lists says
// is theirs unless its box is empty ("- [ ]"), and Markdown writes anew only
// what changed since Parse. Every other line of the file stays byte for byte,
// also one that could not be understood.
package doc
