package pipeline

import (
	"cmp"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// findOrgans makes a node of an organ that any state has, where the state is named beside it: «وزارة الدفاع الروسية»,
// "the Turkish parliament", "Iran's foreign ministry".
func (r *reading) findOrgans() {
	for i := 0; i < len(r.doc.Tokens); {
		i = r.organAt(i, r.doc.Sentences[r.sentence(i)].Last)
	}
}

// organAt finds the organ whose name begins at token i, and returns the token at which to look for the next.
func (r *reading) organAt(i, limit int) int {
	_, title, _ := r.words.Titles.Match(r.doc, i, limit)
	_, own, _ := r.words.OwnTitles.Match(r.doc, i, limit)
	if last := max(title, own); last > i+1 {
		return last // «وزير الدفاع» is an office, not the ministry
	}
	organs, last, prefix := r.words.Organs.Match(r.doc, i, limit)
	if own, end, cut := r.words.OwnOrgans.Match(r.doc, i, limit); end > last && r.free(i, end) {
		state := r.possessor(i, end)
		if own[0].Abroad && state != "" {
			r.mission(own[0].Organ, i, end, cut, state)
			return i + 1
		}
		if state != "" {
			at := r.add(phrase{first: i, last: end, prefix: cut, node: r.organ(own[0].Organ, state, i, end, own[0].Name), body: state})
			return r.phrases[at].last
		}
	}
	if last == 0 || !r.free(i, last) && !r.misnamed(i, last) || r.arabic() && last == i+1 && r.describes(i) {
		return i + 1
	}
	if r.opposing(organs[0], i, last, prefix) {
		return i + 1
	}
	if organs[0].Abroad {
		return max(i+1, r.mission(organs[0], i, last, prefix, ""))
	}
	if _, longer, _ := r.words.Nouns.Match(r.doc, i, limit); longer > last || r.adjectival(last) {
		return i + 1 // "the U.S. military base", "the Greek military junta"
	}
	return r.organBeside(organs[0], i, last, limit, prefix)
}

// organBeside finds an organ named by tokens [i, last) by the state beside them, far off or told before, and returns the token at which to
// look for the next.
func (r *reading) organBeside(o *lexicon.Organ, i, last, limit int, prefix string) int {
	first, end, state := r.stateBeside(i, last)
	if state == "" {
		if r.organAgain(o, i, last, prefix) {
			return last
		}
		if first, end, state = r.stateFar(o, i, last); state != "" {
			far := phrase{first: i, last: last, prefix: prefix, node: r.organ(o, state, first, end, ""), body: state}
			if _, named := r.apartFrom(state, first, end); !named && belongs(o) != graph.PartOf {
				far.body = "" // nothing says that it is there
			}
			r.extend(r.add(far), first, end)
			return end
		}
		return i + 1
	}
	if p := r.at(end - 1); r.arabic() && last == i+1 && o.Kind == "GOVERNMENT" && (p.form != lexicon.Adjective || p.first != last || !strings.HasSuffix(r.token(last).Fold, "ه")) {
		return i + 1 // «الداخلية» alone is the ministry only with the state's adjective in the feminine: not «الشؤون الداخلية لمصر»
	}
	if prefix == "" && r.classifies(i, end) {
		return last
	}
	if p := r.apposed(end, limit); p != nil && r.kind(p.node) == o.Kind {
		r.claim(graph.Claim{Type: graph.PartOf, From: p.node, To: state, Confidence: bodyOfState.confidence(), Rule: "organ"}, first, p.last)
		at := r.taken[p.first]
		r.phrases[at].prefix = prefix
		r.extend(at, first, p.last)
		return p.last // «وكالة الأنباء الروسية الرسمية "تاس"»
	}
	if noun, _, _ := r.words.Nouns.Match(r.doc, i, last); len(noun) > 0 && noun[0].Kind == lexicon.Forces {
		if r.whereabouts(end) == nil { // "Russian forces in Syria" are some troops of Russia's
			r.organ(o, state, first, end, "")
		}
		return i + 1 // what they do their state does
	}
	id := r.organ(o, state, first, end, "")
	at := r.add(phrase{first: i, last: last, prefix: prefix, node: id, body: state})
	r.extend(at, first, end)
	return end
}

// apposed is the body named at token i, behind plain adjectives of what stands before it and in quotes or brackets or without; nil
// where there is none.
func (r *reading) apposed(i, limit int) *phrase {
	const adjectives = 2
	for t := i; t < min(i+adjectives, limit) && r.arabic() && r.taken[t] < 0 && strings.HasPrefix(r.token(t).Fold, "ال"); t++ {
		i = t + 1
	}
	if mark := r.token(i).Text; text.Quotation(mark) || mark == "(" || mark == "," {
		i++
	}
	if p := r.at(i); p != nil && i < limit && p.kind == graph.OrganizationType && p.form == lexicon.Name && p.prefix == "" {
		return p
	}
	return nil
}

// classifies reports whether the Arabic words of an organ at tokens [i, end), the state's adjective among them, only say of what kind the
// thing before them is: they are indefinite, or the adjective agrees with the thing alone: «نظام دفاع جوي روسي», «منظومة الدفاع الجوي الروسية».
func (r *reading) classifies(i, end int) bool {
	thing, head, adjective := r.token(i-1), r.token(i), r.at(end-1)
	if !r.arabic() || i == 0 || thing.Kind != text.Word || r.taken[i-1] >= 0 || strings.HasPrefix(thing.Fold, "ال") || r.words.Function[thing.Fold] || prepositions[thing.Fold] || r.verbal(thing.Fold) && !r.nominal(thing.Fold) || r.tensed(thing) {
		return false
	}
	if !strings.HasPrefix(head.Fold, "ال") {
		return adjective.form == lexicon.Adjective && !strings.HasPrefix(r.token(end-1).Fold, "ال")
	}
	feminine := func(fold string) bool { return strings.HasSuffix(fold, "ه") || strings.HasSuffix(fold, "ات") }
	return adjective.form == lexicon.Adjective && feminine(r.token(end-1).Fold) && feminine(thing.Fold) && !feminine(head.Fold)
}

// opposing reports whether words for an opposition say that somebody opposes something: "opposition to the deal", «معارضة روسيا للقرار».
func (r *reading) opposing(o *lexicon.Organ, first, last int, prefix string) bool {
	if o.Kind != "OTHER" {
		return false
	}
	if r.arabic() {
		return last == first+1 && text.WithoutArticle(strings.TrimPrefix(r.token(first).Fold, prefix)) == strings.TrimPrefix(r.token(first).Fold, prefix)
	}
	f, before := r.token(last).Fold, r.at(first-1)
	led := r.token(first-1).Fold == "the" || r.token(first-1).Fold == "'s" || before != nil && before.form == lexicon.Adjective
	return !led || f == "to" || f == "from" || f == "within"
}

// describes reports whether an Arabic word that may be an organ by itself is the adjective of the noun before it: «مناورة بحرية».
func (r *reading) describes(i int) bool {
	nouns, last, _ := r.words.Nouns.Match(r.doc, i-1, i)
	return last > 0 && describable(nouns[0].Type) && strings.HasPrefix(r.token(i-1).Fold, "ال") == strings.HasPrefix(r.token(i).Fold, "ال")
}

// stateBeside finds the country that an organ, office or collective at tokens [first, last) belongs to: an adjective or
// complement behind it, in English also an adjective or possessive before it. It returns the whole phrase's bounds.
func (r *reading) stateBeside(first, last int) (from, to int, state string) {
	if !r.arabic() {
		before := first
		if p := r.at(first - 1); p != nil && p.kind == graph.CountryType {
			return p.head, last, p.node
		}
		for t := first - 1; t > first-3 && r.at(t) == nil; t-- {
			if _, end, _ := r.words.Public.Match(r.doc, t, t+1); end == 0 {
				break
			}
			before = t // "Germany's Federal Foreign Office"
		}
		if p := r.at(before - 1); before < first && p != nil && p.kind == graph.CountryType {
			return p.head, last, p.node
		}
		if owned := r.adjectivesBefore(first); r.token(owned-1).Fold == "'s" {
			before = owned // "Cyprus's divided capital"
		}
		if strings.HasSuffix(r.token(before-1).Fold, "'s") {
			before--
			if p := r.at(before - 1); p != nil && p.kind == graph.CountryType {
				return p.head, last, p.node
			}
		}
		if f := r.token(last).Fold; f == "of" || f == "in" {
			after := last + 1
			if r.token(after).Fold == "the" {
				after++
			}
			if p := r.at(after); p != nil && p.kind == graph.CountryType && p.form == lexicon.Name {
				return first, p.last, p.node
			}
		}
		return first, last, ""
	}
	for after := last; after <= last+2; after++ {
		p := r.at(after)
		if p == nil {
			if nouns, end, prefix := r.words.Nouns.Match(r.doc, after, after+1); end > 0 && nouns[0].Type == "" && (prefix == "ب" || prefix == "ل") {
				continue // «القوات المسلحة بدولة الإمارات»
			}
			if after > last+1 || !strings.HasPrefix(r.token(after).Fold, "ال") || r.words.Function[r.token(after).Fold] {
				break
			}
			continue // one adjective may stand between: «القوات المسلحة الروسية»
		}
		if p.kind == graph.CountryType && p.form != lexicon.Metonym && (p.prefix == "" || p.prefix == "ل" || p.prefix == "ب" && p.form == lexicon.Name && p.alternative == "") {
			return first, p.last, p.node
		}
		break
	}
	return first, last, ""
}

// organ is the node of a state's organ, one of the tables or a new one, named as the text does, or as given, and by its usual names in
// both languages. It claims whose the organ is.
func (r *reading) organ(o *lexicon.Organ, state string, first, last int, name string) string {
	quote, _, _ := r.doc.Span(first, last)
	words, beside := r.apartFrom(state, first, last)
	id := r.tableOrgan(o, state, cmp.Or(name, words))
	if id == "" && belongs(o) != graph.PartOf {
		id = r.tableOrgan(o, state, o.Name) // «المعارضة المسلحة»
	}
	if id == "" {
		id = r.newOrgan(o, state, cmp.Or(name, quote))
	}
	if belongs(o) == graph.PartOf || beside {
		r.claim(graph.Claim{Type: belongs(o), From: id, To: state, Confidence: organOfState.confidence(), Rule: "organ"}, first, last)
	}
	return id
}

// apartFrom is the words at tokens [first, last) without the state's name and what joins it to them, and whether it is named there.
func (r *reading) apartFrom(state string, first, last int) (words string, named bool) {
	var rest []string
	for t := first; t < last; t++ {
		switch p := r.at(t); {
		case p != nil && p.node == state:
			named = true
		case !r.words.Function[r.token(t).Fold] && r.token(t).Fold != "'s":
			rest = append(rest, r.token(t).Text)
		}
	}
	return strings.Join(rest, " "), named
}

func (r *reading) newOrgan(o *lexicon.Organ, state, name string) string {
	iso := strings.ToLower(strings.TrimPrefix(state, "country:"))
	id := "organization:" + iso + "-" + o.Slug
	n := r.node(id)
	n.Properties.Kind = o.Kind
	n.Names = r.organNames(o, state)
	r.name(id, name)
	return id
}

// belongs is how an organ belongs to its state: the opposition is no part of it.
func belongs(o *lexicon.Organ) graph.RelationType {
	if o.Kind == "OTHER" {
		return graph.LocatedIn
	}
	return graph.PartOf
}

// organNames are the usual names of a state's organ: "Russian Foreign Ministry", «وزارة الخارجية الروسية»; of what the tables have no
// adjective, "Senate of Guam". A language is empty where there is nothing to make a name of.
func (r *reading) organNames(o *lexicon.Organ, state string) (names graph.Names) {
	e, ok := r.Lexicon.Entities[state]
	switch {
	case !ok:
		return names
	case e.Adjectives.En != "":
		names.En = e.Adjectives.En + " " + titleCase(o.En[0])
	default:
		names.En = titleCase(o.En[0]) + " of " + e.Names.En
	}
	switch {
	case e.Adjectives.Ar != "":
		names.Ar = o.Name + " " + text.Agreeing(e.Adjectives.Ar, o.Name)
	case e.Names.Ar != "":
		names.Ar = o.Name + " في " + e.Names.Ar
	}
	return names
}

// titleCase capitalises the words of an English name, short function words apart.
func titleCase(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if i > 0 && (w == "of" || w == "the" || w == "and" || w == "for") {
			continue
		}
		words[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, " ")
}
