"""Writing that a face can not draw, named so that a reader knows that something stands there."""

import re
import unicodedata


def named(text: str, letter: str) -> str:
    """The text with every stretch in the script of a letter put in words; a sign that is no letter by its own name."""
    if letter not in text:
        return text
    if unicodedata.category(letter)[0] != "L":
        return text.replace(letter, f"[{unicodedata.name(letter, 'a sign').lower()}]")
    script = of(letter)
    alike = "".join(re.escape(each) for each in set(text) if ord(each) > 0x7F and of(each) == script)
    return re.sub(f"[{alike}]+(?: [{alike}]+)*", lambda found: _told(found[0], script.capitalize()), text)


def of(letter: str) -> str:
    """The script of a letter, as the name of the letter has it: LATIN, HANGUL, CJK."""
    return unicodedata.name(letter, "UNNAMED").split()[0]


def _told(stretch: str, kind: str) -> str:
    count = len(stretch.replace(" ", ""))
    kind = "Chinese" if kind == "Cjk" else kind
    return f"[{count} {kind} {'character' if count == 1 else 'characters'}: see the web page]"
