"""The template's values as shared records and back. What a server sends in another shape counts as not there."""

import math
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from integreat_editor.models.record import SharedRecord
from integreat_editor.models.template import (
    Declined,
    Filling,
    Follow,
    LedgerEntry,
    Relation,
    Remembered,
    Sides,
    TemplateSource,
    TemplateText,
    TemplateVersion,
    Urgency,
)

SOURCE = "template_source"
"""Key: always `SOURCE_KEY`. Which template the region follows."""
RELATION = "template_relation"
"""Key: the region's page."""
DECLINED = "template_declined"
"""Key: the template's page."""
TEXT = "template_text"
"""Key: the hash. Never changed, only added."""
VERSION = "template_version"
"""Key: the version's id. Kept in the template's own region."""
DECISION = "template_decision"
"""Key: `<page>/<place>`."""
FILLING = "slot_filling"
"""Key: `<page or region>/<slot>/<language or all>`."""
LEDGER = "template_ledger"
"""Key: the change set."""
SOURCE_KEY = "main"

_ANSWERS = ("template", "ours", "suggestion", "own", "later")


class _Misshapen(Exception):
    """A record whose value is not what its kind says."""


def source_record(source: TemplateSource | None) -> SharedRecord:
    """None: the region follows no template any more."""
    return SharedRecord(SOURCE, SOURCE_KEY, asdict(source) if source is not None else None)


def relation_record(relation: Relation) -> SharedRecord:
    """The link of a page."""
    return SharedRecord(
        RELATION, relation.page, {"template_page": relation.template_page, "follow": relation.follow.value}
    )


def no_relation_record(page: str) -> SharedRecord:
    """Takes the link of a page back: it is a local page."""
    return SharedRecord(RELATION, page, None)


def declined_record(declined: Declined) -> SharedRecord:
    """A refusal with its reason."""
    value = {"reason": declined.reason, "author": declined.author, "at": declined.at}
    return SharedRecord(DECLINED, declined.template_page, value)


def not_declined_record(template_page: str) -> SharedRecord:
    """Takes a refusal back."""
    return SharedRecord(DECLINED, template_page, None)


def text_record(text: TemplateText) -> SharedRecord:
    """A base's words."""
    return SharedRecord(TEXT, text.hash, {"title": text.title, "html": text.html})


def version_record(version: TemplateVersion) -> SharedRecord:
    """An announced version."""
    value = {
        "pages": {page: dict(texts) for page, texts in version.pages.items()},
        "what": version.what,
        "why": version.why,
        "urgency": version.urgency.value,
        "until": version.until,
        "author": version.author,
        "created": version.created,
    }
    return SharedRecord(VERSION, version.id, value)


def decision_record(decision: Remembered) -> SharedRecord:
    """A remembered decision."""
    value = {
        "answer": decision.answer,
        "sides": {language: asdict(sides) for language, sides in decision.sides.items()},
        "own": dict(decision.own),
        "reason": decision.reason,
        "author": decision.author,
        "at": decision.at,
    }
    return SharedRecord(DECISION, f"{decision.page}/{decision.key}", value)


def no_decision_record(page: str, key: str) -> SharedRecord:
    """Takes a decision back."""
    return SharedRecord(DECISION, f"{page}/{key}", None)


def filling_key(filling: Filling) -> str:
    """Identity of a filling: where, which slot, which language."""
    return f"{filling.page or 'region'}/{filling.slot}/{filling.language or 'all'}"


def filling_record(filling: Filling) -> SharedRecord:
    """A filling; an empty one is taken back."""
    value = {"text": filling.text, "href": filling.href, "html": filling.html}
    return SharedRecord(FILLING, filling_key(filling), None if filling.is_empty else value)


def ledger_record(entry: LedgerEntry) -> SharedRecord:
    """A line of the ledger."""
    value = asdict(entry)
    del value["change_set"]
    return SharedRecord(LEDGER, entry.change_set, value)


def source_of(record: SharedRecord | None) -> TemplateSource | None:
    """The template's place, or None."""
    if record is None or record.value is None:
        return None
    try:
        share = record.value.get("share", False)
        return TemplateSource(
            _text(record.value, "kind"), _text(record.value, "url"), _text(record.value, "region"), share is True
        )
    except _Misshapen:
        return None


