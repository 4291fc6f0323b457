"""Every address of the room."""

from flask import Blueprint

from workbench.chronology import (
    beside,
    between,
    checking,
    kept,
    looking,
    ordering,
    picturing,
    printing,
    receiving,
    remembering,
    resending,
    writing,
)

room = Blueprint("chronology", __name__)

_FORM, _ACT = ("GET", "POST"), ("POST",)
_SOURCES = "/reviews/<review>/sources"
_SOURCE = f"{_SOURCES}/<source>"
_TIMELINE = "/reviews/<review>/timeline"
_ENTRIES = "/reviews/<review>/entries"
_ENTRY = f"{_ENTRIES}/<entry>"

room.add_app_template_global(beside.said_before)
room.add_url_rule(_SOURCES, "sources", receiving.sources, methods=_FORM)
room.add_url_rule(_SOURCE, "source", checking.source, methods=_FORM)
room.add_url_rule(f"{_SOURCE}/original", "original", receiving.original)
room.add_url_rule(f"{_SOURCE}/add", "add", checking.add, methods=_ACT)
room.add_url_rule(f"{_SOURCE}/mend", "mend", checking.mend, methods=_ACT)
room.add_url_rule(f"{_SOURCE}/set-aside", "set_aside", checking.set_aside, methods=_ACT)
room.add_url_rule(f"{_SOURCE}/take-up", "take_up", checking.take_up, methods=_ACT)
room.add_url_rule(f"{_SOURCE}/sent-again", "sent_again", resending.sent_again, methods=_ACT)
room.add_url_rule(f"{_SOURCE}/difference", "difference", resending.difference, methods=_FORM)
room.add_url_rule(f"{_SOURCE}/go-back", "go_back", resending.go_back, methods=_ACT)
room.add_url_rule(f"{_SOURCE}/forget-column", "forget_column", remembering.forget_column, methods=_ACT)
room.add_url_rule(f"{_SOURCES}/paste", "paste", receiving.paste, methods=_ACT)
room.add_url_rule(_TIMELINE, "timeline", looking.timeline)
room.add_url_rule(f"{_TIMELINE}/narrow", "narrow", looking.narrow, methods=_ACT)
room.add_url_rule(f"{_TIMELINE}/picture", "picture", picturing.picture)
room.add_url_rule(f"{_TIMELINE}/picture/repaint", "repaint", picturing.repaint, methods=_ACT)
room.add_url_rule(f"{_TIMELINE}/picture/labels", "labels", picturing.labels)
room.add_url_rule(f"{_TIMELINE}/looked", "looked", looking.looked, methods=_ACT)
room.add_url_rule(f"{_TIMELINE}/between", "between", between.between)
room.add_url_rule(f"{_TIMELINE}/print", "print", printing.sheet)
room.add_url_rule(f"{_TIMELINE}/print/named", "print_named", printing.named, methods=_ACT)
room.add_url_rule(f"{_TIMELINE}/views", "keep", kept.keep, methods=_ACT)
room.add_url_rule(f"{_TIMELINE}/views/<view>", "view", kept.show)
room.add_url_rule(f"{_TIMELINE}/views/<view>/change", "change_view", kept.change, methods=_FORM)
room.add_url_rule(f"{_TIMELINE}/views/<view>/forget", "forget_view", kept.forget, methods=_ACT)
room.add_url_rule(f"{_ENTRIES}/add", "add_entry", writing.add_entry, methods=_FORM)
room.add_url_rule(_ENTRY, "entry", looking.entry)
room.add_url_rule(f"{_ENTRY}/note", "note", writing.note, methods=_ACT)
room.add_url_rule(f"{_ENTRY}/move", "move", ordering.move, methods=_ACT)
room.add_url_rule(f"{_ENTRY}/put-back", "put_back", ordering.put_back, methods=_ACT)
room.add_url_rule(f"{_ENTRY}/change", "change_entry", writing.change_entry, methods=_FORM)
