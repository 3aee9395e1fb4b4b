package pipeline

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// findNames makes a phrase of every known name, choosing among its readings.
func (r *reading) findNames() {
	for _, m := range r.Lexicon.Match(r.doc) {
		r.addMatch(m)
	}
	r.joinParentheses()
	r.joinLineage()
	r.findRulers()
}

func (r *reading) addMatch(m lexicon.Match) {
	best, ok := r.choose(m)
	if !ok || r.ordinary(m) {
		return
	}
	if r.bygone(best.Entity) {
		if parts := r.Lexicon.Parts(r.doc, m.First, m.Last); len(parts) > 1 {
			for _, part := range parts {
				r.addMatch(part)
			}
			return
		}
	}
	p := phrase{first: m.First, last: m.Last, prefix: m.Prefix, node: best.Entity.ID, form: best.Form}
	if best.Form == lexicon.Metonym {
		p.alternative = r.placeOf(m, best)
		if p.alternative != "" && (r.located(m.First, m.Prefix) || r.names(m)) {
			p.state, p.node, p.form, p.alternative = p.node, p.alternative, lexicon.Name, ""
		}
	}
	if r.qualifying(m, best) {
		best.Form, p.form = lexicon.Adjective, lexicon.Adjective
	}
	if best.Form == lexicon.Adjective && r.modifies(m) {
		p.modifier = true
	}
	r.add(p)
}

// bygone reports whether a state was dissolved before the article's day, so that its name more likely lists two that were parts of it.
func (r *reading) bygone(e *lexicon.Entity) bool {
	day := r.article.Published
	return e.Properties.Kind == "DISSOLVED" && day.Known() && !graph.During(e.Properties.Start, e.Properties.End).Overlaps(graph.During(day, day))
}

// qualifying reports whether an Arabic name that is also the state's adjective is it: behind a definite noun, as in
// «الخارجية السعودية».
func (r *reading) qualifying(m lexicon.Match, best lexicon.Reading) bool {
	before := r.token(m.First - 1)
	if !r.arabic() || best.Form != lexicon.Name || best.Entity.Type != graph.CountryType || m.Prefix != "" || m.Last != m.First+1 || before.Kind != text.Word ||
		r.words.Function[before.Fold] || !strings.HasPrefix(before.Fold, "ال") && !strings.HasPrefix(before.Fold, "وال") || r.at(m.First-1) != nil {
		return false
	}
	adjective, definite := strings.CutPrefix(r.token(m.First).Fold, "ال")
	adjective, feminine := strings.CutSuffix(adjective, "يه")
	return definite && feminine && r.known(adjective+"ي", graph.CountryType) == best.Entity.ID
}

// ordinary reports whether a name that is also an ordinary word stands where the word would: an adjective with the article
// behind a noun with it («القوة القاهرة»), any other behind a noun («دعم مالي»). Behind a preposition, a verb, another name,
// or a noun that names of its kind follow («العاصمة القاهرة», «محادثات مسقط») it is the name.
func (r *reading) ordinary(m lexicon.Match) bool {
	word := strings.TrimPrefix(r.token(m.First).Fold, m.Prefix)
	before := r.token(m.First - 1)
	if m.Last != m.First+1 || !r.words.Ambiguous[word] || m.First == r.doc.Sentences[r.sentence(m.First)].First ||
		before.Kind != text.Word || r.words.Function[before.Fold] || r.at(m.First-1) != nil || strings.ContainsAny(m.Prefix, "بل") {
		return false
	}
	if nouns, last, _ := r.words.Nouns.Match(r.doc, m.First-1, m.First); last > 0 && nouns[0].Type != "" {
		return false
	}
	if strings.HasPrefix(word, "ال") {
		return strings.HasPrefix(before.Fold, "ال")
	}
	if strings.HasSuffix(before.Fold, "ه") && !strings.HasSuffix(word, "ه") || r.officeBefore(m.First) {
		return false // no adjective of a feminine noun, or of an office: «حكومة مالي», «رئيس مالي»
	}
	return !r.reports(m.First-1) && (!r.verbal(before.Fold) || r.nominal(before.Fold))
}

// officeBefore reports whether an office that is of a state ends right before the token.
func (r *reading) officeBefore(i int) bool {
	const longest = 4 // words
	for first := max(0, i-longest); first < i; first++ {
		if titles, last, _ := r.words.Titles.Match(r.doc, first, i); last == i && titles[0].Body != "organization" && !titles[0].Person {
			return true
		}
	}
	return false
}

// nominal reports whether a rule reads the folded word as a noun.
func (r *reading) nominal(fold string) bool {
	for _, t := range r.rules.At(text.WithoutArticle(fold)) {
		if t.Part == rule.Noun {
			return true
		}
	}
	return false
}

// marked reports whether the name is written with the diacritics that the text has: عُمان is Oman, عمّان is Amman.
func (r *reading) marked(m lexicon.Match, e *lexicon.Entity) bool {
	quote, _, _ := r.doc.Span(m.First, m.Last)
	if norm.NFC.String(quote) == quote && !strings.ContainsFunc(quote, func(c rune) bool { return unicode.Is(unicode.Mn, c) }) {
		return false
	}
	for _, name := range append([]string{e.Names.Ar, e.Names.En}, e.Aliases...) {
		if name != "" && strings.HasSuffix(quote, name) {
			return true
		}
	}
	return false
}

