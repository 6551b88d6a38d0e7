# Orderers and peers. Settings that differ from the release's orderer.yaml and core.yaml go by environment.
# shellcheck shell=bash

start_orderers() {
  local org
  for org in $ORDERER_ORGS; do start_orderer "$org"; done
}

start_orderer() {
  local name=orderer-$1 node tls cluster_roots
  node=$(orderer_node "$1")
  tls=$node/tls
  cluster_roots=$(for org in $ORDERER_ORGS; do printf ', %s' "$(orderer_tls_ca "$org")"; done)
  cluster_roots="[${cluster_roots#, }]"
  launch "$name" env FABRIC_CFG_PATH="$FABRIC_HOME/config" FABRIC_LOGGING_SPEC="$NODE_LOG" \
    ORDERER_GENERAL_LISTENADDRESS="$HOST" ORDERER_GENERAL_LISTENPORT="$(port "$name" main)" \
    ORDERER_GENERAL_LOCALMSPID="$(msp "$name")" ORDERER_GENERAL_LOCALMSPDIR="$node/msp" \
    ORDERER_GENERAL_BOOTSTRAPMETHOD=none \
    ORDERER_GENERAL_AUTHENTICATION_TIMEWINDOW=5m \
    ORDERER_GENERAL_TLS_ENABLED=true ORDERER_GENERAL_TLS_ROOTCAS="$cluster_roots" \
    ORDERER_GENERAL_TLS_CERTIFICATE="$tls/server.crt" ORDERER_GENERAL_TLS_PRIVATEKEY="$tls/server.key" \
    ORDERER_GENERAL_CLUSTER_ROOTCAS="$cluster_roots" \
    ORDERER_GENERAL_CLUSTER_CLIENTCERTIFICATE="$tls/server.crt" \
    ORDERER_GENERAL_CLUSTER_CLIENTPRIVATEKEY="$tls/server.key" \
    ORDERER_ADMIN_LISTENADDRESS="$HOST:$(port "$name" admin)" \
    ORDERER_ADMIN_TLS_ENABLED=true ORDERER_ADMIN_TLS_CLIENTAUTHREQUIRED=true \
    ORDERER_ADMIN_TLS_CERTIFICATE="$tls/server.crt" ORDERER_ADMIN_TLS_PRIVATEKEY="$tls/server.key" \
    ORDERER_ADMIN_TLS_CLIENTROOTCAS="[$(orderer_tls_ca "$1")]" \
    ORDERER_OPERATIONS_LISTENADDRESS="$HOST:$(port "$name" operations)" \
    ORDERER_OPERATIONS_TLS_ENABLED=true ORDERER_OPERATIONS_TLS_CLIENTAUTHREQUIRED=true \
    ORDERER_OPERATIONS_TLS_CERTIFICATE="$tls/server.crt" ORDERER_OPERATIONS_TLS_PRIVATEKEY="$tls/server.key" \
    ORDERER_OPERATIONS_TLS_CLIENTROOTCAS="[$(orderer_tls_ca "$1")]" \
    ORDERER_CHANNELPARTICIPATION_ENABLED=true \
    ORDERER_FILELEDGER_LOCATION="$DATA/$name/ledger" \
    ORDERER_CONSENSUS_WALDIR="$DATA/$name/wal" ORDERER_CONSENSUS_SNAPDIR="$DATA/$name/snapshots" \
    "$FABRIC_HOME/bin/orderer"
}

start_peers() {
  local org
  for org in $PEER_ORGS; do start_peer "$org"; done
}

# The time window: the contract knows no clock, so peers hold a transaction's own time to the present.
# The reconnect interval: at the default of 25 seconds organisations meet late after a start.
start_peer() {
  local name=peer-$1 node tls address
  node=$(peer_node "$1")
  tls=$node/tls
  address=$HOST:$(port "$name" main)
  launch "$name" env FABRIC_CFG_PATH="$FABRIC_HOME/config" FABRIC_LOGGING_SPEC="$NODE_LOG" \
    CORE_PEER_ID="$name" CORE_PEER_NETWORKID="$CHANNEL" \
    CORE_PEER_LISTENADDRESS="$address" CORE_PEER_ADDRESS="$address" \
    CORE_PEER_CHAINCODELISTENADDRESS="$HOST:$(port "$name" shim)" \
    CORE_PEER_GOSSIP_BOOTSTRAP="$address" CORE_PEER_GOSSIP_EXTERNALENDPOINT="$address" \
    CORE_PEER_GOSSIP_RECONNECTINTERVAL=2s \
    CORE_PEER_AUTHENTICATION_TIMEWINDOW=5m \
    CORE_PEER_LOCALMSPID="$(msp "$name")" CORE_PEER_MSPCONFIGPATH="$node/msp" \
    CORE_PEER_TLS_ENABLED=true CORE_PEER_TLS_ROOTCERT_FILE="$tls/ca.crt" \
    CORE_PEER_TLS_CERT_FILE="$tls/server.crt" CORE_PEER_TLS_KEY_FILE="$tls/server.key" \
    CORE_PEER_FILESYSTEMPATH="$DATA/$name" CORE_LEDGER_SNAPSHOTS_ROOTDIR="$DATA/$name/snapshots" \
    CORE_OPERATIONS_LISTENADDRESS="$HOST:$(port "$name" operations)" \
    CORE_OPERATIONS_TLS_ENABLED=true CORE_OPERATIONS_TLS_CLIENTAUTHREQUIRED=true \
    CORE_OPERATIONS_TLS_CERT_FILE="$tls/server.crt" CORE_OPERATIONS_TLS_KEY_FILE="$tls/server.key" \
    CORE_OPERATIONS_TLS_CLIENTROOTCAS_FILES="$tls/ca.crt" \
    CORE_VM_ENDPOINT= \
    CORE_CHAINCODE_EXTERNALBUILDERS="[{name: ccaas, path: '$FABRIC_HOME/builders/ccaas', propagateEnvironment: [CHAINCODE_AS_A_SERVICE_BUILDER_CONFIG]}]" \
    CHAINCODE_AS_A_SERVICE_BUILDER_CONFIG="$(chaincode_connection "$1")" \
    "$FABRIC_HOME/bin/peer" node start
}
