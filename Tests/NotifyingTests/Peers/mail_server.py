"""A mail server on loopback that takes what its recipients' names tell it to take.

Says `port N` when it listens, then one line of JSON for each mail and
for each connection that it ends as idle; ends with its standard input.
Recipients: rcptNNN, dataNNN (refused with that code), drop (cut at RCPT), cut (cut after the dot),
slow (a second before the reply to the dot), each with `.` and more after it; others are taken.
"""
import argparse
import asyncio
import base64
import json
import ssl
import sys
import threading

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

parser = argparse.ArgumentParser()
parser.add_argument("--tls", choices=["none", "starttls", "tls"], default="none")
parser.add_argument("--certificate", help="PEM file with key and certificate")
parser.add_argument("--user", help="USER:PASSWORD, which is then required")
parser.add_argument("--no-utf8", action="store_true")
parser.add_argument("--idle", type=float, default=60, help="seconds until the end of the idle")
options = parser.parse_args()
one_line_at_a_time = threading.Lock()


class Handler:
    sessions = {}

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        word = address.split("@")[0].split(".")[0]
        if word.startswith("rcpt"):
            return f"{word[4:]} 5.1.1 <{address}>: '{word}' is not wanted"
        if word == "drop":
            server.transport.abort()
            return "421 gone"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Ok"

    async def handle_DATA(self, server, session, envelope):
        word = envelope.rcpt_tos[0].split("@")[0].split(".")[0]
        if word.startswith("data"):
            return f"{word[4:]} 5.7.1 not wanted"
        if word == "slow":
            await asyncio.sleep(1)
        say(dict(sender=envelope.mail_from, recipient=envelope.rcpt_tos[0],
                 options=envelope.mail_options, client=session.host_name, peer=session.peer[1],
                 login=bool(session.authenticated), tls=session.ssl is not None,
                 bytes=base64.b64encode(envelope.original_content).decode()))
        if word == "cut":
            server.transport.abort()
        return "250 2.0.0 Ok: queued as 4ABC"


def say(record):
    # A long line waits until somebody reads it, which must not hold up the reply.
    threading.Thread(target=write, args=[json.dumps(record)]).start()


def write(line):
    with one_line_at_a_time:
        print(line, flush=True)


def authenticate(server, session, envelope, mechanism, data):
    wanted = options.user.split(":")
    given = [data.login.decode(), data.password.decode()] if isinstance(data, LoginPassword) else []
    return AuthResult(success=given == wanted, handled=False)


class Server(SMTP):
    def _timeout_cb(self):
        self.transport.write(b"421 4.4.2 mx.test: too long idle\r\n")
        self.transport.close()
        say(dict(idle=self.session.peer[1]))


def server(context):
    return Server(
        Handler(), hostname="mx.test", enable_SMTPUTF8=not options.no_utf8, timeout=options.idle,
        tls_context=context if options.tls == "starttls" else None,
        require_starttls=options.tls == "starttls",
        authenticator=authenticate if options.user else None, auth_required=bool(options.user),
        auth_require_tls=options.tls == "starttls", loop=asyncio.get_running_loop())


async def main():
    context = None
    if options.tls != "none":
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(options.certificate)
    listener = await asyncio.get_running_loop().create_server(
        lambda: server(context), "127.0.0.1", 0,
        ssl=context if options.tls == "tls" else None)
    print("port", listener.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
