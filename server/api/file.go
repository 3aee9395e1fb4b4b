package api

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	"github.com/rs/zerolog"

	"mithaq/graph"
)

// Trailer is the trailer of a file that says, as JSON, what it held.
const Trailer = "Mithaq-Summary"

// filePause is how long a client may take to read a part of a file.
const filePause = time.Minute

// writing writes a file, and says what it held.
type writing func(w io.Writer) (summary any, err error)

// file serves files that are made of the graph while they are read: by GET with query parameters or POST with a form, by the last name of
// the path, with the store's version as ETag. What a file held follows as [Trailer], beside the checksum as Repr-Digest by RFC 9530. One
// that fails on its way is broken off, never ended as if it were whole; GET goes on with it by Range and If-Range.
func file(store graph.Store, find func(ctx context.Context, name string, form url.Values) (mediaType string, write writing, err error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := r.PathValue("name")
		body, read := whole(w, r, DefaultLimits.Body)
		if !read {
			return
		}
		r.Body = body
		if err := r.ParseForm(); err != nil {
			Refuse(w, r, fmt.Errorf("%w: %v", graph.ErrBadQuery, err))
			return
		}
		version, err := store.Version(r.Context())
		if err != nil {
			Refuse(w, r, err)
			return
		}
		sum := sha256.Sum256([]byte(name + "?" + r.Form.Encode()))
		tag := fmt.Sprintf(`"%d-%s"`, version, hex.EncodeToString(sum[:8]))
		mediaType, write, err := find(r.Context(), name, r.Form)
		if err != nil {
			Refuse(w, r, err)
			return
		}
		deliver(w, r, attachment{name, mediaType, tag, write})
	})
}

// attachment is a file that is made while it is sent.
type attachment struct {
	name, mediaType, tag string
	write                writing
}

// deliver sends a file, or what the client lacks of it.
func deliver(w http.ResponseWriter, r *http.Request, f attachment) {
	if w.Header().Set("ETag", f.tag); r.Header.Get("If-None-Match") == f.tag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	w.Header().Set("Accept-Ranges", "bytes")
	out := &patient{w, http.NewResponseController(w), false}
	rest, err := restOf(r, f.tag, out, f.write)
	if err != nil {
		Refuse(w, r, err)
		return
	}
	if rest.whole > 0 {
		w.Header().Set("Content-Range", rest.String())
		if rest.from >= rest.whole {
			w.WriteHeader(http.StatusRequestedRangeNotSatisfiable)
			return
		}
	}
	w.Header().Set("Content-Type", f.mediaType)
	w.Header().Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", f.name))
	w.Header().Set("Trailer", Trailer+", Repr-Digest")
	digest := sha256.New()
	if rest.whole > 0 {
		w.WriteHeader(http.StatusPartialContent)
		out.begun = true
	}
	held, err := f.write(io.MultiWriter(&behind{out, rest.from}, digest))
	switch {
	case err == nil:
		raw, _ := json.Marshal(held) // numbers and strings
		w.Header().Set(Trailer, string(raw))
		w.Header().Set("Repr-Digest", "sha-256=:"+base64.StdEncoding.EncodeToString(digest.Sum(nil))+":")
	case !out.begun:
		w.Header().Del("Trailer")
		w.Header().Del("Content-Disposition")
		w.Header().Del("ETag")
		Refuse(w, r, err)
	default:
		zerolog.Ctx(r.Context()).Error().Err(err).Str("file", f.name).Msg("broke off")
		panic(http.ErrAbortHandler)
	}
}

// patient gives a client time anew for each part of an answer, however long the whole takes.
type patient struct {
	http.ResponseWriter
	control *http.ResponseController
	begun   bool
}

// Flush implements http.Flusher.
func (p *patient) Flush() { _ = p.control.Flush() } // what cannot flush sends at its end

// Unwrap is for http.ResponseController.
func (p *patient) Unwrap() http.ResponseWriter { return p.ResponseWriter }

func (p *patient) Write(b []byte) (int, error) {
	p.begun = true
	p.wait()
	return p.ResponseWriter.Write(b)
}

// wait gives the client time anew.
func (p *patient) wait() {
	_ = p.control.SetWriteDeadline(time.Now().Add(filePause)) // a writer without deadlines has none to move
}
