package korean

// Form is how a predicate goes on: what its last ending makes of its clause.
type Form uint8

const (
	NoForm    Form = iota
	Final          // it ends the sentence: 열었다
	Link           // another clause follows: 열고, 열었지만
	Adnominal      // it stands before a noun: 여는, 연, 열
	Nominal        // it is a noun: 열기, 엶, 개최
)

// Tense is the tense that a predicate's endings show.
type Tense uint8

const (
	NoTense Tense = iota
	Past
	Present
	Future
)

// Voice tells whether the subject does something, or has it done to it.
type Voice uint8

const (
	Active    Voice = iota
	Passive         // 개통되다, 지정받다
	Causative       // 확대시키다
)

// Status is how far what a clause tells has come. It is told by the clause's
// endings, auxiliaries and nouns, and by the clauses it is joined to; whether a
// date lies ahead of the publication is for those to add who know the day.
type Status uint8

const (
	Unclear   Status = iota
	Done             // 열었다
	UnderWay         // 추진하고 있다
	Planned          // 열 예정이다
	Postponed        // 연기했다
	Cancelled        // 취소했다
	Failed           // 무산됐다, 지켜지지 않았다: was to be and was not
	Denied           // 부인했다, 사실이 아니다
	AskedFor         // 요구했다, 해야 한다: hoped, demanded, required
)

var statusNames = [...]struct{ name, notation string }{
	Unclear:   {"unclear", "(불분명)"},
	Done:      {"done", ""},
	UnderWay:  {"under way", "(추진 중)"},
	Planned:   {"planned", "(예정)"},
	Postponed: {"postponed", "(연기)"},
	Cancelled: {"cancelled", "(취소)"},
	Failed:    {"failed", "(무산)"},
	Denied:    {"denied", "(부인)"},
	AskedFor:  {"asked for", "(요구)"},
}

func (s Status) String() string { return statusNames[s].name }

// Notation is what lists and headlines put behind a happening: (예정); nothing
// for what is done.
func (s Status) Notation() string { return statusNames[s].notation }

// StatusOf gives the status that a notation stands for, with or without its
// brackets; ok is false when it is none.
func StatusOf(notation string) (s Status, ok bool) {
	if notation == "" {
		return Done, true
	}
	for i, n := range statusNames {
		if n.notation != "" && (notation == n.notation || "("+notation+")" == n.notation) {
			return Status(i), true
		}
	}
	return Unclear, false
}

// Mood tells how a clause stands to what is so.
type Mood uint8

const (
	Plain    Mood = iota
	Decided       // 열기로 했다
	Intended      // 열 예정이다, 열려고 한다, 열겠다
	Expected      // 열 전망이다, 열 것으로 보인다
	Needed        // 열어야 한다
	Possible      // 열 수 있다
	Wished        // 열고 싶다
	Asked         // 열라고, 열 것을 요구했다
	Purpose       // 열기 위해, 열도록
	Supposed      // 열면, 열 경우
)

// Relation tells how a clause hangs on the clause that Of names.
type Relation uint8

const (
	Main      Relation = iota // on none: it ends the sentence
	Linked                    // 열고: on the next one
	Modifying                 // 지난 3월 연: on the clause whose noun it modifies
	Told                      // 열었다고: on the clause that tells it
	Embedded                  // 열기를, 여는 것을: on the clause whose argument it is
)

// Role is the part that a noun plays in a clause.
type Role uint8

const (
	NoRole  Role = iota
	Who          // who does it, or whom it is said of
	What         // what it is done to; what opens, is held, changes
	Whom         // to whom: 에게
	Where        // 에서, 에
	When         // a time
	How          // 로: by what, into what
	WithWho      // 와
	Since        // 부터, 에게서
	Till         // 까지
	Other
)

// Arg is an argument of a clause.
type Arg struct {
	Role Role
	Span Span    // the noun phrase without its particles
	Head Span    // its last word, without particles
	Case Case    // what its particle says
	Word Span    // the last word with particles
	Of   *Clause // the clause that shares it, when it stands with another one
}
