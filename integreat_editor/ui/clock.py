"""The time, for what a person does in the window."""

from datetime import UTC, datetime

from PySide6.QtCore import QDateTime, QLocale, QTime


def now() -> str:
    """This instant, ISO 8601 in UTC, as texts and change sets carry it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def time_words() -> str:
    """The time of day as the person writes it: "14:03"."""
    return QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)


def date_words(stamp: str) -> str:
    """The day of an ISO 8601 stamp, written out, here and now where there is none."""
    moment = QDateTime.fromString(stamp, "yyyy-MM-ddTHH:mm:ssZ") if stamp else QDateTime.currentDateTime()
    return QLocale().toString(moment.date(), QLocale.FormatType.LongFormat)
