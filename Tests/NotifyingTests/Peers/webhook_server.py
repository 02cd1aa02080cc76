"""A receiver of webhooks on loopback that answers as the path says.

Says `port N` when it listens, then one line of JSON for each post; ends with its standard input.
Paths: /NNN (that status), /after (429, Retry-After: 7), /date (503, Retry-After: a date 90 seconds
away), /redir (307), /flaky (500 for the first post of an id, then 200), /slow (no answer), /close
(cut), /long (64 KiB), /early (2xx, then cut), /ok.
Arguments: a PEM file for TLS, or `-`; then secrets by which signatures are verified.
"""
import base64
import email.utils
import hashlib
import hmac
import http.server
import json
import ssl
import sys
import threading
import time

secrets = [base64.b64decode(text.removeprefix("whsec_")) for text in sys.argv[2:]]
ended = threading.Event()
seen = set()
telling = threading.Lock()


def verified(headers, body):
    """How many of the secrets have signed: the standard's scheme, by Python's own HMAC."""
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    given = (headers["webhook-signature"] or "").split(" ")
    wanted = [base64.b64encode(hmac.digest(key, signed, hashlib.sha256)) for key in secrets]
    return sum(f"v1,{value.decode()}" in given for value in wanted)


def by_library(headers, body):
    """For each of the secrets what the standard's own library says; None where it is missing.

    The library takes posts of the last five minutes only and skips `v1a` signatures; it raises a
    ValueError for an entry without a comma, and for an empty body, which is no JSON.
    """
    try:
        import standardwebhooks
    except ImportError:
        return None
    names = ("webhook-id", "webhook-timestamp", "webhook-signature")
    given = {name: headers[name] for name in names}

    def verifies(key):
        hook = standardwebhooks.Webhook("whsec_" + base64.b64encode(key).decode())
        try:
            hook.verify(body.decode(), given)
        except (standardwebhooks.WebhookVerificationError, ValueError):
            return False
        return True

    return [verifies(key) for key in secrets]


class Receiver(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        word = self.path[1:].partition("?")[0]
        record = json.dumps(dict(
            path=self.path, body=body.decode(), client=self.client_address[1],
            headers={name.lower(): value for name, value in self.headers.items()},
            verified=verified(self.headers, body) if secrets else 0,
            library=by_library(self.headers, body) if secrets else None))
        with telling:
            print(record, flush=True)
        if word == "slow":
            ended.wait()
        elif word == "early":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nok")
            self.close_connection = True
        elif word == "close":
            self.close_connection = True
        else:
            self.answer(word)

    def answer(self, word):
        status = {"after": 429, "date": 503, "redir": 307}.get(word)
        if word == "flaky" and self.headers["webhook-id"] not in seen:
            seen.add(self.headers["webhook-id"])
            status = 500
        self.send_response(status or (int(word) if word.isdigit() else 200))
        if word == "after":
            self.send_header("Retry-After", "7")
        if word == "date":
            self.send_header("Retry-After", email.utils.formatdate(time.time() + 90, usegmt=True))
        if word == "redir":
            self.send_header("Location", "/ok")
        text = b"x" * (65_536 if word == "long" else 2)
        if word != "204":
            self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(b"" if word == "204" else text)

    def log_message(self, *arguments):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass


server = Server(("127.0.0.1", 0), Receiver)
if sys.argv[1] != "-":
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(sys.argv[1])
    server.socket = context.wrap_socket(server.socket, server_side=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
print("port", server.server_address[1], flush=True)
sys.stdin.read()
ended.set()
