"""The panes of the template's screen, in the order of the work; each is made when it is first shown."""

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from integreat_editor.ui.session import Session


@dataclass(frozen=True, slots=True)
class Pane:
    """One tab. `follows`: it shows something only where the region follows a template."""

    key: str
    title: str
    module: str
    name: str
    follows: bool = True

    def make(self, session: Session, parent: QWidget) -> QWidget:
        """The pane's widget, which has a `refresh()`."""
        widget = getattr(import_module(self.module), self.name)(session, parent)
        assert isinstance(widget, QWidget)
        return widget


def panes() -> tuple[Pane, ...]:
    """What there is."""
    translate = QCoreApplication.translate
    rooms = "integreat_editor.ui.template"
    every = (
        Pane("updates", translate("TemplatePanes", "Updates"), f"{rooms}.inbox", "InboxPane"),
        Pane("compare", translate("TemplatePanes", "Compare"), f"{rooms}.compare", "ComparePane"),
        Pane("slots", translate("TemplatePanes", "Local slots"), f"{rooms}.slots_pane", "SlotsPane"),
        Pane("ledger", translate("TemplatePanes", "Savings"), f"{rooms}.ledger_pane", "LedgerPane", follows=False),
        Pane(
            "owner", translate("TemplatePanes", "Template's owners"), f"{rooms}.owner_pane", "OwnerPane", follows=False
        ),
    )
    return tuple(pane for pane in every if find_spec(pane.module) is not None)
