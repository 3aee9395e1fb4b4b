package pipeline

import (
	"testing"

	"mithaq/graph"
)

// TestLists wants every member of a list to take part in what its clause says, whatever parts the members.
func TestLists(t *testing.T) {
	wantRelations(t, []construction{
		{"state of an item", "en", "Xi Jinping met President William Ruto of Kenya and President Paul Kagame of Rwanda on Monday.",
			graph.RelationID(graph.MetWith, "leader:xi-jinping", "leader:paul-kagame")},
		{"words that add another", "en", "Kenya, as well as Uganda and Ghana, condemned Sudan.",
			graph.RelationID(graph.Opposes, "country:KE", "country:SD")},
		{"repeated preposition", "en", "Erdogan met with Macron, as well as with Scholz.",
			graph.RelationID(graph.MetWith, "leader:olaf-scholz", "leader:recep-tayyip-erdogan")},
		{"relative clause between", "en", "Turkey, which joined in 1952, and Greece condemned Russia.",
			graph.RelationID(graph.Opposes, "country:TR", "country:RU")},
		{"apposition between", "en", "Togo, a former colony, and Benin accused Mali of smuggling.",
			graph.RelationID(graph.Accuses, "country:TG", "country:ML")},
		{"item with an article before the last", "en", "Canada, the UK, and the USA condemned Iran.",
			graph.RelationID(graph.Opposes, "country:GB", "country:IR")},
		{"remark in brackets between", "en", "Serbia (not a member), Croatia and Slovenia accused Hungary of espionage.",
			graph.RelationID(graph.Accuses, "country:RS", "country:HU")},
		{"possessor of an item", "en", "The dispute between Putin's Russia and Georgia went on.",
			graph.RelationID(graph.Opposes, "country:RU", "country:GE")},
		{"words that add another", "ar", "شاركت السعودية ومصر إلى جانب الأردن والمغرب في مناورات رعد الشمال.",
			graph.RelationID(graph.ParticipatesIn, "country:MA", "exercise:north-thunder")},
		{"object behind a long list", "ar", "حضر ممثلون عن 12 دولة من بينها كينيا وغانا، إضافة إلى تشاد والنيجر، أعمال القمة الأفريقية.",
			graph.RelationID(graph.ParticipatesIn, "country:NE", "event:summit-afryqyh-event-2024")},
		{"object behind a comma", "ar", "أدانت بيرو وتشيلي، فضلا عن البرازيل، فنزويلا.",
			graph.RelationID(graph.Opposes, "country:BR", "country:VE")},
		{"apposition between", "ar", "تصاعد الخلاف بين تركيا، العضو في حلف الناتو منذ 1952، وروسيا بشأن سوريا.",
			graph.RelationID(graph.Opposes, "country:TR", "country:RU")},
		{"relative clause between", "ar", "اندلع خلاف بين الهند، التي انسحبت من الاتفاق، وباكستان.",
			graph.RelationID(graph.Opposes, "country:IN", "country:PK")},
		{"another name between", "ar", "تصاعد التوتر بين حلف شمال الأطلسي \"الناتو\" وروسيا.",
			graph.RelationID(graph.Opposes, "organization:nato", "country:RU")},
		{"pronoun for one of the two", "ar", "أكدت أثينا أن الخلاف بينها وبين أنقرة سيحل.",
			graph.RelationID(graph.Opposes, "country:GR", "country:TR")},
		{"each of them", "ar", "التقى وزير الخارجية المصري سامح شكري كلا من نظيره السعودي فيصل بن فرحان والأردني أيمن الصفدي.",
			graph.RelationID(graph.MetWith, "leader:ayman-safadi", "leader:sameh-shoukry")},
	})
}

