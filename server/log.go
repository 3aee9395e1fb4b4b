package main

import (
	"crypto/rand"
	"io"
	"net/http"
	"os"
	"regexp"
	"time"

	"github.com/mattn/go-isatty"
	"github.com/rs/zerolog"
)

// terminal reports whether what is written is read by a person at once.
func terminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && isatty.IsTerminal(file.Fd())
}

// newLog logs to w from the level on: for people on a terminal, else a JSON object a line.
func newLog(w io.Writer, level string) zerolog.Logger {
	if terminal(w) {
		w = zerolog.ConsoleWriter{Out: w, TimeFormat: time.TimeOnly}
	}
	l, err := zerolog.ParseLevel(level)
	if err != nil {
		l = zerolog.InfoLevel
	}
	return zerolog.New(w).Level(l).With().Timestamp().Logger()
}

// requestID is the shape of the ids that are taken over from clients.
var requestID = regexp.MustCompile(`^[A-Za-z0-9._:-]{1,128}$`)

// logged gives every request an id, taken from X-Request-Id or made, returns it in the same header, puts a logger that
// names it into the request's context, and logs the request when it is answered.
func logged(log zerolog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := r.Header.Get("X-Request-Id")
		if !requestID.MatchString(id) {
			id = rand.Text()
		}
		w.Header().Set("X-Request-Id", id)
		began := time.Now()
		answer := &recorder{ResponseWriter: w, status: http.StatusOK}
		request := log.With().Str("request", id).Logger()
		next.ServeHTTP(answer, r.WithContext(request.WithContext(r.Context())))
		request.WithLevel(levelOf(answer.status)).Str("method", r.Method).Str("path", r.URL.Path).Str("client", r.RemoteAddr).
			Int("status", answer.status).Int64("bytes", answer.bytes).Dur("ms", time.Since(began)).Msg("request")
	})
}

func levelOf(status int) zerolog.Level {
	if status >= http.StatusInternalServerError {
		return zerolog.ErrorLevel
	}
	return zerolog.InfoLevel
}

// recorder remembers what was answered.
type recorder struct {
	http.ResponseWriter
	status int
	bytes  int64
}

// WriteHeader implements http.ResponseWriter.
func (r *recorder) WriteHeader(status int) {
	r.status = status
	r.ResponseWriter.WriteHeader(status)
}

// Write implements http.ResponseWriter.
func (r *recorder) Write(p []byte) (int, error) {
	n, err := r.ResponseWriter.Write(p)
	r.bytes += int64(n)
	return n, err
}

// Flush implements http.Flusher, for answers that come in parts.
func (r *recorder) Flush() { _ = http.NewResponseController(r.ResponseWriter).Flush() }

// Unwrap is for http.ResponseController.
func (r *recorder) Unwrap() http.ResponseWriter { return r.ResponseWriter }
