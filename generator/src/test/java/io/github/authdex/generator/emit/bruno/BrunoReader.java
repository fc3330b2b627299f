package io.github.authdex.generator.emit.bruno;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.generator.emit.OutputFolder;
import io.github.authdex.generator.node.NodeTools;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Has Bruno read what is emitted, several collections in one process. */
final class BrunoReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SECONDS = 120;

  private final Path temp;
  private final List<String> folders = new ArrayList<>();

  /** Makes a reader that writes below {@code temp}. */
  BrunoReader(Path temp) {
    this.temp = temp;
  }

  /** Writes {@code model} in both languages. */
  void add(String name, ApiModel model) throws IOException {
    for (BrunoEmitter emitter : List.of(BrunoEmitter.yaml(), BrunoEmitter.bru())) {
      Path folder = temp.resolve(name).resolve(emitter.format());
      new OutputFolder(folder).write(emitter.emit(model, diagnostic -> {}));
      folders.add(folder.toString());
    }
  }

  /** Returns what Bruno reads of each, by name and format, such as {@code bearer/bru}. */
  Map<String, Collection> read() throws IOException, InterruptedException {
    String printed =
        NodeTools.of("bruno")
            .print("read-collections.js", JSON.writeValueAsString(folders), SECONDS);
    Map<String, Collection> all = new LinkedHashMap<>();
    for (Collection read : JSON.readValue(printed, new TypeReference<List<Collection>>() {})) {
      String name = temp.relativize(Path.of(read.folder())).toString();
      all.put(name.replace('\\', '/'), read);
    }
    return all;
  }

  /**
   * A collection as Bruno reads it.
   *
   * @param files by their paths without extension
   * @param problems what Bruno does not take
   */
  record Collection(String folder, Map<String, JsonNode> files, List<String> problems) {}
}
