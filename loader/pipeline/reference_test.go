package pipeline

import (
	"testing"

	"mithaq/graph"
)

// TestReferences reads what pronouns, left out subjects and definite descriptions stand for, by the relation that they make.
func TestReferences(t *testing.T) {
	wantRelations(t, []construction{
		{"pronoun of the conjunction", "ar", "أعلنت السعودية أنها تدعم اليمن.", graph.RelationID(graph.Supports, "country:SA", "country:YE")},
		{"verb that disagrees with its object", "ar", "استقبل الرئيس المصري عبد الفتاح السيسي وفدا. ودعا إسرائيل إلى وقف الحرب.", graph.RelationID(graph.Demands, "leader:abdel-fattah-el-sisi", "country:IL")},
		{"subject left out of the next sentence", "ar", "وأكدت قطر موقفها. وطلبت من لبنان ضبط الحدود.", graph.RelationID(graph.Demands, "country:QA", "country:LB")},
		{"pronoun with a preposition", "ar", "اتهمت الجزائر المغرب بالتجسس، وقطعت علاقاتها معه.", graph.RelationID(graph.SeversTiesWith, "country:DZ", "country:MA")},
		{"pronoun of the verb", "ar", "زار الرئيس الفرنسي إيمانويل ماكرون الملك محمد السادس، ودعاه إلى زيارة باريس.", graph.RelationID(graph.Demands, "leader:emmanuel-macron", "leader:mohammed-vi-of-morocco")},
		{"group by its kind", "ar", "أعلنت حركة حماس موافقتها. وهاجمت الحركة إسرائيل.", graph.RelationID(graph.Attacks, "organization:hamas", "country:IL")},
		{"body by a word of its name", "en", "The European Commission met. The commission condemned Russia.", graph.RelationID(graph.Opposes, "organization:european-commission", "country:RU")},
		{"he is the subject before", "en", "Nicolás Maduro met Lula da Silva. He accused Colombia of lying.", graph.RelationID(graph.Accuses, "leader:nicolas-maduro", "country:CO")},
		{"it", "en", "Rwanda denied the report. It accused Uganda of lying.", graph.RelationID(graph.Accuses, "country:RW", "country:UG")},
		{"they", "en", "Iran and Iraq met in Baghdad. They attacked Kuwait.", graph.RelationID(graph.Attacks, "country:IQ", "country:KW")},
		{"two with an adjective", "en", "Ethiopia and Somalia met. The two African neighbours attacked Kenya.", graph.RelationID(graph.Attacks, "country:SO", "country:KE")},
		{"two named as a pair", "en", "Peru and Chile met in Lima. Brazil sent an envoy. The two countries attacked Bolivia.", graph.RelationID(graph.Attacks, "country:PE", "country:BO")},
		{"two named as a pair", "ar", "رحبت قطر بتقارب إيران والسعودية. وهاجم البلدان اليمن.", graph.RelationID(graph.Attacks, "country:SA", "country:YE")},
		{"object of a relative clause", "en", "Serbia, which NATO bombed in 1999, met Russia.", graph.RelationID(graph.Attacks, "organization:nato", "country:RS")},
		{"object of a relative clause without commas", "en", "Kenya praised the Abraham Accords that Bahrain and Israel signed in Washington.", graph.RelationID(graph.PartyTo, "country:BH", "agreement:abraham-accords")},
		{"his country", "en", "French President Emmanuel Macron said his country supported Morocco.", graph.RelationID(graph.Supports, "country:FR", "country:MA")},
		{"our troops", "en", "\"Chad attacked our troops,\" Sudanese President Omar al-Bashir said.", graph.RelationID(graph.Attacks, "country:TD", "country:SD")},
		{"our troops", "ar", "قال الرئيس السوداني عمر البشير إن تشاد هاجمت قواتنا.", graph.RelationID(graph.Attacks, "country:TD", "country:SD")},
		{"verbal noun with whom it is asked of", "ar", "دعت ماليزيا مصر إلى دعم ليبيا.", graph.RelationID(graph.Supports, "country:EG", "country:LY")},
		{"the kingdom", "en", "Saudi Arabia met Oman. The kingdom attacked Yemen.", graph.RelationID(graph.Attacks, "country:SA", "country:YE")},
	})
}

// construction is a sentence with a relation that it must give.
type construction struct {
	name, lang, text string
	want             string // relation id
}

// wantRelations wants of each sentence its relation.
func wantRelations(t *testing.T, all []construction) {
	p := build(t)
	for _, c := range all {
		t.Run(c.lang+" "+c.name, func(t *testing.T) { wantRelation(t, p, c.lang, c.text, c.want) })
	}
}

// wantRelation wants a relation among those of a text of one paragraph.
func wantRelation(t *testing.T, p *Pipeline, lang, text, want string) {
	t.Helper()
	b := batch(t, p, lang, "\n"+text, exampleDay)
	var found []string
	for _, claim := range b.Claims {
		if found = append(found, claim.Relation); claim.Relation == want {
			return
		}
	}
	t.Errorf("%s\nwants %s, found %v", text, want, found)
}

// batch is what a news article says that was published on the day; the first line of the text is its title.
func batch(t *testing.T, p *Pipeline, lang, text string, day graph.Date) graph.Batch {
	t.Helper()
	b, err := p.Batch(graph.Article{Kind: graph.News, Lang: lang, Text: text, Published: day})
	if err != nil {
		t.Fatal(err)
	}
	return b
}
