package pipeline

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// settleDescription gives the description its node, that of an earlier one where they agree, and its phrase.
func (r *reading) settleDescription(d description, first, last int, prefix string) {
	quote, _, _ := r.doc.Span(d.first, cmp.Or(d.named, d.last))
	if r.arabic() {
		quote = strings.TrimPrefix(quote, prefixIn(quote, prefix))
	}
	if d.title != "" {
		noun, _, _ := r.doc.Span(d.head, last)
		quote = strings.TrimPrefix(noun, prefixIn(noun, prefix)) + " " + d.title
	}
	if d.title != "" && d.node == "" {
		spec, _ := d.noun.Type.Spec()
		d.node = spec.Prefix + ":" + slug(d.title)
		r.name(d.node, d.title).Properties.Kind = r.kindOf(d)
	}
	if d.title != "" {
		r.identify(r.sameAs(d), d.node)
	}
	if d.node == "" {
		d.node = r.subjectOf(d)
	}
	if d.node == "" {
		d.node = cmp.Or(r.knownBetween(d), r.knownEvent(d))
	}
	if d.node == "" {
		d.node = r.resumed(d)
	}
	d.node = cmp.Or(d.node, r.sameAs(d))
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
	r.keep(d)
}

// prefixIn is the clitic as it is written at the beginning of the quote.
func prefixIn(quote, prefix string) string {
	if prefix != "" && strings.HasPrefix(quote, prefix) && !strings.HasPrefix(quote, prefix+"ل") {
		return prefix
	}
	return ""
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
	if d.noun.Kind == lexicon.Dialogue {
		return "TALKS"
	}
	if d.noun.Type == graph.EventType {
		return d.noun.Kind
	}
	spec, _ := d.noun.Type.Spec()
	words := append(slices.Clone(d.content), r.token(d.first).Fold)
	for t := d.head; t < r.nounEnd(d); t++ {
		words = append(words, text.WithoutArticle(r.token(t).Fold)) // «وقف لإطلاق النار»
	}
	for _, w := range words {
		if kind := r.words.Kinds[w]; slices.Contains(spec.Kinds, kind) {
			return kind
		}
	}
	return ""
}

// nounEnd is the token behind the description's noun, of however many words.
func (r *reading) nounEnd(d description) int {
	_, last, _ := r.words.Nouns.Match(r.doc, d.head, max(d.last, d.head+1))
	return max(last, d.head+1)
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
		strings.Join(strings.Fields(r.headNoun(d)+among(len(ar))+strings.Join(ar, " و")), " ")}
}

// among is what stands in a composed Arabic name between its noun and so many parties.
func among(parties int) string {
	if parties > 1 {
		return " بين "
	}
	return " "
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
	if r.arabic() && d.noun.Type == graph.AgreementType && d.first == d.head {
		_, _, prefix := r.words.Nouns.Match(r.doc, d.head, d.head+1)
		noun := r.stretch(d.head, r.nounEnd(d)).Text
		noun = strings.TrimPrefix(strings.TrimPrefix(noun, prefixIn(noun, prefix)), "ال")
		return strings.TrimSuffix(strings.TrimSuffix(noun, "ً"), "ا") // «اتفاقا»
	}
	if r.arabic() {
		return strings.TrimPrefix(r.token(d.first).Text, "ال")
	}
	switch d.noun.Type {
	case graph.AgreementType:
		return "اتفاق"
	case graph.ExerciseType:
		return "مناورات"
	}
	return map[string]string{"SUMMIT": "قمة", "TALKS": "محادثات", "WAR": "حرب", "CRISIS": "أزمة", "VISIT": "زيارة", "MEETING": "اجتماع", "ELECTION": "انتخابات", "CONFERENCE": "مؤتمر", "ATTACK": "هجوم"}[d.noun.Kind]
}
