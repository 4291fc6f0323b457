"""The command ``workbench``: the engines for scripts, and what whoever runs an installation needs."""

from importlib import import_module

import click

COMMANDS = (
    "read",
    "group",
    "wording",
    "identity",
    "report",
    "demo",
    "serve",
    "add-person",
    "take-out",
    "bring-in",
    "migrate",
    "verify-journal",
)


class Commands(click.Group):
    """Each command stands in a module of its name, opened when it is called: an engine waits for no web page."""

    def list_commands(self, _context: click.Context) -> list[str]:
        """The names of all commands, in the order in which a review meets them."""
        return list(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """The command of a name."""
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"workbench.commands.{name.replace('-', '_')}").command
        return command


@click.group(cls=Commands)
def main() -> None:
    """Case review workbench."""
