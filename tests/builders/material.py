"""What a report is composed from: the texts of the demonstration case, at the length of a real review."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from findings import typology
from findings.frameworks.level import Level
from findings.report.material import (
    Agency,
    Bracket,
    LevelCount,
    Mark,
    Material,
    Part,
    Picture,
    ReportFinding,
    Source,
)
from tests.builders import tellings

_TOLD: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "workbench/demonstration/mill/review.json").read_text("utf-8")
)
_PARTS = {
    "showed": "How it showed in this case",
    "usual": "How we know it is usual",
    "widespread": "How widespread",
    "matters": "Why it matters",
    "changing": "What is already changing",
    "against": "What would count against it",
    "strength": "How strong the evidence is",
}
_CAPTIONS = (
    "The school’s first referral",
    "Uncle’s discharge from hospital",
    "The child in need plan",
    "A night in November",
    "Missing from school and home",
    "Stepping down, and a vacancy",
)

HOSTILE = (
    '#include "other.typ" #pagebreak() <script>alert(1)</script> <img src=x onerror=alert(2)> `*_[]` @label $x^2$ '
    r"\begin{x} {{ 7*7 }} {% raw %} =HYPERLINK(1) </w:t> ]]> &amp; &#60; 'quoted' “said” "
    "Pneumonoultramicroscopicsilicovolcanoconiosis" + "x" * 150 + " 🙂 שלום مرحبا Ŵylfa Zażółć €5 ﬁne"
)
"""Text that would do harm, or vanish, wherever it was taken for anything but text."""


def review(**changes: Any) -> Material:
    """A whole review of usual length."""
    report = _TOLD["report"]
    told: dict[str, Any] = {
        "title": _TOLD["title"],
        "kind": "Learning review",
        "partnership": _TOLD["partnership"],
        "questions": tuple(_TOLD["questions"]),
        "period": f"{_TOLD['period']['from']} to {_TOLD['period']['to']}",
        "reviewers": "R. Adeyemi and J. Okafor",
        "date": "October 2024",
        "note": "A fictional review. No person or place in it is real.",
        "agencies": _agencies(),
        "findings": tuple(_finding(n, each) for n, each in enumerate(_TOLD["findings"], 1)),
        "additional": tuple(
            f"**{told['title']}**\n\n{told['words']}" for told in _TOLD["additional_learning"]
        ),
        "glossary": tuple((term, means) for term, means in report["glossary"]),
        "picture": picture(),
        "levels": levels(),
        "texts": {key: words for key, words in report.items() if "." in key},
        "draft": False,
    }
    texts = ("window", "happened", "synopsis", "what_helped", "method", "limits", "confidence")
    return Material(**{**told, **{key: report[key] for key in texts}, **changes})


def hostile() -> Material:
    """A review in which every text is hostile."""
    return saying(HOSTILE)


def saying(words: str) -> Material:
    """A review in which every text is the same."""
    finding = ReportFinding(
        "f1",
        1,
        words,
        words,
        words,
        words,
        (Part("showed", words, words, (Source(words),)),),
        (words,),
    )
    lane = Agency(1, words, "X")
    drawn = Picture((lane,), (), (Bracket(1, words, date(2022, 1, 1), date(2022, 2, 1)),), *_period())
    texts = dict.fromkeys(("window", "happened", "synopsis", "what_helped", "method", "limits"), words)
    return Material(
        title=words,
        kind=words,
        partnership=words,
        questions=(words, words),
        note=words,
        agencies=(lane,),
        findings=(finding,),
        additional=(words, f"> {words}", f"- {words}\n- {words}"),
        glossary=((words, words),),
        picture=drawn,
        **texts,
    )


def picture() -> Picture:
    """The timeline of the practice case."""
    numbers = {agency.code: agency.number for agency in _agencies()}
    marks = tuple(
        Mark(numbers[entry.id.split(":")[1]], entry.when.start.date(), None, entry.when.certain)
        for entry in tellings.mill()
    )
    days = {entry.id: entry.when.start.date() for entry in tellings.mill()}
    brackets = tuple(_bracket(n, told, days) for n, told in enumerate(_TOLD["episodes"], 1))
    return Picture(_agencies(), marks, brackets, *_period())


def levels() -> tuple[LevelCount, ...]:
    """The factors of the practice case, counted by level."""
    told = [(each["level"], each["helped"]) for each in _TOLD["factors"]]
    return tuple(LevelCount(at.label, told.count((at, False)), told.count((at, True))) for at in Level)


def _period() -> tuple[date, date]:
    start, end = tellings.MILL["review_period"]
    return date.fromisoformat(start), date.fromisoformat(end)


def _bracket(number: int, told: dict[str, Any], days: dict[str, date]) -> Bracket:
    own = sorted(days[key] for key in told["events"] if key in days)
    return Bracket(number, _CAPTIONS[number - 1], own[0], own[-1])


def _agencies() -> tuple[Agency, ...]:
    return tuple(Agency(n, each["name"], each["code"]) for n, each in enumerate(_TOLD["agencies"], 1))


def _finding(number: int, told: dict[str, Any]) -> ReportFinding:
    category = typology.of(told["category"])
    assert category is not None
    parts = tuple(Part(key, label, told[key], _rests(key, told, number)) for key, label in _PARTS.items())
    return ReportFinding(
        id=f"finding{number}",
        number=number,
        title=told["title"],
        statement=told["statement"],
        category=category.later,
        spread="Usual in several agencies",
        parts=parts,
        questions=tuple(told["questions"]),
        plain=told["plain"],
    )


def _rests(key: str, told: dict[str, Any], number: int) -> tuple[Source, ...]:
    if key == "showed":
        return (
            Source("Episodes 2 and 4", "episode", f"episode:{number}"),
            Source("Eight factors", "factor", f"factor:{number}"),
        )
    return tuple(
        Source(f"{each['kind'].capitalize()}, {each['when']}", "evidence", f"evidence:{number}")
        for each in told["evidence"]
        if each["part"] == key and "kind" in each
    )
