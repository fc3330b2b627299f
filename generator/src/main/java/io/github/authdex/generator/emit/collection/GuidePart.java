package io.github.authdex.generator.emit.collection;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a person does to authenticate by one alternative in one tool.
 *
 * @param schemes names of the schemes that go together
 * @param title of the alternative, as Markdown
 * @param where a sentence as a paragraph, if not all requests take it; or empty
 * @param steps in order, each a sentence or a few of Markdown without blocks
 */
public record GuidePart(Set<String> schemes, String title, String where, List<String> steps) {
  public GuidePart {
    schemes = Collections.unmodifiableSet(new LinkedHashSet<>(schemes));
    steps = List.copyOf(steps);
  }
}
