"""All the numbers and addresses of a text that could be links, to be chosen at once."""

from __future__ import annotations

from collections.abc import Sequence, Set

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from integreat_editor.ui.icons import icon
from integreat_editor.ui.page.link_choices import address_choice
from integreat_editor.ui.page.text_addresses import TextAddress
from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.theme.scale import scaled

_ICONS = {"mail": "integreat/email", "phone": "integreat/call"}
_AROUND = 70


class AddressListDialog(QDialog):
    """`chosen` carries the places (`TextAddress`) that are to be links; those refused before begin without a tick."""

    chosen = Signal(list)

    def __init__(self, places: Sequence[TextAddress], refused: Set[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self.setWindowTitle(self.tr("Links in this text"))
        self.resize(scaled(660), scaled(420))
        words = QLabel(self.tr("These numbers and addresses are not links yet:"), self)
        words.setWordWrap(True)
        set_look(words, "muted")
        self.list = QListWidget(self)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Numbers and addresses without a link"))
        self.list.setSpacing(2)
        for place in places:
            self._add(place, is_wanted=place.address.href not in refused)
        self.list.setCurrentRow(0)
        self.list.itemChanged.connect(lambda _item: self._count())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.ok = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self._count()

    @property
    def ticked(self) -> list[TextAddress]:
        """The places that are to be links."""
        states = [self.list.item(row).checkState() for row in range(self.list.count())]
        return [place for place, state in zip(self._places, states, strict=True) if state == Qt.CheckState.Checked]

    def accept(self) -> None:
        self.chosen.emit(self.ticked)
        super().accept()

    def _add(self, place: TextAddress, *, is_wanted: bool) -> None:
        around = self._shortened(place)
        item = QListWidgetItem(icon(_ICONS.get(place.address.kind, "integreat/www")), f"{place.words}\n{around}")
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)
        item.setToolTip(address_choice(place.address).detail)
        self.list.addItem(item)

    @staticmethod
    def _shortened(place: TextAddress) -> str:
        """The words around, as many as fit a line."""
        at = max(0, place.around.find(place.words))
        start = max(0, min(at - _AROUND // 3, len(place.around) - _AROUND))
        cut = place.around[start : start + _AROUND]
        return f"{'… ' if start else ''}{cut}{' …' if start + _AROUND < len(place.around) else ''}"

    def _count(self) -> None:
        count = len(self.ticked)
        self.ok.setText(self.tr("Make %n link(s)", "", count))
        self.ok.setEnabled(bool(count))
