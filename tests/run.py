#!/usr/bin/env python3
"""Sets up what is missing, builds what is stale, and runs the test suites.

Usage:
    python3 tests/run.py            every suite
    python3 tests/run.py quick      the quick suites, in two minutes
    python3 tests/run.py unit tidy  the named suites
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "cmake"), str(ROOT / "tests")]

from setup import build, packages, progress  # noqa: E402
from setup.problem import Problem  # noqa: E402
from suites import QUICK, SUITES, Lane, Outcome, Suite  # noqa: E402

SHOWN = 12000  # characters of a failed suite's output


def chosen(names: Sequence[str]) -> list[Suite]:
    """The named suites, or all; `quick` selects several."""
    known = [suite.name for suite in SUITES]
    unknown = [name for name in names if name not in (*known, "quick")]
    if unknown:
        known.append("quick")
        raise Problem(f"no suite is named {', '.join(unknown)}; there are {', '.join(known)}")
    wanted = {*names, *(QUICK if "quick" in names else ())}
    suites = [suite for suite in SUITES if (suite.name in wanted if names else not suite.part_of)]
    absent = [suite.name for suite in suites if not (ROOT / suite.where).exists()]
    if absent and names:
        raise Problem(f"there is no suite {', '.join(absent)} in this tree yet")
    return [suite for suite in suites if suite.name not in absent]


def prepare(suites: Sequence[Suite]) -> None:
    """Installs the packages for all of these suites at once."""
    groups = {group for suite in suites for group in suite.packages}
    if any(task.stale for suite in suites for task in suite.tasks):
        groups.add("build")
    packages.ensure(sorted(groups))


def perform(suite: Suite) -> Outcome:
    """Builds what a suite needs, runs it, and prints the result."""
    try:
        build.ensure(suite.tasks)
    except Problem as problem:
        progress.say(f"  {suite.name}: {problem}")
        return Outcome(0, 1)
    with progress.Step(f"{suite.name}: {suite.title}") as step:
        try:
            outcome = suite.run(step)
        except Problem as problem:
            outcome = Outcome(0, 1, str(problem))
        except (OSError, ValueError) as error:
            outcome = Outcome(0, 1, f"{type(error).__name__}: {error}")
        step.outcome = f"{outcome.passed} passed, {outcome.failed} failed"
        step.outcome += outcome.note and f"; {outcome.note}"
        if outcome.failed:
            text = outcome.text.strip()
            step.outcome += "\n" + ("…\n" if len(text) > SHOWN else "") + text[-SHOWN:]
    return outcome


def perform_all(suites: Sequence[Suite]) -> list[Outcome]:
    """Runs the code suites in parallel with the browser suites, then those that measure time."""
    lanes = [[suite for suite in suites if suite.lane is lane] for lane in Lane]
    with ThreadPoolExecutor(len(lanes)) as pool:
        beside = [
            pool.submit(lambda those: [perform(suite) for suite in those], lane)
            for lane in lanes[:-1]
        ]
        outcomes = [outcome for lane in beside for outcome in lane.result()]
    return outcomes + [perform(suite) for suite in lanes[-1]]


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="tests/run.py",
        description="Sets up what is missing, builds what is stale, and runs the test suites.",
        epilog="Suites: " + "; ".join(f"{suite.name} ({suite.title})" for suite in SUITES),
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="a suite, or quick (default: all)")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    os.environ["NO_COLOR"] = "1"
    start = time.monotonic()
    suites = chosen(options.names)
    prepare(suites)
    outcomes = perform_all(suites)
    passed = sum(outcome.passed for outcome in outcomes)
    failed = sum(outcome.failed for outcome in outcomes)
    progress.say(f"In {round(time.monotonic() - start)} s:")
    progress.say(f"{passed} passed, {failed} failed")
    ran = passed or any(outcome.note for outcome in outcomes)
    return 0 if ran and not failed else 1


if __name__ == "__main__":
    sys.exit(progress.exit_code("tests/run.py", main))
