package phrase_test

import (
	"testing"

	"mithaq/graph"
	"mithaq/graph/phrase"
)

func node(id, en, ar, gender string) *graph.Node {
	t, _ := graph.TypeOf(id)
	return &graph.Node{ID: id, Type: t, Names: graph.Names{En: en, Ar: ar}, Properties: graph.Properties{Gender: gender}}
}

var (
	iran   = node("country:IR", "Iran", "إيران", "")
	iraq   = node("country:IQ", "Iraq", "العراق", "")
	states = node("country:US", "United States", "الولايات المتحدة", "")
	zakhar = node("person:zakharova", "Maria Zakharova", "ماريا زاخاروفا", "f")
	hamas  = node("organization:hamas", "Hamas", "حماس", "")
	gulf   = node("place:gulf", "Gulf", "الخليج العربي", "")
	pact   = node("agreement:pact", "", "معاهدة", "")
)

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		relation        graph.RelationType
		status          graph.Status
		from, to        *graph.Node
		active, passive graph.Names
	}{
		{graph.Sanctions, graph.Actual, states, iran, graph.Names{En: "United States sanctions Iran", Ar: "الولايات المتحدة تعاقب إيران"},
			graph.Names{En: "Iran is sanctioned by United States", Ar: "إيران تخضع لعقوبات من الولايات المتحدة"}},
		{graph.Sanctions, graph.Denied, states, iraq, graph.Names{En: "United States sanctions Iraq (denied)", Ar: "الولايات المتحدة تعاقب العراق (منفي)"},
			graph.Names{En: "Iraq is sanctioned by United States (denied)", Ar: "العراق يخضع لعقوبات من الولايات المتحدة (منفي)"}},
		{graph.MetWith, graph.Planned, zakhar, iraq, graph.Names{En: "Maria Zakharova met Iraq (planned)", Ar: "ماريا زاخاروفا التقت العراق (مخطط له)"},
			graph.Names{En: "Iraq met Maria Zakharova (planned)", Ar: "العراق التقى ماريا زاخاروفا (مخطط له)"}},
		{graph.Attacks, graph.Possible, hamas, gulf, graph.Names{En: "Hamas attacks Gulf (possible)", Ar: "حماس تهاجم الخليج العربي (محتمل)"},
			graph.Names{En: "Gulf is attacked by Hamas (possible)", Ar: "الخليج العربي يتعرض لهجوم من حماس (محتمل)"}},
		{graph.PartyTo, graph.Actual, iran, pact, graph.Names{En: "Iran is party to معاهدة", Ar: "إيران طرف في معاهدة"},
			graph.Names{En: "معاهدة has as a party Iran", Ar: "معاهدة من أطرافها إيران"}},
	} {
		r := graph.Relation{Type: c.relation, Status: c.status}
		if got := phrase.Active(r, c.from, c.to); got != c.active {
			t.Errorf("got %+v, want %+v", got, c.active)
		}
		if got := phrase.Passive(r, c.from, c.to); got != c.passive {
			t.Errorf("got %+v, want %+v", got, c.passive)
		}
	}
}

// An end of which nothing is known is told of by its id.
func TestUnknownEnds(t *testing.T) {
	r := graph.Relation{Type: graph.Sanctions, Status: graph.Actual, From: "country:US", To: "country:IQ"}
	if got, want := phrase.Passive(r, states, nil), (graph.Names{En: "country:IQ is sanctioned by United States", Ar: "country:IQ يخضع لعقوبات من الولايات المتحدة"}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// Every type of relation has words in both languages, told of either end.
func TestEveryType(t *testing.T) {
	for _, spec := range graph.RelationSpecs {
		r := graph.Relation{Type: spec.Type, Status: graph.Actual}
		active, passive := phrase.Active(r, iran, iraq), phrase.Passive(r, iran, iraq)
		for _, said := range []string{active.En, active.Ar, passive.En, passive.Ar} {
			if len(said) < len("Iran x Iraq") {
				t.Errorf("%s: %q says nothing", spec.Type, said)
			}
		}
		if back := phrase.Active(r, iraq, iran); spec.Symmetric != (passive == back) {
			t.Errorf("%s, symmetric %t: told of the one end %+v, of the other %+v", spec.Type, spec.Symmetric, back, passive)
		}
	}
}
