package suyuan.verifier.ledger.fabric;

/// A Fabric channel and our chaincode's name on it.
public record Channel(String name, String chaincode) {}
