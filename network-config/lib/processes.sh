# Background processes, each with a pid file in $RUN and a log in $LOGS.
# shellcheck shell=bash

# launch NAME COMMAND...
launch() {
  local name=$1
  shift
  if running "$name"; then return; fi
  nohup "$@" >>"$LOGS/$name.log" 2>&1 </dev/null &
  echo "$!" >"$RUN/$name.pid"
}

# running NAME: is its process there, and ours? A pid may have gone to a stranger after a reboot.
running() {
  local pid
  pid=$(pid_of "$1") || return 1
  case $(ps -o command= -p "$pid" 2>/dev/null) in
    *"$(program_of "$1")"*) return 0 ;;
    *) return 1 ;;
  esac
}

pid_of() { cat "$RUN/$1.pid" 2>/dev/null; }

program_of() {
  case $1 in
    orderer-*) echo "bin/orderer" ;;
    peer-*) echo "bin/peer node start" ;;
    chaincode-*) echo "suyuan.contract." ;;
  esac
}

# every_process: the names of all, clients first, in the order of a clean stop.
every_process() {
  local org
  for org in $PEER_ORGS; do echo "peer-$org"; done
  for org in $PEER_ORGS; do echo "chaincode-$org"; done
  for org in $ORDERER_ORGS; do echo "orderer-$org"; done
}

# halt NAME...: asks all to end, waits ten seconds, then makes them.
halt() {
  local name deadline=$((SECONDS + 10))
  for name in "$@"; do
    if running "$name"; then kill "$(pid_of "$name")" 2>/dev/null || true; fi
  done
  for name in "$@"; do
    while running "$name"; do
      if [ "$SECONDS" -ge "$deadline" ]; then
        say "$name does not end by itself: killed."
        kill -9 "$(pid_of "$name")" 2>/dev/null || true
      fi
      sleep 0.1
    done
    rm -f "$RUN/$name.pid"
  done
}

# alive NAME...: fails, and says where to look, if one has ended.
alive() {
  local name
  for name in "$@"; do
    running "$name" || die "$name has ended: $(tail -n 1 "$LOGS/$name.log" 2>/dev/null) (see $LOGS/$name.log)"
  done
}
