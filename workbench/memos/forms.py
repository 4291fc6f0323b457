"""What a memo asks for."""

from wtforms import HiddenField, TextAreaField
from wtforms.validators import DataRequired, Length

from workbench.page.form import EditForm


class MemoForm(EditForm):
    """The words of a memo."""

    words = TextAreaField(
        "What do you think?",
        [DataRequired("Write the memo"), Length(max=5000, message="Keep this under 5,000 characters")],
    )


class NewMemoForm(MemoForm):
    """The same, for something that the form names."""

    about_kind = HiddenField()
    about_id = HiddenField()
