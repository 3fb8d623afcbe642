"""A small region for the hub's tests: three pages, two languages, a person per role."""

from uuid import uuid4

from integreat_editor.hub.access import hash_token
from integreat_editor.hub.database import Database
from integreat_editor.hub.schema import regions, roles, tokens, users
from integreat_editor.hub.seed import SeedPage, SeedRegion, SeedText, seed_region
from integreat_editor.hub.settings import HubSettings, iso
from integreat_editor.models.page import Page, Placement
from integreat_editor.models.region import Language, Region, Role
from integreat_editor.models.revision import Status
from integreat_editor.models.text import Text

REGION = "stadt"
PASSWORD = "gutes passwort"  # noqa: S105 - of people who exist in tests only
TOP, CHILD, OTHER = "a" * 32, "b" * 32, "c" * 32
GERMAN = Text("Willkommen", "<p>Guten Tag.</p>")
OLD_GERMAN = Text("Willkommen", "<p>Gute Zeit.</p>")
ENGLISH = Text("Welcome", "<p>Good day.</p>")
SCHOOL = Text("Schule", "<p>Die Schule beginnt um acht.</p>")
DRAFT = Text("Wahlen", "<p>Gewählt wird im März.</p>")


def make_region(database: Database, settings: HubSettings, slug: str = REGION) -> None:
    """Top page (German, and English after an older German text), a child, and a page that is a draft only."""
    languages = (Language("de", "Deutsch"), Language("en", "English", "de"), Language("ar", "العربية", "de", rtl=True))
    pages = [
        SeedPage(
            Page(TOP, Placement(None, "F")),
            (
                SeedText("de", GERMAN, slug="willkommen", earlier=(OLD_GERMAN,)),
                SeedText("en", ENGLISH, slug="welcome", source=OLD_GERMAN.hash),
            ),
        ),
        SeedPage(Page(CHILD, Placement(TOP, "F")), (SeedText("de", SCHOOL, slug="schule"),)),
        SeedPage(Page(OTHER, Placement(None, "V")), (SeedText("de", DRAFT, status=Status.DRAFT),)),
    ]
    seed_region(database, SeedRegion(Region(slug, "Stadt", "de", languages), pages), settings)


def make_users(database: Database, slug: str, password_hash: str) -> None:
    """One person per role, called like it."""
    with database.write() as connection:
        region = connection.execute(regions.select().where(regions.c.slug == slug)).one().id
        for role in Role:
            connection.execute(
                users.insert().values(
                    name=role.value, folded=role.value, password=password_hash, created="2026-11-22T12:00:00Z"
                )
            )
            connection.execute(roles.insert().values(region=region, user=role.value, role=role.value))


def new_id() -> str:
    """An id as a client makes it."""
    return uuid4().hex


def give_token(database: Database, user: str, settings: HubSettings) -> str:
    """A login without the price of a password check."""
    token = new_id()
    with database.write() as connection:
        expires = iso(settings.clock() + settings.token_life)
        connection.execute(tokens.insert().values(hash=hash_token(token), user=user, expires=expires))
    return token
