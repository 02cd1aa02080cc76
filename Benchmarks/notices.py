#!/usr/bin/env python3
"""Measures how notices leave: the transport alone, the daemon with its outbox, webhooks; beside other senders.

    python3 Benchmarks/notices.py PROGRAMS [--made BENCH] [--rounds N] [--mails N] [--posts N] [--only NAME ...]

PROGRAMS is the folder of the built wbld, wbl and bench-sending. All peers are on loopback and take turns, N times, in
changing order. Printed are medians: of the rates, and of the ratios of each turn.

mail     mails of 4 kB a second to postfix's smtp-sink: the transport alone (bench-sending) beside a loop of pycurl, over
         one connection each and over four; then postfix's own smtp-source -d, which has the mail ready and no outbox.
outbox   the daemon publishes a plan of 20,000 students that tells everybody: the seconds until the notices of all are
         queued, and the mails a second from then until the last one is on record as sent, beside pycurl's four.
post     webhooks a second to nginx, which answers 204: the transport beside pycurl's multi, 20 at once each.

The county is made by BENCH/generate.py; without --made it is the sample, 100 times.

Exit status: 0 done; 1 where something could not be measured or was lost, with a sentence for each at the end; 2 usage.
"""
import argparse
import contextlib
import json
import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from statistics import median

sys.dont_write_bytecode = True  # leaves nothing behind, neither here nor in BENCH
from bench import AS_OF, Talk  # noqa: E402
from referee import Trouble, done  # noqa: E402
from wire import begin, each, ended, large_county, rounds, tell, tell_rates  # noqa: E402

CONFIG = """tell_students: on_publish
mail: {{mode: live, relay: "smtp://127.0.0.1:{port}", tls: none, delay: 0s}}
"""
NGINX = """daemon off; pid {place}/nginx.pid; error_log stderr; worker_processes 1; events {{}}
http {{ access_log off; client_body_temp_path {place}; proxy_temp_path {place}; fastcgi_temp_path {place};
uwsgi_temp_path {place}; scgi_temp_path {place}; keepalive_requests 1000000;
server {{ listen 127.0.0.1:{port}; location / {{ return 204; }} }} }}
"""
# One process: mails or posts by so many handles of one multi, the next one as soon as one has ended.
PYCURL = """
import io, sys, time
import pycurl
kind, url, count, width = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
mail = (b"From: <wbl@example.org>\\r\\nTo: <a@example.org>\\r\\nSubject: a benchmark\\r\\n\\r\\n" + (b"x" * 62 + b"\\r\\n") * 64)
post = b'{"type":"benchmark","timestamp":"2027-01-01T00:00:00Z","data":{}}'
multi, free, left, taken = pycurl.CurlMulti(), [], count, 0
for _ in range(width):
    handle = pycurl.Curl()
    handle.setopt(handle.URL, url)
    handle.setopt(handle.WRITEFUNCTION, lambda _: None)
    handle.setopt(handle.NOSIGNAL, 1)
    if kind == "mail":
        handle.setopt(handle.UPLOAD, 1)
        handle.setopt(handle.MAIL_FROM, "<wbl@example.org>")
        handle.setopt(handle.MAIL_RCPT, ["<a@example.org>"])
    else:
        handle.setopt(handle.POSTFIELDS, post)
        handle.setopt(handle.HTTPHEADER, ["Content-Type: application/json"])
    free.append(handle)
begun = time.perf_counter()
while taken < count:
    while free and left:
        handle, left = free.pop(), left - 1
        if kind == "mail":
            handle.setopt(handle.READFUNCTION, io.BytesIO(mail).read)
        multi.add_handle(handle)
    multi.perform()
    _, ended, failed = multi.info_read()
    if failed:
        sys.exit(f"pycurl: {failed[0][2]}")
    for handle in ended:
        multi.remove_handle(handle)
        free.append(handle)
    taken += len(ended)
    if not ended:
        multi.select(1.0)
print('{"taken": %d, "seconds": %f}' % (taken, time.perf_counter() - begun))
"""


def free_port():
    with contextlib.closing(socket.socket()) as knock:
        knock.bind(("127.0.0.1", 0))
        return knock.getsockname()[1]


@contextlib.contextmanager
def server(port, *words):
    """A server on loopback that is ended with the block."""
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + 10
        while socket.socket().connect_ex(("127.0.0.1", port)) != 0:
            if process.poll() is not None or time.monotonic() > deadline:
                process.kill()
                raise Trouble(f"{words[0]} did not start")
            time.sleep(0.01)
        try:
            yield
        finally:
            process.terminate()


def sink(port):
    user = ["-u", "nobody"] if os.geteuid() == 0 else []
    return server(port, "smtp-sink", *user, "-c", f"127.0.0.1:{port}", "1000")


def python_with_pycurl():
    for python in (sys.executable, "/usr/bin/python3"):
        if subprocess.run([python, "-c", "import pycurl"], capture_output=True, check=False).returncode == 0:
            return python
    raise Trouble("pycurl is missing (apt-get install python3-pycurl), so that nothing stands beside it")


