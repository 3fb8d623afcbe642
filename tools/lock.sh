#!/bin/sh
# Writes requirements.lock anew: newest versions that pyproject.toml allows, for Python 3.11 to 3.14 on Linux, Windows
# and macOS, with the hashes of all their files and no address. Needs uv; asked for a package, it changes only that one:
#
#   tools/lock.sh                          everything
#   tools/lock.sh --upgrade-package nh3    one package
#
# With --cms first it writes requirements-cms.lock: the Integreat CMS of the tests, with the versions it names itself.
set -eu
cd "$(dirname "$0")/.."
compile() {
  uv pip compile "$@" --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet
}
if [ "${1:-}" = --cms ]; then
  shift
  # aiohappyeyeballs was withdrawn by its makers, but is what this CMS names: it has to be asked for.
  printf '%s\n' 'integreat-cms[pinned]==2026.7.1' 'aiohappyeyeballs==2.4.2' |
    compile - -o requirements-cms.lock "$@"
  exit
fi
[ $# -gt 0 ] || set -- --upgrade
compile pyproject.toml --extra test -o requirements.lock "$@"
