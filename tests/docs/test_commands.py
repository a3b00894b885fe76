"""Every command in the documents, in continuous integration and in the hooks works."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import markdown_file
import suites
from commands import Shell, checked, is_known
from markdown_file import MarkdownFile
from setup.paths import ROOT

WORKFLOW = ROOT / ".github/workflows/ci.yml"
HOOKS = ROOT / ".pre-commit-config.yaml"


def shown(document: MarkdownFile) -> list[tuple[int, str]]:
    """The lines of a document's shell blocks."""
    return [
        (block.line + number, line)
        for block in document.blocks
        if block.info[:1] == ["sh"]
        for number, line in enumerate(block.text.splitlines(), start=1)
        if line.strip() and not line.startswith("#")
    ]


def steps(workflow: str) -> list[str]:
    """The commands of a workflow's steps."""
    found = []
    for run in re.finditer(r"^( *)(?:- )?run: (.*)\n((?:\1 +.*\n)*)", workflow, re.MULTILINE):
        found += run[3].splitlines() if run[2] == "|" else [run[2]]
    return [line.strip() for line in found]


class Commands(unittest.TestCase):
    def shell(self) -> Shell:
        folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, folder)
        return Shell(folder)

    def test_blocks(self) -> None:
        count = 0
        for document in markdown_file.documents():
            shell = self.shell()
            for number, line in shown(document):
                count += 1
                with self.subTest(document.name, line=number):
                    self.assertEqual(shell.fault(line), "")
        self.assertGreater(count, 25)

    def test_in_sentences(self) -> None:
        count = 0
        for document in markdown_file.documents():
            for span in document.code:
                # In a sentence a word in capitals or "…" is a placeholder.
                words = [word for word in span.text.split() if not re.search("[A-Z]{2}|…", word)]
                if len(words) > 1 and is_known(words):
                    count += 1
                    with self.subTest(document.name, line=span.line):
                        self.assertEqual(checked(words), "")
        self.assertGreater(count, 10)

    def test_what_is_wrong_is_found(self) -> None:
        shell = self.shell()
        for line in (
            "dist/bin/broadside chekc a.json",
            "dist/bin/broadside check no-such-file.json",
            "python3 serve.py --no-such-option",
            "python3 serve.py no-such-file.json",
            "python3 tests/run.py no-such-suite",
            "node tests/browser/run.mjs no-such-test",
            "npm run no-such-script",
            "cmake --build --preset native-asan --target no_such_target",
            'build/native-asan/tests/unit/broadside_unit --test-case="no such test"',
            "cd no-such-folder",
            "make all",
        ):
            with self.subTest(line):
                self.assertNotEqual(shell.fault(line), "")
        self.assertNotEqual(checked(["dist/bin/broadside", "check", "--no-such-option"]), "")

    def test_workflow_runs_what_the_readme_shows(self) -> None:
        lines = steps(WORKFLOW.read_text(encoding="utf-8"))
        shell = self.shell()
        for line in lines:
            with self.subTest(line):
                self.assertEqual(shell.fault(line), "")
        said = [shlex.split(line, comments=True) for line in lines]
        for _, line in shown(markdown_file.read(ROOT / "README.md"))[:2]:
            words = shlex.split(line, comments=True)
            with self.subTest(line):
                self.assertTrue(any(each[-len(words) :] == words for each in said))

    def test_changes_in_examples_apply(self) -> None:
        changes = [
            block.text
            for document in markdown_file.documents()
            for block in document.blocks
            if block.info == ["diff"]
        ]
        self.assertTrue(changes)
        for change in changes:
            with self.subTest(change):
                done = subprocess.run(
                    ["git", "apply", "--check", "-"],
                    input=change,
                    cwd=ROOT,
                    capture_output=True,
                    text=True,
                    check=False,
                )
                self.assertEqual((done.returncode, done.stderr), (0, ""))


class Hooks(unittest.TestCase):
    def setUp(self) -> None:
        text = HOOKS.read_text(encoding="utf-8")
        found = re.findall(r"- id: (\S+)\n(?:.+\n)*? +entry: (.+)\n +files: (.+)\n", text)
        self.hooks = {name: (entry.split(), re.compile(files)) for name, entry, files in found}

    def test_they_take_the_files_of_the_suites(self) -> None:
        for path in suites._sources("wasm", "tests/unit", "tests/fuzz"):
            self.assertRegex(path, self.hooks["clang-format"][1])
        for path in ("serve.py", "tests/run.py"):
            self.assertRegex(path, self.hooks["ruff"][1])
        biome = json.loads((ROOT / "biome.json").read_text(encoding="utf-8"))
        for pattern in biome["files"]["includes"]:
            for path in ROOT.glob(f"web/{pattern}"):
                self.assertRegex(path.relative_to(ROOT).as_posix(), self.hooks["biome"][1])

    def test_they_run(self) -> None:
        for name, sound, faulty, text in (
            ("clang-format", "wasm/ui/reader.h", "wrong.h", "int  a ;\n"),
            ("biome", "web/frames.js", "web/wrong.mjs", 'var a = "b"\n'),
            ("ruff", "serve.py", "wrong.py", "import os\n"),
        ):
            entry, _ = self.hooks[name]
            wrong = ROOT / "build" / faulty if name != "biome" else ROOT / "tests/docs/wrong.mjs"
            with self.subTest(name):
                self.assertEqual(_code([*entry, sound]), 0)
                wrong.write_text(text, encoding="utf-8")
                self.addCleanup(wrong.unlink)
                self.assertNotEqual(_code([*entry, str(wrong)]), 0)


class Editor(unittest.TestCase):
    def test_clangd_has_a_database(self) -> None:
        text = (ROOT / ".clangd").read_text(encoding="utf-8")
        found = re.search(r"CompilationDatabase: build/(.+)", text)
        assert found is not None
        presets = json.loads((ROOT / "CMakePresets.json").read_text(encoding="utf-8"))
        names = {preset["name"]: preset for preset in presets["configurePresets"]}
        self.assertIn(found[1], names)
        self.assertTrue(names["base"]["cacheVariables"]["CMAKE_EXPORT_COMPILE_COMMANDS"])


def _code(words: list[str]) -> int:
    return subprocess.run(words, cwd=ROOT, capture_output=True, check=False).returncode


if __name__ == "__main__":
    unittest.main()
