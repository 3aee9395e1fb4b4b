package lexicon

import "mithaq/loader/text"

// Match is a stretch of tokens that is a known name, with all that it may stand for.
type Match struct {
	First, Last int    // tokens, Last excluded
	Prefix      string // Arabic conjunction and preposition written with the first token
	Readings    []Reading
}

// Match finds the longest known names in the document, from left to right, none overlapping.
func (l *Lexicon) Match(d *text.Document) []Match {
	var out []Match
	for i := 0; i < len(d.Tokens); {
		m, ok := l.trie.match(d, i)
		if d.Tokens[i].Fold == "the" && i+1 < len(d.Tokens) { // "the Gulf" is a name, and so is "Gulf of Oman"
			if next, longer := l.trie.match(d, i+1); longer && next.Last > m.Last {
				m, ok = next, true
			}
		}
		if !ok {
			i++
			continue
		}
		out = append(out, m)
		i = m.Last
	}
	return out
}

// Parts are the shorter names that a name at tokens [first, last) lists: of "Serbia and Montenegro" those of two states; nil where other
// words than a conjunction are left.
func (l *Lexicon) Parts(d *text.Document, first, last int) []Match {
	var out []Match
	for i := first; i < last; {
		best := Match{}
		for _, m := range l.trie.matches(d, i) {
			if m.Last <= last && m.Last > best.Last && (i > first || m.Last < last) {
				best = m
			}
		}
		switch {
		case best.Last > 0:
			out, i = append(out, best), best.Last
		case d.Tokens[i].Fold == "and" && i > first:
			i++
		default:
			return nil
		}
	}
	return out
}

// Inside lists the entities that any name within tokens [first, last) may stand for, the whole stretch and
// metonyms apart: the Warsaw Treaty does not say that Poland is party to it.
func (l *Lexicon) Inside(d *text.Document, first, last int) []*Entity {
	var out []*Entity
	for i := first; i < last; i++ {
		for _, m := range l.trie.matches(d, i) {
			if m.Last > last || m.First == first && m.Last == last {
				continue
			}
			for _, c := range m.Readings {
				if c.Form != Metonym {
					out = append(out, c.Entity)
				}
			}
		}
	}
	return out
}
