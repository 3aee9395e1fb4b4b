package pipeline

import (
	"testing"

	"mithaq/graph"
)

// TestSeries wants every subject and object of a verb that is said once of many, each with its own date.
func TestSeries(t *testing.T) {
	p := build(t)
	for _, c := range []struct {
		construction, lang, text, relation string
		since                              graph.Date
	}{
		{"further subjects", "en", "Greece and Turkey joined NATO in 1952, followed by West Germany in 1955 and Spain in 1982.",
			graph.RelationID(graph.MemberOf, "country:ES", "organization:nato"), "1982"},
		{"further subjects", "ar", "انضمت بولندا إلى الاتحاد الأوروبي عام 2004، وتبعتها رومانيا وبلغاريا عام 2007 ثم كرواتيا عام 2013.",
			graph.RelationID(graph.MemberOf, "country:BG", "organization:european-union"), "2007"},
		{"further objects", "en", "Macron visited Kenya in March 2021 and Rwanda in May 2021.",
			graph.RelationID(graph.Visited, "leader:emmanuel-macron", "country:RW"), "2021-05"},
		{"further objects with their preposition", "ar", "قطعت السعودية العلاقات مع إيران عام 2016 ومع قطر عام 2017.",
			graph.RelationID(graph.SeversTiesWith, "country:SA", "country:QA"), "2017"},
		{"adverbial before", "ar", "انسحبت إيران من حلف بغداد عام 1979 بعد الثورة الإيرانية، ثم باكستان عام 1980.",
			graph.RelationID(graph.WithdrewFrom, "country:PK", "organization:cento"), "1980"},
		{"verb without its object", "ar", "انضمت تركيا إلى حلف بغداد في 24 فبراير 1955، ثم انضمت بريطانيا في أبريل وباكستان في سبتمبر.",
			graph.RelationID(graph.MemberOf, "country:GB", "organization:cento"), "1955-04"},
	} {
		t.Run(c.lang+" "+c.construction, func(t *testing.T) {
			b := batch(t, p, c.lang, "\n"+c.text, "2023-06-15")
			for _, claim := range b.Claims {
				if claim.Relation == c.relation {
					if claim.Since != c.since {
						t.Errorf("%s is since %q, want %q", c.text, claim.Since, c.since)
					}
					return
				}
			}
			t.Errorf("%s says nothing of %s", c.text, c.relation)
		})
	}
}
