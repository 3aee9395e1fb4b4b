package object

import "mithaq/graph"

// RelationWhere says which relations count.
type RelationWhere struct {
	IDs           []string
	Types         []graph.RelationType
	With          []string
	WithTypes     []graph.NodeType
	Status        []graph.Status
	Domain        []graph.Domain
	Kind          *graph.ArticleKind
	Article       *string
	During        *During
	AsOf          *AsOf
	MinConfidence *float64
	MinSources    *int
	Speaker       []string
}

// EntityWhere says which nodes to list.
type EntityWhere struct {
	IDs                    []string
	Types                  []graph.NodeType
	Kinds                  []string
	Name, Iso, Article     *string
	Obligations            []graph.Obligation
	Signed, Start, End     *During
	MinClaims, MinArticles *int
	Relations              *RelationTests
	And, Or                []*EntityWhere
	Not                    *EntityWhere
}

// RelationTests are conditions on the relations of a node.
type RelationTests struct{ Some, None, Every *RelationTest }

// RelationTest is a relation of a node, and what stands at its other end.
type RelationTest struct {
	Where     *RelationWhere
	Direction graph.Direction
	Other     *EntityWhere
}
