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

// NextAuto counts on and gives the new number.
func (w *Walker) NextAuto(kind AutoKind) int {
	if kind < 0 || kind >= autoKinds {
		return 0
	}
	w.auto[kind]++
	return w.auto[kind]
}

// RestartAuto makes n the next number of a kind.
func (w *Walker) RestartAuto(kind AutoKind, n int) {
	if kind >= 0 && kind < autoKinds {
		w.auto[kind] = n - 1
	}
}
