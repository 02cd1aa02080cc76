#!/usr/bin/env python3
"""Measures the kernel alone: the gaps that wbl-solve certifies within so many seconds, and more.

    python3 Benchmarks/kernel.py PROGRAMS [COUNTY ...] [--made BENCH] [--seeds N] [--seconds S ...] [--peers VENV BENCH]
    python3 Benchmarks/kernel.py PROGRAMS [COUNTY ...] [--made BENCH] [--seeds N] --resolve
    python3 Benchmarks/kernel.py PROGRAMS [COUNTY ...] [--made BENCH] [--seeds N] --time-to PERCENT [--peers VENV BENCH]
    python3 Benchmarks/kernel.py PROGRAMS [COUNTY ...] [--made BENCH] [--seeds N] --large [--seconds S ...] [--effort N]
    python3 Benchmarks/kernel.py PROGRAMS --gap CORPUS [--seconds S] [--only TEXT]

PROGRAMS is the folder of the built wbld, wbl and wbl-solve. A COUNTY is a planning folder, or an instance file (.txt). With
--made BENCH counties are made by BENCH/generate.py, N of each kind. A planning folder is imported by a daemon of its own,
which writes the instance (`wbl plan --export-model`); only the solver's own time counts. Printed is, county by county, the
certified gap in per cent after each time; of several seeds the gap that four of five keep, and * where all were proved
optimal. With --peers BENCH/peers.py solves the same planning folders beside it, run by VENV/bin/python.

--resolve    plans counties of 2,000 students, then takes away a dozen slots and seats that the plan uses, each on its own,
             with 250 points for whoever keeps an offer: milliseconds to the next plan, its gap, and how many others move.
--time-to    the seconds until the gap is certified to be so small; --seconds is the limit. A peer is run with limits of
             1, 2, 4 … seconds until one does: its time is at most the one that is printed.
--large      a county of 20,000 students: the gap after each time on one thread, the peak memory of wbl-solve, and the
             seconds that the same effort takes on one thread and on two (CPU seconds: those of all threads, reading too).
--gap        the instances of generalized assignment that CORPUS/optima.csv lists, one by one, compared with the best that
             is known: costs, and where an optimum of profits is known, profits too; then the worst of each type.

Exit status: 0 done; 1 where something was not measured, with a sentence for each at the end; 2 usage.
"""
import argparse
import contextlib
import csv
import math
import os
import random
import re
import sys
import tempfile
from collections import defaultdict

sys.dont_write_bytecode = True  # leaves nothing behind, neither here nor in BENCH
from solving import FAULTS, Trouble, gap_of, instance, made, of_peer, quantile, solved, used  # noqa: E402

KINDS = {
    "500": ["--students", "500"],
    "2000": ["--students", "2000"],
    "2000 half the seats": ["--students", "2000", "--seats", "0.5"],
    "2000 fewer slots": ["--students", "2000", "--slots", "0.6"],
    "2000 popular": ["--students", "2000", "--popular", "1.0"],
    "2000 groups": ["--students", "2000", "--groups", "0.4"],
}
LARGE = {"20000": ["--students", "20000"]}
SECONDS = {"county": [0.15, 0.5, 1.5, 5], "gap": [30], "resolve": [10], "time_to": [60], "large": [30, 75]}
LOSSES = 12  # of each county
KEPT = "250"  # points: what the daemon gives for the same slot by the same trips
GAP_LINE = "{:<24} {:>5} {:>5} {:>6} {:>9} {:>9} {:>8} {:>9} {:>8} {:>6} {:>8}"
GAP_HEAD = GAP_LINE.format(*"instance sense jobs agents known found off% bound gap% placed seconds".split())
TYPE_LINE = "{:<12} {:>5} {:>9} {:>6} {:>7} {:>11} {:>11}"
TYPE_HEAD = TYPE_LINE.format(*"type sense instances equal better worst-off% worst-gap%".split())
LOSS_LINE = "{:<24} {:>6} {:>12} {:>12} {:>10} {:>10} {:>8} {:>8} {:>6}"
LOSS_HEAD = LOSS_LINE.format("county", "losses", "ms, median", "ms, 90 %", "gap %", "90 %", "moved", "90 %", "lost")
TIME_LINE = "{:<24} {:<10} {:>8} {:>14} {:>14} {:>14}"
TIME_HEAD = TIME_LINE.format("county", "solver", "reached", "seconds", "the slowest", "gap % at worst")
LARGE_LINE = "{:<24} {:<20} {:>9} {:>9} {:>11} {:>9} {:>10}"
LARGE_HEAD = LARGE_LINE.format("county", "work", "gap %", "seconds", "CPU seconds", "peak MB", "points")


def counties(given, kinds):
    """(name, contexts that give planning folders or instance files) of each row."""
    for county in given.counties:
        yield os.path.basename(county.rstrip("/")), [contextlib.nullcontext(county)]
    for name, flags in kinds.items() if given.made else ():
        if given.only in name:
            yield name, [made(given.made, flags, given.seed + n) for n in range(given.seeds)]


