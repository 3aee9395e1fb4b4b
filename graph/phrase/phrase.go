// Package phrase says relations in words, in English and in Arabic, told of either of their ends: "Iran is sanctioned by United
// States". In Arabic the words go with the gender of the thing that is told of. The words are data: relations.json has for every type
// those told of the end that it goes out from and, where it is not symmetric, of the other; in Arabic of a masculine and a feminine
// subject each. The explorer reads the same files.
//
// Functions are safe for concurrent use.
package phrase

import (
	"cmp"
	"embed"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"mithaq/graph"
)

//go:embed *.json
var files embed.FS

// words stand between the ends of a relation: told of the end that it goes out from, and of the other where that differs.
type words struct {
	En []string    `json:"en"`
	Ar [][2]string `json:"ar"` // of a masculine and of a feminine subject
}

var (
	relations = read[map[graph.RelationType]words]("relations.json")
	statuses  = read[map[graph.Status]graph.Names]("statuses.json")
	genders   = read[struct {
		MasculineCountries, MasculinePlaces, FeminineEndings, FeminineHeads []string
	}]("gender.json")
)

// read decodes an embedded file, which a test reads too.
func read[T any](name string) T {
	var out T
	raw, err := files.ReadFile(name)
	if err == nil {
		err = json.Unmarshal(raw, &out)
	}
	if err != nil {
		panic(fmt.Sprintf("phrase: %s: %v", name, err))
	}
	return out
}

// Feminine reports whether Arabic speaks of a thing in the feminine: of people as they are, of countries but for a few, of all else by
// the first word of its name.
func Feminine(n graph.Node) bool {
	switch n.Type {
	case graph.LeaderType, graph.PersonType:
		return n.Properties.Gender == "f"
	case graph.CountryType:
		return !slices.Contains(genders.MasculineCountries, strings.TrimPrefix(n.ID, "country:"))
	}
	head, _, _ := strings.Cut(cmp.Or(n.Names.Ar, n.Names.En), " ")
	head = strings.TrimPrefix(head, "ال")
	if n.Type == graph.PlaceType {
		return !slices.Contains(genders.MasculinePlaces, head)
	}
	return slices.Contains(genders.FeminineHeads, head) || slices.ContainsFunc(genders.FeminineEndings, func(end string) bool { return strings.HasSuffix(head, end) })
}

// Active says a relation in words, told of the end that it goes out from, in both languages. From and to are its ends; of one that is nil
// the id stands for the name.
func Active(r graph.Relation, from, to *graph.Node) graph.Names {
	return sentence(r, 0, known(from, r.From), known(to, r.To))
}

// Passive says a relation in words, told of the end that it goes to, in both languages.
func Passive(r graph.Relation, from, to *graph.Node) graph.Names {
	return sentence(r, min(1, len(relations[r.Type].En)-1), known(to, r.To), known(from, r.From))
}

// known is a node, or what the id tells of one of which nothing else is known.
func known(n *graph.Node, id string) graph.Node {
	if n != nil {
		return *n
	}
	t, _ := graph.TypeOf(id)
	return graph.Node{ID: id, Type: t}
}

// sentence tells of a subject; what is not simply so says its status at the end.
func sentence(r graph.Relation, told int, subject, object graph.Node) graph.Names {
	w, gender := relations[r.Type], 0
	if Feminine(subject) {
		gender = 1
	}
	out := graph.Names{
		En: cmp.Or(subject.Names.En, subject.Names.Ar, subject.ID) + " " + w.En[told] + " " + cmp.Or(object.Names.En, object.Names.Ar, object.ID),
		Ar: cmp.Or(subject.Names.Ar, subject.Names.En, subject.ID) + " " + w.Ar[told][gender] + " " + cmp.Or(object.Names.Ar, object.Names.En, object.ID),
	}
	if s, ok := statuses[r.Status]; ok {
		out.En, out.Ar = out.En+" ("+s.En+")", out.Ar+" ("+s.Ar+")"
	}
	return out
}
