package pipeline

import (
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

// signed takes for the parties of an Arabic agreement or meeting those who are said right before it to sign or hold it:
// «وقعت تركيا ومصر مذكرة تفاهم», «بدأت صربيا وكوسوفو محادثات».
func (r *reading) signed(d *description) {
	relation := enteredBy(d.noun)
	if !r.arabic() || relation == "" || len(d.parties) > 1 || len(d.parties) > 0 && relation == graph.PartyTo || strings.HasPrefix(r.token(d.first).Fold, "ال") {
		return
	}
	var actors []string
	for t := d.first - 1; t >= max(0, d.first-14) && r.sentence(t) == r.sentence(d.first); t-- {
		if p := r.at(t); p != nil {
			if p.prefix != "" && p.prefix != "و" {
				actors, t = nil, p.first // «خلال زيارة ميلوني للجزائر»
				continue
			}
			if p.kind.Actor() && !p.modifier {
				actors = append(p.all(), actors...)
			}
			t = p.first
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
	case noun.Type == graph.ExerciseType, noun.Kind == "TALKS", noun.Kind == "SUMMIT", noun.Kind == "MEETING":
		return graph.ParticipatesIn
	}
	return ""
}

// concluded takes for the parties of an English agreement or exercise those who are said right before it to conclude or hold it:
// "Chad and Niger reached an agreement", "began their largest exercise".
func (r *reading) concluded(d *description) {
	relation := enteredBy(d.noun)
	if r.arabic() || relation == "" || d.definite && d.noun.Type == graph.AgreementType || len(d.parties) > 1 || d.noun.Type == graph.AgreementType && len(d.parties) > 0 {
		return
	}
	verb := d.first - 1
	for f := r.token(verb).Fold; f == "a" || f == "an" || f == "on" || f == "to" || f == "up" || f == "out" || f == "off" || possessives[f]; f = r.token(verb).Fold {
		verb--
	}
	if verb < 0 || r.taken[verb] >= 0 || !r.does(verb, relation) {
		return
	}
	t := verb - 1
	for auxiliary[r.token(t).Fold] {
		t--
	}
	var actors []string
	for p := r.at(t); p != nil && p.title == nil && p.kind.Actor() && !p.modifier; p = r.at(t) {
		actors = append(p.all(), actors...)
		for t = p.head - 1; r.taken[max(t, 0)] < 0 && coordinators[r.token(t).Fold]; t-- {
		}
	}
	if len(actors) < 2 && d.noun.Type != graph.ExerciseType {
		return
	}
	for _, id := range actors {
		d.party(id)
	}
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
