package pipeline

import (
	"cmp"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// description is an agreement, exercise or event that the text describes without a proper name.
type description struct {
	phrase   int
	node     string
	noun     lexicon.Noun
	head     int // token of the noun
	first    int // of the whole description
	last     int
	title    string   // its name, where one stands behind the noun
	named    int      // behind what names it, where the signatories stand further on; 0 where all of it does
	bare     int      // behind what comes before its parties: "meeting in California"; 0 where none are told behind it
	own      int      // how many of its parties its name itself has: "the NATO summit with"
	parties  []string // ids of actors: by adjective, "between", "with"
	places   []string // ids, by "in" or idafa
	matters  []string // ids, by "on", «بشأن»
	content  []string // folded content words, the head apart
	brokers  []string // ids of those who brought it about
	year     string
	ordinal  int  // 2 of "the second summit"; 0 where it says none
	definite bool // said of one that is known
	aimed    bool // it says what the agreement is for
	held     bool // a clause behind it says where it is held
	near     bool // its place is only near
	told     bool // a clause tells it from others by its parties: "the pact that Iran and China signed"
}

// findDescribed reads the descriptions and makes one node of those that agree.
func (r *reading) findDescribed() {
	r.agreements = r.knownAgreements()
	for i := 0; i < len(r.doc.Tokens); i++ {
		limit := r.doc.Sentences[r.sentence(i)].Last
		if p := r.at(i); p != nil && p.first == i && describable(p.kind) && p.node != "" {
			r.describeKnown(*p, limit)
			continue
		}
		if r.killing(i, limit) {
			continue
		}
		nouns, last, prefix := r.words.Nouns.Match(r.doc, i, limit)
		document := 0
		if last == 0 {
			if document, prefix = r.document(i, limit); document > 0 {
				nouns, last = []lexicon.Noun{{Type: graph.AgreementType}}, document
			}
		}
		if last == 0 || !describable(nouns[0].Type) || !r.free(i, last) || nonexistent[r.token(i-1).Fold] {
			continue
		}
		if nouns[0].Kind == lexicon.Press {
			i = last - 1
			continue
		}
		if r.rounds(nouns[0], last, limit) {
			continue
		}
		if p := r.at(last); r.arabic() && p != nil && p.kind == nouns[0].Type && p.prefix == "" && p.node != "" {
			r.phrases[r.taken[last]].prefix = prefix
			r.extend(r.taken[last], i, p.last) // «ثورة ربيع براغ»
			i--
			continue
		}
		if next, behind, _ := r.words.Nouns.Match(r.doc, min(last, limit-1), limit); !r.arabic() && last < limit && behind > 0 && next[0].Type == graph.OrganizationType {
			continue // "the state election commission"
		}
		d := description{noun: nouns[0], head: i, first: i, last: last}
		switch {
		case r.arabic():
			r.describeArabic(&d, limit, prefix)
		case r.entitled(&d, limit):
		default:
			r.describeEnglish(&d, limit)
		}
		prefix = r.round(&d, prefix)
		if r.christened(&d, limit) {
			r.describeMore(&d, limit, prefix)
		}
		r.signatories(&d, limit)
		r.signed(&d)
		r.concluded(&d)
		r.agreedBefore(&d)
		if document > 0 && len(d.parties) < 2 {
			continue
		}
		if r.token(d.first-2).Fold == "in" && r.rules.Cues.Echoes[r.token(last-1).Fold] {
			continue // "in a joint statement" says whose words follow
		}
		r.electorate(&d)
		d.ordinal = r.ordinal(d)
		if d.node == "" && !r.telling(d) {
			d.node = cmp.Or(r.knownEvent(d), r.warInCourse(d))
		}
		if (d.node != "" || r.telling(d)) && r.free(i, last) {
			r.settleDescription(d, i, last, prefix)
			i = max(i, d.last-1)
		}
	}
}

// describeKnown reads what stands behind a known name: «محادثات أستانا بين روسيا وتركيا».
func (r *reading) describeKnown(p phrase, limit int) {
	if last := r.headNounBehind(p, limit); !r.arabic() && last > 0 {
		r.extend(r.taken[p.first], p.first, last)
		p.last = last
	}
	d := description{node: p.node, noun: lexicon.Noun{Type: p.kind, Kind: r.kind(p.node)}, head: p.first, first: p.first, last: p.last}
	if r.arabic() {
		r.describeArabic(&d, limit, p.prefix)
	} else {
		r.belligerent(&d)
		r.describeBehind(&d, limit)
	}
	for t := d.first - 1; t < p.last && d.year == ""; t++ {
		if isYear(r, t) {
			d.year = r.token(t).Fold // "the 1974 Disengagement Agreement"
		}
	}
	r.signatories(&d, limit)
	if len(d.parties)+len(d.places)+len(d.matters) > 0 {
		r.keep(d)
	}
}

// belligerent takes for a party who an English possessive before a known event's name says has it: "Russia's war in Ukraine".
func (r *reading) belligerent(d *description) {
	if p := r.at(d.first - 2); r.token(d.first-1).Fold == "'s" && p != nil && p.last == d.first-1 && p.kind == graph.CountryType && p.node != "" && d.noun.Type == graph.EventType {
		d.party(p.node)
		d.first = p.first
	}
}

// rounds reports whether an Arabic noun only counts what the noun behind it describes: «جولة محادثات», «جلسة مباحثات».
func (r *reading) rounds(noun lexicon.Noun, i, limit int) bool {
	next, last, prefix := r.words.Nouns.Match(r.doc, i, limit)
	return r.arabic() && meeting[noun.Kind] && last > 0 && prefix == "" && next[0].Kind == "TALKS" && r.free(i, last)
}

// round begins an Arabic description with the noun that counts it: «الجولة الثالثة من المحادثات». It returns what is written before its
// first word.
func (r *reading) round(d *description, prefix string) string {
	const words = 2 // between the two nouns
	if !r.arabic() || !hosted[d.noun.Kind] || r.token(d.head-1).Fold != "من" {
		return prefix
	}
	for t := d.head - 2; t >= max(0, d.head-2-words) && r.taken[t] < 0 && r.token(t).Kind == text.Word; t-- {
		if nouns, last, before := r.words.Nouns.Match(r.doc, t, d.head); last > 0 && (meeting[nouns[0].Kind] || hosted[nouns[0].Kind]) {
			d.first = t
			return before
		}
	}
	return prefix
}

// describeMore goes on behind a description's name.
func (r *reading) describeMore(d *description, limit int, prefix string) {
	if r.arabic() {
		r.describeArabic(d, limit, prefix)
	} else {
		r.describeBehind(d, limit)
	}
}

// ordinal is which of its kind a description says that it is, 0 where it does not.
func (r *reading) ordinal(d description) int {
	for t := d.first; t < d.last; t++ {
		if values, last, prefix := r.words.Calendar.Ordinals.Match(r.doc, t, d.last); last > 0 && prefix == "" && r.taken[t] < 0 {
			return values[0]
		}
	}
	return 0
}

// keep adds a description, and indexes it by its tokens.
func (r *reading) keep(d description) {
	if r.heads == nil {
		r.heads, r.covered = map[int]int{}, map[int]int{}
	}
	i := len(r.descriptions)
	r.descriptions = append(r.descriptions, d)
	if _, taken := r.heads[d.head]; !taken {
		r.heads[d.head] = i
	}
	for t := d.first; t < d.last; t++ {
		if _, taken := r.covered[t]; !taken {
			r.covered[t] = i
		}
	}
}

// describing is the description whose head noun stands at the token, nil where there is none.
func (r *reading) describing(token int) *description { return r.descriptionIn(r.heads, token) }

// covering is the description that the token is part of, nil where it is part of none.
func (r *reading) covering(token int) *description { return r.descriptionIn(r.covered, token) }

func (r *reading) descriptionIn(index map[int]int, token int) *description {
	if i, ok := index[token]; ok {
		return &r.descriptions[i]
	}
	return nil
}

// nonexistent are words before a noun that deny that there is such a thing.
var nonexistent = map[string]bool{"اي": true, "any": true, "no": true, "بدون": true, "دون": true, "without": true}

func describable(t graph.NodeType) bool {
	return t == graph.AgreementType || t == graph.ExerciseType || t == graph.EventType
}

// telling reports whether the description says enough to be a node by itself.
func (r *reading) telling(d description) bool {
	if d.title != "" {
		return true
	}
	switch d.noun.Kind {
	case "MEETING":
		return len(d.parties) > 1 || len(d.places) > 0 && (len(d.parties) > 0 || d.definite || d.held) || r.assembly(d)
	case lexicon.Training:
		return len(d.parties) > 1
	case lexicon.Dialogue:
		return len(d.parties) > 1 || len(d.places) > 0
	case "ATTACK": // one, not "attacks on Iraq"
		one := d.definite || !r.several(d) || len(d.parties) > 0 || d.year != ""
		return one && len(d.places) > 0 && (r.arabic() || r.substantive(rule.Trigger{Part: rule.Noun}, d.head))
	case "OTHER":
		return len(d.parties)+len(d.places) > 0
	case "WAR", "CRISIS":
		return len(d.parties) > 1 || len(d.places)+len(d.matters) > 0 && (d.noun.Kind == "WAR" || d.definite || len(d.content) > 0) || len(d.content) > 0 && len(d.parties) > 0
	}
	if len(d.parties)+len(d.brokers) > 0 || d.year != "" {
		return true
	}
	switch d.noun.Kind {
	case "VISIT":
		return false
	case "CONFERENCE", "SUMMIT":
		return len(d.places)+len(d.matters)+len(d.content) > 0
	case "TALKS", "ELECTION", "COUP":
		return len(d.places)+len(d.matters) > 0 || len(d.content) > 0 && d.definite
	}
	if d.noun.Type == graph.AgreementType && r.token(d.head).Upper && d.head > r.doc.Sentences[r.sentence(d.head)].First && len(d.content)+len(d.places) > 0 {
		return true // a name: "the Kampala Declaration"
	}
	if d.noun.Type == graph.AgreementType && !r.arabic() && len(d.places) > 0 && r.at(d.first) != nil {
		return true // "the Algiers agreement"
	}
	content := len(d.content) > 1 || len(d.content) == 1 && (d.definite || d.aimed || r.words.Kinds[d.content[0]] != "")
	return content || len(d.matters) > 0 || len(d.places) > 0 && (d.noun.Type != graph.AgreementType || d.named > 0 || r.at(d.head+1) != nil) // «اتفاقات باريس»
}

// assembly reports whether a meeting is one of the members of a body: "the OPEC meeting", «اجتماع لمجلس الأمن».
func (r *reading) assembly(d description) bool {
	return len(d.parties) == 1 && r.convenes(d, d.parties[0]) && r.kind(d.parties[0]) != "PARLIAMENT"
}

func isYear(r *reading, i int) bool {
	_, ok := r.number(i, 1900, 2100)
	return ok
}
