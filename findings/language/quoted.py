"""What is left alone because somebody else said it: direct quotations, and the titles of documents."""

import re

FILLER = "\x00"


def masked(text: str) -> str:
    """The text, as long as before, with every quotation and every title in italics struck out.

    A quotation mark that nobody closes holds to the end of its paragraph, as in a quotation of several paragraphs.
    """
    return _LEFT_ALONE.sub(lambda match: FILLER * len(match[0]), text)


def is_title(text: str, start: int, end: int) -> bool:
    """Whether these words stand in the name of something: their long words are capitalised, and not as a beginning."""
    sentence = text[max(0, start - 200) : end + 200]
    if sentence.isupper():
        return False
    words = re.findall(r"[^\W\d_]+", text[start:end])
    long = [word for word in words if len(word) > 3 and not word[:2].isupper()]
    if not long or not all(word[0].isupper() for word in long) or text[start:end].isupper():
        return False
    return len(long) > 1 or not _BEGINNING.search(text[:start])


_TO_END = r"(?:(?!\n\s*\n).)*"
_DOUBLE = rf"“(?:(?!\n\s*\n)[^”“])*”|“{_TO_END}"
_SINGLE = r"‘[^\n]*?(?:(?<=[^\ss])’(?!\w)|’(?=[\s]*[.,;:!?)\n]|\s*$))"
_STRAIGHT = r'"(?!\s)(?:(?!\n\s*\n)[^"])+"|(?<!\w)\'(?=[A-Z]|\w[^\'\n]*\s)[^\'\n]*(?:(?<=\w)\'(?=\w)[^\'\n]*)*\'(?!\w)'
_ITALIC = r"(?<![\w*])\*(?=[A-Z])[^*\n]+ [^*\n]+\*(?![\w*])|(?<![\w_])_(?=[A-Z])[^_\n]+ [^_\n]+_(?![\w_])"
_BLOCK = r"^[ \t]*>[^\n]*"
_LEFT_ALONE = re.compile("|".join((_DOUBLE, _SINGLE, _STRAIGHT, _ITALIC, _BLOCK)), re.DOTALL | re.MULTILINE)
_BEGINNING = re.compile(r"(?:^|[.!?…:\n]|^[-*•#]+)[\s\"“‘(]*$")
