package io.github.authdex.generator.apply;

import java.util.List;
import java.util.stream.Collectors;

/** Writes collections for tests. */
final class PostmanItems {
  private PostmanItems() {}

  static String collection(String... members) {
    return "{\n  \"info\": {\n    \"name\": \"Mine\",\n    \"schema\":"
        + " \"https://schema.getpostman.com/json/collection/v2.1.0/collection.json\"\n  },\n  "
        + String.join(",\n  ", members)
        + "\n}\n";
  }

  static String items(String... items) {
    return "\"item\": [\n    " + String.join(",\n    ", items) + "\n  ]";
  }

  static String folder(String name, String... items) {
    return "{\"name\": \"" + name + "\", " + items(items) + "}";
  }

  static String request(String name, String url, String... members) {
    String more = List.of(members).stream().map(each -> ", " + each).collect(Collectors.joining());
    return "{\"name\": \"%s\", \"request\": {\"method\": \"GET\", \"url\": \"%s\"%s}}"
        .formatted(name, url, more);
  }

  static String header(String name, String value) {
    return "\"header\": [{\"key\": \"" + name + "\", \"value\": \"" + value + "\"}]";
  }

  static String bearer(String value) {
    return "\"auth\": {\"type\": \"bearer\", \"bearer\": [{\"key\": \"token\", \"value\": \""
        + value
        + "\"}]}";
  }

  static String variables(String... pairs) {
    StringBuilder list = new StringBuilder("\"variable\": [");
    for (int i = 0; i < pairs.length; i += 2) {
      list.append(i == 0 ? "" : ", ")
          .append("{\"key\": \"" + pairs[i] + "\", \"value\": \"" + pairs[i + 1] + "\"}");
    }
    return list.append("]").toString();
  }
}
