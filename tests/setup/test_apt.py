"""Both formats of apt's sources, and finding the mirror in them."""

import unittest

from setup import apt

LINES = """
# deb http://mirror.example/debian bookworm main
deb http://mirror.example/debian bookworm main contrib  # the main archive
deb-src [arch=amd64 signed-by=/usr/share/keyrings/k.gpg] http://mirror.example/debian bookworm main
deb cdrom:[Debian GNU/Linux 12]/ bookworm main
deb http://security.example/debian-security bookworm-security main
"""

PARAGRAPHS = """# A comment
Types: deb
URIs: http://security.example/debian-security
Suites: bookworm-security
Components: main
Signed-By: /usr/share/keyrings/k.gpg

Types: deb deb-src
# in the middle
URIs: http://mirror.example/debian
  http://second.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 mQINBF
 -----END PGP PUBLIC KEY BLOCK-----

Enabled: no
Types: deb
URIs: http://off.example/debian
Suites: bookworm
Components: main
"""


class Sources(unittest.TestCase):
    def test_lines(self) -> None:
        found = apt.parse_lines(LINES)
        self.assertEqual(found[0].uris, ("http://mirror.example/debian",))
        self.assertEqual(found[0].components, ("main", "contrib"))
        self.assertEqual(found[1].types, ("deb-src",))
        self.assertEqual(found[1].signed_by, "/usr/share/keyrings/k.gpg")
        self.assertEqual(found[-1].suites, ("bookworm-security",))

    def test_paragraphs(self) -> None:
        found = apt.parse_deb822(PARAGRAPHS)
        self.assertEqual(len(found), 2)
        self.assertEqual(found[0].signed_by, "/usr/share/keyrings/k.gpg")
        self.assertEqual(
            found[1].uris, ("http://mirror.example/debian", "http://second.example/debian")
        )
        self.assertEqual(found[1].suites, ("bookworm", "bookworm-updates"))
        self.assertEqual(found[1].signed_by, "", "a key in the file itself is no file")

    def test_mirror(self) -> None:
        for found in (apt.parse_lines(LINES), apt.parse_deb822(PARAGRAPHS)):
            entry = apt.mirror(found, "bookworm")
            self.assertIsNotNone(entry)
            assert entry is not None
            self.assertEqual(entry.uris[0], "http://mirror.example/debian")

    def test_no_mirror(self) -> None:
        self.assertIsNone(apt.mirror([], "bookworm"))
        security = apt.parse_deb822(PARAGRAPHS)[:1]
        self.assertIsNone(apt.mirror(security, "bookworm"))
        disc = apt.parse_lines("deb cdrom:[disc]/ bookworm main\n")
        self.assertIsNone(apt.mirror(disc, "bookworm"))

    def test_codename(self) -> None:
        debian = 'PRETTY_NAME="Debian 12"\nVERSION_CODENAME=bookworm\nID=debian\n'
        self.assertEqual(apt.codename(debian), "bookworm")
        self.assertEqual(apt.codename("ID=debian\n"), "sid")
        self.assertEqual(apt.codename('ID="ubuntu"\nVERSION_CODENAME=noble\n'), "")

    def test_paragraph_for_another_suite(self) -> None:
        entry = apt.Entry(("deb",), ("http://m.example/d",), ("bookworm",), ("main",), "/k.gpg")
        self.assertEqual(
            apt.paragraph(entry, "unstable"),
            "Types: deb deb-src\nURIs: http://m.example/d\nSuites: unstable\nComponents: main\n"
            "Signed-By: /k.gpg\n",
        )


if __name__ == "__main__":
    unittest.main()
