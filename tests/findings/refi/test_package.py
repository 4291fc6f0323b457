"""A coded project as other programs for qualitative analysis open it."""

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from findings.refi import codebook, package
from findings.refi.project import Case, Code, Note, Project, Selection, Text

HERE = Path(__file__).parent
SPACE = "{urn:QDA-XML:project:1.0}"
MADE = datetime(2026, 5, 4, 10, 30, tzinfo=UTC)
WORDS = (
    "The call came at ten.\nNobody could see the earlier visits – the screen showed one page. 🌧 It rained."
)
CODES = (
    Code(
        "tools", "Tools", codes=(Code("screen", "what the screen shows", "What a system lets somebody see."),)
    ),
)


def schema(name: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(HERE / name))


def project(*selections: Selection, words: str = WORDS, name: str = "The Teasel review") -> Project:
    text = Text("note", "Conversation: duty officer", words, "Police", selections)
    cases = (Case("episode", "1. The call at ten", "May", ("note",), tuple(each.id for each in selections)),)
    return Project(
        "teasel", name, MADE, CODES, (text,), cases, (Note("memo", "On tools", "Seen twice."),), "Coded"
    )


def opened(written: bytes) -> tuple[ElementTree.Element, dict[str, str]]:
    """The project document and its texts by path."""
    with zipfile.ZipFile(io.BytesIO(written)) as held:
        texts = {name: held.read(name).decode() for name in held.namelist() if name.startswith("Sources/")}
        return ElementTree.fromstring(held.read("project.qde")), texts


def is_valid(written: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(written)) as held:
        schema("project.xsd").assertValid(etree.fromstring(held.read("project.qde")))
    return True


def test_a_project_is_as_the_schema_wants_it():
    assert is_valid(package.write(project(Selection("f1", 22, 57, "One page at a time", ("screen",)))))


def test_a_project_without_anything_coded_is_as_the_schema_wants_it():
    assert is_valid(package.write(Project("teasel", "The Teasel review", MADE, ())))


def test_a_codebook_is_as_the_schema_wants_it():
    schema("codebook.xsd").assertValid(etree.fromstring(codebook.write(CODES)))


@settings(max_examples=60)
@given(st.data())
def test_every_selection_stands_at_its_words(data):
    words = data.draw(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), min_size=1))
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    written = package.write(project(Selection("f1", start, end, words, ("screen",)), words=words, name=words))
    document, texts = opened(written)
    source = document.find(f".//{SPACE}TextSource")
    selection = document.find(f".//{SPACE}PlainTextSelection")
    held = texts[source.get("plainTextPath").replace("internal://", "Sources/")]
    places = int(selection.get("startPosition")), int(selection.get("endPosition"))
    assert held[slice(*places)] == words[start:end]
    assert is_valid(written)


def test_every_reference_leads_somewhere():
    document, _ = opened(package.write(project(Selection("f1", 0, 8, "", ("screen", "tools")))))
    known = {element.get("guid") for element in document.iter() if element.get("guid")}
    assert {element.get("targetGUID") for element in document.iter() if element.get("targetGUID")} <= known


def test_the_same_project_is_the_same_file():
    assert package.write(project()) == package.write(project())
