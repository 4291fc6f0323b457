"""What reviewers say of a contribution: its themes, why it is not used, which part of a finding rests on it."""

from collections.abc import Sequence

from wtforms import SelectChoice, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length

from findings import finding as anatomy
from workbench.page import coding
from workbench.page.choice import Several
from workbench.page.form import Form
from workbench.page.marked.texts import Text
from workbench.persistence.tables.contribution import Theme
from workbench.persistence.tables.finding import Finding
from workbench.persistence.tables.focus_group import FocusStep

LONG = Length(max=5000, message="Keep this under 5,000 characters")
SHORT = Length(max=200, message="Keep this under 200 characters")
COUNTED = ("usual", "widespread", "against")
QUOTED = tuple(part.key for part in anatomy.PARTS if part.key != "questions")


class ThemesForm(Form):
    """The themes that one gives to a contribution, and one more that is not there yet."""

    themes = Several("Themes")
    new = StringField("A new theme", [SHORT])

    def offer(self, themes: Sequence[Theme]) -> None:
        """Let the themes of the review be chosen."""
        self.themes.choices = [SelectChoice(each.id, coding.coded(each.title)) for each in themes]


class LeaveForm(Form):
    """Why a contribution is not used."""

    why = TextAreaField(
        "Not used, because", [DataRequired("Say why: whoever wrote it may read this on their receipt"), LONG]
    )


class CiteForm(Form):
    """Which part of which finding rests on it, and in which words."""

    finding = SelectField("Finding", [DataRequired("Choose a finding")])
    part = SelectField("Part")
    words = TextAreaField("What it says", [DataRequired("Say what it says"), LONG])

    def offer(self, findings: Sequence[Finding], step: FocusStep, parts: Sequence[str]) -> None:
        """Let findings be chosen, those of the pattern that was asked about first, and these parts of them."""
        first = sorted(findings, key=lambda row: row.pattern_id is None or row.pattern_id != step.about_id)
        titles = [SelectChoice(row.id, f"{row.number}. {coding.coded(row.title)}") for row in first]
        is_about_one = any(row.pattern_id == step.about_id for row in findings)
        self.finding.choices = titles if is_about_one else [SelectChoice("", "Choose"), *titles]
        self.part.choices = [SelectChoice(key, anatomy.LABELS[key]) for key in parts]

    @property
    def has_findings(self) -> bool:
        """Whether there is a finding to choose."""
        return any(choice.value for choice in self.finding.choices)

    def keeps_to(self, text: Text) -> bool:
        """Whether it is filled in, and tells in other words what may not be quoted."""
        if self.validate() and (taken := text.copied(self.words.data or "")):
            self.words.errors = [f"Say this in other words, as its writer asked: “{taken}”"]
        return not self.errors
