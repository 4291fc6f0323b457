"""The blank form as it stands, and the files that agencies are sent."""

from io import BytesIO

from flask import g, render_template, send_file
from werkzeug.wrappers import Response

from timeline.writing import excel, form, word
from timeline.writing.form import Asked, Form
from workbench import clock
from workbench.agency_form import letter, page
from workbench.page import coding, downloads, said
from workbench.persistence.stores import agency_form as store
from workbench.persistence.tables.review import Review

_OFFICE = "application/vnd.openxmlformats-officedocument"


def show(review: Review) -> str:
    """The columns in their order, the files, and a letter to go with them."""
    made, own = store.of_review(g.db, review), store.columns(g.db, review)
    asked = [store.as_asked(column) for column in own] if made else list(form.USUAL)
    keys = [column.id for column in own] if made else [""] * len(asked)
    blank = _blank(review)
    return render_template(
        "agency_form/show.html",
        made=made,
        lines=page.lines(list(zip(keys, asked, strict=True))),
        back_by=blank.back_by,
        letter=letter.text(blank.title, blank.back_by, blank.columns),
    )


def as_excel(review: Review) -> Response:
    """The form as a workbook to fill in."""
    out = BytesIO()
    excel.write(form.for_excel(_blank(review)), out)
    return _file(review, out, f"{_OFFICE}.spreadsheetml.sheet", "xlsx")


def as_word(review: Review) -> Response:
    """The form as a Word document to fill in."""
    out = BytesIO()
    word.write(form.for_word(_blank(review)), out)
    return _file(review, out, f"{_OFFICE}.wordprocessingml.document", "docx")


def _blank(review: Review) -> Form:
    """The form as agencies get it: in codes, whoever asks for it."""
    code, made = coding.glossary().coded, store.of_review(g.db, review)
    return Form(
        title=code(review.title),
        day=clock.now().date(),
        columns=tuple(
            Asked(code(each.heading), each.role, code(each.hint), each.is_required)
            for each in store.asked(g.db, review)
        ),
        explanation=code(made.explanation) if made else "",
        back_by=said.day(made.back_by) if made else "",
    )


def _file(review: Review, out: BytesIO, mimetype: str, ending: str) -> Response:
    name = downloads.name(coding.glossary().coded(review.title), "chronology form")
    _ = out.seek(0)
    return send_file(out, mimetype=mimetype, as_attachment=True, download_name=f"{name}.{ending}", etag=False)
