"""The versions of a text: which there are, naming one, bringing one back, going back and forth through them."""

from dataclasses import dataclass, replace
from typing import Literal

from integreat_editor.errors import EditorError, Wording
from integreat_editor.models.text import Text
from integreat_editor.models.version import Version, VersionKind
from integreat_editor.models.working import LocalTranslation
from integreat_editor.services.edit_page import check_text
from integreat_editor.services.errors import PageUnknown
from integreat_editor.services.remotes import main_remote
from integreat_editor.services.results import Changes, text_changed
from integreat_editor.store.working_copy import Unit, WorkingCopy
from integreat_editor.sync.remote import Remote

MAX_NAME = 200
"""Characters of a version's name; the rest is cut off."""


class VersionGone(EditorError):
    """A version that is not there any more: folded into a later one since it was listed."""

    wording = {
        "de": Wording(
            "Diese Version gibt es nicht mehr.",
            "Öffnen Sie den Verlauf noch einmal. Ihr Text ist unverändert gespeichert.",
        ),
        "en": Wording("This version is gone.", "Open the history again. Your text is stored unchanged."),
    }


@dataclass(frozen=True, slots=True)
class VersionView:
    """A version for a list. `at`: ISO 8601 in UTC, "" if unknown; `name`, `author`: mostly "", "" if unknown.

    `hash`: of its text. `published`: the server has, or had, this text. `is_now`: the text is this version; one that
    was gone back to by undo need not be the newest. `number` 0: known to the server only.
    """

    number: int
    at: str
    kind: VersionKind
    name: str
    author: str
    hash: str
    published: bool = False
    is_now: bool = False

    @property
    def stands_out(self) -> bool:
        """Whether it is listed for itself; the others are folded away by day."""
        return bool(self.name) or self.published or self.kind not in ("typed", "before")


@dataclass(frozen=True, slots=True)
class Step:
    """Where a step through the versions led: its number, and the text that is the text of now."""

    number: int
    text: Text
    changes: Changes


def versions(copy: WorkingCopy, page: str, language: str) -> tuple[VersionView, ...]:
    """All versions of a text, newest first; none for a text that nobody ever changed here."""
    with copy.reading() as unit:
        public, known = _public(unit, page, language), unit.versions.of(page, language)
        local = unit.translations.get(page, language)
        now = _place(known, local.text, None) if local is not None and local.text is not None else 0
        return tuple(_view(each, public, now) for each in reversed(known))


def published_versions(remote: Remote, page: str, language: str) -> tuple[tuple[VersionView, Text], ...]:
    """What the server tells of a text's past, newest first, with the texts. Raises `sync.errors.SyncError`."""
    found = []
    for message in remote.history(page):
        if message.language == language:
            text = Text(message.content.title, message.content.html)
            found.append(
                (VersionView(0, message.created, "published", "", message.author, text.hash, published=True), text)
            )
    return tuple(sorted(found, key=lambda each: each[0].at, reverse=True))


def version_text(copy: WorkingCopy, page: str, language: str, number: int) -> Text:
    """The text of a version; raises `VersionGone`."""
    with copy.reading() as unit:
        return unit.texts.get(_require(unit, page, language, number).text)


def name_version(copy: WorkingCopy, page: str, language: str, number: int | None, name: str, *, at: str) -> None:
    """Names a version, so that it stays and stands out; None: the text as it is now. "" takes a name away.

    Raises `VersionGone`.
    """
    with copy.unit() as unit:
        if number is None:
            unit.versions.keep(page, language)
            number = max((each.number for each in unit.versions.of(page, language)), default=0)
        version = _require(unit, page, language, number)
        unit.versions.put(replace(version, name=" ".join(name.split())[:MAX_NAME], at=version.at or at))


def bring_back(copy: WorkingCopy, page: str, language: str, number: int, *, at: str) -> Changes:
    """Makes the text of a version the text of now, which is a new version itself; raises `VersionGone`."""
    with copy.unit() as unit:
        text = unit.texts.get(_require(unit, page, language, number).text)
        return _make_text(unit, page, language, text, at)


def bring_back_text(copy: WorkingCopy, page: str, language: str, text: Text, *, at: str) -> Changes:
    """As `bring_back`, for a text that only the server had, or that was just replaced."""
    with copy.unit() as unit:
        return _make_text(unit, page, language, text, at)


def step(
    copy: WorkingCopy, page: str, language: str, number: int | None, by: Literal[-1, 1], *, at: str
) -> Step | None:
    """Goes to the version before or after the text of now; None where there is none.

    Makes no version: nothing is lost by it, and typing on from there keeps what was later. `number`: the version that
    the text of now is, where it is known; a text may have come up more than once.
    """
    with copy.unit() as unit:
        local = unit.translations.get(page, language)
        if local is None or local.text is None:
            return None
        known = unit.versions.of(page, language)
        here = _place(known, local.text, number)
        others = [each for each in known if (each.number - here) * by > 0 and each.text != local.text]
        if not others:
            return None
        goal = min(others, key=lambda each: abs(each.number - here))
        unit.versions.pause()
        unit.translations.put(replace(local, text=goal.text, edited=at))
        return Step(goal.number, unit.texts.get(goal.text), text_changed(page, language))


def number_now(unit: Unit, page: str, language: str, text: str | None) -> int:
    """The number of the version that the text of now (its hash) is, or will be once it changes."""
    return _place(unit.versions.of(page, language), text, None)


def _place(known: list[Version], text: str | None, number: int | None) -> int:
    if any(each.number == number and each.text == text for each in known) and number is not None:
        return number
    found = [each.number for each in known if each.text == text]
    return found[-1] if found else (known[-1].number + 1 if known else 1)


def _make_text(unit: Unit, page: str, language: str, text: Text, at: str) -> Changes:
    if unit.pages.get(page) is None:
        raise PageUnknown(name=page)
    check_text(text, page)
    local = unit.translations.get(page, language)
    if local is not None and local.text == text.hash:
        return Changes()
    if local is None or local.text is None:
        known = unit.region.get().language(language)
        source = unit.translations.get(page, known.source) if known is not None and known.source else None
        local = LocalTranslation(page, language, source=source.text if source is not None else None)
    unit.versions.because("brought_back", at)
    unit.translations.put(replace(local, text=unit.texts.add(text), edited=at))
    return text_changed(page, language)


def _require(unit: Unit, page: str, language: str, number: int) -> Version:
    version = unit.versions.get(page, language, number)
    if version is None:
        raise VersionGone(page=page)
    return version


def _public(unit: Unit, page: str, language: str) -> frozenset[str]:
    """Hashes of the texts that the server is known to have published."""
    remote = main_remote(unit)
    base = unit.remote_state.base(remote.id, page, language) if remote is not None else None
    return frozenset((base.ours, base.stored)) if base is not None else frozenset()


def _view(version: Version, public: frozenset[str], now: int) -> VersionView:
    return VersionView(
        version.number,
        version.at,
        version.kind,
        version.name,
        version.author,
        version.text,
        published=version.text in public,
        is_now=version.number == now,
    )
