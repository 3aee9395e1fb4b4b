package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// referent is what the English pronoun at token i, or the Arabic one that the token ends in, stands for: in the trigger's sentence the
// nearest phrase before it with which it agrees and that may fill the to, rather one that nothing governs; else in the sentence before
// the nearest in Arabic, in English the first. Whoever is among but, the verb's subject, it is not.
func (s *slots) referent(i int, but group) group {
	fold := s.token(i).Fold
	feminine := strings.HasSuffix(fold, "ها")
	if s.arabic() && !feminine && !strings.HasSuffix(fold, "ه") {
		return group{} // plural and dual: those named are seldom all that is meant
	}
	own := s.sentence(s.first)
	for k := own; k >= max(0, own-1); k-- {
		var nearest, farthest group
		for t := min(s.first, s.doc.Sentences[k].Last) - 1; t >= s.doc.Sentences[k].First; t-- {
			p := s.reading.at(t)
			if p == nil {
				continue
			}
			agrees := s.arabic() && s.agrees(p, feminine) || !s.arabic() && isPerson(p.kind) == personal[fold]
			if t = p.first; !agrees || !s.fits(p, false) || p.form == lexicon.Adjective || slices.ContainsFunc(p.all(), func(id string) bool { return slices.Contains(but.nodes, id) }) {
				continue
			}
			farthest = group{p.all(), i, i + 1}
			if len(nearest.nodes) == 0 {
				nearest = farthest
			}
			if k == own && !s.reading.governed(p) && !(s.arabic() && s.governed(p)) {
				return farthest
			}
		}
		if k < own && !s.arabic() {
			nearest = farthest
		}
		if len(nearest.nodes) > 0 {
			return nearest
		}
	}
	return group{}
}

// personal are the English pronouns for an object, and those that tell whose it is: whether a person is meant.
var personal = map[string]bool{"it": false, "its": false, "him": true, "his": true}

// meant is whom a pronoun at token i stands for where it is the object, or tells whose deed or goods the object is that is taken badly:
// "threatened it with war", "condemned its launches", «انتقدت اليونان تدخلها».
func (s *slots) meant(i int) group {
	t, next := s.token(i), s.token(i+1)
	_, known := personal[t.Fold]
	if s.at(i) != nil || t.Kind != text.Word {
		return group{}
	}
	if known && !possessives[t.Fold] {
		return s.referent(i, s.actor)
	}
	bad := s.spec.Type == graph.Opposes || s.spec.Type == graph.Sanctions || s.spec.Type == graph.Accuses && known
	if p := s.at(i + 1); !bad || len(s.further) > 0 || p != nil && p.prefix == "" || s.words.Function[t.Fold] && !known || missions.MatchString(t.Fold) || missions.MatchString(next.Fold) {
		return group{}
	}
	if s.arabic() && (strings.HasSuffix(t.Text, "ة") || !owned(t.Fold)) || !s.arabic() && (!known || next.Kind != text.Word || s.words.Function[next.Fold] || next.Fold == "own") {
		return group{}
	}
	g := s.referent(i, s.actor)
	if whose, _ := graph.TypeOf(first(g.nodes)); !whose.Actor() {
		return group{}
	}
	return g
}

// agrees reports whether a pronoun of the gender may stand for the phrase: states are feminine but for a few, leaders mostly
// men; a noun that stands for them («النظام», «الحكومة») decides by its own gender; of bodies the word decides, which is either.
func (r *reading) agrees(p *phrase, feminine bool) bool {
	noun := 0
	if p.last > p.first && p.title == nil && p.kind == graph.CountryType {
		_, noun, _ = r.words.Nouns.Match(r.doc, p.first, p.last)
	}
	switch {
	case len(p.all()) > 1:
		return false
	case noun > 0:
		fold := r.token(p.first).Fold
		return feminine || !strings.HasSuffix(fold, "ه") && !strings.HasSuffix(fold, "ات") // «سفن» is feminine too
	case p.kind == graph.CountryType:
		return feminine != masculine[p.node]
	case isPerson(p.kind):
		return !feminine
	}
	return true
}

// masculine are the states whose Arabic names are.
var masculine = map[string]bool{"country:IQ": true, "country:LB": true, "country:MA": true, "country:YE": true, "country:SD": true, "country:SS": true, "country:JO": true, "country:SO": true, "country:VA": true}

