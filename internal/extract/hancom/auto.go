package hancom

// AutoKind is what an automatic number counts.
type AutoKind int

// The kinds with the values of HWP 5.0 (table 143).
const (
	PageNumber AutoKind = iota
	FootnoteNumber
	EndnoteNumber
	PictureNumber
	TableNumber
	EquationNumber
	autoKinds
)

// autoNames are the kinds' names in HWPX, in the order of the constants.
var autoNames = []string{"PAGE", "FOOTNOTE", "ENDNOTE", "PICTURE", "TABLE", "EQUATION"}

// AutoKindOf gives the kind that HWPX calls name.
func AutoKindOf(name string) (AutoKind, bool) {
	for i, n := range autoNames {
		if n == name {
			return AutoKind(i), true
		}
	}
	return 0, false
}

// NextAuto gives the next number of a kind. written is the number that the file
// has at its place, which is right where numbers begin anew on each page or in
// each section; 0 where it has none, and then it is counted.
func (w *Walker) NextAuto(kind AutoKind, written int) int {
	if kind < 0 || kind >= autoKinds {
		return 0
	}
	w.auto[kind]++
	w.given[kind]++
	if written > 0 {
		w.auto[kind] = written
	}
	return w.auto[kind]
}

// RestartAuto makes n the next number of a kind.
func (w *Walker) RestartAuto(kind AutoKind, n int) {
	if kind >= 0 && kind < autoKinds {
		w.auto[kind] = n - 1
	}
}
