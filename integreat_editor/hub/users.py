"""People: added and given roles on the server's own command line."""

import unicodedata

import sqlalchemy as sa
from sqlalchemy import Connection

from integreat_editor.hub import audit
from integreat_editor.hub.access import lock_region
from integreat_editor.hub.database import Database
from integreat_editor.hub.errors import RegionUnknown, UserRefused
from integreat_editor.hub.login import fold
from integreat_editor.hub.passwords import hash_password
from integreat_editor.hub.schema import regions, roles, tokens, users
from integreat_editor.hub.settings import HubSettings
from integreat_editor.models.region import Role

MIN_PASSWORD_LENGTH = 8
MAX_PASSWORD_LENGTH = 1024
_OPERATOR = "server operator"


def add_user(
    database: Database,
    name: str,
    password: str | None,
    region: str,
    role: Role | str,
    settings: HubSettings | None = None,
) -> None:
    """Adds a person, or gives a known one this role in the region; a password replaces the known person's.

    Raises RegionUnknown, or UserRefused (a name or password that cannot be used, a new person without one).
    """
    role = Role(role)
    now = (settings or HubSettings()).now
    clean = unicodedata.normalize("NFC", name).strip()
    if not 0 < len(clean) <= 200 or not clean.isprintable():
        raise UserRefused(problem="The name must have 1 to 200 printable characters.")
    hashed = _hash(password) if password is not None else None
    with database.write() as connection:
        lock_region(connection, region)
        chain = connection.execute(sa.select(regions.c.id).where(regions.c.slug == region)).scalar_one_or_none()
        if chain is None:
            raise RegionUnknown(slug=region)
        known, done = _put_user(connection, clean, hashed, now)
        _put_role(connection, chain, known, role)
        for action in [*done, "user.role"]:
            audit.append(
                connection,
                chain,
                at=now,
                actor=_OPERATOR,
                action=action,
                subject=known,
                detail={"role": role.value} if action == "user.role" else {},
            )


def _hash(password: str) -> str:
    if not MIN_PASSWORD_LENGTH <= len(password) <= MAX_PASSWORD_LENGTH:
        raise UserRefused(problem=f"The password must have at least {MIN_PASSWORD_LENGTH} characters.")
    return hash_password(password)


def _put_user(connection: Connection, name: str, hashed: str | None, now: str) -> tuple[str, list[str]]:
    """The name as known, and what was done, in words of the audit log."""
    known = connection.execute(sa.select(users.c.name).where(users.c.folded == fold(name))).scalar_one_or_none()
    if known is None:
        if hashed is None:
            raise UserRefused(problem="A new person needs a password.")
        connection.execute(users.insert().values(name=name, folded=fold(name), password=hashed, created=now))
        return name, ["user.added"]
    if hashed is None:
        return str(known), []
    connection.execute(users.update().where(users.c.name == known).values(password=hashed))
    # Whoever knew the old password is logged out.
    connection.execute(tokens.delete().where(tokens.c.user == known))
    return str(known), ["user.password"]


def _put_role(connection: Connection, region: int, user: str, role: Role) -> None:
    mine = sa.and_(roles.c.region == region, roles.c.user == user)
    changed = connection.execute(roles.update().where(mine).values(role=role.value))
    if changed.rowcount == 0:
        connection.execute(roles.insert().values(region=region, user=user, role=role.value))
