package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/rs/zerolog"

	"mithaq/loader/ingest"
	"mithaq/loader/pipeline"
)

// explain prints what the stages did with each article of the input.
func explain(ctx context.Context, opts explainOptions, files fs.FS, std streams, log zerolog.Logger) error {
	loader, err := ingest.New(files, ingest.Options{MinConfidence: opts.MinConfidence})
	if err != nil {
		return err
	}
	sources, err := find([]string{opts.Input}, opts.known, std.in, log)
	if err != nil {
		return err
	}
	var errs []error
	lines := json.NewEncoder(std.out)
	lines.SetEscapeHTML(false)
	for _, s := range sources {
		explanations, err := loader.Explain(ctx, s)
		errs = append(errs, err)
		for _, e := range explanations {
			if opts.Format == "json" {
				err = lines.Encode(e)
			} else {
				err = printExplanation(std.out, e)
			}
			if err != nil {
				return err
			}
		}
	}
	return errors.Join(errs...)
}

// printExplanation writes an explanation as text for a person.
func printExplanation(w io.Writer, e pipeline.Explanation) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s, %s)\n", e.Title, e.Lang, e.Published)
	for i, s := range e.Sentences {
		fmt.Fprintf(&b, "\nsentence %d, %d to %d: %s\n", i, s.Start, s.End, s.Text)
		fmt.Fprintf(&b, "  tokens: %s\n", strings.Join(s.Tokens, " · "))
		section(&b, "mentions", s.Mentions, mentionLine)
		section(&b, "triggers", s.Triggers, triggerLines)
		section(&b, "claims", s.Claims, claimLine)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func section[T any](b *strings.Builder, name string, items []T, line func(T) string) {
	if len(items) > 0 {
		fmt.Fprintf(b, "  %s:\n", name)
	}
	for _, item := range items {
		fmt.Fprintf(b, "    %s\n", line(item))
	}
}

func mentionLine(m pipeline.Mention) string {
	line := fmt.Sprintf("«%s» %d to %d: %s, %s %s", m.Text, m.Start, m.End, nodeList(m.Nodes), m.Form, m.Role)
	for _, step := range m.Steps {
		line += fmt.Sprintf("; %s: «%s» is %s", step.Stage, step.Text, nodeList(step.Nodes))
	}
	return line
}

func triggerLines(t pipeline.Trigger) string {
	line := fmt.Sprintf("«%s» rule %s", t.Text, t.Rule)
	if t.Clause.Text != "" {
		line += fmt.Sprintf(" in the clause «%s»: from %s, to %s", t.Clause.Text, slotText(t.From), slotText(t.To))
	}
	if t.Dropped != "" {
		return line + "; dropped: " + t.Dropped
	}
	return line + "; " + t.Rung
}

func claimLine(c pipeline.Claim) string {
	line := fmt.Sprintf("%s %s %s, %s, confidence %.2f, rule %s", c.From, c.Type, c.To, c.Status, c.Confidence, c.Rule)
	if c.Since != "" {
		line += ", since " + string(c.Since)
	}
	if c.Speaker != "" {
		line += ", says " + c.Speaker
	}
	line += fmt.Sprintf(": «%s»", c.Text)
	if c.Dropped != "" {
		line += "; dropped: " + c.Dropped
	}
	return line
}

func nodeList(ids []string) string {
	if len(ids) == 0 {
		return "nothing known"
	}
	return strings.Join(ids, " and ")
}

func slotText(s *pipeline.Slot) string {
	if s == nil {
		return "nothing"
	}
	return fmt.Sprintf("«%s» (%s)", s.Text, nodeList(s.Nodes))
}
