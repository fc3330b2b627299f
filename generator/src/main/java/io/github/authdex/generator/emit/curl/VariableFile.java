package io.github.authdex.generator.emit.curl;

import io.github.authdex.generator.emit.collection.CollectionEnvironment;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;

/** Writes the file of variables at one server, secrets empty. */
final class VariableFile {
  private VariableFile() {}

  static String write(CollectionEnvironment environment, String slug, ShellNames names) {
    StringBuilder file = new StringBuilder();
    file.append(
            "# Copy this, so that nobody else can read what you fill in, and nothing replaces it:\n")
        .append("#   install -m 600 ")
        .append(environment.slug())
        .append(".env.example ")
        .append(slug)
        .append(".env\n");
    VariableTexts texts = new VariableTexts(names);
    for (EnvironmentVariable variable : environment.variables()) {
      file.append('\n');
      if (!variable.description().isBlank()) {
        file.append(ScriptComments.of(variable.description()));
      }
      file.append(texts.line(variable));
    }
    return file.toString();
  }
}