def each(contexts, name, failures, measure):
    """Measures one county after the other; what goes wrong is a sentence more."""
    for context in contexts:
        try:
            with context as county:
                measure(county)
        except FAULTS as trouble:
            failures.append(f"{name}: not measured: {trouble}")


def solvers(given):
    return ["wbl-solve"] + ([given.solver] if given.peers else [])


def cell(gaps):
    """The gap that four of five keep, in per cent."""
    if not gaps:
        return "-"
    kept = quantile(gaps, 0.8)
    return "none" if math.isinf(kept) else f"{kept:.4f}{'*' if max(gaps) == 0 else ' '}"


def measure_counties(given):
    print(f"{'county':<24} {'gap % of':<10}", *(f"{f'{seconds:g} s':>11}" for seconds in given.seconds), flush=True)
    failures = []
    for name, contexts in counties(given, KINDS):
        gaps = defaultdict(list)

        def measure(county):
            with instance(given, county) as file:
                for seconds in given.seconds:
                    gaps["wbl-solve", seconds].append(gap_of(solved(given, file, seconds=seconds)))
                    if given.peers and os.path.isdir(county):
                        gaps[given.solver, seconds].append(of_peer(given, county, seconds)[0])

        each(contexts, name, failures, measure)
        for solver in solvers(given):
            cells = [f"{cell(gaps[solver, seconds]):>11}" for seconds in given.seconds]
            print(f"{name:<24} {solver:<10}", *cells, flush=True)
    return failures


def losses(given, file):
    """What wbl-solve says of the loss of one thing after the other, each on its own, from a plan that uses them all."""
    with tempfile.TemporaryDirectory(prefix="wbld-losses-") as place:
        plan, prices = f"{place}/plan.csv", f"{place}/prices.csv"
        solved(given, file, "--seconds", str(given.seconds[-1]), "--plan", plan, "--root-prices", prices)
        names = used(plan, "slot:", "seat:")
        lost = random.Random(given.seed).sample(names, min(LOSSES, len(names)))
        words = [word for name in lost for word in ("--then-without", name)]
        start = ["--start", plan, "--start-prices", prices, "--effort", "0"]
        return solved(given, file, *start, "--kept", KEPT, *words)["again"]


def measure_losses(given):
    print(LOSS_HEAD, flush=True)
    failures = []
    for name, contexts in counties(given, {name: flags for name, flags in KINDS.items() if "2000" in flags}):
        found = []

        def measure(county):
            with instance(given, county) as file:
                found.extend(losses(given, file))

        each(contexts, name, failures, measure)
        if found:
            times, moved = [float(loss["milliseconds"]) for loss in found], [int(loss["moved"]) for loss in found]
            gaps = [gap_of(loss) for loss in found]
            print(LOSS_LINE.format(name, len(found), *(f"{quantile(times, part):.1f}" for part in (0.5, 0.9)),
                                   *(f"{quantile(gaps, part):.4f}" for part in (0.5, 0.9)),
                                   *(quantile(moved, part) for part in (0.5, 0.9)), sum(int(loss["lost"]) for loss in found)),
                  flush=True)
    return failures


def time_of_peer(given, county):
    """(seconds, gap) of the first limit of 1, 2, 4 … seconds with which the other solver comes near enough, or of the last."""
    limit = min(1, given.seconds[-1])
    while True:
        gap, seconds = of_peer(given, county, limit)
        if gap <= given.time_to or limit >= given.seconds[-1]:
            return seconds, gap
        limit = min(2 * limit, given.seconds[-1])


def measure_times(given):
    print(f"seconds until the gap is at most {given.time_to:g} %, of {given.seconds[-1]:g}: the median, and the slowest")
    print(TIME_HEAD, flush=True)
    failures = []
    for name, contexts in counties(given, KINDS):
        found = defaultdict(list)

        def measure(county):
            with instance(given, county) as file:
                own = solved(given, file, "--gap", f"{given.time_to:.9f}", seconds=given.seconds[-1])
                found["wbl-solve"].append((float(own["seconds"]), gap_of(own)))
                if given.peers and os.path.isdir(county):
                    found[given.solver].append(time_of_peer(given, county))

        each(contexts, name, failures, measure)
        for solver, runs in found.items():
            times = [seconds if gap <= given.time_to else math.inf for seconds, gap in runs]
            at_most = "" if solver == "wbl-solve" else "≤ "
            cells = [f"> {given.seconds[-1]:g}" if math.isinf(time) else f"{at_most}{time:.2f}"
                     for time in (quantile(times, 0.5), max(times))]
            print(TIME_LINE.format(name, solver, f"{sum(map(math.isfinite, times))} of {len(runs)}", *cells,
                                   f"{max(gap for _, gap in runs):.4f}"), flush=True)
    return failures


