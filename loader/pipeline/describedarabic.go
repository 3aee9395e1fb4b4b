package pipeline

import (
	"slices"
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/rule"
	"mithaq/loader/text"
)

// describeArabic reads what stands behind an Arabic description's noun.
func (r *reading) describeArabic(d *description, limit int, prefix string) {
	defer d.headed()
	defer r.destined(d)
	definite := strings.HasPrefix(r.token(d.first).Fold, prefix+"ال") || prefix == "ل"
	d.definite = definite
	adjectives := 0
	for d.last < limit {
		t, p := r.token(d.last), r.at(d.last)
		if _, naming, _ := r.rules.Cues.Naming.Match(r.doc, d.last, limit); naming > 0 || p == nil && strings.HasPrefix(t.Fold, "ب") && r.swapped(t.Fold) {
			return // «بوساطة أمريكية»
		}
		if p == nil && !definite && d.last <= d.first+1+adjectives && adjectives < 3 && (d.noun.Type == graph.AgreementType || d.noun.Kind == "SUMMIT" || d.noun.Kind == "CONFERENCE" || d.noun.Kind == "TALKS" && adjectives == 0 && !r.inDate(d.last)) && strings.HasPrefix(t.Fold, "ال") && !r.words.Function[t.Fold] && !vague[text.WithoutArticle(t.Fold)] {
			definite, d.definite = true, true // «اتفاقية التجارة الحرة»
		}
		switch word := text.WithoutArticle(t.Fold); {
		case p != nil && p.form == lexicon.Adjective && p.prefix == "" && p.kind != "":
			d.party(p.node)
			d.last = p.last
		case p != nil && p.form == lexicon.Adjective && p.prefix == "و" && len(d.parties) > 0:
			d.party(p.node)
			d.last = p.last
		case p != nil && p.prefix == "" && !definite && d.last == d.first+1 && p.node != "" && !isPerson(p.kind) && p.title == nil:
			d.complement(p) // «اتفاق باريس», «حرب أوكرانيا»
			d.last = p.last
		case p != nil && p.prefix == "" && !definite && d.last == d.first+1 && isPerson(p.kind) && d.noun.Type == graph.EventType && p.node != "":
			d.party(p.node)
			d.last = p.last
		case p == nil && (t.Fold == "بين" || t.Fold == "مع" && adjectives < 3 || t.Fold == "ضد" && d.noun.Kind == "WAR"):
			end := r.parted(d, d.last+1, limit)
			if end == d.last+1 {
				end = r.pastStrangers(d.last+1, limit)
			}
			if end == d.last+1 {
				return
			}
			d.last = end
		case p == nil && d.noun.Type != graph.AgreementType && r.attended(t.Fold):
			d.headed()
			end := r.group(d.last+1, limit, d.party)
			if end == d.last+1 {
				return
			}
			d.bare, d.last = d.last, end
		case p == nil && (t.Fold == "في" || t.Fold == "الي" && d.noun.Kind == "VISIT" || t.Fold == "علي" && d.noun.Kind == "ATTACK") && r.at(r.surface(d.last+1)) != nil:
			where := r.at(r.surface(d.last + 1))
			if !r.scene(d, where) {
				return
			}
			d.last = r.behindPlace(where)
		case p != nil && p.prefix == "ب" && d.noun.Type != graph.AgreementType && r.sited(p):
			if !r.scene(d, p) {
				return
			}
			d.last = r.behindPlace(p)
		case p == nil && (t.Fold == "بينهما" || t.Fold == "بينهم"):
			d.last++
		case r.venueArabic(d, limit), r.membership(d, limit):
		case p == nil && d.noun.Type == graph.ExerciseType && around[t.Fold] && r.at(d.last+1) != nil && d.located(r.at(d.last+1)):
			d.near, d.last = true, r.at(d.last+1).last
		case p == nil && t.Fold == "غير" && r.taken[min(d.last+1, limit-1)] < 0 && d.last+1 < limit: // «مفاوضات غير مباشرة»
			d.last += 2
		case p == nil && r.purpose(d, t) && r.agreementNear(d.last+1) != nil:
			q := r.agreementNear(d.last + 1)
			d.matters, d.last = append(d.matters, q.node), q.last
		case p == nil && (t.Fold == "بشان" || t.Fold == "حول") && r.at(d.last+1) != nil && r.at(d.last+1).node != "":
			d.matters = append(d.matters, r.at(d.last+1).node)
			d.last = r.at(d.last + 1).last
		case p == nil && (word == "عام" || word == "لعام" || word == "للعام" || word == "سنه") && isYear(r, d.last+1):
			if definite && d.noun.Type == graph.AgreementType && d.last == d.first+1 && r.describedBefore(d.noun, d.first) != "" {
				return // «انسحبت من الاتفاق عام 2020»
			}
			d.year = r.token(d.last + 1).Fold
			d.last += 2
		case p == nil && isYear(r, d.last) && d.year == "":
			d.year = t.Fold
			d.last++
		case p == nil && r.pastDate(d.last, limit) > d.last:
			end := r.pastDate(d.last, limit)
			if end >= limit || !r.continues(end) {
				return
			}
			d.last = end
		case p == nil && d.noun.Type == graph.AgreementType && r.aim(d, limit):
		case p == nil && d.noun.Type == graph.ExerciseType && strings.HasPrefix(t.Fold, "بال") && !definite && len(d.content) < 3:
			d.content = append(d.content, strings.TrimPrefix(t.Fold, "بال")) // «تدريبات بالذخيرة الحية»
			for d.last++; d.last < limit && r.taken[d.last] < 0 && strings.HasPrefix(r.token(d.last).Fold, "ال") && !r.inDate(d.last); d.last++ {
				d.content = append(d.content, text.WithoutArticle(r.token(d.last).Fold))
			}
		case p == nil && beforeCounterpart(t.Fold) != t.Fold, p == nil && d.noun.Type == graph.AgreementType && d.last > d.head+1 && r.concluding(d.last) && definite:
			return
		case p == nil && d.last > d.first+1 && r.describes(d.last+1) && !definite:
			return // another begins: «وقعتا خلال زيارته إلى الجزائر اتفاقيات»
		case p == nil && t.Kind == text.Word && adjectives < 3 && !r.words.Function[t.Fold] && !r.verbal(t.Fold) && !has(r.words.Verbs, t.Fold) &&
			strings.HasPrefix(t.Fold, "ال") == definite && !strings.HasPrefix(t.Fold, "لل") && len([]rune(t.Fold)) > 2 && !r.tensed(t) && len(d.places)+len(d.matters)+len(d.title) == 0 && r.attributive(d, prefix, t):
			if !vague[word] {
				d.content = append(d.content, word)
			}
			adjectives++
			d.last++
		default:
			return
		}
	}
}

