package block

// Sizes weighs the sizes of the letters of a paragraph or a document.
type Sizes map[int]int

// Add counts letters of a size.
func (s Sizes) Add(size, letters int) {
	if letters > 0 && size > 0 {
		s[size] += letters
	}
}

// Most is the size of most letters, the larger one of two, 0 without letters.
func (s Sizes) Most() int {
	size, letters := 0, 0
	for at, n := range s {
		if n > letters || n == letters && at > size {
			size, letters = at, n
		}
	}
	return size
}
