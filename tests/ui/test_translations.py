"""The German of the interface is complete and up to date with the sources."""

import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
FOLDER = CHECKOUT / "resources" / "i18n"
OPTIONS = {"de": [], "en": ["-pluralonly"]}
"""English has a file for its plurals only."""


def messages(path: Path) -> dict[tuple[str, str], list[str]]:
    """Per (context, source) the translations; an unfinished one is left out."""
    found: dict[tuple[str, str], list[str]] = {}
    for context in ElementTree.parse(path).getroot().findall("context"):  # noqa: S314 - our own file
        for message in context.findall("message"):
            translation = message.find("translation")
            key = context.findtext("name", ""), message.findtext("source", "")
            finished = translation is not None and translation.get("type") is None
            forms = [each.text or "" for each in translation.iter()] if translation is not None else []
            found[key] = [form.strip() for form in forms if form.strip()] if finished else []
    return found


@pytest.mark.parametrize("language", sorted(OPTIONS))
def test_every_text_is_translated(language: str) -> None:
    missing = [key for key, forms in messages(FOLDER / f"integreat_editor_{language}.ts").items() if not forms]
    assert missing == []


@pytest.mark.parametrize("language", sorted(OPTIONS))
def test_no_text_of_the_sources_is_missing(language: str, tmp_path: Path) -> None:
    name = f"integreat_editor_{language}.ts"
    shutil.copy(FOLDER / name, tmp_path / name)
    sources = sorted(str(path) for path in (CHECKOUT / "integreat_editor" / "ui").rglob("*.py"))
    program = Path(sys.executable).with_name("pyside6-lupdate")
    command: list[str | Path] = [
        program,
        "-no-obsolete",
        "-locations",
        "none",
        *OPTIONS[language],
        *sources,
        "-ts",
        tmp_path / name,
    ]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - Qt's own tool
    assert messages(tmp_path / name).keys() == messages(FOLDER / name).keys()


@pytest.mark.parametrize("mark", ["{", "%n", "…"])
def test_marks_survive_translation(mark: str) -> None:
    for (_, source), forms in messages(FOLDER / "integreat_editor_de.ts").items():
        if mark in source:
            assert all(mark in form for form in forms), source


@pytest.mark.parametrize("language", sorted(OPTIONS))
def test_every_text_has_a_context(language: str) -> None:
    """One that lupdate cannot tell is never found at run time: the menu of the tree was English for all."""
    assert [source for context, source in messages(FOLDER / f"integreat_editor_{language}.ts") if not context] == []
