"""Plain words for what the use cases around a hub's CMS answer, German and English."""

from integreat_editor.errors import UiLanguage
from integreat_editor.services.cms_proposals import Certainty, Reason
from integreat_editor.services.cms_push_plan import CmsObstacle, CmsStep
from integreat_editor.services.cms_push_steps import CmsOutcome

_WORDS: dict[object, tuple[str, str]] = {
    Certainty.CERTAIN: ("sicher", "certain"),
    Certainty.LIKELY: ("wahrscheinlich", "likely"),
    Certainty.POSSIBLE: ("möglich", "possible"),
    CmsStep.NEW_PAGE: ("neue Seite", "new page"),
    CmsStep.NEW_TEXT: ("neuer Text", "new text"),
    CmsStep.TEXT: ("Text", "text"),
    CmsStep.MOVE: ("verschieben", "move"),
    CmsStep.ARCHIVE: ("archivieren", "archive"),
    CmsStep.RESTORE: ("aus dem Archiv holen", "restore from the archive"),
    CmsObstacle.CHANGED_THERE: (
        "im CMS geändert: erst zusammenführen und freigeben",
        "changed in the CMS: to be merged and approved first",
    ),
    CmsObstacle.UNDECIDED: (
        "von Anfang an verschieden: bitte eine Fassung wählen",
        "different from the start: please choose a side",
    ),
    CmsObstacle.NOT_PAIRED: ("noch keiner Seite im CMS zugeordnet", "not paired with a page of the CMS yet"),
    CmsObstacle.PARENT: ("die Seite darüber ist nicht im CMS", "the page above is not in the CMS"),
    CmsObstacle.GONE: ("im CMS gelöscht", "deleted in the CMS"),
    CmsObstacle.LANGUAGE: ("die Sprache gibt es im CMS nicht", "the CMS does not have this language"),
    CmsObstacle.IMAGES: (
        "Bilder sind noch nicht im CMS: hochladen, vorlegen und freigeben",
        "images are not in the CMS yet: upload, submit and approve",
    ),
    CmsObstacle.NO_RIGHT: ("Ihr Konto im CMS darf das nicht", "your account in the CMS may not do this"),
    CmsOutcome.DONE: ("übertragen", "pushed"),
    CmsOutcome.PROPOSED: ("im CMS zur Freigabe vorgelegt", "submitted for approval in the CMS"),
    CmsOutcome.ALREADY: ("war schon dort", "was there already"),
    CmsOutcome.BLOCKED: ("nicht übertragen", "not pushed"),
    CmsOutcome.FAILED: ("fehlgeschlagen", "failed"),
    CmsOutcome.LEFT: ("für später gelassen", "left for later"),
}
_REASONS = {
    Reason.ADDRESS: ("gleiche Adresse", "same address"),
    Reason.FORMER_ADDRESS: ("frühere Adresse", "former address"),
    Reason.TITLE: ("gleicher Titel", "same title"),
    Reason.TEXT: ("ähnlicher Text", "similar text"),
}
"""Apart: as strings, `Reason.TEXT` and `CmsStep.TEXT` are the same key."""


def cms_words(value: Certainty | Reason | CmsStep | CmsObstacle | CmsOutcome, language: UiLanguage) -> str:
    """The words for one value."""
    german, english = _REASONS[value] if isinstance(value, Reason) else _WORDS[value]
    return german if language == "de" else english
