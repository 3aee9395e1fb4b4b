package neo4j

import (
	"errors"
	"strings"
	"testing"

	"mithaq/graph"
)

func TestParseAddress(t *testing.T) {
	options := Options{User: "reader", Password: "from the options"}
	for url, want := range map[string]address{
		"bolt://localhost":                     {"bolt://localhost", "neo4j", "reader", "from the options"},
		"neo4j+s://db.example:7688/news":       {"neo4j+s://db.example:7688", "news", "reader", "from the options"},
		"bolt://ada:p%40ss@[::1]:7687/":        {"bolt://[::1]:7687", "neo4j", "ada", "p@ss"},
		"neo4j://ada@db.example?policy=europe": {"neo4j://db.example?policy=europe", "neo4j", "ada", "from the options"},
	} {
		if got, err := parseAddress(url, options); err != nil || got != want {
			t.Errorf("%s: %+v, %v, want %+v", url, got, err, want)
		}
	}
	for _, url := range []string{"", "bolt:", "bolt://", "bolt://ada:secret@", "http://ada:secret@host", "bolt+unix:///secret", "bolt://ada:secret@host:port",
		"bolt://ada:secret%@host", "neo4j://ada:secret@host/a/b", "bolt://ada:secret@host?policy=a", "bolt://ada:secret@host/#a"} {
		_, err := parseAddress(url, options)
		if !errors.Is(err, graph.ErrBadURL) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v, want ErrBadURL without the password", url, err)
		}
	}
}
