"""A note written elsewhere comes in: as a file or pasted, looked at first, then kept."""

from flask import g, render_template
from werkzeug.datastructures import FileStorage

from timeline.reading import running
from timeline.reading.refused import Refused
from timeline.reading.running import Running
from workbench.conversations import filling, fitting, holding
from workbench.conversations.forms import BringForm, KeepForm
from workbench.conversations.notes import Page, done, offer, shown
from workbench.page import guided
from workbench.persistence.stores import conversations
from workbench.persistence.tables.review import Review


def bring(review: Review) -> Page:
    """Take a file or pasted words, and show how they fit the guided structure. Nothing is kept yet."""
    form = BringForm()
    offer(form)
    if not form.validate_on_submit():
        return shown(form, "conversations/bring.html")
    try:
        found = _read(form)
    except Refused as refused:
        form.file.errors = [refused.sentence]
        return shown(form, "conversations/bring.html")
    return _preview(KeepForm(formdata=None), form, found)


def keep(review: Review) -> Page:
    """Keep a note that was looked at, guided or in plain words."""
    form = KeepForm()
    offer(form)
    lines = holding.unseal(form.sealed.data or "")
    if not form.validate_on_submit() or not lines:
        again = BringForm()
        offer(again)
        again.file.errors = ["The file was open for too long. Choose it again"]
        return shown(again, "conversations/bring.html")
    whole = "\n\n".join(f"{line.label}: {line.words}" if line.label else line.words for line in lines)
    readers = form.readers.data or ()
    told = {**form.told, "words": whole}
    note = conversations.add(g.db, review, by=g.seat.user, readers=readers, told=told)
    if form.guided.data:
        filling.fill(g.db, review, note, fitting.fit(lines))
    said = "The note is kept. Only those you named can read it."
    return done("conversation.added", note, said, readers=len(readers) + 1, lines=len(lines))


def _read(form: BringForm) -> Running:
    file = form.file.data
    if isinstance(file, FileStorage) and file.filename:
        found = running.read(file.filename, file.read())
    else:
        found = running.plain(form.words.data or "")
    if not found.lines:
        raise Refused("Choose a file, or paste the words of the note")
    return found


def _preview(form: KeepForm, brought: BringForm, found: Running) -> Page:
    offer(form)
    for name in ("role", "agency_id", "held_on", "readers"):
        form[name].data = brought[name].data
    form.sealed.data = holding.seal(found.lines)
    fitted = fitting.fit(found.lines)
    return render_template(
        "conversations/fitted.html", form=form, fitted=fitted, notices=found.notices, guided=guided
    )
