"""The errors a person reads: what happened, what to do now, and that the text is safe.

`EditorError` is the root; each room defines its own subclasses beside the code that raises them
(`store/errors.py`, `sync/errors.py`, `hub/errors.py`). Everything else that is raised is a bug.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

UiLanguage = Literal["de", "en"]


@dataclass(frozen=True, slots=True)
class Wording:
    """One error in one language; `{name}` is filled from the error's details."""

    title: str
    advice: str


class EditorError(Exception):
    """Something a person can act on.

    Subclasses set `wording`, German and English. `page` is the id of the page concerned, if it is one.
    Details are strings for the wording's placeholders and must never hold a password or a token.
    """

    wording: ClassVar[dict[UiLanguage, Wording]] = {
        "de": Wording("Das hat nicht geklappt.", "Ihre Texte sind sicher gespeichert. {reason}"),
        "en": Wording("That did not work.", "Your texts are stored safely. {reason}"),
    }

    def __init__(self, *, page: str | None = None, **details: str) -> None:
        self.page = page
        self.details = details
        super().__init__(f"{self.title('en')} {self.advice('en')}")

    def title(self, language: UiLanguage = "de") -> str:
        """What happened, in one sentence."""
        return self._fill(self.wording[language].title)

    def advice(self, language: UiLanguage = "de") -> str:
        """What to do now, and what is safe."""
        return self._fill(self.wording[language].advice)

    def _fill(self, template: str) -> str:
        for name, value in self.details.items():
            template = template.replace("{" + name + "}", value)
        return template.replace("{reason}", "").strip()
