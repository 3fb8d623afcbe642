"""The words of the screen for states, moments and tree operations."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from integreat_editor.errors import UiLanguage
from integreat_editor.models.change_set import ChangeSet, ChangeSetState, Verdict
from integreat_editor.services.read_changes import ChangeKind, tree_change
from integreat_editor.services.review_changes import ItemView
from integreat_editor.services.words import words
from integreat_editor.ui.review.origin import Origin, author_words
from integreat_editor.ui.review.reading import Reading
from integreat_editor.ui.review.rows import Row

_SET_TONES = {
    ChangeSetState.SUBMITTED: "info",
    ChangeSetState.RETURNED: "warning",
    ChangeSetState.APPROVED: "good",
    ChangeSetState.PUBLISHED: "muted",
    ChangeSetState.WITHDRAWN: "muted",
}
_VERDICT_TONES = {
    Verdict.PENDING: "info",
    Verdict.APPROVED: "good",
    Verdict.RETURNED: "warning",
    Verdict.PUBLISHED: "muted",
    Verdict.STALE: "danger",
}


def moment_words(stamp: str) -> str:
    """A moment (ISO 8601) on the person's own clock, as they write it."""
    moment = QDateTime.fromString(stamp, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat) if moment.isValid() else stamp


def set_row(reading: Reading, change_set: ChangeSet, language: UiLanguage, found: Origin | None = None) -> Row:
    """A change set in the list on the left; `found`: where it comes from."""
    translate = QCoreApplication.translate
    count = translate("Review", "items: {count}").replace("{count}", str(len(change_set.items)))
    said = (author_words(change_set, found), moment_words(change_set.created), count)
    soft = " · ".join(part for part in said if part)
    title = change_set.title or translate("Review", "(no title)")
    if change_set.id in reading.queued:
        return Row(change_set.id, title, soft, translate("Review", "not sent yet"), "muted")
    return Row(change_set.id, title, soft, words(change_set.state, language), _SET_TONES[change_set.state])


def item_row(reading: Reading, view: ItemView, language: UiLanguage) -> Row:
    """An item of the change set that is open."""
    item = view.item
    what = words(_kind(view), language)
    soft = f"{reading.language_name(item.language)} · {what}" if item.language else what
    if item.reason:
        soft += f" · {item.reviewer}: {item.reason}" if item.reviewer else f" · {item.reason}"
    elif item.reviewer:
        soft += f" · {item.reviewer}"
    stale = item.verdict is Verdict.STALE
    pill = QCoreApplication.translate("Review", "overtaken") if stale else words(item.verdict, language)
    return Row(item.key, view.title, soft, pill, _VERDICT_TONES[item.verdict])


def tree_words(view: ItemView) -> str:
    """What a tree operation does, in a sentence."""
    translate = QCoreApplication.translate
    sentences = {
        ChangeKind.ARCHIVED: translate("Review", "“{page}” goes to the archive: readers do not see it any more."),
        ChangeKind.RESTORED: translate("Review", "“{page}” comes back from the archive: readers see it again."),
    }
    at_top = {
        ChangeKind.NEW_PAGE: translate("Review", "“{page}” is a new page at the top level."),
        ChangeKind.MOVED: translate("Review", "“{page}” moves to a new place at the top level."),
    }
    below = {
        ChangeKind.NEW_PAGE: translate("Review", "“{page}” is a new page below “{parent}”."),
        ChangeKind.MOVED: translate("Review", "“{page}” moves to a new place below “{parent}”."),
    }
    kind = _kind(view)
    sentence = sentences.get(kind) or (below if view.parent_title else at_top)[kind]
    return sentence.replace("{parent}", view.parent_title).replace("{page}", view.title)


def is_confirmation(view: ItemView) -> bool:
    """Whether the words stay, and only their being up to date with the source is declared."""
    return view.new is not None and view.old == view.new


def confirmation_words(name: str) -> str:
    """What approving a confirmation means."""
    return QCoreApplication.translate(
        "Review", "No word changes. {language}: the translation is declared to fit the German text as it is now."
    ).replace("{language}", name)


def unreadable_words(name: str) -> str:
    """Why a text cannot be read here."""
    return QCoreApplication.translate(
        "Review", "This working copy does not have {language}: open the region with this language to approve the text."
    ).replace("{language}", name)


def stale_words() -> str:
    """The change set was renewed while it was being read."""
    return QCoreApplication.translate(
        "Review", "This change set has changed since you read it. Nothing was decided; please read the new state."
    )


def _kind(view: ItemView) -> ChangeKind:
    item = view.item
    if item.to is not None:
        return tree_change(item.origin, item.to)
    if is_confirmation(view):
        return ChangeKind.CONFIRMED
    return ChangeKind.TEXT if item.base is not None else ChangeKind.NEW_TEXT
