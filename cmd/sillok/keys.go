package main

import "strings"

// The keys of a Korean keyboard, in the order in which Unicode has their letters.
var (
	initialKeys = strings.Fields("r R s e E f a q Q t T d w W c z x v g")
	vowelKeys   = strings.Fields("k o i O j p u P h hk ho hl y n nj np nl b m ml l")
	finalKeys   = strings.Fields("- r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g")
	letterKeys  = append(strings.Fields("r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g"), vowelKeys...)
)

// pressed is what somebody typed who had not switched the keyboard to Latin letters:
// the letters of the keys that were pressed. Other words stay.
func pressed(s string) string {
	const firstSyllable, lastSyllable, firstLetter = '\uAC00', '\uD7A3', '\u3131'
	var b strings.Builder
	for _, r := range s {
		switch i := int(r - firstSyllable); {
		case r >= firstSyllable && r <= lastSyllable:
			b.WriteString(initialKeys[i/len(finalKeys)/len(vowelKeys)])
			b.WriteString(vowelKeys[i/len(finalKeys)%len(vowelKeys)])
			b.WriteString(strings.Trim(finalKeys[i%len(finalKeys)], "-"))
		case r >= firstLetter && int(r-firstLetter) < len(letterKeys):
			b.WriteString(letterKeys[r-firstLetter])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
