# Certificates, the channel's first block, and joining it.
# shellcheck shell=bash

make_certificates() {
  [ -d "$CRYPTO" ] && return
  say "certificates"
  rm -rf "$CRYPTO.new"
  fabric cryptogen generate --config "$HERE/crypto-config.yaml" --output "$CRYPTO.new" >>"$LOGS/setup.log" 2>&1
  # A chaincode server is no peer: it keeps its TLS pair and loses the right to endorse.
  rm -rf "$CRYPTO.new"/peerOrganizations/*/peers/chaincode.*/msp
  mv "$CRYPTO.new" "$CRYPTO"
}

make_first_block() {
  [ -f "$DATA/$CHANNEL.block" ] && return
  say "channel $CHANNEL"
  mkdir -p "$DATA/config"
  channel_profile >"$DATA/config/configtx.yaml"
  fabric configtxgen -configPath "$DATA/config" -profile Suyuan -channelID "$CHANNEL" \
    -outputBlock "$DATA/$CHANNEL.block.new" >>"$LOGS/setup.log" 2>&1 ||
    die "the channel's first block could not be made. See $LOGS/setup.log."
  mv "$DATA/$CHANNEL.block.new" "$DATA/$CHANNEL.block"
}

join_orderers() {
  local org
  for org in $ORDERER_ORGS; do wait_until "the orderer of $org joins the channel" orderer_joins "$org"; done
}

# osnadmin ends with 0 whatever the orderer says, so it is asked whether it has joined.
orderer_joins() {
  orderer_joined "$1" && return
  osn "$1" join --channelID "$CHANNEL" --config-block "$DATA/$CHANNEL.block"
  orderer_joined "$1"
}

orderer_joined() { osn "$1" list 2>/dev/null | grep -q "\"$CHANNEL\""; }

# osn ORG COMMAND...: `osnadmin channel` as the orderer's own administrator.
osn() {
  local org=$1 command=$2 admin
  shift 2
  admin=$(orderer_admin "$org")/tls
  fabric osnadmin channel "$command" -o "$HOST:$(port "orderer-$org" admin)" --ca-file "$admin/ca.crt" \
    --client-cert "$admin/client.crt" --client-key "$admin/client.key" "$@"
}

join_peers() {
  local org
  for org in $PEER_ORGS; do wait_until "the peer of $org joins the channel" peer_joins "$org"; done
}

peer_joins() {
  as_admin "$1" channel list 2>/dev/null | grep -qx "$CHANNEL" || as_admin "$1" channel join -b "$DATA/$CHANNEL.block"
}

# as_admin ORG COMMAND...: the peer's command line as administrator of an organisation.
as_admin() {
  local org=$1
  shift
  FABRIC_CFG_PATH=$FABRIC_HOME/config \
    CORE_PEER_ADDRESS=$HOST:$(port "peer-$org" main) CORE_PEER_LOCALMSPID=$(msp "peer-$org") \
    CORE_PEER_MSPCONFIGPATH=$(peer_user "$org" Admin)/msp \
    CORE_PEER_TLS_ENABLED=true CORE_PEER_TLS_ROOTCERT_FILE=$(peer_tls_ca "$org") \
    fabric peer "$@"
}

channel_profile() {
  local org
  echo "Organizations:"
  for org in $PEER_ORGS; do peer_organisation "$org"; done
  for org in $ORDERER_ORGS; do orderer_organisation "$org"; done
  cat <<EOF
Profiles:
  Suyuan:
    Capabilities: {V3_0: true}
    Policies: &policies
      Readers: {Type: ImplicitMeta, Rule: ANY Readers}
      Writers: {Type: ImplicitMeta, Rule: ANY Writers}
      Admins: {Type: ImplicitMeta, Rule: MAJORITY Admins}
    Application:
      Capabilities: {V2_5: true}
      Policies:
        <<: *policies
        Endorsement: {Type: ImplicitMeta, Rule: MAJORITY Endorsement}
        LifecycleEndorsement: {Type: ImplicitMeta, Rule: MAJORITY Endorsement}
      Organizations: [$(for org in $PEER_ORGS; do printf '*%s, ' "$(msp "peer-$org")"; done)]
    Orderer:
      OrdererType: BFT
      Capabilities: {V2_0: true}
      Policies:
        <<: *policies
        BlockValidation: {Type: ImplicitMeta, Rule: ANY Writers}
      BatchTimeout: 200ms
      BatchSize: {MaxMessageCount: 500, AbsoluteMaxBytes: 10 MB, PreferredMaxBytes: 2 MB}
      # configtxgen's own defaults but for the batch interval (50ms), the heartbeat timeout (1m), the complaint
      # (20s) and the view change (sent again after 5s, given up after 20s); it fills in none of them once one
      # is given. A leader that is killed and back before its heartbeat is missed doesn't know what it had begun:
      # then only the complaint makes a new one. A view change to which a follower comes that is behind itself
      # fails, and the next one begins when it is given up; each gets longer than the one before.
      SmartBFT:
        RequestBatchMaxCount: 100
        RequestBatchMaxBytes: 10485760
        RequestBatchMaxInterval: 100ms
        IncomingMessageBufferSize: 200
        RequestPoolSize: 400
        RequestForwardTimeout: 2s
        RequestComplainTimeout: 8s
        RequestAutoRemoveTimeout: 3m
        ViewChangeResendInterval: 2s
        ViewChangeTimeout: 6s
        LeaderHeartbeatTimeout: 10s
        LeaderHeartbeatCount: 10
        CollectTimeout: 1s
      Organizations: [$(for org in $ORDERER_ORGS; do printf '*%s, ' "$(msp "orderer-$org")"; done)]
      ConsenterMapping:
EOF
  local id=0
  for org in $ORDERER_ORGS; do
    id=$((id + 1))
    consenter "$org" $id
  done
}

peer_organisation() {
  local id
  id=$(msp "peer-$1")
  cat <<EOF
  - &$id
    Name: $id
    ID: $id
    MSPDir: $(peer_org "$1")/msp
    AnchorPeers: [{Host: $HOST, Port: $(port "peer-$1" main)}]
    Policies:
      Readers: {Type: Signature, Rule: "OR('$id.admin', '$id.peer', '$id.client')"}
      Writers: {Type: Signature, Rule: "OR('$id.admin', '$id.client')"}
      Admins: {Type: Signature, Rule: "OR('$id.admin')"}
      Endorsement: {Type: Signature, Rule: "OR('$id.peer')"}
EOF
}

orderer_organisation() {
  local id
  id=$(msp "orderer-$1")
  cat <<EOF
  - &$id
    Name: $id
    ID: $id
    MSPDir: $(orderer_org "$1")/msp
    OrdererEndpoints: ["$HOST:$(port "orderer-$1" main)"]
    Policies:
      Readers: {Type: Signature, Rule: "OR('$id.member')"}
      Writers: {Type: Signature, Rule: "OR('$id.member')"}
      Admins: {Type: Signature, Rule: "OR('$id.admin')"}
EOF
}

consenter() {
  local node
  node=$(orderer_node "$1")
  cat <<EOF
        - ID: $2
          Host: $HOST
          Port: $(port "orderer-$1" main)
          MSPID: $(msp "orderer-$1")
          Identity: $node/msp/signcerts/orderer.ordering.$1.example-cert.pem
          ClientTLSCert: $node/tls/server.crt
          ServerTLSCert: $node/tls/server.crt
EOF
}
