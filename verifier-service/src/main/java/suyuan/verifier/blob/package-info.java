/// Documents, serial lists and raw logger files, kept by their SHA-256.
@NullMarked
package suyuan.verifier.blob;

import org.jspecify.annotations.NullMarked;
