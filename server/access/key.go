package access

import (
	"bufio"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
)

// keyPrefix tells keys from tokens, and lets scanners of leaked secrets find them.
const keyPrefix = "mithaq_"

// Keys are who has which API key, by the key's SHA-256 in hexadecimal. Keys are random, so that the hash tells nothing of them.
type Keys map[string]Identity

// NewKey makes a key for somebody, and the line of a file of keys that lets it in. Names are without white space.
func NewKey(id Identity) (key, line string) {
	key = keyPrefix + rand.Text()
	return key, fmt.Sprintf("%s %s %s", id.Name, id.Role, digest(key))
}

func digest(key string) string {
	sum := sha256.Sum256([]byte(key))
	return hex.EncodeToString(sum[:])
}

// ReadKeys reads a file of keys: on each line a name, a role and the SHA-256 of a key, as [NewKey] writes them. Empty lines and
// those that begin with # say nothing. Its errors name the line.
func ReadKeys(from io.Reader) (Keys, error) {
	out := Keys{}
	lines := bufio.NewScanner(from)
	for n := 1; lines.Scan(); n++ {
		fields := strings.Fields(lines.Text())
		if len(fields) == 0 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		if len(fields) != 3 || len(fields[2]) != hex.EncodedLen(sha256.Size) {
			return nil, fmt.Errorf("line %d is not a name, a role and the SHA-256 of a key, as `server key` writes them", n)
		}
		id := Identity{Name: fields[0]}
		if err := id.Role.UnmarshalText([]byte(fields[1])); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		out[fields[2]] = id
	}
	return out, lines.Err()
}

func (k Keys) identify(key string) (Identity, error) {
	id, ok := k[digest(key)]
	if !ok {
		return Identity{}, ErrUnknown
	}
	return id, nil
}
