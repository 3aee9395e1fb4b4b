package neo4j_test

import (
	"testing"

	"mithaq/graph/graphtest"
	"mithaq/graph/neo4j/neo4jtest"
)

func TestStore(t *testing.T) { graphtest.Run(t, neo4jtest.Open) }