// choose picks the likeliest reading: a country's name before its adjective or metonym, then by type; a leader in office at
// the article's date before one who is not.
func (r *reading) choose(m lexicon.Match) (lexicon.Reading, bool) {
	best, score := lexicon.Reading{}, -1
	for _, c := range m.Readings {
		s := 10 * int(lexicon.Metonym-c.Form)
		switch c.Entity.Type {
		case graph.CountryType:
			s += 6
		case graph.OrganizationType, graph.AgreementType:
			s += 5
		case graph.LeaderType:
			s += 4
			if r.inOffice(c.Entity.ID) {
				s++
			}
		case graph.PlaceType:
			s += 3
		}
		if c.Form == lexicon.Name && c.Entity.Type == graph.PlaceType && hasMetonym(m) {
			s -= 20 // the capital: decided by what stands before it
		}
		if c.Entity.Type == graph.CountryType && c.Entity.Properties.Kind == "DISSOLVED" {
			s -= 3
		}
		if r.marked(m, c.Entity) {
			s += 30
		}
		if s > score {
			best, score = c, s
		}
	}
	return best, score >= 0 || best.Entity != nil
}

func hasMetonym(m lexicon.Match) bool {
	for _, c := range m.Readings {
		if c.Form == lexicon.Metonym {
			return true
		}
	}
	return false
}

func (r *reading) placeOf(m lexicon.Match, chosen lexicon.Reading) string {
	for _, c := range m.Readings {
		if c.Entity.Type == graph.PlaceType {
			return c.Entity.ID
		}
	}
	return ""
}

func (r *reading) inOffice(leader string) bool {
	day := r.article.Published
	for _, o := range r.Lexicon.OfficesOf(leader) {
		if day.Known() && graph.During(o.Since, o.Until).Overlaps(graph.During(day, day)) {
			return true
		}
	}
	return false
}

var placePrepositions = map[string]bool{
	"في": true, "الي": true, "من": true, "داخل": true, "قرب": true, "عبر": true, "نحو": true, "بمدينه": true, "مدينه": true, "العاصمه": true,
	"in": true, "at": true, "near": true, "outside": true, "inside": true, "around": true, "across": true, "from": true, "to": true, "through": true,
	"city": true, "capital": true,
}

// located reports whether the words before a capital or seat make it the place, not the state.
func (r *reading) located(first int, prefix string) bool {
	if strings.HasSuffix(prefix, "ب") {
		return true
	}
	before := r.token(first - 1).Fold
	if before == "the" {
		before = r.token(first - 2).Fold
	}
	return placePrepositions[before] && !strings.HasSuffix(prefix, "ل") && !(before == "from" && r.collectivity(first-2)) // "delegations from Moscow"
}

// names reports whether a capital names a meeting or agreement beside it: «محادثات فيينا», "the Geneva talks".
func (r *reading) names(m lexicon.Match) bool {
	i, limit := m.First-1, m.First
	if !r.arabic() {
		i, limit = m.Last, min(m.Last+2, len(r.doc.Tokens))
	}
	if i < 0 || i >= limit || m.Prefix != "" {
		return false
	}
	nouns, last, _ := r.words.Nouns.Match(r.doc, i, limit)
	return last > 0 && (nouns[0].Type == graph.EventType || nouns[0].Type == graph.AgreementType)
}

// modifies reports whether an adjective belongs to a noun beside it. Arabic adjectives follow their noun and agree with it;
// standing alone they are plural (الروس). English ones precede a lower-case noun, unless they are plural (Russians).
func (r *reading) modifies(m lexicon.Match) bool {
	if r.arabic() {
		before := r.token(m.First - 1)
		return m.Prefix == "" && before.Kind == text.Word && !r.words.Function[before.Fold] || r.at(m.First-1) != nil
	}
	after := r.token(m.Last)
	if after.Text == "-" || after.Text == "–" {
		return true
	}
	return after.Kind == text.Word && !r.words.Function[after.Fold] && !strings.HasSuffix(r.token(m.Last-1).Fold, "ns") || after.Kind == text.Number
}

// joinLineage lets a person's Arabic name go on over his forefathers and house, whoever else bears these names: «محمد بن سلمان بن
// عبد العزيز آل سعود».
func (r *reading) joinLineage() {
	for i := range r.phrases {
		p := r.phrases[i]
		if !r.arabic() || !isPerson(p.kind) || r.taken[p.first] != i {
			continue
		}
		last := p.last
		for f := r.token(last).Fold; f == "بن" || f == "ال" && last > p.first; f = r.token(last).Fold {
			name := last + 1
			if r.token(name).Fold == "عبد" {
				name++
			}
			if q := r.at(name); q != nil {
				name = q.last - 1
			}
			if name >= r.doc.Sentences[r.sentence(p.first)].Last {
				break
			}
			last = name + 1
		}
		if last > p.last {
			r.extend(i, p.first, last)
		}
	}
}

// joinParentheses makes one phrase of a name and its other name in brackets, or a body's initials: «حلف شمال الأطلسي (الناتو)», "the European
// Political Community (EPC)".
func (r *reading) joinParentheses() {
	for _, i := range r.ordered() {
		p := r.phrases[i]
		next := r.at(p.last + 1)
		if r.token(p.last).Text != "(" {
			continue
		}
		if next != nil && next.node == p.node && r.token(next.last).Text == ")" {
			r.extend(i, p.first, next.last+1)
		} else if initials := r.token(p.last + 1).Text; next == nil && p.kind == graph.OrganizationType && p.form == lexicon.Name && r.token(p.last+2).Text == ")" && len(initials) > 1 && strings.ToUpper(initials) == initials && strings.ToLower(initials) != initials {
			r.extend(i, p.first, p.last+3)
		}
	}
}
