"""The main job, from set-up to the board's answer, on the files of seven agencies, through the pages alone."""

import re
from pathlib import Path

import pytest

from workbench.demonstration import material

pytestmark = pytest.mark.journey

FILES = {
    "Children’s social care": ("CSC", "Hexley CSC combined chronology (Latimer).docx"),
    "Health visiting and school nursing": ("HVS", "0-19 service Latimer children.xlsx"),
    "GP practice": ("GP", "tenter_street_LATIMER.csv"),
    "Police": ("POL", "NFP disclosure log.csv"),
    "Secondary school": ("SCH", "LRA safeguarding log RL.xlsx"),
    "Adult mental health": ("AMH", "Pennock MHT - timeline M Fewston (latest at top).docx"),
    "Housing": ("SHA", "spindle homes - 7 weavers row.ods"),
}
NOTE = material.conversation("02-front-door.md")
QUESTION = "How do services come to know who looks after whom at home?"


def test_from_a_folder_of_agency_files_to_a_boards_response(walk, tmp_path):
    lead = walk("amara")
    home = start(lead)
    put_under_codes(lead, home)
    add_agencies(lead, home)
    bring_files_in(lead, home)
    read_the_timeline(lead, home)
    make_an_episode(lead, home)
    note_a_conversation(lead, home)
    mark_factors(lead, home)
    keep_a_pattern(lead, home)
    write_a_finding(lead, home)
    compose_and_release(lead, home, tmp_path)
    board_link, practitioner_link = invite(lead, home, "Board member"), invite(lead, home, "Practitioner")
    answer(walk(width=390), board_link, home)
    look_around(walk(width=390), practitioner_link)
    lead.go(home)
    lead.follow("The board’s response")
    assert "fewer families tell it twice" in lead.words
    lead.check()


def start(lead):
    lead.follow("Start a new review")
    lead.write("Partnership or board", "Hexley Safeguarding Partnership")
    lead.write("What the review is called", "The Teasel review")
    lead.page.get_by_label("Kind of review").select_option("learning")
    lead.page.get_by_label("From", exact=True).fill("September 2021")
    lead.page.get_by_label("To", exact=True).fill("February 2024")
    lead.write("Why the review is held", "A fire at home while a young person looked after others.")
    lead.write("Research questions", QUESTION)
    lead.press("Start the review")
    assert lead.heading == "The Teasel review"
    lead.check()
    return lead.page.url


def put_under_codes(lead, home):
    lead.go(f"{home}/people")
    family = [
        ("Child 1", "Rhys Latimer\nRhys"),
        ("Child 2", "Posy Latimer\nPosy"),
        ("Mother", "Joanne Latimer\nJoanne"),
    ]
    for code, names in family:
        lead.page.get_by_label("Code", exact=True).fill(code)
        lead.write("Every spelling of the real name", names)
        lead.press("Add to the review")
    assert "Rhys" not in lead.page.content()
    lead.check()


def add_agencies(lead, home):
    lead.go(f"{home}/agencies")
    for name, (code, _) in FILES.items():
        lead.write("What it does", name)
        lead.write("Short code", code)
        lead.press("Add the agency")
    lead.check()


def bring_files_in(lead, home):
    lead.go(f"{home}/sources")
    lead.page.get_by_label("Files", exact=True).set_input_files(
        [material.FOLDER / file for _, file in FILES.values()]
    )
    lead.check()
    lead.press("Read the files")
    lead.page.get_by_text("7 files are here and were read").wait_for()
    lead.check()
    added = 0
    while lead.page.get_by_role("link", name="Check the next file").count():
        lead.follow("Check the next file")
        if lead.page.get_by_label("Choose the agency that sent it").count():
            choose_the_agency(lead)
        rows, *parts = [int(n) for n in lead.page.locator(".sum b").all_inner_texts()]
        assert rows == sum(parts), "the counts do not add up"
        lead.check()
        added += parts[0]
        lead.page.get_by_role("button", name=re.compile(r"^Add \d+ entr")).click()
        lead.page.wait_for_load_state()
        lead.go(f"{home}/sources")
    assert added == 320
    mend_a_row(lead)


def choose_the_agency(lead):
    shown = lead.words
    name = next(name for name, (_, file) in FILES.items() if Path(file).stem.split()[0] in shown)
    lead.page.get_by_label("Choose the agency that sent it").select_option(label=name)
    lead.page.get_by_role("button", name=re.compile("Save")).first.click()
    lead.page.wait_for_load_state()


def mend_a_row(lead):
    lead.page.get_by_role("link", name=re.compile("CSC combined")).click()
    lead.page.wait_for_load_state()
    lead.page.locator("input[type=text].w-m").first.fill("28 February 2023")
    lead.press("Save what I wrote")
    assert "61" in lead.page.locator(".sum").inner_text()
    lead.check()


