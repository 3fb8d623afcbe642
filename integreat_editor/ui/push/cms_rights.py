"""What a CMS will make of each line of the dry run, told before anything is tried."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from integreat_editor.ui.review.rows import Row

if TYPE_CHECKING:
    from integreat_editor.errors import UiLanguage
    from integreat_editor.services.cms_rights import UnitRights
    from integreat_editor.services.push_changes import PushLine
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.sync.remote import Remote

UnitKey = tuple[str, str]
"""(change set, unit)."""


def read_rights(copy: WorkingCopy, remote: Remote, lines: Sequence[PushLine]) -> Mapping[UnitKey, UnitRights]:
    """Asks the CMS about lines that are ready; runs in a worker."""
    from integreat_editor.services.cms_rights import unit_rights  # noqa: PLC0415 - only who has a CMS waits for it

    return unit_rights(copy, remote, [line for line in lines if line.obstacle is None])


def with_rights(row: Row, found: UnitRights | None, language: UiLanguage) -> Row:
    """A line that is ready, with what the CMS will do with it."""
    if found is None or found.status == "PUBLIC":
        return row
    why = found.why[language].title if found.why is not None else ""
    soft = " · ".join(part for part in (row.soft, why) if part)
    translate = QCoreApplication.translate
    if found.status == "REVIEW":
        return Row(row.key, row.title, soft, translate("Push", "will await approval"), "info")
    return Row(row.key, row.title, soft, translate("Push", "not allowed"), "warning")


def rights_words(found: Mapping[UnitKey, UnitRights]) -> tuple[str, str]:
    """(tone, words) above the list; ("info", "") where the account may publish everything."""
    translate = QCoreApplication.translate
    proposed = sum(each.status == "REVIEW" for each in found.values())
    refused = sum(each.status is None for each in found.values())
    parts = []
    if proposed:
        parts.append(
            translate(
                "Push",
                "%n page(s) will be stored in the CMS as “Awaiting approval”: your account may propose them, not "
                "publish. What is published there stays until somebody approves.",
                "",
                proposed,
            )
        )
    if refused:
        parts.append(translate("Push", "%n page(s) cannot be pushed with your account in the CMS.", "", refused))
    return "warning" if refused else "info", " ".join(parts)


def role_words(role: str) -> str:
    """What is known of the account before the CMS was asked again; "" where it may publish."""
    return {
        "author": QCoreApplication.translate(
            "Push", "Your account may propose in the CMS, not publish: what you push awaits approval there."
        ),
        "observer": QCoreApplication.translate(
            "Push", "Your account may only read in the CMS: a colleague has to push what is approved here."
        ),
    }.get(role, "")
