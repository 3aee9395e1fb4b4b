package object

// Learned is that the graph has learned a relation.
type Learned struct {
	Cursor   string
	Version  int64
	First    bool
	Relation *Relation
	Claims   []*Claim
}

// Withdrawn is that claims of a relation count no longer.
type Withdrawn struct {
	Cursor  string
	Version int64
	Was     *Relation
	Claims  []*Claim
	Level   *Level[*Withdrawn]
}
