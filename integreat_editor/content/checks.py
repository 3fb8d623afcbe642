"""What can be wrong with one text by itself: images, headings, sentences, direction, links that say another thing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from integreat_editor.content.app_losses import app_losses
from integreat_editor.content.facts import facts_in_text, normal_phone
from integreat_editor.content.integreat_icons import icon_name
from integreat_editor.content.parsed import parsed
from integreat_editor.content.problems import Problem, ProblemKind, Spot
from integreat_editor.content.sentences import sentences
from integreat_editor.content.shown import ShownText
from integreat_editor.content.source import RAW_TEXT, Node
from integreat_editor.content.text_values import LinkHere, TextValues, plain

MOST_WORDS = 20
WITHOUT_SPACES = frozenset(("zh", "zh-cn", "zh-hans", "zh-hant", "ja", "th", "km", "lo", "my", "bo"))
"""Languages whose words are not kept apart by spaces: their sentences are not counted in words."""
_HEADING = re.compile(r"h([1-6])")
_WORD = re.compile(r"\w[\w’'./:@-]*")
_WORDS_SHOWN = 8
_OWN_IMAGE = re.compile(r"/media/[0-9a-f]{64}(?![0-9a-f])")
"""An image that was put in here, under its hash."""
_SMALL = 32
"""Pixels: a picture of this size decorates."""
_OBJECTS = frozenset(("img", "iframe", "video", "audio", "table", "svg", "picture", "object", "hr"))


@dataclass(frozen=True, slots=True)
class CheckedText:
    """A text as checked. `is_empty`: nobody sees or hears anything of its content."""

    problems: tuple[Problem, ...]
    values: TextValues
    is_empty: bool


def check_text(title: str, html: str, *, rtl: bool = False, language: str = "de") -> CheckedText:
    """Everything that is wrong with a text as such, in its order by kind. `rtl`: the language is written so."""
    values = TextValues(html)
    if not html.strip():
        return CheckedText(tuple(_title_direction(title, rtl=rtl)), values, is_empty=True)
    root, shown = parsed(html), ShownText(html)
    problems = [
        *_says_other(values, shown),
        *_title_direction(title, rtl=rtl),
        *_direction(root, shown, rtl=rtl),
        *_images(root, shown),
        *_headings(root, shown),
        *_losses(html, shown),
    ]
    if language.lower() not in WITHOUT_SPACES:
        problems += _sentences(html, shown)
    empty = not any(line.strip() for _, line in values.lines) and not any(n.tag in _OBJECTS for n in root.iter())
    return CheckedText(tuple(problems), values, empty)


def _says_other(values: TextValues, shown: ShownText) -> Iterator[Problem]:
    for link in values.links:
        said, leads = _said_and_target(link)
        if said and said != leads:
            yield Problem(ProblemKind.LINK_SAYS, (link.text, leads), shown.spot(link.text, link.offset))


def _said_and_target(link: LinkHere) -> tuple[str, str]:
    """What a number's or mail address's link shows and what it leads to; "" where it shows words."""
    scheme, _, rest = link.href.partition(":")
    scheme = scheme.lower()
    if scheme not in ("tel", "mailto"):
        return "", ""
    wanted = "phone" if scheme == "tel" else "mail"
    said = [fact.value for _, fact in facts_in_text(plain(link.text)) if fact.kind == wanted]
    target = plain(unquote(rest)).partition("?")[0].strip()
    leads = normal_phone(target) if scheme == "tel" else target.lower()
    if len(said) != 1 or leads == f"+49{said[0]}":  # a short number (116 116), made fit for calls from abroad
        return "", ""
    return said[0], leads


# -- direction


def _title_direction(title: str, *, rtl: bool) -> Iterator[Problem]:
    first = _first_strong(title)
    if first and (first in "RA") != rtl:
        words = title.split(maxsplit=1)[0]
        yield Problem(ProblemKind.DIRECTION, (_drawn(first), words), Spot(title, title=True), title)


def _direction(root: Node, shown: ShownText, *, rtl: bool) -> Iterator[Problem]:
    """The apps draw a text in the direction of its first strong letter (`dir="auto"`), whatever its language."""
    for node in _without_direction(root):
        first = _first_strong(node.text)
        if not first:
            continue
        if (first in "RA") != rtl:
            words = " ".join(node.text.split()[:_WORDS_SHOWN])
            yield Problem(ProblemKind.DIRECTION, (_drawn(first), words), shown.spot(words, node.start), words)
        return


def _without_direction(root: Node) -> Iterator[Node]:
    """The text nodes that `dir="auto"` looks at (HTML standard, section 3.2.6.4)."""
    stack = [root]
    while stack:
        node = stack.pop()
        if node.tag == "#text":
            yield node
        elif node.tag not in RAW_TEXT and node.tag != "bdi" and node.get("dir") is None:
            stack.extend(reversed(node.children))


def _first_strong(text: str) -> str:
    """ "L" for Latin and the like, "R" or "A" for Hebrew, Arabic and the like; "" for no letter at all."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return kind[0]
    return ""


