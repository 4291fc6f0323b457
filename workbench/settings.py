"""What can be set from outside, each by one environment variable; the defaults suit a laptop."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path


class Unsafe(Exception):
    """A setting that would put the material at risk; the workbench does not start with it."""


@dataclass(frozen=True)
class Settings:
    """``database`` is an SQLAlchemy address; ``folder`` holds the keys and, by default, the database.

    ``https`` is true where the workbench stands behind a proxy that speaks https: cookies are then sent over
    nothing else. ``proxies`` is how many stand before it and add the address a request came from; without it,
    everybody behind a proxy comes from one place, and ten wrong passwords keep all of them out for five minutes.
    ``upload_limit`` is in bytes.
    """

    folder: Path
    database: str
    secret_key: str
    vault_key: bytes
    https: bool
    proxies: int = 0
    upload_limit: int = 40 * 1024 * 1024


def load(environment: "os._Environ[str] | dict[str, str]" = os.environ) -> Settings:
    """Read ``WORKBENCH_`` with ``FOLDER``, ``DATABASE``, ``HTTPS``, ``PROXIES``; make keys that are missing."""
    folder = Path(environment.get("WORKBENCH_FOLDER", "instance")).resolve()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if folder.stat().st_mode & 0o007:
        raise Unsafe(f"Everybody on this machine can open {folder}. Run: chmod 700 {folder}")
    return Settings(
        folder=folder,
        database=environment.get("WORKBENCH_DATABASE", f"sqlite:///{folder / 'workbench.sqlite'}"),
        secret_key=_key(folder / "secret.key").hex(),
        vault_key=_key(folder / "vault.key"),
        https=environment.get("WORKBENCH_HTTPS", "") == "1",
        proxies=_count(environment.get("WORKBENCH_PROXIES", "0")),
    )


def _count(written: str) -> int:
    if not written.isdecimal():
        raise Unsafe(f"WORKBENCH_PROXIES says {written!r}. Say how many proxies stand before it, such as 1")
    return int(written)


def _key(path: Path) -> bytes:
    """A key of 256 bits, made once and readable by its owner alone."""
    if not path.exists():
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_bytes(32))
    return path.read_bytes()
