"""How commands tell what a sync did beside pages and texts."""

from dataclasses import asdict
from typing import Any

from integreat_editor.commands.context import ui_language
from integreat_editor.errors import UiLanguage
from integreat_editor.services.cms_rights import UnitRights
from integreat_editor.services.take_records import RecordClash
from integreat_editor.services.template_source import TemplateNews


def clash_json(clash: RecordClash) -> dict[str, Any]:
    """A shared record that is not on the server as it was written here."""
    return asdict(clash)


def clash_line(clash: RecordClash) -> str:
    """The same in one line, with both wordings."""
    name = f"{clash.kind} {clash.key}" + (f" ({clash.name})" if clash.name else "")
    german = ui_language() == "de"
    if clash.refused:
        return f"{name}: " + ("vom Server nicht angenommen: " if german else "not taken by the server: ") + clash.theirs
    told = "hier „{ours}“, jetzt gilt „{theirs}“" if german else "here “{ours}”, now “{theirs}” holds"
    return f"{name}: " + told.replace("{ours}", clash.ours).replace("{theirs}", clash.theirs)


def template_json(news: TemplateNews | None) -> dict[str, Any] | None:
    """What the template's server had; None where the region follows none."""
    if news is None:
        return None
    error = news.error.title(ui_language()) if news.error is not None else None
    return {"pages": sorted(news.pages), "first": news.first, "error": error}


def rights_json(rights: UnitRights | None, language: UiLanguage) -> dict[str, Any]:
    """What a CMS takes of a unit from this account: nothing to say where that is everything, or no CMS."""
    if rights is None or (rights.status == "PUBLIC" and rights.why is None):
        return {}
    why = rights.why[language].title if rights.why is not None else ""
    proposed = "wird als Vorschlag gespeichert. " if language == "de" else "will be stored as a proposal. "
    return {"status": rights.status, "rights": f"{proposed if rights.status == 'REVIEW' else ''}{why}".strip()}
