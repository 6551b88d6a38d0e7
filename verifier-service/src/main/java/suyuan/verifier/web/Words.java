package suyuan.verifier.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/// The sentences of one language, by key; `{0}` stands for the first argument. The files are
/// `words.zh-CN.properties` and `words.en.properties`, in UTF-8.
public final class Words {
  private static final Map<Language, Words> ALL = load();

  private final Language language;
  private final Map<String, String> sentences;

  private Words(Language language, Map<String, String> sentences) {
    this.language = language;
    this.sentences = sentences;
  }

  public static Words in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  public Language language() {
    return language;
  }

  /// The sentence for this key.
  ///
  /// @throws IllegalArgumentException if the language has none
  public String say(String key, Object... arguments) {
    String sentence = sentences.get(key);
    if (sentence == null) {
      throw new IllegalArgumentException("No words for " + key + " in " + language.tag());
    }
    return arguments.length == 0 ? sentence : filled(sentence, arguments);
  }

  /// The sentence for a number of things: `key.one` for one thing where the language has it, else
  /// `key`; `{0}` is the number.
  public String count(String key, long number) {
    String singular = key + ".one";
    return say(number == 1 && has(singular) ? singular : key, number);
  }

  /// Sentences one after another.
  public String sentences(String first, String second) {
    return language == Language.CHINESE ? first + second : first + " " + second;
  }

  /// The words for a code if we have any, else the code made readable: codes come from records, and
  /// many lists of them are open. `preservative-below-limit` reads "Preservative below limit".
  public String code(String prefix, String code) {
    String known = sentences.get(prefix + "." + code);
    return known == null ? say("code.other", readable(code)) : known;
  }

  /// Somebody else's URI is known by its last part.
  private static String readable(String code) {
    String last = code.substring(1 + Math.max(code.lastIndexOf('/'), code.lastIndexOf(':')));
    String plain = last.replaceAll("[-_.]+", " ").strip();
    return plain.isEmpty()
        ? code
        : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }

  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  Set<String> keys() {
    return sentences.keySet();
  }

  private static String filled(String sentence, Object[] arguments) {
    var out = new StringBuilder(sentence.length() + 32);
    int from = 0;
    for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
      out.append(sentence, from, open).append(arguments[sentence.charAt(open + 1) - '0']);
      from = open + 3;
    }
    return out.append(sentence, from, sentence.length()).toString();
  }

  private static Map<Language, Words> load() {
    var all = new EnumMap<Language, Words>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, new Words(language, read("words." + language.tag() + ".properties")));
    }
    return all;
  }

  private static Map<String, String> read(String file) {
    var properties = new Properties();
    try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
  }
}
