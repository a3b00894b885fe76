"""Fetches packages of another suite from the machine's Debian mirror.

All of apt's files for it (sources list, lists, cache) are in a separate folder, so that the
system's sources stay unchanged. Both formats of sources are supported: lines in *.list, and deb822
paragraphs in *.sources.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .problem import Problem
from .progress import Step, attempt

APT = Path("/etc/apt")
KEYRINGS = ("debian-archive-keyring.pgp", "debian-archive-keyring.gpg")


@dataclass(frozen=True)
class Entry:
    """One entry of apt's sources."""

    types: tuple[str, ...]
    uris: tuple[str, ...]
    suites: tuple[str, ...]
    components: tuple[str, ...]
    signed_by: str = ""  # a file; empty if there is none


def parse_lines(text: str) -> list[Entry]:
    """Entries of a sources.list: `deb [option=value …] uri suite component…`."""
    entries = []
    for line in text.splitlines():
        match = re.match(r"\s*(deb|deb-src)\s+(?:\[([^\]]*)\]\s*)?(\S+)\s+(\S+)\s*([^#]*)", line)
        if match:
            kind, options, uri, suite, components = match.groups()
            signed = re.search(r"(?:^|\s)signed-by=(/\S+)", options or "")
            entries.append(
                Entry(
                    (kind,),
                    (uri,),
                    (suite,),
                    tuple(components.split()),
                    signed.group(1) if signed else "",
                )
            )
    return entries


def parse_deb822(text: str) -> list[Entry]:
    """Entries of a *.sources file: paragraphs of `Field: value`, continued on indented lines."""
    entries = []
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    for paragraph in re.split(r"\n\s*\n", "\n".join(lines)):
        fields: dict[str, str] = {}
        name = ""
        for line in paragraph.splitlines():
            if line[:1].isspace() and name:
                fields[name] += "\n" + line.strip()
            elif ":" in line:
                name, value = line.split(":", 1)
                name = name.strip().lower()
                fields[name] = value.strip()
        if "uris" not in fields or fields.get("enabled", "yes").lower() in ("no", "false", "0"):
            continue
        signed = fields.get("signed-by", "")
        entries.append(
            Entry(
                tuple(fields.get("types", "deb").split()),
                tuple(fields["uris"].split()),
                tuple(fields.get("suites", "").split()),
                tuple(fields.get("components", "").split()),
                signed if re.fullmatch(r"/\S+", signed) else "",
            )
        )
    return entries


def entries(folder: Path = APT) -> list[Entry]:
    """Every entry of the machine's sources."""
    found: list[Entry] = []
    for path in [folder / "sources.list", *sorted((folder / "sources.list.d").glob("*.list"))]:
        if path.is_file():
            found += parse_lines(path.read_text(errors="replace"))
    for path in sorted((folder / "sources.list.d").glob("*.sources")):
        found += parse_deb822(path.read_text(errors="replace"))
    return found


def mirror(found: Iterable[Entry], release: str) -> Entry | None:
    """The entry with a mirror of Debian's main archive, given the system's codename."""
    suites = {release, "stable", "oldstable", "testing", "unstable", "sid"} - {""}
    for entry in found:
        uris = tuple(uri for uri in entry.uris if not uri.startswith("cdrom:"))
        if uris and "main" in entry.components and suites & set(entry.suites):
            return Entry(entry.types, uris, entry.suites, entry.components, entry.signed_by)
    return None


def codename(text: str) -> str:
    """The release's codename in the text of /etc/os-release, or empty if it is not Debian's."""
    values = dict(re.findall(r'^(\w+)="?([^"\n]*)"?$', text, re.MULTILINE))
    return values.get("VERSION_CODENAME", "sid") if values.get("ID") == "debian" else ""


def paragraph(found: Entry, suite: str) -> str:
    """The sources entry for another suite of the same mirror, its sources and its packages."""
    keyring = found.signed_by
    for name in KEYRINGS:
        path = Path("/usr/share/keyrings") / name
        keyring = keyring or (str(path) if path.is_file() else "")
    return (
        f"Types: deb deb-src\nURIs: {' '.join(found.uris)}\nSuites: {suite}\nComponents: main\n"
        + (f"Signed-By: {keyring}\n" if keyring else "")
    )


class OtherSuite:
    """One suite of the machine's mirror, with apt's files for it in a separate folder."""

    def __init__(self, folder: Path, suite: str) -> None:
        if not shutil.which("apt-get"):
            raise Problem("there is no apt-get")
        release = Path("/etc/os-release")
        name = codename(release.read_text()) if release.is_file() else ""
        found = mirror(entries(), name) if name else None
        if not found:
            raise Problem("apt's sources name no mirror of Debian's main archive")
        self._folder = folder
        for part in ("lists/partial", "cache/archives/partial"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        (folder / "status").touch()
        sources = folder / "debian.sources"
        sources.write_text(paragraph(found, suite))
        settings = {
            "Dir::Etc::sourcelist": sources,
            "Dir::Etc::sourceparts": "/dev/null",
            "Dir::Etc::preferences": "/dev/null",
            "Dir::Etc::preferencesparts": "/dev/null",
            "Dir::State::lists": folder / "lists",
            "Dir::State::status": folder / "status",
            "Dir::Cache": folder / "cache",
            "Dir::Cache::pkgcache": "pkgcache.bin",  # without it, as in some images, calls are slow
            "Dir::Cache::srcpkgcache": "srcpkgcache.bin",
            "Acquire::Languages": "none",
            "Acquire::PDiffs": "false",
            "APT::Sandbox::User": "root",  # the folder is ours; no effect without root
        }
        self._options = [
            part for key, value in settings.items() for part in ("-o", f"{key}={value}")
        ]

    def update(self, step: Step, log: Path) -> None:
        """Fetches the suite's lists; apt verifies their signature."""
        self._apt(step, log, ["update", "--error-on=any"])

    def offers(self, step: Step, log: Path, words: list[str]) -> dict[str, str]:
        """The files that such a request would fetch, by SHA-256."""
        lines = self._apt(step, log, [*words, "--print-uris"])
        pattern = r"^'[^']+' (\S+) \d+ SHA256:([0-9a-f]{64})"
        matches = (re.match(pattern, line) for line in lines)
        return {match.group(2): match.group(1) for match in matches if match}

    def fetch(self, step: Step, log: Path, words: list[str], folder: Path) -> None:
        """Fetches the requested packages into a folder."""
        self._apt(step, log, words, folder)

    def _apt(self, step: Step, log: Path, words: list[str], cwd: Path | None = None) -> list[str]:
        code, tail = attempt(step, ["apt-get", "-q", *self._options, *words], log, cwd=cwd)
        if code != 0:
            errors = [line[2:].strip() for line in tail if line.startswith("E:")]
            raise Problem((errors or tail or ["apt-get failed"])[0])
        return tail
