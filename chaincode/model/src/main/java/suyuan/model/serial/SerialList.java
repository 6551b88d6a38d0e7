package suyuan.model.serial;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import suyuan.model.Bytes;
import suyuan.model.merkle.MerkleTree;

/// The serials of a batch in packing order, which is the order of the tree's leaves.
///
/// The blob is ASCII text, every line ended by a line feed. First line `suyuan-serials/v1`, then
/// one line for each serial: `serial,salt,commitment`, salt and commitment in lower-case hex, `-`
/// for no hidden code. A serial may hold commas; the last two of a line are the separators.
///
/// @param entries 1 to 2,000,000, no serial twice
public record SerialList(List<SerialEntry> entries) {
  public static final String MEDIA_TYPE = "application/vnd.suyuan.serials+csv";
  public static final int MAX = 2_000_000;

  public SerialList {
    entries = List.copyOf(entries);
    if (entries.isEmpty() || entries.size() > MAX) {
      throw new IllegalArgumentException("A serial list has 1 to %,d serials.".formatted(MAX));
    }
    var seen = new HashSet<String>();
    for (SerialEntry e : entries) {
      if (!seen.add(e.serial())) {
        throw new IllegalArgumentException("The serial %s stands twice.".formatted(e.serial()));
      }
    }
  }

  /// Reads a whole blob; for large ones see [SerialListReader]. Doesn't close the stream.
  ///
  /// @throws SerialListException if it breaks the format
  public static SerialList read(InputStream blob) throws IOException {
    var entries = new ArrayList<SerialEntry>();
    SerialListReader.read(blob, entries::add);
    return new SerialList(entries);
  }

  /// Writes the blob. Equal lists give equal bytes.
  public void write(OutputStream out) throws IOException {
    SerialLine.write(out, SerialLine.HEADER);
    for (SerialEntry e : entries) {
      SerialLine.write(out, SerialLine.of(e));
    }
  }

  public MerkleTree tree() {
    return MerkleTree.of(entries.stream().map(SerialEntry::leaf).toList());
  }

  /// Root of the batch, 32 bytes.
  public Bytes root() {
    return tree().root();
  }
}
