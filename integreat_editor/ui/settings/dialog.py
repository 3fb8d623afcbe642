"""The settings: language of the interface, light or dark, and what happens to passwords."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from integreat_editor.settings import TEXT_SIZES, Settings
from integreat_editor.sync.progress import Progress
from integreat_editor.ui.tasks import TaskRunner
from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.theme.scale import scaled


class SettingsDialog(QDialog):
    """`chosen` carries the new settings at each choice: they hold at once."""

    chosen = Signal(object)

    def __init__(self, settings: Settings, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setMinimumWidth(scaled(500))
        self.language = QComboBox(self)
        for key, name in (("system", ""), ("de", "Deutsch"), ("en", "English")):
            self.language.addItem(name, key)
        self.theme = QComboBox(self)
        for key in ("system", "light", "dark", "contrast"):
            self.theme.addItem("", key)
        self.text_size = QComboBox(self)
        for percent in TEXT_SIZES:
            self.text_size.addItem("", percent)
        self.text_size.setCurrentIndex(self.text_size.findData(settings.text_size))
        self.language.setCurrentIndex(self.language.findData(settings.language))
        self.theme.setCurrentIndex(self.theme.findData(settings.theme))
        self._language_label, self._theme_label, self._size_label = QLabel(self), QLabel(self), QLabel(self)
        self._keyring_label = QLabel(self)
        self._size_label.setBuddy(self.text_size)
        self._language_label.setBuddy(self.language)
        self._theme_label.setBuddy(self.theme)
        self.keyring = QLabel(self)
        self.keyring.setWordWrap(True)
        set_look(self.keyring, "muted")
        form = QFormLayout()
        form.setSpacing(12)
        form.addRow(self._language_label, self.language)
        form.addRow(self._theme_label, self.theme)
        form.addRow(self._size_label, self.text_size)
        form.addRow(self._keyring_label, self.keyring)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.accept)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(20)
        column.addLayout(form)
        column.addWidget(buttons)
        self._has_keyring: bool | None = None
        self._write()
        self.language.activated.connect(self._choose)
        self.theme.activated.connect(self._choose)
        self.text_size.activated.connect(self._choose)
        tasks.run("look for keyring", _keyring_available, success=self._on_keyring)

    def _choose(self) -> None:
        self._settings = replace(
            self._settings,
            language=self.language.currentData(),
            theme=self.theme.currentData(),
            text_size=self.text_size.currentData(),
        )
        self.chosen.emit(self._settings)
        self._write()

    def _write(self) -> None:
        """Writes all words, in the language of now."""
        self.setWindowTitle(self.tr("Settings"))
        self._language_label.setText(self.tr("Language of the program"))
        self._theme_label.setText(self.tr("Appearance"))
        self._keyring_label.setText(self.tr("Passwords"))
        self.language.setItemText(0, self.tr("as the computer"))
        self.theme.setItemText(0, self.tr("as the computer"))
        self.theme.setItemText(1, self.tr("light"))
        self.theme.setItemText(2, self.tr("dark"))
        self.theme.setItemText(3, self.tr("high contrast"))
        self._size_label.setText(self.tr("Text size"))
        for place, words in enumerate((self.tr("small"), self.tr("normal"), self.tr("large"), self.tr("very large"))):
            self.text_size.setItemText(place, f"{words} ({TEXT_SIZES[place]} %)")
        self.text_size.setAccessibleName(self.tr("Text size"))
        self.language.setAccessibleName(self.tr("Language of the program"))
        self.theme.setAccessibleName(self.tr("Appearance"))
        self._on_keyring(self._has_keyring)

    def _on_keyring(self, available: bool | None) -> None:
        self._has_keyring = available
        if available is None:
            self.keyring.setText(self.tr("looking …"))
        elif available:
            self.keyring.setText(self.tr("are kept in this computer's keyring, never in a file"))
        else:
            self.keyring.setText(
                self.tr("This computer has no keyring: passwords are kept until the program ends, never in a file.")
            )
        self._fit()

    def _fit(self) -> None:
        """Makes room for every line: a label that breaks its words does not ask for the height it needs."""
        self._column.activate()
        self.resize(self.width(), self._column.totalHeightForWidth(self.width()))


def _keyring_available(_progress: Progress) -> bool:
    from integreat_editor.sync.credentials import keyring_available  # noqa: PLC0415 - after first paint

    return keyring_available()
