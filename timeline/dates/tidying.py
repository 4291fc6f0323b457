"""Spaces, dashes, signs of doubt: what stands round a date."""

import re
import unicodedata

_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\uff0d\u00ad]")
_SPACES = re.compile(r"\s+")
_WRAPPING = "*#\"'“”‘"
_APPROX = (
    r"approximate(?:ly)?|approx|appox|about|around|circa|ca|c|abt|roughly|probably"
    r"|possibly|perhaps|maybe|might be|believed"
    r"(?: to (?:be|have been))?|thought(?: to be)?|assumed|presumed|estimated?|est"
    r"|likely|unconfirmed|unverified|unsure|uncertain"
    r"|not (?:sure|certain|known exactly|confirmed)|exact date (?:unknown|not known"
    r"|unclear)|date (?:approximate|estimated|uncertain)"
    r"|tbc|to be confirmed|sic|on or (?:about|around)|or thereabouts|ish"
)
_DOUBT = re.compile(
    rf"[(\[]\s*(?:{_APPROX})\.?\s*[)\]]|(?<![\w/])(?:{_APPROX})(?![\w/])\.?:?|[?~¿]+"
    rf"|(?<=\d)ish\b|[(\[]\s*[)\]]"
)
_INCLUSIVE = re.compile(r"[ (]*\b(?:inclusive|incl|inc)\b\.?\)?")
_NOTHING = re.compile(
    r"(?:no|not|n|un)[\s/.]*(?:k|a|d|date|dated|known|stated|given|recorded"
    r"|available|applicable|specified|documented|clear)"
    r"(?:\s+(?:given|recorded|stated|known|on (?:file|record|letter|document)"
    r"|available|entered|of (?:entry|event)))*"
    r"|date (?:unknown|not (?:known|recorded|given|stated|clear|available|on file)|missing|unclear|illegible)"
    r"|unknown(?: date)?|undated|none|nil|blank|missing|illegible|tba|tbc|to be confirmed|x+|[-.*_/?¿ ]*"
)
_DITTO = re.compile(
    r"[-. ]*(?:[\"'“”″′〃‟„’‘`´, ]{1,6}|do|ditto)[-. ]*|(?:as|see"
    r"|same as)? ?(?:the )?(?:above|previous(?: (?:entry|row|date))?|prev|before)"
    r"|(?:the )?same(?: (?:date|day|time))?(?: as (?:the )?(?:above|previous|before"
    r"|last)(?: (?:entry|row|one|date))?)?"
    r"|as (?:the )?(?:last|previous|preceding) (?:entry|row|one|date)|id(?:em|\.)?"
)


def tidy(text: str) -> str:
    """Lower case, plain dashes, single ordinary spaces. For matching only: the words as written are kept elsewhere."""
    text = unicodedata.normalize("NFKC", text).replace("\u200b", "").replace("\ufeff", "")
    return _SPACES.sub(" ", _DASHES.sub("-", text)).strip().strip(_WRAPPING).strip().lower()


def without_doubt(tidied: str) -> tuple[str, bool]:
    """The words without their signs of doubt, and whether the writer was sure."""
    plain, found = _DOUBT.subn(" ", tidied)
    plain = _INCLUSIVE.sub("", _SPACES.sub(" ", plain)).strip(" ,;:")
    return _bare(plain), not found


def _bare(plain: str) -> str:
    """Without brackets round the whole."""
    closed = plain[:1] in ("(", "[") and plain[-1:] in (")", "]") and plain.count(plain[0]) == 1
    return plain[1:-1].strip() if closed else plain


def says_nothing(tidied: str) -> bool:
    """Whether a cell is empty in other words: "not known", "n/k", "-"."""
    return bool(_NOTHING.fullmatch(tidied.strip("()[]. ")))


def says_ditto(text: str) -> bool:
    """Whether a cell points at the row above it."""
    plain = _SPACES.sub(" ", _DASHES.sub("-", unicodedata.normalize("NFKC", text))).strip().lower()
    return bool(plain) and plain.strip(" ,.-") != "" and bool(_DITTO.fullmatch(plain))
