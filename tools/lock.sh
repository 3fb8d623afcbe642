#!/bin/sh
# Writes requirements.lock anew: newest versions that pyproject.toml allows, for Python 3.11 to 3.14 on Linux, Windows
# and macOS, with the hashes of all their files and no address. Needs uv; asked for a package, it changes only that one:
#
#   tools/lock.sh                          everything
#   tools/lock.sh --upgrade-package nh3    one package
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- --upgrade
exec uv pip compile pyproject.toml --extra test --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet -o requirements.lock "$@"
