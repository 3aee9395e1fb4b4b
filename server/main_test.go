package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// asServer in the environment makes the test binary the server itself.
const asServer = "MITHAQ_TEST_AS_SERVER"

func TestMain(m *testing.M) {
	if os.Getenv(asServer) != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// process is a server that runs.
type process struct {
	cmd    *exec.Cmd
	lines  []string // what it said on its standard output
	stderr bytes.Buffer
	ended  chan error
}

// command is the server with arguments, in an environment in which it finds nothing of the user's.
func command(t *testing.T, data string, args ...string) *exec.Cmd {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	t.Cleanup(cancel)
	cmd := exec.CommandContext(ctx, os.Args[0], args...)
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "NEO4J_") && !strings.HasPrefix(v, "MITHAQ_") {
			cmd.Env = append(cmd.Env, v)
		}
	}
	cmd.Env = append(cmd.Env, asServer+"=1", "XDG_DATA_HOME="+data)
	return cmd
}

// start runs the server until it has said three lines, and ends it with the test.
func start(t *testing.T, data string, args ...string) *process {
	t.Helper()
	p := &process{cmd: command(t, data, append([]string{"--listen", "127.0.0.1:0"}, args...)...), ended: make(chan error, 1)}
	p.cmd.Stderr = &p.stderr
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ready := make(chan bool, 1)
	go func() {
		for lines := bufio.NewScanner(out); lines.Scan(); {
			if p.lines = append(p.lines, lines.Text()); len(p.lines) == 3 {
				ready <- true
			}
		}
		p.ended <- p.cmd.Wait()
	}()
	t.Cleanup(func() { _ = p.cmd.Process.Kill() })
	select {
	case <-ready:
	case err := <-p.ended:
		t.Fatalf("ended before it served: %v\n%s", err, &p.stderr)
	}
	return p
}

// stop sends a signal and wants the server to end by itself, with status 0 and no fourth line.
func (p *process) stop(t *testing.T, signal os.Signal) {
	t.Helper()
	if err := p.cmd.Process.Signal(signal); err != nil {
		t.Fatal(err)
	}
	if err := <-p.ended; err != nil {
		t.Errorf("after %v: %v\n%s", signal, err, &p.stderr)
	}
	if len(p.lines) != 3 {
		t.Errorf("said %q, want three lines", p.lines)
	}
}

// address is where the server says that it can be opened.
func (p *process) address() string { return strings.TrimPrefix(p.lines[2], "Open ") }

func TestServes(t *testing.T) {
	if testing.Short() {
		t.Skip("loads the curated tables")
	}
	data := t.TempDir()
	first := start(t, data)
	store := "file:" + filepath.Join(data, "mithaq", "mithaq.db")
	wantLines(t, first.lines, `^Loaded \d+ tables and articles: \d+ nodes, \d+ relations, \d+ claims in \d+\.\d s\.$`,
		`^The graph is in `+regexp.QuoteMeta(store)+`\.$`, `^Open http://127\.0\.0\.1:\d+/$`)
	base := strings.TrimSuffix(first.address(), "/")
	for path, title := range map[string]string{"/": "<title>Mithaq", "/graphiql": "<title>Mithaq GraphiQL"} {
		if page := get(t, base+path, http.StatusOK); !strings.Contains(page, title) {
			t.Errorf("the page %s is %.200s", path, page)
		}
	}
	if got := get(t, base+"/readyz", http.StatusOK) + get(t, base+"/healthz", http.StatusOK); got != "ok\nok\n" {
		t.Errorf("readyz and healthz say %q", got)
	}
	if got := get(t, base+"/graphql?query={country(code:\"IR\"){name(lang:AR)}}", http.StatusOK); !strings.HasPrefix(got, `{"data":{"country":{"name":"إيران"}},`) {
		t.Errorf("answered %s", got)
	}
	for _, series := range []string{"mithaq_graph_version ", `mithaq_http_requests_total{code="200",method="get",route="/graphql"} 1`} {
		if got := get(t, base+"/metrics", http.StatusOK); !strings.Contains(got, "\n"+series) {
			t.Errorf("no %s in the metrics", series)
		}
	}
	taken := command(t, t.TempDir(), "--listen", strings.TrimPrefix(base, "http://"))
	wantRefusal(t, taken, failed, "is taken by another program")
	first.stop(t, os.Interrupt)

	second := start(t, data)
	wantLines(t, second.lines, `^Found \d+ tables and articles: \d+ nodes, \d+ relations\.$`, regexp.QuoteMeta(store), `/$`)
	second.stop(t, syscall.SIGTERM)
}

func wantLines(t *testing.T, got []string, want ...string) {
	t.Helper()
	for i, pattern := range want {
		if !regexp.MustCompile(pattern).MatchString(got[i]) {
			t.Errorf("line %d is %q, want %s", i+1, got[i], pattern)
		}
	}
}

func get(t *testing.T, url string, status int) string {
	t.Helper()
	r, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode != status {
		t.Errorf("%s: %d %v %.200s", url, r.StatusCode, err, body)
	}
	return string(body)
}