// objectPronoun reads the object written with an Arabic verb, and the verb's subject: behind it, right before it, or that of
// the clause that it goes on: «انتقدت كندا الهند واتهمتها».
func (s *slots) objectPronoun() (from, to group) {
	if s.ambiguous(s.Trigger, s.token(s.first).Fold) {
		return group{}, group{} // «دعمها» is "its support" rather
	}
	if before := s.token(s.first - 1).Fold; !s.Rule.Direct() || s.Rule.Relation == graph.Leads || relative[before] || relative[strings.TrimPrefix(before, "و")] || s.shared() != nil || s.asyndetic() {
		return group{}, group{} // or the pronoun is that of a relative clause
	}
	from = s.subjectBehind(s.first + 1)
	if len(from.nodes) == 0 && s.subjectUnnamed() {
		return group{}, group{}
	}
	if p := s.at(s.first - 1); len(from.nodes) == 0 && p != nil && s.prefix == "" && s.fits(p, true) {
		from = s.left(true)
	}
	if feminine, ok := s.gender(s.first); len(from.nodes) == 0 && ok {
		from = s.unsaid(feminine, false)
	}
	if len(from.nodes) == 0 {
		return group{}, group{}
	}
	return from, s.referent(s.first, from)
}

// unsaid is the subject that an Arabic verb or the pronoun of its conjunction leaves to be understood: in what somebody reports
// of himself he; that of the clause before in its sentence; else the first of its sentence or of the one before that agrees and that no preposition governs.
func (s *slots) unsaid(feminine, reported bool) group {
	if p := (&phrase{node: s.speakers[s.first]}); reported && p.node != "" {
		if p.kind, _ = graph.TypeOf(p.node); s.fits(p, true) && s.agrees(p, feminine) {
			return group{p.all(), s.first, s.first + 1}
		}
	}
	if g := s.subject; len(g.nodes) == 1 && s.sentence(g.first) == s.sentence(s.first) && g.first < s.first {
		if p := s.at(g.first); p != nil && s.agrees(p, feminine) && s.fits(p, true) {
			return g
		}
	}
	own := s.sentence(s.first)
	for k := own; k >= max(0, own-1); k-- {
		sentence := s.doc.Sentences[k]
		for t := sentence.First; t < min(s.first, sentence.First+reach, sentence.Last); t++ {
			p := s.at(t)
			if p == nil {
				continue
			}
			if s.fits(p, true) && p.form != lexicon.Adjective && s.agrees(p, feminine) && !s.reading.governed(p) {
				return group{p.all(), s.first, s.first + 1}
			}
			t = p.last - 1
		}
	}
	return group{}
}

// gender tells whether an Arabic verb or pronominal conjunction is feminine; ok is false where it is no singular.
func (s *slots) gender(i int) (feminine, ok bool) {
	fold := s.token(i).Fold
	if i < s.first {
		return strings.HasSuffix(fold, "ها"), !strings.HasSuffix(fold, "هم")
	}
	fold = strings.TrimPrefix(fold, s.prefix)
	for _, plural := range []string{"وا", "ون", "تا", "ان", "وه", "وها"} {
		if strings.HasSuffix(fold, plural) {
			return false, false
		}
	}
	if s.Tense == text.Past {
		for _, object := range []string{"ها", "هم", "ه"} {
			if s.Object {
				fold = strings.TrimSuffix(fold, object)
			}
		}
		return strings.HasSuffix(fold, "ت"), true
	}
	return strings.HasPrefix(strings.TrimPrefix(fold, "س"), "ت"), true
}

// disagrees reports whether the state right behind a masculine Arabic verb is feminine, so that it is the object and the subject
// is left out: «ودعا إيران إلى».
func (s *slots) disagrees(g group) bool {
	p := s.at(s.first + 1)
	if feminine, ok := s.gender(s.first); ok && feminine && p != nil && p.kind == graph.OrganizationType && p.last > p.first+1 && (s.prefix != "" || s.subjunctive()) &&
		strings.HasPrefix(s.token(p.first).Fold, "ال") && strings.HasSuffix(s.token(p.last-1).Fold, "ي") {
		return true // «بعد أن اتهمت الجيش الكمبودي»
	}
	if p != nil && s.kind(p.alternative) == "BUILDING" {
		return false // «الكرملين», a house, is masculine as capitals are not
	}
	if len(g.nodes) != 1 || p == nil || g.first != s.first+1 || p.kind != graph.CountryType || p.title != nil || p.form == lexicon.Adjective || p.head != p.first {
		return false
	}
	if _, noun, _ := s.words.Nouns.Match(s.doc, p.first, p.last); noun > 0 {
		return false // «الجانب المصري»
	}
	feminine, ok := s.gender(s.first)
	return ok && !feminine && (p.form == lexicon.Metonym || !masculine[p.node])
}

// bare reports whether nothing that could be its subject stands behind an Arabic verb: a preposition, a conjunction or an object
// with a preposition written with it does. Only of what is done in words is the speaker before surely the subject.
func (s *slots) bare() bool {
	p, next := s.at(s.first+1), s.token(s.first+1)
	if !spoken[s.Rule.Relation] {
		return false
	}
	return p != nil && p.prefix != "" && p.prefix != "و" || p == nil && (prepositions[next.Fold] || pronouns[next.Fold] != "" || s.conjunction(s.first+1))
}

