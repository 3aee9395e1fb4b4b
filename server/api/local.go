package api

import (
	"fmt"
	"io"
	"net/http"
	"runtime/debug"
	"strings"
	"sync"

	"github.com/rs/zerolog"
)

// Local is an http.RoundTripper by which a client asks a handler in its own process, and reads the answer as it comes.
type Local struct{ Handler http.Handler }

// RoundTrip implements http.RoundTripper.
func (l Local) RoundTrip(r *http.Request) (*http.Response, error) {
	body, into := io.Pipe()
	w := &piped{into: into, header: http.Header{}, begun: make(chan struct{}),
		response: &http.Response{Proto: r.Proto, ProtoMajor: r.ProtoMajor, ProtoMinor: r.ProtoMinor, Trailer: http.Header{}, Body: body, ContentLength: -1, Request: r}}
	go w.serve(l.Handler, r)
	<-w.begun
	return w.response, nil
}

// piped hands an answer on through a pipe.
type piped struct {
	into     *io.PipeWriter
	header   http.Header
	response *http.Response // what is told of the answer when it begins
	begun    chan struct{}
	once     sync.Once
}

// serve answers a request. What the handler breaks off with, the reader gets as an error, as over a connection.
func (p *piped) serve(h http.Handler, r *http.Request) {
	defer func() {
		broken := recover()
		if broken != nil && broken != http.ErrAbortHandler {
			zerolog.Ctx(r.Context()).Error().Any("panic", broken).Bytes("stack", debug.Stack()).Msg("broke off")
		}
		p.WriteHeader(http.StatusInternalServerError) // where the answer has not begun
		if broken != nil {
			p.into.CloseWithError(fmt.Errorf("the answer broke off: %w", io.ErrUnexpectedEOF))
			return
		}
		for name := range strings.FieldsSeq(strings.ReplaceAll(p.response.Header.Get("Trailer"), ",", " ")) {
			p.response.Trailer[http.CanonicalHeaderKey(name)] = p.header.Values(name)
		}
		_ = p.into.Close()
	}()
	h.ServeHTTP(p, r)
	p.WriteHeader(http.StatusOK)
}

// Header implements http.ResponseWriter.
func (p *piped) Header() http.Header { return p.header }

// WriteHeader implements http.ResponseWriter.
func (p *piped) WriteHeader(status int) {
	p.once.Do(func() {
		p.response.StatusCode, p.response.Status = status, fmt.Sprintf("%d %s", status, http.StatusText(status))
		p.response.Header = p.header.Clone()
		close(p.begun)
	})
}

// Write implements http.ResponseWriter.
func (p *piped) Write(b []byte) (int, error) {
	p.WriteHeader(http.StatusOK)
	return p.into.Write(b)
}

// Flush implements http.Flusher: what is written is there already.
func (p *piped) Flush() {}
