#!/usr/bin/env bash
# Suyuan's Fabric network on this machine: three organisations with a peer each, four orderers.
set -euo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in tools settings processes channel nodes chaincode; do
  # shellcheck source=/dev/null
  . "$HERE/lib/$part.sh"
done

usage() {
  cat <<'EOF'
usage: network.sh start | stop | status | reset | settings ORGANISATION

  start     start the network, making it first if it isn't there; returns when a transaction can be endorsed
  stop      stop all its processes; the data stay
  status    say what runs, and each node's height; exit code 3 if something doesn't run
  reset     stop, and delete the network with all its data
  settings  print what a verifier of that organisation needs to connect (brand, logistics, retail)

Fabric 3.1 is taken from FABRIC_HOME, or from where `peer` on the PATH leads.
SUYUAN_FABRIC_DATA   where everything is kept          (network-config/data)
SUYUAN_FABRIC_PORT   the first of 70 ports             (17050)
SUYUAN_CONTRACT      folder of the contract's jars     (chaincode/contract/target/server)
SUYUAN_FABRIC_LOG    log level of the nodes            (warning:grpc=error)
EOF
}

start() {
  find_fabric
  find_contract
  mkdir -p "$DATA" "$LOGS" "$RUN"
  : >"$DATA/.suyuan-network"
  ports_free
  BEFORE=" $(already_running) "
  trap undo EXIT
  make_certificates
  make_first_block
  start_orderers
  start_peers
  make_package
  start_chaincodes
  join_orderers
  join_peers
  deploy_chaincode
  ready
  # shellcheck disable=SC2046
  alive $(every_process)
  trap - EXIT
  say "ready: channel $CHANNEL, peers on $HOST:$(port peer-brand main), $(port peer-logistics main), $(port peer-retail main)"
}

already_running() {
  local name
  for name in $(every_process); do
    if running "$name"; then printf '%s ' "$name"; fi
  done
}

# undo: a start that fails leaves nothing running that it has begun.
undo() {
  local code=$? name begun=""
  for name in $(every_process); do
    case $BEFORE in *" $name "*) ;; *) begun="$begun $name" ;; esac
  done
  # shellcheck disable=SC2086
  halt $begun
  return $code
}

# ports_free: the ports of what doesn't run yet must not be someone else's.
ports_free() {
  local name purpose
  for name in $(every_process); do
    running "$name" && continue
    case $name in
      chaincode-*) for purpose in chaincode health; do taken "peer-${name#chaincode-}" "$purpose"; done ;;
      peer-*) for purpose in main operations shim; do taken "$name" "$purpose"; done ;;
      orderer-*) for purpose in main operations admin; do taken "$name" "$purpose"; done ;;
    esac
  done
}

taken() {
  local number
  number=$(port "$1" "$2")
  if (exec 3<>"/dev/tcp/$HOST/$number") 2>/dev/null; then
    die "port $number ($1, $2) is taken. Set SUYUAN_FABRIC_PORT to another first port."
  fi
}

stop() {
  [ -d "$RUN" ] || return 0
  # shellcheck disable=SC2046
  halt $(every_process)
  say "stopped"
}

status() {
  local name code=0
  for name in $(every_process); do
    if running "$name"; then
      printf '%-20s running, pid %s%s\n' "$name" "$(pid_of "$name")" "$(height "$name")"
    else
      printf '%-20s stopped\n' "$name"
      code=3
    fi
  done
  return $code
}

height() {
  local org=${1#*-} found=""
  case $1 in
    peer-*) found=$(as_admin "$org" channel getinfo -c "$CHANNEL" 2>/dev/null | sed -n 's/.*"height":\([0-9]*\).*/\1/p') ;;
    orderer-*) found=$(osn "$org" list --channelID "$CHANNEL" 2>/dev/null | sed -n 's/.*"height": *\([0-9]*\).*/\1/p') ;;
  esac
  if [ -n "$found" ]; then printf ', height %s' "$found"; fi
}

reset() {
  stop
  [ -e "$DATA" ] || return 0
  [ -f "$DATA/.suyuan-network" ] || die "$DATA was not made by this script: nothing deleted."
  rm -rf "$DATA"
  say "deleted $DATA"
}

settings() {
  case " $PEER_ORGS " in *" ${1:-} "*) ;; *) usage && exit 2 ;; esac
  local user org number=1
  user=$(peer_user "$1" User1)/msp
  cat <<EOF
channel=$CHANNEL
chaincode=$CHAINCODE
msp=$(msp "peer-$1")
certificate=$user/signcerts/User1@$1.example-cert.pem
key=$user/keystore/priv_sk
peer=$HOST:$(port "peer-$1" main)
tls=$(peer_tls_ca "$1")
EOF
  for org in $PEER_ORGS; do
    [ "$org" = "$1" ] && continue
    number=$((number + 1))
    echo "peer.$number=$HOST:$(port "peer-$org" main)"
    echo "tls.$number=$(peer_tls_ca "$org")"
  done
}

case ${1:-} in
  start | stop | reset) "$1" ;;
  status)
    find_fabric
    status
    ;;
  settings) settings "${2:-}" ;;
  *)
    usage >&2
    exit 2
    ;;
esac