def measure_large(given):
    print(LARGE_HEAD, flush=True)
    failures = []
    for name, contexts in counties(given, LARGE):

        def measure(county):
            def tell(work, found):
                print(LARGE_LINE.format(name, work, f"{gap_of(found):.4f}", found["seconds"], f"{found['cpu']:.2f}",
                                        found["peak"], found["points"]), flush=True)
                return found

            with instance(given, county) as file:
                for seconds in given.seconds:
                    tell(f"{seconds:g} s, 1 thread", solved(given, file, seconds=seconds, threads=1))
                one, two = (tell(f"effort {given.effort}, {threads} thread{'s'[:threads - 1]}",
                                 solved(given, file, "--effort", str(given.effort), threads=threads)) for threads in (1, 2))
            if any(one[word] != two[word] for word in ("points", "bound")):
                raise Trouble("two threads found another answer than one")
            print(f"{name:<24} two threads are {float(one['seconds']) / max(0.01, float(two['seconds'])):.2f} times as fast")

        each(contexts, name, failures, measure)
    return failures


def compared(given, row, known, *flags):
    """Solves one assignment problem, prints its line, and gives how far from the best known it is, and its gap, in per cent."""
    found = solved(given, f"{given.gap}/data/{row['path']}", "--format", "gap", *flags, seconds=given.seconds[-1])
    objective, known = int(found["objective"]), int(known)
    whole = found["all-placed"] == "yes"
    off = 100 * (known - objective if flags else objective - known) / max(1, known) if whole else math.inf
    gap = math.inf if found["objective-gap"] == "-" else 100 * float(found["objective-gap"])
    print(GAP_LINE.format(row["path"], "max" if flags else "min", row["items"], row["agents"], known, objective, f"{off:.3f}",
                          found["objective-bound"], f"{gap:.3f}", found["all-placed"], found["seconds"]), flush=True)
    return off, gap


def measure_assignments(given):
    with open(f"{given.gap}/optima.csv", newline="", encoding="utf-8") as f:
        rows = [row for row in csv.DictReader(f) if given.only in row["path"]]
    print(GAP_HEAD, flush=True)
    failures, found = [], defaultdict(list)
    for row in rows:
        family = re.match("[a-z]*", os.path.basename(row["path"]))[0]
        for sense, column, flags in [("min", "min_best_known", []), ("max", "max_optimum", ["--profits"])]:
            if not row[column]:
                continue
            try:
                found[family, sense].append(compared(given, row, row[column], *flags))
            except FAULTS as trouble:
                failures.append(f"{row['path']} {sense}: not measured: {trouble}")
    print(TYPE_HEAD)
    for (family, sense), runs in sorted(found.items()):
        off, gaps = zip(*runs)
        print(TYPE_LINE.format(family, sense, len(runs), sum(value == 0 for value in off), sum(value < 0 for value in off),
                               f"{max(off):.3f}", f"{max(gaps):.3f}"))
    return failures


MODES = {"gap": measure_assignments, "resolve": measure_losses, "time_to": measure_times, "large": measure_large,
         "county": measure_counties}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", type=os.path.abspath)
    parser.add_argument("counties", nargs="*", metavar="COUNTY", type=os.path.abspath)
    parser.add_argument("--made", metavar="BENCH", type=os.path.abspath, help="make counties with BENCH/generate.py")
    parser.add_argument("--peers", nargs=2, metavar=("VENV", "BENCH"), type=os.path.abspath, help="run BENCH/peers.py beside it")
    modes = parser.add_mutually_exclusive_group()
    modes.add_argument("--gap", metavar="CORPUS", type=os.path.abspath, help="solve the assignment problems of CORPUS")
    modes.add_argument("--resolve", action="store_true", help="what a loss does to a plan, and how soon it is known")
    modes.add_argument("--time-to", metavar="PERCENT", type=float, help="the time until the gap is so small")
    modes.add_argument("--large", action="store_true", help="a county of 20,000 students")
    parser.add_argument("--seconds", nargs="+", type=float,
                        help="one run of each county for each; for --gap, --resolve and --time-to the last is the limit")
    parser.add_argument("--effort", type=int, default=1, help="of the runs of --large that compare threads")
    parser.add_argument("--seed", type=int, default=20261125, help="the first of the made-up counties, and the solver's")
    parser.add_argument("--seeds", type=int, default=1, help="made-up counties of each kind")
    parser.add_argument("--threads", type=int, default=2, help="of every solver, but for --large")
    parser.add_argument("--solver", default="highs", help="the peer: highs, scip, cpsat")
    parser.add_argument("--only", metavar="TEXT", default="", help="kinds and instances whose name holds it")
    given = parser.parse_args()
    if not (given.counties or given.made or given.gap):
        parser.error("name a COUNTY, or say --made BENCH or --gap CORPUS")
    if given.peers and (given.gap or given.resolve or given.large):
        parser.error("--peers goes with the gaps of counties and with --time-to")
    asked = {"gap": given.gap, "resolve": given.resolve, "time_to": given.time_to is not None, "large": given.large}
    given.mode = next((mode for mode, is_asked in asked.items() if is_asked), "county")
    given.seconds = given.seconds or SECONDS[given.mode]
    return given


def main():
    given = arguments()
    load = os.getloadavg()[0]
    if load > 0.5:
        print(f"kernel: this machine is not idle (load {load:.1f}): times may be longer than they need be", file=sys.stderr)
    failures = MODES[given.mode](given)
    print("\n".join(failures), end="\n" if failures else "")
    return bool(failures)


if __name__ == "__main__":
    sys.exit(main())
