package api_test

import (
	"bufio"
	"context"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"mithaq/graph/neo4j"
)

// recording keeps the statements that the store runs while it is on.
type recording struct {
	mutex sync.Mutex
	on    bool
	kept  []neo4j.Trace
}

func (r *recording) note(t neo4j.Trace) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.on {
		r.kept = append(r.kept, t)
	}
}

func (r *recording) during(work func()) []neo4j.Trace {
	r.mutex.Lock()
	r.on, r.kept = true, nil
	r.mutex.Unlock()
	work()
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.on = false
	return r.kept
}

// replay runs what the API ran for a question, statement by statement in one transaction, and does nothing with the rows.
func (r *recording) replay(b *testing.B, uri string, ask func(question) func(context.Context) error) func(question) func(context.Context) error {
	d, err := driver.NewDriverWithContext(uri, driver.BasicAuth(os.Getenv("NEO4J_USER"), os.Getenv("NEO4J_PASSWORD"), ""))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { d.Close(context.Background()) })
	return func(q question) func(context.Context) error {
		statements := r.during(func() {
			if err := ask(q)(b.Context()); err != nil {
				b.Fatal(err)
			}
		})
		return func(ctx context.Context) error {
			session := d.NewSession(ctx, driver.SessionConfig{AccessMode: driver.AccessModeRead})
			defer session.Close(ctx)
			_, err := session.ExecuteRead(ctx, func(tx driver.ManagedTransaction) (any, error) {
				for _, s := range statements {
					result, err := tx.Run(ctx, s.Statement, map[string]any{"p": s.Values})
					if err != nil {
						return nil, err
					}
					if _, err := result.Collect(ctx); err != nil {
						return nil, err
					}
				}
				return nil, nil
			})
			return err
		}
	}
}

// startApollo starts @neo4j/graphql on Apollo Server with the types of testdata/apollo on the same database, and returns its
// address; empty where there is no Node.js or its packages cannot be had.
func startApollo(b *testing.B) string {
	const folder = "testdata/apollo"
	if _, err := exec.LookPath("npm"); err != nil {
		b.Log("no npm: without @neo4j/graphql")
		return ""
	}
	install := exec.Command("npm", "ci", "--no-audit", "--no-fund")
	install.Dir = folder
	if out, err := install.CombinedOutput(); err != nil {
		b.Logf("without @neo4j/graphql: %v: %s", err, out)
		return ""
	}
	server := exec.Command("node", "server.mjs")
	server.Dir, server.Stderr = folder, os.Stderr
	out, err := server.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := server.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		server.Process.Kill()
		server.Wait() // it was killed
	})
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		b.Fatalf("@neo4j/graphql did not start: %v", err)
	}
	return strings.TrimSpace(address)
}
