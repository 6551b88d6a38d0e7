# Where Fabric's and Java's programs are, and how this script speaks.
# shellcheck shell=bash

say() { printf '%s\n' "$*" >&2; }

die() {
  say "network: $*"
  exit 1
}

# find_fabric: sets FABRIC_HOME to a release folder with bin/, config/ and builders/ccaas/bin/.
find_fabric() {
  if [ -z "${FABRIC_HOME:-}" ]; then
    local peer
    peer=$(command -v peer) ||
      die "Fabric not found: set FABRIC_HOME to an unpacked Fabric 3.1 release, or put its bin on the PATH."
    FABRIC_HOME=$(dirname "$(dirname "$(readlink -f "$peer")")")
  fi
  local part
  for part in bin/peer bin/orderer bin/configtxgen bin/cryptogen bin/osnadmin bin/discover \
    config/core.yaml config/orderer.yaml \
    builders/ccaas/bin/detect builders/ccaas/bin/build builders/ccaas/bin/release; do
    [ -f "$FABRIC_HOME/$part" ] || die "$FABRIC_HOME is not a whole Fabric release: $part is missing."
  done
}

fabric() {
  local tool=$1
  shift
  FABRIC_LOGGING_SPEC=error "$FABRIC_HOME/bin/$tool" "$@"
}

# find_java: prints a java of version 25 or later.
find_java() {
  local home
  for home in "${SUYUAN_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$home/bin/java" ] && [ "$(java_version "$home")" -ge 25 ]; then
      echo "$home/bin/java"
      return
    fi
  done
  die "no JDK 25 found: set JAVA_HOME to one."
}

java_version() {
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  echo "${version:-0}"
}

# wait_until WHAT COMMAND...: tries the command until it succeeds, for PATIENCE seconds.
wait_until() {
  local what=$1 deadline=$((SECONDS + PATIENCE))
  shift
  until "$@" >>"$LOGS/setup.log" 2>&1; do
    [ "$SECONDS" -lt "$deadline" ] || die "$what: not within $PATIENCE seconds. See $LOGS."
    sleep 0.2
  done
}