// TestEnds wants both ends of what a clause says wherever grammar puts them.
func TestEnds(t *testing.T) {
	wantRelations(t, []construction{
		{"pronoun for the object", "en", "Serbia is arming. Kosovo accused it of preparing an attack.",
			graph.RelationID(graph.Accuses, "country:XK", "country:RS")},
		{"pronoun for the object of a participle", "en", "Kenya condemned Sudan, accusing it of shelling villages.",
			graph.RelationID(graph.Accuses, "country:KE", "country:SD")},
		{"pronoun for the subject that is not the object", "en", "William Ruto met Paul Kagame in Kigali. Kagame welcomed the guest. He accused Kagame of arming rebels.",
			graph.RelationID(graph.Accuses, "leader:william-ruto", "leader:paul-kagame")},
		{"whose deed the object is", "en", "Iran launched a satellite and France criticised its ballistic programme.",
			graph.RelationID(graph.Opposes, "country:FR", "country:IR")},
		{"subject of coordinated passives", "en", "Mali was suspended by ECOWAS and condemned by France.",
			graph.RelationID(graph.Opposes, "country:FR", "country:ML")},
		{"participle joined to the subject", "en", "Iran-backed Hezbollah attacked Israel.",
			graph.RelationID(graph.Attacks, "organization:hezbollah", "country:IL")},
		{"participle before its subject", "en", "Backed by Russia, Serbia rejected the plan.",
			graph.RelationID(graph.Supports, "country:RU", "country:RS")},
		{"perfect participle before its subject", "en", "Having condemned Russia, Moldova closed the border.",
			graph.RelationID(graph.Opposes, "country:MD", "country:RU")},
		{"phrase behind the auxiliary", "en", "Australia has in recent months accused China of bullying.",
			graph.RelationID(graph.Accuses, "country:AU", "country:CN")},
		{"who says it between subject and verb", "en", "Belarus, Kyiv said, attacked Ukraine.",
			graph.RelationID(graph.Attacks, "country:BY", "country:UA")},
		{"verbs that a comma parts", "en", "Kenya accuses Sudan, threatens Chad",
			graph.RelationID(graph.Threatens, "country:KE", "country:TD")},
		{"whose deed the object is", "ar", "قصفت إثيوبيا القرى، وانتقدت إريتريا هجماتها.",
			graph.RelationID(graph.Opposes, "country:ER", "country:ET")},
		{"nominal headline", "ar", "دعم مصري للصومال",
			graph.RelationID(graph.Supports, "country:EG", "country:SO")},
		{"verbal noun with its doer and its object", "ar", "أكد الرئيس الكيني وليام روتو دعم بلاده للصومال.",
			graph.RelationID(graph.Supports, "country:KE", "country:SO")},
		{"agent of a verbal noun", "ar", "جرى استهداف إسرائيل من جانب الحوثيين.",
			graph.RelationID(graph.Attacks, "organization:houthis", "country:IL")},
		{"verbs that carry another", "ar", "قال المصدر إن السعودية كانت ولا تزال تدعم لبنان.",
			graph.RelationID(graph.Supports, "country:SA", "country:LB")},
		{"apposition between subject and verb", "ar", "تركيا، العضو في حلف الناتو، تدعم أوكرانيا.",
			graph.RelationID(graph.Supports, "country:TR", "country:UA")},
		{"relative clause between subject and verb", "ar", "إسرائيل، التي هاجمت لبنان، قصفت دمشق.",
			graph.RelationID(graph.Attacks, "country:IL", "country:SY")},
		{"object pronoun of a relative clause", "ar", "إسرائيل، التي يعتبرها القادة الإيرانيون عدوا، أغلقت الحدود.",
			graph.RelationID(graph.Opposes, "country:IR", "country:IL")},
		{"object pronoun behind the subject", "ar", "غادرت إثيوبيا المحادثات، وكانت كينيا دعتها إلى الحوار.",
			graph.RelationID(graph.Demands, "country:KE", "country:ET")},
		{"object pronoun, the subject left out", "ar", "ردت موسكو على لندن واتهمتها بالتجسس.",
			graph.RelationID(graph.Accuses, "country:RU", "country:GB")},
		{"subject left out between two verbs", "ar", "زار وزير الخارجية التركي هاكان فيدان بغداد والتقى نظيره العراقي فؤاد حسين وبحث معه ملف المياه.",
			graph.RelationID(graph.MetWith, "leader:hakan-fidan", "leader:fuad-hussein")},
		{"whose decision is meant", "ar", "أعلنت تركيا إرسال قوات إلى ليبيا. ورفضت مصر هذه الخطوة.",
			graph.RelationID(graph.Opposes, "country:EG", "country:TR")},
		{"whose decision is meant", "en", "Spain recognised Palestine. Chad condemned the move and Israel denounced the decision.",
			graph.RelationID(graph.Opposes, "country:IL", "country:ES")},
		{"judgement in quotation marks", "ar", "قال ماكرون إن القرار الأميركي \"غير قانوني\".",
			graph.RelationID(graph.Opposes, "leader:emmanuel-macron", "country:US")},
		{"subject behind who is asked", "en", "Canada called on India to cooperate and denounced its actions.",
			graph.RelationID(graph.Opposes, "country:CA", "country:IN")},
		{"those countries", "ar", "وقعت كينيا وأوغندا وتنزانيا الاتفاق. وطالبت هذه الدول رواندا بالانسحاب.",
			graph.RelationID(graph.Demands, "country:KE", "country:RW")},
		{"the three countries", "en", "Germany, France and Britain signed the deal. The three countries urged Iran to comply.",
			graph.RelationID(graph.Demands, "country:FR", "country:IR")},
		{"relative clause with the doer", "en", "The sanctions that Canada imposed on Belarus in May hurt exports.",
			graph.RelationID(graph.Sanctions, "country:CA", "country:BY")},
		{"relative clause without a pronoun", "en", "The air strikes Ethiopia carried out on Eritrea killed ten.",
			graph.RelationID(graph.Attacks, "country:ET", "country:ER")},
		{"behind a gerund that opens the sentence", "en", "Speaking to journalists after attending the climate summit in Nairobi, William Ruto and Paul Kagame smiled.",
			graph.RelationID(graph.Visited, "leader:paul-kagame", "place:nairobi")},
		{"neither of two", "en", "Neither Kenya nor Uganda has condemned Sudan.",
			graph.RelationID(graph.Opposes, "country:KE", "country:SD")},
		{"object behind the doer of a verbal noun", "ar", "أعلنت كينيا مهاجمة روسيا مولدوفا.",
			graph.RelationID(graph.Attacks, "country:RU", "country:MD")},
		{"each other", "en", "Chad and Sudan accused each other of sheltering rebels.",
			graph.RelationID(graph.Accuses, "country:SD", "country:TD")},
		{"each other", "ar", "اتهمت تشاد والسودان بعضهما بإيواء متمردين.",
			graph.RelationID(graph.Accuses, "country:SD", "country:TD")},
		{"who accuses of what somebody denies", "en", "Uganda denied Rwandan accusations.",
			graph.RelationID(graph.Accuses, "country:RW", "country:UG")},
		{"who accuses of what somebody denies", "ar", "نفت أوغندا، الأحد، اتهامات رواندية.",
			graph.RelationID(graph.Accuses, "country:RW", "country:UG")},
		{"preposition that the verb has taken", "ar", "في جنيف، تعمل سويسرا مع النرويج وقطر.",
			graph.RelationID(graph.CooperatesWith, "country:CH", "country:QA")},
		{"pronoun behind the object of a relative clause", "ar", "اتفاق باريس للمناخ، الذي تريد الأرجنتين العودة إليه.",
			graph.RelationID(graph.Supports, "country:AR", "agreement:paris-agreement")},
		{"who undergoes it", "ar", "تحظى الصومال بدعم تركيا.",
			graph.RelationID(graph.Supports, "country:TR", "country:SO")},
		{"plural subject over what it says", "ar", "قال القادة الأوروبيون إن لوكاشينكو قد يهاجم بولندا وهددوا بفرض عقوبات على بيلاروسيا.",
			graph.RelationID(graph.Threatens, "organization:europe", "country:BY")},
		{"another party before the agreement", "ar", "وقع الرئيس الكيني وليام روتو مع نظيره الأوغندي يوري موسيفيني اتفاقا للتعاون الأمني.",
			graph.RelationID(graph.PartyTo, "leader:yoweri-museveni", "agreement:william-ruto-yoweri-museveni-agreement")},
		{"title of a treaty", "en", "Kenya and Peru signed the Convention on Protection of Border Rivers in Lima.",
			graph.RelationID(graph.PartyTo, "country:PE", "agreement:convention-on-protection-of-border-rivers")},
		{"doer of one attack behind a preposition", "ar", "قتل عشرات في هجوم لحركة الشباب على قاعدة في الصومال.",
			graph.RelationID(graph.Attacks, "organization:al-shabaab", "country:SO")},
		{"phrase between the words of a trigger", "ar", "تطلق جماعة الحوثي المتحالفة مع إيران صواريخ على جيبوتي.",
			graph.RelationID(graph.Attacks, "organization:houthis", "country:DJ")},
		{"whose decision it is", "ar", "أغضب قرار صربيا بشأن شراء مقاتلات فرنسية كرواتيا.",
			graph.RelationID(graph.SuppliesArmsTo, "country:FR", "country:RS")},
		{"verbal noun of a verbal noun", "ar", "اتهمت مصر إثيوبيا بشن هجوم على السودان.",
			graph.RelationID(graph.Attacks, "country:ET", "country:SD")},
		{"object pronoun of a verbal noun", "ar", "طلبت كينيا من تركيا تزويدها بمسيرات.",
			graph.RelationID(graph.SuppliesArmsTo, "country:TR", "country:KE")},
		{"who promises it to another", "ar", "وعدت تركيا كينيا بتزويدها بمسيرات.",
			graph.RelationID(graph.SuppliesArmsTo, "country:TR", "country:KE")},
		{"doer behind an adjective of the noun", "ar", "تعرضت مدينة مقديشو لقصف مدفعي إثيوبي.",
			graph.RelationID(graph.Attacks, "country:ET", "place:mogadishu")},
		{"owner by a preposition alone", "ar", "لتركيا قاعدة ثانية في الصومال.",
			graph.RelationID(graph.StationsForcesIn, "country:TR", "country:SO")},
		{"troops behind where they are", "ar", "يوجد في جيبوتي جنود يابانيون.",
			graph.RelationID(graph.StationsForcesIn, "country:JP", "country:DJ")},
		{"subject left out in a headline", "ar", "كينيا تتهم السودان وتهدد تشاد",
			graph.RelationID(graph.Threatens, "country:KE", "country:TD")},
	})
}

