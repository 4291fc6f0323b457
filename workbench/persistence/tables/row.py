"""What every table shares: names of constraints, random ids, version numbers."""

import secrets
from base64 import b32encode
from typing import Any

from sqlalchemy import MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
ID = String(26)


def new_id() -> str:
    """A random id of 128 bits in 26 letters and figures: it can stand in a web address and be guessed by nobody."""
    return b32encode(secrets.token_bytes(16)).decode().rstrip("=").lower()


def new_ids(number: int) -> list[str]:
    """As many random ids at once."""
    drawn = secrets.token_bytes(16 * number)
    return [
        b32encode(drawn[begin : begin + 16]).decode().rstrip("=").lower()
        for begin in range(0, len(drawn), 16)
    ]


class Row(DeclarativeBase):
    """The base of every table."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {str: Text()}


class Identified:
    """A row with a random id."""

    id: Mapped[str] = mapped_column(ID, primary_key=True, default=new_id)


class Versioned(Identified):
    """A row that two people can edit: the second to save is told, and nothing is lost."""

    version: Mapped[int] = mapped_column(default=1)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.version}
