package api

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"sync"

	"github.com/99designs/gqlgen/graphql/handler/transport"
)

// protocol is the only protocol that is spoken over WebSocket.
const protocol = "graphql-transport-ws"

// Close codes of the protocol.
const (
	closeBadRequest      = 4400
	closeUnauthorized    = 4401
	closeForbidden       = 4403
	closeBadProtocol     = 4406
	closeInitTimeout     = 4408
	closeSubscriberTwice = 4409
	closeInitTwice       = 4429
)

// socket accepts connections of pages of its own origin, and of programs. It holds client and library to the protocol where the
// library does not: connections end with the protocol's codes, and nothing follows an error.
type socket struct {
	transport.CoderWebsocketImplementation
}

// Accept implements transport.WebsocketImplementation.
func (s socket) Accept(w http.ResponseWriter, r *http.Request, options transport.WebsocketAcceptOptions) (transport.WebsocketConn, error) {
	options.Subprotocols = []string{protocol}
	conn, err := s.CoderWebsocketImplementation.Accept(w, r, options)
	if err != nil {
		return nil, err
	}
	held := &conversation{WebsocketConn: conn, active: map[string]bool{}}
	if conn.Subprotocol() != protocol {
		_ = conn.WriteClose(closeBadProtocol, "Subprotocol not acceptable")
		held.over = true
	}
	return held, nil
}

// conversation is a connection that is held to the protocol.
type conversation struct {
	transport.WebsocketConn

	mu     sync.Mutex
	begun  bool            // whether the client has sent connection_init
	active map[string]bool // the operations under way, by the client's id
	over   bool
}

// envelope is a message of the protocol.
type envelope struct {
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// Subprotocol implements transport.WebsocketConn: another than the protocol is refused by what is read.
func (c *conversation) Subprotocol() string { return protocol }

// SetReadLimit implements transport.WebsocketReadLimiter.
func (c *conversation) SetReadLimit(limit int64) {
	c.WebsocketConn.(transport.WebsocketReadLimiter).SetReadLimit(limit)
}

// NextReader implements transport.WebsocketConn. A message that breaks the protocol ends the connection.
func (c *conversation) NextReader() (int, io.Reader, error) {
	if c.over {
		return 0, nil, transport.ErrWebsocketClosed
	}
	kind, r, err := c.WebsocketConn.NextReader()
	if err != nil {
		return kind, nil, err
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		return kind, nil, err
	}
	if code, reason := c.hear(raw); code != 0 {
		_ = c.WebsocketConn.WriteClose(code, reason)
		return kind, nil, transport.ErrWebsocketClosed
	}
	return kind, bytes.NewReader(raw), nil
}

// hear notes what a client says, and how it breaks the protocol.
func (c *conversation) hear(raw []byte) (code int, reason string) {
	var m envelope
	if err := json.Unmarshal(raw, &m); err != nil {
		return closeBadRequest, "Invalid message received"
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	switch m.Type {
	case "connection_init":
		if c.begun {
			return closeInitTwice, "Too many initialisation requests"
		}
		c.begun = true
	case "subscribe":
		switch {
		case !c.begun:
			return closeUnauthorized, "Unauthorized"
		case m.ID == "" || len(m.Payload) == 0:
			return closeBadRequest, "Invalid message received"
		case c.active[m.ID]:
			return closeSubscriberTwice, "Subscriber for " + m.ID + " already exists"
		}
		c.active[m.ID] = true
	case "complete", "ping", "pong":
	default:
		return closeBadRequest, "Invalid message received"
	}
	return 0, ""
}

// WriteJSON implements transport.WebsocketConn. An operation that was not begun is answered by an error, and nothing follows the last
// message of an operation.
func (c *conversation) WriteJSON(v any) error {
	raw, err := json.Marshal(v)
	if err != nil {
		return err
	}
	var m envelope
	if err := json.Unmarshal(raw, &m); err != nil {
		return err
	}
	if m.Type == "next" {
		var answer struct{ Data, Errors json.RawMessage }
		if err := json.Unmarshal(m.Payload, &answer); err == nil && answer.Data == nil && answer.Errors != nil {
			m.Type, m.Payload = "error", answer.Errors
		}
	}
	c.mu.Lock()
	silent := m.ID != "" && !c.active[m.ID] || m.ID == "" && m.Type == "error" // the code of the close says it
	if m.Type == "error" || m.Type == "complete" {
		delete(c.active, m.ID)
	}
	c.mu.Unlock()
	if silent {
		return nil
	}
	return c.WebsocketConn.WriteJSON(m)
}

// WriteClose implements transport.WebsocketConn, with the protocol's code where the library has none of it.
func (c *conversation) WriteClose(code int, reason string) error {
	if code == transport.WebsocketCloseProtocolError && !c.started() {
		code, reason = closeInitTimeout, "Connection initialisation timeout"
	}
	return c.WebsocketConn.WriteClose(code, reason)
}

func (c *conversation) started() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.begun
}
