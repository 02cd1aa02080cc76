#!/usr/bin/env python3
"""Measures the kernel alone: the gaps that wbl-solve certifies within so many seconds.

    python3 Benchmarks/kernel.py PROGRAMS [COUNTY ...] [--made BENCH] [--seeds N] [--seconds S ...] [--peers VENV BENCH]
    python3 Benchmarks/kernel.py PROGRAMS --gap CORPUS [--seconds S] [--only TEXT]

PROGRAMS is the folder of the built wbld, wbl and wbl-solve. A COUNTY is a planning folder, or an instance file (.txt). With
--made BENCH counties are made by BENCH/generate.py, N of each kind. A planning folder is imported by a daemon of its own,
which writes the instance (`wbl plan --export-model`); only the solver's own time counts. Printed is, county by county, the
certified gap in per cent after each time; of several seeds the gap that four of five keep, and * where all were proved
optimal. With --peers BENCH/peers.py solves the same planning folders beside it, run by VENV/bin/python.

With --gap the instances of generalized assignment that CORPUS/optima.csv lists are solved instead, and compared with the
best that is known: costs, and where an optimum of profits is known, profits too.

Exit status: 0 done; 1 where something was not measured, with a sentence for each at the end; 2 usage.
"""
import argparse
import contextlib
import csv
import json
import math
import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict

sys.dont_write_bytecode = True  # leaves nothing behind, neither here nor in BENCH
from bench import AS_OF, Daemon  # noqa: E402
from referee import Trouble, done, last_line  # noqa: E402

KINDS = {
    "500": ["--students", "500"],
    "2000": ["--students", "2000"],
    "2000 half the seats": ["--students", "2000", "--seats", "0.5"],
    "2000 fewer slots": ["--students", "2000", "--slots", "0.6"],
    "2000 popular": ["--students", "2000", "--popular", "1.0"],
    "2000 groups": ["--students", "2000", "--groups", "0.4"],
}
SECONDS = {"county": [0.15, 0.5, 1.5, 5], "gap": [30]}
ENDLESS = "1000000000"  # of effort: the time alone ends the work
GAP_LINE = "{:<24} {:>6} {:>5} {:>6} {:>9} {:>9} {:>8} {:>9} {:>8} {:>6} {:>8}"
GAP_HEAD = GAP_LINE.format(*"instance sense jobs agents known found off% bound gap% placed seconds".split())


def solved(given, file, seconds, *more):
    """What wbl-solve prints, by word."""
    words = [f"{given.programs}/wbl-solve", file, "--seconds", str(seconds), "--effort", ENDLESS, "--seed", str(given.seed),
             "--threads", str(given.threads), "--quiet", *more]
    ended = subprocess.run(words, capture_output=True, text=True)
    if ended.returncode != 0:
        raise Trouble(f"wbl-solve {os.path.basename(file)}: {last_line(ended.stderr) or f'status {ended.returncode}'}")
    return dict(line.split(" ", 1) for line in ended.stdout.splitlines())


def share(bound, points):
    """The gap in per cent."""
    return 100 * max(0, bound - points) / max(1, abs(points))


def of_peer(given, folder, seconds):
    """The gap that the other solver proves; infinite where it finds nothing."""
    venv, bench = given.peers
    line = done(f"{venv}/bin/python", "-B", f"{bench}/peers.py", folder, "--speakers", "--solver", given.solver,
                "--seconds", str(seconds), "--workers", str(given.threads))
    found = json.loads(line)
    return share(found["bound"], found["points"]) if found["points"] else math.inf


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


def measured(given, county, gaps):
    """Adds the gaps of one county, a list for each solver and time."""
    with instance(given, county) as file:
        for seconds in given.seconds:
            found = solved(given, file, seconds)
            gap = math.inf if found["bound"] == "-" else share(int(found["bound"]), int(found["points"]))
            gaps["wbl-solve", seconds].append(gap)
            if given.peers and os.path.isdir(county):
                gaps[given.solver, seconds].append(of_peer(given, county, seconds))


def cell(gaps):
    """The gap that four of five keep, in per cent."""
    if not gaps:
        return "-"
    kept = sorted(gaps)[math.ceil(0.8 * len(gaps)) - 1]
    return "none" if math.isinf(kept) else f"{kept:.4f}{'*' if max(gaps) == 0 else ' '}"


