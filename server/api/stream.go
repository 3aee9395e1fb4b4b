package api

import (
	"context"
	"mime"
	"net/http"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"

	"mithaq/server/access"
)

// How often something is sent over a connection on which nothing happens, and how long a client may take to begin.
const (
	heartbeat = 15 * time.Second
	initTime  = 10 * time.Second
)

// addStreams adds what subscriptions and uploads come over.
func addStreams(server *handler.Server, limits Limits) {
	server.AddTransport(transport.Websocket{Implementation: socket{}, InitFunc: signIn, InitTimeout: initTime, PingPongInterval: heartbeat, PayloadReadLimit: &limits.Body})
	server.AddTransport(transport.SSE{KeepAlivePingInterval: heartbeat})
	server.AddTransport(transport.MultipartForm{MaxUploadSize: limits.Upload, MaxMemory: limits.Body})
}

// signIn takes who a client is from the payload of connection_init, as `{"Authorization": "Bearer …"}`, and refuses who may not read.
func signIn(ctx context.Context, payload transport.InitPayload) (context.Context, *transport.InitPayload, error) {
	signed, err := access.SignIn(ctx, payload.Authorization())
	if err == nil {
		err = access.Of(signed).May(access.Reader)
	}
	if err != nil {
		return transport.AppendCloseReason(transport.WithWebsocketCloseCode(ctx, closeForbidden), "Forbidden"), nil, err
	}
	return signed, nil, nil
}

// upload reports whether a request brings files.
func upload(r *http.Request) bool {
	media, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	return media == "multipart/form-data"
}

// lasting reports whether a request's answer goes on as long as the client likes.
func lasting(r *http.Request) bool {
	return r.Header.Get("Upgrade") != "" || strings.Contains(r.Header.Get("Accept"), "text/event-stream")
}

// unhurried lets an answer go on for longer than the server lets others.
func unhurried(w http.ResponseWriter) http.ResponseWriter {
	control := http.NewResponseController(w)
	_ = control.SetReadDeadline(time.Time{}) // a writer without deadlines has none to move
	return &patient{w, control, false}
}

// timed bounds every operation but subscriptions, also where many come over one connection.
func timed(limit time.Duration) graphql.OperationMiddleware {
	return func(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
		if graphql.GetOperationContext(ctx).Operation.Operation == ast.Subscription {
			return next(ctx)
		}
		ctx, cancel := context.WithTimeout(ctx, limit)
		responses := next(ctx)
		return func(ctx context.Context) *graphql.Response {
			response := responses(ctx)
			if response == nil {
				cancel()
			}
			return response
		}
	}
}
