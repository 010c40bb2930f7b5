package say

import (
	"strconv"
	"strings"
)

// parse reads a catalogue as GNU gettext writes them: msgid and msgstr, each followed
// by one or more texts in quotation marks, one a line. Texts that are said in more than
// one way (msgctxt, msgid_plural) do not occur here; a faulty line panics, since the
// catalogue is part of the program.
func parse(catalogue string) map[string]string {
	texts := map[string]string{}
	var id, text string
	into := &id
	for line := range strings.Lines(catalogue) {
		line = strings.TrimRight(line, "\n")
		switch {
		case line == "" || line[0] == '#':
			continue
		case strings.HasPrefix(line, "msgid "):
			id, into = "", &id
			line = line[len("msgid "):]
		case strings.HasPrefix(line, "msgstr "):
			text, into = "", &text
			line = line[len("msgstr "):]
		}
		part, err := strconv.Unquote(line)
		if err != nil {
			panic("catalogue: " + line)
		}
		*into += part
		if into == &text {
			texts[id] = text
		}
	}
	return texts
}
