package io.github.authdex.catalog;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.credential.CredentialPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A credential that holds several, put together of its parts. */
final class WholeCredential {
  private WholeCredential() {}

  /**
   * Returns the credential of {@code parts}.
   *
   * @param value gives the value of a part by its name; a separator in it is replaced
   */
  static String of(Map<String, CredentialPart> parts, UnaryOperator<String> value) {
    List<String> names = new ArrayList<>(parts.keySet());
    String separator = parts.get(names.get(0)).separator();
    if (separator.isEmpty()) {
      ObjectNode document = JsonNodeFactory.instance.objectNode();
      parts.forEach((name, part) -> put(document, part.pointer(), value.apply(name)));
      return document.toString();
    }
    names.sort(Comparator.comparing(name -> parts.get(name).index()));
    return String.join(
        separator, names.stream().map(value).map(text -> text.replace(separator, "_")).toList());
  }

  private static void put(ObjectNode document, String pointer, String value) {
    JsonPointer place = JsonPointer.compile(pointer);
    ObjectNode parent = place.head().matches() ? document : document.withObject(place.head());
    parent.put(place.last().getMatchingProperty(), value);
  }
}
