"""Settings: kept whole, tolerant of what is in the file, never a secret."""

import json
from dataclasses import fields
from pathlib import Path

import pytest

from integreat_editor import settings
from integreat_editor.settings import Settings, SettingsNotSaved, load_settings, save_settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_what_is_saved_is_loaded(path: Path) -> None:
    chosen = Settings("en", "dark", "/a.sqlite", ("/a.sqlite", "/Straße.sqlite"), "AAEC", 0.15)
    save_settings(chosen, path)
    assert load_settings(path) == chosen


def test_without_a_file_everything_is_default(path: Path) -> None:
    assert load_settings(path) == Settings()
    assert not path.parent.exists()


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b'"text"', b"[]", b"null"])
def test_a_damaged_file_gives_defaults_and_is_kept_aside(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert load_settings(path) == Settings()
    assert (path.parent / "settings.damaged.json").read_bytes() == content
    save_settings(Settings(theme="dark"), path)
    assert load_settings(path).theme == "dark"


@pytest.mark.parametrize(
    "stored",
    [
        {"language": "fr"},
        {"language": ["de"]},
        {"theme": {"a": 1}},
        {"known_copies": "abc"},
        {"known_copies": [1]},
        {"last_copy": None},
        {"price_per_word": -1},
        {"price_per_word": "0.15"},
        {"price_per_word": True},
        {"price_per_word": float("nan")},
        {"password": "x"},
    ],
)
def test_a_value_that_makes_no_sense_takes_its_default(path: Path, stored: dict[str, object]) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"window_geometry": "AAEC", **stored}))
    assert load_settings(path) == Settings(window_geometry="AAEC")


def test_settings_have_no_place_for_a_secret() -> None:
    names = {field.name for field in fields(Settings)}
    looks = {"language", "theme", "text_size", "window_geometry"}
    assert names == looks | {"last_copy", "known_copies", "price_per_word"}


def test_a_save_that_fails_leaves_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_settings(Settings(theme="light"), path)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(SettingsNotSaved, match="settings"):
        save_settings(Settings(theme="dark"), path)
    assert load_settings(path).theme == "light"
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


def test_a_directory_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsNotSaved):
        save_settings(Settings(), tmp_path / "file" / "settings.json")


def test_the_variable_moves_settings_and_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.HOME_VARIABLE, str(tmp_path))
    assert settings.config_directory().is_relative_to(tmp_path)
    assert settings.data_directory().is_relative_to(tmp_path)
    save_settings(Settings(theme="dark"))
    assert load_settings().theme == "dark"


def test_without_the_variable_the_system_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(settings.HOME_VARIABLE, raising=False)
    assert "integreat-editor" in str(settings.settings_path())
    assert "integreat-editor" in str(settings.data_directory())


def test_the_copy_opened_last_stands_first_and_once(tmp_path: Path) -> None:
    one, two = tmp_path / "one.sqlite", tmp_path / "two.sqlite"
    opened = Settings().with_copy(one).with_copy(two).with_copy(one)
    assert opened.last_copy == str(one)
    assert opened.known_copies == (str(one), str(two))


def test_only_so_many_copies_are_remembered(tmp_path: Path) -> None:
    opened = Settings()
    for number in range(settings.MAX_KNOWN_COPIES + 5):
        opened = opened.with_copy(tmp_path / str(number))
    assert len(opened.known_copies) == settings.MAX_KNOWN_COPIES


def test_a_forgotten_copy_is_not_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "one.sqlite"
    assert Settings().with_copy(path).without_copy(path) == Settings()


def test_forgetting_another_copy_keeps_the_last(tmp_path: Path) -> None:
    one, two = tmp_path / "one.sqlite", tmp_path / "two.sqlite"
    assert Settings().with_copy(two).with_copy(one).without_copy(two).last_copy == str(one)
