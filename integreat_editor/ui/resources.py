"""Where the window's icons and translations lie: in the package `integreat_editor_resources`."""

from functools import cache
from pathlib import Path

import integreat_editor_resources  # type: ignore[import-untyped]  # only data


@cache
def folder() -> Path:
    """The folder with icons and translations, in a checkout and in a wheel alike."""
    return Path(next(iter(integreat_editor_resources.__path__)))


def icon_file(name: str) -> Path:
    """The SVG file of an icon."""
    return folder() / "icons" / f"{name}.svg"


def translation_file(language: str) -> Path:
    """The compiled translation of the interface; it may be missing in a checkout that was never set up."""
    return folder() / "i18n" / f"integreat_editor_{language}.qm"
