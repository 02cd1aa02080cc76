#!/usr/bin/env python3
"""Lets an independent referee check the plans, or the lists of options, that the built programs make.

    python3 Benchmarks/referee.py PROGRAMS BENCH [--only NAME] [--seed N] [--options]

PROGRAMS is the folder of the built wbld and wbl. BENCH is a folder with generate.py (makes counties), check_plan.py
(the referee) and planning.py (a second reading of the rules); it is no part of this project. Each county is imported
by a daemon of its own and planned; the referee judges the plan and the bound that its prices prove. Then the plan is
published and made again, and judged against the published one. Printed is one line a county.
With --options no plan is made: what `wbl plan --list-options` writes is compared with what planning.py lists.

Exit status: 0 where all is well; 1 where a plan breaks a rule, points or bounds differ, a certified gap is above
0.5 %, lists differ, or a program fails: each in a sentence at the end; 2 usage.

All is planned for AS_OF of bench.py. BENCH knows no lead time (48 hours), so nothing may start before it is over:
made-up counties begin on 2027-02-01 at 08:20, the sample the same day at 08:30.
"""
import argparse
import contextlib
import csv
import functools
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections import Counter

sys.dont_write_bytecode = True  # leaves nothing behind, neither here nor in BENCH
from bench import AS_OF, SAMPLE, Daemon  # noqa: E402

COUNTIES = {
    "500": ["--students", "500"],
    "2000": ["--students", "2000"],
    "2000 half the seats": ["--students", "2000", "--seats", "0.5"],
    "1500 scarce": ["--students", "1500", "--seats", "0.35", "--slots", "0.5"],
    "700 groups": ["--students", "700", "--groups", "0.35"],
    "600 popular": ["--students", "600", "--popular", "1.0", "--speaker-requests", "1.0"],
    "800 calendar": ["--students", "800", "--calendar"],
}
OPTION_FILES = {"options.csv": "request slot out back points", "options-speakers.csv": "request speaker start end mode points"}
ALLOWED_GAP = 0.5  # per cent
PLAN_LINE = "{:<20} {:>8} {:>9} {:>9} {:>7} {:>8} {:>6} | {:>13} {:>6} {:>6} {:>8}"
PLAN_HEAD = PLAN_LINE.format(*"county students points bound gap% seconds errors again:errors equal moved dropped".split())
OPTIONS_LINE = "{:<28} {:>9} {:>9} {:<6} | {:>9} {:>9} {:<6}"


class Trouble(Exception):
    """A program did not do what it was asked."""


def run(*words):
    return subprocess.run(words, capture_output=True, text=True, timeout=1800)


def last_line(text):
    return text.strip().rpartition("\n")[2]


def done(*words):
    """The last line on standard output of a program that must succeed."""
    ended = run(*words)
    if ended.returncode != 0:
        raise Trouble(f"{' '.join(map(os.path.basename, words))}: {last_line(ended.stderr or ended.stdout)}")
    return last_line(ended.stdout)


def read(path):
    with open(path, newline="", encoding="utf-8") as f:
        return list(csv.DictReader(f))


def counties(seed, for_options):
    """(name, arguments of generate.py or None for the sample, seed) of each; for options three more, with seeds of their own."""
    made = [(name, flags, seed) for name, flags in COUNTIES.items()]
    if for_options:
        made += [(f"{name}, seed {seed + n}", COUNTIES[name], seed + n) for n, name in enumerate(["500", "700 groups", "800 calendar"], 1)]
    return [*made, ("sample", None, seed)]


@contextlib.contextmanager
def office(given, flags, seed):
    """A temporary folder, the county's folder, and a way to talk to a new daemon that has imported the county."""
    with tempfile.TemporaryDirectory(prefix="wbld-referee-") as place:
        county = f"{place}/county" if flags else SAMPLE
        if county != SAMPLE:
            done(sys.executable, "-B", f"{given.bench}/generate.py", county, *flags, "--seed", str(seed))
        daemon = Daemon(given.programs, place)
        try:
            wbl = functools.partial(done, f"{given.programs}/wbl", "--socket", daemon.socket)
            wbl("import", county)
            yield place, county, wbl
        finally:
            daemon.end()


def planned(wbl, out):
    """Makes a plan, exports it, and gives back what the daemon claims of it."""
    claims = dict(word.split("=", 1) for word in wbl("plan", f"as-of={AS_OF}", "seed=1").split() if "=" in word)
    wbl("export", out)
    return claims


