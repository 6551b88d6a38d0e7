package suyuan.model.json;

import com.fasterxml.jackson.core.exc.StreamReadException;

/// What the parser found wrong, without its advice to programmers, and short.
final class Told {
  private static final int LONGEST = 120;

  private Told() {}

  static String of(StreamReadException found) {
    String sentence =
        String.valueOf(found.getOriginalMessage())
            .replaceFirst(": enable `.*|: maybe a \\(.*| \\(start marker at .*", "");
    return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + '…';
  }
}
