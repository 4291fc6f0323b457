"""Files come in."""

import io
from collections.abc import Sequence
from typing import Any

from flask import flash, g, redirect, render_template, request, send_file, url_for
from werkzeug.datastructures import FileStorage
from werkzeug.wrappers import Response

from workbench.chronology import received
from workbench.chronology.forms import PasteForm, UploadForm
from workbench.chronology.received import Outcome
from workbench.page import coding
from workbench.page.said import plural
from workbench.persistence.stores import agencies
from workbench.persistence.stores import sources as store
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.source import Source

Page = str | Response | tuple[str, int]


def sources(review: Review) -> Page:
    """The agencies with their files, and taking one file or several."""
    form = UploadForm()
    form.offer(agencies.of_review(g.db, review))
    if not form.is_submitted():
        return _shown(review, form)
    understood = form.validate()
    files = [file for file in form.files.data or () if isinstance(file, FileStorage) and file.filename]
    if not files:
        form.files.errors = ["Choose at least one file"]
    if not understood or not files:
        return _shown(review, form), 422
    arrived = [(file.filename or "", file.read()) for file in files]
    return _taken(review, form, arrived, _agencies_for(review, files))


def paste(review: Review) -> Page:
    """Take a table that was pasted, as a file of its own."""
    form = PasteForm()
    form.offer(agencies.of_review(g.db, review))
    if not form.validate():
        return _shown(review, form), 422
    name = f"{form.called.data or 'Pasted table'}.tsv"
    agency = agencies.find(g.db, review, form.whose.data or "")
    return _taken(review, form, [(name, request.form["table"].encode())], [agency])


def _taken(
    review: Review,
    form: UploadForm | PasteForm,
    files: Sequence[tuple[str, bytes]],
    chosen: Sequence[Agency | None],
) -> Page:
    offered = agencies.of_review(g.db, review)
    outcomes = received.take_all(g.db, g.seat, files, chosen, offered)
    taken = [outcome.source for outcome in outcomes if outcome.source]
    if len(taken) < len(outcomes):
        return _shown(review, form, outcomes), 200 if taken else 422
    if len(taken) == 1:
        flash("The file is here and was read. Nothing is in the timeline yet: check it first.")
        return redirect(url_for("chronology.source", review=review.id, source=taken[0].id), 303)
    flash(
        f"{plural(len(taken), 'file')} are here and were read. Nothing is in the timeline yet: check each first."
    )
    return redirect(url_for("chronology.sources", review=review.id), 303)


def original(review: Review, source: Source) -> Response:
    """The file as received, to be saved and never to be shown by the browser."""
    return send_file(
        io.BytesIO(source.content),
        mimetype="application/octet-stream",
        as_attachment=True,
        download_name=coding.coded(source.name),
    )


def _shown(review: Review, form: UploadForm | PasteForm, outcomes: list[Outcome] | None = None) -> str:
    found = store.of_review(g.db, review)
    by_agency: dict[str | None, list[tuple[Source, str]]] = {}
    for source, by in found:
        by_agency.setdefault(source.agency_id, []).append((source, by))
    waiting = next((source for source, _ in found if source.state == store.WAITING), None)
    return render_template(
        "chronology/sources.html",
        form=form,
        upload=_offering(review, UploadForm, form),
        paste=_offering(review, PasteForm, form),
        agency_rows=agencies.of_review(g.db, review),
        by_agency=by_agency,
        outcomes=outcomes or [],
        waiting=waiting,
    )


def _offering(review: Review, kind: type[Any], sent: UploadForm | PasteForm) -> Any:
    """The form of a kind: the one that was sent, or an empty one."""
    if isinstance(sent, kind):
        return sent
    empty = kind(formdata=None)
    empty.offer(agencies.of_review(g.db, review))
    return empty


def _agencies_for(review: Review, files: list[FileStorage]) -> list[Agency | None]:
    """The agency chosen for each file, or the one chosen for all of them."""
    each = request.form.getlist("agency_of")
    wanted = each if len(each) == len(files) else [request.form.get("agency", "")] * len(files)
    return [agencies.find(g.db, review, agency_id) if agency_id else None for agency_id in wanted]
