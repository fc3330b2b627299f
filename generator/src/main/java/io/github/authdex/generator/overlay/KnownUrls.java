package io.github.authdex.generator.overlay;

import io.github.authdex.auth.Server;
import java.util.Map;

/**
 * URLs of an entry as a document has them: whole, with what is known of their variables.
 *
 * @param server the URL of the API in the document, on whose host some endpoints are; empty if it
 *     has none
 * @param variables values by name
 */
record KnownUrls(String server, Map<String, String> variables) {
  KnownUrls {
    variables = Map.copyOf(variables);
  }

  /** Returns {@code template} with what is known; the rest stays between braces. */
  String filled(String template) {
    String text = template;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      text = text.replace("{" + variable.getKey() + "}", variable.getValue());
    }
    return text;
  }

  /** Returns the URL of an endpoint, which may be a path on the server. */
  String endpoint(String template) {
    return filled(Server.of(server).endpoint(template));
  }
}
