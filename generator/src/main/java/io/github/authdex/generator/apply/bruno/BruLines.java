package io.github.authdex.generator.apply.bruno;

import io.github.authdex.generator.apply.bruno.BruFile.Block;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Bruno's older language, {@code .bru}. */
final class BruLines implements BrunoLanguage {
  @Override
  public String format() {
    return "bru";
  }

  @Override
  public String extension() {
    return ".bru";
  }

  @Override
  public String collectionFile() {
    return "collection.bru";
  }

  @Override
  public String folderFile() {
    return "folder.bru";
  }

  @Override
  public BrunoItem read(String path, byte[] content) {
    return new BruItem(path, new BruFile(new String(content, StandardCharsets.UTF_8)));
  }

  /** A collection can do without it until it has auth. */
  @Override
  public BrunoItem missing(String path) {
    return new BruItem(path, new BruFile(""));
  }

  @Override
  public void environment(String path, byte[] content, Map<String, String> variables) {
    BruFile file = new BruFile(new String(content, StandardCharsets.UTF_8));
    for (Block block : file.blocks()) {
      if (block.name().equals("vars")) {
        file.pairs(block).forEach(pair -> Environments.note(variables, pair.name(), pair.value()));
      }
    }
  }
}
