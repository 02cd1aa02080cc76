#!/usr/bin/env python3
"""Measures the daemon on its Unix socket, in the same run as redis-server and as SQLite alone.

    python3 Benchmarks/wire.py PROGRAMS [--made BENCH] [--rounds N] [--seconds S] [--plan-seconds N] [--only NAME ...]

PROGRAMS is the folder of the built wbld and wbl. One generator (wire.c, compiled with cc) loads both servers. It has
the machine's last CPU; each server with all its threads, and SQLite alone, has the first. They take turns, S seconds
each, N times, in changing order. Printed are medians: of the rates, and of the ratios of each turn.

ping     `ping` beside redis's inline PING: of one client, of one that says 16 at once, of 50. Where redis-server is
         missing, ours is measured alone, and that is said.
plan     within how many milliseconds 99 of 100 pings are answered, one each 2 ms, from the first word of `plan` to its
         last, while the planner takes the same CPU. One that cannot be said when it is due counts from then.
show     `show student` of 50 clients, each asking for one student after the other, while a draft stands where plan was
         measured. The table `audit` must then hold one look more for each reply.
idle     by how much 64 clients, each of which has said `ping`, make the memory (RSS) of a new daemon grow.
changes  `set employer ID contact N` of one client and of 50, acknowledged once on disk, beside the transactions of like
         statements and pragmas that Python's sqlite3 commits, on the same disk. Then the daemon is killed (SIGKILL)
         at work and started again: the last change that it acknowledged must be there, or the one behind it.

The county has 20,000 students, made by BENCH/generate.py; without --made it is the sample, 100 times. Limits are raised
by a configuration of the benchmark's own.

Exit status: 0 done; 1 where something could not be measured or was lost, with a sentence for each at the end; 2 usage.
"""
import argparse
import contextlib
import csv
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from statistics import median
from types import SimpleNamespace

sys.dont_write_bytecode = True  # leaves nothing behind, neither here nor in BENCH
from bench import AS_OF, Talk, multiply  # noqa: E402
from referee import Trouble, done  # noqa: E402
from solving import FAULTS, made  # noqa: E402

CPUS = sorted(os.sched_getaffinity(0))
SERVER, GENERATOR = CPUS[0], CPUS[-1]
CONFIG = "limits:\n  clients: 1000\n  clients_per_user: 1000\n"
PINGS = [("ping", 1, 1, 0.6), ("ping, 16 at once", 1, 16, 0.25), ("ping, 50 clients", 50, 1, 0.4)]
LINE = "{:<40} {:>11} {:>11} {:>7} {:>11}  {}"
SCHEMA = """
    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
    CREATE TABLE IF NOT EXISTS employer (key INTEGER, position INTEGER, id, name, sector, contact, email, monthly_limit,
        documents, PRIMARY KEY (key, position)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS event (seq INTEGER PRIMARY KEY, at, kind, subject);
    CREATE TABLE IF NOT EXISTS audit (seq INTEGER PRIMARY KEY, at, user, action, verb, noun, subject);
    CREATE INDEX IF NOT EXISTS audit_subject ON audit (subject) WHERE subject IS NOT NULL;
    CREATE TABLE IF NOT EXISTS meta AS SELECT 0 AS revision, 0 AS next_key;
"""
TRANSACTION = [
    "BEGIN IMMEDIATE",
    "INSERT INTO employer VALUES (1, 0, 'E1', 'Young Arts 1', 'Arts', :number, 'host1@employers.example.com', 6, NULL) "
    "ON CONFLICT (key, position) DO UPDATE SET contact = excluded.contact",
    "INSERT INTO event (at, kind, subject) VALUES (1795651200, 'employer-changed', 1)",
    "INSERT INTO audit (at, user, action, verb, noun, subject) VALUES (1795651200, 0, 'change', 'set', 'employer', 1)",
    "UPDATE meta SET revision = max(revision, :number), next_key = max(next_key, 1)",
    "COMMIT",
]


