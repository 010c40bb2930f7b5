package entity

// Kind is a sort of thing that is mentioned. All that differs between kinds is
// a field.
type Kind struct {
	Name    string                  // the link's scheme: agency
	Label   string                  // the heading on pages: 기관
	LabelEn string                  // Agencies
	Badge   string                  // the one-syllable badge: 기
	Section string                  // the folder in the site: agencies
	CheckID func(name string) error // nil: any name will do
}
