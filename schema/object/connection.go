package object

// Edge is an item of a list.
type Edge[T any] struct {
	Cursor   string
	Node     T
	Relation *Relation // that put it in the list, nil where none did
}

// Connection is a page of a list.
type Connection[T any] struct {
	Edges      []*Edge[T]
	PageInfo   PageInfo
	TotalCount int // of the whole list, where it was asked for
}

// Nodes are the items without their cursors.
func (c *Connection[T]) Nodes() []T {
	out := make([]T, len(c.Edges))
	for i, e := range c.Edges {
		out[i] = e.Node
	}
	return out
}

// PageInfo says where a page stands in its list.
type PageInfo struct {
	HasNextPage     bool
	HasPreviousPage bool
	StartCursor     *string
	EndCursor       *string
}

// NewConnection makes a page of edges: whether more follows, whether it began after a cursor, and how many there are.
func NewConnection[T any](edges []*Edge[T], more, begun bool, total int) *Connection[T] {
	cursors := make([]string, len(edges))
	for i, e := range edges {
		cursors[i] = e.Cursor
	}
	return &Connection[T]{Edges: edges, PageInfo: NewPageInfo(cursors, more, begun), TotalCount: total}
}

// NewPageInfo says of a page, by the cursors of its items, whether more follows and whether it began after a cursor.
func NewPageInfo(cursors []string, more, begun bool) PageInfo {
	p := PageInfo{HasNextPage: more, HasPreviousPage: begun}
	if n := len(cursors); n > 0 {
		p.StartCursor, p.EndCursor = &cursors[0], &cursors[n-1]
	}
	return p
}

// The lists of the schema.
type (
	EntityConnection       = Connection[Entity]
	EntityEdge             = Edge[Entity]
	CountryConnection      = Connection[*Country]
	CountryEdge            = Edge[*Country]
	LeaderConnection       = Connection[*Leader]
	LeaderEdge             = Edge[*Leader]
	PersonConnection       = Connection[*Person]
	PersonEdge             = Edge[*Person]
	OrganizationConnection = Connection[*Organization]
	OrganizationEdge       = Edge[*Organization]
	AgreementConnection    = Connection[*Agreement]
	AgreementEdge          = Edge[*Agreement]
	ExerciseConnection     = Connection[*Exercise]
	ExerciseEdge           = Edge[*Exercise]
	EventConnection        = Connection[*Event]
	EventEdge              = Edge[*Event]
	PlaceConnection        = Connection[*Place]
	PlaceEdge              = Edge[*Place]
	RelationConnection     = Connection[*Relation]
	RelationEdge           = Edge[*Relation]
	ClaimConnection        = Connection[*Claim]
	ClaimEdge              = Edge[*Claim]
	ArticleConnection      = Connection[*Article]
	ArticleEdge            = Edge[*Article]
	MentionConnection      = Connection[*Mention]
	MentionEdge            = Edge[*Mention]
	ReviewConnection       = Connection[*Review]
	ReviewEdge             = Edge[*Review]
	MergeConnection        = Connection[*Merge]
	MergeEdge              = Edge[*Merge]
	DistinctionConnection  = Connection[*Distinction]
	DistinctionEdge        = Edge[*Distinction]
	DuplicateConnection    = Connection[*Duplicate]
	DuplicateEdge          = Edge[*Duplicate]
)
