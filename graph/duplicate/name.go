package duplicate

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"mithaq/graph"
	"mithaq/graph/search"
	"mithaq/loader/text"
)

// crowd is how many nodes of a type may share a word's sound before the word is too common to bring two of them together.
const crowd = 25

// least is how much alike the names of a candidate are.
const least = 0.5

// word is a word of a name.
type word struct {
	fold, sound string
	letters     []rune // of fold
	arabic      bool
	number      bool    // has digits
	weight      float64 // how rare it is: the logarithm of how many nodes of the type there are for each that has it
}

// name is a name in words, each once.
type name struct {
	text   string
	words  []word
	arabic bool // some of them
}

// index holds the names of nodes, and which nodes have words of the same sound.
type index struct {
	nodes  []graph.Node
	names  [][]name
	sounds map[string][]int // type and sound → nodes, each once
}

func newIndex(nodes []graph.Node) *index {
	x := &index{nodes: nodes, sounds: map[string][]int{}}
	counts := map[graph.NodeType]int{}
	for i, n := range nodes {
		counts[n.Type]++
		var names []name
		for _, s := range append([]string{n.Names.En, n.Names.Ar}, n.Aliases...) {
			if named := newName(s); len(named.words) > 0 {
				names = append(names, named)
			}
		}
		x.names = append(x.names, names)
		for _, named := range names {
			for _, w := range named.words {
				key := w.key(n.Type)
				if of := x.sounds[key]; len(of) == 0 || of[len(of)-1] != i {
					x.sounds[key] = append(of, i)
				}
			}
		}
	}
	for i, names := range x.names {
		t := nodes[i].Type
		for _, named := range names {
			for k := range named.words {
				w := &named.words[k]
				w.weight = math.Log(1 + float64(counts[t])/float64(1+len(x.sounds[w.key(t)])))
			}
		}
	}
	return x
}

func newName(s string) name {
	out := name{text: s}
	for _, fold := range search.Words(s) {
		if slices.ContainsFunc(out.words, func(w word) bool { return w.fold == fold }) || fold == "" {
			continue
		}
		arabic := strings.ContainsFunc(fold, func(r rune) bool { return unicode.Is(unicode.Arabic, r) })
		out.arabic = out.arabic || arabic
		out.words = append(out.words, word{fold: fold, sound: text.Skeleton(fold), letters: []rune(fold), arabic: arabic, number: strings.ContainsFunc(fold, unicode.IsDigit)})
	}
	return out
}

// key is under what the word is found among the nodes of a type: its sound, or itself where that is too little to go by.
func (w word) key(t graph.NodeType) string {
	if len(w.sound) < 2 || w.number {
		return string(t) + "=" + w.fold
	}
	return string(t) + " " + w.sound
}

// pairs are the nodes with names alike, or those with one; each pair once.
func (x *index) pairs(of string) []Candidate {
	met := map[[2]int]bool{}
	var out []Candidate
	for _, nodes := range x.sounds {
		if len(nodes) > crowd && of == "" {
			continue
		}
		for i, a := range nodes {
			for _, b := range nodes[:i] {
				pair := [2]int{b, a}
				if met[pair] || of != "" && x.nodes[a].ID != of && x.nodes[b].ID != of {
					continue
				}
				met[pair] = true
				if c, alike := x.compare(b, a); alike {
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// compare tells how much the names of two nodes are alike.
func (x *index) compare(i, j int) (Candidate, bool) {
	c := Candidate{A: x.nodes[i], B: x.nodes[j]}
	if apart(c.A, c.B) {
		return c, false
	}
	if c.B.Claims > c.A.Claims || c.B.Claims == c.A.Claims && c.B.ID < c.A.ID {
		c.A, c.B, i, j = c.B, c.A, j, i
	}
	both := x.scripts(i) == bilingual && x.scripts(j) == bilingual // then names of one script say more than those of two
	for _, a := range x.names[i] {
		for _, b := range x.names[j] {
			if both && a.arabic != b.arabic {
				continue
			}
			if score, match := alike(a, b); score > c.Names {
				c.Names, c.Match, c.NameA, c.NameB = score, match, a.text, b.text
			}
		}
	}
	return c, c.Names >= least
}

// bilingual are the scripts of a node with names in both.
const bilingual = 3

// scripts are those of a node's names: 1 for Arabic, 2 for another, and their sum.
func (x *index) scripts(i int) int {
	out := 0
	for _, n := range x.names[i] {
		if n.arabic {
			out |= 1
		} else {
			out |= 2
		}
	}
	return out
}

// apart reports whether what is known of two nodes says that they are two.
func apart(a, b graph.Node) bool {
	differ := func(p, q string) bool { return p != "" && q != "" && p != q }
	p, q := a.Properties, b.Properties
	return differ(p.ISO2, q.ISO2) || differ(p.ISO3, q.ISO3) || differ(p.Gender, q.Gender) ||
		p.Signed.Known() && q.Signed.Known() && !p.Signed.Contains(q.Signed) && !q.Signed.Contains(p.Signed)
}

// alike compares two names word by word; the rarer a word, the more it counts.
func alike(a, b name) (float64, Match) {
	var both, alone float64
	match, last := SameName, -1
	taken := make([]bool, len(b.words))
	for _, w := range a.words {
		best, at, how := 0.0, -1, SameName
		for i, v := range b.words {
			if taken[i] {
				continue
			}
			if s, m := w.like(v); s > best {
				best, at, how = s, i, m
			}
		}
		if at < 0 && w.number {
			return 0, ""
		}
		if at < 0 {
			alone += w.weight
			match = further(match, Part)
			continue
		}
		taken[at] = true
		both += best * w.weight
		alone += (1 - best) * w.weight
		if match = further(match, how); at < last {
			match = further(match, Reordered)
			both *= 0.95
		}
		last = at
	}
	for i, v := range b.words {
		switch {
		case taken[i]:
		case v.number:
			return 0, ""
		default:
			alone += v.weight
			match = further(match, Part)
		}
	}
	if both == 0 {
		return 0, ""
	}
	return both / (both + alone), match
}

// further is the less close of two ways.
func further(a, b Match) Match {
	return Matches[max(slices.Index(Matches, a), slices.Index(Matches, b))]
}

// like tells how much two words are alike: the same, spelled in another way, or of the same sound in another script.
func (w word) like(v word) (float64, Match) {
	switch {
	case w.fold == v.fold:
		return 1, SameName
	case w.number || v.number:
		return 0, ""
	case w.arabic != v.arabic:
		if n := len(w.sound); w.sound == v.sound && n > 1 {
			return 0.95 - 0.3/float64(n-1), Sound // the more consonants, the less it is by chance
		}
		return 0, ""
	}
	shorter, longer := len(w.letters), len(v.letters)
	if shorter > longer {
		shorter, longer = longer, shorter
	}
	most := 0 // letters that may differ
	switch {
	case w.sound == v.sound:
		most = shorter / 2
	case shorter > 5:
		most = 1
	}
	if longer-shorter <= most && distance(w.letters, v.letters) <= most {
		return 0.85, Spelling
	}
	return 0, ""
}

// distance is how many letters must be put in, left out or changed to make one word of the other.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
