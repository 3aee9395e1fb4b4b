package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// findOwn lets «بلاده», "our country" and «قواتنا», "our troops" stand for the state of whose words they are.
func (r *reading) findOwn() {
	for i := range r.doc.Tokens {
		who := r.speakers[i]
		if who == "" {
			continue
		}
		p := r.at(i)
		if prefix, ok := r.ownCountry(i); ok || p == nil {
			if !ok {
				if prefix, ok = r.ours(i); !ok {
					continue
				}
			}
			state := r.homeOf(who)
			switch {
			case state == "" || p != nil && p.first != i:
			case p != nil:
				p.node = state
			default:
				r.add(phrase{first: i, last: i + 1, prefix: prefix, node: state, form: lexicon.Metonym})
			}
		}
	}
}

// ours reports whether the token is a noun with "our" that stands for the state of whoever says it, and what is cut off it.
func (r *reading) ours(i int) (prefix string, ok bool) {
	fold := r.token(i).Fold
	if !r.arabic() {
		if owner := r.token(i - 1).Fold; owner != "our" && owner != "my" {
			return "", false
		}
		nouns, last, _ := r.words.Nouns.Match(r.doc, i, i+1)
		return "", fold == "country" || fold == "nation" || last > 0 && nouns[0].Kind == lexicon.Forces
	}
	for _, stem := range text.Stems(fold) {
		owned, found := strings.CutSuffix(stem.Word, "نا")
		if !found {
			continue
		}
		nouns, last, _ := r.words.Nouns.Match(text.Analyze(owned+"ها", "ar"), 0, 1)
		if owned == "بلاد" || last > 0 && nouns[0].Kind == lexicon.Forces {
			return stem.Prefix, true
		}
	}
	return "", false
}

// homeOf is the state that a speaker is, or holds office in, or is an organ of; empty where it is not known.
func (r *reading) homeOf(who string) string {
	switch kind, _ := graph.TypeOf(who); kind {
	case graph.CountryType:
		return who
	case graph.LeaderType:
		return r.stateOf(who)
	}
	return r.ownerOf(who)
}
