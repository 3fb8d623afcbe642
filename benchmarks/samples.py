"""A region of any size with made-up texts of a real page's length."""

import random
from pathlib import Path
from uuid import UUID

from integreat_editor.hub.access import hash_token
from integreat_editor.hub.database import Database, open_database
from integreat_editor.hub.schema import regions, roles, tokens, users
from integreat_editor.hub.seed import SeedPage, SeedRegion, SeedText, seed_region
from integreat_editor.models.order import keys_for
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.region import Language, Region
from integreat_editor.models.text import Text

REGION = "messung"
CODES = ("de", "en", "ar", "uk", "tr", "fa", "fr", "ro", "ru", "bg")
SPOKEN = "der Antrag die Schule ein Amt mit Termin ohne Kosten für Familien bis Montag Beratung Ausweis bitte"
WORDS = tuple(SPOKEN.split())
PARAGRAPHS, SENTENCES, LENGTH = 9, 3, 14
"""About 3 kB of HTML, the mean of a real district's pages."""


def page_ids(count: int) -> list[str]:
    """Ids of the pages."""
    return [UUID(int=number + 1).hex for number in range(count)]


def sample_html(chance: random.Random) -> str:
    """Paragraphs of sentences."""

    def sentence() -> str:
        return " ".join(chance.choices(WORDS, k=LENGTH)).capitalize() + "."

    return "\n".join(f"<p>{' '.join(sentence() for _ in range(SENTENCES))}</p>" for _ in range(PARAGRAPHS * 2))


def make_hub(path: Path, pages: int, languages: int) -> Database:
    """A hub database with one region; every tenth page is a parent of the nine behind it."""
    database = open_database(f"sqlite:///{path}")
    chance = random.Random(1)  # noqa: S311 - reproducible, not secret
    codes = CODES[:languages]
    known = tuple(Language(code, code, None if code == "de" else "de", code in ("ar", "fa")) for code in codes)
    ids = page_ids(pages)
    seeds = []
    for number, (page, key) in enumerate(zip(ids, keys_for(pages), strict=True)):
        parent = None if number % 10 == 0 else ids[number - number % 10]
        german = Text(f"Seite {number}", sample_html(chance))
        texts = [SeedText("de", german, slug=f"seite-{number}")]
        texts += [
            SeedText(code, Text(f"{code} {number}", sample_html(chance)), slug=f"{code}-{number}", source=german.hash)
            for code in codes[1:]
        ]
        seeds.append(SeedPage(Page(page, Placement(parent, key)), tuple(texts)))
    seed_region(database, SeedRegion(Region(REGION, "Messung", "de", known, four_eyes=False), seeds))
    return database


def give_login(database: Database, user: str, role: str) -> str:
    """A person with a token, without the price of a password check; returns the token."""
    token = f"token-{user}"
    with database.write() as connection:
        region = connection.execute(regions.select().where(regions.c.slug == REGION)).one().id
        connection.execute(
            users.insert().values(name=user, folded=user, password="-", created="2026-01-01T00:00:00Z")  # noqa: S106
        )
        connection.execute(roles.insert().values(region=region, user=user, role=role))
        connection.execute(tokens.insert().values(hash=hash_token(token), user=user, expires="2099-01-01T00:00:00Z"))
    return token
