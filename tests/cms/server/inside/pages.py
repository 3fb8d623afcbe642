"""How a page of the filling is written down, and small helpers to write its HTML."""

from collections.abc import Mapping
from dataclasses import dataclass

Texts = Mapping[str, tuple[str, str]]
"""Per language slug title and HTML."""


@dataclass(frozen=True, slots=True)
class Seed:
    """A page: the key of its parent (empty: top level) and its texts, saved with this status."""

    key: str
    parent: str
    texts: Texts
    status: str = "PUBLIC"


def p(*paragraphs: str) -> str:
    """Paragraphs."""
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


def ul(*items: str) -> str:
    """A list."""
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def ol(*items: str) -> str:
    """A list of steps."""
    return f"<ol>{''.join(f'<li>{item}</li>' for item in items)}</ol>"


def h2(text: str) -> str:
    """A heading."""
    return f"<h2>{text}</h2>"


def table(*rows: tuple[str, ...]) -> str:
    """The first row is the head."""
    head, *body = rows
    cells = [f"<tr>{''.join(f'<th>{cell}</th>' for cell in head)}</tr>"]
    cells += [f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in body]
    return f"<table><tbody>{''.join(cells)}</tbody></table>"
