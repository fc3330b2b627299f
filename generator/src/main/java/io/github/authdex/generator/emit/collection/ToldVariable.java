package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.VariableSource;
import java.util.stream.Collectors;

/**
 * A variable of the server's URL that an answer tells.
 *
 * @param variable its name in the environment
 * @param pointer where it stands in the answer
 * @param form what stands there, as a regular expression whose one group is the value
 */
record ToldVariable(String variable, String pointer, String form) {
  static ToldVariable of(Server server, ServerVariable declared, String variable, String pointer) {
    VariableSource source = declared.from().orElseThrow();
    String value = "(" + values(declared) + ")";
    return new ToldVariable(
        variable, pointer, source.wholeUrl() ? url(server, declared, value) : value);
  }

  /** Returns what the script must know. */
  ObjectNode data() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("variable", variable)
        .put("pointer", pointer)
        .put("form", form);
  }

  private static String values(ServerVariable declared) {
    return declared.allowed().isEmpty()
        ? declared.pattern().pattern()
        : declared.allowed().stream().map(ToldVariable::quoted).collect(Collectors.joining("|"));
  }

  /** Returns the form of the server's URL, or of its host alone if the value stands there. */
  private static String url(Server server, ServerVariable declared, String value) {
    String place = "{" + declared.name() + "}";
    String origin = server.url().replaceFirst("^([a-z]+://[^/]*).*", "$1");
    String rest = server.url().substring(origin.length());
    boolean inOrigin = origin.contains(place);
    String whole = inOrigin ? form(origin, place, value) : form(server.url(), place, value);
    return whole + (inOrigin && !rest.isEmpty() ? "(?:" + form(rest, "", "") + ")?" : "") + "/?";
  }

  private static String form(String template, String place, String value) {
    String form = quoted(template);
    if (!place.isEmpty()) {
      form = form.replace(quoted(place), value);
    }
    return form.replaceAll("\\\\\\{[^}]*}", "[^/?#@]+");
  }

  /** Returns an expression for {@code text} itself, in JavaScript too. */
  private static String quoted(String text) {
    return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
  }
}