// around are the prepositions for where an exercise is held that only say what is near.
var around = map[string]bool{"around": true, "near": true, "off": true, "حول": true, "قرب": true, "قباله": true, "بالقرب": true}

// attended reports whether an Arabic word says who takes part in the meeting before it: «اجتماع ضم وزراء»; that somebody is among the guests,
// «بحضور», does not tell it from others.
func (r *reading) attended(fold string) bool {
	return !strings.HasPrefix(fold, "ب") && slices.ContainsFunc(r.rules.At(fold), func(t rule.Trigger) bool {
		return t.Rule.Relation == graph.ParticipatesIn && t.Rule.Swap && t.Part == rule.Phrase && len(t.Rest) == 0
	})
}

// swapped reports whether a word is a set phrase behind which stands who does something: «بوساطة», «برعاية».
func (r *reading) swapped(fold string) bool {
	return slices.ContainsFunc(r.rules.At(fold), func(t rule.Trigger) bool { return t.Rule.Swap && t.Part == rule.Phrase && len(t.Rest) == 0 })
}

// membership reads whose meeting it is behind «ل» or the noun for those who come together: «اجتماع لمجلس الأمن», «اجتماع وزراء خارجية مجلس
// التعاون». It reports whether it read anything.
func (r *reading) membership(d *description, limit int) bool {
	p, word := r.at(d.last), r.token(d.last).Fold
	end := d.last
	switch {
	case !hosted[d.noun.Kind] || d.bare > 0:
	case p != nil && p.prefix == "ل" && p.kind == graph.OrganizationType && assembles[r.kind(p.node)]:
		d.party(p.node)
		end = p.last
	case p == nil && pluralOffice(strings.TrimPrefix(strings.TrimPrefix(word, "لل"), "ل")):
		end = r.group(d.last+1, limit, d.party)
		if end == d.last+1 {
			return false
		}
	}
	read := end > d.last
	d.last = end
	return read
}

// attributive reports whether an Arabic word agrees as an adjective with the description's noun, where that has the article; another
// definite noun behind it is the verb's: «بحث اللقاء التعاون».
func (r *reading) attributive(d *description, prefix string, t text.Token) bool {
	head := r.token(d.head).Fold
	if !strings.HasPrefix(strings.TrimPrefix(head, prefix), "ال") && prefix != "ل" {
		return true
	}
	if prefix == "" && r.verbal(r.token(d.head-1).Fold) && !strings.HasSuffix(strings.TrimSuffix(t.Fold, "ه"), "ي") {
		return false // the verb's object: «ناقش الاجتماع الأوضاع»
	}
	if strings.HasSuffix(head, "ه") || strings.HasSuffix(head, "ات") || strings.HasSuffix(head, "حرب") { // a feminine without its ending
		return strings.HasSuffix(t.Fold, "ه") || strings.HasSuffix(t.Fold, "ي")
	}
	return !strings.HasSuffix(t.Fold, "ه") || strings.HasSuffix(head, "ين")
}

