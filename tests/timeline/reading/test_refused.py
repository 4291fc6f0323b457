"""A file that cannot be read: one plain sentence that says what is wrong and what to do, and nothing worse."""

import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import agency_files
from timeline.reading import file, limits
from timeline.reading.found import Reading
from timeline.reading.refused import Refused

ROWS = [["Date", "What happened", "By"], ["1/2/2022", "Visit made to the home.", "x"]]
SHEET = agency_files.xlsx(ROWS)
WORD = agency_files.word(ROWS)
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
BOMB = agency_files.with_parts(
    SHEET, {"xl/worksheets/sheet1.xml": b"<worksheet>" + b" " * 60_000_000 + b"</worksheet>"}
)
LAUGHS = b'<!DOCTYPE a [<!ENTITY b "ha">]><w:document xmlns:w="x">&b;</w:document>'


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.csv", b"", "empty"),
        ("a.docx", b"\x00\x00", "empty"),
        ("a.pdf", b"%PDF-1.7", "PDF"),
        ("a.PDF", b"%PDF-1.7", "paste"),
        ("a.rtf", b"{\\rtf1", "Save it as .docx"),
        ("scan.jpg", b"\xff\xd8", "picture"),
        ("a.pages", b"PK\x03\x04", "Export"),
        ("a.odt", agency_files.odt(before="<text:p>We visited on 1 February.</text:p>"), "no table"),
        ("a.ods", agency_files.odt([agency_files.ods_row("x")]), "OpenDocument text"),
        ("a.odt", agency_files.ods([agency_files.ods_row("x")]), "OpenDocument spreadsheet"),
        ("a.exe", b"MZ", "cannot be read"),
        ("chronology", b"1/2/2022", "no ending"),
        ("a.doc", COMPOUND, "old kind"),
        ("a.xls", COMPOUND, "old kind"),
        ("a.xlsx", COMPOUND, "old kind"),
        ("a.docx", COMPOUND + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("a.docm", WORD, "macros"),
        ("a.xlsm", SHEET, "macros"),
        ("a.docx", agency_files.with_parts(WORD, {"word/vbaProject.bin": b"x"}), "macros"),
        ("a.xlsx", WORD, "Word document"),
        ("a.docx", SHEET, "Excel workbook"),
        ("a.docx", WORD[: len(WORD) // 2], "only half there"),
        ("a.docx", b"PK\x03\x04 and nothing more", "only half there"),
        ("a.docx", b"once upon a time", "not what its name says"),
        ("a.docx", agency_files.with_parts(WORD, {"word/document.xml": LAUGHS}), "entities"),
        ("a.xlsx", agency_files.with_parts(SHEET, {"xl/sharedStrings.xml": LAUGHS}), "entities"),
        ("a.docx", agency_files.with_parts(WORD, {"word/document.xml": b"<w:document"}), "damaged"),
        ("a.xlsx", BOMB, "200 times"),
        ("a.docx", agency_files.with_parts(WORD, {"word/inner.zip": b"x"}), "another archive"),
        ("a.docx", agency_files.with_parts(WORD, {"../evil.xml": b"x"}), "outside"),
        ("a.docx", agency_files.with_parts(WORD, {f"word/media/{n}.png": b"" for n in range(2001)}), "parts"),
        ("a.csv", b'Date,Event\n1/2/2022,"' + b"x" * 40_000 + b'"\n', "32,767"),
        ("a.csv", b",".join([b"x"] * 501), "500 columns"),
        ("a.xlsx", agency_files.xlsx([[]]), "nothing stands in it"),
    ],
)
def test_a_file_that_is_no_chronology_is_refused_in_words(name: str, data: bytes, words: str) -> None:
    with pytest.raises(Refused) as refusal:
        file.read(name, data)
    assert words in refusal.value.sentence
    assert "!" not in refusal.value.sentence


def test_too_many_rows_are_refused_before_they_are_all_read() -> None:
    with pytest.raises(Refused, match="100,000 rows"):
        file.read("a.csv", b"1/2/2022,x\n" * (limits.ROWS + 1))


def test_a_part_that_is_larger_than_it_says_is_refused() -> None:
    honest = agency_files.zipped({"word/document.xml": b"a" * 5000, "[Content_Types].xml": b""})
    lying = honest.replace((5000).to_bytes(4, "little"), (50).to_bytes(4, "little"))
    lying = lying.replace(
        zlib.crc32(b"a" * 5000).to_bytes(4, "little"), zlib.crc32(b"a" * 50).to_bytes(4, "little")
    )
    assert lying != honest
    with pytest.raises(Refused, match="damaged"):
        file.read("a.docx", lying)


def test_a_locked_part_is_named_as_such() -> None:
    packed = bytearray(agency_files.zipped({"word/document.xml": b"a"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        packed[packed.index(signature) + offset] |= 1
    with pytest.raises(Refused, match="password"):
        file.read("a.docx", bytes(packed))


def _reading_or_sentence(name: str, data: bytes) -> Reading | str:
    try:
        return file.read(name, data)
    except Refused as refusal:
        return refusal.sentence


def _adds_up(said: Reading | str) -> bool:
    if isinstance(said, str):
        return bool(said)
    total = said.sum()
    return total.rows == total.entries + total.problems + sum(count for _, count in total.skips)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from([("a.docx", WORD), ("a.xlsx", SHEET)]),
    st.integers(0, 4000),
    st.binary(min_size=1, max_size=40),
)
def test_no_damage_does_worse_than_a_refusal(kind: tuple[str, bytes], at: int, damage: bytes) -> None:
    name, data = kind
    at %= len(data)
    assert _adds_up(_reading_or_sentence(name, data[:at] + damage + data[at + len(damage) :]))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_do_worse_than_a_refusal(data: bytes) -> None:
    assert _adds_up(_reading_or_sentence("a.csv", data))