def judged(given, county, out, *more):
    """What the referee finds: points, bound and gap in per cent (None where unproved), errors, refusals, moved, dropped."""
    ended = run(sys.executable, "-B", f"{given.bench}/check_plan.py", county, f"{out}/plan.csv",
                "--speakers", f"{out}/speaker_plan.csv", "--prices", f"{out}/prices.csv", *more)
    try:
        found = {"bound": None, **json.loads(ended.stdout)}
    except ValueError:
        raise Trouble(f"check_plan.py: {last_line(ended.stderr)}") from None
    found["gap"] = None if found["bound"] is None else 100 * (found["bound"] - found["points"]) / max(1, found["points"])
    found["refusals"] = re.findall(r"^REFUSED (.*)$", ended.stderr, re.MULTILINE)
    found["changes"] = (re.findall(r"moved (\d+), dropped (\d+)$", ended.stderr, re.MULTILINE) or [("-", "-")])[0]
    return found


def offences_of_plan(name, claimed, found):
    """A sentence for each way in which a plan is not what it must be."""
    offences = [f"{name}: the daemon says {what}={claimed.get(what)}, the referee {found[what]}"
                for what in ("points", "bound") if claimed.get(what) != str(found[what])]
    if found["errors"]:
        offences.append(f"{name}: errors: {found['errors']}, the first: {(found['refusals'] or ['not told'])[0]}")
    if found["gap"] is not None and found["gap"] > ALLOWED_GAP:
        offences.append(f"{name}: the certified gap is {found['gap']:.3f} %, above {ALLOWED_GAP} %")
    return offences


def check_plans(given, name, flags, seed):
    with office(given, flags, seed) as (place, county, wbl):
        first, again = f"{place}/first", f"{place}/again"
        claimed, found = planned(wbl, first), judged(given, county, first)
        wbl("publish", f"as-of={AS_OF}", "confirm=yes")
        claimed_again, found_again = planned(wbl, again), judged(given, county, again, "--published", first)
        cells = [name, len(read(f"{county}/students.csv"))]
    bound, gap = ("-", "-") if found["bound"] is None else (found["bound"], f"{found['gap']:.3f}")
    equal = "yes" if claimed_again.get("points") == str(found_again["points"]) else "no"
    cells += [found["points"], bound, gap, claimed.get("seconds", "-"), found["errors"]]
    print(PLAN_LINE.format(*cells, found_again["errors"], equal, *found_again["changes"]), flush=True)
    return offences_of_plan(name, claimed, found) + offences_of_plan(f"{name}, planned again", claimed_again, found_again)


def expected_options(bench, county):
    """The rows that planning.py lists, for each of OPTION_FILES."""
    sys.path.append(bench)
    from planning import Planning
    planning = Planning(county)
    return [[(*row, str(points)) for points, _, *row in options] for options in (planning.options(), planning.speaker_options())]


def differences(name, listed, expected):
    """A sentence for each side that has rows which the other lacks, with the first three; a row listed twice counts twice."""
    sides = {"too many": Counter(listed) - Counter(expected), "missing": Counter(expected) - Counter(listed)}
    return [f"{name}: {rows.total()} {what}: " + " | ".join(map(",".join, sorted(rows)[:3])) for what, rows in sides.items() if rows]


def check_options(given, name, flags, seed):
    with office(given, flags, seed) as (place, county, wbl):
        wbl("plan", "--list-options", f"{place}/options.csv", f"as-of={AS_OF}")
        expected = expected_options(given.bench, county)
        cells, offences = [], []
        for (file, columns), right in zip(OPTION_FILES.items(), expected):
            listed = [tuple(str(row.get(column)) for column in columns.split()) for row in read(f"{place}/{file}")]
            wrong = differences(f"{name}, {file}", listed, right)
            cells += [len(listed), len(right), "differ" if wrong else "equal"]
            offences += wrong
    print(OPTIONS_LINE.format(name, *cells), flush=True)
    return offences


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", type=os.path.abspath)
    parser.add_argument("bench", type=os.path.abspath)
    parser.add_argument("--only", metavar="NAME", help="one county, by its name in the first column")
    parser.add_argument("--seed", type=int, default=20261125, help="of the made-up counties")
    parser.add_argument("--options", action="store_true", help="compare the lists of options; make no plans")
    given = parser.parse_args()
    everything = counties(given.seed, given.options)
    wanted = [county for county in everything if given.only in (None, county[0])]
    if not wanted:
        parser.error(f"no county is named {given.only!r}; there are: {'; '.join(name for name, _, _ in everything)}")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the daemon and the folder go too
    print(OPTIONS_LINE.format(*"county options referee = speakers referee =".split()) if given.options else PLAN_HEAD, flush=True)
    check, offences = check_options if given.options else check_plans, []
    for county in wanted:
        try:
            offences += check(given, *county)
        except (Trouble, OSError, subprocess.SubprocessError) as trouble:
            offences.append(f"{county[0]}: not checked: {trouble}")
            print(f"{county[0]:<20} not checked", flush=True)
    print("\n".join(offences) or "all is well")
    return bool(offences)


if __name__ == "__main__":
    sys.exit(main())
