package pipeline

import (
	"strings"
	"testing"

	"mithaq/graph"
)

// TestDates reads every way of giving a date, in an article of Saturday 15 June 2024. A range is from..until.
func TestDates(t *testing.T) {
	p := build(t)
	for _, c := range []struct{ lang, text, want string }{
		{"en", "They met on 19 January 2022.", "2022-01-19"},
		{"en", "They met on January 19, 2022, in Moscow.", "2022-01-19"},
		{"en", "They met on Jan. 19.", "2024-01-19"},
		{"en", "It began on March 3rd.", "2024-03-03"},
		{"en", "It began in December.", "2023-12"},
		{"en", "It was signed in May last year.", "2023-05"},
		{"en", "It was signed on 2022-01-19.", "2022-01-19"},
		{"en", "It was signed on 25/01/2022.", "2022-01-25"},
		{"en", "It was signed on 05/06/2022.", ""},
		{"en", "They met yesterday.", "2024-06-14"},
		{"en", "They met on Saturday.", "2024-06-15"},
		{"en", "They met on Sunday.", "2024-06-09"},
		{"en", "They met last Saturday.", "2024-06-08"},
		{"en", "They will meet next Tuesday.", "2024-06-18"},
		{"en", "They met last week.", "2024-06"},
		{"en", "They will meet next month.", "2024-07"},
		{"en", "They will meet three months from now.", "2024-09"},
		{"en", "They met on Wednesday last week.", "2024-06-05"},
		{"en", "They will meet on Sunday of next week.", "2024-06-23"},
		{"ar", "التقيا الأربعاء من الأسبوع الماضي.", "2024-06-05"},
		{"en", "It joined two years ago.", "2022"},
		{"en", "It joined three months ago.", "2024-03"},
		{"en", "It has been a member since 2014.", "2014"},
		{"en", "He ruled from 2011 to 2013.", "2011..2013"},
		{"en", "It lasted between 2011 and 2013.", "2011..2013"},
		{"en", "The 1950-53 war ended.", "1950..1953"},
		{"en", "It lasted until 2013.", "..2013"},
		{"en", "They negotiated from November 2015 to May 2016.", "2015-11..2016-05"},
		{"en", "They signed it in 2019, and in June of that year left.", "2019 2019-06"},
		{"en", "They talked for two years, and for the past five months.", ""},
		{"en", "About 2000 soldiers may go.", ""},
		{"ar", "وقع الاتفاق في 5 يونيو/حزيران 2017.", "2017-06-05"},
		{"ar", "وقع الاتفاق في أيلول / سبتمبر الماضي.", "2023-09"},
		{"ar", "وقع الاتفاق في 20 نيسان (أبريل) 2019.", "2019-04-20"},
		{"ar", "وقع الاتفاق فجر اليوم الاثنين 05 جوان 2017.", "2017-06-05"},
		{"ar", "التقيا يوم أمس الجمعة.", "2024-06-14"},
		{"ar", "التقيا الأحد.", "2024-06-09"},
		{"ar", "يلتقيان الثلاثاء المقبل.", "2024-06-18"},
		{"ar", "التقيا الشهر الماضي.", "2024-05"},
		{"ar", "ارتفع هذا العام.", "2024"},
		{"ar", "انضمت قبل عامين.", "2022"},
		{"ar", "انضمت قبل ثلاثة أشهر.", "2024-03"},
		{"ar", "انضمت قبل أيام.", "2024-06"},
		{"ar", "انضمت قبل أسابيع.", "2024"},
		{"ar", "انضمت خلال الأشهر الخمسة الماضية.", "2024"},
		{"ar", "انضمت قبل سنوات.", ""},
		{"en", "It joined a few days ago.", "2024-06"},
		{"en", "It joined in recent weeks.", "2024"},
		{"en", "They met in the past nine months.", ""},
		{"ar", "استمرت الحرب منذ 40 عاما.", ""},
		{"ar", "انضمت منذ عام 2014.", "2014"},
		{"ar", "حكم بين عامي 2011 و2013.", "2011..2013"},
		{"ar", "استمرت من 1950 وحتى 1953.", "1950..1953"},
		{"ar", "تجري من 12 إلى 14 مايو 2023.", "2023-05-12..2023-05-14"},
		{"ar", "وقع في 11 رمضان 1438هـ.", "2017-06-06"},
		{"ar", "وقع في 10 رمضان 1438هـ الموافق 5 يونيو 2017.", "2017-06-05"},
		{"ar", "أسست عام 1955م.", "1955"},
		{"ar", "انضمت في الرابع عشر من فبراير/شباط 2022.", "2022-02-14"},
		{"ar", "استقلت في مايو من العام الماضي.", "2023-05"},
		{"ar", "أصيب أحد الجنود.", ""},
		{"ar", "التقيا أول من أمس.", "2024-06-13"},
		{"ar", "التقيا في الأسبوع الأول من أبريل.", "2024-04"},
		{"ar", "التقيا الاثنين، وافترقا في اليوم التالي.", "2024-06-10 2024-06-11"},
		{"ar", "انضمت عام 2011، وبعد ذلك بثلاثة أعوام انسحبت.", "2011 2014"},
		{"en", "It joined in 2011; two years later it left.", "2011 2013"},
		{"en", "They met on June 3 and parted the following day.", "2024-06-03 2024-06-04"},
		{"en", "Two years later it left.", ""},
		{"en", "They met on April 11-12 in Accra.", "2024-04-11..2024-04-12"},
		{"ar", "زار الوفد أكرا في 5 و6 من مارس الماضي.", "2024-03-05..2024-03-06"},
		{"ar", "التقت رئيسة الوزراء البريطانية تيريزا ماي الوفد.", ""},
		{"en", "It was his third trip in the past year.", ""},
		{"en", "They signed it in mid-2003.", "2003"},
		{"en", "They will meet for talks on Sunday.", "2024-06-16"},
		{"en", "They will leave, he said on Sunday.", "2024-06-09"},
		{"ar", "التقيا أمس الأول.", "2024-06-13"},
		{"ar", "كانت المجر عضوا في 1956، وانسحبت. نتيجة لذلك اقتحمها الجيش.", "1956 1956"},
		{"ar", "استدعوه عام 2014 احتجاجا على ما وصفوه آنذاك بالدعم.", "2014 2014"},
		{"en", "It cancelled a contract of 2016 as a result.", "2016"},
		{"en", "They met twice in the past five months and parted.", "2024"},
	} {
		t.Run(c.text, func(t *testing.T) {
			r := p.read(graph.Article{Kind: graph.News, Lang: c.lang, Text: "\n" + c.text, Published: "2024-06-15"}, nil)
			var got []string
			for _, d := range r.dates {
				found := string(d.date)
				if d.until.Known() {
					found += ".." + string(d.until)
				}
				got = append(got, found)
			}
			if found := strings.Join(got, " "); found != c.want {
				t.Errorf("dates %q, want %q", found, c.want)
			}
		})
	}
}

