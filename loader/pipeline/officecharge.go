package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// chargeBehind is the token behind what an Arabic officer is charged with from token o.last on, o.last itself where that is nothing: the
// place or body at which he stands for his own («السفير الروسي لدى واشنطن»), or a matter («للشؤون السياسية», «لحقوق الإنسان»).
func (r *reading) chargeBehind(o *office, limit int) int {
	i, p := o.last, r.at(o.last)
	fold := r.token(i).Fold
	switch {
	case o.title.Relation == graph.Leads && o.title.Body == "country" && !strings.HasPrefix(o.body, "organization:") || r.given(i):
		return i
	case p != nil && (p.prefix == "ل" || p.prefix == "ب") && p.first == i && chargeable(p.kind):
		return r.matter(p.last, limit)
	case p != nil:
		return i
	case fold == "لدي" || fold == "الي" || fold == "في" || fold == "بشان" || fold == "عن" || fold == "المعني" || fold == "المعنيه":
		q := r.at(i + 1)
		if q == nil && r.token(i+1).Kind == text.Word && !r.words.Function[r.token(i+1).Fold] && r.token(i+2).Text == "،" {
			return i + 2 // «في سول، لورا بيكر»
		}
		if q != nil && (!chargeable(q.kind) || q.prefix != "" && q.prefix != "ب") || q == nil && !r.definiteWord(i+1) {
			return i
		}
		return r.matter(i+1, limit)
	case !strings.HasPrefix(fold, "ل") && !strings.HasPrefix(fold, "ب") || r.token(i).Kind != text.Word || r.words.Function[fold]:
		return i
	}
	if nouns, end, _ := r.words.Nouns.Match(r.doc, i, limit); end > 0 && nouns[0].Kind == "MEDIA" {
		return i
	}
	if _, end, _ := r.rules.Cues.Audiences.Match(r.doc, i, limit); end > 0 {
		return i // «للصحفيين»
	}
	if !strings.HasPrefix(fold, "لل") && !strings.HasPrefix(fold, "بال") && !r.definiteWord(i+1) && !r.definiteWord(i+2) && (r.at(i+1) == nil || !chargeable(r.at(i+1).kind)) {
		return i
	}
	return r.matter(i+1, limit)
}

// matter is the end of the definite words and names from token i on that go on with what an officer is charged with.
func (r *reading) matter(i, limit int) int {
	const most = 6 // words
	for t := i; t < limit; t++ {
		p := r.at(t)
		switch {
		case p != nil && chargeable(p.kind) && (p.prefix == "" || p.prefix == "و" || p.prefix == "ب" && t == i):
			t = p.last - 1
		case p != nil || t >= i+most || !r.definiteWord(t) && !(t == i && r.definiteWord(t+1) && r.token(t).Kind == text.Word && !r.given(t)):
			return t
		}
	}
	return limit
}

// chargeable reports whether an officer may be charged with what is of the type, or be sent to it.
func chargeable(t graph.NodeType) bool {
	return t == graph.CountryType || t == graph.PlaceType || t == graph.OrganizationType
}

// definiteWord reports whether an Arabic word that no phrase covers has the article, behind a conjunction or not, and is no first name.
func (r *reading) definiteWord(i int) bool {
	w := r.token(i)
	return r.at(i) == nil && w.Kind == text.Word && strings.HasPrefix(strings.TrimPrefix(w.Fold, "و"), "ال") && !r.given(i)
}

// governs reports whether a region or town stands behind an Arabic title of its governor or mayor, and reads over it: «حاكم ولاية بورنو».
func (r *reading) governs(o *office, limit int) bool {
	if !regional[o.title.Office] {
		return false
	}
	t := o.last
	if nouns, end, prefix := r.words.Nouns.Match(r.doc, t, limit); end > 0 && nouns[0].Type == graph.PlaceType && prefix == "" {
		t = end
	}
	p := r.at(t)
	if p == nil || p.kind != graph.PlaceType || p.prefix != "" {
		return false
	}
	o.placed, o.last = true, p.last
	return true
}

// regional are the offices of those who head a region or town.
var regional = map[string]bool{"governor": true, "mayor": true}

// accredited are the offices of those who are sent to others: what stands behind «في» is no body of theirs.
var accredited = map[string]bool{"ambassador": true, "envoy": true, "representative": true, "deputy ambassador": true, "deputy envoy": true, "assistant ambassador": true}

// behindIn is the token behind «في» at token i, or i itself.
func (r *reading) behindIn(i int) int {
	if r.token(i).Fold == "في" {
		return i + 1
	}
	return i
}

// isBody reports whether a phrase behind an Arabic title says what the office is of.
func (r *reading) isBody(o *office, p *phrase) bool {
	if p.kind != graph.CountryType && p.kind != graph.OrganizationType {
		return false
	}
	if organ, _, _ := r.organIn(o.title, o.first, o.last); o.title.Body == "organization" && organ == nil && p.kind == graph.CountryType && p.form == lexicon.Name && !o.title.Person {
		return false
	}
	return p.prefix == "" || p.prefix == "ل" || p.prefix == "ب"
}
