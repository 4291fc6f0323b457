"""Formats of cells that show a date without its day: Excel makes 1 May 2023 of "May-23", which nobody wrote."""

import re
from datetime import datetime

from lxml import etree

from timeline.dates.almanac import MONTHS

MONTH, YEAR = "month", "year"
_BUILT_IN = {17: MONTH}
_BESIDE = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')


def without_day(styles: etree._Element | None) -> dict[str, str]:
    """The numbers of the styles that show no more than a month or a year, with which of them."""
    if styles is None:
        return {}
    formats = {
        number: shown
        for one in styles.iter("{*}numFmt")
        if (number := one.get("numFmtId")) and (shown := _shows(one.get("formatCode", "")))
    }
    formats.update({str(number): shown for number, shown in _BUILT_IN.items()})
    used = styles.find("{*}cellXfs")
    cells = enumerate(used.iterchildren("{*}xf") if used is not None else ())
    kinds = {str(index): formats.get(one.get("numFmtId", "")) for index, one in cells}
    return {style: kind for style, kind in kinds.items() if kind}


def as_shown(moment: datetime, kind: str) -> str:
    """The words that such a cell shows; empty where somebody gave a day all the same."""
    if moment.day != 1 or (kind == YEAR and moment.month != 1):
        return ""
    return f"{moment.year}" if kind == YEAR else f"{MONTHS[moment.month - 1]} {moment.year}"


def _shows(code: str) -> str:
    plain = _BESIDE.sub("", code.split(";")[0]).lower()
    if "y" not in plain or any(letter in plain for letter in "dhs"):
        return ""
    return MONTH if "m" in plain else YEAR
