package pipeline

import (
	"slices"

	"mithaq/graph"
	"mithaq/loader/lexicon"
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
	named    int      // behind what names it, where the signatories stand further on; 0 where all of it does
	bare     int      // behind what comes before its parties: "meeting in California"; 0 where none are told behind it
	parties  []string // ids of actors: by adjective, "between", "with"
	places   []string // ids, by "in" or idafa
	matters  []string // ids, by "on", «بشأن»
	content  []string // folded content words, the head apart
	brokers  []string // ids of those who brought it about
	year     string
	ordinal  int  // 2 of "the second summit"; 0 where it says none
	definite bool // said of one that is known
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
		nouns, last, prefix := r.words.Nouns.Match(r.doc, i, limit)
		if last == 0 || !describable(nouns[0].Type) || !r.free(i, last) || nonexistent[r.token(i-1).Fold] {
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
		if r.arabic() {
			r.describeArabic(&d, limit, prefix)
		} else {
			r.describeEnglish(&d, limit)
		}
		r.signatories(&d, limit)
		r.signed(&d)
		r.concluded(&d)
		if r.token(d.first-2).Fold == "in" && r.rules.Cues.Echoes[r.token(last-1).Fold] {
			continue // "in a joint statement" says whose words follow
		}
		d.ordinal = r.ordinal(d)
		if r.telling(d) && r.free(i, last) {
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
		r.describeBehind(&d, limit)
	}
	r.signatories(&d, limit)
	if len(d.parties)+len(d.places)+len(d.matters) > 0 {
		r.descriptions = append(r.descriptions, d)
	}
}

// signatories reads the parties behind words of signing: «تم توقيعه في أيلول بين إيران والصين», "signed last year by X and Y".
func (r *reading) signatories(d *description, limit int) {
	if d.noun.Type != graph.AgreementType || len(d.parties) > 0 {
		return
	}
	signed := false
	for t := d.last; t < min(d.last+9, limit); t++ {
		if r.taken[t] < 0 {
			for _, stem := range text.Stems(r.token(t).Fold) {
				for _, trigger := range r.rules.At(text.WithoutArticle(stem.Word)) {
					signed = signed || trigger.Rule.Relation == graph.PartyTo
				}
			}
		}
		if f := r.token(t).Fold; signed && (f == "between" || f == "by" || f == "بين") {
			d.named = d.last
			d.last = max(d.last, r.group(t+1, limit, d.party))
			return
		}
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

// describing is the description whose head noun stands at the token, nil where there is none.
func (r *reading) describing(token int) *description {
	for i := range r.descriptions {
		if r.descriptions[i].head == token {
			return &r.descriptions[i]
		}
	}
	return nil
}

// covering is the description that the token is part of, nil where it is part of none.
func (r *reading) covering(token int) *description {
	for i := range r.descriptions {
		if d := &r.descriptions[i]; token >= d.first && token < d.last {
			return d
		}
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
	switch d.noun.Kind {
	case "MEETING":
		return len(d.parties) > 1 && len(d.places) > 0
	case "WAR", "CRISIS":
		return len(d.parties) > 1 || len(d.places)+len(d.matters) > 0 || len(d.content) > 0 && len(d.parties) > 0
	}
	if len(d.parties)+len(d.brokers) > 0 || d.year != "" {
		return true
	}
	switch d.noun.Kind {
	case "VISIT":
		return false
	case "TALKS", "CONFERENCE", "SUMMIT", "ELECTION", "COUP":
		return len(d.places)+len(d.matters) > 0 || len(d.content) > 0 && d.definite
	}
	if d.noun.Type == graph.AgreementType && r.token(d.head).Upper && d.head > r.doc.Sentences[r.sentence(d.head)].First && len(d.content)+len(d.places) > 0 {
		return true // a name: "the Kampala Declaration"
	}
	content := len(d.content) > 1 || len(d.content) == 1 && (d.definite || r.words.Kinds[d.content[0]] != "")
	return content || len(d.matters) > 0 || len(d.places) > 0 && d.noun.Type != graph.AgreementType
}

func isYear(r *reading, i int) bool {
	_, ok := r.number(i, 1900, 2100)
	return ok
}

func (d *description) party(id string) {
	if id != "" && !slices.Contains(d.parties, id) {
		d.parties = append(d.parties, id)
	}
}

// parted reads the parties at token i behind "with" or "between"; the latter are all of an agreement's: an adjective or place
// before it is none («اتفاق الجزائر بين إريتريا وإثيوبيا»). It returns the token behind them.
func (r *reading) parted(d *description, i, limit int) int {
	before := len(d.parties)
	end := r.group(i, limit, d.party)
	if len(d.parties) > before {
		d.bare = i - 1
	}
	if f := r.token(i - 1).Fold; d.noun.Type == graph.AgreementType && (f == "between" || f == "بين") && len(d.parties)-before > 1 {
		d.parties = d.parties[before:]
		for t := d.first; t < i; t++ {
			if p := r.at(t); p != nil {
				p.modifier = true
			}
		}
	}
	return end
}

// complement is what a description's noun governs directly: a place where it was, or the actor or matter it is of.
func (d *description) complement(p *phrase) {
	switch {
	case p.kind == graph.PlaceType || p.alternative != "":
		d.located(p)
		p.modifier = true
		if p.alternative != "" {
			p.node, p.kind, p.alternative = p.alternative, graph.PlaceType, ""
		}
	case p.kind == graph.CountryType && d.noun.Type == graph.EventType && d.noun.Kind != "VISIT":
		d.matters = append(d.matters, p.node)
		if d.noun.Kind == "ELECTION" || d.noun.Kind == "WAR" || d.noun.Kind == "CRISIS" {
			d.places = append(d.places, p.node)
		}
	case p.kind == graph.CountryType || p.kind == graph.OrganizationType:
		d.party(p.node)
	case p.node != "":
		d.matters = append(d.matters, p.node)
	}
}

func (d *description) located(p *phrase) bool {
	id := p.node
	if p.alternative != "" {
		id = p.alternative
	}
	if t, _ := graph.TypeOf(id); t != graph.PlaceType && t != graph.CountryType || d.noun.Type == graph.AgreementType && len(d.content) == 0 && len(d.parties) > 0 {
		return false
	}
	d.places = append(d.places, id)
	return true
}

// scene takes a place behind "in" for where the description's event is held or its agreement was concluded; a truce holds there.
// It reports whether the place belongs to the description.
func (r *reading) scene(d *description, p *phrase) bool {
	truce := func(fold string) bool { return r.words.Kinds[fold] == "CEASEFIRE" || fold == "وقف" }
	if d.noun.Type == graph.AgreementType && (truce(text.WithoutArticle(r.token(d.head).Fold)) || slices.ContainsFunc(d.content, truce)) {
		d.content = append(d.content, r.token(p.last-1).Fold)
		return true
	}
	return d.located(p)
}

// qualified is the token of the phrase that an English adjective of nationality only qualifies, 0 where none does: "the French
// company Naval Group".
func (r *reading) qualified(p phrase) int {
	if r.arabic() || !p.modifier || p.form != lexicon.Adjective {
		return 0
	}
	for t := p.last; t < p.last+4; t++ {
		if q := r.at(t); q != nil && q.kind == graph.OrganizationType {
			return t
		} else if w := r.token(t); q != nil || w.Kind != text.Word || r.words.Function[w.Fold] {
			return 0
		}
	}
	return 0
}

// group reads coordinated phrases at token i: «روسيا وإيران والصين», "X, Y and Z". It returns the token behind the last.
func (r *reading) group(i, limit int, each func(id string)) int {
	last := i
	for i < limit {
		if f := r.token(i).Fold; f == "the" || f == "both" || f == "كل" && r.token(i+1).Fold == "من" || f == "كل" || f == "من" && r.token(i-1).Fold == "كل" {
			i++
			continue
		}
		p := r.at(i)
		if ids, end := r.bothOf(i, limit); p == nil && len(ids) > 0 {
			for _, id := range ids {
				each(id)
			}
			return end
		}
		if t := r.token(i); p == nil && !r.arabic() && t.Kind == text.Word && ((t.Fold == "a" || t.Fold == "an") && r.token(i-1).Text != "," || !r.words.Function[t.Fold]) && (r.at(i+1) != nil || r.at(i+2) != nil) {
			i++
			continue
		}
		if p == nil || p.node == "" || p.prefix != "" && p.prefix != "و" {
			break
		}
		if next := r.qualified(*p); next > 0 {
			i = next
			continue
		}
		each(p.node)
		i, last = p.last, p.last
		if t := r.token(i); t.Text == "," || t.Text == "،" {
			i++
		}
		if f := r.token(i).Fold; f == "and" || f == "و" {
			i++
		}
		if next := r.at(i); next != nil && i == last && next.prefix != "و" {
			break
		}
	}
	return last
}
