# The contract: one package for all organisations, one chaincode server beside each peer.
# shellcheck shell=bash

# The package is the same everywhere, so that all approve the same id: it holds a template, which
# each peer fills from its own environment (chaincode_connection).
make_package() {
  PACKAGE=$DATA/$CHAINCODE-$CHAINCODE_VERSION.tar.gz
  if [ ! -f "$PACKAGE" ]; then
    local work=$DATA/package
    rm -rf "$work" && mkdir -p "$work"
    cat >"$work/connection.json" <<'EOF'
{"address": "{{.address}}", "dial_timeout": "10s", "tls_required": true, "client_auth_required": true,
 "root_cert": "{{.root_cert}}", "client_key": "{{.client_key}}", "client_cert": "{{.client_cert}}"}
EOF
    printf '{"type": "ccaas", "label": "%s-%s"}\n' "$CHAINCODE" "$CHAINCODE_VERSION" >"$work/metadata.json"
    tar -C "$work" -czf "$work/code.tar.gz" connection.json
    tar -C "$work" -czf "$PACKAGE.new" metadata.json code.tar.gz
    mv "$PACKAGE.new" "$PACKAGE"
    rm -rf "$work"
  fi
  PACKAGE_ID=$(FABRIC_CFG_PATH=$FABRIC_HOME/config fabric peer lifecycle chaincode calculatepackageid "$PACKAGE")
}

# chaincode_connection ORG: where the organisation's chaincode server is, and the TLS identity its peer shows there.
chaincode_connection() {
  local tls
  tls=$(peer_node "$1")/tls
  printf '{"address": "%s", "root_cert": "%s", "client_key": "%s", "client_cert": "%s"}' \
    "$HOST:$(port "peer-$1" chaincode)" "$(one_line "$tls/ca.crt")" \
    "$(one_line "$tls/server.key")" "$(one_line "$tls/server.crt")"
}

one_line() { awk '{printf "%s\\n", $0}' "$1"; }

# find_contract: what the chaincode servers need, before anything is started.
find_contract() {
  JAVA=$(find_java)
  ls "$CONTRACT"/*.jar >/dev/null 2>&1 ||
    die "no contract in $CONTRACT: run mvn -q -pl chaincode/contract -am -DskipTests package first."
}

start_chaincodes() {
  local org
  for org in $PEER_ORGS; do start_chaincode "$org"; done
}

start_chaincode() {
  local tls
  tls=$(chaincode_node "$1")/tls
  launch "chaincode-$1" env CORE_CHAINCODE_ID_NAME="$PACKAGE_ID" SUYUAN_CHAINCODE_NAME="$CHAINCODE" \
    CHAINCODE_SERVER_ADDRESS="$HOST:$(port "peer-$1" chaincode)" \
    CHAINCODE_TLS_KEY="$tls/server.key" CHAINCODE_TLS_CERT="$tls/server.crt" \
    CHAINCODE_CLIENT_CA_CERT="$(peer_tls_ca "$1")" SUYUAN_PEER_CERT="$(peer_node "$1")/tls/server.crt" \
    SUYUAN_HEALTH_ADDRESS="$HOST:$(port "peer-$1" health)" \
    TZ=UTC "$JAVA" -Xmx256m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "${SUYUAN_CONTRACT_CLASSES:+$SUYUAN_CONTRACT_CLASSES:}$CONTRACT/*" "${SUYUAN_CONTRACT_MAIN:-suyuan.contract.Main}"
}

deploy_chaincode() {
  local org
  as_admin brand lifecycle chaincode querycommitted -C "$CHANNEL" -n "$CHAINCODE" 2>/dev/null |
    grep -q "Sequence: $CHAINCODE_SEQUENCE," && return
  say "chaincode $CHAINCODE $CHAINCODE_VERSION"
  for org in $PEER_ORGS; do install_chaincode "$org"; done
  for org in $PEER_ORGS; do
    wait_until "approval of $org" approve_chaincode "$org"
  done
  wait_until "approvals seen by all" approved_by_all
  wait_until "commit of the chaincode" commit_chaincode
}

install_chaincode() {
  as_admin "$1" lifecycle chaincode queryinstalled 2>/dev/null | grep -q "$PACKAGE_ID" && return
  as_admin "$1" lifecycle chaincode install "$PACKAGE" >>"$LOGS/setup.log" 2>&1 ||
    die "the peer of $1 does not take the chaincode package. See $LOGS/setup.log."
}

approve_chaincode() {
  approved_by "$1" || ordered "$1" approveformyorg --package-id "$PACKAGE_ID"
}

approved_by() {
  lifecycle "$1" checkcommitreadiness 2>/dev/null | grep -q "$(msp "peer-$1"): true"
}

approved_by_all() {
  local org
  for org in $PEER_ORGS; do approved_by "$org" || return 1; done
}

commit_chaincode() {
  local org peers=()
  for org in $PEER_ORGS; do
    peers+=(--peerAddresses "$HOST:$(port "peer-$org" main)" --tlsRootCertFiles "$(peer_tls_ca "$org")")
  done
  ordered brand commit "${peers[@]}"
}

# lifecycle ORG COMMAND...: about our chaincode's definition, as administrator of an organisation.
lifecycle() {
  local org=$1 command=$2
  shift 2
  as_admin "$org" lifecycle chaincode "$command" --channelID "$CHANNEL" --name "$CHAINCODE" \
    --version "$CHAINCODE_VERSION" --sequence "$CHAINCODE_SEQUENCE" "$@"
}

# ordered ORG COMMAND...: the same, as a transaction.
ordered() {
  lifecycle "$@" -o "$HOST:$(port orderer-brand main)" --tls --cafile "$(orderer_tls_ca brand)"
}

# ready: every peer sees enough endorsers for our policy, and its own chaincode answers.
ready() {
  local org
  for org in $PEER_ORGS; do
    wait_until "endorsers seen by the peer of $org" sees_all_endorsers "$org"
    wait_until "chaincode of $org answers" as_admin "$org" chaincode query \
      -C "$CHANNEL" -n "$CHAINCODE" -c '{"Args": ["ping"]}'
  done
}

sees_all_endorsers() {
  local user org seen
  user=$(peer_user "$1" Admin)
  seen=$(fabric discover endorsers --MSP "$(msp "peer-$1")" --peerTLSCA "$(peer_tls_ca "$1")" \
    --userKey "$user/msp/keystore/priv_sk" --userCert "$user/msp/signcerts/Admin@$1.example-cert.pem" \
    --server "$HOST:$(port "peer-$1" main)" --channel "$CHANNEL" --chaincode "$CHAINCODE") || return 1
  for org in $PEER_ORGS; do
    case $seen in *"\"$(msp "peer-$org")\""*) ;; *) return 1 ;; esac
  done
}
