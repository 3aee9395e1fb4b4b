package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/text"
)

// reviewed reads what a medium does in words: an Arabic verb that it stands right behind credits it with the rest of the sentence:
// «وربطت الصحيفة تسارع الأحداث بزيارة الوزير». last is who spoke last.
func (r *reading) reviewed(i int, s text.Sentence, last string) (report, bool) {
	fold := r.token(i).Fold
	begins := i == s.First || strings.HasPrefix(fold, "و") || r.token(i-1).Text == "،"
	if !r.arabic() || !begins || r.token(i).Kind != text.Word || r.words.Function[fold] || prepositions[fold] || r.reports(i) || r.articled(i) {
		return report{}, false
	}
	paper, end := r.paper(i+1, last)
	return report{i, paper, end, r.saidUntil(end, s.Last)}, end > 0
}

// paper is the medium that is named at token i, or that the noun for one stands for there where it spoke last, and the token behind
// it; 0 where none is.
func (r *reading) paper(i int, last string) (node string, end int) {
	if p := r.at(i); p != nil {
		if r.kind(p.node) == "MEDIA" && p.prefix == "" && p.kind == graph.OrganizationType && p.first == i {
			return p.node, p.last
		}
		return "", 0
	}
	if fold := r.token(i).Fold; r.articled(i) && r.rules.Cues.Papers[text.WithoutArticle(fold)] && r.kind(last) == "MEDIA" {
		return last, i + 1
	}
	return "", 0
}

// topic is the token behind the preposition with which a verb of saying at token i takes what it is about, right behind its subject:
// «أعلن الوزير عن زيارة», "warned of"; -1 where none stands there.
func (r *reading) topic(i, behind, limit int) int {
	for _, stem := range text.Stems(r.token(i).Fold) {
		preposition := r.rules.Cues.Topics[stem.Word]
		for t := behind; t < min(behind+4, limit) && preposition != ""; t++ {
			if r.taken[t] < 0 && r.token(t).Fold == preposition {
				return t + 1
			}
			if !r.inDate(t) && r.token(t).Text != "،" && r.token(t).Text != "," {
				break
			}
		}
	}
	return -1
}
