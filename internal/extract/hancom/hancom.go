// Package hancom holds what HWP and HWPX files share: the two formats write one
// model of a document, one in binary records and one in XML.
//
// A reader turns the bytes of its format into paragraphs and hands each to a
// Walker, which knows the state that runs through a document: numbers of
// outlines and lists, of notes, tables and pictures. What comes out are the
// blocks of package block.
//
// The sources are Hancom's published description of HWP 5.0 (revision 1.3),
// KS X 6101 (OWPML), and files as Hancom Office writes them where the two say
// nothing.
package hancom
