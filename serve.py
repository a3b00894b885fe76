#!/usr/bin/env python3
"""Sets up what is missing, builds what is stale, and serves Broadside with live reload."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
import webbrowser
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "cmake"))

from preview import article, files, port, server, watch
from setup import build, paths, progress
from setup.problem import Problem


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="serve.py", description=__doc__)
    parser.add_argument("--port", type=port_number, default=8000, help="the next free one if taken")
    parser.add_argument(
        "--host", default="127.0.0.1", help="where to listen (default: %(default)s)"
    )
    parser.add_argument("--open", action="store_true", help="open the page in the browser")
    parser.add_argument("--no-build", action="store_true", help="serve dist/ as it is")
    parser.add_argument("--build-only", action="store_true", help="leave dist/ complete, and end")
    parser.add_argument(
        "--csp", choices=["strict"], help="send a strict Content-Security-Policy with everything"
    )
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="an article, .json or .md, to show instead of the sample page",
    )
    return parser.parse_args(arguments)


def port_number(text: str) -> int:
    number = int(text) if text.isdecimal() else -1
    if not 0 <= number <= 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return number


def serve(options: argparse.Namespace) -> None:
    """Runs the command with these options; serves until a signal."""
    own = article.Article(options.file) if options.file else None
    if not options.no_build:
        build.ensure()
    if options.build_only:
        return
    if not (paths.DIST / "broadside.js").is_file():
        raise Problem("dist/ is not complete; start this without --no-build")
    watching = watch.Watch(own, building=not options.no_build)
    if watching.news.report:
        progress.say(watching.news.report.rstrip())
    listening = port.listen(
        options.host,
        options.port,
        files.Store(paths.DIST, paths.COMPRESSED),
        watching,
        own,
        server.STRICT if options.csp else "",
    )
    watching.start()
    threading.Thread(target=listening.serve_forever, args=(0.1,), daemon=True).start()
    progress.say(port.address(listening))
    if options.open:
        webbrowser.open(port.address(listening))
    try:
        never = threading.Event()
        while not never.wait(1.0):
            pass  # An unlimited wait is not interrupted by a signal that another thread receives.
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    watching.stop()
    listening.shutdown()
    listening.server_close()


def interrupt(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def main() -> int:
    """Returns 0, also if a signal ended serving."""
    options = parse()
    signal.signal(signal.SIGINT, interrupt)  # also if the shell started us with it ignored
    signal.signal(signal.SIGTERM, interrupt)
    serve(options)
    return 0


if __name__ == "__main__":
    sys.exit(progress.exit_code("serve.py", main))
