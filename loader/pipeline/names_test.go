package pipeline

import (
	"slices"
	"testing"

	"mithaq/graph"
)

// TestAmbiguousNames tells names that are also ordinary words from those words by what stands before.
func TestAmbiguousNames(t *testing.T) {
	p := build(t)
	for _, c := range []struct {
		name, text, node string
		want             bool
	}{
		{"behind a verb", "أعلنت القاهرة موقفها.", "country:EG", true},
		{"an adjective of a definite noun", "فرضت القوة القاهرة على الميناء.", "country:EG", false},
		{"behind a common noun of places", "وصل الوفد إلى العاصمة القاهرة.", "place:cairo", true},
		{"an adjective of an indefinite noun", "قدمت ألمانيا دعم مالي كبير.", "country:ML", false},
		{"behind a preposition", "وصلت القوات إلى مالي.", "country:ML", true},
		{"naming talks", "انتهت محادثات مسقط دون نتيجة.", "place:muscat", true},
		{"two states with the name of a dissolved one", "التقى الوزير رئيسي صربيا والجبل الأسود.", "country:ME", true},
		{"at the head of a sentence", "سيول ترد على التجربة.", "country:KR", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := batch(t, p, "ar", "خبر\n"+c.text, exampleDay)
			got := slices.ContainsFunc(b.Nodes, func(n graph.NodeRecord) bool { return n.ID == c.node })
			if got != c.want {
				t.Errorf("%s: found %s: %v", c.text, c.node, got)
			}
		})
	}
}

// TestOrgansHaveBothNames wants a state's organ to have its usual name in the language that the article is not in, too.
func TestOrgansHaveBothNames(t *testing.T) {
	p := build(t)
	for _, c := range []struct{ lang, text, id, en, ar string }{
		{"en", "Chad's foreign ministry denied it.", "organization:td-ministry-of-foreign-affairs", "Chadian Foreign Ministry", "وزارة الخارجية التشادية"},
		{"ar", "نفى الجيش الكوري الجنوبي ذلك.", "organization:kr-army", "South Korean Army", "الجيش الكوري الجنوبي"},
	} {
		b := batch(t, p, c.lang, "\n"+c.text, exampleDay)
		i := slices.IndexFunc(b.Nodes, func(n graph.NodeRecord) bool { return n.ID == c.id })
		if i < 0 || b.Nodes[i].Names != (graph.Names{En: c.en, Ar: c.ar}) {
			t.Errorf("%s: want %s with both names among %v", c.text, c.id, b.Nodes)
		}
	}
}

// TestNamesOfBodies wants the organisations of unknown names that a noun for bodies introduces, and none of what is common.
func TestNamesOfBodies(t *testing.T) {
	p := build(t)
	for _, c := range []struct {
		construction, lang, text string
		want                     []string
	}{
		{"without what describes it", "ar", "فاز حزب الوردة اليميني المتطرف بالانتخابات.", []string{"organization:hzb-alwrdh"}},
		{"a foreign name before an adjective", "ar", "فاز حزب زيرغا اليميني بالانتخابات.", []string{"organization:hzb-zyrgha"}},
		{"what it fights for", "ar", "أعلنت حركة تحرير أزواد وقف القتال.", []string{"organization:hrkh-thryr-azwad"}},
		{"what it works for", "ar", "قالت الهيئة المنغولية لتجارة الفولاذ إن الأمر مهم.", []string{"organization:alhyyh-almnghwlyh-ltjarh-alfwladh"}},
		{"what is common", "ar", "توقفت حركة الملاحة، وقالت لجنة التحقيق إن جبهة القتال بعيدة عن مركز المدينة.", nil},
		{"two that a dual names", "ar", "المصالحة بين حركتي \"فتح\" التي يرأسها و\"حماس\" متعثرة.", []string{"organization:fatah", "organization:hamas"}},
		{"quoted beside a quoted one", "ar", "وغادرت شركات مثل \"توتال\" و\"زورباكس\" البلاد.", []string{"organization:totalenergies", "organization:zwrbaks"}},
		{"quoted behind what it is", "ar", "قالت شركة نقل النفط المنغولية \"زورم\" إنها ستغادر.", []string{"organization:zwrm"}},
		{"before for whom it speaks", "ar", "وبثت وكالة زوراق الناطقة باسم المتمردين تسجيلا.", []string{"organization:wkalh-zwraq"}},
		{"the party named before", "ar", "رفض الحزب المنغولي القرار.", nil},
		{"a known name inside", "en", "The Oromo Liberation Front signed it.", []string{"organization:oromo-liberation-front"}},
		{"a possessive inside", "en", "The People's Alliance for Democracy signed it.", []string{"organization:peoples-alliance-for-democracy"}},
		{"a body of a body, named again", "en", "The ASEAN Standardization Organization met. The Standardization Organization agreed.", []string{"organization:asean", "organization:asean-standardization-organization"}},
		{"the end of a name", "en", "The Heads of State Council met.", nil},
	} {
		t.Run(c.lang+" "+c.construction, func(t *testing.T) {
			b := batch(t, p, c.lang, "\n"+c.text, "2023-06-15")
			var got []string
			for _, n := range b.Nodes {
				if kind, _ := graph.TypeOf(n.ID); kind == graph.OrganizationType {
					got = append(got, n.ID)
				}
			}
			slices.Sort(got)
			if !slices.Equal(got, c.want) {
				t.Errorf("%s\nfound %v, want %v", c.text, got, c.want)
			}
		})
	}
}

