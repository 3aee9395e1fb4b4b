package pipeline

import (
	"slices"
	"testing"

	"mithaq/graph"
)

// TestStandingFacts wants facts that a text says in passing, by a title, an apposition or an adjective.
func TestStandingFacts(t *testing.T) {
	p := build(t)
	for _, c := range []struct {
		construction, lang, text string
		relation                 graph.RelationType
		from, to                 string
	}{
		{"unknown counterpart", "en", "Kenyan Foreign Minister Alfred Mutua met his Fijian counterpart Manoa Vatubua.", graph.ServesIn, "leader:manoa-vatubua", "country:FJ"},
		{"unknown counterpart", "ar", "التقى وزير الدفاع الكيني عدن دوالي نظيره المنغولي خورخي تايانا.", graph.ServesIn, "leader:khwrkhy-tayana", "country:MN"},
		{"unknown ambassador", "ar", "قال السفير المنغولي لدى الولايات المتحدة شالفا بابواشفيلي إن الأمر مهم.", graph.ServesIn, "leader:shalfa-babwashfyly", "country:MN"},
		{"unknown ambassador", "en", "Kyiv's ambassador to Lima, Yurii Polonsky, thanked Peru.", graph.ServesIn, "leader:yurii-polonsky", "country:UA"},
		{"charged with matters", "ar", "قال مساعد وزير الخارجية المنغولي للشؤون السياسية شالفا بابواشفيلي إن الأمر مهم.", graph.ServesIn, "leader:shalfa-babwashfyly", "country:MN"},
		{"speaker of a body", "en", "Ann Fitch of Human Rights Watch said it was unlawful.", graph.AffiliatedWith, "person:ann-fitch", "organization:human-rights-watch"},
		{"speaker of a body", "ar", "يرى سامح راشد من مركز الجزيرة للدراسات أن الأزمة مستمرة.", graph.AffiliatedWith, "person:samh-rashd", "organization:al-jazeera-centre-for-studies"},
		{"place of a profession", "en", "Ann Fitch, the BBC's Nairobi correspondent, said it was over.", graph.AffiliatedWith, "person:ann-fitch", "organization:bbc"},
		{"field of a profession", "en", "Ann Fitch, a professor of international relations at Harvard University, said it was over.", graph.AffiliatedWith, "person:ann-fitch", "organization:harvard-university"},
		{"head of a private body", "en", "Ann Fitch, the president of Human Rights Watch, said it was over.", graph.AffiliatedWith, "person:ann-fitch", "organization:human-rights-watch"},
		{"expert in a body", "ar", "قال الخبير في معهد الدراسات المنغولي شالفا بابواشفيلي إن الأمر مهم.", graph.AffiliatedWith, "person:shalfa-babwashfyly", "organization:mahd-aldrasat-almnghwly"},
		{"speaker by a state's adjective", "en", "Mongolian parliament speaker Filimone Jitoko flew home.", graph.Leads, "leader:filimone-jitoko", "organization:mn-parliament"},
		{"speaker of the parliament named before", "ar", "صادق البرلمان المنغولي على القانون. وقال رئيس البرلمان شالفا بابواشفيلي إنه مهم.", graph.Leads, "leader:shalfa-babwashfyly", "organization:mn-parliament"},
		{"chief of staff of forces", "en", "General Ratu Tikoca, chief of staff of the Mongolian army, flew home.", graph.Leads, "leader:ratu-tikoca", "organization:mn-army"},
		{"another spelling", "ar", "قال الرئيس الأوكراني فلوديمير زلينسكي إن الأمر مهم.", graph.Leads, "leader:volodymyr-zelensky", "country:UA"},
		{"installed", "en", "Filimone Jitoko was appointed foreign minister of Mongolia.", graph.ServesIn, "leader:filimone-jitoko", "country:MN"},
		{"installed, in a relative clause", "en", "Filimone Jitoko, who served as Mongolia's prime minister, flew home.", graph.Leads, "leader:filimone-jitoko", "country:MN"},
		{"installed by his state", "en", "Mongolia named Filimone Jitoko as its defence minister.", graph.ServesIn, "leader:filimone-jitoko", "country:MN"},
		{"sent to another state", "en", "Mongolia appointed Filimone Jitoko as ambassador to Peru.", graph.ServesIn, "leader:filimone-jitoko", "country:MN"},
		{"mayor of a country's town, named", "en", "The mayor of the Libyan city of Benghazi, Filimone Jitoko, flew home.", graph.ServesIn, "leader:filimone-jitoko", "country:LY"},
		{"an unnamed leader's officer", "en", "Filimone Jitoko, the Mongolian president's adviser, flew home.", graph.ServesIn, "leader:filimone-jitoko", "country:MN"},
		{"based by an apposition", "en", "The Arms Control Association, a Geneva-based group, said so.", graph.LocatedIn, "organization:arms-control-association", "place:geneva"},
		{"capital behind an adjective", "en", "Cyprus's divided capital Nicosia was quiet.", graph.LocatedIn, "place:nicosia", "country:CY"},
		{"a leader's officer", "en", "Volodymyr Zelensky's chief of staff, Andriy Yermak, flew home.", graph.ServesIn, "leader:andriy-yermak", "country:UA"},
		{"agency with its name behind", "ar", "قالت وكالة الأنباء الروسية الرسمية \"تاس\" إن الأمر مهم.", graph.PartOf, "organization:tass", "country:RU"},
		{"base of another state", "ar", "زار الوزير قاعدة كادينا الجوية الأمريكية في اليابان.", graph.StationsForcesIn, "country:US", "country:JP"},
		{"base of another state, its place known", "en", "Japan protested. Russia's Hmeimim air base in Latakia was shelled.", graph.StationsForcesIn, "country:RU", "place:latakia"},
		{"troops in two states", "ar", "تعرضت القوات الكينية في الصومال وجنوب السودان لهجوم.", graph.StationsForcesIn, "country:KE", "country:SS"},
		{"force of a union of states", "en", "U.N. peacekeepers in Chad were attacked.", graph.StationsForcesIn, "organization:un-peacekeeping", "country:TD"},
		{"unknown town with its country's adjective", "ar", "قتل عشرات في مدينة سالبوري البريطانية. وزارها من سالبوري.", graph.LocatedIn, "place:salbwry", "country:GB"},
		{"unknown region in a part of a country", "ar", "قتل عشرات في ولاية أدامارا بشمال شرق نيجيريا.", graph.LocatedIn, "place:adamara", "country:NG"},
		{"part of the country", "ar", "قصفت إيران اليمن. وفر إلى عدن، جنوبي البلاد.", graph.LocatedIn, "place:aden", "country:YE"},
		{"capital of the state told of", "ar", "وصل الرئيس الموزمبيقي فيليب نيوسي إلى العاصمة مابوتو.", graph.LocatedIn, "place:maputo", "country:MZ"},
		{"place behind a place with the country", "ar", "تقع القاعدة في أغاديس بالنيجر.", graph.LocatedIn, "place:agadez", "country:NE"},
		{"side of a country", "ar", "وصل الوفد إلى مدينة بنغازي شرقي ليبيا.", graph.LocatedIn, "place:benghazi", "country:LY"},
		{"base behind its name", "ar", "قصفت الطائرات قاعدة التيفور الجوية في سوريا.", graph.LocatedIn, "place:tiyas", "country:SY"},
		{"camp behind its name", "en", "Tents burned in the Nuseirat refugee camp in central Gaza.", graph.LocatedIn, "place:nuseirat", "place:gaza-strip"},
		{"port of a sea", "en", "The ship left the Red Sea port of Hodeidah.", graph.LocatedIn, "place:hodeidah", "place:red-sea"},
		{"town of a region", "en", "Shells fell on the Donbas town of Bakhmut.", graph.LocatedIn, "place:bakhmut", "place:donbas"},
		{"mayor of a country's town", "en", "The mayor of the Libyan city of Sabratha fled.", graph.LocatedIn, "place:sabratha", "country:LY"},
		{"capital by its name", "en", "Cyprus is divided. He toured the capital city of Nicosia.", graph.LocatedIn, "place:nicosia", "country:CY"},
		{"opposition of a state", "ar", "قال زعيم المعارضة المنغولية شالفا بابواشفيلي إن الأمر مهم.", graph.Leads, "leader:shalfa-babwashfyly", "organization:mn-opposition"},
		{"opposition of a state", "en", "Mongolia's opposition rejected it.", graph.LocatedIn, "organization:mn-opposition", "country:MN"},
		{"opposition known to the tables", "en", "Russia held talks with the opposition in Syria.", graph.LocatedIn, "organization:syrian-opposition", "country:SY"},
		{"court in a state", "ar", "رفضت المحكمة العليا في منغوليا الالتماس.", graph.PartOf, "organization:mn-supreme-court", "country:MN"},
		{"shore", "en", "Ukraine left the port of Odesa on the Black Sea.", graph.LocatedIn, "place:odesa", "place:black-sea"},
		{"two places", "en", "Bases in Aleppo and Hama in Syria were hit.", graph.LocatedIn, "place:aleppo", "country:SY"},
		{"category behind a comma", "ar", "وصل إلى أغاديس، وهي مدينة صغيرة في شمال النيجر.", graph.LocatedIn, "place:agadez", "country:NE"},
		{"its organ", "en", "Brazil sent its navy to the coast.", graph.PartOf, "organization:br-navy", "country:BR"},
		{"its organ", "ar", "لجأت البرازيل إلى قواتها البحرية.", graph.PartOf, "organization:br-navy", "country:BR"},
		{"the country's organ", "en", "Bangladesh's reserves fell, the country's central bank said.", graph.PartOf, "organization:bd-central-bank", "country:BD"},
		{"an organ of the one state told of", "ar", "نفذت المدمرات الصينية تدريبات، وعرضت وزارة الدفاع صورا.", graph.PartOf, "organization:cn-ministry-of-defence", "country:CN"},
		{"an organ that the tables know", "ar", "وافقت تركيا عبر برلمانها.", graph.PartOf, "organization:turkish-parliament", "country:TR"},
		{"predecessor", "en", "Ferdinand Marcos Jr. moved closer to the U.S. after his predecessor, Rodrigo Duterte, courted China.", graph.Succeeded, "leader:ferdinand-marcos-jr", "leader:rodrigo-duterte"},
		{"predecessor's office", "en", "President Ferdinand Marcos Jr. criticised his predecessor, Rodrigo Duterte.", graph.Leads, "leader:rodrigo-duterte", "country:PH"},
		{"ally of an alliance", "en", "NATO ally Turkey voted against it.", graph.MemberOf, "country:TR", "organization:nato"},
		{"member of another body in one list", "en", "NATO member Turkey and EU member Hungary voted against it.", graph.MemberOf, "country:HU", "organization:european-union"},
		{"state-run company of an unknown name", "en", "Colombia's state-run oil company Ecopetrola halted exports.", graph.PartOf, "organization:ecopetrola", "country:CO"},
		{"think tank of an unknown name", "en", "The Nairobi-based think tank Sahan Research closed.", graph.LocatedIn, "organization:sahan-research", "place:nairobi"},
		{"party of an unknown name", "en", "Bernardo Arevalo leads the Semilla party.", graph.Leads, "leader:bernardo-arevalo", "organization:semilla-party"},
		{"newspaper of an unknown name", "ar", "كتبت صحيفة لوريون لو جور اللبنانية على صفحتها.", graph.LocatedIn, "organization:lwrywn-lw-jwr", "country:LB"},
		{"newspaper with its state's adjective", "ar", "كتبت صحيفة هآرتس الإسرائيلية على صفحتها.", graph.LocatedIn, "organization:haaretz", "country:IL"},
		{"rank before an unknown name", "en", "Mongolian Navy commander Vice Adm. Tarun Vikas flew home.", graph.Leads, "leader:tarun-vikas", "organization:mn-navy"},
		{"two portfolios", "ar", "قال وزير الدفاع والأمن الوطني المالاوي شالفا بابواشفيلي إن الأمر مهم.", graph.ServesIn, "leader:shalfa-babwashfyly", "country:MW"},
		{"a leader's party", "en", "Viktor Orban, whose Fidesz party rules Hungary, flew home.", graph.Leads, "leader:viktor-orban", "organization:fidesz"},
		{"seat", "en", "ECOWAS, which has its seat in Abuja, warned of it.", graph.LocatedIn, "organization:ecowas", "place:abuja"},
		{"embassy", "en", "The Mongolian embassy in Cairo issued a statement.", graph.PartOf, "organization:mn-embassy-in-cairo", "country:MN"},
		{"embassy where it is", "ar", "أغلقت السفارة المنغولية ببريطانيا أبوابها.", graph.LocatedIn, "organization:mn-embassy-in-gb", "country:GB"},
		{"another state's organ of a known name", "en", "Peru's Congress voted on it.", graph.PartOf, "organization:pe-parliament", "country:PE"},
		{"organ within a known name", "ar", "قال مجلس الأمن القومي المنغولي إنه مهم.", graph.PartOf, "organization:mn-supreme-national-security-council", "country:MN"},
		{"forces of a state", "ar", "شاركت القوات المسلحة بدولة الإمارات في المناورات.", graph.PartOf, "organization:ae-army", "country:AE"},
		{"forces as an army", "ar", "صدت القوات المنغولية الهجوم.", graph.PartOf, "organization:mn-army", "country:MN"},
		{"forces as an army", "en", "Mongolian forces repelled the attack.", graph.PartOf, "organization:mn-army", "country:MN"},
		{"public council", "ar", "أقر المجلس المركزي المنغولي القرار.", graph.PartOf, "organization:almjls-almrkzy-almnghwly", "country:MN"},
		{"list of holders with their states", "en", "Former presidents Filimone Jitoko of Fiji and Ratu Tikoca of Mongolia mediated.", graph.Leads, "leader:ratu-tikoca", "country:MN"},
		{"list of states and of holders", "en", "The foreign ministers of Fiji and Mongolia, Filimone Jitoko and Ratu Tikoca, signed it.", graph.ServesIn, "leader:filimone-jitoko", "country:FJ"},
		{"a leader's country", "en", "Gaddafi's Libya was isolated.", graph.Leads, "leader:muammar-gaddafi", "country:LY"},
		{"name that begins as with the article", "ar", "قال السفير المنغولي إلى بريطانيا، ألكساندر بابواشفيلي، إن الأمر مهم.", graph.ServesIn, "leader:alksandr-babwashfyly", "country:MN"},
		{"body named by what it does, and ranks", "ar", "حضر رئيس هيئة تعليم وتدريب القوات المسلحة اللواء الطيار الركن سعد بن محمد الشهراني التمرين.", graph.Leads, "leader:sad-bn-mhmd-alshhrany", "organization:hyyh-talym-wtdryb-alqwat-almslhh"},
		{"seat between office and name", "ar", "وقع الإعلان رئيس المجلس المركزي المنغولي ومقره بغداد شالفا بابواشفيلي.", graph.Leads, "leader:shalfa-babwashfyly", "organization:almjls-almrkzy-almnghwly"},
		{"surname like an adjective", "ar", "أكد القيادي في حركة الجهاد الإسلامي محمد الهندي ذلك.", graph.ServesIn, "leader:mhmd-alhndy", "organization:palestinian-islamic-jihad"},
		{"what belongs to an army", "ar", "هاجمت قوات تابعة للجيش المنغولي ليبيا.", graph.PartOf, "organization:mn-army", "country:MN"},
	} {
		t.Run(c.lang+" "+c.construction, func(t *testing.T) {
			b := batch(t, p, c.lang, "\n"+c.text, "2023-06-15")
			var found []string
			for _, claim := range b.Claims {
				if claim.Type == c.relation && claim.From == c.from && claim.To == c.to {
					return
				}
				found = append(found, claim.From+" "+string(claim.Type)+" "+claim.To)
			}
			t.Errorf("%s\nwants %s %s %s, found %q", c.text, c.from, c.relation, c.to, found)
		})
	}
}

