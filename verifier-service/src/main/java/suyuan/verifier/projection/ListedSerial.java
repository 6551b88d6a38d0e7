package suyuan.verifier.projection;

import suyuan.model.Bytes;
import suyuan.model.gs1.Lot;
import suyuan.model.history.EventRef;

/// A serial as a batch's list has it.
///
/// @param leaf its place in the list, which is the order of packing
/// @param salt 16 bytes
/// @param commitment 32 bytes, zeros if there is no hidden code
/// @param root Merkle root of the list, as the event `by` says
public record ListedSerial(
    Lot lot, long leaf, Bytes salt, Bytes commitment, Bytes root, Bytes blob, EventRef by) {}
