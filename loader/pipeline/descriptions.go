package pipeline

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
)

// settleDescription gives the description its node, that of an earlier one where they agree, and its phrase.
func (r *reading) settleDescription(d description, first, last int, prefix string) {
	d.node = r.subjectOf(d)
	if d.node == "" {
		d.node = r.knownBetween(d)
	}
	if d.node == "" {
		d.node = r.resumed(d)
	}
	for _, known := range r.descriptions {
		if d.node != "" {
			break
		}
		if r.agree(known, d) {
			d.node = known.node
		}
	}
	quote, _, _ := r.doc.Span(d.first, cmp.Or(d.named, d.last))
	if r.arabic() {
		quote = strings.TrimPrefix(quote, prefixIn(quote, prefix))
	}
	var aliases []string
	if d.bare > d.head+1 {
		alias, _, _ := r.doc.Span(d.first, d.bare)
		aliases = append(aliases, strings.TrimPrefix(alias, prefixIn(alias, prefix)))
	}
	if d.node == "" {
		d.node = r.describedID(d)
		n := r.name(d.node, quote, append(aliases, r.composed(d)...)...)
		n.Properties.Kind = r.kindOf(d)
	} else {
		r.name(d.node, quote, aliases...)
	}
	d.phrase = r.add(phrase{first: first, last: first + 1, prefix: prefix, node: d.node, head: d.first})
	r.phrases[d.phrase].first, r.phrases[d.phrase].last = first, last
	for t := first; t < last; t++ {
		r.taken[t] = d.phrase
	}
	r.descriptions = append(r.descriptions, d)
}

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

// apposedTo is the node that an indefinite English description stands in apposition to: "the Treaty of Rarotonga, an agreement
// between".
func (r *reading) apposedTo(d description) string {
	article := r.token(d.first - 1).Fold
	if p := r.at(d.first - 3); (article == "a" || article == "an") && r.token(d.first-2).Text == "," && p != nil && p.kind == d.noun.Type {
		return p.node
	}
	return ""
}

