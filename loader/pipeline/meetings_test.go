package pipeline

import (
	"testing"

	"mithaq/graph"
)

// TestMeetings reads events, exercises and agreements from every way in which news tells them, by a relation of theirs.
func TestMeetings(t *testing.T) {
	wantRelations(t, []construction{
		{"visit of the subject", "en", "Emmanuel Macron criticized Algeria during a visit to Rabat.",
			graph.RelationID(graph.ParticipatesIn, "leader:emmanuel-macron", "event:emmanuel-macron-rabat-visit-event-2024")},
		{"visit of the subject", "ar", "يجري الرئيس النيجيري محمد بخاري زيارة إلى واشنطن.",
			graph.RelationID(graph.HeldIn, "event:muhammadu-buhari-washington-visit-event-2024", "place:washington")},
		{"meeting told by a verb, then by a noun", "en", "Lula met Maduro in Brasilia on Monday. The meeting lasted two hours.",
			graph.RelationID(graph.ParticipatesIn, "leader:nicolas-maduro", "event:luiz-inacio-lula-da-silva-nicolas-maduro-brasilia-meeting-event-2024")},
		{"where a verb tells that they met", "en", "Lula met Maduro in Brasilia on Monday. The meeting lasted two hours.",
			graph.RelationID(graph.HeldIn, "event:luiz-inacio-lula-da-silva-nicolas-maduro-brasilia-meeting-event-2024", "place:brasilia")},
		{"date within a description", "en", "Talks on Friday in Muscat between Iran and Japan ended without a deal.",
			graph.RelationID(graph.HeldIn, "event:ir-jp-muscat-talks-event-2024", "place:muscat")},
		{"clause behind a meeting that says where it is", "ar", "الاجتماع الذي عقد الثلاثاء في طوكيو ناقش الأزمة مع الصين.",
			graph.RelationID(graph.HeldIn, "event:tokyo-meeting-event-2024", "place:tokyo")},
		{"whose meeting it is", "en", "The African Union summit last year in Nairobi was attended by William Ruto.",
			graph.RelationID(graph.Hosts, "organization:african-union", "event:african-union-nairobi-summit-event-2024")},
		{"press conference with somebody", "ar", "وقال وزير الخارجية المصري سامح شكري، خلال مؤتمر صحفي مع نظيره الياباني تارو كونو، إن الوضع خطير.",
			graph.RelationID(graph.MetWith, "leader:sameh-shoukry", "leader:taro-kono")},
		{"plural of an office behind a date between commas", "ar", "أعلن لافروف عن اجتماع مزمع، الاثنين المقبل، مع وزراء خارجية كل من بيرو وتونس والهند.",
			graph.RelationID(graph.ParticipatesIn, "country:TN", "event:in-pe-tn-meeting-event-2024")},
		{"who fights in a state's war against another", "en", "Cuban soldiers have died fighting in Russia's war against Ukraine.",
			graph.RelationID(graph.ParticipatesIn, "country:CU", "event:invasion-of-ukraine")},
		{"conflict of two", "en", "Peru's recent conflict with Chile ended with a truce.",
			graph.RelationID(graph.ParticipatesIn, "country:CL", "event:cl-pe-crisis-event-2024")},
		{"state on whose soil they meet", "en", "Japan and Kenya held talks on Friday in Lima. Peru praised them.",
			graph.RelationID(graph.Hosts, "country:PE", "event:jp-ke-lima-talks-event-2024")},
		{"leader who is abroad", "en", "Narendra Modi is currently in Lima for talks with Chile.",
			graph.RelationID(graph.Visited, "leader:narendra-modi", "place:lima")},
		{"leader who speaks abroad", "en", "Speaking in Lima on Sunday, Narendra Modi praised Chile.",
			graph.RelationID(graph.Visited, "leader:narendra-modi", "place:lima")},
		{"leader who speaks abroad", "ar", "وقال وزير الخارجية المصري سامح شكري، خلال مؤتمر صحفي مع نظيره الياباني تارو كونو في طوكيو، إن الوضع خطير.",
			graph.RelationID(graph.Visited, "leader:sameh-shoukry", "place:tokyo")},
		{"parties behind an abbreviation", "en", "The Economic Partnership Agreement (EPA) between Japan and Kenya was signed in Nairobi.",
			graph.RelationID(graph.PartyTo, "country:KE", "agreement:jp-ke-trade-agreement")},
		{"list that goes on behind 'in addition to'", "ar", "عقدت في ليما قمة بين تشيلي وبوليفيا. وحضر ممثلون عن 20 دولة من بينها الهند واليابان، بالإضافة إلى تونس وكينيا فعاليات القمة.",
			graph.RelationID(graph.ParticipatesIn, "country:KE", "event:bo-cl-summit-event-2024")},
		{"election of the state that the sentence is about", "en", "Ghana will hold general elections on December 7.",
			graph.RelationID(graph.HeldIn, "event:gh-election-event-2024", "country:GH")},
		{"exercise on a state's soil", "ar", "انطلقت في المغرب مناورات الأسد الأفريقي بمشاركة تونس والسنغال.",
			graph.RelationID(graph.Hosts, "country:MA", "exercise:african-lion")},
		{"superlative in apposition", "en", "Morocco is hosting African Lion, the largest exercise in Africa, with Chad.",
			graph.RelationID(graph.HeldIn, "exercise:african-lion", "place:africa")},
		{"signed in a place between parties", "en", "Under the agreement, signed in Lima between Zambia and Chad, both countries will build a plant.",
			graph.RelationID(graph.SignedAt, "agreement:td-zm-lima-agreement", "place:lima")},
		{"participle of signing with parties", "ar", "تنصلت إثيوبيا من اتفاق إعلان المبادئ الموقع مع مصر والسودان عام 2015.",
			graph.RelationID(graph.PartyTo, "country:SD", "agreement:eg-sd-agreement")},
		{"broker of what others signed", "en", "The Abraham Accords, signed in 2020 by Israel and Bahrain, were brokered by Peru.",
			graph.RelationID(graph.Mediates, "country:PE", "agreement:abraham-accords")},
		{"attack with where it was", "en", "Kenya condemned the deadly militant attack in Lahore that killed ten people.",
			graph.RelationID(graph.HeldIn, "event:lahore-attack-event-2024", "place:lahore")},
		{"attack on a place", "ar", "وقال مسؤولون إن الهجوم على كراتشي أوقع عشرة قتلى.",
			graph.RelationID(graph.HeldIn, "event:karachi-attack-event-2024", "place:karachi")},
		{"whose attack is condemned", "en", "Kenya condemned the Chadian raid on Nairobi.",
			graph.RelationID(graph.Opposes, "country:KE", "country:TD")},
		{"celebration", "en", "Narendra Modi attended a celebration in Lima on Friday.",
			graph.RelationID(graph.ParticipatesIn, "leader:narendra-modi", "event:lima-event-2024")},
		{"state that hosts a meeting", "en", "Peru hosted talks between Japan and Kenya.",
			graph.RelationID(graph.HeldIn, "event:jp-ke-talks-event-2024", "country:PE")},
		{"set phrase behind a description with a party before its noun", "en", "In response to a Kenyan drone strike on Lima the army said it was on alert.",
			graph.RelationID(graph.ParticipatesIn, "country:KE", "event:ke-lima-attack-event-2024")},
		{"leader who speaks at a meeting", "en", "Narendra Modi said at a summit in Lima that India needs peace.",
			graph.RelationID(graph.ParticipatesIn, "leader:narendra-modi", "event:lima-summit-event-2024")},
		{"leader who speaks at a meeting", "ar", "وقال وزير الخارجية المصري سامح شكري أمام القمة الأفريقية في نيروبي إن الوضع خطير.",
			graph.RelationID(graph.ParticipatesIn, "leader:sameh-shoukry", "event:nairobi-summit-event-2024")},
		{"round of talks", "ar", "استضافت الدوحة الجولة الثالثة من المحادثات بين كينيا وتشاد.",
			graph.RelationID(graph.HeldIn, "event:ke-td-talks-3-event-2024", "place:doha")},
		{"event with a pronoun at which those behind the verb meet", "ar", "تعقد في ليما قمة ثلاثية تناقش خلالها كينيا وتشاد الوضع في سوريا.",
			graph.RelationID(graph.ParticipatesIn, "country:TD", "event:summit-thlathyh-event-2024")},
		{"meeting of a body", "en", "The Security Council held an emergency meeting on Sudan.",
			graph.RelationID(graph.Concerns, "event:un-security-council-sd-meeting-event-2024", "country:SD")},
		{"meetings one after another", "en", "Viktor Orban met Vladimir Putin in Lima, Xi Jinping in Nairobi and most recently Donald Trump in Tunis.",
			graph.RelationID(graph.MetWith, "leader:viktor-orban", "leader:donald-trump")},
		{"call in which somebody asks for something", "en", "In a phone call on Monday, Recep Tayyip Erdogan urged Donald Trump to lift sanctions.",
			graph.RelationID(graph.MetWith, "leader:recep-tayyip-erdogan", "leader:donald-trump")},
		{"who leads a delegation", "ar", "وصل وفد تركي برئاسة وزير الخارجية هاكان فيدان إلى ليما.",
			graph.RelationID(graph.Visited, "leader:hakan-fidan", "place:lima")},
		{"who leads a delegation", "en", "A Turkish delegation led by Foreign Minister Hakan Fidan arrived in Lima on Sunday.",
			graph.RelationID(graph.Visited, "leader:hakan-fidan", "place:lima")},
		{"clause behind «حيث» with the subject of the one before", "ar", "وصل الرئيس الفرنسي إيمانويل ماكرون إلى ليما حيث التقى نظيره المصري عبد الفتاح السيسي.",
			graph.RelationID(graph.MetWith, "leader:emmanuel-macron", "leader:abdel-fattah-el-sisi")},
		{"place that opens the sentence", "en", "In Lima on Tuesday, Narendra Modi met Xi Jinping.",
			graph.RelationID(graph.Visited, "leader:narendra-modi", "place:lima")},
		{"gerund behind a preposition before the subject", "en", "Speaking to journalists after attending a summit in Lima, Narendra Modi praised Chile.",
			graph.RelationID(graph.ParticipatesIn, "leader:narendra-modi", "event:lima-summit-event-2024")},
		{"list that two open together", "en", "China and Japan are neighbours. Talks between the two countries, Peru and Chile began in Lima.",
			graph.RelationID(graph.ParticipatesIn, "country:CL", "event:cl-cn-jp-pe-talks-event-2024")},
		{"name of what was described before", "ar", "انطلقت القمة العربية في نواكشوط. ويشارك في القمة العربية -التي أطلق عليها اسم \"قمة الأمل\"- الرئيس الكيني ويليام روتو.",
			graph.RelationID(graph.HeldIn, "event:arab-league-summit-nouakchott-2016", "place:nouakchott")},
		{"meeting between the two who are named before it", "ar", "سلم الرئيس الكيني ويليام روتو رسالة إلى وزير الخارجية المصري سامح شكري خلال اجتماع رسمي بينهما.",
			graph.RelationID(graph.MetWith, "leader:sameh-shoukry", "leader:william-ruto")},
		{"talks with somebody unknown", "ar", "تجري الحكومة السودانية مفاوضات مع الحركة الشعبية في جوبا.",
			graph.RelationID(graph.HeldIn, "event:sd-juba-talks-event-2024", "place:juba")},
		{"meeting at which the subjects are", "en", "Narendra Modi and Emmanuel Macron will sign a pact following talks on Friday in Lima.",
			graph.RelationID(graph.ParticipatesIn, "leader:narendra-modi", "event:emmanuel-macron-narendra-modi-lima-talks-event-2024")},
		{"meeting of whom a pronoun stands for", "ar", "وقال ترامب إن لقاءه مع رئيس الوزراء الهندي ناريندرا مودي في ليما قد يكون سهلا.",
			graph.RelationID(graph.MetWith, "leader:donald-trump", "leader:narendra-modi")},
		{"prince by his given name", "en", "Hakan Fidan praised Prince Faisal bin Farhan. Meanwhile, Prince Faisal travelled to Chile.",
			graph.RelationID(graph.Visited, "leader:faisal-bin-farhan", "country:CL")},
		{"family names that stand first", "ar", "انتقد كيم جونغ أون زعيم كوريا الشمالية مون جيه إن. وعقدت القمة بين كيم ومون في ليما.",
			graph.RelationID(graph.ParticipatesIn, "leader:moon-jae-in", "event:kim-jong-un-moon-jae-in-lima-summit-event-2024")},
		{"possessive of a person before a meeting", "en", "Xi Jinping's meeting with Narendra Modi in Lima lasted an hour.",
			graph.RelationID(graph.HeldIn, "event:narendra-modi-xi-jinping-lima-meeting-event-2024", "place:lima")},
		{"meeting of two people", "en", "The meeting of Xi Jinping and Narendra Modi lasted an hour.",
			graph.RelationID(graph.ParticipatesIn, "leader:xi-jinping", "event:narendra-modi-xi-jinping-meeting-event-2024")},
		{"whoever speaks at a body's meeting", "en", "Narendra Modi said at a meeting of ASEAN ministers that trade was growing.",
			graph.RelationID(graph.ParticipatesIn, "leader:narendra-modi", "event:asean-meeting-event-2024")},
		{"round of talks that takes place", "en", "The third round of talks between Chile and Peru will take place in Oman on Saturday.",
			graph.RelationID(graph.HeldIn, "event:cl-pe-talks-event-2024", "country:OM")},
		{"document that somebody signs", "ar", "توصلت مصر وتركيا إلى اتفاق تجاري. ووقع الإعلان وزير الخارجية المصري سامح شكري.",
			graph.RelationID(graph.PartyTo, "leader:sameh-shoukry", "agreement:eg-tr-trade-agreement")},
		{"list of those who take part behind two nouns for them", "ar", "ويشارك في القمة الأفريقية في نيروبي خمسة من الرؤساء والقادة العرب، وهم: الرئيس المصري عبد الفتاح السيسي وأمير قطر الشيخ تميم بن حمد آل ثاني.",
			graph.RelationID(graph.ParticipatesIn, "leader:tamim-bin-hamad-al-thani", "event:nairobi-summit-event-2024")},
		{"purpose of a journey", "ar", "توجه الملك عبد الله الثاني إلى ليما للمشاركة في قمة الاتحاد الأوروبي.",
			graph.RelationID(graph.ParticipatesIn, "leader:abdullah-ii-of-jordan", "event:european-union-lima-summit-event-2024")},
		{"talks and a meeting of the same states", "en", "Japan and Kenya held talks. Japanese Prime Minister Fumio Kishida held a meeting in Tokyo on Friday with Kenyan President William Ruto.",
			graph.RelationID(graph.HeldIn, "event:jp-ke-talks-event-2024", "place:tokyo")},
		{"whoever is met abroad travelled", "ar", "استقبل الملك محمد السادس في الرباط رئيس الوزراء الإسباني بيدرو سانشيز.",
			graph.RelationID(graph.Visited, "leader:pedro-sanchez", "place:rabat")},
		{"who meets beside a summit is there", "ar", "التقى بوتين نظيره الصيني شي جين بينغ على هامش قمة بريكس في قازان.",
			graph.RelationID(graph.ParticipatesIn, "leader:vladimir-putin", "event:brics-summit-kazan-2024")},
		{"signed where its verb stands", "en", "Saudi Arabia and Pakistan signed a defence pact during a summit in Riyadh.",
			graph.RelationID(graph.SignedAt, "agreement:pk-sa-military-agreement", "event:pk-sa-riyadh-summit-event-2024")},
		{"place between verb and object", "ar", "تستضيف مصر في شرم الشيخ قمة سلام بشأن غزة.",
			graph.RelationID(graph.HeldIn, "event:gaza-strip-summit-event-2024", "place:sharm-el-sheikh")},
		{"what a crisis is about", "ar", "القمة العربية التي تبحث النزاعات في اليمن وسوريا.",
			graph.RelationID(graph.Concerns, "event:summit-arbyh-event-2024", "country:SY")},
		{"hosted in a relative clause", "ar", "القمة العربية التي استضافتها الجزائر عام 2022 بحثت القضية.",
			graph.RelationID(graph.Hosts, "country:DZ", "event:summit-arbyh-event-2024")},
		{"name in quotation marks", "ar", "بدأت السعودية ومصر تمرين \"رمال البادية\" في شمال المملكة.",
			graph.RelationID(graph.ParticipatesIn, "country:EG", "exercise:rmal-albadyh")},
		{"name behind words of naming", "en", "Morocco hosted the annual drills, known as African Lion, last month.",
			graph.RelationID(graph.Hosts, "country:MA", "exercise:african-lion")},
		{"known name behind a description", "ar", "تستضيف البرازيل مؤتمر المناخ كوب 30.",
			graph.RelationID(graph.Hosts, "country:BR", "event:un-climate-cop30")},
		{"exercise around a state", "en", "China began military drills in waters off Taiwan.",
			graph.RelationID(graph.HeldIn, "exercise:cn-tw-exercise-2024", "country:TW")},
		{"agreement with its mediator", "ar", "توصلت أرمينيا وأذربيجان إلى اتفاق سلام بوساطة أمريكية.",
			graph.RelationID(graph.Mediates, "country:US", "agreement:am-az-peace-agreement")},
		{"parties of the agreement under which they act", "en", "Saudi Arabia and Iran to reopen embassies under deal struck in Beijing",
			graph.RelationID(graph.PartyTo, "country:IR", "agreement:ir-sa-beijing-agreement")},
		{"whoever takes part in negotiations negotiates", "ar", "ترعى قطر مفاوضات غير مباشرة بين إسرائيل وحماس.",
			graph.RelationID(graph.Negotiates, "organization:hamas", "event:hamas-il-talks-event-2024")},
		{"conference by what it is for", "en", "Kenya will host an African climate summit in September.",
			graph.RelationID(graph.Hosts, "country:KE", "event:summit-climate-african-event-2024")},
		{"visit of whom the sentence names next", "en", "During a trip to Kinshasa, Emmanuel Macron criticised Rwanda.",
			graph.RelationID(graph.Visited, "leader:emmanuel-macron", "place:kinshasa")},
	})
}

