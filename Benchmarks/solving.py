"""What the measurements of the kernel run: wbl-solve, the daemon that writes its instances, made-up counties, other solvers."""
import contextlib
import csv
import json
import math
import os
import subprocess
import sys
import tempfile

from bench import AS_OF, Daemon
from referee import Trouble, done, last_line

ENDLESS = "1000000000"  # of effort: the time alone ends the work
FAULTS = (Trouble, OSError, ValueError, KeyError, subprocess.SubprocessError)  # what keeps one row from being measured


def solved(given, file, *more, seconds=None, threads=None):
    """What wbl-solve prints, by word; "again" is a list of such.

    Added are "peak", its memory in MB, and "cpu", the seconds of all its threads. With seconds they alone end the work.
    """
    words = [f"{given.programs}/wbl-solve", file, "--quiet", "--seed", str(given.seed)]
    words += ["--threads", str(threads or given.threads)]
    words += ["--seconds", str(seconds), "--effort", ENDLESS] if seconds is not None else []
    with tempfile.TemporaryFile("w+") as errors:
        with subprocess.Popen([*words, *more], stdout=subprocess.PIPE, stderr=errors, text=True) as process:
            output = process.stdout.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        if process.returncode != 0:
            raise Trouble(f"wbl-solve {os.path.basename(file)}: {last_line(errors.read()) or f'status {process.returncode}'}")
    found = {"again": [], "peak": usage.ru_maxrss // 1024, "cpu": usage.ru_utime + usage.ru_stime}
    for line in output.splitlines():
        word, _, value = line.partition(" ")
        if word == "again":
            words = line.split()
            found["again"].append(dict(zip(words[0::2], words[1::2])))
        else:
            found[word] = value
    return found


def share(bound, points):
    """The gap in per cent."""
    return 100 * max(0, bound - points) / max(1, abs(points))


def gap_of(found):
    """The gap in per cent that wbl-solve certifies; infinite where it has no bound."""
    return math.inf if found["bound"] == "-" else share(int(found["bound"]), int(found["points"]))


def of_peer(given, folder, seconds):
    """The gap in per cent that the other solver proves, infinite where it finds nothing; and the seconds that it took."""
    venv, bench = given.peers
    line = done(f"{venv}/bin/python", "-B", f"{bench}/peers.py", folder, "--speakers", "--solver", given.solver,
                "--seconds", str(seconds), "--workers", str(given.threads))
    found = json.loads(line)
    return share(found["bound"], found["points"]) if found["points"] else math.inf, found["seconds"]


@contextlib.contextmanager
def instance(given, county):
    """The instance file of a county."""
    if not os.path.isdir(county):
        yield county
        return
    with tempfile.TemporaryDirectory(prefix="wbld-kernel-") as place:
        file = f"{place}/model.txt"
        daemon = Daemon(given.programs, place)
        try:
            wbl = [f"{given.programs}/wbl", "--socket", daemon.socket]
            done(*wbl, "import", county)
            done(*wbl, "plan", "--export-model", file, f"as-of={AS_OF}")
        finally:
            daemon.end()
        yield file


@contextlib.contextmanager
def made(bench, flags, seed):
    """The folder of a made-up county."""
    with tempfile.TemporaryDirectory(prefix="wbld-county-") as folder:
        done(sys.executable, "-B", f"{bench}/generate.py", folder, *flags, "--seed", str(seed))
        yield folder


def used(plan, *kinds):
    """The names in a plan, as wbl-solve writes it, of what is taken of some kinds, sorted."""
    with open(plan, newline="", encoding="utf-8") as f:
        return sorted({name for row in csv.DictReader(f) for name in row["resources"].split() if name.startswith(kinds)})


def quantile(values, part):
    """The value that so large a part of the values does not exceed."""
    return sorted(values)[math.ceil(part * len(values)) - 1]
