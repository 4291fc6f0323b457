"""Marking factors in a text: the list of texts and factors, and one page for every kind of text."""

from collections.abc import Sequence

from flask import abort, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workbench.factors import listing, page
from workbench.factors.forms import MarkForm
from workbench.page import coding, kinds
from workbench.page.marked import choosing, texts
from workbench.persistence.stores import double_marking, episodes, factors, journal, marked_texts
from workbench.persistence.tables.contribution import Contribution
from workbench.persistence.tables.conversation import Conversation, TurningPoint
from workbench.persistence.tables.double_marking import DoubleMarking
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.episode import Account
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]
_CHANGED = "The words are no longer as they were when you chose them. Choose them again."


def index(review: Review) -> str:
    """All factors, filtered, and the texts they can be marked in."""
    asked = {name: request.args.get(name, "") for name in ("helped", "level", "kind", "episode")}
    filters = listing.Filters(**asked)
    listed = listing.listing(g.db, g.seat, filters)
    return render_template(
        "factors/index.html",
        listed=listed,
        filters=filters,
        levels=kinds.LEVELS,
        frameworks=kinds.chosen(),
        waiting=double_marking.waiting_for(g.db, review, g.seat.user),
    )


def mark_entry(review: Review, entry: Entry) -> Page:
    """The words of an entry."""
    return _marking(texts.of_entry(entry))


def mark_account(review: Review, account: Account) -> Page:
    """The words of an account."""
    return _marking(texts.of_account(account))


def mark_conversation(review: Review, conversation: Conversation) -> Page:
    """The words of a conversation note."""
    return _marking(texts.of_conversation(conversation))


def mark_turning_point(review: Review, conversation: Conversation, turning_point: TurningPoint) -> Page:
    """The words about one turning point of a conversation."""
    return _marking(texts.of_turning_point(conversation, turning_point))


def mark_contribution(review: Review, focus_group: FocusGroup, contribution: Contribution) -> Page:
    """The words of somebody who took part in a focus group."""
    return _marking(texts.find(g.db, g.seat, marked_texts.CONTRIBUTION, contribution.id) or abort(404))


def add(review: Review) -> Page:
    """Keep a factor in the words that were chosen."""
    form = MarkForm()
    form.offer(episodes.of_review(g.db, review))
    kind, text_id = form.text_kind.data or "", form.text_id.data or ""
    marked_texts.hold(g.db, kind, text_id)
    text = texts.find(g.db, g.seat, kind, text_id)
    if text is None:
        abort(404)
    chosen = choosing.chosen_again(text, form.text_part.data or "", form.passage.data or "")
    if chosen is None:
        flash(_CHANGED)
        return redirect(page.address(text), 303)
    if not form.keeps_to(text):
        return _shown(text, form, chosen), 422
    marked = {
        **form.coded_as,
        **choosing.anchored(text, chosen),
        "text_kind": text.kind,
        "text_id": text.id,
        "agency_id": text.agency.id if text.agency else None,
    }
    factor = factors.add(g.db, review, marked)
    journal.add(
        g.db, "factor.marked", chain=review.id, user=g.seat.user.id, subject=factor.id, kind=factor.kind
    )
    flash("Marked. Choose the next words.")
    return redirect(page.address(text), 303)


def _marking(text: texts.Text) -> Page:
    blind = [each for each in _doubles(text) if double_marking.still_marks(each, g.seat.user)]
    if blind:
        flash("You are asked to mark this text by yourself first.")
        return redirect(url_for("double_marking.mark", review=g.seat.review.id, double=blind[0].id), 303)
    chosen = choosing.chosen(text, request.args)
    form = MarkForm(formdata=None)
    form.offer(episodes.of_review(g.db, g.seat.review))
    belongs = [episode.id for episode in marked_texts.episodes_of(g.db, text.kind, text.id)]
    asked = request.args.get("episode", "")
    form.episode_id.data = asked if asked in belongs else next(iter(belongs), "")
    form.informant.data = coding.coded(text.informant)
    form.helped.data = text.leaning
    return _shown(text, form, chosen)


def _shown(text: texts.Text, form: MarkForm, chosen: choosing.Chosen | None) -> str:
    anew = factors.find(g.db, g.seat.review, request.args.get("anew", ""))
    keep = {name: request.args[name] for name in ("anew", "episode") if request.args.get(name)}
    return render_template(
        "factors/marking.html",
        marking=page.marking(g.db, g.seat, text, chosen, keep),
        form=form,
        groups=kinds.groups(factors.uses(g.db, g.seat.review)),
        anew=anew if anew and (anew.text_kind, anew.text_id) == (text.kind, text.id) else None,
        address=page.address(text),
        to=page.address,
        doubles=_doubles(text),
        words=kinds.words,
        levels=kinds.LEVELS,
    )


def _doubles(text: texts.Text) -> Sequence[DoubleMarking]:
    return double_marking.of_text(g.db, g.seat.review, text.kind, text.id)