def read_the_timeline(lead, home):
    lead.go(f"{home}/timeline")
    lead.page.locator("[data-drawing] svg").first.wait_for()
    assert "321 entries from seven agencies" in lead.words
    assert "Rhys" not in lead.page.content()
    lead.check()
    lead.page.get_by_label("Agency", exact=True).select_option(label="Police")
    lead.page.get_by_label("About", exact=True).select_option(label="Child 1")
    lead.press("Show")
    lead.page.get_by_role("link", name="Remove: About Child 1").wait_for()
    assert "shown" in lead.words
    lead.page.locator(".entries a").first.click()
    lead.page.wait_for_load_state()
    assert "Where this comes from" in lead.words
    lead.check()
    lead.write("Your note", "Who told the officers about the uncle?")
    lead.press("Save the note")
    assert "Who told the officers" in lead.words
    lead.go(f"{home}/timeline")
    lead.follow("Add an entry here")
    assert lead.page.locator("input[name=when]").input_value(), "the date of the row before is not offered"
    lead.page.get_by_label("Agency", exact=True).select_option(label="Police")
    lead.write("What happened", "A call that stands in no file: the duty officer remembers it.")
    lead.check()
    lead.press("Add to the timeline")
    assert "duty officer remembers it" in lead.words


def make_an_episode(lead, home):
    lead.go(f"{home}/timeline?since=October+2021&until=December+2021")
    for box in lead.page.locator(".entries input[type=checkbox]").all()[:6]:
        box.check()
    lead.check()
    lead.page.locator("[data-make]").click()
    lead.page.wait_for_load_state()
    lead.write("What to call it", "The school’s first call")
    lead.write("Why it matters", "Two services took the same call to mean different things.")
    lead.check()
    lead.press("Start the episode")
    assert lead.heading == "The school’s first call"
    lead.page.get_by_role("link", name=re.compile("Write the episode")).first.click()
    lead.page.wait_for_load_state()
    parts = {
        "What happened": "The school wrote to the front door about a tired young person.",
        "What was known then, and by whom": "The school knew of caring at home. The front door knew of tiredness.",
        "What was expected then": "A decision within one working day.",
        "Where that was written down": "Threshold guide, 2021",
        "What was done, against that": "The decision came in two days and was not told to the school.",
        "What worked well": "The tutor kept asking.",
        "What enabled it": "Ten minutes a week that nobody took away.",
        "How sure this is, and what is disputed": "Both records agree on the day.",
    }
    for label, words in parts.items():
        lead.page.get_by_label(label, exact=True).fill(words)
    lead.check()
    lead.press("Save the episode")
    lead.check()
    lead.follow("Write an account")
    lead.page.get_by_label("Role", exact=True).fill("Form tutor")
    lead.write("I was trying to", "find out who got the little one up in the morning")
    lead.check()
    lead.press("Keep the account")
    lead.press("Open to practitioners")
    lead.check()


def note_a_conversation(lead, home):
    lead.go(f"{home}/conversations/add")
    lead.page.locator("input[name=role]").fill("Duty social worker")
    lead.page.locator("textarea[name=words]").fill(NOTE)
    lead.check()
    lead.press("Keep the note")
    lead.check()


def mark_factors(lead, home):
    lead.go(f"{home}/conversations")
    lead.page.get_by_role("link", name=re.compile("Duty social worker")).first.click()
    lead.page.wait_for_load_state()
    lead.page.get_by_role("link", name=re.compile("Mark factors")).first.click()
    lead.page.wait_for_load_state()
    marking = lead.page.url
    kinds = ("workload", "tools", "thresholds", "workload")
    for number, kind in enumerate(kinds):
        lead.go(marking)
        lead.page.locator("summary", has_text="sentences").click()
        lead.page.locator("#sentences a").nth(2 * number).focus()
        lead.page.keyboard.press("Enter")
        lead.page.wait_for_url("**start=**")
        if number == 0:
            lead.check()
        lead.page.get_by_label("made it harder").check()
        lead.page.get_by_role("combobox", name="Kind").fill(kind)
        lead.page.keyboard.press("ArrowDown")
        lead.page.keyboard.press("Enter")
        lead.write("In a few plain words", f"Contacts wait at the front door, case {number + 1}")
        lead.page.get_by_label("Episode").select_option(index=1)
        lead.write("From whom, by role", "Duty social worker")
        lead.press("Mark it")
    assert lead.page.locator("mark.hindered").count() >= 4
    lead.check()
    lead.go(f"{home}/factors")
    lead.check()


def keep_a_pattern(lead, home):
    lead.go(f"{home}/patterns")
    assert "Suggested" in lead.words
    assert "Why these" in lead.words
    lead.check()
    lead.page.get_by_role("button", name=re.compile("Keep as a pattern")).first.click()
    lead.page.wait_for_load_state()
    kept = lead.page.locator(".pattern:not(.suggested) h2").first.inner_text()
    lead.go(f"{home}/patterns")
    assert lead.page.locator(".pattern:not(.suggested) h2").first.inner_text() == kept
    for view in ("Factors by episode", "Network"):
        lead.follow(view)
        lead.check()


