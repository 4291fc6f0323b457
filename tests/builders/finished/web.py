"""Web pages and drawings that say something somewhere."""

import json
from collections.abc import Sequence
from html import escape


def shown(sentences: Sequence[str]) -> bytes:
    """In paragraphs, each cut up by a tag."""
    return _page(
        "".join(f"<p>{escape(one)}<em>{escape(other)}</em></p>" for one, other in map(_halves, sentences))
    )


def cells(sentences: Sequence[str]) -> bytes:
    """In the cells of a table."""
    return _page(
        "<table>" + "".join(f"<tr><td>1</td><td>{escape(each)}</td></tr>" for each in sentences) + "</table>"
    )


def hidden(sentences: Sequence[str]) -> bytes:
    """Where no browser shows it."""
    return _page("".join(f"<p hidden>{escape(each)}</p><template>x</template>" for each in sentences))


def entities(sentences: Sequence[str]) -> bytes:
    """With every letter written as its number."""
    return _page("".join(f"<p>{''.join(f'&#{ord(sign)};' for sign in each)}</p>" for each in sentences))


def title(sentences: Sequence[str]) -> bytes:
    """In the title."""
    return f"<!doctype html><html><head><title>{escape(_lines(sentences))}</title></head><body></body></html>".encode()


def described(sentences: Sequence[str]) -> bytes:
    """In the properties of the page."""
    metas = "".join(f'<meta name="description" content="{escape(each)}">' for each in sentences)
    return f"<!doctype html><html><head>{metas}</head><body></body></html>".encode()


def pictured(sentences: Sequence[str]) -> bytes:
    """As words for pictures."""
    return _page("".join(f'<img src="a.png" alt="{escape(each)}">' for each in sentences))


def carried(sentences: Sequence[str]) -> bytes:
    """In attributes that programs use."""
    return _page("".join(f'<p data-note="{escape(each)}">A note.</p>' for each in sentences))


def commented(sentences: Sequence[str]) -> bytes:
    """In comments."""
    return _page("".join(f"<!-- {each.replace('--', '- -')} -->" for each in sentences))


def scripted(sentences: Sequence[str]) -> bytes:
    """In what a program reads, signs beyond ASCII in figures."""
    return _page(f'<script type="application/json">{json.dumps(list(sentences))}</script>')


def drawn(sentences: Sequence[str]) -> bytes:
    """In a drawing."""
    lines = "".join(
        f"<text><tspan>{escape(one)}</tspan>{escape(other)}</text>" for one, other in map(_halves, sentences)
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg"><title>A drawing</title>{lines}</svg>'.encode()


def _page(body: str) -> bytes:
    return f'<!doctype html><html lang="en"><head><title>Report</title></head><body>{body}</body></html>'.encode()


def _halves(sentence: str) -> tuple[str, str]:
    half = len(sentence) // 2
    return sentence[:half], sentence[half:]


def _lines(sentences: Sequence[str]) -> str:
    return "\n".join(sentences)
