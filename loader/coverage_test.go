package main

import (
	"strings"
	"testing"
)

func TestCoverage(t *testing.T) {
	dir := files(t, map[string]string{"world/own.csv": "id,kind,name_en,source\nexercise:own,NAVAL,Own Exercise,own\n"})
	status, out, log := command(t.Context(), "", "coverage", "--all", "--seeds", dir)
	for _, want := range []string{"\nCountry SOVEREIGN ", "\nMEMBER_OF ", "\n1980s ", "\ncountry:FR ", " states without a current head of state or government: ", "exercise:own"} {
		if status != done || !strings.Contains(out, want) {
			t.Errorf("status %d, no %q in\n%s%s", status, want, out, log)
		}
	}
}
