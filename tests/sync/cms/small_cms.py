"""A CMS on loopback with a few pages, whose answers a test can spoil. The real one is tried in tests/cms."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from tests.sync.loopback import Asked, Loopback, Reply, as_json

ROW = """<tr id="page-{number}" class="page-row drop level-{level} {below}">
  <td><span data-page-tree-id="{tree}"></span></td>
  <td><div class="title-slug" data-title-slug="{slug}">Bus &amp; Bahn</div></td>
  <td><span class="bg-orange-400 px-2">{tag}</span></td>
  <td><div><a class="ar"><div id="translation-icon"><span title="{sign}"></span></div>
      <div id="ajax-icon" class="hidden"><span title="Currently in translation"></span></div></a></div></td>
  <td>{status}</td><td>{day}</td><td></td></tr>"""


def row(**values: object) -> str:
    """A row of the CMS's page lists, with these values instead of the usual ones."""
    filled = {
        "number": 7,
        "level": 2,
        "below": "hidden parent-page-3",
        "tree": "",
        "slug": "bus",
        "tag": "Empty",
        "day": "11/23/2026",
    }
    return ROW.format(**{**filled, "sign": "Translation missing", "status": "Published", **values})


def page(source: str, status: int = 200, **headers: str) -> Reply:
    """An answer in HTML."""
    return Reply(source.encode(), status, "text/html", headers)


LANGUAGES = {"de": ("German", "Deutsch", "LEFT_TO_RIGHT"), "ar": ("Arabic", "العربية", "RIGHT_TO_LEFT")}
WORDS = {"PUBLIC": "Published", "DRAFT": "Draft", "REVIEW": "Pending Approval", "AUTO_SAVE": "Auto Save"}
FORM = '<form id="content_form"><button name="status" value="PUBLIC"></button></form>'
VERSION = """<div class="w-full hidden revision-wrapper" id="revision-{number}" data-date="23.11.2026, 07:20"
 data-editor="{author}" data-status="{status}" data-hix=""><div class="revision-plain hidden"><h1>{title}</h1>
 <label>Content</label>{html}</div><div class="revision-diff w-full"></div></div>"""


@dataclass
class Stored:
    """A page of the small CMS: its texts per language as lists of (status, html), the newest first."""

    number: int
    texts: dict[str, list[tuple[str, str]]]
    below: list["Stored"] = field(default_factory=list)


class SmallCms:
    """Region `ort`. `pages`: the tree; `spoiled`: answers that come instead of the true ones."""

    def __init__(self, server: Loopback, pages: Sequence[Stored]) -> None:
        self.pages = list(pages)
        self.day = "11/23/2026"
        self._server = server
        server.answers["/ort/pages/"] = page("", 302, Location="/ort/pages/de/")
        server.answers["/ort/pages/de/new/"] = page(FORM)
        server.answers["/api/v3/regions/ort/"] = as_json({"name": "Ort", "path": "/ort/"})
        server.answers["/api/v3/ort/languages/"] = as_json(
            [{"code": code, "native_name": name, "dir": way} for code, (_, name, way) in LANGUAGES.items()]
        )
        for language in LANGUAGES:
            lists = f"/ort/pages/{language}/"
            branches = f"/ort/ajax/render/{language}/None/False/partial-page-tree/"
            server.answers[lists] = self._list
            server.answers[f"{lists}archived/"] = page(table(""))
            server.answers[branches] = self._branches
            server.answers[f"/api/v3/ort/{language}/pages/"] = self._public
            for number in range(1, 20):
                server.answers[f"/ort/ajax/{language}/{number}/preview/"] = self._preview
                server.answers[f"/ort/pages/{language}/{number}/versions/"] = self._versions
                server.answers[f"/ort/pages/{language}/{number}/edit/side-by-side/"] = page("<h1></h1>")

    def listed(self, language: str) -> str:
        """The list of top pages."""
        return table("".join(_row(each, language, 1, "", self.day) for each in self.pages))

    @property
    def asked(self) -> list[str]:
        """Requests for single texts so far, as language and number."""
        paths = [_parts(each) for each in self._server.asked]
        return [f"{parts[2]}/{parts[3]}" for parts in paths if parts[-1] in ("preview", "versions")]

    def _list(self, asked: Asked) -> Reply:
        return page(self.listed(_parts(asked)[2]))

    def _branches(self, asked: Asked) -> Reply:
        language = _parts(asked)[3]
        return as_json(
            {
                "data": [
                    "".join(_row(child, language, 2, f"parent-page-{each.number}", self.day) for child in each.below)
                    for each in self.pages
                ]
            }
        )

    def _public(self, asked: Asked) -> Reply:
        language = _parts(asked)[3]
        found = []
        for each in [stored for top in self.pages for stored in (top, *top.below)]:
            html = next((html for status, html in each.texts.get(language, []) if status == "PUBLIC"), None)
            if html is not None:
                place = {"path": None}
                path = f"/ort/{language}/seite-{each.number}/"
                told = {"path": path, "title": f"Seite {each.number}", "content": html, "parent": place}
                found.append({**told, "available_languages": {}})
        return as_json(found)

    def _text(self, asked: Asked) -> list[tuple[str, str]]:
        _, _, language, number, _ = _parts(asked)
        stored = next(
            (each for top in self.pages for each in (top, *top.below) if each.number == int(number)), Stored(0, {})
        )
        return stored.texts.get(language, [])

    def _preview(self, asked: Asked) -> Reply:
        number = _parts(asked)[3]
        texts = self._text(asked)
        if not texts:
            return as_json({}, 404)
        return as_json({"title": f"Seite {number}", "page_translation": texts[0][1]})

    def _versions(self, asked: Asked) -> Reply:
        number = _parts(asked)[3]
        texts = self._text(asked)
        return page(
            "".join(
                VERSION.format(
                    number=len(texts) - index, author="Amira", status=status, title=f"Seite {number}", html=html
                )
                for index, (status, html) in enumerate(texts)
            )
        )


def _parts(asked: Asked) -> list[str]:
    return asked.path.strip("/").split("/")


def table(content: str) -> str:
    """A page of the CMS that lists pages."""
    links = "".join(f'<a href="/ort/pages/{code}/">{name}</a>' for code, (name, _, _) in LANGUAGES.items())
    return (
        f'<ul id="language-switcher">{links}</ul>'
        f'<form id="bulk-action-form"><table><tbody>{content}</tbody></table></form>'
    )


def _row(stored: Stored, language: str, level: int, below: str, day: str) -> str:
    texts = stored.texts.get(language, [])
    return row(
        number=stored.number,
        level=level,
        below=below,
        tree=stored.number if stored.below else "",
        slug=escape(f"seite-{stored.number}") if texts else "",
        tag="",
        day=day,
        status=WORDS[texts[0][0]] if texts else "",
    )
