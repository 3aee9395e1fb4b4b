package main

import (
	"strings"
	"testing"
)

func TestTestRules(t *testing.T) {
	if status, out, log := command(t.Context(), "", "test-rules"); status != done || !strings.HasSuffix(out, " examples of rules, 0 failed\n") {
		t.Errorf("built-in rules: status %d, %s %s", status, out, log)
	}
	rule := "- {id: en.own, relation: OPPOSES, lang: en, verbs: [hinder], to: [obj], reject: [\"France hinders Germany.\"]}\n"
	dir := files(t, map[string]string{"rules/own.yaml": rule})
	status, out, log := command(t.Context(), "", "test-rules", "--seeds", dir)
	if status != failed || !strings.Contains(out, "rules/own.yaml:1: rule \"en.own\": France hinders Germany.\n\twant  nothing\n\tfound country:FR OPPOSES country:DE ACTUAL\n") {
		t.Errorf("a rule that fails: status %d, %s %s", status, out, log)
	}
	dir = files(t, map[string]string{"rules/own.yaml": "# ours\n- {id: en.own, relation: LIKES, lang: en, to: [obj]}\n"})
	if status, _, log := command(t.Context(), "", "test-rules", "--seeds", dir); status != failed || !strings.Contains(log, `rules/own.yaml:2: rule \"en.own\": no relation \"LIKES\"`) {
		t.Errorf("a rule that is wrong: status %d, %s", status, log)
	}
}
