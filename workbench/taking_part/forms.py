"""What is asked on joining, and on coming back with a receipt."""

from wtforms import HiddenField, StringField
from wtforms.validators import DataRequired, Length

from workbench.page.form import Form

_LONGEST = Length(max=200, message="This is longer than any code")


class JoinForm(Form):
    """The code; and, where the plan asks for it, the sector or kind of role. None: it has not been asked yet."""

    code = StringField("Code on the screen or on your card", [DataRequired("Enter the code"), _LONGEST])
    label = HiddenField()


class ReceiptForm(Form):
    """The six signs and the six words of a receipt."""

    handle = StringField(
        "The six letters and numbers", [DataRequired("Enter the six letters and numbers"), _LONGEST]
    )
    words = StringField("Your six words", [DataRequired("Enter your six words"), _LONGEST])
