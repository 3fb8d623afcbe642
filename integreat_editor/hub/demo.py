"""The hub of the demo: three regions of our own texts, and a server that ends with the window that started it.

    python -m integreat_editor.hub.demo FOLDER

runs it. It reads one line from stdin, a JSON object {name: password}, gives these people their passwords, and writes
its address to stdout once it answers. It ends when stdin is closed: the system closes the pipe however the other
side ends, so no server is left behind on any system. Passwords are new each time and are in memory only.
"""

import hashlib
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import integreat_editor_resources  # type: ignore[import-untyped]  # only data

from integreat_editor.hub.database import Database, open_database
from integreat_editor.hub.demo_template import template_records
from integreat_editor.hub.seed import SeedChangeSet, SeedPage, SeedRegion, SeedText, seed_region
from integreat_editor.hub.serve import EmbeddedHub
from integreat_editor.hub.users import add_user
from integreat_editor.models.order import keys_for
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.region import Language, Region, Role
from integreat_editor.models.revision import Status
from integreat_editor.models.text import Text

REGIONS = ("hessen", "maintal", "hanau")
"""The state template first: texts of the others name texts of it."""
ROLES: Mapping[str, Role] = {"Amira Yilmaz": Role.AUTHOR, "Jonas Weber": Role.EDITOR}
"""Who can log in, and as what, in each region."""
OWNERS: Mapping[str, str] = {"hessen": "Petra Lindner"}
"""Who owns the state template, by region: a manager there, and nobody elsewhere."""
SUBMITTER = "Selin Kaya"
"""A colleague who has submitted what waits for approval; nobody logs in under this name."""
DATABASE_NAME = "hub.db"
_UNFINISHED_NAME = "hub.unfinished.db"
_MEDIUM = re.compile(r'(?<=src=")media:([^"]+)(?=")')

CHANGE_SETS: Mapping[str, tuple[str, str, str]] = {
    "hessen": (
        "Ehrenamt: neue Seite",
        "Bitte vor der nächsten Runde der Kommunen lesen.",
        "Die Anschriften der Freiwilligenagenturen tragen die Kommunen selbst ein.",
    ),
    "maintal": (
        "Sprachcafé am Freitag, Strom und Heizung",
        "Das Jugendhaus macht ab sofort mit. Die Seite über Strom ist neu.",
        "Die Zeiten habe ich mit dem Jugendhaus abgesprochen.",
    ),
    "hanau": (
        "Sportvereine: neue Seite",
        "Die Vereine haben zugestimmt.",
        "Die Liste ergänze ich im Herbst.",
    ),
}
"""Title, note and first comment of what waits for approval in each region."""
SUBMITTED_DRAFTS = frozenset({("maintal", "sprachcafe")})
"""Drafts beside a published text that wait for approval; the others are nobody's business yet."""


def demo_folder() -> Path:
    """Where the texts lie, in a checkout and in a wheel alike."""
    return Path(next(iter(integreat_editor_resources.__path__))) / "demo"


def page_id(region: str, key: str) -> str:
    """The id of a demo page: the same each time it is made."""
    return uuid5(NAMESPACE_URL, f"integreat-editor-demo:{region}/{key}").hex


@dataclass(frozen=True, slots=True)
class _Source:
    """The files of one region, with the addresses of the images (`media`: file name to SHA-256)."""

    folder: Path
    media: Mapping[str, str]
    pages: Sequence[dict[str, Any]]

    def text(self, title: str, name: str) -> Text:
        """A text file, without the line end that an editor puts behind the last line."""
        html = (self.folder / name).read_bytes().decode("utf-8").removesuffix("\n")
        return Text(title, _MEDIUM.sub(lambda found: f"/media/{self.media[found[1]]}", html))

    def base(self, key: str, language: str, title: str) -> Text | None:
        """The text before the newest template version: what the others have taken in; None where it is the same."""
        name = f"{key}.{language}.base.html"
        return self.text(title, name) if (self.folder / name).is_file() else None


def read_regions(folder: Path | None = None) -> list[SeedRegion]:
    """The demo regions as `resources/demo/FORMAT.md` describes their files, in the order of `REGIONS`."""
    folder = folder or demo_folder()
    images = {path.name: path.read_bytes() for path in sorted((folder / "media").glob("*.png"))}
    media = {name: hashlib.sha256(data).hexdigest() for name, data in images.items()}
    bases: dict[tuple[str, str, str], Text] = {}
    current: dict[tuple[str, str, str], Text] = {}
    regions = []
    for slug in REGIONS:
        described = json.loads((folder / slug / "region.json").read_text(encoding="utf-8"))
        source = _Source(folder / slug, media, described["pages"])
        pages = tuple(_pages(slug, source, bases))
        for page, made in zip(source.pages, pages, strict=True):
            for text in made.texts:
                key = (slug, page["key"], text.language)
                current[key] = text.text
                bases[key] = source.base(page["key"], text.language, text.text.title) or text.text
        records = template_records(described, bases, current, page_id, decider=SUBMITTER, owner=OWNERS["hessen"])
        regions.append(
            SeedRegion(
                _region(described),
                pages,
                media=tuple(images.values()),
                records=tuple({(each.kind, each.key): each for each in records}.values()),
                change_sets=tuple(_change_sets(slug, pages)),
                author=SUBMITTER,
                action="demo.made",
            )
        )
    return regions