def sent(*words, count):
    """Parcels a second of a program that prints how many were taken in what time."""
    found = json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
    if found["taken"] != count:
        raise Trouble(f"{words[0]}: {found['taken']} of {count} were taken")
    return found["taken"] / found["seconds"]


def by_transport(given, kind, *words, count, width):
    return lambda: sent(f"{given.programs}/bench-sending", kind, *words, str(count), str(width), count=count)


def by_pycurl(kind, url, count, width):
    python = python_with_pycurl()
    return lambda: sent(python, "-c", PYCURL, kind, url, str(count), str(width), count=count)


def by_source(port, count, width):
    def run():
        begun = time.perf_counter()
        done("smtp-source", "-d", "-m", str(count), "-s", str(width), "-l", "4096", f"127.0.0.1:{port}")
        return count / (time.perf_counter() - begun)
    return run


def measure_mail(given):
    port, count = free_port(), given.mails
    with sink(port):
        for width in (1, 4):
            ours = by_transport(given, "mail", "127.0.0.1", str(port), count=count, width=width)
            tell_rates(f"mails, {width} at once, beside pycurl",
                       *rounds(given.rounds, ours, by_pycurl("mail", f"smtp://127.0.0.1:{port}", count,
                                                                             width)), 0.75)
        found, = rounds(given.rounds, by_source(port, count, 4))
        tell("mails, 4 at once, by smtp-source -d", "-", "-", None, f"{median(found):,.0f}/s")


def measure_outbox(given):
    port = free_port()
    with contextlib.ExitStack() as stack:
        stack.enter_context(sink(port))
        place = stack.enter_context(tempfile.TemporaryDirectory(prefix="wbld-notices-"))
        county = stack.enter_context(large_county(given))
        with open(f"{place}/wbld.yaml", "w", encoding="ascii") as f:
            f.write(CONFIG.format(port=port))
        path = f"{place}/socket"
        process = stack.enter_context(
            subprocess.Popen([f"{given.programs}/wbld", "--socket", path, "--state", f"{place}/state", "--config", f.name],
                             stderr=subprocess.DEVNULL))
        stack.callback(process.terminate)
        published(given, path, county, f"{place}/state/wbld.sqlite", by_pycurl("mail", f"smtp://127.0.0.1:{port}",
                                                                              given.mails, 4)())


def published(given, path, county, database, peer):
    """Imports, plans and publishes, then waits until the last mail is sent."""
    deadline = time.monotonic() + 60
    while socket.socket(socket.AF_UNIX).connect_ex(path) != 0:
        if time.monotonic() > deadline:
            raise Trouble("wbld did not start")
        time.sleep(0.01)
    done(f"{given.programs}/wbl", "--socket", path, "import", county)
    talk = Talk(path)
    talk.say(f"plan as-of={AS_OF} seed=1 seconds={given.plan_seconds}")
    begun = time.perf_counter()
    reply = talk.say(f"publish as-of={AS_OF} confirm=yes")
    queued = time.perf_counter()
    if not reply.startswith("OK"):
        raise Trouble(f"publish: {reply}")
    placements, mails = (int(re.search(rf" {word}=(\d+)", reply)[1]) for word in ("placements", "mails"))
    tell(f"publish {placements:,} placements, {mails:,} notices", f"{queued - begun:.1f} s", "≤ 5 s", queued - begun <= 5)
    with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as outbox:
        while (left := outbox.execute("SELECT count(*) FROM notice WHERE state <> 'sent'").fetchone()[0]):
            if time.perf_counter() - queued > 600:
                raise Trouble(f"{left} of {mails} notices have not left within ten minutes")
            time.sleep(0.1)
    tell_rates("mails by the daemon's outbox", [mails / (time.perf_counter() - queued)], [peer], 0.4)


def measure_post(given):
    if not shutil.which("nginx"):
        raise Trouble("nginx is missing (apt-get install nginx-light)")
    port, count = free_port(), given.posts
    with tempfile.TemporaryDirectory(prefix="wbld-nginx-") as place:
        with open(f"{place}/nginx.conf", "w", encoding="ascii") as f:
            f.write(NGINX.format(place=place, port=port))
        with server(port, "nginx", "-p", place, "-c", f.name):
            url = f"http://127.0.0.1:{port}/"
            tell_rates("webhooks, 20 at once, beside pycurl",
                       *rounds(given.rounds, by_transport(given, "post", url, count=count, width=20),
                               by_pycurl("post", url, count, 20)), 0.5)


MEASURES = {"mail": measure_mail, "outbox": measure_outbox, "post": measure_post}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", type=os.path.abspath)
    parser.add_argument("--made", metavar="BENCH", type=os.path.abspath, help="make the county with BENCH/generate.py")
    parser.add_argument("--rounds", type=int, default=5, help="turns of each measure")
    parser.add_argument("--mails", type=int, default=5000, help="of each turn")
    parser.add_argument("--posts", type=int, default=5000, help="of each turn")
    parser.add_argument("--plan-seconds", type=int, default=10, help="of the plan, once its options are listed")
    parser.add_argument("--only", nargs="+", choices=MEASURES, default=list(MEASURES), metavar="NAME")
    given = parser.parse_args()
    begin("notices")
    return ended(each(MEASURES, given.only, given))


if __name__ == "__main__":
    sys.exit(main())
