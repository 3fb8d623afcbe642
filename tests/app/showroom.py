"""Every screen and every dialog of the program, shown on the demo: for tests of all of them, and for the pictures."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QDialog, QWidget

from integreat_editor.app import OWNERS, PEOPLE
from integreat_editor.content.autolink import Address
from integreat_editor.content.image_tags import ImageTag
from integreat_editor.services.archive_plan import ArchivePlan, LinkHere, PageName
from integreat_editor.sync.cms.rights import Rights
from integreat_editor.sync.region_list import ListedRegion
from integreat_editor.ui.checks.dismiss_dialog import DismissDialog
from integreat_editor.ui.cms.dialog import CmsDialog
from integreat_editor.ui.demo.window import DemoWindow
from integreat_editor.ui.editor.special_characters import SpecialCharactersDialog
from integreat_editor.ui.login.browser_dialog import BrowserLoginDialog
from integreat_editor.ui.login.code_dialog import CodeDialog
from integreat_editor.ui.main_window.bug_dialog import BugDialog
from integreat_editor.ui.main_window.info_dialogs import SyncResultDialog
from integreat_editor.ui.open_region.dialog import CloneDialog
from integreat_editor.ui.page.image_dialog import ImageDialog
from integreat_editor.ui.page.link_choices import LinkChoices
from integreat_editor.ui.page.link_dialog import LinkPlace, TextLinkDialog
from integreat_editor.ui.page.link_list_dialog import AddressListDialog
from integreat_editor.ui.page.screen import PageScreen
from integreat_editor.ui.page.text_addresses import TextAddress
from integreat_editor.ui.preview.large import LargePreview
from integreat_editor.ui.push.stored_dialog import StoredDialog
from integreat_editor.ui.review import ReviewScreen
from integreat_editor.ui.start import is_shown
from integreat_editor.ui.template.adopt_dialog import AdoptDialog
from integreat_editor.ui.template.compare import ComparePane
from integreat_editor.ui.template.compare_actions import offered
from integreat_editor.ui.template.decline_dialog import DeclineDialog
from integreat_editor.ui.template.follow_dialog import FollowDialog
from integreat_editor.ui.template.inbox import InboxPane
from integreat_editor.ui.template.link_dialog import LinkDialog
from integreat_editor.ui.template.memory_dialog import MemoryDialog
from integreat_editor.ui.template.owner_pane import OwnerPane
from integreat_editor.ui.template.proposal_dialog import open_proposal
from integreat_editor.ui.template.screen import TemplateScreen
from integreat_editor.ui.template.slot_dialog import SlotDialog
from integreat_editor.ui.tree.asking import ArchiveDialog
from tests.app.cms_samples import DIFFERENCES, STORED, sample_reading

OFFICER, COORDINATOR = PEOPLE
_LATE_MS = 60_000
_LOOK_MS = 20
_QUIET_LOOKS = 4
_TEXT = "wohnen/muell-trennen"
_Pane = TypeVar("_Pane", bound=QWidget)


class Showroom:
    """Leads a demo window to each of its places."""

    def __init__(self, window: DemoWindow) -> None:
        self.window = window

    def settle(self) -> None:
        """Lets the window work until nothing is under way; raises `TimeoutError`."""
        deadline = QDeadlineTimer(_LATE_MS)
        quiet = 0
        while quiet < _QUIET_LOOKS:
            if deadline.hasExpired():
                raise TimeoutError("the window was not ready in time")
            loop = QEventLoop()
            QTimer.singleShot(_LOOK_MS, loop.quit)
            loop.exec()
            quiet = quiet + 1 if is_shown(self.window) or self._rests() else 0

    def _rests(self) -> bool:
        return self.window.session is None and not self.window.tasks.busy

    def show(self, name: str) -> QWidget:
        """Shows a place or a dialog of `SCENES`; returns the window that it is in."""
        shown = SCENES[name](self)
        self.settle()
        if isinstance(shown, QDialog):
            shown.show()
            return shown
        found = [each for each in self.window.findChildren(QDialog) if each.isVisible()]
        return found[-1] if found else self.window

    def close(self) -> None:
        """Closes the dialogs that are open."""
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
        self.settle()

    def person(self, region: str, name: str) -> None:
        """Works as somebody else, if that is needed."""
        session = self.window.session
        path = self.window._demo.path(region, name)
        if session is None or session.path != path:
            self.window.go_to_copy(region, name)
            self.settle()

    def page(self, path: str = _TEXT, language: str = "de") -> PageScreen:
        """A page of the officer's region, by its slugs; its screen."""
        self.person("maintal", OFFICER)
        workspace = self.window.workspace
        assert workspace is not None
        assert workspace.tree_view is not None
        page = next(row.id for row in workspace.tree_view.rows if row.path.strip("/") == path)
        self.window.show_page(page, language)
        self.settle()
        assert workspace.page is not None
        return workspace.page

    def screen(self, key: str) -> None:
        """One of the other screens."""
        self.window.go_to(key)
        self.settle()

    def pane(self, key: str, kind: type[_Pane]) -> _Pane:
        """A pane of the template's screen."""
        self.screen("template")
        screen = self.window.findChild(TemplateScreen)
        assert screen is not None
        screen.go_to(key)
        self.settle()
        found = screen.pane(key)
        assert isinstance(found, kind)
        return found


