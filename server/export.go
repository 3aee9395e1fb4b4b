package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"mithaq/graph/export"
)

// exportCommand writes the graph to a file or to standard output.
type exportCommand struct {
	askFlags
	Format string `arg:"" help:"What to write: ${formats}."`
	Output string `short:"o" help:"File to write; it is there only when it is whole. Standard output where it is left out." type:"path" placeholder:"FILE"`
	Where  string `help:"Only relations that fit, with the things that they join: the API's RelationWhere as JSON, such as '{\"types\": [\"MEMBER_OF\"]}'." placeholder:"JSON"`
	After  string `help:"Only what comes behind this id, of tables and lines." placeholder:"ID"`
}

// formatNames are the names of the formats, for the help.
func formatNames() string {
	var names []string
	for _, f := range export.Formats {
		names = append(names, string(f.Format))
	}
	return strings.Join(names, ", ")
}

// Run writes, and says on standard error what it wrote.
func (c *exportCommand) Run(in *session) error {
	server, closeStore, err := c.server(in)
	if err != nil {
		return err
	}
	defer closeStore()
	var sum export.Summary
	write := func(w io.Writer) error {
		held, err := server.Download(in.ctx, "/export/"+url.PathEscape(c.Format), url.Values{"where": {c.Where}, "after": {c.After}}, w)
		if err != nil {
			return err
		}
		return json.Unmarshal(held, &sum)
	}
	if c.Output == "" {
		err = write(in.stdout)
	} else {
		err = writeWhole(c.Output, write)
	}
	if err != nil {
		return err
	}
	fmt.Fprintln(in.stderr, sum)
	return nil
}

// writeWhole writes a file that is there only when it is whole.
func writeWhole(name string, write func(io.Writer) error) error {
	file, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".part-*")
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", name, err)
	}
	defer os.Remove(file.Name()) // what is renamed is not there any more
	if err = write(file); err == nil {
		err = file.Sync()
	}
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return os.Rename(file.Name(), name)
}
