package main

import (
	"errors"
	"fmt"
	"runtime"
	"strings"

	"github.com/alecthomas/kong"

	"mithaq/graph"
	"mithaq/graph/backend"
)

// options is the command line: a command with its flags, and what all of them take.
type options struct {
	Load      loadOptions      `cmd:"" default:"withargs" help:"Write the graph of articles and curated tables into a store; the command where none is named."`
	Explain   explainOptions   `cmd:"" help:"Say what is read in each sentence of an article, and why a candidate is dropped; touch no store."`
	TestRules testRulesOptions `cmd:"" name:"test-rules" help:"Run the examples and counterexamples of every rule; the exit status is 1 where one fails."`
	Reviews   reviewsOptions   `cmd:"" help:"Write every article of a store of which people reviewed claims as an annotated graph document."`
	Measure   measureOptions   `cmd:"" help:"Read the articles of annotated graph documents again and say, rule by rule, how far the rules read what people found."`
	Coverage  coverageOptions  `cmd:"" help:"Count what the curated tables and rules know, by kind and language, and name the gaps."`

	Seeds string `placeholder:"DIR" help:"Folder whose world/, lexicon/, rules/ replace or add to the built-in files."`
}

// known are the flags of what is read: what is known of it beside what it says.
type known struct {
	Published string `placeholder:"DATE" help:"When the articles were published: YYYY-MM-DD, YYYY-MM or YYYY. Wins over the file."`
	Outlet    string `help:"Who published them. Wins over the file."`
	Lang      string `enum:",ar,en" default:"" help:"Their language: ar or en. Wins over the file."`
	URL       string `name:"url" help:"Where the article was published. Wins over the file."`

	AllowPrivate  bool    `help:"Also fetch from loopback, private and link-local addresses."`
	MinConfidence float64 `default:"0" help:"Leave out claims less sure than this, 0 to 1."`
}

// check checks what the parser cannot.
func (k *known) check() error {
	if _, err := graph.ParseDate(k.Published); err != nil {
		return fmt.Errorf("--published: %w", err)
	}
	if k.MinConfidence < 0 || k.MinConfidence > 1 {
		return fmt.Errorf("--min-confidence: %v is not between 0 and 1", k.MinConfidence)
	}
	return nil
}

// place is where the graph is.
type place struct {
	Store         string `default:"${store}" env:"MITHAQ_STORE" help:"Where the graph is: file:PATH, neo4j://HOST, bolt://HOST."`
	StoreUser     string `env:"NEO4J_USER" help:"User of the database."`
	StorePassword string `env:"NEO4J_PASSWORD" help:"Password of the database; better in the environment."`
}

type loadOptions struct {
	Inputs []string `arg:"" name:"input" help:"File, folder, web address, or - for standard input. Files *.csv and *.yaml are curated tables."`

	place

	DryRun bool   `help:"Print graph documents; touch no store."`
	Format string `enum:"json" default:"json" help:"Of what --dry-run prints: json, an article a line (schema/document.schema.json)."`
	Out    string `placeholder:"DIR" help:"With --dry-run: write one file an article into this folder, named like the input."`

	known
	Jobs int `default:"${jobs}" help:"How many articles to read at once."`
}

// Validate checks what the parser cannot; the parser calls it.
func (o *loadOptions) Validate() error {
	switch {
	case o.Jobs < 1:
		return fmt.Errorf("--jobs: %d is not at least 1", o.Jobs)
	case o.Out != "" && !o.DryRun:
		return errors.New("--out needs --dry-run")
	case o.URL != "" && len(o.Inputs) > 1:
		return errors.New("--url is one article's: give one input")
	}
	return o.check()
}

type explainOptions struct {
	Input  string `arg:"" help:"File, folder, web address, or - for standard input."`
	Format string `enum:"text,json" default:"text" help:"text, or json: an article a line."`

	known
}

// Validate checks what the parser cannot; the parser calls it.
func (o *explainOptions) Validate() error { return o.check() }

type testRulesOptions struct{}

type reviewsOptions struct {
	place
	Out string `placeholder:"FILE" help:"Where to write, a document a line; standard output where it is left out."`
}

type measureOptions struct {
	Inputs []string `arg:"" name:"input" help:"File of annotated graph documents, or - for standard input."`
}

type coverageOptions struct {
	All bool `help:"Name every node that lacks something."`
}

// parse reads the command line and returns the command's name with the options. Where it is not to be run, ok is false and
// status the exit status.
func parse(args []string, std streams) (o options, command string, status int, ok bool) {
	status = -1
	parser, err := kong.New(&o,
		kong.Name("loader"),
		kong.Description("Reads articles and curated tables, and writes the graph that they tell into a store."),
		kong.ConfigureHelp(kong.HelpOptions{NoExpandSubcommands: true}),
		kong.Vars{"store": backend.DefaultURL(), "jobs": fmt.Sprint(runtime.NumCPU())},
		kong.Writers(std.out, std.err), kong.Exit(func(code int) { status = code }),
	)
	if err != nil {
		fmt.Fprintln(std.err, "loader:", err)
		return o, "", failed, false
	}
	parsed, err := parser.Parse(args)
	switch {
	case status >= 0: // --help was answered
		return o, "", status, false
	case err != nil:
		fmt.Fprintf(std.err, "loader: %s; see --help\n", strings.TrimSpace(err.Error()))
		return o, "", usage, false
	}
	command, _, _ = strings.Cut(parsed.Command(), " ")
	return o, command, done, true
}
