package crf

// Mean returns the model whose weights are the means of those of the models,
// which have one scheme and one number of rows. Scoring is linear, so it is
// the committee of the models at the cost of one; it evens out what training
// owes to the order of the sentences and to the features that fell out.
func Mean(models []*Model) *Model {
	mean := &Model{Scheme: models[0].Scheme, Rows: make([]Row, len(models[0].Rows))}
	share := 1 / float32(len(models))
	for _, m := range models {
		for f := range m.Rows {
			if m.Rows[f] != (Row{}) { // most rows of a small model are never touched
				mean.Rows[f].add(share, &m.Rows[f])
			}
		}
		for a := range m.Transition {
			mean.Transition[a].add(share, &m.Transition[a])
		}
	}
	return mean
}

func (r *Row) add(f float32, s *Row) {
	for l := range r {
		r[l] += f * s[l]
	}
}
