"""Third-party sources, pinned: fetched once, verified, and laid out under build/deps.

They come from Debian, through this machine's mirror. The archive of a source package is checked
against its SHA-256, and the extracted files against a SHA-256 of their own, independent of the
package. What Debian no longer has is left to cmake/Dependencies.cmake, which has the upstream
commits of the same versions.
"""

from __future__ import annotations

import fnmatch
import hashlib
import io
import lzma
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .apt import OtherSuite
from .paths import BUILD, DEPS, LOGS
from .problem import Problem
from .progress import Step, say

STAMP = ".verified"


@dataclass(frozen=True)
class Source:
    """One third-party source: its name, its Debian package, and the files to extract."""

    name: str  # its folder under build/deps
    title: str
    version: str
    licence: str
    package: str  # a source package, or a binary package if `archive` is empty
    suites: tuple[str, ...]  # the first with this version is used
    archive: str  # SHA-256 of the upstream archive
    tree: str  # SHA-256 of the extracted files, see digest()
    take: tuple[tuple[str, str], ...]  # (pattern in the archive, folder here)
    licence_file: str

    @property
    def folder(self) -> Path:
        return DEPS / self.name

    @property
    def present(self) -> bool:
        try:
            return (self.folder / STAMP).read_text() == self.tree
        except OSError:
            return False


SOURCES = (
    Source(
        name="imgui",
        title="Dear ImGui",
        version="1.92.2b",
        licence="MIT",
        package="imgui",
        suites=("unstable", "testing"),
        archive="e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48",
        tree="11176fc694646374548e276f1ebaf259218be104c51f94cbe2b0bbdc25d9fb58",
        take=(
            ("*/im*.h", ""),
            ("*/imgui*.cpp", ""),
            ("*/backends/imgui_impl_opengl3*", "backends"),
            ("*/misc/freetype/imgui_freetype.h", "misc/freetype"),
        ),
        licence_file="*/LICENSE.txt",
    ),
    Source(
        name="json",
        title="JSON for Modern C++",
        version="3.12.0",
        licence="MIT",
        package="nlohmann-json3",
        suites=("unstable", "experimental", "testing"),
        archive="4b92eb0c06d10683f7447ce9406cb97cd4b453be18d7279320f7b2f025c10187",
        tree="b9e5c5bbfd56a4f07f47bd51525022d75e2630cbea97fa6db5d99d2895367176",
        take=(("*/single_include/nlohmann/*.hpp", "include/nlohmann"),),
        licence_file="*/LICENSE.MIT",
    ),
    Source(
        name="md4c",
        title="MD4C",
        version="0.5.3",
        licence="MIT",
        package="md4c",
        suites=("unstable", "testing"),
        archive="bc2e3bf85e5e6235ee5246778d608048e0a572d9d84538e5ef9e7d4b59a28ad6",
        tree="027339ae987b73058333c3472cfb3b1f65c87d191df69e267c1659c17b155a15",
        take=(("*/src/md4c.[ch]", "src"), ("*/src/entity.[ch]", "src")),
        licence_file="*/LICENSE.md",
    ),
    Source(
        name="libunibreak",
        title="libunibreak",
        version="6.1",
        licence="zlib",
        package="libunibreak",
        suites=("testing", "trixie"),
        archive="890674996168ef5ba143d80d49ab8b61594a4eb70198dcac76caf6e1bd264a41",
        tree="c398efcf3140695196ed0ba3c4f06e04df231da9f382452e4c46ed64368d8c85",
        take=(
            ("*/src/linebreak*.[ch]", "src"),
            ("*/src/unibreak*.[ch]", "src"),
            ("*/src/eastasianwidth*.[ch]", "src"),
        ),
        licence_file="*/LICENCE",
    ),
    Source(
        name="sheenbidi",
        title="SheenBidi",
        version="3.0.0",
        licence="Apache 2.0",
        package="sheenbidi",
        suites=("unstable", "testing"),
        archive="c009ee6153991998f4fa42af7ca3b1494cb716522d85cf8ebd7b869f6a459301",
        tree="6a4341c2b4f351e8c17df556aa363ced7bb86efc9b38b2e2a93426dfe6a6d477",
        take=(
            ("*/Headers/SheenBidi/*.h", "Headers/SheenBidi"),
            ("*/Source/SheenBidi.c", "Source"),
            ("*/Source/API/*.[ch]", "Source/API"),
            ("*/Source/Core/*.[ch]", "Source/Core"),
            ("*/Source/Data/*.[ch]", "Source/Data"),
            ("*/Source/Script/*.[ch]", "Source/Script"),
            ("*/Source/Text/*.[ch]", "Source/Text"),
            ("*/Source/UBA/*.[ch]", "Source/UBA"),
        ),
        licence_file="*/LICENSE",
    ),
    Source(
        name="doctest",
        title="doctest",
        version="2.5.3",
        licence="MIT",
        package="doctest-dev",
        suites=("unstable", "testing"),
        archive="",
        tree="32d1fbe587c55e3302b47c6ef4f0f6e25a1247e2de8e70b4f9be759943096791",
        take=(("*/usr/include/doctest/doctest.h", "include/doctest"),),
        licence_file="*/usr/share/doc/doctest-dev/copyright",
    ),
)


