"""``workbench serve``: the workbench on a loopback address, for a laptop or a first look."""

import click
from gunicorn.app.base import BaseApplication

from workbench import create_app, settings
from workbench.persistence import engine, migrating

# Above the two seconds at which live pages ask again: a shorter one drops requests between two questions.
KEEP_ALIVE = 75
# More than can work at once: whoever waits for a receipt to be stretched keeps nobody from asking.
THREADS = 64


class Server(BaseApplication):
    """Gunicorn with our settings instead of a file of its own."""

    def __init__(self, address: str, workers: int) -> None:
        self.address, self.workers = address, workers
        super().__init__()

    def load_config(self) -> None:
        """Threads that wait cheaply, and no line a request in the log."""
        for name, value in {
            "bind": self.address,
            "workers": self.workers,
            "threads": THREADS,
            "worker_class": "gthread",
            "keepalive": KEEP_ALIVE,
            "timeout": 120,
            "accesslog": None,
            "loglevel": "warning",
        }.items():
            self.cfg.set(name, value)

    def load(self) -> object:
        """The application."""
        return create_app()


@click.command("serve")
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to listen.")
@click.option("--workers", default=2, show_default=True, help="Server processes.")
def command(address: str, workers: int) -> None:
    """Serve the workbench; stop it with Ctrl and C."""
    migrating.to_newest(engine.open_engine(settings.load().database))
    click.echo(f"The workbench is at http://{address}")
    Server(address, workers).run()
