package io.github.authdex.site;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.generator.emit.collection.LabValues;
import io.github.authdex.generator.node.Newman;
import io.github.authdex.generator.preset.EntryModel;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs what somebody downloaded of pages: {@code <id of the API>/<way, 0-based>/} with a collection
 * for Postman and its environment.
 */
final class DownloadedCollections {
  /** A collection of a whole API has a call that proves the credential first. */
  private static final int LIMIT = 3;

  private final Catalog catalog;
  private final Newman newman;
  private final List<Lab> labs = new ArrayList<>();

  private DownloadedCollections(Catalog catalog, Path downloads) {
    this.catalog = catalog;
    this.newman = new Newman(downloads);
  }

  /** Returns what newman says of those below {@code downloads}, by API and way; none if none. */
  static Map<String, Newman.Run> run(Catalog catalog, Path downloads) throws Exception {
    DownloadedCollections all = new DownloadedCollections(catalog, downloads);
    try {
      for (Path api : below(downloads)) {
        all.add(api);
      }
      return all.labs.isEmpty() ? Map.of() : all.newman.run();
    } finally {
      all.labs.forEach(Lab::close);
    }
  }

  private void add(Path api) throws IOException {
    String id = api.getFileName().toString();
    ApiModel model = EntryModel.of(catalog.entry(id));
    Lab lab = Lab.start(model, LabOptions.STANDARD);
    labs.add(lab);
    for (Path way : below(api)) {
      newman.add(
          id + "/" + way.getFileName(),
          way.resolve(id + ".postman_collection.json"),
          way.resolve(id + ".postman_environment.json"),
          LIMIT,
          LabValues.fill(LabValues.held(model, lab), lab));
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }
}
