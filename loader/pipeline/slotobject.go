package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// object is the direct object where the rule has one, else the nearest behind one of its prepositions.
func (s *slots) object(after int) group {
	if g := s.meant(after); len(g.nodes) > 0 && s.Rule.Direct() {
		return g
	}
	if s.blow(after) || s.endingOf(after) {
		return group{}
	}
	if s.arabic() && s.Part == rule.Verb && spoken[s.spec.Type] {
		if g := s.termed(after); len(g.nodes) > 0 {
			return g
		}
	}
	if s.Rule.Direct() {
		if g := s.direct(after); len(g.nodes) > 0 {
			return g
		}
	}
	return s.prepositional(after)
}

// blow reports whether what is opposed is a blow, whose complement is rather its victim: «أدان استهداف السعودية», "condemned the
// bombing of Gaza".
func (s *slots) blow(after int) bool {
	if s.Rule.Relation != graph.Opposes || s.Part == rule.Phrase {
		return false
	}
	after = s.pastManner(after)
	for i := after; i < min(after+4, s.clauseLast); i++ {
		t := s.token(i)
		if s.at(i) != nil || t.Kind != text.Word {
			return false
		}
		stems := []text.Stem{{Word: t.Fold}}
		if s.arabic() {
			stems = text.Stems(t.Fold)
		}
		for _, stem := range stems {
			for _, o := range s.rules.At(text.WithoutArticle(stem.Word)) {
				if spec, _ := o.Rule.Relation.Spec(); o.Part == rule.Noun && len(o.Rest) == 0 && o.Rule.Lang == s.Rule.Lang && spec.Sign() < 0 && o.Rule.Relation != graph.Opposes {
					return true
				}
			}
		}
		if s.arabic() && !s.words.Function[t.Fold] && !prepositions[t.Fold] {
			return false
		}
	}
	return false
}

// prepositional is the nearest phrase behind one of the rule's prepositions.
func (s *slots) prepositional(after int) group {
	for _, t := range s.further {
		if p := s.at(t); p != nil && s.Rule.Swap && s.goods(p) && s.fits(p, true) {
			return group{p.all(), t, p.last}
		}
	}
	var best group
	for _, slot := range s.Rule.To {
		if slot == "obj" {
			continue
		}
		if g := s.behind(slot, after); len(g.nodes) > 0 && (len(best.nodes) == 0 || g.first < best.first) {
			best = g
		}
	}
	return best
}

// direct is the first phrase behind a verb that no preposition leads.
func (s *slots) direct(after int) group {
	if !s.arabic() && auxiliary[s.token(s.first).Fold] && s.infinitive(after) {
		return group{} // "helped block Serbia"
	}
	limit := s.reach(after, 7)
	for i := after; i < limit; i++ {
		p := s.at(i)
		if p == nil {
			f := s.token(i).Fold
			if !s.arabic() && coordinating[f] && i > after {
				return group{} // "the rebels and accuses Congo"
			}
			if d := s.covering(i); s.arabic() && d != nil && d.first == i && i < d.head {
				i = d.head - 1 // «الجولة الثالثة من المحادثات»
				continue
			}
			if (f == "كل" || f == "كلا") && s.token(i+1).Fold == "من" {
				i++ // «التقى كلا من»
				continue
			}
			if before := s.token(i - 1).Fold; f == "of" && (partitives[before] || s.words.Calendar.Units[before] != 0) || approximate[f] { // "three days of drills"
				continue
			}
			if behind := max(s.pastTerms(i), s.adverbial(i)); behind > 0 {
				limit = s.reach(behind, 7)
				after, i = behind, behind-1
				continue
			}
			if f == "مع" && s.Rule.With && s.at(i+1) != nil { // «وقع مع نظيره مذكرة تفاهم»
				g := s.gather(i+1, true)
				limit, i = s.reach(g.last, 7), max(i, g.last-1)
				continue
			}
			if f == "اياه" || f == "اياها" {
				return s.referent(i, s.actor) // «متهمة إياها ب»
			}
			if s.token(i).Text == "," && s.tallied(after, i) {
				continue // "two foes, Chad and Togo"
			}
			if g := s.beneficiary(i); len(g.nodes) > 0 {
				return g
			}
			if prepositions[f] || s.token(i).Text == "," && (i > after || len(s.further) > 0 && !s.arabic()) || s.arabic() && (s.verbal(f) || s.charging(i)) {
				return group{}
			}
			continue
		}
		if p.prefix != "" && p.prefix != "و" {
			return group{}
		}
		if s.renewed(after, p) || s.acquainted(p) {
			return group{}
		}
		if !s.arabic() && s.spec.Type == graph.Claims && (auxiliary[s.token(p.last).Fold] || s.finite(p.last)) {
			return group{} // "claimed Pakistan had fired", "claimed Pakistan lost 40 men"
		}
		if s.fits(p, s.Rule.Swap) {
			return s.coordinated(i, s.Rule.Swap)
		}
		if g := s.owned(i); len(g.nodes) > 0 {
			return g
		}
		if g := s.quality(i); len(g.nodes) > 0 && s.Rule.Swap && len(s.further) > 0 {
			return g // «تحظى مصر بدعم إماراتي», «شراء مقاتلات رافال الفرنسية»
		}
		if !s.modifies(p) {
			return group{}
		}
		i = p.last - 1
	}
	return group{}
}

