"""Second step of fetching a region: which one, in which languages, into which file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.settings import data_directory
from integreat_editor.ui.theme.apply import set_look

if TYPE_CHECKING:
    from integreat_editor.sync.region_list import ListedRegion

_REGION = Qt.ItemDataRole.UserRole
_CODE = Qt.ItemDataRole.UserRole
_LIST_HEIGHT = 220


class ChoicePage(QWidget):
    """`changed`: something was chosen; see `is_filled`. A region that is not listed can be typed as in its address."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._regions: Sequence[ListedRegion] = ()
        self._of_account = False
        """Whether the list has exactly the regions that the account may see."""
        self._file_chosen = False
        self.region = QLineEdit(self)
        self.region.setClearButtonEnabled(True)
        self.region.setPlaceholderText(self.tr("Type to find one"))
        self.region.setAccessibleName(self.tr("Region"))
        self.regions = QListWidget(self)
        self.regions.setAccessibleName(self.tr("Regions of this server"))
        self.languages = QListWidget(self)
        self.languages.setAccessibleName(self.tr("Languages"))
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        set_look(self.hint, "muted")
        self.file = QLineEdit(self)
        self.file.setAccessibleName(self.tr("File on this computer"))
        self.choose = QPushButton(self.tr("Choose …"), self)
        self._lay_out()
        self.region.textChanged.connect(self._narrow)
        self.regions.currentItemChanged.connect(self._on_region)
        self.languages.itemChanged.connect(self._keep_the_first)
        self.file.textEdited.connect(self._on_file_edited)
        self.file.textChanged.connect(self.changed)
        self.choose.clicked.connect(self._choose_file)

    def _lay_out(self) -> None:
        for widget in (self.regions, self.languages):
            widget.setMinimumHeight(_LIST_HEIGHT)
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.setHorizontalSpacing(16)
        grid.addWidget(_label(self.tr("Region"), self.region), 0, 0)
        grid.addWidget(_label(self.tr("Languages"), self.languages), 0, 1)
        grid.addWidget(self.region, 1, 0)
        grid.addWidget(self.regions, 2, 0)
        grid.addWidget(self.languages, 1, 1, 2, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        place = QHBoxLayout()
        place.addWidget(_label(self.tr("File on this computer"), self.file))
        place.addWidget(self.file, 1)
        place.addWidget(self.choose)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(grid, 1)
        whole.addWidget(self.hint)
        whole.addLayout(place)

    # -- what is chosen

    @property
    def slug(self) -> str:
        """The chosen region's name in its address, or what was typed; "" for none."""
        chosen = self._chosen()
        if chosen is None and self._of_account:
            return ""
        return chosen.slug if chosen is not None else self.region.text().strip().strip("/").lower()

    @property
    def default_language(self) -> str:
        """The first language of the chosen region; German where the server does not tell."""
        chosen = self._chosen()
        return chosen.languages[0][0] if chosen is not None and chosen.languages else "de"

    @property
    def wanted_languages(self) -> tuple[str, ...] | None:
        """Codes of the ticked languages; None: all."""
        items = [self.languages.item(row) for row in range(self.languages.count())]
        ticked = [item for item in items if item.checkState() == Qt.CheckState.Checked]
        return None if len(ticked) == len(items) else tuple(item.data(_CODE) for item in ticked)

    @property
    def is_filled(self) -> bool:
        """Whether the region can be fetched."""
        return bool(self.slug and self.file.text().strip())

    def _chosen(self) -> "ListedRegion | None":
        item = self.regions.currentItem() if self.regions.count() else None
        return item.data(_REGION) if item is not None else None

    # -- showing

    def show_regions(self, regions: "Sequence[ListedRegion]", wanted: str = "", *, of_account: bool = False) -> None:
        """Offers what the server has; `wanted`: the one that was named in the address.

        `of_account`: the list has exactly the regions that the account may see.
        """
        self._regions = regions
        self._of_account = of_account
        self.region.setText(wanted)
        self._narrow()

    def _narrow(self) -> None:
        words = self.region.text().casefold().split()
        self.regions.clear()
        for region in self._regions:
            if all(word in f"{region.name} {region.slug}".casefold() for word in words):
                item = QListWidgetItem(region.name)
                item.setToolTip(region.slug)
                item.setData(_REGION, region)
                self.regions.addItem(item)
        self.regions.setCurrentRow(0)
        self._on_region()

    def _on_region(self) -> None:
        region = self._chosen()
        self.languages.clear()
        for code, name in region.languages if region is not None else ():
            item = QListWidgetItem(name)
            item.setData(_CODE, code)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.languages.addItem(item)
        if self._of_account and not self._regions:
            self.hint.setText(
                self.tr("The CMS shows no region to your account. Ask a manager there to assign your region to it.")
            )
        elif self._of_account and region is None:
            self.hint.setText(self.tr("Your account does not see such a region."))
        elif self._regions and region is None and self.region.text().strip():
            self.hint.setText(self.tr("Not in the list. It will be asked for as typed, as in its address."))
        elif not self._regions:
            self.hint.setText(self.tr("The server tells of no regions. Type one as in its address, such as “maintal”."))
        else:
            self.hint.setText(self.tr("Fewer languages are fetched faster; the first one is always needed."))
        self._propose_file()
        self.changed.emit()

    def _keep_the_first(self, item: QListWidgetItem) -> None:
        """The default language cannot be left out: all others are compared with it."""
        if self.languages.row(item) == 0 and item.checkState() != Qt.CheckState.Checked:
            item.setCheckState(Qt.CheckState.Checked)

    # -- the file

    def _propose_file(self) -> None:
        name = "".join(char for char in self.slug if char.isalnum() or char in "-_")
        if not self._file_chosen:
            self.file.setText(str(_unused(data_directory() / f"{name}.db")) if name else "")

    def _on_file_edited(self) -> None:
        self._file_chosen = True

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("File on this computer"), self.file.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("db")
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_file_chosen(self, name: str) -> None:
        self._file_chosen = True
        self.file.setText(name)


def _label(words: str, buddy: QWidget) -> QLabel:
    label = QLabel(words)
    label.setBuddy(buddy)
    return label


def _unused(path: Path) -> Path:
    """This path, or the next one with a number that no file has: fetching never writes over a working copy."""
    number = 2
    tried = path
    while tried.exists():
        tried = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return tried
