"""Asking where the external links of a region lead, on demand; answers are kept and count for a while."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from integreat_editor.models.link_answer import STALE_DAYS, LinkAnswer
from integreat_editor.services.check_links import asked_address
from integreat_editor.services.checks import read_links
from integreat_editor.services.remotes import main_remote
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.link_checker import LinkChecker
from integreat_editor.sync.progress import Progress

_KEPT_TOGETHER = 20
_BAD_HOURS = 1
"""What did not answer well is asked again after so many hours: somebody may have mended it."""


@dataclass(frozen=True, slots=True)
class LinkReport:
    """What came of asking. `asked` now, `known` from before; `bad` and `moved` of both; `complete` False: cancelled."""

    asked: int
    known: int
    bad: int
    moved: int
    complete: bool


def check_external(
    copy: WorkingCopy,
    progress: Progress,
    *,
    at: str,
    pages: Collection[str] | None = None,
    checker: LinkChecker | None = None,
) -> LinkReport:
    """Asks every external address that was not asked lately. `at`: now, ISO 8601 in UTC.

    The region's own server is not asked. Raises `NoInternet`.
    """
    addresses = _addresses(copy, progress, pages)
    with copy.reading() as unit:
        kept = unit.link_answers.all()
    due = [each for each in addresses if each not in kept or _is_old(kept[each], at)]
    told: list[LinkAnswer] = []
    stored = 0

    def note(answer: LinkAnswer) -> None:
        nonlocal stored
        told.append(answer)
        if len(told) - stored >= _KEPT_TOGETHER:
            _store(copy, told[stored:])
            stored = len(told)

    try:
        (checker or LinkChecker(at=at)).check(due, progress, note)
    finally:
        _store(copy, told[stored:])
    kept |= {each.address: each for each in told}
    of_now = [kept[each] for each in addresses if each in kept]
    return LinkReport(
        asked=len(told),
        known=len(addresses) - len(due),
        bad=sum(each.problem not in ("", "closed") and not each.moved_to for each in of_now),
        moved=sum(bool(each.moved_to) for each in of_now),
        complete=not progress.cancelled,
    )


def _addresses(copy: WorkingCopy, progress: Progress, pages: Collection[str] | None) -> list[str]:
    with copy.reading() as unit:
        remote = main_remote(unit)
    own = urlsplit(remote.url).netloc if remote is not None else ""
    found = (asked_address(link.href) for link in read_links(copy, progress, pages=pages) if not link.path)
    return [each for each in dict.fromkeys(found) if each and not _is_at(each, own)]


def _is_at(address: str, netloc: str) -> bool:
    try:
        return urlsplit(address).netloc == netloc
    except ValueError:  # brackets that hold no IPv6 address: to be told as no address
        return False


def _is_old(answer: LinkAnswer, at: str) -> bool:
    age = _time(at) - _time(answer.checked)
    return age > (timedelta(hours=_BAD_HOURS) if answer.problem else timedelta(days=STALE_DAYS))


def _time(at: str) -> datetime:
    return datetime.fromisoformat(at)


def _store(copy: WorkingCopy, answers: Collection[LinkAnswer]) -> None:
    if answers:
        with copy.unit() as unit:
            unit.link_answers.put_many(answers)
