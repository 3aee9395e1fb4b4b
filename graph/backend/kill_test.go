package backend_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"mithaq/graph"
	"mithaq/graph/backend"
	"mithaq/graph/graphtest"
	"mithaq/graph/neo4j/neo4jtest"
)

const (
	writerURL  = "MITHAQ_KILL_STORE" // tells the re-executed test binary that it is the writer, and where it writes
	writerFrom = "MITHAQ_KILL_FROM"  // the number of its first write
	rounds     = 6                   // at most
	enough     = 10 * time.Second    // after which no new round begins, once there were two
)

func TestKillFile(t *testing.T) {
	survive(t, "file:"+filepath.Join(t.TempDir(), "graph.db"), backend.Options{})
}

func TestKillNeo4j(t *testing.T) {
	url, o := neo4jtest.Database(t)
	survive(t, url, backend.Options{User: o.User, Password: o.Password})
}

// survive kills a writing process at random moments and wants to find in the store, each time, every write that was
// acknowledged, at most the one that was under way, and no part of a write.
func survive(t *testing.T, url string, o backend.Options) {
	model, done, kills, begin := graphtest.NewModel(), 0, 0, time.Now()
	for kills < 2 || kills < rounds && time.Since(begin) < enough {
		kills++
		acknowledged := killed(t, url, done)
		for range acknowledged {
			try(t, model, done)
			done++
		}
		store, err := backend.Open(t.Context(), url, o)
		if err != nil {
			t.Fatalf("after %d writes: %v", done, err)
		}
		done += underway(t, store, model, done)
		if err := store.Close(); err != nil {
			t.Errorf("after %d writes: %v", done, err)
		}
	}
	t.Logf("%d writes survived %d kills", done, kills)
}

// killed runs a writer until it is killed, and returns how many writes it acknowledged.
func killed(t *testing.T, url string, from int) int {
	t.Helper()
	writer := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestKillWriter$")
	writer.Env = append(os.Environ(), writerURL+"="+url, writerFrom+"="+strconv.Itoa(from))
	var stderr strings.Builder
	writer.Stderr = &stderr
	out, err := writer.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := writer.Start(); err != nil {
		t.Fatal(err)
	}
	acknowledged := 0
	var said []string
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if lines.Text() != acknowledgement(from+acknowledged) {
			said = append(said, lines.Text())
			continue
		}
		if acknowledged++; acknowledged == 1 {
			time.AfterFunc(time.Duration(rand.IntN(300_000))*time.Microsecond, func() { _ = writer.Process.Kill() })
		}
	}
	err = writer.Wait()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGKILL || acknowledged == 0 {
		t.Fatalf("the writer was to be killed after its first write: %v after %d\n%s%s", err, acknowledged, strings.Join(said, "\n"), &stderr)
	}
	return acknowledged
}

func acknowledgement(i int) string { return fmt.Sprintf("write %d is done", i) }

// underway wants the store to be as the model, or as the model after the next write, and returns how many writes it is
// ahead. A database server may take a moment to finish what a dead client began.
func underway(t *testing.T, store, model graph.Store, next int) int {
	t.Helper()
	without := graphtest.Diff(t, store, model)
	if without == "" {
		return 0
	}
	try(t, model, next)
	var with string
	for range 40 {
		if with = graphtest.Diff(t, store, model); with == "" {
			return 1
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("after %d writes the store is neither without the next (-want +got):\n%s\nnor with it:\n%s", next, without, with)
	return 0
}

// TestKillWriter is the process that gets killed.
func TestKillWriter(t *testing.T) {
	url := os.Getenv(writerURL)
	if url == "" {
		t.Skip("the tests that kill it run it")
	}
	from, err := strconv.Atoi(os.Getenv(writerFrom))
	if err != nil {
		t.Fatal(err)
	}
	o := backend.Options{User: os.Getenv("NEO4J_USER"), Password: os.Getenv("NEO4J_PASSWORD")}
	store, err := backend.Open(t.Context(), url, o)
	if err != nil {
		t.Fatal(err)
	}
	for i := from; ; i++ {
		try(t, store, i)
		fmt.Println(acknowledgement(i))
	}
}

// try does write number i, which may find that its article is gone.
func try(t testing.TB, store graph.Store, i int) {
	t.Helper()
	if err := write(t.Context(), store, i); err != nil && !errors.Is(err, graph.ErrNoArticle) {
		t.Fatalf("write %d: %v", i, err)
	}
}

// write is one of a series without end that keeps to a dozen stories: new texts, editions, readings with other claims, some
// deleted, some purged.
func write(ctx context.Context, store graph.Store, i int) error {
	var err error
	switch {
	case i%11 == 7:
		_, err = store.Delete(ctx, graph.ArticleID(story(i-5).Article.Text))
	case i%11 == 10:
		_, err = store.Purge(ctx, graph.ArticleID(story(i-4).Article.Text))
	default:
		_, err = store.Apply(ctx, story(i))
	}
	return err
}

// story is a batch of about forty memberships.
func story(i int) graph.Batch {
	number, edition := i%12, i/12%2
	b := graph.Batch{
		Article: graph.Article{Kind: graph.News, Lang: "en", URL: fmt.Sprintf("https://example.org/%d", number), Published: "2020-05"},
		Nodes:   []graph.NodeRecord{{ID: "organization:bloc", Names: graph.Names{En: "Bloc"}}},
		At:      time.Date(2020, 1, 1, 0, i, 0, 0, time.UTC),
	}
	text := fmt.Sprintf("Story %d, edition %d.\n", number, edition)
	for n := range 40 {
		id, name := fmt.Sprintf("country:N%d-%d", number, n), fmt.Sprintf("Nation %d of %d", n, number)
		quote := name + " joined the bloc"
		b.Nodes = append(b.Nodes, graph.NodeRecord{ID: id, Names: graph.Names{En: name}})
		if (n+i)%5 > 0 {
			b.Claims = append(b.Claims, graph.Claim{Type: graph.MemberOf, From: id, To: "organization:bloc", Quote: quote,
				Start: len(text), End: len(text) + len(quote), Status: graph.Actual, Confidence: 0.5, Rule: "test"})
		}
		text += quote + ".\n"
	}
	b.Article.Text = text
	return b
}
