package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// subjectOf is the node that a description says what it is: «اتفاقية سايكس بيكو كانت اتفاقا سريا بين …», "X is a treaty".
func (r *reading) subjectOf(d description) string {
	copula := -1
	for t := d.first - 1; t > d.first-5 && t > 0; t-- {
		switch r.token(t).Fold {
		case "كان", "كانت", "هو", "هي", "is", "was", "are", "were", "وهو", "وهي":
			copula = t
		}
	}
	if copula < 0 {
		return r.apposedTo(d)
	}
	s := r.doc.Sentences[r.sentence(d.first)]
	for t := copula - 1; t >= s.First; t-- {
		if p := r.at(t); p != nil && p.kind == d.noun.Type && p.node != "" {
			return p.node
		}
	}
	return ""
}

// apposedTo is the node that an English description stands in apposition to, an indefinite one or one with a superlative: "the Treaty of
// Rarotonga, an agreement between", "African Lion, the largest exercise".
func (r *reading) apposedTo(d description) string {
	article, most := r.token(d.first-1).Fold, false
	for t := d.first; t < d.head; t++ {
		most = most || r.token(t).Fold == "most" || strings.HasSuffix(r.token(t).Fold, "est")
	}
	if p := r.at(d.first - 3); (article == "a" || article == "an" || article == "the" && most) && r.token(d.first-2).Text == "," && p != nil && p.kind == d.noun.Type {
		return p.node
	}
	return ""
}

// knownBetween is the agreement of the tables whose few parties are those of the description: one that the article names
// («المعاهدة المصرية الإسرائيلية» behind the peace treaty's name), else one of its kind that they signed in its year.
func (r *reading) knownBetween(d description) string {
	if d.noun.Type != graph.AgreementType || len(d.parties) < 2 {
		return ""
	}
	for _, e := range r.agreements {
		if concludedBy(e, d.parties) {
			return e.ID
		}
	}
	first := r.Lexicon.Entities[d.parties[0]]
	if first == nil {
		return ""
	}
	for _, fact := range first.Facts {
		if e := r.Lexicon.Entities[fact.To]; fact.Type == graph.PartyTo && e != nil && concludedBy(e, d.parties) && r.signedThen(e, d) {
			return e.ID
		}
	}
	return ""
}

// signedThen reports whether an agreement of the tables is of the description's kind and was signed in its year; where it says neither, in the
// month in which the article was published.
func (r *reading) signedThen(e *lexicon.Entity, d description) bool {
	when, signed, kind := r.datesDescription(d).date, e.Properties.Signed, r.kindOf(d)
	if !when.Known() && kind == "" && d.definite {
		return len(signed) >= len("2006-01") && r.article.Published.Known() && signed[:7] == r.article.Published[:7]
	}
	return when.Known() && e.Properties.Kind == kind && signed.Known() && signed[:4] == when[:4]
}

// concludedBy reports whether all the actors, and one more at most, are the parties of an agreement of the tables.
func concludedBy(e *lexicon.Entity, actors []string) bool {
	parties := map[string]bool{}
	for _, fact := range e.Facts {
		if fact.Type == graph.PartyTo {
			parties[fact.From] = true
		}
	}
	all := len(parties) <= len(actors)+1
	for _, id := range actors {
		all = all && parties[id]
	}
	return all
}

// knownAgreements are the agreements of the tables that the article names, each once, in the order of the text.
func (r *reading) knownAgreements() []*lexicon.Entity {
	var out []*lexicon.Entity
	seen := map[string]bool{}
	for _, i := range r.ordered() {
		p := r.phrases[i]
		if e := r.Lexicon.Entities[p.node]; e != nil && p.kind == graph.AgreementType && !seen[p.node] {
			seen[p.node] = true
			out = append(out, e)
		}
	}
	return out
}

// sameAs is the node of an earlier description with which this one agrees, one with the same noun before others; empty where it
// agrees with none.
func (r *reading) sameAs(d description) string {
	found := ""
	for _, known := range r.descriptions {
		if !r.agree(known, d) {
			continue
		}
		if text.WithoutArticle(r.token(known.head).Fold) == text.WithoutArticle(r.token(d.head).Fold) {
			return known.node
		}
		found = cmp.Or(found, known.node)
	}
	return found
}

