"""What taking a review out and bringing one in ask."""

from dataclasses import dataclass

from flask_wtf.file import FileField, FileRequired
from wtforms import RadioField, SelectChoice, StringField
from wtforms.validators import DataRequired, InputRequired, Length

from workbench.page.form import Form


@dataclass(frozen=True)
class Kind:
    """A kind of file: its key, which is its ending too, what it is called and what it is good for."""

    key: str
    label: str
    hint: str


CODEBOOK = Kind(
    "qdc",
    "The codebook",
    "REFI-QDA codebook: kinds of factor with their definitions, levels and patterns, for NVivo, ATLAS.ti, MAXQDA "
    "and others.",
)
PROJECT = Kind(
    "qdpx",
    "The texts with their factors",
    "REFI-QDA project: every text in which a factor is marked, with its kind and level; episodes are cases. "
    "People stand under their codes.",
)
WHOLE = Kind(
    "json",
    "The whole review",
    "Everything there is: files as received, real names, notes, drafts, releases and the journal. "
    "Another workbench can bring it in with nothing lost. Keep it as you would keep the files themselves.",
)
KINDS = (CODEBOOK, PROJECT, WHOLE)


class TakeForm(Form):
    """The kind of file."""

    kind = RadioField(
        "What to take out",
        [InputRequired("Choose what to take out")],
        choices=[SelectChoice(kind.key, kind.label) for kind in KINDS],
    )


class BringForm(Form):
    """A file with a whole review, and who commissions it here."""

    partnership = StringField(
        "Partnership or board",
        [
            DataRequired("Say which partnership commissions it here"),
            Length(max=200, message="Keep this under 200 characters"),
        ],
    )
    file = FileField("The file", [FileRequired("Choose the file that the workbench wrote")])
