package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/text"
)

// christened reads the name that stands behind a description: in quotation marks («تمرين "تبوك 6"»), behind words of naming ("drills
// known as African Lion", «تحت اسم»), or as the known name of such a thing («مؤتمر المناخ كوب 30»). It reports whether there is one.
func (r *reading) christened(d *description, limit int) bool {
	if d.title != "" || d.node != "" {
		return false
	}
	t, named := d.last, false
	if f := r.token(t).Text; f == "," || f == "،" || f == "(" || dash(r.token(t)) {
		t++
	}
	for t < limit {
		_, end, _ := r.rules.Cues.Naming.Match(r.doc, t, limit)
		if end == 0 {
			break
		}
		t, named = end, true
	}
	if !named {
		t = d.last
	}
	open := t < limit && encloses(r.token(t).Text)
	if open {
		t++
	}
	if p := r.at(t); p != nil && p.first == t && p.kind == d.noun.Type && p.node != "" && p.prefix == "" {
		d.node, d.title, d.last = p.node, r.stretch(p.first, p.last).Text, p.last
		if open && encloses(r.token(d.last).Text) {
			d.last++
		}
		return true
	}
	end := r.titleEnd(t, limit, open)
	if end == 0 || !open && !(named || d.noun.Type == graph.ExerciseType && d.last == d.head+1) || open && !named && d.noun.Type != graph.ExerciseType && end < t+2 {
		return false
	}
	d.title, d.last = r.stretch(t, end).Text, end
	if open {
		d.last++
	}
	for i := t; i < end; i++ {
		if p := r.at(i); p != nil {
			p.modifier = true
		}
	}
	return true
}

// entitled reads the title of an English agreement that says in capitals what it is on: "the Treaty on Reduction of Military Forces in
// Border Regions". It ends before where it was concluded. It reports whether there is one.
func (r *reading) entitled(d *description, limit int) bool {
	if d.noun.Type != graph.AgreementType || !r.token(d.head).Upper || !subordinate[r.token(d.last).Fold] || r.token(d.head-1).Upper && !articled[r.token(d.head-1).Fold] {
		return false
	}
	end := d.last
	for t := d.last; t < limit; t++ {
		w, p := r.token(t), r.at(t)
		switch {
		case p != nil && (p.kind == graph.PlaceType || p.kind == graph.CountryType) && prepositions[r.token(r.withArticle(p.first)-1).Fold], w.Kind != text.Word:
			limit = t
		case w.Upper && w.Fold != "'s":
			end = t + 1
		case !subordinate[w.Fold] && w.Fold != "the" && w.Fold != "and" && w.Fold != "in":
			limit = t
		}
	}
	if end < d.last+2 || !r.particular(d.last+1, end) {
		return false
	}
	title := r.stretch(d.head, end).Text
	d.node, d.title, d.last, d.definite = "agreement:"+slug(title), r.stretch(d.last, end).Text, end, true
	r.name(d.node, title).Properties.Kind = r.kindOf(*d)
	for t := d.head + 1; t < end; t++ {
		if p := r.at(t); p != nil {
			p.modifier = true
		}
	}
	if r.concluding(r.withArticle(d.head) - 1) {
		r.concludedIn(d, end, r.doc.Sentences[r.sentence(end-1)].Last)
	}
	return true
}

// subordinate are English prepositions before what an agreement's title says that it is on.
var subordinate = map[string]bool{"on": true, "of": true, "for": true, "concerning": true, "regarding": true, "against": true}

// encloses reports whether a mark may stand around a name: a quotation mark, double or single.
func encloses(mark string) bool {
	return text.Quotation(mark) || mark == "'" || mark == "‘" || mark == "’"
}

// titleEnd is the token behind a name that begins at token t: before the closing quotation mark, else behind an English run of
// capitalised words; 0 where none is.
func (r *reading) titleEnd(t, limit int, quoted bool) int {
	const longest = 6 // tokens
	if !quoted {
		if end := r.capitalRun(t, limit); !r.arabic() && r.token(t).Upper && end > t && r.free(t, end) {
			return end
		}
		return 0
	}
	for i := t; i < min(t+longest+1, limit); i++ {
		w := r.token(i)
		switch {
		case encloses(w.Text):
			if i > t {
				return i
			}
			return 0
		case w.Kind == text.Punct && w.Text != "-" || r.words.Function[w.Fold] && strings.ToLower(w.Text) == w.Text && w.Fold != "of" && w.Fold != "the":
			return 0
		}
	}
	return 0
}
