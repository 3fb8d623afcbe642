"""One person's settings of the program, in a JSON file; never a secret (those are in the system keyring)."""

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args
from uuid import uuid4

import platformdirs

from integreat_editor.errors import EditorError, Wording

HOME_VARIABLE = "INTEGREAT_EDITOR_HOME"
"""Environment variable with a directory for settings and data, in place of the system's."""
MAX_KNOWN_COPIES = 30
MAX_PRICE_PER_WORD = 10.0
_APPLICATION = "integreat-editor"

InterfaceLanguage = Literal["de", "en", "system"]
Theme = Literal["light", "dark", "contrast", "system"]
TEXT_SIZES = (90, 100, 125, 150)
"""Percent of the normal size of the interface."""


class SettingsNotSaved(EditorError):
    """The settings file cannot be written."""

    wording = {
        "de": Wording(
            "Die Einstellungen konnten nicht gespeichert werden.",
            "Prüfen Sie Platz und Rechte von „{file}“. Sie gelten bis zum Ende des Programms; Ihre Texte sind sicher.",
        ),
        "en": Wording(
            "The settings could not be saved.",
            "Check space and rights of “{file}”. They apply until the program ends; your texts are safe.",
        ),
    }


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person chose.

    `known_copies`: paths, the last used first; `window_geometry`: base64; `price_per_word`: euros that a translated
    word costs this person's office, 0: not set, then only words are counted; `text_size`: one of `TEXT_SIZES`.
    """

    language: InterfaceLanguage = "system"
    theme: Theme = "system"
    last_copy: str = ""
    known_copies: tuple[str, ...] = ()
    window_geometry: str = ""
    price_per_word: float = 0.0
    text_size: int = 100

    def with_copy(self, path: Path) -> "Settings":
        """The settings after opening this working copy."""
        opened = str(path.absolute())
        others = tuple(known for known in self.known_copies if known != opened)
        return replace(self, last_copy=opened, known_copies=(opened, *others)[:MAX_KNOWN_COPIES])

    def without_copy(self, path: Path) -> "Settings":
        """The settings after a person took this working copy off the list."""
        forgotten = str(path.absolute())
        last = "" if self.last_copy == forgotten else self.last_copy
        return replace(
            self, last_copy=last, known_copies=tuple(known for known in self.known_copies if known != forgotten)
        )


def config_directory() -> Path:
    """Where settings are; not made by asking."""
    home = os.environ.get(HOME_VARIABLE)
    return Path(home) / "config" if home else platformdirs.user_config_path(_APPLICATION, appauthor=False)


def data_directory() -> Path:
    """Where working copies and the demo are unless a person chooses another place; not made by asking."""
    home = os.environ.get(HOME_VARIABLE)
    return Path(home) / "data" if home else platformdirs.user_data_path(_APPLICATION, appauthor=False)


def settings_path() -> Path:
    """The settings file."""
    return config_directory() / "settings.json"


def load_settings(path: Path | None = None) -> Settings:
    """The stored settings. What is missing or makes no sense takes its default; a damaged file is kept aside."""
    path = path or settings_path()
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except OSError:
        return Settings()
    except ValueError:
        _keep_aside(path)
        return Settings()
    if not isinstance(stored, dict):
        _keep_aside(path)
        return Settings()
    return _settings_from(stored)


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Stores settings: all of them or, on an error (`SettingsNotSaved`), none."""
    path = path or settings_path()
    unfinished = path.with_name(f".{path.name}.{uuid4().hex[:8]}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("w", encoding="utf-8") as file:
            json.dump(asdict(settings), file, ensure_ascii=False, indent=2)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise SettingsNotSaved(file=str(path)) from error


def _settings_from(stored: Mapping[str, Any]) -> Settings:
    checks: dict[str, Callable[[Any], bool]] = {
        "language": lambda value: value in get_args(InterfaceLanguage),
        "theme": lambda value: value in get_args(Theme),
        "last_copy": lambda value: isinstance(value, str),
        "known_copies": lambda value: isinstance(value, list) and all(isinstance(each, str) for each in value),
        "window_geometry": lambda value: isinstance(value, str),
        "price_per_word": _is_price,
        "text_size": lambda value: value in TEXT_SIZES,
    }
    names = [field.name for field in fields(Settings)]
    known = {name: stored[name] for name in names if name in stored and checks[name](stored[name])}
    if "known_copies" in known:
        known["known_copies"] = tuple(known["known_copies"][:MAX_KNOWN_COPIES])
    return Settings(**known)


def _is_price(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= MAX_PRICE_PER_WORD


def _keep_aside(path: Path) -> None:
    """Renames a file that cannot be read, so that the next save does not overwrite what may be worth a look."""
    with suppress(OSError):
        path.replace(path.with_name(f"{path.stem}.damaged{path.suffix}"))
