package api_test

import (
	"errors"
	"io"
	"net/http"
	"testing"

	"mithaq/server/api"
)

// A client in the same process hears what one over a connection would: the answer as it comes, trailers at its end, and where it broke off.
func TestLocal(t *testing.T) {
	more := make(chan struct{})
	mux := http.NewServeMux()
	mux.HandleFunc("/slow", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Trailer", "Sum, Other")
		io.WriteString(w, "one ")
		w.Header().Set("Late", "lost")
		<-more
		io.WriteString(w, "two")
		w.Header().Set("Sum", "7")
	})
	mux.HandleFunc("/broken", func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, "one ")
		panic(http.ErrAbortHandler)
	})
	mux.HandleFunc("/failing", func(http.ResponseWriter, *http.Request) { panic("a bug") })
	mux.HandleFunc("/empty", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	client := &http.Client{Transport: api.Local{Handler: mux}}
	read := func(path string) (*http.Response, string, error) {
		answer, err := client.Get("http://localhost" + path)
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		if path == "/slow" {
			first := make([]byte, 4)
			if _, err := io.ReadFull(answer.Body, first); err != nil || string(first) != "one " {
				t.Errorf("%q, %v", first, err)
			}
			close(more)
		}
		rest, err := io.ReadAll(answer.Body)
		return answer, string(rest), err
	}
	if answer, text, err := read("/slow"); err != nil || text != "two" || answer.StatusCode != http.StatusOK || answer.Trailer.Get("Sum") != "7" || answer.Header.Get("Late") != "" {
		t.Errorf("%v: %q, %+v", err, text, answer)
	}
	if _, _, err := read("/broken"); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("broken off: %v", err)
	}
	if answer, _, err := read("/failing"); answer.StatusCode != http.StatusInternalServerError || err == nil {
		t.Errorf("a panic: %s, %v", answer.Status, err)
	}
	if answer, text, err := read("/empty"); answer.StatusCode != http.StatusNoContent || text != "" || err != nil {
		t.Errorf("%s, %q, %v", answer.Status, text, err)
	}
}
