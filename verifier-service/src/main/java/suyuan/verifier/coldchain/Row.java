package suyuan.verifier.coldchain;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// One row of a file: a time as the logger wrote it, with its offset if it wrote one, and a
/// temperature in thousandths of a degree Celsius.
record Row(int line, LocalDateTime time, Optional<ZoneOffset> offset, int millidegrees) {}
