package io.github.authdex.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** All texts of a request in which a template could stand unfilled, those in Base64 too. */
final class SentTexts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SentTexts() {}

  /** Says which text of {@code request} has a brace, and where it stands. */
  static Optional<String> unfilled(Request request) {
    List<Optional<String>> found = new ArrayList<>();
    String target = decoded(request.uri().toString());
    found.add(brace(List.of(target)).map(text -> text + " in the URL"));
    for (Header header : request.headers()) {
      found.add(brace(texts(header.value())).map(text -> text + " in the header " + header.name()));
    }
    request
        .body()
        .bytes()
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .ifPresent(text -> found.add(brace(content(text)).map(left -> left + " in the body")));
    return found.stream().flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> brace(List<String> texts) {
    return texts.stream()
        .filter(text -> text.indexOf('{') >= 0)
        .findFirst()
        .map(
            text -> "\"" + text.substring(text.indexOf('{')).replaceAll("(.{40}).*", "$1…") + "\"");
  }

  /** Basic credentials and JWTs are looked into. */
  private static List<String> texts(String value) {
    if (value.regionMatches(true, 0, "Basic ", 0, 6)) {
      return List.of(value, base64(value.substring(6)));
    }
    int jwt = value.indexOf("eyJ");
    String[] parts = jwt < 0 ? new String[0] : value.substring(jwt).split("[.]", -1);
    return parts.length == 3 ? content(base64(parts[1])) : List.of(value);
  }

  private static String base64(String text) {
    try {
      String standard = text.replace('-', '+').replace('_', '/');
      return new String(Base64.getDecoder().decode(standard), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** Returns the strings of JSON, or all of another text. */
  private static List<String> content(String text) {
    try {
      List<String> strings = new ArrayList<>();
      collect(JSON.readTree(text), strings);
      return strings;
    } catch (JsonProcessingException e) {
      return List.of(decoded(text));
    }
  }

  private static void collect(JsonNode node, List<String> strings) {
    if (node.isTextual()) {
      strings.add(node.asText());
    }
    node.forEach(child -> collect(child, strings));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
