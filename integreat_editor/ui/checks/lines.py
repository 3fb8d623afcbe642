"""The findings as plain lists: which of them are wanted, grouped by kind."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from integreat_editor.content.problems import ProblemKind
from integreat_editor.models.finding import Dismissal, Finding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integreat_editor.services.checks import Findings


@dataclass(frozen=True, slots=True)
class Line:
    """One finding as shown. `title`: of its page; `dismissed`: why nobody wants to see it."""

    finding: Finding
    title: str
    language: str
    dismissed: Dismissal | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one kind."""

    kind: ProblemKind
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What shall be seen; "" or None means all. `page`: an id."""

    page: str = ""
    language: str = ""
    kind: ProblemKind | None = None
    only_changed: bool = False
    with_dismissed: bool = False

    @property
    def narrows(self) -> bool:
        """Whether something may be hidden by it."""
        return bool(self.page or self.language or self.kind or self.only_changed)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the list shows, and how many of each language and kind there are without that filter."""

    groups: tuple[Group, ...] = ()
    kinds: Mapping[ProblemKind, int] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many findings."""
        return sum(len(group.lines) for group in self.groups)


def shown(findings: Findings, wanted: Wanted) -> Shown:
    """The wanted findings by kind, in the order of kinds; within one in the order of the tree."""
    names = {each.code: each.name for each in findings.languages}
    by_kind: dict[ProblemKind, list[Line]] = {}
    kinds: Counter[ProblemKind] = Counter()
    for finding in findings.findings:
        if not _fits(finding, findings, wanted):
            continue
        kind = finding.problem.kind
        kinds[kind] += 1
        if wanted.kind not in (None, kind):
            continue
        key = (finding.page, finding.language)
        line = Line(
            finding,
            findings.titles.get(key, ""),
            names.get(finding.language, finding.language),
            findings.dismissed.get(finding.key),
        )
        by_kind.setdefault(kind, []).append(line)
    groups = tuple(Group(kind, tuple(by_kind[kind])) for kind in ProblemKind if kind in by_kind)
    return Shown(groups, kinds)


def _fits(finding: Finding, findings: Findings, wanted: Wanted) -> bool:
    if wanted.page and finding.page != wanted.page:
        return False
    if wanted.language and finding.language != wanted.language:
        return False
    if wanted.only_changed and (finding.page, finding.language) not in findings.changed:
        return False
    return wanted.with_dismissed or finding.key not in findings.dismissed
