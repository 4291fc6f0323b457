"""Phones in a focus group, as the load they make: they come in, ask every two seconds, and write now and then."""

import asyncio
import random
import re
from collections import Counter
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass, field
from time import perf_counter
from urllib.parse import urlencode

EVERY = 2.0
WRITES = 0.1
# Of what is written, so much is sent a second time, as a phone does that lost its signal before the answer came.
AGAIN = 0.1
# And of so much it is looked whether another server shows it.
ELSEWHERE = 0.2


@dataclass
class Seen:
    """What all phones saw: seconds for each kind of request, how often each status, and what they were promised."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    statuses: Counter[int] = field(default_factory=Counter)
    dropped: int = 0
    elsewhere: list[float] = field(default_factory=list)

    def took(self, kind: str, seconds: float) -> None:
        """Keep how long a request of a kind took."""
        self.seconds.setdefault(kind, []).append(seconds)


class Phone:
    """One phone. ``kept`` are the words that it was told are kept."""

    def __init__(self, ports: Sequence[int], code: str, seen: Seen, drawn: random.Random) -> None:
        self.ports, self.code, self.seen, self.drawn = ports, code, seen, drawn
        self.cookies: dict[str, str] = {}
        self.kept: list[str] = []
        self.token = self.tag = self.step = ""
        self._lines: dict[int, tuple[asyncio.StreamReader, asyncio.StreamWriter]] = {}

    async def take_part(self, until: float) -> None:
        """Come in with the code, stay, and hang up."""
        await self._join()
        await self._stay(until)
        for _, writer in self._lines.values():
            writer.close()
            await writer.wait_closed()

    async def _join(self) -> None:
        _, _, page = await self._ask("join page", "GET", "/join")
        self.token = re.findall(r'name="csrf_token"[^>]*value="([^"]+)"', page)[0]
        status, _, _ = await self._ask("join", "POST", "/join", {"code": self.code})
        assert status == 303, f"joining was answered {status}"
        _, _, page = await self._ask("page", "GET", "/here")
        self.step = re.findall(r"/here/steps/[a-z0-9]+", page)[0]

    async def _stay(self, until: float) -> None:
        """Ask every two seconds, look when the room has moved on, and write."""
        await asyncio.sleep(self.drawn.uniform(0, EVERY))
        while perf_counter() < until:
            status, headers, _ = await self._ask("state", "GET", "/here/state", tag=self.tag)
            self.tag = headers.get("etag", self.tag)
            if status == 200:
                await self._ask("page", "GET", "/here")
            if self.drawn.random() < WRITES:
                await self._write()
            await asyncio.sleep(EVERY)

    async def _write(self) -> None:
        words = f"Between two shifts nobody is there: {self.drawn.randrange(10**12)}"
        sent = {"prompt": "harder", "words": words, "use": "team", "as_it_is": "yes", "then": "another"}
        for _ in range(1 + (self.drawn.random() < AGAIN)):
            status, headers, _ = await self._ask("write", "POST", f"{self.step}/answer", sent)
        if status == 303:
            self.kept.append(words)
            await self._ask("page", "GET", headers["location"])
            if len(self.ports) > 1 and self.drawn.random() < ELSEWHERE:
                await self._look_elsewhere(words)

    async def _look_elsewhere(self, words: str) -> None:
        """How long it takes until another server shows what was written here."""
        begun = perf_counter()
        while perf_counter() < begun + 5:
            _, _, page = await self._ask("page", "GET", f"{self.step}?ask=1", port=self.ports[-1])
            if words in page:
                break
        self.seen.elsewhere.append(perf_counter() - begun)

    async def _ask(
        self,
        kind: str,
        method: str,
        path: str,
        sent: dict[str, str] | None = None,
        *,
        tag: str = "",
        port: int = 0,
    ) -> tuple[int, dict[str, str], str]:
        body = urlencode({"csrf_token": self.token, **sent}) if sent else ""
        lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", f"Cookie: {self._cookies()}"]
        lines += [f"If-None-Match: {tag}"] * bool(tag)
        lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"] * bool(
            sent
        )
        begun = perf_counter()
        status, headers, page = await self._over(port or self.ports[0], "\r\n".join([*lines, "", body]))
        self.seen.took(kind, perf_counter() - begun)
        self.seen.statuses[status] += 1
        return status, headers, page

    async def _over(self, port: int, request: str) -> tuple[int, dict[str, str], str]:
        """Send over the line that is there; where the server hung up meanwhile, over a new one."""
        for _ in range(2):
            if port not in self._lines:
                self._lines[port] = await asyncio.open_connection("127.0.0.1", port)
            reader, writer = self._lines[port]
            try:
                writer.write(f"{request}".encode())
                return await self._read(reader)
            except (asyncio.IncompleteReadError, ConnectionError):
                self.seen.dropped += 1
                del self._lines[port]
        raise ConnectionError("the server hung up twice")

    async def _read(self, reader: asyncio.StreamReader) -> tuple[int, dict[str, str], str]:
        first, *rest = (await reader.readuntil(b"\r\n\r\n")).decode().strip().split("\r\n")
        headers = {}
        for name, value in (line.split(": ", 1) for line in rest):
            if name.lower() == "set-cookie":
                cookie, held = value.split(";")[0].split("=", 1)
                self.cookies[cookie] = held
            headers[name.lower()] = value
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        return int(first.split()[1]), headers, body.decode()

    def _cookies(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())


async def together(works: Sequence[Awaitable[None]], over: float) -> None:
    """Do all, beginning them evenly over some seconds."""

    async def begin(number: int, work: Awaitable[None]) -> None:
        await asyncio.sleep(over * number / len(works))
        await work

    await asyncio.gather(*(begin(number, work) for number, work in enumerate(works)))
