package doc

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"unsafe"

	"sillok/internal/diag"
)

// Own changes nothing of a document, and leaves no text in it that is a part of
// the file's.
func TestOwn(t *testing.T) {
	files, err := filepath.Glob("../../content/documents/*.md")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		f := &diag.File{Name: name, Text: string(text)}
		want, _ := Parse(f)
		got, _ := Parse(f)
		got.Own()
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: it is another document", name)
		}
		from := uintptr(unsafe.Pointer(unsafe.StringData(f.Text)))
		inside := func(s string) bool {
			at := uintptr(unsafe.Pointer(unsafe.StringData(s)))
			return s != "" && at >= from && at < from+uintptr(len(f.Text))
		}
		var look func(path string, v reflect.Value)
		look = func(path string, v reflect.Value) {
			switch v.Kind() {
			case reflect.String:
				if inside(v.String()) {
					t.Errorf("%s: %s is a part of the file", name, path)
				}
			case reflect.Slice:
				for i := range v.Len() {
					look(path, v.Index(i))
				}
			case reflect.Struct:
				for i := range v.NumField() {
					look(path+"."+v.Type().Field(i).Name, v.Field(i))
				}
			}
		}
		v := reflect.ValueOf(got).Elem()
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.Name != "File" {
				look(f.Name, v.Field(i))
			}
		}
	}
}
