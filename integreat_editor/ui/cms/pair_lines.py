"""The lines of the pairing list: what waits first, in groups, each with the words for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from integreat_editor.services.cms_pairing import Certainty, CmsPageName, HubPageName, PairingView, Reason
from integreat_editor.services.cms_words import cms_words
from integreat_editor.ui.review.rows import Row

if TYPE_CHECKING:
    from integreat_editor.errors import UiLanguage

Kind = Literal["proposal", "hub", "cms", "differs", "pair", "new", "hub_out", "cms_out"]
_TONES = {Certainty.CERTAIN: "good", Certainty.LIKELY: "info", Certainty.POSSIBLE: "warning"}
_ORDER = tuple(_TONES)
_BETWEEN = " › "


@dataclass(frozen=True, slots=True)
class PairLine:
    """One line. `languages`: codes of the languages that differ."""

    kind: Kind
    hub: HubPageName | None = None
    cms: CmsPageName | None = None
    certainty: Certainty | None = None
    reason: Reason | None = None
    languages: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Names the line also after the list was read anew."""
        return f"hub/{self.hub.page}" if self.hub is not None else f"cms/{self.cms.number if self.cms else ''}"

    @property
    def title(self) -> str:
        """The title here, else there."""
        name = self.hub or self.cms
        return (name.title if name is not None else "") or QCoreApplication.translate("CmsPairs", "(no title)")


def pair_lines(view: PairingView) -> list[tuple[str, list[PairLine]]]:
    """The groups that have lines: (heading, lines)."""
    translate = QCoreApplication.translate
    groups = (
        (translate("CmsPairs", "Proposals"), list(_proposals(view))),
        (
            translate("CmsPairs", "Different from the start"),
            [PairLine("differs", p.hub, p.cms, languages=p.undecided) for p in view.pairs if p.undecided],
        ),
        (translate("CmsPairs", "Only on the hub"), [PairLine("hub", hub=each) for each in view.hub_unpaired]),
        (translate("CmsPairs", "Only in the CMS"), [PairLine("cms", cms=each) for each in view.cms_unpaired]),
        (
            translate("CmsPairs", "Paired"),
            [PairLine("pair", p.hub, p.cms) for p in view.pairs if not p.undecided],
        ),
        (translate("CmsPairs", "Will be made in the CMS"), [PairLine("new", hub=each) for each in view.new]),
        (
            translate("CmsPairs", "Left out"),
            [PairLine("hub_out", hub=each) for each in view.hub_left_out]
            + [PairLine("cms_out", cms=each) for each in view.cms_left_out],
        ),
    )
    return [(heading, lines) for heading, lines in groups if lines]


def pair_row(line: PairLine, language: UiLanguage, names: Mapping[str, str]) -> Row:
    """A line in the list. `names`: of languages by their codes."""
    translate = QCoreApplication.translate
    if line.certainty is not None:
        assert line.cms is not None and line.reason is not None
        soft = f"{place_words(line.cms.above, line.cms.title)} · {cms_words(line.reason, language)}"
        return Row(line.key, line.title, soft, cms_words(line.certainty, language), _TONES[line.certainty])
    name = line.hub or line.cms
    assert name is not None
    soft = place_words(name.above, "")
    if line.kind == "differs":
        return Row(
            line.key,
            line.title,
            ", ".join(names.get(each, each) for each in line.languages),
            translate("CmsPairs", "choose"),
            "warning",
        )
    if line.kind == "pair" and line.cms is None:
        return Row(line.key, line.title, soft, translate("CmsPairs", "deleted in the CMS"), "danger")
    if line.kind in ("hub", "cms"):
        return Row(line.key, line.title, soft, translate("CmsPairs", "open"), "info")
    return Row(line.key, line.title, soft)


def place_words(above: Sequence[str], title: str) -> str:
    """Where a page stands: the titles from the top; for one at the top, that."""
    parts = [*above, title] if title else list(above)
    return _BETWEEN.join(parts) if parts else QCoreApplication.translate("CmsPairs", "at the top level")


def _proposals(view: PairingView) -> Iterator[PairLine]:
    for certainty in _ORDER:
        for each in view.proposals:
            if each.certainty is certainty:
                yield PairLine("proposal", each.hub, each.cms, each.certainty, each.reason, each.differ)
