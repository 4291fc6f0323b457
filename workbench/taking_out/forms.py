"""What taking out asks: as what, and in codes or with names."""

from wtforms import BooleanField, RadioField, SelectChoice
from wtforms.validators import InputRequired

from workbench.page.form import Form
from workbench.taking_out.formats import FORMATS


class TakeForm(Form):
    """The kind of file, and whether real names stand in it."""

    format = RadioField(
        "As what",
        [InputRequired("Choose what kind of file it shall be")],
        choices=[SelectChoice(each.ending, each.label) for each in FORMATS],
    )
    named = BooleanField("With real names")
