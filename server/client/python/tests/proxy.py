"""A connection to the server on which things go wrong."""

from __future__ import annotations

import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType

import httpx

Fault = Callable[[BaseHTTPRequestHandler, httpx.Response], None]


class Proxy:
    """Passes requests on to a server, and the answers back: each by the next of `faults`, as they are after those."""

    def __init__(self, upstream: str) -> None:
        self.faults: list[Fault] = []
        self.requests: list[BaseHTTPRequestHandler] = []
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                proxy.requests.append(self)
                kind = {"Content-Type": self.headers.get("Content-Type", "")}
                answer = httpx.request(self.command, upstream + self.path, content=body, headers=kind, timeout=60)
                (proxy.faults.pop(0) if proxy.faults else pass_on)(self, answer)

            do_POST = do_GET  # noqa: N815

            def log_message(self, *args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self) -> Proxy:
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.server.shutdown()
        self.server.server_close()


def send(to: BaseHTTPRequestHandler, status: int, body: bytes, length: int, **headers: str) -> None:
    """Answer with a body that is said to have a length."""
    to.send_response(status)
    for name, value in {"Content-Length": str(length), **headers}.items():
        to.send_header(name.replace("_", "-"), value)
    to.end_headers()
    to.wfile.write(body)


def pass_on(to: BaseHTTPRequestHandler, answer: httpx.Response) -> None:
    """Answer as the server did."""
    send(to, answer.status_code, answer.content, len(answer.content), Content_Type=answer.headers["Content-Type"])


def refuse(status: int, **headers: str) -> Fault:
    """Answer with a status, as something between client and server does."""
    return lambda to, answer: send(to, status, b"not now", 7, **headers)


def cut(share: float) -> Fault:
    """Break off after a share of the answer."""
    return lambda to, answer: send(to, 200, answer.content[: int(share * len(answer.content))], len(answer.content))


def alter(old: bytes, new: bytes) -> Fault:
    """Answer with something else in the first place of something."""

    def fault(to: BaseHTTPRequestHandler, answer: httpx.Response) -> None:
        body = answer.content.replace(old, new, 1)
        assert body != answer.content
        send(to, 200, body, len(body))

    return fault
