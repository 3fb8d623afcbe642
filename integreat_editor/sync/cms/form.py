"""The form of a page, with every field a browser would send: what is left out is cleared in the CMS."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import html

from integreat_editor.models.revision import Status
from integreat_editor.sync.cms.markup import document
from integreat_editor.sync.cms.stored import StoredText

Fields = tuple[tuple[str, str], ...]

REQUIRED = frozenset(
    {
        "title",
        "slug",
        "content",
        "icon",
        "parent",
        "_ref_node_id",
        "_position",
        "mirrored_page_region",
        "mirrored_page_first",
    }
)
"""Fields of every page form (cms/forms/pages). Sent without one of them, a page would lose what it holds."""
_TOGETHER = (("enable_api_token", "api_token"), ("mirrored_page_div", "mirrored_page"))
"""Where the first is shown, the second has to be there: the token for experts, the source of live content."""
_CSRF = "csrfmiddlewaretoken"
_NOT_SENT = frozenset({"submit", "button", "image", "reset", "file"})
_TICKED = frozenset({"checkbox", "radio"})
_STATUSES = {
    "Draft": Status.DRAFT,
    "Pending Approval": Status.REVIEW,
    "Published": Status.PUBLIC,
    "Auto Save": Status.AUTO_SAVE,
}
_NUMBER = re.compile(r"[1-9][0-9]*")


class FormError(ValueError):
    """Not a page form as we know it; says what is missing."""


@dataclass(frozen=True, slots=True)
class PageForm:
    """`fields`: all that a browser would send, in order; none where the CMS shows the form for reading only.

    `version`, `status`: of the newest text, None where there is none (of archived pages the status is not told).
    `offered`: the statuses that the form's buttons store. `live`: the page shows another one's text beside its own.
    `beside`: a text of this language can also be saved alone, beside the one it is translated from.
    `of_page`: it is the form of a page: for a number that it does not know, the CMS shows the one for a new page.
    `parent`, `place`: where the page stands: below which page, and the CMS's words for beside which one (told of
    archived pages too, of those the parent not always).
    """

    fields: Fields
    version: int | None
    status: Status | None
    offered: frozenset[str]
    live: bool = False
    beside: bool = False
    of_page: bool = True
    parent: str = ""
    place: tuple[str, str] = ("", "")
    missing: frozenset[str] = frozenset()

    @classmethod
    def parse(cls, source: bytes | str) -> "PageForm":
        """Reads the CMS's page. Raises `FormError` where it has no such form."""
        forms = document(source).xpath('//form[@id="content_form"]')
        if len(forms) != 1:
            raise FormError("page form")
        form: html.HtmlElement = forms[0]
        controls = list(_controls(form))
        fields = tuple((name, value) for control, name, value in controls if control.get("disabled") is None)
        shown = {name: value for _, name, value in controls}
        told = {_said(label): _said(label.getnext()) for label in form.xpath('.//div[contains(@class, "font-bold")]')}
        number = _NUMBER.match(told.get("Version:", ""))
        return cls(
            fields=fields,
            version=int(number.group()) if number else None,
            status=_STATUSES.get(told.get("Publication status:", "")),
            offered=frozenset(str(value) for value in form.xpath('.//button[@name="status"]/@value')),
            live=_shows_live_content(form),
            beside=bool(form.xpath('string(.//*[@id="side-by-side-select"]/option[@selected]/@value)')),
            of_page=bool(form.xpath('.//input[@name="minor_edit"]')),
            parent=shown.get("parent", ""),
            place=(shown.get("_ref_node_id", ""), shown.get("_position", "")),
            missing=_missing(form, {name for name, _ in fields}),
        )

    def value(self, name: str) -> str:
        """The first value of a field; "" where it is not there."""
        return next((value for key, value in self.fields if key == name), "")

    @property
    def text(self) -> StoredText | None:
        """The newest text of any status, None where there is none yet."""
        if self.version is None:
            return None
        return StoredText(self.value("title"), self.value("content"))

    def replaced(self, **values: str) -> Sequence[tuple[str, str]]:
        """All fields, these ones with other values; one that was not there is added. Raises `FormError` where a field
        is missing that every page has.
        """
        if self.missing:
            raise FormError(f"fields {', '.join(sorted(self.missing))}")
        sent = []
        left = dict(values)
        for name, value in self.fields:
            if name not in values:
                sent.append((name, value))
            elif name in left:
                sent.append((name, left.pop(name)))
        return [*sent, *left.items()]


def _controls(form: html.HtmlElement) -> Iterator[tuple[html.HtmlElement, str, str]]:
    for control in form.iter("input", "select", "textarea"):
        name = control.get("name")
        if name and name != _CSRF:
            yield from ((control, name, value) for value in _values(control))


def _values(control: html.HtmlElement) -> list[str]:
    if control.tag == "textarea":
        # The parser leaves in the line break with which a text area begins.
        return [_lines("".join(control.itertext())).removeprefix("\n")]
    if control.tag == "select":
        return _chosen(control)
    kind = control.get("type", "text").lower()
    if kind in _NOT_SENT or (kind in _TICKED and control.get("checked") is None):
        return []
    return [_lines(control.get("value", "on" if kind in _TICKED else ""))]


def _chosen(select: html.HtmlElement) -> list[str]:
    """What is chosen, even an option that is disabled: the CMS shows live content so whose source is a draft.

    Where the value is not among the options, a browser sends the first one: of live content from an archived page it
    makes that of another page. Here nothing is sent then, unless the first one stands for nothing.
    """
    options = [(each, each.get("value", _said(each))) for each in select.iter("option")]
    chosen = [value for each, value in options if each.get("selected") is not None]
    if chosen or select.get("multiple") is not None:
        return chosen
    return [value for _, value in options[:1] if not value]


def _missing(form: html.HtmlElement, names: set[str]) -> frozenset[str]:
    shown = names | {each.get("name") for each in form.iter("input")}
    if _shows_live_content(form):
        shown.add("mirrored_page_div")
    together = {second for first, second in _TOGETHER if first in shown}
    return frozenset((REQUIRED | together) - names)


def _shows_live_content(form: html.HtmlElement) -> bool:
    boxes = form.xpath('.//*[@id="mirrored_page_div"]')
    return any("hidden" not in box.get("class", "").split() for box in boxes)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _said(element: html.HtmlElement | None) -> str:
    return "" if element is None else " ".join(element.text_content().split())
