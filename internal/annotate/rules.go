package annotate

import (
	"sillok/internal/annotate/claim"
)

// A Rule is one way in which names are found without a look at the rest of the
// document. Rules run in the order of the table; each sees in a.claims what
// the rules before it found and never changes that. What they claim may
// overlap: resolve decides.
//
// Texts in which a rule finds a name, and others in which it must not, stand in
// testdata/rules/NAME.txt; TestEveryRule holds the rule to them.
type Rule struct {
	Name   string       // small letters and hyphens: what explain, eval and the guide call it
	Kind   string       // kind of what it claims; "" where each claim says
	Source claim.Source // what it rests on
	Needs  []string     // the rules before it whose claims it looks at
	find   func(a *article) []claim.Candidate
}

// rules is the table. A rule stands behind those that it needs.
var rules = []Rule{
	{Name: "authority", Source: claim.Authority, find: listedNames},
	{Name: "authority-in-term", Kind: "agency", Source: claim.Authority, find: insideTerms},

	{Name: "law-in-brackets", Kind: "law", Source: claim.Rule, find: quotedLaws},
	{Name: "law-decree", Kind: "law", Source: claim.Rule, Needs: []string{"authority", "law-in-brackets"}, find: decrees},
	{Name: "law-organisation", Kind: "law", Source: claim.Rule, Needs: []string{"authority"}, find: organisations},
	{Name: "law-ordinance", Kind: "law", Source: claim.Rule, Needs: []string{"authority"}, find: ordinances},
	{Name: "law-local", Kind: "law", Source: claim.Rule, find: localOrdinances},
	{Name: "law-about", Kind: "law", Source: claim.Rule, Needs: []string{"authority"}, find: actsAbout},
	{Name: "law-ending", Kind: "law", Source: claim.Rule, Needs: []string{"authority"}, find: actsByEnding},

	{Name: "event-numbered", Kind: "event", Source: claim.Rule, Needs: []string{"authority"}, find: numberedOccasions},
	{Name: "event-year-behind", Kind: "event", Source: claim.Rule, find: yearBehind},
	{Name: "event-day", Kind: "event", Source: claim.Rule, find: memorialDays},
	{Name: "event-quoted", Kind: "event", Source: claim.Rule, find: quotedOccasions},

	{Name: "event-sitting", Kind: "event", Source: claim.Rule, find: sittings},
	{Name: "event-session-of", Kind: "event", Source: claim.Rule, Needs: []string{"authority"}, find: plainSessions},
	{Name: "event-quoted-number", Kind: "event", Source: claim.Rule, find: numberedQuotes},
	{Name: "event-held", Kind: "event", Source: claim.Rule, find: heldOccasions},
	{Name: "event-ceremony", Kind: "event", Source: claim.Rule, Needs: []string{"authority"}, find: namedCeremonies},
	{Name: "event-latin", Kind: "event", Source: claim.Rule, find: latinOccasions},
	{Name: "event-abbreviated", Kind: "event", Source: claim.Rule, Needs: []string{"authority"}, find: abbreviatedOccasions},
	{Name: "event-of-world-body", Kind: "event", Source: claim.Rule, Needs: []string{"authority"}, find: worldOccasions},
	{Name: "event-talks", Kind: "event", Source: claim.Rule, find: stateTalks},

	{Name: "system-title", Kind: "system", Source: claim.Rule, find: quotedTitles},
	{Name: "system-head", Kind: "system", Source: claim.Rule, Needs: []string{"authority"}, find: headedSystems},
	{Name: "system-owned", Kind: "system", Source: claim.Rule, Needs: []string{"authority"}, find: ownedSystems},
	{Name: "system-apposition", Kind: "system", Source: claim.Rule, Needs: []string{"authority"}, find: appositions},
	{Name: "system-shared-head", Kind: "system", Source: claim.Rule, Needs: []string{"authority", "system-head"}, find: sharedHeads},
	{Name: "system-next", Kind: "system", Source: claim.Rule, Needs: []string{"authority", "system-shared-head"}, find: nextGenerations},
	{Name: "system-listed", Kind: "system", Source: claim.Rule, Needs: []string{"authority"}, find: listedSystems},
	{Name: "system-bracketed", Kind: "system", Source: claim.Rule, Needs: []string{"authority"}, find: bracketedSystems},
	{Name: "quoted-name", Source: claim.Rule, find: quotedNames},
	{Name: "system-introduced", Kind: "system", Source: claim.Rule, find: introducedSystems},
	{Name: "system-defined", Kind: "system", Source: claim.Rule, Needs: []string{"authority"}, find: definedSystems},
	{Name: "system-known-version", Kind: "system", Source: claim.Rule, Needs: []string{"authority"}, find: knownVersions},
	{Name: "system-version", Kind: "system", Source: claim.Rule, find: versions},

	{Name: "system-craft", Kind: "system", Source: claim.Rule, find: craft},
	{Name: "system-shaped", Kind: "system", Source: claim.Rule, find: shapedSystems},

	{Name: "body-ending", Kind: "agency", Source: claim.Rule, find: bodiesByEnding},
	{Name: "body-branch", Kind: "agency", Source: claim.Rule, Needs: []string{"authority"}, find: branches},
	{Name: "body-part", Kind: "agency", Source: claim.Rule, find: bodyParts},
	{Name: "body-police", Kind: "agency", Source: claim.Rule, find: policeOffices},
	{Name: "body-chair", Kind: "agency", Source: claim.Authority, find: chairedBodies},
	{Name: "body-shared-head", Kind: "agency", Source: claim.Authority, Needs: []string{"authority", "body-police"}, find: sharedBodies},
	{Name: "body-quoted", Kind: "agency", Source: claim.Rule, find: quotedBodies},
	{Name: "body-team", Kind: "agency", Source: claim.Rule, find: taskForces},
	{Name: "body-foreign", Kind: "agency", Source: claim.Rule, find: foreignMinistries},
	{Name: "body-abroad", Kind: "agency", Source: claim.Rule, find: bodiesAbroad},
	{Name: "government-abroad", Kind: "agency", Source: claim.Rule, find: governmentsAbroad},
	{Name: "body-organiser", Kind: "agency", Source: claim.Rule, find: organisers},
	{Name: "company-sign", Kind: "agency", Source: claim.Rule, find: signedCompanies},
	{Name: "company-system", Kind: "agency", Source: claim.Rule, find: systemCompanies},
	{Name: "company-group", Kind: "agency", Source: claim.Rule, find: leadingCompanies},
	{Name: "body-listed", Kind: "agency", Source: claim.Rule, Needs: []string{"authority", "company-sign"}, find: listedBodies},
	{Name: "body-regional", Kind: "agency", Source: claim.Rule, find: regionalBodies},
	{Name: "body-spelled", Kind: "agency", Source: claim.Authority, find: spelledBodies},
	{Name: "body-abbreviated", Kind: "agency", Source: claim.Rule, find: abbreviatedBodies},
	{Name: "body-labelled", Kind: "agency", Source: claim.Rule, Needs: []string{"authority", "body-ending", "company-sign"}, find: labelledBodies},
	{Name: "body-grouped", Kind: "agency", Source: claim.Rule, Needs: []string{"authority", "body-ending", "company-sign"}, find: groupedBodies},
	{Name: "body-column", Kind: "agency", Source: claim.Rule, Needs: []string{"authority", "body-ending", "company-sign"}, find: tableBodies},
	{Name: "company-sort", Kind: "agency", Source: claim.Rule, Needs: []string{"authority", "body-ending"}, find: namedSorts},
	{Name: "body-dotted", Kind: "agency", Source: claim.Authority, find: dottedBodies},
	{Name: "body-paired", Kind: "agency", Source: claim.Authority, find: pairedBodies},
	{Name: "company-tied", Kind: "agency", Source: claim.Rule, Needs: []string{"authority", "company-sign"}, find: companiesTied},
	{Name: "body-beside", Kind: "agency", Source: claim.Rule, Needs: []string{"authority", "body-ending", "company-sign"}, find: bodiesBeside},
	{Name: "body-committee", Kind: "agency", Source: claim.Rule, find: assemblyCommittees},
	{Name: "government-listed", Kind: "agency", Source: claim.Authority, find: listedTowns},
	{Name: "body-local", Kind: "agency", Source: claim.Rule, find: localBodies},
	{Name: "body-headed", Kind: "agency", Source: claim.Rule, find: headedBodies},
	{Name: "body-tagged", Kind: "agency", Source: claim.Tagger, Needs: []string{"authority"}, find: taggedBodies},

	{Name: "person-body-post", Kind: "person", Source: claim.Rule, Needs: []string{"authority", "body-ending", "company-sign", "body-tagged"}, find: beforeBodies},
	{Name: "person-post", Kind: "person", Source: claim.Rule, Needs: []string{"authority", "body-ending", "body-tagged"}, find: beforePosts},
	{Name: "person-bracket", Kind: "person", Source: claim.Rule, find: inBrackets},
	{Name: "person-behind-post", Kind: "person", Source: claim.Rule, find: inPostBrackets},
	{Name: "person-title", Kind: "person", Source: claim.Rule, find: withTitle},
	{Name: "person-contact", Kind: "person", Source: claim.Rule, find: contacts},
	{Name: "person-affiliated", Kind: "person", Source: claim.Rule, find: affiliated},
	{Name: "person-notice", Kind: "person", Source: claim.Rule, find: noticed},
	{Name: "person-clip", Kind: "person", Source: claim.Rule, find: clipLabels},
	{Name: "person-spaced", Kind: "person", Source: claim.Rule, find: spacedNames},
	{Name: columnRule, Kind: "person", Source: claim.Rule, find: columnNames},
	{Name: "person-tagged", Kind: "person", Source: claim.Tagger, find: taggedPersons},
	{Name: "person-office", Kind: "person", Source: claim.Authority, find: officeHolders},

	{Name: "person-short", Kind: "person", Source: claim.Rule, Needs: []string{"authority"}, find: shortNames},
	{Name: "person-joined", Kind: "person", Source: claim.Rule, Needs: []string{"person-post", "person-tagged"}, find: joinedNames},
	{Name: "person-kin", Kind: "person", Source: claim.Rule, find: kinNames},
	{Name: "person-aged", Kind: "person", Source: claim.Rule, find: agedNames},
	{Name: "person-quoted", Kind: "person", Source: claim.Rule, Needs: []string{"authority", "body-ending", "body-tagged"}, find: quotedSpeakers},
	{Name: "person-foreign", Kind: "person", Source: claim.Rule, Needs: []string{"authority", "body-ending", "body-tagged"}, find: foreignNames},
	{Name: "person-abroad", Kind: "person", Source: claim.Rule, Needs: []string{"authority", "body-foreign", "body-abroad", "body-tagged", "person-foreign"}, find: peopleAbroad},

	{Name: "system-before-sort", Kind: "system", Source: claim.Rule, Needs: []string{"authority", "body-ending"}, find: systemsBeforeSort},
	{Name: "system-quoted", Kind: "system", Source: claim.Rule, Needs: []string{"authority", "quoted-name", "event-quoted"}, find: quotedAnything},

	{Name: "event-council", Kind: "event", Source: claim.Rule, Needs: []string{"authority", "body-ending"}, find: numberedSessions},

	{Name: "company-led", Kind: "agency", Source: claim.Rule, Needs: []string{"person-tagged", "person-post"}, find: ledCompanies},
}

// Names of what is not in the table: what a person marked, names that persons
// confirmed on other pages, dates.
const (
	marked             = "person"
	confirmedElsewhere = "confirmed-elsewhere"
	dateRule           = "date"
)

// run gives what the rule claims in a, each claim under its name.
func (r Rule) run(a *article) []claim.Candidate {
	found := r.find(a)
	for i := range found {
		c := &found[i]
		c.Rule, c.Source = r.Name, r.Source
		if r.Kind != "" {
			c.Kind = r.Kind
		}
	}
	return found
}

// Rules lists the rules in the order in which they run, then the rules over
// names of other pages and dates, then the passes over the document.
func Rules() []Rule {
	out := append([]Rule(nil), rules...)
	out = append(out, Rule{Name: confirmedElsewhere, Source: claim.Pages}, Rule{Name: introducedElsewhere, Source: claim.Pages}, Rule{Name: dateRule, Kind: "date", Source: claim.Rule})
	for _, p := range passes {
		out = append(out, Rule{Name: p.name, Kind: p.kind, Source: claim.Document})
	}
	return out
}
