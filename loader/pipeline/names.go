package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// findNames makes a phrase of every known name, choosing among its readings.
func (r *reading) findNames() {
	for _, m := range r.Lexicon.Match(r.doc) {
		r.addMatch(m)
	}
	r.joinParentheses()
}

func (r *reading) addMatch(m lexicon.Match) {
	best, ok := r.choose(m)
	if !ok {
		return
	}
	p := phrase{first: m.First, last: m.Last, prefix: m.Prefix, node: best.Entity.ID, form: best.Form}
	if best.Form == lexicon.Metonym {
		p.alternative = r.placeOf(m, best)
		if p.alternative != "" && r.located(m.First, m.Prefix) {
			p.node, p.form, p.alternative = p.alternative, lexicon.Name, ""
		}
	}
	if best.Form == lexicon.Adjective && r.modifies(m) {
		p.modifier = true
	}
	r.add(p)
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
	return placePrepositions[before] && !strings.HasSuffix(prefix, "ل")
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

// joinParentheses makes one phrase of a name and its other name in brackets: «حلف شمال الأطلسي (الناتو)».
func (r *reading) joinParentheses() {
	for _, i := range r.ordered() {
		p := r.phrases[i]
		next := r.at(p.last + 1)
		if r.token(p.last).Text == "(" && next != nil && next.node == p.node && r.token(next.last).Text == ")" {
			r.extend(i, p.first, next.last+1)
		}
	}
}
