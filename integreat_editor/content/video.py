"""Videos: the frame that the apps show, from the address of a Vimeo page; everything else can only be linked to."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from integreat_editor.content.lines import escape_attribute
from integreat_editor.content.source import parse_source
from integreat_editor.content.text_slot import escape_text

_HOSTS = frozenset({"vimeo.com", "www.vimeo.com", "player.vimeo.com"})
_PATH = re.compile(r"/(?:[^/]+/)*?(\d+)(?:/([0-9a-f]+))?/?")


def vimeo_address(address: str) -> str | None:
    """Give the player's address of a video at Vimeo, with the key of an unlisted one; None for other addresses."""
    try:
        parts = urlsplit(address.strip() if "//" in address else f"https://{address.strip()}")
    except ValueError:
        return None
    found = _PATH.fullmatch(parts.path)
    if parts.scheme not in {"http", "https"} or (parts.hostname or "") not in _HOSTS or found is None:
        return None
    key = found[2] or next(iter(parse_qs(parts.query).get("h", [])), "")
    return f"https://player.vimeo.com/video/{found[1]}" + (f"?h={key}" if key.isalnum() else "")


def video_frame(address: str, title: str = "") -> str:
    """Write the frame of a video at Vimeo. Raises ValueError for other addresses."""
    player = vimeo_address(address)
    if player is None:
        raise ValueError("no video at Vimeo")
    name = f' title="{escape_attribute(title)}"' if title else ""
    return f'<iframe src="{escape_attribute(player)}"{name} width="640" height="360" allowfullscreen></iframe>'


def video_link(address: str, words: str = "") -> str:
    """Write a paragraph with a link to a video that the apps can't embed."""
    address = address.strip()
    target = address if "//" in address else f"https://{address}"
    return f'<p><a href="{escape_attribute(target)}">{escape_text(words.strip() or address)}</a></p>'


def video_source(html: str) -> tuple[str, str]:
    """Give the address and the title of an embedded video or page; empty where there is none."""
    for node in parse_source(html).iter():
        if node.tag in {"iframe", "video", "source", "embed"} and node.get("src"):
            return (node.get("src") or "").strip(), (node.get("title") or "").strip()
    return "", ""
