package pipeline

import (
	"cmp"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// resumed is the agreement named last before a definite description that says no more than its kind, where it is of that
// kind: «معاهدة السلام» behind the treaty's name.
func (r *reading) resumed(d description) string {
	kind := r.kindOf(d)
	if d.noun.Type != graph.AgreementType || !d.definite || kind == "" || len(d.content) > 1 || len(d.parties)+len(d.places)+len(d.matters) > 0 || d.year != "" {
		return ""
	}
	for t := d.first - 1; t >= 0; t-- {
		if p := r.at(t); p != nil && p.kind == graph.AgreementType && r.kind(p.node) == kind {
			return p.node
		}
	}
	return ""
}

// signatories reads the parties behind words of signing, and the place: «تم توقيعه في أيلول بين إيران والصين», "signed last year by X and
// Y in Hanoi", "that X and Y signed", «التي وقعتها», «الموقع في لواندا».
func (r *reading) signatories(d *description, limit int) {
	if d.noun.Type != graph.AgreementType || len(d.parties) > 0 {
		return
	}
	if r.related(d, limit) {
		return
	}
	signed := false
	for t := d.head + 1; t < min(d.last+9, limit); t++ {
		if r.taken[t] < 0 && r.concluding(t) {
			signed = true
			if end := r.concludedIn(d, t+1, limit); end > 0 {
				t = end - 1
				continue
			}
		}
		if f := r.token(t).Fold; signed && t >= d.last && (f == "between" || f == "by" || f == "بين" || f == "مع") {
			d.named = cmp.Or(d.named, d.last)
			d.last = max(d.last, r.group(t+1, limit, d.party))
			r.concludedIn(d, d.last, limit)
			return
		}
	}
}

// concluding reports whether the token is a word of a rule for concluding an agreement.
func (r *reading) concluding(t int) bool {
	for _, stem := range text.Stems(r.token(t).Fold) {
		for _, trigger := range r.rules.At(text.WithoutArticle(stem.Word)) {
			if trigger.Rule.Relation == graph.PartyTo {
				return true
			}
		}
	}
	return false
}

// concludedIn reads where an agreement was concluded at token i, behind a date that may stand there. It returns the token behind the place,
// 0 where none is told.
func (r *reading) concludedIn(d *description, i, limit int) int {
	i = r.pastDate(i, limit)
	var p *phrase
	switch f := r.token(i).Fold; {
	case i < d.last || i >= limit:
	case f == "in" || f == "at":
		p = r.siteAt(i + 1)
	case f == "في":
		p = r.at(r.surface(i + 1))
	}
	if p == nil || !r.sited(p) {
		return 0
	}
	d.places = append(d.places, cmp.Or(p.alternative, p.node))
	d.named, d.last = cmp.Or(d.named, d.last), p.last
	return p.last
}

// related reads the parties of a relative clause that says who concluded the agreement: "that Iran and China signed", «التي وقعتها
// إيران والصين». It reports whether there is one.
func (r *reading) related(d *description, limit int) bool {
	t := d.last
	if f := r.token(t).Text; f == "," || f == "،" {
		t++
	}
	if !relative[r.token(t).Fold] && r.token(t).Fold != "that" {
		return false
	}
	var parties []string
	t++
	if r.arabic() {
		if t >= limit || r.taken[t] >= 0 || !r.concludes(t, true) {
			return false
		}
		r.group(t+1, limit, func(id string) { parties = append(parties, id) })
	} else {
		end := r.group(t, limit, func(id string) { parties = append(parties, id) })
		for auxiliary[r.token(end).Fold] {
			end++
		}
		if end >= limit || r.taken[end] >= 0 || !r.concludes(end, false) {
			return false
		}
	}
	for _, id := range parties {
		if t, _ := graph.TypeOf(id); t.Actor() {
			d.party(id)
		}
	}
	d.told = r.token(d.last).Fold == "that" && len(d.parties) > 0
	return len(d.parties) > 0
}

// concludes reports whether the token is a verb for concluding an agreement, with a pronoun for it or without.
func (r *reading) concludes(t int, pronoun bool) bool {
	for _, trigger := range r.rules.At(r.token(t).Fold) {
		if trigger.Part == rule.Verb && trigger.Rule.Relation == graph.PartyTo && trigger.Object == pronoun {
			return true
		}
	}
	return false
}

// signed takes for the parties of an Arabic agreement or meeting those who are said right before it to sign or hold it:
// «وقعت تركيا ومصر مذكرة تفاهم», «بدأت صربيا وكوسوفو محادثات».
func (r *reading) signed(d *description) {
	relation := enteredBy(d.noun)
	if before := r.token(d.first - 1).Fold; !r.arabic() || relation == "" || len(d.parties) > 1 || relation == graph.ParticipatesIn && prepositions[before] || strings.HasPrefix(r.token(d.first).Fold, "ال") {
		return
	}
	var actors []string
	for t := d.first - 1; t >= max(0, d.first-14) && r.sentence(t) == r.sentence(d.first); t-- {
		if p := r.at(t); p != nil {
			if p.prefix != "" && p.prefix != "و" {
				actors, t = nil, p.first // «خلال زيارة ميلوني للجزائر»
				continue
			}
			if p.kind.Actor() && !p.modifier && r.kind(p.node) != "PARLIAMENT" { // which only ratifies
				actors = append(p.all(), actors...)
			}
			t = p.first
			continue
		}
		if ids := r.bothEnding(t); len(ids) > 0 && relation == graph.PartyTo && t >= d.first-2 {
			actors = ids // «وقع البلدان اتفاقا»
			continue
		}
		if r.does(t, relation) {
			for _, id := range actors {
				d.party(id)
			}
			return
		}
		if f := r.token(t).Fold; boundaries[f] || r.verbal(f) {
			return
		} else if prepositions[f] && f != "علي" && f != "مع" {
			actors = nil
		}
	}
}

// enteredBy is the relation whose verbs say who concludes an agreement, or takes part in an exercise or meeting; empty for other events.
func enteredBy(noun lexicon.Noun) graph.RelationType {
	switch {
	case noun.Type == graph.AgreementType:
		return graph.PartyTo
	case noun.Type == graph.ExerciseType, noun.Kind == "TALKS", noun.Kind == lexicon.Dialogue, noun.Kind == "SUMMIT", noun.Kind == "MEETING", noun.Kind == "WAR", noun.Kind == "ATTACK":
		return graph.ParticipatesIn
	}
	return ""
}

// concluded takes for the parties of an English agreement or exercise those who are said right before it to conclude or hold it:
// "Chad and Niger reached an agreement", "began their largest exercise".
func (r *reading) concluded(d *description) {
	relation := enteredBy(d.noun)
	if r.arabic() || relation == "" || d.definite && d.noun.Type == graph.AgreementType || len(d.parties) > 1 {
		return
	}
	verb := d.first - 1
	for f := r.token(verb).Fold; f == "a" || f == "an" || f == "on" || f == "to" || f == "up" || f == "out" || f == "off" || possessives[f]; f = r.token(verb).Fold {
		verb--
	}
	if verb < 0 || r.taken[verb] >= 0 || !r.does(verb, relation) {
		return
	}
	actors := r.concluders(verb, relation == graph.PartyTo)
	if relation == graph.PartyTo && r.token(d.last).Fold == "under" && r.token(d.last+1).Fold == "which" {
		r.group(d.last+2, r.doc.Sentences[r.sentence(d.first)].Last, d.party) // "signed a deal under which Hungary will buy"
	}
	if len(actors) == 1 && len(d.parties) == 0 && hosted[d.noun.Kind] && assembles[r.kind(actors[0])] {
		d.own = 1 // "the Security Council held a meeting"
	} else if len(actors)+len(d.parties) < 2 && d.noun.Type != graph.ExerciseType && d.noun.Kind != "ATTACK" {
		return
	}
	for _, id := range actors {
		d.party(id)
	}
}

// concluders are those right before an English verb and its auxiliaries who do what it says: "Chad and Niger have agreed", "the two sides
// reached", "they struck". Those whom a plural stands for are among them where it asks for them.
func (r *reading) concluders(verb int, plurals bool) []string {
	t := verb - 1
	for f := r.token(t).Fold; auxiliary[f] || f == "to" && auxiliary[r.token(t-1).Fold] || strings.HasSuffix(f, "ly"); f = r.token(t).Fold {
		t--
	}
	if ids := r.bothEnding(t); plurals && len(ids) > 0 {
		return ids
	}
	var actors []string
	for p := r.at(t); p != nil && p.title == nil && p.kind.Actor() && !p.modifier; p = r.at(t) {
		actors = append(p.all(), actors...)
		for t = p.head - 1; r.taken[max(t, 0)] < 0 && coordinators[r.token(t).Fold]; t-- {
		}
	}
	return actors
}

// bothEnding are those whom a plural that ends at token t stands for: "the two governments", "they"; none where none does.
func (r *reading) bothEnding(t int) []string {
	const longest = 3 // tokens
	if r.token(t).Fold == "they" {
		return r.severalBefore(t)
	}
	for i := max(0, t-longest+1); i <= t; i++ {
		if ids, last := r.bothOf(i, t+1); last == t+1 {
			return ids
		}
	}
	return nil
}

// coordinators are what may stand between two coordinated English names.
var coordinators = map[string]bool{"and": true, ",": true, "the": true, "both": true}

// does reports whether the token is a verb of a rule for the relation.
func (r *reading) does(t int, relation graph.RelationType) bool {
	for _, stem := range text.Stems(r.token(t).Fold) {
		for _, trigger := range r.rules.At(stem.Word) {
			if trigger.Part == rule.Verb && trigger.Rule.Relation == relation && conjunctive(stem.Prefix) && !trigger.Object {
				return true
			}
		}
	}
	return false
}
