#!/usr/bin/env python3
"""Measures the built programs on the sample county, once and many times over.

    python3 Benchmarks/bench.py PROGRAMS [COPIES ...]

PROGRAMS is the folder of the built wbld and wbl. Each county is the sample with COPIES of everybody and
everything (10: about 2,000 students; 100: about 20,000). Printed: seconds from start to the first reply on
a filled state, of import, plan, export and publish; the quantiles of ping while the plan is made; the
daemon's peak memory. Absolute figures belong to the machine: compare runs made one after the other.
"""
import csv
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time

SAMPLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "config", "sample")
AS_OF = "2027-01-25T08:00"
# The columns that hold ids, by file; those of other files are lists or free text and stay.
IDS = {
    "schools": ["id"], "students": ["id", "school"], "guardians": ["student"], "teachers": ["id", "school"],
    "sections": ["id", "teacher", "school"], "enrollments": ["student", "section"], "calendar": ["school"],
    "employers": ["id"], "sites": ["id", "employer"], "slots": ["id", "site"], "speakers": ["id", "employer", "site"],
    "trips": ["id", "vehicle", "from", "to"], "availability": ["subject"], "requests": ["id", "student"],
    "speaker_requests": ["id", "section"],
}


def multiply(folder, copies):
    for name, columns in IDS.items():
        with open(f"{SAMPLE}/{name}.csv", newline="", encoding="utf-8") as f:
            rows = list(csv.DictReader(f))
        with open(f"{folder}/{name}.csv", "w", newline="", encoding="utf-8") as f:
            out = csv.DictWriter(f, rows[0].keys(), lineterminator="\n")
            out.writeheader()
            for copy in range(copies):
                for row in rows:
                    out.writerow({k: renamed(v, copy) if k in columns else chosen(v, copy) if k == "choices" else v
                                  for k, v in row.items()})


def renamed(value, copy):
    return value if not value or value.startswith("town:") or copy == 0 else f"{value}-{copy}"


def chosen(value, copy):
    return ";".join(c if c.startswith("sector:") else renamed(c, copy) for c in value.split(";"))


class Daemon:
    def __init__(self, programs, folder):
        self.socket = f"{folder}/socket"
        started = time.perf_counter()
        self.process = subprocess.Popen([f"{programs}/wbld", "--state", f"{folder}/state", "--socket", self.socket],
                                        stderr=subprocess.DEVNULL)
        while True:
            try:
                self.talk = Talk(self.socket)
                break
            except OSError:
                time.sleep(0.001)
            if self.process.poll() is not None:
                sys.exit("bench: wbld ended at its start")
        self.talk.say("ping")
        self.start = time.perf_counter() - started

    def peak(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as f:
            return next(int(line.split()[1]) for line in f if line.startswith("VmHWM")) // 1024

    def end(self):
        self.process.terminate()
        self.process.wait()


class Talk:
    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(path)
        self.file = self.socket.makefile("rwb")
        self.file.readline()

    def say(self, line):
        self.file.write(line.encode() + b"\n")
        self.file.flush()
        while True:
            reply = self.file.readline().decode()
            if not reply:
                sys.exit("bench: wbld hung up before it answered")
            if reply.startswith(("OK", "ERR")):
                return reply.strip()


def pings(path, done, taken):
    talk = Talk(path)
    while not done.is_set():
        begun = time.perf_counter()
        talk.say("ping")
        taken.append(time.perf_counter() - begun)
        time.sleep(0.002)


def timed(action):
    begun = time.perf_counter()
    result = action()
    return time.perf_counter() - begun, result


def measure(programs, copies):
    with tempfile.TemporaryDirectory(prefix="wbld-bench-") as folder:
        county = f"{folder}/county"
        os.mkdir(county)
        multiply(county, copies)
        daemon = Daemon(programs, folder)
        wbl = [f"{programs}/wbl", "--socket", daemon.socket]
        quiet = {"check": True, "stdout": subprocess.DEVNULL}
        taking, _ = timed(lambda: subprocess.run([*wbl, "import", county], **quiet))
        done, taken = threading.Event(), []
        pinging = threading.Thread(target=pings, args=(daemon.socket, done, taken))
        pinging.start()
        planning, reply = timed(lambda: daemon.talk.say(f"plan as-of={AS_OF} seed=1"))
        done.set()
        pinging.join()
        writing, _ = timed(lambda: subprocess.run([*wbl, "export", f"{folder}/out"], **quiet))
        publishing, published = timed(lambda: daemon.talk.say(f"publish as-of={AS_OF} confirm=yes"))
        peak = daemon.peak()
        daemon.end()
        again = Daemon(programs, folder)
        again.end()
        taken.sort()
        print(f"{200 * copies:>7} students: first reply {again.start:.3f} s, import {taking:.2f} s, plan {planning:.2f} s, "
              f"export {writing:.2f} s, publish {publishing:.2f} s, peak {peak} MB")
        print(f"{'':>17} ping while planning: {len(taken)} asked, median {1e3 * taken[len(taken) // 2]:.2f} ms, "
              f"99 % within {1e3 * taken[int(len(taken) * 0.99)]:.2f} ms, slowest {1e3 * taken[-1]:.1f} ms")
        print(f"{'':>17} {reply}")
        print(f"{'':>17} {published}", flush=True)


def main():
    for copies in [int(n) for n in sys.argv[2:]] or [1, 10, 100]:
        measure(sys.argv[1], copies)


if __name__ == "__main__":
    main()
