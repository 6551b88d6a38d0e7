package suyuan.model.ledger;

/// Who hands a record in: the MSP that the ledger authenticated.
public record Submitter(String mspId) {}
