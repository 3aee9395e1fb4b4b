package pipeline

import (
	"strings"

	"mithaq/graph"
	"mithaq/loader/lexicon"
	"mithaq/loader/text"
)

// titled reports whether an Arabic word is the end of a title that begins before it: «رئيس الحكومة اللبنانية». Where of says so, of
// one whose office is of such a body.
func (r *reading) titled(i, limit int, of string) bool {
	for first := max(0, i-2); first < i; first++ {
		if titles, last, _ := r.words.Titles.Match(r.doc, first, limit); last > i && r.free(first, i) && (of == "" || titles[0].Body == of) {
			return true
		}
	}
	return false
}

// pluralOffices are Arabic duals and plurals of offices, folded and without article, and the office that each of them holds;
// empty where they stand for the states themselves.
var pluralOffices = map[string]string{
	"رييسان": "president", "رييسين": "president", "رييسا": "president", "رييسي": "president", "روسا": "president", "زعيمان": "president", "زعيمين": "president", "زعيما": "president", "زعيمي": "president",
	"وزيران": "minister", "وزيرين": "minister", "وزيرا": "minister", "وزيري": "minister", "وزرا": "minister",
	"جانبان": "", "جانبين": "", "طرفان": "", "طرفين": "", "بلدان": "", "بلدين": "", "حكومتان": "", "حكومتين": "", "جيشان": "", "جيشين": "", "قاده": "", "زعما": "", "ممثلي": "", "ممثلو": "", "مسوولي": "", "مسوولو": "",
}

// pluralOffice reports whether a folded Arabic word is a dual or plural of an office.
func pluralOffice(fold string) bool {
	_, ok := pluralOffices[text.WithoutArticle(fold)]
	return ok
}

// portfolios are the ministries that a plural of minister may name.
var portfolios = map[string]string{"خارجيه": "foreign minister", "دفاع": "defence minister", "داخليه": "interior minister", "ماليه": "finance minister", "طاقه": "energy minister", "وزرا": "prime minister"}

// findPlurals reads one office of several states: «الرئيسان الروسي والصيني», «وزراء خارجية مصر والأردن والسعودية», each with
// its holder's name where that stands behind. They are one phrase that stands for all the holders.
func (r *reading) findPlurals() {
	if !r.arabic() {
		r.findOfficeLists()
		return
	}
	for i := 0; i < len(r.doc.Tokens); i++ {
		if r.taken[i] >= 0 {
			continue
		}
		for _, stem := range text.Stems(r.token(i).Fold) {
			title, ok := pluralOffices[text.WithoutArticle(stem.Word)]
			if !ok {
				continue
			}
			last := i + 1
			if office := portfolios[text.WithoutArticle(r.token(last).Fold)]; office != "" && r.taken[last] < 0 && title != "" {
				title, last = office, last+1
			} else if title == "minister" {
				break
			}
			r.pluralOffice(i, last, stem.Prefix, title)
			break
		}
	}
}

func (r *reading) pluralOffice(first, last int, prefix, title string) {
	var holders []string
	var claims []func()
	end := last
	for i := last; ; {
		p := r.at(i)
		state := p != nil && p.kind == graph.CountryType && p.node != "" && (p.form == lexicon.Adjective || p.form == lexicon.Name && title != "")
		if !state || len(holders) == 0 && p.prefix != "" || len(holders) > 0 && p.prefix != "و" && r.token(i-1).Text != "،" {
			break
		}
		body, holder := p.node, p.node
		i = p.last
		if q := r.at(i); title != "" && q != nil && isPerson(q.kind) && q.prefix == "" && q.node != "" {
			holder, i = q.node, q.last
			from, to := p.first, q.last
			claims = append(claims, func() {
				relation := graph.ServesIn
				if title == "president" || title == "prime minister" {
					relation = graph.Leads
				}
				r.claim(graph.Claim{Type: relation, From: holder, To: body, Office: title, Confidence: officePlural.confidence(), Rule: "office"}, from, to)
			})
		} else if h := r.Lexicon.Holder(body, title, r.article.Published); title != "" && h != "" {
			holder = h
		}
		holders, end = append(holders, holder), i
		if r.token(i).Text == "،" {
			i++
		}
	}
	if len(holders) < 2 {
		return
	}
	for _, claim := range claims {
		claim()
	}
	kind, _ := graph.TypeOf(holders[0])
	for t := last; t < end; t++ {
		if q := r.at(t); q != nil {
			q.modifier = true
		}
	}
	at := r.add(phrase{first: first, last: first + 1, prefix: strings.TrimSuffix(prefix, "ال"), node: holders[0], more: holders[1:], kind: kind})
	r.extend(at, first, end)
}

// homeland reads «بلاده», "his country": the state of the leader named last, or in the same sentence of the organ.
func (r *reading) homeland(i int) bool {
	prefix, ok := r.ownCountry(i)
	for t := i - 1; ok && t >= 0 && r.sentence(i)-r.sentence(t) < 3; t-- {
		p := r.at(t)
		if p == nil || p.first != t {
			continue
		}
		state := ""
		switch {
		case p.title != nil && p.kind == graph.CountryType:
			state = p.node
		case p.kind == graph.LeaderType:
			state = r.stateOf(p.node)
		case p.kind == graph.OrganizationType && r.sentence(t) == r.sentence(i):
			state = r.stateOfOrgan(p)
		}
		if state != "" {
			r.add(phrase{first: i, last: i + 1, prefix: prefix, node: state, form: lexicon.Metonym})
			return true
		}
	}
	return false
}

// ownCountry reports whether the token is the word for a country with somebody's possessive, and what is cut off it.
func (r *reading) ownCountry(i int) (prefix string, ok bool) {
	if !r.arabic() {
		before := r.token(i - 1).Fold
		return "", r.token(i).Fold == "country" && (before == "his" || before == "her")
	}
	for _, stem := range text.Stems(r.token(i).Fold) {
		if stem.Word == "بلاده" || stem.Word == "بلادها" || stem.Word == "بلادهما" {
			return stem.Prefix, true
		}
	}
	return "", false
}

// stateOfOrgan is the country whose organ a phrase names, empty where it names none.
func (r *reading) stateOfOrgan(p *phrase) string {
	ids := []string{p.body}
	if e := r.Lexicon.Entities[p.node]; e != nil && stateBody(e.Properties.Kind) {
		ids = append(ids, e.In...)
	}
	for _, id := range ids {
		if t, _ := graph.TypeOf(id); t == graph.CountryType {
			return id
		}
	}
	return ""
}

// ownerOf is the country that the article says a body is part of, empty where it says none.
func (r *reading) ownerOf(body string) string {
	for c := range r.claimsOf(body) {
		if t, _ := graph.TypeOf(c.To); c.Type == graph.PartOf && t == graph.CountryType {
			return c.To
		}
	}
	return ""
}

// stateOf is the country that the article, or else the tables, say the leader holds office in.
func (r *reading) stateOf(leader string) string {
	for c := range r.claimsOf(leader) {
		if t, _ := graph.TypeOf(c.To); c.Rule == "office" && t == graph.CountryType {
			return c.To
		}
	}
	for c := range r.claimsOf(leader) {
		if state := r.ownerOf(c.To); c.Rule == "office" && state != "" {
			return state
		}
	}
	for _, o := range r.Lexicon.OfficesOf(leader) {
		if t, _ := graph.TypeOf(o.Body); t == graph.CountryType {
			return o.Body
		}
	}
	return ""
}
