"""Routes that write: login, change sets and their life, records, images, settings."""

from fastapi import APIRouter, Request, Response

from integreat_editor.hub.access import region_write
from integreat_editor.hub.answers import message_answer, parse
from integreat_editor.hub.login import login, logout
from integreat_editor.hub.media import put_medium
from integreat_editor.hub.messages import MediaAnswer, RegionSettings
from integreat_editor.hub.openapi import body_of
from integreat_editor.hub.publish import publish
from integreat_editor.hub.records import put_records
from integreat_editor.hub.region_settings import change_settings
from integreat_editor.hub.requests import Body, HubNeeded, ImageBody, User, Write, bearer_token
from integreat_editor.hub.review import review
from integreat_editor.hub.submit import comment, submit, withdraw
from integreat_editor.models.region import Role
from integreat_editor.sync.wire import (
    ChangeSetMessage,
    CommentRequest,
    LoginAnswer,
    LoginRequest,
    PublishAnswer,
    PublishRequest,
    RecordMessage,
    RecordsRequest,
    RegionMessage,
    ReviewRequest,
    SubmitRequest,
)

router = APIRouter()
_SET = "/regions/{slug}/change-sets/{change_set_id}"


@router.post("/login", response_model=LoginAnswer, openapi_extra=body_of(LoginRequest))
def post_login(hub: HubNeeded, request: Request, body: Body) -> Response:
    """A token for name and password."""
    address = request.client.host if request.client else ""
    return message_answer(request, login(hub.database, hub.settings, parse(LoginRequest, body), address))


@router.post("/logout", status_code=204, response_class=Response)
def post_logout(hub: HubNeeded, request: Request) -> Response:
    """Ends the token it is sent with."""
    logout(hub.database, bearer_token(request))
    return Response(status_code=204)


@router.patch("/regions/{slug}", response_model=RegionMessage, openapi_extra=body_of(RegionSettings))
def patch_region(write: Write, slug: str) -> Response:
    """Changes the region's settings; for managers."""
    return write.run(slug, Role.MANAGER, RegionSettings, change_settings)


@router.post("/regions/{slug}/change-sets", response_model=ChangeSetMessage, openapi_extra=body_of(SubmitRequest))
def post_change_set(write: Write, slug: str) -> Response:
    """Submits a change set, or renews it under its id."""
    return write.run(slug, Role.AUTHOR, SubmitRequest, submit)


@router.post(f"{_SET}/review", response_model=ChangeSetMessage, openapi_extra=body_of(ReviewRequest))
def post_review(write: Write, slug: str, change_set_id: str) -> Response:
    """Approves or returns items; for editors."""
    return write.run(slug, Role.EDITOR, ReviewRequest, lambda each, sent: review(each, change_set_id, sent))


@router.post(f"{_SET}/comments", response_model=ChangeSetMessage, openapi_extra=body_of(CommentRequest))
def post_comment(write: Write, slug: str, change_set_id: str) -> Response:
    """Adds a remark."""
    return write.run(slug, Role.AUTHOR, CommentRequest, lambda each, sent: comment(each, change_set_id, sent))


@router.post(f"{_SET}/withdraw", response_model=ChangeSetMessage)
def post_withdraw(write: Write, slug: str, change_set_id: str) -> Response:
    """Takes the asker's own change set back."""
    return write.run_empty(slug, Role.AUTHOR, lambda each: withdraw(each, change_set_id))


@router.post(f"{_SET}/publish", response_model=PublishAnswer, openapi_extra=body_of(PublishRequest))
def post_publish(write: Write, slug: str, change_set_id: str) -> Response:
    """Publishes one approved unit by compare-and-swap, in one transaction."""
    return write.run(slug, Role.AUTHOR, PublishRequest, lambda each, sent: publish(each, change_set_id, sent))


@router.post("/regions/{slug}/records", response_model=list[RecordMessage], openapi_extra=body_of(RecordsRequest))
def post_records(write: Write, slug: str) -> Response:
    """Writes shared records by compare-and-swap."""
    return write.run(slug, Role.AUTHOR, RecordsRequest, put_records)


@router.post("/regions/{slug}/media", response_model=MediaAnswer)
def post_media(hub: HubNeeded, request: Request, user: User, body: ImageBody, slug: str) -> Response:
    """Stores an image (PNG, JPEG, GIF, WebP). Needs no key: the same bytes have the same address."""
    with region_write(hub.database, slug, user, Role.AUTHOR, hub.settings.now) as write:
        digest = put_medium(write.connection, body)
        write.log("media.stored", digest, size=len(body))
    return message_answer(request, MediaAnswer(sha256=digest))
