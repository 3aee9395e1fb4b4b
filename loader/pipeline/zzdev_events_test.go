package pipeline

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"

	"mithaq/graph"
	"mithaq/loader/article"
)

func TestZZ(t *testing.T) {
	in := os.Getenv("PROBE")
	if in == "" {
		t.Skip()
	}
	p := build(t)
	f, err := os.Open(in)
	if err != nil {
		t.Fatal(err)
	}
	all := os.Getenv("ALL") != ""
	mine := map[graph.RelationType]bool{}
	for _, x := range strings.Fields("PARTICIPATES_IN HELD_IN HOSTS CONCERNS NEGOTIATES VISITED MET_WITH SIGNED_AT PARTY_TO MEDIATES MODELED_ON WITHDREW_FROM VIOLATES") {
		mine[graph.RelationType(x)] = true
	}
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		s := sc.Text()
		if strings.TrimSpace(s) == "" || strings.HasPrefix(s, "#") {
			fmt.Println(s)
			continue
		}
		a := graph.Article{Kind: graph.News, Lang: article.Language(s), Text: "\n" + s, Published: exampleDay}
		if os.Getenv("EXPLAIN") != "" {
			e, err := p.Explain(a, 0)
			if err != nil {
				t.Fatal(err)
			}
			fmt.Println("==", s)
			for _, se := range e.Sentences {
				for _, m := range se.Mentions {
					fmt.Println("   M", m.Text, m.Nodes, m.Form, m.Role)
				}
				for _, m := range se.Triggers {
					fmt.Println("   T", m.Rule, m.Text, "|", m.Clause.Text, "|", m.From, m.To, m.Dropped, m.Rung)
				}
				for _, m := range se.Claims {
					fmt.Println("   C", m.From, m.Type, m.To, m.Status, m.Rule, m.Dropped)
				}
			}
			continue
		}
		b, err := p.Batch(a)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println("==", s)
		for _, n := range b.Nodes {
			if k, _ := graph.TypeOf(n.ID); describable(k) {
				fmt.Println("   *", n.ID, n.Names, n.Aliases)
			}
		}
		for _, c := range b.Claims {
			if mine[c.Type] || all {
				fmt.Println("    ", c.From, c.Type, c.To, c.Status, c.Since, c.Speaker, "["+c.Rule+"]")
			}
		}
	}
}
