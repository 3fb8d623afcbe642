"""The help's texts: one Markdown file a question, in each language of the interface (`resources/help`)."""

from dataclasses import dataclass
from pathlib import Path

from integreat_editor.errors import UiLanguage
from integreat_editor.ui.resources import folder


@dataclass(frozen=True, slots=True)
class Topic:
    """A question and its answer in Markdown; `key` is the file's name without its ending.

    Links within: `help:KEY` leads to another topic, `screen:KEY` to a screen of the window.
    """

    key: str
    question: str
    answer: str

    def fits(self, words: str) -> bool:
        """Whether each of the words stands somewhere in question or answer."""
        text = f"{self.question} {self.answer}".casefold()
        return all(word in text for word in words.casefold().split())


def read_topics(language: UiLanguage) -> tuple[Topic, ...]:
    """All topics of a language, in the order of their files."""
    return tuple(_read(file.stem, file.read_text(encoding="utf-8")) for file in _files(language))


def _files(language: UiLanguage) -> list[Path]:
    return sorted((folder() / "help" / language).glob("*.md"))


def _read(key: str, text: str) -> Topic:
    title, _, answer = text.partition("\n")
    return Topic(key, title.removeprefix("# ").strip(), answer.strip())
