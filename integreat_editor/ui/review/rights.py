"""What a person may do with a change set and its items, and why not."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from integreat_editor.models.change_set import ChangeSet, Verdict
from integreat_editor.models.region import Role
from integreat_editor.services.review_changes import ItemView
from integreat_editor.ui.review.reading import Reading

_APPROVABLE = (Verdict.PENDING, Verdict.RETURNED)
_RETURNABLE = (Verdict.PENDING, Verdict.APPROVED)


@dataclass(frozen=True, slots=True)
class Rights:
    """`why_not`: why nothing can be approved here, "" if it can. The keys name items in the order of the list."""

    why_not: str
    approvable: tuple[str, ...]
    pending: tuple[str, ...]
    returnable: tuple[str, ...]
    may_withdraw: bool
    may_comment: bool


def rights(reading: Reading, user: str, role: str, released: Collection[str] = ()) -> Rights:
    """What `user` with `role` may do with the change set that is open in `reading`.

    `released`: keys of items that a CMS lets an account decide on whose role does not reach for all.
    """
    change_set = reading.chosen
    if change_set is None:
        return Rights("", (), (), (), may_withdraw=False, may_comment=False)
    sent = change_set.id not in reading.queued
    may_all = may_approve_all(role)
    why_not = _why_not(reading, change_set, user, may_approve=may_all or bool(released))
    items: Sequence[ItemView] = () if why_not else reading.items
    if not may_all:
        items = [view for view in items if view.item.key in released]
    approvable = [view.item for view in items if view.item.verdict in _APPROVABLE and is_readable(view)]
    return Rights(
        why_not,
        approvable=tuple(item.key for item in approvable),
        pending=tuple(item.key for item in approvable if item.verdict is Verdict.PENDING),
        returnable=tuple(view.item.key for view in items if view.item.verdict in _RETURNABLE),
        may_withdraw=sent and change_set.author == user and change_set.is_open,
        may_comment=sent and not change_set.withdrawn and _role(role).includes(Role.AUTHOR),
    )


def may_approve_all(role: str) -> bool:
    """Whether the role alone lets a person approve whatever is submitted."""
    return _role(role).includes(Role.EDITOR)


def is_readable(view: ItemView) -> bool:
    """Whether the item can be read here: the copy may lack its language."""
    return view.item.is_tree or view.new is not None


def _role(name: str) -> Role:
    return Role(name) if name in list(Role) else Role.OBSERVER


def _why_not(reading: Reading, change_set: ChangeSet, user: str, *, may_approve: bool) -> str:
    translate = QCoreApplication.translate
    if change_set.id in reading.queued:
        return translate("Review", "This change set is not sent to the server yet. Sync to send it.")
    if not change_set.is_open:
        return ""
    if not may_approve:
        return translate("Review", "You may read this. Approving needs the role of an editor in this region.")
    if reading.region.four_eyes and change_set.author == user:
        return translate("Review", "This is your own change set: a colleague approves it (four-eyes principle).")
    return ""
