"""From sources to dist/, in steps; each runs only when its inputs have changed."""

from __future__ import annotations

import fcntl
import os
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Callable

from . import clang, emscripten, packages, sources, stamp
from .paths import BUILD, LOGS, ROOT, STAMPS
from .problem import Problem
from .progress import Step, run, say

CODE = (
    "CMakeLists.txt",
    "CMakePresets.json",
    "cmake/*.cmake",
    "cmake/unicode_tables/*.py",
    "wasm",
    "shaders",
)
NPM_LISTS = ("package.json", "package-lock.json", "tests/package.json", ".npmrc")


@dataclass(frozen=True)
class Task:
    """A step of the build: its inputs, its required outputs, and its action."""

    name: str
    title: str
    reads: tuple[str, ...]
    leaves: tuple[str, ...]
    do: Callable[[Step], None]

    @property
    def state(self) -> str:
        """The current state of its inputs and outputs; empty if an output is missing."""
        if not all(any(ROOT.glob(path)) for path in self.leaves):
            return ""
        return f"{stamp.digest(self.reads)}\n{stamp.digest(self.leaves)}"

    @property
    def stale(self) -> bool:
        state = self.state
        return not state or not stamp.fresh(self.name, state)

    def perform(self) -> None:
        """Runs the step. Changes of its inputs meanwhile make it stale again."""
        before = stamp.digest(self.reads)
        stamp.drop(self.name)
        with Step(self.title) as step:
            self.do(step)
        missing = [path for path in self.leaves if not any(ROOT.glob(path))]
        if missing:
            raise Problem(f"{self.title}: done, but {', '.join(missing)} is not there")
        stamp.keep(self.name, f"{before}\n{stamp.digest(self.leaves)}")


def _cmake(preset: str, *targets: str) -> Callable[[Step], None]:
    def do(step: Step) -> None:
        _configure_and_build(step, preset, dict(os.environ), ["cmake"], targets)

    return do


def _wasm(*targets: str) -> Callable[[Step], None]:
    def do(step: Step) -> None:
        _emscripten(step, targets)

    return do


def _emscripten(step: Step, targets: Sequence[str]) -> None:
    env = emscripten.environment()
    if not stamp.fresh("emcc", emscripten.identity()):
        shutil.rmtree(BUILD / "wasm", ignore_errors=True)  # another compiler: rebuild everything
    try:
        _configure_and_build(step, "wasm", env, ["emcmake", "cmake"], targets)
    except Problem as problem:
        if "FROZEN_CACHE" not in str(problem):
            raise
        emscripten.use_own_cache(env)  # a system library that the package does not include
        _configure_and_build(step, "wasm", env, ["emcmake", "cmake"], targets)
    stamp.keep("emcc", emscripten.identity())


def _fuzz(step: Step) -> None:
    _configure_and_build(step, "fuzz", {**os.environ, **clang.environment()}, ["cmake"])


def _configure_and_build(
    step: Step,
    preset: str,
    env: dict[str, str],
    configure: Sequence[str],
    targets: Sequence[str] = ("all",),
) -> None:
    env["CMAKE_COLOR_DIAGNOSTICS"] = "OFF"
    if not (BUILD / preset / "build.ninja").is_file():
        run(step, [*configure, "--preset", preset], LOGS / f"{preset}-configure.log", env, ROOT)
    build = ["cmake", "--build", "--preset", preset, "--target", *targets]
    run(step, build, LOGS / f"{preset}.log", env, ROOT)


def _npm(step: Step) -> None:
    run(step, ["npm", "ci", "--no-progress"], LOGS / "npm.log", cwd=ROOT)
    stamp.keep(BUNDLER.name, BUNDLER.state)  # it has been installed again, too


def _bundler(step: Step) -> None:
    if (ROOT / "node_modules/broadside-tests").exists():
        _npm(step)  # the tests have run here, and will again
        return
    words = ["npm", "ci", "--no-progress", "--workspaces=false"]
    run(step, words, LOGS / "npm.log", cwd=ROOT)


def _web(step: Step) -> None:
    run(step, ["node", "web/build.mjs"], LOGS / "web.log", cwd=ROOT)


