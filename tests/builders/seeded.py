"""People made up from a seed, and the many ways in which a report could let their names slip."""

import io
import random
import zipfile
from collections.abc import Callable
from datetime import date, timedelta

import docx
import typst

from findings.identity.known import Somebody

_GIVEN = """Aoife Bartholomew Cerys Dafydd Eleri Fintan Grace Hope Ishaan Jamila Keziah Lowri Mark Niamh Oluwaseun Priya
Quentin Rhiannon Siobhan Tadgh Ursula Violet Will Xanthe Yusuf Zofia Amélie Björn Chloë Désirée May Joy Ruby Robin
Mary-Anne Jean-Paul Katarzyna Muhammad Oğuz Seán"""
_SURNAMES = """Abernethy Blackwood-Hale Carmichael D'Souza Entwistle Fotheringham Goldsworthy Hathersage Iwanowska
Jarrett Kowalczyk Llewellyn McAllister Ní-Bhriain O'Donoghue Pemberton Quartermaine Ravenscroft Szymański Thistlethwaite
Underhill Van-Houten Wolstenholme Young Zaragoza Hernández Müller Brontë Okonkwo Featherstone Day Marsh"""
STREETS = ("Tallow Lane", "Old Ropery Road", "Fuller's Court", "Damson Grove")
SCHOOLS = ("St Ebba's Primary School", "Marlpit Secondary School", "Fernhill Special School")


def person(number: int) -> Somebody:
    """One of the seeded people; the same number is always the same person."""
    chance = random.Random(f"person {number}")
    first, last = chance.choice(_GIVEN.split()), chance.choice(_SURNAMES.split())
    born = date(1940, 1, 1) + timedelta(days=chance.randrange(28_000))
    return Somebody(
        code=f"Person {number}",
        name=f"{first} {last}",
        first=first,
        last=last,
        nicknames=(chance.choice(("Bunty", "Skip", "Titch", "Noodle")),),
        born=born,
        died=born + timedelta(days=chance.randrange(400, 6_000)),
        nhs_number=_nhs_number(chance),
        phones=(f"07700 {chance.randrange(900_000, 900_999)}",),
        emails=(f"{first[0].lower()}{number}@post.example",),
        address=f"{chance.randrange(1, 200)} {chance.choice(STREETS)}",
        postcode=f"ZX{chance.randrange(1, 99)} {chance.randrange(1, 9)}QJ",
        school=chance.choice(SCHOOLS),
        case_numbers=(f"CSC/{chance.randrange(10_000, 99_999)}",),
    )


def slips(who: Somebody) -> dict[str, str]:
    """Sentences with one slip each, by the kind of slip."""
    first, last, phone, nhs = who.first, who.last, who.phones[0], who.nhs_number
    born, middle = who.born or date.min, len(last) // 2
    plain = last.replace("'", "’")
    return {
        "whole name": f"The worker met {first} {last} at home.",
        "capitals": f"Note for {first.upper()} {last.upper()} only.",
        "small letters": f"file /cases/{first.lower()}-{last.lower()}/notes",
        "owned": f"Nobody had read {first} {plain}’s file.",
        "turned round": f"In the list: {last}, {first} (copy).",
        "initial": f"A letter about {first[0]}. {last} came back.",
        "surname with a title": f"The bus driver knew Mr {last} by sight.",
        "no accents": f"A call from {_plain(first)} {_plain(last)} was logged.",
        "no hyphen": f"A call from {first} {last.replace('-', ' ')} was logged.",
        "other apostrophe": f"A call from {first} {plain} was logged.",
        "soft hyphen": f"The worker met {first} {last[:middle]}\u00ad{last[middle:]} at home.",
        "line end": f"The worker met {first}\n{last} at home.",
        "run together": f"Shared as #{first}{last} that week.",
        "nickname": f"Everybody called for {who.nicknames[0]} that night.",
        "born": f"The form gave {born.day}/{born.month:02d}/{born.year} and nothing else.",
        "born in words": f"The form gave {born.day} {born:%B} {born.year} and nothing else.",
        "nhs number": f"The number {nhs[:3]} {nhs[3:6]} {nhs[6:]} stood on the label.",
        "phone": f"Ring +44 {phone[1:5]} {phone[6:9]} {phone[9:]} after six.",
        "email": f"Write to {who.emails[0]} about it.",
        "postcode": f"The parcel went to {who.postcode.replace(' ', '')} instead.",
        "school": f"A mentor from {who.school.replace(chr(39), '’')} came along.",
        "address": f"The van stopped at {who.address} twice.",
        "case number": f"See {who.case_numbers[0].replace('/', ' ')} for the rest.",
    }


def as_html(sentence: str) -> bytes:
    """A page with the sentence in its text, cut up by a tag."""
    half = len(sentence) // 2
    return (
        f"<!doctype html><html><head><title>Report</title></head><body><p>{sentence[:half]}<em>{sentence[half:]}"
        "</em></p></body></html>"
    ).encode()


def as_attribute(sentence: str) -> bytes:
    """A page with the sentence as words for a picture."""
    return f'<!doctype html><html><body><img src="a.png" alt="{sentence}"></body></html>'.encode()


def as_pdf(sentence: str) -> bytes:
    """A PDF with the sentence on its page."""
    return bytes(typst.compile(f"#set page(width: 12cm)\n#let words = {_quoted(sentence)}\n#words".encode()))


def as_word(sentence: str) -> bytes:
    """A Word file with the sentence cut into several runs."""
    written, held = docx.Document(), io.BytesIO()
    paragraph = written.add_paragraph()
    for start in range(0, len(sentence), 5):
        paragraph.add_run(sentence[start : start + 5]).bold = start % 2 == 0
    written.save(held)
    return held.getvalue()


def as_property(sentence: str) -> bytes:
    """A Word file with the sentence only in its properties."""
    written, held = docx.Document(), io.BytesIO()
    written.core_properties.comments = sentence.replace("\n", " ").replace("\u00ad", "")
    written.save(held)
    return held.getvalue()


def as_sheet(sentence: str) -> bytes:
    """The part of an Excel file that holds its words."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("xl/sharedStrings.xml", f"<sst><si><t>{sentence}</t></si></sst>")
    return held.getvalue()


def as_csv(sentence: str) -> bytes:
    """A row of a CSV file."""
    return f'"1","{sentence}"\r\n'.encode("utf-8-sig")


FORMATS: dict[str, Callable[[str], bytes]] = {
    "page.html": as_html,
    "picture.html": as_attribute,
    "report.pdf": as_pdf,
    "report.docx": as_word,
    "properties.docx": as_property,
    "sheet.xlsx": as_sheet,
    "rows.csv": as_csv,
}


def _plain(name: str) -> str:
    return name.translate(str.maketrans("éëöüğáíńñ", "eeougainn"))


def _quoted(sentence: str) -> str:
    escaped = sentence.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _nhs_number(chance: random.Random) -> str:
    while True:
        figures = [chance.randrange(10) for _ in range(9)]
        check = 11 - sum(figure * (10 - n) for n, figure in enumerate(figures)) % 11
        if check != 10:
            return "".join(map(str, [*figures, check % 11]))