// TestNoEnds wants no relation where the only subject that is near does something else.
func TestNoEnds(t *testing.T) {
	p := build(t)
	for _, c := range []struct {
		construction, lang, text string
		unwanted                 string // relation id
	}{
		{"attack of which somebody tells", "ar", "بحثت كينيا مع خبراء دوليين في نيروبي ملابسات هجوم وقع على الصومال.",
			graph.RelationID(graph.Attacks, "country:KE", "country:SO")},
		{"deed that somebody only speaks about", "en", "Kenya voiced concern about an anticipated offensive in Goma.",
			graph.RelationID(graph.Attacks, "country:KE", "place:goma")},
		{"preposition between the words of a trigger", "ar", "تطلق جماعة الحوثي المتحالفة مع إيران صواريخ على جيبوتي.",
			graph.RelationID(graph.Attacks, "organization:houthis", "country:IR")},
		{"deed that is a verb's subject", "ar", "قالت كينيا إن الوضع صعب. كما استهدفت ضربات جوية مواقع تابعة للصومال.",
			graph.RelationID(graph.Attacks, "country:KE", "country:SO")},
		{"noun that is the subject of its own verb", "ar", "شهدت كينيا أزمات بعد اغتيالات طالت معارضين في الصومال.",
			graph.RelationID(graph.Attacks, "country:KE", "country:SO")},
		{"next clause", "ar", "شاركت القوات الكينية إلى جانب الجيش الأوغندي، ولم تتهم رواندا الكونغو الديمقراطية.",
			graph.RelationID(graph.Accuses, "organization:ug-army", "country:CD")},
		{"complement of the subject", "ar", "قالت كندا إن تصريحات لافروف تدعم سوريا.",
			graph.RelationID(graph.Supports, "leader:sergey-lavrov", "country:SY")},
		{"item behind a list", "en", "Chad, Togo and Benin condemned Mali, a diplomat in Ghana said.",
			graph.RelationID(graph.Opposes, "country:TD", "country:GH")},
	} {
		b, err := p.Batch(graph.Article{Kind: graph.News, Lang: c.lang, Text: "\n" + c.text, Published: exampleDay})
		if err != nil {
			t.Fatal(err)
		}
		for _, claim := range b.Claims {
			if claim.Relation == c.unwanted {
				t.Errorf("%s: %s\n%s %s %s by %s", c.construction, c.text, claim.From, claim.Type, claim.To, claim.Rule)
			}
		}
	}
}
