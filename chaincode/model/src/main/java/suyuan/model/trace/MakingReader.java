package suyuan.model.trace;

import java.util.Optional;
import suyuan.model.trace.TraceEvent.Making;

/// Reads input and output of a TransformationEvent.
final class MakingReader {
  private MakingReader() {}

  static Making read(Fields event, boolean needsInput) {
    var reader = new ThingsReader(event, true);
    Things inputs = reader.of("inputEPCList", "inputQuantityList");
    Things outputs = reader.of("outputEPCList", "outputQuantityList");
    if (outputs.isEmpty()) {
      throw event.missing("outputQuantityList");
    }
    if (needsInput && inputs.isEmpty()) {
      throw event.missing("inputQuantityList");
    }
    Optional<Fields> ilmd = event.object("ilmd");
    return new Making(
        inputs,
        outputs,
        event.code("suyuan:line"),
        event.flag("suyuan:lotClosed"),
        ilmd.flatMap(data -> data.date("suyuan:productionDate")),
        ilmd.flatMap(data -> data.date("cbvmda:itemExpirationDate")),
        ExtensionReader.documents(event));
  }
}
