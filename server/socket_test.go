package main

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"

	"mithaq/server/access"
	"mithaq/server/api"
)

// Who opens a WebSocket, as a page does, says by connection_init who it is; who may not read is not let in.
func TestSocketsSignIn(t *testing.T) {
	key, line := access.NewKey(access.Identity{Name: "ada", Role: access.Reader})
	keys, err := access.ReadKeys(strings.NewReader(line))
	if err != nil {
		t.Fatal(err)
	}
	handler, err := newHandler(api.Config{Store: newFile(t)}, &access.Control{Keys: keys})
	if err != nil {
		t.Fatal(err)
	}
	address := served(t, handler) + "/graphql"
	for name, c := range map[string]struct {
		header, payload string
		ok              bool
	}{
		"by the payload":         {"", "Bearer " + key, true},
		"by the header":          {"Bearer " + key, "", true},
		"by another key":         {"", "Bearer mithaq_no", false},
		"not at all":             {"", "", false},
		"by what is no sign-in":  {"", "Basic YTpi", false},
		"by header, other later": {"Bearer " + key, "Bearer mithaq_no", true},
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
			defer cancel()
			options := &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}, HTTPHeader: http.Header{}}
			if c.header != "" {
				options.HTTPHeader.Set("Authorization", c.header)
			}
			conn, _, err := websocket.Dial(ctx, address, options)
			if err != nil {
				t.Fatal(err)
			}
			defer conn.CloseNow()
			type message struct {
				ID      string         `json:"id,omitempty"`
				Type    string         `json:"type"`
				Payload map[string]any `json:"payload,omitempty"`
			}
			say := func(m message) message {
				if err := wsjson.Write(ctx, conn, m); err != nil {
					t.Fatal(err)
				}
				var answer message
				err = wsjson.Read(ctx, conn, &answer)
				return answer
			}
			init := message{Type: "connection_init"}
			if c.payload != "" {
				init.Payload = map[string]any{"Authorization": c.payload}
			}
			if got := say(init); c.ok != (got.Type == "connection_ack") || !c.ok && websocket.CloseStatus(err) != 4403 {
				t.Fatalf("%+v, %v", got, err)
			}
			if !c.ok {
				return
			}
			if got := say(message{ID: "1", Type: "subscribe", Payload: map[string]any{"query": "{ version }"}}); got.Type != "next" || err != nil {
				t.Errorf("%+v, %v", got, err)
			}
		})
	}
	w, err := http.Get(address + "?query={version}")
	if err != nil {
		t.Fatal(err)
	}
	w.Body.Close()
	if w.StatusCode != http.StatusUnauthorized {
		t.Errorf("without a key: %s", w.Status)
	}
}

// What is asked over a WebSocket counts as requests do.
func TestSocketsHaveRates(t *testing.T) {
	key, line := access.NewKey(access.Identity{Name: "ada", Role: access.Reader})
	keys, err := access.ReadKeys(strings.NewReader(line))
	if err != nil {
		t.Fatal(err)
	}
	handler, err := newHandler(api.Config{Store: newFile(t)}, &access.Control{Keys: keys, Rates: access.NewRates(0.001, 3)})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	conn, _, err := websocket.Dial(ctx, served(t, handler)+"/graphql", &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
	if err != nil {
		t.Fatal(err)
	}
	defer conn.CloseNow()
	say := func(message string) (answers []string) {
		if err := conn.Write(ctx, websocket.MessageText, []byte(message)); err != nil {
			t.Fatal(err)
		}
		for {
			_, answer, err := conn.Read(ctx)
			if err != nil {
				t.Fatal(err)
			}
			answers = append(answers, string(answer))
			if last := answers[len(answers)-1]; !strings.Contains(last, `"next"`) {
				return answers
			}
		}
	}
	say(`{"type":"connection_init","payload":{"Authorization":"Bearer ` + key + `"}}`)
	for n := range 4 {
		said := say(fmt.Sprintf(`{"id":"%d","type":"subscribe","payload":{"query":"{ version }"}}`, n))
		if refused := strings.Contains(said[0], "RATE_LIMITED") && strings.Contains(said[0], "ask again in"); refused != (n == 3) {
			t.Errorf("operation %d: %s", n, said)
		}
	}
}
