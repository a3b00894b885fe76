"""Sizes, colours and times of the look are defined only in wasm/layout/design/."""

from __future__ import annotations

import unittest
from pathlib import Path

from includes import WASM
from literals import literals

HOME = "layout/design/"
# The rooms that define the look; in the first two, integers can be lengths, too.
ROOMS = {"layout": True, "ui": True, "render": False, "browser": False, "semantics": False}

# Numbers that are not part of the look, by file. Remove those that are no longer used.
ALLOWED = {
    "layout/text/text_flow.cpp": {"0.01F"},  # tolerance of floats
    "layout/timeline/time_axis.cpp": {  # the calendar: lengths and steps of dates
        *("365.25", "30.4", "3", "7", "12", "14", "5", "10", "20", "50", "100", "200", "500"),
        *("1000", "5000"),
    },
    "render/imgui_renderer.cpp": {"255.0F"},  # bytes
    "ui/density_pass.cpp": {"255", "6", "4"},  # bytes; the corners of two triangles
    "ui/glyph_atlas.cpp": {"64", "4"},  # device px, keys, bytes of a texel
    "ui/glyph_source.h": {"768"},  # device px of the largest picture
    "ui/imgui_context.cpp": {"0.1F", "0.3F"},  # tolerance of curves, device px
    "ui/motion.h": {"1000"},  # ms in a second
    "ui/no_font.cpp": {"16"},  # size of a font that is never drawn
    "ui/painter.cpp": {"255", "4"},  # bytes; the corners of a diamond
    "ui/theme.cpp": {  # sRGB and contrast as WCAG 2.2 defines them
        *("255", "255.0", "0.04045", "12.92", "0.055", "1.055", "2.4"),
        *("0.2126", "0.7152", "0.0722", "0.05", "16", "8", "21"),
    },
    "ui/timeline_drawing.cpp": {"4"},  # a parabola of height 1
    "ui/timeline_motion.cpp": {"1000"},  # ms in a second
}


class Design(unittest.TestCase):
    def test_numbers_of_the_look(self) -> None:
        used: dict[str, set[str]] = {}
        wrong: list[str] = []
        for room, whole in ROOMS.items():
            for path in sorted(WASM.joinpath(room).rglob("*")):
                name = path.relative_to(WASM).as_posix()
                if path.suffix not in (".h", ".cpp") or name.startswith(HOME):
                    continue
                for found in literals(path.read_text(encoding="utf-8"), whole):
                    if found.text in ALLOWED.get(name, ()):
                        used.setdefault(name, set()).add(found.text)
                    else:
                        wrong.append(f"wasm/{name}:{found.line}: {found.text}")
        if wrong:
            said = f"give each a name in wasm/{HOME}*.h, or a reason in {Path(__file__).name}:"
            self.fail("\n".join([said, *wrong]))
        self.assertEqual(used, ALLOWED, "allowed, but no longer there")


class Finding(unittest.TestCase):
    """Tests the check itself."""

    def found(self, source: str, whole: bool = True) -> list[tuple[int, str]]:
        return [(each.line, each.text) for each in literals(source, whole)]

    def test_lengths_opacities_colours(self) -> None:
        source = (
            "constexpr float gap = 12, pad = 1.5F;\n"
            "p.fill({x - 8, y, w, 1e3}, 0xF3F0E8, .25F);\n"
            "constexpr double step = 40;\n"
        )
        want = [(1, "12"), (1, "1.5F"), (2, "8"), (2, "1e3"), (2, "0xF3F0E8"), (2, ".25F")]
        self.assertEqual(self.found(source), [*want, (3, "40")])

    def test_without_whole_numbers(self) -> None:
        want = [(1, "3.0"), (1, "4F"), (1, "0.7")]
        self.assertEqual(self.found("f(12, 3.0, 4F, 0.7)", whole=False), want)

    def test_arithmetic_stays(self) -> None:
        for line in (
            "x = (a + b) / 2 - 0.5F * c + 1.0F + 0;",
            "c = (rgb >> 16U) & 0xFFU | v << 8; mask = 0x00FFFFFFU;",
            "std::array<Rgb, 6> lanes; ImVec2 points[4]; i % 4; case 7: row[3] = x1;",
            "constexpr std::size_t most = 250; constexpr int dashes = 6; std::size_t{3};",
            "// 12 px\nf(\"13 px\", '7'); /* 14\n15 */",
            "#define SIZE 12",
        ):
            self.assertEqual(self.found(line), [], line)

    def test_lines_after_comments(self) -> None:
        self.assertEqual(self.found('/* 1\n * 5 */ "9"\ngap = 7;'), [(3, "7")])


if __name__ == "__main__":
    unittest.main()
