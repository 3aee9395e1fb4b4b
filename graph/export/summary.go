package export

import (
	"fmt"
	"hash"
	"io"
	"time"
)

// Summary is what a stream held.
type Summary struct {
	Version   int64     `json:"version"`          // of the graph, at the beginning
	Now       int64     `json:"now,omitempty"`    // at the end, where the graph has changed meanwhile: then the stream is of no one version
	KnownAt   time.Time `json:"knownAt,omitzero"` // the moment as of which the graph was asked for
	After     string    `json:"after,omitempty"`  // where it was resumed
	Nodes     int       `json:"nodes"`
	Relations int       `json:"relations"`
	Claims    int       `json:"claims"`
	SHA256    string    `json:"sha256"` // of all bytes before the summary, in hexadecimal
}

// String is the summary in one line.
func (s Summary) String() string {
	out := fmt.Sprintf("mithaq: version %d, %d nodes, %d relations, %d claims, sha256 %s", s.Version, s.Nodes, s.Relations, s.Claims, s.SHA256)
	if !s.KnownAt.IsZero() {
		out += ", as known at " + s.KnownAt.UTC().Format(time.RFC3339)
	}
	if s.Now != 0 {
		out += fmt.Sprintf(", changed to version %d meanwhile", s.Now)
	}
	return out
}

// summing writes and keeps the checksum of what it wrote.
type summing struct {
	w    io.Writer
	hash hash.Hash
}

func (s *summing) Write(p []byte) (int, error) {
	s.hash.Write(p)
	return s.w.Write(p)
}
