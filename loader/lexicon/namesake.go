package lexicon

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/text"
)

// Namesake is who held an office in the body at some time and whose name sounds as the one given, word by word, whatever its spelling
// and script, names between the first and the last left out or not: «أحمد ناصر الصباح» for «أحمد ناصر المحمد الصباح». It is empty
// where the tables know nobody or several. Where nobody's sounds so, the surname may have one sound more or another: «مورافيسكي».
func (l *Lexicon) Namesake(body, name string) string {
	want := sound(name)
	for _, same := range []func(full, words []string) bool{shortens, resembles} {
		found, several := "", false
		for _, i := range l.byBody[body] {
			leader := l.Offices[i].Leader
			e := l.Entities[leader]
			if e == nil || leader == found || !soundsAs(e.NodeRecord, want, same) {
				continue
			}
			several = several || found != ""
			found = leader
		}
		if several {
			return ""
		}
		if found != "" {
			return found
		}
	}
	return ""
}

// Called is the one leader of the folded surname with a term of office that fits; empty where there are none or several.
func (l *Lexicon) Called(surname string, fits func(Office) bool) string {
	found := ""
	for _, leader := range l.byLast[surname] {
		if !slices.ContainsFunc(l.OfficesOf(leader), fits) {
			continue
		}
		if found != "" {
			return ""
		}
		found = leader
	}
	return found
}

func soundsAs(n graph.NodeRecord, want []string, same func(full, words []string) bool) bool {
	for _, name := range append([]string{n.Names.Ar, n.Names.En}, n.Aliases...) {
		if known := sound(name); len(known) > 1 && (same(known, want) || same(want, known)) {
			return true
		}
	}
	return false
}

// shortens reports whether the words are the first, the last and maybe others of a full name, in its order.
func shortens(full, words []string) bool {
	if len(words) < 2 || len(words) > len(full) || words[0] == "" || words[len(words)-1] == "" || full[0] != words[0] || full[len(full)-1] != words[len(words)-1] {
		return false
	}
	next := 1
	for _, w := range full[1:] {
		if next < len(words) && w == words[next] {
			next++
		}
	}
	return next == len(words)
}

// sound is the skeleton of each word of a name.
func sound(name string) []string {
	words := strings.Fields(text.Fold(name))
	for i, w := range words {
		words[i] = text.Skeleton(w)
	}
	return words
}

// resembles reports whether two names have the same first word and as long last ones that differ in one sound.
func resembles(full, words []string) bool {
	const telling = 4 // sounds
	if len(words) != len(full) || len(words) < 2 || words[0] == "" || words[0] != full[0] {
		return false
	}
	a, b := words[len(words)-1], full[len(full)-1]
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < telling || len(b) > len(a)+1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) && i < len(a) {
		return a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+len(b)-len(a):]
}
