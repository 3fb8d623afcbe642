"""The price tag: what the ticked changes cost to translate, before they are submitted."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from integreat_editor.services.ledger import LanguageSum, sum_of, tag_sums
from integreat_editor.services.price_tag import PriceTag, price_tag
from integreat_editor.ui.session import Session
from integreat_editor.ui.template.amounts import PriceField, euros, number, price_per_word
from integreat_editor.ui.template.savings_table import SavingsLine, SavingsTable
from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.theme.scale import scaled

if TYPE_CHECKING:
    from integreat_editor.store.working_copy import WorkingCopy

_PAUSE_MS = 150
_TABLE_HEIGHT = 190


@dataclass(frozen=True, slots=True)
class Priced:
    """A price tag with the names of the languages."""

    tag: PriceTag
    names: Mapping[str, str]


class PriceLine(QFrame):
    """One sentence, and on demand a table by language with the price per word. Hidden while nothing is ticked."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._keys: tuple[str, ...] = ()
        self.priced: Priced | None = None
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.details = QWidget(self)
        self.more = QPushButton(self)
        set_look(self.more, "link")
        self.more.clicked.connect(lambda: self.show_details(shown=self.details.isHidden()))
        self.price = PriceField(self)
        self.price.stored.connect(self._write)
        self.table = SavingsTable([self.tr("Language")], self)
        self.table.setAccessibleName(self.tr("Words to translate by language"))
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        set_look(self.note, "muted")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._read)
        self._lay_out()
        self.show_details(shown=False)
        self.hide()

    @property
    def per_word(self) -> float:
        """Euros, the user's own figure; 0: not set."""
        return price_per_word(self)

    @property
    def is_waiting(self) -> bool:
        """Whether a count is about to start."""
        return self._pause.isActive()

    def show_price(self, keys: Collection[str]) -> None:
        """Counts these changes in a worker; several ticks in a row count once."""
        self._keys = tuple(keys)
        self._pause.start()

    def show_details(self, *, shown: bool) -> None:
        """Shows or hides the table."""
        self.details.setVisible(shown)
        self.more.setText(self.tr("Fewer details") if shown else self.tr("By language …"))
        self.price.read()

    def _read(self) -> None:
        keys = self._keys
        if not keys or not self._session.is_open:
            self.hide()
            return
        self._session.run("read price", lambda copy: read_price(copy, keys), self._show, channel="price tag")

    def _show(self, priced: Priced) -> None:
        self.priced = priced
        self._write()
        self.setVisible(bool(self._keys))

    def _write(self) -> None:
        if self.priced is None:
            return
        per_word = self.per_word
        sums = tag_sums(self.priced.tag, per_word)
        total = sum_of(sums)
        self.words.setText(self._sentence(total, languages=sum(bool(each.new) for each in sums)))
        names = self.priced.names
        lines = [SavingsLine("", (names.get(each.language, each.language),), each) for each in sums]
        lines += [SavingsLine("", (self.tr("All languages"),), total, strong=True)] if len(lines) > 1 else []
        self.table.show_lines(lines, priced=bool(per_word))
        self.table.setFixedHeight(min(self.table.content_height(), scaled(_TABLE_HEIGHT)))
        self.table.setVisible(bool(sums))
        before = self.priced.tag.open_before
        self.note.setText(
            self.tr(
                "%n more word(s) of these pages lacked their translation before; they are not counted here.", "", before
            )
        )
        self.note.setVisible(bool(before))
        self.more.setVisible(bool(sums) or bool(before))
        if not sums and not before:
            self.show_details(shown=False)
        self.price.read()

    def _sentence(self, total: LanguageSum, languages: int) -> str:
        if not total.new and not total.saved_words:
            return self.tr("Nothing new to translate in these changes.")
        parts = [self.tr("Nothing is left to translate.")]
        if total.new:
            counted = self.tr("%n language(s)", "", languages)
            said = self.tr("To translate: %n word(s) in {languages}", "", total.new)
            said = said.replace("{languages}", counted).replace(str(total.new), number(total.new), 1)
            parts = [said + (f", {euros(total.cost)}" if self.per_word else "") + "."]
        if total.saved_words:
            parts.append(self._saved(total))
        return " ".join(parts)

    def _saved(self, total: LanguageSum) -> str:
        sources = [
            (total.from_template, self.tr("{words} by the template")),
            (total.from_memory, self.tr("{words} by earlier translations")),
        ]
        said = self.tr(" and ").join(words.replace("{words}", number(count)) for count, words in sources if count)
        euro = f" ({euros(total.saved)})" if self.per_word else ""
        return self.tr("Words saved: {sources}{euros}.").replace("{sources}", said).replace("{euros}", euro)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.words, 1)
        line.addWidget(self.more)
        label = QLabel(self.tr("Price per word"), self)
        label.setBuddy(self.price)
        set_look(label, "muted")
        price = QHBoxLayout()
        price.setSpacing(8)
        price.addWidget(self.note, 1)
        price.addStretch()
        price.addWidget(label)
        price.addWidget(self.price)
        inner = QVBoxLayout(self.details)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        inner.addWidget(self.table)
        inner.addLayout(price)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 0)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self.details)


def read_price(copy: WorkingCopy, keys: Collection[str]) -> Priced:
    """Counts in a worker."""
    tag = price_tag(copy, keys)
    with copy.reading() as unit:
        return Priced(tag, {language.code: language.name for language in unit.region.get().languages})
