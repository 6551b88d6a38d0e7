package suyuan.verifier.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suyuan.model.gs1.Gtin;
import suyuan.model.gs1.Identifier;
import suyuan.model.gs1.Lot;

class LanesTest {

  @ParameterizedTest(name = "parts naming {0} -> lanes {1}")
  @CsvSource({
    "a, 0",
    "a b c, 0 1 2",
    "a a a, 0 0 0",
    "a b a, 0 1 0",
    "a b ab c, 0 0 0 3",
    "a b bc ac, 0 0 0 0",
    "- a -, 0 1 2",
  })
  void partsThatShareALotStayInOrder(String parts, String wanted) {
    Lanes lanes = new Lanes();
    List<String> named = List.of(parts.split(" "));
    named.forEach(part -> lanes.add(lots(part)));
    assertEquals(
        wanted,
        IntStream.range(0, named.size())
            .mapToObj(part -> String.valueOf(lanes.of(part)))
            .collect(Collectors.joining(" ")));
  }

  private static Set<Identifier> lots(String letters) {
    return Stream.of(letters.split(""))
        .filter(letter -> !letter.equals("-"))
        .map(letter -> new Lot(new Gtin("06901234000009"), letter))
        .collect(Collectors.toUnmodifiableSet());
  }
}
