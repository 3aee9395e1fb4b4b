package graph

// Statement is what a claim says, apart from where its words stand.
type Statement struct {
	Type     RelationType
	From     string // node id
	To       string // node id
	Speaker  string // node id or name of who is credited, empty where the article itself says it
	Status   Status
	Since    Date
	Until    Date
	Domain   Domain
	Office   string
	Amount   *float64
	Currency string
	Quantity *float64
}

// Says is what the claim says as it counts.
func (c Claim) Says() Statement {
	return Statement{Type: c.Type, From: c.From, To: c.To, Speaker: c.Speaker, Status: c.Status, Since: c.Since, Until: c.Until,
		Domain: c.Domain, Office: c.Office, Amount: c.Amount, Currency: c.Currency, Quantity: c.Quantity}
}

// AsRead is what the loader read of the claim's words, whatever people decided.
func (c Claim) AsRead() Statement {
	if c.Read != nil {
		return *c.Read
	}
	return c.Says()
}

// relationRead is the id of the relation that the loader read.
func (c Claim) relationRead() string {
	if c.Read != nil {
		return RelationID(c.Read.Type, c.Read.From, c.Read.To)
	}
	return c.Relation
}

// Saying is the claim with other content: its ids are made anew, and Read keeps what the loader read.
func (c Claim) Saying(s Statement) Claim {
	read := c.AsRead()
	c.Type, c.Speaker, c.Status, c.Since, c.Until, c.Domain, c.Office = s.Type, s.Speaker, s.Status, s.Since, s.Until, s.Domain, s.Office
	c.Amount, c.Currency, c.Quantity = s.Amount, s.Currency, s.Quantity
	c.From, c.To = orient(s.Type, s.From, s.To)
	c.Relation = RelationID(c.Type, c.From, c.To)
	c.ID = claimID(c)
	c.Read = nil
	if !c.Says().Equal(read) {
		c.Read = &read
	}
	return c
}

// Equal reports whether two statements agree in all.
func (s Statement) Equal(t Statement) bool {
	amounts := number(s.Amount) == number(t.Amount) && number(s.Quantity) == number(t.Quantity)
	s.Amount, s.Quantity, t.Amount, t.Quantity = nil, nil, nil, nil
	return amounts && s == t
}

// Nodes are the ids of the nodes that the statement names.
func (s Statement) Nodes() []string {
	ids := []string{s.From, s.To}
	if _, ok := TypeOf(s.Speaker); ok {
		ids = append(ids, s.Speaker)
	}
	return ids
}
