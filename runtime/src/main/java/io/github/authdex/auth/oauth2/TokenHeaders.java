package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.Template;
import io.github.authdex.auth.internal.text.OneLine;
import io.github.authdex.auth.internal.text.Uuid4;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The headers that an API wants on token requests besides the standard's.
 *
 * @param templates name to a template
 * @param environment its variables fill them
 */
record TokenHeaders(Map<String, String> templates, AuthEnvironment environment) {
  private static final String UUID = "{$uuid}";

  /** Returns the headers of one request. */
  Map<String, String> next() {
    Map<String, String> headers = new LinkedHashMap<>();
    templates.forEach((name, template) -> headers.put(name, filled(template)));
    return headers;
  }

  private String filled(String template) {
    String text = Template.expand(template, this::line);
    return text.contains(UUID) ? text.replace(UUID, Uuid4.of(environment.nonces().next())) : text;
  }

  private Optional<Secret> line(String name) {
    return environment.variables().find(name).map(value -> OneLine.of(name, value));
  }

  /** Returns what was filled in, which a server may quote. */
  Map<String, Secret> sent() {
    Map<String, Secret> sent = new LinkedHashMap<>();
    templates.values().stream()
        .flatMap(template -> Template.names(template).stream())
        .forEach(name -> line(name).ifPresent(value -> sent.put("header " + name, value)));
    return sent;
  }
}
