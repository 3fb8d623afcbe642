"""The language of the interface: Qt's own translation files, for our texts and for Qt's."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from integreat_editor.errors import UiLanguage
from integreat_editor.settings import InterfaceLanguage
from integreat_editor.ui.resources import translation_file

_installed: list[QTranslator] = []


def resolve_language(setting: InterfaceLanguage) -> UiLanguage:
    """The language for a setting; "system": English where the desktop is English, else German, the first language."""
    if setting == "system":
        return "en" if QLocale.system().language() == QLocale.Language.English else "de"
    return setting


def install_language(app: QApplication, setting: InterfaceLanguage) -> UiLanguage:
    """Takes the translations of a language; where the compiled file is missing, the texts stay English."""
    language = resolve_language(setting)
    while _installed:
        app.removeTranslator(_installed.pop())
    QLocale.setDefault(QLocale(language))
    for name in (
        str(translation_file(language)),
        f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{language}.qm",
    ):
        translator = QTranslator(app)
        if translator.load(name):
            app.installTranslator(translator)
            _installed.append(translator)
    return language
