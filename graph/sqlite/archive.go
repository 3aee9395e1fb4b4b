package sqlite

import (
	"context"
	"database/sql"
	"errors"
)

// Keep implements [graph.Archive].
func (s *Store) Keep(ctx context.Context, digest string, answer []byte) error {
	_, err := s.alter(ctx, "keep", digest, func(w *writing) error {
		_, err := w.exec("INSERT INTO answer (digest, body) VALUES (?, ?) ON CONFLICT DO NOTHING", digest, string(answer))
		return err
	})
	return err
}

// Kept implements [graph.Archive].
func (s *Store) Kept(ctx context.Context, digest string) ([]byte, error) {
	err := s.enter(ctx)
	var body string
	if err == nil {
		err = s.read.QueryRowContext(ctx, "SELECT body FROM answer WHERE digest = ?", digest).Scan(&body)
	}
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return []byte(body), s.fail(ctx, "kept", err)
}
