package io.github.authdex.lab.check;

import io.github.authdex.auth.credential.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fills templates with the values of credentials and server variables.
 *
 * @param held the credentials
 * @param variables the server variables by name
 */
public record TemplateExpansion(ThrowawayValues held, Map<String, String> variables) {
  /** Returns {@code template} filled, or empty if it names something without a value. */
  public Optional<String> whole(String template) {
    List<String> names = Template.names(template);
    return names.stream().allMatch(name -> value(name).isPresent())
        ? Optional.of(known(template))
        : Optional.empty();
  }

  /** Returns {@code template} with what has a value filled in and the rest left as it is. */
  public String known(String template) {
    String text = template;
    for (String name : Template.names(template)) {
      String place = "{" + name + "}";
      text = text.replace(place, value(name).orElse(place));
    }
    return text;
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(variables.get(name))
        .or(() -> Optional.ofNullable(held.values().get(name)));
  }
}
