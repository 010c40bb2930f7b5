package facts

import (
	"strings"

	"sillok/internal/entity"
	"sillok/internal/korean"
)

// A headline that names a person with body and post ([만나봅시다] 나은별 한빛정보원 원장) tells the body that the text
// below takes for known. It holds no marks.

// ofTitled gives posts that the text tells without a body, or with one that the authority does not know, the body that
// the headline tells with the same post of the same person.
func (r *reader) ofTitled(claims []claim) {
	for i := range claims {
		c := &claims[i]
		if !c.Agency.IsZero() && !c.guessed && (r.names == nil || r.names.Get(c.Agency) != nil) || !strings.Contains(r.Title, c.Person.Base()) {
			continue
		}
		if body, post := r.titledPost(c.Person); !body.IsZero() && body != c.Agency && (post == c.Post || headSyllable.Ends(post) && post == withoutActing(c.Post)) {
			c.Agency, c.guessed = body, false
		}
	}
}

// titledPost gives the body and the post that stand right behind a person in the headline, or right in front.
func (r *reader) titledPost(person entity.ID) (body entity.ID, post string) {
	title := r.Title
	if i := strings.LastIndexAny(title, "])】>"); i >= 0 && !strings.Contains(title[:i], person.Base()) {
		title = strings.TrimLeft(title[i:], "])】> ")
	}
	words := strings.FieldsFunc(title, func(c rune) bool { return strings.ContainsRune(" ,:|“”\"‘’…", c) })
	for k, w := range words {
		if w != person.Base() {
			continue
		}
		behind := words[k+1:]
		if len(behind) > 2 && (modifier[behind[1]] || ofTerm(behind[1])) {
			behind = []string{behind[0], behind[2]} // 나은별 한빛정보원 초대 원장
		}
		if body, post = r.bodyAndPost(behind[:min(len(behind), 2)]); !body.IsZero() {
			return body, post
		}
		if body, post = r.bodyAndPost(words[max(0, k-2):k]); !body.IsZero() {
			return body, post
		}
	}
	return entity.ID{}, ""
}

// bodyAndPost reads a body and a post in two words, or the head of a body in one: 한빛정보원 원장, 한빛정보원장.
func (r *reader) bodyAndPost(words []string) (body entity.ID, post string) {
	if len(words) == 2 && r.isPost(words[1], true) && (otherBody(words[0]) || r.names != nil && !r.body(words[0]).IsZero()) {
		return r.bodyOrNew(words[0]), words[1]
	}
	for _, w := range words {
		stem, ok := headSyllable.CutEnd(w)
		if ok && otherBody(stem) && length(stem) > 3 && !known(w) {
			return r.bodyOrNew(stem), korean.GluedPost(stem)
		}
	}
	return body, ""
}

// bodyOrNew gives the body that bears a name, or one of which the authority knows nothing.
func (r *reader) bodyOrNew(name string) entity.ID {
	if r.names != nil {
		if id := r.body(name); !id.IsZero() {
			return id
		}
	}
	return entity.ID{Kind: "agency", Name: name}
}

// ofChair gives those who sit in a committee, told without a body, that of its chair in the same sentence: 위원장에 나은별
// 의원을, 부위원장에 하늘찬 의원을 뽑았다.
func (r *reader) ofChair(claims []claim) {
	for i := range claims {
		c := &claims[i]
		if !c.Agency.IsZero() || !underChair.Has(c.Post) {
			continue
		}
		for _, o := range claims {
			if chairPost.Has(o.Post) && !o.Agency.IsZero() && r.sentence(o.In.Start) == r.sentence(c.In.Start) && leads(c.Post, o.Agency) {
				c.Agency = o.Agency
				break
			}
		}
	}
}

// underChair are posts in a committee under its chair; words.tsv says which.
var underChair = words("under-chair")

// localGovernments gives the local governments that a text names.
func (r *reader) localGovernments() []entity.ID {
	if r.governments == nil {
		r.governments = []entity.ID{}
		for _, b := range r.bodies() {
			if localEnds.Ends(b.id.Base()) {
				r.governments = append(r.governments, b.id)
			}
		}
	}
	return r.governments
}

// onlyGovernment gives the only local government that a text names, zero where it names several.
func (r *reader) onlyGovernment() entity.ID { return only(r.localGovernments()) }

// ofAssociation gives the posts of those who lead an association, told without a body, to the only one of which the
// text tells: 부회장에는 나은별, 하늘찬이 선출됐다.
func (r *reader) ofAssociation(claims []claim) {
	for i := range claims {
		c := &claims[i]
		if !c.Agency.IsZero() || c.weak || !associationPosts.Has(withoutActing(c.Post)) {
			continue
		}
		s := r.sentences[r.sentence(c.In.Start)]
		chosen := !c.When.IsZero() || choosing.Within(r.str(s))
		if len(r.marks(c.In, "agency")) > 0 && !chosen {
			continue
		}
		id := r.onlyAssociation()
		if id.IsZero() {
			return
		}
		if others := r.marks(s, "agency"); !chosen && len(r.ids(others)) > 1 {
			continue
		}
		c.Agency, c.guessed = id, true
	}
}

// onlyAssociation gives the only association that a text names, or that published it.
func (r *reader) onlyAssociation() entity.ID {
	if id := r.publisher(); associationEnds.Ends(id.Base()) {
		return id
	}
	var list []entity.ID
	for _, b := range r.bodies() {
		if associationEnds.Ends(b.id.Base()) {
			list = append(list, b.id)
		}
	}
	return only(list)
}

// Posts and ends of associations; words.tsv says what for.
var (
	associationPosts = words("association-posts")
	associationEnds  = words("association-ends")
	choosing         = words("choosing")
)
