"""Template texts that somebody took in, kept for colleagues and for the time when the template is gone."""

from integreat_editor.models.record import SharedRecord
from integreat_editor.models.template import TemplateText
from integreat_editor.models.template_records import TEXT, text_record
from integreat_editor.models.text import Text
from integreat_editor.store.working_copy import Unit


def keep_base(unit: Unit, text: Text) -> str:
    """Keeps a template's text as it is there (not localised) as a base; returns its hash."""
    unit.texts.add(text)
    if _is_missing(unit.records.get(TEXT, text.hash)):
        unit.records.change(text_record(TemplateText(text.hash, text.title, text.html)))
    return text.hash


def _is_missing(record: SharedRecord | None) -> bool:
    return record is None or record.value is None
