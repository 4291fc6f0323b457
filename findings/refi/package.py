"""A coded project: a ``.qdpx`` file (REFI-QDA Project 1.5), a zip of ``project.qde`` and its texts."""

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime

from findings.refi import xml
from findings.refi.project import Case, Note, Project, Selection, Text

_CODER = "coder"


def write(project: Project) -> bytes:
    """The project with its texts. Same project, same bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        _put(package, "project.qde", xml.written(_project(project)), project.made)
        for text in project.texts:
            _put(package, f"Sources/{xml.guid(text.id)}.txt", text.words.encode(), project.made)
    return file.getvalue()


def _put(package: zipfile.ZipFile, name: str, content: bytes, made: datetime) -> None:
    told = zipfile.ZipInfo(name, made.timetuple()[:6])
    told.compress_type = zipfile.ZIP_DEFLATED
    package.writestr(told, content)


def _project(project: Project) -> xml.Element:
    """The elements in the order that the form wants them."""
    moment, coder = _moment(project.made), xml.guid(f"{project.id} {_CODER}")
    root = xml.root(
        "Project",
        "urn:QDA-XML:project:1.0",
        name=project.name,
        creatingUserGUID=coder,
        creationDateTime=moment,
    )
    xml.add(xml.add(root, "Users"), "User", guid=coder, name=project.coder)
    if project.codes:
        xml.add_codes(xml.add(xml.add(root, "CodeBook"), "Codes"), project.codes)
    _add_cases(root, project.cases)
    _add_texts(root, project.texts, coder, moment)
    _add_notes(root, project.notes, coder, moment)
    xml.describe(root, project.about)
    return root


def _add_cases(root: xml.Element, cases: Sequence[Case]) -> None:
    if not cases:
        return
    holder = xml.add(root, "Cases")
    for case in cases:
        element = xml.add(holder, "Case", guid=xml.guid(case.id), name=case.name)
        xml.describe(element, case.about)
        for text in case.texts:
            xml.add(element, "SourceRef", targetGUID=xml.guid(text))
        for selection in case.selections:
            xml.add(element, "SelectionRef", targetGUID=xml.guid(selection))


def _add_texts(root: xml.Element, texts: Sequence[Text], coder: str, moment: str) -> None:
    if not texts:
        return
    holder = xml.add(root, "Sources")
    for text in texts:
        id = xml.guid(text.id)
        element = xml.add(
            holder,
            "TextSource",
            guid=id,
            name=text.name,
            plainTextPath=f"internal://{id}.txt",
            creatingUser=coder,
            creationDateTime=moment,
        )
        xml.describe(element, text.about)
        for selection in text.selections:
            _add_selection(element, selection, text.words, coder, moment)


def _add_selection(source: xml.Element, selection: Selection, words: str, coder: str, moment: str) -> None:
    element = xml.add(
        source,
        "PlainTextSelection",
        guid=xml.guid(selection.id),
        name=words[selection.start : selection.end],
        startPosition=str(selection.start),
        endPosition=str(selection.end),
        creatingUser=coder,
        creationDateTime=moment,
    )
    xml.describe(element, selection.note)
    for code in selection.codes:
        coding = xml.add(
            element,
            "Coding",
            guid=xml.guid(f"{selection.id} {code}"),
            creatingUser=coder,
            creationDateTime=moment,
        )
        xml.add(coding, "CodeRef", targetGUID=xml.guid(code))


def _add_notes(root: xml.Element, notes: Sequence[Note], coder: str, moment: str) -> None:
    if not notes:
        return
    holder = xml.add(root, "Notes")
    for note in notes:
        element = xml.add(
            holder,
            "Note",
            guid=xml.guid(note.id),
            name=note.name,
            creatingUser=coder,
            creationDateTime=moment,
        )
        xml.add(element, "PlainTextContent", note.words)


def _moment(made: datetime) -> str:
    return f"{made:%Y-%m-%dT%H:%M:%SZ}"
