package io.github.authdex.generator.emit.collection;

import java.util.List;

/**
 * Values for a collection's variables, at one of the API's servers.
 *
 * @param slug a file name of lower-case letters, digits and hyphens, without extension
 * @param server the name of the server, empty for the usual one
 */
public record CollectionEnvironment(
    String slug, String server, List<EnvironmentVariable> variables) {
  public CollectionEnvironment {
    variables = List.copyOf(variables);
  }

  /** Returns its name for a person, made of that of the API. */
  public String name(String title) {
    String name = DescriptionText.cut(title);
    return DescriptionText.name(server.isEmpty() ? name : name + " (" + server + ")");
  }
}