// TestSince reads which date of an article of Saturday 15 June 2024 a relation takes.
func TestSince(t *testing.T) {
	p := build(t)
	for _, c := range []struct {
		construction, lang, text string
		relation                 graph.RelationType
		want                     graph.Date
	}{
		{"in the clause", "en", "\nJordan and Israel signed a peace treaty on 26 October 1994.", graph.PartyTo, "1994-10-26"},
		{"the title's from the lead", "en", "Algeria severs ties with Morocco\nAlgeria said on Tuesday that it would no longer talk to its neighbour Morocco.", graph.SeversTiesWith, "2024-06-11"},
		{"an event's from another sentence", "ar", "\nانطلقت القمة العربية في بغداد أمس. ويشارك في القمة العربية الرئيس المصري عبد الفتاح السيسي.", graph.ParticipatesIn, "2024-06-14"},
		{"an agreement's behind its participle", "ar", "\nاتفاق السلام بين الأردن وإسرائيل الموقع عام 1994 لا يزال قائما.", graph.PartyTo, "1994"},
		{"a term of office", "en", "\nFrench President Emmanuel Macron, who took office in May 2017, spoke.", graph.Leads, "2017-05"},
		{"expected on a day that comes round", "en", "\nKenyan President William Ruto is expected to visit Ghana on Tuesday.", graph.Visited, "2024-06-18"},
		{"planned for a day that comes round", "en", "\nFrench President Emmanuel Macron will visit Egypt on Sunday.", graph.Visited, "2024-06-16"},
		{"a meeting's from the news that tells of it", "en", "Ghana seeks loans\nGhana asked on Thursday for more loans to pay its many debts.\nGhanaian President Nana Akufo-Addo met Kenyan President William Ruto at the weekend talks.", graph.MetWith, "2024-06"},
		{"a summit's of the title from the lead", "en", "Ghana and Kenya hold summit\nGhana asked Nairobi on Thursday for more loans to pay its debts.", graph.ParticipatesIn, "2024-06-13"},
		{"none in an article of the past", "en", "\nThe federation began in 1950. It fell in 1953 and rose again in 1970. Ghanaian President Nana Akufo-Addo met Kenyan President William Ruto.", graph.MetWith, ""},
		{"a war's is not that of its end", "ar", "\nوقعت إريتريا وإثيوبيا في يوليو الماضي إعلانا بانتهاء حالة الحرب بين البلدين.", graph.ParticipatesIn, ""},
		{"of the year before, from a month on", "en", "\nThe clashes went on since October, when Ethiopia’s war with Eritrea began.", graph.ParticipatesIn, "2023-10"},
		{"not of what stands before brackets", "ar", "\nوأشارت القمة العربية الأخيرة (في أبريل) إلى أن الأردن اتهم سوريا بالتهريب.", graph.Accuses, "2024-06"},
		{"not of what is left", "ar", "\nقال الرئيس الكيني وليام روتو إن تشاد ستنسحب من اتفاق باريس للمناخ المبرم عام 2015.", graph.WithdrewFrom, ""},
		{"when something was decided", "ar", "\nقررت كندا في مايو فرض عقوبات على بيلاروسيا.", graph.Sanctions, "2024-05"},
		{"an office's from the way to it", "ar", "\nساءت العلاقات منذ وصول الرئيس التركي رجب طيب أردوغان إلى سدة الحكم عام 2014.", graph.Leads, "2014"},
		{"a ceremony's at which is said what the lead tells", "ar", "\nقال الرئيس الكيني وليام روتو يوم الخميس إن بلاده ستنسحب من الاتفاق قريبا جدا.\nوقال روتو في حفل في نيروبي إن الاتفاق ظالم.", graph.HeldIn, "2024-06-13"},
		{"of the statement that goes on", "ar", "\nقال الرئيس التركي رجب طيب أردوغان الخميس إن الوضع خطير جدا في المنطقة. واتهم اليونان بالاستفزاز.", graph.Accuses, "2024-06-13"},
		{"not of a relative clause before", "en", "\nThe war which began in 1950 never ended, but Kenyan President William Ruto met Ghanaian President Nana Akufo-Addo.", graph.MetWith, "2024-06"},
		{"an event's own before the news", "en", "\nThe summit in Kazan on 22 October 2023, held under tight security, was attended by India.", graph.ParticipatesIn, "2023-10-22"},
		{"of troops that are there since", "en", "\nTurkish troops have been stationed in Qatar since 2017.", graph.StationsForcesIn, "2017"},
		{"a founder's membership", "en", "\nAUKUS is a security partnership between Australia, the United Kingdom and the United States. It was announced on 15 September 2021.", graph.MemberOf, "2021-09-15"},
		{"members that are to join", "en", "\nGhana and Kenya will become members of OPEC. The newcomers will formally join in January 2025.", graph.MemberOf, "2025-01"},
		{"not the day of what is to come", "en", "\nKenyan President William Ruto will visit Ghana on Sunday. Turkey accused Greece of provocations.", graph.Accuses, "2024-06"},
		{"not of what somebody said then", "en", "\nTurkey said on Monday that Israel had bombed Syria.", graph.Attacks, ""},
		{"not of the clause before", "en", "\nRwanda and Burundi went to war on April 13 and Kenya struck Uganda on April 19.", graph.Attacks, "2024-04-19"},
		{"not of a clause behind since", "en", "\nGhanaian President Nana Akufo-Addo will be the first African leader to visit Vietnam since ties were restored in 1995.", graph.Visited, ""},
		{"of what the progressive tells for a day that comes round", "en", "\nKenyan President William Ruto is meeting Ghanaian President Nana Akufo-Addo on Tuesday.", graph.MetWith, "2024-06-18"},
		{"the year of the tables", "en", "Ghana speaks\nThe Russian invasion of Ukraine on February 24 was condemned by Ghana.", graph.HeldIn, "2022-02-24"},
		{"not of a standing fact", "ar", "\nاجتمع البرلمان المصري، الأربعاء.", graph.PartOf, ""},
	} {
		t.Run(c.lang+" "+c.construction, func(t *testing.T) {
			b := batch(t, p, c.lang, c.text, exampleDay)
			found := false
			for _, claim := range b.Claims {
				if claim.Type == c.relation {
					found = true
					if claim.Since != c.want {
						t.Errorf("%s since %q, want %q", claim.Quote, claim.Since, c.want)
					}
				}
			}
			if !found {
				t.Errorf("no %s", c.relation)
			}
		})
	}
}

