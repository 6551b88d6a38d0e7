package suyuan.contract.stock;

import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Default;
import org.hyperledger.fabric.contract.annotation.Transaction;
import org.hyperledger.fabric.shim.ChaincodeException;

/// One asset for each transaction, looked up first, as in `asset-transfer-basic`.
@Contract(name = "stock")
@Default
public final class AssetContract implements ContractInterface {

  @Transaction
  public void create(Context context, String id, String value) {
    String before = context.getStub().getStringState(id);
    if (before != null && !before.isEmpty()) {
      throw new ChaincodeException("Asset " + id + " exists already");
    }
    context.getStub().putStringState(id, value);
  }
}
