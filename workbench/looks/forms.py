"""What choosing a look asks for."""

from dataclasses import replace

from flask_wtf.file import FileField
from wtforms import BooleanField, StringField
from wtforms.validators import Length, ValidationError

from findings.report import logo, look
from findings.report.look import Look
from workbench.page.form import EditForm

_PNG = b"\x89PNG"


class LookForm(EditForm):
    """A colour, a logo and what the logo is in words. ``before`` is the look as it is kept."""

    colour = StringField("Colour")
    picture = FileField("Logo")
    without_logo = BooleanField("Take the logo away")
    logo_words = StringField(
        "What the logo is, in words", [Length(max=200, message="Keep this under 200 characters")]
    )
    before: Look = look.PLAIN
    _drawn: Look | None = None

    def validate_colour(self, field: StringField) -> None:
        """A colour as a look keeps it."""
        if field.data and not look.is_colour(field.data):
            raise ValidationError("Write the colour as # and six figures or letters, such as #124b57")

    def validate_picture(self, field: FileField) -> None:
        """A picture that is safe to show, without what a program wrote beside it."""
        content = field.data.read() if field.data else b""
        if not content:
            return
        kind = "png" if content.startswith(_PNG) else "svg"
        try:
            self._drawn = logo.cleaned(Look(logo=content, logo_kind=kind))
        except logo.NoLogo as problem:
            raise ValidationError(str(problem).rstrip(".")) from None

    def validate_logo_words(self, field: StringField) -> None:
        """A logo says what it is to those who do not see it."""
        has_logo = self.picture.data or (self.before.logo and not self.without_logo.data)
        if has_logo and not field.data:
            raise ValidationError("Say what the logo is, such as: Merrowdale Safeguarding Partnership")

    @property
    def chosen(self) -> Look:
        """The look as it was chosen: the logo stays unless another is sent or it is taken away."""
        picture = self._drawn or self.before
        words = self.logo_words.data or ""
        chosen = Look((self.colour.data or "").lower(), picture.logo, picture.logo_kind, words)
        is_without = self.without_logo.data and not self._drawn
        return replace(chosen, logo=b"", logo_kind="", logo_words="") if is_without else chosen
