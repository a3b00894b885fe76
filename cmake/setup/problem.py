"""A fault that is the user's to read."""

from __future__ import annotations


class Problem(Exception):
    """Ends a command with one message and exit code 1, without a traceback."""
