"""The interface for shells, editors and scripts: exit codes, streams, formats, completions."""

import json
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from program import BROADSIDE, broadside, on_a_terminal
from setup.paths import ROOT

GOOD = ROOT / "tests" / "fixtures" / "good.json"
BROKEN = ROOT / "tests" / "fixtures" / "broken-many.json"
MARKDOWN = ROOT / "tests" / "fixtures" / "article.md"
COMMANDS = ("bundle", "check", "completions", "export", "html", "import", "new")

FAULTY = """---
id: post
lang: en
title: A post
asOf: 2025-13-40
---

## First {#first status=clam}

![](picture.png)

## FAQ

### How it is

So.

[^s1]: [Unused](https://example.org/), Publisher, 2025-01-01
"""


class CommandLine(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def test_exit_codes(self) -> None:
        cases = {
            0: [
                ("check", str(GOOD)),
                ("html", str(GOOD)),
                ("export", str(GOOD)),
                ("import", str(MARKDOWN), "-o", "-"),
                ("completions", "bash"),
                ("--help",),
                ("check", "--help"),
                ("--version",),
            ],
            1: [
                ("check", str(BROKEN)),
                ("check", str(GOOD), str(BROKEN)),
                ("check", "missing.json"),
                ("html", str(BROKEN)),
                ("export", str(BROKEN)),
                ("bundle", str(BROKEN)),
                ("bundle", str(GOOD), "--parts", "nowhere", "-o", "-"),
                ("import", "missing.md"),
                ("html", "missing.md"),
                ("export", str(GOOD), "-o", "nowhere/out.md"),
            ],
            2: [
                (),
                ("chek",),
                ("check",),
                ("check", "--formt", "json", str(GOOD)),
                ("check", "--format"),
                ("check", "--format", "xml", str(GOOD)),
                ("html",),
                ("html", str(GOOD), str(GOOD)),
                ("html", "--page=yes", str(GOOD)),
                ("import", str(MARKDOWN), "-x"),
                ("new", "No Id"),
                ("completions", "fish"),
            ],
        }
        for code, uses in cases.items():
            for words in uses:
                with self.subTest(words=words):
                    done = broadside(*words, cwd=self.folder)
                    self.assertEqual(done.returncode, code, done.stderr)
                    if code != 0:
                        said = done.stderr + (done.stdout if words[:1] == ("check",) else "")
                        self.assertNotEqual(said, "")

    def test_help_and_typos(self) -> None:
        said = broadside("--help").stdout
        for command in COMMANDS:
            self.assertIn(f"\n  {command} ", said)
        self.assertIn('did you mean "check"?', broadside("chek").stderr)

    def test_standard_streams(self) -> None:
        good = GOOD.read_text(encoding="utf-8")
        self.assertEqual(broadside("check", "-", text=good).returncode, 0)
        self.assertEqual(
            broadside("html", "-", text=good).stdout, broadside("html", str(GOOD)).stdout
        )
        written = broadside("export", "-", text=good).stdout
        back = broadside("import", "-", text=written)
        self.assertEqual(json.loads(back.stdout), json.loads(good))
        self.assertIn("<stdin>:1:1: error: .: ", broadside("check", "-", text="").stdout)

    def test_json_output_for_editors(self) -> None:
        done = broadside("check", "--format", "json", str(GOOD), str(BROKEN))
        said = json.loads(done.stdout)
        lines = broadside("check", str(BROKEN)).stdout
        for each in (each for each in said if each["file"] == str(BROKEN)):
            self.assertIn(
                f"{each['file']}:{each['line']}:{each['column']}: {each['severity']}: "
                f"{each['path']}: {each['message']}\n",
                lines,
            )
        self.assertGreater(len(said), 3)

    def test_new_overwrites_nothing(self) -> None:
        self.assertEqual(broadside("new", "post", cwd=self.folder).returncode, 0)
        self.assertEqual(broadside("check", "post.json", cwd=self.folder).stdout, "")
        (self.folder / "post.json").write_text("mine")
        self.assertEqual(broadside("new", "post", cwd=self.folder).returncode, 1)
        self.assertEqual((self.folder / "post.json").read_text(), "mine")

    def test_a_failed_write_keeps_the_old_file(self) -> None:
        out = self.folder / "out.json"
        out.write_text("mine")
        broadside("import", str(self.folder / "missing.md"), "-o", str(out))
        self.assertEqual(out.read_text(), "mine")
        self.assertEqual([path.name for path in self.folder.iterdir()], ["out.json"])

    def test_input_is_not_overwritten(self) -> None:
        post = self.folder / "post.json"
        shutil.copy(GOOD, post)
        for words in (
            ("import", "post.json"),
            *((each, "post.json", "-o", "./post.json") for each in ("export", "bundle")),
        ):
            with self.subTest(words=words):
                done = broadside(*words, cwd=self.folder)
                self.assertEqual(done.returncode, 2)
                self.assertIn("would write over", done.stderr)
                self.assertEqual(post.read_bytes(), GOOD.read_bytes())

    def test_foreign_markdown_keeps_its_lines(self) -> None:
        text = (
            "---\nid: x\nlang: en\ntitle: T\n---\n\n## A\n\n"
            "One<br>\nTwo<br>three\n\n<!-- a\nb -->\n\nFour [^nope]\n"
        )
        done = broadside("import", "-", "--format", "json", text=text)
        self.assertEqual(
            json.loads(done.stdout)["sections"][0]["body"][:16], "One\\\nTwo\\\nthree\n"
        )
        last = json.loads(done.stderr)[-1]
        self.assertEqual((last["line"], "[^nope]" in last["message"]), (15, True))

    def test_markdown_is_read_by_every_command(self) -> None:
        post, made = self.folder / "post.md", self.folder / "made.json"
        post.write_text(FAULTY, encoding="utf-8")
        broadside("import", str(post), "-o", str(made))
        for command in ("html", "export"):
            with self.subTest(command=command):
                self.assertEqual(
                    broadside(command, str(post)).stdout, broadside(command, str(made)).stdout
                )

    def test_markdown_is_checked_at_its_own_lines(self) -> None:
        post = self.folder / "post.md"
        post.write_text(FAULTY, encoding="utf-8")
        done = broadside("check", "--format", "json", str(post))
        self.assertEqual(done.returncode, 0)
        lines = FAULTY.splitlines()
        said = [(each["path"], lines[each["line"] - 1]) for each in json.loads(done.stdout)]
        self.assertEqual(
            said,
            [
                ("asOf", "asOf: 2025-13-40"),
                ("sections.0.status", "## First {#first status=clam}"),
                ("sections.0.body", "## First {#first status=clam}"),
                ("sections.0.body", "## First {#first status=clam}"),
                ("faq.0.question", "### How it is"),
                ("sources.0.id", lines[-1]),
            ],
        )

    def test_colour_only_on_a_terminal(self) -> None:
        words = ("check", str(BROKEN))
        plain = broadside(*words).stdout
        self.assertNotIn("\x1b", plain)
        self.assertIn("\x1b[1;31merror", on_a_terminal(*words, env={"TERM": "xterm"}))
        for env in ({"TERM": "dumb"}, {}, {"TERM": "xterm", "NO_COLOR": "1"}):
            with self.subTest(env=env):
                self.assertEqual(on_a_terminal(*words, env=env), plain)

    def test_slow_commands_report_progress(self) -> None:
        shown = on_a_terminal("check", "-", env={"TERM": "xterm"}, feed=f"sleep 1.5; cat '{GOOD}'")
        self.assertIn("checking - … 1 s", shown)
        shown = on_a_terminal("check", "-", env={"TERM": "xterm"}, feed=f"cat '{GOOD}'")
        self.assertNotIn("checking", shown)

    def completed(self, *words: str) -> "list[str]":
        """Bash's completions for these words, of which the last is incomplete."""
        script = f"""
            cd '{self.folder}' && eval "$('{BROADSIDE}' completions bash)"
            COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
            _broadside broadside "${{COMP_WORDS[COMP_CWORD]}}" "${{COMP_WORDS[COMP_CWORD - 1]}}"
            printf '%s\\n' "${{COMPREPLY[@]}}"
        """
        done = subprocess.run(
            ["bash", "-c", script, "bash", "broadside", *words],
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        return sorted(filter(None, done.stdout.splitlines()))

    def test_bash_completes(self) -> None:
        for name in ("one.json", "two.md", "three.html", "four.txt"):
            (self.folder / name).touch()
        (self.folder / "folder").mkdir()
        self.assertEqual(self.completed("ch"), ["check"])
        self.assertEqual(self.completed(""), sorted([*COMMANDS, "--help", "--version"]))
        self.assertEqual(self.completed("check", ""), ["folder", "one.json", "two.md"])
        self.assertEqual(self.completed("import", "t"), ["two.md"])
        self.assertEqual(self.completed("bundle", "one.json", "--"), ["--output", "--parts"])
        self.assertEqual(self.completed("bundle", "one.json", "-o", ""), ["folder", "three.html"])
        self.assertEqual(self.completed("bundle", "one.json", "--parts", ""), ["folder"])
        self.assertEqual(self.completed("check", "--format", ""), ["json", "text"])
        self.assertEqual(self.completed("completions", ""), ["bash"])


if __name__ == "__main__":
    unittest.main()
