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
//	- [개발원]은 1997년 … | agency:한국지역정보개발원 | authority 0.98
//
// [Parse] turns a page into a [Document]; [Document.Markdown] turns it back.
// The body is Markdown: CommonMark without HTML, with tables, footnotes, task
// boxes and text between two ~~ as deleted. goldmark reads it, and what it gives
// is walked once in the order of the file (tree.go). The words become
// [Article.Text], in which a line of the file is a line, a row of a table reads
// "a | b" and an item "- a": a text says the same whether somebody typed these
// signs or a structure is behind them, and all places in it stay. How the words
// are set is a tree of places beside them ([Node]). Documentation pages go
// through goldmark too ([ParsePage]).
//
// People edit pages. Three rules keep their work. What a line of the lists says
// is theirs unless its box is empty ("- [ ]"). Places are named by the words
// around them, not by counting ([Anchor]), so that an edit elsewhere moves
// nothing. And Markdown writes only what changed since Parse: brackets into the
// raw lines of the body (brackets.go), rows and keys one by one (patch.go). Every
// other byte of the file stays, also of lines that could not be understood.
package doc
