"""What the history says: where a version came from, whose it is, when it was."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from integreat_editor.services.history import VersionView


def kind_words(view: VersionView) -> str:
    """Where a version came from."""
    translate = QCoreApplication.translate
    return {
        "before": translate("History", "Before the change"),
        "typed": translate("History", "Typed"),
        "synced": translate("History", "From the server"),
        "template": translate("History", "From the state template"),
        "reverted": translate("History", "Reset to the server's text"),
        "brought_back": translate("History", "Brought back"),
        "replaced": translate("History", "Replaced everywhere"),
        "decided": translate("History", "Contradiction decided"),
        "published": translate("History", "On the server"),
    }[view.kind]


def title_words(view: VersionView) -> str:
    """The first line of a row."""
    if view.name:
        return view.name
    return QCoreApplication.translate("History", "Text of now") if view.is_now else kind_words(view)


def detail_words(view: VersionView) -> str:
    """The second line: time, person, and what the first line does not say."""
    parts = [time_words(view.at), view.author]
    if view.name or view.is_now:
        parts.append(kind_words(view))
    if view.published and view.kind != "published":
        parts.append(QCoreApplication.translate("History", "published"))
    return " · ".join(part for part in parts if part)


def place_words(view: VersionView) -> str:
    """A version in a sentence: its name, or day and time."""
    if view.name:
        return QLocale().quoteString(view.name)
    return moment_words(view.at) or QCoreApplication.translate("History", "a version without a date")


def moment_words(stamp: str) -> str:
    """Day and time on the person's own clock; "" where unknown."""
    moment = _moment(stamp)
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat) if moment.isValid() else ""


def time_words(stamp: str) -> str:
    """The time of day; "" where unknown."""
    moment = _moment(stamp)
    return QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat) if moment.isValid() else ""


def day_words(stamp: str) -> str:
    """The day, written out; that of before anybody noted days where unknown."""
    moment = _moment(stamp)
    if not moment.isValid():
        return QCoreApplication.translate("History", "Earlier")
    return QLocale().toString(moment.date(), QLocale.FormatType.LongFormat)


def _moment(stamp: str) -> QDateTime:
    return QDateTime.fromString(stamp, Qt.DateFormat.ISODate).toLocalTime()
