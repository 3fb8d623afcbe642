"""A text: a title and an HTML source, known by its hash."""

import hashlib
from dataclasses import dataclass
from functools import cached_property

MAX_TITLE_LENGTH = 1024
MAX_CONTENT_BYTES = 2_000_000
"""The largest real page of a district has 18 kB; a page above 2 MB would not open on a phone."""


@dataclass(frozen=True)
class Text:
    """Title and HTML of one page in one language, byte for byte as stored."""

    title: str
    html: str

    @cached_property
    def hash(self) -> str:
        """SHA-256 over title and HTML, in hex; a zero byte keeps the two apart (titles hold none)."""
        digest = hashlib.sha256(self.title.encode("utf-8", "surrogatepass"))
        digest.update(b"\0")
        digest.update(self.html.encode("utf-8", "surrogatepass"))
        return digest.hexdigest()
