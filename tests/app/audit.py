"""What can be measured of a window's controls; each function returns descriptions of those at fault."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from integreat_editor.settings import Theme
from integreat_editor.ui.editor import TextEditor
from integreat_editor.ui.theme.apply import apply_theme

CONTROLS = (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QAbstractSpinBox,
    QAbstractSlider,
    QPlainTextEdit,
    QTextEdit,
    QAbstractItemView,
    QTabBar,
)
SMALLEST = 24
"""Pixels: WCAG 2.2, 2.5.8 (target size, AA)."""
_MOST_TABS = 200


def controls(root: QWidget) -> list[QWidget]:
    """What a person can use, without what Qt puts inside its own widgets."""
    return [widget for widget in root.findChildren(QWidget) if _counts(widget, root)]


def _counts(widget: QWidget, root: QWidget) -> bool:
    parent = widget.parentWidget()
    inner = isinstance(parent, QLineEdit | QTabBar | QComboBox | QAbstractSpinBox | QHeaderView)
    inner = inner or widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar | QHeaderView)
    corner = isinstance(parent, QAbstractItemView) and isinstance(widget, QAbstractButton)
    return (
        isinstance(widget, CONTROLS)
        and widget.isVisibleTo(root)
        and widget.window() is root
        and not inner
        and not corner
        and not widget.size().isEmpty()
    )


def name_of(widget: QWidget) -> str:
    """What a screen reader says."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def described(widget: QWidget) -> str:
    """Enough to find it in the source."""
    own = type(widget).__name__
    above = type(widget.parentWidget()).__name__
    return f"{above} > {own} {name_of(widget) or widget.objectName()!r}"


def nameless(root: QWidget) -> list[str]:
    """Controls without a name or with no role."""
    return [described(widget) for widget in controls(root) if not name_of(widget) or not _has_role(widget)]


def _has_role(widget: QWidget) -> bool:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface is not None and interface.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client)


# -- keys


def unreached(root: QWidget) -> list[str]:
    """Controls that Tab does not lead to until it comes back to where it began, or nowhere new."""
    order = list(_tab_round(root))
    groups = {id(widget.group()) for widget in order if isinstance(widget, QAbstractButton) and widget.group()}
    alike = {widget.parentWidget() for widget in order if isinstance(widget, QRadioButton)}
    return [
        described(widget)
        for widget in controls(root)
        if widget.isEnabled()
        and widget not in order
        and not any(widget.isAncestorOf(each) for each in order)
        and not (isinstance(widget, QAbstractButton) and widget.group() and id(widget.group()) in groups)
        and not (isinstance(widget, QRadioButton) and widget.parentWidget() in alike)
    ]


def _tab_round(root: QWidget) -> Iterator[QWidget]:
    root.activateWindow()
    QApplication.processEvents()
    met: set[int] = set()
    if root.focusWidget() is None:
        QTest.keyClick(root, Qt.Key.Key_Tab)
    last: QWidget | None = None
    for _ in range(_MOST_TABS):
        focused = root.focusWidget()
        if focused is None or (id(focused) in met and focused is not last):
            return
        if focused is not last:
            met.add(id(focused))
            yield focused
        if isinstance(focused, TextEditor):
            QTest.keyClick(focused, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)  # Tab indents a list's item.
        last = focused  # A browser's links come one after the other.
        QTest.keyClick(focused, Qt.Key.Key_Tab)


# -- looks


def unmarked_focus(root: QWidget, themes: Sequence[Theme]) -> list[str]:
    """Controls that look the same with and without the focus."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    found = []
    wanted = [widget for widget in controls(root) if _takes_focus(widget)]
    for theme in themes:
        apply_theme(app, theme)
        found += [f"{theme}: {described(widget)}" for widget in wanted if not _shows_focus(widget, wanted)]
    apply_theme(app, "light")
    return found


def _takes_focus(widget: QWidget) -> bool:
    return widget.isEnabled() and widget.isVisible() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _shows_focus(widget: QWidget, others: Sequence[QWidget]) -> bool:
    elsewhere = next((each for each in others if each is not widget), None)
    if elsewhere is None:
        return True
    _scroll_to(widget)
    elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
    without = _picture(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return not widget.hasFocus() or _picture(widget) != without


def _scroll_to(widget: QWidget) -> None:
    """As Tab does."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    QApplication.processEvents()


def _picture(widget: QWidget) -> QImage:
    """The widget and a little around it: a pane may show the focus by its frame."""
    around = QRect(widget.mapTo(widget.window(), QPoint()), widget.size()).adjusted(-4, -4, 4, 4)
    return widget.window().grab(around).toImage()


def small_targets(root: QWidget) -> list[str]:
    """Controls that are lower or narrower than a finger or an unsteady hand needs."""
    pressed = QAbstractButton | QComboBox | QLineEdit | QAbstractSpinBox
    return [
        f"{described(widget)}: {widget.width()}x{widget.height()}"
        for widget in controls(root)
        if isinstance(widget, pressed) and min(widget.width(), widget.height()) < SMALLEST
    ]


def clipped(root: QWidget) -> list[str]:
    """Labels and buttons with less room than their words need."""
    return [
        f"{described(widget)}: {widget.width()}x{widget.height()} for {_wanted(widget)}"
        for widget in root.findChildren(QWidget)
        if isinstance(widget, QLabel | QAbstractButton)
        and widget.isVisibleTo(root)
        and widget.window() is root
        and not widget.objectName().startswith("qt_")
        and _is_cut(widget)
    ]


def _wanted(widget: QWidget) -> str:
    hint = widget.sizeHint()
    return f"{hint.width()}x{hint.height()}"


def _is_cut(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return bool(widget.text()) and widget.height() + 1 < widget.heightForWidth(widget.width())
    if not widget.text() or isinstance(widget.parentWidget(), QMenuBar | QLineEdit):
        return False
    if isinstance(widget, QAbstractButton):  # Of its padding it may give away some; never of its words.
        line = widget.fontMetrics().height()
        return widget.width() + 8 < widget.sizeHint().width() or widget.height() < line + 2
    return widget.width() + 1 < widget.sizeHint().width() or widget.height() + 2 < widget.sizeHint().height()
