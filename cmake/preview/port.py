"""The server's port and address."""

from __future__ import annotations

import errno
import socket

from setup.problem import Problem

from . import files
from .article import Article
from .server import Server
from .watch import Watch


def listen(
    host: str,
    port: int,
    store: files.Store,
    watch: Watch,
    article: Article | None,
    csp: str,
) -> Server:
    """A server on the port, or on the next free one of fifty."""
    last = port if port == 0 else min(port + 49, 65535)
    for candidate in range(port, last + 1):
        try:
            return Server((host, candidate), store, watch, article, csp)
        except PermissionError as error:
            raise Problem(
                f"port {candidate} needs more rights; name another with --port"
            ) from error
        except socket.gaierror as error:
            raise Problem(f"--host {host}: there is no such host here") from error
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise Problem(f"cannot listen on {host}: {error.strerror}") from error
    raise Problem(f"the ports {port} to {last} are all taken; name another with --port")


def address(server: Server) -> str:
    """The server's address for a browser on this machine."""
    host, port = server.server_address[:2]
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(str(host), str(host))
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
