"""Every table of the workbench, gathered so that one metadata knows them all."""

from workbench.persistence.tables import (
    agency,
    conversation,
    entry,
    episode,
    factor,
    finding,
    journal,
    partnership,
    pattern,
    person,
    report,
    response,
    review,
    source,
    user,
)
from workbench.persistence.tables.row import Row

TABLES = (
    agency,
    conversation,
    entry,
    episode,
    factor,
    finding,
    journal,
    partnership,
    pattern,
    person,
    report,
    response,
    review,
    source,
    user,
)
METADATA = Row.metadata