Scene = Callable[[Showroom], QWidget | None]


def _page(room: Showroom, language: str = "de", path: str = _TEXT) -> None:
    room.page(path, language)


def _missing_language(room: Showroom) -> None:
    screen = room.page()
    row = screen.tree.row(screen.page) if screen.tree is not None else None
    assert row is not None
    missing = [code for code, view in row.translations.items() if view.title is None]
    room.window.show_page(screen.page, missing[0] if missing else "ar")


def _side_by_side(room: Showroom) -> None:
    screen = room.page()
    screen.parts.side.setCurrentIndex(1)


def _find_bar(room: Showroom) -> None:
    room.page().parts.toolbar.find_requested.emit(True)


def _screen(room: Showroom, key: str, person: str = OFFICER) -> None:
    room.person("maintal", person)
    room.screen(key)


def _search(room: Showroom) -> None:
    room.person("maintal", OFFICER)
    room.window.menus._search_everywhere()
    room.settle()
    screen = room.window.workspace.made_screen("search") if room.window.workspace is not None else None
    ask: Callable[[str], None] = getattr(screen, "ask")  # noqa: B009 - one of several screens
    ask("Wohnung")


def _start(room: Showroom) -> None:
    room.window.close_copy()


def _pane(room: Showroom, key: str) -> None:
    room.person("maintal", OFFICER)
    room.pane(key, QWidget)


def _owner(room: Showroom) -> OwnerPane:
    room.person("hessen", OWNERS["hessen"])
    return room.pane("owner", OwnerPane)


def _update(room: Showroom) -> None:
    room.person("maintal", OFFICER)
    inbox = room.pane("updates", InboxPane)
    assert inbox.reading is not None
    inbox.open_page(inbox.reading.entries[0].page)


def _publish(room: Showroom) -> None:
    _owner(room).open_publish()


def _take_list(room: Showroom) -> None:
    room.person("maintal", OFFICER)
    room.pane("updates", InboxPane).take_all.click()


def _template_dialog(room: Showroom, key: str) -> QDialog | None:
    room.person("maintal", OFFICER)
    pane = room.pane("compare", ComparePane)
    assert pane.data_shown is not None
    row = next(line.row for line in pane.data_shown.lines if line.row is not None and key in offered([line.row]))
    session, window = room.window.session, room.window
    assert session is not None
    if key == "adopt":
        return AdoptDialog(session, [row.template_page or ""], window)
    if key == "decline":
        return DeclineDialog(session, [row], window)
    if key == "link":
        return LinkDialog(session, row, window)
    if key == "follow":
        return FollowDialog(session, row, window)
    open_proposal(session, row.page or "", window)
    return None