// A request that is under way when the signal comes is answered, and no other is taken.
func TestDrains(t *testing.T) {
	p := start(t, t.TempDir(), "--empty")
	wantLines(t, p.lines, `^Found 0 tables and articles: 0 nodes, 0 relations\.$`)
	host := strings.TrimSuffix(strings.TrimPrefix(p.address(), "http://"), "/")
	c, err := net.Dial("tcp", host)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	const body = `{"query":"{ version }"}`
	fmt.Fprintf(c, "POST /graphql HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nX-Request-Id: the-last\r\nContent-Length: %d\r\n\r\n%s", host, len(body), body[:9])
	time.Sleep(100 * time.Millisecond) // so that the server has begun to read it
	if err := p.cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	refused := func() bool {
		other, err := net.Dial("tcp", host)
		if err == nil {
			other.Close()
		}
		return errors.Is(err, syscall.ECONNREFUSED)
	}
	for deadline := time.Now().Add(10 * time.Second); !refused(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("still takes connections")
		}
	}
	fmt.Fprint(c, body[9:])
	answer, err := http.ReadResponse(bufio.NewReader(c), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if got, err := io.ReadAll(answer.Body); err != nil || !strings.HasPrefix(string(got), `{"data":{"version":0},`) || answer.Header.Get("X-Request-Id") != "the-last" {
		t.Errorf("got %s, %v, id %q", got, err, answer.Header.Get("X-Request-Id"))
	}
	if err := <-p.ended; err != nil {
		t.Errorf("%v\n%s", err, &p.stderr)
	}
	if !strings.Contains(p.stderr.String(), `"request":"the-last"`) {
		t.Errorf("the request is not in the log:\n%s", &p.stderr)
	}
}

// Loading that is broken off keeps what it has loaded, says what to do about the rest, and is no failure.
func TestBreaksOffLoading(t *testing.T) {
	data := t.TempDir()
	cmd := command(t, data, "--listen", "127.0.0.1:0")
	log, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var said []string
	for lines := bufio.NewScanner(log); lines.Scan(); {
		if said = append(said, lines.Text()); len(said) == 1 { // the first table is loaded
			if err := cmd.Process.Signal(os.Interrupt); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := cmd.Wait(); err != nil || !strings.HasPrefix(said[len(said)-1], "Loading was broken off.") {
		t.Errorf("%v: said %q", err, said)
	}
	next := start(t, data)
	wantLines(t, next.lines, `^Found [1-9]\d* tables and articles: [1-9]\d* nodes, \d+ relations\.$`)
	next.stop(t, os.Interrupt)
}

// What cannot be done is said in one sentence, without a password, with a status that tells whose fault it is.
func TestRefuses(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte(strings.Repeat("this is no database ", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	locked := t.TempDir()
	if err := os.Chmod(locked, 0o500); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		args   []string
		status int
		says   string
	}{
		{"an unknown flag", []string{"--bogus"}, misuse, "unknown flag --bogus; see --help"},
		{"an argument too many", []string{"extra"}, misuse, "unexpected argument extra"},
		{"an unknown level", []string{"--log-level", "loud"}, misuse, `but got "loud"`},
		{"no address", []string{"--listen", "nonsense"}, failed, "cannot listen on nonsense"},
		{"a path for a URL", []string{"--store", "graph.db"}, failed, "a file is written file:graph.db"},
		{"a database of another kind", []string{"--store", "mysql://me:secret@host/"}, failed, "is none of file, neo4j"},
		{"a URL in which anything could be the password", []string{"--store", "bolt:me:secret@host"}, failed, "cannot open the store that is given"},
		{"nobody there", []string{"--store", "bolt://me:secret@127.0.0.1:1", "--store-wait", "100ms"}, failed, "cannot open the store bolt://127.0.0.1:1: "},
		{"nobody there, password apart", []string{"--store", "bolt://127.0.0.1:1", "--store-password", "secret", "--store-wait", "100ms"}, failed, "cannot open the store"},
		{"a file below a file", []string{"--store", "file:" + file + "/graph.db"}, failed, "not a directory"},
		{"a folder", []string{"--store", "file:" + locked}, failed, "it is a folder"},
		{"another file", []string{"--store", "file:" + file}, failed, "file is not a database"},
		{"a folder that may not be written", []string{"--store", "file:" + locked + "/graph.db"}, failed, "is not writable"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if strings.Contains(c.says, "writable") && os.Geteuid() == 0 {
				t.Skip("root may write everywhere")
			}
			wantRefusal(t, command(t, t.TempDir(), append([]string{"--listen", "127.0.0.1:0"}, c.args...)...), c.status, c.says)
		})
	}
}

func wantRefusal(t *testing.T, cmd *exec.Cmd, status int, says string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != status {
		t.Errorf("ended with %v, want status %d", err, status)
	}
	said := stderr.String()
	if strings.Count(said, "\n") != 1 || !strings.HasPrefix(said, "server: ") || !strings.Contains(said, says) || strings.Contains(said, "secret") {
		t.Errorf("said %q, want one line with %q", said, says)
	}
	if stdout.Len() > 0 {
		t.Errorf("said %q on its standard output", &stdout)
	}
}

func TestHelp(t *testing.T) {
	out, err := command(t, t.TempDir(), "--help").Output()
	if err != nil || !strings.Contains(string(out), "--listen") || !strings.Contains(string(out), "NEO4J_PASSWORD") {
		t.Errorf("%v %s", err, out)
	}
}
