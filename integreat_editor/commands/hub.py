"""Commands of the central server: serve, import, user add."""

import os
import sys

from integreat_editor.commands.context import (
    DONE,
    Options,
    answer,
    asker,
)
from integreat_editor.models.region import Role
from integreat_editor.sync.connect import PASSWORD_VARIABLE
from integreat_editor.sync.errors import PasswordNeeded


def serve(options: Options) -> int:
    """hub serve --database URL"""
    from integreat_editor.hub.serve import serve as run_server  # noqa: PLC0415 - the editor alone needs no server

    def announce(address: str) -> None:
        sys.stdout.write(f"{address}\n")
        sys.stdout.flush()

    run_server(options.database, options.host, options.port, announce)
    return DONE


def import_(options: Options) -> int:
    """hub import SLUG DIR --database URL"""
    from integreat_editor.hub.database import open_database  # noqa: PLC0415 - the editor alone needs no server
    from integreat_editor.hub.import_region import import_region  # noqa: PLC0415

    database = open_database(options.database)
    try:
        import_region(database, options.slug, options.directory)
    finally:
        database.close()
    return answer(options, {"region": options.slug}, f"Die Region {options.slug} ist angelegt.")


def user_add(options: Options) -> int:
    """hub user add NAME --region SLUG --role ROLE --database URL"""
    from integreat_editor.hub.database import open_database  # noqa: PLC0415 - the editor alone needs no server
    from integreat_editor.hub.users import add_user  # noqa: PLC0415

    ask = asker()
    password = os.environ.get(PASSWORD_VARIABLE) or (ask("hub", options.name) if ask else None)
    if not password:
        raise PasswordNeeded(server="hub")
    database = open_database(options.database)
    try:
        add_user(database, options.name, password, options.region, Role(options.role))
    finally:
        database.close()
    return answer(options, {"user": options.name, "role": options.role}, f"{options.name}: {options.role}")
