"""The test suites: what each needs, how it is run, and how its results are counted."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Callable

import tidy
from setup import build
from setup.paths import BUILD, LOGS, ROOT
from setup.progress import Step, attempt

SANITIZERS = {
    "ASAN_OPTIONS": "detect_stack_use_after_return=1:strict_string_checks=1:abort_on_error=0",
    "UBSAN_OPTIONS": "print_stacktrace=1",
}


@dataclass
class Outcome:
    """A suite's results. `text` is shown on failure, `note` always."""

    passed: int = 0
    failed: int = 0
    text: str = ""
    note: str = ""


class Lane(Enum):
    """Suites of the same lane run in sequence, the first two lanes in parallel."""

    CODE = "code"
    BROWSER = "browser"
    LAST = "last"  # measures time: after all others have ended


@dataclass(frozen=True)
class Suite:
    """One suite. It is skipped if `where` does not exist (yet)."""

    name: str
    title: str
    where: str
    run: Callable[[Step], Outcome]
    packages: tuple[str, ...] = ()
    tasks: tuple[build.Task, ...] = field(default=())
    lane: Lane = Lane.CODE
    part_of: str = ""  # a subset of this suite, run only by name


def command(
    step: Step,
    words: Sequence[str],
    env: Mapping[str, str] | None = None,
) -> tuple[int, str]:
    """Runs a command in the root; returns its exit code and whole output."""
    log = LOGS / f"test-{step.name.split(':')[0]}.log"
    code, _ = attempt(step, words, log, {**os.environ, **(env or {})}, ROOT)
    return code, log.read_text(encoding="utf-8", errors="replace")


def counted(code: int, text: str, passed: int, failed: int) -> Outcome:
    """An outcome; an exit code that contradicts the counts is a failure."""
    if code != 0 and failed == 0:
        failed = 1
        text += f"\nended with exit code {code}"
    return Outcome(passed, failed, text if failed else "")


def totalled(code: int, text: str) -> Outcome:
    """The outcome of a run that ends with its counts."""
    totals = re.findall(r"^(\d+) passed, (\d+) failed", text, re.MULTILINE)
    passed, failed = map(int, totals[-1]) if totals else (0, 1)
    return counted(code, text, passed, failed)


def python(step: Step) -> Outcome:
    """The unittest modules in the suite's folder."""
    words = ["python3", "-m", "unittest", "discover", "-s", f"tests/{step.name.split(':')[0]}"]
    env = {"PYTHONPATH": "cmake:tests", "PYTHONDONTWRITEBYTECODE": "1"}
    code, text = command(step, words, env)
    ran = re.search(r"^Ran (\d+) tests?", text, re.MULTILINE)
    failed = sum(int(count) for count in re.findall(r"(?:failures|errors)=(\d+)", text))
    skipped = sum(int(count) for count in re.findall(r"skipped=(\d+)", text))
    total = int(ran.group(1)) if ran else 0
    return counted(code, text, max(0, total - failed - skipped), failed)


def web(step: Step) -> Outcome:
    files = [
        str(path.relative_to(ROOT)) for path in sorted((ROOT / "tests/web").glob("*.test.mjs"))
    ]
    code, text = command(step, ["node", "--test", "--test-reporter=tap", *files])
    totals = [re.findall(rf"^# {word} (\d+)", text, re.MULTILINE) for word in ("pass", "fail")]
    passed, failed = (int(found[-1]) if found else 0 for found in totals)
    return counted(code, text, passed, failed)


def unit(step: Step) -> Outcome:
    code, text = command(step, [str(ROOT / build.UNIT.leaves[0])], SANITIZERS)
    totals = re.search(r"test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed", text)
    passed, failed = map(int, totals.groups()) if totals else (0, 1)
    return counted(code, text, passed, failed)


def types(step: Step) -> Outcome:
    total = Outcome()
    for folder in ("web", "tests"):
        code, text = command(step, ["node_modules/.bin/tsc", "-p", f"{folder}/tsconfig.json"])
        total.passed += int(code == 0)
        total.failed += int(code != 0)
        total.text += text
    return total


def biome(step: Step) -> Outcome:
    words = ["check", "--error-on-warnings", "--max-diagnostics=none", "--colors=off", "."]
    code, text = command(step, ["node_modules/.bin/biome", *words])
    checked = re.search(r"^Checked (\d+) files", text, re.MULTILINE)
    wrong = set(re.findall(r"^(\S+?)(?::\d+:\d+ lint/| format )", text, re.MULTILINE))
    total = int(checked.group(1)) if checked else 0
    text += "\nnpm run tidy formats the files and applies safe fixes\n"
    return counted(code, text, total - len(wrong), len(wrong))


def ruff(step: Step) -> Outcome:
    code, text = command(step, ["node", "tests/ruff.mjs"])
    return totalled(code, text)


