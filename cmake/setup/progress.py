"""What is shown while something runs: the step, its seconds, and where it stands.

The whole output of a command goes to a log; its end is shown only when the command fails.
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
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

from .problem import Problem

HEARTBEAT = 30.0  # seconds between signs of life where the line cannot be redrawn

_running: set[subprocess.Popen[str]] = set()
_lock = threading.Lock()


def say(text: str = "") -> None:
    """Prints a line at once."""
    print(text, flush=True)


def stop_children() -> None:
    """Ends every command that is running, at exit."""
    with _lock:
        for process in _running:
            if process.poll() is None:
                try:
                    os.killpg(process.pid, signal.SIGTERM)
                except OSError:
                    process.terminate()


class Step:
    """One step on one line: `name … 12 s`. On a terminal the line is redrawn as it goes."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.detail = ""
        self._tty = sys.stdout.isatty()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._tick, daemon=True)

    def __enter__(self) -> Step:
        self._start = time.monotonic()
        print(f"  {self.name} …", end="", flush=True)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._done.set()
        self._thread.join()
        end = f"{self.seconds:.1f} s" + (", failed" if kind else "")
        print(f"\r\x1b[K  {self.name} … {end}" if self._tty else f" {end}", flush=True)

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._start

    def _tick(self) -> None:
        while not self._done.wait(0.2 if self._tty else HEARTBEAT):
            if self._tty:
                width = max(20, shutil.get_terminal_size().columns - 1)
                line = f"  {self.name} … {self.seconds:.0f} s  {self.detail}"[:width]
                print(f"\r\x1b[K{line}", end="", flush=True)
            else:
                print(f" {self.seconds:.0f} s …", end="", flush=True)


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
        tail = tail[first:]  # with ninja, what failed first says why
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
    """Runs a command within a step; answers with its exit code and the end of its output."""
    log.parent.mkdir(parents=True, exist_ok=True)
    tail: deque[str] = deque(maxlen=40)
    with log.open("w", encoding="utf-8", errors="replace") as file:
        try:
            # Its own process group, so that a make's compilers end with it.
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
