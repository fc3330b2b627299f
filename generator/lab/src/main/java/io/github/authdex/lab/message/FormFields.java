package io.github.authdex.lab.message;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a query or a form ({@code application/x-www-form-urlencoded}). */
public final class FormFields {
  private FormFields() {}

  /** Returns the fields of {@code text} in order, repeated names included. */
  public static List<NamedValue> parse(String text) {
    List<NamedValue> fields = new ArrayList<>();
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        fields.add(
            equals < 0
                ? new NamedValue(decode(pair), "")
                : new NamedValue(
                    decode(pair.substring(0, equals)), decode(pair.substring(equals + 1))));
      }
    }
    return fields;
  }

  /** Returns {@code text} without percent-encoding, or as it is where that is malformed. */
  public static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
