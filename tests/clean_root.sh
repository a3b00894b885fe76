#!/usr/bin/env bash
# Runs a command of the project in a fresh Debian: a minimal root with only Python 3 and git, and a
# clone of this repository (the last commit, not the work tree).
#
#   sudo tests/clean_root.sh FOLDER [COMMAND…]     (default: python3 tests/run.py)
#
# FOLDER/base keeps the bare root for later runs; FOLDER/root is a new copy of it. The mirror, the
# proxies, the certificates and npm's settings are this machine's. Needs root, debootstrap and about
# 4 GB. SUITE=bookworm and TWICE=1 (run the command a second time) may be set.
set -euo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:?"usage: tests/clean_root.sh FOLDER [COMMAND…]"}
shift
[ $# -gt 0 ] || set -- python3 tests/run.py
suite=${SUITE:-bookworm}
base=$folder/base
root=$folder/root

mirror=$(PYTHONPATH=$here/cmake python3 -c "
from setup import apt
entry = apt.mirror(apt.entries(), '$suite')
print(entry.uris[0] if entry else '')")
[ -n "$mirror" ] || { echo "apt's sources name no Debian mirror" >&2; exit 1; }

release() {
    for part in dev/pts dev sys proc; do
        mountpoint -q "$root/$part" && umount -l "$root/$part"
    done
    return 0
}

if [ ! -e "$base/made" ]; then
    rm -rf "$base"
    mkdir -p "$base"
    debootstrap --variant=minbase --include=python3,git "$suite" "$base" "$mirror" >"$folder/debootstrap.log"
    touch "$base/made"
fi

[ ! -d "$root" ] || release
rm -rf "$root"
cp -a "$base" "$root"
rm -rf "$root"/var/lib/apt/lists/* "$root"/var/cache/apt/archives/*.deb
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp -a /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
rm -f "$root/etc/apt/sources.list"
cp -a /etc/apt/sources.list.d/. "$root/etc/apt/sources.list.d/"
[ ! -f /etc/apt/sources.list ] || cp /etc/apt/sources.list "$root/etc/apt/sources.list"
for file in /etc/ssl/certs/ca-certificates.crt /usr/etc/npmrc /etc/npmrc "$HOME/.npmrc"; do
    [ ! -f "$file" ] || install -D -m 644 "$file" "$root/${file/#$HOME//root}"
done
# Local certificate authorities must be trusted by the root's apt, too.
if [ -d /usr/local/share/ca-certificates ]; then
    mkdir -p "$root/usr/local/share/ca-certificates"
    cp -a /usr/local/share/ca-certificates/. "$root/usr/local/share/ca-certificates/"
fi
git clone --quiet --no-local "$here" "$root/src"

trap release EXIT
mount -t proc proc "$root/proc"
mount -t sysfs sys "$root/sys"
mount --rbind /dev "$root/dev"
mount --make-rslave "$root/dev"

passed=(HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8)
while IFS='=' read -r name value; do
    case $name in
    *_proxy | *_PROXY | SSL_CERT_FILE | NODE_EXTRA_CA_CERTS | CI) passed+=("$name=$value") ;;
    esac
done < <(env)

for time in 1 ${TWICE:+2}; do
    echo "== time $time: $*"
    start=$(date +%s%N)
    code=0
    env -i "${passed[@]}" chroot "$root" sh -c 'cd /src && exec "$@"' sh "$@" </dev/null || code=$?
    echo "== exit $code after $((($(date +%s%N) - start) / 100000000)) tenths of a second"
    [ $code -eq 0 ] || exit $code
done
