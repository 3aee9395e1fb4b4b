package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// carriers are Arabic nouns that add nothing to the one they govern: «أعمال القمة» is the summit.
var carriers = map[string]bool{"اعمال": true, "فعاليات": true, "جلسات": true, "وقائع": true, "مجريات": true, "مراسم": true, "كل": true, "جميع": true, "كافه": true}

// opens reports whether an Arabic word at the beginning of a sentence or clause looks like a verb that no rule knows.
func (s *slots) opens(i int) bool {
	t := s.token(i)
	return i == s.clauseStart(i, s.doc.Sentences[s.sentence(i)].First) && s.tensed(t) && !strings.HasPrefix(t.Fold, "ال")
}

// quality is the actor whose adjective stands right behind an Arabic set phrase: «برعاية صينية», «بقيادة سعودية».
func (s *slots) quality(after int) group {
	p := s.at(after)
	if !s.arabic() || p == nil || p.form != lexicon.Adjective || p.prefix != "" || p.node == "" {
		return group{}
	}
	g := group{p.all(), after, p.last}
	for next := s.at(p.last); next != nil && next.form == lexicon.Adjective && next.prefix == "و" && next.node != ""; next = s.at(next.last) {
		g.nodes, g.last = append(g.nodes, next.node), next.last
	}
	return g
}

// deed is whose deed an Arabic verb of praise or blame is about: «أدانت … الغارات الإسرائيلية», «ندد بالقرار الأمريكي».
func (s *slots) deed(after int) group {
	if s.Rule.Relation != graph.Opposes && s.Rule.Relation != graph.Supports {
		return group{}
	}
	for i := after; i < s.reach(after, 5); i++ {
		t := s.token(i)
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
			if p != nil && p.form == lexicon.Adjective && p.prefix == "" && p.kind == graph.CountryType {
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

// inserted is the object between an Arabic trigger's first and last word, behind the subject: «سلّمت روسيا الجزائر مقاتلات».
func (s *slots) inserted(after int) group {
	for i := after; i < s.last; i++ {
		if p := s.at(i); p != nil {
			if p.prefix != "" || !s.fits(p, false) {
				return group{}
			}
			return s.coordinated(i, false)
		}
	}
	return group{}
}
