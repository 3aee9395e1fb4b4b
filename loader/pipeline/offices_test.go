package pipeline

import (
	"slices"
	"testing"

	"mithaq/graph"
)

// TestArabicOffices reads who holds which office from the ways in which Arabic introduces him, or wants nothing to be read.
func TestArabicOffices(t *testing.T) {
	p := build(t)
	for _, c := range []struct {
		name, text, from string
		relation         graph.RelationType
		to               string
		want             bool
	}{
		{"an unknown name behind the office", "قالت المتحدثة باسم وزارة الدفاع الأمريكية غلوريا هندريك إن القوات باقية.", "leader:ghlwrya-hndryk", graph.ServesIn, "organization:us-department-of-defense", true},
		{"an unknown name before it", "قال سالم الدوسري المتحدث باسم الحكومة القطرية إن الحوار مستمر.", "leader:salm-aldwsry", graph.ServesIn, "country:QA", true},
		{"a pronoun before the name", "أعلنت متحدثة أخرى باسم البنتاغون هي الميجور غلوريا هندريك أن القوات باقية.", "leader:ghlwrya-hndryk", graph.ServesIn, "organization:us-department-of-defense", true},
		{"what he is charged with", "قال نائب مساعد وزير الخارجية الأمريكي لشؤون شرق آسيا، هنري كولمان، إن الحوار مستمر.", "leader:hnry-kwlman", graph.ServesIn, "country:US", true},
		{"who acts for the holder", "التقى بوتين رئيس الوزراء الأرمني بالوكالة هنري كولمان.", "leader:hnry-kwlman", graph.Leads, "country:AM", true},
		{"whose officer he is, by office", "قال الناطق باسم الرئيس الروسي، ديمتري بيسكوف، إن موسكو سترد.", "leader:dmitry-peskov", graph.ServesIn, "country:RU", true},
		{"the superior's own name", "قال الناطق باسم الرئيس الروسي، فلاديمير بوتين، إن موسكو سترد.", "leader:vladimir-putin", graph.Leads, "country:RU", true},
		{"whose officer he is, by name", "قال المتحدث باسم بوتين ديمتري بيسكوف إن موسكو سترد.", "leader:vladimir-putin", graph.ServesIn, "country:RU", false},
		{"a body named before", "نفت منظمة الصحة العالمية ذلك. وقال هنري كولمان المتحدث باسم المنظمة إن الوباء انتهى.", "leader:hnry-kwlman", graph.ServesIn, "organization:world-health-organization", true},
		{"a relative clause", "قال مايك بومبيو الذي كان حتى الأسبوع الماضي مديرا لوكالة الاستخبارات المركزية إن الوثائق حقيقية.", "leader:mike-pompeo", graph.Leads, "organization:cia", true},
		{"a surname alone", "حذر الرئيس الأسد من الحرب.", "leader:bashar-al-assad", graph.Leads, "country:SY", true},
		{"a surname behind what is his", "دعمت روسيا نظام الأسد في سوريا.", "leader:bashar-al-assad", graph.Leads, "country:SY", true},
		{"an object set off by a comma", "هاجم الرئيس الأمريكي، دونالد ترامب، رئيس شبكة سي إن إن الإخبارية.", "leader:donald-trump", graph.Leads, "organization:cnn", false},
		{"a preposition that is written as a name", "قال الوزير على هامش القمة في أديس أبابا إن إثيوبيا تدعم الحوار.", "leader:abiy-ahmed", graph.ServesIn, "country:ET", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := batch(t, p, "ar", "خبر\n"+c.text, "2018-05-10")
			got := slices.ContainsFunc(b.Claims, func(l graph.Claim) bool { return l.From == c.from && l.Type == c.relation && l.To == c.to })
			if got != c.want {
				t.Errorf("%s: %s %s %s: %v", c.text, c.from, c.relation, c.to, got)
			}
		})
	}
}
