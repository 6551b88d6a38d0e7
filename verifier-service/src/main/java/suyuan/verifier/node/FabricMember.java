package suyuan.verifier.node;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import suyuan.verifier.ledger.fabric.MemberFile;

/// A node that writes to a channel, by the settings that the rest of the node goes by.
public final class FabricMember {
  static final String FILE = "suyuan.member-file";

  private FabricMember() {}

  /// The properties of a node of this member. Its operator is named after its MSP: `BrandMSP` has
  /// `brand-operator`.
  ///
  /// @param file as [MemberFile] reads it
  /// @param founds whether this node founds the channel if nobody has
  /// @throws StartException with a sentence that names what is missing
  public static Map<String, Object> properties(Path file, boolean founds) {
    try {
      String mspId = MemberFile.read(file.toAbsolutePath()).member().mspId();
      return Map.of(
          FILE,
          file.toAbsolutePath().toString(),
          "suyuan.msp",
          mspId,
          "suyuan.operator",
          operator(mspId),
          "suyuan.founds",
          founds,
          "suyuan.agreement",
          true);
    } catch (IllegalArgumentException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  private static String operator(String mspId) {
    String name = mspId.replaceFirst("MSP$", "").replaceAll("[^A-Za-z0-9]", "-");
    return name.toLowerCase(Locale.ROOT) + "-operator";
  }
}
