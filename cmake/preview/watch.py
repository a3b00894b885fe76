"""Watches the sources: rebuilds what is stale, and notifies the open pages."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from setup import build, stamp
from setup.problem import Problem
from setup.progress import say

from .article import Article

INTERVAL = 0.1  # seconds between checks of the served files
PATIENCE = 3  # of these intervals between checks of the sources
TASKS = [task for task in build.PRODUCT if task is not build.COMPRESS]  # gzip is enough here


@dataclass(frozen=True)
class News:
    """The state sent to the open pages."""

    version: str = ""  # changes with dist/
    fault: str = ""  # error of the build
    article: str = ""  # changes with the author's article
    broken: bool = False  # it has errors
    report: str = ""  # its diagnostics


class Watch:
    """A thread that checks the sources and the served files; `news` is the result."""

    def __init__(self, article: Article | None, building: bool) -> None:
        self._article = article
        self._building = building
        self._changed = threading.Condition()
        self._stop = threading.Event()
        self._roots = sorted({root for task in TASKS for root in task.reads} if building else ())
        self._seen = stamp.digest(self._roots)
        self.news = self._look("")
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

    def later(self, known: News, seconds: float) -> News:
        """Waits until the news differs from this, or for that many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self.stopped or self.news != known, seconds)
            return self.news

    def _look(self, fault: str) -> News:
        version = stamp.digest(["dist"])[:16]
        if not self._article:
            return News(version, fault)
        return News(version, fault, *self._article.look())

    def _run(self) -> None:
        looks = 0
        while not self._stop.wait(INTERVAL):
            looks += 1
            fault = self.news.fault
            if self._building and looks % PATIENCE == 0:
                seen = stamp.digest(self._roots)
                if seen != self._seen:
                    self._seen = seen
                    fault = self._build()
            news = self._look(fault)
            with self._changed:
                if news.report and news.report != self.news.report:
                    say(news.report.rstrip())
                if news != self.news:
                    self.news = news
                    self._changed.notify_all()

    def _build(self) -> str:
        """Builds what is stale; returns the error, if any."""
        try:
            if build.ensure(TASKS):
                say("Built.")
        except Problem as problem:
            if not self.stopped:
                say(str(problem))
            return str(problem)
        return ""