def _source(room: Showroom) -> None:
    room.person("maintal", OFFICER)
    room.screen("template")
    screen = room.window.findChild(TemplateScreen)
    assert screen is not None
    screen.choose_template()


def _memory(room: Showroom) -> QDialog:
    room.person("maintal", OFFICER)
    assert room.window.session is not None
    return MemoryDialog(room.window.session, room.window)


def _archive(room: Showroom) -> QDialog:
    pages = (PageName("a", "Wohnung anmelden"), PageName("b", "Müll trennen"))
    plan = ArchivePlan(pages, (PageName("c", "Sperrmüll"),), (LinkHere(PageName("d", "Umziehen"), pages[0], ("de",)),))
    return ArchiveDialog(plan, restoring=False, parent=room.window)


def _image(room: Showroom) -> QDialog:
    picture = QImage(320, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("#88aacc"))
    tag = ImageTag("/media/rathaus.png", "Das Rathaus von vorn", 0)
    return ImageDialog(tag, picture, language="Deutsch", new=True, parent=room.page())


def _link_there(room: Showroom) -> QDialog:
    screen = room.page()
    assert screen.tree is not None
    place = LinkPlace("https://stadt.example/muell", "Müll")
    return TextLinkDialog(place, LinkChoices(screen.tree, "de"), screen)


def _links(room: Showroom) -> QDialog:
    number = Address("phone", "tel:+496181295000", "06181 295-000")
    places = [TextAddress(10, 23, number.shown, "Rufen Sie uns an: 06181 295-000.", number)]
    return AddressListDialog(places, set(), room.page())


def _image_there(room: Showroom) -> QDialog:
    return ImageDialog(ImageTag("/media/a.png", None, 0), None, language="Deutsch", parent=room.page())


def _large_preview(room: Showroom) -> QDialog:
    screen = room.page()
    large = LargePreview(screen.session, screen.images, screen)
    large.pane.show_page(*screen.parts.preview._page)
    return large


def _characters(room: Showroom) -> QDialog:
    return SpecialCharactersDialog(room.page())


def _bug(room: Showroom) -> QDialog:
    return BugDialog("Traceback (most recent call last):\n  ...\nKeyError: 'page'", room.window)


def _sync_result(room: Showroom) -> QDialog:
    lines = [("a", "Wohnung anmelden (de)", "neu vom Server"), ("b", "Müll trennen (ar)", "hier und dort geändert")]
    return SyncResultDialog(lines, room.window)


def _cms(room: Showroom) -> None:
    room.person("maintal", OFFICER)
    room.window.dialogs.show_cms()


def _cms_shown(room: Showroom, part: str) -> None:
    """As it is once the CMS was read; the demo has none."""
    _cms(room)
    room.settle()
    dialog = next(each for each in room.window.findChildren(CmsDialog) if each.isVisible())
    dialog._show(sample_reading())
    if part == "push":
        dialog.tabs.setCurrentWidget(dialog.pushing)
    else:
        dialog.pairing.list.go_to("hub/a" if part == "pairing" else "hub/f")
        room.settle()
        dialog.messages.clear()  # The demo's copy knows nothing of these pages.
        dialog.pairing.details.show_differences(DIFFERENCES if part == "differs" else ())


def _clone_rights(room: Showroom) -> None:
    """The second step for a CMS, with what the account may do."""
    room.window.dialogs.clone()
    dialog = next(each for each in room.window.findChildren(CloneDialog) if each.isVisible())
    dialog.server.kind.setCurrentIndex(dialog.server.kind.findData("cms"))
    dialog._rights_of = "maintal"
    languages = (("de", "Deutsch"), ("en", "English"), ("ar", "العربية"))
    dialog.choice.show_regions((ListedRegion("maintal", "Stadt Maintal", languages),), of_account=True)
    dialog.pages.setCurrentWidget(dialog.choice)
    dialog._show_state()
    rights = Rights(read=True, propose=True, publish=False, archive=False, move=True, reason="propose_only")
    dialog.rights.show_rights(rights, room.window.messages.language)
    dialog._grow()


