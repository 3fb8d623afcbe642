# Sourced by ./test --cms after environment.sh: the Integreat CMS that tests/cms starts.
# shellcheck shell=sh disable=SC2154  # $checkout and $venv_python come from the caller

# Fails and says which program is missing.
cms_programs() { (cd "$checkout" && "$venv_python" -m tests.cms.server.install); }

# The CMS's pinned packages have wheels for no newer one.
cms_python() {
  for name in python3.11 python3.12 "${PYTHON:-python3}" python3 /usr/bin/python3; do
    if "$name" -c 'import sys, venv; sys.exit(sys.version_info[:2] not in ((3, 11), (3, 12)))' >/dev/null 2>&1; then
      printf '%s\n' "$name"
      return 0
    fi
  done
  return 1
}

# PostgreSQL (the wheel of the hub's tests lacks a module), Redis, and what the CMS tells kinds of files with.
ensure_cms_programs() {
  if cms_programs 2>/dev/null; then return 0; fi
  if apt_install postgresql redis-server libmagic1 && cms_programs 2>/dev/null; then return 0; fi
  cms_programs || :
  say "The CMS needs system packages. Please run:  sudo apt-get install -y postgresql redis-server libmagic1"
  return 1
}

# The packages and the filled database. Talks little: it runs beside other checks.
install_cms() {
  if ! python=$(cms_python); then
    say "The CMS needs Python 3.11 or 3.12, and none was found."
    return 1
  fi
  (cd "$checkout" && "$python" -m tools.setup_cms && "$venv_python" -m tests.cms.server.template)
}
