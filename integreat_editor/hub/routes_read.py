"""Routes that read: regions, the change feed, change sets, revisions, the audit log, images, health."""

from typing import Annotated

import sqlalchemy as sa
from fastapi import APIRouter, Path, Query, Request, Response

from integreat_editor.hub import audit
from integreat_editor.hub.access import region_of, visible_regions
from integreat_editor.hub.answers import json_answer, message_answer
from integreat_editor.hub.change_sets import change_set_to_message, load_change_set
from integreat_editor.hub.cursor import parse_cursor
from integreat_editor.hub.errors import Refusal
from integreat_editor.hub.feed import feed
from integreat_editor.hub.followers import followers
from integreat_editor.hub.history import history
from integreat_editor.hub.media import read_medium
from integreat_editor.hub.messages import AuditEntryMessage, AuditMessage, Digest, Health
from integreat_editor.hub.requests import HubNeeded, User
from integreat_editor.hub.texts import read_revision
from integreat_editor.models.region import Role
from integreat_editor.sync.wire import ChangeSetMessage, FeedMessage, FollowerMessage, RegionMessage, RevisionMessage

router = APIRouter()
_AUDIT_PAGE = 1000


@router.get("/health", response_model=Health)
def health(hub: HubNeeded, request: Request) -> Response:
    """Whether the hub and its database answer."""
    with hub.database.read() as connection:
        connection.execute(sa.select(1))
    return message_answer(request, Health())


@router.get("/regions", response_model=list[RegionMessage])
def list_regions(hub: HubNeeded, request: Request, user: User) -> Response:
    """The regions the asker has a role in."""
    with hub.database.read() as connection:
        found = visible_regions(connection, user)
    return json_answer(request, f"[{','.join(each.to_message().model_dump_json() for each in found)}]")


@router.get("/regions/{slug}", response_model=RegionMessage)
def read_region(hub: HubNeeded, request: Request, user: User, slug: str) -> Response:
    """One region and the asker's role."""
    with hub.database.read() as connection:
        return message_answer(request, region_of(connection, slug, user).to_message())


@router.get("/regions/{slug}/changes", response_model=FeedMessage)
def read_changes(
    hub: HubNeeded,
    request: Request,
    user: User,
    slug: str,
    cursor: Annotated[str | None, Query(description="From the answer before; none: everything.")] = None,
    languages: Annotated[str, Query(description="Codes with commas between; none: all.")] = "",
) -> Response:
    """What changed since the cursor; asked again at once while `more` is true."""
    codes = [each for each in languages.split(",") if each]
    with hub.database.read() as connection:
        access = region_of(connection, slug, user)
        body = feed(connection, access, parse_cursor(access, cursor), codes, hub.settings)
    return json_answer(request, body)


@router.get("/regions/{slug}/change-sets/{change_set_id}", response_model=ChangeSetMessage)
def read_change_set(hub: HubNeeded, request: Request, user: User, slug: str, change_set_id: str) -> Response:
    """A change set as it stands."""
    with hub.database.read() as connection:
        access = region_of(connection, slug, user)
        return message_answer(request, change_set_to_message(load_change_set(connection, access.id, change_set_id)))


@router.get("/regions/{slug}/revisions/{revision_id}", response_model=RevisionMessage)
def read_one_revision(hub: HubNeeded, request: Request, user: User, slug: str, revision_id: str) -> Response:
    """A revision with its text."""
    with hub.database.read() as connection:
        access = region_of(connection, slug, user)
        return message_answer(request, read_revision(connection, access, revision_id))


@router.get("/regions/{slug}/pages/{page}/history", response_model=list[RevisionMessage])
def read_history(hub: HubNeeded, request: Request, user: User, slug: str, page: str) -> Response:
    """What was published of a page, the newest first, with the texts."""
    with hub.database.read() as connection:
        found = history(connection, region_of(connection, slug, user), page)
    return json_answer(request, f"[{','.join(each.model_dump_json() for each in found)}]")


@router.get("/regions/{slug}/followers", response_model=list[FollowerMessage])
def read_followers(hub: HubNeeded, request: Request, user: User, slug: str) -> Response:
    """Who follows this region as its template and agreed to show it; for editors."""
    with hub.database.read() as connection:
        access = region_of(connection, slug, user)
        access.require(Role.EDITOR)
        found = followers(connection, access, str(request.base_url))
    return json_answer(request, f"[{','.join(each.model_dump_json() for each in found)}]")


@router.get("/regions/{slug}/audit", response_model=AuditMessage)
def read_audit(
    hub: HubNeeded, request: Request, user: User, slug: str, after: Annotated[int, Query(ge=0, le=2**53)] = 0
) -> Response:
    """The region's audit log behind number `after`; for managers."""
    with hub.database.read() as connection:
        access = region_of(connection, slug, user)
        access.require(Role.MANAGER)
        entries = audit.read(connection, access.id, after, _AUDIT_PAGE)
        whole = audit.verify_audit(connection, slug).broken_at is None
    message = AuditMessage(
        entries=[
            AuditEntryMessage(
                number=each.number,
                at=each.at,
                actor=each.actor,
                action=each.action,
                subject=each.subject,
                detail=each.detail,
                hash=each.hash,
            )
            for each in entries
        ],
        whole=whole,
        next_after=entries[-1].number if len(entries) == _AUDIT_PAGE else None,
    )
    return message_answer(request, message)


media_router = APIRouter()


@media_router.get("/media/{sha256}", responses={200: {"content": {"image/*": {}}}})
def read_media(hub: HubNeeded, request: Request, sha256: Annotated[Digest, Path()]) -> Response:
    """An image. Public and never changing: another image has another address."""
    headers = {
        "Cache-Control": "public, max-age=31536000, immutable",
        "ETag": f'"{sha256}"',
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Access-Control-Allow-Origin": "*",
    }
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    with hub.database.read() as connection:
        medium = read_medium(connection, sha256)
    return Response(medium.data, headers=headers, media_type=medium.mime_type)


def unknown_address() -> Refusal:
    """For every address that no route has."""
    return Refusal("not_found", "no such address")