// surface is the token behind nouns for the waters, lands, skies or a side of what follows: «في مياه الخليج», «في جنوب مصر».
func (r *reading) surface(i int) int {
	for f := r.token(i).Fold; r.arabic() && r.at(i) == nil && (waters[f] || sides[f]); f = r.token(i).Fold {
		i++
	}
	return i
}

// waters are Arabic nouns for the waters, lands or skies of what follows.
var waters = map[string]bool{"مياه": true, "اراضي": true, "اجوا": true, "سواحل": true, "عرض": true}

// bothOf are the two whom an expression for two stands for, named before it, and the token behind: «بين البلدين», "the two countries".
func (r *reading) bothOf(i, limit int) ([]string, int) {
	if r.taken[i] >= 0 || r.arabic() && !strings.HasPrefix(r.token(i).Fold, "ال") {
		return nil, 0
	}
	refs, last, _ := r.words.References.Match(r.doc, i, limit)
	for _, ref := range refs {
		if found := r.antecedents(ref, i); ref.Count == 2 && len(found) == 2 {
			return found, last
		}
	}
	return nil, 0
}

// aim reads what an agreement is for: «اتفاق لوقف إطلاق النار», "an agreement on maritime borders", "a deal to end the war".
// It reports whether it read anything.
func (r *reading) aim(d *description, limit int) bool {
	t := r.token(d.last)
	i := d.last
	switch {
	case r.arabic() && r.purposive(t) && !r.rules.Cues.Echoes[text.WithoutArticle(r.token(d.head).Fold)]:
		d.content = append(d.content, strings.TrimPrefix(t.Fold, "ل"))
		i++
	case t.Fold == "بشان" || t.Fold == "حول" || t.Fold == "on" || t.Fold == "to" || t.Fold == "for":
		i++
		if r.token(i).Fold == "the" || r.token(i).Fold == "a" {
			i++
		}
	default:
		return false
	}
	first := i
	for i < min(first+3, limit) && r.taken[i] < 0 && r.token(i).Kind == text.Word && !r.words.Function[r.token(i).Fold] {
		d.content = append(d.content, text.WithoutArticle(r.token(i).Fold))
		i++
	}
	if i == d.last+1 && i == first && !r.arabic() {
		return false
	}
	d.aimed, d.last = true, i
	return true
}

// purpose reports whether a word behind talks opens what they are for: «لإحياء», «بشأن», "to revive", "on".
func (r *reading) purpose(d *description, t text.Token) bool {
	if d.noun.Kind != "TALKS" && d.noun.Kind != "CONFERENCE" && d.noun.Kind != "SUMMIT" {
		return false
	}
	return r.purposive(t) || t.Fold == "بشان" || t.Fold == "حول" || t.Fold == "to" || t.Fold == "on" || t.Fold == "over" || t.Fold == "aimed"
}

// purposive reports whether an Arabic word is written with the «ل» of purpose: «لوقف», «لإحياء».
func (r *reading) purposive(t text.Token) bool {
	return t.Kind == text.Word && strings.HasPrefix(t.Fold, "ل") && len([]rune(t.Fold)) > 3 && !r.words.Function[t.Fold]
}

// agreementNear is the agreement named within the next three tokens.
func (r *reading) agreementNear(i int) *phrase {
	for t := i; t < i+4; t++ {
		if p := r.at(t); p != nil && p.kind == graph.AgreementType && p.node != "" {
			return p
		}
	}
	return nil
}

// tensed reports whether an Arabic word outside the rules looks like a verb or an adverb: it begins as a present or future,
// ends as a feminine past, or in tanwin. Adjectives behind a noun rarely do.
func (r *reading) tensed(t text.Token) bool {
	for _, begin := range []string{"ي", "سي", "ست"} {
		if strings.HasPrefix(t.Fold, begin) {
			return true
		}
	}
	return strings.HasSuffix(t.Fold, "ت") && !strings.HasSuffix(t.Fold, "ات") || strings.HasSuffix(t.Text, "ًا") || strings.HasSuffix(t.Text, "اً")
}

var vague = map[string]bool{
	"مقبل": true, "مقبله": true, "قادم": true, "قادمه": true, "جديد": true, "جديده": true, "حالي": true, "حاليه": true, "اخير": true, "اخيره": true,
	"سابق": true, "سابقه": true, "متعثره": true, "جاريه": true, "مزمعه": true, "كبير": true, "كبيره": true, "مرتقبه": true,
	"new": true, "latest": true, "recent": true, "upcoming": true, "planned": true, "last": true, "next": true, "first": true, "previous": true,
	"current": true, "major": true, "big": true, "final": true, "proposed": true, "second": true, "third": true, "full": true, "long": true,
}
