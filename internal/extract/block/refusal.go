package block

// Refusal says why a reader does not read a file, and what helps: it has a
// password, is damaged, or is of a version that nobody describes.
type Refusal struct {
	Message, Hint string
}

// Error gives the message.
func (r *Refusal) Error() string { return r.Message }
