/// RFC 6962 / RFC 9162 Merkle trees over SHA-256 and their inclusion proofs.
@NullMarked
package suyuan.model.merkle;

import org.jspecify.annotations.NullMarked;
