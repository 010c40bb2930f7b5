package korean

// relate tells of each clause on which other one it hangs, and shares the subject
// of a chain with the clauses that name none.
func (u *unit) relate() {
	for n, c := range u.clauses {
		switch c.Relation {
		case Modifying:
			u.modify(c, n)
		case Told, Embedded:
			if n+1 < len(u.clauses) {
				c.Of = u.holder(c, n)
			} else {
				c.Relation = Main
			}
		case Linked:
			c.Of = u.successor(n)
			if c.gap {
				c.Of = u.clauses[n+1]
			}
			if c.Of == nil {
				c.Relation = Main
			}
		}
		if c.Of != nil && c.Of.order <= c.order { // what hangs on nothing behind it
			c.Relation, c.Of = Main, nil
		}
		if c.Relation == Told && c.Of != nil {
			c.Of.Telling = true
			c.Of.State = false
		}
	}
	for n := len(u.clauses) - 1; n >= 0; n-- {
		u.share(u.clauses[n])
	}
}

// modify finds the noun behind a clause, and the clause of that noun.
func (u *unit) modify(c *Clause, n int) {
	i := c.pred.last + 1
	for _, p := range u.phrases {
		if p.first >= i {
			c.Noun = u.span(p)
			c.Of = u.owner[p.first]
			return
		}
	}
	if n+1 < len(u.clauses) {
		c.Of = u.clauses[n+1]
		c.Noun = c.Of.Predicate
		return
	}
	c.Relation = Main
}

// holder gives the clause that tells or holds clause n: the next one that stands
// before no noun, unless it follows at once.
func (u *unit) holder(c *Clause, n int) *Clause {
	for _, d := range u.clauses[n+1:] {
		if d.Relation != Modifying || d.pred.first <= c.pred.last+2 {
			return d
		}
	}
	return u.clauses[n+1]
}

// successor gives the clause to which clause n is linked: the next one, but one
// before a noun only where the link has no subject of its own.
func (u *unit) successor(n int) *Clause {
	c := u.clauses[n]
	own := false
	for _, a := range c.Args {
		own = own || a.Case == Topic || a.Case == Subject
	}
	for _, d := range u.clauses[n+1:] {
		if d.Relation == Modifying && (own || d.State || c.pred.relation != "" || u.words[c.pred.last].Comma) {
			continue
		}
		if d.Relation == Embedded && own {
			continue
		}
		return d
	}
	return nil
}

// share gives a clause without subject that of the clause it is linked to, or of
// the one linked to it: 시는 [창구를 열고] 민원을 받는다.
func (u *unit) share(c *Clause) {
	if hasSubject(c) || c.Relation == Modifying {
		return
	}
	for d, n := c.Of, 0; d != nil && n < 10; d, n = d.Of, n+1 {
		if a, ok := subjectOf(d); ok && (a.Case == Topic || d.Relation != Modifying) {
			u.lend(c, d, a)
			return
		}
	}
	for n := c.order - 1; n >= 0; n-- { // 시는 창구를 열고 [민원을 받았다]
		d := u.clauses[n]
		if d.Relation == Linked && d.Of == c {
			if a, ok := subjectOf(d); ok {
				u.lend(c, d, a)
				return
			}
		}
	}
}

func (u *unit) lend(c, from *Clause, a Arg) {
	if a.Of == nil {
		a.Of = from
	}
	a.Role = Who
	if c.Voice == Passive {
		a.Role = What
		if _, ok := c.Arg(What); ok {
			a.Role = Who
		}
	}
	if c.Voice == Active && from.Voice == Passive && a.Role == Who && c.pred.verb == nil {
		a.Role = What
	}
	c.Args = append(c.Args, a)
}

func hasSubject(c *Clause) bool {
	_, ok := subjectOf(c)
	return ok
}

// subjectOf gives the topic of a clause, else its subject.
func subjectOf(c *Clause) (found Arg, ok bool) {
	for _, a := range c.Args {
		if a.Role == When {
			continue
		}
		if a.Case == Topic {
			return a, true
		}
		if a.Case == Subject && !ok || a.Role == Who && !ok {
			found, ok = a, true
		}
	}
	return found, ok
}
