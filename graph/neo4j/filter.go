package neo4j

import "mithaq/graph"

// Filters that ask for nothing are empty lists and strings, which let everything through: one statement serves every
// filter. Conditions that are not always there are CASE expressions, which Neo4j plans far faster than it does OR.

// within sets the days of a period, and whether there is one.
func within(p *graph.Period, values params) {
	values["dated"], values["firstDay"], values["lastDay"] = p != nil, 0, 0
	if p != nil {
		values["firstDay"], values["lastDay"] = int(p.From), int(p.To)
	}
}
