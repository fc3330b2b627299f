package io.github.authdex.generator.emit.bruno;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.YamlPrinter;
import java.util.List;

/** OpenCollection 1.0.0 in YAML, which Bruno writes since version 3. */
final class OpenCollectionYaml implements BrunoSyntax {
  @Override
  public String format() {
    return "bruno";
  }

  @Override
  public String extension() {
    return ".yml";
  }

  @Override
  public List<OutputFile> collection(ObjectNode collection) {
    return List.of(new OutputFile("opencollection.yml", YamlPrinter.withBlocks(collection)));
  }

  @Override
  public boolean canName(String name) {
    return true;
  }

  @Override
  public boolean hasExamples() {
    return true;
  }

  @Override
  public String folder(ObjectNode folder) {
    return YamlPrinter.withBlocks(folder);
  }

  @Override
  public String request(ObjectNode item) {
    return YamlPrinter.withBlocks(item);
  }

  @Override
  public String environment(ObjectNode environment) {
    return YamlPrinter.withBlocks(environment);
  }
}
