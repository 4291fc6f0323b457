"""What others wrote and we ship unchanged: each file is named with its hash, and is what the list says."""

import hashlib
import re
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "static" / "vendor"
LISTED = re.compile(
    r"^\| `(?P<name>[^`]+)` \| (?P<version>[^|]+) \| (?P<licence>[^|]+) \| `(?P<hash>[0-9a-f]{64})` \|", re.M
)


def test_every_file_is_listed_with_its_hash():
    listed = {found["name"]: found["hash"] for found in LISTED.finditer((FOLDER / "README.md").read_text())}
    shipped = {path.name for path in FOLDER.iterdir() if path.suffix in (".js", ".css")}
    assert set(listed) == shipped
    for name, wanted in listed.items():
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == wanted, f"{name} was changed"


def test_every_file_comes_with_its_licence():
    for found in LISTED.finditer((FOLDER / "README.md").read_text()):
        stem = found["name"].split(".")[0]
        assert (FOLDER / f"{stem}.LICENSE.txt").read_text().strip(), (
            f"{found['name']} has no licence beside it"
        )
