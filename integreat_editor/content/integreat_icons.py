"""Integreat's small icons as the CMS writes them into texts: a pin before an address, a telephone before a number.

The form is that of the CMS's editor (integreat-cms, TinyMCE's icon buttons; all 583 of one district look like it).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from integreat_editor.content.lines import escape_attribute

NAMES = ("pin", "call", "email", "www", "fax", "clock", "group", "idea", "contact")
"""As the CMS names its files, in the order in which one chooses."""
DEFAULT_HOST = "https://admin.integreat-app.de"
_PATH = re.compile(r"(?:https?://[^/?#]+)?/static/svg/([a-z-]+)\.svg(?:[?#].*)?", re.IGNORECASE)
_HOST = re.compile(r"<img\b[^>]*\ssrc=[\"'](https?://[^/\"']+)/static/svg/[a-z-]+\.svg", re.IGNORECASE)


def icon_name(source: str) -> str:
    """The icon that an image's `src` shows, on whatever server; "" if it is none of `NAMES`."""
    found = _PATH.fullmatch(source.strip())
    name = found[1].lower() if found else ""
    return name if name in NAMES else ""


def icon_html(name: str, host: str = DEFAULT_HOST) -> str:
    """The image of an icon; without words for screen readers, as it decorates what stands behind it."""
    if name not in NAMES:
        raise ValueError(name)
    source = escape_attribute(f"{host}/static/svg/{name}.svg")
    return f'<img style="width: 15px; height: 15px;" src="{source}" alt="">'


def icon_host(texts: Iterable[str]) -> str:
    """The server (with its scheme) from which most icons in these HTML texts come; "" if they have none."""
    counted = Counter(host.lower() for html in texts for host in _HOST.findall(html))
    return counted.most_common(1)[0][0] if counted else ""
