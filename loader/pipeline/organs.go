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
	for i := 0; i < len(r.doc.Tokens); i++ {
		limit := r.doc.Sentences[r.sentence(i)].Last
		_, title, _ := r.words.Titles.Match(r.doc, i, limit)
		_, own, _ := r.words.OwnTitles.Match(r.doc, i, limit)
		if last := max(title, own); last > i+1 {
			i = last - 1 // «وزير الدفاع» is an office, not the ministry
			continue
		}
		organs, last, prefix := r.words.Organs.Match(r.doc, i, limit)
		if own, end, cut := r.words.OwnOrgans.Match(r.doc, i, limit); end > last && r.free(i, end) {
			if state := r.possessor(i, end); state != "" {
				at := r.add(phrase{first: i, last: end, prefix: cut, node: r.organFar(own[0].Organ, state, i, end, own[0].Name), body: state})
				i = r.phrases[at].last - 1
				continue
			}
		}
		if last == 0 || !r.free(i, last) || r.arabic() && last == i+1 && r.describes(i) {
			continue
		}
		if _, longer, _ := r.words.Nouns.Match(r.doc, i, limit); longer > last {
			continue // "the U.S. military base"
		}
		first, end, state := r.stateBeside(i, last)
		if state == "" {
			if r.organAgain(organs[0], i, last, prefix) {
				i = last - 1
				continue
			}
			if first, end, state = r.stateFar(organs[0], i, last); state != "" {
				at := r.add(phrase{first: i, last: last, prefix: prefix, node: r.organFar(organs[0], state, i, last, ""), body: state})
				r.extend(at, first, end)
				i = end - 1
			}
			continue
		}
		if p := r.at(end - 1); state == "" || r.arabic() && last == i+1 && organs[0].Kind == "GOVERNMENT" && (p.form != lexicon.Adjective || p.first != last) {
			continue // «الداخلية» alone is the ministry only with the state's adjective: not «الشؤون الداخلية لمصر»
		}
		if p := r.apposed(end, limit); p != nil && r.kind(p.node) == organs[0].Kind {
			r.claim(graph.Claim{Type: graph.PartOf, From: p.node, To: state, Confidence: bodyOfState.confidence(), Rule: "organ"}, first, p.last)
			at := r.taken[p.first]
			r.phrases[at].prefix = prefix
			r.extend(at, first, p.last)
			i = p.last - 1
			continue // «وكالة الأنباء الروسية الرسمية "تاس"»
		}
		id := r.organ(organs[0], state, first, end, "")
		at := r.add(phrase{first: i, last: last, prefix: prefix, node: id, body: state})
		r.extend(at, first, end)
		i = end - 1
	}
}

// apposed is the body named at token i, behind plain adjectives of what stands before it and in quotes or brackets or without; nil
// where there is none.
func (r *reading) apposed(i, limit int) *phrase {
	const adjectives = 2
	for t := i; t < min(i+adjectives, limit) && r.arabic() && r.taken[t] < 0 && strings.HasPrefix(r.token(t).Fold, "ال"); t++ {
		i = t + 1
	}
	if mark := r.token(i).Text; quoting[mark] || mark == "(" || mark == "," {
		i++
	}
	if p := r.at(i); p != nil && i < limit && p.kind == graph.OrganizationType && p.form == lexicon.Name && p.prefix == "" {
		return p
	}
	return nil
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
		if strings.HasSuffix(r.token(first-1).Fold, "'s") {
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
			if after > last+1 || !strings.HasPrefix(r.token(after).Fold, "ال") || r.words.Function[r.token(after).Fold] {
				break
			}
			continue // one adjective may stand between: «القوات المسلحة الروسية»
		}
		if p.kind == graph.CountryType && p.form != lexicon.Metonym && (p.prefix == "" || p.prefix == "ل") {
			return first, p.last, p.node
		}
		break
	}
	return first, last, ""
}

