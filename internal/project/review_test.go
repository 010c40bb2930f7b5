package project

import "testing"

func TestReview(t *testing.T) {
	s := correctable(t)
	r, err := s.Review(3)
	if err != nil {
		t.Fatal(err)
	}
	if r.Confirmed != 3 || r.Total != 7 || len(r.Items) != 3 {
		t.Fatalf("%d of %d, %d shown", r.Confirmed, r.Total, len(r.Items))
	}
	if without, err := s.Review(3, "나"); err != nil || without.Total != 7 || len(without.Items) == 0 || without.Items[0].Slug != "가" {
		t.Errorf("without 나: %+v, %v", without, err)
	}
	first := r.Items[0]
	if first.Slug != "나" || first.Score != 0.5 || first.Before != "여기도 " || first.Surface != "민원24" || first.ID != "system:민원24" || first.Name == "" {
		t.Errorf("the least sure is %+v", first)
	}
	if _, err := s.Correct(Correction{Action: "confirm", Slug: first.Slug, At: first.At, Surface: first.Surface}); err != nil {
		t.Fatal(err)
	}
	r, err = s.Review(100)
	if err != nil {
		t.Fatal(err)
	}
	if r.Confirmed != 4 || len(r.Items) != 3 || r.Items[0].Score != 0.6 {
		t.Errorf("after one: %+v", r)
	}
	row := r.Items[2]
	if row.List != "roles" || row.Row != "홍길동 | 팀장 |  |  | 홍길동 팀장" || row.Sentence != 3 || row.Score != 1 {
		t.Errorf("the row is %+v", row)
	}
	list, confirmed, total := s.Unreviewed()
	if confirmed != 4 || total != 7 || len(list) != 1 || list[0].File != "content/documents/가.md" || list[0].Left != 3 || list[0].Least != 0.6 {
		t.Errorf("left are %v; %d of %d", list, confirmed, total)
	}
}

func TestThings(t *testing.T) {
	s := correctable(t)
	for query, want := range map[string]string{
		"나루터":   "system:나루터",
		"나 루 터": "system:나루터",
		"나루":    "system:나루터", // an alias of it, not a part of 온나루
		"홍동":    "person:홍동지", // pages alone know it
		"행안부":   "agency:행정안전부",
	} {
		things, err := s.Things(query)
		if err != nil {
			t.Fatal(err)
		}
		if len(things) == 0 || things[0].ID != want {
			t.Errorf("%s: %+v, want %s first", query, things, want)
		}
	}
	if things, _ := s.Things("  "); len(things) != 0 {
		t.Errorf("nothing gives %v", things)
	}
}