def _stored(room: Showroom) -> QDialog:
    """What a CMS will store; the demo has none."""
    room.person("maintal", OFFICER)
    assert room.window.session is not None
    return StoredDialog(room.window.session, STORED, room.window)


def _review_cms(room: Showroom, person: str) -> None:
    """The review screen as where a CMS is the server."""
    _screen(room, "review", person)
    screen = room.window.findChild(ReviewScreen)
    assert screen is not None
    assert room.window.session is not None
    room.window.session.kind = "cms"
    screen.refresh()
    room.settle()
    room.window.session.kind = "hub"


def _object(room: Showroom, kind: str) -> None:
    room.page().parts.toolbar.object_requested.emit(kind)


SCENES: dict[str, Scene] = {
    "page": _page,
    "page-changes": _side_by_side,
    "page-arabic": partial(_page, language="ar", path="erste-schritte/anmelden-im-stadtladen"),
    "page-missing": _missing_language,
    "page-find": _find_bar,
    **{f"template-{key}": partial(_pane, key=key) for key in ("compare", "updates", "slots", "ledger")},
    "template-update": _update,
    "template-take": _take_list,
    "changes": partial(_screen, key="changes"),
    "review": partial(_screen, key="review", person=COORDINATOR),
    "push": partial(_screen, key="push", person=COORDINATOR),
    "conflicts": partial(_screen, key="conflicts"),
    "search": _search,
    "checks": partial(_screen, key="checks"),
    "link": lambda room: room.page().parts.toolbar.link_requested.emit(),
    "link-there": _link_there,
    "links": _links,
    "characters": _characters,
    **{kind: partial(_object, kind=kind) for kind in ("table", "details", "video", "contact")},
    "html": lambda room: room.page().parts.toolbar.html_requested.emit(),
    "image": _image,
    "image-there": _image_there,
    "large-preview": _large_preview,
    "history": lambda room: room.page().history.open(),
    "archive": _archive,
    "palette": lambda room: room.window.palette_opener.open(),
    "dismiss": lambda room: DismissDialog(2, "No description", room.window),
    "sync-result": _sync_result,
    "bug": _bug,
    "clone": lambda room: room.window.dialogs.clone(),
    "clone-cms": _clone_rights,
    "code": lambda room: CodeDialog("https://cms.example", "lena", again=True, parent=room.window),
    "browser-login": lambda room: BrowserLoginDialog("https://cms.example", "lena", parent=room.window),
    "cms-connect": _cms,
    **{f"cms-{part}": partial(_cms_shown, part=part) for part in ("pairing", "differs", "push")},
    "cms-stored": _stored,
    "cms-review": partial(_review_cms, person=COORDINATOR),
    "cms-review-asking": partial(_review_cms, person=OFFICER),
    "settings": lambda room: room.window.dialogs.show_settings(),
    "login": lambda room: room.window.dialogs.ask_password("https://hub.example", "lena", lambda: None),
    "help": lambda room: room.window.dialogs.show_help(),
    "about": lambda room: room.window.dialogs.show_about(),
    **{f"template-{key}-dialog": partial(_template_dialog, key=key) for key in ("adopt", "decline", "link", "follow")},
    "template-proposal": partial(_template_dialog, key="propose"),
    "template-source": _source,
    "template-memory": _memory,
    "slot": lambda room: SlotDialog({}, "Telefon", room.window),
    "template-owner": lambda room: _owner(room) and None,
    "template-publish": _publish,
    "start": _start,
}
"""What is shown by name; the last ones change the region or close it."""