// TestAwaited wants a meeting before which something happens planned.
func TestAwaited(t *testing.T) {
	p := build(t)
	for lang, text := range map[string]string{"en": "Narendra Modi spoke to Emmanuel Macron ahead of a summit in Lima with Chile.", "ar": "تحدث ناريندرا مودي مع ماكرون قبيل قمة في ليما مع تشيلي."} {
		b := batch(t, p, lang, "\n"+text, exampleDay)
		held := 0
		for _, c := range b.Claims {
			if c.Type != graph.HeldIn {
				continue
			}
			if held++; c.Status != graph.Planned {
				t.Errorf("%s: %s by %s, want %s", text, c.Status, c.Rule, graph.Planned)
			}
		}
		if held == 0 {
			t.Errorf("%s: nothing is held", text)
		}
	}
}

// TestCalledOff wants a visit or meeting that somebody cancels denied, and one that is put off planned.
func TestCalledOff(t *testing.T) {
	p := build(t)
	for _, c := range []struct {
		lang, text string
		want       graph.Status
	}{
		{"en", "Joe Biden scrapped a visit to Papua New Guinea.", graph.Denied},
		{"en", "Narendra Modi called off a planned visit to Bangladesh.", graph.Denied},
		{"en", "The visit of Narendra Modi to Kyiv has been postponed.", graph.Planned},
		{"en", "Beijing cancelled the debt of Zambia during Xi Jinping's visit to Lusaka.", graph.Actual},
		{"ar", "ألغى الرئيس الفرنسي إيمانويل ماكرون زيارة إلى الجزائر.", graph.Denied},
		{"ar", "أعلنت الرئاسة الجزائرية تأجيل زيارة الرئيس عبد المجيد تبون إلى باريس.", graph.Planned},
	} {
		b := batch(t, p, c.lang, "\n"+c.text, exampleDay)
		visited := 0
		for _, claim := range b.Claims {
			if claim.Type != graph.Visited {
				continue
			}
			if visited++; claim.Status != c.want {
				t.Errorf("%s: %s %s by %s, want %s", c.text, claim.Type, claim.Status, claim.Rule, c.want)
			}
		}
		if visited == 0 {
			t.Errorf("%s: nobody visits", c.text)
		}
	}
}
