package io.github.authdex.generator.apply.bruno;

import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.apply.text.TextValue;
import io.github.authdex.generator.apply.text.YamlDocument;
import java.util.Map;

/** OpenCollection YAML. */
final class YamlLanguage implements BrunoLanguage {
  @Override
  public String format() {
    return "bruno";
  }

  @Override
  public String extension() {
    return ".yml";
  }

  @Override
  public String collectionFile() {
    return "opencollection.yml";
  }

  @Override
  public String folderFile() {
    return "folder.yml";
  }

  @Override
  public BrunoItem read(String path, byte[] content) throws SourceException {
    return new YamlItem(path, YamlDocument.read(path, content), content);
  }

  /** It is what makes the folder a collection. */
  @Override
  public BrunoItem missing(String path) {
    throw new AssertionError(path);
  }

  @Override
  public void environment(String path, byte[] content, Map<String, String> variables)
      throws SourceException {
    if (path.endsWith(extension())) {
      for (TextValue each : YamlDocument.read(path, content).root().list("variables")) {
        Environments.note(variables, each.text("name"), each.text("value"));
      }
    }
  }
}