// renewed reports whether an English phrase behind an object that nobody knows begins with an article of its own, and so is
// another verb's: "helped the girls enter the U.S.".
func (s *slots) renewed(after int, p *phrase) bool {
	if s.arabic() || !articled[s.token(p.head-1).Fold] {
		return false
	}
	for t := after; t < p.head-1; t++ {
		if w := s.token(t); w.Kind == text.Word && s.reading.at(t) == nil && !s.words.Function[w.Fold] && !s.inDate(t) && !strings.HasSuffix(w.Fold, "ly") {
			return s.token(p.head-2).Fold != "of"
		}
	}
	return false
}

// coordinating are the English conjunctions of two like things.
var coordinating = map[string]bool{"and": true, "but": true, "or": true}

var articled = map[string]bool{"the": true, "a": true, "an": true}

// behind is the phrase that a preposition leads, a word of its own or an Arabic letter written with the phrase.
func (s *slots) behind(preposition string, after int) group {
	letter := text.Fold(preposition)
	clitic := s.arabic() && len([]rune(letter)) == 1
	if last := s.last - 1; s.arabic() && after == s.last && last > s.first && s.token(last).Fold == letter {
		after = last // «تعمل روسيا مع» has its own preposition
	}
	for i := after; i < s.reach(after, 20); i++ {
		p := s.at(i)
		if p == nil && i > after && s.arabic() && s.Part == rule.Noun && s.predicates(i) {
			break // what follows is said of something else
		}
		if clitic {
			if p != nil && strings.HasSuffix(p.prefix, letter) && s.fits(p, s.Rule.Swap) {
				return s.coordinated(i, s.Rule.Swap)
			}
			if p != nil {
				i = p.last - 1
			} else if pronouns[s.token(i).Fold] == letter && i < s.last+3 {
				return s.earlier(i)
			} else if g := s.chained(i, letter); len(g.nodes) > 0 && i < s.last+6 && !s.charging(i) {
				return g
			}
			continue
		}
		if p != nil {
			i = p.last - 1
			continue
		}
		if f := s.token(i).Fold; !s.arabic() && s.Part == rule.Noun && (auxiliary[f] || f == "despite" || f == "amid") {
			break // what follows is said of the noun, or stands beside it
		}
		if !s.arabic() && s.Part == rule.Noun && s.token(i).Fold == "to" && s.infinitive(i+1) {
			break // "demand to lift sanctions on Russia"
		}
		if s.token(i).Fold != letter {
			if pronouns[s.token(i).Fold] == letter && i < s.last+3 {
				return s.earlier(i)
			}
			continue
		}
		if s.arabic() && (i > s.last && s.phraseTrigger(s.token(i-1).Fold) || s.token(i+1).Fold == "ما") { // «على ما قالت الوزارة إنه»
			continue // «المكونة من» says who belongs to it
		}
		if s.spec.Type == graph.MobilizesAgainst && (letter == "to" || letter == "الي" || letter == "علي") && !borders(s.token(i+1).Fold) && !borders(s.token(i+2).Fold) {
			continue // "moved troops to the border with", not to a front
		}
		if g := s.meant(i + 1); len(g.nodes) > 0 && possessives[s.token(i+1).Fold] {
			return g
		}
		for j := i + 1; j < min(i+6, s.clauseLast) && s.at(j) == nil; j++ {
			if g := s.named(j, s.Rule.Swap || preposition == "by"); len(g.nodes) > 0 {
				return g // "by seven presidents, among them"
			}
		}
		for j := i + 1; j < min(i+6, s.clauseLast); j++ {
			if q := s.at(j); q != nil {
				if s.fits(q, s.Rule.Swap || s.passive() && !s.arabic()) || s.fits(q, false) || preposition == "of" && s.Part == rule.Noun && s.fits(q, true) {
					return s.coordinated(j, s.Rule.Swap || (preposition == "by" || !s.fits(q, false)) && s.fits(q, true))
				}
				if g := s.owned(j); len(g.nodes) > 0 {
					return g
				}
				if g := s.quality(j); len(g.nodes) > 0 && s.spec.Type == graph.Threatens {
					return g // «توعدت برد على الهجوم الإسرائيلي»
				}
				if !s.modifies(q) {
					break
				}
				j = q.last - 1
			} else if f := s.token(j).Fold; objects[f] || f == "," && j > i+1 || s.spec.Type == graph.StationsForcesIn && (f == "محيط" || borders(f)) || prepositions[f] && f != "of" && f != "to" && !((f == "مع" || f == "with") && borders(s.token(j-1).Fold)) {
				break // "on a return to the agreement"
			}
		}
	}
	return group{}
}