// knownBetween is the agreement of the tables that the article names and whose few parties are those of the description:
// «المعاهدة المصرية الإسرائيلية» behind the peace treaty's name.
func (r *reading) knownBetween(d description) string {
	if d.noun.Type != graph.AgreementType || len(d.parties) < 2 {
		return ""
	}
	for _, e := range r.agreements {
		parties := map[string]bool{}
		for _, fact := range e.Facts {
			if fact.Type == graph.PartyTo {
				parties[fact.From] = true
			}
		}
		all := len(parties) <= len(d.parties)+1
		for _, id := range d.parties {
			all = all && parties[id]
		}
		if all {
			return e.ID
		}
	}
	return ""
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

// prefixIn is the clitic as it is written at the beginning of the quote.
func prefixIn(quote, prefix string) string {
	if prefix != "" && strings.HasPrefix(quote, prefix) && !strings.HasPrefix(quote, prefix+"ل") {
		return prefix
	}
	return ""
}

// agree reports whether two descriptions are of one thing: nothing in them disagrees, and they share parties, or most of their
// content. A meeting, talks and a summit of the same guests are one.
func (r *reading) agree(a, b description) bool {
	if a.noun.Type != b.noun.Type || a.noun.Kind != b.noun.Kind && !(meeting[a.noun.Kind] && meeting[b.noun.Kind] && len(a.parties) > 1 && len(a.parties) == len(b.parties)) || r.contradict(a, b) {
		return false
	}
	if len(a.parties) > 0 && len(b.parties) > 0 {
		return shared(a.parties, b.parties) > 1 || overlap(a.content, b.content) > 0 || len(a.content)*len(b.content) == 0
	}
	if len(a.places) > 0 && len(b.places) > 0 {
		return true
	}
	return overlap(a.content, b.content) >= 0.5
}

// contradict reports whether two descriptions of one kind cannot be of one thing: another year or ordinal, somebody that the other
// does not name among its parties, another place.
func (r *reading) contradict(a, b description) bool {
	if a.ordinal > 0 && b.ordinal > 0 && a.ordinal != b.ordinal || a.year != "" && b.year != "" && a.year != b.year {
		return true
	}
	if len(a.parties) > 0 && len(b.parties) > 0 && shared(a.parties, b.parties) < min(len(a.parties), len(b.parties)) {
		return true
	}
	if len(a.places)*len(b.places) == 0 || a.noun.Type == graph.AgreementType && len(a.parties)*len(b.parties) > 0 {
		return false
	}
	return !slices.ContainsFunc(a.places, func(x string) bool {
		return slices.ContainsFunc(b.places, func(y string) bool { return x == y || r.inside(x, y) || r.inside(y, x) })
	})
}

// shared counts what two lists have in common.
func shared(a, b []string) int {
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
	return float64(shared(a, b)) / float64(min(len(a), len(b)))
}

// describedID is made from what tells the thing from others: its parties, kind, place, year, else its words.
func (r *reading) describedID(d description) string {
	spec, _ := d.noun.Type.Spec()
	var parts []string
	for _, p := range append(slices.Clone(d.parties), d.brokers...) {
		_, key, _ := strings.Cut(p, ":")
		parts = append(parts, strings.ToLower(key))
	}
	slices.Sort(parts)
	for _, p := range append(slices.Clone(d.places), d.matters...) {
		_, key, _ := strings.Cut(p, ":")
		parts = append(parts, strings.ToLower(key))
	}
	if kind := r.kindOf(d); kind != "" && kind != "OTHER" {
		parts = append(parts, strings.ToLower(strings.ReplaceAll(kind, "_", "-")))
	}
	if len(d.parties)+len(d.places)+len(d.matters) == 0 {
		for _, w := range d.content {
			parts = append(parts, slug(w))
		}
	}
	if d.ordinal > 1 {
		parts = append(parts, strconv.Itoa(d.ordinal))
	}
	parts = append(parts, spec.Prefix)
	year := d.year
	if year == "" && d.noun.Type != graph.AgreementType && r.article.Published.Known() {
		year = string(r.article.Published[:4])
	}
	if year != "" {
		parts = append(parts, year)
	}
	id := spec.Prefix + ":" + slug(strings.Join(once(parts), " "))
	for _, known := range r.descriptions {
		if known.node == id && !r.agree(known, d) && len(d.content) > 0 {
			return id + "-" + slug(strings.Join(d.content, " "))
		}
	}
	return id
}

// once drops the later of equal strings.
func once(in []string) []string {
	var out []string
	for _, s := range in {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

func (r *reading) kindOf(d description) string {
	if d.noun.Type == graph.EventType {
		return d.noun.Kind
	}
	spec, _ := d.noun.Type.Spec()
	for _, w := range append(slices.Clone(d.content), r.token(d.first).Fold) {
		if kind := r.words.Kinds[w]; slices.Contains(spec.Kinds, kind) {
			return kind
		}
	}
	return ""
}

// composed are names in both languages put together from the parties, the kind and the year.
func (r *reading) composed(d description) []string {
	en, ar := r.namesOf(d.parties)
	if len(en) == 0 {
		return nil
	}
	if toEn, toAr := r.namesOf(d.places); d.noun.Kind == "VISIT" && len(toEn) > 0 {
		return []string{strings.Join(en, " and ") + " visit to " + toEn[0], r.headNoun(d) + " " + strings.Join(ar, " و") + " إلى " + toAr[0]}
	}
	kind := strings.ToLower(strings.ReplaceAll(r.kindOf(d), "_", " "))
	noun := map[graph.NodeType]string{graph.AgreementType: "agreement", graph.ExerciseType: "exercise"}[d.noun.Type]
	if d.noun.Type == graph.EventType {
		noun, kind = kind, ""
	}
	return []string{strings.Join(strings.Fields(strings.Join(en, "-")+" "+kind+" "+noun+" "+d.year), " "),
		strings.Join(strings.Fields(r.headNoun(d)+" "+strings.Join(ar, " و")), " ")}
}

// namesOf are the names of nodes in both languages, one in the article's where the tables do not know it.
func (r *reading) namesOf(ids []string) (en, ar []string) {
	for _, id := range ids {
		record, ok := r.Lexicon.Record(id)
		if n := r.nodes[id]; !ok && n != nil {
			record = *n
		}
		if name := cmp.Or(record.Names.En, record.Names.Ar); name != "" {
			en, ar = append(en, name), append(ar, cmp.Or(record.Names.Ar, name))
		}
	}
	return en, ar
}

// headNoun is the Arabic noun that heads the composed name.
func (r *reading) headNoun(d description) string {
	if r.arabic() {
		return strings.TrimPrefix(r.token(d.first).Text, "ال")
	}
	switch d.noun.Type {
	case graph.AgreementType:
		return "اتفاق"
	case graph.ExerciseType:
		return "مناورات"
	}
	return map[string]string{"SUMMIT": "قمة", "TALKS": "محادثات", "WAR": "حرب", "CRISIS": "أزمة", "VISIT": "زيارة", "MEETING": "اجتماع", "ELECTION": "انتخابات"}[d.noun.Kind]
}
