package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// provoker is whose deed, right behind an Arabic verb, brings on what another says or feels of it: «أثار القرار الإسرائيلي غضب الأردن»,
// «أثارت سياسات تركيا استياء مصر».
func (s *slots) provoker(after int) group {
	if !s.Rule.Swap || s.Rule.Relation != graph.Opposes || s.at(after) != nil {
		return group{}
	}
	if f := s.token(s.first - 1).Fold; f == "ما" || f == "مما" || f == "الذي" && s.token(s.first-2).Fold == "الامر" {
		if len(s.subject.nodes) > 0 && s.sentence(s.subject.first) == s.sentence(s.first) {
			return s.subject // «أجرت اليابان مناورات، ما أثار غضب الصين»
		}
		return group{}
	}
	for i := after; i < min(after+4, s.clauseLast); i++ {
		t, p := s.token(i), s.at(i)
		switch {
		case p != nil && p.form == lexicon.Adjective:
			return s.quality(i)
		case p != nil && i == after+1 && p.prefix == "" && s.fits(p, false) && !strings.HasPrefix(s.token(after).Fold, "ال"):
			return p.group()
		case p != nil || t.Kind != text.Word || s.words.Function[t.Fold] || prepositions[t.Fold] || s.verbal(t.Fold):
			return group{}
		}
	}
	return group{}
}

// deed is whose deed an Arabic verb of praise or blame is about: «أدانت … الغارات الإسرائيلية», «ندد بالقرار الأمريكي».
func (s *slots) deed(after int) group {
	demand := s.Rule.Relation == graph.Demands
	if s.Rule.Relation != graph.Opposes && s.Rule.Relation != graph.Supports && s.Rule.Relation != graph.TradesWith && !demand {
		return group{}
	}
	after = s.pastQualities(s.pastManner(after))
	for i := after; i < s.reach(after, 5); i++ {
		t := s.token(i)
		if i == after && slices.Contains(s.Rule.To, t.Text) {
			continue // «قلقها من التجارب الكورية»
		}
		if _, behind, _ := s.rules.Cues.Ending.Match(s.doc, i-1, i); demand && behind == 0 && s.at(i) == nil {
			continue // «دعا إلى وقف الهجمات الإسرائيلية»
		}
		word := t.Fold
		for _, stem := range text.Stems(t.Fold) {
			if (stem.Prefix == "ب" || stem.Prefix == "ل") && strings.HasPrefix(stem.Word, "ال") {
				word = stem.Word
			}
		}
		if s.at(i) != nil || prepositions[t.Fold] && t.Fold != "علي" {
			return group{}
		}
		if !strings.HasPrefix(word, "ال") {
			continue
		}
		for j := i + 1; j < min(i+3, s.clauseLast); j++ {
			p := s.at(j)
			if p != nil && p.form == lexicon.Adjective && p.prefix == "" && (p.kind == graph.CountryType || p.kind == graph.OrganizationType) {
				return s.quality(j)
			}
			if p != nil || !strings.HasPrefix(s.token(j).Fold, "ال") {
				return group{}
			}
		}
		return group{}
	}
	return group{}
}

// pastQualities is the token behind the adjectives of an Arabic noun with a pronoun that ends the trigger: «أعربت عن رفضها القاطع ل».
func (s *slots) pastQualities(i int) int {
	if last := s.token(s.last - 1).Fold; len(s.further) == 0 || !strings.HasSuffix(last, "ه") && !strings.HasSuffix(last, "ها") && !strings.HasSuffix(last, "هم") {
		return i
	}
	for s.at(i) == nil && strings.HasPrefix(strings.TrimPrefix(s.token(i).Fold, "و"), "ال") {
		i++
	}
	return i
}

// betweenThem are the two between whom an Arabic verb says that the noun behind it is: «ساءت العلاقات بين تركيا واليونان», «توترت
// العلاقات المصرية الإثيوبية».
func (s *slots) betweenThem() (from, to group) {
	if pair, parted := s.between(); parted && len(pair.nodes) > 1 {
		return s.opposite(pair)
	}
	if pair := s.quality(s.last); len(pair.nodes) == 2 {
		return pair, pair
	}
	return group{}, group{}
}

// pastManner is the token behind a date and an adverb of manner that part an Arabic verb of stance from its object: «أدانت، أمس،
// بأشد العبارات الهجوم».
func (s *slots) pastManner(i int) int {
	i = s.pastInsertion(i)
	for s.at(i) == nil {
		behind, last, _ := s.rules.Cues.Manners.Match(s.doc, i, s.clauseLast)
		if last == 0 {
			break
		}
		i = last + behind[0]
	}
	return i
}

// termed is what somebody takes a stand on by a name that he gives it: «رفض ما وصفها بإملاءات صندوق النقد», «ندد بما سماه التدخل التركي»;
// what somebody threatens with or blames another for is no end.
func (s *slots) termed(after int) group {
	i := s.pastManner(after)
	if f := s.token(i).Fold; f != "ما" && f != "لما" && (f != "بما" || !stances[s.spec.Type] || s.spec.Type == graph.Accuses) || !s.rules.Cues.Labels[s.token(i+1).Fold] {
		return group{}
	}
	for t := i + 2; t < min(i+8, s.clauseLast); t++ {
		p := s.at(t)
		if g := s.quality(t); len(g.nodes) > 0 {
			return g
		}
		if p != nil && s.fits(p, false) {
			return s.coordinated(t, false)
		}
		if p != nil || t > i+2 && s.words.Function[s.token(t).Fold] {
			break
		}
	}
	return group{}
}
