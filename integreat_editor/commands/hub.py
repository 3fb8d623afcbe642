"""Commands of the central server: serve, import, user add."""

import getpass
import os
import sys

from integreat_editor.commands.context import (
    DONE,
    Options,
    answer,
)
from integreat_editor.sync.connect import PASSWORD_VARIABLE


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
        result = import_region(database, options.slug, options.directory)
    finally:
        database.close()
    document = {"region": options.slug, "pages": result.pages, "texts": result.texts}
    return answer(options, document, f"{options.slug}: {result.pages} Seiten, {result.texts} Texte")


def user_add(options: Options) -> int:
    """hub user add NAME --region SLUG --role ROLE --database URL"""
    from integreat_editor.hub.database import open_database  # noqa: PLC0415 - the editor alone needs no server
    from integreat_editor.hub.users import add_user  # noqa: PLC0415

    password = os.environ.get(PASSWORD_VARIABLE) or getpass.getpass(f"Passwort für {options.name}: ")
    database = open_database(options.database)
    try:
        add_user(database, options.name, password, options.region, options.role)
    finally:
        database.close()
    return answer(options, {"user": options.name, "role": options.role}, f"{options.name}: {options.role}")
