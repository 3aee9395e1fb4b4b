package api

import (
	"fmt"
	"io"
	"net/http"
	"regexp"
	"strconv"
)

// remainder is what a client lacks of a file.
type remainder struct {
	from  int64 // the bytes that it has
	whole int64 // those of the whole file, 0 where the client asks for all of it
}

// String is the remainder as Content-Range has it.
func (r remainder) String() string {
	if r.from >= r.whole {
		return fmt.Sprintf("bytes */%d", r.whole)
	}
	return fmt.Sprintf("bytes %d-%d/%d", r.from, r.whole-1, r.whole)
}

// openRange is the only Range that is heeded: from a byte to the end, as those send it who go on with what broke off.
var openRange = regexp.MustCompile(`^bytes=([0-9]{1,18})-$`)

// restOf is what a client lacks that has the beginning of a file with this ETag, and says so by Range and If-Range. All others are given
// the whole: without If-Range it would not be known whether the beginning is of the same graph. How long the file is must be said first,
// so it is made once to be measured; that moves the deadline of what is to come.
func restOf(r *http.Request, tag string, out *patient, write writing) (remainder, error) {
	asked := openRange.FindStringSubmatch(r.Header.Get("Range"))
	if asked == nil || r.Method != http.MethodGet || r.Header.Get("If-Range") != tag {
		return remainder{}, nil
	}
	from, err := strconv.ParseInt(asked[1], 10, 64)
	if err != nil {
		return remainder{}, err
	}
	size := &sizing{out: out}
	_, err = write(size)
	return remainder{from, size.bytes}, err
}

// sizing counts what is written.
type sizing struct {
	out   *patient
	bytes int64
}

func (m *sizing) Write(b []byte) (int, error) {
	m.out.wait()
	m.bytes += int64(len(b))
	return len(b), nil
}

// behind passes on what comes behind so many bytes.
type behind struct {
	w    io.Writer
	skip int64
}

func (b *behind) Write(part []byte) (int, error) {
	skipped := min(b.skip, int64(len(part)))
	b.skip -= skipped
	if skipped == int64(len(part)) {
		return len(part), nil
	}
	n, err := b.w.Write(part[skipped:])
	return int(skipped) + n, err
}
