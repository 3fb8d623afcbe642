"""Saving one text in the CMS: read before, sent once, read after; whatever goes wrong, nobody's text is lost.

The CMS has no check of versions: the later of two saves wins silently. Hence a lock, a look at what is there, and
afterwards a look for what somebody may have saved in between all the same (by force, by a script, by an import).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, NoReturn
from urllib.parse import quote

import requests

from integreat_editor.content.cms_form import Refusal, predicted
from integreat_editor.models.revision import Status
from integreat_editor.sync.cms.errors import CardRefused, FormRefused, NoRight, PageGone, UnknownForm
from integreat_editor.sync.cms.form import FormError, PageForm
from integreat_editor.sync.cms.lock import edit_lock, take_lock
from integreat_editor.sync.cms.markup import FlashMessage, account_name, messages
from integreat_editor.sync.cms.outcome import Seen, above, foreign_versions, own_version, same_text, text_of
from integreat_editor.sync.cms.patience import patiently
from integreat_editor.sync.cms.rights import page_rights
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.cms.stored import StoredText, stored_text
from integreat_editor.sync.cms.versions import CmsVersion, read_versions
from integreat_editor.sync.errors import ServerLies, Stale, SyncError, TransientError

_SENDS = 2
"""A text that was certainly not stored is sent once more."""
_LOCKED = "already being edited by another user"
"""In the CMS's red message (cms/forms/custom_content_model_form.py)."""


@dataclass(frozen=True, slots=True)
class TextTask:
    """A text to be stored. `base`: what it was written from, None for a first text; `taken`: foreign texts that it
    has taken in, over which it may be stored as well.
    """

    number: int
    language: str
    title: str
    html: str
    base: StoredText | None
    status: Literal["PUBLIC", "REVIEW"]
    minor: bool = False
    taken: frozenset[StoredText] = frozenset()


@dataclass(frozen=True, slots=True)
class Saved:
    """What is stored now, and under which version. `foreign`: versions of others beside ours that we had not seen;
    one with a higher number stands over ours. `already`: it was there before, nothing was sent. `notes`: what the
    CMS says about it (a slug that was taken).
    """

    stored: StoredText
    version: int
    foreign: tuple[CmsVersion, ...] = ()
    already: bool = False
    notes: tuple[str, ...] = ()


def save_text(session: CmsSession, region: str, task: TextTask, *, doubtful: bool = False) -> Saved:
    """Stores a text; sends nothing where it is stored already. `doubtful`: an earlier try may have stored it.

    Raises `Stale` where the CMS has another text than the base, `PageLocked`, `NoRight`, `PageGone`, `UnknownForm`,
    `FormRefused` (also for an archived page): then nothing was stored. `TransientError` where that is not known:
    call again with `doubtful`.
    """
    return _Save(session, region, task).save(doubtful=doubtful)


def require_storable(html: str) -> None:
    """Raises `CardRefused` for a text at which the CMS would fail: nobody could tell it from a fault of the server."""
    if predicted(html).refusal in (Refusal.CARD_ALONE, Refusal.CARD_BROKEN):
        raise CardRefused(reason="")


@dataclass(frozen=True, slots=True)
class _Versions:
    found: list[CmsVersion]
    account: str
    said: list[FlashMessage]


