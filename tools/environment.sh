# Sourced by ./run and ./test, which set $checkout. Leaves a complete .venv behind, or says what is missing and exits 3.
# shellcheck shell=sh disable=SC2154  # $checkout comes from the caller

venv=$checkout/.venv
venv_python=$venv/bin/python
setup="$checkout/tools/setup.py"
# A Python without venv: tools/setup.py ends with this.
no_venv=4
python_check='
import sys, compileall, ctypes, hashlib, shutil, ssl, sqlite3, subprocess, sysconfig, zipfile, zlib
sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))'

say() { printf '%s\n' "$*" >&2; }

give_up() {
  say "$*"
  exit 3
}

# One number for everything the set-up depends on. The path is part of it: a moved checkout is set up anew.
fingerprint() {
  {
    printf '%s\n' "$checkout"
    cat "$checkout/pyproject.toml" "$checkout/requirements.lock" "$checkout/integreat_editor/qtlibs.py" "$checkout"/tools/*.*
    for translation in "$checkout"/resources/i18n/*.ts; do
      [ ! -f "$translation" ] || cat "$translation"
    done
  } | cksum
}

is_ready() { [ -x "$venv_python" ] && [ "$(cat "$venv/.ready" 2>/dev/null)" = "$wanted" ]; }

# A Python in our range, and a whole one: a killed apt or python3-minimal leaves one without its library.
supported_python() {
  for name in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11 python3 /usr/bin/python3; do
    if "$name" -c "$python_check" >/dev/null 2>&1; then
      printf '%s\n' "$name"
      return 0
    fi
  done
  return 1
}

# Installs the packages named: as root at once, with a person at the keyboard through sudo, else it only names the command.
apt_install() {
  command -v apt-get >/dev/null 2>&1 || return 1
  if [ "$(id -u)" = 0 ]; then
    say "Installing system packages: $*"
    apt_quietly update -qq && apt_quietly install -y -qq --no-install-recommends "$@"
  elif [ -t 0 ] && command -v sudo >/dev/null 2>&1; then
    say "System packages are needed, installed through sudo: $*"
    sudo apt-get update -qq && sudo apt-get install -y --no-install-recommends "$@"
  else
    return 1
  fi
}

# apt's own talk is shown only where it failed. The lock is waited for: another program may be updating the system.
apt_quietly() {
  if ! talk=$(DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 "$@" 2>&1 </dev/null); then
    say "$talk"
    return 1
  fi
}

# An earlier set-up may have been killed while dpkg was at work: half a Python, half a library, and apt refuses to go on.
mend_interrupted_apt() {
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1 || [ -z "$(dpkg --audit 2>/dev/null)" ]; then return 0; fi
  say "Completing an interrupted installation of system packages."
  dpkg --configure -a >/dev/null 2>&1 </dev/null || :
  # Should that not be enough, the next step that needs a package says so.
  if apt_quietly update -qq; then apt_quietly install -y -qq --fix-broken --no-install-recommends || :; fi
}

ensure_python() {
  python=$(supported_python) && return 0
  say "No Python 3.11 to 3.14 was found."
  if apt_install python3 python3-venv ca-certificates && python=$(supported_python); then return 0; fi
  give_up "Please install Python 3.11 to 3.14, for instance:  sudo apt-get install -y python3 python3-venv"
}

# The packages of requirements.lock in .venv. Debian cuts `venv` out of its Python: a package of its own brings it back.
ensure_packages() {
  status=0
  "$python" "$setup" packages || status=$?
  if [ "$status" = "$no_venv" ]; then
    apt_install python3-venv ca-certificates ||
      give_up "$python cannot make virtual environments. Please run:  sudo apt-get install -y --no-install-recommends python3-venv"
    [ -z "${PYTHON:-}" ] && [ -x /usr/bin/python3 ] && python=/usr/bin/python3
    status=0
    "$python" "$setup" packages || status=$?
  fi
  [ "$status" = 0 ] || give_up "Setting up did not succeed (see above). It can be started again at any time."
}

missing_libraries() { "$venv_python" -P "$checkout/integreat_editor/qtlibs.py" "$@"; }

# The system libraries of these groups (see qtlibs.py).
ensure_libraries() {
  packages=$(missing_libraries packages "$@") && return 0
  # shellcheck disable=SC2086  # one word per package
  if apt_install $packages && missing_libraries command "$@" >/dev/null; then return 0; fi
  give_up "Qt lacks system libraries. Please run:  $(missing_libraries command "$@" || :)"
}

prepare() {
  wanted=$(fingerprint)
  if is_ready; then return 0; fi
  say "Setting up in $venv (once; a network is needed)."
  mend_interrupted_apt
  ensure_python
  ensure_packages
  # One visit to apt for all where it is free; else a machine without a screen is not asked for the libraries of one.
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    ensure_libraries window xcb wayland
  else
    ensure_libraries window
  fi
  "$venv_python" "$setup" finish || give_up "Setting up did not succeed (see above). It can be started again at any time."
  printf '%s\n' "$wanted" >"$venv/.ready"
  say "Ready."
}

# What a window needs beyond drawing into a file. Asked only where there is a screen, and once.
prepare_screen() {
  if [ -n "${WAYLAND_DISPLAY:-}" ]; then screen=wayland; elif [ -n "${DISPLAY:-}" ]; then screen=xcb; else return 0; fi
  if [ "$(cat "$venv/.ready-$screen" 2>/dev/null)" = "$wanted" ]; then return 0; fi
  ensure_libraries "$screen"
  printf '%s\n' "$wanted" >"$venv/.ready-$screen"
}