// TestOffsets dates what is told by another day, in the article of Saturday 15 June 2024.
func TestOffsets(t *testing.T) {
	p := build(t)
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Turkey condemned Moscow on Thursday, a day after Russia attacked Ukraine.", "2024-06-12"},
		{"en", "Two days before Russia attacked Ukraine, Turkey met Moldova on 1 March 2024.", "2024-03-03"},
		{"en", "Turkey condemned Moscow on Thursday, hours after Russia attacked Ukraine.", "2024-06-13"},
		{"en", "Turkey condemned Moscow on Thursday, two years after Russia attacked Ukraine.", "2022"},
		{"en", "Turkey condemned Moscow on Thursday, weeks after Russia attacked Ukraine.", ""},
		{"en", "Turkey condemned Moscow on Thursday after Russia attacked Ukraine.", ""},
		{"ar", "أدانت تركيا موسكو الخميس غداة هجوم روسيا على أوكرانيا.", "2024-06-12"},
		{"ar", "غداة هجوم روسيا على أوكرانيا، أدانت تركيا موسكو الخميس.", "2024-06-12"},
		{"ar", "أدانت تركيا موسكو في مارس 2024 بعد شهرين من هجوم روسيا على أوكرانيا.", "2024-01"},
		{"ar", "أدانت تركيا موسكو الخميس عقب 20 يوما على هجوم روسيا على أوكرانيا.", "2024-05"},
	} {
		t.Run(c.text, func(t *testing.T) {
			b := batch(t, p, c.lang, "\n"+c.text, exampleDay)
			for _, claim := range b.Claims {
				if claim.Relation == graph.RelationID(graph.Attacks, "country:RU", "country:UA") {
					if string(claim.Since) != c.want {
						t.Errorf("dated %q, want %q", claim.Since, c.want)
					}
					return
				}
			}
			t.Errorf("no attack in %v", b.Claims)
		})
	}
}
