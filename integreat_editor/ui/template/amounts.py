"""Words and euros as the language of the interface writes them; and what a word costs, which is a person's setting."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QWidget

from integreat_editor.settings import MAX_PRICE_PER_WORD, Settings, load_settings, save_settings


@runtime_checkable
class HoldsSettings(Protocol):
    """A window that has the settings, and stores them."""

    settings: Settings

    def use_settings(self, settings: Settings) -> None:
        """Takes other settings, and stores them."""
        ...


def number(count: int) -> str:
    """A whole number with its thousands told apart."""
    return QLocale().toString(count)


def euros(amount: float) -> str:
    """An amount of money."""
    return QLocale().toCurrencyString(amount, "€")


def day_words(at: str) -> str:
    """The day of an ISO time in UTC, short, as it is here."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat) if moment.isValid() else at


def price_per_word(widget: QWidget) -> float:
    """Euros, the user's own figure; 0: not set. `widget` tells the window that has the settings."""
    window = widget.window()
    return window.settings.price_per_word if isinstance(window, HoldsSettings) else load_settings().price_per_word


def store_price(widget: QWidget, price: float) -> None:
    """Stores the figure. Raises `SettingsNotSaved` where no window tells that."""
    window = widget.window()
    if isinstance(window, HoldsSettings):
        window.use_settings(replace(window.settings, price_per_word=price))
    else:
        save_settings(replace(load_settings(), price_per_word=price))


class PriceField(QDoubleSpinBox):
    """Euros per word; stored when a person leaves the field or presses Enter. `stored`: it is another one now."""

    stored = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(3)
        self.setRange(0.0, MAX_PRICE_PER_WORD)
        self.setSingleStep(0.01)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setSuffix(" €")
        self.setSpecialValueText(self.tr("not set"))
        self.setAccessibleName(self.tr("Price per translated word in euros"))
        self.setToolTip(self.tr("What your office pays for a translated word. 0: only words are counted."))
        self.setFixedWidth(110)
        self.lineEdit().setTextMargins(8, 0, 0, 0)  # A style sheet leaves no room beside it.
        self.editingFinished.connect(self._store)

    def read(self) -> None:
        """Shows the figure that holds, unless a person is typing another."""
        if not self.hasFocus():
            self.setValue(price_per_word(self))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Typing replaces what stands there, "not set" too."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.selectAll)

    def textFromValue(self, value: float) -> str:  # noqa: N802 - Qt's name
        """As many digits as the figure has, two at least."""
        written = QLocale().toString(value, "f", 3)
        return written[:-1] if written.endswith("0") else written

    def _store(self) -> None:
        if abs(self.value() - price_per_word(self)) > 1e-9:
            store_price(self, round(self.value(), 3))
            self.stored.emit()
