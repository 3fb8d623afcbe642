"""The style sheet: as little as makes Qt's Fusion style calm. Widgets ask for a look by the property `look`."""

from string import Template

from integreat_editor.ui.theme.colours import Colours

RADIUS = 6
GAP = 8
"""Pixels between things that belong together; twice that between groups."""

_SHEET = Template("""
QToolTip { background: $raised; color: $text; border: 1px solid $border; padding: 6px 8px; }
QMainWindow::separator { width: 0; height: 0; }
QMenuBar { background: $window; color: $muted; padding: 2px 8px; border: 0; }
QMenuBar::item { padding: 5px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $hover; color: $text; }
QMenu { background: $surface; color: $text; border: 1px solid $border; padding: 6px 4px; }
QMenu::item { padding: 7px 28px 7px 14px; border-radius: 4px; }
QMenu::icon, QMenu::indicator { margin-left: 6px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $border; margin: 6px 0; }

QPushButton, QToolButton, QComboBox {
  background: $raised; color: $text; border: 1px solid $border; border-radius: ${radius}px; padding: 6px 12px; }
QComboBox { border-color: $strong_border; }
QPushButton:checked { background: $accent_soft; border-color: $accent; }
QPushButton:hover, QToolButton:hover, QComboBox:hover { background: $hover; border-color: $strong_border; }
QPushButton:focus, QToolButton:focus, QComboBox:focus { border: 2px solid $accent; padding: 5px 11px; }
QPushButton:pressed, QToolButton:pressed { background: $accent_soft; }
QPushButton:disabled, QToolButton:disabled, QComboBox:disabled { color: $muted; background: $window; }
QPushButton:default, QPushButton[look="primary"] {
  background: $accent; color: $on_accent; border: 1px solid $accent; }
QPushButton:default:hover, QPushButton[look="primary"]:hover { background: $link; }
QPushButton:default:focus, QPushButton[look="primary"]:focus { border: 2px solid $text; }
QPushButton:default:disabled, QPushButton[look="primary"]:disabled {
  background: $hover; color: $muted; border-color: $border; }
QToolButton[look="flat"], QPushButton[look="flat"] { background: transparent; border: 1px solid transparent; }
QToolButton[look="flat"] { padding: 5px; }
QToolButton[look="flat"]:hover, QPushButton[look="flat"]:hover { background: $hover; }
QToolButton[look="flat"]:checked { background: $accent_soft; color: $text; }
QToolButton[look="flat"]:focus { border: 2px solid $accent; padding: 4px; }
QPushButton[look="flat"]:focus { border: 2px solid $accent; }
QPushButton[look="link"] {
  background: transparent; border: 1px solid transparent; color: $link; padding: 4px 6px; font-weight: 600; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border: 2px solid $accent; padding: 3px 5px; }
EditorToolBar QToolButton { background: transparent; border: 1px solid transparent; padding: 5px 4px; }
EditorToolBar QToolButton:hover { background: $hover; }
EditorToolBar QToolButton:checked { background: $accent_soft; border-color: $accent; }
EditorToolBar QToolButton:focus { border: 2px solid $accent; padding: 4px 3px; }
EditorToolBar QToolButton:disabled { background: transparent; }
EditorToolBar QFrame#separator { background: $border; margin: 0 4px; }
EditorToolBar QComboBox { padding: 4px 2px 4px 7px; }
EditorToolBar QComboBox:focus { padding: 3px 1px 3px 6px; }
QToolButton[look="chip"] { border-radius: 13px; padding: 4px 9px; background: $surface; color: $muted; }
QToolButton[look="chip"]:checked { background: $accent_soft; color: $text; border-color: $accent; }
QToolButton[look="chip"]:focus { border: 2px solid $accent; padding: 3px 8px; }
QToolButton::menu-indicator { image: none; width: 0; }
QCheckBox::indicator:unchecked, QAbstractItemView::indicator:unchecked {
  background: $surface; border: 1px solid $strong_border; border-radius: 3px; width: 12px; height: 12px; }
QRadioButton::indicator:unchecked {
  background: $surface; border: 1px solid $strong_border; border-radius: 7px; width: 12px; height: 12px; }
QRadioButton::indicator:checked {
  background: $on_accent; border: 4px solid $accent; border-radius: 7px; width: 6px; height: 6px; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$arrow"); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
  background: $surface; color: $text; border: 1px solid $border; padding: 4px; outline: 0;
  selection-background-color: $accent_soft; selection-color: $text; }

QLineEdit, QPlainTextEdit, QAbstractSpinBox {
  background: $surface; color: $text; border: 1px solid $strong_border; border-radius: ${radius}px; padding: 6px 9px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus { border: 2px solid $accent; padding: 5px 8px; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { border: 0; padding: 0; background: transparent; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {
  subcontrol-origin: border; width: 0; height: 0; border: none; }
QLineEdit:read-only { background: $window; color: $muted; }
QLineEdit[look="title"] {
  background: transparent; border: 0; border-bottom: 1px solid transparent; border-radius: 0; padding: 4px 0; }
QLineEdit[look="title"]:hover { border-bottom: 1px solid $border; }
QLineEdit[look="title"]:focus { border-bottom: 2px solid $accent; padding: 4px 0 3px 0; }
QTextEdit { background: $surface; color: $text; border: 1px solid $border; border-radius: ${radius}px;
  selection-background-color: $accent; selection-color: $on_accent; }
QTextEdit:focus { border: 2px solid $accent; }

QTreeView, QTableView, QListView {
  background: $surface; color: $text; border: 2px solid transparent; outline: 0;
  selection-background-color: $accent_soft; selection-color: $text; }
QTreeView:focus, QTableView:focus, QListView:focus { border-color: $accent; }
QDialog QTreeView, QDialog QTableView, QDialog QListView {
  border: 1px solid $strong_border; border-radius: ${radius}px; padding: 3px; }
QDialog QTreeView:focus, QDialog QTableView:focus, QDialog QListView:focus { border: 2px solid $accent; padding: 2px; }
QTableView { gridline-color: $border; }
QTreeView[look="plain"] { background: $window; }
QHeaderView::section { background: $window; color: $muted; border: 0; border-bottom: 1px solid $border;
  padding: 5px 8px; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $strong_border; border-radius: 3px; margin: 3px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: $hover; border: 0; border-radius: 3px; height: 6px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; padding: 7px 12px; border: 2px solid transparent;
  border-radius: ${radius}px; margin-right: 2px; }
QTabBar::tab:hover { background: $hover; color: $text; }
QTabBar::tab:selected { background: $accent_soft; color: $text; font-weight: 600; }
QTabBar::tab:focus:selected { border-color: $accent; }
QTabBar::tear { width: 0; }
QTabBar::scroller { width: 44px; }
QTabBar QToolButton { padding: 0; border-color: transparent; }
QTabWidget::pane { border: 0; border-top: 1px solid $border; }
QGroupBox { border: 0; margin-top: 22px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QCheckBox, QRadioButton {
  spacing: 8px; padding: 2px; min-height: 18px; border: 2px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }

QLabel:focus { border: 2px solid $accent; border-radius: 4px; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="heading"] { color: $text; font-weight: 600; }
QLabel[look="danger"] { color: $danger; }
QWidget[look="header"] { background: $window; border-bottom: 1px solid $border; }
QWidget[look="panel"] { background: $window; }
QWidget[look="surface"] { background: $surface; }
QWidget[look="status"] { background: $window; border-top: 1px solid $border; }
QFrame[look="line"] { background: $border; border: 0; max-height: 1px; min-height: 1px; }
QFrame[tone="info"] { background: $info_soft; border-radius: ${radius}px; }
QFrame[tone="good"] { background: $good_soft; border-radius: ${radius}px; }
QFrame[tone="warning"] { background: $warning_soft; border-radius: ${radius}px; }
QFrame[tone="danger"] { background: $danger_soft; border-radius: ${radius}px; }
QFrame[tone] QLabel { background: transparent; color: $text; }
QLabel[pill="true"] { border-radius: 7px; padding: 1px 8px; }
QLabel[pill="true"][tone="good"] { background: $good_soft; color: $good; }
QLabel[pill="true"][tone="warning"] { background: $warning_soft; color: $warning; }
QLabel[pill="true"][tone="danger"] { background: $danger_soft; color: $danger; }
QLabel[pill="true"][tone="info"] { background: $info_soft; color: $info; }
QLabel[pill="true"][tone="muted"] { background: $hover; color: $muted; }
""")


def style_sheet(colours: Colours, arrow: str) -> str:
    """The whole style sheet; `arrow` is the path of the image on combo boxes."""
    values = {name: getattr(colours, name) for name in colours.__slots__}
    return _SHEET.substitute(values, radius=RADIUS, arrow=arrow)
