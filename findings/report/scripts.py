"""Writing that a face can not draw, named so that a reader knows that something stands there."""

import re
import unicodedata

# Marks that belong to the writing of Europe, which our faces draw: the last to be suspected.
_COMMON_MARKS = range(0x300, 0x370)
_DRAWN = ("LATIN", "GREEK", "CYRILLIC")
_UNSURE = re.compile(r"[^\x00-\x7e\u00a0-\u00ac\u00ae-\u017f\u2010-\u2026\u20ac]+")


def mended(text: str, undrawn: str) -> str:
    """The text with the first cause why some letters could not be drawn put in words; as it was where none is found.

    A letter that could be drawn alone fails with a strange mark over it: then the mark is named, not the letter.
    """
    if mark := _strange_mark(text, undrawn[0]):
        return named(text, mark)
    letter = next((each for each in undrawn if ord(each) > 0x7F and each in text), None)
    return named(text, letter) if letter else text


def named(text: str, letter: str) -> str:
    """The text with every stretch in the script of a letter put in words.

    A sign that belongs to no script, and a rare letter of a script that our faces draw, stand by their own names.
    """
    if letter not in text:
        return text
    if _is_nameless(letter):
        return "".join("[a sign]" if _is_nameless(each) else each for each in text)
    script = of(letter)
    if script in _DRAWN or not any(of(each) == script for each in _letters(text)):
        return text.replace(letter, f"[{unicodedata.name(letter).lower()}]")
    alike = "".join(re.escape(each) for each in set(text) if ord(each) > 0x7F and of(each) == script)
    return re.sub(
        f"[{alike}]+(?:[ \u200b][{alike}]+)*", lambda found: _told(found[0], script.capitalize()), text
    )


def plain(text: str) -> str:
    """The text with everything put in words but the letters of Western Europe, which any face can draw."""
    return _UNSURE.sub(lambda found: _told(found[0], ""), text)


def of(letter: str) -> str:
    """The script of a letter, as the name of the letter has it: LATIN, HANGUL, CJK."""
    return unicodedata.name(letter, "UNNAMED").split()[0]


def _letters(text: str) -> set[str]:
    return {letter for letter in text if ord(letter) > 0x7F and unicodedata.category(letter)[0] == "L"}


def _is_nameless(letter: str) -> bool:
    return ord(letter) > 0x7F and not unicodedata.name(letter, "")


def _strange_mark(text: str, letter: str) -> str | None:
    """The least usual mark that stands over a letter somewhere and does not belong to its script."""
    stacks = re.findall(re.escape(letter) + r"([^\w\s\x00-\x7f]+)", text)
    marks = {mark for stack in stacks for mark in stack if unicodedata.category(mark)[0] == "M"}
    strange = [mark for mark in marks if of(mark) != of(letter)]
    return min(strange, key=lambda mark: (ord(mark) in _COMMON_MARKS, mark), default=None)


def _told(stretch: str, kind: str) -> str:
    count = len(re.sub("[ \u200b]", "", stretch))
    kind = {"Cjk": "Chinese ", "": ""}.get(kind, f"{kind} ")
    return f"[{count} {kind}{'character' if count == 1 else 'characters'}: see the web page]"
