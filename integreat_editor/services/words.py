"""Plain words, German and English, for what services answer: one place for the command line and the window."""

from integreat_editor.errors import UiLanguage
from integreat_editor.models.change_set import ChangeItem, ChangeSetState, Verdict
from integreat_editor.models.comparison import CompareState
from integreat_editor.models.template import Urgency
from integreat_editor.models.translation import TranslationState
from integreat_editor.services.pull_notes import NoteKind
from integreat_editor.services.push_changes import Obstacle
from integreat_editor.services.read_changes import ChangeKind, tree_change

_WORDS: dict[object, tuple[str, str]] = {
    ChangeKind.TEXT: ("Text geändert", "text changed"),
    ChangeKind.NEW_TEXT: ("neuer Text", "new text"),
    ChangeKind.CONFIRMED: ("Übersetzung als aktuell bestätigt", "translation confirmed as up to date"),
    ChangeKind.TEMPLATE_NOTED: ("Stand der Landesvorlage vermerkt", "version of the state template noted"),
    ChangeKind.NEW_PAGE: ("neue Seite", "new page"),
    ChangeKind.MOVED: ("verschoben", "moved"),
    ChangeKind.ARCHIVED: ("archiviert", "archived"),
    ChangeKind.RESTORED: ("aus dem Archiv geholt", "restored from the archive"),
    NoteKind.TAKEN: ("vom Server übernommen", "taken from the server"),
    NoteKind.MERGED: ("zusammengeführt", "merged"),
    NoteKind.CONFLICT: ("Widerspruch: bitte entscheiden", "conflict: please decide"),
    NoteKind.PAGE_ADDED: ("neue Seite vom Server", "new page from the server"),
    NoteKind.PAGE_MOVED: ("auf dem Server verschoben oder archiviert", "moved or archived on the server"),
    NoteKind.PLACE_CONFLICT: ("auf beiden Seiten verschoben: bitte entscheiden", "moved on both sides: please decide"),
    NoteKind.CYCLE_RETURNED: (
        "Verschiebung zurückgenommen: die Seite stünde sonst unter sich selbst",
        "move taken back: the page would stand below itself",
    ),
    NoteKind.ARCHIVED_EDIT: (
        "auf dem Server archiviert; Ihre Änderung am Text bleibt erhalten",
        "archived on the server; your change of the text is kept",
    ),
    NoteKind.GONE: ("auf dem Server nicht mehr vorhanden", "no longer on the server"),
    Verdict.PENDING: ("wartet auf Freigabe", "awaits approval"),
    Verdict.APPROVED: ("freigegeben", "approved"),
    Verdict.RETURNED: ("zurückgegeben", "returned"),
    Verdict.PUBLISHED: ("übertragen", "published"),
    Verdict.STALE: ("vom Server überholt, bitte neu vorlegen", "overtaken by the server, please submit again"),
    ChangeSetState.SUBMITTED: ("wartet auf Freigabe", "awaits approval"),
    ChangeSetState.RETURNED: ("zurückgegeben", "returned"),
    ChangeSetState.APPROVED: ("freigegeben", "approved"),
    ChangeSetState.PUBLISHED: ("übertragen", "published"),
    ChangeSetState.WITHDRAWN: ("zurückgezogen", "withdrawn"),
    Obstacle.NOT_SENT: ("noch nicht an den Server gesendet", "not sent to the server yet"),
    Obstacle.PENDING: ("wartet auf Freigabe", "awaits approval"),
    Obstacle.RETURNED: ("zurückgegeben", "returned"),
    Obstacle.STALE: ("vom Server überholt, bitte neu vorlegen", "overtaken by the server, please submit again"),
    TranslationState.UP_TO_DATE: ("aktuell", "up to date"),
    TranslationState.OUTDATED: ("veraltet", "outdated"),
    TranslationState.MISSING: ("fehlt", "missing"),
    TranslationState.IN_TRANSLATION: ("wird übersetzt", "in translation"),
    TranslationState.UNKNOWN: ("nicht bekannt", "not known"),
    CompareState.SAME: ("wie die Vorlage", "same as the template"),
    CompareState.ADAPTED: ("hier angepasst", "adapted here"),
    CompareState.TEMPLATE_CHANGED: ("in der Vorlage geändert", "changed in the template"),
    CompareState.BOTH_CHANGED: ("auf beiden Seiten geändert", "changed on both sides"),
    CompareState.NOT_ADOPTED: ("noch nicht übernommen", "not adopted yet"),
    CompareState.REMOVED: ("aus der Vorlage entfernt", "removed from the template"),
    CompareState.MISSING_LANGUAGE: ("Sprache fehlt hier", "language missing here"),
    CompareState.DECLINED: ("bewusst abgelehnt", "declined"),
    CompareState.LOCAL: ("eigene Seite", "local page"),
    Urgency.URGENT: ("dringend", "urgent"),
    Urgency.SOON: ("bald", "soon"),
    Urgency.NORMAL: ("ohne Eile", "no hurry"),
    "published": ("übertragen", "published"),
    "proposed": (
        "im CMS als Vorschlag gespeichert, wartet dort auf Freigabe",
        "stored in the CMS as a proposal, awaits approval there",
    ),
    "stale": ("vom Server überholt, bitte abgleichen und neu vorlegen", "overtaken, please sync and submit again"),
    "failed": ("nicht übertragen", "not published"),
    "cancelled": ("abgebrochen, bleibt freigegeben", "cancelled, stays approved"),
}

Wordable = ChangeKind | NoteKind | Verdict | ChangeSetState | Obstacle | TranslationState | CompareState | Urgency | str


def words(value: Wordable, language: UiLanguage) -> str:
    """The words for a value of one of the enumerations above, or for the outcome of a push."""
    german, english = _WORDS.get(value, (str(value), str(value)))
    return german if language == "de" else english


def describe_item(item: ChangeItem, language: UiLanguage) -> str:
    """What an item of a change set does, as a dry run says it: "neue Seite", "Text (de) geändert"."""
    if item.to is not None:
        return words(tree_change(item.origin, item.to), language)
    kind = ChangeKind.TEXT if item.base is not None else ChangeKind.NEW_TEXT
    return f"{words(kind, language)} ({item.language})"
