package pipeline

import (
	"cmp"
	"slices"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// knownWar is the war of the tables between a description's parties or where it is fought, that goes on when the article is published or
// in the year that the description tells. Of several it is the one whose name has the description's noun, and then the first, which the
// others are part of. Whoever is alone in it needs the other side or the scene named somewhere in the article.
func (r *reading) knownWar(d description) string {
	places, sides := append(slices.Clone(d.places), d.matters...), r.sides(d)
	for i, id := range sides {
		sides[i] = cmp.Or(r.ownerOf(id), id) // a state's army
	}
	ends := append(slices.Clone(places), sides...)
	if len(ends) == 0 {
		return ""
	}
	var fitting []*lexicon.Entity
	for _, w := range r.warsOf(ends) {
		if r.inCourse(w, d) && !slices.ContainsFunc(ends, func(id string) bool { return !r.involves(w, id) }) && (len(places) > 0 || len(sides) > 1 || d.noun.Kind == "WAR" && r.opposed(w, sides)) {
			fitting = append(fitting, w)
		}
	}
	return r.foremost(fitting, d)
}

// foremost is the war that a description is of among those that fit it.
func (r *reading) foremost(wars []*lexicon.Entity, d description) string {
	noun, found, best := text.WithoutArticle(r.token(d.head).Fold), "", ""
	for _, w := range wars {
		rank := string(w.Properties.Start)
		if !nameWords(w)[noun] {
			rank = "~" + rank
		}
		if found == "" || rank < best {
			found, best = w.ID, rank
		}
	}
	return found
}

// warsOf are the wars and crises of the tables in which any of the actors takes part or of which any of the places is a scene, each once.
func (r *reading) warsOf(ids []string) []*lexicon.Entity {
	var out []*lexicon.Entity
	for _, id := range ids {
		for _, e := range slices.Concat(r.Lexicon.EventsAt(id), r.Lexicon.EventsAt(r.soil(id)), r.Lexicon.EventsOf(id)) {
			if lasting[e.Properties.Kind] && !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
	}
	return out
}

// involves reports whether the tables say that an actor fights in a war, or that it is fought in a place or state or a part of it.
func (r *reading) involves(w *lexicon.Entity, id string) bool {
	return slices.ContainsFunc(w.Facts, func(f *graph.Claim) bool {
		return f.Type == graph.ParticipatesIn && f.From == id || f.Type == graph.HeldIn && (f.To == id || r.inside(id, f.To) || r.inside(f.To, id))
	})
}

// inCourse reports whether a war goes on when a description says or the article is published, and is one by arms, unless its name has the
// words that say that it is none: "trade war".
func (r *reading) inCourse(w *lexicon.Entity, d description) bool {
	const aftermath = 60 // days in which news still speaks of it
	names, figurative := nameWords(w), false
	for t := d.first; t < d.last; t++ {
		if _, end, _ := r.words.Figurative.Match(r.doc, t, d.last); end > 0 && r.taken[t] < 0 {
			if figurative = true; !names[text.WithoutArticle(r.token(t).Fold)] {
				return false
			}
		}
	}
	if !figurative && (!r.hostile(d) || w.Properties.Kind != "WAR") {
		return false
	}
	start, end, at := w.Properties.Start, w.Properties.End, r.article.Published
	if d.year != "" {
		return start.Known() && graph.During(start, end).Overlaps(graph.During(graph.Date(d.year), graph.Date(d.year)))
	}
	return at.Known() && start.Known() && start.First() <= at.Last() && (!end.Known() || end.Last()+aftermath >= at.First())
}

// hostile reports whether a description's noun is one for a war that is fought with arms.
func (r *reading) hostile(d description) bool {
	_, hostilities, _ := r.words.Hostility.Match(r.doc, d.head, min(d.head+2, len(r.doc.Tokens)))
	return d.noun.Kind == "WAR" || hostilities > 0
}

// ofState reports whether a description says that the war is that of a state named before: "the country's war", "its civil war", «حرب
// البلاد».
func (r *reading) ofState(d description) bool {
	own := r.token(d.first - 1).Fold
	return own == "'s" || own == "its" || own == "this" || r.token(d.last).Fold == "البلاد"
}

// opposed reports whether the article names somebody else who fights in a war, or its scene, beside the sides.
func (r *reading) opposed(w *lexicon.Entity, sides []string) bool {
	return slices.ContainsFunc(r.phrases, func(p phrase) bool {
		return p.node != "" && !slices.Contains(sides, r.state(p.node)) && (p.kind.Actor() || p.kind == graph.PlaceType) && r.involves(w, r.state(p.node))
	})
}

// warInCourse is the war that "the war", «الحرب», "the country's civil war" stands for in an article that told of none before: the one that
// goes on in the state or place that the article names most; empty where there is none.
func (r *reading) warInCourse(d description) string {
	if !r.hostile(d) || !d.definite && !r.ofState(d) || len(d.parties)+len(d.places)+len(d.matters) > 0 || d.year != "" || d.ordinal > 0 {
		return ""
	}
	named, most := map[string]int{}, 1
	for _, p := range r.phrases {
		if lasting[r.kind(p.node)] && p.first < d.first {
			return "" // which it refers to
		}
		if p.node != "" && (p.kind.Actor() || p.kind == graph.PlaceType) {
			named[r.state(p.node)]++
		}
	}
	var wars []*lexicon.Entity
	for _, p := range r.phrases {
		id := r.state(p.node)
		if n := named[id]; n > most || n == most && len(wars) == 0 {
			here := slices.DeleteFunc(r.Lexicon.EventsAt(id), func(w *lexicon.Entity) bool {
				return !lasting[w.Properties.Kind] || !r.inCourse(w, d) || !nameWords(w)["war"] // an insurgency goes by its name
			})
			if len(here) > 0 {
				wars, most = here, n
			}
		}
	}
	return r.foremost(wars, d)
}