// organ makes the node of a state's organ, named as the text does, or as given, and by its usual names in both languages, and says
// whose it is.
func (r *reading) organ(o *lexicon.Organ, state string, first, last int, name string) string {
	iso := strings.ToLower(strings.TrimPrefix(state, "country:"))
	id := "organization:" + iso + "-" + o.Slug
	quote, _, _ := r.doc.Span(first, last)
	n := r.node(id)
	n.Properties.Kind = o.Kind
	n.Names = r.organNames(o, state)
	r.name(id, cmp.Or(name, quote))
	r.claim(graph.Claim{Type: graph.PartOf, From: id, To: state, Confidence: organOfState.confidence(), Rule: "organ"}, first, last)
	return id
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

// findCollectives lets "Russian officials" and «الحكومة الإيرانية» stand for the state, bloc or body that they belong to.
func (r *reading) findCollectives() {
	for i := 0; i < len(r.doc.Tokens); i++ {
		limit := r.doc.Sentences[r.sentence(i)].Last
		nouns, last, prefix := r.words.Nouns.Match(r.doc, i, limit)
		if last == 0 || nouns[0].Type != "" || !r.free(i, last) || r.arabic() && r.titled(i, limit, "") {
			continue
		}
		at, first, end := -1, i, last
		if r.arabic() {
			for t := last; t < min(last+3, limit); t++ {
				if p := r.at(t); p != nil {
					if (p.kind == graph.CountryType || p.kind == graph.OrganizationType) && p.form != lexicon.Metonym && p.prefix == "" {
						at, end = r.taken[t], p.last
					}
					break
				}
				definite := strings.HasPrefix(r.token(i).Fold, prefix+"ال") || prefix == "ل" && strings.HasPrefix(r.token(i).Fold, "لل")
				word := r.token(t)
				compound := !definite && t == last && word.Kind == text.Word && !r.words.Function[word.Fold] && r.at(t+1) != nil && r.at(t+1).form == lexicon.Adjective // «مصافي نفط روسية»
				if r.words.Function[word.Fold] || !strings.HasPrefix(word.Fold, "ال") && word.Kind != text.Punct && !compound {
					break
				}
			}
			if p := r.belonging(last); at < 0 && p != nil {
				at, end = r.taken[p.first], p.last
			}
			if p := r.comingFrom(i, last, limit, prefix, nouns[0].Kind == lexicon.Forces); at < 0 && p != nil {
				at, end = r.taken[p.first], p.last
			}
		} else if before := r.at(i - 1); before != nil && before.form != lexicon.Metonym && before.title == nil && (before.kind == graph.CountryType || before.kind == graph.OrganizationType) {
			at, first = r.taken[i-1], before.first
		} else if t := r.qualifier(i); t >= 0 {
			at, first = r.taken[t], r.phrases[r.taken[t]].first
		} else if r.token(i-1).Fold == "'s" && r.at(i-2) != nil && r.at(i-2).kind == graph.CountryType {
			at, first = r.taken[i-2], r.at(i-2).first
		} else if p := r.of(last); p != nil {
			at, end = r.taken[p.first], p.last
		}
		if at < 0 {
			continue
		}
		forces := nouns[0].Kind == lexicon.Forces
		r.freeAdjectives(first, end, forces)
		p := &r.phrases[at]
		p.modifier, p.prefix, p.form, p.alternative, p.forces = false, prefix, lexicon.Name, "", forces
		if !r.arabic() {
			p.prefix = ""
		}
		r.extend(at, first, end)
		i = end - 1
	}
}

// comingFrom is the state or body behind «من» and an indefinite Arabic collective at tokens [i, last), or behind «في» where they are
// no troops: «وحدات عسكرية من الصين», «مسؤولين في مالي»; nil where none is.
func (r *reading) comingFrom(i, last, limit int, prefix string, forces bool) *phrase {
	const adjectives = 2
	if strings.HasPrefix(strings.TrimPrefix(r.token(i).Fold, prefix), "ال") || prefix == "ل" && strings.HasPrefix(r.token(i).Fold, "لل") {
		return nil
	}
	for t := last; t < min(last+adjectives+1, limit) && r.taken[t] < 0; t++ {
		if f := r.token(t).Fold; f == "من" || f == "في" && !forces {
			if p := r.at(t + 1); p != nil && p.prefix == "" && p.form == lexicon.Name && (p.kind == graph.CountryType || p.kind == graph.OrganizationType && f == "من" && !members[text.WithoutArticle(strings.TrimPrefix(r.token(i).Fold, prefix))]) {
				return p
			}
			return nil
		} else if r.words.Function[f] || r.verbal(f) {
			return nil
		}
	}
	return nil
}

// members are Arabic collectives that are some of a body, not it: «دول من مجلس التعاون».
var members = map[string]bool{"دول": true, "دوله": true, "عضو": true, "اعضا": true, "حكومات": true, "شركات": true}

// qualifier is the token of a nationality's adjective that other words part from its English noun at token i: "Turkish 'occupying
// forces'"; -1 where there is none.
func (r *reading) qualifier(i int) int {
	for t := i - 1; t > i-4 && t >= 0; t-- {
		w := r.token(t)
		if p := r.at(t); p != nil {
			if p.form == lexicon.Adjective && p.kind == graph.CountryType {
				return t
			}
			return -1
		}
		if w.Kind == text.Word && (r.words.Function[w.Fold] || w.Upper || r.verbal(w.Fold)) || w.Kind == text.Punct && w.Text != "'" && w.Text != "‘" && !quoting[w.Text] {
			return -1
		}
	}
	return -1
}

// of is the country or body behind "of" at an English token: "the leaders of Chad".
func (r *reading) of(i int) *phrase {
	f := r.token(i).Fold
	if i++; r.token(i).Fold == "the" {
		i++
	}
	if p := r.at(i); f == "of" && p != nil && p.first == i && p.node != "" && (p.kind == graph.CountryType || p.kind == graph.OrganizationType) && p.form == lexicon.Name {
		return p
	}
	return nil
}

// freeAdjectives lets the adjectives that are coordinated with a collective's stand for their states too: «القوات الأمريكية
// والفرنسية», "US, French and Turkish forces".
func (r *reading) freeAdjectives(first, last int, forces bool) {
	if r.arabic() {
		for p := r.at(last); p != nil && p.form == lexicon.Adjective && p.prefix == "و"; p = r.at(p.last) {
			p.modifier, p.form, p.forces = false, lexicon.Name, forces
		}
		return
	}
	for t := first - 1; t >= 0; t-- {
		if f := r.token(t).Fold; f == "and" || f == "," {
			continue
		}
		p := r.at(t)
		if p == nil || p.kind != graph.CountryType || p.form == lexicon.Metonym || t+1 == first {
			return
		}
		p.modifier, p.form, p.forces = false, lexicon.Name, forces
		t = p.first
	}
}