def _drawn(first: str) -> str:
    return "ltr" if first == "L" else "rtl"


# -- images and headings


def _images(root: Node, shown: ShownText) -> Iterator[Problem]:
    for node in root.iter():
        if node.tag != "img" or (node.get("alt") or "").strip() or _decorates(node):
            continue
        own = _OWN_IMAGE.search(node.get("src") or "") is not None
        if own and node.get("alt") is not None:
            continue  # Who put it in ticked that it decorates; the CMS writes an empty description by itself.
        name = "" if own else unquote((node.get("src") or "").partition("?")[0].rpartition("/")[2])
        yield Problem(ProblemKind.ALT, (name[:80],), Spot(block=shown.block_at(node.start)), node.get("src") or "")


def _decorates(node: Node) -> bool:
    source = node.get("src") or ""
    if icon_name(source) or "/static/svg/" in source or node.get("role") in ("presentation", "none"):
        return True
    width = (node.get("width") or "").removesuffix("px")
    return node.get("aria-hidden") == "true" or (width.isdecimal() and int(width) <= _SMALL)


def _headings(root: Node, shown: ShownText) -> Iterator[Problem]:
    """The page's title is its first heading, so those of the text begin at the second level and leave none out."""
    before = 1
    for node in root.iter():
        found = _HEADING.fullmatch(node.tag)
        if found is None or _in_card(node):
            continue
        level, words = int(found[1]), " ".join(node.text_content().split())
        if not words:
            if not any(each.tag in _OBJECTS for each in node.iter()):
                yield Problem(
                    ProblemKind.HEADING, ("empty", str(level), "", ""), Spot(block=shown.block_at(node.start))
                )
            continue
        if level == 1 or level > before + 1:
            what = "top" if level == 1 else "first" if before == 1 else "jump"
            detail = (what, str(level), str(before), words)
            yield Problem(ProblemKind.HEADING, detail, shown.spot(words, node.start))
        before = max(level, 2)


def _in_card(node: Node) -> bool:
    while node.parent is not None:
        node = node.parent
        if "contact-card" in (node.get("class") or "") or node.get("data-contact-id") is not None:
            return True
    return False


def _losses(html: str, shown: ShownText) -> Iterator[Problem]:
    """What the apps drop, block by block, to show where."""
    if not app_losses(html):
        return
    for number, block in enumerate(shown.block_sources):
        for loss in app_losses(block):
            yield Problem(ProblemKind.APP_LOSS, (loss.kind, loss.text), Spot(block=number))


# -- sentences


def _sentences(html: str, shown: ShownText) -> Iterator[Problem]:
    for each in sentences(html):
        if each.text.count(" ") < MOST_WORDS:
            continue
        count = len(_WORD.findall(each.text))
        if count > MOST_WORDS:
            words = " ".join(each.text.split()[:_WORDS_SHOWN])
            yield Problem(ProblemKind.SENTENCE, (str(count), each.text), shown.spot(words, each.start))
