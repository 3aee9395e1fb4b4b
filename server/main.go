// Command server answers GraphQL from a graph in a file or in Neo4j, and fills an empty one with the curated tables and the
// sample articles.
//
//	go run ./server
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"
	"github.com/posener/complete"
	"github.com/willabides/kongplete"

	"mithaq/graph/backend"
	"mithaq/server/query"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// commands are what the program can do.
type commands struct {
	Serve       serve                        `cmd:"" default:"withargs" help:"Serve GraphQL over HTTP (the default)."`
	Query       queryCommand                 `cmd:"" help:"Ask an example query or one of your own, and print the answer."`
	Export      exportCommand                `cmd:"" help:"Write the graph, or a part of it, in a format that other tools read."`
	Panel       panelCommand                 `cmd:"" help:"Write a table for statistics: a row for each pair of countries, or country, and each year or month."`
	Completions kongplete.InstallCompletions `cmd:"" help:"Print what makes your shell complete commands, flags and the names of queries."`
	MCP         mcpCommand                   `cmd:"" name:"mcp" help:"Serve the graph to an AI agent by the Model Context Protocol on standard input and output; over HTTP it is at /mcp of serve."`
	Key         keyCommand                   `cmd:"" help:"Make an API key: a line for the file of keys on standard output, the key itself on standard error."`
}

// The exit statuses.
const (
	done   = 0
	failed = 1
	misuse = 2
)

// run does what the arguments say and returns the exit status. It returns soon after the context is cancelled.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var c commands
	exited := -1 // by --help
	parser, err := kong.New(&c, kong.Name("server"), kong.Writers(stdout, stderr), kong.Exit(func(code int) { exited = code }),
		kong.Description("Mithaq answers questions about alliances from a graph of news and curated tables."),
		kong.Vars{"store": backend.DefaultURL(), "formats": formatNames(), "printed": strings.Join(query.Formats, ",")}, limitDefaults(), kong.Help(help))
	if err != nil {
		fmt.Fprintln(stderr, "server:", err)
		return failed
	}
	kongplete.Complete(parser, kongplete.WithPredictor("query", complete.PredictFunc(queryNames))) // where a shell asks, that is all
	parsed, err := parser.Parse(args)
	switch {
	case exited >= 0:
		return exited
	case err != nil:
		fmt.Fprintf(stderr, "server: %v; see --help\n", err)
		return misuse
	}
	if err := parsed.Run(&session{ctx, stdin, stdout, stderr}); err != nil {
		fmt.Fprintln(stderr, "server:", err)
		return failed
	}
	return done
}

// help prints the help of what is asked for; of the program as a whole, with that of the command that needs no name.
func help(o kong.HelpOptions, ctx *kong.Context) error {
	if err := kong.DefaultHelpPrinter(o, ctx); err != nil || ctx.Selected() != nil {
		return err
	}
	usual, err := kong.Trace(ctx.Kong, []string{"serve"})
	if err != nil {
		return err
	}
	fmt.Fprintln(ctx.Stdout)
	return kong.DefaultHelpPrinter(o, usual)
}

// session is what a command runs in.
type session struct {
	ctx            context.Context
	stdin          io.Reader
	stdout, stderr io.Writer
}
