package io.github.authdex.generator.emit.collection;

import io.github.authdex.model.ApiModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a collection says of itself: what to fill in, before the document's own words. */
final class CollectionDescription {
  private CollectionDescription() {}

  static String of(ApiModel model, List<EnvironmentVariable> variables, AuthGuide guide) {
    Set<String> guided = guide.variables();
    StringBuilder text = new StringBuilder();
    for (EnvironmentVariable variable : variables) {
      if (variable.value().isEmpty() && !guided.contains(variable.key())) {
        text.append("- `").append(variable.key()).append('`');
        if (!variable.description().isBlank()) {
          text.append(": ").append(DescriptionText.description(variable.description().strip()));
        }
        text.append('\n');
      }
    }
    String fill =
        text.isEmpty() ? "" : "Choose the environment and fill in its variables:\n\n" + text;
    String own = DescriptionText.description(model.description().strip());
    return Stream.of(fill, guide.text(), own)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }
}