def _compress(step: Step) -> None:
    run(step, ["node", "cmake/preview/compress.mjs"], LOGS / "compress.log", cwd=ROOT)


NATIVE = Task(
    "native",
    "the command line",
    CODE,
    ("build/native/wasm/cli/broadside", "build/native/abi.js"),
    _cmake("native", "broadside", "broadside_abi"),
)
UNIT = Task(
    "unit",
    "the unit tests, with sanitizers",
    (*CODE, "tests/unit", "tests/fake_gl", "tests/fuzz", "tests/fixtures", "content"),
    ("build/native-asan/tests/unit/broadside_unit",),
    _cmake("native-asan", "broadside_unit"),
)
REPLAY = Task(
    "replay",
    "the reader with all of Dear ImGui, with sanitizers",
    (*CODE, "tests/fake_gl", "tests/replay"),
    ("build/native-asan/tests/replay/broadside_replay",),
    _cmake("native-asan", "broadside_replay"),
)
FUZZ = Task(
    "fuzz",
    "the fuzz programs",
    (*CODE, "tests/fuzz"),
    tuple(
        f"build/fuzz/tests/fuzz/broadside_fuzz_{target}"
        for target in ("json", "article", "markdown", "dates")
    ),
    _fuzz,
)
WASM = Task(
    "wasm",
    "the reader, as WebAssembly",
    CODE,
    ("build/wasm/broadside.mjs", "build/wasm/broadside.wasm"),
    _wasm("all"),
)
NAMED = Task(
    "named",
    "the reader with the names of its functions",
    CODE,
    ("build/wasm/named/broadside.mjs", "build/wasm/named/broadside.wasm"),
    _wasm("broadside_named"),
)
BUNDLER = Task(
    "bundler",
    "the bundler",
    NPM_LISTS,
    ("node_modules/esbuild/package.json",),
    _bundler,
)
NPM = Task(
    "npm",
    "the npm packages of the tests",
    NPM_LISTS,
    ("node_modules/broadside-tests/package.json",),
    _npm,
)
WEB = Task(
    "web",
    "dist/",
    (
        "web",
        "content",
        "tests/pages",
        "package.json",
        "node_modules/broadside-tests/package.json",  # the packages of some pages are installed
        *NATIVE.leaves,
        *WASM.leaves,
    ),
    (
        "dist/bin/broadside",
        "dist/broadside.d.ts",
        "dist/broadside.js",
        "dist/broadside.wasm",
        "dist/content",
        "dist/demo",
        "dist/index.html",
        "dist/pages",
        "dist/standalone.html",
    ),
    _web,
)
COMPRESS = Task(
    "compress",
    "dist/, compressed",
    ("dist", "cmake/preview/compress.mjs"),
    ("build/compressed",),
    _compress,
)

_here = threading.Lock()

PRODUCT = (NATIVE, WASM, BUNDLER, WEB, COMPRESS)


def ensure(tasks: Sequence[Task] = PRODUCT) -> bool:
    """Sets up what is missing and builds what is stale; returns whether anything was done."""
    if not any(task.stale for task in tasks):
        return False
    packages.ensure(["build"])
    with _alone():
        if not any(task.stale for task in tasks):
            return False  # done by another process meanwhile
        lacking = sources.ensure()
        say("Building:")
        for task in tasks:
            if not task.stale:
                continue
            try:
                task.perform()
            except Problem as problem:
                if lacking and "could not fetch" in str(problem):
                    raise Problem(
                        "Third-party sources are missing, and neither Debian nor the internet"
                        " provides them:\n  " + "\n  ".join(lacking)
                    ) from problem
                raise
    return True


@contextmanager
def _alone() -> Iterator[None]:
    """Waits until no other thread or process builds in this folder."""
    with _here, _there():
        yield


@contextmanager
def _there() -> Iterator[None]:
    """Waits for other processes."""
    try:
        STAMPS.mkdir(parents=True, exist_ok=True)
        lock = (BUILD / ".lock").open("w")
    except OSError as error:
        raise Problem(f"cannot write to {BUILD}: {error.strerror}") from error
    with lock as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Waiting for another build in this folder to end …")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
