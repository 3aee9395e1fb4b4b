package pipeline

import (
	"slices"
	"testing"

	"mithaq/graph"
)

// TestSpeakers reads who is credited with a relation in each construction of attribution.
func TestSpeakers(t *testing.T) {
	p := build(t)
	for _, c := range []struct {
		construction, lang, text string
		relation                 graph.RelationType
		want                     string // "" where the article itself says it
	}{
		{"verb, subject, conjunction", "ar", "\nقال وزير الخارجية القطري محمد بن عبد الرحمن آل ثاني إن روسيا هاجمت أوكرانيا.", graph.Attacks, "leader:mohammed-bin-abdulrahman-al-thani"},
		{"subject behind adverb and prepositions", "ar", "\nوأكد أمس في مؤتمر صحفي الرئيس التركي رجب طيب أردوغان أن إسرائيل قصفت سوريا.", graph.Attacks, "leader:recep-tayyip-erdogan"},
		{"dropped subject goes on", "ar", "\nقال الرئيس الفرنسي إيمانويل ماكرون إن بلاده قلقة. وأضاف أن روسيا هاجمت أوكرانيا.", graph.Attacks, "leader:emmanuel-macron"},
		{"participle", "ar", "\nتحدث الرئيس الأوكراني فولوديمير زيلينسكي أمام البرلمان، مشيرا إلى أن روسيا هاجمت بولندا.", graph.Attacks, "leader:volodymyr-zelensky"},
		{"source before", "ar", "\nوبحسب الأمم المتحدة، هاجمت رواندا جمهورية الكونغو الديمقراطية.", graph.Attacks, "organization:united-nations"},
		{"source behind", "ar", "\nهاجمت رواندا جمهورية الكونغو الديمقراطية، وفقا لمنظمة الأمم المتحدة.", graph.Attacks, "organization:united-nations"},
		{"what a source says to a medium", "ar", "\nونقلت وكالة رويترز عن مصدر عسكري قوله إن إسرائيل قصفت سوريا.", graph.Attacks, "مصدر عسكري"},
		{"what an agency passes on", "ar", "\nونقلت وكالة أنباء الأناضول عن مصادر أمنية أن إسرائيل قصفت سوريا.", graph.Attacks, "مصادر أمنية"},
		{"source before the verb of the clause", "ar", "\nوبحسب ما أعلنته باكستان، قصفت الهند أفغانستان.", graph.Attacks, "country:PK"},
		{"joint statement", "ar", "\nوجاء في البيان المشترك الصادر عن الاتحاد الأوروبي أن روسيا هاجمت أوكرانيا.", graph.Attacks, "organization:european-union"},
		{"minister of whom only the state is said", "ar", "\nالتقى وزير الخارجية الصيني وانغ يي وفدا. وقال الوزير الصيني إن الهند هاجمت باكستان.", graph.Attacks, "leader:wang-yi"},
		{"answer", "ar", "\nورد المتحدث باسم الكرملين دميتري بيسكوف بأن أوكرانيا قصفت روسيا.", graph.Attacks, "leader:dmitry-peskov"},
		{"unnamed source inside another", "ar", "\nقالت الأمم المتحدة إن محللين يعتقدون أن روسيا هاجمت بولندا.", graph.Attacks, "محللين"},
		{"statement of a body", "ar", "\nوجاء في بيان صادر عن الجامعة العربية أن إسرائيل قصفت سوريا.", graph.Attacks, "organization:arab-league"},
		{"headline with colon", "ar", "\nأردوغان: إسرائيل هاجمت سوريا", graph.Attacks, "leader:recep-tayyip-erdogan"},
		{"quotation over two sentences", "ar", "\nوقال الرئيس الفرنسي إيمانويل ماكرون: \"الوضع خطير جدا. لقد هاجمت روسيا أوكرانيا\".", graph.Attacks, "leader:emmanuel-macron"},
		{"noun is no statement", "ar", "\nأعلن الرئيس الأمريكي دونالد ترامب انسحاب الولايات المتحدة من اتفاق باريس للمناخ.", graph.WithdrewFrom, ""},
		{"verb with that", "en", "\nFrench President Emmanuel Macron said on Monday that Russia attacked Ukraine.", graph.Attacks, "leader:emmanuel-macron"},
		{"behind the statement", "en", "\nRussia attacked Ukraine, French President Emmanuel Macron told reporters on Monday.", graph.Attacks, "leader:emmanuel-macron"},
		{"inverted", "en", "\n\"Russia attacked Ukraine,\" said French President Emmanuel Macron.", graph.Attacks, "leader:emmanuel-macron"},
		{"apposition between", "en", "\nAntónio Guterres, the head of the United Nations, said Rwanda attacked Uganda.", graph.Attacks, "leader:antonio-guterres"},
		{"participle", "en", "\nTurkish President Recep Tayyip Erdogan spoke in Ankara, saying Israel bombed Syria.", graph.Attacks, "leader:recep-tayyip-erdogan"},
		{"pronoun goes on", "en", "\nFrench President Emmanuel Macron said the situation was grave. He added that Russia attacked Ukraine.", graph.Attacks, "leader:emmanuel-macron"},
		{"source", "en", "\nAccording to the United Nations, Rwanda attacked Uganda.", graph.Attacks, "organization:united-nations"},
		{"who took a stance goes on", "en", "\nNigeria said it was concerned. French President Emmanuel Macron condemned Hungary. He said Russia attacked Ukraine.", graph.Attacks, "leader:emmanuel-macron"},
		{"passed on", "en", "\nCiting Kremlin spokesman Dmitry Peskov, Interfax reported that Ukraine shelled Belarus.", graph.Attacks, "leader:dmitry-peskov"},
		{"quotation inside a quotation", "en", "\n\"Russia attacked Ukraine and calls it the \"end of war,\"\" Moldovan President Maia Sandu said.", graph.Attacks, "leader:maia-sandu"},
		{"verb of saying inside a quotation", "en", "\n\"Russia insists on its terms and attacked Ukraine,\" Moldovan President Maia Sandu said.", graph.Attacks, "leader:maia-sandu"},
		{"pronoun of a body goes on", "en", "\n\"The talks failed\", said Xinhua. \"Russia attacked Ukraine\", it added.", graph.Attacks, "organization:xinhua"},
		{"officials of two states", "en", "\nRwanda attacked Uganda, U.S. and Congolese officials said.", graph.Attacks, "U.S. and Congolese officials"},
		{"media of a state", "en", "\nRwanda attacked Uganda, state media reported.", graph.Attacks, "state media"},
		{"source behind, with a verb and its preposition", "ar", "\nهاجمت رواندا أوغندا، وفقا لما صرح به وزير الخارجية السوري فيصل المقداد.", graph.Attacks, "leader:faisal-mekdad"},
		{"source behind, that passes on", "ar", "\nهاجمت رواندا أوغندا حسبما نقلت رويترز عن مصادر أمنية.", graph.Attacks, "مصادر أمنية"},
		{"unnamed", "en", "\nWestern analysts believe Israel bombed Syria.", graph.Attacks, "Western analysts"},
		{"name that somebody gives", "en", "\nGhana condemned what it called Russia's unprovoked attack on Moldova.", graph.Attacks, "country:GH"},
		{"name that officials give", "en", "\nKenya's move followed what U.S. officials told Reuters was an attack by Russia on Moldova.", graph.Attacks, "U.S. officials"},
		{"described as", "en", "\nFrench President Emmanuel Macron described the move as an attack by Russia on Moldova.", graph.Attacks, "leader:emmanuel-macron"},
		{"people of a state", "en", "\nAccording to a senior Kenyan official, Israel bombed Syria.", graph.Attacks, "senior Kenyan official"},
		{"author of a report", "en", "\nA report by the United Nations said that Rwanda attacked Uganda.", graph.Attacks, "organization:united-nations"},
		{"auxiliaries between subject and verb", "ar", "\nقال الرئيس الكيني وليام روتو إن روسيا كانت ولا تزال تهاجم أوكرانيا.", graph.Attacks, "leader:william-ruto"},
		{"name that somebody gives", "ar", "\nاحتجت كينيا على ما وصفته الخارجية الكينية بهجوم روسيا على مولدوفا.", graph.Attacks, "organization:ke-ministry-of-foreign-affairs"},
		{"source behind, with a verb", "ar", "\nهاجمت روسيا مولدوفا، على ما أعلنت وزارة الدفاع الكينية.", graph.Attacks, "organization:ke-ministry-of-defence"},
		{"people of a state", "ar", "\nقال مسؤولون أمريكيون إن روسيا هاجمت مولدوفا.", graph.Attacks, "مسؤولون أمريكيون"},
		{"what a warning is of", "ar", "\nوحذرت الأمم المتحدة من هجوم روسيا على مولدوفا.", graph.Attacks, "organization:united-nations"},
		{"what a paper does in words", "ar", "\nكتبت صحيفة هآرتس عن الحرب. وربطت الصحيفة الأزمة بهجوم روسيا على مولدوفا.", graph.Attacks, "organization:haaretz"},
		{"verb joined to a stance", "ar", "\nانتقد وزير الخارجية الإيطالي أنطونيو تاياني فرنسا وقال إن روسيا هاجمت مولدوفا.", graph.Attacks, "leader:antonio-tajani"},
		{"nobody known", "ar", "\nانتقدت الصين اليابان. وقال دورمان عثمان في حديث إذاعي إن روسيا هاجمت مولدوفا.", graph.Attacks, "دورمان عثمان"},
		{"source inside another", "ar", "\nوذكر المصدر، وفقا لوكالة رويترز، أن روسيا هاجمت مولدوفا.", graph.Attacks, "المصدر"},
		{"office between the source and its words", "ar", "\nنقلت وكالة رويترز عن علي أكبر ولايتي مستشار المرشد الأعلى الإيراني علي خامنئي للشؤون الدولية قوله إن إسرائيل قصفت سوريا.", graph.Attacks, "leader:ali-akbar-velayati"},
		{"stance behind what is said", "ar", "\nقال الرئيس الكيني وليام روتو إن بلاده قلقة، ونددت أوغندا بالهجوم الروسي على مولدوفا.", graph.Attacks, ""},
		{"participle behind a quotation over sentences", "ar", "\nقال الرئيس الكيني وليام روتو: \"الوضع خطير جدا. لقد تعبت روسيا\"، مضيفا أن بيلاروسيا هاجمت مولدوفا.", graph.Attacks, "leader:william-ruto"},
		{"what somebody announces that others do", "ar", "\nأعلنت وزارة الدفاع الأوكرانية مهاجمة روسيا مولدوفا.", graph.Attacks, "organization:ua-ministry-of-defence"},
		{"clause behind a source", "en", "\nThe talks were fruitful, according to Kenya's Foreign Ministry, which come as Russia attacked Moldova.", graph.Attacks, ""},
		{"words held at arm's length", "en", "\nGhanaian President Nana Akufo-Addo condemned \"Russian attacks\" on Moldova.", graph.Attacks, "leader:nana-akufo-addo"},
		{"noun that looks like a verb", "en", "\nAfter Macron's trip to the Gulf state last week, Russia attacked Moldova.", graph.Attacks, ""},
		{"charge", "en", "\nNigeria accused Russia of attacking Ukraine.", graph.Attacks, "country:NG"},
		{"contrast", "en", "\nTurkey said it was concerned, while Israel bombed Syria.", graph.Attacks, ""},
	} {
		t.Run(c.lang+" "+c.construction, func(t *testing.T) {
			b := batch(t, p, c.lang, c.text, exampleDay)
			var found []string
			for _, claim := range b.Claims {
				if claim.Type == c.relation {
					found = append(found, claim.Speaker)
				}
			}
			if !slices.Equal(found, []string{c.want}) {
				t.Errorf("%s\nspeakers %q, want %q", c.text, found, c.want)
			}
		})
	}
}