def ensure() -> list[str]:
    """Fetches what is missing; returns a line for each source that Debian does not have."""
    missing = [source for source in SOURCES if not source.present]
    if not missing:
        return []
    say("Fetching third-party sources from Debian, verified by checksum:")
    for source in missing:
        say(f"  {source.title} {source.version} ({source.licence})")
    faults: dict[str, list[str]] = {source.name: [] for source in missing}
    for suite in ("unstable", "experimental", "testing", "trixie"):
        wanted = [source for source in missing if suite in source.suites and not source.present]
        if wanted:
            _from_suite(suite, wanted, faults)
    shutil.rmtree(BUILD / "apt", ignore_errors=True)
    lines = [
        f"{source.title} {source.version} is not available from Debian: "
        + "; ".join(faults[source.name])
        for source in missing
        if not source.present
    ]
    for line in lines:
        say(f"  {line}")
    return lines


def _from_suite(suite: str, wanted: list[Source], faults: dict[str, list[str]]) -> None:
    folder = BUILD / "apt"
    log = LOGS / "sources.log"
    with Step(f"Debian {suite}") as step:
        try:
            shutil.rmtree(folder, ignore_errors=True)
            apt = OtherSuite(folder, suite)
            apt.update(step, log)
        except Problem as problem:
            for source in wanted:
                faults[source.name].append(str(problem))
            return
        for source in wanted:
            try:
                _unpack(source, _download(apt, step, log, source, suite))
            except (Problem, OSError, tarfile.TarError, lzma.LZMAError) as problem:
                faults[source.name].append(str(problem))


def _download(apt: OtherSuite, step: Step, log: Path, source: Source, suite: str) -> Path:
    """Fetches the archive of a source, and checks it if its checksum is pinned."""
    folder = BUILD / "apt" / "files" / source.name
    folder.mkdir(parents=True, exist_ok=True)
    if not source.archive:
        apt.fetch(step, log, ["download", f"{source.package}/{suite}"], folder)
        return next(folder.glob("*.deb"))
    words = ["source", "--download-only", "--tar-only", f"{source.package}/{suite}"]
    offered = apt.offers(step, log, words)
    if source.archive not in offered:
        names = ", ".join(offered.values()) or "nothing"
        raise Problem(f"{suite} has {names} by now")
    apt.fetch(step, log, words, folder)
    path = folder / offered[source.archive]
    if hashlib.sha256(path.read_bytes()).hexdigest() != source.archive:
        raise Problem(f"{path.name} does not have the SHA-256 that is pinned")
    return path


def _unpack(source: Source, archive: Path) -> None:
    """Extracts the files of a source from its archive, checks and installs them."""
    fresh = DEPS / f".{source.name}.new"
    shutil.rmtree(fresh, ignore_errors=True)
    with _open(archive) as tar:
        for name, content in _files(tar):
            for pattern, folder in source.take:
                if _matches(name, pattern):
                    target = fresh / folder / Path(name).name
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(content)
            if _matches(name, source.licence_file):
                fresh.mkdir(parents=True, exist_ok=True)
                (fresh / Path(name).name).write_bytes(content)
    licence = Path(source.licence_file).name
    found = digest(fresh, {licence})
    if found != source.tree:
        shutil.rmtree(fresh, ignore_errors=True)
        raise Problem(f"the files of {archive.name} have the SHA-256 {found}, not the pinned one")
    (fresh / STAMP).write_text(source.tree)
    shutil.rmtree(source.folder, ignore_errors=True)
    fresh.rename(source.folder)


def _open(archive: Path) -> tarfile.TarFile:
    if archive.suffix != ".deb":
        return tarfile.open(archive)
    tar = subprocess.run(
        ["dpkg-deb", "--fsys-tarfile", archive], stdout=subprocess.PIPE, check=False
    )
    return tarfile.open(fileobj=io.BytesIO(tar.stdout))


def _files(tar: tarfile.TarFile) -> Iterator[tuple[str, bytes]]:
    for member in tar:
        if member.isfile():
            file = tar.extractfile(member)
            assert file is not None
            yield member.name, file.read()


def _matches(name: str, pattern: str) -> bool:
    """Whether a path matches a pattern by component (`*` never matches a slash)."""
    parts, patterns = name.split("/"), pattern.split("/")
    return len(parts) == len(patterns) and all(map(fnmatch.fnmatchcase, parts, patterns))


def digest(folder: Path, without: set[str]) -> str:
    """SHA-256 of the paths and contents of the files in a folder."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name not in without and path.name != STAMP:
            total.update(f"{path.relative_to(folder).as_posix()}\n".encode())
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