class _Save:
    def __init__(self, session: CmsSession, region: str, task: TextTask) -> None:
        if task.status not in ("PUBLIC", "REVIEW"):
            raise ValueError(task.status)  # A draft would take the page offline, in other languages too.
        self._session = session
        self._region = region
        self._task = task
        self._wanted = StoredText(task.title, task.html)
        self._path = f"/{quote(region, safe='')}/pages/{quote(task.language, safe='')}/{task.number}/"

    def save(self, *, doubtful: bool) -> Saved:
        if doubtful:
            found = self._look([] if self._task.base is None else [(self._task.base, None)])
            if found is not None:
                return found
        tried = self._once()
        for _ in range(1, _SENDS):
            if isinstance(tried, SyncError):
                tried = self._once()
        if isinstance(tried, SyncError):
            raise tried
        return tried

    def _once(self) -> Saved | SyncError:
        """Saved; or why it certainly was not stored, though it may be another time."""
        with edit_lock(self._session, self._region, self._task.number):
            form = self._form()
            if self._is_there(form):
                return self._unchanged(form)
            if not self._may_replace(form.text):
                raise Stale
            require_storable(self._task.html)
            (path, fields), seen = self._request(form), self._seen(form)
            try:
                response = self._session.post_form(path, fields)
            except TransientError as error:
                return self._after_doubt(seen, error)
            said = self._session.flash(response) if form.beside else messages(response.content)
            led_on = response.status_code == requests.codes.found
            # The page form leads on where it was taken; a text that is saved alone is shown again, with a message.
            if led_on is form.beside or any(each.tone == "error" for each in said):
                return self._refused(said)
            return self._read_back(form, seen, said)

    def _form(self) -> PageForm:
        source = self._session.get(f"{self._path}edit/").content
        try:
            form = PageForm.parse(source)
        except FormError as error:
            raise UnknownForm(server=self._session.server, reason=str(error)) from error
        if not form.of_page:
            raise PageGone(what=str(self._task.number))
        if not form.fields or not form.offered:
            self._no_entry(source)
        if self._task.status not in form.offered and "PUBLIC" not in form.offered:
            raise NoRight(action=self._task.status)
        return form

    def _no_entry(self, source: bytes) -> NoReturn:
        rights = page_rights(source)
        said = " ".join(each.text for each in messages(source))
        if rights.reason == "archived":
            raise FormRefused(reason=said)
        raise NoRight(action=self._task.status, reason=said)

    def _is_there(self, form: PageForm) -> bool:
        if form.text is None or not same_text(form.text, self._wanted):
            return False
        return form.status in (Status(self._task.status), Status.PUBLIC)

    def _unchanged(self, form: PageForm) -> Saved:
        assert form.version is not None
        return Saved(self._newest(), form.version, already=True)

    def _may_replace(self, there: StoredText | None) -> bool:
        if there is None or self._task.base is None:
            return there is None and self._task.base is None
        return any(same_text(there, each) for each in (self._task.base, *self._task.taken))

    def _request(self, form: PageForm) -> tuple[str, Sequence[tuple[str, str]]]:
        """Where to send what. A translation is saved alone where the CMS lets us: it cannot touch the page then, not
        even flags that the page form does not show in this language and clears with every save (of HIX, of machine
        translation).
        """
        values = {"title": self._task.title, "content": self._task.html, "status": self._task.status}
        if self._task.minor and form.version is not None:
            values["minor_edit"] = "on"
        if form.beside:
            return f"{self._path}edit/side-by-side/", [("slug", form.value("slug")), *values.items()]
        try:
            return f"{self._path}edit/", form.replaced(**values)
        except FormError as error:
            raise UnknownForm(server=self._session.server, reason=str(error)) from error

    def _seen(self, form: PageForm) -> list[Seen]:
        """What stood there before. An automatic save may be cleared away by the next but one; so what is below it."""
        if form.text is None:
            return []
        seen: list[Seen] = [(form.text, form.status)]
        if form.status is Status.AUTO_SAVE:
            saved = (each for each in self._versions().found if each.status is not Status.AUTO_SAVE)
            seen += [(text_of(each), each.status) for each in saved][:1]
        return seen

    def _read_back(self, form: PageForm, seen: list[Seen], said: list[FlashMessage]) -> Saved:
        """After the CMS has said that it stored the text."""
        stored = patiently(self._newest)
        there = patiently(self._versions)
        newer = _newer(there.found, seen, form.version or 0)
        own = own_version(newer, self._wanted, self._task.status, there.account)
        if own is None and above(there.found, seen) == 0:
            raise FormRefused(reason=" ".join(each.text for each in (*said, *there.said)))
        if own is None:
            # Rewritten beyond recognition: it is the newest one of this account.
            own = next((each for each in newer if each.author == there.account), newer[0])
        if own is not there.found[0]:
            stored = text_of(own)
        notes = tuple(each.text for each in (*said, *there.said) if each.tone in ("info", "warning"))
        return Saved(stored, own.number, foreign_versions(newer, own), notes=notes)

    def _after_doubt(self, seen: list[Seen], error: TransientError) -> Saved | SyncError:
        """The answer to our post got lost. Raises `Stale` where somebody else has saved, and we have not."""
        found = patiently(lambda: self._look(seen))
        if found is not None:
            return replace(found, already=False)
        there = patiently(self._versions).found
        if not there or above(there, seen) == 0:
            return error
        raise Stale from error

    def _look(self, seen: list[Seen]) -> Saved | None:
        """The version that an earlier post has made, above what was seen before it."""
        there = self._versions()
        stands = above(there.found, seen) if seen else len(there.found)
        newer = there.found[:stands] if stands is not None else []
        own = own_version(newer, self._wanted, self._task.status, there.account)
        if own is None:
            return None
        stored = self._newest() if own is there.found[0] else text_of(own)
        return Saved(stored, own.number, foreign_versions(newer, own), already=True)

    def _refused(self, said: list[FlashMessage]) -> SyncError:
        """Raises `PageLocked` where the lock was taken from us."""
        reason = " ".join(each.text for each in said if each.tone == "error")
        if _LOCKED in reason:
            take_lock(self._session, self._region, self._task.number)
            return FormRefused(reason=reason)  # Whoever took it has left again.
        raise FormRefused(reason=reason)

    def _newest(self) -> StoredText:
        found = stored_text(self._session, self._region, self._task.language, self._task.number)
        if found is None:
            raise ServerLies(server=self._session.server, reason=f"page {self._task.number} has no text")
        return found

    def _versions(self) -> _Versions:
        """The list of versions; what the CMS has to say about the last post stands above it."""
        response = self._session.get(f"{self._path}versions/")
        if response.status_code == requests.codes.found:
            return _Versions([], "", [])
        try:
            found = read_versions(response.content.decode("utf-8"))
        except ValueError as error:
            raise ServerLies(server=self._session.server, reason=str(error)) from error
        return _Versions(found, account_name(response.content), messages(response.content))


def _newer(found: list[CmsVersion], seen: list[Seen], number: int) -> list[CmsVersion]:
    """The versions above what was seen before a post that was taken; ours is among them."""
    if not seen:
        return found
    stands = above(found, seen, start=1)
    if stands is None:
        # Rewritten in place meanwhile, as saving a contact does.
        stands = sum(each.number > number for each in found)
    return found[: max(stands, 1)]
