package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"

	"mithaq/graph"
)

// migrations are the steps from an empty file to the newest schema, in the order of their names. A step that was released
// is never changed: later ones carry files over.
//
//go:embed migration/*.sql
var migrations embed.FS

// applicationID marks a file as Mithaq's in its header, as the first migration sets it.
const applicationID = 0x4D697468

// migrate brings the file to the newest schema, each step in one transaction with its number in user_version. Several
// processes may do so at once. It returns ErrNewer where a later version of Mithaq has been at work, and an error where
// the file belongs to another program.
func migrate(ctx context.Context, db *sql.DB, files fs.FS) error {
	steps, err := fs.Glob(files, "migration/*.sql")
	if err != nil {
		return err
	}
	if done, err := schemaVersion(ctx, db, len(steps)); err != nil || done == len(steps) {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	done, err := schemaVersion(ctx, tx, len(steps)) // again, behind the lock
	if err != nil {
		return err
	}
	for ; done < len(steps); done++ {
		step, err := fs.ReadFile(files, steps[done])
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, fmt.Sprintf("%s;\nPRAGMA user_version = %d", step, done+1)); err != nil {
			return fmt.Errorf("%s: %w", steps[done], err)
		}
	}
	return tx.Commit()
}

// schemaVersion is the number of migrations that the file has seen, 0 where it is empty. It knows some of them.
func schemaVersion(ctx context.Context, db querier, known int) (int, error) {
	var version, application, tables int
	err := db.QueryRowContext(ctx, `SELECT (SELECT user_version FROM pragma_user_version),
		(SELECT application_id FROM pragma_application_id), (SELECT count(*) FROM sqlite_schema)`).Scan(&version, &application, &tables)
	switch {
	case err != nil:
		return 0, err
	case application != applicationID && (application != 0 || version != 0 || tables != 0):
		return 0, errForeign
	case version > known:
		return 0, fmt.Errorf("%w: its schema is version %d, this program knows %d", graph.ErrNewer, version, known)
	}
	return version, nil
}