// TestPersonsWithoutOffice wants whom a profession introduces.
func TestPersonsWithoutOffice(t *testing.T) {
	p := build(t)
	for _, c := range []struct{ lang, text, person string }{
		{"ar", "وصل الجاسوس الروسي السابق، سيرغي سكريبال وابنته.", "person:syrghy-skrybal"},
		{"ar", "وصل رجل الدين الشيعي نمر النمر.", "person:nmr-alnmr"},
		{"en", "The Saudi activist Samar Badawi was held.", "person:samar-badawi"},
	} {
		b := batch(t, p, c.lang, "\n"+c.text, "2023-06-15")
		if !slices.ContainsFunc(b.Nodes, func(n graph.NodeRecord) bool { return n.ID == c.person }) || len(b.Claims) > 0 {
			t.Errorf("%s\nwants %s and no claims, found %v, %v", c.text, c.person, b.Nodes, b.Claims)
		}
	}
}

// TestCommonNounsAreNoPlaces wants no place of an adjective, a verb or a common noun behind a noun for places.
func TestCommonNounsAreNoPlaces(t *testing.T) {
	p := build(t)
	b, err := p.Batch(graph.Article{Kind: graph.News, Lang: "ar", Published: "2023-06-15", Text: "\nزار مدينة صغيرة ومدينة كبرى ومنطقة حرب وقاعدة عسكرية ومدينة تقع في سوريا " +
		"ومدينة بأكملها ومنطقة عازلة في سوريا ومنطقة نفوذ روسية وقاعدة بيانات أمريكية ومدينة الألعاب الأولمبية وبلدة قرب الحدود."})
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range b.Nodes {
		if kind, _ := graph.TypeOf(n.ID); kind == graph.PlaceType {
			t.Errorf("found %s %q", n.ID, n.Names.Ar)
		}
	}
}

