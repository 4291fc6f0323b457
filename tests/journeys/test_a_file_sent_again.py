"""A file is sent again and taken with the keyboard alone; what somebody wrote on its entries stays."""

import pytest

from tests.builders import arriving, cast, resent

pytestmark = pytest.mark.journey

HOME = f"/reviews/{cast.REVIEW}"
NOTE = "Ask who the man at the door was."
IS_IT = """([words, kind]) => {
  const e = document.activeElement;
  if (kind && e.nodeName !== kind) { return false; }
  const label = e.labels && e.labels[0] ? e.labels[0].innerText : '';
  return (label || e.innerText || e.value || '').replace(/\\s+/g, ' ').includes(words);
}"""


def to(walker, words: str, kind: str = "") -> None:
    """Press Tab until the focus is on what says so, and is of that kind."""
    for _ in range(120):
        walker.page.keyboard.press("Tab")
        if walker.page.evaluate(IS_IT, [words, kind]):
            return
    raise AssertionError(f"Tab never comes to {words!r} on {walker.heading!r}")


def press(walker, words: str) -> None:
    """Come to a button or a link, press it, and wait for the page it leads to."""
    to(walker, words)
    with walker.page.expect_navigation():
        walker.page.keyboard.press("Enter")


def bring(walker, folder, name: str, rows) -> None:
    file = folder / name
    file.write_bytes(arriving.log(rows))
    walker.go(f"{HOME}/sources")
    to(walker, "Files", "INPUT")
    with walker.page.expect_file_chooser() as chooser:
        walker.page.keyboard.press("Space")
    chooser.value.set_files(file)
    press(walker, "Read the files")


def test_with_the_keyboard_alone(walk, tmp_path):
    lead = walk("amara")
    bring(lead, tmp_path, "police log.csv", resent.FIRST)
    press(lead, "Add 4 entries, keep 1 for later")
    lead.go(f"{HOME}/timeline")
    press(lead, "Neighbour reports shouting")
    to(lead, "Your note")
    lead.page.keyboard.type(NOTE)
    press(lead, "Save the note")

    bring(lead, tmp_path, "police log, corrected.csv", resent.SECOND)
    assert "3 of its 5 rows stand in this file too" in lead.words
    lead.check()
    press(lead, "Go on")
    assert lead.heading == "What differs in the file from Police"
    lead.check(widths=(1280, 390, 320))
    assert lead.page.locator("ins").all_inner_texts()
    assert "1 note" in lead.words
    to(lead, "Mark as withdrawn")
    lead.page.keyboard.press("ArrowRight")
    assert lead.page.get_by_label("Keep it").is_checked()
    lead.page.keyboard.press("ArrowLeft")
    to(lead, "Why, if there is something to say")
    lead.page.keyboard.type("Entered for another family by mistake, says the agency.")
    press(lead, "Take 1 changed and 1 added; 1 withdrawn stays, marked")
    assert "1 changed, 1 added, 1 marked withdrawn, 2 entries unchanged" in lead.words

    lead.go(f"{HOME}/timeline")
    assert "Withdrawn by the agency in the file of" in lead.words
    press(lead, "Neighbour reports shouting")
    assert NOTE in lead.words
    assert "What it said before" in lead.words
    lead.check()


def test_a_table_is_pasted_as_a_page_or_a_document_holds_it(walk):
    lead = walk("amara")
    lead.go(f"{HOME}/sources")
    to(lead, "Or paste a table")
    lead.page.keyboard.press("Enter")
    to(lead, "The table")
    lead.page.evaluate(
        """markup => {
          const data = new DataTransfer();
          data.setData('text/html', markup);
          data.setData('text/plain', 'not this');
          const paste = new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true});
          document.activeElement.dispatchEvent(paste);
        }""",
        "<table><tr><th>Date<th>Event<tr><td rowspan=2>11/05/2023<td>Neighbour reports shouting."
        "<tr><td>Officers <b>spoke</b> to a man.<tr><td>13/05/2023<td>Letter<br>to housing.</table>",
    )
    assert lead.page.get_by_label("The table").input_value() == (
        "Date\tEvent\n11/05/2023\tNeighbour reports shouting.\n11/05/2023\tOfficers spoke to a man.\n"
        '13/05/2023\t"Letter\nto housing."\n'
    )
    lead.check()
    press(lead, "Read the table")
    assert "Pasted table.tsv has 1 table and 4 rows" in lead.words
