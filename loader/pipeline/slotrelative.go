package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// relativized is the object of an English relative clause that has a subject of its own: "the group, which Turkey accuses",
// "the accords that Oman and Iran signed", "the accords Oman signed".
func (s *slots) relativized(from group) group {
	if len(from.nodes) == 0 || from.first < s.clauseFirst {
		return group{}
	}
	t := s.withArticle(from.first) - 1
	if s.token(t).Fold == "both" {
		t--
	}
	restrictive := true // only what is done to things is told without a comma; "told Iran that Oman" tells what somebody says
	if f := s.token(t).Fold; f == "which" || f == "whom" || f == "that" {
		restrictive = f == "that"
		t--
	}
	if restrictive && slices.ContainsFunc(s.reported, func(p report) bool { return p.first == s.withArticle(from.first) && p.at < t }) {
		return group{} // "said at the summit that Chad wants"
	}
	if s.token(t).Text == "," && !restrictive {
		t--
	}
	if p := s.at(t); p != nil && p.last == t+1 && s.fits(p, false) && (!restrictive || describable(p.kind) || p.kind == graph.PlaceType) {
		return p.group()
	}
	return group{}
}

// relating is the token of the relative pronoun that is the subject of an English verb, 0 where none is: "Chad, which has accused".
func (s *slots) relating() int {
	t := s.subjectEnd()
	if f := s.token(t).Fold; f != "which" && f != "who" || t <= 0 || s.at(t) != nil {
		return 0
	}
	return t
}

// related is what the relative clause of an English verb is about, whatever governs it: "pressure from Chad, which threatened".
func (s *slots) related() group { return s.relatedTo(s.relating() - 1) }

// relatedOn is the same of a further verb of the clause: "Ruto, who backed the plan and warned Chad".
func (s *slots) relatedOn() group {
	if t := s.clauseFirst - 1; s.conjoint() && s.token(t).Fold == "who" && s.token(s.first-2).Text != "," {
		return s.relatedTo(t - 1)
	}
	return group{}
}

// relatedTo is what a relative clause whose pronoun stands behind token t is about.
func (s *slots) relatedTo(t int) group {
	if s.token(t).Text == "," {
		t--
	}
	switch p := s.at(t); {
	case p == nil || p.last != t+1:
		return group{}
	case s.fits(p, s.passive() == s.Rule.Swap):
		return s.coordinated(t, s.passive() == s.Rule.Swap)
	case s.addressed(p):
		return group{[]string{p.state}, p.head, p.last}
	}
	return group{}
}

// antecedent is what a relative clause with an object pronoun is about: «سيناء التي احتلتها إسرائيل».
func (s *slots) antecedent() group {
	if p := s.shared(); p != nil {
		if s.fits(p, false) {
			return s.coordinated(p.first, false)
		}
		return group{}
	}
	linked := false
	for i := s.first - 1; i >= max(0, s.first-3); i-- {
		switch f := s.token(i).Fold; f {
		case "الذي", "التي", "الذين", "والتي", "والذي":
			linked = true
			continue
		case "كانت", "كان", "قد", "و", "،":
			continue
		}
		if p := s.ending(i); p != nil && s.fits(p, false) && (linked || !p.kind.Actor()) {
			return s.coordinated(p.first, false)
		}
		return group{}
	}
	return group{}
}

// resumptive is what an Arabic relative clause is about where its verb has a subject of its own and a pronoun behind that stands for it:
// «الاتفاق الذي يريد بايدن العودة إليه», «الجزيرة التي تتنازع الصين وفيتنام السيادة عليها».
func (s *slots) resumptive(from group) group {
	t := s.first - 1
	for f := s.token(t).Fold; f == "قد" || f == "كانت" || f == "كان" || f == "لا" || f == "تزال" || f == "يزال"; f = s.token(t).Fold {
		t--
	}
	if f := s.token(t).Fold; !relative[f] && !relative[strings.TrimPrefix(f, "و")] || from.first < s.first {
		return group{}
	}
	if t--; s.token(t).Text == "،" {
		t--
	}
	p := s.ending(t)
	if p == nil || !s.fits(p, false) || p.form != 0 && !p.kind.Actor() {
		return group{}
	}
	for i := s.last; i < min(s.clauseLast, from.last+6); i++ {
		f := s.token(i).Fold
		if preposition := pronouns[f]; s.reading.at(i) == nil && preposition != "" && s.agrees(p, strings.HasSuffix(f, "ها")) {
			return s.coordinated(p.first, false)
		}
	}
	return group{}
}

// shared is what an Arabic relative clause is about that the verb goes on behind its conjunction: «الهيئة التي تضم ست دول وترأسها إثيوبيا»;
// nil where it goes on none.
func (s *slots) shared() *phrase {
	if t := s.clauseFirst - 1; s.prefix == "و" && relative[s.token(t).Fold] {
		return s.ending(t - 1)
	}
	return nil
}

// asyndetic reports whether an Arabic verb with a pronoun for its object or place is the relative clause of an indefinite noun right before
// it that nobody knows: «مشروع مولته», «مناطق تسيطر عليها»; not «مصر أول دولة زارها».
func (s *slots) asyndetic() bool {
	t := s.first - 1
	noun := strings.TrimPrefix(s.token(t).Fold, "و")
	_, ordinal, _ := s.words.Calendar.Ordinals.Match(s.doc, t-1, t)
	return s.prefix == "" && t >= s.clauseFirst && s.strange(t) && !strings.HasPrefix(noun, "ال") && ordinal == 0 && !approximate[s.token(t-1).Fold] &&
		!s.words.Function[noun] && !prepositions[noun] && !s.boundary(t) && !carrying[noun] && !aspects[noun]
}

