package pipeline

import (
	"slices"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

func (d *description) party(id string) {
	if id != "" && !slices.Contains(d.parties, id) {
		d.parties = append(d.parties, id)
	}
}

// headed counts the parties so far as those that the description's name has, where none stand behind it yet.
func (d *description) headed() {
	if d.bare == 0 {
		d.own = len(d.parties)
	}
}

// parted reads the parties at token i behind "with" or "between"; the latter are all of an agreement's: an adjective or place
// before it is none («اتفاق الجزائر بين إريتريا وإثيوبيا»). It returns the token behind them.
func (r *reading) parted(d *description, i, limit int) int {
	before := len(d.parties)
	d.headed()
	end := r.group(i, limit, d.party)
	if len(d.parties) > before {
		d.bare = i - 1
	}
	if f := r.token(i - 1).Fold; d.noun.Type == graph.AgreementType && (f == "between" || f == "بين") && len(d.parties)-before > 1 {
		d.parties = d.parties[before:]
		for t := d.first; t < i; t++ {
			if p := r.at(t); p != nil {
				p.modifier = true
			}
		}
	}
	return end
}

// complement is what a description's noun governs directly: a place where it was, or the actor or matter it is of.
func (d *description) complement(p *phrase) {
	switch {
	case p.kind == graph.PlaceType || p.alternative != "":
		d.located(p)
		p.modifier = true
		if p.alternative != "" {
			p.node, p.kind, p.alternative = p.alternative, graph.PlaceType, ""
		}
	case p.kind == graph.CountryType && d.noun.Type == graph.EventType && d.noun.Kind != "VISIT" && d.noun.Kind != "ATTACK":
		d.matters = append(d.matters, p.node)
		if d.noun.Kind == "ELECTION" || d.noun.Kind == "WAR" || d.noun.Kind == "CRISIS" {
			d.places = append(d.places, p.node)
		}
	case p.kind == graph.CountryType || p.kind == graph.OrganizationType:
		d.party(p.node)
	case p.node != "":
		d.matters = append(d.matters, p.node)
	}
}

func (d *description) located(p *phrase) bool {
	id := p.node
	if p.alternative != "" {
		id = p.alternative
	}
	if t, _ := graph.TypeOf(id); t != graph.PlaceType && t != graph.CountryType || d.noun.Type == graph.AgreementType && len(d.content) == 0 && len(d.parties) > 0 {
		return false
	}
	d.places = append(d.places, id)
	return true
}

// scene takes a place behind "in" for where the description's event is held or its agreement was concluded; a truce holds there.
// It reports whether the place belongs to the description.
func (r *reading) scene(d *description, p *phrase) bool {
	truce := func(fold string) bool { return r.words.Kinds[fold] == "CEASEFIRE" || fold == "وقف" }
	if d.noun.Type == graph.AgreementType && (truce(text.WithoutArticle(r.token(d.head).Fold)) || slices.ContainsFunc(d.content, truce)) {
		d.content = append(d.content, r.token(p.last-1).Fold)
		return true
	}
	return d.located(p)
}

// qualified is the token of the phrase that an English adjective of nationality only qualifies, 0 where none does: "the French
// company Naval Group".
func (r *reading) qualified(p phrase) int {
	if r.arabic() || !p.modifier || p.form != lexicon.Adjective {
		return 0
	}
	for t := p.last; t < p.last+4; t++ {
		if q := r.at(t); q != nil && q.kind == graph.OrganizationType {
			return t
		} else if w := r.token(t); q != nil || w.Kind != text.Word || r.words.Function[w.Fold] {
			return 0
		}
	}
	return 0
}

// group reads coordinated phrases at token i: «روسيا وإيران والصين», "X, Y and Z". Those that commas alone join are coordinated
// where a conjunction ends their list: not in "with the Emirates, Israel". It returns the token behind the last.
func (r *reading) group(i, limit int, each func(id string)) int {
	first, last := i, i
	var listed []string // joined by commas, before a conjunction
	comma := false
	for i < limit {
		if f := r.token(i).Fold; f == "the" || f == "both" || f == "كل" && r.token(i+1).Fold == "من" || f == "كل" || f == "من" && r.token(i-1).Fold == "كل" {
			i++
			continue
		}
		p := r.at(i)
		if ids, end := r.bothOf(i, limit); p == nil && len(ids) > 0 {
			for _, id := range ids {
				each(id)
			}
			if f := r.token(end).Fold; r.at(end+1) == nil || f != "," && f != "and" {
				return end
			}
			i, last = end+1, end // "the two Koreas, China and Japan"
			continue
		}
		if p == nil && len(listed) == 0 && last == first && r.arabic() && (i > first && portfolios[r.token(i).Fold] != "" || pluralOffice(r.token(i).Fold)) {
			i++ // «وزراء خارجية كل من ليبيا وتونس»
			continue
		}
		if t := r.token(i); p == nil && !r.arabic() && t.Kind == text.Word && ((t.Fold == "a" || t.Fold == "an") && r.token(i-1).Text != "," || !r.words.Function[t.Fold]) && (r.at(i+1) != nil || r.at(i+2) != nil) {
			i++
			continue
		}
		if p == nil || p.node == "" || p.prefix != "" && p.prefix != "و" {
			break
		}
		if next := r.qualified(*p); next > 0 {
			i = next
			continue
		}
		if listed = append(listed, p.all()...); !comma || p.prefix == "و" {
			for _, id := range listed {
				each(id)
			}
			listed, last = nil, p.last
		}
		next, parted, joined := r.onward(p, nil, limit)
		if q := r.at(next); q != nil && !parted && !conjunct(p, q) {
			break
		}
		i, comma = next, parted && !joined
	}
	return last
}
