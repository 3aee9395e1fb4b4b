package main

import (
	"fmt"
	"io"
	"io/fs"

	"mithaq/loader/pipeline"
)

// testRules prints the examples of rules that fail, and how many there are; the exit status is 1 where one failed.
func testRules(files fs.FS, out io.Writer) (status int, err error) {
	p, err := pipeline.New(files)
	if err != nil {
		return failed, err
	}
	run, failures, err := p.TestRules()
	if err != nil {
		return failed, err
	}
	for _, f := range failures {
		fmt.Fprintln(out, f)
	}
	if _, err := fmt.Fprintf(out, "%d examples of rules, %d failed\n", run, len(failures)); err != nil {
		return failed, err
	}
	if len(failures) > 0 {
		return failed, nil
	}
	return done, nil
}
