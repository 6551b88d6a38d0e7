package suyuan.verifier.coldchain;

import java.util.OptionalInt;

/// Why a logger file wasn't taken: the rule, the line it broke (1 is the first; absent where it is
/// about the whole file), and a sentence for a person.
public record LoggerRefusal(LoggerRule rule, OptionalInt line, String sentence) {}
