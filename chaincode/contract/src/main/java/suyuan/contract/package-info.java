/// The Fabric contract: the model's admission, run as chaincode.
@NullMarked
package suyuan.contract;

import org.jspecify.annotations.NullMarked;
