// Command loader reads articles and curated tables and writes the graph that they tell into a store.
//
//	go run ./loader FILE|DIR|URL|- …
//	go run ./loader explain FILE|URL|-
//	go run ./loader test-rules
//	go run ./loader coverage
//
// With --dry-run it prints graph documents instead. explain says how they come about; test-rules runs the examples that
// stand beside the rules; coverage counts what the tables and rules know. The exit status is 0 where everything was done, 1
// where something failed, 2 where the command line is wrong, and 130 where it was interrupted.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal kills
	os.Exit(run(ctx, os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}
