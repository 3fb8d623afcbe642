"""Takes over the login of a browser, for accounts with a passkey only: step by step."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from integreat_editor.sync.cms.login import cookie_value
from integreat_editor.ui.icons import icon
from integreat_editor.ui.login.password_field import PasswordField
from integreat_editor.ui.page.banner import Banner
from integreat_editor.ui.theme.apply import set_look
from integreat_editor.ui.theme.scale import scaled

_WIDTH = 620


class BrowserLoginDialog(QDialog):
    """Asks for the session cookie. `again`: the last one was not accepted. `secret`: what was pasted."""

    def __init__(self, server: str, user: str, *, again: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = server if "://" in server else f"https://{server}"
        self.setWindowTitle(self.tr("Log in with the browser"))
        self.setMinimumWidth(scaled(_WIDTH))
        self.banner = Banner(self)
        if again:
            self.banner.say(
                "warning", self.tr("The CMS does not accept that value. Perhaps the login in the browser has ended.")
            )
        intro = self._text(
            self.tr(
                "The account {user} uses a passkey, which only a browser can do. Log in there once; this program then "
                "takes the login over."
            ).replace("{user}", user)
        )
        self.value = PasswordField(self)
        self.value.setAccessibleName(self.tr("Value of the cookie “sessionid”"))
        self.value.setPlaceholderText(self.tr("Paste the value here"))
        self.wrong = self._text("")
        set_look(self.wrong, "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.log_in = buttons.addButton(self.tr("Log in"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.log_in.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        for widget in (self.banner, intro):
            column.addWidget(widget)
        column.addLayout(self._steps())
        column.addWidget(self.wrong)
        column.addWidget(self._what_it_is())
        column.addStretch(1)
        column.addWidget(buttons)
        self.value.textChanged.connect(lambda _text: self._look())
        self._look()
        self.open_browser.setFocus()

    @property
    def secret(self) -> str:
        """The session in what was pasted: the value alone, or a whole cookie line; "" if there is none."""
        return cookie_value(self.value.text())

    def _steps(self) -> QGridLayout:
        self.open_browser = QPushButton(icon("external"), self.tr("Open the CMS in the browser"), self)
        self.open_browser.setAutoDefault(False)
        self.open_browser.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(self._address)))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        steps = (
            (self.tr("Log in to the CMS in the browser, with your passkey."), self.open_browser),
            (self.tr("Press F12 there. The developer tools open at the side or below."), None),
            (
                self.tr(
                    "In Chrome and Edge choose the tab “Application”, in Firefox “Storage”; there “Cookies”, and the "
                    "address of the CMS."
                ),
                None,
            ),
            (self.tr("In the line “sessionid”, copy what stands under “Value”, and paste it here:"), self.value),
        )
        row = 0
        for number, (words, widget) in enumerate(steps, start=1):
            mark = QLabel(f"{number}.", self)
            set_look(mark, "heading")
            grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._text(words), row, 1)
            row += 1
            if widget is not None:
                line = QHBoxLayout()
                line.addWidget(widget, int(widget is self.value))
                if widget is not self.value:
                    line.addStretch(1)
                grid.addLayout(line, row, 1)
                row += 1
        return grid

    def _what_it_is(self) -> QLabel:
        label = self._text(
            self.tr(
                "This value is like a key to your account: give it to nobody. It is kept in this computer's keyring "
                "only, never in a file, and ends after two weeks or when you log out in the browser. With a code app "
                "(TOTP) set up in the CMS besides the passkey, you need not do this again."
            )
        )
        set_look(label, "muted")
        return label

    def _look(self) -> None:
        typed = bool(self.value.text().strip())
        self.log_in.setEnabled(bool(self.secret))
        self.wrong.setText(
            self.tr("There is no session in what you pasted: the line must be “sessionid”.")
            if typed and not self.secret
            else ""
        )
        self.wrong.setVisible(bool(self.wrong.text()))

    def _text(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label
