"""What somebody reads who has tried too many codes or receipts."""

from flask import render_template

from workbench.auth import guessing


def page() -> tuple[str, int, dict[str, str]]:
    """The page that says when to try again. Nobody else has to wait."""
    seconds = int(guessing.WINDOW.total_seconds())
    return render_template("taking_part/wait.html", minutes=seconds // 60), 429, {"Retry-After": str(seconds)}