def counties(given):
    """(name, contexts that give planning folders or instance files) of each row."""
    for county in given.counties:
        yield os.path.basename(county.rstrip("/")), [contextlib.nullcontext(county)]
    for name, flags in KINDS.items() if given.made else ():
        if given.only in name:
            yield name, [made(given.made, flags, given.seed + n) for n in range(given.seeds)]


def measure_counties(given):
    print(f"{'county':<24} {'gap % of':<10}", *(f"{f'{seconds:g} s':>11}" for seconds in given.seconds), flush=True)
    failures = []
    for name, contexts in counties(given):
        gaps = defaultdict(list)
        for context in contexts:
            try:
                with context as county:
                    measured(given, county, gaps)
            except (Trouble, OSError, ValueError, KeyError, subprocess.SubprocessError) as trouble:
                failures.append(f"{name}: not measured: {trouble}")
        for solver in ["wbl-solve"] + ([given.solver] if given.peers else []):
            cells = [f"{cell(gaps[solver, seconds]):>11}" for seconds in given.seconds]
            print(f"{name:<24} {solver:<10}", *cells, flush=True)
    return failures


def compared(given, row, known, *flags):
    """Solves one assignment problem and prints how far from the best known it is, in per cent."""
    found = solved(given, f"{given.gap}/data/{row['path']}", given.seconds[-1], "--format", "gap", *flags)
    objective, known = int(found["objective"]), int(known)
    whole = found["all-placed"] == "yes"
    off = 100 * (known - objective if flags else objective - known) / max(1, known) if whole else math.inf
    gap = "-" if found["objective-gap"] == "-" else f"{100 * float(found['objective-gap']):.3f}"
    print(GAP_LINE.format(row["path"], "max" if flags else "min", row["items"], row["agents"], known, objective, f"{off:.3f}",
                          found["objective-bound"], gap, found["all-placed"], found["seconds"]), flush=True)
    return off


def measure_assignments(given):
    with open(f"{given.gap}/optima.csv", newline="", encoding="utf-8") as f:
        rows = [row for row in csv.DictReader(f) if given.only in row["path"]]
    print(GAP_HEAD, flush=True)
    failures, off = [], defaultdict(list)
    for row in rows:
        family = re.match("[a-z]*", os.path.basename(row["path"]))[0]
        for column, flags in [("min_best_known", []), ("max_optimum", ["--profits"])]:
            if not row[column]:
                continue
            try:
                off[family, "max" if flags else "min"].append(compared(given, row, row[column], *flags))
            except (Trouble, OSError, ValueError, KeyError) as trouble:
                failures.append(f"{row['path']}: not measured: {trouble}")
    for (family, sense), values in sorted(off.items()):
        print(f"{family} {sense}: {len(values)} solved, {sum(v <= 0 for v in values)} as good as the best known, "
              f"the worst {max(values):.3f} % off")
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", type=os.path.abspath)
    parser.add_argument("counties", nargs="*", metavar="COUNTY", type=os.path.abspath)
    parser.add_argument("--made", metavar="BENCH", type=os.path.abspath, help="make counties with BENCH/generate.py")
    parser.add_argument("--peers", nargs=2, metavar=("VENV", "BENCH"), type=os.path.abspath, help="run BENCH/peers.py beside it")
    parser.add_argument("--gap", metavar="CORPUS", type=os.path.abspath, help="solve the assignment problems of CORPUS")
    parser.add_argument("--seconds", nargs="+", type=float, help="one run of each county for each; for --gap the last")
    parser.add_argument("--seed", type=int, default=20261125, help="the first of the made-up counties, and the solver's")
    parser.add_argument("--seeds", type=int, default=1, help="made-up counties of each kind")
    parser.add_argument("--threads", type=int, default=2, help="of every solver")
    parser.add_argument("--solver", default="highs", help="the peer: highs, scip, cpsat")
    parser.add_argument("--only", metavar="TEXT", default="", help="kinds and instances whose name holds it")
    given = parser.parse_args()
    if not (given.counties or given.made or given.gap):
        parser.error("name a COUNTY, or say --made BENCH or --gap CORPUS")
    given.seconds = given.seconds or SECONDS["gap" if given.gap else "county"]
    failures = measure_assignments(given) if given.gap else measure_counties(given)
    print("\n".join(failures), end="\n" if failures else "")
    return bool(failures)


if __name__ == "__main__":
    sys.exit(main())
