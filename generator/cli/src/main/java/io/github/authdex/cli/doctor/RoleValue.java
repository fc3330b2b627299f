package io.github.authdex.cli.doctor;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.Template;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes what was sent for a role apart into the credentials that play it. */
record RoleValue(BoundScheme bound, String role) {
  private static final String GAP = "\0"; // In no template, whose texts are printable.

  /**
   * Returns the credentials in {@code value}, by name; empty if the scheme composes what is sent in
   * another way. Parts of a credential are left out: their whole is not there.
   */
  Optional<Map<String, String>> credentials(String value) {
    String template = bound.templates().get(role);
    if (template == null) {
      String player = bound.player(role);
      if (player.isEmpty()) {
        return value.isEmpty() ? Optional.of(Map.of()) : Optional.empty();
      }
      return Optional.of(bound.parts().containsKey(player) ? Map.of() : Map.of(player, value));
    }
    if (template.contains("{$")) {
      return Optional.of(Map.of());
    }
    return composed(template, value);
  }

  /** Returns the fixed word that is sent, or {@code ""} for nothing; empty if it is a secret's. */
  Optional<String> fixed() {
    String template = bound.templates().get(role);
    return template == null
        ? Optional.of(bound.player(role)).filter(String::isEmpty)
        : Optional.of(template).filter(word -> Template.names(word).isEmpty());
  }

  private Optional<Map<String, String>> composed(String template, String value) {
    List<String> names = Template.names(template);
    String marked = Template.fill(template, name -> GAP);
    String pattern =
        Arrays.stream(marked.split(GAP, -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("(.+)"));
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size() && i < matcher.groupCount(); i++) {
      if (!bound.parts().containsKey(names.get(i))) {
        values.put(names.get(i), matcher.group(i + 1));
      }
    }
    return Optional.of(values);
  }

  /** Returns what is sent for it, in words such as {@code {email}/token}. */
  String words() {
    return Optional.ofNullable(bound.templates().get(role))
        .orElseGet(() -> bound.player(role).isEmpty() ? "nothing" : "{" + bound.player(role) + "}");
  }
}
