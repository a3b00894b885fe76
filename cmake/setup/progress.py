"""Progress output: running steps, their seconds and details.

The whole output of a command goes to a log; its end is shown only if the command fails.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType

from .problem import Problem

HEARTBEAT = 30.0  # seconds between lines if a line cannot be redrawn
REDRAW = 0.2  # seconds between updates of a line that can

_running: set[subprocess.Popen[str]] = set()
_lock = threading.Lock()


def say(text: str = "") -> None:
    """Prints a text at once and in one piece, also while steps are running."""
    _screen.write(text)


def exit_code(program: str, act: Callable[[], int]) -> int:
    """The exit code of a program that does this: its own, 1 after a Problem, which is printed, 130
    after a signal."""
    try:
        return act()
    except Problem as problem:
        print(f"{program}: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        stop_children()


def stop_children() -> None:
    """Ends every running command, at exit."""
    with _lock:
        for process in _running:
            if process.poll() is None:
                try:
                    os.killpg(process.pid, signal.SIGTERM)
                except OSError:
                    process.terminate()


class Step:
    """A running step: shows its detail meanwhile, and at the end a line `name … 12.0 s`.

    Several may run in parallel, each in its own thread.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.detail = ""
        self.outcome = ""  # printed after the seconds at the end

    def __enter__(self) -> Step:
        self._start = time.monotonic()
        _screen.begin(self)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        outcome = self.outcome or ("failed" if kind else "")
        _screen.end(self, f"  {self.name} … {self.seconds:.1f} s" + (outcome and f", {outcome}"))

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._start


class _Screen:
    """Prints ended steps as lines, and running ones: on a terminal in a last line that is redrawn,
    otherwise in a line every HEARTBEAT seconds."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._steps: list[Step] = []
        self._ticking = False
        self._drawn = False  # whether the last line is to be redrawn

    def begin(self, step: Step) -> None:
        with self._lock:
            self._steps.append(step)
            if self._ticking:
                return
            self._ticking = True
        threading.Thread(target=self._tick, daemon=True).start()

    def end(self, step: Step, line: str) -> None:
        with self._lock:
            self._steps.remove(step)
            self._print(line)

    def write(self, text: str) -> None:
        with self._lock:
            self._print(text)

    def _print(self, text: str) -> None:
        print(("\r\x1b[K" if self._drawn else "") + text, flush=True)
        self._drawn = False

    def _tick(self) -> None:
        tty = sys.stdout.isatty()
        while True:
            time.sleep(REDRAW if tty else HEARTBEAT)
            with self._lock:
                if not self._steps:
                    self._ticking = False
                    return
                self._show(tty)

    def _show(self, tty: bool) -> None:
        if tty:
            width = max(20, shutil.get_terminal_size().columns - 1)
            states = (f"{each.name} … {each.seconds:.0f} s  {each.detail}" for each in self._steps)
            line = "  " + "  |  ".join(states)
            print(f"\r\x1b[K{line[:width]}", end="", flush=True)
            self._drawn = True
        elif late := [each for each in self._steps if each.seconds >= HEARTBEAT - 1]:
            states = (f"{each.name.split(':')[0]} {each.seconds:.0f} s" for each in late)
            print(f"  … {', '.join(states)}", flush=True)


_screen = _Screen()


def run(
    step: Step,
    command: Sequence[str],
    log: Path,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> None:
    """Runs a command within a step; raises a Problem with the end of its output if it fails."""
    code, tail = attempt(step, command, log, env, cwd)
    if code != 0:
        first = next((i for i, line in enumerate(tail) if line.startswith("FAILED:")), 0)
        tail = tail[first:]  # ninja's first failure is the cause
        raise Problem(
            f"{step.name}: {command[0]} failed (exit {code}); its whole output is in {log}\n"
            + "".join(f"    {line}\n" for line in tail).rstrip()
        )


def attempt(
    step: Step,
    command: Sequence[str],
    log: Path,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> tuple[int, list[str]]:
    """Runs a command within a step; returns its exit code and the end of its output."""
    log.parent.mkdir(parents=True, exist_ok=True)
    tail: deque[str] = deque(maxlen=40)
    with log.open("w", encoding="utf-8", errors="replace") as file:
        try:
            # Its own process group, so that the compilers end with it.
            process = subprocess.Popen(
                command,
                cwd=cwd,
                env=dict(env) if env is not None else None,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                errors="replace",
                start_new_session=True,
            )
        except OSError as error:
            return 127, [f"cannot run {command[0]}: {error.strerror}"]
        with _lock:
            _running.add(process)
        try:
            assert process.stdout is not None
            for line in process.stdout:
                file.write(line)
                line = line.rstrip()
                if line:
                    tail.append(line)
                    step.detail = line
            return process.wait(), list(tail)
        except BaseException:
            stop_children()
            process.wait()
            raise
        finally:
            with _lock:
                _running.discard(process)
