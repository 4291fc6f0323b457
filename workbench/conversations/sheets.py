"""Sheets to take along, made for print: what to ask, and what whoever speaks ought to know first."""

from flask import render_template

from workbench.page import guided
from workbench.persistence.tables.review import Review


def prompts(review: Review) -> str:
    """What is asked, step by step, with room to write."""
    return render_template("conversations/prompts.html", guided=guided)


def information(review: Review) -> str:
    """What the conversation is for and what happens with it, to be given to whoever speaks."""
    return render_template("conversations/information.html", review=review)
