// Package wire writes values as compact bytes and reads them back, for what the
// program keeps for itself between two runs.
//
// The form follows from the type: fields one after the other, numbers as
// varints, texts and lists behind their length, and whatever is an
// [encoding.TextMarshaler] as its text. Nothing in the bytes says what they are,
// so that whoever keeps them must keep by which program they were written; a new
// field of a type needs no line here. Fields that are not exported cannot be
// kept, and a type that has one panics, unless their tag `wire:"-"` says that they
// are left out.
package wire

import (
	"encoding"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"reflect"
	"sync"
)

// Append adds the bytes of v to b.
func Append(b []byte, v any) []byte {
	x := reflect.ValueOf(v)
	return codecOf(x.Type()).put(b, x)
}

// Read reads what Append wrote of a value of the type that into points to. The
// texts in it are parts of s.
func Read(s string, into any) error {
	x := reflect.ValueOf(into).Elem()
	rest, err := codecOf(x.Type()).get(s, x)
	if err == nil && rest != "" {
		err = errLength
	}
	return err
}

var errLength = errors.New("the bytes are not those of this type")

// codec writes and reads the values of one type. get gives what follows.
type codec struct {
	put func(b []byte, v reflect.Value) []byte
	get func(s string, v reflect.Value) (rest string, err error)
}

var codecs sync.Map // of reflect.Type to *codec

func codecOf(t reflect.Type) *codec {
	if c, ok := codecs.Load(t); ok {
		return c.(*codec)
	}
	c := makeCodec(t)
	codecs.Store(t, c)
	return c
}

var textType = reflect.TypeFor[encoding.TextMarshaler]()

func makeCodec(t reflect.Type) *codec {
	if t.Implements(textType) {
		return text
	}
	switch t.Kind() {
	case reflect.Bool:
		return boolean
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return integer
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return natural
	case reflect.Float32, reflect.Float64:
		return float
	case reflect.String:
		return str
	case reflect.Slice:
		return listOf(elementOf(t))
	case reflect.Pointer:
		return pointerTo(elementOf(t))
	case reflect.Struct:
		return structOf(t)
	}
	panic(fmt.Sprintf("wire: %s cannot be kept", t))
}

// elementOf gives the codec of what a list or a pointer holds when it is first asked
// for: that may hold values of its own type.
func elementOf(t reflect.Type) func() *codec {
	return sync.OnceValue(func() *codec { return codecOf(t.Elem()) })
}

var boolean = &codec{
	func(b []byte, v reflect.Value) []byte {
		if v.Bool() {
			return append(b, 1)
		}
		return append(b, 0)
	},
	func(s string, v reflect.Value) (string, error) {
		if s == "" {
			return "", errLength
		}
		v.SetBool(s[0] == 1)
		return s[1:], nil
	},
}

var integer = &codec{
	func(b []byte, v reflect.Value) []byte { return binary.AppendVarint(b, v.Int()) },
	func(s string, v reflect.Value) (string, error) {
		n, rest, err := number(s)
		v.SetInt(int64(n>>1) ^ -int64(n&1))
		return rest, err
	},
}

var natural = &codec{
	func(b []byte, v reflect.Value) []byte { return binary.AppendUvarint(b, v.Uint()) },
	func(s string, v reflect.Value) (string, error) {
		n, rest, err := number(s)
		v.SetUint(n)
		return rest, err
	},
}

var float = &codec{
	func(b []byte, v reflect.Value) []byte {
		return binary.LittleEndian.AppendUint64(b, math.Float64bits(v.Float()))
	},
	func(s string, v reflect.Value) (string, error) {
		if len(s) < 8 {
			return "", errLength
		}
		v.SetFloat(math.Float64frombits(binary.LittleEndian.Uint64([]byte(s[:8]))))
		return s[8:], nil
	},
}

var str = &codec{
	func(b []byte, v reflect.Value) []byte {
		return append(binary.AppendUvarint(b, uint64(v.Len())), v.String()...)
	},
	func(s string, v reflect.Value) (string, error) {
		part, rest, err := cut(s)
		v.SetString(part)
		return rest, err
	},
}

var text = &codec{
	func(b []byte, v reflect.Value) []byte {
		t, err := v.Interface().(encoding.TextMarshaler).MarshalText()
		if err != nil {
			panic(err)
		}
		return append(binary.AppendUvarint(b, uint64(len(t))), t...)
	},
	func(s string, v reflect.Value) (string, error) {
		part, rest, err := cut(s)
		if err != nil {
			return "", err
		}
		return rest, v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(part))
	},
}

// listOf keeps nil lists apart from empty ones: their length is one more.
func listOf(element func() *codec) *codec {
	return &codec{
		func(b []byte, v reflect.Value) []byte {
			if v.IsNil() {
				return append(b, 0)
			}
			b = binary.AppendUvarint(b, uint64(v.Len())+1)
			of := element()
			for i := range v.Len() {
				b = of.put(b, v.Index(i))
			}
			return b
		},
		func(s string, v reflect.Value) (string, error) {
			n, s, err := number(s)
			if err != nil || n == 0 {
				return s, err
			}
			if n-1 > uint64(len(s)) { // an element takes a byte or more
				return "", errLength
			}
			v.Set(reflect.MakeSlice(v.Type(), int(n-1), int(n-1)))
			of := element()
			for i := 0; i < int(n-1) && err == nil; i++ {
				s, err = of.get(s, v.Index(i))
			}
			return s, err
		},
	}
}

func pointerTo(element func() *codec) *codec {
	return &codec{
		func(b []byte, v reflect.Value) []byte {
			if v.IsNil() {
				return append(b, 0)
			}
			return element().put(append(b, 1), v.Elem())
		},
		func(s string, v reflect.Value) (string, error) {
			if s == "" {
				return "", errLength
			}
			if s[0] == 0 {
				return s[1:], nil
			}
			v.Set(reflect.New(v.Type().Elem()))
			return element().get(s[1:], v.Elem())
		},
	}
}

func structOf(t reflect.Type) *codec {
	type field struct {
		*codec
		i int
	}
	var fields []field
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Tag.Get("wire") == "-" {
			continue
		}
		if !f.IsExported() {
			panic(fmt.Sprintf("wire: the field %s of %s cannot be kept", f.Name, t))
		}
		fields = append(fields, field{codecOf(f.Type), i})
	}
	return &codec{
		func(b []byte, v reflect.Value) []byte {
			for _, f := range fields {
				b = f.put(b, v.Field(f.i))
			}
			return b
		},
		func(s string, v reflect.Value) (rest string, err error) {
			for _, f := range fields {
				if s, err = f.get(s, v.Field(f.i)); err != nil {
					return "", err
				}
			}
			return s, nil
		},
	}
}

// number reads an unsigned varint.
func number(s string) (n uint64, rest string, err error) {
	for i := 0; i < len(s) && i < binary.MaxVarintLen64; i++ {
		n |= uint64(s[i]&0x7f) << (7 * i)
		if s[i] < 0x80 {
			return n, s[i+1:], nil
		}
	}
	return 0, "", errLength
}

// cut reads what stands behind its length.
func cut(s string) (part, rest string, err error) {
	n, s, err := number(s)
	if err != nil || n > uint64(len(s)) {
		return "", "", errLength
	}
	return s[:n], s[n:], nil
}
