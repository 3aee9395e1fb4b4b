package pipeline

import (
	"testing"

	"mithaq/graph"
)

// TestStatus reads how a statement is meant in each construction, in articles of Saturday 15 June 2024.
func TestStatus(t *testing.T) {
	p := build(t)
	for _, c := range []struct {
		construction, lang, text string
		relation                 graph.RelationType
		want                     graph.Status
	}{
		{"subject of a verb in the future", "ar", "سيؤدي انضمام مولدوفا إلى الاتحاد الأوروبي إلى نمو اقتصادها.", graph.MemberOf, graph.Possible},
		{"subject of a verb in the conditional", "en", "An attack by Belarus on Poland would trigger a response.", graph.Attacks, graph.Possible},
		{"particle before a verb of the first person", "ar", "وقال وزير الدفاع الألماني بوريس بيستوريوس: \"قد نزود أوكرانيا بالصواريخ\".", graph.SuppliesArmsTo, graph.Possible},
		{"particle before a perfect verb", "ar", "قد هاجمت روسيا أوكرانيا.", graph.Attacks, graph.Actual},
		{"particle before a light verb in the perfect", "ar", "وقد تم قصف أوكرانيا من قبل القوات الروسية.", graph.Attacks, graph.Actual},
		{"plan in the plural", "ar", "القادة الكينيون يعتزمون دعم الصومال.", graph.Supports, graph.Planned},
		{"what is awaited", "ar", "من المنتظر أن يزور الرئيس الكيني وليام روتو أوغندا.", graph.Visited, graph.Planned},
		{"what was to come", "en", "Russia and China were to hold a joint naval exercise.", graph.ParticipatesIn, graph.Planned},
		{"what is considered", "en", "Canada mulls sanctioning Belarus.", graph.Sanctions, graph.Possible},
		{"past summit beside a plan", "ar", "يسعى الرئيس الكيني وليام روتو إلى تهدئة بعد قمته مع الرئيس الرواندي بول كاغامي التي انعقدت في نيروبي في أبريل الماضي.", graph.HeldIn, graph.Actual},
		{"latest of its kind beside a plan", "en", "Kenya will discuss the latest war between Chad and Sudan with Uganda.", graph.ParticipatesIn, graph.Actual},
		{"known agreement beside a denial", "en", "Iran did not abandon the nuclear deal, which it signed with Russia, China and France in 2015.", graph.PartyTo, graph.Actual},
	} {
		t.Run(c.lang+" "+c.construction, func(t *testing.T) {
			b := batch(t, p, c.lang, "\n"+c.text, exampleDay)
			found := false
			for _, claim := range b.Claims {
				if claim.Type == c.relation {
					found = true
					if claim.Status != c.want {
						t.Errorf("%s is %s, want %s", claim.Quote, claim.Status, c.want)
					}
				}
			}
			if !found {
				t.Errorf("no %s", c.relation)
			}
		})
	}
}
