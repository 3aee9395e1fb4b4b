package api_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"mithaq/graph"
)

// neighbours is a small world: Iran and Russia with what they share, and what stands between Iran and the United States.
func neighbours(t *testing.T) *client {
	since := func(d graph.Date) func(*graph.Claim) { return func(c *graph.Claim) { c.Since = d } }
	store := newModel(t)
	s := write(graph.News, "Summit").
		node("organization:sco", func(n *graph.NodeRecord) { n.Properties.Kind = "ALLIANCE" }).
		says("country:RU", graph.MemberOf, "organization:sco", since("2001")).
		says("country:IR", graph.MemberOf, "organization:sco", since("2021")).
		says("country:CN", graph.MemberOf, "organization:sco", since("2001")).
		says("country:IR", graph.ParticipatesIn, "exercise:drill", since("2022-01")).
		says("country:RU", graph.ParticipatesIn, "exercise:drill", since("2022-01")).
		says("country:US", graph.Sanctions, "country:IR", since("2018-05")).
		says("country:US", graph.Sanctions, "country:RU", since("2014-03")).
		says("country:IR", graph.CooperatesWith, "country:RU", since("2022-01-19"), func(c *graph.Claim) { c.Speaker = "leader:raisi" }).
		says("leader:raisi", graph.Leads, "country:IR", since("2021-08"))
	s.apply(t, store)
	table := write(graph.Table, "Members").says("country:US", graph.Opposes, "country:IR", func(c *graph.Claim) { c.Since, c.Until = "1979", "2015" })
	table.apply(t, store)
	return serve(t, store)
}

