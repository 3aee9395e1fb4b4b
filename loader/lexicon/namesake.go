package lexicon

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/text"
)

// Namesake is who held an office in the body at some time and whose name sounds as the one given, word by word, whatever its spelling
// and script; empty where the tables know nobody or several.
func (l *Lexicon) Namesake(body, name string) string {
	want, found := sound(name), ""
	for _, i := range l.byBody[body] {
		leader := l.Offices[i].Leader
		e := l.Entities[leader]
		if e == nil || leader == found || !soundsAs(e.NodeRecord, want) {
			continue
		}
		if found != "" {
			return ""
		}
		found = leader
	}
	return found
}

func soundsAs(n graph.NodeRecord, want string) bool {
	for _, name := range append([]string{n.Names.Ar, n.Names.En}, n.Aliases...) {
		if strings.Contains(name, " ") && sound(name) == want {
			return true
		}
	}
	return false
}

// sound is the skeleton of each word of a name.
func sound(name string) string {
	words := strings.Fields(text.Fold(name))
	for i, w := range words {
		words[i] = text.Skeleton(w)
	}
	return strings.Join(words, " ")
}
