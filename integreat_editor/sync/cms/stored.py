"""A text exactly as the CMS has stored it."""

from dataclasses import dataclass
from urllib.parse import quote

from integreat_editor.sync.cms.errors import PageGone
from integreat_editor.sync.cms.session import CmsSession
from integreat_editor.sync.errors import ServerLies
from integreat_editor.sync.wire_cms import PreviewAnswer
from integreat_editor.sync.wire_json import ShapeError, read_json


@dataclass(frozen=True, slots=True)
class StoredText:
    """Title and own text, without live content."""

    title: str
    html: str


def stored_text(session: CmsSession, region: str, language: str, number: int) -> StoredText | None:
    """The newest text of any status; None where there is no translation (or no such page)."""
    path = f"/{quote(region, safe='')}/ajax/{quote(language, safe='')}/{number}/preview/"
    try:
        response = session.get(path)
    except PageGone:
        return None
    try:
        answer = read_json(PreviewAnswer, response.content)
    except ShapeError as error:
        raise ServerLies(server=session.server, reason=str(error)) from error
    return StoredText(answer.title, answer.page_translation)