func TestQuestions(t *testing.T) {
	c := neighbours(t)
	for name, q := range map[string]struct{ ask, want string }{
		"paths": {`{ paths(from: "leader:raisi", to: "country:CN", first: 2, maxLength: 4) { truncated hubs { id }
			nodes { length nodes { id } hops { from { id } relation { type other { id } claims { totalCount } } } } } }`,
			`{"paths":{"truncated":false,"hubs":[],"nodes":[{"length":3,"nodes":[{"id":"leader:raisi"},{"id":"country:IR"},{"id":"organization:sco"},{"id":"country:CN"}],
			"hops":[{"from":{"id":"leader:raisi"},"relation":{"type":"LEADS","other":{"id":"country:IR"},"claims":{"totalCount":1}}},
			{"from":{"id":"country:IR"},"relation":{"type":"MEMBER_OF","other":{"id":"organization:sco"},"claims":{"totalCount":1}}},
			{"from":{"id":"organization:sco"},"relation":{"type":"MEMBER_OF","other":{"id":"country:CN"},"claims":{"totalCount":1}}}]},
			{"length":4,"nodes":[{"id":"leader:raisi"},{"id":"country:IR"},{"id":"country:RU"},{"id":"organization:sco"},{"id":"country:CN"}],
			"hops":[{"from":{"id":"leader:raisi"},"relation":{"type":"LEADS","other":{"id":"country:IR"},"claims":{"totalCount":1}}},
			{"from":{"id":"country:IR"},"relation":{"type":"COOPERATES_WITH","other":{"id":"country:RU"},"claims":{"totalCount":1}}},
			{"from":{"id":"country:RU"},"relation":{"type":"MEMBER_OF","other":{"id":"organization:sco"},"claims":{"totalCount":1}}},
			{"from":{"id":"organization:sco"},"relation":{"type":"MEMBER_OF","other":{"id":"country:CN"},"claims":{"totalCount":1}}}]}]}}`},
		"paths of a time": {`{ paths(from: "country:IR", to: "country:CN", where: {asOf: {validAt: "2019"}}) { nodes { length } } }`, `{"paths":{"nodes":[]}}`},
		"neighborhood": {`{ neighborhood(of: ["country:CN"], depth: 2) { truncated nodes { node { id } distance degree } relations { type from { id } to { id } } } }`,
			`{"neighborhood":{"truncated":false,"nodes":[{"node":{"id":"country:CN"},"distance":0,"degree":1},{"node":{"id":"organization:sco"},"distance":1,"degree":3},
			{"node":{"id":"country:IR"},"distance":2,"degree":6},{"node":{"id":"country:RU"},"distance":2,"degree":4}],
			"relations":[{"type":"MEMBER_OF","from":{"id":"country:IR"},"to":{"id":"organization:sco"}},{"type":"MEMBER_OF","from":{"id":"country:CN"},"to":{"id":"organization:sco"}},
			{"type":"COOPERATES_WITH","from":{"id":"country:IR"},"to":{"id":"country:RU"}},{"type":"MEMBER_OF","from":{"id":"country:RU"},"to":{"id":"organization:sco"}}]}}`},
		"commonNeighbors": {`{ commonNeighbors(of: ["country:IR", "country:RU"], where: {withTypes: [EXERCISE]}) { totalCount truncated nodes { sources node { id }
			links { of { id } relations { type other { id } } } } } }`,
			`{"commonNeighbors":{"totalCount":1,"truncated":false,"nodes":[{"sources":2,"node":{"id":"exercise:drill"},"links":[
			{"of":{"id":"country:IR"},"relations":[{"type":"PARTICIPATES_IN","other":{"id":"exercise:drill"}}]},
			{"of":{"id":"country:RU"},"relations":[{"type":"PARTICIPATES_IN","other":{"id":"exercise:drill"}}]}]}]}}`},
		"balance": {`{ balance(of: ["country:IR", "country:RU", "country:US"]) { triadCount balancedCount truncated
			edges { a { id } b { id } sign positive negative relations { type } }
			triads(balanced: true) { actors { id } balanced negative edges { sign } } unbalanced: triads(balanced: false) { negative } } }`,
			`{"balance":{"triadCount":1,"balancedCount":1,"truncated":false,"edges":[
			{"a":{"id":"country:IR"},"b":{"id":"country:RU"},"sign":1,"positive":1,"negative":0,"relations":[{"type":"COOPERATES_WITH"}]},
			{"a":{"id":"country:IR"},"b":{"id":"country:US"},"sign":-1,"positive":0,"negative":2,"relations":[{"type":"OPPOSES"},{"type":"SANCTIONS"}]},
			{"a":{"id":"country:RU"},"b":{"id":"country:US"},"sign":-1,"positive":0,"negative":1,"relations":[{"type":"SANCTIONS"}]}],
			"triads":[{"actors":[{"id":"country:IR"},{"id":"country:RU"},{"id":"country:US"}],"balanced":true,"negative":2,"edges":[{"sign":1},{"sign":-1},{"sign":-1}]}],"unbalanced":[]}}`},
		"composed filters": {`{ a: countries(where: {relations: {some: {where: {types: [MEMBER_OF]}, other: {name: "sco"}}, none: {where: {types: [SANCTIONS]}, direction: IN}}}) { totalCount nodes { id } }
			b: entities(where: {or: [{name: "drill"}, {types: [LEADER]}], not: {minClaims: 2}}) { nodes { id } }
			c: entities(where: {and: [{types: [COUNTRY]}, {relations: {every: {where: {status: [ACTUAL]}, direction: OUT, other: {types: [ORGANIZATION]}}}}]}) { nodes { id } }
			d: organizations(where: {kinds: ["ALLIANCE"], start: {since: "1900"}}) { totalCount } }`,
			`{"a":{"totalCount":1,"nodes":[{"id":"country:CN"}]},"b":{"nodes":[{"id":"leader:raisi"}]},"c":{"nodes":[{"id":"country:CN"}]},"d":{"totalCount":0}}`},
		"balance of the most claimed": {`{ balance(first: 3) { triadCount } }`, `{"balance":{"triadCount":1}}`},
		"aggregate": {`{ aggregate(by: [KIND, PLOVER], of: ["country:US"]) { keys claims relations articles outlets } }`,
			`{"aggregate":[{"keys":["NEWS","SANCTION"],"claims":2,"relations":2,"articles":1,"outlets":1},{"keys":["TABLE","REJECT"],"claims":1,"relations":1,"articles":1,"outlets":1}]}`},
		"timeline": {`{ timeline(of: ["country:IR"], where: {kind: NEWS}, step: YEAR) { period claims } }`,
			`{"timeline":[{"period":"2018","claims":1},{"period":"2021","claims":2},{"period":"2022","claims":2}]}`},
		"coverage": {`{ coverage(of: ["country:IR"]) { outlets { keys claims } languages { keys claims } speakers { keys claims } kinds { keys claims } } }`,
			`{"coverage":{"outlets":[{"keys":["Courier"],"claims":5},{"keys":[null],"claims":1}],"languages":[{"keys":["en"],"claims":5},{"keys":[null],"claims":1}],
			"speakers":[{"keys":[null],"claims":5},{"keys":["leader:raisi"],"claims":1}],"kinds":[{"keys":["NEWS"],"claims":5},{"keys":["TABLE"],"claims":1}]}}`},
		"compare": {`{ compare(a: "country:IR", b: "country:RU") { a { id } b { id } asOf relations { totalCount nodes { type } } blocs { nodes { node { id } } } agreements { totalCount }
			exercises { nodes { node { id } } } adversaries { nodes { node { id } links { relations { type } } } } allies { ally { id } alliances { of { id } strength { formal } } } history { keys claims } } }`,
			`{"compare":{"a":{"id":"country:IR"},"b":{"id":"country:RU"},"asOf":"2022-01-19","relations":{"totalCount":1,"nodes":[{"type":"COOPERATES_WITH"}]},"blocs":{"nodes":[{"node":{"id":"organization:sco"}}]},
			"agreements":{"totalCount":0},"exercises":{"nodes":[{"node":{"id":"exercise:drill"}}]},
			"adversaries":{"nodes":[{"node":{"id":"country:US"},"links":[{"relations":[{"type":"OPPOSES"},{"type":"SANCTIONS"}]},{"relations":[{"type":"SANCTIONS"}]}]}]},
			"allies":[{"ally":{"id":"country:CN"},"alliances":[{"of":{"id":"country:IR"},"strength":{"formal":0.7182}},{"of":{"id":"country:RU"},"strength":{"formal":0.7182}}]}],
			"history":[{"keys":["2022","COOPERATE"],"claims":1}]}}`},
		"compare of the past": {`{ compare(a: "country:IR", b: "country:RU", asOf: {validAt: "2013"}) { blocs { totalCount } adversaries { nodes { node { id } } } } }`,
			`{"compare":{"blocs":{"totalCount":0},"adversaries":{"nodes":[]}}}`},
		"diff": {`{ diff(since: "2014", until: "2021", of: "country:IR") { began { totalCount nodes { type other { id } } } ended { nodes { type end other { id } } } } }`,
			`{"diff":{"began":{"totalCount":3,"nodes":[{"type":"MEMBER_OF","other":{"id":"organization:sco"}},{"type":"SANCTIONS","other":{"id":"country:US"}},{"type":"LEADS","other":{"id":"leader:raisi"}}]},
			"ended":{"nodes":[{"type":"OPPOSES","end":"2015","other":{"id":"country:US"}}]}}}`},
	} {
		t.Run(name, func(t *testing.T) { c.answers(t, q.ask, q.want) })
	}
}

