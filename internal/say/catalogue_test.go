package say

import (
	"maps"
	"testing"
)

func TestParse(t *testing.T) {
	got := parse(`# a comment
msgid ""
msgstr "Language: ko\n"

msgid "one"
msgstr "하나"

msgid ""
"two \"lines\"\n"
"\tand a tab\n"
msgstr ""
"두 \"줄\"\n"
"\t\\\n"

msgid "last"
msgstr "끝"`)
	want := map[string]string{"": "Language: ko\n", "one": "하나", "two \"lines\"\n\tand a tab\n": "두 \"줄\"\n\t\\\n", "last": "끝"}
	if !maps.Equal(got, want) {
		t.Errorf("%q", got)
	}
	for _, faulty := range []string{"msgid one", "msgctxt \"place\"", "msgid \"a\"\nmsgstr \"b"} {
		t.Run(faulty, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("a faulty line is read")
				}
			}()
			parse(faulty)
		})
	}
}
