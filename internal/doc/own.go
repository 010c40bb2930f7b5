package doc

import (
	"reflect"
	"unique"

	"sillok/internal/diag"
	"sillok/internal/edtf"
)

// Own gives the texts of d memory of their own, equal ones the same, so that none
// is a part of its file's text and that can be let go. Names, posts and days
// repeat from document to document: all of them together take little.
func (d *Document) Own() {
	v := reflect.ValueOf(d).Elem()
	for i := range v.NumField() {
		if f := v.Type().Field(i); f.IsExported() && f.Name != "File" {
			own(v.Field(i))
		}
	}
}

var (
	spanType = reflect.TypeFor[diag.Span]()
	dateType = reflect.TypeFor[edtf.Date]()
)

func own(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(unique.Make(v.String()).Value())
	case reflect.Slice:
		for i := range v.Len() {
			own(v.Index(i))
		}
	case reflect.Struct:
		switch v.Type() {
		case spanType:
		case dateType:
			if d := v.Interface().(edtf.Date); !d.IsZero() {
				v.Set(reflect.ValueOf(edtf.MustParse(unique.Make(d.String()).Value())))
			}
		default:
			for i := range v.NumField() {
				if v.Field(i).CanSet() {
					own(v.Field(i))
				}
			}
		}
	}
}
