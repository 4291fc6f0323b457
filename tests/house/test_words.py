"""Nothing that belongs to nobody else's machine, and the words of the field."""

import re

from tests.house.test_imports import TOP

SHOWN = [*sorted((TOP / "templates").rglob("*.html"))]


def test_pages_are_calm():
    for path in SHOWN:
        words = re.sub(r"\{[%#{].*?[%#}]\}|<[^>]+>| aria-invalid=", " ", path.read_text(), flags=re.S)
        assert "!" not in words, f"{path.name} raises its voice"
        for word in ("successfully", "oops", "please", "invalid"):
            assert word not in words.lower(), f"{path.name} says {word!r}"


def test_pages_hold_no_script_and_no_style_of_their_own():
    for path in SHOWN:
        text = path.read_text()
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=\"|<script(?![^>]*\ssrc=)", text), path.name
        assert "| safe" not in text or path.name in ("agency.html",), f"{path.name} trusts text"
