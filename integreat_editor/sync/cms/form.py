"""The form of a page as a browser would send it: every field, so that nothing of the page is changed by leaving it out."""

from collections.abc import Sequence
from dataclasses import dataclass

Fields = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PageForm:
    """`fields`: all that a browser would send, in order; `version`: of the newest text, None where there is none."""

    fields: Fields
    version: int | None

    @classmethod
    def parse(cls, source: bytes | str) -> "PageForm":
        """Reads a page of the CMS. Raises `FormError` where it is not such a form, or a field is missing."""
        raise NotImplementedError

    def replaced(self, **values: str) -> Sequence[tuple[str, str]]:
        """The fields with these values in place of those fetched; a field that was not there is added."""
        raise NotImplementedError
