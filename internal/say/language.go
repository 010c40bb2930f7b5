package say

import "strings"

// IsKorean tells whether to speak Korean: SILLOK_LANG decides where it is set;
// else Korean is spoken where the locale or the site's language is Korean.
// Getenv is os.Getenv; site is the language that the site's settings name, or "".
func IsKorean(getenv func(string) string, site string) bool {
	if own := getenv("SILLOK_LANG"); own != "" {
		return strings.HasPrefix(own, "ko")
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := getenv(name); locale != "" {
			if strings.HasPrefix(locale, "ko") {
				return true
			}
			break // the first one that is set is the locale
		}
	}
	return strings.HasPrefix(site, "ko")
}