// ending is the phrase that ends at the token, or what the description that does is of: «القمة العربية».
func (s *slots) ending(t int) *phrase {
	if d := s.covering(t); d != nil && d.last == t+1 {
		return s.at(d.head)
	}
	return s.at(t)
}

// relative is what the Arabic relative clause that the verb opens is about, whatever governs it: «للقمة العربية التي تبحث»; nil where
// it opens none.
func (s *slots) relative() *phrase {
	if p := s.ending(s.first - 2); relative[s.token(s.first-1).Fold] && s.fits(p, true) {
		return p
	}
	return nil
}

// follows reports whether an Arabic verb stands behind a relative pronoun or particle that follows its subject.
func (s *slots) follows() bool {
	const far = 5 // tokens, insertions not counted
	predicate := false
	for i, n := s.first-1, 0; i >= 0 && n < far; i, n = i-1, n+1 {
		f := s.token(i).Fold
		if relative[f] && (s.Object || pronouns[s.token(s.last).Fold] != "") {
			return false // «التي انتقدها», «التي يسيطر عليها»
		}
		if in := s.insertionAt(i); in != nil && in != s.hit.insertion {
			i = in.first - 1
			continue
		}
		if verb, joined := strings.CutPrefix(f, "و"); relative[f] || f == "،" || f == "ايضا" || carrying[f] || joined && carrying[verb] && carrying[s.token(i-1).Fold] {
			continue
		}
		if open := s.enclosed(i + 1); open > 0 {
			i = open
			continue
		}
		if far := beside[f]; far > 0 && (far == 1 || s.token(i-1).Fold == "من") {
			i -= far - 1 // «تركيا من جهتها اتهمت»
			continue
		}
		if s.predicative(i) {
			predicate = true
			continue
		}
		p := s.ending(i) // «بحسب ما أعلنته باكستان، قصفت الهند» has its subject behind it
		if opens := s.clauseFirst; predicate && (p == nil || p.form != lexicon.Name || p.head > opens+1 || p.head > opens && (s.verbal(s.token(opens).Fold) || s.tensed(s.token(opens)))) {
			return false
		}
		return s.fits(p, true) && !s.possessing(p, s.first) && !(s.token(s.first-1).Text == "،" && (s.reports(p.head-1) || s.closing(p) && s.prefix == "" && s.at(s.first+1) != nil || s.reading.governed(p)))
	}
	return false
}

// closing reports whether a phrase is the subject or object with which the clause before ends: «بينما تدعم كينيا تشاد، تدعم أوغندا».
func (s *slots) closing(p *phrase) bool {
	t := p.head - 1
	if q := s.at(t); q != nil && q.prefix == "" {
		t = q.head - 1
	}
	return t >= 0 && s.taken[t] < 0 && s.verbal(s.token(t).Fold)
}

// predicative reports whether an Arabic token may belong to an indefinite predicate whose relative clause the verb is:
// «البريكس تكتل اقتصادي يضم البرازيل».
func (s *slots) predicative(i int) bool {
	t, p := s.token(i), s.at(i)
	return t.Kind == text.Word && (p == nil || p.node == "" || p.modifier) && !strings.HasPrefix(t.Fold, "ال") && !s.words.Function[t.Fold] && !prepositions[t.Fold] && !s.verbal(t.Fold) && !s.tensed(t)
}

// enclosed is the comma that opens what the one at the token closes between a subject and its verb, 0 where that may be a clause:
// «تركيا، العضو في الناتو، تدعم».
func (s *slots) enclosed(end int) int {
	const longest = 12 // tokens
	if s.token(end).Text != "،" || s.at(end+1) != nil {
		return 0
	}
	for t := end - 1; t > max(s.doc.Sentences[s.sentence(end)].First, end-longest); t-- {
		if s.token(t).Text == "،" {
			_, source, _ := s.rules.Cues.Sources.Match(s.doc, t+1, end) // «إسرائيل، بحسب مسؤولين، قصفت»
			if p := s.at(t - 1); p != nil && p.last == t && s.fits(p, true) && s.at(t+1) == nil && (source > 0 || !s.words.Function[s.token(t+1).Fold]) {
				return t
			}
			return 0
		}
		if f := s.token(t).Fold; s.reading.at(t) == nil && (s.boundary(t) || s.verbal(f) || s.tensed(s.token(t)) || strings.HasPrefix(f, "و")) {
			return 0
		}
	}
	return 0
}

// beside are the last words of what may part an Arabic subject from its verb to set it off against others, with how many words there are.
var beside = map[string]int{"بدوره": 1, "بدورها": 1, "كذلك": 1, "جهته": 2, "جهتها": 2, "جانبه": 2, "جانبها": 2, "ناحيته": 2, "ناحيتها": 2}

// carrying are Arabic particles and verbs that another verb follows with the same subject: «كانت ولا تزال تدعم», «ظلت تدعم».
var carrying = map[string]bool{"قد": true, "فقد": true, "لم": true, "لن": true, "لا": true, "ما": true, "سوف": true, "كان": true, "كانت": true, "كانا": true, "كانوا": true, "تزال": true, "يزال": true, "يزالون": true,
	"زال": true, "زالت": true, "زالوا": true, "ظل": true, "ظلت": true, "بات": true, "باتت": true, "اصبح": true, "اصبحت": true, "بدا": true, "بدات": true, "عاد": true, "عادت": true, "اخذ": true, "اخذت": true}