// objects are the English pronouns that are complements by themselves.
var objects = map[string]bool{"them": true, "him": true, "us": true, "me": true}

// borders reports whether a word means a border, with whose other side it is meant: "on the border with Sudan".
func borders(fold string) bool {
	return strings.Contains(fold, "حدود") || fold == "border" || fold == "borders" || fold == "frontier"
}

// pronouns are Arabic prepositions with a pronoun written with them.
var pronouns = map[string]string{
	"به": "ب", "بها": "ب", "له": "ل", "لها": "ل", "منه": "من", "منها": "من", "عليه": "علي", "عليها": "علي", "اليه": "الي", "اليها": "الي",
	"معه": "مع", "معها": "مع", "عنه": "عن", "عنها": "عن", "فيه": "في", "فيها": "في",
}

// earlier is what a pronoun at token i stands for: the last agreement, event or exercise before the trigger's clause.
func (s *slots) earlier(i int) group {
	for t := s.first - 1; t >= 0 && s.sentence(s.first)-s.sentence(t) < 2; t-- {
		if p := s.at(t); p != nil && p.first == t && describable(p.kind) && s.fits(p, false) {
			return group{p.all(), i, i + 1}
		}
	}
	if of := s.rebutted(); len(of.nodes) > 0 {
		return of // «تنفي إيران اتهامات السعودية لها»
	}
	but := s.actor
	if len(but.nodes) == 0 {
		but = s.subject
	}
	if s.Rule.Understood {
		if id := s.joinedTopic(but.nodes); id != "" {
			return group{[]string{id}, i, i + 1} // «تأسست المنظمة عام 2001، ثم انضمت إليها الهند»
		}
	}
	return s.referent(i, but)
}

var prepositions = map[string]bool{
	"in": true, "on": true, "at": true, "to": true, "from": true, "with": true, "for": true, "by": true, "of": true, "about": true, "over": true,
	"against": true, "around": true, "inside": true, "across": true, "along": true, "toward": true, "outside": true, "within": true, "between": true, "into": true, "through": true, "during": true, "after": true, "before": true, "under": true, "towards": true, "as": true, "among": true, "near": true, "amid": true, "despite": true,
	"في": true, "من": true, "علي": true, "الي": true, "عن": true, "مع": true, "بين": true, "ضد": true, "حول": true, "بشان": true, "خلال": true, "منذ": true, "حتي": true, "بعد": true, "قبل": true, "عبر": true, "لدي": true, "تجاه": true, "نحو": true, "قرب": true, "قباله": true,
}
