"""The slug of a page: the part of its address that is made from its title."""

import re
import unicodedata
from collections.abc import Container

MAX_SLUG_LENGTH = 200
RESERVED = frozenset({"search", "imprint", "events", "news", "places", "locations"})
"""Third path parts the Integreat web app uses itself (app contract, section 3)."""
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "ae", "Ö": "oe", "Ü": "ue"})


def slugify(title: str, taken: Container[str] = ()) -> str:
    """A slug in the title's own script, lower case, not in `taken`; a title without letters gives "seite"."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", title).translate(_GERMAN).lower())
    words = re.sub(r"[-\s_]+", "-", re.sub(r"[^\w\s-]", "", folded)).strip("-")
    slug = words[:MAX_SLUG_LENGTH].strip("-") or "seite"
    candidate, number = slug, 2
    while candidate in taken or candidate in RESERVED:
        suffix = f"-{number}"
        candidate, number = slug[: MAX_SLUG_LENGTH - len(suffix)] + suffix, number + 1
    return candidate
