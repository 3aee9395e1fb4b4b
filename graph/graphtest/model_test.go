package graphtest_test

import (
	"testing"

	"mithaq/graph"
	"mithaq/graph/graphtest"
)

func TestModel(t *testing.T) {
	graphtest.Run(t, func(testing.TB) graph.Store { return graphtest.NewModel() })
}
