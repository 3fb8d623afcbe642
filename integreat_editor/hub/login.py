"""Logging in and out. Failures are counted in the database, so that several hub processes count together."""

import hashlib
import secrets
import unicodedata
from datetime import timedelta
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy import Connection

from integreat_editor.hub import audit
from integreat_editor.hub.access import hash_token, visible_regions
from integreat_editor.hub.database import Database
from integreat_editor.hub.errors import Refusal
from integreat_editor.hub.passwords import check_password, hash_password, is_outdated
from integreat_editor.hub.schema import audit_chains, login_failures, tokens, users
from integreat_editor.hub.settings import HubSettings, iso
from integreat_editor.sync.wire import LoginAnswer, LoginRequest


def fold(name: str) -> str:
    """A user's name without case and in one Unicode form: what must be unique."""
    return unicodedata.normalize("NFKC", name).strip().casefold()


def login(database: Database, settings: HubSettings, request: LoginRequest, address: str) -> LoginAnswer:
    """A token for name and password. Refuses with login_failed, or busy after too many failures."""
    attempt = _begin_attempt(database, settings, request.user, address)
    with database.read() as connection:
        row = connection.execute(sa.select(users).where(users.c.folded == fold(request.user))).one_or_none()
    if not check_password(row.password if row else None, request.password) or row is None:
        _log_failure(database, settings, row.name if row else "", address)
        raise Refusal("login_failed", "name or password is wrong")
    token = secrets.token_urlsafe(32)
    expires = iso(settings.clock() + settings.token_life)
    with database.write() as connection:
        _forget_failures(connection, attempt)
        connection.execute(tokens.delete().where(tokens.c.expires <= settings.now))
        connection.execute(tokens.insert().values(hash=hash_token(token), user=row.name, expires=expires))
        if is_outdated(row.password):
            renewed = users.update().where(users.c.name == row.name, users.c.password == row.password)
            connection.execute(renewed.values(password=hash_password(request.password)))
        roles = {each.region.slug: each.role for each in visible_regions(connection, row.name)}
    return LoginAnswer(token=token, expires=expires, user=row.name, roles=roles)


def logout(database: Database, token: str) -> None:
    """Ends a token."""
    with database.write() as connection:
        connection.execute(tokens.delete().where(tokens.c.hash == hash_token(token)))


def _begin_attempt(database: Database, settings: HubSettings, user: str, address: str) -> str:
    """Counts the attempt as failed until it succeeds, so that many at once cannot slip through."""
    who = hashlib.sha256(f"{fold(user)}\0{address}".encode("utf-8", "surrogatepass")).hexdigest()
    since = iso(settings.clock() - settings.login_window)
    with database.write() as connection:
        connection.execute(sa.select(audit_chains).where(audit_chains.c.chain == audit.SERVER).with_for_update())
        connection.execute(
            login_failures.delete().where(login_failures.c.at < iso(settings.clock() - timedelta(days=1)))
        )
        recent = sa.select(sa.func.count()).where(login_failures.c.who == who, login_failures.c.at > since)
        if connection.execute(recent).scalar_one() >= settings.login_failures:
            raise Refusal("busy", "too many failed logins; wait a quarter of an hour")
        connection.execute(login_failures.insert().values(id=uuid4().hex, who=who, at=settings.now))
    return who


def _forget_failures(connection: Connection, who: str) -> None:
    connection.execute(login_failures.delete().where(login_failures.c.who == who))


def _log_failure(database: Database, settings: HubSettings, user: str, address: str) -> None:
    # An unknown name is not kept: people type their password into the name field.
    with database.write() as connection:
        audit.append(
            connection,
            audit.SERVER,
            at=settings.now,
            actor=user,
            action="login.failed",
            subject=user or "unknown name",
            detail={"address": address},
        )
