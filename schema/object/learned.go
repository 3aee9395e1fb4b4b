package object

// Learned is that the graph has learned a relation.
type Learned struct {
	Cursor   string
	Version  int64
	First    bool
	Relation *Relation
	Claims   []*Claim
}
