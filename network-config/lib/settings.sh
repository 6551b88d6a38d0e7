# Names, places and ports. Everything a user may want to change is an environment variable.
# shellcheck shell=bash disable=SC2034

CHANNEL=${SUYUAN_CHANNEL:-suyuan}
CHAINCODE=suyuan
CHAINCODE_VERSION=${SUYUAN_CHAINCODE_VERSION:-1}
CHAINCODE_SEQUENCE=${SUYUAN_CHAINCODE_SEQUENCE:-1}

PEER_ORGS="brand logistics retail"
ORDERER_ORGS="brand logistics retail auditor"

DATA=${SUYUAN_FABRIC_DATA:-$HERE/data}
case $DATA in /*) ;; *) DATA=$PWD/$DATA ;; esac
CRYPTO=$DATA/crypto
LOGS=$DATA/logs
RUN=$DATA/run

NODE_LOG=${SUYUAN_FABRIC_LOG:-warning:grpc=error}

HOST=127.0.0.1
PORT_BASE=${SUYUAN_FABRIC_PORT:-17050}

# The folder with the chaincode server's jars, as `mvn package` leaves it.
CONTRACT=${SUYUAN_CONTRACT:-$HERE/../chaincode/contract/target/server}

# Seconds to wait for each step of a start.
PATIENCE=${SUYUAN_FABRIC_PATIENCE:-60}

# port NODE PURPOSE: ten ports for each of the seven nodes, in a row from PORT_BASE.
port() {
  local node offset
  case $1 in
    orderer-brand) node=0 ;;
    orderer-logistics) node=1 ;;
    orderer-retail) node=2 ;;
    orderer-auditor) node=3 ;;
    peer-brand) node=4 ;;
    peer-logistics) node=5 ;;
    peer-retail) node=6 ;;
    *) die "no such node: $1" ;;
  esac
  case $2 in
    main) offset=0 ;;
    operations) offset=1 ;;
    admin) offset=2 ;;
    shim) offset=3 ;;
    chaincode) offset=4 ;;
    health) offset=5 ;;
    *) die "no such port: $2" ;;
  esac
  echo $((PORT_BASE + 10 * node + offset))
}

msp() {
  case $1 in
    peer-brand) echo BrandMSP ;;
    peer-logistics) echo LogisticsMSP ;;
    peer-retail) echo RetailMSP ;;
    orderer-brand) echo BrandOrdererMSP ;;
    orderer-logistics) echo LogisticsOrdererMSP ;;
    orderer-retail) echo RetailOrdererMSP ;;
    orderer-auditor) echo AuditorOrdererMSP ;;
    *) die "no such node: $1" ;;
  esac
}

# Folders of cryptogen's output: of the organisation, of its node, of one of its users.
peer_org() { echo "$CRYPTO/peerOrganizations/$1.example"; }
peer_node() { echo "$(peer_org "$1")/peers/peer.$1.example"; }
chaincode_node() { echo "$(peer_org "$1")/peers/chaincode.$1.example"; }
peer_user() { echo "$(peer_org "$1")/users/$2@$1.example"; }
orderer_org() { echo "$CRYPTO/ordererOrganizations/ordering.$1.example"; }
orderer_node() { echo "$(orderer_org "$1")/orderers/orderer.ordering.$1.example"; }
orderer_admin() { echo "$(orderer_org "$1")/users/Admin@ordering.$1.example"; }
orderer_tls_ca() { echo "$(orderer_org "$1")/tlsca/tlsca.ordering.$1.example-cert.pem"; }
peer_tls_ca() { echo "$(peer_org "$1")/tlsca/tlsca.$1.example-cert.pem"; }
