"""What accounts ask for."""

from wtforms import BooleanField, EmailField, PasswordField, StringField
from wtforms.validators import DataRequired, Length, ValidationError

from workbench.auth import passwords
from workbench.page.form import AN_ADDRESS, Form


class NewPassword(Form):
    """A new password, typed once."""

    password = PasswordField("New password", [DataRequired("Choose a password"), Length(max=500)])

    def validate_password(self, field: PasswordField) -> None:
        """Long, and not easy to guess."""
        weakness = passwords.weakness(field.data or "")
        if weakness:
            raise ValidationError(weakness)


class ChangePassword(NewPassword):
    """The old one as well."""

    old = PasswordField("Present password", [DataRequired("Enter your present password")])


class NewUser(NewPassword):
    """Somebody an administrator adds."""

    name = StringField("Name", [DataRequired("Enter a name"), Length(max=200)])
    email = EmailField("Email address", [DataRequired("Enter an email address"), Length(max=254), AN_ADDRESS])
    is_administrator = BooleanField("Runs this workbench, and reads no case")
