"""Packages, compiler versions, pinned sources and stamps."""

import io
import os
import tarfile
import tempfile
import unittest
from dataclasses import replace
from pathlib import Path
from unittest import mock

from setup import emscripten, packages, sources, stamp
from setup.problem import Problem


class Packages(unittest.TestCase):
    NEED = packages.Need("build", "cmake", "configures the C++ build", lambda: False)

    def refusal(self, uid: int, apt: bool) -> str:
        def which(name: str) -> "str | None":
            return "/usr/bin/apt-get" if apt and name == "apt-get" else None

        with (
            mock.patch.object(packages, "NEEDS", (self.NEED,)),
            mock.patch.object(os, "geteuid", return_value=uid),
            mock.patch.object(packages.shutil, "which", which),
            self.assertRaises(Problem) as caught,
        ):
            packages.ensure(["build"])
        return str(caught.exception)

    def test_not_root(self) -> None:
        said = self.refusal(1000, apt=True)
        self.assertIn("not running as root", said)
        self.assertIn("configures the C++ build", said)
        self.assertIn("apt-get install --no-install-recommends cmake", said)

    def test_no_apt(self) -> None:
        self.assertIn("no apt-get", self.refusal(0, apt=False))

    def test_no_network(self) -> None:
        answer = (100, ["Reading…", "E: Unable to fetch some archives"])
        with (
            mock.patch.object(packages, "NEEDS", (self.NEED,)),
            mock.patch.object(os, "geteuid", return_value=0),
            mock.patch.object(packages.shutil, "which", return_value="/x"),
            mock.patch.object(packages, "attempt", return_value=answer),
            mock.patch.object(packages, "say"),
            mock.patch("builtins.print"),
            self.assertRaises(Problem) as caught,
        ):
            packages.ensure(["build"])
        self.assertIn("Unable to fetch some archives", str(caught.exception))

    def test_nothing_missing(self) -> None:
        with mock.patch.object(packages, "NEEDS", (replace(self.NEED, present=lambda: True),)):
            packages.ensure(["build"])

    def test_every_package_says_why(self) -> None:
        for need in packages.NEEDS:
            self.assertTrue(need.reason, need.package)


class Emscripten(unittest.TestCase):
    def test_versions(self) -> None:
        said = "emcc (Emscripten gcc/clang-like replacement + linker emulating GNU ld) 3.1.6 ()\n"
        self.assertEqual(emscripten.parse_version(said), (3, 1, 6))
        self.assertEqual(emscripten.parse_version("nothing of the kind"), ())

    def test_range(self) -> None:
        for version, fits in (
            ((3, 1, 5), False),
            ((3, 1, 6), True),
            ((6, 9, 0), True),
            ((7, 0, 0), False),
            ((2, 0, 34), False),
        ):
            self.assertEqual(emscripten.fits(version), fits, version)


class Sources(unittest.TestCase):
    def test_patterns_match_by_path_component(self) -> None:
        self.assertTrue(sources._matches("a-1/src/md4c.c", "*/src/md4c.[ch]"))
        self.assertFalse(sources._matches("a-1/src/deep/md4c.c", "*/src/*.c"))

    def test_unpacks_only_verified_files(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            archive = Path(folder, "thing.tar.gz")
            with tarfile.open(archive, "w:gz") as tar:
                for name, text in (
                    ("t-1/a.h", b"int a;"),
                    ("t-1/b.h", b"b"),
                    ("t-1/LICENSE", b"L"),
                ):
                    member = tarfile.TarInfo(name)
                    member.size = len(text)
                    tar.addfile(member, io.BytesIO(text))
            source = sources.Source(
                "thing",
                "Thing",
                "1",
                "MIT",
                "thing",
                ("unstable",),
                "",
                "",
                (("*/a.h", "inc"),),
                "*/LICENSE",
            )
            with mock.patch.object(sources, "DEPS", Path(folder, "deps")):
                with self.assertRaises(Problem) as caught:
                    sources._unpack(source, archive)
                self.assertFalse(source.folder.exists())
                tree = str(caught.exception).split("SHA-256 ")[1].split(",")[0]
                pinned = replace(source, tree=tree)
                self.assertFalse(pinned.present)
                sources._unpack(pinned, archive)
                self.assertTrue(pinned.present)
                found = sorted(path.name for path in source.folder.rglob("*") if path.is_file())
                self.assertEqual(found, [".verified", "LICENSE", "a.h"])

    def test_every_source_is_pinned(self) -> None:
        for source in sources.SOURCES:
            self.assertRegex(source.tree, r"^[0-9a-f]{64}$")


class Stamps(unittest.TestCase):
    def test_a_change_is_seen(self) -> None:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "a").mkdir()
            (folder / "a" / "x").write_text("1")
            first = stamp.digest(["a"], folder)
            self.assertEqual(first, stamp.digest(["a"], folder))
            (folder / "a" / "node_modules").mkdir()
            (folder / "a" / "node_modules" / "y").write_text("2")
            self.assertEqual(first, stamp.digest(["a"], folder))
            (folder / "a" / "x").write_text("12")
            self.assertNotEqual(first, stamp.digest(["a"], folder))
            (folder / "a" / "x").unlink()
            self.assertNotEqual(first, stamp.digest(["a"], folder))

    def test_keep_and_drop(self) -> None:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name, "stamps")
            self.assertFalse(stamp.fresh("s", "1", folder))
            stamp.keep("s", "1", folder)
            self.assertTrue(stamp.fresh("s", "1", folder))
            self.assertFalse(stamp.fresh("s", "2", folder))
            stamp.drop("s", folder)
            self.assertFalse(stamp.fresh("s", "1", folder))


if __name__ == "__main__":
    unittest.main()
