"""A unit of work: the repositories of one transaction."""

from pathlib import Path

from sqlalchemy import Connection

from integreat_editor.store.change_sets import ChangeSets, Revisions
from integreat_editor.store.compared import Compared
from integreat_editor.store.events import Conflicts, Journal, Media
from integreat_editor.store.facts import Meta, Records, RegionRepository
from integreat_editor.store.link_answers import LinkAnswers
from integreat_editor.store.pages import Pages, Translations, TreeStates
from integreat_editor.store.remote_records import RemoteRecords
from integreat_editor.store.remotes import Remotes, RemoteState
from integreat_editor.store.search import PlainTexts
from integreat_editor.store.texts import Texts
from integreat_editor.store.versions import PlacesLeft, Versions


class Unit:
    """Repositories that share one transaction; plain dataclasses in and out. Valid inside its `with` block only."""

    def __init__(self, connection: Connection, path: Path, computed: dict[str, str], *, writing: bool) -> None:
        self._connection = connection
        self._writing = writing
        self.meta = Meta(connection)
        self.region = RegionRepository(connection)
        self.texts = Texts(connection, path, computed, writing=writing)
        self.pages = Pages(connection)
        self.versions = Versions(connection)
        self.places_left = PlacesLeft(connection)
        self.translations = Translations(connection, self.versions)
        self.tree_state = TreeStates(connection)
        self.remotes = Remotes(connection)
        self.remote_state = RemoteState(connection)
        self.remote_records = RemoteRecords(connection)
        self.compared = Compared(connection)
        self.revisions = Revisions(connection)
        self.change_sets = ChangeSets(connection)
        self.records = Records(connection)
        self.conflicts = Conflicts(connection)
        self.journal = Journal(connection)
        self.media = Media(connection)
        self.plain_texts = PlainTexts(connection)
        self.link_answers = LinkAnswers(connection)
