"""A region and its languages."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person may do in a region, in rising order (Integreat: Beobachter:in ... Verwalter:in)."""

    OBSERVER = "observer"
    AUTHOR = "author"
    EDITOR = "editor"
    MANAGER = "manager"

    @property
    def rank(self) -> int:
        """Position in the order above; a role includes every right of a lower one."""
        return list(Role).index(self)

    def includes(self, other: "Role") -> bool:
        """Whether this role may do whatever `other` may."""
        return self.rank >= other.rank


@dataclass(frozen=True, slots=True)
class Language:
    """A language of a region. `source` is the code of the language it is translated from; None: written first here."""

    code: str
    name: str
    source: str | None = None
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """A town or district. `languages` in display order; the default language is the first without a source."""

    slug: str
    name: str
    default_language: str
    languages: tuple[Language, ...]
    four_eyes: bool = True

    def language(self, code: str) -> Language | None:
        """The language with this code, or None."""
        return next((language for language in self.languages if language.code == code), None)

    @property
    def language_codes(self) -> tuple[str, ...]:
        """Codes in display order."""
        return tuple(language.code for language in self.languages)