def relation_of(record: SharedRecord) -> Relation | None:
    """The link, or None where it was taken back."""
    if record.value is None:
        return None
    try:
        return Relation(record.key, _text(record.value, "template_page"), Follow(_text(record.value, "follow")))
    except (_Misshapen, ValueError):
        return None


def declined_of(record: SharedRecord) -> Declined | None:
    """The refusal, or None where it was taken back."""
    if record.value is None:
        return None
    try:
        return Declined(record.key, *(_text(record.value, name) for name in ("reason", "author", "at")))
    except _Misshapen:
        return None


def text_of(record: SharedRecord) -> TemplateText | None:
    """The words of a base; whoever reads them checks the hash."""
    if record.value is None:
        return None
    try:
        return TemplateText(record.key, _text(record.value, "title"), _text(record.value, "html"))
    except _Misshapen:
        return None


def version_of(record: SharedRecord) -> TemplateVersion | None:
    """The announced version, or None where it was taken back."""
    if record.value is None:
        return None
    value = record.value
    try:
        pages = {page: _texts(texts) for page, texts in _mapping(value, "pages").items()}
        urgency = Urgency(_text(value, "urgency"))
        rest = {name: _text(value, name) for name in ("what", "why", "until", "author", "created")}
    except (_Misshapen, ValueError):
        return None
    return TemplateVersion(record.key, pages, urgency=urgency, **rest)


def decision_of(record: SharedRecord) -> Remembered | None:
    """The decision, or None where it was taken back."""
    page, slash, key = record.key.partition("/")
    if record.value is None or not slash:
        return None
    value = record.value
    try:
        answer = _text(value, "answer")
        sides = {language: _sides(each) for language, each in _mapping(value, "sides").items()}
        own = _texts(value.get("own", {}))
        rest = {name: _text(value, name) for name in ("reason", "author", "at")}
    except _Misshapen:
        return None
    if answer not in _ANSWERS:
        return None
    return Remembered(page, key, answer, sides, own, **rest)  # type: ignore[arg-type]  # looked up above


def filling_of(record: SharedRecord) -> Filling | None:
    """The filling, or None where it was taken back."""
    parts = record.key.split("/")
    if record.value is None or len(parts) != 3:
        return None
    page, slot, language = parts
    try:
        words = {name: _text(record.value, name) for name in ("text", "href", "html")}
    except _Misshapen:
        return None
    return Filling(slot, "" if page == "region" else page, "" if language == "all" else language, **words)


def ledger_of(record: SharedRecord) -> LedgerEntry | None:
    """A line of the ledger, or None where it was taken back."""
    if record.value is None:
        return None
    value = record.value
    try:
        words = {name: _numbers(_mapping(value, name)) for name in ("new", "from_template", "from_memory")}
        price = value.get("price")
        if not isinstance(price, int | float) or isinstance(price, bool) or not math.isfinite(price) or price < 0:
            return None
        return LedgerEntry(record.key, _text(value, "title"), _text(value, "at"), float(price), **words)
    except _Misshapen:
        return None


def _text(value: Mapping[str, Any], name: str) -> str:
    found = value.get(name)
    if not isinstance(found, str):
        raise _Misshapen(name)
    return found


def _mapping(value: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = value.get(name)
    if not isinstance(found, Mapping):
        raise _Misshapen(name)
    return found


def _texts(value: object) -> dict[str, str]:
    if not isinstance(value, Mapping) or not all(isinstance(each, str) for each in value.values()):
        raise _Misshapen
    return dict(value)


def _numbers(value: Mapping[str, Any]) -> dict[str, int]:
    if not all(isinstance(each, int) and not isinstance(each, bool) and each >= 0 for each in value.values()):
        raise _Misshapen
    return dict(value)


def _sides(value: object) -> Sides:
    if not isinstance(value, Mapping):
        raise _Misshapen
    found = [value.get(name) for name in ("base", "ours", "template")]
    if not all(each is None or isinstance(each, str) for each in found):
        raise _Misshapen
    return Sides(*found)
