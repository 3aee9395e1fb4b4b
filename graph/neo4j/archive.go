package neo4j

import "context"

// Keep implements [graph.Archive].
func (s *Store) Keep(ctx context.Context, digest string, answer []byte) error {
	_, err := write(ctx, s, "keep", func(t transaction) (any, error) {
		return nil, t.exec("answer_keep", parts{}, params{"digest": digest, "body": string(answer)})
	})
	return err
}

// Kept implements [graph.Archive].
func (s *Store) Kept(ctx context.Context, digest string) ([]byte, error) {
	return read(ctx, s, "kept", func(t transaction) ([]byte, error) {
		var out []byte
		err := t.each("answer_kept", parts{}, params{"digest": digest}, func(r row) error { out = []byte(r.text("body")); return nil })
		return out, err
	})
}
