package pipeline

import (
	"slices"
	"testing"

	"mithaq/graph"
)

// TestRosters wants the members that a text lists, and those lists that are of no members.
func TestRosters(t *testing.T) {
	p := build(t)
	for _, c := range []struct {
		construction, lang, text string
		body                     string
		members                  []string
		status                   graph.Status
	}{
		{"its members", "en", "ASEAN was founded in 1967. Its members include Malaysia, Thailand and Vietnam.", "organization:asean", []string{"country:MY", "country:TH", "country:VN"}, graph.Actual},
		{"in brackets", "en", "Leaders of the Quad (the United States, Japan, India and Australia) met.", "organization:quad", []string{"country:AU", "country:IN", "country:JP", "country:US"}, graph.Actual},
		{"in brackets", "ar", "اتفقت دول مجموعة بريكس (البرازيل وروسيا والهند) على الخطة.", "organization:brics", []string{"country:BR", "country:IN", "country:RU"}, graph.Actual},
		{"between dashes", "en", "The Group of Seven – made up of the richer economies of Canada, France and Italy – condemned it.", "organization:g7", []string{"country:CA", "country:FR", "country:IT"}, graph.Actual},
		{"in apposition", "en", "The four Mercosur members, Argentina, Brazil, Paraguay and Uruguay, signed it.", "organization:mercosur", []string{"country:AR", "country:BR", "country:PY", "country:UY"}, graph.Actual},
		{"to come", "en", "BRICS announced a growth of the bloc to include two new members: Egypt and Ethiopia.", "organization:brics", []string{"country:EG", "country:ET"}, graph.Planned},
		{"among them", "ar", "أعلنت الدول الأعضاء في أوبك، ومنها العراق والكويت، خفض الإنتاج.", "organization:opec", []string{"country:IQ", "country:KW"}, graph.Actual},
		{"permanent members", "ar", "اتفقت الدول الدائمة العضوية في مجلس الأمن، وهي روسيا والصين، على النص.", "organization:un-security-council", []string{"country:CN", "country:RU"}, graph.Actual},
		{"a member in apposition", "ar", "اعترضت الكويت العضو غير الدائم في مجلس الأمن على النص.", "organization:un-security-council", []string{"country:KW"}, graph.Actual},
		{"a member nation", "en", "Venezuela's economy shrank. The OPEC nation has large reserves.", "organization:opec", []string{"country:VE"}, graph.Actual},
		{"two members in apposition", "ar", "ودعت اليونان وتركيا، العضوان في حلف شمال الأطلسي، إلى الحوار.", "organization:nato", []string{"country:GR", "country:TR"}, graph.Actual},
		{"a fellow member", "en", "Turkey has clashed with fellow NATO member Greece over gas.", "organization:nato", []string{"country:GR"}, graph.Actual},
		{"the two members", "en", "The United States and Turkey agreed. The two NATO allies signed it.", "organization:nato", []string{"country:TR", "country:US"}, graph.Actual},
		{"who leads it", "en", "Hungary holds the presidency of the European Union.", "organization:european-union", []string{"country:HU"}, graph.Actual},
		{"two adjectives", "ar", "عقد مجلس التنسيق السعودي التركي اجتماعا.", "organization:mjls-altnsyq-alsawdy-altrky", []string{"country:SA", "country:TR"}, graph.Actual},
		{"no members", "en", "Former NATO members such as Sweden and Peru, and others.", "organization:nato", nil, ""},
		{"no members", "en", "NATO, Sweden and Peru signed it.", "organization:nato", nil, ""},
	} {
		t.Run(c.lang+" "+c.construction, func(t *testing.T) {
			b := batch(t, p, c.lang, "\n"+c.text, "2023-06-15")
			var got []string
			for _, claim := range b.Claims {
				if claim.Type == graph.MemberOf && claim.To == c.body {
					if got = append(got, claim.From); claim.Status != c.status {
						t.Errorf("%s is a member %s, want %s", claim.From, claim.Status, c.status)
					}
				}
			}
			slices.Sort(got)
			if !slices.Equal(slices.Compact(got), c.members) {
				t.Errorf("members are %v, want %v", got, c.members)
			}
		})
	}
}
