package zipxml

import (
	"archive/zip"
	"bytes"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	root, err := Parse([]byte("\xEF\xBB\xBF<?xml version='1.0'?><!-- a --><a:r xmlns:a='x' a:n='1' s=\"&lt;&#xAC00;&#0;&#x110000;&b;\"><p>가<b/>나 &amp; 다<![CDATA[<라>]]></p><skip><p>x</p><p/></skip><p n='2'/></a:r>"), "skip")
	if err != nil {
		t.Fatal(err)
	}
	if root.Name != "r" || root.Int("n", 0) != 1 || root.Attr("s") != "<가&b;" || root.Attr("xmlns:a") != "" {
		t.Errorf("%+v", root)
	}
	if got := root.Content(); got != "가나 & 다<라>" {
		t.Errorf("content %q", got)
	}
	if ps := root.All("p"); len(ps) != 2 || ps[1].Int("n", 0) != 2 || root.Find("b") == nil || root.Kid("b") != nil {
		t.Errorf("%d paragraphs", len(ps))
	}
	var none *Node
	if none.Kid("a").Kid("b") != nil || none.All("a") != nil || none.Find("a") != nil || none.Content() != "" {
		t.Error("nothing has something in it")
	}
}

func TestParseDamaged(t *testing.T) {
	for _, s := range []string{"", "x", "<a>", "<a></b>", "<a><b></a></b>", "</a>", "<a>\x00</a>", "<a>\xff</a>", "<a", "<a><skip>", "<>", strings.Repeat("<a>", 300) + strings.Repeat("</a>", 300)} {
		if n, err := Parse([]byte(s), "skip"); err == nil {
			t.Errorf("%.20q is %v", s, n)
		}
	}
	if _, err := Parse([]byte("<a>" + strings.Repeat("<b/>", maxNodes) + "</a>")); !errors.Is(err, ErrLarge) {
		t.Errorf("many elements: %v", err)
	}
}

func archive(t *testing.T, parts map[string]string) *Archive {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, data := range parts {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte(data))
	}
	w.Close()
	a, err := Open(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestArchive(t *testing.T) {
	a := archive(t, map[string]string{`Contents\Header.xml`: "<a>가</a>", "zeros": strings.Repeat("0", MaxPart+1)})
	if n, err := a.Tree("/contents/header.xml"); err != nil || n.Content() != "가" {
		t.Errorf("%v, %v", n, err)
	}
	if _, err := a.Read("none"); !errors.Is(err, ErrDamaged) {
		t.Errorf("no part: %v", err)
	}
	if _, err := a.Read("zeros"); !errors.Is(err, ErrLarge) {
		t.Errorf("a large part: %v", err)
	}
	if _, err := Open([]byte("PK\x03\x04")); !errors.Is(err, ErrDamaged) {
		t.Errorf("no archive: %v", err)
	}
}

// TestArchiveTotal refuses parts that together are too much.
func TestArchiveTotal(t *testing.T) {
	var b strings.Builder // hard to pack, so that the ratio does not matter
	for random := rand.New(rand.NewPCG(1, 2)); b.Len() < MaxPart/2; {
		b.WriteByte(byte(random.IntN(256)))
	}
	half := b.String()
	a := archive(t, map[string]string{"a": half})
	var err error
	read := 0
	for ; err == nil; read++ {
		_, err = a.Read("a")
	}
	if !errors.Is(err, ErrLarge) || read != MaxTotal/(MaxPart/2)+1 {
		t.Errorf("%d parts, then %v", read, err)
	}
}