def write_a_finding(lead, home):
    lead.go(f"{home}/patterns")
    lead.press("Turn into a finding")
    finding = lead.page.url.split("?")[0]
    lead.check()
    texts = {
        "statement": "Contacts wait where one worker covers three rotas, with the effect that a worry is read late.",
        "showed": "The school’s call waited two days behind others.",
        "usual": "Nine of twelve practitioners said that this is how it usually works.",
        "widespread": "Two teams of five, by a count of one quarter.",
        "matters": "A worry that is read late meets a home that has changed.",
        "changing": "A second duty worker started in May.",
        "against": "In the summer, with fewer contacts, none waited.",
        "strength": "Fair: one episode and a case group.",
    }
    for part, words in texts.items():
        lead.go(f"{finding}?part={part}")
        lead.follow("Edit this part")
        lead.page.locator(f"textarea[name={part}]").fill(words)
        if part == "statement":
            lead.page.get_by_label("Kind of pattern").select_option(index=1)
        if part == "widespread":
            lead.page.locator("input[name=widespread_grade]").nth(1).check()
        if part == "strength":
            lead.page.locator("input[name=strength_grade]").nth(1).check()
        if part == "showed":
            lead.page.locator("textarea[name=showed]").fill("Staff failed to ask. " + words)
            lead.page.get_by_text("failed to ask").last.wait_for()
            lead.check()
            lead.page.locator("textarea[name=showed]").fill(words)
        lead.press("Save this part")
    lead.go(f"{finding}?part=usual")
    lead.follow("Add what it rests on")
    lead.page.get_by_label("What it is").select_option(index=1)
    lead.write("What it says, and where it can be found", "Case group, twelve practitioners")
    lead.write("When", "July 2024")
    lead.check()
    lead.press("Add it")
    lead.go(f"{finding}?part=questions")
    lead.follow("Edit the questions")
    lead.page.locator("textarea").nth(0).fill("How would the board know that a worry waits?")
    lead.page.locator("textarea").nth(1).fill(
        "What would make it easier for a school to hear what became of its call?"
    )
    lead.check()
    lead.press("Save the questions")
    lead.go(f"{finding}?part=statement")
    assert "Ready" in lead.words, lead.words
    lead.check()


def compose_and_release(lead, home, folder):
    for number in range(1, 8):
        lead.go(f"{home}/report/sections/{number}")
        lead.page.locator("main textarea").first.fill(
            "A young person looked after others at home. Services met him one by one."
        )
        lead.check(widths=(320,))
        lead.press("Save")
    lead.go(f"{home}/report")
    assert "of 12" in lead.words
    lead.check()
    lead.go(f"{home}/report/draft")
    lead.check()
    for name, ending in (("As PDF", ".pdf"), ("As Word", ".docx")):
        lead.go(f"{home}/report")
        with lead.page.expect_download() as download:
            lead.follow(name)
        path = folder / f"report{ending}"
        download.value.save_as(path)
        assert path.stat().st_size > 10_000
    lead.go(f"{home}/report/release")
    lead.check()
    lead.page.get_by_label(re.compile("practitioners", re.I)).first.check()
    lead.press("Release it to the board")
    lead.check()


def invite(lead, home, role):
    lead.go(f"{home}/members")
    lead.page.get_by_label("Name", exact=True).fill(f"A {role.lower()}")
    lead.write("Email address", f"{role.split()[0].lower()}@example.org")
    lead.page.get_by_label(role, exact=True).check()
    lead.press("Make a link")
    return lead.page.locator("#link").inner_text()


def answer(board, link, home):
    join(board, link)
    board.go(f"{home}/reading")
    board.check()
    board.page.locator(".finding-list a").first.click()
    board.page.wait_for_load_state()
    board.check()
    board.follow("Write a response")
    board.page.locator("input[name=accepted]").first.check()
    board.page.locator("textarea[name=why]").fill("It is what our own audit says.")
    board.page.locator("textarea[name=will_do]").fill("Two rotas instead of three.")
    board.page.locator("[name=who]").fill("The duty manager")
    board.page.locator("textarea[name=sign]").fill("In a year, fewer families tell it twice.")
    board.check()
    board.press("Keep as a draft")
    board.check()
    board.press("Share it")
    board.check()


def look_around(practitioner, link):
    join(practitioner, link)
    practitioner.check()
    practitioner.follow("Read the findings")
    practitioner.check()
    assert practitioner.page.get_by_role("link", name="Write a response").count() == 0
    practitioner.page.go_back()
    practitioner.follow("Read the episodes")
    practitioner.check()
    practitioner.follow("The school’s first call")
    practitioner.check()
    assert "Threshold guide" not in practitioner.words, "what it is measured by is not for practitioners"


def join(somebody, link):
    somebody.go(link)
    somebody.write("Password", "violet harbour biscuit")
    somebody.press("Join the review")
