"""Saving one text in the CMS: read before, sent once, read after; whatever goes wrong, nobody's text is lost."""

from dataclasses import dataclass
from typing import Literal

from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.cms.stored import StoredText
from integreat_editor.sync.cms.versions import CmsVersion


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
    one with a higher number stands over ours. `already`: it was there before, nothing was sent.
    """

    stored: StoredText
    version: int
    foreign: tuple[CmsVersion, ...] = ()
    already: bool = False


def save_text(session: CmsSession, region: str, task: TextTask, *, doubtful: bool = False) -> Saved:
    """Stores a text. `doubtful`: an earlier try may have stored it.

    Raises `Stale` where the CMS has another text than the base, `PageLocked`, `NoRight`, `FormRefused`, `PageGone`;
    `TransientError` where nobody knows whether it was stored: call again with `doubtful`.
    """
    raise NotImplementedError
