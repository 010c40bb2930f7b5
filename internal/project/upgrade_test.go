package project

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestUpgrade: what nobody changed is written as this version writes it, what
// somebody changed stays until it is asked for, and then is kept.
func TestUpgrade(t *testing.T) {
	dir := t.TempDir()
	if _, err := Init(dir, "empty", "v1"); err != nil {
		t.Fatal(err)
	}
	read := func(name string) string {
		b, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	upgrade := func(o UpgradeOptions) *Upgraded {
		t.Helper()
		u, err := open(t, dir).Upgrade(o)
		if err != nil || len(u.Problems) > 0 {
			t.Fatal(err, u.Problems)
		}
		return u
	}
	pages, check, imports := ".github/workflows/pages.yml", ".github/workflows/check.yml", ".github/workflows/import.yml"
	if u := upgrade(UpgradeOptions{Revision: "v1"}); len(u.Renewed)+len(u.Changed)+len(u.Missing)+len(u.Pages) > 0 {
		t.Errorf("a new site is out of date: %+v", u)
	}

	mine := strings.Replace(read(check), "name: check", "name: 살피기", 1)
	write(check, mine)
	write(pages, strings.ReplaceAll(read(pages), "\n", "\r\n")) // as git does on some machines
	if err := os.Remove(filepath.Join(dir, imports)); err != nil {
		t.Fatal(err)
	}
	if u := upgrade(UpgradeOptions{Revision: "v2", DryRun: true}); !slices.Contains(u.Renewed, pages) || strings.Contains(read(pages), "v2") {
		t.Errorf("a dry run: %+v", u)
	}
	u := upgrade(UpgradeOptions{Revision: "v2"})
	if !slices.Equal(u.Renewed, []string{pages}) || !slices.Equal(u.Changed, []string{check}) || !slices.Equal(u.Missing, []string{imports}) {
		t.Errorf("%+v", u)
	}
	if !strings.Contains(read(pages), "|| 'v2' }}") || read(check) != mine {
		t.Error("the workflow has not the new revision, or somebody's work was changed")
	}

	if u := upgrade(UpgradeOptions{Revision: "v2", Files: []string{check, imports}}); !slices.Equal(u.Renewed, []string{check, imports}) {
		t.Errorf("%+v", u)
	}
	if kept, _ := filepath.Glob(filepath.Join(dir, stateDir, "replaced", "*check*")); len(kept) != 1 || !strings.Contains(read(check), "'v2'") {
		t.Errorf("the replaced file is not kept: %v", kept)
	} else if b, err := os.ReadFile(kept[0]); err != nil || string(b) != mine {
		t.Errorf("kept was %q, %v", b, err)
	}

	// A program that does not know its revision leaves workflows alone.
	if u := upgrade(UpgradeOptions{}); len(u.Renewed) > 0 || !strings.Contains(read(pages), "v2") {
		t.Errorf("%+v", u)
	}
	if _, err := open(t, dir).Upgrade(UpgradeOptions{Revision: "v2", Files: []string{"sillok.yaml"}}); err == nil {
		t.Error("sillok.yaml is a person's file, and was replaced")
	}
}

// TestUpgradePages: rows of an older notation are written anew; the text and what
// people decided stay.
func TestUpgradePages(t *testing.T) {
	dir := t.TempDir()
	if _, err := Init(dir, "empty", "v1"); err != nil {
		t.Fatal(err)
	}
	const body = "[행정안전부](agency:행정안전부)와 위원회는 만났다. 위원회는 [조달청](agency:한빛부)을 불렀다.\n"
	page := filepath.Join(dir, "content/documents/a.md")
	if err := os.WriteFile(page, []byte("---\ntitle: 글\npublished: 2021-03-05\n---\n\n"+body+"\n<!-- marks -->\n\n- 행정안전부#1 | agency:행정안전부 | authority 0.95\n- 위원회#2 | agency:위원회 | authority 0.90\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	settleFile(t, page)
	u, err := open(t, dir).Upgrade(UpgradeOptions{Revision: "v1"})
	if err != nil || !slices.Equal(u.Pages, []string{"content/documents/a.md"}) {
		t.Fatalf("%v: %+v", err, u)
	}
	b, err := os.ReadFile(page)
	if text := string(b); err != nil || !strings.Contains(text, "\n"+body) || strings.Contains(text, "#1 |") || !strings.Contains(text, "[위원회]는 조달청") {
		t.Errorf("%v: %s", err, text)
	}
	settleFile(t, page)
	if u, err := open(t, dir).Upgrade(UpgradeOptions{Revision: "v1"}); err != nil || len(u.Pages) > 0 {
		t.Errorf("the second upgrade: %v, %+v", err, u)
	}
}