// TestNamedPersons wants the people whom a text names in full without an office, and their names to end where they end.
func TestNamedPersons(t *testing.T) {
	p := build(t)
	for _, c := range []struct {
		construction, lang, text string
		want                     []string
	}{
		{"behind a verb of saying", "ar", "وقال سامي الطاهري، المسؤول في الاتحاد، إن الإضراب مستمر.", []string{"person:samy-altahry"}},
		{"in a list beside a leader", "ar", "وضم الوفد إسماعيل هنية وزاهر جبارين.", []string{"leader:ismail-haniyeh", "leader:zahr-jbaryn"}},
		{"none of a place's name", "ar", "أغلق شارع كمال الدين.", nil},
		{"up to an indefinite accusative", "ar", "كتب الوزير البريطاني جيرمان هنترلي مقالا في الصحيفة.", []string{"leader:jyrman-hntrly"}},
		{"up to a preposition", "ar", "وقال المتحدث باسم الجيش الإسرائيلي جوناثان كونريكوس لشبكتنا إن الهدوء عاد.", []string{"leader:jwnathan-kwnrykws"}},
		{"up to a conjunction", "ar", "أقال الرئيس السوداني مدير البنك محمد عطوي وأعاد سلفه.", []string{"person:mhmd-atwy"}},
		{"no verb", "ar", "الرئيس السوداني يستبدل رئيس الأركان.", nil},
		{"before an age", "en", "It was many, said Loukas Alexandrou, 90, a farmer.", []string{"person:loukas-alexandrou"}},
		{"before whose officer he is", "en", "We differ, said Tom Finlay, Obama's deputy national security adviser.", []string{"leader:barack-obama", "leader:tom-finlay"}},
	} {
		t.Run(c.construction, func(t *testing.T) {
			var got []string
			for _, n := range batch(t, p, c.lang, "\n"+c.text, exampleDay).Nodes {
				if kind, _ := graph.TypeOf(n.ID); isPerson(kind) {
					got = append(got, n.ID)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%s: people %v, want %v", c.text, got, c.want)
			}
		})
	}
}

// TestSpellings wants the holder of an office whom the tables know by another spelling of his surname.
func TestSpellings(t *testing.T) {
	p := build(t)
	for _, c := range []struct{ lang, text, want string }{
		{"ar", "وقال رئيس الوزراء البولندي ماتيوس مورافيسكي إن الأمر مهم.", "leader:mateusz-morawiecki"},
		{"en", "Polish Prime Minister Mateusz Morawecki spoke.", "leader:mateusz-morawiecki"},
		{"ar", "وقال رئيس الوزراء المجري فيكتور أوربانوف إن الأمر مهم.", "leader:fyktwr-awrbanwf"},
	} {
		b := batch(t, p, c.lang, "\n"+c.text, exampleDay)
		if !slices.ContainsFunc(b.Nodes, func(n graph.NodeRecord) bool { return n.ID == c.want }) {
			t.Errorf("%s: want %s among %v", c.text, c.want, b.Nodes)
		}
	}
}
