package api

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/rs/zerolog"

	"mithaq/graph"
	"mithaq/graph/export"
)

// summaryTrailer is the trailer that says what a stream held.
const summaryTrailer = "Mithaq-Summary"

// exportPause is how long a client may take to read a part of a stream.
const exportPause = time.Minute

// Export returns the handler of streams: GET of the name of a format, such as graph.graphml, with the query parameters `where`, the
// schema's RelationWhere as JSON, and `after`, the id of the last item of a stream that broke off; or POST with the same as a form, for
// a filter that is too long for an address. What it held follows as a trailer, beside the checksum as Repr-Digest by RFC 9530. A stream
// that fails on its way is broken off, never ended as if it were whole.
func Export(store graph.Store) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		format := export.Format(r.PathValue("format"))
		spec, ok := format.Spec()
		body, read := whole(w, r, DefaultLimits.Body)
		if !read {
			return
		}
		r.Body = body
		if err := r.ParseForm(); err != nil {
			Refuse(w, r, fmt.Errorf("%w: %v", graph.ErrBadQuery, err))
			return
		}
		filter, err := Where(r.FormValue("where"))
		if !ok {
			err = fmt.Errorf("%w: %.80q", errNoFormat, string(format))
		}
		if err != nil {
			Refuse(w, r, err)
			return
		}
		version, err := store.Version(r.Context())
		if err != nil {
			Refuse(w, r, err)
			return
		}
		sum := sha256.Sum256([]byte(string(format) + "?" + r.Form.Encode()))
		tag := fmt.Sprintf(`"%d-%s"`, version, hex.EncodeToString(sum[:8]))
		if w.Header().Set("ETag", tag); r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("Content-Type", spec.Type)
		w.Header().Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", string(format)))
		w.Header().Set("Trailer", summaryTrailer+", Repr-Digest")
		out := &patient{w, http.NewResponseController(w), false}
		held, err := export.Write(r.Context(), store, out, format, export.Selection{Relations: filter, After: r.FormValue("after")})
		switch {
		case err == nil:
			raw, _ := json.Marshal(held) // numbers and strings
			digest, _ := hex.DecodeString(held.SHA256)
			w.Header().Set(summaryTrailer, string(raw))
			w.Header().Set("Repr-Digest", "sha-256=:"+base64.StdEncoding.EncodeToString(digest)+":")
		case !out.begun:
			w.Header().Del("Trailer")
			w.Header().Del("Content-Disposition")
			w.Header().Del("ETag")
			Refuse(w, r, err)
		default:
			zerolog.Ctx(r.Context()).Error().Err(err).Str("format", string(format)).Msg("export broke off")
			panic(http.ErrAbortHandler)
		}
	})
}

// patient gives a client time anew for each part of a stream, however long the whole takes.
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
	_ = p.control.SetWriteDeadline(time.Now().Add(exportPause)) // a writer without deadlines has none to move
	return p.ResponseWriter.Write(b)
}
