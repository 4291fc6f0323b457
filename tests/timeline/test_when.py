"""A date is a statement: what was written, how closely it is known, whether the writer was sure."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from timeline import when
from timeline.when import Precision, Unreadable, When

ONE_MOMENT = {
    "22 May 2016": "2016-05-22",
    "22.05/16": "2016-05-22",
    "22-may-16": "2016-05-22",
    "03/04/2024": "2024-04-03",
    "2016-04-03": "2016-04-03",
    "2023.05.31": "2023-05-31",
    "7.6.2022.": "2022-06-07",
    "1st of August 2022": "2022-08-01",
    "Tues 9th Nov 21": "2021-11-09",
    "Dec 1, 2021": "2021-12-01",
    "May 15th 2023": "2023-05-15",
    "12/05/85": "1985-05-12",
    "07\xa0Oct\xa02022": "2022-10-07",
    "5May22": "2022-05-05",
    "14 Sept. 2022": "2022-09-14",
    "11 Medi 2022": "2022-09-11",
    "2023-04-19T00:00:00": "2023-04-19",
    "12.10.2021 @ 15:40": "2021-10-12T15:40",
    "20 Nov 2022, 02.20": "2022-11-20T02:20",
    "14.02.23 @ 4pm": "2023-02-14T16:00",
    "3pm on 4 May 2022": "2022-05-04T15:00",
    "11/5/23 2340hrs": "2023-05-11T23:40",
    "2022-05-04T10:15:00+01:00": "2022-05-04T10:15",
    "22/8/22 a.m.": "2022-08-22",
    "9-Nov-22 P3": "2022-11-09",
    "June 2015": "2015-06",
    "Nov-22": "2022-11",
    "11/2022": "2022-11",
    "Late January 2022": "2022-01",
    "half term, Oct 2022": "2022-10",
    "xx/05/2022": "2022-05",
    "sometime in 2019": "2019",
    "2018 onwards": "2018",
    "6 July 2022 – ongoing": "2022-07-06",
    "Good Friday 2022": "2022-04-15",
    "3rd of May '23": "2023-05-03",
    "3rd May (2023)": "2023-05-03",
    "2200 03/05/23": "2023-05-03T22:00",
    "3 May 2023 0:30am": "2023-05-03T00:30",
    "throughout 2023": "2023",
    "May half term 2023": "2023-05",
    "3/5/39": "2039-05-03",
    "3/5/40": "1940-05-03",
}
STRETCHES = {
    "between 3 and 7 October 2022": ("2022-10-03", "2022-10-07"),
    "6-10 Mar 23": ("2023-03-06", "2023-03-10"),
    "13/3/23 until 17/3/23": ("2023-03-13", "2023-03-17"),
    "23/02/2023 & 24/02/2023": ("2023-02-23", "2023-02-24"),
    "14/15 January 2023": ("2023-01-14", "2023-01-15"),
    "30 Dec 2022 to 2 Jan 2023": ("2022-12-30", "2023-01-02"),
    "October 3-7, 2022": ("2022-10-03", "2022-10-07"),
    "4, 5 and 6 May 2022": ("2022-05-04", "2022-05-06"),
    "Nov 2021 – Jan 2022": ("2021-11", "2022-01"),
    "2020/21": ("2020", "2021"),
    "1990s": ("1990", "1999"),
    "Week commencing Monday 7 November 2022": ("2022-11-07", "2022-11-13"),
    "wk beg 6/2/23": ("2023-02-06", "2023-02-12"),
    "w/e 13/11/22": ("2022-11-07", "2022-11-13"),
    "12/10/2021 15.40 - 16.10": ("2021-10-12T15:40", "2021-10-12T16:10"),
    "3/5/23 02:00-03:00": ("2023-05-03T02:00", "2023-05-03T03:00"),
    "3 May 2023 11pm - 2am": ("2023-05-03T23:00", "2023-05-04T02:00"),
    "31/12/22-01/01/23": ("2022-12-31", "2023-01-01"),
    "overnight 3/4 May 2023": ("2023-05-03", "2023-05-04"),
    "over the weekend 6/7 May 2023": ("2023-05-06", "2023-05-07"),
    "week ending Friday 26 May 2023": ("2023-05-20", "2023-05-26"),
    "FY 2022/23": ("2022", "2023"),
    "between 10.00 and 11.00 on 4/5/22": ("2022-05-04T10:00", "2022-05-04T11:00"),
}
NOT_SURE = ("?22 May 2016", "8/6/23??", "approx. 9 June 2022", "09 May 2022 (approx.)", "14 sept 2022 (tbc)", "c. 2015",
            "believed Sat 04 Mar 23", "around 19 May 2023", "20 or 21 March 2023", "~May 2022")  # fmt: skip
NO_DATE = {
    "31 Sep 2022": "impossible_date",
    "02/24/2023": "impossible_date",
    "00/05/2022": "impossible_date",
    "29/02/2021": "impossible_date",
    "w/c 32 May": "impossible_date",
    "": "missing_date",
    "no date recorded": "missing_date",
    "n/k": "missing_date",
    "same date": "missing_date",
    "14:30": "missing_date",
    "24 Nov": "missing_year",
    "Monday 3rd Oct.": "missing_year",
    "14/03/2203": "implausible_date",
    "5 May 202": "implausible_date",
    "see letter": "unparseable_date",
    "Tuesday": "unparseable_date",
    "before June 2015": "unparseable_date",
    "by 5 May": "unparseable_date",
    "3 May 2023 9": "unparseable_date",
    "6 May 2023, 12": "unparseable_date",
    "l3/05/23": "unparseable_date",
    "2O/05/23": "unparseable_date",
    "7-3 Oct 2022": "end_before_start",
    "5/5/22 - 4/5/22": "end_before_start",
}


@pytest.mark.parametrize(("written", "meant"), ONE_MOMENT.items())
def test_a_date_is_read_as_closely_as_it_was_written(written: str, meant: str) -> None:
    moment = when.read(written)
    assert (moment.iso_start(), moment.iso_end(), moment.certain) == (meant, None, True)


@pytest.mark.parametrize(("written", "meant"), STRETCHES.items())
def test_a_stretch_keeps_both_its_ends(written: str, meant: tuple[str, str]) -> None:
    moment = when.read(written)
    assert (moment.iso_start(), moment.iso_end()) == meant


@pytest.mark.parametrize("written", NOT_SURE)
def test_a_writer_who_was_not_sure_is_heard(written: str) -> None:
    assert not when.read(written).certain


@pytest.mark.parametrize(("written", "kind"), NO_DATE.items())
def test_what_is_no_date_is_named_and_never_guessed(written: str, kind: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        when.read(written)
    assert refusal.value.kind == kind


def test_june_2015_never_becomes_the_first_of_june() -> None:
    moment = when.read("June 2015")
    assert moment.words() == "June 2015"
    assert moment.latest == datetime(2015, 6, 30, 23, 59)


@pytest.mark.parametrize(
    ("written", "words", "latest"),
    [
        ("Spring 2022", "Spring 2022", datetime(2022, 5, 31, 23, 59)),
        ("Summer term 2022", "Summer term 2022", datetime(2022, 7, 31, 23, 59)),
        ("winter 2022", "Winter 2022/23", datetime(2023, 2, 28, 23, 59)),
        ("3rd quarter 2022", "Third quarter of 2022", datetime(2022, 9, 30, 23, 59)),
        ("Spring term 22/23", "Spring term 2023", datetime(2023, 4, 30, 23, 59)),
        ("summer '22", "Summer 2022", datetime(2022, 8, 31, 23, 59)),
        ("about Mid 2017", "about mid 2017", datetime(2017, 8, 31, 23, 59)),
    ],
)
def test_a_season_keeps_its_name_and_its_length(written: str, words: str, latest: datetime) -> None:
    moment = when.read(written)
    assert (moment.precision, moment.words(), moment.latest) == (Precision.SEASON, words, latest)


@pytest.mark.parametrize(
    ("time", "start", "end"),
    [
        ("1430", "14:30", ""),
        ("2.30pm", "14:30", ""),
        ("14:30hrs", "14:30", ""),
        ("13h40", "13:40", ""),
        ("8:50 AM", "08:50", ""),
        ("noon", "12:00", ""),
        ("17:30:00", "17:30", ""),
        ("1pm – 2.15pm", "13:00", "14:15"),
        ("between 2 and 3pm", "14:00", "15:00"),
        ("11-1pm", "11:00", "13:00"),
        ("17:05-17:20", "17:05", "17:20"),
    ],
)
def test_times_are_read_in_every_style(time: str, start: str, end: str) -> None:
    moment = when.read("4 May 2022", time)
    assert moment.iso_start() == f"2022-05-04T{start}"
    assert moment.iso_end() == (f"2022-05-04T{end}" if end else None)


@pytest.mark.parametrize("time", ["", "am", "after surgery", "P3", "overnight", "midnight", "not known"])
def test_a_part_of_a_day_stays_a_day(time: str) -> None:
    moment, remarks = when.examine("4 May 2022", time)
    assert (moment.precision, remarks) == (Precision.DAY, ())


def test_a_time_that_is_none_is_left_out_and_remarked_on() -> None:
    moment, remarks = when.examine("19-Jul-23", "26:40")
    assert moment.iso_start() == "2023-07-19"
    assert "26:40" in remarks[0]
    assert "26:40" in moment.written


def test_a_night_runs_into_the_next_day() -> None:
    assert when.read("16 Dec 2022", "2350-0120").iso_end() == "2022-12-17T01:20"
    assert when.read("Fri/Sat 16/17 Dec 2022", "2350-0120").iso_end() == "2022-12-17T01:20"


def test_a_weekday_that_does_not_fit_is_remarked_on() -> None:
    _, remarks = when.examine("Wednesday 6 July 2023")
    assert remarks == ("6 July 2023 was a Thursday; the row says Wednesday",)


def test_an_end_in_a_cell_of_its_own_makes_a_stretch() -> None:
    moment, _ = when.examine("20/06/2022", until="24/06/2022")
    assert moment.words() == "20 to 24 June 2022"
    with pytest.raises(Unreadable) as refusal:
        when.examine("01/12/2023", until="01/11/2023")
    assert refusal.value.kind == "end_before_start"


def test_a_stretch_is_no_closer_known_than_its_vaguer_side() -> None:
    moment, _ = when.examine("20/06/2022", until="July 2022")
    assert (moment.precision, moment.words()) == (Precision.MONTH, "June 2022 to July 2022")


def test_a_year_in_a_heading_above_is_taken_with_a_remark() -> None:
    moment, remarks = when.examine("24 Nov", year=2022)
    assert moment.iso_start() == "2022-11-24"
    assert "2022" in remarks[0]


def test_an_impossible_date_says_how_many_days_there_are() -> None:
    with pytest.raises(Unreadable, match="September has 30 days"):
        when.read("31 Sep 2022")


@pytest.mark.parametrize(
    ("written", "proposed"),
    [
        ("02/24/2023", "24 February 2023"),
        ("l3/05/23", "13 May 2023"),
        ("3.5.2O23", "3 May 2023"),
        ("31/04/2023", ""),
        ("see letter", ""),
        ("old file", ""),
    ],
)
def test_what_may_have_been_meant_is_proposed_and_not_assumed(written: str, proposed: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        when.read(written)
    assert refusal.value.proposed == proposed
    assert proposed in refusal.value.sentence


@pytest.mark.parametrize(
    ("written", "remark"),
    [
        ("May 23", "could also be a day without a year"),
        ("3/5/49", "taken for 1949"),
        ("3 May 2023 26:40", "“26:40” stands beside the date"),
        ("3/5/23 x2", "“x2” stands beside the date"),
        ("2023-05-03T10:15:00Z", "universal time"),
        ("03052023", "digits run together"),
    ],
)
def test_what_had_to_be_assumed_is_remarked_on(written: str, remark: str) -> None:
    _, remarks = when.examine(written)
    assert len(remarks) == 1
    assert remark in remarks[0]


def test_days_sort_after_the_month_that_may_hold_them() -> None:
    moments = [
        when.read(words) for words in ("2 June 2015", "1 June 2015", "June 2015", "2015", "1 June 2015 00:00")
    ]
    assert [moment.written for moment in sorted(moments, key=lambda moment: moment.sort_key)] == [
        "2015", "June 2015", "1 June 2015", "1 June 2015 00:00", "2 June 2015",
    ]  # fmt: skip


def test_short_words_leave_the_year_to_the_heading() -> None:
    assert when.read("11 May 2023 23:40").short() == "Thu 11 May"
    assert when.read("30 May - 2 June 2023").short() == "30 May to 2 Jun"
    assert when.read("June 2015").short() == "June 2015"


def _moment_or_sentence(text: str, time: str = "") -> When | str:
    try:
        return when.read(text, time)
    except Unreadable as refusal:
        return refusal.sentence


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60), st.text(max_size=20))
def test_no_words_break_the_reader(text: str, time: str) -> None:
    said = _moment_or_sentence(text, time)
    assert said if isinstance(said, str) else said.earliest <= said.latest


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="0123456789/.-:, apmthjunevryowkc?&", max_size=40))
def test_no_date_like_words_break_the_reader(text: str) -> None:
    said = _moment_or_sentence(text)
    assert said if isinstance(said, str) else said.earliest <= said.latest and said.words()


def _cut(moment: datetime, precision: Precision) -> datetime:
    if precision is Precision.MINUTE:
        return moment
    if precision is Precision.DAY:
        return moment.replace(hour=0, minute=0)
    if precision is Precision.MONTH:
        return moment.replace(day=1, hour=0, minute=0)
    if precision is Precision.SEASON:
        return moment.replace(month=moment.month // 3 * 3 or 12, day=1, hour=0, minute=0)
    return moment.replace(month=1, day=1, hour=0, minute=0)


@st.composite
def moments(draw: st.DrawFn, *precisions: Precision) -> When:
    precision = draw(st.sampled_from(precisions or tuple(Precision)))
    minutes = st.datetimes(datetime(1900, 1, 1), datetime(2098, 12, 1)).map(
        lambda each: each.replace(second=0, microsecond=0)
    )
    ends = sorted(_cut(draw(minutes), precision) for _ in range(2))
    end = ends[1] if draw(st.booleans()) and ends[1] > ends[0] else None
    return When(ends[0], precision, end, draw(st.booleans()))


@settings(max_examples=300, deadline=None)
@given(moments())
def test_the_words_of_a_moment_read_back_as_the_same_moment(moment: When) -> None:
    again = when.read(moment.words())
    assert (again.start, again.precision, again.end, again.certain) == (
        moment.start, moment.precision, moment.end, moment.certain,
    )  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(moments(Precision.MINUTE, Precision.DAY, Precision.MONTH, Precision.YEAR))
def test_the_iso_form_of_a_moment_reads_back_as_the_same_moment(moment: When) -> None:
    assume(not any(map(_two_years_or_a_month, (moment.iso_start(), moment.iso_end() or ""))))
    begins = when.read(moment.iso_start())
    assert (begins.start, begins.precision) == (moment.start, moment.precision)
    if moment.end:
        again, _ = when.examine(moment.iso_start(), until=moment.iso_end() or "")
        assert (again.start, again.end, again.precision) == (moment.start, moment.end, moment.precision)


@settings(max_examples=200, deadline=None)
@given(moments(Precision.MINUTE, Precision.DAY), st.integers(0, 300))
def test_the_short_form_with_its_year_reads_back_as_the_same_days(moment: When, length: int) -> None:
    last = min(moment.start + timedelta(days=length), datetime(moment.start.year, 12, 31))
    moment = replace(moment, end=last if last.date() > moment.start.date() else None)
    again = when.read(f"{moment.short()} {moment.start.year}")
    assert again.start.date() == moment.start.date()
    assert (again.end or again.start).date() == (moment.end or moment.start).date()
    assert again.precision is Precision.DAY


_DAYS = st.dates(date(1950, 1, 1), date(2039, 12, 31))
_NAMES = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip


def _two_years_or_a_month(written: str) -> bool:
    """Whether figures such as 2010-11 may be a year that runs into the next, or a month."""
    found = re.fullmatch(r"(?:19|20)(\d\d)[-/](\d\d)", written)
    return found is not None and int(found[2]) == int(found[1]) + 1 <= 12


def _nth(day: int) -> str:
    return f"{day}{'th' if 4 <= day % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


SHAPES_OF_A_DAY: list[Callable[[date], str]] = [
    lambda d: f"{d:%d/%m/%Y}",
    lambda d: f"{d.day}.{d.month}.{d.year}",
    lambda d: f"{d.day}-{d.month}-{d:%y}",
    lambda d: f"{d:%d.%m}/{d:%y}",
    lambda d: f"{d:%d-%b-%y}".lower(),
    lambda d: f"{_nth(d.day)} {_NAMES[d.month - 1]} {d.year}",
    lambda d: f"{_nth(d.day)} of {_NAMES[d.month - 1][:3]} '{d:%y}",
    lambda d: f"{_NAMES[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{d:%A} {d.day} {_NAMES[d.month - 1].upper()} {d.year}",
    lambda d: f"{d:%a}, the {_nth(d.day)} {_NAMES[d.month - 1]} {d.year}",
    lambda d: f"{d:%Y-%m-%d}",
    lambda d: f"{d:%d/%m/%Y} ({d:%a})",
]
SHAPES_OF_A_MONTH: list[Callable[[date], str]] = [
    lambda d: f"{_NAMES[d.month - 1]} {d.year}",
    lambda d: f"{_NAMES[d.month - 1][:3]}-{d:%y}",
    lambda d: f"{_NAMES[d.month - 1][:3].upper()} {d.year}",
    lambda d: f"{_NAMES[d.month - 1]}, {d.year}",
    lambda d: f"{d:%m/%Y}",
    lambda d: f"{d:%Y-%m}",
    lambda d: f"early {_NAMES[d.month - 1]} {d.year}",
    lambda d: f"mid-{_NAMES[d.month - 1]} {d.year}",
    lambda d: f"the end of {_NAMES[d.month - 1]} {d.year}",
    lambda d: f"sometime in {_NAMES[d.month - 1]} {d.year}",
    lambda d: f"first week of {_NAMES[d.month - 1]} {d.year}",
    lambda d: f"xx/{d:%m/%Y}",
]
SHAPES_OF_A_SEASON: list[Callable[[date], str]] = [
    lambda d: f"{('Spring', 'summer', 'Autumn', 'WINTER')[d.month % 4]} {d.year}",
    lambda d: f"{('Spring', 'Summer', 'Autumn')[d.month % 3]} term {d.year}",
    lambda d: f"late {('spring', 'summer', 'autumn')[d.month % 3]} of {d.year}",
    lambda d: f"Q{d.month % 4 + 1} {d.year}",
    lambda d: f"early {d.year}",
    lambda d: f"the end of {d.year}",
]
SHAPES_OF_A_YEAR: list[Callable[[date], str]] = [
    lambda d: f"{d.year}",
    lambda d: f"in {d.year}",
    lambda d: f"sometime in {d.year}",
    lambda d: f"throughout {d.year}",
    lambda d: f"{d.year}/{(d.year + 1) % 100:02d}",
    lambda d: f"{d.year} onwards",
]
SHAPES = {
    Precision.DAY: SHAPES_OF_A_DAY,
    Precision.MONTH: SHAPES_OF_A_MONTH,
    Precision.SEASON: SHAPES_OF_A_SEASON,
    Precision.YEAR: SHAPES_OF_A_YEAR,
}
DOUBTS = ("{}", "?{}", "{}?", "c. {}", "approx {}", "{} (tbc)", " {} ", "about {}")


@pytest.mark.parametrize("precision", SHAPES)
@settings(max_examples=150, deadline=None)
@given(
    data=st.data(),
    day=_DAYS,
    doubt=st.sampled_from(DOUBTS),
    time=st.sampled_from(("", "10:30", "pm", "2-3pm")),
)
def test_nothing_is_ever_more_precise_than_what_was_written(
    precision: Precision, data: st.DataObject, day: date, doubt: str, time: str
) -> None:
    written = data.draw(st.sampled_from(SHAPES[precision]))(day)
    moment = when.read(doubt.format(written), time)
    if _two_years_or_a_month(written):
        assert (moment.precision, moment.certain) == (Precision.YEAR, False)
        return
    timed = precision is Precision.DAY and time not in ("", "pm")
    assert moment.precision is (Precision.MINUTE if timed else precision)
    assert moment.certain is (doubt in ("{}", " {} "))
    if precision in (Precision.DAY, Precision.MONTH):
        assert moment.start.date() == (day if precision is Precision.DAY else day.replace(day=1))
    assert moment.start.year in (day.year, day.year - 1)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(SHAPES_OF_A_DAY),
    st.sampled_from(SHAPES_OF_A_DAY),
    st.dates(date(1950, 1, 1), date(2037, 12, 31)),
    st.integers(1, 400),
)
def test_two_days_with_a_word_between_them_are_a_stretch(
    one: Callable[[date], str], other: Callable[[date], str], day: date, length: int
) -> None:
    last = day + timedelta(days=length)
    moment = when.read(f"{one(day)} to {other(last)}")
    assert (moment.start.date(), moment.end and moment.end.date()) == (day, last)
    with pytest.raises(Unreadable) as refusal:
        when.read(f"{one(last)} to {other(day)}")
    assert refusal.value.kind == "end_before_start"


@settings(max_examples=200, deadline=None)
@given(
    *[st.text(alphabet="0123456789/.-:, apmthjunevryowkc?&'–", max_size=30)] * 2,
    st.booleans(),
    st.integers(1, 9999),
)
def test_no_end_in_a_cell_of_its_own_breaks_the_reader(
    text: str, until: str, month_first: bool, year: int
) -> None:
    try:
        moment, _ = when.examine(text, until=until, month_first=month_first, year=year)
    except Unreadable:
        return
    assert moment.earliest <= moment.latest
    assert moment.words()
