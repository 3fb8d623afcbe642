"""What keeps a single unit from a CMS though it is approved."""

from integreat_editor.errors import UiLanguage, Wording
from integreat_editor.sync.cms.errors import NoRight
from integreat_editor.sync.cms.rights import Reason, reason_text
from integreat_editor.sync.errors import SyncError


class RightMissing(NoRight):
    """The CMS has shown that it would refuse; nothing was sent. `reason_key`: why, see `rights.REASONS`."""

    def __init__(self, reason: Reason, *, page: str | None = None) -> None:
        self.reason_key = reason
        super().__init__(page=page)

    def advice(self, language: UiLanguage = "de") -> str:
        """The reason, and what to do."""
        found = reason_text(self.reason_key, language)
        return f"{found.title} {found.advice}" if found is not None else super().advice(language)


class PageWithoutText(SyncError):
    """A new page without a text in any language."""

    wording = {
        "de": Wording(
            "Die neue Seite hat in diesem Änderungspaket noch keinen Text.",
            "Das CMS legt eine Seite nur zusammen mit einem Titel an. Legen Sie Seite und Text gemeinsam vor.",
        ),
        "en": Wording(
            "The new page has no text in this change set yet.",
            "The CMS makes a page only together with a title. Submit page and text together.",
        ),
    }
