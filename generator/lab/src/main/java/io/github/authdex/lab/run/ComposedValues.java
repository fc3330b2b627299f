package io.github.authdex.lab.run;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.credential.CredentialPart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Composes values out of others, and credentials out of their parts. */
final class ComposedValues {
  /** A place in which there is no other. */
  private static final Pattern INNERMOST = Pattern.compile("\\{(\\$base64:)?([^{}]*)}");

  private ComposedValues() {}

  /** Returns what {@code template} makes of {@code values}; a place without a value stays. */
  static String of(String template, Map<String, String> values) {
    StringBuilder text = new StringBuilder(template);
    Matcher place = INNERMOST.matcher(text);
    int from = 0;
    while (place.find(from)) {
      String content = place.group(2);
      boolean encoded = place.group(1) != null;
      if (!encoded && !values.containsKey(content)) {
        from = place.end();
        continue;
      }
      text.replace(place.start(), place.end(), encoded ? base64(content) : values.get(content));
      place = INNERMOST.matcher(text);
      from = 0;
    }
    return text.toString();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the credential that {@code parts} are parts of, given their values by name. */
  static String whole(Map<String, CredentialPart> parts, Map<String, String> values) {
    List<String> names = new ArrayList<>(parts.keySet());
    String separator = parts.get(names.get(0)).separator();
    if (separator.isEmpty()) {
      ObjectNode document = JsonNodeFactory.instance.objectNode();
      parts.forEach((name, part) -> put(document, part.pointer(), values.get(name)));
      return document.toString();
    }
    names.sort(Comparator.comparing(name -> parts.get(name).index()));
    return String.join(separator, names.stream().map(values::get).toList());
  }

  private static void put(ObjectNode document, String pointer, String value) {
    JsonPointer place = JsonPointer.compile(pointer);
    ObjectNode parent = place.head().matches() ? document : document.withObject(place.head());
    parent.put(place.last().getMatchingProperty(), value);
  }
}
