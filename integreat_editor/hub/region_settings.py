"""Settings of a region, by its managers."""

from dataclasses import replace

from integreat_editor.hub.access import RegionWrite
from integreat_editor.hub.idempotency import Answer
from integreat_editor.hub.messages import RegionSettings
from integreat_editor.hub.schema import regions


def change_settings(write: RegionWrite, request: RegionSettings) -> Answer:
    """Writes the settings that are named; every feed answer carries the region as it is now."""
    changes = request.model_dump(exclude_none=True)
    if changes:
        write.connection.execute(regions.update().where(regions.c.id == write.region).values(**changes))
        write.log("region.settings", write.access.region.slug, **changes)
    region = replace(write.access.region, **changes)
    return Answer.of(replace(write.access, region=region).to_message())