class Server:
    """A program that listens on a Unix socket, on its CPU, and is ended with the block."""

    def __init__(self, path, greets, *words):
        self.socket, self.greets, self.words = path, greets, words

    def __enter__(self):
        self.process = subprocess.Popen(["taskset", "-c", str(SERVER), *self.words],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 60
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.__exit__()
                raise Trouble(f"{os.path.basename(self.words[0])} did not start")
            time.sleep(0.01)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def answers(self):
        with contextlib.closing(socket.socket(socket.AF_UNIX)) as knock:
            return knock.connect_ex(self.socket) == 0

    def memory(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as f:
            return next(int(line.split()[1]) for line in f if line.startswith("VmRSS")) / 1024


def wbld(given, folder):
    with open(f"{folder}/wbld.yaml", "w", encoding="ascii") as f:
        f.write(CONFIG)
    path = f"{folder}/wbld.socket"
    return Server(path, 1, f"{given.programs}/wbld", "--socket", path, "--state", f"{folder}/state", "--config", f.name)


def redis(folder):
    path = f"{folder}/redis.socket"
    return Server(path, 0, "redis-server", "--unixsocket", path, "--port", "0", "--dir", folder, "--save", "",
                  "--appendonly", "no", "--daemonize", "no")


class Load:
    """The generator at work."""

    def __init__(self, site, server, sentences, clients=1, depth=1, seconds=None, pause=0.0):
        numbers = map(str, (server.greets, clients, depth, seconds or site.given.seconds, pause))
        words = ["taskset", "-c", str(GENERATOR), f"{site.place}/wire", server.socket, *numbers]
        self.process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.process.stdin.write("".join(f"{sentence}\n" for sentence in sentences))
        self.process.stdin.close()

    def end(self, errors=0):
        """Waits until it ends by itself; what it found, by word."""
        with self.process as process:
            found = {word: float(value) for word, value in re.findall(r"(\w+)=(\S+)", process.stdout.read())}
        if not found:
            raise Trouble("the generator could not come in")
        if found["errors"] != errors:
            raise Trouble(f"{found['errors']:.0f} of {found['replies']:.0f} replies were no OK, or the server hung up")
        return found


def ids(county, name):
    with open(f"{county}/{name}.csv", newline="", encoding="utf-8") as f:
        return [row["id"] for row in csv.DictReader(f)]


def rate(site, server, sentences, clients=1, depth=1):
    return lambda: Load(site, server, sentences, clients, depth).end()["rate"]


def rounds(number, *measures):
    """The results of each measure, round by round; in every other round the last one comes first."""
    results = [[] for _ in measures]
    for turn in range(number):
        for index in range(len(measures))[::-1 if turn % 2 else 1]:
            results[index].append(measures[index]())
    return results


def tell(title, ours, goal, reached, peer="-", ratio="-"):
    print(LINE.format(title, ours, peer, ratio, goal, {True: "yes", False: "no", None: "-"}[reached]), flush=True)


def tell_rates(title, ours, peer, goal):
    ratio = median(one / other for one, other in zip(ours, peer))
    tell(title, f"{median(ours):,.0f}/s", f"≥ {goal:g} ×", ratio >= goal, f"{median(peer):,.0f}/s", f"{ratio:.2f}")


def measure_ping(site):
    for title, clients, depth, goal in PINGS:
        own = rate(site, site.daemon, ["ping"], clients, depth)
        if site.redis:
            tell_rates(title, *rounds(site.given.rounds, own, rate(site, site.redis, ["PING"], clients, depth)), goal)
        else:
            tell(title, f"{median(*rounds(site.given.rounds, own)):,.0f}/s", f"≥ {goal:g} ×", None)
    if not site.redis:
        raise Trouble("redis-server is missing (apt-get install redis-server), so that nothing stands beside it")


def measure_plan(site):
    def planned():
        pings = Load(site, site.daemon, ["ping"], seconds=3600, pause=0.002)
        try:
            reply = Talk(site.daemon.socket).say(f"plan as-of={AS_OF} seed=1 seconds={site.given.plan_seconds}")
        finally:
            pings.process.terminate()
        if not reply.startswith("OK"):
            raise Trouble(reply)
        return pings.end()

    found, = rounds(site.given.rounds, planned)
    slow, slowest = (median(run[word] for run in found) for word in ("within", "worst"))
    tell(f"ping under plan (slowest {slowest:.0f} ms)", f"{slow:.2f} ms", "< 20 ms", slow < 20)


def measure_show(site):
    def noted():
        with contextlib.closing(sqlite3.connect(f"{site.place}/state/wbld.sqlite")) as database:
            return sum(1 for _ in database.execute("SELECT 1 FROM audit WHERE action = 'look' AND noun = 'student'"))

    sentences, before = [f"show student {student}" for student in ids(site.county, "students")], noted()
    found, = rounds(site.given.rounds, lambda: Load(site, site.daemon, sentences, clients=50).end())
    shown, looks = sum(run["replies"] for run in found), noted() - before
    speed = median(run["rate"] for run in found)
    tell(f"show student, 50 clients ({looks} on record)", f"{speed:,.0f}/s", "≥ 5,000/s", speed >= 5000)
    if looks != shown:
        raise Trouble(f"{shown:.0f} students were shown, and {looks} looks are on record")


def measure_idle(site):
    def grown():
        with tempfile.TemporaryDirectory(dir=site.place) as folder, wbld(site.given, folder) as daemon:
            clients = [Talk(daemon.socket)]
            clients[0].say("ping")
            time.sleep(0.3)
            before = daemon.memory()
            clients += [Talk(daemon.socket) for _ in range(64)]
            for client in clients:
                client.say("ping")
            return daemon.memory() - before

    growth = median(*rounds(site.given.rounds, grown))
    tell("idle clients, 64", f"{growth:.1f} MB", "< 10 MB", growth < 10)


def measure_changes(site):
    employer = ids(site.county, "employers")[0]
    sentences = [f"set employer {employer} contact {number}" for number in range(100_000)]
    of_one, of_fifty = (rate(site, site.daemon, sentences, clients) for clients in (1, 50))
    one, fifty, alone = rounds(site.given.rounds, of_one, of_fifty, lambda: commits_alone(site))
    tell_rates("changes, beside SQLite alone", one, alone, 0.5)
    tell_rates("changes, 50 clients", fifty, alone, 3)
    load = Load(site, site.daemon, sentences, seconds=60)
    time.sleep(site.given.seconds)
    site.daemon.process.kill()
    last = int(load.end(errors=1)["replies"]) - 1  # the error is the end of the daemon
    with wbld(site.given, site.place) as again:
        shown = subprocess.run([f"{site.given.programs}/wbl", "--socket", again.socket, "show", "employer", employer],
                               capture_output=True, text=True, check=True).stdout
    kept = int(re.search(r"^ contact +(\d+)$", shown, re.MULTILINE)[1])
    if last < 0 or kept not in (last, last + 1):
        raise Trouble(f"change {last} was acknowledged before SIGKILL, and {kept} is there after it")
    print(f"SIGKILL: change {last} was the last one acknowledged, {kept} is there", flush=True)


def commits_alone(site):
    os.sched_setaffinity(0, {SERVER})
    with contextlib.closing(sqlite3.connect(f"{site.place}/alone.sqlite", isolation_level=None)) as database:
        database.executescript(SCHEMA)
        count, begun = 0, time.perf_counter()
        while (passed := time.perf_counter() - begun) < site.given.seconds:
            count += 1
            for statement in TRANSACTION:
                database.execute(statement, {"number": count})
    os.sched_setaffinity(0, CPUS)
    return count / passed


MEASURES = {"ping": measure_ping, "plan": measure_plan, "show": measure_show, "idle": measure_idle,
            "changes": measure_changes}


@contextlib.contextmanager
def large_county(given):
    """A folder with 20,000 students: made by BENCH, or the sample, 100 times."""
    if given.made:
        with made(given.made, ["--students", "20000"], seed=1) as county:
            yield county
    else:
        with tempfile.TemporaryDirectory(prefix="wbld-county-") as county:
            multiply(county, 100)
            yield county


def begin(name):
    """Warns of a machine that is not idle; and lets SIGTERM take the servers and the folders along."""
    if (load := os.getloadavg()[0]) > 0.5:
        print(f"{name}: this machine is not idle (load {load:.1f}): believe the ratios, not the rates", file=sys.stderr)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


def each(measures, only, site):
    """Takes the measures that are wanted; a sentence for each that could not be."""
    print(LINE.format("measure", "ours", "peer", "ratio", "goal", "reached"), flush=True)
    failures = []
    for name in filter(only.__contains__, measures):
        try:
            measures[name](site)
        except FAULTS as trouble:
            failures.append(f"{name}: {trouble}")
    return failures


def ended(failures):
    """Says what could not be measured, and the exit status."""
    print("\n".join(failures), end="\n" if failures else "")
    return bool(failures)


@contextlib.contextmanager
def prepared(given):
    """The place of the measurements: the generator, a county, a daemon that has imported it, and redis."""
    with contextlib.ExitStack() as stack:
        place = stack.enter_context(tempfile.TemporaryDirectory(prefix="wbld-wire-"))
        done("cc", "-O2", "-o", f"{place}/wire", os.path.splitext(os.path.abspath(__file__))[0] + ".c")
        county = stack.enter_context(large_county(given))
        daemon = stack.enter_context(wbld(given, place))
        done(f"{given.programs}/wbl", "--socket", daemon.socket, "import", county)
        peer = stack.enter_context(redis(place)) if "ping" in given.only and shutil.which("redis-server") else None
        yield SimpleNamespace(given=given, place=place, county=county, daemon=daemon, redis=peer)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", type=os.path.abspath)
    parser.add_argument("--made", metavar="BENCH", type=os.path.abspath, help="make the county with BENCH/generate.py")
    parser.add_argument("--rounds", type=int, default=5, help="turns of each measure")
    parser.add_argument("--seconds", type=float, default=1.0, help="of each turn")
    parser.add_argument("--plan-seconds", type=int, default=5, help="of each plan, once its options are listed")
    parser.add_argument("--only", nargs="+", choices=MEASURES, default=list(MEASURES), metavar="NAME")
    given = parser.parse_args()
    begin("wire")
    try:
        with prepared(given) as site:
            return ended(each(MEASURES, given.only, site))  # the last one ends the daemon
    except FAULTS as trouble:
        return ended([f"nothing was measured: {trouble}"])


if __name__ == "__main__":
    sys.exit(main())