// identify makes a thing described before without its name one with the node that has it: «القمة العربية», then «القمة العربية التي أطلق
// عليها اسم "قمة الأمل"».
func (r *reading) identify(described, named string) {
	if described == "" || described == named || r.Lexicon.Entities[described] != nil {
		return
	}
	for i := range r.descriptions {
		if r.descriptions[i].node == described {
			r.descriptions[i].node = named
		}
	}
	for i := range r.phrases {
		if r.phrases[i].node == described {
			r.phrases[i].node = named
		}
	}
	old, into := r.node(described), r.node(named)
	for _, name := range append([]string{old.Names.Ar, old.Names.En}, old.Aliases...) {
		if name != "" {
			into.Aliases = append(into.Aliases, name)
		}
	}
	delete(r.nodes, described)
}

// agree reports whether two descriptions are of one thing: nothing in them disagrees, and they share parties, or most of their
// content. A meeting, talks and a summit of the same guests are one.
func (r *reading) agree(a, b description) bool {
	if a.noun.Type != b.noun.Type || a.noun.Kind != b.noun.Kind && !r.sameSides(a, b) || r.contradict(a, b) {
		return false
	}
	if b.noun.Kind == "ATTACK" && !b.definite && text.WithoutArticle(r.token(a.head).Fold) != text.WithoutArticle(r.token(b.head).Fold) {
		return false // an attack told anew
	}
	if len(a.parties) > 0 && len(b.parties) > 0 {
		return b.definite && common(r.sides(a), r.sides(b)) > 1 || overlap(a.content, b.content) > 0 || len(a.content)*len(b.content) == 0
	}
	if len(a.places) > 0 && len(b.places) > 0 || b.definite && a.noun.Kind == "SUMMIT" && len(a.parties)+len(a.places)+len(b.places) == 0 {
		return true
	}
	return overlap(a.content, b.content) >= 0.5
}

// sameSides reports whether those who take part in two meetings of whatever kind are the same states and bodies.
func (r *reading) sameSides(a, b description) bool {
	if !meeting[a.noun.Kind] || !meeting[b.noun.Kind] {
		return false
	}
	x, y := r.sides(a), r.sides(b)
	return len(x) > 1 && len(x) == len(y) && common(x, y) == len(x)
}

// contradict reports whether two descriptions of one kind cannot be of one thing: another year or ordinal, somebody that the other
// does not name among its parties, another place.
func (r *reading) contradict(a, b description) bool {
	if slices.ContainsFunc(b.content, func(word string) bool { return other[word] }) || b.told && len(a.parties) == 0 || a.ordinal > 0 && b.ordinal > 0 && a.ordinal != b.ordinal || a.year != "" && b.year != "" && a.year != b.year {
		return true
	}
	if x, y := r.sides(a), r.sides(b); common(x, y) < min(len(x), len(y)) {
		return true
	}
	if a.noun.Type == graph.AgreementType && r.several(a) != r.several(b) {
		return true
	}
	if len(a.places)*len(b.places) == 0 || a.noun.Type == graph.AgreementType && len(a.parties)*len(b.parties) > 0 {
		return false
	}
	return !slices.ContainsFunc(a.places, func(x string) bool {
		return slices.ContainsFunc(b.places, func(y string) bool { return x == y || r.inside(x, y) || r.inside(y, x) })
	})
}

// several reports whether a description's noun is a plural, in Arabic with or without a pronoun.
func (r *reading) several(d description) bool {
	f := r.token(d.head).Fold
	if !r.arabic() {
		return strings.HasSuffix(f, "s")
	}
	for _, pronoun := range []string{"ه", "ها", "هم", "هما"} {
		f = strings.TrimSuffix(f, pronoun)
	}
	return strings.HasSuffix(f, "ات")
}

// sides are the states and bodies that take part in what is described, each once; whoever leads or serves a state stands for it.
func (r *reading) sides(d description) []string {
	out := make([]string, len(d.parties))
	for i, id := range d.parties {
		out[i] = r.state(id)
	}
	return once(out)
}

// state is the state in which a leader holds office; the actor itself where it is no leader, or where none is known.
func (r *reading) state(actor string) string {
	if t, _ := graph.TypeOf(actor); t != graph.LeaderType {
		return actor
	}
	return cmp.Or(r.stateOf(actor), actor)
}

// other are the words that tell a thing from those named before it.
var other = map[string]bool{"اخر": true, "اخري": true, "other": true, "another": true, "separate": true, "منفصل": true, "منفصله": true}

// common counts what two lists have in common.
func common(a, b []string) int {
	n := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			n++
		}
	}
	return n
}

func overlap(a, b []string) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	return float64(common(a, b)) / float64(min(len(a), len(b)))
}
