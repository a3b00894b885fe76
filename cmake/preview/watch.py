"""Watches the sources: rebuilds what is stale, and tells the open pages."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Optional

from setup import build, stamp
from setup.problem import Problem
from setup.progress import say

INTERVAL = 0.3  # seconds between two looks
TASKS = [task for task in build.PRODUCT if task is not build.COMPRESS]  # gzip does meanwhile


class Watch:
    """A thread that looks at the sources; `version` changes with what is served."""

    def __init__(self, article: Optional[Path], building: bool) -> None:
        self._article = article
        self._building = building
        self._changed = threading.Condition()
        self._stop = threading.Event()
        self._roots = sorted({root for task in TASKS for root in task.reads} if building else ())
        self._seen = stamp.digest(self._roots)
        self.fault = ""
        self.version = self._version()
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        with self._changed:
            self._changed.notify_all()

    @property
    def stopped(self) -> bool:
        return self._stop.is_set()

    def news(self, version: str, fault: str, seconds: float) -> tuple[str, str]:
        """Waits until the version or the fault is another one, or for so many seconds."""
        with self._changed:
            self._changed.wait_for(
                lambda: self.stopped or (self.version, self.fault) != (version, fault), seconds
            )
            return self.version, self.fault

    def _version(self) -> str:
        state = stamp.digest(["dist"])
        if self._article:
            state += stamp.digest([self._article.name], self._article.parent)
        return state[:16] + state[64:80]

    def _run(self) -> None:
        while not self._stop.wait(INTERVAL):
            fault = self.fault
            if self._building:
                seen = stamp.digest(self._roots)
                if seen != self._seen:
                    self._seen = seen
                    fault = self._build()
            version = self._version()
            with self._changed:
                if (version, fault) != (self.version, self.fault):
                    self.version, self.fault = version, fault
                    self._changed.notify_all()

    def _build(self) -> str:
        """Builds what is stale; answers with what went wrong."""
        try:
            if build.ensure(TASKS):
                say("Built.")
        except Problem as problem:
            if not self.stopped:
                say(str(problem))
            return str(problem)
        return ""
