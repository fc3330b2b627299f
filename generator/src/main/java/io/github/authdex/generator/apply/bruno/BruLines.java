package io.github.authdex.generator.apply.bruno;

import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.apply.bruno.BruFile.Block;
import io.github.authdex.generator.apply.text.StrictText;
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
  public BrunoItem read(String path, byte[] content) throws SourceException {
    return new BruItem(path, new BruFile(StrictText.of(path, content)));
  }

  /** A collection can do without it until it has auth. */
  @Override
  public BrunoItem missing(String path) {
    return new BruItem(path, new BruFile(""));
  }

  @Override
  public void environment(String path, byte[] content, Map<String, String> variables)
      throws SourceException {
    BruFile file = new BruFile(StrictText.of(path, content));
    for (Block block : file.blocks()) {
      if (block.name().equals("vars")) {
        file.pairs(block).forEach(pair -> Environments.note(variables, pair.name(), pair.value()));
      }
    }
  }
}
