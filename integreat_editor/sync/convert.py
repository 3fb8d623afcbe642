"""Between wire messages and the domain's own dataclasses; no rule lives here."""

from integreat_editor.models.change_set import ChangeItem, ChangeSet, Comment
from integreat_editor.models.page import Placement
from integreat_editor.models.record import SharedRecord
from integreat_editor.models.region import Language, Region
from integreat_editor.models.revision import Head, Revision
from integreat_editor.models.text import Text
from integreat_editor.sync.wire import (
    ChangeSetMessage,
    CommentMessage,
    HeadMessage,
    ItemMessage,
    LanguageMessage,
    PlacementMessage,
    RecordMessage,
    RegionMessage,
    RevisionMessage,
    TextMessage,
)


def region_from(message: RegionMessage) -> Region:
    """The region without the asker's role."""
    languages = tuple(language_from(each) for each in message.languages)
    return Region(message.slug, message.name, message.default_language, languages, message.four_eyes)


def language_from(message: LanguageMessage) -> Language:
    """A language."""
    return Language(message.code, message.name, message.source, message.rtl)


def language_to(language: Language) -> LanguageMessage:
    """A language as sent."""
    return LanguageMessage(code=language.code, name=language.name, source=language.source, rtl=language.rtl)


def placement_from(message: PlacementMessage) -> Placement:
    """A placement."""
    return Placement(message.parent, message.order, message.archived)


def placement_to(placement: Placement) -> PlacementMessage:
    """A placement as sent."""
    return PlacementMessage(parent=placement.parent, order=placement.order, archived=placement.archived)


def head_from(message: HeadMessage) -> Head:
    """A head."""
    return Head(
        message.page,
        message.language,
        message.public,
        message.newest,
        message.status,
        message.in_translation,
        message.version,
    )


def revision_from(message: RevisionMessage) -> tuple[Revision, Text]:
    """A revision and its text."""
    text = Text(message.content.title, message.content.html)
    revision = Revision(
        message.id,
        message.page,
        message.language,
        text.hash,
        tuple(message.parents),
        message.source,
        message.template,
        message.author,
        message.created,
        message.minor,
    )
    return revision, text


def revision_to(revision: Revision, text: Text) -> RevisionMessage:
    """A revision with its text as sent."""
    return RevisionMessage(
        id=revision.id,
        page=revision.page,
        language=revision.language,
        content=TextMessage(title=text.title, html=text.html),
        parents=list(revision.parents),
        source=revision.source,
        template=revision.template,
        author=revision.author,
        created=revision.created,
        minor=revision.minor,
    )


def item_from(message: ItemMessage) -> ChangeItem:
    """An item with its verdict."""
    return ChangeItem(
        page=message.page,
        language=message.language,
        revision=message.revision,
        text=message.text,
        base=message.base,
        origin=placement_from(message.origin) if message.origin else None,
        to=placement_from(message.to) if message.to else None,
        base_version=message.base_version,
        verdict=message.verdict,
        reason=message.reason,
        reviewer=message.reviewer,
    )


def item_to(item: ChangeItem) -> ItemMessage:
    """An item as sent; the hub sets the verdict itself."""
    return ItemMessage(
        page=item.page,
        language=item.language,
        revision=item.revision,
        text=item.text,
        base=item.base,
        origin=placement_to(item.origin) if item.origin else None,
        to=placement_to(item.to) if item.to else None,
        base_version=item.base_version,
        verdict=item.verdict,
        reason=item.reason,
        reviewer=item.reviewer,
    )


def change_set_from(message: ChangeSetMessage) -> ChangeSet:
    """A change set with items and comments."""
    comments = tuple(Comment(each.id, each.author, each.created, each.text, each.item) for each in message.comments)
    return ChangeSet(
        message.id,
        message.title,
        message.note,
        message.author,
        message.created,
        tuple(item_from(item) for item in message.items),
        comments,
        message.withdrawn,
        message.version,
    )


def change_set_to(change_set: ChangeSet) -> ChangeSetMessage:
    """A change set as sent; comments travel on their own."""
    return ChangeSetMessage(
        id=change_set.id,
        title=change_set.title,
        note=change_set.note,
        author=change_set.author,
        created=change_set.created,
        items=[item_to(item) for item in change_set.items],
        comments=[
            CommentMessage(id=each.id, author=each.author, created=each.created, text=each.text, item=each.item)
            for each in change_set.comments
        ],
        withdrawn=change_set.withdrawn,
        version=change_set.version,
    )


def record_from(message: RecordMessage) -> SharedRecord:
    """A shared record."""
    return SharedRecord(message.kind, message.key, message.value, message.version)


def record_to(record: SharedRecord) -> RecordMessage:
    """A shared record as sent; `version` is the one it replaces."""
    value = dict(record.value) if record.value is not None else None
    return RecordMessage(kind=record.kind, key=record.key, value=value, version=record.version)