def layout(step: Step) -> Outcome:
    sources = _sources("wasm", "tests")
    words = ["clang-format", "--dry-run", "-Werror", "--style=file", *sources]
    code, text = command(step, words)
    wrong = sorted(set(re.findall(r"^(.+?):\d+:\d+: error:", text, re.MULTILINE)))
    said = "".join(f"  clang-format -i {path}\n" for path in wrong) or text
    return counted(code, said, len(sources) - len(wrong), len(wrong))


def mistakes(step: Step) -> Outcome:
    passed, texts, left = tidy.check(step, BUILD / "native" / "compile_commands.json")
    note = f"{left} that this branch does not affect are checked only in CI" if left else ""
    return Outcome(passed, len(texts), "\n".join(texts), note)


def fuzz(step: Step) -> Outcome:
    code, text = command(step, ["python3", "tests/fuzz/run.py"], SANITIZERS)
    return totalled(code, text)


def size(step: Step) -> Outcome:
    code, text = command(step, ["node", "tests/size/run.mjs"])
    return totalled(code, text)


def replay(step: Step) -> Outcome:
    code, text = command(step, ["node", "tests/replay/run.mjs"], SANITIZERS)
    return totalled(code, text)


def chromium(*words: str) -> Callable[[Step], Outcome]:
    """The tests in Chromium, with these words for tests/browser/run.mjs."""

    def run(step: Step) -> Outcome:
        names = ("chromium", "chromium-browser", "google-chrome")
        found = next(filter(None, map(shutil.which, names)), "")
        env = {"BROADSIDE_CHROMIUM": found}
        code, text = command(step, ["node", "tests/browser/run.mjs", *words], env)
        return totalled(code, text)

    return run


def engines(step: Step) -> Outcome:
    firefox = shutil.which("firefox-esr") or shutil.which("firefox") or ""
    env = {"BROADSIDE_FIREFOX": firefox}
    code, text = command(step, ["node", "tests/engines/run.mjs"], env)
    return totalled(code, text)


def _sources(*folders: str) -> list[str]:
    """Our C++ files below these folders, relative to the root."""
    return sorted(
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".cpp", ".h")
    )


WITH_TEST_PACKAGES = (build.NPM, *build.PRODUCT)

# fmt: off
SUITES = (
    Suite("setup", "the set-up and the server", "tests/setup", python),
    Suite("cli", "the command line", "tests/cli", python, tasks=(build.NATIVE, build.NPM)),
    Suite("docs", "the documents: commands, links, claims", "tests/docs", python, ("lint",),
          WITH_TEST_PACKAGES),
    Suite("structure", "the order of the code, the home of the look", "tests/structure", python),
    Suite("format", "the format of the C++ code", "wasm", layout, ("lint",)),
    Suite("biome", "the JavaScript, formatted and linted by Biome", "biome.json", biome,
          tasks=(build.NPM,)),
    Suite("ruff", "the Python, formatted and linted by Ruff", "ruff.toml", ruff,
          tasks=(build.NPM,)),
    Suite("types", "the types of the JavaScript", "web/tsconfig.json", types,
          tasks=(build.NPM, build.NATIVE)),
    Suite("web", "the JavaScript's logic, in Node.js", "tests/web", web,
          tasks=(build.NPM, build.NATIVE)),
    Suite("unit", "the C++ code, under ASan and UBSan", "tests/unit/CMakeLists.txt", unit,
          tasks=(build.UNIT,)),
    Suite("replay", "the wasm compared with a native build, frame by frame",
          "tests/replay/run.mjs", replay, tasks=(build.REPLAY, *build.PRODUCT)),
    Suite("fuzz", "the parsers, by fuzzing", "tests/fuzz/run.py", fuzz, ("fuzz",),
          (build.FUZZ,)),
    Suite("tidy", "the C++ code, checked by clang-tidy", "wasm", mistakes, ("lint",),
          (build.NATIVE,)),
    Suite("size", "the size budgets of a page's files", "tests/size/run.mjs", size,
          tasks=build.PRODUCT),
    Suite("browser", "the reader in Chromium", "tests/browser/run.mjs", chromium("--together"),
          ("browser", "fonts"), WITH_TEST_PACKAGES, Lane.BROWSER),
    Suite("rooms", "the reader in Chromium, one test file for each folder", "tests/browser/run.mjs",
          chromium("--rooms"), ("browser", "fonts"), WITH_TEST_PACKAGES, Lane.BROWSER, "browser"),
    Suite("timing", "the reader's timing in Chromium", "tests/browser/run.mjs", chromium("--alone"),
          ("browser", "fonts"), WITH_TEST_PACKAGES, Lane.LAST),
    Suite("engines", "the reader in Firefox and WebKit", "tests/engines/run.mjs", engines,
          ("engines", "fonts"), WITH_TEST_PACKAGES, Lane.BROWSER),
)
# fmt: on

QUICK = ("structure", "docs", "format", "biome", "ruff", "types", "web", "unit", "rooms")
