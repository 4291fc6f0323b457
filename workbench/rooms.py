"""The rooms of the workbench, in the order of the navigation."""

from flask import Blueprint

from workbench.about import routes as about
from workbench.accounts import routes as accounts
from workbench.accuracy import routes as accuracy
from workbench.agency_form import routes as agency_form
from workbench.auth import signing_in
from workbench.auth.permissions import Permission
from workbench.background import routes as background
from workbench.board import routes as board
from workbench.chronology import routes as chronology
from workbench.contributions import routes as contributions
from workbench.conversations import routes as conversations
from workbench.double_marking import routes as double_marking
from workbench.episodes import routes as episodes
from workbench.exchange import routes as exchange
from workbench.facilitating import routes as facilitating
from workbench.factors import routes as factors
from workbench.focus_groups import routes as focus_groups
from workbench.frameworks import routes as frameworks
from workbench.journal import routes as journal
from workbench.knowing import routes as knowing
from workbench.ladders import routes as ladders
from workbench.looks import routes as looks
from workbench.memos import routes as memos
from workbench.own_note import routes as own_note
from workbench.page.frame import Room
from workbench.patterns import routes as patterns
from workbench.people import routes as people
from workbench.quality import routes as quality
from workbench.relations import routes as relations
from workbench.reports import routes as reports
from workbench.reviews import routes as reviews
from workbench.reviews import set_up
from workbench.seen_and_heard import routes as seen_and_heard
from workbench.taking_out import routes as taking_out
from workbench.taking_part import routes as taking_part
from workbench.tellings import routes as tellings
from workbench.writing import routes as findings

BLUEPRINTS: tuple[Blueprint, ...] = (
    about.room,
    signing_in.room,
    accounts.room,
    reviews.room,
    set_up.room,
    chronology.room,
    tellings.room,
    background.room,
    people.room,
    agency_form.room,
    taking_out.room,
    knowing.room,
    seen_and_heard.room,
    relations.room,
    conversations.room,
    own_note.room,
    episodes.room,
    ladders.room,
    factors.room,
    frameworks.room,
    double_marking.room,
    memos.room,
    patterns.room,
    focus_groups.room,
    taking_part.room,
    findings.room,
    reports.room,
    looks.room,
    accuracy.room,
    board.room,
    quality.room,
    facilitating.room,
    contributions.room,
    exchange.room,
    journal.room,
)


NAVIGATION: tuple[Room, ...] = (
    Room("Overview", "reviews.overview", Permission.SEE_SET_UP),
    Room("Timeline", "chronology.timeline", Permission.GATHER),
    Room("Seen and heard", "seen_and_heard.index", Permission.GATHER),
    Room("Episodes", "episodes.index", Permission.ANALYSE),
    Room("Factors", "factors.index", Permission.ANALYSE),
    Room("Patterns", "patterns.board", Permission.ANALYSE),
    Room("Focus groups", "focus_groups.index", Permission.ANALYSE),
    Room("Findings", "findings.index", Permission.SEE_DRAFTS),
    Room("Report", "report.compose", Permission.SEE_DRAFTS),
)