// unsaidBefore is the subject that an Arabic verb leaves to be understood where the one phrase behind it is its object, since the
// verb has to have one: «وصل فيدان إلى بغداد والتقى نظيره العراقي وبحث معه», «دعمت تركيا الحكومة ودعت حفتر إلى الانسحاب».
func (s *slots) unsaidBefore(object group) group {
	feminine, ok := s.gender(s.first)
	if !ok || !s.Rule.Direct() || !s.goesOn() && !s.subjunctive() || !s.completes(object) {
		return group{}
	}
	if g := s.subject; len(g.nodes) > 0 && s.sentence(g.first) == s.sentence(s.first) && g.last <= s.first && !slices.Equal(g.nodes, object.nodes) {
		return s.typed(g)
	}
	if g := s.unsaid(feminine, s.subjunctive()); !slices.Equal(g.nodes, object.nodes) {
		return g
	}
	return group{}
}

// completes reports whether what stands behind a phrase shows that it is the verb's object: nothing or another verb; of a meeting, an
// attack, a charge or a demand also phrases, which do not say what it is with, on or of.
func (s *slots) completes(object group) bool {
	t := object.last
	next := s.token(t)
	if t >= s.clauseLast || s.newClause(t) || strings.HasPrefix(next.Fold, "و") && s.verbal(next.Fold) {
		return true
	}
	switch p := s.at(t); s.spec.Type {
	case graph.MetWith, graph.Attacks, graph.Accuses:
		return next.Kind != text.Word || s.inDate(t) || prepositions[next.Fold] || p != nil && p.prefix != "" || s.spec.Type == graph.Accuses && strings.HasPrefix(next.Fold, "ب")
	case graph.Demands:
		return next.Fold == "الي" && (len(object.nodes) > 1 || s.ended(t+1)) || strings.HasPrefix(next.Fold, "ب")
	}
	return false
}

// ended reports whether words for an end to what somebody does stand at the token.
func (s *slots) ended(i int) bool {
	_, end, _ := s.rules.Cues.Ending.Match(s.doc, i, s.clauseLast)
	return end > 0
}

// goesOn reports whether an Arabic verb may have the subject of the clause before it, inside its sentence: behind a conjunction
// of its own or «حيث», «ثم», «كما».
func (s *slots) goesOn() bool {
	before := s.token(s.first - 1).Fold
	if before == "قد" || before == "سوف" {
		before = s.token(s.first - 2).Fold
	}
	return s.prefix != "" && s.first > s.doc.Sentences[s.sentence(s.first)].First || before == "حيث" || before == "ثم" || before == "كما" || before == "اذ" || before == "و"
}

// subjunctive reports whether an Arabic verb stands behind «أن» without a subject of its own, so that it has that of the verb over
// it: «نفت طهران أن تكون قد هاجمت», «قررت مصر أن ترسل».
func (s *slots) subjunctive() bool {
	t := s.first - 1
	for f := s.token(t).Fold; s.prefix == "" && (f == "قد" || f == "لا" || f == "تكون" || f == "يكون"); f = s.token(t).Fold {
		t--
	}
	vowels := []rune(s.token(s.first).Text)
	return s.prefix == "" && s.token(t).Text == "أن" && s.taken[t] < 0 && !(len(vowels) > 1 && vowels[1] == 'ُ') // nor «أن تُقصف»
}

// spoken are the relations that are made with words.
var spoken = map[graph.RelationType]bool{graph.Opposes: true, graph.Supports: true, graph.Demands: true, graph.Threatens: true, graph.Accuses: true}

// pronounBefore is the conjunction with a pronoun that is an Arabic verb's subject («إنها تدعم», «أنه لن يزور»), -1 where none
// stands before it.
func (s *slots) pronounBefore() int {
	for i := s.first - 1; i >= max(0, s.first-5) && s.prefix == ""; i-- {
		switch f := s.token(i).Fold; {
		case pronominal[f] || pronominal[strings.TrimPrefix(f, "و")]:
			return i
		case f != "قد" && f != "لن" && f != "لم" && f != "سوف" && f != "ايضا" && !aspects[f]:
			return -1
		}
	}
	return -1
}

// aspects are the Arabic words that say for how long what a verb says holds: «كانت ولا تزال تدعم».
var aspects = map[string]bool{"لا": true, "ولا": true, "ما": true, "وما": true, "كان": true, "كانت": true, "يزال": true, "تزال": true, "زال": true, "زالت": true, "ظل": true, "ظلت": true, "وستظل": true, "وستبقي": true, "ستظل": true, "ستبقي": true, "تظل": true, "يظل": true, "تبقي": true, "يبقي": true, "بات": true, "باتت": true, "اصبح": true, "اصبحت": true}
