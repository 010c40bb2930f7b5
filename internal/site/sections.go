package site

import "slices"

// section is a part of the site: a new one is a file of Go that gives its pages,
// a template, and a line of sections.
type section struct {
	name   string // the menu marks pages whose frame names it
	path   string // its first page
	title  string
	menu   bool // stands in the menu
	listed bool // stands in the sitemap
	pages  func() []Page
}

// sections is the registry of the site's parts, in the order of the menu.
func (s *Site) sections() []section {
	list := []section{
		{"home", "index.html", s.set.Title, false, false, s.homePages},
		{"documents", "documents/index.html", s.t("documents"), true, true, func() []Page { return slices.Concat(s.documentPages(), s.documentLists(), s.picturePages()) }},
		{"tags", tagsPath, s.t("tags"), false, len(s.tags) > 0, s.tagPages},
		{"", "", "", false, false, s.entityPages},
	}
	for _, k := range s.kinds {
		if len(s.lib.Kinds[k.Name]) > 0 {
			list = append(list, section{k.Section, k.Section + "/index.html", s.label(k.Name), true, true, nil})
		}
	}
	list = append(list, []section{
		{"", "", "", false, false, s.kindPages},
		{"timeline", "timeline/index.html", s.t("timeline"), true, true, s.timelinePages},
		{"dates", calendarPath, s.t("calendar"), false, true, s.datePages},
		{"network", "network/index.html", s.t("network"), true, true, s.networkPages},
		{"promises", promisesPath, s.t("promises.menu"), true, true, s.ledgerPages},
		{"conflicts", conflictsPath, s.t("conflicts"), false, true, s.conflictPages},
		{"names", "names/index.html", s.t("index"), true, true, s.namesPages},
		{"search", "search/index.html", s.t("search"), false, false, nil},
		{"data", "data/index.html", s.t("data"), false, true, nil},
	}...)
	if len(s.plain) > 0 {
		list = append(list, section{"guide", s.plain[0].path, s.t("guide"), true, false, s.plainPages})
	}
	return list
}