// answers wants this answer, as JSON.
func (c *client) answers(t *testing.T, query, answer string) {
	t.Helper()
	var want any
	if err := json.Unmarshal([]byte(answer), &want); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, ask[any](t, c, query)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestQuestionsRefuse(t *testing.T) {
	c := neighbours(t)
	for name, q := range map[string]struct{ ask, code string }{
		"a path from nothing":         {`{ paths(from: "country:XX", to: "country:RU") { truncated } }`, "NOT_FOUND"},
		"a path to itself":            {`{ paths(from: "country:RU", to: "country:RU") { truncated } }`, "BAD_REQUEST"},
		"a path too long":             {`{ paths(from: "country:IR", to: "country:RU", maxLength: 7) { truncated } }`, "BAD_REQUEST"},
		"around nothing":              {`{ neighborhood(of: ["country:XX"]) { truncated } }`, "NOT_FOUND"},
		"around too much":             {`{ neighborhood(of: []) { truncated } }`, "BAD_REQUEST"},
		"one alone":                   {`{ commonNeighbors(of: ["country:IR"]) { truncated } }`, "BAD_REQUEST"},
		"balance of nothing":          {`{ balance(of: ["country:XX", "country:IR"]) { triadCount } }`, "NOT_FOUND"},
		"no dimension":                {`{ aggregate(by: []) { claims } }`, "BAD_REQUEST"},
		"a filter of the past":        {`{ countries(where: {relations: {some: {where: {asOf: {knownAt: "2020-01-01T00:00:00Z"}}}}}) { totalCount } }`, "BAD_REQUEST"},
		"an undated period":           {`{ agreements(where: {signed: {since: "2020", undated: true}}) { totalCount } }`, "BAD_REQUEST"},
		"a date and a period":         {`{ timeline(where: {asOf: {validAt: "2021"}, during: {since: "2021"}}) { claims } }`, "BAD_REQUEST"},
		"a state and an agreement":    {`{ compare(a: "country:IR", b: "agreement:jcpoa") { asOf } }`, "BAD_REQUEST"},
		"a state and itself":          {`{ compare(a: "country:IR", b: "country:IR") { asOf } }`, "BAD_REQUEST"},
		"a state and nothing":         {`{ compare(a: "country:IR", b: "country:XX") { asOf } }`, "NOT_FOUND"},
		"dates that are not in order": {`{ diff(since: "2021", until: "2020") { began { totalCount } } }`, "BAD_REQUEST"},
	} {
		t.Run(name, func(t *testing.T) {
			_, faults := c.send(t, q.ask, nil)
			if len(faults) != 1 || faults[0].Extensions.Code != q.code {
				t.Errorf("errors %v, want one %s", faults, q.code)
			}
		})
	}
}

// What an edition no longer says is gone now, and there for who asks of the time before: in lists, in claims, in alliances and paths.
func TestKnownAt(t *testing.T) {
	store := newModel(t)
	day := func(d int) time.Time { return time.Date(2022, 1, d, 12, 0, 0, 0, time.UTC) }
	first := write(graph.News, "First edition").says("country:IR", graph.AlliedWith, "country:RU", func(c *graph.Claim) { c.Since = "2021" })
	second := write(graph.News, "Second edition").says("country:IR", graph.MetWith, "country:RU", func(c *graph.Claim) { c.Speaker = "An official" })
	for i, s := range []*scribe{first, second} {
		s.article.URL = "https://example.org/story"
		s.applyAt(t, store, day(1+10*i))
	}
	c := serve(t, store)
	for name, q := range map[string]struct{ ask, want string }{
		"now": {`{ country(code: "IR") { relations { nodes { type claims { totalCount } } } } }`,
			`{"country":{"relations":{"nodes":[{"type":"MET_WITH","claims":{"totalCount":1}}]}}}`},
		"then": {`{ country(code: "IR") { relations(asOf: {knownAt: "2022-01-05T00:00:00Z"}) { totalCount nodes { type start claims { totalCount nodes { quote article { title } } } } } } }`,
			`{"country":{"relations":{"totalCount":1,"nodes":[{"type":"ALLIED_WITH","start":"2021","claims":{"totalCount":1,"nodes":[{"quote":"country:IR ALLIED_WITH country:RU","article":{"title":"First edition"}}]}}]}}}`},
		"before anything": {`{ relations(asOf: {knownAt: "2021-12-31T00:00:00Z"}) { totalCount } }`, `{"relations":{"totalCount":0}}`},
		"both clocks": {`{ a: relations(asOf: {validAt: "2020", knownAt: "2022-01-05T00:00:00Z"}) { totalCount } b: relations(asOf: {validAt: "2021", knownAt: "2022-01-05T00:00:00Z"}) { totalCount } }`,
			`{"a":{"totalCount":0},"b":{"totalCount":1}}`},
		"alliances": {`{ now: alliances(of: "country:IR") { totalCount } then: alliances(of: "country:IR", asOf: {knownAt: "2022-01-05T00:00:00Z"}) { asOf nodes { ally { id } because { relations { claims { totalCount } } } } } }`,
			`{"now":{"totalCount":0},"then":{"asOf":"2022-01-05","nodes":[{"ally":{"id":"country:RU"},"because":[{"relations":[{"claims":{"totalCount":1}}]}]}]}}`},
		"paths": {`{ paths(from: "country:IR", to: "country:RU", where: {asOf: {knownAt: "2022-01-05T00:00:00Z"}}) { nodes { hops { relation { type claims { totalCount } } } } } }`,
			`{"paths":{"nodes":[{"hops":[{"relation":{"type":"ALLIED_WITH","claims":{"totalCount":1}}}]}]}}`},
		"by speaker": {`{ a: relations(speaker: ["An official"]) { totalCount } b: relations(speaker: ["Another"]) { totalCount } claims(speaker: ["An official"]) { nodes { speaker { name } } } }`,
			`{"a":{"totalCount":1},"b":{"totalCount":0},"claims":{"nodes":[{"speaker":{"name":"An official"}}]}}`},
		"claims of each article": {`{ articles(deleted: true) { nodes { title claims(retracted: true) { totalCount nodes { quote } } } } }`,
			`{"articles":{"nodes":[{"title":"First edition","claims":{"totalCount":1,"nodes":[{"quote":"country:IR ALLIED_WITH country:RU"}]}},
			{"title":"Second edition","claims":{"totalCount":1,"nodes":[{"quote":"country:IR MET_WITH country:RU"}]}}]}}`},
	} {
		t.Run(name, func(t *testing.T) { c.answers(t, q.ask, q.want) })
	}
}
