package suyuan.model.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds one value from a stream's tokens; ends on the value's last token.
final class ValueReader {
  private final JsonStream in;
  private final JsonParser parser;
  private final JsonLimits limits;

  ValueReader(JsonStream in) {
    this.in = in;
    this.parser = in.parser();
    this.limits = in.limits;
  }

  Json read() {
    try {
      return value();
    } catch (StreamReadException e) {
      throw in.refuse(JsonRule.SYNTAX, Told.of(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Json value() throws IOException {
    JsonToken token = in.token();
    if (token == null) {
      throw in.refuse(JsonRule.SYNTAX, "the text ends too early");
    }
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> string();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(token);
      case VALUE_TRUE -> new Json.Bool(true);
      case VALUE_FALSE -> new Json.Bool(false);
      case VALUE_NULL -> new Json.Null();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw in.refuse(JsonRule.SYNTAX, "a value was expected");
    };
  }

  private Json object() throws IOException {
    Map<String, Json> members = new LinkedHashMap<>();
    for (in.advance(); in.token() == JsonToken.FIELD_NAME; in.advance()) {
      String name = name();
      if (members.size() == limits.members()) {
        throw in.refuse(JsonRule.TOO_MANY_MEMBERS, "more than " + limits.members() + " members");
      }
      if (members.containsKey(name)) {
        throw in.refuse(JsonRule.DUPLICATE_NAME, "this name came before");
      }
      in.advance();
      members.put(name, value());
    }
    return members.isEmpty() ? Json.Obj.EMPTY : new Json.Obj(Members.own(members));
  }

  private String name() {
    String name = in.name();
    if (name.length() > limits.stringLength()) {
      throw in.refuse(JsonRule.STRING_TOO_LONG, "name of more than " + limits.stringLength());
    }
    if (Surrogates.hasLone(name)) {
      throw in.refuse(JsonRule.LONE_SURROGATE, "half a surrogate pair in a name");
    }
    return name;
  }

  private Json array() throws IOException {
    List<Json> elements = new ArrayList<>();
    for (in.advance(); in.token() != JsonToken.END_ARRAY; in.advance()) {
      if (elements.size() == limits.elements()) {
        throw in.refuse(JsonRule.TOO_MANY_ELEMENTS, "more than " + limits.elements());
      }
      elements.add(value());
    }
    return new Json.Arr(elements);
  }

  private Json string() throws IOException {
    if (parser.getTextLength() > limits.stringLength()) {
      throw in.refuse(JsonRule.STRING_TOO_LONG, "string of more than " + limits.stringLength());
    }
    try {
      return new Json.Str(parser.getText());
    } catch (IllegalArgumentException e) {
      throw in.refuse(JsonRule.LONE_SURROGATE, "half a surrogate pair");
    }
  }

  private Json number(JsonToken token) throws IOException {
    int length = parser.getTextLength();
    if (length > limits.numberLength()) {
      throw in.refuse(JsonRule.NUMBER_TOO_LONG, "number of more than " + limits.numberLength());
    }
    if (token == JsonToken.VALUE_NUMBER_INT && length <= 15) {
      return Json.of(parser.getLongValue());
    }
    try {
      return new Json.Num(new BigDecimal(parser.getText()));
    } catch (IllegalArgumentException e) {
      throw in.refuse(JsonRule.NUMBER, "a double would change " + parser.getText());
    }
  }
}
