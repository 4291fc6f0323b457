"""The flow ledger: who knew first, how long it took to reach the others, and whom it never reached."""

from datetime import date

from timeline import knowledge, when
from timeline.entry import Entry
from timeline.knowledge import Cell, Delay, Fact, Line, Told

AGENCIES = ("Clinic", "Housing", "Police", "School")
FACT = Fact("f", "An uncle lives in the house", ("c1", "h1"))


def entry(id: str, agency: str, moment: str) -> Entry:
    """An entry of that moment."""
    return Entry(id, agency, when.read(moment), "He lives there")


def told(entry: str, agency: str, moment: str = "") -> Told:
    """A telling at that moment, or at no known one."""
    return Told(entry, agency, when.read(moment) if moment else None)


def line(entries: list[Entry], tellings: list[Told]) -> dict[str, Cell]:
    """The cells of the fact by agency."""
    (found,) = knowledge.ledger([FACT], entries, tellings, AGENCIES).lines
    return {cell.agency: cell for cell in found.cells}


def test_the_first_is_whose_entry_holds_it_first_and_the_rest_count_from_there() -> None:
    cells = line(
        [entry("c1", "Clinic", "1/03/2023"), entry("h1", "Housing", "11/03/2023")],
        [told("c1", "Police", "2/03/2023")],
    )
    assert cells["Clinic"].is_first
    assert cells["Housing"].delay == Delay(10, 10)
    assert cells["Police"].delay == Delay(1, 1)
    assert cells["School"].never


def test_vague_dates_give_a_range_and_no_false_exactness() -> None:
    cells = line([entry("c1", "Clinic", "March 2023"), entry("h1", "Housing", "11/05/2023")], [])
    assert cells["Clinic"].since == (date(2023, 3, 1), date(2023, 3, 31))
    assert cells["Housing"].delay == Delay(41, 71)


def test_one_whose_date_is_so_vague_may_have_been_first() -> None:
    cells = line([entry("c1", "Clinic", "10/03/2023"), entry("h1", "Housing", "March 2023")], [])
    assert cells["Clinic"].is_first
    assert cells["Housing"].may_be_first
    assert cells["Housing"].delay == Delay(0, 21)


def test_a_telling_of_no_known_day_arrived_some_day() -> None:
    cells = line([entry("c1", "Clinic", "10/03/2023")], [told("c1", "Police")])
    assert not cells["Police"].never
    assert cells["Police"].delay == Delay(0, None)


def test_of_an_own_entry_and_a_telling_the_earlier_counts() -> None:
    entries = [entry("c1", "Clinic", "1/03/2023"), entry("h1", "Housing", "11/03/2023")]
    assert line(entries, [told("c1", "Housing", "4/03/2023")])["Housing"].delay == Delay(3, 3)


def test_two_on_the_same_day_are_both_first() -> None:
    cells = line([entry("c1", "Clinic", "1/03/2023"), entry("h1", "Housing", "1/03/2023")], [])
    assert cells["Clinic"].is_first
    assert cells["Housing"].is_first


def test_who_was_told_the_same_day_did_not_know_first() -> None:
    cells = line([entry("c1", "Clinic", "1/03/2023")], [told("c1", "Police", "1/03/2023 15:00")])
    assert cells["Clinic"].is_first
    assert not cells["Police"].is_first
    assert cells["Police"].delay == Delay(0, 0)


def test_worst_comes_first_and_the_counts_add_up() -> None:
    found = knowledge.ledger(
        [FACT, Fact("g", "He is not well", ("p1",))],
        [
            entry("c1", "Clinic", "1/03/2023"),
            entry("h1", "Housing", "11/03/2023"),
            entry("p1", "Police", "1/04/2023"),
        ],
        [told("c1", "Police", "2/06/2023"), told("p1", "Clinic", "2/04/2023")],
        AGENCIES,
    )
    worst = [(each.fact.id, cell.agency) for each, cell in found.worst]
    assert worst[:3] == [("f", "School"), ("g", "Housing"), ("g", "School")]
    assert worst[3:] == [("f", "Police"), ("f", "Housing"), ("g", "Clinic")]
    assert (found.reached, found.never) == (3, 3)
    firsts = sum(len(each.first) for each in found.lines)
    assert found.reached + found.never + firsts == len(AGENCIES) * len(found.lines)


def test_a_fact_whose_entries_are_gone_reached_nobody() -> None:
    (found,) = knowledge.ledger([FACT], [], [], AGENCIES).lines
    assert isinstance(found, Line)
    assert all(cell.never for cell in found.cells)
