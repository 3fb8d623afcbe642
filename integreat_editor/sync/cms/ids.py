"""Names that every copy of a CMS region gives alike, though the CMS numbers its pages and renumbers its texts."""

import hashlib
from uuid import NAMESPACE_URL, uuid5


def page_id(base_url: str, region: str, number: int) -> str:
    """Our id of a page of which only the CMS's number is known: 32 hex digits."""
    return uuid5(NAMESPACE_URL, f"{base_url}/{region}/pages/{number}").hex


def revision_id(base_url: str, region: str, number: int, language: str, title: str, html: str) -> str:
    """The revision that a stored text is: 32 hex digits. The CMS's own number of a text changes with every save."""
    parts = (base_url, region, str(number), language, title, html)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
