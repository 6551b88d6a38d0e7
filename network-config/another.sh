#!/usr/bin/env bash
# One more chaincode on the running network, a server beside each peer: for measuring beside ours, and for tests.
set -euo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in tools settings processes channel nodes chaincode; do
  # shellcheck source=/dev/null
  . "$HERE/lib/$part.sh"
done

usage() {
  cat <<'EOF'
usage: another.sh start NAME PORT CLASSPATH MAIN | stop NAME

  start   deploy chaincode NAME, whose servers MAIN (a Java class) listen on CHAINCODE_SERVER_ADDRESS:
          PORT (6 to 9) beside each peer's own ports; returns when all peers have its definition
  stop    end its servers
EOF
}

start() {
  CHAINCODE=$1
  OFFSET=$2
  find_fabric
  JAVA=$(find_java)
  CHAINCODE_SEQUENCE=1
  local org
  for org in $PEER_ORGS; do
    own_package "$org"
    install_chaincode "$org"
    serve "$org" "$3" "$4"
  done
  for org in $PEER_ORGS; do
    own_package "$org"
    wait_until "approval of $org" approve_chaincode "$org"
  done
  wait_until "approvals seen by all" approved_by_all
  wait_until "commit of $CHAINCODE" commit_chaincode
  for org in $PEER_ORGS; do
    wait_until "server of $CHAINCODE at $org" listens "$org"
  done
  for org in $PEER_ORGS; do
    wait_until "endorsers of $CHAINCODE seen by $org" sees_all_endorsers "$org"
  done
}

# A peer that finds no server gives up at once, whatever its dial timeout.
listens() { (exec 3<>"/dev/tcp/$HOST/$(($(port "peer-$1" main) + OFFSET))") 2>/dev/null; }

address() { echo "$HOST:$(($(port "peer-$1" main) + OFFSET))"; }

# own_package ORG: each organisation's package names its own server, without TLS: all is on this machine.
own_package() {
  local work=$DATA/package-$CHAINCODE-$1
  PACKAGE=$DATA/$CHAINCODE-$1.tar.gz
  if [ ! -f "$PACKAGE" ]; then
    mkdir -p "$work"
    printf '{"address": "%s", "dial_timeout": "10s", "tls_required": false}\n' "$(address "$1")" >"$work/connection.json"
    printf '{"type": "ccaas", "label": "%s"}\n' "$CHAINCODE" >"$work/metadata.json"
    tar -C "$work" -czf "$work/code.tar.gz" connection.json
    tar -C "$work" -czf "$PACKAGE" metadata.json code.tar.gz
  fi
  PACKAGE_ID=$(FABRIC_CFG_PATH=$FABRIC_HOME/config fabric peer lifecycle chaincode calculatepackageid "$PACKAGE")
}

serve() {
  nohup env CORE_CHAINCODE_ID_NAME="$PACKAGE_ID" CHAINCODE_SERVER_ADDRESS="$(address "$1")" \
    "$JAVA" -Xmx256m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$2" "$3" >>"$LOGS/$CHAINCODE-$1.log" 2>&1 </dev/null &
  echo "$!" >"$RUN/another-$CHAINCODE-$1.pid"
}

stop() {
  local file
  for file in "$RUN/another-$1-"*.pid; do
    [ -f "$file" ] || continue
    kill "$(cat "$file")" 2>/dev/null || true
    rm -f "$file"
  done
}

case ${1:-}:$# in
  start:5) start "${@:2}" ;;
  stop:2) stop "$2" ;;
  *)
    usage >&2
    exit 2
    ;;
esac
