"""An error for the user."""

from __future__ import annotations


class Problem(Exception):
    """Ends a command with one message and exit code 1, without a traceback."""
