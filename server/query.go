package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/posener/complete"
	"golang.org/x/term"

	"mithaq/seeds"
	"mithaq/server/query"
)

// queryCommand asks and prints the answer.
type queryCommand struct {
	askFlags
	Query  string            `arg:"" optional:"" help:"An example query by its name, a file *.graphql, or - for standard input." placeholder:"NAME|FILE|-" predictor:"query"`
	Var    map[string]string `short:"v" help:"Give the query's variable a value: a word, a number, or JSON; of a list, items with commas between them." mapsep:"none" placeholder:"NAME=VALUE"`
	Format string            `help:"How to print the answer: ${enum}. On a terminal a table where it is left out, else JSON. ndjson and csv have a line for each item of the answer's outermost list." enum:"auto,${printed}" default:"auto"`
	List   bool              `help:"List the example queries with their variables instead."`
	Lang   string            `help:"The language of the list: ${enum}." enum:"en,ar" default:"en"`
	Seeds  string            `help:"Folder of files of your own, laid over the built-in ones: queries/*.graphql." type:"existingdir" placeholder:"DIR"`
}

// Run asks, follows the pages of the answer, and prints it. An answer in part is printed too, and is an error.
func (c *queryCommand) Run(in *session) error {
	saved, err := c.saved()
	if err != nil {
		return err
	}
	if c.List || c.Query == "" {
		return c.list(in.stdout, saved)
	}
	text, err := c.read(in, saved)
	if err != nil {
		return err
	}
	q, err := query.New(text)
	if err != nil {
		return err
	}
	values, err := q.Values(c.Var)
	if err != nil {
		return err
	}
	server, closeStore, err := c.server(in)
	if err != nil {
		return err
	}
	defer closeStore()
	progress, clear := pages(in.stderr)
	answer, err := q.Run(in.ctx, server, values, progress)
	clear()
	if err != nil {
		return err
	}
	if err := c.print(in.stdout, answer); err != nil {
		return err
	}
	var faults []error
	for _, f := range answer.Faults {
		faults = append(faults, f)
	}
	return errors.Join(faults...)
}

// saved are the example queries.
func (c *queryCommand) saved() ([]seeds.Query, error) {
	from := seeds.FS()
	if c.Seeds != "" {
		var err error
		if from, err = seeds.Overlay(c.Seeds); err != nil {
			return nil, err
		}
	}
	return seeds.ReadQueries(from)
}

// queryNames are the names that a shell may complete to.
func queryNames(complete.Args) []string {
	var names []string
	saved, _ := seeds.ReadQueries(seeds.FS()) // a test reads them
	for _, q := range saved {
		names = append(names, q.Name)
	}
	return names
}

// read finds the query that is asked for.
func (c *queryCommand) read(in *session, saved []seeds.Query) (seeds.Query, error) {
	name := filepath.Base(c.Query)
	var text []byte
	var err error
	switch {
	case c.Query == "-":
		name = "standard input"
		text, err = io.ReadAll(in.stdin)
	case strings.ContainsAny(c.Query, `./\`):
		text, err = os.ReadFile(c.Query)
	default:
		for _, q := range saved {
			if q.Name == c.Query {
				return q, nil
			}
		}
		return seeds.Query{}, fmt.Errorf("there is no query %q; `query --list` names those that there are, and a file is named with its ending .graphql: %w", c.Query, fs.ErrNotExist)
	}
	if err != nil {
		return seeds.Query{}, fmt.Errorf("cannot read the query: %w", err)
	}
	return seeds.ParseQuery(name, string(text))
}

// print writes what there is of the answer, as wide as a terminal is.
func (c *queryCommand) print(out io.Writer, answer query.Answer) error {
	format, width := c.Format, 0
	if terminal(out) {
		width, _, _ = term.GetSize(int(out.(*os.File).Fd())) // 0, without an end, where it does not say
	}
	switch {
	case format == "auto" && terminal(out):
		format = "table"
	case format == "auto":
		format = "json"
	}
	return answer.Write(out, format, width)
}

// list prints what the example queries ask and which variables they take.
func (c *queryCommand) list(out io.Writer, saved []seeds.Query) error {
	for _, s := range saved {
		q, err := query.New(s)
		if err != nil {
			return err
		}
		said := s.English
		if c.Lang == "ar" {
			said = s.Arabic
		}
		fmt.Fprintf(out, "%s\n  %s\n", s.Name, said.Title)
		for _, v := range q.Variables() {
			value := v.Name + ": " + v.Type
			if v.Default != "" {
				value += " = " + v.Default
			}
			fmt.Fprintf(out, "    --var %s\n        %s\n", value, said.Variables[v.Name])
		}
	}
	return nil
}

// barWidth is how many columns of a terminal show progress.
const barWidth = 20

// pages shows on a terminal how many items have come.
func pages(out io.Writer) (progress func(come, of int), clear func()) {
	if !terminal(out) {
		return func(int, int) {}, func() {}
	}
	shown := false
	return func(come, of int) {
			shown = true
			fmt.Fprintf(out, "%s%d", erase, come)
			if of > 0 {
				done := barWidth * min(come, of) / of
				fmt.Fprintf(out, " of %d %s%s", of, strings.Repeat("█", done), strings.Repeat("░", barWidth-done))
			}
		}, func() {
			if shown {
				fmt.Fprint(out, erase)
			}
		}
}
