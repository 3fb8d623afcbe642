#!/bin/sh
# Tries ./test and ./run --screenshot on a bare Debian, as root and without Python: what the README promises.
#
#   tools/try_bare.sh bookworm|trixie [arguments for ./test]
#
# Needs root and debootstrap. Works in a temporary folder on a clone of what is committed, and takes all of it away again.
# PIP_CERT and PIP_DEFAULT_TIMEOUT of this machine go with it.
set -eu
suite=$1
shift
checkout=$(CDPATH='' cd "$(dirname "$0")/.." && pwd)
root=$(mktemp -d)
# The root folder of a machine is open to all; PostgreSQL runs there as an unprivileged user.
chmod 755 "$root"

clean_up() {
  umount "$root/dev" "$root/proc" 2>/dev/null || :
  # Only an unmounted tree may be deleted: below dev are the devices of this machine.
  if mountpoint -q "$root/dev" || mountpoint -q "$root/proc"; then
    echo "Still mounted, left alone: $root" >&2
  else
    rm -rf "$root"
  fi
}
trap clean_up EXIT
trap 'exit 130' INT TERM

debootstrap --variant=minbase "$suite" "$root" >/dev/null
git clone -q "$checkout" "$root/srv/editor"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
cp /etc/resolv.conf /etc/hosts "$root/etc/"

inside() {
  chroot "$root" env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
    ${PIP_CERT:+PIP_CERT=/opt/certificates.pem} PIP_DEFAULT_TIMEOUT="${PIP_DEFAULT_TIMEOUT:-15}" \
    sh -c "cd /srv/editor && $1" </dev/null
}
[ -z "${PIP_CERT:-}" ] || cp "$PIP_CERT" "$root/opt/certificates.pem"

for step in "./test $*" "./test --version" "./run --screenshot /root/demo.png && ls -l /root/demo.png"; do
  begin=$(date +%s)
  echo "=== $suite: $step"
  status=0
  inside "$step" || status=$?
  echo "=== exit $status after $(($(date +%s) - begin)) s"
done