def _region(described: Mapping[str, Any]) -> Region:
    languages = tuple(
        Language(each["code"], each["name"], each["source"], each["rtl"]) for each in described["languages"]
    )
    return Region(
        described["slug"], described["name"], described["default_language"], languages, described["four_eyes"]
    )


def _pages(slug: str, source: _Source, bases: Mapping[tuple[str, str, str], Text]) -> Iterator[SeedPage]:
    orders = _orders(source.pages)
    for page in source.pages:
        parent = page_id(slug, page["parent"]) if page["parent"] is not None else None
        placement = Placement(parent, orders[page["key"]], page["archived"])
        texts = tuple(_texts(slug, source, page, bases))
        yield SeedPage(Page(page_id(slug, page["key"]), placement), texts, page["icon"])


def _orders(pages: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    def parent(page: Mapping[str, Any]) -> str:
        return page["parent"] or ""

    orders: dict[str, str] = {}
    for _, siblings in groupby(sorted(pages, key=parent), key=parent):
        keys = [page["key"] for page in siblings]
        orders |= zip(keys, keys_for(len(keys)), strict=True)
    return orders


def _texts(
    slug: str, source: _Source, page: Mapping[str, Any], bases: Mapping[tuple[str, str, str], Text]
) -> Iterator[SeedText]:
    key, origin = page["key"], page.get("template")
    described = page["translations"]
    german = source.text(described["de"]["title"], f"{key}.de.html")
    previous = None
    if (source.folder / f"{key}.de.previous.html").is_file():
        previous = source.text(german.title, f"{key}.de.previous.html")
    for language, each in described.items():
        of = {"current": german, "previous": previous}.get(each.get("of", ""))
        taken = bases.get((origin["region"], origin["key"], language)) if origin else None
        earlier = (previous if language == "de" else None, source.base(key, language, each["title"]))
        draft = each.get("draft")
        yield SeedText(
            language,
            source.text(each["title"], f"{key}.{language}.html"),
            Status(each["status"]),
            each["slug"],
            source=of.hash if of else None,
            template=taken.hash if taken else None,
            earlier=tuple(text for text in earlier if text is not None),
            draft=source.text(draft["title"], f"{key}.{language}.draft.html") if draft else None,
            draft_status=Status.REVIEW if (slug, key) in SUBMITTED_DRAFTS else Status.DRAFT,
        )


def _change_sets(slug: str, pages: Sequence[SeedPage]) -> Iterator[SeedChangeSet]:
    waiting = tuple(
        (page.page.id, text.language)
        for page in pages
        for text in page.texts
        if Status.REVIEW in (text.status, text.draft_status if text.draft else None)
    )
    title, note, comment = CHANGE_SETS[slug]
    if waiting:
        yield SeedChangeSet(title, note, SUBMITTER, waiting, comments=((SUBMITTER, comment),))


def prepare_database(folder: Path) -> Path:
    """The demo's database, made on the first start: either whole or not at all, also if it is interrupted."""
    path, unfinished = folder / DATABASE_NAME, folder / _UNFINISHED_NAME
    if path.is_file():
        return path
    folder.mkdir(parents=True, exist_ok=True)
    for left_over in folder.glob(f"{_UNFINISHED_NAME}*"):
        left_over.unlink()
    with closing(open_database(database_url(unfinished))) as database:
        for region in read_regions():
            seed_region(database, region)
    # The last connection is closed: the write-ahead log is in the file.
    unfinished.replace(path)
    return path


def database_url(path: Path) -> str:
    """The SQLAlchemy URL of a file."""
    return f"sqlite:///{path.absolute().as_posix()}"


def set_passwords(database: Database, passwords: Mapping[str, str]) -> None:
    """Lets the people of `ROLES` and `OWNERS` log in with these passwords from now on, and with no earlier ones.

    An owner without a password cannot.
    """
    for name, role in ROLES.items():
        for number, region in enumerate(REGIONS):
            add_user(database, name, passwords[name] if number == 0 else None, region, role)
    for region, owner in OWNERS.items():
        if owner in passwords:
            add_user(database, owner, passwords[owner], region, Role.MANAGER)


def serve_demo(folder: Path) -> None:
    """Makes what is missing, serves on a free loopback port, and ends when stdin does."""
    path = prepare_database(folder)
    passwords = json.loads(sys.stdin.readline())
    with closing(open_database(database_url(path))) as database:
        set_passwords(database, passwords)
        hub = EmbeddedHub(database)
        sys.stdout.write(hub.start() + "\n")
        sys.stdout.flush()
        sys.stdin.read()
        hub.stop()


if __name__ == "__main__":
    serve_demo(Path(sys.argv[1]))
