package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"text/tabwriter"

	"mithaq/graph"
	"mithaq/loader/document"
	"mithaq/loader/pipeline"
	"mithaq/loader/review"
)

// writeReviews writes the annotated documents of a store's reviewed articles, a line each.
func writeReviews(ctx context.Context, opts reviewsOptions, out io.Writer) error {
	return opts.place.with(ctx, func(store graph.Store) error {
		to, end := out, func() error { return nil }
		if opts.Out != "" {
			file, err := os.Create(opts.Out)
			if err != nil {
				return err
			}
			to, end = file, file.Close
		}
		err := review.Documents(ctx, store, func(d document.Document) error {
			line, err := d.Line()
			if err == nil {
				_, err = to.Write(line)
			}
			return err
		})
		return errors.Join(err, end())
	})
}

// measure prints how far the rules read what people found, by annotated documents.
func measure(files fs.FS, inputs []string, std streams) error {
	p, err := pipeline.New(files)
	if err != nil {
		return err
	}
	score := review.NewScore(p)
	for _, name := range inputs {
		if err := addDocuments(score, name, std.in); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	w := tabwriter.NewWriter(std.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "rule\treviewed\tread\twanted\tright\tP\tR")
	for _, t := range score.Tallies() {
		rule := t.Rule
		if rule == "" {
			rule = "all"
		}
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%.2f\t%.2f\n", rule, t.Reviewed, t.Read, t.Wanted, t.Right, t.Precision(), t.Recall())
	}
	return w.Flush()
}

// addDocuments adds the documents of a file to the score.
func addDocuments(score *review.Score, name string, in io.Reader) error {
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		defer file.Close() // it was only read
		in = file
	}
	decoder := json.NewDecoder(in)
	for {
		d, err := document.Decode(decoder)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			err = score.Add(d)
		}
		if err != nil {
			return err
		}
	}
}
