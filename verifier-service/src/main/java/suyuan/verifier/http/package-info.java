/// How the node answers over HTTP: JSON as it stands, and refusals as problem documents.
@NullMarked
package suyuan.verifier.http;

import org.jspecify.annotations.NullMarked;