// TestNoStandingFacts wants no office for whom a verb or a former holder's title is beside.
func TestNoStandingFacts(t *testing.T) {
	p := build(t)
	for _, c := range []struct{ lang, text, led string }{
		{"en", "Peru's parliament ousted President Pedro Castillo.", "organization:pe-parliament"},
		{"ar", "قال الرئيس الأوكراني السابق إن الأمر مهم.", "country:UA"},
		{"ar", "هاجمت روسيا أوكرانيا. وقال رئيس البرلمان إن الأمر مهم.", "country:RU"},
	} {
		b := batch(t, p, c.lang, "\n"+c.text, "2023-06-15")
		for _, claim := range b.Claims {
			if claim.Type == graph.Leads && claim.To == c.led {
				t.Errorf("%s\nfound %s %s %s", c.text, claim.From, claim.Type, claim.To)
			}
		}
	}
}

// TestNoOrgan wants no organisation where somebody opposes something, and where words only say of what kind a thing is.
func TestNoOrgan(t *testing.T) {
	p := build(t)
	for _, c := range []struct{ lang, text string }{
		{"en", "Mongolian opposition to the deal grew."},
		{"en", "Mongolia faced opposition from its neighbours."},
		{"ar", "تصاعدت معارضة منغوليا للاتفاق."},
		{"en", "The Mongolian military response drew criticism."},
	} {
		b := batch(t, p, c.lang, "\n"+c.text, "2023-06-15")
		for _, n := range b.Nodes {
			if kind, _ := graph.TypeOf(n.ID); kind == graph.OrganizationType {
				t.Errorf("%s\nfound %s", c.text, n.ID)
			}
		}
	}
}
