package sqlite_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"mithaq/graph"
	"mithaq/graph/graphtest"
	"mithaq/graph/sqlite"
)

// What tells a second process of this test which file to load, and from which article on.
const (
	loadInto = "MITHAQ_TEST_LOAD_INTO"
	loadFrom = "MITHAQ_TEST_LOAD_FROM"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(loadInto); path != "" {
		if err := load(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

const articles = 36

// edition is the i-th article that is loaded: of each three, the second and third supersede the one before.
func edition(i int) graph.Batch {
	b := region(i%7*20, 40)
	b.Article.Text += fmt.Sprintln("edition", i)
	b.Article.URL = fmt.Sprint("https://example.org/", i/3)
	b.Article.Published = graph.Date(fmt.Sprint(1990 + i%30))
	return b
}

// load applies the articles that are missing, and says of each when it is acknowledged.
func load(path string) error {
	ctx := context.Background()
	from, err := strconv.Atoi(os.Getenv(loadFrom))
	if err != nil {
		return err
	}
	s, err := sqlite.Open(ctx, path)
	if err != nil {
		return err
	}
	for i := from; i < articles; i++ {
		if _, err := s.Apply(ctx, edition(i)); err != nil {
			return err
		}
		fmt.Println(i)
	}
	return s.Close()
}

// loader starts a process that loads the file; it is stopped with the test at the latest.
func loader(t *testing.T, path string, from int) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), loadInto+"="+path, loadFrom+"="+strconv.Itoa(from))
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, bufio.NewScanner(out)
}

// TestKill kills a loader again and again while it writes. Each time the file must hold whole articles only, and all that
// were acknowledged.
func TestKill(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	dice := rand.New(rand.NewPCG(3, 4))
	model, applied, kills := graphtest.NewModel(), 0, 0
	for applied < articles {
		cmd, acknowledged := loader(t, path, applied)
		last := applied - 1
		for range 1 + dice.IntN(5) {
			if acknowledged.Scan() {
				if _, err := fmt.Sscan(acknowledged.Text(), &last); err != nil {
					t.Fatalf("the loader says %q", acknowledged.Text())
				}
			}
		}
		time.Sleep(time.Duration(dice.IntN(20)) * time.Millisecond)
		cmd.Process.Kill()
		for acknowledged.Scan() { // what it said before it died
			fmt.Sscan(acknowledged.Text(), &last)
		}
		if cmd.Wait() != nil {
			kills++
		}
		s, err := sqlite.Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		version, err := s.Version(t.Context())
		if err != nil || int(version) <= last || int(version) > last+2 {
			t.Fatalf("%d articles are stored, %v; %d were acknowledged", version, err, last+1)
		}
		for ; applied < int(version); applied++ {
			if _, err := model.Apply(t.Context(), edition(applied)); err != nil {
				t.Fatal(err)
			}
		}
		if diff := graphtest.Diff(t, s, model); diff != "" {
			t.Fatalf("after %d articles (-want +got):\n%s", applied, diff)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if kills < 3 {
		t.Errorf("only %d loaders were killed", kills)
	}
}

// TestTwoProcesses reads and writes in one process while another loads the same file.
func TestTwoProcesses(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s := open(t, path)
	cmd, acknowledged := loader(t, path, 0)
	done := make(chan error)
	go func() {
		for acknowledged.Scan() { // so that the loader is not held up
		}
		done <- cmd.Wait()
	}()
	own := 0
	for loading := true; loading; own++ {
		b := region(10_000+own, 2)
		change, err := s.Apply(t.Context(), b)
		if err != nil {
			t.Fatal(err)
		}
		page, err := s.FindNodes(t.Context(), graph.NodeFilter{Article: change.Article}, graph.Page{First: 10})
		if err != nil || len(page.Nodes) != 3 {
			t.Fatalf("%d nodes of what was just written, %v", len(page.Nodes), err)
		}
		select {
		case err := <-done:
			if err != nil {
				t.Fatalf("the loader: %v", err)
			}
			loading = false
		case <-time.After(time.Millisecond):
		}
	}
	if version, err := s.Version(t.Context()); err != nil || int(version) != articles+own {
		t.Errorf("version %d, %v, after %d articles from there and %d from here", version, err, articles, own)
	}
	live, err := s.Articles(t.Context(), graph.ArticleFilter{NoText: true}, graph.Page{First: 1, Count: true})
	if want := articles/3 + own; err != nil || live.Total != want {
		t.Errorf("%d live articles, %v, want %d", live.Total, err, want)
	}
}
